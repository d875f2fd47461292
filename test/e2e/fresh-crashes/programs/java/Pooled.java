package com.acme.shop;

import java.util.concurrent.Executors;

public class Pooled {
  static int publish() {
    throw new IllegalStateException("queue closed"); // @root
  }

  public static void main(String[] args) throws Exception {
    var pool = Executors.newSingleThreadExecutor();
    try {
      pool.submit(Pooled::publish).get(); // @top
    } finally {
      pool.shutdown();
    }
  }
}
