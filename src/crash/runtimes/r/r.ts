/**
 * R: what a script says that is not run by hand (`verrorcall_dflt` and `jump_to_top_ex` of `src/main/errors.c`):
 *
 * ```
 * Error in file(file, "rt") : cannot open the connection
 * Calls: load_prices -> read.csv -> read.table -> file
 * In addition: Warning message:
 * In file(file, "rt") :
 *   cannot open file '/data/prices.csv': No such file or directory
 * Execution halted
 * ```
 *
 * There are no files and lines, unless a handler of the program's own prints `traceback()`. Errors of rlang look
 * otherwise:
 *
 * ```
 * Error in `load()`:
 * ! cannot load settings
 * Caused by error in `read_port()`:
 * ! port is not a number
 * Backtrace:
 *     ▆
 *  1. └─global load("eighty")
 *  2.   └─rlang::abort("port is not a number")
 * Execution halted
 * ```
 */
import { culpritOf, drafted, typeAndMessage } from "../../grammar/drafting.ts";
import type { Grammar, Reading } from "../../grammar/grammar.ts";
import { isLogLine } from "../../grammar/log-lines.ts";
import { endsLog, withEcho } from "../../grammar/seek.ts";
import type { ChainLink, Frame, Position } from "../../model.ts";
import { callsOf, type Numbered, numberedOf, rFunction } from "./calls.ts";
import { rHints } from "./hints.ts";
import { readSegfault, SEGFAULT } from "./segfault.ts";

const HALTED = "Execution halted";
/** `Error: message`, `Error in call : message`, of rlang "Error in `call`:". */
const HEAD = /^Error(?:: (.*)| in (.{1,2000}?)(?: : ?(.*)|:))$/;
const CAUSE = /^Caused by error(?: in (.{1,2000}?))?:(?: (.*))?$/;
const WARNING = /^(?:\d+: )?(?:In .{1,1000} :(?: (.*))?|(\S.*))$/;
const PRINTED = /^<(simpleError|(?:\w+\/)?rlang_error|\w*[eE]rror)(?: in (.{1,1000}?))?: (.*)>$/;
const NO_SCRIPT = /^Fatal error: (cannot open file '.*': .*)$/;
/** `source` reports the file and the unexpected text. */
const UNREADABLE = /^(\S.{0,1000}):(\d+):\d+: (unexpected .*)$/;
/** Maximum lines of an error, including those after it. */
const LINES = 120;

