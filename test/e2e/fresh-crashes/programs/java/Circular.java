package com.acme.shop;

/** An exception that is, at the end, its own cause. */
public class Circular {
  public static void main(String[] args) {
    bill();
  }

  static void bill() {
    RuntimeException first = new IllegalStateException("ledger is closed"); // @root
    RuntimeException second = new IllegalArgumentException("cannot bill"); // @top
    second.initCause(first);
    first.initCause(second);
    throw second;
  }
}
