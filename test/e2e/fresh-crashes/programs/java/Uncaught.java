package com.acme.shop;

public class Uncaught {
  record User(String name) {}

  static int render(User user) {
    return user.name().length(); // @top
  }

  public static void main(String[] args) {
    render(new User(null));
  }
}
