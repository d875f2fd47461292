/**
 * Ruby: uncaught exceptions as `error.c` of the interpreter prints them (`F:L:in 'm': message (Class)`, callers, then
 * each cause the same way), reports of threads, syntax errors, `[BUG]` reports, and what Rails logs of a request.
 */
import { culpritOf, drafted, oneLine } from "./drafting.ts";
import { isLogLine } from "./foreign.ts";
import type { Grammar, Hint, Reading } from "./grammar.ts";
import type { CrashSignal, Frame, Origin, Position, Thread } from "./model.ts";
import { rewordedBy } from "./rewording.ts";
import { endsLog, seek, withEcho } from "./steps.ts";

const IN = /:(\d+):in [`']/;
const FROM = /^\s*(?:\d+: )?from (.+?):(\d+)(?::in [`'](.*)')?$/;
const LEVELS = /^\s*\.\.\. \d+ levels\.\.\.$/;
const THREAD =
  /^#<Thread:(0x[0-9a-f]+)(?:@(.*?))? (?:\S+:\d+ )?\w+> terminated with exception \(report_on_exception is true\):$/;
const REVERSED = /^\s*Traceback \(most recent call last\):$/;
/** `rb_bug`: `app.rb:3: [BUG] Segmentation fault at 0x0…`, and right below which Ruby it is. */
const BUG = /^(?:([^\s`][^`]{0,1000}:\d{1,9}): ?|)\[BUG\] (.+)$/;
const RUBY_VERSION = /^(?:ruby|jruby|truffleruby) \d/;
const VERSION_LINES = 3;
const RAILS = /^\s*((?:[A-Z]\w*::)*[A-Z]\w*) \((.*)\):$/;
const RAILS_FRAME = /^\s*(?:\S+ \([\w.]+\) )?(\S+\.(?:rb|erb|ru|rake|haml|slim)):(\d+):in [`'](.*)'$/;
/** A line of a backtrace that the program printed itself. */
const BARE_FRAME = /^\s*(?:from )?(\S.{0,400}?):(\d+):in [`'](.{1,300})'$/;
/** How loggers head one: the standard Logger's and most others' `message (Class)`, Sidekiq's `Class: message`, Puma's `#<Class: message>`. */
const LOGGED_HEADS: readonly RegExp[] = [
  /^(?:.* -- [^:]*: )?(?<message>.*) \((?<type>(?:[A-Z]\w*::)*[A-Z]\w*)\)$/,
  /#<(?<type>(?:[A-Z]\w*::)*[A-Z]\w*): (?<message>.*)>$/,
  /(?:^|[\s\]])(?<type>(?:[A-Z]\w*::)*[A-Z]\w*(?:Error|Exception|NotFound|Invalid|Timeout)): (?<message>.*)$/,
];
const OUT_OF_MEMORY = /^(\S[^`']*): (failed to allocate memory) \(NoMemoryError\)$/;
const SYNTAX = /^(\S.*?):(\d+): (.*?)(?: \(SyntaxError\))?$/;
const INTERPRETER = /^(?:ruby|jruby|truffleruby): (.*) \((LoadError|SyntaxError|[A-Z]\w*Error)\)$/;

/** One exception as printed: where, what, and its callers. */
interface Raised {
  readonly type: string | null;
  readonly message: string;
  readonly frames: readonly Frame[];
  readonly whole: boolean;
  readonly first: number;
  readonly last: number;
}

const HINTS: Readonly<Record<string, Hint>> = {
  uncaught: (draft) => uncaughtHint(draft.chain.at(-1)?.type ?? "", draft.message ?? ""),
  "startup-module-not-found": (draft) => {
    const name = /cannot load such file -- (\S+)/.exec(draft.message ?? "")?.[1];
    return name === undefined
      ? "The script that the container starts is not in the image. Check the command and the working directory."
      : `The file or gem \`${name}\` is not in the image. Add it to the Gemfile (outside of group :development), run bundle install in the build, and start with bundle exec.`;
  },
  "stack-overflow":
    "A method called itself until the stack was full. Give the recursion that the trace repeats an end.",
  "out-of-memory":
    "Ruby could not get the memory that it asked for. Look at what grows, or raise the container's memory limit; MALLOC_ARENA_MAX=2 or jemalloc lower what threads waste.",
  signal:
    "The process was told to end by a signal and had no handler for it. If that was the end of the pod all is well; otherwise see who sent it.",
  "fatal-signal":
    "The interpreter itself crashed, mostly in a gem's native extension. Look at the C level backtrace for the .so above libruby, and update or rebuild that gem for this Ruby and libc.",
  "interpreter-bug":
    "The interpreter found its own state damaged, mostly by a gem's native extension. Update Ruby and the gem whose .so the C level backtrace shows.",
  "thread-exception":
    "A thread died of an exception; the process went on without it. Rescue inside the thread, or set abort_on_exception so that its loss is seen.",
  "logged-exception":
    "The framework caught the exception of one request and went on. Handle it in the first frame of the application.",
};

