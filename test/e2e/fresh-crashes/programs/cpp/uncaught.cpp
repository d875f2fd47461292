#include <stdexcept>

static void check(int price) {
  if (price < 0) throw std::out_of_range("invalid price\nin cart 7");
}

int main() {
  check(-3);
}
