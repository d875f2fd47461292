/**
 * Bun: source lines with their numbers, the error, the stack, and the version where the process ended.
 *
 * ```
 * 1 | function a(){ throw new TypeError("root"); }
 *                             ^
 * TypeError: root
 *       at a (/app/c.js:1:25)
 *       at <anonymous> (/app/c.js:3:21)
 *
 * Bun v1.4.5 (Linux x64)
 * ```
 */

import { culpritOf, drafted, elsewhere, firstLine, withSourceLine } from "../../../grammar/drafting.ts";
import type { Draft, Grammar, Reading } from "../../../grammar/grammar.ts";
import { INTERRUPTION_LINES, isLogLine } from "../../../grammar/log-lines.ts";
import { endsLog, withEcho } from "../../../grammar/seek.ts";
import type { Frame, Position } from "../../../model.ts";
import { headOf } from "../errors.ts";
import { jsCulpritOf, jsFrameOf } from "../frames.ts";
import { javascriptFunctionNoise } from "../function-noise.ts";
import { nodeHints } from "../hints.ts";
import { isWrittenOutInJs, jsSourceName } from "../names.ts";
import { runtimeWords } from "../rewordings.ts";

const GUTTER = /^(?:.{0,80} )?\s*\d+ \| /;
const CARET = /^\s*\^$/;
const VERSION = /^Bun v\d+\.\d+\.\d+/;
const PANIC = /^panic(?:\([^)]*\))?: /;
const MISSING = /^error: Cannot find (?:module|package) "[^"]{1,1000}" from "[^"]{1,1000}"$/;
/** The package manager's note about a missing package. */
const NOTE = /^note: /;
const OH_NO = "oh no: Bun has crashed.";
/** Properties of an error, one per line, below its message. */
const PROPERTY = /^ +[\w$]+: /;
const BLOCK_LINES = 60;
const BANNER_LINES = 16;

/** The grammar of Bun. */
export const bun: Grammar = {
  runtime: "bun",
  triggers: ["Bun v", "error: Cannot find ", "panic(", "panic: ", "      at "],
  traceLine: /^(?:Bun v\d{1,3}\.\d|panic\([^)]{1,60}\): |oh no: Bun has crashed)/,
  finalLine: /^Bun v\d{1,3}\.\d/,
  cutLine: /^\s+at (?!.*(?:[)>{}\]]|:\d+:\d+)$)/,
  exitCodes: { ofCrash: [1] },
  identity: { functionNoise: javascriptFunctionNoise, isUnqualified: true, runtimeWords },
  source: { functionName: jsSourceName, isWrittenOut: isWrittenOutInJs, isBundled: true },
  hints: nodeHints,

  mayOpen: (line) =>
    GUTTER.test(line) ||
    VERSION.test(line) ||
    MISSING.test(line) ||
    PANIC.test(line) ||
    (line.startsWith("      at ") && jsFrameOf(line) !== null),

  read(lines, at) {
    const line = lines[at] ?? "";
    if (PANIC.test(line)) return readPanic(lines, at);
    const source = GUTTER.test(line) ? at : sourceAbove(lines, at);
    const head = source === -1 ? -1 : headBelowSource(lines, source);
    if (head !== -1) return readErrors(lines, source, head);
    if (VERSION.test(line)) return readAbove(lines, at);
    return MISSING.test(line) && endsLog(lines, at) ? readMissing(line, at) : null;
  },
};

/** Up to 1.0 only this line is printed. */
function readMissing(line: string, at: number): Reading {
  const message = line.slice("error: ".length);
  return {
    first: at,
    last: at,
    draft: drafted({ runtime: "bun", kind: kindOf(null, message, [], false), title: line, message, fatal: true }),
  };
}

