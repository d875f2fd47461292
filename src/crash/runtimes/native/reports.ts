/**
 * Reports of C and C++ servers about their own death: a line that says that a signal was caught, or that the process
 * aborts, and below it, often after pages of other output, a backtrace. The formats are those of Redis and Valkey,
 * MySQL and MariaDB, ClickHouse, ScyllaDB, Ceph, fluent-bit, FreeRADIUS, swift-backtrace, and many that imitate them.
 */
import { culpritOf, drafted } from "../../grammar/drafting.ts";
import type { Reading } from "../../grammar/grammar.ts";
import { endsLog, withEcho } from "../../grammar/seek.ts";
import { FATAL_SIGNALS } from "../../grammar/signals.ts";
import { opened } from "../../last-words/openings.ts";
import type { CrashSignal, Frame } from "../../model.ts";
import { nativeOrigin } from "./sanitizers.ts";

/** Each head contains one of these strings. */
export const REPORT_TRIGGERS: readonly string[] = [
  "crashed by signal",
  "got signal",
  "ot a signal",
  "aught signal",
  "aught a signal",
  "AUGHT SIGNAL",
  "aught (SIG",
  "aught fatal signal",
  "eceived signal ",
  "eceived a signal",
  "eceived fatal signal",
  " on shard ",
  "fault caught",
];

const NAMES: readonly (readonly [RegExp, string])[] = [
  [/segmentation (?:fault|violation)/i, "SIGSEGV"],
  [/abort/i, "SIGABRT"],
  [/bus error/i, "SIGBUS"],
  [/illegal instruction/i, "SIGILL"],
  [/floating.point exception|arithmetic exception/i, "SIGFPE"],
  [/trace\/breakpoint trap/i, "SIGTRAP"],
];
const WORDS =
  "(?:[Ss]egmentation (?:[Ff]ault|violation)|[Aa]bort(?:ed)?|[Bb]us error|[Ii]llegal instruction|[Ff]loating[ -]point exception|[Aa]rithmetic exception|[Tt]race/breakpoint trap)";
