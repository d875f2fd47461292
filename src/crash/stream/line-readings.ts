/** Runs the grammars at a line. */

import { saysProcessEnds } from "../grammar/endings.ts";
import { gluedHeadIn } from "../grammar/glued.ts";
import type { Draft, Grammar, Reading } from "../grammar/grammar.ts";
import { grammars } from "../runtimes/grammars.ts";
import { type QuotedOutput, quotedOutputIn } from "../wrappers/quoted-dumps.ts";
import { mayBeRecord, recordAt, type StackRecord, saysRecovered } from "../wrappers/records.ts";
import { ALL_MARKS, grammarsOf, withEdges, withTriggers } from "./marks.ts";

/** The readings at a line. */
export interface LineReadings {
  readonly readings: readonly Reading[];
  /** The last line that they use. */
  readonly last: number;
}

/** The crash that starts at `lines[at]`, or those in the record there; null if there is none. */
export function readingsAt(lines: readonly string[], at: number, marks: number): LineReadings | null {
  const record = recordAt(lines, at);
  const quoted = mayBeRecord(lines[at] ?? "") ? quotedOutputIn(lines[at] ?? "") : null;
  const output = quoted === null ? null : readQuoted(lines, at, quoted);
  if (output !== null && quoted?.saysEnded) return output;
  if (record !== null) {
    const last = at + record.rows - 1;
    const isLast = isBlankFrom(lines, last + 1);
    const isFatal = record.fatal || (isPanic(record.message) && isLast);
    const isEnd = record.uncaught === true || (record.printed !== null && saysProcessEnds(record.printed));
    const readings = readAll(record.lines).map(({ draft }) => ({
      draft: ofRecord(draft, record, isEnd || (isFatal && (draft.fatal || (record.fatal && isLast)))),
      first: at,
      last,
    }));
    return readings.length === 0 && output !== null ? output : { readings, last };
  }
  if (output !== null) return output;
  const reading = readAt(lines, at, withTriggers(marks, lines[at] ?? ""));
  return reading === null ? null : { readings: [reading], last: Math.max(at, reading.last) };
}

/** True if a grammar with these marks may find the rest of a crash from this line much later. */
export function isFarFromRest(line: string, marks: number): boolean {
  return grammarsOf(withTriggers(marks, line)).some((grammar) => grammar.isFarFromRest?.(line) === true);
}

/** Maximum lines after a record about a child's end for it to be the end of the program as well. */
const LINES_AFTER = 3;

/**
 * The crashes in another program's output that a record quotes: they end the program if the record says so and the
 * log ends with it.
 */
function readQuoted(lines: readonly string[], at: number, { texts, saysEnded }: QuotedOutput): LineReadings | null {
  const isEnd = saysEnded && lines.slice(at + 1).filter((line) => line.trim() !== "").length <= LINES_AFTER;
  for (const text of texts) {
    const found = readAll(text).filter(({ draft }) => draft.frames.length > 0 && draft.message !== null);
    if (found.length === 0) continue;
    const readings = found.map(({ draft }) => ({
      draft: { ...draft, fatal: isEnd && draft.fatal },
      first: at,
      last: at,
    }));
    return { readings, last: at };
  }
  return null;
}

/** A recovered panic at the end of a log was recovered only for logging. */
function isPanic(message: string | null): boolean {
  return message !== null && /\bpanic/i.test(message) && !saysRecovered(message);
}

function isBlankFrom(lines: readonly string[], from: number): boolean {
  for (let at = from; at < lines.length; at++) if ((lines[at] ?? "").trim() !== "") return false;
  return true;
}

/**
 * The crashes in a record. Messages without a stack are only accepted in its first line: further down, they are
 * quoted in an error's text.
 */
