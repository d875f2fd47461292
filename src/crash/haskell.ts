/**
 * Haskell: what GHC's top handler says of an exception that nobody caught (`GHC.Conc.Sync.uncaughtExceptionHandler`):
 * the program's name, the exception as it shows itself, and the call stack that `error` took along. Since 9.10 the
 * exception's type stands before it, and a backtrace after it.
 */
import { culpritOf, drafted } from "./drafting.ts";
import { isLogLine } from "./foreign.ts";
import type { Grammar, Hint, Reading } from "./grammar.ts";
import type { Frame, Origin, Position } from "./model.ts";
import { endsLog, seek, withEcho } from "./steps.ts";

/** The program's name, and what it says. */
const HEAD = /^([\w][\w.+-]{0,100}): (\S.*)$/;
const CALL_STACK = /^CallStack \(from HasCallStack\):$/;
const BACKTRACE = /^HasCallStack backtrace:$/;
/** `  check, called at app/Main.hs:7:19 in shop-0.1-inplace:Main` */
const FRAME = /^\s*(\S+), called at (\S+?):(\d+):\d+ in (\S+):(\S+)$/;
const TYPED = /^Uncaught exception \S+:(\S+):$/;
/** What the compiler puts in where a pattern may not match; it has its place itself. */
const PARTIAL =
  /^(\S+\.l?hs):\(?(\d+)[-,:\d()]*: ((?:Non-exhaustive (?:patterns|guards) in|Irrefutable pattern failed for|Missing field in|No instance nor default method for) .*)$/;
/** What the runtime system and the base library say; each a whole line. */
const KNOWN: readonly { readonly words: RegExp; readonly kind: string }[] = [
  { words: /^thread blocked indefinitely in an (?:MVar operation|STM transaction)$/, kind: "deadlock" },
  { words: /^<<loop>>$/, kind: "deadlock" },
  { words: /^stack overflow$/, kind: "stack-overflow" },
  { words: /^(?:heap overflow|Heap exhausted;.*)$/, kind: "out-of-memory" },
  { words: /^(?:divide by zero|arithmetic (?:over|under)flow|Ratio has zero denominator)$/, kind: "uncaught" },
  { words: /^Prelude\.[\w!']+: .*$/, kind: "uncaught" },
  { words: /^user error \(.*\)$/, kind: "uncaught" },
  {
    words:
      /^.{0,1000}: \w+: (?:does not exist|already exists|resource busy|resource exhausted|permission denied|invalid argument|end of file|unsupported operation|resource vanished) ?\(.*\)$/,
    kind: "uncaught",
  },
];

const HINTS: Readonly<Record<string, Hint>> = {
  uncaught: ({ message, culprit }) => {
    const text = message ?? "";
    const file = /^(.{1,400}?): \w+: does not exist/.exec(text)?.[1];
    if (file !== undefined)
      return `${file} is not in the container. Check that the image contains it, or that the volume or ConfigMap with it is mounted there.`;
    if (/^Non-exhaustive|^Irrefutable|^Missing field/.test(text))
      return `A value met no pattern at ${culprit?.file}:${culprit?.line}. Handle the case that is missing; -Wincomplete-patterns names such places at build time.`;
    if (/^(?:Prelude\.|Map\.!)/.test(text))
      return "A function that is not defined for every value (head, fromJust, Map.!) was given one that it is not defined for. Use one that returns Maybe, and handle Nothing.";
    return "An exception reached the top of the program and nothing caught it. Handle it where the call stack begins, or at the edge of the work that failed.";
  },
  deadlock:
    "Every thread that could have woken this one is gone or waits itself. Look for the MVar or STM variable that nobody fills any more, often since its writer died of an exception.",
  "thread-exception":
    "A thread of forkIO died of an exception; the program went on without it. Use async and wait for it, so that its exception is seen.",
};

export const haskell: Grammar = {
  runtime: "haskell",
  triggers: [
    "CallStack (from HasCallStack)",
    ": Uncaught exception ",
    ": Non-exhaustive ",
    ": Irrefutable pattern",
    ": Missing field",
    ": No instance nor",
    "thread blocked indefinitely",
    ": <<loop>>",
    "divide by zero",
    ": arithmetic ",
    ": Ratio has zero",
    " overflow",
    ": Heap exhausted",
    ": Prelude.",
    ": user error (",
    "does not exist (",
    "already exists (",
    "resource busy (",
    "resource exhausted (",
    "permission denied (",
    "invalid argument (",
    "end of file (",
    "unsupported operation (",
    "resource vanished (",
  ],
  hints: HINTS,

  mayOpen: (line) => CALL_STACK.test(line) || HEAD.test(line),

  read(lines, at) {
    const line = lines[at] ?? "";
    if (CALL_STACK.test(line)) return readCallStack(lines, at);
    const text = isLogLine(line) ? undefined : HEAD.exec(line)?.[2];
    if (text === undefined) return null;
    return readTyped(lines, at, text) ?? readKnown(lines, at, text);
  },
};

const MESSAGE_LINES = 40;

/** An error with its call stack: the program's name stands before the first line of the message, above. */
function readCallStack(lines: readonly string[], at: number): Reading | null {
  for (let first = at - 1; first >= Math.max(0, at - MESSAGE_LINES); first--) {
    const text = HEAD.exec(lines[first] ?? "")?.[2];
    if (text === undefined || isLogLine(lines[first] ?? "")) continue;
    const more = lines.slice(first + 1, at).filter((line) => !isLogLine(line));
    return readingOf(lines, { first, at, message: [text, ...more].join("\n").trim(), type: null });
  }
  return null;
}

/** Since 9.10: the type, a blank line, the exception, and the backtrace. */
function readTyped(lines: readonly string[], at: number, text: string): Reading | null {
  const type = TYPED.exec(text)?.[1];
  if (type === undefined) return null;
  const end = seek(lines, at + 1, (line) => CALL_STACK.test(line) || BACKTRACE.test(line));
  const said = lines.slice(at + 1, end === -1 ? at + 3 : end).filter((line) => !isLogLine(line));
  // What `error` throws has no type of its own before 9.10.
  const own = type.endsWith(".ErrorCall") ? null : type;
  return readingOf(lines, { first: at, at: end === -1 ? at + 2 : end, message: said.join("\n").trim(), type: own });
}

function readKnown(lines: readonly string[], at: number, text: string): Reading | null {
  const partial = PARTIAL.exec(text);
  if (partial !== null) {
    const [, file = null, line, message = ""] = partial;
    const function_ = / in (?:function |an equation for [‘'`])?([\w.']+)[’']?$/.exec(message)?.[1] ?? null;
    const place = { function: function_, file, line: Number(line) };
    return readingOf(lines, { first: at, at, message, type: null, place });
  }
  const kind = KNOWN.find(({ words }) => words.test(text))?.kind;
  if (kind === undefined) return null;
  // Words as plain as these are GHC's only with the program's name before them and as its last.
  const reading = readingOf(lines, { first: at, at, message: text, type: null, kind });
  return reading.draft.fatal || /^(?:divide by zero|thread blocked|<<loop>>)/.test(text) ? reading : null;
}

interface Told {
  readonly first: number;
  /** Where the call stack opens, else the last line of the message. */
  readonly at: number;
  readonly message: string;
  readonly type: string | null;
  readonly kind?: string;
  readonly place?: Position;
}

function readingOf(lines: readonly string[], { first, at, message, type, kind = "uncaught", place }: Told): Reading {
  const { frames, last } = readFrames(lines, at);
  const end = withEcho(lines, Math.min(last, lines.length - 1));
  // A thread of forkIO says the same of its end, after which the program goes on.
  const fatal = endsLog(lines, end);
  return {
    first,
    last: end,
    draft: drafted({
      runtime: "haskell",
      kind: fatal ? kind : "thread-exception",
      title: lines[first] ?? "",
      message,
      fatal,
      chain: [{ type, message, recovered: false }],
      frames,
      culprit: place ?? calledAt(frames) ?? culpritOf(frames),
    }),
  };
}

/** The frames of the call stack and of the backtrace that open at or below a line. */
function readFrames(
  lines: readonly string[],
  at: number,
): { readonly frames: readonly Frame[]; readonly last: number } {
  const frames: Frame[] = [];
  let last = at;
  for (;;) {
    const next = seek(
      lines,
      last + 1,
      (line) => FRAME.test(line) || CALL_STACK.test(line) || BACKTRACE.test(line),
      (line) => HEAD.test(line) && !line.startsWith(" "),
    );
    if (next === -1) break;
    last = next;
    const found = FRAME.exec(lines[next] ?? "");
    if (found === null) continue;
    const [, name = "", file = "", line, unit = ""] = found;
    if (frames.length < 512) frames.push({ function: name, file, line: Number(line), origin: originOf(unit, file) });
  }
  return { frames, last };
}

/**
 * GHC's frame names what was called and where from: `error, called at Main.hs:4` is a line of the function that the next
 * frame names.
 */
function calledAt(frames: readonly Frame[]): Position | null {
  const at = frames.findIndex(({ origin }) => origin === "app");
  const frame = frames[at];
  if (frame === undefined) return null;
  return { function: frames[at + 1]?.function ?? null, file: frame.file, line: frame.line };
}

/** A unit is `main`, a package of the program's own build (`shop-0.1-inplace`), or one with its version and hash. */
function originOf(unit: string, file: string): Origin {
  if (/^libraries\//.test(file) || /^(?:base|ghc-\w+|containers|text|bytestring)(?:-[\d.]+)?(?:$|-)/.test(unit))
    return "runtime";
  return unit === "main" || unit.includes("-inplace") ? "app" : "dependency";
}
