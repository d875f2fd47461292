import { expect, test } from "vitest";
import type { PodEvent } from "../../src/deaths/event.ts";
import { placedInTime } from "../../src/watch/waiting-pods.ts";

const pulling = (count: number, lastMs: number): PodEvent => ({
  podUid: "u",
  reason: "Pulling",
  message: 'Pulling image "shop:1"',
  container: "app",
  firstMs: 0,
  lastMs,
  count,
});

test("an event with a higher count happened since the last look regardless of the node's clock", () => {
  const before = placedInTime([pulling(1, 100)], null, 0, 1000);
  expect(placedInTime([pulling(2, 100)], before, 1000, 2000)).toMatchObject([{ firstMs: 0, lastMs: 1000 }]);
});

test("of two identical events, neither is new because their counts differ", () => {
  const both = [pulling(6, 500), pulling(5, 300)];
  const before = placedInTime(both, null, 0, 1000);
  const again = placedInTime(both, before, 1000, 2000);
  expect(again.map(({ lastMs }) => lastMs)).toEqual([500, 300]);
});
