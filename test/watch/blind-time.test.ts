import { expect, test } from "vitest";
import { blindError, createBlindTime } from "../../src/watch/blind-time.ts";

test("unobserved periods are collected, including one that lasts to the end", () => {
  const blind = createBlindTime();
  for (const [nowMs, blindForMs] of [
    [0, 0],
    [1_500, 500],
    [2_000, 1_000],
    [5_000, 0],
    [9_001, 1],
  ] as const)
    blind.sample(nowMs, blindForMs);
  blind.close(10_000);
  expect(blind.gaps()).toEqual([
    { fromMs: 1_000, toMs: 5_000 },
    { fromMs: 9_000, toMs: 10_000 },
  ]);
});

test("more than a tenth of the window is an error that lists them, less is not", () => {
  expect(blindError([{ fromMs: 1_000, toMs: 5_000 }], 0, 30_000)).toContain("00:00:01 to 00:00:05");
  expect(blindError([{ fromMs: 1_000, toMs: 3_000 }], 0, 30_000)).toBeNull();
  expect(blindError([{ fromMs: 0, toMs: 900 }], 0, 1_000)).toBeNull();
});
