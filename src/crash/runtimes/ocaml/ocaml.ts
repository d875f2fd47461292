/**
 * OCaml: uncaught exceptions as the runtime prints them (`runtime/printexc.c`, `stdlib/printexc.ml`). There are frames
 * only if the program was compiled with `-g` and runs with `OCAMLRUNPARAM=b`:
 *
 * ```
 * Fatal error: exception Failure("cannot load settings")
 * Raised at Stdlib.failwith in file "stdlib.ml", line 29, characters 17-33
 * Called from Shop.load in file "shop.ml", line 3, characters 4-35
 * Called from Shop in file "shop.ml", line 7, characters 17-48
 * ```
 *
 * The interactive top level, which runs scripts, says `Exception: Failure "cannot load settings".` above such frames.
 */
import { culpritOf, drafted, firstLine } from "../../grammar/drafting.ts";
import type { Grammar, Reading } from "../../grammar/grammar.ts";
import { isEpilogue, isLogLine } from "../../grammar/log-lines.ts";
import { endsLog, withEcho } from "../../grammar/seek.ts";
import type { Position } from "../../model.ts";
import { ocamlException } from "./exception.ts";
import { isOcamlFrame, readOcamlFrames } from "./frames.ts";
import { ocamlHints, ocamlStackSetting } from "./hints.ts";

