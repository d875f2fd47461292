/** Last words at the length in which they are displayed. */
import type { LastWords } from "../model.ts";

/** Maximum displayed length. */
const SHOWN = 250;

/** Maximum length of the innermost error after the ellipsis. */
const INNERMOST = 110;

/** A shorter reason is shown together with its subject (`exec: "/run.sh": permission denied`). */
const BRIEF = 40;

/** The end of a shortened chain of errors, which contains the reason. */
function innermost(text: string): string {
  let at = text.lastIndexOf(": ");
  for (let up = at; text.length - at < BRIEF && up > 0; ) {
    up = text.lastIndexOf(": ", up - 1);
    if (text.length - up <= INNERMOST && up > 0) at = up;
  }
  const end = text.slice(at + 2).trim();
  return at > SHOWN - INNERMOST && /\S \S/.test(end) && [...end].length <= INNERMOST ? end : "";
}

/**
 * The last words for display, at most 250 characters. Call it after redaction, since half a secret is not recognised.
 */
export function inBrief(words: LastWords): LastWords {
  const characters = [...words.text];
  if (characters.length <= SHOWN) return words;
  const end = innermost(words.text);
  const room = SHOWN - 1 - (end === "" ? 0 : [...end].length + 1);
  const start = characters.slice(0, room).join("").trimEnd();
  return { ...words, text: end === "" ? `${start}…` : `${start}… ${end}` };
}
