/** A crash too long for a window: its bytes go to the grammar's continuation, page by page. */
import { NEWLINE } from "../grammar/bytes.ts";
import type { Continuation } from "../grammar/grammar.ts";
import { createUnwrapper } from "../wrappers/unwrap.ts";
import { copiedPage, type LogPage } from "./pages.ts";
import { linesOf } from "./window.ts";

/** Feeds a continuation. */
export interface Dump {
  /** Takes the next page. Gives what comes after the crash once it has ended, or the log has; else null. */
  add(page: LogPage): AfterDump | null;
}

/** The log after a dump. */
export interface AfterDump {
  /** The end of the dump, to look back on. */
  readonly context: LogPage;
  /** The lines that follow, and the number in the log of the first. */
  readonly pages: readonly LogPage[];
  readonly row: number;
}

/** A page as the continuation gets it. */
interface Piece {
  readonly page: LogPage;
  /** Without wrappers; the page's own bytes if there are none. */
  readonly bytes: Buffer;
  /** For each line of `bytes` its line in the page; null if they are the same. */
  readonly rows: readonly number[] | null;
}

/** Room for a page and what was not taken of the one before. */
const GIVEN_BYTES = 512 * 1024;
/** Bytes kept of the dump's end. */
const CONTEXT_BYTES = 8 * 1024;

/**
 * Starts to feed `more`. `row` is the first line of the pages that will come; `isPlain` where they have no wrappers.
 */
export function createDump(more: Continuation, row: number, isPlain: boolean, release: (page: LogPage) => void): Dump {
  const unwrapper = createUnwrapper();
  /** Pages of which not all is taken, and one before them; where in the dump they begin. */
  const pieces: Piece[] = [];
  let start = 0;
  let taken = 0;
  /** Bytes that were given and not taken, before those that were not given yet: always in the same memory. */
  let given = Buffer.allocUnsafeSlow(GIVEN_BYTES);
  let length = 0;
  let refused = 0;

  const pieceOf = (page: LogPage): Piece => {
    if (isPlain) return { page, bytes: page.bytes.subarray(0, page.length), rows: null };
    unwrapper.keepLast(0);
    unwrapper.add(linesOf(page), 0);
    return { page, bytes: Buffer.from(`${unwrapper.texts.join("\n")}\n`), rows: unwrapper.rows };
  };

  const forget = (): void => {
    for (;;) {
      const [first, second] = pieces;
      if (first === undefined || second === undefined || start + first.bytes.length + second.bytes.length > taken)
        return;
      pieces.shift();
      start += first.bytes.length;
      release(first.page);
    }
  };

  const after = (): AfterDump => {
    let from = start;
    let index = 0;
    for (; index < pieces.length - 1; index++) {
      const length = pieces[index]?.bytes.length ?? 0;
      if (from + length > taken) break;
      from += length;
    }
    const piece = pieces[index];
    if (piece === undefined) throw new Error("a dump ended before it began");
    const { page } = piece;
    const offset = offsetInPage(piece, taken - from);
    const before = Buffer.concat([
      ...pieces.slice(0, index).map(({ page: { bytes, length } }) => bytes.subarray(0, length)),
      page.bytes.subarray(0, offset),
    ]);
    const context = before.subarray(before.indexOf(NEWLINE, -CONTEXT_BYTES) + 1);
    return {
      context: copiedPage(context.length > 0 ? context : before, false),
      pages: [
        copiedPage(page.bytes.subarray(offset, page.length), page.isLast),
        ...pieces.slice(index + 1).map((other) => other.page),
      ].filter(({ length, isLast }) => length > 0 || isLast),
      row: row + more.ownRows,
    };
  };

  return {
    add(page) {
      const piece = pieceOf(page);
      pieces.push(piece);
      if (length + piece.bytes.length > given.length) {
        const larger = Buffer.allocUnsafeSlow(2 * (length + piece.bytes.length));
        given.copy(larger, 0, 0, length);
        given = larger;
      }
      length += piece.bytes.copy(given, length);
      // Bytes that were not taken are passed again, so new bytes must outweigh them.
      if (!page.isLast && length - refused < refused) return null;
      const count = more.take(given, 0, length, page.isLast);
      taken += count;
      if (more.ended || page.isLast) return after();
      given.copyWithin(0, count, length);
      length -= count;
      refused = length;
      forget();
      return null;
    },
  };
}

/** The position in its page of an offset in the bytes without wrappers. */
function offsetInPage({ page, bytes, rows }: Piece, at: number): number {
  if (rows === null) return at;
  let line = 0;
  for (let i = bytes.indexOf(NEWLINE); i !== -1 && i < at; i = bytes.indexOf(NEWLINE, i + 1)) line++;
  const target = rows[line];
  if (target === undefined) return page.length;
  let offset = 0;
  for (let row = 0; row < target; row++) offset = page.bytes.indexOf(NEWLINE, offset) + 1;
  return offset;
}
