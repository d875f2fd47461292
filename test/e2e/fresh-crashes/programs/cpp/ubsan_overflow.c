static int add(int a, int b) {
  return a + b; // @top
}

int main(int count, char **words) {
  (void)words;
  return add(2147483647, count) > 0;
}
