/**
 * `npm test`: the fast tests, and beside them, one after the other, the other checks. Tests wait for other processes for much of their
 * time; the checks use it. A check that fails prints its whole output at once, and is named again at the end.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";

const TESTS = "vitest run --project fast --outputFile.json test-results/fast.json";
const CHECKS = ["lint", "types", "check:dist"];

const failed = (await Promise.all([runTests(), runChecks()])).flat();
if (failed.length > 0) {
  console.error(`Failed: ${failed.join(", ")}. The output is above.`);
  process.exitCode = 1;
} else console.log(`Passed: the fast tests, ${CHECKS.join(", ")}.`);

async function runTests(): Promise<readonly string[]> {
  const [code] = await once(spawn(TESTS, { shell: true, stdio: "inherit" }), "close");
  return code === 0 ? [] : ["the fast tests"];
}

/** The names of those that failed. */
async function runChecks(): Promise<readonly string[]> {
  const names: string[] = [];
  for (const check of CHECKS) {
    const command = `npm run --silent ${check}`;
    const child = spawn(`${command} 2>&1`, { shell: true, stdio: ["ignore", "pipe", "inherit"] });
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
    const [code] = await once(child, "close");
    if (code === 0) continue;
    names.push(check);
    console.error(`\n--- ${command} failed:\n${output}---\n`);
  }
  return names;
}
