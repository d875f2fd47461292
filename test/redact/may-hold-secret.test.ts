import fc from "fast-check";
import { expect, test } from "vitest";
import { ByteText } from "../../src/redact/byte-text.ts";
import { createFinder } from "../../src/redact/find-secrets.ts";
import { libraryRules } from "../../src/redact/library.ts";
import { LIBRARY_HOOKS } from "../../src/redact/library-hooks.ts";
import { mayHoldSecret } from "../../src/redact/may-hold-secret.ts";
import { normalise } from "../../src/redact/normalise.ts";
import { LOOKALIKES } from "./lookalikes.ts";
import { SAMPLES } from "./secrets.ts";

const find = createFinder(libraryRules(LIBRARY_HOOKS));

/** True if the rules find a secret in a text that the short check skips. */
function isMissed(text: string): boolean {
  const shown = normalise(text);
  if (mayHoldSecret(shown, Buffer.from(shown))) return false;
  let found = 0;
  find(ByteText.of(shown), (start, end) => {
    if (end > start) found++;
  });
  return found > 0;
}

test("no secret of the samples is missed by the check for short texts", () => {
  expect(SAMPLES.filter(({ text }) => isMissed(text)).map(({ text }) => text)).toEqual([]);
  expect(SAMPLES.filter(({ text }) => isMissed(JSON.stringify({ text }))).map(({ text }) => text)).toEqual([]);
  expect(SAMPLES.filter(({ text }) => isMissed(Buffer.from(text).toString("base64"))).map(({ text }) => text)).toEqual(
    [],
  );
});

test("nor any in combined pieces of the samples", () => {
  const verdict = fc.constantFrom("passed", "Passed", "passed:");
  const cut = fc
    .record({ sample: fc.constantFrom(...SAMPLES), from: fc.nat(400), to: fc.nat(400), isBare: fc.boolean() })
    .map(({ sample, from, to, isBare }) =>
      isBare ? (sample.secrets[0] ?? "") : sample.text.slice(Math.min(from, to), Math.max(from, to)),
    );
  const piece = fc.oneof({ weight: 5, arbitrary: cut }, { weight: 1, arbitrary: verdict });
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 4 }), fc.constantFrom("\n", " ", ": ", "=", '", "', "·"), (pieces, by) => {
      expect(isMissed(pieces.join(by))).toBe(false);
    }),
    { numRuns: 3000 },
  );
});

test("most ordinary texts are known to hold none", () => {
  const names = ["api-7c9d5b6f4-x2k4q", "prod", "deployment/api", "0 deaths since 04:31:52 UTC", "1 pod · 1 container"];
  for (const text of [...names, "9c1d5b0e-3f5a-4c3e-9a51-6f7f0f6e2b11", "panic: runtime error: index out of range"])
    expect(mayHoldSecret(text, Buffer.from(text))).toBe(false);
  expect(LOOKALIKES.length).toBeGreaterThan(100);
});
