/**
 * Text that may leave the program. Only the intake (`index.ts`) and the renderers of its data create it, so a
 * function that takes `SafeText` or `Safe` data cannot receive unsearched text.
 */

declare const safe: unique symbol;

/** Data whose every text was normalised and redacted. Plain data is not assignable. */
export type Safe<T> = T & { readonly [safe]: true };

/** Text that was normalised and redacted, or composed only of such text and our own. */
export type SafeText = Safe<string>;

/** The same in UTF-8. */
export type SafeBytes = Safe<Buffer>;

/** Declares a text safe that is composed of safe data and our own words. */
export function written(text: string): SafeText {
  return text as SafeText;
}
