/** Heads of dumps after the end of another line. */
import type { Draft } from "../../grammar/grammar.ts";

/** `Grammar.acceptsGlued`. */
export function acceptsGlued({ frames }: Draft, lines: readonly string[], at: number): boolean {
  return frames.length > 0 && !PRINTED.test(frames[0]?.function ?? "") && isDumpBelow(lines, at);
}

/** A call by the program for its own stack, so it recovered. */
const PRINTED = /^runtime(?:\/debug)?\.(?:Stack|PrintStack)$/;

/** The dump must be right below its head; further down, or below another head, it belongs to another crash. */
function isDumpBelow(lines: readonly string[], at: number): boolean {
  for (const line of lines.slice(at + 1, at + DUMP_WITHIN)) {
    if (DUMP_BELOW.test(line)) return true;
    if (line.startsWith("panic: ") || line.startsWith("fatal error: ")) return false;
  }
  return false;
}

const DUMP_BELOW = /^(?:goroutine \d|runtime stack:|PC=0x)/;
const DUMP_WITHIN = 6;
