package com.acme.shop;

public class Printed {
  static void risky() {
    throw new IllegalStateException("order failed"); // @top
  }

  public static void main(String[] args) {
    try {
      risky();
    } catch (IllegalStateException error) {
      error.printStackTrace();
    }
    System.out.println("going on");
  }
}
