/**
 * Native stacks that programs print themselves: `backtrace_symbols` of glibc, failure handlers of glog and Abseil,
 * Envoy's.
 */

import { culpritOf, drafted } from "../../grammar/drafting.ts";
import type { Reading } from "../../grammar/grammar.ts";
import { endsLog, seek, withEcho } from "../../grammar/seek.ts";
import { FATAL_SIGNALS } from "../../grammar/signals.ts";
import { opened } from "../../last-words/openings.ts";
import type { CrashSignal, Frame } from "../../model.ts";
import { mayBeDebugger, readDebugger } from "./debuggers.ts";
import { nativeOrigin } from "./sanitizers.ts";

/** `./app(fn+0xc)[0x55…]`, from `backtrace_symbols`. */
const SYMBOL =
  /^\s*(?:#?\d+:? +|(?:\[[\w.-]{1,80}:\d{1,9}\] )?\[ ?\d+\] +)?(\S[^()[\]]*(?:\[[a-z]{1,20}\])?)\((.{0,2000}?)(?:\+(0x[0-9a-f]+))?\) ?\[(0x[0-9a-f]+)\]$/;
/** `    @     0x55…  check()` of glog, with a frame size in Abseil's; without symbols only the address. */
const GLOG = /^(?:PC: )?\s*@ +(0x[0-9a-f]+)(?: +(?:\d+ +)?(\S.*))?$/;
/** ` 7# deep(int) in ./app`, or ` at src/app.cpp:9`, from Boost.Stacktrace and MSVC's `std::stacktrace`. */
const NUMBERED = /^\s*(\d+)# +(\S.*?)(?: at (\S+):(\d+)| in (\S+))?$/;
/** The sign in a frame of glog, up to the address. */
const GLOG_ADDRESS = "@     0x";
const ENVOY = /\[critical\]\[backtrace\]/;
const ENVOY_FRAME = /#(\d+): (.*?)(?: \[(0x[0-9a-f]+)\])?$/;
const SIGNAL_WORDS =
  /\b(SIG(?:SEGV|ABRT|BUS|FPE|ILL|TRAP|SYS))\b|[Ss]egmentation [Ff]ault|\bsignal:? (\d+)\b|\b[Aa]bort(?:ed|ing)?\b/;
const ABSEIL = /^\s*\*\*\* (SIG\w+) (?:received at time=|\(@(0x[0-9a-f]+)\) received by PID)/;
const GLOG_STACK = /^\s*\*\*\* Check failure stack trace: \*\*\*$/;
/** Go's klog writes the same line, of `.go` files. */
const GLOG_FATAL = /^F\d{4,8} \d\d:\d\d:\d\d\.\d+ +\d+ (?!\S+\.go:\d)(\S+):(\d+)\] (.*)$/;
/** TensorFlow's: without a thread, and before 1.4 without a time. */
const TENSORFLOW_FATAL = /^(?:\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{1,9}: )?F (?!\S+\.go:\d)(\S+):(\d+)\] (.*)$/;

function glogFatalIn(line: string): RegExpExecArray | null {
  if (line.startsWith("F")) return GLOG_FATAL.exec(line) ?? TENSORFLOW_FATAL.exec(line);
  return line.includes(": F ") ? TENSORFLOW_FATAL.exec(line) : null;
}

/** True if a line may open a stack printed by a native program. */
export function mayBeBacktrace(line: string): boolean {
  return (
    (line.endsWith("]") && SYMBOL.test(line)) ||
    (line.includes("*** ") && ABSEIL.test(line)) ||
    glogFatalIn(line) !== null ||
    GLOG_STACK.test(line) ||
    (line.includes(GLOG_ADDRESS) && GLOG.test(line)) ||
    (line.includes(" 0# ") && NUMBERED.test(line)) ||
    mayBeDebugger(line) ||
    (line.includes("[critical]") && /\[critical\]\[(?:backtrace|assert)\]/.test(line))
  );
}

