package com.acme.shop;

import java.util.ArrayList;

public class Heap {
  static void fill() {
    var kept = new ArrayList<long[]>();
    for (;;) kept.add(new long[1 << 20]); // @top
  }

  public static void main(String[] args) {
    fill();
  }
}
