import { expect, test } from "vitest";
import { arrivedLine, findingGroup, seenLine, signOfLife, startLine } from "../../src/report/job-log.ts";
import { palette } from "../../src/report/palette.ts";
import { mapFinding, report } from "./reports.ts";

const LINES = Array.from({ length: 300 }, (_, index) => `line ${index + 1}`);

/** The log lines in a finding's group, without their bar. */
function logOf(finding: typeof mapFinding): readonly string[] {
  const { lines } = findingGroup(finding, 1, 1, report([finding]));
  const first = lines.findIndex((line) => line.startsWith("Log from line ")) + 1;
  const end = lines.indexOf("", first);
  return lines.slice(first, end).map((line) => line.replace(/^│ /, ""));
}

test("the log of a crash whose threads are shown grouped does not repeat them all", () => {
  const log = logOf({ ...mapFinding, excerpt: { before: ["listening"], lines: LINES, firstLine: 7, omitted: 1000 } });
  expect(log.slice(0, 3)).toEqual(["listening", "line 1", "line 2"]);
  expect(log.length).toBeLessThan(60);
  expect(log.at(-1)).toMatch(/^… 1,260 more lines/);
});

test("the log of another end is shown with its last words, and the place of the rest", () => {
  const [instance] = mapFinding.instances;
  if (instance === undefined) throw new Error("a finding without an instance");
  const instances = [{ ...instance, log: { ...instance.log, path: "logs/api.log" } }];
  const excerpt = { before: [], lines: LINES, firstLine: 1, omitted: 0 };
  const log = logOf({ ...mapFinding, cause: "exit", crash: null, instances, excerpt });
  expect(log.slice(0, 200)).toEqual(LINES.slice(0, 200));
  expect(log.slice(200)).toEqual(["… 100 more lines, in logs/api.log"]);
});

const START = {
  version: "1.0.0",
  namespaces: ["prod"],
  context: null,
  watching: ["deployment/api"],
  durationMs: 300_000,
  waitFor: "none",
  waitTimeoutMs: 600_000,
  since: "2026-05-04T10:02:11Z",
  watchedFrom: "2026-05-04T10:17:11Z",
} as const;

test("the first line gives the duration of the run, and what it waits for", () => {
  const lineOf = (start: Parameters<typeof startLine>[0]) => startLine(start, palette(false));
  expect(lineOf(START)).toBe(
    "Crashgate 1.0.0 · prod · deployment/api · 5 min from now, and back to 10:02:11 UTC (15 min)",
  );
  expect(lineOf({ ...START, durationMs: 0 })).toContain(" · one look, and back to ");
  expect(lineOf({ ...START, waitFor: "rollout" })).toContain(
    " · waits up to 10 min for the rollout, then 5 min, and back to ",
  );
  expect(lineOf({ ...START, waitFor: "commit" })).toContain(
    " · waits up to 10 min for the deployed commit, then 5 min",
  );
});

test("a sign of life gives the remaining time, or what it waits for", () => {
  expect(signOfLife(180_000, "rollout", 8, 0)).toBe("3 min left · 8 pods · 0 deaths");
  expect(signOfLife(null, "rollout", 8, 0)).toBe("waiting for the rollout · 8 pods · 0 deaths");
  expect(signOfLife(null, "commit", 1, 1)).toBe("waiting for the deployed commit · 1 pod · 1 death");
});

test("the end of a wait is reported", () => {
  const at = "2026-05-04T10:17:42Z";
  expect(arrivedLine(at, 12_000, { ...START, waitFor: "rollout" })).toBe("10:17:42  +12 s  rolled out; 5 min from now");
  expect(arrivedLine(at, 12_000, { ...START, waitFor: "commit", durationMs: 0 })).toBe(
    "10:17:42  +12 s  the deployed commit runs; one look",
  );
});

test("a look a day back shows the date", () => {
  const since = "2026-05-03T10:17:11Z";
  expect(startLine({ ...START, since }, palette(false))).toContain("back to 2026-05-03 10:17 UTC (24 h)");
  const seen = { pods: 2, containers: 2, restarts: 0 };
  expect(seenLine({ ...seen, since }, START.watchedFrom)).toBe(
    "▸ 2 pods, 2 containers, 0 deaths since 2026-05-03 10:17 UTC",
  );
  expect(seenLine({ ...seen, since: START.since }, START.watchedFrom)).toContain("since 10:02:11 UTC");
});
