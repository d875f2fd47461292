/** Which lines of a page are worth a look, told without knowing anything of the log around it. */
import { EDGE_MARK, mayOpen, triggerMarks, withTriggers } from "../scan.ts";
import { ANSI } from "../wrappers/clean.ts";
import { possibleTexts, SHARED_PREFIX } from "../wrappers/prefixes.ts";
import { copiedPage, type Page } from "./pages.ts";
import { findEach } from "./short-search.ts";
import { createTriggerSearch, type Hit, type TriggerSearch } from "./trigger-search.ts";

/** A line that may open a crash. */
export interface Candidate {
  /** Counted from the start of the page. */
  readonly row: number;
  /** Of the grammars that have a trigger in it. */
  readonly marks: number;
}

/** What a page holds. */
export interface Survey {
  /** The page, without terminal colours. */
  readonly page: Page;
  readonly rows: number;
  readonly candidates: readonly Candidate[];
}

const NEWLINE = 10;
const ESCAPE = 27;
const TAB = 9;
const SPACE = 32;
const BRACE = 123;
/**
 * Lines at the start and the end of a log that are looked at in any case: where its head is lost it begins in the middle
 * of anything, and what a program says last may be in any words.
 */
const EDGE_ROWS = 4;
/** How JSON writes the start of a colour. */
const ESCAPED_COLOUR = "\\u001b[";
const COLOUR_MARK = 1 << 29;
const ESCAPED_ANSI = /\\u001[bB]\[[0-9;]{0,40}m/g;

/** To build the tables takes longer than to look for each string apart in a log that is shorter than this. */
const SHORT_BYTES = 64 * 1024;

const triggers: ReadonlyMap<string, number> = new Map([...triggerMarks(), [ESCAPED_COLOUR, COLOUR_MARK]]);
let tables: TriggerSearch | null = null;

function find(bytes: Buffer, length: number, hits: Hit[]): number {
  if (tables === null && length < SHORT_BYTES) return findEach(triggers, bytes.subarray(0, length), hits);
  tables ??= createTriggerSearch(triggers);
  return tables.find(bytes, length, hits);
}

/** Looks through a page; `isFirst` where the log begins with it. */
export function survey(given: Page, isFirst: boolean): Survey {
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

/** The page without what the expression matches, in bytes as they were otherwise. */
function recoded(page: Page, expression: RegExp): Page {
  const text = page.bytes.toString("latin1", 0, page.length).replace(expression, "");
  return copiedPage(Buffer.from(text, "latin1"), page.isLast);
}

function candidatesOf(page: Page, hits: Hit[]): readonly Candidate[] {
  const { bytes, length } = page;
  const candidates: Candidate[] = [];
  let row = 0;
  let start = 0;
  hits.sort((one, other) => one.at - other.at);
  // `start` is where line `row` begins: lines are counted only up to those that pass.
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

/** Hits for the first or last lines of a page that are not blank. */
function edgeOf({ bytes, length }: Page, side: "first" | "last"): readonly Hit[] {
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

/** Whether the line may open a crash, whatever wrappers it turns out to have: one may be all that it shares with its neighbours. */
function isWorthALook({ bytes, length }: Page, begin: number, end: number, marks: number): boolean {
  const line = bytes.toString("utf8", begin, end);
  if (mayOpenIn(line, possibleTexts(line), marks)) return true;
  let other = neighbourOf(bytes, begin, end, length);
  const last = Math.min(begin + SHARED_PREFIX, end);
  for (let at = begin; at < last; at++, other++) {
    if (isDigit(bytes[at]) && isDigit(bytes[other])) {
      while (isDigit(bytes[at + 1])) at++;
      while (isDigit(bytes[other + 1])) other++;
    } else if (bytes[at] !== bytes[other]) break;
    else if (isBlank(bytes[at])) {
      const rest = bytes.toString("utf8", at + 1, end);
      if (mayOpenIn(line, bytes[at + 1] === BRACE ? possibleTexts(rest) : [rest], marks)) return true;
    }
  }
  return false;
}

/** Whether what may be left of a line may open a crash; null where that cannot be told. */
function mayOpenIn(line: string, texts: readonly string[] | null, marks: number): boolean {
  if (texts === null) return true;
  // What stands in the line as it is has no other triggers than were found there.
  for (const text of texts)
    if (mayOpen(text, text === line || line.includes(text) ? marks : withTriggers(marks, text))) return true;
  return false;
}

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 48 && byte <= 57;
const isBlank = (byte: number | undefined): boolean => byte === SPACE || byte === TAB;

/** Where the line before that is not empty starts, or the line after where there is none. */
function neighbourOf(bytes: Buffer, begin: number, end: number, length: number): number {
  let last = begin - 1;
  while (last >= 0 && bytes[last] === NEWLINE) last--;
  if (last >= 0) return bytes.lastIndexOf(NEWLINE, last) + 1;
  let start = end;
  while (start < length && bytes[start] === NEWLINE) start++;
  return start;
}
