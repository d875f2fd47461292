/**
 * PHP: fatal errors as the engine prints them (`main/main.c`, `Zend/zend_exceptions.c`), to the log (`PHP Fatal
 * error: `), to the output (`Fatal error: `) or to both; uncaught exceptions with what they were thrown for.
 *
 * ```
 * PHP Fatal error:  Uncaught InvalidArgumentException: price must be positive in /app/shop.php:10
 * Stack trace:
 * #0 /app/shop.php(14): Shop\check()
 * #1 /app/shop.php(16): Shop\Cart->add()
 * #2 {main}
 *   thrown in /app/shop.php on line 10
 * ```
 */
import { culpritOf, drafted, typeAndMessage } from "../../grammar/drafting.ts";
import type { Grammar, Reading } from "../../grammar/grammar.ts";
import { isLogLine } from "../../grammar/log-lines.ts";
import { rewordedBy } from "../../grammar/rewording.ts";
import { seek } from "../../grammar/seek.ts";
import type { ChainLink } from "../../model.ts";
import { CONSOLE_TRIGGERS, opensConsole, readConsole } from "./console.ts";
import { phpHints } from "./hints.ts";
import {
  BEFORE,
  FRAME,
  HEAD,
  loggedIn,
  NEXT,
  type PhpError,
  placeAtEnd,
  readPhpFrames,
  readThrown,
  THROWN,
  TRACE,
  unwrapped,
} from "./thrown.ts";

/** Heads from requests, after which a server continues. */
const REQUEST = /PHP message: |said into stderr: |\[(?:php\d*|proxy_fcgi|core):\w+\]|FastCGI sent in stderr/;

/** Up to 7 other quotes were printed, around names of the program, which are not values. */
const runtimeWords = rewordedBy([
  [/^(Class|Interface|Trait|Enum|Attribute class|Undefined constant) ["']([^"']*)["']/, "$1 $2"],
]);

/** The grammar of PHP. */
export const php: Grammar = {
  runtime: "php",
  triggers: [
    ...CONSOLE_TRIGGERS,
    ...["atal", "arse", "ompile", "ore"].flatMap((kind) => [`${kind} error:`, `${kind} error<`]),
    "exception '",
    ".php:",
    ".php(",
    "#0 {main}",
    "Next ",
  ],
  traceLine: /^(?: {2,}thrown in |#\d+ (?:\S+\(\d+\): |\{main\}$))/,
  headerLine: /^Stack trace:/,
  finalLine: /^(?:PHP )?(?:Fatal|Parse) error: {1,2}.{1,1000} in \S{1,400} on line \d{1,9}$/,
  exitCodes: { ofCrash: [255, 1] },
  identity: {
    runtimeWords,
    functionNoise: [[/\{closure:[^}]*\}/g, "{closure}"]],
  },
  source: {
    functionName: (printed) =>
      printed
        .replace(/\{closure:?([^}]*)\}/, (_, inner: string) => inner.replace(/\(\).*$/, ""))
        .replace(/\{main\}|^(?:include|require)(?:_once)?$/, ""),
    isWrittenOut: () => true,
    namespaces: { line: /^\s*(?:<\?php\s+)?namespace\s+([\w\\]+)/, mixinLine: /^\s*trait\s/ },
  },
  hints: phpHints,

  mayOpen(line) {
    return (
      / error(?:<\/b>)?: /.test(line) ||
      /^\s*#\d+ \S.*(?:\(\d+\): |\{main\}$)/.test(line) ||
      NEXT.test(line) ||
      opensConsole(line) ||
      loggedIn(line) !== null
    );
  },

  read(lines, at) {
    const line = unwrapped(lines[at] ?? "");
    if (opensConsole(line)) return readConsole(lines, at);
    const head = HEAD.exec(line);
    if (head !== null && BEFORE.test(line.slice(0, head.index).trim())) {
      const reading = readError(lines, at, head[1] ?? "", head[2] ?? "");
      return reading === null ? null : withCopy(lines, reading);
    }
    const logged = loggedIn(line);
    if (logged !== null) return readLogged(lines, at, logged);
    return at <= 2 && !isLogLine(line) ? readHeadless(lines, at) : null;
  },
};

