const { Worker, isMainThread } = require("node:worker_threads");
function job() {
  throw new Error("worker failed"); // @top
}
if (isMainThread) new Worker(__filename);
else job();
