/** Which lines of a page are worth a look, told without knowing anything of the log around it. */
import { ALL_MARKS, mayOpen, triggerMarks } from "../scan.ts";
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
/** What is left of a log whose head is lost may begin in the middle of anything. */
const FIRST_ROWS = 4;
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
  const candidates = candidatesOf(page, hits, isFirst ? FIRST_ROWS : 0);
  return { page, rows: page.isLast ? rows + 1 : rows, candidates };
}

/** The page without what the expression matches, in bytes as they were otherwise. */
function recoded(page: Page, expression: RegExp): Page {
  const text = page.bytes.toString("latin1", 0, page.length).replace(expression, "");
  return copiedPage(Buffer.from(text, "latin1"), page.isLast);
}

function candidatesOf({ bytes, length }: Page, hits: Hit[], firstRows: number): readonly Candidate[] {
  const candidates: Candidate[] = [];
  let row = 0;
  let start = 0;
  for (; row < firstRows && start < length; row++) {
    const end = endOfLine(bytes, start, length);
    if (isWorthALook(bytes.toString("utf8", start, end), neighbourOf(bytes, start, end, length), ALL_MARKS))
      candidates.push({ row, marks: ALL_MARKS });
    start = end + 1;
  }
  hits.sort((one, other) => one.at - other.at);
  // `start` is where line `row` begins: lines are counted only up to those that pass.
  for (let i = 0; i < hits.length; ) {
    const at = hits[i]?.at ?? 0;
    const end = endOfLine(bytes, at, length);
    let marks = 0;
    for (; i < hits.length && (hits[i]?.at ?? 0) < end; i++) marks |= hits[i]?.marks ?? 0;
    if (at < start) continue;
    const begin = at === 0 ? 0 : bytes.lastIndexOf(NEWLINE, at - 1) + 1;
    if (!isWorthALook(bytes.toString("utf8", begin, end), neighbourOf(bytes, begin, end, length), marks)) continue;
    for (; start < begin; row++) start = endOfLine(bytes, start, length) + 1;
    candidates.push({ row, marks });
  }
  return candidates;
}

function endOfLine(bytes: Buffer, from: number, length: number): number {
  const newline = bytes.indexOf(NEWLINE, from);
  return newline === -1 || newline > length ? length : newline;
}

/** The start of the line before that is not empty, or of the line after where there is none. */
function neighbourOf(bytes: Buffer, begin: number, end: number, length: number): string {
  let last = begin - 1;
  while (last >= 0 && bytes[last] === NEWLINE) last--;
  let start = end;
  if (last >= 0) start = bytes.lastIndexOf(NEWLINE, last) + 1;
  else while (start < length && bytes[start] === NEWLINE) start++;
  return bytes.toString("latin1", start, Math.min(start + SHARED_PREFIX, length));
}

/** Whether the line may open a crash, whatever wrappers it turns out to have: one may be all that it shares with its neighbours. */
function isWorthALook(line: string, neighbour: string, marks: number): boolean {
  const texts = possibleTexts(line);
  if (texts === null || texts.some((text) => mayOpen(text, marks))) return true;
  for (let i = 0; i < neighbour.length && neighbour[i] === line[i]; i++) {
    if (line[i] === " " && mayOpen(line.slice(i + 1), marks)) return true;
  }
  return false;
}
