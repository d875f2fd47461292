/** What makes two crashes the same one. */
import { createHash } from "node:crypto";
import type { Draft } from "./grammar.ts";
import type { Frame } from "./model.ts";

/** Part of every fingerprint: raised with each change of what goes into one. */
export const FINGERPRINT_VERSION = 1;

/** Frames of the program that count. */
const FRAMES = 5;

/**
 * Sixteen hexadecimal digits of runtime, kind, error types and the innermost functions of the program itself. Lines, files, addresses,
 * ids, the numbers of closures and what compilers put around a name do not count; the message does only where no frame is known.
 */
export function fingerprintOf(draft: Draft): string {
  const parts = [`v${FINGERPRINT_VERSION}`, draft.runtime, draft.kind];
  const type = draft.chain.at(-1)?.type;
  if (type !== null && type !== undefined) parts.push(type);
  const frames = framesOf(draft);
  if (frames.length > 0) parts.push(...frames);
  else parts.push(bareMessage(draft.message ?? draft.title));
  return createHash("sha256").update(parts.join("\n")).digest("hex").slice(0, 16);
}

function framesOf(draft: Draft): readonly string[] {
  const own = draft.frames.filter(({ origin }) => origin === "app");
  const frames: readonly Pick<Frame, "function">[] =
    own.length > 0
      ? own
      : draft.culprit === null
        ? draft.frames.filter(({ origin }) => origin === "dependency")
        : [draft.culprit];
  const names: string[] = [];
  for (const frame of frames) {
    const name = bareFunction(frame.function ?? "");
    // Recursion of any depth, and functions that one compiler inlines and the other does not print twice.
    if (name !== "" && !names.includes(name)) names.push(name);
    if (names.length === FRAMES) break;
  }
  return names;
}

const NOISE: readonly (readonly [RegExp, string])[] = [
  [/\[\.\.\.\]/g, ""],
  [/(?:\.|-)(?:func|gowrap|deferwrap|range)\d+(?:[.-]?(?:func|gowrap|deferwrap|range)?\d+)*/g, ".func"],
  [/\.glob\.\.(?=\.)/g, ""],
  [/-fm$/, ""],
  [/::h[0-9a-f]{16}$/, ""],
  [/\[[0-9a-f]{16}\]/g, ""],
  [/\$\$(?:Lambda|EnhancerBy\w+|FastClassBy\w+|SpringCGLIB)\b[$/\w]*/g, "$$"],
  [/(?<=[a-z$])\$\d+/gi, "$"],
  [/0x[0-9a-f]+/gi, ""],
];

/** A function's name without what changes from build to build. */
export function bareFunction(name: string): string {
  let bare = name.slice(0, 400);
  for (const [pattern, replacement] of NOISE) bare = bare.replace(pattern, replacement);
  return bare;
}

const VALUES: readonly (readonly [RegExp, string])[] = [
  [/"[^"]{0,200}"|'[^']{0,200}'|`[^`]{0,200}`/g, "S"],
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, "U"],
  [/\b0x[0-9a-f]+\b/gi, "N"],
  [/(?:\/[\w.@%+-]+)+/g, "P"],
  [/\d+/g, "N"],
];

/** The first line of a message without its values. */
export function bareMessage(message: string): string {
  let bare = (message.split("\n", 1)[0] ?? "").slice(0, 400);
  for (const [pattern, replacement] of VALUES) bare = bare.replace(pattern, replacement);
  return bare;
}
