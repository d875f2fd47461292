package com.acme.shop;

public class Caused {
  static int port(String text) {
    return Integer.parseInt(text); // @root
  }

  static void load() {
    try {
      port("80a");
    } catch (NumberFormatException error) {
      throw new IllegalStateException("bad config\nin two lines", error); // @top
    }
  }

  public static void main(String[] args) {
    load();
  }
}
