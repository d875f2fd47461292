/**
 * Non-ASCII letters and digits for a character class: close to `\p{L}\p{N}`, each use of which takes as long to
 * compile as a small log to read.
 */
export const FOREIGN_LETTERS = "\\u00aa-\\u1fff\\u2c00-\\u2dff\\u3040-\\ufdff\\uff10-\\uffdc";

/** True if a letter is a capital one. */
export function isCapital(letter: string): boolean {
  return letter !== letter.toLowerCase();
}
