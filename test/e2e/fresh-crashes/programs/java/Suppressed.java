package com.acme.shop;

public class Suppressed {
  static class Resource implements AutoCloseable {
    public void close() {
      throw new IllegalStateException("close failed");
    }
  }

  static void use() {
    try (Resource resource = new Resource()) {
      throw new RuntimeException("body failed"); // @top
    }
  }

  public static void main(String[] args) {
    use();
  }
}
