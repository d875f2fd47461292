/** What a search for hooks and long words tells of a text. */
import type { Range } from "../ranges.ts";
import type { RedactRule } from "../rule.ts";

/** A rule that may find something. */
export interface WantedRule {
  readonly rule: RedactRule;
  /** Where its hooks end if it wants to know that and nothing else lets it find more. */
  readonly places: readonly number[] | null;
  /** Whole lines around its hooks if it looks at nothing else; null for the whole text. */
  readonly lines: readonly Range[] | null;
}

/** A rule for long words, and those that it may match. */
export interface WantedWords {
  readonly rule: RedactRule;
  readonly words: readonly Range[];
}

/** All that may hold a secret. */
export interface Found {
  /** In the order of the rules. */
  readonly rules: readonly WantedRule[];
  readonly words: readonly WantedWords[];
  /** What may be base64 or hexadecimal digits of a text, in order. */
  readonly base64: readonly Range[];
}

/** Tells what may hold a secret. */
export type Search = (text: string) => Found;
