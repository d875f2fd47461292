/** Distinguishes random text, such as keys, from text written by people and compilers. */
import { isRandomLetters } from "./letters.ts";
import { isTalk } from "./passphrase.ts";

/** True for well-mixed digits and letters of both cases: not a class name, a path or a hexadecimal number. */
export function looksRandom(text: string): boolean {
  const digits = text.match(/\d/g)?.length ?? 0;
  if (digits < 2 || !/[A-Z]/.test(text)) return false;
  if (!/[a-z]/.test(text)) return /[A-Z]\d/.test(text) && !/^[0-9A-F]+$/.test(text);
  return changes(text) * 5 >= text.length * 2;
}

/** Number of changes between upper case, lower case and digits: few in words, many in random text. */
function changes(text: string): number {
  return text.match(/[a-z](?=[A-Z0-9])|[A-Z](?=[A-Z]?[a-z0-9])|\d(?=[A-Za-z])/g)?.length ?? 0;
}

/**
 * The same for letters with at most one digit: one in seven keys of 20 characters. 96 of 119,000 names of 20 letters
 * in sources match too, so use it only in place of a key.
 */
export function looksRandomWithoutDigits(text: string): boolean {
  const upper = text.match(/[A-Z]/g)?.length ?? 0;
  const lower = text.match(/[a-z]/g)?.length ?? 0;
  return Math.min(upper, lower) * 10 >= text.length * 3 && changes(text) * 2 >= text.length;
}

/** Words with digits: algorithms, encodings, protocols, numbered things, numbers with a unit. */
const WORD_WITH_DIGITS =
  /^(?:(?:base|sha|md|utf|oauth|openid|hs|rs|es|ps|ed|rsa|aes|argon|scram-sha|hmac-sha|pbkdf|ssl|tls|https?|ipv|i18n|k8s|eth|log|step|stage|phase|line|page|item|node|pod|user|test|field|attempt|code|error|level|type|key|slot|version|[a-z])[-_]?\d+(?:[-_.][\w.-]{0,12}|(?:alpha|beta|rc)\d*)?|\d+(?:[.,]\d+)?[-_]?[a-z]{1,12}|\d[\d:.TZ+-]*|0x[0-9a-f]+)$/i;
/** Names of Kubernetes objects, hosts, files, versions, addresses. */
const NAME_WITH_DIGITS =
  /^(?:[a-z][a-z0-9]*(?:[-_.:/][a-z0-9]+)+|[\w.-]+\.[a-z]{2,5}(?::\d+){0,2}|v?\d+(?:\.\d+)+.*|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)$/i;

/**
 * True for letters and digits as in chosen passwords: not a word, name, number, path or expression that contains a
 * digit.
 */
export function looksLikePassword(text: string): boolean {
  const word = text.slice(0, 200).replace(/[.:!?…]+$/, "");
  if (word.length < 6 || !/[A-Za-z]/.test(word) || !/\d/.test(word)) return false;
  // Names do not end like this.
  if (/^(?=.*[a-z])(?=.*[A-Z])[\w.!#-]*[A-Za-z!#.-]0x[0-9a-f]{3,8}$/.test(word)) return true;
  return !WORD_WITH_DIGITS.test(word) && !NAME_WITH_DIGITS.test(word) && !/^[~./*]|:\/\/|[$%]\{?[A-Z_]|=./.test(word);
}

/**
 * True for a word that occurs in no sentence, path or name: long and of one alphabet, or with signs among letters and
 * digits.
 */
export function isTelling(word: string): boolean {
  if (WORD_WITH_DIGITS.test(word)) return /^0x[0-9a-f]{32,}$/i.test(word);
  return (
    isDrawn(word) ||
    isRandomLetters(word) ||
    /^(?:0x)?[0-9a-f]{32,}$|^[a-z]{16,}$|^(?=[A-Z]*\d)(?=\d*[A-Z])[A-Z0-9]{16,}$|^(?=.*\d)(?=.*[A-Z])(?=.*[a-z])[\w+/-]{16,}==?$/.test(
      word,
    ) ||
    (word.length >= 8 &&
      /\d/.test(word) &&
      /[A-Za-z]/.test(word) &&
      /[!#$%^&*?~@+]/.test(word) &&
      !/^[\w.+-]+@[\w.-]+$|:\/\//.test(word)) ||
    (word.length >= 10 && /^[A-Za-z0-9]+$/.test(word) && looksRandomWithoutDigits(word)) ||
    /^[A-Z][a-z]{2,12}[-_.#]?\d{2,6}$/.test(word) ||
    /^(?:base64:)[\w+/]{16,}={0,2}$/.test(word)
  );
}

/**
 * True for a password that a person chose, if a sentence or a line announces one: words with digits, or three joined
 * words. Identifiers and object names match as well.
 */
export function isChosen(word: string): boolean {
  return (
    word.length >= 8 &&
    !WORD_WITH_DIGITS.test(word) &&
    !/^v?\d|[/:=()[\]{}<>$]|\.[a-z]{2,5}$/i.test(word) &&
    ((/\d/.test(word) && /[a-z]/i.test(word)) || /^[A-Z]?[a-z]{2,9}(?:[A-Z][a-z]{2,9}){2,4}$/.test(word)) &&
    !isTalk(word)
  );
}

/**
 * True for a value that can only be random or chosen: a password with digits, a long hexadecimal number, a UUID,
 * base64 of a key.
 */
export function isDrawn(text: string): boolean {
  return (
    looksLikePassword(text) ||
    looksRandom(text) ||
    /^(?:[0-9a-f]{32,128}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[A-Za-z0-9+/]{27,}={1,2})$/i.test(text)
  );
}

/** True for a password chosen by people or their tools, not another name, a sentence or an address. */
export function isTyped(word: string): boolean {
  return (
    isChosen(word) ||
    isRandomLetters(word) ||
    looksStrong(word) ||
    (/^[A-Za-z]{10,40}$/.test(word) && isBroken(word) && !isTalk(word))
  );
}

/** True for signs among letters of both cases or with digits, as in no word, address or assignment. */
function looksStrong(word: string): boolean {
  const signs = word.match(/[!#$%^&*?~@+=]/g)?.length ?? 0;
  return (
    word.length >= 10 &&
    signs > 0 &&
    (/\d/.test(word) || signs > 1) &&
    /[a-z]/.test(word) &&
    /[A-Z]/.test(word) &&
    !/^[a-z_.-]{1,40}[=@]|^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$|[()[\]{}<>]|:\/\/|^[$%&]/i.test(word)
  );
}

/** True if letters change their case more often than in names: a third of the parts are too short for words. */
export function isBroken(word: string): boolean {
  const parts = word.match(/[A-Z]?[a-z]+|[A-Z]+/g) ?? [];
  return (
    parts.length >= 4 && parts.filter((part) => part.length < 3 || /^[A-Z]+$/.test(part)).length * 3 >= parts.length
  );
}
