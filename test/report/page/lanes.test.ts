import { describe, expect, test } from "vitest";
import type { Report } from "../../../src/findings/model.ts";
import { lanes } from "../../../src/report/page/lanes.ts";
import { mapFinding, report } from "../reports.ts";

const SINCE = "2026-11-24T10:02:00Z";
const BEGIN = "2026-11-24T10:17:00Z";

function drawn(change: Partial<Report>, deaths: readonly string[]) {
  const [lane] = report([mapFinding]).lanes;
  if (lane === undefined) throw new Error("no lane");
  const runs = deaths.map((finishedAt) => ({ startedAt: null, finishedAt, finding: 0 }));
  const text = lanes(
    report([mapFinding], { since: SINCE, watchedFrom: BEGIN, lanes: [{ ...lane, runs }], ...change }),
  )?.text;
  const at = (pattern: RegExp) => [...(text ?? "").matchAll(pattern)].map(([, x]) => Number(x));
  return {
    watch: at(/class="deploy" x1="([\d.]+)%"/g),
    deaths: at(/<\/title><use href="#m-panic" x="([\d.]+)%"/g),
    ticks: [...(text ?? "").matchAll(/<text x="([\d.]+%)"[^>]*>([\d:]+)</g)].map(([, x, time]) => `${x} ${time}`),
    text,
  };
}

describe("the timeline", () => {
  test("gives a watch of some seconds half of the width, and says so", () => {
    const until = "2026-11-24T10:17:06Z";
    const line = drawn({ until }, [
      SINCE,
      "2026-11-24T10:09:30Z",
      "2026-11-24T10:17:01Z",
      "2026-11-24T10:17:03Z",
      until,
    ]);
    expect(line.watch).toEqual([50]);
    expect(line.deaths).toEqual([0, 25, 58.33, 75, 100]);
    expect(line.ticks).toEqual(["0% 10:02:00", "25% 10:09:30", "50% 10:17:00", "75% 10:17:03", "100% 10:17:06"]);
    expect(line.text).toContain("the watch of 6 s begins, drawn wider than the 15 min before it");
  });

  test("has one scale if the watch was the longer part", () => {
    const line = drawn({ until: "2026-11-24T11:02:00Z" }, [BEGIN, "2026-11-24T10:32:00Z"]);
    expect([line.watch, line.deaths]).toEqual([[25], [25, 50]]);
    expect(line.ticks).toHaveLength(5);
    expect(line.text).not.toContain("drawn wider");
  });

  test("of one look shows the time before it", () => {
    const line = drawn({ until: BEGIN }, ["2026-11-24T10:09:30Z", BEGIN]);
    expect([line.watch, line.deaths]).toEqual([[100], [50, 100]]);
  });

  test("puts times outside at its ends, and invalid ones at its beginning", () => {
    const line = drawn({ until: "2026-11-24T10:17:06Z" }, ["2026-11-24T09:00:00Z", "2026-11-24T12:00:00Z", "?"]);
    expect(line.deaths).toEqual([0, 100, 0]);
    expect(drawn({ watchedFrom: "?", until: BEGIN }, [BEGIN]).deaths).toEqual([100]);
  });
});
