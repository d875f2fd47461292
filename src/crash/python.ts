/** The grammar of Python's last words: tracebacks and their chains, exception groups, syntax errors, faulthandler. */
import { culpritOf, drafted, elsewhere, firstLine, withSourceLine } from "./drafting.ts";
import { isErrorLogLine, isLogLine } from "./foreign.ts";
import type { Draft, Grammar, Reading } from "./grammar.ts";
import type { Frame, Position } from "./model.ts";
import { opensFatal, readFatal } from "./python-faulthandler.ts";
import { pythonHints } from "./python-hints.ts";
import {
  frameOf,
  isChainMarker,
  isGroupHeader,
  isHeader,
  isRemoteHeader,
  QUOTE,
  readChain,
  type Traceback,
} from "./python-traceback.ts";
import { rewordedBy } from "./rewording.ts";

/** The line above a traceback that says whose exception it was; of these only the first kind of line ends a process. */
interface Heading {
  readonly pattern: RegExp;
  readonly kind: string;
}

const HEADINGS: readonly Heading[] = [
  { pattern: /^Exception in thread (.+):$/, kind: "thread-exception" },
  { pattern: /^(?:Task|Future) exception was never retrieved/, kind: "asyncio-task" },
  { pattern: /^Exception in callback /, kind: "asyncio-task" },
  { pattern: /^Exception ignored /, kind: "exception-ignored" },
  { pattern: /^Error in (?:atexit\._run_exitfuncs|sys\.excepthook|sys\.unraisablehook):/, kind: "exception-ignored" },
  { pattern: /^Process (\S+):$/, kind: "process-exception" },
];
/** The same behind what a logger puts before its messages. */
const LOGGED_HEADING: Heading = {
  pattern: /[\s:](?:(?:Task|Future) exception was never retrieved$|Exception in callback \S)/,
  kind: "asyncio-task",
};
/** How far below its heading a traceback may begin: asyncio prints the task in between. */
const HEADING_LINES = 6;

