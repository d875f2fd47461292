function stop() {
  process.abort(); // @top
}
stop();
