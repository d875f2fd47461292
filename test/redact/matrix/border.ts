/** Secrets over the border of two parts of a stream. */
import type { Redact } from "../../../src/redact/index.ts";
import { createSafeStream } from "../../../src/redact/stream.ts";
import { seeded } from "./draw.ts";
import type { Form } from "./forms.ts";
import type { Kind } from "./kinds.ts";

const FILLER = "2026-01-02T03:04:05Z INFO handled /v1/items in 12 ms, 200\n";

/** Passes a secret on in parts of `size` characters. Gives the text if it can be read then, though not in one piece. */
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
