/**
 * Text as it is shown: without escape sequences and invisible characters, and as a terminal leaves it behind carriage
 * returns and backspaces. Rules that looked at anything else would miss `pass<ESC>[0mword=...`.
 *
 * The lines stay the same lines, so their numbers hold for what was given too.
 */

/** The characters of most texts, which need no further checks. */
const PLAIN =
  /^[\n\t -~\xA0-\xAC\xAE-\u02FF\u0370-\u0590\u0900-\u10FF\u1E00-\u1FFF\u2010-\u2027\u2030-\u205E\u2070-\u3163\u3165-\uD7FB\uFF01-\uFF9F]*$/;

/** Terminal strings (title, hyperlink, device control) with their end; each with ESC or the 8-bit control. */
const CONTROL_STRING =
  /(?:\u001b[\]PX^_]|[\u0090\u0098\u009d-\u009f])[^\u0007\u001b\u009c\n]{0,8192}(?:\u0007|\u001b\\|\u009c)/g;
/** Control sequences, shorter escapes, and the remains of cut ones. */
const ESCAPE = /(?:\u001b\[|\u009b)[0-?]{0,64}[ -/]{0,8}[@-~]?|\u001b(?:[ -/]{1,4}[0-~]?|[0-Z\\-~])?/g;
/** The escape character as written by JSON, C, shells, `cat -v` and syslog. */
const WRITTEN =
  /(?:\\u001[bB]|\\x1[bB]|\\033|\\e|\^\[|#033|\u241b)(?:\[[0-9;:?]{0,40}[A-Za-z]|[()*+][0-9A-K]|\][^\\\u0007\n]{0,400}\\(?:u0007|x07|a))/g;
/** The rest of a colour sequence without its escape character. */
const ORPHAN = /\[\d{1,3}(?:;\d{1,3}){0,8}m(?!\])/g;
const ORPHAN_RESET = /\[0m(?!\])/;

/** Controls, and characters without width or that change the direction of text. */
const UNSEEN =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each of them alone is meant.
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb]|\u034f|[\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu;
const SEPARATORS = /[\u000b\u000c\u0085\u2028\u2029]/g;

/** Programs do not nest escape sequences; the author of deeper nesting only harms their own text. */
const PASSES = 4;

/** The visible text, with its lines. Linear and idempotent. */
export function normalise(text: string): string {
  if (PLAIN.test(text) && !mayHoldWritten(text)) return text;
  let shown = text.toWellFormed();
  // The rest of a sequence may form another one with the text before it.
  for (let pass = 0; pass < PASSES; pass++) {
    const before = shown;
    if (/[\u001b\u0080-\u009f]/.test(shown)) shown = shown.replace(CONTROL_STRING, "").replace(ESCAPE, "");
    if (mayHoldWritten(shown)) shown = shown.replace(WRITTEN, "");
    if (ORPHAN_RESET.test(shown)) shown = shown.replace(ORPHAN, "");
    shown = shown.replace(SEPARATORS, " ");
    if (shown.includes("\b")) shown = mapLines(shown, withoutOverstrike);
    if (shown.includes("\r")) shown = mapLines(shown.replaceAll("\r\n", "\n"), lastWritten);
    shown = shown.replace(UNSEEN, "");
    if (before === shown) break;
  }
  return shown;
}

/** True if the text may contain an escape sequence in written form. */
export function mayHoldWritten(text: string): boolean {
  return (
    text.includes("\\u001") ||
    text.includes("\\x1") ||
    text.includes("\\033") ||
    text.includes("\\e[") ||
    text.includes("^[") ||
    text.includes("#033") ||
    text.includes("[0m")
  );
}

function mapLines(text: string, change: (line: string) => string): string {
  return text.split("\n").map(change).join("\n");
}

/** A backspace removes the previous character, as in the bold type of `man`. */
function withoutOverstrike(line: string): string {
  if (!line.includes("\b")) return line;
  const kept: string[] = [];
  for (const character of line)
    if (character === "\b") kept.pop();
    else kept.push(character);
  return kept.join("");
}

/** The last state of a progress bar. */
function lastWritten(line: string): string {
  if (!line.includes("\r")) return line;
  return line.split("\r").findLast((part) => part.trim() !== "") ?? "";
}
