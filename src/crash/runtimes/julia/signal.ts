/**
 * A signal that Julia's own handler reports.
 *
 * ```
 * [1] signal (11.1): Segmentation fault
 * in expression starting at /app/serve.jl:12
 * unsafe_load at ./pointer.jl:111 [inlined]
 * peek at /app/serve.jl:8
 * Allocations: 2519 (Pool: 2511; Big: 8); GC: 0
 * ```
 */
import { culpritOf, drafted } from "../../grammar/drafting.ts";
import type { Reading } from "../../grammar/grammar.ts";
import { isLogLine } from "../../grammar/log-lines.ts";
import { withEcho } from "../../grammar/seek.ts";
import { FATAL_SIGNALS } from "../../grammar/signals.ts";
import type { Frame } from "../../model.ts";
import { originOf } from "./frames.ts";

const HEAD = /^(?:\[\d{1,9}\] )?signal \((\d{1,2})(?:\.\d{1,3})?\): ([A-Z].{0,200})$/;
const PLACE = /^(\S.{0,1000}?)(?::(\d{1,9})| \(unknown line\))(?: \[inlined\])?$/;
const EXPRESSION =
  /^(?:in expression starting at (\S.{0,1000}):(\d{1,9})|while loading .{1,1000}, in expression starting on line \d+)$/;
const OTHERS = /^(?:unknown function \(ip: 0x[0-9a-f]+\)|Allocations: \d|unknown function$)/;
/** Maximum lines of a report. */
const LINES = 1000;

/** True if such a report opens in the line. */
export function opensSignal(line: string): boolean {
  return line.includes("signal (") && HEAD.test(line);
}

/** The report that starts at `lines[at]`; null for a signal that others send, which is not a fault of the program. */
export function readSignal(lines: readonly string[], at: number): Reading | null {
  const [, number = "", words = ""] = HEAD.exec(lines[at] ?? "") ?? [];
  const name = FATAL_SIGNALS[number];
  if (name === undefined) return null;
  const frames: Frame[] = [];
  let place: { function: null; file: string; line: number } | null = null;
  let isSure = false;
  let last = at;
  for (let row = at + 1; row < Math.min(lines.length, at + LINES); row++) {
    const line = lines[row] ?? "";
    const expression = EXPRESSION.exec(line);
    const frame = frameOf(line);
    if (expression !== null) {
      isSure = true;
      const file = expression[1];
      if (file !== undefined && file !== "none") place ??= { function: null, file, line: Number(expression[2]) };
    } else if (OTHERS.test(line)) isSure = true;
    else if (frame !== null) {
      frames.push(frame);
    } else if (isLogLine(line)) continue;
    else break;
    last = row;
    if (line.startsWith("Allocations: ")) break;
  }
  if (!isSure) return null;
  const title = `signal (${number}): ${words}`;
  return {
    draft: drafted({
      runtime: "julia",
      kind: "fatal-signal",
      title,
      message: title,
      fatal: true,
      signal: { name, code: null, address: null },
      frames,
      culprit: culpritOf(frames) ?? place,
    }),
    first: at,
    last: withEcho(lines, last),
  };
}

/** `peek at /app/serve.jl:8`. */
function frameOf(line: string): Frame | null {
  const at = line.lastIndexOf(" at ");
  const found = at < 1 ? null : PLACE.exec(line.slice(at + 4));
  if (found === null) return null;
  const name = line.slice(0, at);
  const [, file = "", row] = found;
  return { function: name, file, line: row === undefined ? null : Number(row), origin: originOf(file, name) };
}
