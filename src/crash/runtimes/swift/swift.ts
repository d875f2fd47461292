/**
 * Swift: the words of a trap (`stdlib/public/stubs/Assert.cpp`), the backtracer's report since 5.9 (`*** Program
 * crashed: … ***`), and the short stack of the runtime before it.
 *
 * ```
 * Swift/ContiguousArrayBuffer.swift:675: Fatal error: Index out of range
 *
 * *** Program crashed: Illegal instruction at 0x00007fa0a2161c74 ***
 *
 * Thread 0 "server" crashed:
 *
 * 0      0x00007fa0a2161c74 <unknown> in libswiftCore.so
 * 1 [ra] 0x00005622fdac0441 third(_:) + 32 in server at /app/main.swift:4:58
 * ```
 */
import { culpritOf, drafted } from "../../grammar/drafting.ts";
import type { Grammar, Hint, Reading } from "../../grammar/grammar.ts";
import { isLogLine } from "../../grammar/log-lines.ts";
import { seek, withEcho } from "../../grammar/seek.ts";
import { FATAL_SIGNALS } from "../../grammar/signals.ts";
import { withoutPairs } from "../../grammar/source-names.ts";
import type { CrashSignal, Frame, Origin, Position, Thread } from "../../model.ts";

/** Since 5.4 `module/File.swift:6: Fatal error: message`, before `Fatal error: message: file F, line 6`. */
const TRAP =
  /^\s*(?:([^\s:`"'(]+\.swift):(\d+): )?(Fatal error|Precondition failed|Assertion failed|Swift runtime failure)(?:: (.*))?$/;
/** The message of a failed `as!` before it aborts (`swift::swift_dynamicCastFailure`). */
const CAST = /^\s*(Could not cast value of type '.{1,500}' \(0x[0-9a-f]+\) to '.{1,500}' \(0x[0-9a-f]+\)\.?)$/;
const OLD_PLACE = /^(.*?)(?:: )?file (\S+), line (\d+)$/;
const BACKTRACING = /^\s*\*\*\* Signal (\d+): Backtracing from /;
const CRASHED =
  /^\s*(?:\*\*\*|💣) (?:Program crashed: (.*?)|Swift runtime failure: (.*?)|Fatal error: (.*?))(?: at (0x[0-9a-f]+))?(?: \*\*\*)?$/;
const THREAD = /^\s*Thread (\d+)(?: "(.*)")?(?: crashed)?:$/;
/**
 * `5 [ra] [thunk] 0x… name + 87 in image at /app/main.swift:2:35`; a name may contain ` in `, an image contains no
 * blank.
 */
const FRAME =
  /^\s*(\d+)((?: \[\w+\])*)(?: +(0x[0-9a-f]+))? +(\S.*?)(?: \+ \d+)? in (\S+)(?: at (\S.*?)(?::(\d+))?(?::(\d+))?)?$/;
/** The backtracer's mark of compiler-generated code. */
const MADE = /\[(?:system|thunk)\]/;
const PLAIN_FRAME = /^\s*(\d+) +(\S+) +(0x[0-9a-f]+) (.*?)(?: \+ \d+)?$/;
const OLD_STACK = /^\s*Current stack trace:$/;
const DONE = /^\s*Backtrace took [\d.]+s$/;

const SIGNAL_WORDS: readonly (readonly [RegExp, string])[] = [
  [/^Illegal instruction/, "SIGILL"],
  [/^Bad pointer dereference|^Access violation/, "SIGSEGV"],
  [/^System trap/, "SIGTRAP"],
  [/^Bus error/, "SIGBUS"],
  [/^Floating point exception/, "SIGFPE"],
  [/^Aborted/, "SIGABRT"],
];

const HINTS: Readonly<Record<string, Hint>> = {
  "swift-trap": (draft) =>
    TRAP_HINTS.find(([shape]) => shape.test(draft.message ?? ""))?.[1] ??
    "A precondition of the program or of the standard library did not hold. Start at the first frame of the program, and check the value before it is used.",
  uncaught: "An error was thrown out of main. Catch it there, and say what was being done when it was thrown.",
  "fatal-signal":
    "The program used memory that is not its own, mostly through an unsafe pointer or a C library. Build with -sanitize=address to have the place.",
};

const TRAP_HINTS: readonly (readonly [RegExp, string])[] = [
  [/found nil while/, "A `!` met nil. Unwrap with guard let or ?? at that line, and handle the missing value."],
  [
    /Index out of range|out of bounds/i,
    "An index lay beyond the end of a collection. Check it against count or indices before the access.",
  ],
  [
    /overflow/i,
    "An integer overflowed. Use the &+ operators or addingReportingOverflow where that may be, or a wider type.",
  ],
  [/Division by zero|dividingBy/i, "An integer was divided by zero. Check the divisor first."],
  [
    /Not enough bits|Negative value/,
    "A number did not fit the type it was converted to. Use init(exactly:) or init(clamping:).",
  ],
  [
    /'try!' expression/,
    "A `try!` met an error, which the message shows. Use do and catch at that line, or pass the error on with `try`.",
  ],
  [
    /Duplicate values for key/,
    "A dictionary was made of pairs of which two have the same key. Use init(_:uniquingKeysWith:), or look where the second comes from.",
  ],
  [
    /Range requires|Can't form Range/,
    "A range was made whose end lies before its start. Check the bounds before, or use stride(from:to:by:).",
  ],
  [/Could not cast|as!/, "A value was not of the type that `as!` said. Use `as?` and handle the other case."],
  [
    /exclusive|Simultaneous accesses/,
    "The same variable was accessed twice at once, once of them for writing. Let the first access end, or guard it with an actor or a lock.",
  ],
];

/** The grammar of Swift. */
export const swift: Grammar = {
  runtime: "swift",
  triggers: [
    "Fatal error",
    "Precondition failed",
    "Assertion failed",
    "Program crashed: ",
    "Swift runtime failure",
    "Backtracing from",
    "Could not cast value of type",
  ],
  traceLine:
    /^(?:\*\*\* (?:Program crashed: |Signal \d)|Thread \d+ (?:"[^"]*" )?crashed:$|\d+ (?:\[ra\] )?0x[0-9a-f]+ )/,
  finalLine: /^\S{1,400}\.swift:\d{1,9}: Fatal error/,
  exitCodes: { ofCrash: [132, 133] },
  identity: {
    functionNoise: [[/closure #\d+/g, "closure"]],
  },
  source: {
    hasOriginByPackage: true,
    functionName: (printed) =>
      withoutPairs(printed, "(", ")")
        .replace(/ (?:->|in|of|throws).*$/, "")
        .replace(/^.*closure #\d+ .* in /, ""),
  },
  hints: HINTS,

  mayOpen(line) {
    return (
      line.includes("Fatal error") ||
      line.includes(" failed") ||
      line.includes("Program crashed: ") ||
      line.includes("Swift runtime failure") ||
      line.includes("Could not cast value") ||
      line.startsWith("*** Signal ")
    );
  },

  read(lines, at) {
    const line = lines[at] ?? "";
    const trap = TRAP.exec(line);
    // Without a place, only the report or the stack below identifies the runtime.
    if (trap !== null) return readTrap(lines, at, trap);
    const cast = CAST.exec(line)?.[1];
    if (cast !== undefined) return readSaid(lines, at, { title: cast, message: cast, sort: "", place: null });
    return BACKTRACING.test(line) || CRASHED.test(line) ? readReport(lines, at, null) : null;
  },
};

function readTrap(lines: readonly string[], at: number, found: RegExpExecArray): Reading | null {
  const [line, file, number, sort = "", text = ""] = found;
  const old = file === undefined ? OLD_PLACE.exec(text) : null;
  const place =
    file !== undefined
      ? { function: null, file, line: Number(number) }
      : old === null
        ? null
        : { function: null, file: old[2] ?? null, line: Number(old[3]) };
  const message = (old === null ? text : (old[1] ?? "")) || sort;
  const isForeign = place === null || (old !== null && !/\.swift$/.test(place.file ?? ""));
  const title = line.trim().replace(/^\S[^:]*\.swift:\d+: /, "");
  return readSaid(lines, at, { title, message, sort, place }, isForeign);
}

/** A trap with or without the report or the stack below it; `needsReport` if only these distinguish it from prose. */
function readSaid(lines: readonly string[], at: number, printed: ShellMessage, needsReport = false): Reading | null {
  const next = seek(
    lines,
    at + 1,
    (other) => BACKTRACING.test(other) || CRASHED.test(other) || OLD_STACK.test(other),
    (other) => TRAP.test(other),
  );
  if (next !== -1) {
    const more = restOfMessage(lines, at + 1, next);
    return readReport(lines, next, { ...printed, message: [printed.message, ...more].join("\n"), first: at });
  }
  if (needsReport) return null;
  return {
    draft: drafted({ ...words(printed), culprit: own(printed.place), truncated: { head: false, tail: false } }),
    first: at,
    last: withEcho(lines, at),
  };
}

/** The further lines of a message, up to the blank line or the stack after it. */
function restOfMessage(lines: readonly string[], from: number, to: number): readonly string[] {
  const between = lines.slice(from, to);
  const blank = between.indexOf("");
  return (blank === -1 ? between : between.slice(0, blank)).filter((line) => !isLogLine(line));
}

interface ShellMessage {
  readonly title: string;
  readonly message: string;
  readonly sort: string;
  readonly place: Position | null;
}

function words(printed: ShellMessage) {
  const thrown = /^Error raised at top level: (.*)$/.exec(printed.message);
  return {
    runtime: "swift",
    kind: thrown === null ? "swift-trap" : "uncaught",
    title: printed.title,
    message: printed.message,
    fatal: true,
  } as const;
}

/** The place of a trap, unless it is in the standard library. */
function own(place: Position | null): Position | null {
  return place === null || /^Swift\//.test(place.file ?? "") ? null : place;
}

function readReport(
  lines: readonly string[],
  at: number,
  trap: (ShellMessage & { readonly first: number }) | null,
): Reading | null {
  let signal: CrashSignal | null = null;
  let thread: Thread | null = null;
  let reason: string | null = null;
  let address: string | null = null;
  let frames: readonly Frame[] = [];
  let last = at;
  let complete = false;
  let image = false;
  for (let index = at; index < lines.length && index < at + LONGEST_REPORT; index++) {
    const line = lines[index] ?? "";
    const number = BACKTRACING.exec(line)?.[1];
    if (number !== undefined) signal = { name: FATAL_SIGNALS[number] ?? `signal ${number}`, code: null, address: null };
    const crashed = CRASHED.exec(line);
    if (crashed !== null && reason !== null) break;
    if (crashed !== null) {
      reason = crashed[1] ?? crashed[2] ?? crashed[3] ?? "";
      address = crashed[4] ?? null;
    }
    const who = THREAD.exec(line);
    if ((who !== null && thread === null && / crashed:$/.test(line)) || OLD_STACK.test(line)) {
      if (who !== null) thread = { id: who[1] ?? null, name: who[2] ?? null, state: null };
      const stack = readFrames(lines, index + 1);
      frames = stack.frames;
      index = Math.max(index, stack.last);
      last = index;
      continue;
    }
    if (TRAP.test(line) && index > at) break;
    if (isReportLine(line)) last = index;
    if (/^Images \(/.test(line)) image = true;
    if (DONE.test(line)) {
      complete = true;
      break;
    }
    if (index - last > 12) break;
  }
  if (trap === null && frames.length === 0) return null;
  const failure = frames.find((frame) => frame.function?.startsWith("Swift runtime failure: "));
  const message = trap?.message ?? failure?.function?.replace(/^Swift runtime failure: /, "") ?? reason ?? "";
  const named = SIGNAL_WORDS.find(([shape]) => shape.test(reason ?? ""))?.[1];
  if (signal === null && named !== undefined) signal = { name: named, code: null, address: null };
  if (signal !== null && /pointer|Access/.test(reason ?? "")) signal = { ...signal, address };
  const culprit = culpritOf(frames) ?? own(trap?.place ?? null);
  const isEndless = trap === null && signal?.name === "SIGSEGV" && isRecursion(frames);
  return {
    draft: drafted({
      ...(trap === null
        ? words({ title: `Program crashed: ${message}`, message, sort: "", place: null })
        : words(trap)),
      kind: isEndless
        ? "stack-overflow"
        : trap === null && failure === undefined && signal?.name === "SIGSEGV"
          ? "fatal-signal"
          : words(trap ?? { title: "", message, sort: "", place: null }).kind,
      signal,
      thread,
      frames,
      culprit:
        culprit !== null && culprit.line === null && trap !== null
          ? { ...culprit, ...placeOf(own(trap.place)) }
          : culprit,
      truncated: { head: false, tail: !complete && !image && reason !== null && last >= lines.length - 2 },
    }),
    first: trap?.first ?? at,
    last: withEcho(lines, last),
  };
}

/**
 * If one function fills that many frames from the top, the stack was exhausted; the signal alone does not show it.
 */
const RECURSION_FRAMES = 16;

function isRecursion(frames: readonly Frame[]): boolean {
  const names = frames.slice(0, RECURSION_FRAMES).map((frame) => frame.function);
  return names.length === RECURSION_FRAMES && new Set(names).size <= RECURSION_FRAMES / 4;
}

function placeOf(place: Position | null): { readonly file: string | null; readonly line: number | null } {
  return { file: place?.file ?? null, line: place?.line ?? null };
}

/** Maximum lines of a report with many threads and images. */
const LONGEST_REPORT = 5_000;

function isReportLine(line: string): boolean {
  return (
    BACKTRACING.test(line) ||
    CRASHED.test(line) ||
    THREAD.test(line) ||
    FRAME.test(line) ||
    DONE.test(line) ||
    /^\s*(?:Registers:|Images \(|Crash took|r\w{1,2} 0x|r\w+ 0x|[cdefgs]s 0x|[xw]\d+ 0x|0x[0-9a-f]+[–-]0x|\d+│|│|\*? *\d+│|\.\.\.$)/.test(
      line,
    )
  );
}

function readFrames(lines: readonly string[], from: number) {
  const frames: Frame[] = [];
  let last = from - 1;
  for (;;) {
    const index = seekFrame(lines, last + 1);
    if (index === -1) break;
    const line = lines[index] ?? "";
    const found = FRAME.exec(line);
    const plain = found === null ? PLAIN_FRAME.exec(line) : null;
    last = index;
    if (frames.length >= 512) continue;
    if (found !== null) {
      const [, , marks = "", , name = "", image = "", path = null, row] = found;
      frames.push({ ...frameOf(name, image, path, row), ...(MADE.test(marks) ? { origin: "runtime" as const } : {}) });
    } else if (plain !== null) frames.push(frameOf(plain[4] ?? "", plain[2] ?? "", null, undefined));
  }
  return { frames, last };
}

/** The next frame; the friendly format prints some lines of source below each. */
function seekFrame(lines: readonly string[], from: number): number {
  for (let index = from; index < lines.length && index < from + 16; index++) {
    const line = lines[index] ?? "";
    if (FRAME.test(line) || PLAIN_FRAME.test(line)) return index;
    if (THREAD.test(line) || /^(?:Registers:|Images )/.test(line)) return -1;
  }
  return -1;
}

function frameOf(name: string, image: string, file: string | null, line: string | undefined): Frame {
  const known = file?.endsWith("<compiler-generated>") === true ? null : file;
  return {
    // Argument labels are part of the printed name, but not of the name in the source.
    function: NAMELESS.test(name) ? null : name.replace(/\((?:\w+:)*\)$/, "").trimEnd(),
    file: known,
    line: known === null || line === undefined ? null : Number(line),
    origin: originOf(name, image, known),
  };
}

const NAMELESS = /^<(?:unknown|unavailable)>$/;

function originOf(name: string, image: string, file: string | null): Origin {
  if (/^lib(?:swift|c\.|Foundation|_?[Dd]ispatch|pthread|stdc\+\+|c\+\+)|^libFoundation/.test(image)) return "runtime";
  if (name.startsWith("Swift runtime failure: ") || /^(?:_start|__libc_start|start_thread|clone3?)/.test(name))
    return "runtime";
  if (/^(?:static )?Swift\.|^_swift_|^swift_|^\$ss/.test(name)) return "runtime";
  if (file !== null && /\/(?:checkouts|SourcePackages)\//.test(file)) return "dependency";
  if (file === null) return /^lib.*\.so/.test(image) ? "dependency" : NAMELESS.test(name) ? "runtime" : "app";
  return "app";
}
