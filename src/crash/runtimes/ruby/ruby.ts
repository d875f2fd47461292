/**
 * Ruby: uncaught exceptions as `error.c` of the interpreter prints them (`F:L:in 'm': message (Class)`, callers, then
 * each cause the same way), reports of threads, syntax errors, `[BUG]` reports, and what Rails logs of a request.
 *
 * ```
 * /app/shop.rb:7:in `check': price must be positive (ArgumentError)
 *
 *     raise ArgumentError, "price must be positive" if price < 0
 *           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * 	from /app/shop.rb:12:in `add'
 * 	from /app/shop.rb:15:in `<main>'
 * ```
 */
import { culpritOf, drafted, typeAndMessage } from "../../grammar/drafting.ts";
import type { Grammar, Reading } from "../../grammar/grammar.ts";
import { isLogLine } from "../../grammar/log-lines.ts";
import { rewordedBy } from "../../grammar/rewording.ts";
import { endsLog, seek } from "../../grammar/seek.ts";
import type { Position, Thread } from "../../model.ts";
import { rubyHints } from "./hints.ts";
import { INTERPRETER, OUT_OF_MEMORY, readBug, readInterpreter, readOutOfMemory } from "./interpreter.ts";
import { BARE_FRAME, RAILS, readRails, readRubyLogged } from "./logged.ts";
import {
  FROM,
  framesOf,
  IN,
  isHead,
  LEVELS,
  type Raised,
  REVERSED,
  readCallers,
  readRaised,
  rubyHead,
  THREAD,
} from "./raised.ts";
import { opensRake, RAKE_TRIGGERS, readRake } from "./rake.ts";
import { readSyntaxError } from "./syntax-error.ts";

