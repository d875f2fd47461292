/** Finds the lines of a page that may open a crash, without context from other pages. */

import { ESCAPE, isBlank, isDigit, NEWLINE, OPEN_BRACE } from "../grammar/bytes.ts";
import { ANSI } from "../wrappers/clean.ts";
import { possibleTexts } from "../wrappers/possible-texts.ts";
import { SHARED_PREFIX } from "../wrappers/prefixes.ts";
import { COLOUR_MARK, EDGE_MARK, HEAD_MARK, withTriggers } from "./marks.ts";
import { copiedPage, type LogPage } from "./pages.ts";
import { findEach } from "./short-search.ts";
import { TRIGGER_MARKS } from "./trigger-marks.ts";
import { createTriggerSearch, type Hit, type TriggerSearch } from "./trigger-search.ts";
import { mayOpen } from "./triggers.ts";

/** A line that may open a crash. */
export interface CandidateLine {
  /** Line number within the page. */
  readonly row: number;
  /** Marks of the grammars with a trigger in the line. */
  readonly marks: number;
}

/** The candidates of a page. */
export interface Survey {
  /** The page, without terminal colours. */
  readonly page: LogPage;
  readonly rows: number;
  readonly candidates: readonly CandidateLine[];
}

/**
 * Number of lines at the start and end of a log that are always read: a log without its head begins anywhere, and
 * last words have any wording.
 */
const EDGE_ROWS = 4;
const ESCAPED_ANSI = /\\u001[bB]\[[0-9;]{0,40}m/g;

/** Length below which building the tables takes longer than searching for each string separately. */
const SHORT_BYTES = 64 * 1024;

let tables: TriggerSearch | null = null;

function find(bytes: Buffer, length: number, hits: Hit[]): number {
  if (tables === null && length < SHORT_BYTES) return findEach(TRIGGER_MARKS, bytes.subarray(0, length), hits);
  tables ??= createTriggerSearch(TRIGGER_MARKS);
  return tables.find(bytes, length, hits);
}

/** Searches a page; `isFirst` is true for the first page of a log. */
export function survey(given: LogPage, isFirst: boolean): Survey {
  let page = given;
  let hits: Hit[] = [];
  if (page.bytes.indexOf(ESCAPE) !== -1 && page.bytes.indexOf(ESCAPE) < page.length) page = recoded(page, ANSI);
  let rows = find(page.bytes, page.length, hits);
  if (hits.some(({ marks }) => (marks & COLOUR_MARK) !== 0)) {
    page = recoded(page, ESCAPED_ANSI);
    hits = [];
    rows = find(page.bytes, page.length, hits);
  }
  if (isFirst) hits.push(...edgeOf(page, "first"));
  if (page.isLast) hits.push(...edgeOf(page, "last"));
  const candidates = candidatesOf(page, hits);
  return { page, rows: page.isLast ? rows + 1 : rows, candidates };
}

/** The page without matches of the expression, with the same encoding. */
function recoded(page: LogPage, expression: RegExp): LogPage {
  const text = page.bytes.toString("latin1", 0, page.length).replace(expression, "");
  return copiedPage(Buffer.from(text, "latin1"), page.isLast);
}

function candidatesOf(page: LogPage, hits: Hit[]): readonly CandidateLine[] {
  const { bytes, length } = page;
  const candidates: CandidateLine[] = [];
  let row = 0;
  let start = 0;
  hits.sort((one, other) => one.at - other.at);
  // `start` is the position of line `row`: lines are counted only up to the accepted ones.
  for (let i = 0; i < hits.length; ) {
    const at = hits[i]?.at ?? 0;
    const end = endOfLine(bytes, at, length);
    let marks = 0;
    for (; i < hits.length && (hits[i]?.at ?? 0) < end; i++) marks |= hits[i]?.marks ?? 0;
    const begin = at === 0 ? 0 : bytes.lastIndexOf(NEWLINE, at - 1) + 1;
    if (!isWorthALook(page, begin, end, marks)) continue;
    for (; start < begin; row++) start = endOfLine(bytes, start, length) + 1;
    candidates.push({ row, marks });
  }
  return candidates;
}

/** Hits for the first or last non-blank lines of a page. */
function edgeOf({ bytes, length }: LogPage, side: "first" | "last"): readonly Hit[] {
  const hits: Hit[] = [];
  let at = side === "first" ? 0 : length;
  while (hits.length < EDGE_ROWS && (side === "first" ? at < length : at > 0)) {
    const begin = side === "first" ? at : bytes.lastIndexOf(NEWLINE, at - 1) + 1;
    const end = side === "first" ? endOfLine(bytes, at, length) : at;
    if (end > begin) hits.push({ at: begin, marks: EDGE_MARK });
    at = side === "first" ? end + 1 : begin - 1;
  }
  return hits;
}

function endOfLine(bytes: Buffer, from: number, length: number): number {
  const newline = bytes.indexOf(NEWLINE, from);
  return newline === -1 || newline > length ? length : newline;
}

/** True if the line may open a crash under any wrapper, including any prefix that it shares with its neighbour. */
function isWorthALook({ bytes, length }: LogPage, begin: number, end: number, marks: number): boolean {
  const line = bytes.toString("utf8", begin, end);
  const isHeadless = (marks & HEAD_MARK) === 0;
  if (mayOpenIn(line, possibleTexts(line), marks, isHeadless)) return true;
  let other = neighbourOf(bytes, begin, end, length);
  const last = Math.min(begin + SHARED_PREFIX, end);
  for (let at = begin; at < last; at++, other++) {
    if (isDigit(bytes[at]) && isDigit(bytes[other])) {
      while (isDigit(bytes[at + 1])) at++;
      while (isDigit(bytes[other + 1])) other++;
    } else if (bytes[at] !== bytes[other]) break;
    else if (isBlank(bytes[at])) {
      const rest = bytes.toString("utf8", at + 1, end);
      if (mayOpenIn(line, bytes[at + 1] === OPEN_BRACE ? possibleTexts(rest) : [rest], marks, isHeadless)) return true;
    }
  }
  return false;
}

/** True if the text remaining of a line may open a crash; null if that is unknown. */
function mayOpenIn(line: string, texts: readonly string[] | null, marks: number, isHeadless: boolean): boolean {
  if (texts === null) return true;
  for (const text of texts) {
    // A part of the line has no other triggers than the line.
    const isPart = text === line || line.includes(text);
    if (mayOpen(text, isPart ? marks : withTriggers(marks, text), isPart && isHeadless)) return true;
  }
  return false;
}

/** Start of the nearest earlier non-empty line; without one, of the next line. */
function neighbourOf(bytes: Buffer, begin: number, end: number, length: number): number {
  let last = begin - 1;
  while (last >= 0 && bytes[last] === NEWLINE) last--;
  if (last >= 0) return bytes.lastIndexOf(NEWLINE, last) + 1;
  let start = end;
  while (start < length && bytes[start] === NEWLINE) start++;
  return start;
}
