/** Names and values next to each other in a pair, a tuple or a list of arguments. */
import { endOfValue } from "./extent.ts";
import { isRandomLetters } from "./letters.ts";
import { isTalk } from "./passphrase.ts";
import { looksLikePassword, looksRandom } from "./random.ts";
import type { AddRange } from "./rule.ts";
import { mayBeSecret, type Name } from "./secret-value.ts";

/** Number of characters of a value that are examined. */
const JUDGED = 256;

/** `("password", "...")`, `{password,"..."}`, `<<"password">>,<<"...">>`, `"--password","..."`. */
const PAIR =
  /(\\{0,7}["'`]|)(?:\((?=\\{0,7}["'])|(?:(?:>>)?,(?:\s{0,40}|\r?\n[\w.-]{1,50} {1,20}\|\s{1,40})|[ \t]\[\d{1,4}\]=|\r?\n[^\n"']{0,60}?\d{1,4}\)[ \t])(?:<<|[bu](?=["'])|(?:[A-Z]\w{0,20}\((?:[A-Z]\w{0,20},\s?)?){1,3})?|;s:\d{1,6}:)(\\{0,7}["'`])/y;
const ALONE = /(?:^|\n)(?:[\w.-]{1,50} {1,20}\|)?[ \t]{0,40}\\{0,7}["'`][\w.:-]{0,60}$/;
const FIRST = /[([{<][\s:]{0,4}(?:<<|[bu])?\\{0,7}["'`]?[\w.:-]{0,60}$/;
/** An entry of a numbered list, as Redis' client prints a hash. */
const NUMBERED = /(?:^|[\s"'])\d{1,4}\)[ \t]["'][\w.:-]{0,60}$/;
const IN_LIST_OF_FLAGS = /["'`]--?[\w.-]{0,60}$/;

/** Returns the value's end, null if the name is in no pair. */
export function findPaired(text: string, name: Name, add: AddRange): number | null {
  PAIR.lastIndex = name.end;
  const found = PAIR.exec(text);
  if (found === null) return null;
  const before = text.slice(Math.max(0, name.start - 80), name.start);
  const isFlag = IN_LIST_OF_FLAGS.test(before) || found[0].includes(";s:") || NUMBERED.test(before);
  const isLine = ALONE.test(before);
  if (!isFlag && found[1] === "" && !FIRST.test(before)) return null;
  const [, , quote = ""] = found;
  const start = PAIR.lastIndex;
  const length = endOfValue(text.slice(start, start + JUDGED), 0, quote);
  const after = text.slice(start + length, start + length + 16);
  // Only two: a list of names has no values.
  const isEnd = isLine
    ? /^\\{0,7}["'`][ \t]{0,8}\r?(?:\n|$)/.test(after)
    : isFlag || !FIRST.test(before)
      ? isFlag
      : /^\\{0,7}["'`](?:>>)?\s{0,8},?\s{0,8}[)\]}>]/.test(after);
  const value = text.slice(start, start + length);
  const looksDrawn = looksLikePassword(value) || looksRandom(value);
  if (!(isEnd || looksDrawn) || !mayBeSecret(value, name) || isPlainName(value) || isRemark(value)) return null;
  add(start, start + length);
  return start + length;
}

/** `Password`, `is invalid`: a label or a message about the field. */
function isRemark(value: string): boolean {
  return value.split(" ").some(isTalk);
}

/** `email`, `user_name`, `createdAt`: more likely another field than a password. */
function isPlainName(value: string): boolean {
  return !isRandomLetters(value) && value.length < 10 && /^[a-z]+(?:[_-][a-z]+|[A-Z][a-z]+)*$/.test(value);
}
