/** The end of a log, in the pages that are in memory anyway. */
import type { LogPage } from "./pages.ts";

/** Holds the last pages of a log back from being written over. */
export interface HeldTail {
  /** Takes the next page of the log, as it came. */
  add(page: LogPage): void;
  /** Frees the memory of a page that is no longer among the last. */
  release(page: LogPage): void;
  /** At most so many of the last whole lines. Of a log that ends with a newline the last one is empty. */
  lines(most: number): readonly string[];
}

/** Pages that are held: the last one may have a few lines only. */
const PAGES = 2;
/** How much of the end is read at most; the last lines are whole in any case. */
const TAIL_BYTES = 96 * 1024;

const NEWLINE = 10;

/** A tail of no pages yet; `release` gets each page that nobody needs any more. */
export function createTail(release: (page: LogPage) => void): HeldTail {
  const held: LogPage[] = [];
  const given = new Set<LogPage>();
  return {
    add(page) {
      held.push(page);
      if (held.length <= PAGES) return;
      const oldest = held.shift();
      if (oldest !== undefined && given.delete(oldest)) release(oldest);
    },
    release(page) {
      if (held.includes(page)) given.add(page);
      else release(page);
    },
    lines(most) {
      const bytes = Buffer.concat(held.map((page) => page.bytes.subarray(0, page.length)));
      return bytes.toString("utf8", startOfTail(bytes, most)).split("\n");
    },
  };
}

/** The start of the tail's lines; the last line is always whole. */
function startOfTail(bytes: Buffer, most: number): number {
  let start = bytes.length;
  for (let line = 0; line < most; line++) {
    const before = start < 2 ? -1 : bytes.lastIndexOf(NEWLINE, start - 2);
    if (line > 1 && bytes.length - before > TAIL_BYTES) break;
    start = before + 1;
    if (start === 0) break;
  }
  return start;
}
