/** The grammar of Node's last words: uncaught errors with their place, rejections, non-errors, logged errors, V8's fatal errors. */
import { culpritOf, drafted, elsewhere, firstLine, indentOf, withSourceLine } from "./drafting.ts";
import { INTERRUPTION_LINES, isLogLine } from "./foreign.ts";
import type { Grammar, Reading } from "./grammar.ts";
import { bare, jsCulpritOf, jsFrameOf, jsOriginOf } from "./js-frames.ts";
import { runtimeWords } from "./js-words.ts";
import type { Frame, Position } from "./model.ts";
import { headOf, type Inspected, type InspectedError, inspectError, withoutRequirers } from "./node-errors.ts";
import { nodeHints } from "./node-hints.ts";
import { opensV8Fatal, readV8Fatal } from "./v8-fatal.ts";

const CARET = /^[ \t]*\^+[ \t]*$/;
/** Node prints no more than this many characters of the line of carets: of a minified source only its spaces (kUnderlineBufsize). */
const CUT_CARET_LENGTH = 1000;
const WARNING = /^\(node:\d+\) UnhandledPromiseRejectionWarning: /;
const TRACE_HINT = "(Use `node";
/** A top-level `await` on a promise that nothing is left to settle: exit code 13. */
const UNSETTLED = /^Warning: Detected unsettled top-level await at (.+):(\d+)$/;
const VERSION = /^Node\.js v\d/;
/** What `--trace-uncaught` puts above where something was thrown. */
const THROWN = "Thrown at:";

