const { createServer } = require("node:net");
const first = createServer().listen(0, "127.0.0.1", () => {
  createServer().listen(first.address().port, "127.0.0.1");
});