/** The signal as a number, as its name, or in words. */
const HEAD = new RegExp(
  `\\b(?:crashed by signal:?|[Gg]ot (?:a )?(?:fatal )?signal|(?:[Cc]aught|CAUGHT) (?:a )?(?:fatal )?(?:signal|SIGNAL):?|[Rr]eceived (?:a )?(?:fatal )?signal) ?[ (]?(?:(\\d{1,2})\\b|(SIG(?:SEGV|ABRT|BUS|FPE|ILL|TRAP))\\b|(${WORDS}))`,
);
const OTHER_HEAD = new RegExp(
  `^(?:\\*+ ?)?(?:(${WORDS}|Aborting) on shard \\d+|(${WORDS}) caught\\b)|[Cc]aught \\((SIG(?:SEGV|ABRT|BUS|FPE|ILL|TRAP))\\)`,
);
/** Servers whose line alone is a crash: some of their reports have no stack. */
const SURE =
  /\bcrashed by signal|\b(?:mysqld|mariadbd|postgres) got signal \d+ ;|<Fatal> \w+: .*Received signal|on shard \d+\.?$|^\*+ ?Caught signal \(/;

/** Maximum lines of a report before its stack. */
const UNTIL_STACK = 160;
/** Maximum lines between two frames. */
const BETWEEN = 6;
const MOST_FRAMES = 256;

/** Each with groups: function, module or file, line. */
const FRAMES: readonly RegExp[] = [
  // `sql/sql_parse.cc:123(THD::foo)[0x55]` of MariaDB, `./app(fn+0xc) [0x55]` of backtrace_symbols.
  /^\s*(?:#?\d+[:.]? +)?(?<module>[^\s()[\]][^()[\]]*?(?:\[[a-z]{1,20}\])?)(?::(?<line>\d+))?\((?<name>.*?)(?:\+0x[0-9a-f]+)?\) ?\[0x[0-9a-f]+\]$/,
  // `2. DB::f(x) @ 0x12 in /usr/bin/clickhouse`, since 23 with the place before the function.
  /^\s*\d{1,3}(?:\.\d{1,3})?\. (?:inlined from )?(?:(?<module>\S{1,400}?):(?<line>\d+): )?(?<name>\S.*?) @ 0x[0-9a-f]+(?: in \S+)?$/,
  // gdb's and libbacktrace's `#0  0x55 in fn() at src/x.c:12`.
  /^\s*#\d{1,3} +(?:0x[0-9a-f]+ +)?(?:in +)?(?<name>\S.*?)(?: +at +(?<module>\S+?):(?<line>\d+))$/,
  // ` 3: (BlueStore::_open(bool)+0x12) [0x55]` of Ceph, `#1 ./server(fn+0x2a) [0x55]`.
  /^\s*\d{1,3}: \((?<name>.*?)(?:\+0x[0-9a-f]+)?\) \[0x[0-9a-f]+\]$/,
  // `0x55, App.load(Swift.Int) at /build/x.swift:12` of swift-backtrace.
  /^0x[0-9a-f]{6,16}, (?<name>\S.*?) at (?<module>\S+?)(?::(?<line>\d+))?$/,
  // Addresses alone, some resolved.
  /^\s+(?:0x[0-9a-f]{6,16}|(?<module>\/\S+)\+0x[0-9a-f]+)$/,
  /^\s{2}(?<name>\S.*?) at (?<module>\.{0,2}\/\S+?):(?<line>\d+)$/,
];
const STACK_HEAD = /^(?:\d{1,3}\. )?(?:#+ ?)?(?:-+ )?(?:Backtrace|Stack ?trace|STACK TRACE|backtrace)\b/;

/** True if a report may open in the line. */
export function mayBeReport(line: string): boolean {
  return line.length < 4000 && (HEAD.test(line) || OTHER_HEAD.test(line));
}

/** The report that starts at `lines[at]`; null if neither the message nor a stack below shows that the process died. */
export function readReport(lines: readonly string[], at: number): Reading | null {
  const line = lines[at] ?? "";
  const text = opened(line).text;
  const head = HEAD.exec(line) ?? OTHER_HEAD.exec(text) ?? OTHER_HEAD.exec(line);
  if (head === null || line.length >= 4000) return null;
  const signal = signalOf(head);
  const stack = readStack(lines, at);
  const isSure = SURE.test(line);
  if (signal === null || (stack.frames.length < 2 && !isSure)) return null;
  const isSwift = lines.slice(at, at + 3).some((other) => other.includes("swift"));
  const title = titleOf(text);
  const last = withEcho(lines, Math.max(at, stack.last));
  const draft = drafted({
    runtime: isSwift ? "swift" : "cpp",
    kind: "fatal-signal",
    title,
    message: title,
    fatal: isSure || stack.frames.length >= 2 || endsLog(lines, last),
    signal,
    frames: stack.frames,
    culprit: culpritOf(belowHandler(stack.frames)),
  });
  return { draft, first: at, last };
}

/** The report of an abort whose reason is printed above it. */
export function readAbortReport(lines: readonly string[], at: number): Reading | null {
  const report = readReport(lines, at);
  return report?.draft.signal?.name === "SIGABRT" ? report : null;
}

function signalOf([, ...groups]: RegExpExecArray): CrashSignal | null {
  const printed = groups.find((group) => group !== undefined) ?? "";
  const name =
    FATAL_SIGNALS[printed] ?? (printed.startsWith("SIG") ? printed : NAMES.find(([words]) => words.test(printed))?.[1]);
  return name === undefined ? null : { name, code: null, address: null };
}

/** Text before the message belongs to the logger, text after a head in the same line to its stack. */
function titleOf(text: string): string {
  const at = text.search(/\bReceived signal /);
  const words = at > 0 && text.includes("(version ") ? text.slice(at) : text;
  return words
    .replace(/^.*?(?=\b(?:mysqld|mariadbd) got signal)/, "")
    .replace(/^[*#]+ ?|\s*[;*]+\s*$/g, "")
    .replace(/[.,]? (?:Backtrace|Stack ?trace):?$/i, "")
    .trim();
}

function readStack(lines: readonly string[], at: number): { readonly frames: readonly Frame[]; readonly last: number } {
  const frames: Frame[] = [];
  let last = at;
  let isHeaded = false;
  for (let i = at + 1; i < lines.length && frames.length < MOST_FRAMES; i++) {
    if (i - (frames.length === 0 ? at + UNTIL_STACK : last + BETWEEN) > 0) break;
    const line = (lines[i] ?? "").slice(0, 2000);
    const text = line.replace(/^.{1,200}? BaseDaemon: /, "");
    isHeaded ||= STACK_HEAD.test(text.trimStart());
    const frame = frameOf(text);
    // A lone address is a register's or an object's, except below the head of a stack.
    if (frame === null || (frame.function === null && !isHeaded)) continue;
    frames.push(frame);
    last = i;
  }
  return { frames, last };
}

const SOURCE_FILE = /\.\w{1,5}$/;

function frameOf(line: string): Frame | null {
  for (const shape of FRAMES) {
    const groups = shape.exec(line)?.groups;
    if (groups === undefined) {
      if (shape.test(line)) return { function: null, file: null, line: null, origin: "runtime" };
      continue;
    }
    const { name = "", module = "", line: number } = groups;
    const isPlace = number !== undefined && SOURCE_FILE.test(module);
    const file = isPlace ? module : null;
    const isKnown = name !== "" && name !== "???" && name !== "??";
    return {
      function: isKnown ? name : null,
      file,
      line: isPlace ? Number(number) : null,
      origin: !isKnown && !isPlace ? "runtime" : nativeOrigin(name, module),
    };
  }
  return null;
}

/** The frames below the kernel's call of the handler, which comes first in a stack that the handler prints. */
function belowHandler(frames: readonly Frame[]): readonly Frame[] {
  const from = frames.slice(0, 8).findLastIndex(({ function: name }) => HANDLER.test(name ?? ""));
  return frames.slice(from + 1);
}

const HANDLER =
  /[Ss]ig(?:nal|segv|abrt)?_?[Hh]andler|fatal_signal|print_?stack_?trace|printBacktrace|Backtrace\.install|__restore_rt/i;
