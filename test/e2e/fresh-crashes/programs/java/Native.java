package com.acme.shop;

import java.lang.reflect.Field;
import sun.misc.Unsafe;

public class Native {
  static void poke(Unsafe unsafe) {
    unsafe.putAddress(0, 1);
  }

  public static void main(String[] args) throws Exception {
    Field field = Unsafe.class.getDeclaredField("theUnsafe");
    field.setAccessible(true);
    poke((Unsafe) field.get(null));
  }
}
