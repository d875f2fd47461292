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

/** How much has to follow after a page whose lines are looked at, in lines that are not blank or in bytes, whichever is less. */
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
  /** The lines around the current stretch with as much after it as asked for; null where that is not there yet. */
  lines(reach: Reach): Lines | null;
  /** Whether the lines go to the end of the log. */
  readonly isToEnd: boolean;
  /** Whether nothing was taken off the lines. */
  readonly isPlain: boolean;
  /** Takes out all that is here. */
  clear(): readonly Stretch[];
}

/** Lines before the current stretch that a grammar may look back on. */
const CONTEXT_LINES = 64;
/** Fewer where they are long, but more than those by which the start of a log is told. */
const CONTEXT_BYTES = 1024 * 1024;
const LEAST_CONTEXT = 8;
/** Lines, or bytes, that nobody looks back on are forgotten when they have become so many. */
const FORGET_LINES = 4000;
const FORGET_BYTES = 2 * 1024 * 1024;

/** An empty window. `release` gets each page that is not needed any more. */
export function createWindow(release: (page: Page) => void): Window {
  let stretches: Stretch[] = [];
  let at = 0;
  let unwrapper: Unwrapper | null = null;
  let unwrapped = 0;
  let isPlain = true;
  /** For each stretch that was unwrapped: lines that are not blank, and bytes, up to its end. */
  let solid: number[] = [];
  let bytes: number[] = [];
  let dropped = 0;

  const forgetLines = (): void => {
    unwrapper = null;
    unwrapped = 0;
    isPlain = true;
    solid = [];
    bytes = [];
    dropped = 0;
  };

  const unwrapNext = (): boolean => {
    const stretch = stretches[unwrapped];
    if (stretch === undefined) return false;
    unwrapper ??= createUnwrapper();
    const before = unwrapper.texts.length;
    if (!unwrapper.add(linesOf(stretch.page), stretch.row)) isPlain = false;
    let count = solid.at(-1) ?? 0;
    for (let i = before; i < unwrapper.texts.length; i++) if (unwrapper.texts[i] !== "") count++;
    solid.push(count);
    bytes.push((bytes.at(-1) ?? 0) + stretch.page.length);
    unwrapped++;
    return true;
  };

  const dropFirst = (): void => {
    const [first] = stretches;
    if (first === undefined) return;
    release(first.page);
    stretches.shift();
    at--;
    if (unwrapped === 0) return;
    unwrapped--;
    solid.shift();
    bytes.shift();
    dropped += first.page.length;
    if (unwrapped === 0) forgetLines();
    else forgetDropped();
  };

  const forgetDropped = (): void => {
    const first = stretches[0]?.row ?? 0;
    if (unwrapper === null) return;
    const forgotten = firstAtOrAfter(unwrapper.rows, first);
    if (forgotten < FORGET_LINES && dropped < FORGET_BYTES) return;
    unwrapper.keepLast(unwrapper.texts.length - forgotten);
    dropped = 0;
  };

  return {
    add: (stretch) => void stretches.push(stretch),
    get current() {
      return stretches[at] ?? null;
    },
    get isPlain() {
      return isPlain;
    },
    get isToEnd() {
      return unwrapped === stretches.length && stretches.at(-1)?.page.isLast === true;
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
    lines(reach) {
      // Lines of an earlier look serve again if they come up to here without a gap.
      while (unwrapped <= at) if (!unwrapNext()) return null;
      const enough = () =>
        (solid.at(-1) ?? 0) - (solid[at] ?? 0) >= reach.lines || (bytes.at(-1) ?? 0) - (bytes[at] ?? 0) >= reach.bytes;
      while (!enough()) if (!unwrapNext()) break;
      if (!enough() && stretches.at(-1)?.page.isLast !== true) return null;
      return unwrapper;
    },
    clear() {
      const cleared = stretches;
      stretches = [];
      at = 0;
      forgetLines();
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
