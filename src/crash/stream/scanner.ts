/** Finds the crashes of a log while it streams, in bounded memory. */
import { CLOSE_BRACE, NEWLINE, OPEN_BRACE } from "../grammar/bytes.ts";
import type { Draft, Reading } from "../grammar/grammar.ts";
import { RECORD_LINES } from "../wrappers/pretty-records.ts";
import { createUnwrapper, type Lines } from "../wrappers/unwrap.ts";
import { type CandidateLine, survey } from "./candidates.ts";
import { createDump, type Dump } from "./dump.ts";
import { isFarFromRest, type LineReadings, readingsAt } from "./line-readings.ts";
import { copiedPage, createPager, type LogPage } from "./pages.ts";
import { createTail } from "./tail.ts";
import { createWindow, firstAtOrAfter, type Reach, type Stretch } from "./window.ts";

/** A crash with its lines in the log, counted from 0. */
export interface LocatedCrash {
  readonly draft: Draft;
  readonly first: number;
  readonly last: number;
}

/** Takes a log in chunks of any size. */
export interface Scanner {
  write(chunk: Uint8Array): void;
  /** Returns the number of lines in the log, without those of a dump at its end. */
  end(): number;
  /** After the end: up to `most` of the log's last lines, without collectors' wrappers. */
  tail(most: number): Lines & { raw(row: number): string };
}

/** Windows ahead of a line that a grammar sees; the next larger one is used if a reading comes near the end. */
const REACHES: readonly Reach[] = [
  { lines: 400, bytes: 256 * 1024 },
  { lines: 1600, bytes: 1024 * 1024 },
  { lines: 6400, bytes: 2 * 1024 * 1024 },
  { lines: 25_600, bytes: 4 * 1024 * 1024 },
  { lines: 102_400, bytes: 8 * 1024 * 1024 },
];
/** The reach from which a crash may be continued. */
const CONTINUED = 2;
/** Distance to the end of the visible lines that counts as near. */
const NEAR_END = 80;
/** The reach for finding the rest of a head, and the minimum distance between two such searches. */
const FAR = 2;
const LINES_BETWEEN_FAR = 400;

/** A scanner that passes on each crash, in the order of the log. */
export function createScanner(onCrash: (crash: LocatedCrash) => void): Scanner {
  const scanner = new LogScanner(onCrash);
  return {
    write: (chunk) => scanner.write(chunk),
    end: () => scanner.end(),
    tail: (most) => scanner.tail(most),
  };
}