export const node: Grammar = {
  runtime: "node",
  triggers: [
    "    at ",
    "  at ",
    "\tat ",
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
  // `F:LINE`, where the stack is not there yet. Prose ends in a port as well.
  atEdges: /^(?:\S+|(?:\/|[A-Za-z]:\\|file:).*):\d{1,9}$/,
  hints: nodeHints,
  runtimeWords,
  mayOpen(line) {
    const first = line.charCodeAt(0);
    if (first === 32 || first === 9) {
      return (
        (line.startsWith("at ", indentOf(line)) && jsFrameOf(line) !== null) || isSource(line) || opensV8Fatal(line)
      );
    }
    const last = line.charCodeAt(line.length - 1);
    // `F:LINE` above the source line.
    if (last >= 48 && last <= 57 && placeOf(line) !== null) return true;
    if (first === 97) return jsFrameOf(line) !== null;
    if (first === 40) return WARNING.test(line) || line.startsWith(TRACE_HINT);
    if (first === 78) return VERSION.test(line);
    if (first === 87) return UNSETTLED.test(line);
    if (first === 85) return line.startsWith("Uncaught");
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
    if (isFrame && jsFrameOf(lines[at - 1] ?? "") !== null) return null;
    return readPlacedAbove(lines, at) ?? (isFrame ? readLogged(lines, at) : null);
  },
};

/** Whether the line may be the source line that Node quotes below `F:LINE`; asked of every line that has one of these words. */
function isSource(line: string): boolean {
  return line.includes("throw ") || line.includes("triggerUncaughtException(");
}

/** How far above its stack, its hint or Node's version the place of an error may be: as long as its message is. */
const PLACE_ABOVE_LINES = 60;

function readPlacedAbove(lines: readonly string[], at: number): Reading | null {
  for (let i = at - 1; i >= Math.max(0, at - PLACE_ABOVE_LINES); i--) {
    const line = lines[i] ?? "";
    // Above another stack is another error's place.
    if (jsFrameOf(line) !== null) return null;
    const place = placeOf(line);
    if (place === null) continue;
    const reading = readPlaced(lines, i, place);
    if (reading !== null) return reading.last >= at ? reading : null;
  }
  return null;
}

/** Reads `F:LINE`, where Node says an error comes from. */
function placeOf(line: string): Position | null {
  if (line.length > 4096) return null;
  const colon = line.lastIndexOf(":");
  const number = line.slice(colon + 1);
  if (colon < 1 || number.length > 9 || !/^\d+$/.test(number)) return null;
  const file = bare(line.slice(0, colon));
  // Names of scripts are paths, addresses or in angle brackets; text with a date or `key=` before a number is none.
  if (/^\s|["={]|^\d{4}-|\s{2}/.test(file) || isLogLine(line)) return null;
  return { function: null, file, line: Number(number) };
}

function readPlaced(lines: readonly string[], at: number, place: Position): Reading | null {
  const caret = caretBelow(lines, at);
  if (caret === -1) return readUnmarked(lines, at, place);
  const excerpt = lines.slice(at, caret + 1).filter((line) => !isLogLine(line));
  const between = excerpt.slice(1, -1);
  // Of another writer's line in words of its own the indent tells it.
  const source = between.findLast((line) => /^\s/.test(line) || isSource(line)) ?? between.at(-1) ?? "";
  const found = headBelow(lines, caret);
  if (found === null) return null;
  const placed = withSourceLine(place, source);
  if (!found.isError) return readNonError(lines, at, placed, found.at);
  const error = inspectError(lines, found.at, false);
  const kind = kindOf(error, source, lines[caret] ?? "");
  const location = kind === "syntax-error" ? excerpt : [];
  return readingOf(lines, at, error, { kind, fatal: true, place: placed, location });
}

/**
 * Node marks nothing where the column lies past the source line (an unexpected end) or, up to version 10, past a
 * thousand characters. That it is Node's place at all is told by its name or by the stack below.
 */
function readUnmarked(lines: readonly string[], at: number, place: Position): Reading | null {
  if (lines[at + 1] === undefined || lines[at + 2] !== "" || headOf(lines[at + 3] ?? "")?.isSure !== true) return null;
  const error = inspectError(lines, at + 3, false);
  const [top] = error.errors;
  const isText = isTextName(place.file ?? "");
  if (!isText && top?.frames.some(({ file }) => file === place.file) !== true) return null;
  const kind = kindOf(error, "", "");
  return readingOf(lines, at, error, { kind, fatal: true, place: isText ? null : place, location: [] });
}

/** What V8 calls a text that has no name of its own, such as the one that JSON.parse was given. */
function isTextName(file: string): boolean {
  return file === "undefined" || file === "<anonymous_script>";
}

/** The line of carets a few lines below the place; other writers may come in between, and of TypeScript a line of the source. */
function caretBelow(lines: readonly string[], at: number): number {
  for (let i = at + 2; i < Math.min(lines.length, at + 6); i++) {
    const line = lines[i] ?? "";
    if (CARET.test(line) || (line.length >= CUT_CARET_LENGTH && line.trim() === "")) return i;
    if (line.trim() === "" || jsFrameOf(line) !== null || placeOf(line) !== null) return -1;
  }
  return -1;
}

/** The head of what was thrown: below a blank line as a rule, right below the carets in workers, modules and for non-errors. */
function headBelow(lines: readonly string[], caret: number): { readonly at: number; readonly isError: boolean } | null {
  let firstText = -1;
  for (let i = caret + 1; i < Math.min(lines.length, caret + INTERRUPTION_LINES); i++) {
    const line = lines[i] ?? "";
    if (line === "" || isLogLine(line)) continue;
    // A stack without anything above it is another runtime's.
    if (jsFrameOf(line) !== null) break;
    const head = headOf(line.replace(/ \{$/, ""));
    const isAfterBlank = (lines[i - 1] ?? "") === "";
    if (head !== null && (head.isSure || jsFrameOf(lines[i + 1] ?? "") !== null)) return { at: i, isError: true };
    // Another writer's line in words of its own.
    if (head === null && isHeadAboveFrame(lines, i + 1)) continue;
    if (isAfterBlank && i > caret + 1)
      return firstText === -1 || head !== null ? { at: i, isError: true } : { at: firstText, isError: false };
    if (firstText === -1) firstText = i;
    if (line.startsWith(TRACE_HINT)) break;
  }
  return firstText === -1 ? null : { at: firstText, isError: false };
}

function isHeadAboveFrame(lines: readonly string[], at: number): boolean {
  return headOf((lines[at] ?? "").replace(/ \{$/, "")) !== null && jsFrameOf(lines[at + 1] ?? "") !== null;
}

function readNonError(lines: readonly string[], first: number, place: Position, at: number): Reading {
  let end = at;
  while (
    end < lines.length &&
    lines[end] !== "" &&
    !VERSION.test(lines[end] ?? "") &&
    !(lines[end] ?? "").startsWith(TRACE_HINT) &&
    lines[end] !== THROWN &&
    end < at + 200
  )
    end++;
  const message = lines.slice(at, end).join("\n");
  const frames = lines[end] === THROWN ? framesFrom(lines, end + 1) : [];
  const last = (lines[end] ?? "").startsWith(TRACE_HINT) ? end : end - 1 + (frames.length > 0 ? 1 + frames.length : 0);
  const culprit = culpritOf(frames) ?? (jsOriginOf(place.file ?? "") === "runtime" ? null : place);
  return {
    first,
    last: endOf(lines, last),
    draft: drafted({
      runtime: "node",
      kind: "uncaught-non-error",
      title: `Uncaught ${firstLine(message)}`,
      message,
      fatal: true,
      frames,
      culprit,
    }),
  };
}

/** The frames that stand there one below the other. */
function framesFrom(lines: readonly string[], at: number, mark = ""): readonly Frame[] {
  const frames: Frame[] = [];
  for (let i = at; i < lines.length; i++) {
    const frame = jsFrameOf(`${mark}${lines[i]}`);
    if (frame === null) break;
    frames.push(frame);
  }
  return frames;
}

/** What handlers of `uncaughtException` print before the error. */
const HANDLER_WORDS =
  /^Uncaught [Ee]xception(?: caught)?(?::|!)? ?(?=(?:<ref \*\d{1,9}> )?\[?[\w$.]{0,100}(?:Error|Exception)\b)/;

/** `Uncaught Error: …` or `Uncaught:` with the value below, as the REPL and `--abort-on-uncaught-exception` print it. */
function readUncaughtWord(lines: readonly string[], at: number): Reading | null {
  const line = lines[at] ?? "";
  const said = HANDLER_WORDS.exec(line)?.[0] ?? null;
  const text = said === null ? line.replace(/^Uncaught:?\s?/, "") : line.slice(said.length);
  if (text === line || (text === "" && lines[at + 1] === undefined)) return null;
  // A handler's of Bun, or of PHP.
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
  // A handler may let the program go on.
  const fatal = said === null || isNearEnd(lines, error.last);
  return readingOf(lines, at, error, { kind: kindOf(error, "", ""), fatal, place: null, location: [] });
}

/** Lines that a handler of errors prints after one before it ends the program. */
const FAREWELL_LINES = 3;

function isNearEnd(lines: readonly string[], last: number): boolean {
  let said = 0;
  for (let i = last + 1; i < lines.length && said <= FAREWELL_LINES; i++) if ((lines[i] ?? "").trim() !== "") said++;
  return said <= FAREWELL_LINES;
}

/** V8's own words before it aborts: its frames have no `at`. */
function readAborted(lines: readonly string[], at: number, error: Inspected, from: number): Reading | null {
  const [top] = error.errors;
  const frames = framesFrom(lines, from + 1, "    at ");
  if (top === undefined) return null;
  return readingOf(
    lines,
    at,
    { ...error, errors: [{ ...top, frames }], last: from + frames.length },
    { kind: kindOf(error, "", ""), fatal: true, place: null, location: [] },
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

/** Up to Node 14 a rejection that nobody handles is a warning, and the process goes on. */
function readWarning(lines: readonly string[], at: number): Reading | null {
  const text = (lines[at] ?? "").replace(WARNING, "");
  if (text.startsWith("Unhandled promise rejection.")) return null;
  const hasStack = jsFrameOf(lines[at + 1] ?? "") !== null;
  const error = hasStack ? inspectError(lines, at, true, text) : { ...inspectError([text], 0, true), last: at };
  return readingOf(lines, at, error, { kind: "unhandled-rejection", fatal: false, place: null, location: [] });
}

/** Bun quotes the source with its line numbers. */
const BUNS_SOURCE = /^\s*\d{1,9} \| /;

/** How far above its first frame the head of a logged error may be: as long as its message is. */
const LOOK_BACK_LINES = 12;

/** A stack without `F:LINE` above: somebody printed the error, unless the log begins in the middle of a crash. */
function readLogged(lines: readonly string[], at: number): Reading | null {
  for (let i = at - 1; i >= Math.max(0, at - LOOK_BACK_LINES); i--) {
    const line = lines[i] ?? "";
    if ((line === "" && i < at - 1) || jsFrameOf(line) !== null) break;
    if (/^(?:Trace\b|\(node:\d+\))/.test(line)) return null;
    if (line.trimStart().startsWith("[cause]: ")) return readHeadless(lines, i, LOST_HEAD);
    const start = errorWithin(line, i === at - 1);
    if (start === -1) continue;
    if (CARET.test(lines[i - 1] ?? "") && BUNS_SOURCE.test(lines[i - 2] ?? "")) return null;
    const text = line.slice(start);
    const error = inspectError(lines, i, true, text);
    const isDeath = versionBelow(lines, error.last) !== -1;
    const reading = readingOf(lines, i, error, {
      kind: isDeath ? kindOf(error, "", "") : "logged-exception",
      fatal: isDeath,
      place: null,
      location: [],
    });
    if (reading === null || isDeath || !isDenos(lines.slice(i, error.last + 1))) return reading;
    return { ...reading, draft: { ...reading.draft, runtime: "deno" } };
  }
  return readHeadless(lines, at);
}

const OF_DENO = /^\s+at (?:.{1,400} \()?ext:/;
const MODULE_CODE = /^\s+at (?:file|https?):\/\/\S+:\d+:\d+$/;
/** Frames that V8 keeps. */
const FRAMES = 10;

/** Whether a stack is Deno's: of extensions, or with the code of a module outermost, which Node's own loader calls. */
function isDenos(lines: readonly string[]): boolean {
  const stack = lines.filter((line) => jsFrameOf(line) !== null);
  if (stack.some((line) => line.includes("node:"))) return false;
  return stack.some((line) => OF_DENO.test(line)) || (stack.length < FRAMES && MODULE_CODE.test(stack.at(-1) ?? ""));
}

const ERROR_WORD =
  /(?:^|[\s"'(:\]])((?:[A-Za-z_$][\w$]*\.)?(?:[A-Z][\w$]*)?(?:Error|Exception)(?: \[[\w.]+\])?)(?=:|\s*$)/;

/** Where in the line an error's head begins: `saving failed: TypeError: x`; -1 where there is none. */
function errorWithin(line: string, isNextToStack: boolean): number {
  const match = ERROR_WORD.exec(line.slice(0, 2000));
  const name = match?.[1];
  if (match !== null && name !== undefined) return match.index + match[0].length - name.length;
  return !isNextToStack || isLogLine(line) || /^\s/.test(line) || headOf(line) === null ? -1 : 0;
}

/** How near to its start a log must go on with a stack for its head to have been rotated away. */
const HEADLESS_LINES = 10;

/** Stands for the head and the stack of an error of which only the properties are left. */
const LOST_HEAD = "[Error] {";

function readHeadless(lines: readonly string[], at: number, head = ""): Reading | null {
  if (at >= HEADLESS_LINES || lines.slice(0, at).some((line) => isLogLine(line))) return null;
  const error = inspectError(lines, at - 1, false, head);
  const { last } = error;
  if (last < at || versionBelow(lines, last) === -1) return null;
  return {
    first: at,
    last: endOf(lines, last),
    draft: drafted({
      runtime: "node",
      kind: "uncaught",
      title: (lines[at] ?? "").trim(),
      message: null,
      fatal: true,
      frames: error.errors[0]?.frames ?? [],
      // The innermost frames are what is lost.
      culprit: null,
      rootCause: rootCauseOf(error, null),
      truncated: { head: true, tail: false },
    }),
  };
}

/** Node 18 and later end with their version, below a blank line. */
function versionBelow(lines: readonly string[], last: number): number {
  for (let i = last + 1; i <= last + INTERRUPTION_LINES; i++) {
    const line = lines[i];
    if (line === undefined) return -1;
    if (VERSION.test(line)) return i;
    if (line !== "" && line !== "}" && !isLogLine(line)) return -1;
  }
  return -1;
}

function endOf(lines: readonly string[], last: number): number {
  return Math.max(last, versionBelow(lines, last));
}

interface Circumstances {
  readonly kind: string;
  readonly fatal: boolean;
  readonly place: Position | null;
  /** For a syntax error: the place, the source and the carets as printed. */
  readonly location: readonly string[];
}

function readingOf(lines: readonly string[], first: number, error: Inspected, told: Circumstances): Reading | null {
  const [top] = error.errors;
  if (top === undefined) return null;
  const { kind, fatal, place, location } = told;
  const isSyntaxError = kind === "syntax-error" && place !== null;
  const isOwn = place !== null && jsOriginOf(place.file ?? "") !== "runtime" && !isTextName(place.file ?? "");
  const placed = isOwn ? place : null;
  const called = jsCulpritOf(top.frames, top.type);
  const culprit = isSyntaxError
    ? (placed ?? culpritOf(top.frames))
    : (quoted(called, placed) ?? placed ?? importerOf(top.message) ?? rootCauseOf(error, null));
  const message = messageOf(top);
  return {
    first,
    last: endOf(lines, error.last),
    draft: drafted({
      runtime: "node",
      kind,
      title: error.title.replace(/ \{$/, ""),
      message: message === "" ? null : [...location, message].join("\n"),
      fatal,
      chain: error.errors.toReversed().map(({ type, message: said }) => ({ type, message: said, recovered: false })),
      frames: top.frames,
      culprit,
      rootCause: rootCauseOf(error, culprit),
      truncated: { head: false, tail: error.isCut },
    }),
  };
}

/** The culprit with the source line that Node quotes, where that is the culprit's. */
function quoted(culprit: Position | null, place: Position | null): Position | null {
  if (culprit === null || culprit.file !== place?.file || culprit.line !== place.line) return culprit;
  return withSourceLine(culprit, place.sourceLine ?? null);
}

/** Node's own sentence for a rejection that is no error starts with a name that no program threw: it stays. */
function messageOf({ type, message }: InspectedError): string {
  return type === "UnhandledPromiseRejection" ? `${type}: ${message}` : withoutRequirers(message);
}

function rootCauseOf({ errors, members }: Inspected, culprit: Position | null): Position | null {
  const root = errors.length > 1 ? errors.at(-1) : members[0];
  return root === undefined ? null : elsewhere(jsCulpritOf(root.frames, root.type), culprit);
}

/** `Cannot find package 'x' imported from F`: the only place that such an error names. */
function importerOf(message: string): Position | null {
  const file = /imported from (\S+)$/.exec(firstLine(message))?.[1];
  return file === undefined ? null : { function: null, file: bare(file), line: null };
}

function kindOf(error: Inspected, source: string, caret: string): string {
  const [top] = error.errors;
  const { type = null, message = "", frames = [] } = top ?? {};
  if (source.includes("// Unhandled 'error' event")) return "unhandled-error-event";
  if (/^Cannot find (?:module|package) /.test(message)) return "startup-module-not-found";
  if (
    type === "SyntaxError" &&
    !message.includes("in JSON") &&
    !frames.some((frame) => frame.function === "JSON.parse")
  )
    return "syntax-error";
  if (message.startsWith("Maximum call stack size exceeded")) return "stack-overflow";
  if (type === "UnhandledPromiseRejection" || source.includes("true /* fromPromise */")) return "unhandled-rejection";
  return isRejection(error, source, caret) ? "unhandled-rejection" : "uncaught";
}

/** A stack that ends in an `async` frame was a promise's; and for a rejection V8 marks where the error was made, not the `throw`. */
function isRejection({ errors, isAsync }: Inspected, source: string, caret: string): boolean {
  const frames = errors.flatMap((one) => one.frames);
  // A module is itself awaited by Node: what it throws while it is evaluated is nobody's forgotten promise.
  if (frames.some((frame) => frame.origin === "runtime" && frame.function?.startsWith("ModuleJob.run"))) return isAsync;
  return isAsync || (/throw\s+new\s/.test(source) && /^new\s/.test(source.slice(caret.search(/\S/))));
}