const UNCAUGHT = "Fatal error: exception ";
/** The runtime's own errors, mostly for bytecode with missing parts. */
const CANNOT_START =
  /^Fatal error: (cannot load shared library (\S+)|cannot find file '.*'|unknown C primitive `.*'|the file '.*' is not a bytecode executable file)$/;
const THREAD = /^Thread (\d+) killed on uncaught exception (.*)$/;
const TOP_LEVEL = /^(?:Exception: (.*?)\.?|Stack overflow during evaluation \(looping recursion\?\)\.)$/;
/** The place of an error from the compiler, which compiles scripts as well. */
const COMPILED = /^File "([^"]{1,1000})", lines? (\d+)(?:-\d+)?, characters -?\d+--?\d+:$/;
/** Maximum lines of a message from a custom printer. */
const MESSAGE_LINES = 20;

/** The grammar of OCaml. */
export const ocaml: Grammar = {
  runtime: "ocaml",
  triggers: [
    "Fatal error: exception ",
    "Fatal error: cannot ",
    "Fatal error: unknown C primitive",
    "is not a bytecode executable",
    "killed on uncaught exception ",
    "Raised at ",
    "Raised by primitive operation",
    "Called from ",
    ", characters ",
  ],
  traceLine: /^(?:(?:Raised|Re-raised) (?:at|by) \S|Called from \S)/,
  finalLine: /^(?:Fatal error: exception \S|Thread \d{1,9} killed on uncaught exception )/,
  exitCodes: { ofCrash: [2] },
  identity: {
    // Dune wraps an executable's modules in one of its own.
    functionNoise: [
      [/^Dune__exe__/, ""],
      [/\.\(fun\)$|\.fun(?:_\d+)?$/g, ".(fun)"],
    ],
  },
  acceptsGlued: ({ frames }, lines, at) => frames.length > 0 || endsLog(lines, at),
  hints: ocamlHints,
  stackSetting: ocamlStackSetting,

  mayOpen: (line) =>
    line.startsWith("Fatal error: ") ||
    (line.startsWith("Thread ") && THREAD.test(line)) ||
    (line.startsWith("File ") && COMPILED.test(line)) ||
    isOcamlFrame(line),

  read(lines, at) {
    const line = lines[at] ?? "";
    if (line.startsWith(UNCAUGHT)) return readException(lines, at, line.slice(UNCAUGHT.length), { fatal: true });
    const thread = THREAD.exec(line);
    if (thread !== null) return readException(lines, at, thread[2] ?? "", { fatal: false, thread: thread[1] ?? null });
    if (isOcamlFrame(line)) return readBelowHead(lines, at);
    return COMPILED.test(line) ? readCompileError(lines, at) : readCannotStart(lines, at);
  },
};

interface Circumstances {
  readonly fatal: boolean;
  readonly thread?: string | null;
  readonly kind?: string;
}

/** An exception from the line `at`; its frames follow, if any. */
function readException(
  lines: readonly string[],
  at: number,
  printed: string,
  { fatal, thread, kind }: Circumstances,
): Reading {
  const below = endOfMessage(lines, at + 1);
  const more = lines.slice(at + 1, below).filter((line) => !isLogLine(line));
  const { type, message, place } = ocamlException([printed, ...more].join("\n"));
  const stack = readOcamlFrames(lines, below);
  const frame = culpritOf(stack.frames);
  const culprit: Position | null = frame ?? place;
  return {
    draft: drafted({
      runtime: "ocaml",
      kind: kind ?? (thread === undefined ? kindOf(type, message) : "thread-exception"),
      title: firstLine(printed),
      message,
      fatal,
      chain: [{ type, message: message ?? "", recovered: false }],
      thread: thread === undefined ? null : { id: thread, name: null, state: null },
      frames: stack.frames,
      culprit,
      truncated: { head: false, tail: false },
    }),
    first: at,
    last: withEcho(lines, Math.max(below - 1, stack.last)),
  };
}

/** The first line after a message. Without frames below it, only indented lines belong to it. */
function endOfMessage(lines: readonly string[], from: number): number {
  let indented = from;
  let isIndented = true;
  for (let index = from; index < lines.length && index < from + MESSAGE_LINES; index++) {
    const line = lines[index] ?? "";
    if (isOcamlFrame(line)) return index;
    if (isEpilogue(line)) break;
    if (isLogLine(line)) continue;
    isIndented &&= /^\s+\S/.test(line);
    if (isIndented) indented = index + 1;
  }
  return indented;
}

function kindOf(type: string | null, message: string | null): string {
  if (type === "Stack_overflow") return "stack-overflow";
  if (type === "Out_of_memory") return "out-of-memory";
  if (type === "Assert_failure") return "assertion";
  return message === null && type === null ? "fatal-error" : "uncaught";
}

/** Maximum distance between an exception's name and its frames. */
const HEAD_LINES = 6;

/** Frames below text other than the runtime's: from a script, printed by the program, or without their head. */
function readBelowHead(lines: readonly string[], at: number): Reading | null {
  for (let index = at - 1; index >= 0 && index >= at - HEAD_LINES; index--) {
    const line = lines[index] ?? "";
    const script = TOP_LEVEL.exec(line);
    // The top level continues after it only in interactive use.
    if (script !== null) return readException(lines, index, script[1] ?? "Stack overflow", { fatal: true });
    if (isOcamlFrame(line) || line === "") break;
  }
  return readPrinted(lines, at) ?? readWithoutHead(lines, at);
}

/** Constructors as `Printexc.to_string` writes them, at the end of a program's message. */
const PRINTED = /(?:^|[\s:])([A-Z][\w.']*(?:\(.*\))?)$/;

/** A backtrace printed by the program, below the exception's name. */
function readPrinted(lines: readonly string[], at: number): Reading | null {
  const printed = PRINTED.exec(lines[at - 1] ?? "")?.[1];
  if (printed === undefined || !/^Raised /.test(lines[at] ?? "")) return null;
  return readException(lines, at - 1, printed, { fatal: false, kind: "logged-exception" });
}

function readWithoutHead(lines: readonly string[], at: number): Reading | null {
  const stack = readOcamlFrames(lines, at);
  const culprit = culpritOf(stack.frames);
  if (at > 0 || stack.frames.length < 2 || culprit === null) return null;
  return {
    draft: drafted({
      runtime: "ocaml",
      kind: "uncaught",
      title: `exception in ${culprit.function ?? culprit.file}`,
      message: null,
      fatal: endsLog(lines, stack.last),
      frames: stack.frames,
      culprit,
      truncated: { head: true, tail: false },
    }),
    first: at,
    last: stack.last,
  };
}

/** Maximum source lines that the compiler shows between the place and the error. */
const EXCERPT_LINES = 12;

function readCompileError(lines: readonly string[], at: number): Reading | null {
  const [, file = null, line] = COMPILED.exec(lines[at] ?? "") ?? [];
  for (let index = at + 1; index < lines.length && index <= at + EXCERPT_LINES; index++) {
    const printed = /^Error: (.*)$/.exec(lines[index] ?? "")?.[1];
    if (printed === undefined) {
      if (/^\s*\d+ \||^\s*[\^.]+|^\s/.test(lines[index] ?? "")) continue;
      return null;
    }
    let last = index;
    while (/^\s+\S/.test(lines[last + 1] ?? "") && last < index + MESSAGE_LINES) last++;
    const message = [printed, ...lines.slice(index + 1, last + 1)].join("\n");
    return {
      draft: drafted({
        runtime: "ocaml",
        kind: "syntax-error",
        title: `Error: ${printed}`,
        message,
        fatal: true,
        culprit: { function: null, file, line: Number(line) },
      }),
      first: at,
      last,
    };
  }
  return null;
}

function readCannotStart(lines: readonly string[], at: number): Reading | null {
  const found = CANNOT_START.exec(lines[at] ?? "");
  const printed = found?.[1];
  if (printed === undefined) return null;
  const reason = /^Reason: (.*)$/.exec(lines[at + 1] ?? "")?.[1];
  return {
    draft: drafted({
      runtime: "ocaml",
      kind: found?.[2] === undefined ? "startup-failure" : "startup-module-not-found",
      title: printed,
      message: reason === undefined ? printed : `${printed}: ${reason}`,
      fatal: true,
    }),
    first: at,
    last: reason === undefined ? at : at + 1,
  };
}
