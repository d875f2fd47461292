/** Secrets in sentences: `password is x`, `invalid token x`, `Incorrect API key provided: x`. */
import { isNoValue } from "./is-secret.ts";
import { isSentence, isTalk, passphraseLength } from "./passphrase.ts";
import { isChosen, isTelling, looksLikePassword, looksRandom } from "./random.ts";
import { at, MASK, type RedactRule } from "./rule.ts";

/** A named value in prose, long enough to be judged by its characters. */
const NAMED =
  /((?<![a-z]|(?:continue|continuation|next|page|resume|sync)[ _-])(?:token|password|secret|(?:api|access|secret|private|signing|encryption|license|account|app|application)[ _-]key|apikey)(?:\s(?:is|was|provided|used|value|header))?\\?["']?:?[ \t]{1,2}\\?["'`]?)([\w+/=~-]{20,500})/gi;

const KEYS = [
  "api",
  "access",
  "secret",
  "private",
  "signing",
  "encryption",
  "license",
  "account",
  "app",
  "application",
].flatMap((word) => [" ", "_", "-"].map((between) => `${word}${between}key`));

/** `password is x`, `using password x`. */
const TOLD =
  /((?<![a-z])(?:(?:passw(?:or)?d|passphrase|passcode|pwd|secret|token|credential)s?[ \t](?:is|was|are)(?:[ \t](?:now|set to))?:?|(?:with|using|wrong|invalid|incorrect|bad|new|old|default|current|initial|generated|temporary|root|admin)[ \t](?:[a-z]{2,12}[ \t])?(?:passw(?:or)?d|passphrase))[ \t]{1,3}\\?["'`]?)([^\s"'`,;<>()[\]{}\\]{6,200})/gi;

/** Recovery phrases of wallets. */
const MNEMONIC =
  /((?:mnemonic|(?:seed|recovery|secret)[ _-]?phrase)\\?["']?(?:\s{0,2}[:=]\s{0,2}|[ \t]is[ \t])\\?["']?)(?:[a-z]{3,8} ){11,23}[a-z]{3,8}/gi;

/** True for a password that people or tools choose: with digits, of several words, or only of digits. */
function isTold(word: string): boolean {
  return isChosen(word) || /^\d{6,20}$/.test(word) || (word.includes("-") && passphraseLength(word) === word.length);
}

/** A user and a password without names: `Default credentials: admin / x`. */
const LOGIN =
  /((?<![a-z])(?:(?:(?:default|initial|temporary|generated|demo|test)[ ])?credentials?|log[ _-]?in|user(?:name)?[ ]?[/:,][ ]?password)(?:[ ](?:are|is|details))?\\?["']?[:=]?[ \t]{1,3}\\?["'`]?)([\w.@+-]{2,60})([ ]\/[ ]|\/|:)([^\s"'`,;/:\\()[\]{}]{6,200})(?=\\?["'`]|[.,;)]?(?:\s|$))/gi;
/** Users whose passwords manuals and installers print. */
const USERS = /^(?:admin(?:istrator)?|root|guest|user|default|postgres|elastic|sa|test|demo|superuser|operator)$/i;

/** Rules for secrets in sentences. */
export const PROSE_RULES: readonly RedactRule[] = [
  at(
    ["passwd", "password"],
    /((?<![\w-])passw(?<!on column [\w."]{1,80}passw)(?:or)?d(?:[ \t]is)?[ \t]{1,3}(["'`]))(?!\*\*\*)([^"'`\n]{1,200})(?=\2)/gi,
    (start = "", _, value = "") => (isNoValue(value) || /\s/.test(value) ? `${start}${value}` : `${start}${MASK}`),
  ),
  at(["token", "secret", "password", ...KEYS], NAMED, (start = "", value = "") =>
    looksRandom(value) || (/^(?:0x)?[0-9a-f]{32,}$/.test(value) && /_key| key|-key/i.test(start))
      ? `${start}${MASK}`
      : `${start}${value}`,
  ),
  // `Password for bob: x`, `Enter passphrase for key '/id': x`, as in prompts and expect's output.
  at(
    ["password for ", "passwd for ", "passphrase for ", "passcode for "],
    /((?:passw(?:or)?d|passphrase|passcode) for (?:[a-z]{1,12} ){0,3}?\\?["'`]?[\w.@/-]{1,80}\\?["'`]?(?: [a-z]{1,12})?(?: \([^()\n]{1,80}\))?(?::| is)[ \t]{1,3}\\?["'`]?)(?!\*\*\*)([^\s"'`\\]{4,200})(?=\\?["'`\\]|[ \t]*\r?(?:\n|$))/gi,
    (start = "", value = "") => (isTalk(value) || isNoValue(value) ? `${start}${value}` : `${start}${MASK}`),
  ),
  // `Paste your token here: x`, `Passphrase (min 8): x`, `the password 'x' is too weak`, `hash of 'x'`.
  at(
    ["token here", "key here", "password here", "phrase (", "assword ("],
    /((?:(?:token|key|password|passphrase)[ \t]here|(?:password|passphrase)[ \t]\([^()\n]{1,60}\)):[ \t]{1,3})(?!\*\*\*)([^\n"\\]{6,200}?)(?=[ \t]*\r?(?:\n|\\n|["\\]|$))/gi,
    (start = "", value = "") =>
      isNoValue(value) || isSentence(value) || isTalk(value) ? `${start}${value}` : `${start}${MASK}`,
  ),
  at(
    ["ash of '", 'ash of "', "with key ", "xpected "],
    /((?:(?:password|passwd) mismatch: expected|(?:de|en)crypt(?:ed|ing|ion)?[ \t](?:with|using)[ \t]key|hash of)[ \t]\\{0,3}["'`]?)(?!\*\*\*)([^\s"'`\\]{6,200})/gi,
    (start = "", value = "") => (isTelling(value) || isChosen(value) ? `${start}${MASK}` : `${start}${value}`),
  ),
  // `PASSWORD elastic = x` of Elasticsearch's setup, and generated passwords of databases' first users.
  at(
    ["PASSWORD "],
    /((?<![\w-])PASSWORD[ \t][a-z_]{2,40}[ \t]=[ \t])(?!\*\*\*)([^\s"'\\]{6,200})/g,
    (start = "", value = "") => (isNoValue(value) ? `${start}${value}` : `${start}${MASK}`),
  ),
  // `u=bob p=x`.
  at(
    [" p=", ",p=", "&p="],
    /((?<!\w)u(?:ser)?=[^\s,&]{1,80}(?:[ ,&]|, )p=\\{0,3}["']?)(?!\*\*\*)([^\s,&"'\\]{6,200})/g,
    (start = "", value = "") => (looksLikePassword(value) || isChosen(value) ? `${start}${MASK}` : `${start}${value}`),
  ),
  at(
    ["password is generated for "],
    /(password is generated for \S{1,80}:[ \t]{1,3})(?!\*\*\*)[^\s"\\]{6,200}/g,
    `$1${MASK}`,
  ),
  at(["passw", "passphrase", "passcode", "pwd", "secret", "token", "credential"], TOLD, (start = "", value = "") =>
    looksLikePassword(value) || (/passw|pwd|passphrase/i.test(start) && isTold(value.replace(/[.:!?]+$/, "")))
      ? `${start}${MASK}`
      : `${start}${value}`,
  ),
  at(["redential", "REDENTIAL", "ogin", "OGIN", "assword"], LOGIN, (start = "", user = "", between = "", value = "") =>
    !isNoValue(value) &&
    !isTalk(value) &&
    (isTelling(value) ||
      isTold(value) ||
      (USERS.test(user) && /^(?:default|initial|temporary|generated|demo|test) |password/i.test(start)))
      ? `${start}${user}${between}${MASK}`
      : `${start}${user}${between}${value}`,
  ),
  at(["nemonic", "NEMONIC", "hrase", "HRASE"], MNEMONIC, `$1${MASK}`),
];
