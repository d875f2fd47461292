function refuse() {
  throw new RangeError("port 99999 is out of range"); // @top
}
refuse();
