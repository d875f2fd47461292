/**
 * Python: tracebacks and their chains, exception groups, syntax errors, faulthandler's reports.
 *
 * ```
 * Traceback (most recent call last):
 *   File "/app/shop.py", line 11, in load
 *     return json.load(open(path))
 *                      ^^^^^^^^^^
 * FileNotFoundError: [Errno 2] No such file or directory: '/etc/app/settings.json'
 *
 * The above exception was the direct cause of the following exception:
 *
 * Traceback (most recent call last):
 *   File "/app/shop.py", line 15, in <module>
 *     load("/etc/app/settings.json")
 * RuntimeError: cannot load settings
 * ```
 */
import { SPACE, TAB, UPPER_C, UPPER_D, UPPER_E, UPPER_F, UPPER_P, UPPER_T, UPPER_W } from "../../grammar/bytes.ts";
import { culpritOf, drafted, elsewhere, firstLine, inSentence, withSourceLine } from "../../grammar/drafting.ts";
import type { Draft, Grammar, Reading } from "../../grammar/grammar.ts";
import { isErrorLogLine, isLogLine } from "../../grammar/log-lines.ts";
import { rewordedBy } from "../../grammar/rewording.ts";
import type { Frame, Position } from "../../model.ts";
import { opensFatal, readFatal } from "./faulthandler.ts";
import { pythonHints } from "./hints.ts";
import { launchFailureOf, readLaunchFailure } from "./launch.ts";
import { frameOf, HEADER, isChainMarker, isGroupHeader, isHeader } from "./lines.ts";
import { isRemoteHeader, QUOTE, raisedAbove, readChain, readGroup, type Traceback } from "./traceback.ts";

/** The line above a traceback that describes the exception; only the first kind ends a process. */
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
  // uvicorn's, socketserver's, Flask's: one request failed.
  {
    pattern:
      /^(?:Exception in ASGI application$|Exception (?:happened|occurred) during processing of request|Exception on \/\S{0,400} \[[A-Z]+\]$)/,
    kind: "logged-exception",
  },
];
/** A frame of a group's own traceback. */
const GROUP_FRAME = /^ +\| {3}File "/;
/** A heading after a logger's prefix. */
const LOGGED_HEADING: Heading = {
  pattern: /[\s:](?:(?:Task|Future) exception was never retrieved$|Exception in callback \S)/,
  kind: "asyncio-task",
};
/** Maximum distance between a heading and its traceback: asyncio prints the task in between. */
const HEADING_LINES = 6;

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

/** Lines of servers that give up because of a logged exception. */
const GAVE_UP = /Application startup failed\. Exiting|Worker failed to boot|Shutting down: Master/;