/** What the interpreter says when it cannot begin (Modules/main.c, Lib/runpy.py). */
const LAUNCH_FAILURES: readonly { readonly pattern: RegExp; readonly kind: string }[] = [
  { pattern: /^\S*python[\w.]*: (can't (?:open|find) (?:file|'__main__' module) .*)$/, kind: "startup-file-not-found" },
  { pattern: /^\S*python[\w.]*: (No module named \S+.*)$/, kind: "startup-module-not-found" },
  { pattern: /^\S*python[\w.]*: (Error while finding module specification for .*)$/, kind: "startup-module-not-found" },
];

const KINDS: ReadonlyMap<string, string> = new Map([
  ["SyntaxError", "syntax-error"],
  ["IndentationError", "syntax-error"],
  ["TabError", "syntax-error"],
  ["ModuleNotFoundError", "startup-module-not-found"],
  ["ImportError", "import-error"],
  ["RecursionError", "stack-overflow"],
  ["MemoryError", "out-of-memory"],
  ["KeyboardInterrupt", "interrupted"],
  ["SystemExit", "exit"],
]);

/** What servers say when the exception that they logged made them give up. */
const GAVE_UP = /Application startup failed\. Exiting|Worker failed to boot|Shutting down: Master/;

const reworded = rewordedBy([
  [/^maximum recursion depth exceeded\b.*/, "recursion"],
  [/^(cannot import name '[^']*').*/, "$1"],
  // Since 3.10 a method has its class before its name, and there are suggestions.
  [/^(?:\w+\.)*(\w+\(\) (?:missing|takes|got) .*?)(?:\. Did you mean.*)?$/, "$1"],
  [/^(.*?)\. Did you (?:mean|forget).*/, "$1"],
]);

/** Of a syntax error the source: each release says otherwise what is wrong with it. */
function runtimeWords(message: string, { kind }: Draft): string | null {
  if (kind !== "syntax-error") return reworded(message);
  const [place = "", source] = message.slice(0, 2000).split("\n", 2);
  return frameOf(place) === null ? null : (source ?? null);
}

export const python: Grammar = {
  runtimeWords,
  runtime: "python",
  triggers: [
    "Traceback (most recent call",
    '  File "',
    'File "',
    "most recent call first",
    "RemoteTraceback:",
    "Timeout (",
    "Fatal Python error",
    "exception, another exception occurred",
    "direct cause of the following",
    "exception was never retrieved",
    "Windows fatal exception",
    "can't open file",
    "can't find '__main__' module",
    "No module named",
    "Error while finding module specification",
  ],
  hints: pythonHints,
  mayOpen(line) {
    switch (line.charCodeAt(0)) {
      case 32: // "  File", "  + Exception Group"
      case 9:
        return frameOf(line) !== null || isHeader(line) || isGroupHeader(line);
      case 67: // "Current thread"
      case 84: // "Traceback", "Thread", "Timeout", "Task"
      case 87: // "Windows fatal exception"
      case 68: // "During handling"
      case 69: // "Exception", "Error in"
      case 70: // "Fatal", "File", "Future"
      case 80: // "Process"
        return (
          isHeader(line) ||
          opensFatal(line) ||
          isChainMarker(line) ||
          frameOf(line) !== null ||
          headingOf(line) !== null
        );
      default:
        return isHeader(line) || isRemoteHeader(line) || (line.includes("python") && launchFailureOf(line) !== null);
    }
  },
  read(lines, at) {
    const line = lines[at] ?? "";
    if (opensFatal(line)) return readFatal(lines, at);
    const heading = headingOf(line);
    if (heading !== null) return readHeaded(lines, at, heading);
    if (isHeader(line) || isGroupHeader(line) || isRemoteHeader(line)) return readUnheaded(lines, at);
    if (frameOf(line) !== null) return readSyntaxError(lines, at) ?? readHeadless(lines, at, at);
    if (isChainMarker(line)) return readHeadless(lines, at, at + 1);
    return readLaunchFailure(line, at);
  },
};

function headingOf(line: string): Heading | null {
  const heading = HEADINGS.find(({ pattern }) => pattern.test(line)) ?? null;
  return heading === null && isLogLine(line) && LOGGED_HEADING.pattern.test(line) ? LOGGED_HEADING : heading;
}

function launchFailureOf(line: string): { readonly kind: string; readonly message: string } | null {
  if (line.length > 1000) return null;
  for (const { pattern, kind } of LAUNCH_FAILURES) {
    const message = pattern.exec(line)?.[1];
    if (message !== undefined) return { kind, message };
  }
  return null;
}

function readLaunchFailure(line: string, at: number): Reading | null {
  const failure = launchFailureOf(line);
  if (failure === null) return null;
  return { first: at, last: at, draft: drafted({ runtime: "python", ...failure, title: line, fatal: true }) };
}

function readHeaded(lines: readonly string[], at: number, heading: Heading): Reading | null {
  for (let i = at + 1; i < Math.min(lines.length, at + HEADING_LINES); i++) {
    const line = lines[i] ?? "";
    if (isHeader(line) || isGroupHeader(line) || isRemoteHeader(line)) {
      const name = heading.pattern.exec(lines[at] ?? "")?.[1] ?? null;
      const thread =
        heading.kind === "thread-exception" || heading.kind === "process-exception"
          ? { id: null, name, state: null }
          : null;
      return readingOf(lines, at, readChain(lines, i, false), {
        kind: heading.kind,
        fatal: false,
        thread,
        headLost: false,
      });
    }
    if (headingOf(line) !== null) return null;
  }
  return null;
}

function readUnheaded(lines: readonly string[], at: number): Reading | null {
  // Ruby's own reversed stacks have the same header.
  if (/^\s*\d+: from /.test(lines[at + 1] ?? "")) return null;
  for (let i = at - 1; i > at - HEADING_LINES && i >= 0; i--) {
    const line = lines[i] ?? "";
    const heading = headingOf(line);
    if (heading !== null) return readHeaded(lines, i, heading);
    if (line === "" || isLogLine(line) || line.startsWith(" ")) break;
  }
  // A quotation from another process is read from its own head, with what it led to.
  if (lines[at - 1] === QUOTE && isRemoteHeader(lines[at - 2] ?? "")) return readUnheaded(lines, at - 2);
  const byLogger = isLoggers(lines, at);
  const chain = readChain(lines, at, !byLogger);
  const isLogged = byLogger && !gaveUpAfter(lines, chain.at(-1)?.next ?? at);
  return readingOf(lines, at, chain, {
    kind: isLogged ? "logged-exception" : null,
    fatal: !isLogged,
    thread: null,
    headLost: false,
  });
}

/** A logger prints the record's own line right above the traceback, or before it on the same line. */
function isLoggers(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? "";
  if (isHeader(line) && !isGroupHeader(line) && !line.trimStart().startsWith("Traceback")) return true;
  return at > 0 && isErrorLogLine(lines[at - 1] ?? "");
}

function gaveUpAfter(lines: readonly string[], at: number): boolean {
  return lines.slice(at, at + 6).some((line) => isLogLine(line) && GAVE_UP.test(line));
}

/** A syntax error in the file that was started has a place and no traceback. */
function readSyntaxError(lines: readonly string[], at: number): Reading | null {
  if (frameOf(lines[at] ?? "")?.function !== null) return null;
  const chain = readChain(lines, at);
  const type = chain.at(-1)?.type;
  if (type === undefined || type === null || KINDS.get(type) !== "syntax-error") return null;
  return readingOf(lines, at, chain, { kind: null, fatal: true, thread: null, headLost: false });
}

/** How near to its start a log must go on with a traceback for its head to have been rotated away. */
const HEADLESS_LINES = 10;

function readHeadless(lines: readonly string[], at: number, start: number): Reading | null {
  if (
    at >= HEADLESS_LINES ||
    lines.slice(0, at).some((line) => /^Stack \(most recent call last\):|^\S.*\(most recent call/.test(line))
  )
    return null;
  const from =
    frameOf(lines[start] ?? "") === null
      ? lines.findIndex((line, i) => i >= start && i < start + 4 && (isHeader(line) || isGroupHeader(line)))
      : start;
  if (from === -1) return null;
  const chain = readChain(lines, from);
  if (chain.at(-1)?.type == null) return null;
  return readingOf(lines, at, chain, { kind: null, fatal: true, thread: null, headLost: true });
}

interface Circumstances {
  /** Null where the exception's own type says it. */
  readonly kind: string | null;
  readonly fatal: boolean;
  readonly thread: Draft["thread"];
  readonly headLost: boolean;
}

function readingOf(
  lines: readonly string[],
  first: number,
  chain: readonly Traceback[],
  told: Circumstances,
): Reading | null {
  const raised = chain.at(-1);
  if (raised === undefined || (raised.type === null && chain.every(({ frames }) => frames.length === 0))) return null;
  const tailLost = raised.type === null;
  // The innermost frame is printed last: where the tail is lost nobody knows it.
  const culprit = tailLost ? null : culpritIn(raised);
  // A syntax error has no stack to show its place: its message is all that was printed.
  const message = tailLost || raised.message === "" ? null : [...raised.source, raised.message].join("\n");
  const { kind, fatal, thread, headLost } = told;
  return {
    first,
    last: Math.max(first, raised.next - 1),
    draft: drafted({
      runtime: "python",
      kind: kind ?? kindOf(raised),
      title: tailLost ? (lines[first] ?? "").trim() : titleOf(raised),
      message,
      fatal,
      chain: chain
        .filter(({ type, isRemote }, i) => type !== null && !(isRemote && chain[i + 1]?.isRemote === false))
        .map(linkOf),
      thread,
      frames: withCaller(raised, culprit),
      culprit,
      rootCause: elsewhere(rootCauseIn(chain), culprit),
      truncated: { head: headLost, tail: tailLost },
    }),
  };
}

function titleOf({ type, message }: Traceback): string {
  return message === "" ? (type ?? "") : `${type}: ${firstLine(message)}`;
}

function linkOf({ type, message }: Traceback) {
  return { type, message, recovered: false };
}

function kindOf({ type, message, isGroup }: Traceback): string {
  if (isGroup) return "exception-group";
  const name = (type ?? "").slice((type ?? "").lastIndexOf(".") + 1);
  if (name === "ImportError" && message.startsWith("No module named ")) return "startup-module-not-found";
  // Python 2 has no RecursionError.
  if (name === "RuntimeError" && message.startsWith("maximum recursion depth exceeded")) return "stack-overflow";
  return KINDS.get(name) ?? "uncaught";
}

/** A task group's own traceback ends in the library that gathered the failures: where the program entered it says more. */
function culpritIn(raised: Traceback): Position | null {
  if (raised.isGroup && raised.frames[0]?.origin !== "app") {
    const outermost = raised.frames.toReversed();
    const library = outermost.findIndex(({ origin }) => origin !== "app");
    const entry = library > 0 ? outermost[library - 1] : undefined;
    if (entry !== undefined) return placed(raised, entry);
  }
  return placed(raised, culpritOf(raised.frames));
}

/** The place with what stands there in the program. */
function placed({ frames, sourceLines }: Traceback, place: Position | null): Position | null {
  if (place === null) return null;
  const { function: name, file, line } = place;
  return withSourceLine({ function: name, file, line }, sourceLines[indexOf(frames, place)] ?? null);
}

/** The frames, of which the one that called the culprit has what stands there in the program. */
function withCaller({ frames, sourceLines }: Traceback, culprit: Position | null): readonly Frame[] {
  const caller = culprit === null ? 0 : indexOf(frames, culprit) + 1;
  return frames.map((frame, i) =>
    i === caller && i > 0 ? { ...frame, ...withSourceLine(frame, sourceLines[i] ?? null) } : frame,
  );
}

function indexOf(frames: readonly Frame[], { function: name, file, line }: Position): number {
  return frames.findIndex((frame) => frame.function === name && frame.file === file && frame.line === line);
}

/** Where the first exception of the chain was raised; of a group, that of its first member. */
function rootCauseIn(chain: readonly Traceback[]): Position | null {
  const root = chain[0];
  if (root === undefined || (chain.length === 1 && root.members.length === 0)) return null;
  const leaf = firstLeaf(root);
  return placed(leaf, culpritOf(leaf.frames) ?? leaf.frames[0] ?? null);
}

function firstLeaf(traceback: Traceback): Traceback {
  let leaf = traceback;
  for (let member = leaf.members[0]; member !== undefined; member = leaf.members[0]) leaf = member;
  return leaf;
}
