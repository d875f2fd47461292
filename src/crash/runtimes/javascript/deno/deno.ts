/**
 * Deno: an error with its source line and its stack (`cli/errors` and `runtime/fmt_errors.rs`), and `Caused by: `.
 *
 * ```
 * error: Uncaught TypeError: Cannot read properties of undefined (reading 'id')
 *   return u.profile.id;
 *                    ^
 *     at renderUser (file:///app/main.ts:6:20)
 *     at listOnTimeout (ext:core/02_timers.js:307:17)
 * ```
 */
import { culpritOf, drafted, elsewhere, firstLine, withSourceLine } from "../../../grammar/drafting.ts";
import type { Grammar, Reading } from "../../../grammar/grammar.ts";
import { INTERRUPTION_LINES, isLogLine } from "../../../grammar/log-lines.ts";
import type { Frame, Position } from "../../../model.ts";
import { headOf, withoutRequirers } from "../errors.ts";
import { jsFrameOf } from "../frames.ts";
import { javascriptFunctionNoise } from "../function-noise.ts";
import { nodeHints } from "../hints.ts";
import { isWrittenOutInJs, jsSourceName } from "../names.ts";
import { runtimeWords } from "../rewordings.ts";

const UNCAUGHT = /^error: Uncaught (?:\(in worker "([^"]*)"\) )?(\(in promise\) )?/;
const CHILD_WORKER = /^error: Uncaught (?:\(in promise\) )?Error: Unhandled error in child worker\.?$/;
/** The import that the loader could not resolve. */
const MODULE_PLACE = /^ {4}at (?:file|https?):\/\//;
/** The type checker's own head; its findings precede `error: Type checking failed.` */
const TYPE_ERROR = /^TS\d+ \[ERROR\]: /;
/** Up to 2.4 the parser's error contains its place. */
const UNPARSED = /^error: (The module's source code could not be parsed: .*) at ((?:file|https?):\/\/\S+:\d+:\d+)$/;
const CARET = /^\s*\^+$/;
const CAUSE = "Caused by: ";
const MESSAGE_LINES = 200;

/** The grammar of Deno. */
export const deno: Grammar = {
  runtime: "deno",
  triggers: ["error: Uncaught ", "could not be parsed: ", "    at file:///", "    at http"],
  finalLine: /^error: Uncaught /,
  cutLine: /^\s+at (?!.*(?:[)>{}\]]|:\d+:\d+)$)/,
  exitCodes: { ofCrash: [1] },
  identity: { functionNoise: javascriptFunctionNoise, isUnqualified: true, runtimeWords },
  source: { functionName: jsSourceName, isWrittenOut: isWrittenOutInJs, isBundled: true },
  hints: nodeHints,

  mayOpen: (line) => line.startsWith("error: ") || MODULE_PLACE.test(line),

  read(lines, at) {
    const line = lines[at] ?? "";
    if (MODULE_PLACE.test(line)) return readModuleErrorAbove(lines, at);
    const uncaught = UNCAUGHT.exec(line);
    return uncaught === null ? readModuleError(lines, at) : readUncaught(lines, at, uncaught);
  },
};

interface Block {
  readonly type: string | null;
  readonly message: string;
  readonly frames: readonly Frame[];
  /** Frames of the members of an AggregateError. */
  readonly memberFrames: readonly Frame[];
  /** The source line above the carets. */
  readonly sourceLine: string | null;
  readonly next: number;
}

