/** The pages around the current line, and the program's lines in them. */
import { opensRecord, RECORD_LINES } from "../wrappers/pretty-records.ts";
import type { Lines, Unwrapper } from "../wrappers/unwrap.ts";
import { createUnwrapper } from "../wrappers/unwrap.ts";
import type { Survey } from "./candidates.ts";
import type { LogPage } from "./pages.ts";

/** A page with its position in the log. */
export interface Stretch extends Survey {
  /** Its first line, as the log's line number. */
  readonly row: number;
}

/** Required amount of text after a line, in non-blank lines or in bytes, whichever is less. */
export interface Reach {
  readonly lines: number;
  readonly bytes: number;
}

/** Consecutive pages, one of which is current. */
export interface StretchWindow {
  add(stretch: Stretch): void;
  /** The stretch whose candidates are examined; null if it has not arrived. */
  readonly current: Stretch | null;
  /** Advances to the next stretch. */
  next(): void;
  /**
   * The lines around line `row` of the current stretch, with the requested amount after it; null if that has not
   * arrived.
   */
  lines(row: number, reach: Reach): Lines | null;
  /** True if the lines extend to the end of the log. */
  readonly isToEnd: boolean;
  /** True if no wrapper was removed. */
  readonly isPlain: boolean;
  /** Removes and returns all stretches. */
  clear(): readonly Stretch[];
}

/** Number of lines before the current one that a grammar may see. */
const CONTEXT_LINES = 64;
/** Fewer lines if they are long, but enough to recognise the start of a log. */
const CONTEXT_BYTES = 1024 * 1024;
const LEAST_CONTEXT = 8;
/** Number of lines to unwrap at once: enough to recognise their wrapper. */
const BATCH = 256;
/** Number of lines, or bytes, that are no longer needed at which they are dropped. */
const FORGET_LINES = 4000;
const FORGET_BYTES = 2 * 1024 * 1024;

/** The program's lines for consecutive log lines, extended at the end. */
interface Run {
  readonly unwrapper: Unwrapper;
  /** Log lines: the first of the run, and the first after it. */
  first: number;
  end: number;
  isPlain: boolean;
  /** After each batch: the first line after it, and the number of non-blank lines and bytes in the run so far. */
  readonly batches: { readonly end: number; readonly solid: number; readonly bytes: number }[];
  /** Bytes of lines that are dropped, or could be. */
  passed: number;
}

/** An empty window. `release` receives each page that is no longer needed. */
export function createWindow(release: (page: LogPage) => void): StretchWindow {
  return new PageWindow(release);
}

class PageWindow implements StretchWindow {
  readonly #release: (page: LogPage) => void;
  #stretches: Stretch[] = [];
  #at = 0;
  #run: Run | null = null;
  /** The decoded lines of the page in which the run continues. */
  #decoded: { readonly stretch: Stretch; readonly lines: readonly string[] } | null = null;

  constructor(release: (page: LogPage) => void) {
    this.#release = release;
  }

  add(stretch: Stretch): void {
    this.#stretches.push(stretch);
  }

  get current(): Stretch | null {
    return this.#stretches[this.#at] ?? null;
  }

  get isPlain(): boolean {
    return this.#run?.isPlain !== false;
  }

  get isToEnd(): boolean {
    const last = this.#stretches.at(-1);
    return last?.page.isLast === true && this.#run !== null && this.#run.end >= last.row + last.rows;
  }

  next(): void {
    this.#at++;
    let keep = this.#at;
    let rows = 0;
    let length = 0;
    while (keep > 0 && (rows < LEAST_CONTEXT || (rows < CONTEXT_LINES && length < CONTEXT_BYTES))) {
      const before = this.#stretches[--keep];
      rows += before?.rows ?? 0;
      length += before?.page.length ?? 0;
    }
    while (keep-- > 0) this.#dropFirst();
  }