/** The first of the source lines above a stack; -1 if there are none. */
function sourceAbove(lines: readonly string[], at: number): number {
  if (jsFrameOf(lines[at - 1] ?? "") !== null) return -1;
  for (let i = at - 1; i > Math.max(0, at - BLOCK_LINES); i--) {
    if (!CARET.test(lines[i] ?? "") || !GUTTER.test(lines[i - 1] ?? "")) continue;
    let first = i - 1;
    while (first > 0 && i - first < INTERRUPTION_LINES && GUTTER.test(lines[first - 1] ?? "")) first--;
    return first;
  }
  return -1;
}

/** The head of an error, right below the carets of its source lines; -1 if these are not source lines. */
function headBelowSource(lines: readonly string[], at: number): number {
  for (let i = at + 1; i < Math.min(lines.length, at + INTERRUPTION_LINES); i++) {
    const line = lines[i] ?? "";
    if (CARET.test(line)) return lines[i + 1] === undefined ? -1 : i + 1;
    if (!GUTTER.test(line) && !isLogLine(line)) return -1;
  }
  return -1;
}

function versionWithin(lines: readonly string[], at: number): number {
  for (let i = at; i < Math.min(lines.length, at + BLOCK_LINES); i++) if (VERSION.test(lines[i] ?? "")) return i;
  return -1;
}

interface Block {
  readonly type: string | null;
  readonly message: string;
  readonly frames: readonly Frame[];
  /** The source line above the caret. */
  readonly sourceLine: string | null;
  /** The stack as printed, with columns. */
  readonly stack: string;
  readonly next: number;
}

function readBlock(lines: readonly string[], at: number): Block {
  const title = lines[at] ?? "";
  // System errors have their code in place of a type.
  const plain = /^error(?:: (.*))?$/.exec(title) ?? /^(E[A-Z]+: .*)$/.exec(title);
  const head = plain === null ? headOf(title) : null;
  const message = [plain === null ? (head?.message ?? title) : (plain[1] ?? "")];
  const frames: Frame[] = [];
  const isThrownValue = title === "error";
  const stack = stackBelow(lines, at + 1);
  const body = stack === -1 ? -1 : messageEnd(lines, at + 1, stack);
  for (let i = at + 1; i < body; i++) if (!isLogLine(lines[i] ?? "")) message.push(lines[i] ?? "");
  let last = stack === -1 ? at : stack - 1;
  for (let i = last + 1; i < lines.length && i - last <= INTERRUPTION_LINES; i++) {
    const line = lines[i] ?? "";
    const frame = jsFrameOf(line);
    if (frame !== null) frames.push(frame);
    else if (VERSION.test(line) || GUTTER.test(line) || (line === "" && frames.length > 0)) break;
    else if (
      frames.length === 0 &&
      line !== "" &&
      !isLogLine(line) &&
      stack === -1 &&
      (isThrownValue || !PROPERTY.test(line)) &&
      lines[i - 1] !== ""
    )
      message.push(line);
    else continue;
    last = i;
  }
  // A thrown value other than an error is printed twice.
  const isTwice = message.length === 2 && message[0] === message[1];
  const printed = (isTwice ? message.slice(1) : message).join("\n").trim();
  return {
    type: plain !== null ? (frames.length === 0 ? null : "Error") : (head?.type ?? null),
    message: printed,
    frames,
    sourceLine: sourceLineAbove(lines, at),
    stack: stack === -1 ? "" : lines.slice(stack, last + 1).join("\n"),
    next: last + 1,
  };
}

/** The last of the source lines above a head, without its number. */
function sourceLineAbove(lines: readonly string[], head: number): string | null {
  for (let i = head - 1; i >= Math.max(0, head - INTERRUPTION_LINES); i--) {
    const line = lines[i] ?? "";
    if (GUTTER.test(line)) return line.replace(GUTTER, "");
    if (!CARET.test(line) && !isLogLine(line)) return null;
  }
  return null;
}

/** The first frame of the stack below a head; -1 if source lines or the version come first. */
function stackBelow(lines: readonly string[], at: number): number {
  for (let i = at; i < Math.min(lines.length, at + BLOCK_LINES); i++) {
    const line = lines[i] ?? "";
    if (jsFrameOf(line) !== null) return i;
    if (VERSION.test(line) || GUTTER.test(line)) return -1;
  }
  return -1;
}

