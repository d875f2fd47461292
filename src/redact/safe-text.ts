/**
 * Text that may leave the program. Only the intake (`index.ts`) and the renderers of its data make such text, so a
 * function that takes a `SafeText` or `Safe` data cannot be given foreign text that was not searched.
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
