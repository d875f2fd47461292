#include <vector>

struct Cart {
  std::vector<int> prices;
  int at(int i) {
    return prices.data()[i]; // @top
  }
};

int main() {
  Cart cart;
  cart.prices.resize(3);
  return cart.at(7);
}
