#include <cassert>

struct Cart {
  int add(int price) {
    assert(price > 0); // @top
    return price;
  }
};

int main() {
  return Cart().add(-3);
}
