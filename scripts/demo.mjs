// `npm run demo`, even on a fresh clone: the built command line needs only Node 24.
// Plain JavaScript, so that an old Node can run it and report its version.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const installed = join(root, "node_modules", ".bin", process.platform === "win32" ? "node.cmd" : "node");
const onWindows = process.platform === "win32";

function enough(node) {
  if (node !== process.execPath && !existsSync(node)) return false;
  const { stdout } = spawnSync(node, ["--version"], { encoding: "utf8", shell: onWindows });
  return Number(/^v(\d+)/.exec(stdout ?? "")?.[1]) >= 24;
}

let node = [process.execPath, installed].find(enough);
if (node === undefined) {
  console.log(`Node ${process.versions.node} is too old for Crashgate; npm ci brings Node 24 ...`);
  const install = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], {
    cwd: root,
    stdio: "inherit",
    shell: onWindows,
  });
  node = enough(installed) ? installed : undefined;
  if (install.status !== 0 || node === undefined) {
    console.error("npm ci did not bring Node 24 (the install script of the package `node` must be allowed to run).");
    process.exit(2);
  }
}
const demo = spawnSync(node, [join(root, "dist", "cli.js"), "demo"], { stdio: "inherit", shell: onWindows });
process.exit(demo.status ?? 2);
