/** Strips the kubelet's timestamps while a log streams: `2026-11-24T03:00:00.123456789Z ` before each line. */

import { createLineCopier, type LineCopier } from "./stamped-lines.ts";

const NEWLINE = 10;
const SPACE = 32;
const ZULU = 0x5a;
/** Length of `2026-11-24T03:00:00.123456789+05:30 `, the longest form. */
const LONGEST = 37;
/** Length of `2026-11-24T03:00:00.123456789Z`, the usual form. */
const USUAL = 30;
/**
 * The kubelet flushes line by line; `pass` gets pieces of this size. Most logs fit into the smaller first piece, and
 * what does not fit into both is copied in WebAssembly.
 */
const PIECE = 64 * 1024;
const FIRST_PIECE = 4 * 1024;

/** A stream without the timestamps. */
export interface TimestampStripper {
  write(chunk: Buffer): void;
  /** Flushes the rest. */
  end(): void;
  /** Time of the first line, in milliseconds since the epoch; null without a line or a timestamp. */
  firstMs(): number | null;
}

/**
 * For a log requested with `timestamps=true`; the first line shows if the server knows that parameter. The log goes
 * to `pass` in pieces, each valid until `pass` returns.
 */
export function createTimestampStripper(pass: (piece: Buffer) => void): TimestampStripper {
  let piece = Buffer.allocUnsafe(FIRST_PIECE);
  let filled = 0;
  let held: Buffer = Buffer.alloc(0);
  let atLineStart = true;
  let stamped: boolean | null = null;
  let firstMs: number | null = null;
  let copier: LineCopier | null = null;

  function flush(): void {
    if (filled > 0) pass(piece.subarray(0, filled));
    filled = 0;
    copier?.flush();
  }

  /** Makes room for so many bytes of a line: in the next piece, or with a copier. */
  function makeRoom(length: number): void {
    if (copier !== null || filled + length <= piece.length) return;
    flush();
    if (piece.length < PIECE && length <= PIECE) piece = Buffer.allocUnsafeSlow(PIECE);
    else copier = createLineCopier(pass);
  }

  function strip(chunk: Buffer, last: boolean): void {
    const input = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    held = Buffer.alloc(0);
    let at = 0;
    while (at < input.length) {
      if (atLineStart && stamped !== false) {
        const length = stampLength(input, at);
        if (length === 0 && !last && input.length - at < LONGEST && input.indexOf(NEWLINE, at) === -1) {
          held = Buffer.from(input.subarray(at));
          return;
        }
        stamped ??= length > 0;
        if (length > 0) firstMs ??= Date.parse(input.toString("latin1", at, at + length - 1));
        at += length;
      }
      if (stamped === false) {
        flush();
        pass(input.subarray(at));
        return;
      }
      const end = copier === null ? input.indexOf(NEWLINE, at) + 1 || input.length : at;
      makeRoom(end - at);
      if (copier === null) filled += input.copy(piece, filled, at, end);
      at = copier?.copy(input, at) ?? end;
      atLineStart = input[at - 1] === NEWLINE;
    }
  }

  return {
    write: (chunk) => strip(chunk, false),
    end() {
      strip(Buffer.alloc(0), true);
      flush();
    },
    firstMs: () => firstMs,
  };
}

/** Length of the timestamp and its blank at `at`, 0 if there is none. */
function stampLength(bytes: Buffer, at: number): number {
  if (bytes[at + 4] !== 0x2d || bytes[at + 7] !== 0x2d || bytes[at + 10] !== 0x54 || bytes[at + 13] !== 0x3a) return 0;
  if (bytes[at + USUAL] === SPACE && bytes[at + USUAL - 1] === ZULU) return USUAL + 1;
  const end = bytes.indexOf(SPACE, at + 19);
  if (end === -1 || end - at >= LONGEST) return 0;
  return end - at + 1;
}
