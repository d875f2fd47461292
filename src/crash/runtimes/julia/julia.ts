/**
 * Julia: uncaught exceptions as `display_error` prints them (`base/client.jl`, `base/errorshow.jl`), and signals as
 * `jl_critical_error` does (`src/signals-unix.c`).
 *
 * ```
 * ERROR: LoadError: KeyError: key "port" not found
 * Stacktrace:
 *  [1] getindex(h::Dict{String, Int64}, key::String)
 *    @ Base ./dict.jl:498
 *  [2] port(settings::Dict{String, Int64})
 *    @ Main /app/serve.jl:4
 *  [3] top-level scope
 *    @ /app/serve.jl:9
 * in expression starting at /app/serve.jl:9
 * ```
 */
import { culpritOf, drafted, firstLine, indentOf } from "../../grammar/drafting.ts";
import type { Grammar, Reading } from "../../grammar/grammar.ts";
import { isLogLine } from "../../grammar/log-lines.ts";
import { endsLog } from "../../grammar/seek.ts";
import type { ChainLink, Frame, Position } from "../../model.ts";
import { originOf } from "./frames.ts";
import { juliaHints } from "./hints.ts";
import { opensSignal, readSignal } from "./signal.ts";

const STACK = /^\s*Stacktrace:$/;
const HEAD = /^ERROR: (?:(?:LoadError|InitError): )*(.*)$/;
/** The error that was being handled when the next one was thrown, and that of an awaited task. */
const CAUSE = /^(\s*)(?:caused by|nested task error): (.*)$/;
const FRAME =
  /^\s*\[\d{1,6}\] (\S.{0,4000}?)(?: at (\S{1,1000}?):(\d{1,9}))?(?: \[inlined\])?(?: \(repeats \d+ times\))?$/;
const PLACE = /^\s*@ (?:\S+ )?(\S.{0,1000}?):(\d{1,9})(?: \[inlined\])?(?: \(repeats \d+ times\))?$/;
/** The script that was being read; up to 0.6 in reverse order. */
const EXPRESSION =
  /^(?:in expression starting at (\S.{0,1000}):(\d{1,9})|while loading (\S.{0,1000}), in expression starting on line (\d{1,9}))$/;
const MORE_FRAMES = /^\s*(?:\.\.\. repeats \d+ times|--- the .{1,80} ---|⋮.*)$/;
const TYPE = /^([A-Z][\w.]{0,200}(?:Error|Exception|Failed\w*))(?:: ([\s\S]*)|\(([\s\S]*)\)|)$/;

/** Maximum lines of a message above its stack. */
const MESSAGE_LINES = 60;
/** Maximum lines of a report; each frame has two. */
const LINES = 1000;