/** Ruby 3.3 prints only the receiver's class, 3.4 uses other quotes. */
const runtimeWords = rewordedBy([
  [/^(undefined (?:local variable or )?method|private method|protected method) [`']([^`']*)'.*/, "$1 $2"],
]);

/** The grammar of Ruby. */
export const ruby: Grammar = {
  runtime: "ruby",
  triggers: [
    ...RAKE_TRIGGERS,
    ":in `",
    ":in '",
    "[BUG] ",
    "(SyntaxError)",
    ": syntax error",
    ": --> ",
    "#<Thread:",
    "Traceback (most recent",
    "ruby: ",
    "Error (",
    "Exception (",
    "NotFound (",
    "(NoMemoryError)",
  ],
  traceLine: /^[^\s:]+:\d+:in [`']/,
  finalLine: /^\S{1,400}\.rb:\d{1,9}:(?: syntax error|in [`'].{1,1000} \([A-Z][\w:]{1,200}\)$)/,
  cutLine: /^\s+from (?!.*(?:'|:\d+)$)/,
  exitCodes: { ofCrash: [1] },
  identity: {
    runtimeWords,
    functionNoise: [
      [/\(\d+ levels\) /g, ""],
      // Ruby 3.4 prefixes methods with their class.
      [/[^ ]*[#.](?=[^ #.]+$)/, ""],
    ],
    isUnqualified: true,
  },
  source: {
    functionName: (printed) =>
      printed
        .replace(/^(?:(?:block|rescue|ensure)(?: \(\d+ levels\))? in )+/, "")
        .replace(/<(?:main|top \(required\)|class:\w+|module:\w+)>/, ""),
    // A template runs in the method that renders it.
    isWrittenOut: (printed, file) =>
      !/[=\]]$/.test(printed) && !/\.(?:erb|haml|slim|rabl|jbuilder|builder)$/.test(file),
  },
  hints: rubyHints,

  mayOpen(line) {
    return (
      line.includes(":in ") ||
      opensRake(line) ||
      line.includes("[BUG]") ||
      line.includes("(SyntaxError)") ||
      line.includes(": syntax error") ||
      line.includes(": --> ") ||
      line.startsWith("#<Thread:") ||
      line.endsWith("):") ||
      line.endsWith("(NoMemoryError)") ||
      line.includes("Traceback (most recent call last):") ||
      INTERPRETER.test(line)
    );
  },

  read(lines, at) {
    const line = lines[at] ?? "";
    if (line.startsWith("#<Thread:")) return readThread(lines, at);
    if (opensRake(line)) return readRake(lines, at, framesOf);
    if (REVERSED.test(line)) return readReversed(lines, at);
    if (line.includes("[BUG] ")) return readBug(lines, at);
    if (RAILS.test(line)) return readRails(lines, at);
    if (OUT_OF_MEMORY.test(line)) return readOutOfMemory(line, at);
    if (INTERPRETER.test(line)) return readInterpreter(line, at);
    if (line.includes(": --> ") || line.includes("yntax error")) {
      const syntax = readSyntaxError(lines, at);
      if (syntax !== null) return syntax;
    }
    if (FROM.test(line)) return at <= 2 ? readHeadless(lines, at) : null;
    return readUncaught(lines, at) ?? (BARE_FRAME.test(line) ? readRubyLogged(lines, at) : null);
  },
};

/** An uncaught exception and its causes: the first one printed is the uncaught one, the last is the root. */
function readUncaught(lines: readonly string[], at: number): Reading | null {
  const raised = readRaised(lines, at);
  if (raised === null) return null;
  const chain = [raised];
  for (;;) {
    const previous = chain.at(-1) ?? raised;
    const next = seek(lines, previous.last + 1, isHead, (line) => THREAD.test(line));
    const cause = next === -1 || !previous.whole ? null : readRaised(lines, next);
    if (cause === null || sameRaised(cause, raised) || !isCause(raised, cause)) break;
    chain.push(cause);
  }
  return chained(lines, chain, { fatal: true, headLost: false, thread: null });
}

function sameRaised(one: Raised, other: Raised): boolean {
  return one.type === other.type && one.message === other.message && one.frames[0]?.line === other.frames[0]?.line;
}

/** True if both were raised below the same caller, so that one caused the other. */
function isCause(raised: Raised, cause: Raised): boolean {
  const outermost = raised.frames.at(-1);
  const other = cause.frames.at(-1);
  return (
    !cause.whole ||
    (outermost?.file === other?.file && outermost?.function === other?.function) ||
    cause.frames.length === 1
  );
}

interface Found {
  readonly fatal: boolean;
  readonly headLost: boolean;
  readonly thread: Thread | null;
}

function chained(lines: readonly string[], chain: readonly Raised[], found: Found): Reading | null {
  const ended = chain[0];
  const root = chain.at(-1);
  if (ended === undefined || root === undefined) return null;
  const cut = seek(lines, root.last + 1, (line) => IN.test(line));
  const tailLost = (!root.whole && endsLog(lines, root.last)) || (cut !== -1 && cut === lines.length - 1);
  return {
    draft: drafted({
      runtime: "ruby",
      kind: kindOf(ended),
      title: ended.type === ended.message ? ended.message : `${typeAndMessage(null, ended.message)} (${ended.type})`,
      message: ended.message,
      fatal: found.fatal,
      chain: chain.map(({ type, message }) => ({ type, message, recovered: false })).reverse(),
      thread: found.thread,
      frames: ended.frames,
      culprit: culpritOf(ended.frames),
      rootCause: root === ended ? null : culpritOf(root.frames),
      truncated: { head: found.headLost, tail: tailLost },
    }),
    first: ended.first,
    last: root.last,
  };
}

const KINDS: Readonly<Record<string, string>> = {
  SystemStackError: "stack-overflow",
  NoMemoryError: "out-of-memory",
  SyntaxError: "syntax-error",
  SignalException: "signal",
  Interrupt: "signal",
};

function kindOf(raised: Raised): string {
  const known = KINDS[raised.type ?? ""];
  if (known !== undefined) return known;
  return raised.type === "LoadError" && /cannot load such file|no such file/i.test(raised.message)
    ? "startup-module-not-found"
    : "uncaught";
}

/** A thread's death does not end the process, unless the exception is raised again where the thread is joined. */
function readThread(lines: readonly string[], at: number): Reading | null {
  const found = THREAD.exec(lines[at] ?? "");
  if (found === null) return null;
  const thread = { id: found[1] ?? null, name: found[2] ?? null, state: null };
  const head = seek(lines, at + 1, isHead);
  const own = head === -1 ? null : readUncaught(lines, head);
  if (own === null) return null;
  const next = seek(lines, own.last + 1, isHead, (line) => THREAD.test(line));
  const again = next === -1 || lines[next] !== lines[head] ? null : readUncaught(lines, next);
  if (again !== null) return { draft: { ...again.draft, thread }, first: at, last: again.last };
  return { draft: { ...own.draft, kind: "thread-exception", fatal: false, thread }, first: at, last: own.last };
}

/** Ruby 2.5 to 2.7 on a terminal, and `full_message(order: :bottom)`: callers first, from the outermost. */
function readReversed(lines: readonly string[], at: number): Reading | null {
  const places: Position[] = [];
  let last = at;
  for (;;) {
    const index = seek(
      lines,
      last + 1,
      (line) => /^\s*\d+: from /.test(line) || LEVELS.test(line),
      (line) => isHead(line) || /^\s*File "/.test(line),
    );
    if (index === -1) break;
    const found = FROM.exec(lines[index] ?? "");
    if (found !== null) places.push({ function: found[3] ?? null, file: found[1] ?? null, line: Number(found[2]) });
    last = index;
  }
  const head = seek(lines, last + 1, isHead, (line) => /^\s*File "/.test(line));
  const raised = head === -1 ? null : readRaised(lines, head, true);
  const top = rubyHead(lines[head] ?? "");
  if (raised === null || top === null) return null;
  const frames = framesOf([top.place, ...places.reverse()]);
  return chained(lines, [{ ...raised, frames, first: at }], { fatal: true, headLost: false, thread: null });
}

/** Callers without their head, at the start of a log; a following exception is the cause. */
function readHeadless(lines: readonly string[], at: number): Reading | null {
  const callers = readCallers(lines, at);
  if (!/:in [`']/.test(lines[at] ?? "") || callers.last < at) return null;
  const chain: Raised[] = [];
  for (let last = callers.last; ; ) {
    const next = seek(lines, last + 1, isHead, (line) => THREAD.test(line));
    // A cause is printed right below; after a sentence of another writer it is another exception.
    const isBelow = lines.slice(last + 1, next).every((line) => line === "" || isLogLine(line));
    const cause = next === -1 || !isBelow ? null : readRaised(lines, next);
    if (cause === null) break;
    chain.push(cause);
    last = cause.last;
  }
  const root = chain.at(-1);
  const frames = framesOf(callers.places);
  return {
    draft: drafted({
      runtime: "ruby",
      kind: "uncaught",
      title: "uncaught exception",
      message: null,
      fatal: true,
      chain: chain.map(({ type, message }) => ({ type, message, recovered: false })).reverse(),
      frames,
      rootCause: root === undefined ? null : culpritOf(root.frames),
      truncated: { head: true, tail: false },
    }),
    first: at,
    last: Math.max(callers.last, root?.last ?? 0),
  };
}