/** The end of the message: its stack, or the properties, which a blank line separates from the stack. */
function messageEnd(lines: readonly string[], at: number, stack: number): number {
  if (lines[stack - 1] !== "") return stack;
  for (let i = at; i < stack; i++) if (PROPERTY.test(lines[i] ?? "")) return i;
  return stack;
}

/**
 * True if an error printed below another one is its cause instead of the next logged error: it comes from the same
 * outermost call, but not from the same place. Null for errors of callbacks and after an `await`, whose stacks do not
 * show it.
 */
function isCauseOf(cause: Block, effect: Block): boolean | null {
  if (cause.stack === effect.stack) return false;
  const [below, above] = [outermostOf(effect), outermostOf(cause)];
  if (below === undefined || above === undefined || isNamed(below) || isNamed(above)) return null;
  return below.file === above.file && below.line === above.line;
}

/** Module code has no name, or this one since 1.4. */
function isNamed({ function: name }: Frame): boolean {
  return name !== null && name !== "<anonymous>";
}

function outermostOf({ frames }: Block): Frame | undefined {
  return frames.findLast(({ origin }) => origin === "app");
}

function readErrors(lines: readonly string[], first: number, head: number): Reading {
  const causes = [readBlock(lines, head)];
  const members: Block[] = [];
  let next = causes[0]?.next ?? head + 1;
  for (;;) {
    const isCause = lines[next] === "" && GUTTER.test(lines[next + 1] ?? "");
    const source = isCause ? next + 1 : next;
    const below = GUTTER.test(lines[source] ?? "") ? headBelowSource(lines, source) : -1;
    if (below === -1) break;
    const block = readBlock(lines, below);
    const above = causes.at(-1);
    const belongs = isCause && above !== undefined ? isCauseOf(block, above) : null;
    if (!(belongs ?? versionWithin(lines, below) !== -1)) break;
    (isCause ? causes : members).push(block);
    next = block.next;
  }
  const version = versionBelow(lines, next);
  const [top] = causes;
  const root = causes.length > 1 ? causes.at(-1) : members[0];
  const { type = null, message = "", frames = [] } = top ?? {};
  // Up to 1.0 there is no version line: a log that ends with the error counts as ended by it.
  const isFatal = version !== -1 || endsLog(lines, next - 1);
  const culprit = placeOf(top);
  return {
    first,
    last: Math.max(version, next - 1),
    draft: drafted({
      runtime: "bun",
      kind: isFatal ? kindOf(type, message, frames, GUTTER.test(lines[first] ?? "")) : "logged-exception",
      title: firstLine(lines[head] ?? ""),
      message: message === "" ? null : message,
      fatal: isFatal,
      chain: causes.toReversed().map((block) => ({ type: block.type, message: block.message, recovered: false })),
      frames,
      culprit,
      rootCause: root === undefined ? null : elsewhere(placeOf(root), culprit),
    }),
  };
}

/** The culprit of one error, with the quoted source line, which is that of its innermost frame. */
function placeOf(block: Block | undefined): Position | null {
  const place = block === undefined ? null : jsCulpritOf(block.frames, block.type);
  const [innermost] = block?.frames ?? [];
  const isQuoted = place !== null && place.file === innermost?.file && place.line === innermost.line;
  return isQuoted ? withSourceLine(place, block?.sourceLine ?? null) : place;
}

function versionBelow(lines: readonly string[], at: number): number {
  for (let i = at; i < Math.min(lines.length, at + INTERRUPTION_LINES); i++) {
    const line = lines[i] ?? "";
    if (VERSION.test(line)) return i;
    if (line !== "" && !isLogLine(line) && !PROPERTY.test(line)) return -1;
  }
  return -1;
}