class LogScanner implements Scanner {
  readonly #onCrash: (crash: LocatedCrash) => void;
  readonly #pager = createPager((page) => {
    this.#tail.add(page);
    this.#take(page);
  });
  readonly #tail = createTail(this.#pager.release);
  readonly #window = createWindow(this.#tail.release);
  /** The first line after the available pages. */
  #row = 0;
  #dump: { readonly fed: Dump; rows(): number; finish(): void } | null = null;
  /** Index in the current stretch. */
  #candidate = 0;
  #reach = 0;
  /** The first line for which the next search far ahead is allowed. */
  #nextFar = 0;
  /** Lines before this one are part of a crash. */
  #claimed = 0;
  #endsWithNewline = true;

  constructor(onCrash: (crash: LocatedCrash) => void) {
    this.#onCrash = onCrash;
  }

  write(chunk: Uint8Array): void {
    if (chunk.length > 0) this.#endsWithNewline = chunk[chunk.length - 1] === NEWLINE;
    this.#pager.write(chunk);
  }

  end(): number {
    this.#pager.end();
    return this.#endsWithNewline ? this.#row - 1 : this.#row;
  }

  tail(most: number): Lines & { raw(row: number): string } {
    const unwrapper = createUnwrapper("collectors");
    const lines = this.#tail.lines(most);
    const first = this.#row + (this.#dump?.rows() ?? 0) - lines.length;
    unwrapper.add(lines, first);
    return { texts: unwrapper.texts, rows: unwrapper.rows, raw: (at) => lines[at - first] ?? "" };
  }

  #take(page: LogPage): void {
    const rest: LogPage[] = [page];
    for (let next = rest.shift(); next !== undefined; next = rest.shift()) {
      if (this.#dump === null) {
        this.#add(next, this.#row === 0);
        this.#work();
        continue;
      }
      const after = this.#dump.fed.add(next);
      if (after === null) continue;
      this.#dump.finish();
      this.#dump = null;
      this.#row = after.row;
      const { rows } = survey(after.context, false);
      this.#window.add({ page: after.context, rows, candidates: [], row: this.#row - rows });
      rest.unshift(...after.pages);
    }
  }

  #add(page: LogPage, isFirst: boolean): void {
    const stretch = { ...survey(page, isFirst), row: this.#row };
    this.#window.add(stretch);
    this.#row += stretch.rows;
  }

  /** Examines all lines for which enough pages are available. */
  #work(): void {
    for (let { current } = this.#window; current !== null && this.#dump === null; current = this.#window.current) {
      const one = current.candidates[this.#candidate];
      if (one === undefined) {
        this.#candidate = 0;
        this.#window.next();
      } else if (current.row + one.row < this.#claimed) this.#candidate++;
      else if (!this.#look(current, one)) return;
    }
  }

  /** Examines one line. Returns false if it needs more pages. */
  #look(current: Stretch, { row: rowInPage, marks }: CandidateLine): boolean {
    const reached = REACHES[this.#reach];
    const line = current.row + rowInPage;
    const lines = reached === undefined ? null : this.#window.lines(line, reached);
    if (lines === null) return false;
    const { texts, rows } = lines;
    const found = lookIn(lines, line, marks);
    const isPartial = !this.#window.isToEnd && found !== null;
    const more = isPartial ? found.readings.find((reading) => reading.more !== undefined)?.more : undefined;
    if (
      isPartial &&
      found.last >= texts.length - NEAR_END &&
      this.#reach < (more === undefined ? REACHES.length - 1 : CONTINUED)
    ) {
      this.#reach++;
      return true;
    }
    if (found === null && this.#looksFurther(line, lines, marks)) return true;
    this.#reach = 0;
    this.#candidate++;
    if (found === null) return true;
    const rowOf = (text: number): number => rows[Math.min(Math.max(text, 0), rows.length - 1)] ?? 0;
    const [reading] = found.readings;
    if (more !== undefined && reading !== undefined && found.last >= texts.length - NEAR_END) {
      this.#hand(more, rowOf(reading.first), rowOf(more.from));
      return true;
    }
    // A record printed over several lines is one text.
    const lastRowOf = (text: number): number => {
      const row = rowOf(text);
      const next = rows[text + 1] ?? 0;
      return isRecord(texts[text] ?? "") && next - row <= RECORD_LINES ? Math.max(row, next - 1) : row;
    };
    for (const { draft, first, last } of found.readings)
      this.#onCrash({ draft, first: rowOf(first), last: lastRowOf(last) });
    this.#claimed = lastRowOf(found.last) + 1;
    return true;
  }

  /** Extends the reach for a head whose rest may be far away; doing that at each line would take quadratic time. */
  #looksFurther(line: number, { texts, rows }: Lines, marks: number): boolean {
    if (this.#window.isToEnd || this.#reach >= FAR) return false;
    if (this.#reach === 0 && line < this.#nextFar) return false;
    if (!isFarFromRest(texts[firstAtOrAfter(rows, line)] ?? "", marks)) return false;
    this.#nextFar = line + LINES_BETWEEN_FAR;
    this.#reach++;
    return true;
  }

  /** Passes the rest of the log to a continuation, from line `from` on. */
  #hand(more: NonNullable<Reading["more"]>, first: number, from: number): void {
    const { isPlain } = this.#window;
    const pages: LogPage[] = [];
    for (const stretch of this.#window.clear()) {
      if (stretch.row + stretch.rows <= from) this.#tail.release(stretch.page);
      else pages.push(stretch.row < from ? pageFrom(stretch, from) : stretch.page);
    }
    this.#dump = {
      rows: () => more.rows,
      fed: createDump(more, from, isPlain, this.#tail.release),
      finish: () => {
        this.#claimed = from + more.ownRows;
        this.#onCrash({ draft: more.finish(), first, last: Math.max(this.#claimed - 1, first) });
      },
    };
    this.#candidate = 0;
    this.#row = from;
    for (const page of pages) this.#take(page);
  }
}

/** Reads one line of the log, which may hold several of the program's lines, or part of one. */
function lookIn({ texts, rows }: Lines, line: number, marks: number): LineReadings | null {
  const end = firstAtOrAfter(rows, line + 1);
  const readings: Reading[] = [];
  let last = -1;
  for (let at = Math.min(firstAtOrAfter(rows, line), end - 1); at < end; at++) {
    const found = readingsAt(texts, at, marks);
    if (found === null) continue;
    readings.push(...found.readings);
    last = found.last;
    at = last;
  }
  return last === -1 ? null : { readings, last };
}

function isRecord(text: string): boolean {
  return text.charCodeAt(0) === OPEN_BRACE || (text.charCodeAt(text.length - 1) === CLOSE_BRACE && text.includes('{"'));
}

/** The part of a page from a log line on. */
function pageFrom({ page, row }: Stretch, from: number): LogPage {
  let offset = 0;
  for (let at = row; at < from; at++) offset = page.bytes.indexOf(NEWLINE, offset) + 1;
  return copiedPage(page.bytes.subarray(offset, page.length), page.isLast);
}