/** The grammar of Julia. */
export const julia: Grammar = {
  runtime: "julia",
  triggers: ["Stacktrace:", "signal ("],
  traceLine: /^(?: *\[\d{1,6}\] \S.{0,1000}\)$|in expression starting at \S)/,
  finalLine: /^in expression starting at \S+:\d{1,9}$/,
  exitCodes: { ofCrash: [1] },
  identity: {
    isUnqualified: true,
    functionNoise: [[/#\d+/g, "#"]],
  },
  hints: juliaHints,

  mayOpen: (line) => STACK.test(line) || opensSignal(line),

  read(lines, at) {
    if (opensSignal(lines[at] ?? "")) return readSignal(lines, at);
    const head = headAbove(lines, at);
    return head === -1 ? null : readError(lines, head);
  },
};

/** The line of `ERROR:` above a stack; -1 if there is none. */
function headAbove(lines: readonly string[], at: number): number {
  for (let row = at - 1; row >= Math.max(0, at - MESSAGE_LINES); row--) {
    const line = lines[row] ?? "";
    if (HEAD.test(line)) return row;
    if (STACK.test(line) || FRAME.test(line)) return -1;
  }
  return -1;
}

interface Thrown {
  readonly message: string[];
  readonly frames: Frame[];
}

/** The text below `ERROR:`: the error, its causes, and the position in the script. */
interface Report {
  readonly errors: readonly Thrown[];
  readonly place: Position | null;
  readonly last: number;
}

function reportAt(lines: readonly string[], at: number): Report {
  const errors: Thrown[] = [{ message: [HEAD.exec(lines[at] ?? "")?.[1] ?? ""], frames: [] }];
  let place: Position | null = null;
  let isInStack = false;
  let last = at;
  for (let row = at + 1; row < Math.min(lines.length, at + LINES); row++) {
    const line = lines[row] ?? "";
    const error = errors.at(-1);
    const cause = CAUSE.exec(line);
    const frame = isInStack ? frameAt(lines, row) : null;
    const expression = EXPRESSION.exec(line);
    if (cause !== null) {
      errors.push({ message: [cause[2] ?? ""], frames: [] });
      isInStack = false;
    } else if (STACK.test(line)) isInStack = true;
    else if (frame !== null) {
      error?.frames.push(frame.frame);
      row = frame.last;
    } else if (expression !== null) {
      // The innermost of nested included files comes first.
      place ??= {
        function: null,
        file: expression[1] ?? expression[3] ?? null,
        line: Number(expression[2] ?? expression[4]),
      };
    } else if (line === "") continue;
    else if (isInStack && !MORE_FRAMES.test(line)) {
      if (!isLogLine(line)) break;
      continue;
    } else if (!isInStack && !isLogLine(line)) error?.message.push(line.slice(Math.min(4, indentOf(line))));
    last = row;
  }
  return { errors, place, last };
}

function frameAt(lines: readonly string[], row: number): { readonly frame: Frame; readonly last: number } | null {
  const found = FRAME.exec(lines[row] ?? "");
  if (found === null) return null;
  const below = found[2] === undefined ? PLACE.exec(lines[row + 1] ?? "") : null;
  const file = found[2] ?? below?.[1] ?? null;
  const number = found[3] ?? below?.[2];
  const text = found[1] ?? "";
  const name = /^[^\s(]+(?=\()/.exec(text)?.[0] ?? text;
  return {
    frame: { function: name, file, line: number === undefined ? null : Number(number), origin: originOf(file, name) },
    last: below === null ? row : row + 1,
  };
}

function linkOf({ message }: Thrown): ChainLink {
  const text = message.join("\n").trimEnd();
  const found = TYPE.exec(text);
  return { type: found?.[1] ?? null, message: found === null ? text : (found[2] ?? found[3] ?? ""), recovered: false };
}

function readError(lines: readonly string[], at: number): Reading | null {
  const { errors, place, last } = reportAt(lines, at);
  const [error] = errors;
  if (error === undefined || errors.every(({ frames }) => frames.length === 0)) return null;
  const message = error.message.join("\n").trimEnd();
  const chain = errors.map(linkOf).toReversed();
  const frames = errors.flatMap((one) => one.frames);
  // A task's own frames are those of the error in its waiter.
  const deepest = errors.at(-1)?.frames ?? [];
  const culprit =
    culpritOf(message.startsWith("TaskFailedException") ? deepest : error.frames) ?? culpritOf(frames) ?? place;
  const root = errors.length > 1 ? culpritOf(deepest) : null;
  const fatal = place !== null || endsLog(lines, last);
  return {
    draft: drafted({
      runtime: "julia",
      kind: fatal ? kindOf(message) : "logged-exception",
      title: `ERROR: ${firstLine(message)}`,
      message,
      fatal,
      chain,
      frames,
      culprit,
      rootCause: root !== null && (root.line !== culprit?.line || root.file !== culprit.file) ? root : null,
    }),
    first: at,
    last,
  };
}

function kindOf(message: string): string {
  if (/^ArgumentError: Package \S+ (?:not found|does not have)/.test(message)) return "startup-module-not-found";
  if (/^(?:syntax: |ParseError\b)/.test(message)) return "syntax-error";
  if (message.startsWith("StackOverflowError")) return "stack-overflow";
  return message.startsWith("OutOfMemoryError") ? "out-of-memory" : "uncaught";
}
