/**
 * Reports of the sanitizers of GCC and LLVM (compiler-rt's `sanitizer_common`): Address, Leak, Thread, Memory,
 * UndefinedBehavior, HWAddress.
 */
import { culpritOf, drafted } from "../../grammar/drafting.ts";
import type { Reading } from "../../grammar/grammar.ts";
import { isLogLine } from "../../grammar/log-lines.ts";
import { endsLog, seek, withEcho } from "../../grammar/seek.ts";
import type { CrashSignal, Frame, Origin, Position } from "../../model.ts";

const REPORT = /^\s*(?:==\d+==\s*)?(ERROR|WARNING|FATAL): ((?:\w+)Sanitizer): (.*)$/;
const RUNTIME_ERROR = /^\s*(\S[^:]*):(\d+)(?::\d+)?: runtime error: (.*)$/;
const SUMMARY = /^\s*SUMMARY: (\w+Sanitizer): (.*)$/;
const SECTION =
  /^\s*(?:(?:previously )?allocated by|freed by|(?:Direct|Indirect) leak of|Previous |Location is|Thread T|Mutex M|Uninitialized value was|Memory was marked|As if synchronized|0x[0-9a-f]+ is located|Address 0x)/;
const END =
  /^\s*(?:==\d+==\s*ABORTING|ThreadSanitizer: reported \d+ warnings|Exiting$|==================$|Command: )|^\s*SUMMARY: /;
const FRAME = /^\s*#(\d+) (?:(0x[0-9a-f]+) +)?(?:in )?(.*)$/;
const MODULE = /(?<! ) +\(([^()]*\+0x[0-9a-f]+)\)(?: +\(BuildId: [0-9a-f]+\))?$/;
const PLACE = /^(.*?)(?::(\d+))?(?::(\d+))?$/;

const KINDS: Readonly<Record<string, string>> = {
  AddressSanitizer: "asan",
  HWAddressSanitizer: "asan",
  LeakSanitizer: "lsan",
  ThreadSanitizer: "tsan",
  MemorySanitizer: "msan",
  UndefinedBehaviorSanitizer: "ubsan",
};

const SIGNALS: Readonly<Record<string, string>> = {
  SEGV: "SIGSEGV",
  BUS: "SIGBUS",
  FPE: "SIGFPE",
  ILL: "SIGILL",
  ABRT: "SIGABRT",
  TRAP: "SIGTRAP",
};

/** True if a line may open a sanitizer's report, or be a frame or the summary of one without its head. */
export function mayBeSanitizer(line: string): boolean {
  return line.includes("Sanitizer: ") || line.includes(": runtime error: ");
}

/** Reads the report that opens at `lines[at]`. */
export function readSanitizer(lines: readonly string[], at: number): Reading | null {
  const line = lines[at] ?? "";
  const report = REPORT.exec(line);
  if (report !== null) return readReport(lines, at, report[2] ?? "", report[3] ?? "");
  const undefinedBehavior = RUNTIME_ERROR.exec(line);
  if (undefinedBehavior !== null) return readUndefined(lines, at, undefinedBehavior);
  if (SUMMARY.test(line)) return readHeadless(lines, at);
  return null;
}

function readReport(lines: readonly string[], at: number, sanitizer: string, text: string): Reading | null {
  const kind = KINDS[sanitizer] ?? "sanitizer";
  const body = readBody(lines, at + 1);
  const summary = body.summary === null ? null : readSummary(body.summary);
  const message = typeOf(text, summary?.type ?? null, sanitizer);
  const main = body.stacks[0]?.frames ?? [];
  const frame = culpritOf(main) ?? summary?.place ?? null;
  const other = kind === "tsan" ? body.stacks.find((stack) => /^\s*Previous /.test(stack.head)) : undefined;
  const tailLost = body.summary === null && body.last >= lines.length - 1;
  return {
    draft: drafted({
      runtime: "cpp",
      kind: message === "stack-overflow" ? "stack-overflow" : kind,
      title: `${sanitizer}: ${message}`,
      message,
      fatal: true,
      chain: [{ type: message, message, recovered: false }],
      signal: signalOf(text),
      thread: threadOf(lines, at),
      frames: main,
      culprit: frame,
      rootCause: other === undefined ? null : culpritOf(other.frames),
      truncated: { head: false, tail: tailLost },
    }),
    first: firstLine(lines, at),
    last: withEcho(lines, kind === "tsan" ? lastOfBurst(lines, body.last) : body.last),
  };
}

