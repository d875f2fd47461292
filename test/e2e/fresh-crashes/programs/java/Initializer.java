package com.acme.shop;

public class Initializer {
  static class Config {
    static final int PORT = Integer.parseInt("80a"); // @root
  }

  public static void main(String[] args) {
    System.out.println(Config.PORT); // @top
  }
}
