import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { durationMs, time } from "../../src/inputs/values.ts";

describe("durations", () => {
  const KNOWN: readonly (readonly [string, number])[] = [
    ["0s", 0],
    ["90s", 90_000],
    ["5m", 300_000],
    ["1h30m", 5_400_000],
    ["250ms", 250],
    ["1s500ms", 1500],
    ["1m1ms", 60_001],
    ["2d", 172_800_000],
  ];
  for (const [text, ms] of KNOWN)
    it(`reads ${text} as ${ms} ms`, () => {
      expect(durationMs(text)).toBe(ms);
    });

  for (const text of ["", "5", "m", "5 m", "5M", "1.5h", "-1s", "1m1h", "1s1s", "5min", "Infinity", "1e3s"])
    it(`does not read ${JSON.stringify(text)}`, () => {
      expect(durationMs(text)).toBeNull();
    });
});

describe("RFC 3339 times", () => {
  it("are given in UTC with milliseconds", () => {
    expect(time("2026-03-01T09:30:00Z")).toBe("2026-03-01T09:30:00.000Z");
    expect(time("2026-03-01t09:30:00.123456789+05:30")).toBe("2026-03-01T04:00:00.123Z");
    expect(time("2024-02-29T00:00:00Z")).toBe("2024-02-29T00:00:00.000Z");
  });

  it("keep the moment of every date", () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date("2100-01-01"), noInvalidDate: true }), (date) => {
        expect(time(date.toISOString())).toBe(date.toISOString());
      }),
    );
  });

  for (const text of [
    "2025-02-29T00:00:00Z",
    "2026-13-01T00:00:00Z",
    "2026-01-01T00:60:00Z",
    "2026-01-01",
    "now",
    "1767225600",
  ])
    it(`are not ${text}`, () => {
      expect(time(text)).toBeNull();
    });
});
