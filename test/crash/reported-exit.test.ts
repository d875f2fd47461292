/** Exit codes reported at the end of a log, which decide as a container's do. */
import { expect, test } from "vitest";
import { parseCrash } from "../../src/crash/index.ts";
import { reportedExit } from "../../src/crash/reported-exit.ts";

const PRINTED =
  "12 Mar 09:00:00 - [flow] Uncaught Exception:\n12 Mar 09:00:00 - TypeError: unit is not a function\n    at weigh (/app/scale.js:8:3)\n    at run (/app/main.js:4:1)\n";

test.each([
  [
    "npm ERR! code ELIFECYCLE\nnpm ERR! errno 1\nnpm ERR! shop@1.0.0 start: `node .`\nnpm ERR! Exit status 1\nnpm ERR!",
    1,
  ],
  ["npm error code 3\nnpm error path /app", 3],
  [
    "error Command failed with exit code 2.\ninfo Visit https://yarnpkg.com/en/docs/cli/run for documentation about this command.",
    2,
  ],
  [" ELIFECYCLE  Command failed with exit code 1.", 1],
  ["make: *** [Makefile:12: serve] Error 4", 4],
  ["command terminated with exit code 1", 1],
  ["exit status 1", 1],
])("the printed error before %j ended the program", (report, code) => {
  expect(reportedExit(report.split("\n"))?.code).toBe(code);
  expect(parseCrash(`${PRINTED}${report}\n`).crash).toMatchObject({
    runtime: "node",
    message: "unit is not a function",
    culprit: { function: "weigh", file: "/app/scale.js", line: 8 },
  });
});

test("a known exit takes precedence", () => {
  const exit = { code: 0, signal: null, reason: "Completed" };
  expect(parseCrash(`${PRINTED}npm ERR! errno 1\n`, { exit }).crash).toBeNull();
});

test.each(["npm ERR! errno 1\nlistening on 8080", "make: *** [serve] Error 0", "done"])("no exit in %j", (log) => {
  expect(reportedExit(log.split("\n"))).toBeNull();
});