/** An exception that the program printed itself: a type, a place and a stack. */
function readLogged(lines: readonly string[], at: number, text: string): Reading | null {
  const chain = withNext(lines, readThrown(lines, at, text));
  const thrown = chain.at(-1);
  if (thrown === undefined || chain.every(({ frames }) => frames.length === 0)) return null;
  const reading = chained(lines, chain, { first: at, fatal: false, headLost: false });
  if (reading === null) return null;
  const title = typeAndMessage(thrown.type, thrown.message);
  const truncated = { head: false, tail: false };
  return { ...reading, draft: { ...reading.draft, kind: "logged-exception", title, truncated } };
}

/** The engine's line for an error that it can no longer print: the details are in the error above. */
const WITHOUT_FRAME = /^Exception thrown without a stack frame in Unknown\b/;

const ONE_LINE = /(?:\\n| {1,2})Stack trace:(?=\\n| #\d)/;

function readError(lines: readonly string[], at: number, level: string, printed: string): Reading | null {
  if (WITHOUT_FRAME.test(printed)) return null;
  // Apache's log has the whole trace in one line, with escaped line ends. Browsers, and text copied from them, have
  // blanks instead.
  const text = printed.split(ONE_LINE, 1)[0] ?? printed;
  const fatal = !REQUEST.test(lines[at] ?? "");
  const uncaught = /^Uncaught (?:exception '([\w\\]+)' with message '|([\w\\]+)(?:: | in )|)/.exec(text);
  if (uncaught === null || (uncaught[1] ?? uncaught[2]) === undefined) return readPlain(lines, at, level, text, fatal);
  const chain = withNext(lines, readThrown(lines, at, text.replace(/^Uncaught (?:exception )?/, "")));
  return chained(lines, chain, { first: at, fatal, headLost: false });
}

/** The exception with its causes. */
function withNext(lines: readonly string[], first: PhpError): readonly PhpError[] {
  const chain = [first];
  for (let last = first.last; ; ) {
    const next = seek(
      lines,
      last + 1,
      (line) => NEXT.test(unwrapped(line)),
      (line) => THROWN.test(unwrapped(line)),
    );
    if (next === -1) return chain;
    const thrown = readThrown(lines, next, unwrapped(lines[next] ?? "").replace(/^\s*Next (?:exception )?/, ""));
    chain.push(thrown);
    last = thrown.last;
  }
}

interface Found {
  readonly first: number;
  readonly fatal: boolean;
  readonly headLost: boolean;
}

/** A reading of exceptions in the order thrown: the last one was uncaught. */
function chained(lines: readonly string[], chain: readonly PhpError[], found: Found): Reading | null {
  const ended = chain.at(-1);
  const root = chain[0];
  if (ended === undefined || root === undefined) return null;
  const thrown = seek(
    lines,
    ended.last + 1,
    (line) => THROWN.test(unwrapped(line)),
    (line) => HEAD.test(line),
  );
  const where = thrown === -1 ? null : THROWN.exec(unwrapped(lines[thrown] ?? ""));
  const last = Math.max(ended.last, thrown);
  const place =
    ended.place ?? (where === null ? null : { function: null, file: where[1] ?? null, line: Number(where[2]) });
  return {
    draft: drafted({
      runtime: "php",
      kind: /StackOverflow|stack size/.test(ended.message) ? "stack-overflow" : "uncaught",
      title: `Uncaught ${typeAndMessage(ended.type, ended.message)}`,
      message: ended.message || ended.type,
      fatal: found.fatal,
      chain: chain.map(({ type, message }): ChainLink => ({ type, message, recovered: false })),
      frames: ended.frames,
      culprit: culpritOf(ended.frames) ?? place,
      rootCause: root === ended || found.headLost ? null : (culpritOf(root.frames) ?? root.place),
      truncated: { head: found.headLost, tail: thrown === -1 && last >= lines.length - 1 },
    }),
    first: found.first,
    last,
  };
}

const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/^Allowed memory size of \d+ bytes exhausted|^Out of memory/, "out-of-memory"],
  [/^Maximum execution time of/, "timeout"],
  [/^Maximum (?:call stack size|function nesting level)/, "stack-overflow"],
];

