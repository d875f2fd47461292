/** Tables of two columns: a name, and its value beside it. */
import { endOfValue } from "./extent.ts";
import { lineEnd, lineStart } from "./line-of.ts";
import { sharedPrefix } from "./line-prefix.ts";
import { isSentence, isTalk, passphraseLength } from "./passphrase.ts";
import { isTelling, looksLikePassword, looksRandom } from "./random.ts";
import type { AddRange } from "./rule.ts";
import { mayBeSecret, type Name } from "./secret-value.ts";

const LONGEST_LINE = 2000;
const BAR = "[|│┃║]";
const BARS = /[|│┃║]/gu;
const BAR_SIGN = /[|│┃║]/u;

/** `| password | x |`: a row of two cells, name and value; or an adjacent value that can only be a secret. */
const CELL_BEFORE = new RegExp(`(^|${BAR})\\s*["']?[\\w.-]*$`, "u");
const CELL_BEHIND = new RegExp(
  `^["']?\\s*${BAR}\\s*(["']?)([^\\s|│┃║](?:[^|│┃║]{0,498}[^\\s|│┃║])?)\\1\\s*(?:$|${BAR}([^]*))`,
  "u",
);

/** Finds the value of a name in a row of two cells; the position behind what was read, or null. */
export function findUpright(line: string, from: number, at: number, name: Name, add: AddRange): number | null {
  const before = line.slice(0, at);
  const found = CELL_BEFORE.test(before) ? CELL_BEHIND.exec(line.slice(at + name.text.length)) : null;
  if (found === null) return null;
  const [whole, , value = "", rest = ""] = found;
  const isRow = (before.match(BARS)?.length ?? 0) <= 1 && !BAR_SIGN.test(rest);
  const words = value.split(" ");
  // A value with a blank is a passphrase, or has a word that only a password can be.
  const isOne = words.length === 1 || passphraseLength(value) === value.length || words.some((word) => isTelling(word));
  const isCertain = (isRow && isOne) || looksLikePassword(value) || looksRandom(value);
  if (!isCertain || !mayBeSecret(value, name) || isSentence(value)) return null;
  const start = from + at + name.text.length + whole.indexOf(value);
  add(start, start + value.length);
  return start + value.length;
}

/** A header of names and values. */
const HEADING =
  /(?:^|\n)[^\w\n]{0,40}(?:keys?|names?|variables?|settings?|propert(?:y|ies)|options?|parameters?|fields?)[ \t]{1,80}values?[ \t]{0,80}\n(?:[^\n]{1,400}\n){0,60}$/i;
const FARTHEST_HEADING = 2000;
const BELOW_HEADING = /^\s*[\w.-]{1,80}[ \t]{1,80}(["']?)(?=\S)/;

/** The value behind its name, under such a header. */
export function findUnderNameAndValue(
  text: string,
  from: number,
  to: number,
  name: Name,
  add: AddRange,
): number | null {
  const line = text.slice(from, to);
  const found = BELOW_HEADING.exec(line);
  if (found === null || name.end - from > found[0].length) return null;
  if (!HEADING.test(text.slice(Math.max(0, from - FARTHEST_HEADING), from))) return null;
  const [before, quote = ""] = found;
  const value =
    quote === ""
      ? line.slice(before.length).trimEnd()
      : line.slice(before.length, before.length + endOfValue(line.slice(before.length), 0, quote));
  if (!mayBeSecret(value, name) || isTalk(value) || isSentence(value)) return null;
  add(from + before.length, from + before.length + value.length);
  return from + before.length + value.length;
}

/** The value in a two-column line: the line above or below has its second column at the same position. */
export function findInSecondColumn(
  text: string,
  line: string,
  from: number,
  to: number,
  at: number,
  name: Name,
  add: AddRange,
): number | null {
  const above = text.slice(lineStart(text, Math.max(0, from - 1), LONGEST_LINE) ?? from, Math.max(0, from - 1));
  const below = text.slice(to + 1, lineEnd(text, to + 1, LONGEST_LINE) ?? to + 1);
  const prefix = sharedPrefix(line.slice(0, at), above).length || sharedPrefix(line.slice(0, at), below).length;
  const found = /^\s*[\w.-]{1,60}(?: {2,}|\t{1,8})(?=\S)/.exec(line.slice(prefix));
  if (found === null || at - prefix + name.text.length !== found[0].trimEnd().length) return null;
  const column = found[0].length;
  const value = line.slice(prefix + column).trimEnd();
  if (name.kind === "other-key" && !isTelling(value)) return null;
  if (/\s{2}/.test(value) || !mayBeSecret(value, name) || isTalk(value) || isSentence(value)) return null;
  const isAligned = [above.slice(prefix), below.slice(prefix)].some(
    (other) =>
      /^\s*\S+(?: {2,}|\t{1,8})\S+$/.test(other.trimEnd()) && /^\s*\S+\s+(?=\S)/.exec(other)?.[0].length === column,
  );
  if (!isAligned) return null;
  const start = from + prefix + column;
  add(start, start + value.length);
  return start + value.length;
}
