/** Recognises words with a hook in which a rule finds nothing, and remembers them: a log has few different ones. */
import type { ByteText } from "../byte-text.ts";
import type { RedactRule } from "../rule.ts";

/** Maximum characters of the word before the end of its hook, and after it. */
const LONGEST_BEFORE = 40;
const LONGEST_REST = 48;
const MOST_WORDS = 4096;

/** Tells, for a rule's index and the end of a hook, if the rule may find something in the surrounding word. */
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

/** True if a byte continues a character. */
function continues(byte = 0): boolean {
  return byte >> 6 === 2;
}

/** Letters, digits, separators within names, and all non-ASCII characters. */
const IN_WORD = Uint8Array.from({ length: 256 }, (_, byte) =>
  Number(byte > 127 || /[A-Za-z0-9_. -]/.test(String.fromCharCode(byte))),
);
