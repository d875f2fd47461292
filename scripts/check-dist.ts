/** Fails if the committed dist/ differs from a fresh build. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const built = mkdtempSync(join(tmpdir(), "crashgate-dist-"));
try {
  execFileSync("node_modules/.bin/rolldown", ["-c", "--dir", built], { stdio: ["ignore", "ignore", "inherit"] });
  const stale = differences("dist", built);
  if (stale.length > 0) {
    console.error(`dist/ is not fresh (${stale.join(", ")}): run \`npm run build\` and commit dist/.`);
    process.exitCode = 1;
  } else console.log("dist/ is fresh");
} finally {
  rmSync(built, { recursive: true, force: true });
}

/** Names of files that are in one folder only, or differ. */
function differences(committed: string, fresh: string): string[] {
  const names = new Set([...filesOf(committed), ...filesOf(fresh)]);
  return [...names].filter((name) => !same(join(committed, name), join(fresh, name))).sort();
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

function same(a: string, b: string): boolean {
  try {
    return readFileSync(a).equals(readFileSync(b));
  } catch {
    return false;
  }
}
