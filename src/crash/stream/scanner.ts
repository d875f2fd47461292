/** Finds the crashes of a log while it streams by, in memory that does not grow with it. */
import type { Draft, Reading } from "../grammar.ts";
import { type Look, lookAt } from "../scan.ts";
import type { Lines } from "../wrappers/unwrap.ts";
import { type Candidate, survey } from "./candidates.ts";
import { createDump, type Dump } from "./dump.ts";
import { copiedPage, createPager, type Page } from "./pages.ts";
import { createWindow, firstAtOrAfter, type Reach, type Stretch } from "./window.ts";

/** A crash found, with the lines of the log that are its own, counted from 0. */
export interface Found {
  readonly draft: Draft;
  readonly first: number;
  readonly last: number;
}

/** Takes a log in chunks of any size. */
export interface Scanner {
  write(chunk: Uint8Array): void;
  /** Gives how many lines the log has, without those of a dump that it ends with. */
  end(): number;
}

/** How far ahead of the line that is looked at a grammar sees; further where a reading comes near the end of that. */
const REACHES: readonly Reach[] = [
  { lines: 400, bytes: 256 * 1024 },
  { lines: 1600, bytes: 1024 * 1024 },
  { lines: 6400, bytes: 2 * 1024 * 1024 },
  { lines: 25_600, bytes: 4 * 1024 * 1024 },
  { lines: 102_400, bytes: 8 * 1024 * 1024 },
];
/** The reach from which on a crash that may be continued is. */
const CONTINUED = 2;
/** Lines before the end of what a grammar sees that are near it. */
const NEAR_END = 80;

/** A scanner that tells of each crash in the order of the log. */
export function createScanner(tell: (found: Found) => void): Scanner {
  const pager = createPager(take);
  const window = createWindow(pager.release);
  let row = 0;
  let dump: { readonly fed: Dump; finish(): void } | null = null;
  /** Of the current stretch. */
  let candidate = 0;
  let reach = 0;
  /** Lines before this one are part of a crash. */
  let claimed = 0;

  function take(page: Page): void {
    const rest: Page[] = [page];
    for (let next = rest.shift(); next !== undefined; next = rest.shift()) {
      if (dump === null) {
        add(next, row === 0);
        work();
        continue;
      }
      const after = dump.fed.add(next);
      if (after === null) continue;
      dump.finish();
      dump = null;
      row = after.row;
      const { rows } = survey(after.context, false);
      window.add({ page: after.context, rows, candidates: [], row: row - rows });
      rest.unshift(...after.pages);
    }
  }

  function add(page: Page, isFirst: boolean): void {
    const stretch = { ...survey(page, isFirst), row };
    window.add(stretch);
    row += stretch.rows;
  }

  /** Looks at what can be looked at with the pages that are here. */
  function work(): void {
    for (let { current } = window; current !== null && dump === null; current = window.current) {
      const one = current.candidates[candidate];
      if (one === undefined) {
        candidate = 0;
        window.next();
      } else if (current.row + one.row < claimed) candidate++;
      else if (!look(current, one)) return;
    }
  }

  /** Looks at one line. Gives false where more pages are needed for it. */
  function look(current: Stretch, { row: rowInPage, marks }: Candidate): boolean {
    const reached = REACHES[reach];
    const line = current.row + rowInPage;
    const lines = reached === undefined ? null : window.lines(line, reached);
    if (lines === null) return false;
    const { texts, rows } = lines;
    const found = lookIn(lines, line, marks);
    const isPartial = !window.isToEnd && found !== null;
    const more = isPartial ? found.readings.find((reading) => reading.more !== undefined)?.more : undefined;
    if (
      isPartial &&
      found.last >= texts.length - NEAR_END &&
      reach < (more === undefined ? REACHES.length - 1 : CONTINUED)
    ) {
      reach++;
      return true;
    }
    reach = 0;
    candidate++;
    if (found === null) return true;
    const rowOf = (text: number): number => rows[Math.min(Math.max(text, 0), rows.length - 1)] ?? 0;
    const [reading] = found.readings;
    if (more !== undefined && reading !== undefined && found.last >= texts.length - NEAR_END) {
      hand(more, rowOf(reading.first), rowOf(more.from));
      return true;
    }
    for (const { draft, first, last } of found.readings) tell({ draft, first: rowOf(first), last: rowOf(last) });
    claimed = rowOf(found.last) + 1;
    return true;
  }

  /** Hands the rest of the log over to a continuation, from line `from` on. */
  function hand(more: NonNullable<Reading["more"]>, first: number, from: number): void {
    const { isPlain } = window;
    const pages: Page[] = [];
    for (const stretch of window.clear()) {
      if (stretch.row + stretch.rows <= from) pager.release(stretch.page);
      else pages.push(stretch.row < from ? pageFrom(stretch, from) : stretch.page);
    }
    dump = {
      fed: createDump(more, from, isPlain, pager.release),
      finish: () => {
        claimed = from + more.ownRows;
        tell({ draft: more.finish(), first, last: Math.max(claimed - 1, first) });
      },
    };
    candidate = 0;
    row = from;
    for (const page of pages) take(page);
  }

  return {
    write: pager.write,
    end() {
      pager.end();
      return row;
    },
  };
}

/** What is found in a line of the log, which may be several of the program's lines, or a part of one. */
function lookIn({ texts, rows }: Lines, line: number, marks: number): Look | null {
  const end = firstAtOrAfter(rows, line + 1);
  const readings: Reading[] = [];
  let last = -1;
  for (let at = Math.min(firstAtOrAfter(rows, line), end - 1); at < end; at++) {
    const found = lookAt(texts, at, marks);
    if (found === null) continue;
    readings.push(...found.readings);
    last = found.last;
    at = last;
  }
  return last === -1 ? null : { readings, last };
}

/** The part of a page from a line of the log on. */
function pageFrom({ page, row }: Stretch, from: number): Page {
  let offset = 0;
  for (let at = row; at < from; at++) offset = page.bytes.indexOf(10, offset) + 1;
  return copiedPage(page.bytes.subarray(offset, page.length), page.isLast);
}
