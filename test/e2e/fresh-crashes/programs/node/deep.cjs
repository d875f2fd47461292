function fail() {
  throw new Error("at the bottom"); // @top
}
function walk(depth) {
  if (depth === 0) fail();
  else walk(depth - 1);
}
walk(30);
