/**
 * Words with a hook in which a rule finds nothing are told from the others, and remembered: a log has few different
 * ones.
 */
import type { ByteText } from "../byte-text.ts";
import type { RedactRule } from "../rule.ts";

/** Characters of the word before the end of its hook, and behind it. */
const LONGEST_BEFORE = 40;
const LONGEST_REST = 48;
const MOST_WORDS = 4096;

/** Tells of a rule, by its index, whether it may find something by the word around the hook that ends at a place. */
export function wordsOfHooks(rules: readonly RedactRule[]): (rule: number, text: ByteText, place: number) => boolean {
  const known = rules.map(({ mayHold }) => (mayHold === undefined ? null : new Map<string, boolean>()));
  return (rule, { bytes }, place) => {
    const words = known[rule];
    if (words === null || words === undefined) return true;
    let start = place;
    for (let left = LONGEST_BEFORE; left > 0 && IN_WORD[bytes[start - 1] ?? 0] === 1; start--)
      if (!continues(bytes[start - 1])) left--;
    let end = place;
    for (let left = LONGEST_REST; left > 0 && IN_WORD[bytes[end] ?? 0] === 1; end++) if (!continues(bytes[end])) left--;
    if (start > 0) start--;
    const word = bytes.toString("latin1", start, end);
    let mayHold = words.get(word);
    if (mayHold === undefined) {
      mayHold = rules[rule]?.mayHold?.(bytes.toString("utf8", start, end)) ?? true;
      if (words.size >= MOST_WORDS) words.clear();
      words.set(word, mayHold);
    }
    return mayHold;
  };
}

/** True if a byte goes on with a character. */
function continues(byte = 0): boolean {
  return byte >> 6 === 2;
}

/** Letters, digits, what may stand between the words of a name, and all beyond ASCII. */
const IN_WORD = Uint8Array.from({ length: 256 }, (_, byte) =>
  Number(byte > 127 || /[A-Za-z0-9_. -]/.test(String.fromCharCode(byte))),
);
