/** Turns a printed error into a reading. */
import { culpritOf, drafted, elsewhere, firstLine, withSourceLine } from "../../../grammar/drafting.ts";
import type { Reading } from "../../../grammar/grammar.ts";
import { INTERRUPTION_LINES, isLogLine } from "../../../grammar/log-lines.ts";
import type { Frame, Position } from "../../../model.ts";
import { type Inspected, withoutRequirers } from "../errors.ts";
import { bare, jsCulpritOf, jsFrameOf, jsOriginOf } from "../frames.ts";

/** Node's hint after a thrown value that is not an error. */
export const TRACE_HINT = "(Use `node";

/** The last line of a crash since Node 18. */
export const NODE_VERSION_LINE = /^Node\.js v\d/;

/** V8's name for source text without a file, such as JSON.parse's argument. */
export function isTextName(file: string): boolean {
  return file === "undefined" || file === "<anonymous_script>";
}

/** The consecutive frames from `at` on. */
export function framesFrom(lines: readonly string[], at: number, mark = ""): readonly Frame[] {
  const frames: Frame[] = [];
  for (let i = at; i < lines.length; i++) {
    const frame = jsFrameOf(`${mark}${lines[i]}`);
    if (frame === null) break;
    frames.push(frame);
  }
  return frames;
}

/** Node 18 and later end with their version, below a blank line. */
export function versionBelow(lines: readonly string[], last: number): number {
  for (let i = last + 1; i <= last + INTERRUPTION_LINES; i++) {
    const line = lines[i];
    if (line === undefined) return -1;
    if (NODE_VERSION_LINE.test(line)) return i;
    if (line !== "" && line !== "}" && !isLogLine(line)) return -1;
  }
  return -1;
}

/** The last line of a crash that ends with `last`, including its version line. */
export function endOf(lines: readonly string[], last: number): number {
  return Math.max(last, versionBelow(lines, last));
}

interface Circumstances {
  readonly kind: string;
  readonly fatal: boolean;
  readonly place: Position | null;
}

/** The reading of an error with its causes. */
export function readingOf(
  lines: readonly string[],
  first: number,
  error: Inspected,
  circumstances: Circumstances,
): Reading | null {
  const [top] = error.errors;
  if (top === undefined) return null;
  const { kind, fatal, place } = circumstances;
  const isSyntaxError = kind === "syntax-error" && place !== null;
  const isOwn = place !== null && jsOriginOf(place.file ?? "") !== "runtime" && !isTextName(place.file ?? "");
  const placed = isOwn ? place : null;
  const called = jsCulpritOf(top.frames, top.type);
  const culprit = isSyntaxError
    ? (placed ?? culpritOf(top.frames))
    : (quoted(called, placed) ?? placed ?? importerOf(top.message) ?? rootCauseOf(error, null));
  const message = withoutRequirers(top.message);
  return {
    first,
    last: endOf(lines, error.last),
    draft: drafted({
      runtime: "node",
      kind,
      title: titleOf(error.title.replace(/ \{$/, ""), message),
      message: message === "" ? null : message,
      fatal,
      chain: error.errors
        .toReversed()
        .map(({ type, message: printed }) => ({ type, message: printed, recovered: false })),
      frames: top.frames,
      culprit,
      rootCause: rootCauseOf(error, culprit),
      truncated: { head: false, tail: error.isCut },
    }),
  };
}

/** Prisma's messages begin with an empty line and an excerpt of the call: the failure is below. */
function titleOf(head: string, message: string): string {
  if (!/:\s*$/.test(head)) return head;
  const paragraphs = message
    .slice(0, 4000)
    .split(/\n\s*\n/)
    .map((text) => text.trim())
    .filter((text) => text !== "");
  const sentence = /invocation(?: in)?:?(?:\n|$)/.test(paragraphs[0] ?? "")
    ? (paragraphs.find((text, i) => i > 0 && !/^(?:→|\d+) /.test(text)) ?? paragraphs[0])
    : paragraphs[0];
  return sentence === undefined ? head : `${head.trimEnd()} ${firstLine(sentence)}`;
}

/** The culprit, with the source line that Node quotes, if that is the culprit's. */
function quoted(culprit: Position | null, place: Position | null): Position | null {
  if (culprit === null || culprit.file !== place?.file || culprit.line !== place.line) return culprit;
  return withSourceLine(culprit, place.sourceLine ?? null);
}

/** The place of the first error of a chain, if it differs from the culprit. */
export function rootCauseOf({ errors, members }: Inspected, culprit: Position | null): Position | null {
  const root = errors.length > 1 ? errors.at(-1) : members[0];
  return root === undefined ? null : elsewhere(jsCulpritOf(root.frames, root.type), culprit);
}

/** `Cannot find package 'x' imported from F`: the only place in such an error. */
function importerOf(message: string): Position | null {
  const file = /imported from (\S+)$/.exec(firstLine(message))?.[1];
  return file === undefined ? null : { function: null, file: bare(file), line: null };
}

/** The kind of crash of an error. */
export function nodeKind(error: Inspected, source: string, caret: string): string {
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

/**
 * A stack that ends with an `async` frame belongs to a promise; and for a rejection V8 marks the error's creation,
 * not the `throw`.
 */
function isRejection({ errors, isAsync }: Inspected, source: string, caret: string): boolean {
  const frames = errors.flatMap((one) => one.frames);
  // Node itself awaits modules: an exception during a module's evaluation is not an unhandled rejection.
  if (frames.some((frame) => frame.origin === "runtime" && frame.function?.startsWith("ModuleJob.run"))) return isAsync;
  return isAsync || (/throw\s+new\s/.test(source) && /^new\s/.test(source.slice(caret.search(/\S/))));
}