/** Reads the stack that starts at `lines[at]`. */
export function readNativeBacktrace(lines: readonly string[], at: number): Reading | null {
  const line = lines[at] ?? "";
  if (ABSEIL.test(line)) return readAbseil(lines, at);
  if (GLOG_STACK.test(line) || (line.includes(GLOG_ADDRESS) && GLOG.test(line)))
    return at > 0 && glogFatalIn(lines[at - 1] ?? "") !== null ? readGlogFatal(lines, at - 1) : null;
  if (glogFatalIn(line) !== null) return readGlogFatal(lines, at);
  if (/\[critical\]\[(?:backtrace|assert)\]/.test(line)) return readEnvoy(lines, at);
  if (NUMBERED.test(line)) return readNumbered(lines, at);
  return SYMBOL.test(line) ? readSymbols(lines, at) : readDebugger(lines, at);
}

function frames(lines: readonly string[], from: number, shape: RegExp, name: (found: RegExpExecArray) => Frame) {
  const found: Frame[] = [];
  let last = from - 1;
  for (let next = from; found.length < 512; ) {
    const index = seek(lines, next, (line) => shape.test(line));
    const match = index === -1 ? null : shape.exec(lines[index] ?? "");
    if (match === null) break;
    found.push(name(match));
    last = index;
    next = index + 1;
  }
  return { found, last };
}

function readSymbols(lines: readonly string[], at: number): Reading | null {
  const stack = frames(lines, at, SYMBOL, (found) => {
    const file = found[1] ?? "";
    const name = found[2] ?? "";
    return { function: name || null, file: null, line: null, origin: nativeOrigin(name, file) };
  });
  return ownStack(lines, at, stack);
}

