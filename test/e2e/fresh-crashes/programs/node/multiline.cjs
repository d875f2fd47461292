function check() {
  throw new RangeError("2 errors\n    at fake (no place)\nport"); // @top
}
check();
