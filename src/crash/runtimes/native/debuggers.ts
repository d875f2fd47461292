/** Reports of tools around a native program: gdb's `run` and `bt`, Valgrind's report of a fatal signal. */

import { culpritOf, drafted } from "../../grammar/drafting.ts";
import type { Reading } from "../../grammar/grammar.ts";
import { seek, withEcho } from "../../grammar/seek.ts";
import { FATAL_SIGNALS } from "../../grammar/signals.ts";
import type { CrashSignal, Frame, Thread } from "../../model.ts";
import { nativeOrigin } from "./sanitizers.ts";

/**
 * `Thread 2 "worker" received signal SIGSEGV, Segmentation fault.`, and `Program terminated with …` of a core file.
 */
const GDB =
  /^(?:Program|Thread ([\d.]+)(?: "([^"]*)")?) (?:received|terminated with) signal (SIG[A-Z]+\d*|\d{1,2}), ([\w /+.-]+)\.$/;
/** `#1  0x00005555 in drop (c=0x0) at src/app.cpp:8`, or `… from /lib/libc.so.6`. */
const GDB_FRAME = /^#(\d+) +(?:(0x[0-9a-f]+) in {1,2})?(\S.*?)(?: at (\S+):(\d+)| (?:from|at) (\S+))?$/;
/** The arguments of a call, whose name may contain brackets: `run<void (int)>(int) const (this=0x7fea)`. */
const GDB_ARGUMENTS = / \((?:\)|[\w.]+=|\.\.\.\))/;
const VALGRIND = /^==\d+== Process terminating with default action of signal (\d+) \((SIG[A-Z]+)\)/;
/** `==1==    by 0x10921B: drop(net::Conn*) (app.cpp:8)`, or `… (in /lib/libc.so.6)`. */
const VALGRIND_FRAME = /^==\d+== +(?:at|by) 0x[0-9A-F]+: (\S.*?) \((?:in )?([^()]*?)(?::(\d+))?\)$/;
const VALGRIND_ADDRESS = /^==\d+== +(?:Access not within mapped region|Bad permissions .*) at address (0x[0-9A-Fa-f]+)/;

/** The top of a stack without a message: the C library's own abort. */
const GDB_ABORT = /^#0 +(?:0x[0-9a-f]+ in )?(?:(?:__GI_)?raise|__pthread_kill_implementation|(?:__GI_)?abort) \(/;

/** True if a line may open such a tool's report. */
export function mayBeDebugger(line: string): boolean {
  if (line.startsWith("#0 ")) return GDB_ABORT.test(line);
  return line.includes(" signal ") && (GDB.test(line) || VALGRIND.test(line));
}

/** Reads the report that opens at `lines[at]`. */
export function readDebugger(lines: readonly string[], at: number): Reading | null {
  const line = lines[at] ?? "";
  const gdb = GDB.exec(line);
  if (gdb !== null) {
    const [, id, name = null, signalName = "", words = ""] = gdb;
    // Before release 7.5 a core file's signal was a number.
    const signal = FATAL_SIGNALS[signalName] ?? signalName;
    const thread = id === undefined ? null : { id, name, state: null };
    return readGdb(lines, at, {
      from: at + 1,
      signal: { name: signal, code: null, address: null },
      thread,
      words,
    });
  }
  if (GDB_ABORT.test(line)) {
    const signal = { name: "SIGABRT", code: null, address: null };
    return readGdb(lines, at, { from: at, signal, thread: null, words: "Aborted" });
  }
  const valgrind = VALGRIND.exec(line);
  return valgrind === null ? null : readValgrind(lines, at, valgrind[2] ?? "");
}

const MOST_FRAMES = 512;
/** Maximum lines of gdb and its user before a stack: threads, the source line, missing symbols, `(gdb) bt`. */
const LINES_TO_STACK = 16;

