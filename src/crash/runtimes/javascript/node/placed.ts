/** An error below the place and the source line that Node prints for it. */
import { culpritOf, drafted, firstLine, withSourceLine } from "../../../grammar/drafting.ts";
import type { Reading } from "../../../grammar/grammar.ts";
import { INTERRUPTION_LINES, isLogLine } from "../../../grammar/log-lines.ts";
import type { Position } from "../../../model.ts";
import { headOf, inspectError } from "../errors.ts";
import { bare, jsFrameOf, jsOriginOf } from "../frames.ts";
import { endOf, framesFrom, isTextName, NODE_VERSION_LINE, nodeKind, readingOf, TRACE_HINT } from "./reading.ts";

/** The line below the source line that points into it. */
export const CARET = /^[ \t]*\^+[ \t]*$/;

/** Maximum length of the line of carets: for minified source, only its spaces are printed (kUnderlineBufsize). */
const CUT_CARET_LENGTH = 1000;

/** The line that `--trace-uncaught` prints above the place of a throw. */
const THROWN = "Thrown at:";

/**
 * True if the line may be the source line that Node quotes below `F:LINE`; called for every line with one of these
 * words.
 */
export function isSource(line: string): boolean {
  return line.includes("throw ") || line.includes("triggerUncaughtException(");
}

/**
 * Maximum distance between the place of an error and its stack, hint or version line, since the message has any
 * length.
 */
const PLACE_ABOVE_LINES = 60;

/** Reads the error whose place is some lines above. */
export function readPlacedAbove(lines: readonly string[], at: number): Reading | null {
  for (let i = at - 1; i >= Math.max(0, at - PLACE_ABOVE_LINES); i--) {
    const line = lines[i] ?? "";
    // A place above another stack belongs to another error.
    if (jsFrameOf(line) !== null) return null;
    const place = placeOf(line);
    if (place === null) continue;
    const reading = readPlaced(lines, i, place);
    if (reading !== null) return reading.last >= at ? reading : null;
  }
  return null;
}

/** Reads `F:LINE`, Node's place of an error. */
export function placeOf(line: string): Position | null {
  if (line.length > 4096) return null;
  const colon = line.lastIndexOf(":");
  const number = line.slice(colon + 1);
  if (colon < 1 || number.length > 9 || !/^\d+$/.test(number)) return null;
  const file = bare(line.slice(0, colon));
  // Script names are paths, URLs or in angle brackets; text with a date or `key=` before a number is not a name.
  if (/^\s|["={]|^\d{4}-|\s{2}/.test(file) || isLogLine(line)) return null;
  return { function: null, file, line: Number(number) };
}

/** Reads the error below its place; null if none is there. */
export function readPlaced(lines: readonly string[], at: number, place: Position): Reading | null {
  const caret = caretBelow(lines, at);
  if (caret === -1) return readUnmarked(lines, at, place);
  const excerpt = lines.slice(at, caret + 1).filter((line) => !isLogLine(line));
  const between = excerpt.slice(1, -1);
  // Its indent distinguishes the source line from other writers' lines.
  const source = between.findLast((line) => /^\s/.test(line) || isSource(line)) ?? between.at(-1) ?? "";
  const found = headBelow(lines, caret);
  if (found === null) return null;
  const placed = withSourceLine(place, source);
  if (!found.isError) return readNonError(lines, at, placed, found.at);
  const error = inspectError(lines, found.at, false);
  const kind = nodeKind(error, source, lines[caret] ?? "");
  const reading = readingOf(lines, at, error, { kind, fatal: true, place: placed });
  if (reading === null || kind !== "syntax-error") return reading;
  const words = [...excerpt, reading.draft.message ?? ""].join("\n");
  return { ...reading, draft: { ...reading.draft, words } };
}

/**
 * Node prints no carets if the column is beyond the source line (an unexpected end) or, up to version 10, beyond a
 * thousand characters. The file's name or the stack below then identifies Node's place.
 */
function readUnmarked(lines: readonly string[], at: number, place: Position): Reading | null {
  if (lines[at + 1] === undefined || lines[at + 2] !== "" || headOf(lines[at + 3] ?? "")?.isSure !== true) return null;
  const error = inspectError(lines, at + 3, false);
  const [top] = error.errors;
  const isText = isTextName(place.file ?? "");
  if (!isText && top?.frames.some(({ file }) => file === place.file) !== true) return null;
  const kind = nodeKind(error, "", "");
  return readingOf(lines, at, error, { kind, fatal: true, place: isText ? null : place });
}

/**
 * The line of carets a few lines below the place, with other writers' lines, and for TypeScript a source line, in
 * between.
 */
function caretBelow(lines: readonly string[], at: number): number {
  for (let i = at + 2; i < Math.min(lines.length, at + 6); i++) {
    const line = lines[i] ?? "";
    if (CARET.test(line) || (line.length >= CUT_CARET_LENGTH && line.trim() === "")) return i;
    if (line.trim() === "" || jsFrameOf(line) !== null || placeOf(line) !== null) return -1;
  }
  return -1;
}

/**
 * The head of the thrown value: usually below a blank line, right below the carets in workers, modules and for
 * non-errors.
 */
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
    // Another writer's prose.
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
    !NODE_VERSION_LINE.test(lines[end] ?? "") &&
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
