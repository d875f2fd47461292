function walk(n) {
  return walk(n + 1) + 1; // @top
}
walk(0);
