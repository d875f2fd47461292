struct Shape {
  Shape() { measure(); }
  virtual int area() = 0;
  void measure() { area(); }
};

struct Square : Shape {
  int area() override { return 1; }
};

int main() {
  Square square;
}
