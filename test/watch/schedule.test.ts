import { expect, test } from "vitest";
import { createSchedule } from "../../src/watch/schedule.ts";

test("a task first runs when it is due, and again after its interval", () => {
  const schedule = createSchedule({ look: { firstMs: 2000, everyMs: 5000 } }, 100);
  const turns = [100, 2099, 2100, 2101, 7099, 7100].filter((ms) => schedule.take("look", ms));
  expect(turns).toEqual([2100, 7100]);
});

test("missed turns are skipped", () => {
  const schedule = createSchedule({ look: { firstMs: 0, everyMs: 1000 } }, 0);
  const turns = [0, 9500, 9600, 10_000, 10_500].filter((ms) => schedule.take("look", ms));
  expect(turns).toEqual([0, 9500, 10_500]);
});

test("tasks do not take each other's turns", () => {
  const schedule = createSchedule({ a: { firstMs: 0, everyMs: 10 }, b: { firstMs: 5, everyMs: 10 } }, 0);
  expect([schedule.take("a", 6), schedule.take("b", 6), schedule.take("a", 6)]).toEqual([true, true, false]);
});
