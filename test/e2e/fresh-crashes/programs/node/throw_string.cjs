function stop() {
  throw "just a string"; // @top
}
stop();
