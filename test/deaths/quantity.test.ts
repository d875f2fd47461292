import { expect, it } from "vitest";
import { memoryBytes } from "../../src/deaths/quantity.ts";

it.each([
  ["64Mi", 64 * 2 ** 20],
  ["1.5G", 1_500_000_000],
  ["128974848", 128_974_848],
  ["1e9", 1_000_000_000],
  ["12E6", 12_000_000],
  ["5e-1", 1],
  ["1E", 1e18],
  ["1Ei", 2 ** 60],
  ["128974848000m", 128_974_848],
  ["1500m", 2],
  ["0.5Gi", 2 ** 29],
  [".5Gi", 2 ** 29],
  ["1.Gi", 2 ** 30],
  ["+4Ki", 4096],
  ["0", 0],
  ["1ei", null],
  ["1e", null],
  ["4KiB", null],
  ["4 Mi", null],
  ["-1Mi", null],
  ["", null],
  [null, null],
])("%s", (quantity, bytes) => {
  expect(memoryBytes(quantity)).toBe(bytes);
});
