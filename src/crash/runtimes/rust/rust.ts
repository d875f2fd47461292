/**
 * Rust: panics as std's default hook prints them (`library/std/src/panicking.rs`; one line up to 1.72, header and
 * message apart since 1.73, thread ids since 1.91), as color-eyre prints them, std's messages before an abort,
 * and errors returned by `main`.
 *
 * ```
 * thread 'main' (9312) panicked at src/main.rs:6:9:
 * order 42: price must be positive
 * stack backtrace:
 *    0: std::panicking::begin_panic_handler
 *              at /rustc/59807616e1fa2540724bfbac14d7976d7e4a3860/library/std/src/panicking.rs:689:5
 *    1: shop::Order::check
 *              at ./src/main.rs:6:9
 * note: Some details are omitted, run with `RUST_BACKTRACE=full` for a verbose backtrace.
 * ```
 */
import { culpritOf, drafted, firstLine } from "../../grammar/drafting.ts";
import type { Grammar, Reading } from "../../grammar/grammar.ts";
import { rewordedBy } from "../../grammar/rewording.ts";
import { endsLog, seek, withEcho } from "../../grammar/seek.ts";
import type { ChainLink, Position } from "../../model.ts";
import { AT, NUMBERED, readBacktrace, readFrames, STANDARD_LIBRARY } from "./backtrace.ts";
import { hasMessage, isRustHeader, NOTE } from "./header.ts";
import { rustHints } from "./hints.ts";
import { readEyre, readMainError } from "./main-error.ts";
import { rustSourceName } from "./names.ts";
import { ABORTS, NOWHERE, type Panic, readPanic } from "./panic.ts";

const FATAL = /^\s*fatal runtime error: /;

const OVERFLOW = /^\s*thread '(.*)' (?:\((\d+)\) )?has overflowed its stack$/;

const ALLOCATION = /^\s*memory allocation of \d+ bytes failed/;

/** std's panics that only report a consequence of earlier ones. */
const CONSEQUENCE = /^panic in a (?:destructor during cleanup|function that cannot unwind)/;

