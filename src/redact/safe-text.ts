/**
 * What may leave the program. Only the intake (`index.ts`) and what renders data that came through it make such text,
 * so whatever takes a `SafeText` or `Safe` data cannot be given foreign text that nobody looked at.
 */

declare const safe: unique symbol;

/** Data whose every text was normalised and redacted. Plain data is none. */
export type Safe<T> = T & { readonly [safe]: true };

/** Text that was normalised and redacted, or was written from such text and our own words only. */
export type SafeText = Safe<string>;

/** The same in UTF-8. */
export type SafeBytes = Safe<Buffer>;

/** Vouches for a text that was written from safe data and our own words. */
export function written(text: string): SafeText {
  return text as SafeText;
}