/** Reads the error with that head, whose further lines begin at `lines[at]`. */
function readBlock(lines: readonly string[], at: number, text: string): Block {
  const head = headOf(text);
  const message = [head === null ? text : head.message];
  const frames: Frame[] = [];
  const memberFrames: Frame[] = [];
  let i = at;
  const body = bodyOf(lines, at);
  const source = sourceAbove(lines, at, body);
  for (; i < (source ?? body); i++) {
    const line = lines[i] ?? "";
    const member = jsFrameOf(line);
    if (member !== null) memberFrames.push(member);
    else if (head?.type !== "AggregateError" && !isLogLine(line)) message.push(line);
  }
  // The source line and the carets below it.
  if (source !== null) i = body + 2;
  let last = i - 1;
  for (; i < lines.length && i - last <= INTERRUPTION_LINES; i++) {
    const line = lines[i] ?? "";
    const frame = jsFrameOf(line);
    if (frame === null) {
      if (line.startsWith(CAUSE) || line.startsWith("error: ") || line === "") break;
      continue;
    }
    frames.push(frame);
    last = i;
  }
  const sourceLine = source === null ? null : (lines[source] ?? null);
  return {
    type: head?.type ?? null,
    message: message.join("\n").trimEnd(),
    frames,
    memberFrames,
    sourceLine,
    next: last + 1,
  };
}

/** The source line above the carets, even with other writers' lines in between; null if there are no carets. */
function sourceAbove(lines: readonly string[], at: number, body: number): number | null {
  if (!CARET.test(lines[body + 1] ?? "")) return null;
  let source = body;
  while (source > at && isLogLine(lines[source] ?? "")) source--;
  return source;
}

/** The end of the message: the source line above the carets, the stack, or a line that cannot be part of it. */
function bodyOf(lines: readonly string[], at: number): number {
  let stack = -1;
  let isPastBlank = false;
  for (let i = at; i < Math.min(lines.length, at + MESSAGE_LINES); i++) {
    const line = lines[i] ?? "";
    if (CARET.test(line) && i > at && (!isPastBlank || jsFrameOf(lines[i + 1] ?? "") !== null)) return i - 1;
    if (line.startsWith(CAUSE) || line.startsWith("error: ") || (line === "" && stack !== -1)) break;
    isPastBlank ||= line === "";
    // After a blank line, only the source and its carets show that the message continues.
    if (isPastBlank) continue;
    // Members of an AggregateError are indented deeper than the error's own stack.
    if (stack === -1 && line.startsWith("    at ") && jsFrameOf(line) !== null) stack = i;
  }
  if (stack !== -1) return stack;
  return isLogLine(lines[at] ?? "") || (lines[at] ?? "") === "" || !/^\s/.test(lines[at] ?? "")
    ? at
    : memberEnd(lines, at);
}

function memberEnd(lines: readonly string[], at: number): number {
  let i = at;
  while (i < lines.length && /^\s{4}/.test(lines[i] ?? "")) i++;
  return i;
}

function readUncaught(lines: readonly string[], at: number, uncaught: RegExpExecArray): Reading {
  const title = (lines[at] ?? "").slice("error: ".length);
  const text = (lines[at] ?? "").slice(uncaught[0].length);
  if (/^[[{]$/.test(text)) return readValue(lines, at, title);
  const blocks = [readBlock(lines, at + 1, text)];
  for (let last = blocks[0]; last !== undefined && (lines[last.next] ?? "").startsWith(CAUSE); last = blocks.at(-1)) {
    blocks.push(readBlock(lines, last.next + 1, (lines[last.next] ?? "").slice(CAUSE.length)));
  }
  const [top = blocks[0]] = blocks;
  const root = blocks.at(-1);
  const inWorker = uncaught[1];
  let next = root?.next ?? at + 1;
  // A worker's error ends the program through another error in the main thread, which adds nothing.
  if (inWorker !== undefined && CHILD_WORKER.test(lines[next] ?? "")) next = readBlock(lines, next + 1, "").next;
  const frames = top?.frames ?? [];
  const rootFrames = blocks.length > 1 ? (root?.frames ?? []) : (top?.memberFrames ?? []);
  const culprit = placeOf(frames, top) ?? placeOf(rootFrames, root);
  const isError = top?.type !== null && (headOf(text)?.isSure === true || frames.length > 0 || rootFrames.length > 0);
  const message = isError ? withoutRequirers(top?.message ?? "") : unquoted(text);
  return {
    first: at,
    last: Math.max(at, next - 1),
    draft: drafted({
      runtime: "deno",
      kind: isError ? kindOf(top?.type ?? null, message, uncaught[2] !== undefined, frames) : "uncaught-non-error",
      title: firstLine(title),
      message: message === "" ? null : message,
      fatal: true,
      chain: isError
        ? blocks.toReversed().map(({ type, message: printed }) => ({ type, message: printed, recovered: false }))
        : [{ type: null, message, recovered: false }],
      thread: inWorker === undefined ? null : { id: null, name: `worker "${inWorker}"`, state: null },
      frames,
      culprit,
      rootCause: elsewhere(placeOf(rootFrames, root), culprit),
    }),
  };
}

/** The program's innermost frame. Deno quotes the line of the innermost one that is not its own. */
function placeOf(frames: readonly Frame[], block: Block | undefined): Position | null {
  const place = culpritOf(frames);
  if (place === null) return null;
  const quoted = frames.find(({ origin }) => origin !== "runtime");
  const isQuoted = frames === block?.frames && quoted?.file === place.file && quoted.line === place.line;
  return withSourceLine(place, isQuoted ? block.sourceLine : null);
}

/** A thrown object, printed over several lines. */
function readValue(lines: readonly string[], at: number, title: string): Reading {
  let last = at;
  while (last + 1 < lines.length && last < at + MESSAGE_LINES && !/^[\]}]/.test(lines[last] ?? "")) last++;
  const message = [title.slice(-1), ...lines.slice(at + 1, last + 1)].join("\n");
  return {
    first: at,
    last,
    draft: drafted({ runtime: "deno", kind: "uncaught-non-error", title, message, fatal: true }),
  };
}