function uncaughtHint(type: string, message: string): string {
  const missing = /^key not found: "(\w+)"/.exec(message)?.[1];
  if (type === "KeyError" && missing !== undefined && /^[A-Z][A-Z0-9_]*$/.test(missing)) {
    return `The environment variable ${missing} is not set in this container. Add it to the workload's env, or give ENV.fetch a default.`;
  }
  if (type === "NoMethodError" && /\bnil\b/.test(message)) {
    return "A method was called on nil. Find in the first frame which value was nil, and check it where it comes from (&. only hides it).";
  }
  return "An exception reached the top of the program and nothing rescued it. Rescue it where the first frame of the program is, or mend what its cause says.";
}

/** Ruby 3.3 names the receiver's class alone, 3.4 quotes otherwise. */
const runtimeWords = rewordedBy([
  [/^(undefined (?:local variable or )?method|private method|protected method) [`']([^`']*)'.*/, "$1 $2"],
]);

export const ruby: Grammar = {
  runtimeWords,
  runtime: "ruby",
  triggers: [
    ":in `",
    ":in '",
    "[BUG] ",
    "(SyntaxError)",
    ": syntax error",
    ": --> ",
    "#<Thread:",
    "Traceback (most recent",
    "ruby: ",
    "Error (",
    "Exception (",
    "NotFound (",
    "(NoMemoryError)",
  ],
  hints: HINTS,

  mayOpen(line) {
    return (
      line.includes(":in ") ||
      line.includes("[BUG]") ||
      line.includes("(SyntaxError)") ||
      line.includes(": syntax error") ||
      line.includes(": --> ") ||
      line.startsWith("#<Thread:") ||
      line.endsWith("):") ||
      line.endsWith("(NoMemoryError)") ||
      line.includes("Traceback (most recent call last):") ||
      INTERPRETER.test(line)
    );
  },

  read(lines, at) {
    const line = lines[at] ?? "";
    if (line.startsWith("#<Thread:")) return readThread(lines, at);
    if (REVERSED.test(line)) return readReversed(lines, at);
    if (line.includes("[BUG] ")) return readBug(lines, at);
    if (RAILS.test(line)) return readRails(lines, at);
    if (OUT_OF_MEMORY.test(line)) return readOutOfMemory(line, at);
    if (INTERPRETER.test(line)) return readInterpreter(line, at);
    if (line.includes(": --> ") || line.includes("yntax error")) {
      const syntax = readSyntaxError(lines, at);
      if (syntax !== null) return syntax;
    }
    if (FROM.test(line)) return at <= 2 ? readHeadless(lines, at) : null;
    return readUncaught(lines, at) ?? (BARE_FRAME.test(line) ? readLogged(lines, at) : null);
  },
};

/** The parts of `F:L:in 'm': message (Class)`, or null. */
function headOf(line: string): { place: Position; type: string | null; message: string } | null {
  if (!line.includes(":in ")) return null;
  const mark = IN.exec(line);
  if (mark === null || mark.index === 0) return null;
  const start = mark.index + mark[0].length;
  const end = line.indexOf("': ", start);
  if (end === -1 || end - start > 300) return null;
  const file = line.slice(0, mark.index).trimStart();
  if (/\s/.test(file) && !/^(?:\/|<internal|\(eval at |\w:[\\/])/.test(file)) return null;
  if (/^from |^\[|^#|^"/.test(file)) return null;
  const place = { function: line.slice(start, end), file, line: Number(mark[1]) };
  const said = line.slice(end + 3);
  const open = said.lastIndexOf(" (");
  const type =
    open === -1 ? null : (/^((?:[A-Z]\w*::)*[A-Z]\w*|#<Class:0x[0-9a-f]+>)\)$/.exec(said.slice(open + 2))?.[1] ?? null);
  if (type !== null) return { place, type, message: said.slice(0, open) };
  if (said === "unhandled exception") return { place, type: "RuntimeError", message: said };
  if (/^(?:[A-Z]\w*::)*[A-Z]\w*$/.test(said)) return { place, type: said, message: said };
  return null;
}

function isHead(line: string): boolean {
  return headOf(line) !== null;
}

/** How many lines a message and the snippet of code below it may have. */
const LONGEST_MESSAGE = 60;

function readRaised(lines: readonly string[], at: number): Raised | null {
  const head = headOf(lines[at] ?? "");
  if (head === null) return null;
  const said = [head.message];
  let last = at;
  const from = firstCaller(lines, at + 1);
  // Without callers there is no telling where a message of several lines ends.
  const until = from === -1 ? snippetEnd(lines, at + 1) : from;
  for (let index = at + 1; index < until; index++) {
    const line = lines[index] ?? "";
    if (isLogLine(line)) continue;
    said.push(line);
    last = index;
  }
  const callers = from === -1 ? { places: [], last } : readCallers(lines, from);
  const frames = framesOf([head.place, ...callers.places]);
  return {
    type: head.type,
    message: withoutSnippet(said).join("\n"),
    frames,
    whole: from !== -1 || /<main>|<top/.test(head.place.function ?? ""),
    first: at,
    last: Math.max(last, callers.last),
  };
}

/** The first `from` line below a head, or -1 where another head, or too much else, comes first. */
function firstCaller(lines: readonly string[], from: number): number {
  for (let index = from; index < lines.length && index < from + LONGEST_MESSAGE; index++) {
    const line = lines[index] ?? "";
    if (FROM.test(line)) return index;
    if (isHead(line) || THREAD.test(line)) return -1;
  }
  return -1;
}

/** The end (exclusive) of the snippet of error_highlight: a blank line, the code, carets. */
function snippetEnd(lines: readonly string[], from: number): number {
  const carets = lines[from + 2] ?? "";
  return lines[from]?.trim() === "" && /^\s*\^+$/.test(carets) ? from + 3 : from;
}

function withoutSnippet(said: readonly string[]): string[] {
  const kept = [...said];
  const carets = kept.findIndex((line) => /^\s*\^+$/.test(line));
  if (carets >= 2 && kept[carets - 2]?.trim() === "") kept.splice(carets - 2, 3);
  else if (carets >= 1) kept.splice(carets - 1, 2);
  while (kept.length > 1 && kept.at(-1)?.trim() === "") kept.pop();
  return kept;
}

function readCallers(lines: readonly string[], from: number) {
  const places: Position[] = [];
  let last = from - 1;
  for (;;) {
    const index = seek(
      lines,
      last + 1,
      (line) => FROM.test(line) || LEVELS.test(line),
      (line) => isHead(line) || REVERSED.test(line),
    );
    if (index === -1) break;
    last = index;
    const found = FROM.exec(lines[index] ?? "");
    if (found !== null && places.length < 512) {
      places.push({ function: found[3] ?? null, file: found[1] ?? null, line: Number(found[2]) });
    }
  }
  return { places, last };
}

/**
 * Frames with their origin. A method of the interpreter carries the place of its call: the same as the frame below it.
 */
function framesOf(places: readonly Position[]): Frame[] {
  return places.map((place, index) => {
    const below = places[index + 1];
    const native =
      below !== undefined &&
      below.file === place.file &&
      below.line === place.line &&
      below.function !== place.function &&
      !/^(?:block|rescue|ensure|<)/.test(place.function ?? "<");
    return { ...place, origin: native ? "runtime" : originOf(place.file ?? "") };
  });
}

function originOf(file: string): Origin {
  if (/^<internal:|\/lib\/ruby\/(?:\d+\.\d+\.\d+|site_ruby|vendor_ruby)\/|\/rubygems\//.test(file)) return "runtime";
  return /\/gems\/|\/bundle\/|\/bundler\/|\/vendor\/|rubygems-integration/.test(file) ? "dependency" : "app";
}

/** An uncaught exception and its causes: the first printed is the one that nobody rescued, the last is the root. */
function readUncaught(lines: readonly string[], at: number): Reading | null {
  const raised = readRaised(lines, at);
  if (raised === null) return null;
  const chain = [raised];
  for (;;) {
    const previous = chain.at(-1) ?? raised;
    const next = seek(lines, previous.last + 1, isHead, (line) => THREAD.test(line));
    const cause = next === -1 || !previous.whole ? null : readRaised(lines, next);
    if (cause === null || sameRaised(cause, raised) || !isCause(raised, cause)) break;
    chain.push(cause);
  }
  return chained(lines, chain, { fatal: true, headLost: false, thread: null });
}

function sameRaised(one: Raised, other: Raised): boolean {
  return one.type === other.type && one.message === other.message && one.frames[0]?.line === other.frames[0]?.line;
}

/** A cause was raised below the same caller as what it caused. */
function isCause(raised: Raised, cause: Raised): boolean {
  const outermost = raised.frames.at(-1);
  const other = cause.frames.at(-1);
  return (
    !cause.whole ||
    (outermost?.file === other?.file && outermost?.function === other?.function) ||
    cause.frames.length === 1
  );
}

interface Found {
  readonly fatal: boolean;
  readonly headLost: boolean;
  readonly thread: Thread | null;
}

function chained(lines: readonly string[], chain: readonly Raised[], found: Found): Reading | null {
  const ended = chain[0];
  const root = chain.at(-1);
  if (ended === undefined || root === undefined) return null;
  const cut = seek(lines, root.last + 1, (line) => IN.test(line));
  const tailLost = (!root.whole && endsLog(lines, root.last)) || (cut !== -1 && cut === lines.length - 1);
  return {
    draft: drafted({
      runtime: "ruby",
      kind: kindOf(ended),
      title: ended.type === ended.message ? ended.message : `${oneLine(null, ended.message)} (${ended.type})`,
      message: ended.message,
      fatal: found.fatal,
      chain: chain.map(({ type, message }) => ({ type, message, recovered: false })).reverse(),
      thread: found.thread,
      frames: ended.frames,
      culprit: culpritOf(ended.frames),
      rootCause: root === ended ? null : culpritOf(root.frames),
      truncated: { head: found.headLost, tail: tailLost },
    }),
    first: ended.first,
    last: root.last,
  };
}

const KINDS: Readonly<Record<string, string>> = {
  SystemStackError: "stack-overflow",
  NoMemoryError: "out-of-memory",
  SyntaxError: "syntax-error",
  SignalException: "signal",
  Interrupt: "signal",
};

function kindOf(raised: Raised): string {
  const known = KINDS[raised.type ?? ""];
  if (known !== undefined) return known;
  return raised.type === "LoadError" && /cannot load such file|no such file/i.test(raised.message)
    ? "startup-module-not-found"
    : "uncaught";
}

/** A thread's death does not end the process, unless it is raised again where the thread is joined. */
function readThread(lines: readonly string[], at: number): Reading | null {
  const found = THREAD.exec(lines[at] ?? "");
  if (found === null) return null;
  const thread = { id: found[1] ?? null, name: found[2] ?? null, state: null };
  const head = seek(lines, at + 1, isHead);
  const own = head === -1 ? null : readUncaught(lines, head);
  if (own === null) return null;
  const next = seek(lines, own.last + 1, isHead, (line) => THREAD.test(line));
  const again = next === -1 || lines[next] !== lines[head] ? null : readUncaught(lines, next);
  if (again !== null) return { draft: { ...again.draft, thread }, first: at, last: again.last };
  return { draft: { ...own.draft, kind: "thread-exception", fatal: false, thread }, first: at, last: own.last };
}

/** Ruby 2.5 to 2.7 on a terminal, and `full_message(order: :bottom)`: callers first, outermost on top. */
function readReversed(lines: readonly string[], at: number): Reading | null {
  const places: Position[] = [];
  let last = at;
  for (;;) {
    const index = seek(
      lines,
      last + 1,
      (line) => /^\s*\d+: from /.test(line) || LEVELS.test(line),
      (line) => isHead(line) || /^\s*File "/.test(line),
    );
    if (index === -1) break;
    const found = FROM.exec(lines[index] ?? "");
    if (found !== null) places.push({ function: found[3] ?? null, file: found[1] ?? null, line: Number(found[2]) });
    last = index;
  }
  const head = seek(lines, last + 1, isHead, (line) => /^\s*File "/.test(line));
  const raised = head === -1 ? null : readRaised(lines, head);
  const top = headOf(lines[head] ?? "");
  if (raised === null || top === null) return null;
  const frames = framesOf([top.place, ...places.reverse()]);
  return chained(lines, [{ ...raised, frames, first: at }], { fatal: true, headLost: false, thread: null });
}

/** Callers whose head is lost, at the top of a log; what is printed next is a cause. */
function readHeadless(lines: readonly string[], at: number): Reading | null {
  const callers = readCallers(lines, at);
  if (!/:in [`']/.test(lines[at] ?? "") || callers.last < at) return null;
  const chain: Raised[] = [];
  for (let last = callers.last; ; ) {
    const next = seek(lines, last + 1, isHead, (line) => THREAD.test(line));
    const cause = next === -1 ? null : readRaised(lines, next);
    if (cause === null) break;
    chain.push(cause);
    last = cause.last;
  }
  const root = chain.at(-1);
  const frames = framesOf(callers.places);
  return {
    draft: drafted({
      runtime: "ruby",
      kind: "uncaught",
      title: "uncaught exception",
      message: null,
      fatal: true,
      chain: chain.map(({ type, message }) => ({ type, message, recovered: false })).reverse(),
      frames,
      rootCause: root === undefined ? null : culpritOf(root.frames),
      truncated: { head: true, tail: false },
    }),
    first: at,
    last: Math.max(callers.last, root?.last ?? 0),
  };
}

/** A file that could not be parsed, as `parse.y` prints it, or Prism with syntax_suggest's excerpt before it. */
function readSyntaxError(lines: readonly string[], at: number): Reading | null {
  const line = lines[at] ?? "";
  if (isLogLine(line)) return null;
  const excerpt = / --> (\S.*)$/.exec(line);
  let end = at;
  if (excerpt !== null) {
    end = -1;
    for (let index = at; index < lines.length && index < at + 200; index++) {
      if (/\(SyntaxError\)$/.test(lines[index] ?? "")) {
        end = index;
        break;
      }
    }
    if (end === -1) return null;
  }
  const said = lines[end] ?? "";
  const head = headOf(line);
  const found = SYNTAX.exec(head === null || end !== at ? said : said.slice(said.indexOf("': ") + 3));
  // `syntax error before` is how Erlang and Elixir say it.
  if (found === null || !/syntax error|SyntaxError/.test(said) || said.includes("syntax error before: ")) return null;
  const callers = firstCaller(lines, end + 1);
  const stack = callers === -1 ? null : readCallers(lines, callers);
  let last = end;
  for (let index = end + 1; index < lines.length && index < end + LONGEST_MESSAGE && stack === null; index++) {
    const other = lines[index] ?? "";
    if (!/^\s|^>|^\S+:\d+: /.test(other) || isLogLine(other)) break;
    last = index;
  }
  const place = { function: null, file: found[1] ?? null, line: Number(found[2]) };
  const message =
    excerpt === null
      ? (found[3] ?? "")
      : lines
          .slice(at, end + 1)
          .join("\n")
          .replace(/ \(SyntaxError\)$/, "");
  return {
    draft: drafted({
      runtime: "ruby",
      kind: "syntax-error",
      title: `${found[3]} (SyntaxError)`,
      message,
      fatal: true,
      chain: [{ type: "SyntaxError", message, recovered: false }],
      frames: framesOf([...(head === null ? [] : [head.place]), ...(stack?.places ?? [])]),
      culprit: place,
    }),
    first: at,
    last: Math.max(last, stack?.last ?? 0),
  };
}

function readInterpreter(line: string, at: number): Reading {
  const [, message = "", type = null] = INTERPRETER.exec(line) ?? [];
  return {
    draft: drafted({
      runtime: "ruby",
      kind: type === "LoadError" ? "startup-module-not-found" : "uncaught",
      title: `${message} (${type})`,
      message,
      fatal: true,
      chain: [{ type, message, recovered: false }],
    }),
    first: at,
    last: at,
  };
}

/** How far above its backtrace the head of a logged exception may be: as long as its message is. */
const LOOK_BACK_LINES = 12;

/** An exception that the program logged: its backtrace has neither `from` nor the message. */
function readLogged(lines: readonly string[], at: number): Reading | null {
  let first = at - 1;
  let head: RegExpExecArray | null = null;
  for (; first >= 0 && first >= at - LOOK_BACK_LINES; first--) {
    const line = lines[first] ?? "";
    if (BARE_FRAME.test(line)) return null;
    head = loggedHeadOf(line);
    if (head !== null || line === "" || isLogLine(line)) break;
  }
  const { type = null, message: said = "" } = head?.groups ?? {};
  if (type === null) return null;
  const places: Position[] = [];
  let last = at;
  for (let index = at; index < lines.length && places.length < 512; index++) {
    const frame = BARE_FRAME.exec(lines[index] ?? "");
    if (frame === null) break;
    const text = frame[1] ?? "";
    // Sidekiq logs a backtrace as a record of its own.
    const file = isLogLine(lines[index] ?? "") ? text.slice(text.lastIndexOf(" ") + 1) : text;
    places.push({ function: frame[3] ?? null, file, line: Number(frame[2]) });
    last = index;
  }
  const message = [said, ...lines.slice(first + 1, at)].join("\n");
  const frames = framesOf(places);
  return {
    draft: drafted({
      runtime: "ruby",
      kind: "logged-exception",
      title: `${oneLine(null, message)} (${type})`,
      message,
      fatal: false,
      chain: [{ type, message, recovered: false }],
      frames,
      culprit: culpritOf(frames),
    }),
    first,
    last,
  };
}

function loggedHeadOf(line: string): RegExpExecArray | null {
  if (line.length > 4000) return null;
  for (const shape of LOGGED_HEADS) {
    const head = shape.exec(line);
    if (head !== null) return head;
  }
  return null;
}

/** Where nothing is left to print a stack with, the interpreter names the script alone. */
function readOutOfMemory(line: string, at: number): Reading {
  const [, file = null, message = ""] = OUT_OF_MEMORY.exec(line) ?? [];
  return {
    draft: drafted({
      runtime: "ruby",
      kind: "out-of-memory",
      title: `${message} (NoMemoryError)`,
      message,
      fatal: true,
      chain: [{ type: "NoMemoryError", message, recovered: false }],
      culprit: { function: null, file, line: null },
    }),
    first: at,
    last: at,
  };
}

const SIGNALS: readonly (readonly [RegExp, string])[] = [
  [/^Segmentation fault/, "SIGSEGV"],
  [/^Bus Error/, "SIGBUS"],
  [/^Illegal instruction/, "SIGILL"],
];

const LONGEST_BUG = 20_000;

/** The interpreter's own crash: control frames, the Ruby stack (outermost first), the C stack, and pages of detail. */
function readBug(lines: readonly string[], at: number): Reading | null {
  const found = BUG.exec(lines[at] ?? "");
  const isCut = at === lines.length - 1 || (at === lines.length - 2 && lines[at + 1] === "");
  const below = lines.slice(at + 1, at + 1 + VERSION_LINES);
  if (found === null || (!isCut && !below.some((line) => RUBY_VERSION.test(line)))) return null;
  const message = found[2] ?? "";
  const head = /^(.*):(\d+)$/.exec(found[1] ?? "");
  const places: Position[] = [];
  let last = at;
  let section = "";
  for (let index = at + 1; index < lines.length && index < at + LONGEST_BUG; index++) {
    const line = lines[index] ?? "";
    const title = /^-- (.*?) -+$/.exec(line);
    if (title !== null) section = title[1] ?? "";
    const frame = section === "Ruby level backtrace information" ? /^(.+?):(\d+):in [`'](.*)'$/.exec(line) : null;
    if (frame !== null) places.push({ function: frame[3] ?? null, file: frame[1] ?? null, line: Number(frame[2]) });
    if (
      title !== null ||
      /^(?:\* (?:Loaded|Process)| +\d+ \S|[0-9a-f]+-[0-9a-f]+ )/.test(line) ||
      line.startsWith("[NOTE]") ||
      line.startsWith("Bug reports are welcome") ||
      line.startsWith("For details: ")
    )
      last = index;
    if (section === "" && index > at + 4) break;
    if (line.startsWith("For details: ")) break;
  }
  const signal = SIGNALS.find(([shape]) => shape.test(message))?.[1];
  const reported: CrashSignal | null =
    signal === undefined ? null : { name: signal, code: null, address: / at (0x[0-9a-f]+)/.exec(message)?.[1] ?? null };
  const frames = framesOf(places.reverse());
  const culprit =
    culpritOf(frames) ?? (head === null ? null : { function: null, file: head[1] ?? null, line: Number(head[2]) });
  return {
    draft: drafted({
      runtime: "ruby",
      kind: signal === undefined ? "interpreter-bug" : "fatal-signal",
      title: `[BUG] ${message}`,
      message,
      fatal: true,
      signal: reported,
      frames,
      culprit,
    }),
    first: at,
    last: withEcho(lines, last),
  };
}

/** What Rails logs of a request's exception; the server goes on. */
function readRails(lines: readonly string[], at: number): Reading | null {
  const found = RAILS.exec(lines[at] ?? "");
  const start = seek(lines, at + 1, (line) => RAILS_FRAME.test(line));
  if (found === null || start === -1) return null;
  const places: Position[] = [];
  let last = start - 1;
  for (;;) {
    const index = seek(
      lines,
      last + 1,
      (line) => RAILS_FRAME.test(line),
      (line) => RAILS.test(line),
    );
    const frame = index === -1 ? null : RAILS_FRAME.exec(lines[index] ?? "");
    if (frame === null) break;
    places.push({ function: frame[3] ?? null, file: frame[1] ?? null, line: Number(frame[2]) });
    last = index;
  }
  const [, type = null, message = ""] = found;
  const frames = places.map((place, index) => ({
    ...place,
    origin: /^\s*\S+ \([\w.]+\) /.test(lines[start + index] ?? "")
      ? ("dependency" as const)
      : originOf(place.file ?? ""),
  }));
  return {
    draft: drafted({
      runtime: "ruby",
      kind: "logged-exception",
      title: `${message} (${type})`,
      message,
      fatal: false,
      chain: [{ type, message, recovered: false }],
      frames,
      culprit: culpritOf(frames),
    }),
    first: at,
    last,
  };
}
