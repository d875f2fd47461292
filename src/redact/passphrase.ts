/** Passphrases of plain words, as in `password: correct horse battery staple` without quotes. */

/** Four to ten words up to the end of the line, string, brackets or cell, or up to the next name. */
const WORDS =
  /^[a-z]{3,9}(?:[ -][a-z]{3,9}){3,9}(?=[ \t]*(?:\r?\n|\\[nr]|\\?["'}\])|│┃]|,[ \t]{0,3}[\w.-]{1,40}\\?["']?[:=]|$))/i;

/**
 * Words that occur in nearly every sentence of that length about a password, and in no passphrase list: grammar, and
 * words about passwords.
 */
const SENTENCE = new Set(
  (
    "about after again all already also and another any are because been before being below both but can cannot could did does " +
    "doing done due each either else every few for from get got had has have having her here him his how into its just least less " +
    "longer many may might more most must neither nor not now off once one only other our out over same shall she should " +
    "since some such than that the their them then there these they this those through too try two under until upon use used " +
    "user uses using very was were what when where which while who why will with within without would yet you your " +
    "accepted access account allowed authentication change changed characters check confirm connection contains correctly credentials " +
    "bytes database days default denied digits disabled empty encrypted enter entered error exceeded existing expected expired failed " +
    "failure field file found generated hash hashed host incorrect input invalid key length letters login lowercase match matches " +
    "maximum minimum mismatch missing name need needs new null number numbers old optional password passwords please policy " +
    "provide provided read received rejected required reset restored retry secret server service session set special string " +
    "stored supplied token type undefined unknown unset update updated uppercase username valid value variable wrong"
  ).split(" "),
);

/** True if a text of several words is a sentence, such as `must be at least 8 characters`. */
export function isSentence(text: string): boolean {
  const words = text.toLowerCase().match(/[a-z']+/g) ?? [];
  return (
    /[a-z] [a-z]/i.test(text) &&
    words.length >= 3 &&
    words.filter((word) => SENTENCE.has(word)).length * 3 >= words.length
  );
}

/** Words in names of password rules: `too_short`, `isNotEmpty`. */
const RULES = new Set(
  "too short long weak strong common similar blank nullable confirmed presence taken unique exists regex format pattern size range numeric alphanumeric symbol symbols digit digit letter mixed uncompromised accepted prohibited filled present skipped omitted ignored cleared".split(
    " ",
  ),
);

/** True if a part of the word describes a value. */
export function isTalk(word: string): boolean {
  const parts =
    word
      .replace(/([a-z])(?=[A-Z])/g, "$1 ")
      .toLowerCase()
      .match(/[a-z]+/g) ?? [];
  return (
    /^[a-z][\w.-]*$/i.test(word) && !/\d/.test(word) && parts.some((part) => SENTENCE.has(part) || RULES.has(part))
  );
}

/** Length of the passphrase at the start of the text, 0 if there is none. */
export function passphraseLength(text: string): number {
  const found = WORDS.exec(text)?.[0] ?? "";
  return found
    .toLowerCase()
    .split(/[ -]/)
    .some((word) => SENTENCE.has(word))
    ? 0
    : found.length;
}

/** Two to four words up to the end of the line or string, the first of letters, the last with a digit. */
const WHOLE =
  /^[^\W\d_]{1,40}(?: (?![-#]|\/\/)[^\s"'`=:;,]{1,40}){0,2} [^\s"'`=:;,-][^\s"'`=:;,]{0,39}(?<=\d[^\s"'`=:;,]{0,39})(?=[ \t]*(?:\r?\n|\\[rn]|\\{0,7}["']|$))/;

/** Length of a password with blanks that is all the rest of its line or string; 0 for prose. */
export function wholeLength(ahead: string): number {
  const found = WHOLE.exec(ahead)?.[0] ?? "";
  return found.split(" ").some(isTalk) ? 0 : found.length;
}