function unquoted(text: string): string {
  return text.length > 1 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1) : text;
}

function kindOf(type: string | null, message: string, isPromise: boolean, frames: readonly Frame[]): string {
  if (type === "SyntaxError" && !message.includes("JSON")) return "syntax-error";
  if (/^Cannot find (?:module|package) |^Module not found/.test(message)) return "startup-module-not-found";
  if (message.startsWith("Maximum call stack size exceeded")) return "stack-overflow";
  if (type === "NotCapable" || type === "PermissionDenied") return "permission-denied";
  // The main module is itself a promise: only an abandoned one is a rejection of the program's own.
  return isPromise && frames.length === 0 ? "unhandled-rejection" : "uncaught";
}

function readModuleErrorAbove(lines: readonly string[], at: number): Reading | null {
  for (let i = at - 1; i >= Math.max(0, at - INTERRUPTION_LINES); i--) {
    const line = lines[i] ?? "";
    if (jsFrameOf(line) !== null) return null;
    if ((line.startsWith("error: ") || TYPE_ERROR.test(line)) && !UNCAUGHT.test(line)) return readModuleError(lines, i);
  }
  return null;
}

/** Errors of the module loader before anything runs: they always give the importing place. */
function readModuleError(lines: readonly string[], at: number): Reading | null {
  const title = lines[at] ?? "";
  const unparsed = UNPARSED.exec(title);
  const place = unparsed === null ? null : jsFrameOf(`    at ${unparsed[2]}`);
  if (unparsed !== null && place !== null) {
    const last = lines[at + 1] === "" && /^\s*~+$/.test(lines[at + 3] ?? "") ? at + 3 : at;
    return moduleReading(unparsed[1] ?? "", at, last, place);
  }
  for (let i = at + 1; i < Math.min(lines.length, at + INTERRUPTION_LINES); i++) {
    const frame = MODULE_PLACE.test(lines[i] ?? "") ? jsFrameOf(lines[i] ?? "") : null;
    if (frame === null) continue;
    return moduleReading(title.replace(/^error: /, ""), at, i, frame);
  }
  return null;
}

function moduleReading(message: string, first: number, last: number, frame: Frame): Reading {
  const isSyntax =
    message.startsWith("SyntaxError: ") || message.startsWith("The module's source code could not be parsed");
  return {
    first,
    last,
    draft: drafted({
      runtime: "deno",
      kind: isSyntax ? "syntax-error" : /^TS\d+ /.test(message) ? "type-error" : "startup-module-not-found",
      title: message,
      message: message.replace(/^SyntaxError: /, ""),
      fatal: true,
      frames: [frame],
      culprit: culpritOf([frame]),
    }),
  };
}
