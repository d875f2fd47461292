import { ALL_HOOKS } from "./all-hooks.ts";
import { wantsLibrary } from "./library-hooks.ts";
import { base64RunsOf, longWordsOf } from "./long-words.ts";
import type { LongWord } from "./rule.ts";
import { beginsHexText, beginsText } from "./search/base64.ts";

/** In bytes. To look for each hook in a longer text takes longer than to load the rules. */
const SHORT = 16 * 1024;
/** `PORT_HOOK` stands for it. */
const PORT = /:\d{4,5}:/;
/** The word that most reports have, and no secret's name: it holds `pass`. */
const VERDICT = /\bpassed\b/g;

/**
 * False if no rule finds anything in a normalised text; `bytes` are the text in UTF-8. Most short texts are such: names,
 * messages, a crash. It needs none of the rules.
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

/** True if a long word is what a rule for such words looks for. */
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
