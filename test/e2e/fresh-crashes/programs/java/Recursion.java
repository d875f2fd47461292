package com.acme.shop;

public class Recursion {
  static int walk(int n) {
    return walk(n + 1) + 1; // @top
  }

  public static void main(String[] args) {
    walk(0);
  }
}
