function risky() {
  throw new TypeError("order failed"); // @top
}
try {
  risky();
} catch (error) {
  console.error("while saving:", error);
}
console.log("going on");