/** The first line of a stack, or -1; another stop of the program has another stack. */
function stackFrom(lines: readonly string[], from: number): number {
  for (let at = from; at < lines.length && at < from + LINES_TO_STACK; at++) {
    const line = lines[at] ?? "";
    if (GDB_FRAME.exec(line)?.[1] === "0") return at;
    if (GDB.test(line)) return -1;
  }
  return -1;
}

/** The frame at `at` with its place, which gdb prints on a line of its own below a long call. */
function unwrapped(lines: readonly string[], at: number): string {
  const place = /^ {4}((?:at|from) \S+)$/.exec(lines[at + 1] ?? "");
  return place === null ? (lines[at] ?? "") : `${lines[at] ?? ""} ${place[1] ?? ""}`;
}

interface Stopped {
  /** The first line of the stack. */
  readonly from: number;
  readonly signal: CrashSignal;
  readonly thread: Thread | null;
  readonly words: string;
}

function readGdb(lines: readonly string[], at: number, { from, signal, thread, words }: Stopped): Reading {
  const frames: Frame[] = [];
  let last = from - 1;
  while (frames.length < MOST_FRAMES) {
    const number = frames.length;
    const next =
      number === 0
        ? stackFrom(lines, from)
        : seek(lines, last + 1, (line) => Number(GDB_FRAME.exec(line)?.[1] ?? -1) === number);
    const found = next === -1 ? null : GDB_FRAME.exec(unwrapped(lines, next));
    if (found === null) break;
    const [, , , call = "", file = null, row, library = ""] = found;
    const args = call.search(GDB_ARGUMENTS);
    const name = args === -1 ? call : call.slice(0, args);
    frames.push({
      function: name === "??" || name === "()" ? null : name,
      file,
      line: row === undefined ? null : Number(row),
      origin: nativeOrigin(name, file ?? library),
    });
    last = next;
  }
  const handlerCall = frames.findIndex((frame) => frame.function === "<signal handler called>");
  return readingOf(lines, { at, last, signal, thread, message: `${signal.name}, ${words}`, frames, handlerCall });
}

function readValgrind(lines: readonly string[], at: number, signal: string): Reading {
  const frames: Frame[] = [];
  let address: string | null = null;
  let handlerCall = -1;
  let last = at;
  for (let index = at + 1; index < lines.length && index <= at + MOST_FRAMES; index++) {
    const line = lines[index] ?? "";
    const found = VALGRIND_FRAME.exec(line);
    const where = VALGRIND_ADDRESS.exec(line);
    if (where !== null) address = where[1] ?? null;
    if (found !== null) {
      const [, name = "", file = "", row] = found;
      const known = row !== undefined;
      if (name === "???" && /\blibc\.so/.test(file) && handlerCall === -1) handlerCall = frames.length;
      frames.push({
        function: name === "???" ? null : name,
        file: known ? file : null,
        line: known ? Number(row) : null,
        origin: nativeOrigin(name, file),
      });
    }
    if (!line.startsWith("==")) continue;
    if (/^==\d+== *$/.test(line)) break;
    last = index;
  }
  const message = (lines[at] ?? "").replace(/^==\d+== /, "");
  const report = { at, last, signal: { name: signal, code: null, address }, thread: null, message, frames };
  return readingOf(lines, { ...report, handlerCall });
}

interface Report {
  readonly at: number;
  readonly last: number;
  readonly signal: CrashSignal;
  readonly thread: Thread | null;
  readonly message: string;
  readonly frames: readonly Frame[];
  /**
   * Index of the kernel's call of the program's own signal handler, below which the signal was raised; -1 without
   * one.
   */
  readonly handlerCall: number;
}

function readingOf(
  lines: readonly string[],
  { at, last, signal, thread, message, frames, handlerCall }: Report,
): Reading {
  return {
    first: at,
    last: withEcho(lines, last),
    draft: drafted({
      runtime: "cpp",
      kind: "fatal-signal",
      title: message,
      message,
      fatal: true,
      signal,
      thread,
      frames,
      culprit: culpritOf(frames.slice(handlerCall + 1)),
    }),
  };
}
