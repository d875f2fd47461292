/**
 * Node: uncaught errors with their place, rejections, values that are no errors, logged errors, V8's fatal errors.
 *
 * ```
 * /app/server.js:6
 *   throw new Error('config key DB_URL is missing');
 *   ^
 *
 * Error: config key DB_URL is missing
 *     at loadConfig (/app/server.js:6:9)
 *     at new Server (/app/server.js:9:33)
 *     at Module._compile (node:internal/modules/cjs/loader:1781:14)
 *
 * Node.js v22.23.3
 * ```
 */

import { isBlank, isDigit, LOWER_A, OPEN_PARENTHESIS, UPPER_N, UPPER_U, UPPER_W } from "../../../grammar/bytes.ts";
import { drafted, indentOf } from "../../../grammar/drafting.ts";
import type { Grammar, Reading } from "../../../grammar/grammar.ts";
import { headOf, type Inspected, inspectError } from "../errors.ts";
import { bare, jsFrameOf } from "../frames.ts";
import { javascriptFunctionNoise } from "../function-noise.ts";
import { nodeHints } from "../hints.ts";
import { isWrittenOutInJs, jsSourceName } from "../names.ts";
import { runtimeWords } from "../rewordings.ts";
import { opensV8Fatal, readV8Fatal } from "../v8-fatal.ts";
import { BUNS_SOURCE, readLogged } from "./logged.ts";
import { isSource, placeOf, readPlaced, readPlacedAbove } from "./placed.ts";
import { endOf, framesFrom, NODE_VERSION_LINE, nodeKind, readingOf, TRACE_HINT } from "./reading.ts";

const WARNING = /^\(node:\d+\) UnhandledPromiseRejectionWarning: /;

/** A top-level `await` on a promise that can no longer be settled: exit code 13. */
const UNSETTLED = /^Warning: Detected unsettled top-level await at (.+):(\d+)$/;