  lines(row: number, reach: Reach): Lines | null {
    const first = Math.max(row - CONTEXT_LINES, this.#stretches[0]?.row ?? 0);
    // Lines from an earlier call are reused if they reach this position without a gap.
    if (this.#run === null || this.#run.end < first || this.#run.first > first) this.#run = runFrom(first);
    const run = this.#run;
    while (run.end <= row) if (!this.#extend(run)) return null;
    const here = run.batches.find(({ end }) => end > row);
    while (!reaches(run, here, reach)) if (!this.#extend(run)) break;
    return reaches(run, here, reach) || this.#stretches.at(-1)?.page.isLast === true ? run.unwrapper : null;
  }

  clear(): readonly Stretch[] {
    const cleared = this.#stretches;
    this.#stretches = [];
    this.#at = 0;
    this.#run = null;
    this.#decoded = null;
    return cleared;
  }

  /** Extends the run; false if there are no more pages. */
  #extend(run: Run): boolean {
    const stretch = this.#stretches.find(({ row, rows }) => run.end < row + rows);
    if (stretch === undefined) return false;
    if (this.#decoded?.stretch !== stretch) this.#decoded = { stretch, lines: linesOf(stretch.page) };
    const from = run.end - stretch.row;
    const batch = batchOf(this.#decoded.lines, from);
    const before = run.unwrapper.texts.length;
    if (!run.unwrapper.add(batch, run.end)) run.isPlain = false;
    const last = run.batches.at(-1);
    let solid = last?.solid ?? 0;
    for (let i = before; i < run.unwrapper.texts.length; i++) if (run.unwrapper.texts[i] !== "") solid++;
    let bytes = last?.bytes ?? 0;
    for (const line of batch) bytes += line.length + 1;
    run.end += batch.length;
    run.batches.push({ end: run.end, solid, bytes });
    return true;
  }

  #dropFirst(): void {
    const first = this.#stretches.shift();
    if (first === undefined) return;
    this.#release(first.page);
    this.#at--;
    const run = this.#run;
    if (run === null) return;
    const kept = first.row + first.rows;
    if (run.end <= kept) {
      this.#run = null;
      return;
    }
    while (run.batches.length > 1 && (run.batches[0]?.end ?? kept) <= kept) run.batches.shift();
    run.passed += first.page.length;
    const forgotten = firstAtOrAfter(run.unwrapper.rows, kept);
    if (forgotten < FORGET_LINES && run.passed < FORGET_BYTES) return;
    run.unwrapper.keepLast(run.unwrapper.texts.length - forgotten);
    run.first = Math.max(run.first, kept);
    run.passed = 0;
  }
}

/** The next lines to unwrap, with every multi-line record kept together. */
function batchOf(lines: readonly string[], from: number): readonly string[] {
  let end = Math.min(from + BATCH, lines.length);
  const open = lines.slice(from, end).findLastIndex(opensRecord);
  if (open === -1) return lines.slice(from, end);
  const most = Math.min(from + open + RECORD_LINES, lines.length);
  while (end < most && (lines[end - 1] ?? "").trim() !== "}") end++;
  return lines.slice(from, end);
}

function runFrom(first: number): Run {
  return { unwrapper: createUnwrapper(), first, end: first, isPlain: true, batches: [], passed: 0 };
}

/** True if the run extends far enough beyond one of its batches. */
function reaches({ batches }: Run, from: Run["batches"][number] | undefined, { lines, bytes }: Reach): boolean {
  const last = batches.at(-1);
  return (last?.solid ?? 0) - (from?.solid ?? 0) >= lines || (last?.bytes ?? 0) - (from?.bytes ?? 0) >= bytes;
}

/** The lines of a page. If the log ends with a newline, its last page has an empty last line. */
export function linesOf({ bytes, length, isLast }: LogPage): readonly string[] {
  return bytes.toString("utf8", 0, isLast ? length : length - 1).split("\n");
}

/** Index of the first of ascending numbers that is not less than `number`. */
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
