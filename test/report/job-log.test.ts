import { expect, test } from "vitest";
import { findingGroup } from "../../src/report/job-log.ts";
import { mapFinding, report } from "./reports.ts";

const LINES = Array.from({ length: 300 }, (_, index) => `line ${index + 1}`);

/** The lines of the log in a finding's group, without their bar. */
function logOf(finding: typeof mapFinding): readonly string[] {
  const { lines } = findingGroup(finding, 1, 1, report([finding]));
  const first = lines.findIndex((line) => line.startsWith("Log from line ")) + 1;
  const end = lines.indexOf("", first);
  return lines.slice(first, end).map((line) => line.replace(/^│ /, ""));
}

test("the log of a crash whose threads are shown grouped does not show them all once more", () => {
  const log = logOf({ ...mapFinding, excerpt: { before: ["listening"], lines: LINES, firstLine: 7, omitted: 1000 } });
  expect(log.slice(0, 3)).toEqual(["listening", "line 1", "line 2"]);
  expect(log.length).toBeLessThan(60);
  expect(log.at(-1)).toMatch(/^… 1,260 more lines/);
});

test("the log of another end is shown with its last words, and where the rest is", () => {
  const [instance] = mapFinding.instances;
  if (instance === undefined) throw new Error("a finding without an instance");
  const instances = [{ ...instance, log: { ...instance.log, path: "logs/api.log" } }];
  const excerpt = { before: [], lines: LINES, firstLine: 1, omitted: 0 };
  const log = logOf({ ...mapFinding, cause: "exit", crash: null, instances, excerpt });
  expect(log.slice(0, 200)).toEqual(LINES.slice(0, 200));
  expect(log.slice(200)).toEqual(["… 100 more lines, in logs/api.log"]);
});