/** Messages of a panic in `main` caused by another thread's panic. */
const OF_OTHER_THREAD = /\bAny \{ \.\. \}|\bPoisonError \{|^a scoped thread panicked/;

const runtimeWords = rewordedBy([
  [/^assertion (?:failed: )?`\(?left (==|!=|matches) right\)?`.*/, "assertion $1"],
  [/^(?:RefCell )?already (mutably )?borrowed\b.*/, "already $1borrowed"],
  [/^(?:range (?:start|end) )?index \d+ out of range for slice of length \d+/, "range out of slice"],
  [/^slice index starts at \d+ but ends at \d+/, "range out of slice"],
  [/^"(.*)"$/, "$1"],
  [/^(called `Result::(?:unwrap|expect)\(\)` on an `Err` value: )"(.*)"$/, "$1$2"],
  [/^(.* on an `Err` value: )(?:Error \{ repr: )?(Os \{ code: \d+).*/, "$1$2"],
]);

/** The grammar of Rust. */
export const rust: Grammar = {
  runtime: "rust",
  triggers: [
    "panicked ",
    "has overflowed its stack",
    "fatal runtime error: ",
    "memory allocation of ",
    "Error: ",
    "core::panicking",
    "rust_begin_unwind",
    "::call_once",
    "/rustc/",
    "/rustc-",
  ],
  traceLine: /^(?: {3,}\d{1,5}: \S|thread '.{1,100}' (?:\(\d+\) )?panicked at |note: run with `RUST_BACKTRACE)/,
  finalLine:
    /^(?:fatal runtime error: |memory allocation of \d{1,20} bytes failed|thread '.{1,100}' (?:\(\d+\) )?(?:panicked at |has overflowed)|Error: [A-Z]\w{1,100}(?: \{ .{0,1000}\}|\(.{0,1000}\))$)/,
  cutLine: /^\s+\d+:?\s*$|^\s+\d+: +0x[0-9a-f]*$|^\s+at (?!.*:\d+$)/,
  exitCodes: { ofCrash: [101, 1] },
  identity: {
    runtimeWords,
    functionNoise: [
      [/\{\{closure\}\}|\{closure#\d+\}/g, "{closure}"],
      // The newer mangling includes the types of generics, and puts angle brackets around every type.
      [/(?:::|(?<=\w))<[^<>]*(?:<[^<>]*>[^<>]*)*>/g, ""],
      [/^<([\w:]+)>(?=::)/, "$1"],
    ],
  },
  source: {
    functionName: rustSourceName,
    isWrittenOut: (printed) => !/[<>{}]/.test(printed),
  },
  hints: rustHints,
  acceptsGlued: ({ fatal, frames }, lines, at) => frames.length > 0 || (fatal && !hasMessage(lines[at] ?? "")),
  withMessage(draft, _, printed) {
    // A hook that logs panics is above its callers in the panic machinery.
    const panicking = draft.frames.findIndex(({ function: name }) => name?.startsWith("std::panicking::") === true);
    const chain = [{ type: null, message: printed, recovered: false }];
    return {
      ...draft,
      message: printed,
      title: firstLine(printed),
      chain,
      culprit: culpritOf(draft.frames.slice(panicking + 1)) ?? draft.culprit,
      truncated: { ...draft.truncated, head: false },
    };
  },

  mayOpen(line) {
    return (
      line.includes("panicked ") ||
      line.includes("has overflowed its stack") ||
      line.includes("fatal runtime error: ") ||
      line.includes("memory allocation of ") ||
      /^Error:(?: |$)/.test(line) ||
      NUMBERED.test(line) ||
      AT.test(line)
    );
  },

  read(lines, at) {
    const line = lines[at] ?? "";
    if (line.includes("panicked ")) return readPanics(lines, at) ?? readEyre(lines, at);
    if (OVERFLOW.test(line) || FATAL.test(line)) return readAbort(lines, at);
    if (ALLOCATION.test(line)) return readAllocation(lines, at);
    if (/^Error:(?: |$)/.test(line)) return readMainError(lines, at);
    return at <= HEADLESS_LINES ? readHeadless(lines, at) : null;
  },
};

function readPanics(lines: readonly string[], at: number): Reading | null {
  const first = readPanic(lines, at);
  if (first === null) return null;
  const panics = [first];
  let last = first.last;
  let aborted = false;
  for (let more = 0; more < 4; more++) {
    const end = seek(lines, last + 1, (line) => ABORTS.test(line), isRustHeader);
    if (end !== -1) {
      aborted = true;
      last = end;
      break;
    }
    const next = seek(lines, last + 1, isRustHeader);
    const panic = next === -1 ? null : readPanic(lines, next);
    if (panic === null) break;
    panics.push(panic);
    last = panic.last;
    aborted ||= sameThread(panic, first) && CONSEQUENCE.test(panic.message ?? "");
  }
  if (aborted && panics.every((panic) => sameThread(panic, first))) return doublePanic(lines, panics, last);
  const second = panics[1];
  if (second !== undefined && !sameThread(first, second) && OF_OTHER_THREAD.test(second.message ?? "")) {
    return onePanic(lines, second, first);
  }
  return onePanic(lines, first, null);
}

function sameThread(one: Panic, other: Panic): boolean {
  return one.thread.name === other.thread.name && one.thread.id === other.thread.id;
}

/** One panic; `cause` is another thread's panic that caused it. */
function onePanic(lines: readonly string[], panic: Panic, cause: Panic | null): Reading {
  const links = cause === null ? [panic] : [cause, panic];
  const last = withEcho(lines, panic.last);
  return {
    draft: drafted({
      ...words(panic),
      // A panic ends only its thread, so one of a thread other than main counts only at the end of the log.
      fatal: (panic.thread.name === "main" && !panic.hooked) || endsLog(lines, last),
      chain: links.map(link),
      rootCause: cause === null ? null : culprit(cause),
      truncated: { head: false, tail: panic.tailLost },
    }),
    first: links[0]?.first ?? panic.first,
    last,
  };
}

/** A panic during another's unwinding: the destructor's panic ended the process, the first one is its root. */
function doublePanic(lines: readonly string[], panics: readonly Panic[], abortedAt: number): Reading {
  const [root] = panics;
  const own = panics.filter((panic) => !CONSEQUENCE.test(panic.message ?? ""));
  const ended = own.at(-1) ?? panics.at(-1);
  const last = withEcho(lines, abortedAt);
  if (root === undefined || ended === undefined) throw new Error("a double panic holds at least one panic");
  return {
    draft: drafted({
      ...words(ended),
      kind: own.length > 1 ? "double-panic" : "panic",
      fatal: true,
      chain: panics.map(link),
      rootCause: root === ended ? null : culprit(root),
    }),
    first: root.first,
    last,
  };
}

function words(panic: Panic) {
  const message = panic.message ?? "";
  return {
    runtime: "rust",
    kind: "panic",
    title: `${panic.thread.name === null ? "" : `thread '${panic.thread.name}' `}panicked: ${message.split("\n", 1)[0]}`,
    message: panic.message,
    thread: panic.thread.name === null ? null : panic.thread,
    frames: panic.frames,
    culprit: culprit(panic),
  } as const;
}

function link(panic: Panic): ChainLink {
  return { type: null, message: panic.message ?? "", recovered: false };
}

/**
 * The program's innermost frame; if it is in the same file, the panic's own place is more exact, and it is the only
 * place without frames.
 */
function culprit(panic: Panic): Position {
  const frame = culpritOf(panic.frames);
  const place = STANDARD_LIBRARY.test(panic.place.file ?? "") ? NOWHERE : panic.place;
  if (frame === null) return place;
  if (frame.file === null) return { ...place, function: frame.function };
  // A full backtrace has absolute paths; the panic's own path is relative to the workspace.
  const { file } = panic.place;
  return file !== null && frame.file.endsWith(`/${file}`) ? { ...frame, file } : frame;
}

/** Maximum distance of the runtime's first frame from the start of a log. */
const HEADLESS_LINES = 60;

/** A backtrace without its head, at the start of a log. */
function readHeadless(lines: readonly string[], found: number): Reading | null {
  let at = found;
  while (at > 0 && (NUMBERED.test(lines[at - 1] ?? "") || AT.test(lines[at - 1] ?? ""))) at--;
  if (at > 2) return null;
  const trace = readFrames(lines, at, null);
  if (trace === null || trace.frames.length < 2) return null;
  const isRust = trace.frames.some((frame) => frame.origin === "runtime" && (frame.function ?? "").includes("::"));
  if (!isRust || trace.frames.every((frame) => frame.file === null)) return null;
  const note = seek(lines, trace.last + 1, (line) => NOTE.test(line));
  // Without the panic machinery on top, frames of the program may be missing as well.
  const frame = trace.frames[0]?.origin === "runtime" ? culpritOf(trace.frames) : null;
  return {
    draft: drafted({
      runtime: "rust",
      kind: "panic",
      title: frame === null ? "panic" : `panic in ${frame.function}`,
      message: null,
      fatal: true,
      frames: trace.frames,
      culprit: frame,
      truncated: { head: true, tail: false },
    }),
    first: at,
    last: Math.max(trace.last, note),
  };
}

/** Messages of std before it aborts, which never have frames, even with `RUST_BACKTRACE`. */
function readAbort(lines: readonly string[], at: number): Reading | null {
  const line = (lines[at] ?? "").trim();
  const overflow = OVERFLOW.exec(line);
  const below = overflow === null ? at : seek(lines, at + 1, (other) => FATAL.test(other));
  const message = below === -1 ? line : (lines[below] ?? "").trim();
  const last = withEcho(lines, Math.max(at, below));
  return {
    draft: drafted({
      runtime: "rust",
      kind: /stack overflow|overflowed its stack/.test(message) ? "stack-overflow" : "abort",
      title: overflow === null ? message : line,
      message,
      fatal: true,
      thread: overflow === null ? null : { id: overflow[2] ?? null, name: overflow[1] ?? null, state: null },
      truncated: { head: false, tail: below === -1 },
    }),
    first: at,
    last,
  };
}

function readAllocation(lines: readonly string[], at: number): Reading {
  const message = (lines[at] ?? "").trim();
  const trace = readBacktrace(lines, at + 1);
  const note = seek(lines, (trace?.last ?? at) + 1, (line) => NOTE.test(line));
  return {
    draft: drafted({
      runtime: "rust",
      kind: "out-of-memory",
      title: message,
      message,
      fatal: true,
      frames: trace?.frames ?? [],
      culprit: culpritOf(trace?.frames ?? []),
    }),
    first: at,
    last: withEcho(lines, Math.max(at, trace?.last ?? at, note)),
  };
}