/** The grammar of Node. */
export const node: Grammar = {
  runtime: "node",
  triggers: [
    "    at ",
    "  at ",
    "\tat ",
    // In stacks without indents.
    " (node:internal/",
    " (internal/",
    "Node.js v",
    "throw ",
    "(Use `node --trace-uncaught",
    "UnhandledPromiseRejectionWarning: ",
    "triggerUncaughtException(",
    "unsettled top-level await",
    "Uncaught ",
    "Uncaught:",
    "FATAL ERROR: ",
    "# Fatal ",
    "<--- Last few GCs --->",
    "----- Native stack trace -----",
    "node::Abort()",
    "Assertion `",
  ],
  // `F:LINE` before the stack is printed. Prose may end with a port as well.
  atEdges: /^(?:\S+|(?:\/|[A-Za-z]:\\|file:).*):\d{1,9}$/,
  traceLine: /^(?: {2,}at |FATAL ERROR: |<--- (?:Last few GCs|JS stacktrace) --->)/,
  finalLine:
    /^(?:Node\.js v\d{1,3}\.\d|FATAL ERROR: .{1,200} JavaScript heap out of memory$|\(Use `node --trace-uncaught )/,
  cutLine: /^\s+at (?!.*(?:[)>{}\]]|:\d+:\d+)$)/,
  exitCodes: {
    // 13: a top-level await that is never settled; 7: an error in the handler of errors.
    ofCrash: [1, 7, 13],
  },
  identity: { functionNoise: javascriptFunctionNoise, isUnqualified: true, runtimeWords },
  source: { functionName: jsSourceName, isWrittenOut: isWrittenOutInJs, isBundled: true },
  hints: nodeHints,

  mayOpen(line) {
    const first = line.charCodeAt(0);
    if (isBlank(first)) {
      return (
        (line.startsWith("at ", indentOf(line)) && jsFrameOf(line) !== null) || isSource(line) || opensV8Fatal(line)
      );
    }
    const last = line.charCodeAt(line.length - 1);
    // `F:LINE` above the source line.
    if (isDigit(last) && placeOf(line) !== null) return true;
    if (first === LOWER_A) return jsFrameOf(line) !== null;
    if (first === OPEN_PARENTHESIS) return WARNING.test(line) || line.startsWith(TRACE_HINT);
    if (first === UPPER_N) return NODE_VERSION_LINE.test(line);
    if (first === UPPER_W) return UNSETTLED.test(line);
    if (first === UPPER_U) return line.startsWith("Uncaught");
    return opensV8Fatal(line) || isSource(line);
  },

  read(lines, at) {
    const line = lines[at] ?? "";
    if (opensV8Fatal(line)) return readV8Fatal(lines, at);
    if (WARNING.test(line)) return readWarning(lines, at);
    if (line.startsWith("Uncaught")) return readUncaughtWord(lines, at);
    if (UNSETTLED.test(line)) return readUnsettled(lines, at);
    const place = placeOf(line);
    if (place !== null) return readPlaced(lines, at, place);
    const isFrame = jsFrameOf(line) !== null;
    const top = isFrame ? topOfFlat(lines, at) : at;
    if (isFrame && jsFrameOf(lines[top - 1] ?? "") !== null) return null;
    return readPlacedAbove(lines, top) ?? (isFrame ? readLogged(lines, top) : null);
  },
};

/** Maximum number of frames that V8 prints. */
const MOST_FRAMES = 64;

/** The first frame of a stack without indents: the program's own frames, which are above, then have no trigger. */
function topOfFlat(lines: readonly string[], at: number): number {
  let top = at;
  while (top > 0 && at - top < MOST_FRAMES && lines[top]?.startsWith("at ") && jsFrameOf(lines[top - 1] ?? "") !== null)
    top--;
  return top;
}

/** Text that handlers of `uncaughtException` print before the error. */
const HANDLER_WORDS =
  /^Uncaught [Ee]xception(?: caught)?(?::|!)? ?(?=(?:<ref \*\d{1,9}> )?\[?[\w$.]{0,100}(?:Error|Exception)\b)/;

/** `Uncaught Error: …` or `Uncaught:` with the value below, from the REPL and `--abort-on-uncaught-exception`. */
function readUncaughtWord(lines: readonly string[], at: number): Reading | null {
  const line = lines[at] ?? "";
  const printed = HANDLER_WORDS.exec(line)?.[0] ?? null;
  const text = printed === null ? line.replace(/^Uncaught:?\s?/, "") : line.slice(printed.length);
  if (text === line || (text === "" && lines[at + 1] === undefined)) return null;
  // A handler in Bun or PHP.
  if (BUNS_SOURCE.test(line.slice(line.lastIndexOf(": ", 80) + 2))) return null;
  if (/\.php:\d{1,9}$/.test(line.slice(-20)) || lines[at + 1] === "Stack trace:") return null;
  const start = text === "" ? at + 1 : at;
  const head = headOf(text === "" ? (lines[start] ?? "") : text);
  if (head === null || !(head.isSure || jsFrameOf(lines[start + 1] ?? "") !== null)) {
    if (text !== "" && !/^['"`{[]/.test(text)) return null;
    const message = unquoted(text === "" ? (lines[start] ?? "") : text);
    return {
      first: at,
      last: endOf(lines, start),
      draft: drafted({
        runtime: "node",
        kind: "uncaught-non-error",
        title: `Uncaught ${message}`,
        message,
        fatal: true,
      }),
    };
  }
  const error = inspectError(lines, start, false, text === "" ? lines[start] : text);
  const from = lines[error.last + 1] === "" ? error.last + 2 : error.last + 1;
  if (lines[from] === "FROM") return readAborted(lines, at, error, from);
  // A handler may let the program continue.
  const fatal = printed === null || isNearEnd(lines, error.last);
  return readingOf(lines, at, error, { kind: nodeKind(error, "", ""), fatal, place: null });
}

/** Maximum lines that an error handler prints between the error and the end of the program. */
const FAREWELL_LINES = 3;

function isNearEnd(lines: readonly string[], last: number): boolean {
  let printed = 0;
  for (let i = last + 1; i < lines.length && printed <= FAREWELL_LINES; i++)
    if ((lines[i] ?? "").trim() !== "") printed++;
  return printed <= FAREWELL_LINES;
}

/** V8's message before it aborts, whose frames have no `at`. */
function readAborted(lines: readonly string[], at: number, error: Inspected, from: number): Reading | null {
  const [top] = error.errors;
  const frames = framesFrom(lines, from + 1, "    at ");
  if (top === undefined) return null;
  return readingOf(
    lines,
    at,
    { ...error, errors: [{ ...top, frames }], last: from + frames.length },
    { kind: nodeKind(error, "", ""), fatal: true, place: null },
  );
}

function readUnsettled(lines: readonly string[], at: number): Reading | null {
  const [title = "", file = "", number = ""] = UNSETTLED.exec(lines[at] ?? "") ?? [];
  const culprit = { function: null, file: bare(file), line: Number(number) };
  const message = "Detected unsettled top-level await";
  return {
    first: at,
    last: Math.min(at + 2, lines.length - 1),
    draft: drafted({ runtime: "node", kind: "unsettled-await", title, message, fatal: true, culprit }),
  };
}

function unquoted(text: string): string {
  const quote = text[0] ?? "";
  return text.length > 1 && `'"\``.includes(quote) && text.endsWith(quote) ? text.slice(1, -1) : text;
}

/** Up to Node 14 an unhandled rejection is a warning, and the process continues. */
function readWarning(lines: readonly string[], at: number): Reading | null {
  const text = (lines[at] ?? "").replace(WARNING, "");
  if (text.startsWith("Unhandled promise rejection.")) return null;
  const hasStack = jsFrameOf(lines[at + 1] ?? "") !== null;
  const error = hasStack ? inspectError(lines, at, true, text) : { ...inspectError([text], 0, true), last: at };
  return readingOf(lines, at, error, { kind: "unhandled-rejection", fatal: false, place: null });
}
