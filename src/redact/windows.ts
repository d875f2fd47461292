/** Splits a text of any length into windows that overlap: a secret across a border is whole in both. */

/** More than the longest form has: a private key of 16,384 bits in a collector's records, 8 KB in base64 in JSON. */
export const OVERLAP = 32 * 1024;
/** What a window answers for. */
export const PART = 256 * 1024;

/** One part of the text with its surroundings. */
export interface Window {
  /** What is seen. */
  readonly from: number;
  readonly to: number;
  /** What is answered for. */
  readonly start: number;
  readonly end: number;
}

/** The windows of a text; one that is hardly longer than a window is one. */
export function* windowsOf(text: string): Generator<Window> {
  for (let start = 0; start < text.length; ) {
    const end = text.length - start <= PART + 2 * OVERLAP ? text.length : endOfPart(text, start);
    yield { from: Math.max(0, start - OVERLAP), to: Math.min(text.length, end + OVERLAP), start, end };
    start = end;
  }
}

/** Where the part that begins at `start` of a longer text ends: behind a line, else not inside of a character. */
export function endOfPart(text: string, start: number, size = PART): number {
  const newline = text.lastIndexOf("\n", start + size);
  if (newline > start) return newline + 1;
  const code = text.charCodeAt(start + size);
  return code >= 0xdc00 && code <= 0xdfff ? start + size + 1 : start + size;
}
