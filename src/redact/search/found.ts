/** The result of a search for hooks and long words in a text. */
import type { ByteText } from "../byte-text.ts";
import type { Range } from "../ranges.ts";
import type { RedactRule } from "../rule.ts";

/** A rule that may find something. */
export interface WantedRule {
  readonly rule: RedactRule;
  /** The ends of its hooks, if it wants them. */
  readonly places: readonly number[] | null;
  /**
   * The parts of the text around its hooks, mostly whole lines, if it finds nothing elsewhere; null for the whole
   * text.
   */
  readonly parts: readonly Range[] | null;
}

/** A rule for long words, and the words that it may match. */
export interface WantedWords {
  readonly rule: RedactRule;
  readonly words: readonly Range[];
}

/** Everything that may contain a secret, by byte offsets. */
export interface Found {
  /** In the order of the rules. */
  readonly rules: readonly WantedRule[];
  readonly words: readonly WantedWords[];
  /** Sorted runs that may be base64 or hexadecimal digits of a text. */
  readonly base64: readonly Range[];
}

/** Finds what may contain a secret. */
export type Search = (text: ByteText) => Found;