/** The grammar of R. */
export const r: Grammar = {
  runtime: "r",
  triggers: ["Error in ", "Error: ", "*** caught ", "cannot open file '", "<simpleError", "rror in "],
  traceLine: /^(?:Calls: \S|\d{1,3}: [\w.:]{1,100}\(|Execution halted$)/,
  finalLine:
    /^(?:Execution halted$|An irrecoverable exception occurred\. R is aborting now|Fatal error: cannot open file ')/,
  exitCodes: { ofCrash: [1, 2] },
  identity: { isUnqualified: true },
  hints: rHints,

  mayOpen: (line) =>
    (line.startsWith("Error") && HEAD.test(line)) ||
    SEGFAULT.test(line) ||
    line.startsWith("<") ||
    NO_SCRIPT.test(line),

  read(lines, at) {
    const line = lines[at] ?? "";
    if (SEGFAULT.test(line)) return readSegfault(lines, at);
    const missing = NO_SCRIPT.exec(line)?.[1];
    if (missing !== undefined) return readMissing(missing, at);
    const printed = PRINTED.exec(line);
    return printed === null ? readError(lines, at) : readPrinted(printed, at);
  },
};

/** The lines after the head of an error, up to `Execution halted`. */
interface Body {
  readonly message: readonly string[];
  readonly causes: readonly ChainLink[];
  readonly warnings: readonly string[];
  readonly calls: readonly Frame[] | null;
  readonly numbered: Numbered | null;
  readonly halted: boolean;
  readonly last: number;
}

function readError(lines: readonly string[], at: number): Reading | null {
  const head = HEAD.exec(lines[at] ?? "");
  if (head === null) return null;
  const [, plain, call, wording] = head;
  const body = readBody(lines, at, plain ?? wording ?? "");
  const name = call === undefined ? null : rFunction(call);
  const isLast = endsLog(lines, body.last);
  const isPlain = body.calls === null && body.numbered === null && body.causes.length === 0;
  // Other languages print `Error: ` as well.
  if (isPlain && !body.halted && !(name !== null && isLast)) return null;
  const unreadable = UNREADABLE.exec(body.message[0] ?? "");
  const message = unreadable?.[3] ?? body.message.join("\n").trimEnd();
  const frames = framesOf(body, name);
  const place: Position | null =
    unreadable === null ? null : { function: null, file: unreadable[1] ?? null, line: Number(unreadable[2]) };
  const fatal = body.halted || isLast;
  return {
    draft: drafted({
      runtime: "r",
      kind: fatal ? kindOf(message) : "logged-exception",
      title: `Error${call === undefined ? "" : ` in ${call}`}: ${message.split("\n", 1)[0]}`,
      message,
      fatal,
      chain: [
        ...body.causes.toReversed(),
        ...body.warnings.slice(-1).map((warning) => ({ type: "warning", message: warning, recovered: true })),
        { type: null, message, recovered: false },
      ],
      frames,
      culprit: place ?? culpritOf(frames),
      truncated: { head: false, tail: isPlain && !body.halted },
    }),
    first: at,
    last: withEcho(lines, body.last),
  };
}

/**
 * A traceback has the most details, then rlang's; `Calls:` has only names, and is omitted if it repeats the failing
 * call.
 */
function framesOf({ numbered, calls }: Body, name: string | null): readonly Frame[] {
  if (numbered !== null) return numbered.frames;
  if (calls !== null) return calls;
  return name === null ? [] : callsOf(name);
}

function readBody(lines: readonly string[], at: number, wording: string): Body {
  const message: string[] = wording === "" ? [] : [wording];
  const causes: { -readonly [Key in keyof ChainLink]: ChainLink[Key] }[] = [];
  const warnings: string[] = [];
  let calls: readonly Frame[] | null = null;
  let numbered: Numbered | null = null;
  let part: "message" | "cause" | "warnings" | "done" = "message";
  let last = at;
  for (let index = at + 1; index < lines.length && index < at + LINES; index++) {
    const line = lines[index] ?? "";
    if (line === HALTED)
      return { message: unmarked(message), causes, warnings, calls, numbered, halted: true, last: index };
    if (isLogLine(line)) continue;
    const cause = CAUSE.exec(line);
    if (line.startsWith("Calls: ")) {
      calls = callsOf(line.slice("Calls: ".length));
      part = "done";
    } else if (/^(?:In addition: |There were \d+ warnings|Warning messages?:)/.test(line)) part = "warnings";
    else if (cause !== null) {
      causes.push({ type: null, message: cause[2] ?? "", recovered: true });
      part = "cause";
    } else if (line === "Backtrace:" || /^\s*\d+: \S+\(/.test(line)) {
      const found = numberedOf(lines, line === "Backtrace:" ? index + 1 : index);
      if (found === null) continue;
      numbered = found;
      index = found.last;
      part = "done";
    } else if (part === "message" && (message.length === 0 || line !== "")) message.push(line);
    else if (part === "cause") {
      const link = causes.at(-1);
      if (link !== undefined)
        link.message = unmarked([...link.message.split("\n"), line])
          .join("\n")
          .trim();
    } else if (part === "warnings") {
      const warning = WARNING.exec(line);
      const text = /^\s+\S/.test(line) ? line.trim() : (warning?.[1] ?? warning?.[2] ?? "");
      if (text !== "") warnings.push(text);
    } else continue;
    last = index;
  }
  const isSure = calls !== null || numbered !== null || causes.length > 0;
  // Without R's lines after a message, only its first line is certain.
  const own = isSure ? message : message.slice(0, 1);
  return {
    message: unmarked(own),
    causes,
    warnings,
    calls,
    numbered,
    halted: false,
    last: isSure ? last : at + (wording === "" ? own.length : 0),
  };
}

/** The lines of a message without their marks: rlang's `!`, and the indent of a message below its call. */
function unmarked(lines: readonly string[]): readonly string[] {
  const [first, ...rest] = lines.filter((line, at) => at > 0 || line !== "");
  return first === undefined ? [] : [first.replace(/^(?:! |\s+)/, ""), ...rest];
}

function kindOf(message: string): string {
  if (/^(?:unexpected |.{0,1000}:\d+:\d+: unexpected )/.test(message)) return "syntax-error";
  if (/^there is no package called /.test(message)) return "startup-module-not-found";
  if (/^cannot allocate (?:vector|memory)|^memory exhausted/.test(message)) return "out-of-memory";
  if (/infinite recursion|^C stack usage|stack overflow/.test(message)) return "stack-overflow";
  return "uncaught";
}

function readMissing(message: string, at: number): Reading {
  return {
    draft: drafted({
      runtime: "r",
      kind: "startup-file-not-found",
      title: `Fatal error: ${message}`,
      message,
      fatal: true,
    }),
    first: at,
    last: at,
  };
}

/** A condition that the program caught and printed. */
function readPrinted([, type = "", call, message = ""]: RegExpExecArray, at: number): Reading {
  const name = call === undefined ? null : rFunction(call);
  const frames = name === null ? [] : callsOf(name);
  return {
    draft: drafted({
      runtime: "r",
      kind: "logged-exception",
      title: typeAndMessage(type, message),
      message,
      fatal: false,
      chain: [{ type, message, recovered: false }],
      frames,
      culprit: culpritOf(frames),
    }),
    first: at,
    last: at,
  };
}
