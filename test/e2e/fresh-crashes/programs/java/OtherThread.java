package com.acme.shop;

public class OtherThread {
  static void work() {
    throw new IllegalStateException("bad job"); // @top
  }

  public static void main(String[] args) throws Exception {
    Thread worker = new Thread(OtherThread::work, "worker-1");
    worker.start();
    worker.join();
    System.out.println("going on");
  }
}
