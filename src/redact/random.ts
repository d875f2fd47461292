/** Whether text was drawn by lot, as keys are, or written by people and compilers. */

/** Letters of both cases and digits, well mixed: no name of a class, no path, no hexadecimal number. */
export function isDrawnByLot(text: string): boolean {
  const digits = text.match(/\d/g)?.length ?? 0;
  if (digits < 2 || !/[A-Z]/.test(text)) return false;
  if (!/[a-z]/.test(text)) return /[A-Z]\d/.test(text) && !/^[0-9A-F]+$/.test(text);
  return changes(text) * 5 >= text.length * 2;
}

/** Words run on in one case; what is drawn changes between upper case, lower case and digits at most places. */
function changes(text: string): number {
  return text.match(/[a-z](?=[A-Z0-9])|[A-Z](?=[A-Z]?[a-z0-9])|\d(?=[A-Za-z])/g)?.length ?? 0;
}

/**
 * The same of letters with a digit at most, as one in seven keys of 20 characters happens to be. Of 119,000 names of 20
 * letters in sources 96 pass for one, so it is to be asked only of what stands in the place of a key.
 */
export function isDrawnOfLetters(text: string): boolean {
  const upper = text.match(/[A-Z]/g)?.length ?? 0;
  const lower = text.match(/[a-z]/g)?.length ?? 0;
  return Math.min(upper, lower) * 10 >= text.length * 3 && changes(text) * 2 >= text.length;
}

/** What holds digits and is a word all the same: algorithms, encodings, protocols, numbered things, numbers with a unit. */
const WORD_WITH_DIGITS =
  /^(?:(?:base|sha|md|utf|oauth|openid|hs|rs|es|ps|ed|rsa|aes|argon|scram-sha|hmac-sha|pbkdf|ssl|tls|https?|ipv|i18n|k8s|eth|log|step|stage|phase|line|page|item|node|pod|user|test|field|attempt|code|error|level|type|key|slot|version|[a-z])[-_]?\d+(?:[-_.][\w.-]{0,12}|(?:alpha|beta|rc)\d*)?|\d+(?:[.,]\d+)?[-_]?[a-z]{1,12}|\d[\d:.TZ+-]*|0x[0-9a-f]+)$/i;
/** Names of Kubernetes objects, hosts, files, versions, addresses. */
const NAME_WITH_DIGITS =
  /^(?:[a-z][a-z0-9]*(?:[-_.:/][a-z0-9]+)+|[\w.-]+\.[a-z]{2,5}(?::\d+){0,2}|v?\d+(?:\.\d+)+.*|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)$/i;

/** Letters and digits as people choose passwords, and no word, name, number, path or expression that holds a digit. */
export function isChosen(text: string): boolean {
  const word = text.slice(0, 200).replace(/[.:!?…]+$/, "");
  if (word.length < 6 || !/[A-Za-z]/.test(word) || !/\d/.test(word)) return false;
  return !WORD_WITH_DIGITS.test(word) && !NAME_WITH_DIGITS.test(word) && !/^[~./*]|:\/\/|[$%]\{?[A-Z_]|=./.test(word);
}
