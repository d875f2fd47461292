/**
 * Dart: `Unhandled exception:` with its stack (`runtime/lib/errors.cc`), the compiler's errors at start, and the VM's
 * own crash.
 *
 * ```
 * Unhandled exception:
 * FormatException: Invalid port
 * #0      parsePort (file:///app/bin/server.dart:12:5)
 * #1      main (file:///app/bin/server.dart:20:16)
 * #2      _delayEntrypointInvocation.<anonymous closure> (dart:isolate-patch/isolate_patch.dart:297:19)
 * ```
 */
import { culpritOf, drafted } from "../../grammar/drafting.ts";
import type { Grammar, Hint, Reading } from "../../grammar/grammar.ts";
import { isLogLine } from "../../grammar/log-lines.ts";
import { rewordedBy } from "../../grammar/rewording.ts";
import { seek, withEcho } from "../../grammar/seek.ts";
import { FATAL_SIGNALS } from "../../grammar/signals.ts";
import type { Frame, Origin } from "../../model.ts";

const UNHANDLED = /^\s*Unhandled exception:$/;
const FRAME =
  /^\s*#(\d+) +(\S.*?) \(((?:file|package|dart|org-dartlang-\S+?|data):[^()]*?|\S+?\.dart)(?::(\d+))?(?::(\d+))?\)$/;
const ASYNC = /^\s*<asynchronous suspension>$/;
const COMPILER = /^(\S+\.dart):(\d+):\d+: Error: (.*)$/;
const VM_CRASH = /^===== CRASH =====$/;
const SIGNAL = /^si_signo=(.*?)\((\d+)\), si_code=(\S+?), si_addr=(\S+)$/;
const VM_FRAME = /^\s*pc 0x[0-9a-f]+ fp 0x[0-9a-f]+ (\S.*?)(?:\+0x[0-9a-f]+)?$/;

const HINTS: Readonly<Record<string, Hint>> = {
  uncaught: (draft) =>
    /Null check operator|was called on null|type 'Null'/.test(draft.message ?? "")
      ? "A null was used as if it had a value. Find in the first frame of the program which one, and check it instead of using `!`."
      : "An exception left main or an isolate's handler and nothing caught it. Catch it where the first frame of the program is, or run the server inside runZonedGuarded.",
  "fatal-signal":
    "The Dart VM itself crashed, mostly in native code called by FFI. Look at the library above the VM's own frames, and at the SDK's version.",
};

/** Members are names from the program. */
const runtimeWords = rewordedBy([[/^(.{0,300}\b(?:getter|setter|method) )'([^']*)'/, "$1$2"]]);

/** The grammar of Dart. */
export const dart: Grammar = {
  runtime: "dart",
  triggers: ["Unhandled exception:", ".dart:", "===== CRASH"],
  exitCodes: { ofCrash: [255] },
  identity: { runtimeWords, isUnqualified: true },
  source: {
    functionName: (printed) => printed.replace(/\.?<anonymous closure>/g, "").replace(/^new /, ""),
    isWrittenOut: () => true,
  },
  hints: HINTS,

  mayOpen(line) {
    return line.includes("Unhandled exception:") || line.includes(".dart:") || line.startsWith("===== CRASH");
  },

  read(lines, at) {
    const line = lines[at] ?? "";
    if (UNHANDLED.test(line)) return readUnhandled(lines, at);
    if (VM_CRASH.test(line)) return readVmCrash(lines, at);
    if (COMPILER.test(line)) return readCompiler(lines, at);
    return at <= 2 && FRAME.test(line) ? readHeadless(lines, at) : null;
  },
};

/** Maximum lines of a message. */
const LONGEST_MESSAGE = 60;

function readUnhandled(lines: readonly string[], at: number): Reading | null {
  const printed: string[] = [];
  let start = -1;
  for (let index = at + 1; index < lines.length && index <= at + LONGEST_MESSAGE; index++) {
    const line = lines[index] ?? "";
    if (FRAME.test(line)) {
      start = index;
      break;
    }
    if (UNHANDLED.test(line)) break;
    if (isLogLine(line)) continue;
    printed.push(line);
  }
  if (start === -1) printed.length = Math.min(printed.length, 1);
  while (printed.length > 0 && printed.at(-1)?.trim() === "") printed.pop();
  if (start === -1 && printed.length === 0) return null;
  const message = printed.join("\n");
  const type = /^((?:_?[A-Z]\w*)(?:Error|Exception)|Exception)\b(?: \([^)]*\))?:/.exec(message)?.[1] ?? null;
  const stack = start === -1 ? { frames: [], last: at + printed.length } : readFrames(lines, start, 0);
  return {
    draft: drafted({
      runtime: "dart",
      kind: kindOf(message),
      title: `Unhandled exception: ${printed[0] ?? ""}`,
      message,
      fatal: true,
      chain: [{ type, message, recovered: false }],
      frames: stack.frames,
      culprit: culpritOf(stack.frames),
      truncated: { head: false, tail: start === -1 && at + printed.length >= lines.length - 1 },
    }),
    first: at,
    last: withEcho(lines, stack.last),
  };
}