function readNumbered(lines: readonly string[], at: number): Reading | null {
  if (!/^\s*0# /.test(lines[at] ?? "")) return null;
  const stack = frames(lines, at, NUMBERED, ([, , name = "", file = null, row, library = ""]) => ({
    function: /^0x[0-9A-Fa-f]+$/.test(name) ? null : name,
    file,
    line: row === undefined ? null : Number(row),
    origin: nativeOrigin(name, file ?? library),
  }));
  return ownStack(lines, at, stack);
}

/** The text before the announcement of a stack; null if there is none. */
function headingAbove(lines: readonly string[], at: number): string | null {
  const heading = /^(.{8,2000}?)[,.:]? ?(?:[Ss]tack ?trace|[Bb]acktrace)(?: \([^()]{1,100}\))?:$/.exec(
    lines[at - 1] ?? "",
  );
  return heading?.[1] === undefined ? null : opened(heading[1]).text;
}

/** Open MPI's host and process. */
const OF_PROCESS = /^\[[\w.-]{1,80}:\d{1,9}\] /;
/** Maximum distance of the line that names the signal. Open MPI prints its code and the address in between. */
const HEAD_LINES = 4;

/** A stack printed by the program, with the line above it that names a signal. */
function ownStack(
  lines: readonly string[],
  at: number,
  stack: { readonly found: readonly Frame[]; readonly last: number },
): Reading | null {
  if (stack.found.length < 2) return null;
  const before = seek(lines, Math.max(0, at - HEAD_LINES), (line) => SIGNAL_WORDS.test(line));
  const head = before === -1 || before >= at ? headingAbove(lines, at) : (lines[before] ?? "");
  const last = withEcho(lines, stack.last);
  const signal = head === null ? null : signalIn(head);
  const message = head?.trim().replace(OF_PROCESS, "") ?? null;
  return {
    draft: drafted({
      runtime: "cpp",
      kind: signal === null ? "backtrace" : "fatal-signal",
      title: message ?? `backtrace in ${stack.found[0]?.function ?? "?"}`,
      message,
      fatal: signal !== null || endsLog(lines, last),
      signal,
      frames: stack.found,
      culprit: culpritOf(belowSignal(stack.found)),
    }),
    first: head === null ? at : before === -1 || before >= at ? at - 1 : before,
    last,
  };
}

/** The frames below the kernel's call of the signal handler; the handler and its callees come first in the stack. */
function belowSignal(stack: readonly Frame[]): readonly Frame[] {
  const from = stack.slice(0, 6).findIndex((frame, index) => index > 0 && frame.origin === "runtime");
  return from === -1 ? stack : stack.slice(from);
}

function signalIn(text: string): CrashSignal | null {
  const found = SIGNAL_WORDS.exec(text);
  if (found === null) return null;
  const name = found[1] ?? FATAL_SIGNALS[found[2] ?? ""] ?? (/[Ss]egmentation/.test(text) ? "SIGSEGV" : "SIGABRT");
  return { name, code: null, address: /\b0x[0-9a-f]+\b/.exec(text)?.[0] ?? null };
}

function glogFrame(found: RegExpExecArray): Frame {
  const name = (found[2] ?? "").replace(/^\(unknown\) +/, "").replace(/^\d+ +/, "");
  const own = /^(?:google::|absl::|\(unknown\)$)/.test(name);
  const origin = own ? "runtime" : nativeOrigin(name, "");
  return { function: name === "" ? null : name, file: null, line: null, origin };
}

function readAbseil(lines: readonly string[], at: number): Reading {
  const line = (lines[at] ?? "").trim();
  const found = ABSEIL.exec(line);
  const stack = frames(lines, at + 1, GLOG, glogFrame);
  const message = line.replace(/^\*+ */, "").replace(/[;*: ]*(?:stack trace: )?\**$/, "");
  return {
    draft: drafted({
      runtime: "cpp",
      kind: "fatal-signal",
      title: found?.[1] ?? message,
      message,
      fatal: true,
      signal: { name: found?.[1] ?? "", code: null, address: found?.[2] ?? null },
      frames: stack.found,
      culprit: culpritOf(stack.found),
    }),
    first: at,
    last: withEcho(lines, Math.max(at, stack.last)),
  };
}

function readGlogFatal(lines: readonly string[], at: number): Reading | null {
  const [, file = null, number = "", message = ""] = glogFatalIn(lines[at] ?? "") ?? [];
  const head = seek(lines, at + 1, (line) => GLOG_STACK.test(line));
  const stack = frames(lines, (head === -1 ? at : head) + 1, GLOG, glogFrame);
  // Some releases print the stack without the message above it.
  if (head === -1 && stack.found.length === 0 && !message.startsWith("Check failed: ")) return null;
  return {
    draft: drafted({
      runtime: "cpp",
      kind: "check-failed",
      title: message,
      message,
      fatal: true,
      frames: stack.found,
      culprit: { function: culpritOf(stack.found)?.function ?? null, file, line: Number(number) },
    }),
    first: at,
    last: withEcho(lines, Math.max(at, head, stack.last)),
  };
}

function readEnvoy(lines: readonly string[], at: number): Reading | null {
  const line = lines[at] ?? "";
  const message = line.slice(line.lastIndexOf("] ") + 2);
  const old = /^(assert failure: .{1,1000}?): ([^\s:]+):(\d+)$/.exec(message);
  const text = old?.[1] ?? message;
  const assertion = old?.slice(1) ?? /\[critical\]\[assert\] \[([^\]:]+):(\d+)\]/.exec(line);
  const caught = /^Caught (.*?)(?:, suspect faulting address (0x[0-9a-f]+))?$/.exec(text);
  if (assertion === null && caught === null) return null;
  const stack = frames(lines, at + 1, ENVOY_FRAME, (found) => {
    const name = found[2] ?? "";
    const own = /SignalAction|BackwardsTrace|TerminateHandler/.test(name);
    return { function: name || null, file: null, line: null, origin: own ? "runtime" : nativeOrigin(name, "") };
  });
  const extra = seek(lines, at + 1, (other) => ENVOY.test(other));
  return {
    draft: drafted({
      runtime: "cpp",
      kind: assertion === null ? "fatal-signal" : "assertion",
      title: text,
      message: text,
      fatal: true,
      signal:
        caught === null
          ? null
          : { ...(signalIn(text) ?? { name: "SIGABRT", code: null, address: null }), address: caught[2] ?? null },
      frames: stack.found,
      culprit:
        assertion === null
          ? culpritOf(stack.found)
          : {
              function: culpritOf(stack.found)?.function ?? null,
              file: assertion.at(-2) ?? null,
              line: Number(assertion.at(-1)),
            },
    }),
    first: at,
    last: Math.max(at, extra, stack.last),
  };
}
