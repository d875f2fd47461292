import * as fc from "fast-check";
import { assert, property } from "fast-check";
import { expect, test } from "vitest";
import { sharing } from "../../src/deaths/sharing.ts";

test("returns the earlier object if nothing changed", () => {
  const before = { name: "api", labels: { app: "api" }, containers: [{ name: "app" }] };
  expect(sharing(before, structuredClone(before))).toBe(before);
});

test("reuses unchanged parts of a changed object", () => {
  const before = { name: "api", labels: { app: "api" }, containers: [{ name: "app", ready: true }, { name: "proxy" }] };
  const now = { name: "api", labels: { app: "api" }, containers: [{ name: "app", ready: false }, { name: "proxy" }] };
  const made = sharing(before, now);
  expect(made).toEqual(now);
  expect(made.labels).toBe(before.labels);
  expect(made.containers[1]).toBe(before.containers[1]);
});

test("returns equal data, whatever the earlier object", () => {
  assert(
    property(fc.jsonValue(), fc.jsonValue(), (before, now) => {
      const kept = JSON.stringify(before);
      expect(sharing(before, structuredClone(now))).toEqual(now);
      expect(JSON.stringify(before)).toBe(kept);
    }),
  );
});
