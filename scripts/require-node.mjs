// Every script starts with this. Plain JavaScript, so that an old Node can run it and print the error.
const major = Number(process.versions.node.split(".")[0]);
if (major < 24) {
  console.error(
    `Crashgate is built and tested on Node 24, this is Node ${process.versions.node}. ` +
      "`npm ci` brings Node 24 as the package `node` (its install script must be allowed to run), " +
      "and `npm run ...` then uses it.",
  );
  process.exit(1);
}