const reworded = rewordedBy([
  [/^maximum recursion depth exceeded\b.*/, "recursion"],
  [/^(cannot import name '[^']*').*/, "$1"],
  // Since 3.10 a method's name includes its class, and there are suggestions.
  [/^(?:\w+\.)*(\w+\(\) (?:missing|takes|got) .*?)(?:\. Did you mean.*)?$/, "$1"],
  [/^(.*?)\. Did you (?:mean|forget).*/, "$1"],
]);

/** A syntax error is identified by its source, since each release words the problem differently. */
function runtimeWords(message: string, { kind, culprit }: Draft): string | null {
  return kind === "syntax-error" ? (culprit?.sourceLine ?? null) : reworded(message);
}

/** The grammar of Python. */
export const python: Grammar = {
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
  traceLine: /^(?: {2,}File "|Traceback \(most recent call last\):$)/,
  headerLine: /^Traceback \(most recent call last\)/,
  finalLine: /^\S{0,200}python[\d.]{0,8}: (?:can't (?:open|find) |No module named )/,
  exitCodes: {
    // 3 and 4 are gunicorn's and uvicorn's codes for an application that does not start.
    ofCrash: [1, 3, 4],
  },
  identity: {
    runtimeWords,
    // Python 3.12 inlines comprehensions.
    functionNoise: [[/^<(?:list|dict|set)comp>$/, ""]],
    isUnqualified: true,
  },
  source: {
    functionName: (printed) => printed.replace(/\.?<(?:locals|lambda|listcomp|genexpr|dictcomp|setcomp|module)>/g, "."),
    isWrittenOut: () => true,
  },
  hints: pythonHints,

  mayOpen(line) {
    switch (line.charCodeAt(0)) {
      case SPACE: // "  File", "  + Exception Group"
      case TAB:
        return frameOf(line) !== null || isHeader(line) || isGroupHeader(line) || GROUP_FRAME.test(line);
      case UPPER_C: // "Current thread"
      case UPPER_T: // "Traceback", "Thread", "Timeout", "Task"
      case UPPER_W: // "Windows fatal exception"
      case UPPER_D: // "During handling"
      case UPPER_E: // "Exception", "Error in"
      case UPPER_F: // "Fatal", "File", "Future"
      case UPPER_P: // "Process"
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
    if (GROUP_FRAME.test(line)) return readHeadlessGroup(lines, at);
    return readLaunchFailure(line, at);
  },
};

function headingOf(line: string): Heading | null {
  const heading = HEADINGS.find(({ pattern }) => pattern.test(line)) ?? null;
  return heading === null && isLogLine(line) && LOGGED_HEADING.pattern.test(line) ? LOGGED_HEADING : heading;
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
      return readingOf(at, readChain(lines, i, false), {
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
  // Ruby's reversed stacks have the same header.
  if (/^\s*\d+: from /.test(lines[at + 1] ?? "")) return null;
  for (let i = at - 1; i > at - HEADING_LINES && i >= 0; i--) {
    const line = lines[i] ?? "";
    const heading = headingOf(line);
    if (heading !== null) return readHeaded(lines, i, heading);
    if (line === "" || isLogLine(line) || line.startsWith(" ")) break;
  }
  // A quoted traceback of another process is read from its own head, together with its consequences.
  if (lines[at - 1] === QUOTE && isRemoteHeader(lines[at - 2] ?? "")) return readUnheaded(lines, at - 2);
  const byLogger = isLoggers(lines, at);
  const read = readChain(lines, at, !byLogger);
  // A program that prints its error before the traceback, or a restart, left the message right above.
  const cause = read.every(({ type }) => type === null) && lines[at - 1] !== "" ? raisedAbove(lines, at) : null;
  const chain = cause === null ? read : [cause, ...read];
  const isLogged = byLogger && !gaveUpAfter(lines, chain.at(-1)?.next ?? at);
  return readingOf(at, chain, {
    kind: isLogged ? "logged-exception" : null,
    fatal: !isLogged,
    thread: null,
    headLost: false,
  });
}

/** A logger prints its record's text right above the traceback, or before it on the same line. */
function isLoggers(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? "";
  // A word right before it is the end of an unfinished line.
  if (isHeader(line) && !isGroupHeader(line) && /[^\w.%]Traceback \(/.test(line.trimStart())) return true;
  // A blank line after each line, from a viewer or a paste.
  const isSpaced = lines[at - 1] === "" && lines[at + 1] === "" && frameOf(lines[at + 2] ?? "") !== null;
  return at > 0 && isErrorLogLine(lines[isSpaced ? at - 2 : at - 1] ?? "");
}

function gaveUpAfter(lines: readonly string[], at: number): boolean {
  return lines.slice(at, at + 6).some((line) => isLogLine(line) && GAVE_UP.test(line));
}

/** A syntax error in the started file has a place and no traceback. */
function readSyntaxError(lines: readonly string[], at: number): Reading | null {
  if (frameOf(lines[at] ?? "")?.function !== null) return null;
  const chain = readChain(lines, at);
  const type = chain.at(-1)?.type;
  if (type === undefined || type === null || KINDS.get(type) !== "syntax-error") return null;
  return readingOf(at, chain, { kind: null, fatal: true, thread: null, headLost: false });
}

/** Maximum distance of a traceback from the start of the log for its head to have been rotated away. */
const HEADLESS_LINES = 10;

function readHeadlessGroup(lines: readonly string[], at: number): Reading | null {
  if (at >= HEADLESS_LINES || hasHeaderAbove(lines, at)) return null;
  const group = readGroup(lines, at, at);
  return group.type === null ? null : readingOf(at, [group], { kind: null, fatal: true, thread: null, headLost: true });
}

function hasHeaderAbove(lines: readonly string[], at: number): boolean {
  return lines.slice(0, at).some((line) => /\(most recent call/.test(line));
}

function readHeadless(lines: readonly string[], at: number, start: number): Reading | null {
  if (
    at >= HEADLESS_LINES ||
    lines
      .slice(0, at)
      .some(
        (line) =>
          /^Stack \(most recent call last\):|^\S.*\(most recent call/.test(line) && !HEADER.endsWith(line.trim()),
      )
  )
    return null;
  const from =
    frameOf(lines[start] ?? "") === null
      ? lines.findIndex((line, i) => i >= start && i < start + 4 && (isHeader(line) || isGroupHeader(line)))
      : start;
  if (from === -1) return null;
  const cause = isChainMarker(lines[at] ?? "") ? raisedAbove(lines, at) : null;
  const chain = [...(cause === null ? [] : [cause]), ...readChain(lines, from)];
  if (cause === null && chain.at(-1)?.type == null) return null;
  return readingOf(at, chain, { kind: null, fatal: true, thread: null, headLost: true });
}

interface Circumstances {
  /** Null if the exception's type determines it. */
  readonly kind: string | null;
  readonly fatal: boolean;
  readonly thread: Draft["thread"];
  readonly headLost: boolean;
}

function readingOf(first: number, chain: readonly Traceback[], circumstances: Circumstances): Reading | null {
  const last = chain.at(-1);
  if (last === undefined || (last.type === null && chain.every(({ frames }) => frames.length === 0))) return null;
  const tailLost = last.type === null;
  // If the last exception is completely lost, the cause stands in for it.
  const raised = (tailLost && last.frames.length === 0 && chain.findLast(({ type }) => type !== null)) || last;
  // The innermost frame is printed last, so a lost tail hides it.
  const culprit = tailLost ? null : culpritIn(raised);
  const message = tailLost || raised.message === "" ? null : raised.message;
  // The exception before a lost one says more than the place that the lost one had reached.
  const titled = tailLost ? (chain.findLast(({ type }) => type !== null) ?? raised) : raised;
  const { kind, fatal, thread, headLost } = circumstances;
  return {
    first,
    last: Math.max(first, last.next - 1),
    draft: drafted({
      runtime: "python",
      kind: kind ?? kindOf(raised),
      title: titleOf(titled),
      ...(tailLost ? { words: "Traceback (most recent call last):" } : {}),
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

/** The title of a traceback without its exception: the place that the program had reached. */
function lostTitle(frame: Frame | undefined): string {
  const name = frame?.function ?? "";
  const place = inSentence(frame?.file ?? "", frame?.line ?? null);
  return `the end of a Python traceback is lost: ${name === "" ? place : `${name} (${place})`}`;
}

function titleOf({ type, message, frames }: Traceback): string {
  if (type === null) return lostTitle(frames.find(({ origin }) => origin === "app") ?? frames[0]);
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

/**
 * A task group's own traceback ends in the library that collected the failures: the place where the program entered
 * it is more useful.
 */
function culpritIn(raised: Traceback): Position | null {
  if (raised.isGroup && raised.frames[0]?.origin !== "app") {
    const outermost = raised.frames.toReversed();
    const library = outermost.findIndex(({ origin }) => origin !== "app");
    const entry = library > 0 ? outermost[library - 1] : undefined;
    if (entry !== undefined) return placed(raised, entry);
  }
  return placed(raised, culpritOf(raised.frames));
}

/** The place with its source line. */
function placed({ frames, sourceLines }: Traceback, place: Position | null): Position | null {
  if (place === null) return null;
  const { function: name, file, line } = place;
  return withSourceLine({ function: name, file, line }, sourceLines[indexOf(frames, place)] ?? null);
}

/** The frames, with the source line of the culprit's caller. */
function withCaller({ frames, sourceLines }: Traceback, culprit: Position | null): readonly Frame[] {
  const caller = culprit === null ? 0 : indexOf(frames, culprit) + 1;
  return frames.map((frame, i) =>
    i === caller && i > 0 ? { ...frame, ...withSourceLine(frame, sourceLines[i] ?? null) } : frame,
  );
}

function indexOf(frames: readonly Frame[], { function: name, file, line }: Position): number {
  return frames.findIndex((frame) => frame.function === name && frame.file === file && frame.line === line);
}

/** The place where the first exception of the chain was raised; for a group, where its first member was. */
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
