const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
async function connect() {
  await pause(1);
  throw new Error("database gone"); // @top
}
async function main() {
  await connect();
}
main();