function kindOf(message: string): string {
  if (/^Stack Overflow/.test(message)) return "stack-overflow";
  return /^Out of Memory/.test(message) ? "out-of-memory" : "uncaught";
}

function readFrames(lines: readonly string[], from: number, firstNumber: number) {
  const frames: Frame[] = [];
  let last = from - 1;
  let number = firstNumber;
  for (;;) {
    const expected = number;
    const index = seek(
      lines,
      last + 1,
      (line) => ASYNC.test(line) || Number(FRAME.exec(line)?.[1] ?? -1) === expected,
      (line) => UNHANDLED.test(line),
    );
    if (index === -1) break;
    last = index;
    const found = FRAME.exec(lines[index] ?? "");
    if (found === null) continue;
    number++;
    const file = found[3] ?? "";
    if (frames.length < 512) {
      const line = found[4] === undefined ? null : Number(found[4]);
      frames.push({ function: found[2] ?? null, file: file.replace(/^file:\/\//, ""), line, origin: originOf(file) });
    }
  }
  return { frames, last };
}

function originOf(file: string): Origin {
  if (/^(?:dart:|org-dartlang-sdk:)/.test(file)) return "runtime";
  return /\.pub-cache\//.test(file) ||
    /^package:(?:shelf|http|args|async|collection|grpc|path|test|flutter)\b/.test(file)
    ? "dependency"
    : "app";
}

/** A program that does not compile: `dart run` prints each error with its place, the code and a caret. */
function readCompiler(lines: readonly string[], at: number): Reading {
  const [, file = null, number, message = ""] = COMPILER.exec(lines[at] ?? "") ?? [];
  let last = at;
  for (let index = at + 1; index < lines.length && index < at + 200; index++) {
    const line = lines[index] ?? "";
    if (COMPILER.test(line) || /^\s*\^+$/.test(line)) last = index;
    else if (index - last > 4) break;
  }
  return {
    draft: drafted({
      runtime: "dart",
      kind: "syntax-error",
      title: `Error: ${message}`,
      message,
      fatal: true,
      culprit: { function: null, file, line: Number(number) },
    }),
    first: at,
    last,
  };
}

function readVmCrash(lines: readonly string[], at: number): Reading {
  const signo = seek(lines, at + 1, (line) => SIGNAL.test(line));
  const [, words = "crash", number = "", code = null, address = null] = SIGNAL.exec(lines[signo] ?? "") ?? [];
  const signal = FATAL_SIGNALS[number];
  const frames: Frame[] = [];
  let last = Math.max(at, signo);
  for (;;) {
    const index = seek(
      lines,
      last + 1,
      (line) =>
        VM_FRAME.test(line) ||
        /^(?:version|pid|isolate_group|os|thread|isolate_instructions|vm_instructions|fp|sp|pc)=/.test(line) ||
        /^-- End of DumpStackTrace$/.test(line),
    );
    if (index === -1) break;
    last = index;
    const name = VM_FRAME.exec(lines[index] ?? "")?.[1];
    if (name !== undefined && frames.length < 512)
      frames.push({ function: name, file: null, line: null, origin: "runtime" });
  }
  return {
    draft: drafted({
      runtime: "dart",
      kind: "fatal-signal",
      title: words,
      message: words,
      fatal: true,
      signal: signal === undefined ? null : { name: signal, code, address },
      frames,
    }),
    first: at,
    last: withEcho(lines, last),
  };
}

/** A stack without its head, at the start of a log. */
function readHeadless(lines: readonly string[], at: number): Reading | null {
  const stack = readFrames(lines, at, Number(FRAME.exec(lines[at] ?? "")?.[1] ?? 0));
  if (stack.frames.length < 2) return null;
  return {
    draft: drafted({
      runtime: "dart",
      kind: "uncaught",
      title: "Unhandled exception",
      message: null,
      fatal: true,
      frames: stack.frames,
      culprit: /^\s*#0 /.test(lines[at] ?? "") ? culpritOf(stack.frames) : null,
      truncated: { head: true, tail: false },
    }),
    first: at,
    last: stack.last,
  };
}
