/** Splits a text of any length into windows that overlap: a secret across a border is whole in both. */
import { endOfCharacters } from "./decode.ts";

/**
 * In bytes, more than the longest form has: a private key of 16,384 bits in a collector's records, 8 KB in base64 in
 * JSON.
 */
export const OVERLAP = 32 * 1024;
/** Size of the part of a text that a window redacts. */
export const PART = 512 * 1024;

const NEWLINE = 10;
/** Maximum number of bytes of a character in UTF-8. */
const MOST_BYTES = 4;

/** One part of the text with its surroundings. */
export interface Window {
  /** The range that its rules examine. */
  readonly from: number;
  readonly to: number;
  /** The range that it redacts. */
  readonly start: number;
  readonly end: number;
}

/** The windows of a text in UTF-8; one that is hardly longer than a window is one. */
export function* windowsOf(text: Buffer): Generator<Window> {
  for (let start = 0; start < text.length; ) {
    const end = text.length - start <= PART + 2 * OVERLAP ? text.length : endOfPart(text, start);
    yield {
      from: endOfCharacters(text, Math.max(0, start - OVERLAP)),
      to: end + OVERLAP >= text.length ? text.length : endOfCharacters(text, end + OVERLAP),
      start,
      end,
    };
    start = end;
  }
}

/** The end of the part that starts at `start` of a longer text: after a line, else never inside a character. */
export function endOfPart(bytes: Buffer, start: number, size = PART): number {
  const newline = bytes.lastIndexOf(NEWLINE, start + size);
  if (newline > start) return newline + 1;
  const end = endOfCharacters(bytes, start + size);
  return end > start ? end : endOfCharacters(bytes, start + MOST_BYTES);
}
