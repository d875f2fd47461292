/** Secrets across the border of two parts of a stream. */
import type { Redact } from "../../../src/redact/index.ts";
import { createSafeStream } from "../../../src/redact/stream.ts";
import { seeded } from "./draw.ts";
import type { Form } from "./forms.ts";
import type { Kind } from "./kinds.ts";

const FILLER = "2026-01-02T03:04:05Z INFO handled /v1/items in 12 ms, 200\n";

/**
 * Redacts a secret in parts of `size` characters. Returns the text if the secret is then readable, but not if
 * redacted as a whole.
 */
export function leakAtBorder({ kind, write }: { kind: Kind; write: Form }, seed: number, size: number, redact: Redact) {
  const value = kind.value(seeded(seed + 1));
  const text = `${FILLER}${write(kind.name, value)}\n`;
  let passed = "";
  const stream = createSafeStream(redact.ranges, (more) => (passed += more.toString()), {
    part: size,
    overlap: Buffer.byteLength(text) + 1,
  });
  stream.write(Buffer.from(text + FILLER.repeat(2 + Math.ceil((2 * text.length) / FILLER.length))));
  stream.end();
  return passed.includes(value) && !redact(text).includes(value) ? text : null;
}
