/** The pages around the line that is looked at, and the program's lines made of them. */
import type { Lines, Unwrapper } from "../wrappers/unwrap.ts";
import { createUnwrapper } from "../wrappers/unwrap.ts";
import type { Survey } from "./candidates.ts";
import type { Page } from "./pages.ts";

/** A page in its place in the log. */
export interface Stretch extends Survey {
  /** Its first line, counted from the start of the log. */
  readonly row: number;
}

/** How much has to follow after a line that is looked at, in lines that are not blank or in bytes, whichever is less. */
export interface Reach {
  readonly lines: number;
  readonly bytes: number;
}

/** Pages that follow each other, of which one is looked at. */
export interface Window {
  add(stretch: Stretch): void;
  /** The stretch whose candidates are looked at; null where that is not there yet. */
  readonly current: Stretch | null;
  /** Goes on to the next stretch. */
  next(): void;
  /** The lines around line `row` of the current stretch with as much after it as asked for; null where that is not there yet. */
  lines(row: number, reach: Reach): Lines | null;
  /** Whether the lines go to the end of the log. */
  readonly isToEnd: boolean;
  /** Whether nothing was taken off the lines. */
  readonly isPlain: boolean;
  /** Takes out all that is here. */
  clear(): readonly Stretch[];
}

/** Lines before the one that is looked at, that a grammar may look back on. */
const CONTEXT_LINES = 64;
/** Fewer where they are long, but more than those by which the start of a log is told. */
const CONTEXT_BYTES = 1024 * 1024;
const LEAST_CONTEXT = 8;
/** Lines that are unwrapped at once: enough to tell by what wrapper they have. */
const BATCH = 256;
/** Lines, or bytes, that nobody looks back on are forgotten when they have become so many. */
const FORGET_LINES = 4000;
const FORGET_BYTES = 2 * 1024 * 1024;

/** Lines of the program for a run of lines of the log, which grows at its end. */
interface Run {
  readonly unwrapper: Unwrapper;
  /** Lines of the log: the first of the run, and the first after it. */
  first: number;
  end: number;
  isPlain: boolean;
  /** After each batch: the first line after it, and how many lines that are not blank, and bytes, the run has so far. */
  readonly batches: { readonly end: number; readonly solid: number; readonly bytes: number }[];
  /** Bytes of lines that are forgotten, or could be. */
  passed: number;
}

/** An empty window. `release` gets each page that is not needed any more. */
export function createWindow(release: (page: Page) => void): Window {
  let stretches: Stretch[] = [];
  let at = 0;
  let run: Run | null = null;
  /** The page that the run goes on in, as lines. */
  let decoded: { readonly stretch: Stretch; readonly lines: readonly string[] } | null = null;

  const begin = (first: number): Run => ({
    unwrapper: createUnwrapper(),
    first,
    end: first,
    isPlain: true,
    batches: [],
    passed: 0,
  });

  /** Makes the run longer; false where there are no more pages for it. */
  const extend = (grown: Run): boolean => {
    const stretch = stretches.find(({ row, rows }) => grown.end < row + rows);
    if (stretch === undefined) return false;
    if (decoded?.stretch !== stretch) decoded = { stretch, lines: linesOf(stretch.page) };
    const from = grown.end - stretch.row;
    const batch = decoded.lines.slice(from, from + BATCH);
    const before = grown.unwrapper.texts.length;
    if (!grown.unwrapper.add(batch, grown.end)) grown.isPlain = false;
    const last = grown.batches.at(-1);
    let solid = last?.solid ?? 0;
    for (let i = before; i < grown.unwrapper.texts.length; i++) if (grown.unwrapper.texts[i] !== "") solid++;
    let bytes = last?.bytes ?? 0;
    for (const line of batch) bytes += line.length + 1;
    grown.end += batch.length;
    grown.batches.push({ end: grown.end, solid, bytes });
    return true;
  };

  const dropFirst = (): void => {
    const first = stretches.shift();
    if (first === undefined) return;
    release(first.page);
    at--;
    if (run === null) return;
    const kept = first.row + first.rows;
    if (run.end <= kept) {
      run = null;
      return;
    }
    while (run.batches.length > 1 && (run.batches[0]?.end ?? kept) <= kept) run.batches.shift();
    run.passed += first.page.length;
    const forgotten = firstAtOrAfter(run.unwrapper.rows, kept);
    if (forgotten < FORGET_LINES && run.passed < FORGET_BYTES) return;
    run.unwrapper.keepLast(run.unwrapper.texts.length - forgotten);
    run.first = Math.max(run.first, kept);
    run.passed = 0;
  };

  return {
    add: (stretch) => void stretches.push(stretch),
    get current() {
      return stretches[at] ?? null;
    },
    get isPlain() {
      return run?.isPlain !== false;
    },
    get isToEnd() {
      const last = stretches.at(-1);
      return last?.page.isLast === true && run !== null && run.end >= last.row + last.rows;
    },
    next() {
      at++;
      let keep = at;
      let rows = 0;
      let length = 0;
      while (keep > 0 && (rows < LEAST_CONTEXT || (rows < CONTEXT_LINES && length < CONTEXT_BYTES))) {
        const before = stretches[--keep];
        rows += before?.rows ?? 0;
        length += before?.page.length ?? 0;
      }
      while (keep-- > 0) dropFirst();
    },
    lines(row, reach) {
      const first = Math.max(row - CONTEXT_LINES, stretches[0]?.row ?? 0);
      // Lines of an earlier look serve again if they come up to here without a gap.
      if (run === null || run.end < first || run.first > first) run = begin(first);
      while (run.end <= row) if (!extend(run)) return null;
      const { batches } = run;
      const here = batches.find(({ end }) => end > row);
      const enough = () => {
        const last = batches.at(-1);
        return (
          (last?.solid ?? 0) - (here?.solid ?? 0) >= reach.lines ||
          (last?.bytes ?? 0) - (here?.bytes ?? 0) >= reach.bytes
        );
      };
      while (!enough()) if (!extend(run)) break;
      if (!enough() && stretches.at(-1)?.page.isLast !== true) return null;
      return run.unwrapper;
    },
    clear() {
      const cleared = stretches;
      stretches = [];
      at = 0;
      run = null;
      decoded = null;
      return cleared;
    },
  };
}

/** The lines of a page. The last page of a log that ends with a newline has an empty one at its end. */
export function linesOf({ bytes, length, isLast }: Page): readonly string[] {
  return bytes.toString("utf8", 0, isLast ? length : length - 1).split("\n");
}

/** The first place in ascending numbers that is not less than a number. */
export function firstAtOrAfter(ascending: readonly number[], number: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
