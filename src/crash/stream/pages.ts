/** Turns chunks of any size into pages of whole lines, whose borders depend only on the bytes. */
import { NEWLINE } from "../grammar/bytes.ts";

/** Some whole lines of a log, in memory of its own. */
export interface LogPage {
  /** Each line with its newline, except for the end of a log without one. */
  readonly bytes: Buffer;
  readonly length: number;
  /** True if no more pages follow. */
  readonly isLast: boolean;
}

/** Cuts a log into pages. */
export interface Pager {
  write(chunk: Uint8Array): void;
  /** Passes on the last page, which may be empty. */
  end(): void;
  /** Reuses the memory of a page that is no longer needed. */
  release(page: LogPage): void;
}

/** Target size of a page, which ends with its last newline. */
export const PAGE_BYTES = 128 * 1024;
/** The rest of a longer line is dropped. */
export const LONGEST_LINE = 1024 * 1024;

/** Maximum number of pages whose memory is kept for reuse. */
const SPARE = 16;

/** A pager that passes on each page as soon as it is complete. */
export function createPager(take: (page: LogPage) => void): Pager {
  const spare: Buffer[] = [];
  let bytes = allocate(PAGE_BYTES, spare);
  let length = 0;
  let isCut = false;

  /** Passes on the bytes up to the last newline. */
  const turn = (): void => {
    const end = bytes.lastIndexOf(NEWLINE, length - 1) + 1;
    if (end === 0 && length < LONGEST_LINE) {
      const larger = allocate(Math.min(length * 2, LONGEST_LINE), spare);
      bytes.copy(larger, 0, 0, length);
      bytes = larger;
      return;
    }
    const page = bytes;
    isCut = end === 0;
    const used = isCut ? length : end;
    const rest = length - used;
    bytes = allocate(rest < PAGE_BYTES ? PAGE_BYTES : LONGEST_LINE, spare);
    length = page.copy(bytes, 0, used, used + rest);
    if (isCut) page[used] = NEWLINE;
    take({ bytes: page, length: isCut ? used + 1 : used, isLast: false });
  };

  return {
    write(chunk) {
      let at = 0;
      while (at < chunk.length) {
        if (isCut) {
          const newline = chunk.indexOf(NEWLINE, at);
          if (newline === -1) return;
          at = newline + 1;
          isCut = false;
        }
        const room = bytes.length - ROOM_FOR_NEWLINE - length;
        const count = Math.min(room, chunk.length - at);
        bytes.set(count === chunk.length ? chunk : chunk.subarray(at, at + count), length);
        length += count;
        at += count;
        if (count === room) turn();
      }
    },
    end: () => take({ bytes, length, isLast: true }),
    release(page) {
      if (page.bytes.length === PAGE_BYTES + ROOM_FOR_NEWLINE && spare.length < SPARE) spare.push(page.bytes);
    },
  };
}

/** Room for the newline of a cut line. */
const ROOM_FOR_NEWLINE = 1;

function allocate(size: number, spare: Buffer[]): Buffer {
  const kept = size === PAGE_BYTES ? spare.pop() : undefined;
  return kept ?? Buffer.allocUnsafeSlow(size + ROOM_FOR_NEWLINE);
}

/** A page with a copy of these bytes. */
export function copiedPage(from: Uint8Array, isLast: boolean): LogPage {
  const bytes = Buffer.allocUnsafeSlow(from.length);
  bytes.set(from);
  return { bytes, length: from.length, isLast };
}
