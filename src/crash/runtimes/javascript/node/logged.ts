/** Errors that the program printed itself, and stacks without a head. */
import { drafted } from "../../../grammar/drafting.ts";
import type { Reading } from "../../../grammar/grammar.ts";
import { isLogLine } from "../../../grammar/log-lines.ts";
import { headOf, inspectError } from "../errors.ts";
import { jsCulpritOf, jsFrameOf } from "../frames.ts";
import { CARET } from "./placed.ts";
import { endOf, framesFrom, nodeKind, readingOf, rootCauseOf, versionBelow } from "./reading.ts";

/** Bun quotes the source with its line numbers. */
export const BUNS_SOURCE = /^\s*\d{1,9} \| /;

/** Maximum distance between the head of a logged error and its first frame, since the message has any length. */
const LOOK_BACK_LINES = 40;

/** A framework's own line above a message without a type, as NestJS prints for its exceptions. */
const NEST_HEAD = /^\[Nest\] .{1,120}?\[[\w ]{1,60}\] /;

/** A stack without `F:LINE` above was printed by the program, unless the log begins in the middle of a crash. */
export function readLogged(lines: readonly string[], at: number): Reading | null {
  let paragraphs = 0;
  for (let i = at - 1; i >= Math.max(0, at - LOOK_BACK_LINES); i--) {
    const line = lines[i] ?? "";
    if (jsFrameOf(line) !== null) break;
    if (line === "" && i < at - 1) paragraphs++;
    const nest = paragraphs > 0 ? NEST_HEAD.exec(line) : null;
    if (nest !== null) return readUntyped(lines, i, at, line.slice(nest[0].length));
    // Above a blank line, only a line that begins with an error's name belongs to the stack.
    if (paragraphs > 0 && headOf(line)?.isSure !== true) continue;
    if (/^(?:Trace\b|\(node:\d+\))/.test(line)) return null;
    if (line.trimStart().startsWith("[cause]: ")) return readHeadless(lines, i, LOST_HEAD);
    const start = errorWithin(line, i === at - 1);
    if (start === -1 || (i === at - 1 && isOfMessage(lines, i))) continue;
    if (CARET.test(lines[i - 1] ?? "") && BUNS_SOURCE.test(lines[i - 2] ?? "")) return null;
    const text = line.slice(start);
    const error = inspectError(lines, i, true, text);
    const isDeath = versionBelow(lines, error.last) !== -1;
    const reading = readingOf(lines, i, error, {
      kind: isDeath ? nodeKind(error, "", "") : "logged-exception",
      fatal: isDeath,
      place: null,
    });
    if (reading === null || isDeath || !isDenos(lines.slice(i, error.last + 1))) return reading;
    return { ...reading, draft: { ...reading.draft, runtime: "deno" } };
  }
  return readHeadless(lines, at);
}

const OF_DENO = /^\s+at (?:.{1,400} \()?ext:/;

const MODULE_CODE = /^\s+at (?:file|https?):\/\/\S+:\d+:\d+$/;

/** Number of frames that V8 keeps. */
const FRAMES = 10;

/** True for a stack of Deno: with extensions, or with module code outermost, which Node's loader would call. */
function isDenos(lines: readonly string[]): boolean {
  const stack = lines.filter((line) => jsFrameOf(line) !== null);
  if (stack.some((line) => line.includes("node:"))) return false;
  return stack.some((line) => OF_DENO.test(line)) || (stack.length < FRAMES && MODULE_CODE.test(stack.at(-1) ?? ""));
}

const ERROR_WORD =
  /(?:^|[\s"'(:\]])((?:[A-Za-z_$][\w$]*\.)?(?:[A-Z][\w$]*)?(?:Error|Exception)(?: \[[\w.]+\])?)(?=:|\s*$)/;

/** node-postgres names its errors in lower case. */
const LOWER_ERROR = /^((?:\S.{0,300}: )?)error: \S/;

/** A message of several paragraphs without the error's type, with its stack at `lines[at]`. */
function readUntyped(lines: readonly string[], first: number, at: number, opening: string): Reading {
  const frames = framesFrom(lines, at);
  const message = [opening, ...lines.slice(first + 1, at)].join("\n").trimEnd();
  const draft = drafted({
    runtime: "node",
    kind: "logged-exception",
    title: opening,
    message,
    fatal: false,
    frames,
    culprit: jsCulpritOf(frames, null),
  });
  return { draft, first, last: at + frames.length - 1 };
}

/** Start of an error's head within the line: `saving failed: TypeError: x`; -1 if there is none. */
function errorWithin(line: string, isNextToStack: boolean): number {
  const match = ERROR_WORD.exec(line.slice(0, 2000));
  const name = match?.[1];
  if (match !== null && name !== undefined) return match.index + match[0].length - name.length;
  if (!isNextToStack) return -1;
  const lower = LOWER_ERROR.exec(line.slice(0, 2000));
  if (lower !== null) return lower.index + (lower[1] ?? "").length;
  return isLogLine(line) || /^\s/.test(line) || headOf(line) === null ? -1 : 0;
}

/** True for a line like `folder: /app` that only looks like a head, below the head of an error. */
function isOfMessage(lines: readonly string[], at: number): boolean {
  if (headOf(lines[at] ?? "")?.isSure !== false) return false;
  for (let i = at - 1; i >= Math.max(0, at - LOOK_BACK_LINES); i--) {
    const line = lines[i] ?? "";
    if (line === "" || jsFrameOf(line) !== null || isLogLine(line)) return false;
    if (headOf(line)?.isSure === true) return true;
  }
  return false;
}

/** Maximum distance of a stack from the start of the log for its head to have been rotated away. */
const HEADLESS_LINES = 10;

/** Stands for the head and the stack of an error of which only properties are left. */
const LOST_HEAD = "[Error] {";

function readHeadless(lines: readonly string[], at: number, head = ""): Reading | null {
  if (at >= HEADLESS_LINES || lines.slice(0, at).some((line) => isLogLine(line))) return null;
  const error = inspectError(lines, at - 1, false, head);
  const { last } = error;
  if (last < at || versionBelow(lines, last) === -1) return null;
  return {
    first: at,
    last: endOf(lines, last),
    draft: drafted({
      runtime: "node",
      kind: "uncaught",
      title: (lines[at] ?? "").trim(),
      message: null,
      fatal: true,
      frames: error.errors[0]?.frames ?? [],
      // The innermost frames are missing.
      culprit: null,
      rootCause: rootCauseOf(error, null),
      truncated: { head: true, tail: false },
    }),
  };
}
