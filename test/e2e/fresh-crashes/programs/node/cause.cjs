function parse(text) {
  return text.missing.map(String); // @root
}
function sync() {
  try {
    parse("x");
  } catch (error) {
    throw new Error("sync failed", { cause: error }); // @top
  }
}
sync();