/** Maximum number of reports that belong to one race. */
const BURST = 64;

/**
 * The last line of directly following reports: racing threads race at each field that they access, and the first
 * report suffices.
 */
function lastOfBurst(lines: readonly string[], last: number): number {
  let end = last;
  for (let more = 0; more < BURST; more++) {
    const next = lines.slice(end + 1, end + 4).findIndex((line) => REPORT.test(line));
    if (next === -1 || !lines.slice(end + 1, end + 1 + next).every((line) => /^=*$/.test(line))) break;
    end = readBody(lines, end + 2 + next).last;
  }
  return end;
}

/** The type from the summary, else from the head. */
function typeOf(text: string, summarized: string | null, sanitizer: string): string {
  const printed = text.replace(/^attempting /, "");
  const type = /^(.*?)(?: on (?:unknown )?address | on 0x|: | \(|$)/.exec(printed)?.[1] ?? printed;
  if (sanitizer === "LeakSanitizer" || summarized === null) return type;
  return summarized;
}

function signalOf(text: string): CrashSignal | null {
  const found = /^(\w+) on unknown address (0x[0-9a-f]+)?/.exec(text);
  const name = found === null ? undefined : SIGNALS[found[1] ?? ""];
  if (name !== undefined) return { name, code: null, address: found?.[2] ?? null };
  // Raised first by a write beyond the stack's end.
  return /^stack-overflow/.test(text)
    ? { name: "SIGSEGV", code: null, address: /0x[0-9a-f]+/.exec(text)?.[0] ?? null }
    : null;
}

function threadOf(lines: readonly string[], at: number) {
  for (let index = at; index < at + 3 && index < lines.length; index++) {
    const found = /\b(?:by thread |thread |sp 0x[0-9a-f]+ )(T\d+)\b/.exec(lines[index] ?? "");
    if (found !== null) return { id: found[1] ?? null, name: null, state: null };
  }
  return null;
}

/** The report's lines before the head: the ruler, and the note about a fatal signal. */
function firstLine(lines: readonly string[], at: number): number {
  let first = at;
  while (first > 0 && first > at - 3 && /^\s*(?:={18,}|\w+Sanitizer:DEADLYSIGNAL)$/.test(lines[first - 1] ?? "")) {
    first--;
  }
  return first;
}

interface Stack {
  readonly head: string;
  readonly frames: Frame[];
}

interface Body {
  readonly stacks: readonly Stack[];
  readonly summary: string | null;
  readonly last: number;
}

/** The stacks below a head, each opened by a frame `#0`, and the summary; the shadow bytes belong to it as well. */
function readBody(lines: readonly string[], from: number): Body {
  const stacks: Stack[] = [];
  let summary: string | null = null;
  let last = from - 1;
  let head = "";
  let unknown = 0;
  for (let index = from; index < lines.length; index++) {
    const line = lines[index] ?? "";
    if (REPORT.test(line)) break;
    const found = FRAME.exec(line);
    if (found !== null && summary === null) {
      let stack = stacks.at(-1);
      if (stack === undefined || (found[1] === "0" && stack.frames.length > 0)) {
        stack = { head, frames: [] };
        stacks.push(stack);
      }
      if (stack.frames.length < MOST_FRAMES) stack.frames.push(frameOf(found[3] ?? ""));
    } else if (SUMMARY.test(line)) summary ??= line;
    else if (SECTION.test(line)) head = line;
    else if (END.test(line)) {
      last = index;
      if (!/^\s*==================$/.test(line)) break;
      if (summary !== null) break;
      continue;
    } else if (line.trim() === "") continue;
    else if (!isDetail(line)) {
      if (++unknown > MOST_UNKNOWN) break;
      continue;
    }
    unknown = 0;
    last = index;
  }
  return { stacks, summary, last };
}

const MOST_FRAMES = 512;
const MOST_UNKNOWN = 8;

/** Lines of a report that are neither frames nor sections. */
function isDetail(line: string): boolean {
  return /^\s*(?:=>)?0x[0-9a-f]+: |^\s*(?:=>)?0x[0-9a-f]+$|^==\d+==|^\s*(?:Shadow bytes|Shadow byte legend|Shadow gap|Addressable|Partially|Heap left|Freed heap|Stack |Global |Poisoned|Container overflow|Array cookie|Intra object|ASan internal|Left alloca|Right alloca|READ of|WRITE of|Read of|Write of|Atomic |HINT:|This frame has|\[\d+, \d+\)|\w+Sanitizer can not|\w+Sanitizer:|Register values|r\w\w? = |Memory tags|object size:)/.test(
    line,
  );
}

function frameOf(text: string): Frame {
  const module = MODULE.exec(text);
  const rest = module === null ? text : text.slice(0, module.index);
  const at = module !== null && !/:\d+$/.test(rest) ? -1 : rest.lastIndexOf(" ");
  if (at === -1 && module !== null)
    return framed({ function: rest.trim() || null, file: module[1] ?? null, line: null });
  const place = PLACE.exec(rest.slice(at + 1));
  const known = place?.[1] !== "<null>" && place?.[1] !== "??";
  return framed({
    function: (at === -1 ? rest : rest.slice(0, at)) || null,
    file: known ? (place?.[1] ?? null) : null,
    line: known && place?.[2] !== undefined ? Number(place[2]) : null,
  });
}

/** The sanitizers' replacements of the C library's functions, which clang links into the program itself. */
const INTERCEPTED =
  /^(?:(?:m|c|re|v)alloc|reallocarray|(?:posix_)?memalign|aligned_alloc|c?free|mem(?:cpy|move|set|cmp|chr|mem)|(?:str|wcs)[a-z]{2,12}|v?f?s?n?printf)$/;

function framed(place: Position): Frame {
  if (place.line === null && INTERCEPTED.test(place.function ?? "")) return { ...place, origin: "runtime" };
  return { ...place, origin: nativeOrigin(place.function ?? "", place.file ?? "") };
}

/**
 * Signal handlers, stack printers, and functions that abort for their caller: a program's failed check is not in
 * them.
 */
const THROWERS =
  /^(?:\w+::)*(?:[Ss]ig(?:nal|segv|abrt|action)?_?[Hh]andler|(?:crash|fault|fatal_?signal|signal)_?handler|handle_(?:fatal_)?signal|print_fatal_signal|(?:my_)?print_?(?:stack_?trace|back_?trace|stack)|log_?stack_?trace|(?:dump|show)_?(?:stack|back)_?(?:trace)?|fassertFailed\w*|invariant(?:OK)?Failed\w*|verifyFailed\w*|errfinish|ExceptionalCondition|ut_dbg_assertion_failed|my_abort|_serverAssert\w*|_serverPanic|ceph_assert_fail|__ceph_\w+|tryToDumpCore)(?:\b|\()/i;

/** Origin of a native frame: the C and C++ libraries and the sanitizers themselves are the runtime. */
export function nativeOrigin(name: string, file: string): Origin {
  if (THROWERS.test(name)) return "runtime";
  if (
    /^(?:__interceptor_|__asan_|__ubsan_|__tsan_|__msan_|__lsan_|__hwasan_|__sanitizer_|___interceptor_|operator (?:new|delete)|std::|__gnu_cxx::|__cxa_|__libc_|_start$|__restore_rt|__GI_|__pthread_|start_thread|clone3?$|raise$|gsignal$|abort$|malloc_printerr$|malloc_consolidate$|_int_(?:free|malloc|realloc|memalign)$|__fortify_fail|__assert|_?_?cxx)/.test(
      name,
    )
  ) {
    return "runtime";
  }
  if (
    /(?:^|\/)(?:libsanitizer|compiler-rt|sysdeps|csu|nptl|stdlib|malloc)\/|\/include\/c\+\+\/|\/(?:ld-linux|lib(?:c|m|dl|rt|pthread|gcc_s|stdc\+\+|c\+\+|c\+\+abi|asan|tsan|ubsan|lsan|msan|unwind))[.-][^/]*(?:so|$)|ld-musl/.test(
      file,
    )
  ) {
    return "runtime";
  }
  return /^\/(?:usr\/)?lib(?:64)?\/|^(?:\/proc\/self\/cwd\/)?external\/|\/(?:third_party|vendor|_deps|node_modules|\.conan2?|vcpkg)\//.test(
    file,
  )
    ? "dependency"
    : "app";
}

function readSummary(line: string): { type: string; place: Position | null } | null {
  const text = SUMMARY.exec(line)?.[2];
  if (text === undefined) return null;
  const at = text.lastIndexOf(" in ");
  const before = at === -1 ? text : text.slice(0, at);
  const place = /^(.*?)(?: (\(?\/[^ ]*|\S+:\d+))?$/.exec(before);
  const type = place?.[1] ?? before;
  const where = PLACE.exec(place?.[2] ?? "");
  if (at === -1 || where === null || !where[1]) return { type, place: null };
  const found = {
    function: text.slice(at + 4).replace(/\+0x[0-9a-f]+$/, "") || null,
    file: where[1],
    line: where[2] === undefined ? null : Number(where[2]),
  };
  return { type, place: nativeOrigin(found.function ?? "", found.file) === "runtime" ? null : found };
}

/** UndefinedBehaviorSanitizer continues by default, so only a report at the end of the log ends the process. */
function readUndefined(lines: readonly string[], at: number, found: RegExpExecArray): Reading {
  const [, file = "", line, message = ""] = found;
  const frames: Frame[] = [];
  let last = at;
  const start = seek(
    lines,
    at + 1,
    (other) => /^\s*#0 /.test(other),
    (other) => RUNTIME_ERROR.test(other),
  );
  for (let index = start; index !== -1 && index < lines.length; index++) {
    const frame = FRAME.exec(lines[index] ?? "");
    if (frame === null) break;
    frames.push(frameOf(frame[3] ?? ""));
    last = index;
  }
  for (let index = last + 1; index < lines.length && index <= last + 6; index++) {
    const other = lines[index] ?? "";
    if (/^SUMMARY: UndefinedBehaviorSanitizer|note: |^ *\^ *~*$|^\s*(?:[0-9a-f]{2} +){4,}/.test(other)) last = index;
    else if (other.trim() !== "" && !isLogLine(other)) break;
  }
  const top = culpritOf(frames);
  return {
    draft: drafted({
      runtime: "cpp",
      kind: "ubsan",
      title: `runtime error: ${message}`,
      message,
      fatal: endsLog(lines, last),
      frames,
      culprit: {
        function: top?.function ?? null,
        file: top?.file?.endsWith(file) ? top.file : file,
        line: Number(line),
      },
    }),
    first: at,
    last,
  };
}

/** Maximum lines of a report above its summary. */
const LONGEST_REPORT = 300;

/** A report without its head, at the start of a log: recognised by its summary. */
function readHeadless(lines: readonly string[], at: number): Reading | null {
  const found = SUMMARY.exec(lines[at] ?? "");
  const summary = readSummary(lines[at] ?? "");
  const sanitizer = found?.[1];
  if (summary === null || sanitizer === undefined || at > LONGEST_REPORT) return null;
  const start = lines.findIndex((line) => FRAME.test(line));
  const first = start === -1 || start > at ? at : start;
  const body = readBody(lines, first);
  const frames = first < at ? (body.stacks[0]?.frames ?? []) : [];
  const main = !body.stacks.some((stack) => /freed by|allocated by/.test(stack.head)) || locatedBelow(lines, first);
  const whole = main && /^\s*#0 /.test(lines[first] ?? "");
  const leak = / leaked in /.test(found?.[2] ?? "");
  const type = leak ? "detected memory leaks" : summary.type;
  const signal = SIGNALS[summary.type];
  return {
    draft: drafted({
      runtime: "cpp",
      kind: leak ? "lsan" : (KINDS[sanitizer] ?? "sanitizer"),
      title: `${leak ? "LeakSanitizer" : sanitizer}: ${type}`,
      message: type,
      fatal: true,
      chain: [{ type, message: type, recovered: false }],
      signal: signal === undefined ? null : { name: signal, code: null, address: null },
      frames,
      culprit: summary.place ?? (whole ? culpritOf(frames) : null),
      truncated: { head: true, tail: false },
    }),
    first,
    last: withEcho(lines, Math.max(at, body.last)),
  };
}

/** True if the stack at `from` is that of the access: the report then describes the address. */
function locatedBelow(lines: readonly string[], from: number): boolean {
  let index = from;
  while (FRAME.test(lines[index] ?? "")) index++;
  return (
    seek(
      lines,
      index,
      (line) => / is located /.test(line),
      (line) => / by thread /.test(line),
    ) !== -1
  );
}