function readAll(lines: readonly string[]): readonly Reading[] {
  const readings: Reading[] = [];
  for (let at = 0; at < lines.length; at++) {
    const reading = readAt(lines, at, ALL_MARKS);
    if (reading === null) continue;
    if (reading.first === 0 || reading.draft.frames.length > 0) readings.push(reading);
    at = Math.max(at, reading.last);
  }
  return readings;
}

/** The crash read by the first grammar that accepts the line. */
function readAt(lines: readonly string[], at: number, marks: number): Reading | null {
  const line = lines[at] ?? "";
  if (line === "" || isCommentInDiff(line)) return null;
  const all = withEdges(marks, line);
  return readWhole(lines, at, all) ?? readGlued(lines, at, all);
}

/** True for a comment line in a diff: a crash there is quoted. */
function isCommentInDiff(line: string): boolean {
  return line.startsWith("* ", 2) && DIFF_MARGIN.test(line);
}

const DIFF_MARGIN = /^[+ -] /;

function readWhole(lines: readonly string[], at: number, marks: number): Reading | null {
  const line = lines[at] ?? "";
  for (const grammar of grammarsOf(marks)) {
    if (!grammar.mayOpen(line)) continue;
    const reading = grammar.read(lines, at);
    if (reading !== null) return withSentence(lines, withCutLine(lines, grammar, reading));
  }
  return null;
}

/** A crash whose head is after the end of another line. */
function readGlued(lines: readonly string[], at: number, marks: number): Reading | null {
  const line = lines[at] ?? "";
  const start = gluedHeadIn(line);
  if (start === -1) return null;
  const reading = readWhole(lines.with(at, line.slice(start)), at, marks);
  if (reading === null || reading.first !== at) return null;
  const accepts = grammars[reading.draft.runtime].acceptsGlued;
  return (accepts?.(reading.draft, lines, at) ?? reading.draft.frames.length > 0) ? reading : null;
}

/** Maximum distance of a logger's heading above a trace. */
const HEADING_LINES = 2;

/** A logged error that ended the process according to the line above it. */
function withSentence(lines: readonly string[], reading: Reading): Reading {
  const { draft, first } = reading;
  if (draft.fatal || draft.frames.length === 0 || draft.chain.some(({ recovered }) => recovered)) return reading;
  for (let at = first; at >= 0 && at >= first - HEADING_LINES; at--) {
    if (saysProcessEnds(lines[at] ?? "")) return { ...reading, draft: { ...draft, fatal: true } };
  }
  return reading;
}

/** The reading without its tail if the log ends within a frame. */
function withCutLine(lines: readonly string[], { cutLine }: Grammar, reading: Reading): Reading {
  const { draft } = reading;
  if (cutLine === undefined || reading.more !== undefined || draft.frames.length === 0) return reading;
  const last = lines.at(-1)?.trim() === "" ? lines.length - 2 : lines.length - 1;
  if (last < reading.last || last > reading.last + 1) return reading;
  const line = (lines[last] ?? "").slice(0, 2000).trimEnd();
  if (!cutLine.test(line)) return reading;
  // Only the cause's type is left, so the place of the throw is unknown.
  const rootCause = /^\s*Caused by: /.test(line) ? null : draft.rootCause;
  return { ...reading, last, draft: { ...draft, rootCause, truncated: { ...draft.truncated, tail: true } } };
}

/**
 * A logged crash did not end the program unless its level says so. The record's message replaces a missing message of
 * the stack.
 */
function ofRecord(draft: Draft, { message, printed }: StackRecord, fatal: boolean): Draft {
  if (draft.message !== null || message === null) return { ...draft, fatal };
  const { words: _, ...read } = draft;
  const grammar = grammars[draft.runtime];
  if (grammar.withMessage !== undefined) {
    return { ...grammar.withMessage({ ...read, fatal }, message, printed ?? message), fatal };
  }
  const chain = [{ type: null, message, recovered: !fatal }];
  return { ...read, message, title: message.split("\n", 1)[0] ?? "", fatal, chain };
}
