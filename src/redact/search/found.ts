/** The result of a search for hooks and long words in a text. */
import type { ByteText } from "../byte-text.ts";
import type { Range } from "../ranges.ts";
import type { RedactRule } from "../rule.ts";

/** A rule that may find something. */
export interface WantedRule {
  readonly rule: RedactRule;
  /** Where its hooks end if it wants to know that. */
  readonly places: readonly number[] | null;
  /** The parts of the text around its hooks if it finds nothing else, whole lines mostly; null for the whole text. */
  readonly parts: readonly Range[] | null;
}

/** A rule for long words, and those that it may match. */
export interface WantedWords {
  readonly rule: RedactRule;
  readonly words: readonly Range[];
}

/** All that may hold a secret, by places of bytes. */
export interface Found {
  /** In the order of the rules. */
  readonly rules: readonly WantedRule[];
  readonly words: readonly WantedWords[];
  /** Runs that may be base64 or hexadecimal digits of a text, in order. */
  readonly base64: readonly Range[];
}

/** Tells what may hold a secret. */
export type Search = (text: ByteText) => Found;