function kindOf(type: string | null, message: string, frames: readonly Frame[], hasSource: boolean): string {
  if (/^Cannot find (?:module|package) /.test(message)) return "startup-module-not-found";
  if (message.startsWith("Maximum call stack size exceeded")) return "stack-overflow";
  // The parser reports a place without a function, and only one.
  if (
    (type === "SyntaxError" && !message.startsWith("JSON ")) ||
    (hasSource && frames.length === 1 && frames[0]?.function === null && /^(?:Unexpected|Expected) /.test(message))
  )
    return "syntax-error";
  if (/^E[A-Z]+: /.test(message)) return "uncaught";
  return frames.length === 0 && type === null ? "uncaught-non-error" : "uncaught";
}

/** An error with neither source nor stack is recognised only by the version line, two lines below it. */
function readAbove(lines: readonly string[], at: number): Reading | null {
  // Bun's own crash has its version below a rule.
  if (RULE.test(lines[at - 1] ?? "")) return null;
  let start = at;
  while (start > 0 && at - start < BLOCK_LINES && (lines[start - 1] === "" || NOTE.test(lines[start - 1] ?? "")))
    start--;
  const end = start;
  while (start > 0 && end - start < BLOCK_LINES && lines[start - 1] !== "" && isOwn(lines[start - 1] ?? "")) start--;
  // The program's own output may be right above.
  for (let i = end - 1; i > start; i--) if (/^error(?:: |$)/.test(lines[i] ?? "")) start = i;
  if (start === end || VERSION.test(lines[start] ?? "")) return null;
  const block = readBlock(lines, start);
  const draft = drafted({
    runtime: "bun",
    kind: kindOf(block.type, block.message, block.frames, false),
    title: firstLine(lines[start] ?? ""),
    message: block.message,
    fatal: true,
    chain: [{ type: block.type, message: block.message, recovered: false }],
    frames: block.frames,
    culprit: culpritOf(block.frames),
  });
  return { first: start, last: at, draft };
}

/** Bun's heads resemble a logger's level. */
function isOwn(line: string): boolean {
  return line.startsWith("error") || !isLogLine(line);
}

const RULE = /^={8,}$/;
/** Bun's request to report its crash. */
const REPORT = /^(?:To send a redacted crash report|please file a GitHub issue| ?https:\/\/bun\.report\/|$)/;

/** Bun's own crash, as Zig reports it. */
function readPanic(lines: readonly string[], at: number): Reading | null {
  const farewell = lines.slice(at, at + BLOCK_LINES).findIndex((line) => line.startsWith(OH_NO));
  // Up to 1.1 and in some pastes, only the banner above it is left.
  const isBelowBanner = lines.slice(Math.max(0, at - BANNER_LINES), at).some((line) => VERSION.test(line));
  if (farewell === -1 && !(isBelowBanner && endsLog(lines, at))) return null;
  const end = Math.max(0, farewell);
  const title = lines[at] ?? "";
  const message = title.replace(PANIC, "");
  let last = at + end;
  while (last + 1 < lines.length && REPORT.test(lines[last + 1] ?? "")) last++;
  return {
    first: at,
    last: withEcho(lines, last),
    draft: drafted({
      runtime: "bun",
      kind: message.startsWith("Segmentation fault") ? "fatal-signal" : "runtime-crash",
      title,
      message,
      fatal: true,
      signal: signalIn(message),
    }),
  };
}

const SIGNALS: Readonly<Record<string, string>> = {
  "Segmentation fault": "SIGSEGV",
  "Illegal instruction": "SIGILL",
  "Bus error": "SIGBUS",
  "Floating point error": "SIGFPE",
};

/** The signal that Bun's handler names in its own words. */
function signalIn(message: string): Draft["signal"] {
  const [, words = "", address = null] =
    /^([A-Z][a-z]+ [a-z ]{5,20}?)(?: at address (0x[0-9A-Fa-f]{1,16}))?$/.exec(message) ?? [];
  const name = SIGNALS[words];
  return name === undefined ? null : { name, code: null, address };
}
