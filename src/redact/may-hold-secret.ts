import { ALL_HOOKS } from "./all-hooks.ts";
import { wantsLibrary } from "./library-hooks.ts";
import { base64RunsOf, longWordsOf } from "./long-words.ts";
import type { LongWord } from "./rule.ts";
import { beginsHexText, beginsText } from "./search/base64.ts";

/** In bytes. For a longer text, searching each hook takes longer than loading the rules. */
const SHORT = 16 * 1024;
/** The pattern that `PORT_HOOK` represents in lists of hooks. */
const PORT = /:\d{4,5}:/;
/** A word of most reports that is not a secret's name, although it contains `pass`. */
const VERDICT = /\bpassed\b/g;

/**
 * False if no rule finds anything in a normalised text; `bytes` is the text in UTF-8. True of few short texts (names,
 * messages, a crash). Needs none of the rules.
 */
export function mayHoldSecret(text: string, bytes: Buffer): boolean {
  if (bytes.length > SHORT || PORT.test(text) || wantsLibrary(text)) return true;
  const lower = text.toLowerCase().replace(VERDICT, "");
  return (
    ALL_HOOKS.exact.some((hook) => text.includes(hook)) ||
    ALL_HOOKS.folded.some((hook) => lower.includes(hook)) ||
    longWordsOf(bytes).some(([start, end]) => mayBeToken(bytes.toString("latin1", start, end), text)) ||
    base64RunsOf(bytes).some(([start]) => beginsAText(bytes, start))
  );
}

/** True if a long word may match a rule for such words. */
function mayBeToken(word: string, text: string): boolean {
  const longest = Math.max(...word.split(/[_-]/).map((run) => run.length));
  const has = { digit: /\d/.test(word), upper: /[A-Z]/.test(word), underscore: word.includes("_") };
  const isLike = ({ run = 0, length = 0, has: kinds = [] }: LongWord): boolean =>
    longest >= run && word.length >= length && kinds.every((kind) => has[kind]);
  return ALL_HOOKS.words.some(
    ({ word: wanted, hooks }) => isLike(wanted) && (hooks.length === 0 || hooks.some((hook) => text.includes(hook))),
  );
}

function beginsAText(bytes: Buffer, start: number): boolean {
  const codeAt = (index: number): number => bytes[start + index] ?? 0;
  return beginsText(codeAt) || beginsHexText(codeAt) >= 0;
}
