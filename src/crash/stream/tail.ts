/** The end of a log, in pages that are in memory anyway. */
import type { LogPage } from "./pages.ts";

/** Prevents the last pages of a log from being overwritten. */
export interface HeldTail {
  /** Takes the next page of the log, as it came. */
  add(page: LogPage): void;
  /** Frees the memory of a page that is no longer among the last ones. */
  release(page: LogPage): void;
  /** Up to `most` of the last whole lines. If a log ends with a newline, the last one is empty. */
  lines(most: number): readonly string[];
}

/** Number of pages held: the last one may have only a few lines. */
const PAGES = 2;
/** Maximum bytes read from the end; the last line is always complete. */
const TAIL_BYTES = 96 * 1024;

const NEWLINE = 10;

/** An empty tail; `release` receives each page that is no longer needed. */
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