/** An error of the engine itself: one line, since PHP 8.5 with a stack. */
function readPlain(lines: readonly string[], at: number, level: string, text: string, fatal: boolean): Reading | null {
  const place = placeAtEnd(text);
  if (place === null) return null;
  const message = text.slice(0, place.index).replace(/ and defined$/, "");
  const kind = /^parse/i.test(level)
    ? "syntax-error"
    : (PLAIN.find(([shape]) => shape.test(message))?.[1] ?? "fatal-error");
  const where = place.place;
  const trace = seek(
    lines,
    at + 1,
    (line) => TRACE.test(unwrapped(line)),
    (line) => line.trim() !== "" && !isLogLine(line),
  );
  const stack = trace === -1 ? { frames: [], last: at } : readPhpFrames(lines, trace + 1, where);
  return {
    draft: drafted({
      runtime: "php",
      kind,
      title: `${level}: ${message}`,
      message,
      fatal,
      frames: stack.frames,
      culprit: culpritOf(stack.frames) ?? where,
    }),
    first: at,
    last: Math.max(at, stack.last),
  };
}

/** With `log_errors` and `display_errors` on, each error is printed twice. */
function withCopy(lines: readonly string[], reading: Reading): Reading {
  const next = seek(lines, reading.last + 1, (line) => HEAD.test(line));
  const head = next === -1 ? null : HEAD.exec(unwrapped(lines[next] ?? ""));
  if (head === null) return reading;
  const copy = readError(lines, next, head[1] ?? "", head[2] ?? "");
  const same =
    copy !== null &&
    copy.draft.title === reading.draft.title &&
    copy.draft.culprit?.line === reading.draft.culprit?.line;
  const apart =
    /^\s*PHP /.test(unwrapped(lines[reading.first] ?? "")) !== /^\s*PHP /.test(unwrapped(lines[next] ?? ""));
  if (!same || !apart) return reading;
  return {
    draft: { ...reading.draft, fatal: reading.draft.fatal && copy.draft.fatal },
    first: reading.first,
    last: copy.last,
  };
}

/** A stack without its head: the rest of the chain is complete, and `thrown in` gives the place. */
function readHeadless(lines: readonly string[], at: number): Reading | null {
  const line = lines[at] ?? "";
  if (NEXT.test(line)) {
    const whole = [readThrown(lines, at, line.replace(/^\s*Next (?:exception )?/, ""))];
    return chained(lines, whole, { first: at, fatal: true, headLost: true });
  }
  if (!FRAME.test(line) && !TRACE.test(line)) return null;
  const stack = readPhpFrames(lines, TRACE.test(line) ? at + 1 : at, null);
  if (stack.last < at || !/\{main\}$/.test(lines[stack.last] ?? "")) return null;
  const next = seek(
    lines,
    stack.last + 1,
    (other) => NEXT.test(other),
    (other) => THROWN.test(other),
  );
  if (next !== -1) {
    const rest: PhpError[] = [];
    for (let from = next; from !== -1; ) {
      const thrown = readThrown(lines, from, (lines[from] ?? "").replace(/^\s*Next (?:exception )?/, ""));
      rest.push(thrown);
      from = seek(
        lines,
        thrown.last + 1,
        (other) => NEXT.test(other),
        (other) => THROWN.test(other),
      );
    }
    return chained(lines, rest, { first: at, fatal: true, headLost: true });
  }
  const end = seek(lines, stack.last + 1, (other) => THROWN.test(other));
  const where = end === -1 ? null : THROWN.exec(lines[end] ?? "");
  if (where === null) return null;
  const place = { function: null, file: where[1] ?? null, line: Number(where[2]) };
  return {
    draft: drafted({
      runtime: "php",
      kind: "uncaught",
      title: "uncaught exception",
      message: null,
      fatal: true,
      frames: stack.frames,
      culprit: place,
      truncated: { head: true, tail: false },
    }),
    first: at,
    last: end,
  };
}
