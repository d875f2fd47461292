/** Failures of the interpreter itself: no script, no memory, and its own `[BUG]` report of a signal. */
import { culpritOf, drafted } from "../../grammar/drafting.ts";
import type { Reading } from "../../grammar/grammar.ts";
import { withEcho } from "../../grammar/seek.ts";
import type { CrashSignal, Position } from "../../model.ts";
import { framesOf } from "./raised.ts";

/** `rb_bug`: `app.rb:3: [BUG] Segmentation fault at 0x0…`, with Ruby's version right below. */
export const BUG = /^(?:([^\s`][^`]{0,1000}:\d{1,9}): ?|)\[BUG\] (.+)$/;

const RUBY_VERSION = /^(?:ruby|jruby|truffleruby) \d/;

const VERSION_LINES = 3;

/** A script whose stack could not be printed for lack of memory. */
export const OUT_OF_MEMORY = /^(\S[^`']*): (failed to allocate memory) \(NoMemoryError\)$/;

/** Messages of the interpreter before a script runs. */
export const INTERPRETER = /^(?:ruby|jruby|truffleruby): (.*) \((LoadError|SyntaxError|[A-Z]\w*Error)\)$/;

/** Reads such a line. */
export function readInterpreter(line: string, at: number): Reading {
  const [, message = "", type = null] = INTERPRETER.exec(line) ?? [];
  return {
    draft: drafted({
      runtime: "ruby",
      kind: type === "LoadError" ? "startup-module-not-found" : "uncaught",
      title: `${message} (${type})`,
      message,
      fatal: true,
      chain: [{ type, message, recovered: false }],
    }),
    first: at,
    last: at,
  };
}

/** Without memory to print a stack, the interpreter only names the script. */
export function readOutOfMemory(line: string, at: number): Reading {
  const [, file = null, message = ""] = OUT_OF_MEMORY.exec(line) ?? [];
  return {
    draft: drafted({
      runtime: "ruby",
      kind: "out-of-memory",
      title: `${message} (NoMemoryError)`,
      message,
      fatal: true,
      chain: [{ type: "NoMemoryError", message, recovered: false }],
      culprit: { function: null, file, line: null },
    }),
    first: at,
    last: at,
  };
}

const SIGNALS: readonly (readonly [RegExp, string])[] = [
  [/^Segmentation fault/, "SIGSEGV"],
  [/^Bus Error/, "SIGBUS"],
  [/^Illegal instruction/, "SIGILL"],
];

const LONGEST_BUG = 20_000;

/**
 * The interpreter's own crash: control frames, the Ruby stack (outermost first), the C stack, and pages of detail.
 */
export function readBug(lines: readonly string[], at: number): Reading | null {
  const found = BUG.exec(lines[at] ?? "");
  const isCut = at === lines.length - 1 || (at === lines.length - 2 && lines[at + 1] === "");
  const below = lines.slice(at + 1, at + 1 + VERSION_LINES);
  if (found === null || (!isCut && !below.some((line) => RUBY_VERSION.test(line)))) return null;
  const message = found[2] ?? "";
  const head = /^(.*):(\d+)$/.exec(found[1] ?? "");
  const places: Position[] = [];
  let last = at;
  let section = "";
  for (let index = at + 1; index < lines.length && index < at + LONGEST_BUG; index++) {
    const line = lines[index] ?? "";
    const title = /^-- (.*?) -+$/.exec(line);
    if (title !== null) section = title[1] ?? "";
    const frame = section === "Ruby level backtrace information" ? /^(.+?):(\d+):in [`'](.*)'$/.exec(line) : null;
    if (frame !== null) places.push({ function: frame[3] ?? null, file: frame[1] ?? null, line: Number(frame[2]) });
    if (
      title !== null ||
      /^(?:\* (?:Loaded|Process)| +\d+ \S|[0-9a-f]+-[0-9a-f]+ )/.test(line) ||
      line.startsWith("[NOTE]") ||
      line.startsWith("Bug reports are welcome") ||
      line.startsWith("For details: ")
    )
      last = index;
    if (section === "" && index > at + 4) break;
    if (line.startsWith("For details: ")) break;
  }
  const signal = SIGNALS.find(([shape]) => shape.test(message))?.[1];
  const reported: CrashSignal | null =
    signal === undefined ? null : { name: signal, code: null, address: / at (0x[0-9a-f]+)/.exec(message)?.[1] ?? null };
  const frames = framesOf(places.reverse());
  const culprit =
    culpritOf(frames) ?? (head === null ? null : { function: null, file: head[1] ?? null, line: Number(head[2]) });
  return {
    draft: drafted({
      runtime: "ruby",
      kind: signal === undefined ? "interpreter-bug" : "fatal-signal",
      title: `[BUG] ${message}`,
      message,
      fatal: true,
      signal: reported,
      frames,
      culprit,
    }),
    first: at,
    last: withEcho(lines, last),
  };
}
