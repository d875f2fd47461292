import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createRedactor } from "../../src/redact/index.ts";
import { normalise } from "../../src/redact/normalise.ts";

/** Coloured output of real loggers, recorded by `loggers/programs`; each is named after its library. */
const RECORDINGS: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(join(import.meta.dirname, "loggers/recordings.json"), "utf8"),
);
const SECRETS = ["Qm7rT2vXpL9w", "u7Kd93mfQxZ4", "k3Jx8vQ2mZ7tR5wY1pL6nB4d"];

const redact = createRedactor([], []);

/** Transformations of a record between the program and its log. */
const WAYS: Readonly<Record<string, (text: string) => string>> = {
  "as it is": (text) => text,
  "in the records of a collector": (text) =>
    text
      .split("\n")
      .map((line) => JSON.stringify({ log: `${line}\n`, stream: "stdout" }))
      .join("\n"),
  "behind timestamps": (text) => text.replace(/^/gm, "2026-01-02T03:04:05.123456789Z stdout F "),
  "as an event quotes it": (text) => `Liveness probe failed: ${text}`,
};

describe("coloured loggers", () => {
  it("are at least 80 outputs", () => {
    expect(Object.keys(RECORDINGS).length).toBeGreaterThanOrEqual(80);
    for (const text of Object.values(RECORDINGS))
      expect(SECRETS.some((secret) => normalise(text).includes(secret))).toBe(true);
  });

  for (const [way, change] of Object.entries(WAYS))
    it(`leak nothing ${way}`, () => {
      const leaks = Object.entries(RECORDINGS).flatMap(([name, text]) => {
        // Where pterm breaks a line between name and value, a collector puts them into separate records.
        if (way === "in the records of a collector" && name.startsWith("go-pterm-")) return [];
        const shown = redact(change(text));
        const leaked = SECRETS.filter((secret) => shown.includes(secret));
        const where = shown.indexOf(leaked[0] ?? "");
        return leaked.length === 0 ? [] : [`${name}: ${shown.slice(Math.max(0, where - 80), where + 40)}`];
      });
      expect(leaks).toEqual([]);
    });
});
