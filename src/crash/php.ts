/**
 * PHP: fatal errors as the engine prints them (`main/main.c`, `Zend/zend_exceptions.c`), to the log (`PHP Fatal
 * error:  `), to the output (`Fatal error: `) or to both; uncaught exceptions with what they were thrown for.
 */
import { culpritOf, drafted, oneLine } from "./drafting.ts";
import { isLogLine } from "./foreign.ts";
import type { Grammar, Hint, Reading } from "./grammar.ts";
import type { ChainLink, Frame, Position } from "./model.ts";
import { rewordedBy } from "./rewording.ts";
import { seek } from "./steps.ts";

const HEAD =
  /(?:^|[\s"\]>])(?:PHP )?(?:<b>)?((?:Fatal|Parse|Compile|Core|Recoverable fatal|Catchable fatal) error)(?:<\/b>)?: {1,2}(\S.*)$/i;
/** What may come before the head on its line: a time or a server's record in brackets, FPM's words about a worker. */
const BEFORE = /^$|\]$|PHP message:$|PHP:$|<br \/>$/;
/** Heads of requests that a server goes on after. */
const REQUEST = /PHP message: |said into stderr: |\[(?:php\d*|proxy_fcgi|core):\w+\]|FastCGI sent in stderr/;
const FRAME = /^\s*#(\d+) (?:(\{main\})|\[internal function\]: (.*)|(.*?)\((\d+)\)(?: : [^:]*)?: (.*))$/;
const TRACE = /^\s*Stack trace:$/;
const THROWN = /^\s*thrown in (.+) on line (?:<b>)?(\d+)(?:<\/b>)?$/;
const LOGGED = /(?:^|\s)(?:exception (?='[\w\\]+' with message ')|(?=(?:[A-Z]\w*\\)*[A-Z]\w*(?:Exception|Error): ))/;
const NEXT = /^\s*Next (?:exception '([\w\\]+)' with message '|([\w\\]+)(?:: | in ))/;

/** One exception of a chain. */
interface Thrown {
  readonly type: string | null;
  readonly message: string;
  /** The line that opens it, as printed. */
  readonly printed: string;
  readonly place: Position | null;
  readonly frames: readonly Frame[];
  readonly last: number;
}

const HINTS: Readonly<Record<string, Hint>> = {
  uncaught: (draft) => uncaughtHint(draft.chain.at(-1)?.type ?? "", draft.message ?? ""),
  "out-of-memory": (draft) =>
    `The script reached memory_limit (${/Allowed memory size of (\d+) bytes/.exec(draft.message ?? "")?.[1] ?? "its"} bytes). Read and process in pieces at that line (generators, cursors), or raise memory_limit together with the container's limit.`,
  timeout:
    "The script ran longer than max_execution_time. Look for a loop or a slow call at that line; work that takes long belongs in a queue.",
  "syntax-error":
    "The file could not be parsed, so nothing of it ran. Run `php -l` over the sources in the build, with the PHP version of the image.",
  "stack-overflow": "A function called itself until the stack was full. Give the recursion an end.",
  "fatal-error": (draft) =>
    /Failed opening required/.test(draft.message ?? "")
      ? "A required file is not in the image. Check the path and that composer install ran in the build."
      : "The engine could not go on with this code, as the message says: a declaration that cannot be, or an error that the program raised. Mend it at that line.",
  "logged-exception":
    "The program caught and printed this exception and went on. Handle it where it is thrown, or lower its level.",
};

function uncaughtHint(type: string, message: string): string {
  const missing = /^Class ["'](.+?)["'] not found|^Call to undefined (?:function|method) (\S+?)\(/.exec(message);
  if (missing !== null) {
    return `${missing[1] ?? missing[2]} is not there at run time: its package or extension is not in the image, or the autoloader does not know it. Run composer install --no-dev -o in the build, and check the PHP extensions of the image.`;
  }
  if (/\bon null\b|of null$|must not be null|null given/.test(message)) {
    return "A value was null where an object or another value was needed. Find in the culprit which one, and check it where it comes from.";
  }
  if (type === "PDOException" || /SQLSTATE/.test(message)) {
    return "The database could not be reached or refused the query. Check its address, credentials and that it is ready; retry with back-off at start.";
  }
  if (/Failed opening required/.test(message)) {
    return "A required file is not in the image. Check the path and that composer install ran in the build.";
  }
  return `${type === "" ? "An exception" : type} was thrown and nothing caught it. Catch it where the program can go on, or mend what the first exception of the chain says.`;
}

/** Up to 7 the quotes were others; they are put around names of the program's, which are no values. */
const runtimeWords = rewordedBy([
  [/^(Class|Interface|Trait|Enum|Attribute class|Undefined constant) ["']([^"']*)["']/, "$1 $2"],
]);

export const php: Grammar = {
  runtimeWords,
  runtime: "php",
  triggers: [
    "atal error",
    "arse error",
    "ompile error",
    "ore error",
    "exception '",
    ".php:",
    ".php(",
    "#0 {main}",
    "Next ",
  ],
  hints: HINTS,

  mayOpen(line) {
    return (
      / error(?:<\/b>)?: /.test(line) ||
      /^\s*#\d+ \S.*(?:\(\d+\): |\{main\}$)/.test(line) ||
      NEXT.test(line) ||
      loggedIn(line) !== null
    );
  },

  read(lines, at) {
    const line = unwrapped(lines[at] ?? "");
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

/** Where `Type: message in FILE:LINE` or `message in FILE on line N` says it was, and where in the text that begins. */
function placeAtEnd(text: string): { readonly index: number; readonly place: Position } | null {
  const end = /(?::| on line (?:<b>)?)(\d+)(?:<\/b>)?$/.exec(text);
  if (end === null) return null;
  const index = text.lastIndexOf(" in ", end.index);
  if (index === -1) return null;
  const file = text.slice(index + 4, end.index).replace(/<\/?b>/g, "");
  return file === "" ? null : { index, place: { function: null, file, line: Number(end[1]) } };
}

/** The exception in a line that a program printed, from its type to its place; null where there is none. */
function loggedIn(line: string): string | null {
  const found = LOGGED.exec(line.slice(0, LOGGED_START));
  if (found === null) return null;
  const start = found.index + found[0].length;
  if (line[start] === "'") return line.slice(start);
  return /\.php:\d{1,9}$/.test(line.slice(-20)) && line.lastIndexOf(" in /") > start ? line.slice(start) : null;
}

/** How far into a line a program's own words before an exception go. */
const LOGGED_START = 1000;

/** An exception that the program printed itself: a type, a place and a stack. */
function readLogged(lines: readonly string[], at: number, text: string): Reading | null {
  const chain = withNext(lines, readThrown(lines, at, text));
  const thrown = chain.at(-1);
  if (thrown === undefined || chain.every(({ frames }) => frames.length === 0)) return null;
  const reading = chained(lines, chain, { first: at, fatal: false, headLost: false });
  if (reading === null) return null;
  const title = oneLine(thrown.type, thrown.message);
  const truncated = { head: false, tail: false };
  return { ...reading, draft: { ...reading.draft, kind: "logged-exception", title, truncated } };
}

/** FPM quotes what its workers say line by line. */
function unwrapped(line: string): string {
  const said = line.indexOf(' said into stderr: "');
  if (said === -1) return line;
  return line.slice(said + ' said into stderr: "'.length).replace(/"(?:, pipe is closed)?$/, "");
}

function readError(lines: readonly string[], at: number, level: string, said: string): Reading | null {
  // Apache's log has the whole trace in one line, its line ends escaped.
  const text = said.split("\\nStack trace:", 1)[0] ?? said;
  const fatal = !REQUEST.test(lines[at] ?? "");
  const uncaught = /^Uncaught (?:exception '([\w\\]+)' with message '|([\w\\]+)(?:: | in )|)/.exec(text);
  if (uncaught === null || (uncaught[1] ?? uncaught[2]) === undefined) return readPlain(lines, at, level, text, fatal);
  const chain = withNext(lines, readThrown(lines, at, text.replace(/^Uncaught (?:exception )?/, "")));
  return chained(lines, chain, { first: at, fatal, headLost: false });
}

/** The exception with those that were thrown for it. */
function withNext(lines: readonly string[], first: Thrown): readonly Thrown[] {
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

/** A reading of exceptions in the order they were thrown: the last is the one that nobody caught. */
function chained(lines: readonly string[], chain: readonly Thrown[], found: Found): Reading | null {
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
      title: `Uncaught ${oneLine(ended.type, ended.message)}`,
      // Of a call with wrong arguments the engine runs message and place together, so the line is kept as printed.
      message: / called in .* on line \d+$/.test(ended.message) ? ended.printed : ended.message || ended.type,
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

/** How many lines a message may have. */
const LONGEST_MESSAGE = 200;

/** Reads `Type: message in FILE:LINE` (before PHP 7 `'Type' with message 'message' in FILE:LINE`) and its stack. */
function readThrown(lines: readonly string[], at: number, text: string): Thrown {
  const old = /^'([\w\\]+)' with message '/.exec(text);
  const type = old?.[1] ?? /^[\w\\]+/.exec(text)?.[0] ?? null;
  const opening = old === null ? text.slice(type?.length ?? 0).replace(/^: /, "") : text.slice(old[0].length);
  const printed = unwrapped(lines[at] ?? "").trim();
  const said = [opening];
  let last = at;
  let end = placeAtEnd(opening);
  for (let index = at + 1; end === null && index < lines.length && index <= at + LONGEST_MESSAGE; index++) {
    const line = unwrapped(lines[index] ?? "");
    if (TRACE.test(line) || HEAD.test(line) || loggedIn(line) !== null) break;
    if (isLogLine(line)) continue;
    said.push(line);
    last = index;
    end = placeAtEnd(line);
  }
  if (end === null) {
    // The line may be cut within its place.
    const cut = last >= lines.length - 1 ? opening.replace(/ in [^\s]*$/, "") : opening;
    return { type, message: cut.trim(), printed, place: null, frames: [], last: at };
  }
  const final = said.pop() ?? "";
  said.push(final.slice(0, end.index));
  const message = (old === null ? said.join("\n") : said.join("\n").replace(/'$/, "")).replace(/ and defined$/, "");
  const place = end.place;
  const trace = seek(
    lines,
    last + 1,
    (line) => TRACE.test(unwrapped(line)),
    (line) => HEAD.test(line),
  );
  const stack = trace === -1 ? { frames: [], last } : readFrames(lines, trace + 1, place);
  return { type, message, printed, place, frames: stack.frames, last: Math.max(last, trace, stack.last) };
}

/** The stack below `Stack trace:`. Each entry names the called function and where it was called from. */
function readFrames(lines: readonly string[], from: number, place: Position | null) {
  const calls: { readonly file: string | null; readonly line: number | null; readonly name: string }[] = [];
  let last = from - 1;
  let number: number | null = place === null ? null : 0;
  for (;;) {
    const expected = number;
    const index = seek(
      lines,
      last + 1,
      (line) => {
        const found = FRAME.exec(unwrapped(line));
        return found !== null && (expected === null || Number(found[1]) === expected);
      },
      (line) => HEAD.test(line) || THROWN.test(line) || NEXT.test(line),
    );
    const found = index === -1 ? null : FRAME.exec(unwrapped(lines[index] ?? ""));
    if (found === null) break;
    last = index;
    number = Number(found[1]) + 1;
    const name = found[2] ?? nameOf(found[3] ?? found[6] ?? "");
    calls.push({ file: found[4] ?? null, line: found[5] === undefined ? null : Number(found[5]), name });
    if (found[2] !== undefined) break;
  }
  return { frames: framesOf(calls, place), last };
}

/** The name of the called function without its arguments: `Shop\Cart->add('x')`. */
function nameOf(call: string): string {
  const args = call.indexOf("(");
  return args === -1 ? call : call.slice(0, args);
}

/**
 * Frames as other runtimes have them: a function and where it stands. An exception of a built-in function carries
 * the place of the call as its own, so there the first call is the runtime's.
 */
function framesOf(
  calls: readonly { readonly file: string | null; readonly line: number | null; readonly name: string }[],
  place: Position | null,
): Frame[] {
  const frames: Frame[] = [];
  const [top, below] = calls;
  const builtIn =
    place !== null &&
    top !== undefined &&
    top.file === place.file &&
    top.line === place.line &&
    top.name !== below?.name &&
    !top.name.includes("{closure");
  let file = builtIn ? null : (place?.file ?? null);
  let line = builtIn ? null : (place?.line ?? null);
  for (const [index, call] of calls.entries()) {
    if (place !== null || index > 0) frames.push({ function: call.name, file, line, origin: originOf(file) });
    file = call.file;
    line = call.line;
  }
  const whole = calls.at(-1)?.name === "{main}";
  if (!whole && file !== null) frames.push({ function: null, file, line, origin: originOf(file) });
  return frames;
}

function originOf(file: string | null) {
  if (file === null) return "runtime";
  return /(?:^|\/)vendor\/|^phar:\/\/|\/usr\/share\/php\/|\/pear\//.test(file) ? "dependency" : "app";
}

const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/^Allowed memory size of \d+ bytes exhausted|^Out of memory/, "out-of-memory"],
  [/^Maximum execution time of/, "timeout"],
  [/^Maximum (?:call stack size|function nesting level)/, "stack-overflow"],
];

/** An error of the engine itself: one line, with a stack since PHP 8.5. */
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
  const stack = trace === -1 ? { frames: [], last: at } : readFrames(lines, trace + 1, where);
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

/** A stack whose head is lost: what follows in the chain is whole, and `thrown in` tells the place. */
function readHeadless(lines: readonly string[], at: number): Reading | null {
  const line = lines[at] ?? "";
  if (NEXT.test(line)) {
    const whole = [readThrown(lines, at, line.replace(/^\s*Next (?:exception )?/, ""))];
    return chained(lines, whole, { first: at, fatal: true, headLost: true });
  }
  if (!FRAME.test(line) && !TRACE.test(line)) return null;
  const stack = readFrames(lines, TRACE.test(line) ? at + 1 : at, null);
  if (stack.last < at || !/\{main\}$/.test(lines[stack.last] ?? "")) return null;
  const next = seek(
    lines,
    stack.last + 1,
    (other) => NEXT.test(other),
    (other) => THROWN.test(other),
  );
  if (next !== -1) {
    const rest: Thrown[] = [];
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
