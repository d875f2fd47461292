/** A crash that is too long for a window: its bytes go to the grammar's continuation, page by page. */
import { NEWLINE } from "../grammar/bytes.ts";
import type { Continuation } from "../grammar/grammar.ts";
import { createUnwrapper } from "../wrappers/unwrap.ts";
import { copiedPage, type LogPage } from "./pages.ts";
import { linesOf } from "./window.ts";

/** Feeds a continuation. */
export interface Dump {
  /** Takes the next page. Returns the rest of the log once the crash or the log has ended; else null. */
  add(page: LogPage): AfterDump | null;
}

/** The log after a dump. */
export interface AfterDump {
  /** The end of the dump, as context. */
  readonly context: LogPage;
  /** The following lines, and the log's line number of the first. */
  readonly pages: readonly LogPage[];
  readonly row: number;
}

/** A page as passed to the continuation. */
interface Piece {
  readonly page: LogPage;
  /** Without wrappers; the page's own bytes if there are none. */
  readonly bytes: Buffer;
  /** The line in the page for each line of `bytes`; null if they are the same. */
  readonly rows: readonly number[] | null;
}

/** Room for a page, and for untaken bytes of the previous one. */
const GIVEN_BYTES = 512 * 1024;
/** Number of bytes kept from the end of the dump. */
const CONTEXT_BYTES = 8 * 1024;

/** Starts to feed `more`. `row` is the first line of the pages to come; `isPlain` is true if they have no wrappers. */
export function createDump(more: Continuation, row: number, isPlain: boolean, release: (page: LogPage) => void): Dump {
  const unwrapper = createUnwrapper();
  /** Pages that are not completely taken, and one before them, with their positions in the dump. */
  const pieces: Piece[] = [];
  let start = 0;
  let taken = 0;
  /** Untaken bytes, followed by new ones: always in the same memory. */
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
      // Untaken bytes are passed again, so new bytes must outweigh them.
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

/** The position in its page for an offset in the bytes without wrappers. */
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
