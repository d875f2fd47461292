/**
 * Values connected with their name by words or brackets: `the token for bob is x`, `expected apiKey to equal "x"`,
 * `KEY changed from x to y`, `withPassword("x")`, `field 'secret': rejected value [x]`. Since there is no fixed
 * notation, the value itself must look like one.
 */
import { endOfValue } from "./extent.ts";
import { isSentence, isTalk, passphraseLength } from "./passphrase.ts";
import { isTelling, isTyped } from "./random.ts";
import { type AddRange, MASK } from "./rule.ts";
import { mayBeSecret, type Name } from "./secret-value.ts";

/** Words between a name and its value, in the languages of names. */
const LINKS: ReadonlySet<string> = new Set(
  (
    "is was are were be been now the a an has have had value values set to from of as in by equal equals equaling equalled match matching " +
    "changed updated rotated replaced reset generated created assigned converted converting parsed parsing got expected " +
    "received rejected given provided specified supplied actual found but mismatch not does doesn't did using used with " +
    "resolved config configured saved invalid bad threw raised new should shorter longer field property variable key threw enter header like contains containing current currently new old default initial temporary following below " +
    "lautet ist es está est è é jest war auf wurde gesetzt var er är on"
  ).split(" "),
);
/** The owner of a value, up to the verb: `for the user bob is`, `for root@localhost:`. */
const OF =
  /(?:for|of)[ \t](?:(?:the|user|account|role|host|your|database)[ \t]){0,3}[^\s:"'`]{0,2}[^\s:"'`]{1,80}?["'`]?(?=[ \t](?:is|was|has|lautet|ist)[ \t:]|:[ \t])/iy;
/** The gap between two words, including a call, an index, an arrow or a failed conversion to a number. */
const GAP =
  /[\])]?:[ \t](?:[\w.]{1,80}(?:Error|Exception):[ \t])?(?:invalid literal for \w{1,12}\(\)(?: with base \d{1,2})?|could not convert string to \w{1,12}|[Ff]or input string|(?:cannot|could not|unable to|failed to) (?:parse|convert)(?: string| value)?|invalid [\w.<>]{1,40}(?: value| choice)?)(?: value)?:?[ \t](?:\\{0,7}["'`]|\[)|:?[ \t]{1,3}(?:old|new|before|after|previous|current)[=:][ \t]?(?:\\{0,7}["'`])?|\\{0,7}["'`]\){1,2}\.(?:type|fill|sendKeys|send_keys|setValue|set_value|press_sequentially|send)\(\\{0,7}["'`]|(?:\\{0,7}["'`])?(?:[ \t:;,=|]|->|=>|→|::|[([{<](?![/!])|\\{0,7}["'`]|[)\]}>](?=[ \t:;,=]|\\{0,7}["'`])){1,12}/y;
const QUOTE = /\\{0,7}["'`]$/;
const WORD = /[^\s"'`<>()[\]{},;|\\]{1,512}/y;
/** A lookup by name, whose result is not in the text. */
const LOOKUP =
  /(?<![a-z])(?:get|find|fetch|load|read|lookup|resolve|require|(?:is|has)(?-i:(?=[A-Z][a-z]|[^A-Za-z]|$))|check|validate|verify|missing|parse|need|delete|remove|unset|del)[\w.-]*$/i;
/** A method that takes a value. */
const SETTER = /(?<![a-z])(?:set|with|use)_?[A-Za-z\d_]{0,40}$/i;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const EMPTY = /[=:(,][ \t]?(\\{0,7}["'`])\1$/;
const INDEX = /^\d{1,4}\]=/;
/** The text after a quoted word that is a name. */
const ENTRY_NAME = /^\\{0,7}["'`]\s?:/;
const FARTHEST = 160;
const MOST_WORDS = 10;
const MOST_VALUES = 3;

/** Returns the end of the last value, null if there is none. `from` is the end of the name, or of its sign. */
export function findLinked(text: string, name: Name, from: number, add: AddRange): number | null {
  const before = text.slice(Math.max(0, name.start - 60), name.start);
  let at = from;
  let last: number | null = null;
  let values = 0;
  for (let words = 0; words < MOST_WORDS && at - name.end < FARTHEST; words++) {
    const gap = skip(GAP, text, at);
    const start = at + gap.length;
    if (gap === "") break;
    const quote = QUOTE.exec(gap)?.[0] ?? "";
    // The quote that ends the name does not open a value, nor does that of an empty one.
    if ((at === name.end && gap === quote) || EMPTY.test(gap)) break;
    const of = quote === "" ? skip(OF, text, start) : "";
    if (of !== "") {
      at = start + of.length;
      continue;
    }
    const end = endOfWord(text, start, quote, /[([{<]$/.test(gap));
    const word = text.slice(start, end);
    if (word === "") break;
    // `rotate_tokens[550e8400-…]`: a task's ID; `no credentials","source":"x"`: another entry.
    if (gap === "[" && words === 0 && UUID.test(word)) break;
    // `"--password" [1]="x"` of a shell's array.
    if (gap.endsWith("[") && INDEX.test(text.slice(start, start + 8))) break;
    if (gap.includes(",") && (quote !== "" || !isLink(word)) && ENTRY_NAME.test(text.slice(end, end + 12))) break;
    // `setPassword("x")`, `rejected value [x]`.
    const isSet = gap.startsWith("(")
      ? SETTER.test(before)
      : /(?:^|[ \t])value:?[ \t]\\{0,7}["'`[]$/.test(text.slice(name.end, start));
    const isGiven =
      (name.kind === "password" &&
        isToldBy(text, name, start) &&
        (isTyped(word) || (quote !== "" && isGivenWord(word))) &&
        mayBeSecret(word, name)) ||
      isValue(word, quote !== "", gap, words > 0 || gap.trim() !== "", isSet, name);
    if (isGiven && isLookup(before, name)) break;
    if (isGiven) {
      add(start, end);
      last = end;
      at = end + quote.length;
      if (++values === MOST_VALUES) break;
    } else if (quote !== "" || isLink(word)) at = end + quote.length;
    else break;
  }
  return last;
}

/**
 * True if the words lead to a value and nothing else: `DB_PASSWORD set to x`, `changed from x to y`, `logs in with
 * password x`.
 */
function isToldBy(text: string, name: Name, start: number): boolean {
  const between = text.slice(name.end, start);
  if (/\b(?:from|to|is|was)\W{1,4}$/.test(between)) return true;
  return (
    /^[ \t]{1,3}$/.test(between) && /\b(?:with|using)[ \t]$/i.test(text.slice(Math.max(0, name.start - 12), name.start))
  );
}

/** True for a quoted word that neither describes a value nor is a name. */
function isGivenWord(word: string): boolean {
  return word.length >= 6 && !isTalk(word) && !/\s/.test(word) && !/^[a-z]+(?:[_.-][a-z]+)+$|[()[\]{}]$/.test(word);
}

function isLookup(before: string, name: Name): boolean {
  // An AWS name, which continues with the secret's name.
  if (/secretsmanager:[\w-]*:\d*:$/.test(before)) return true;
  if (/\bon column [\w."]{1,40}$/i.test(before)) return true;
  // Redis's `requirepass`.
  return LOOKUP.test(before) && !(name.text === "pass" && before.endsWith("require"));
}

function skip(expression: RegExp, text: string, at: number): string {
  expression.lastIndex = at;
  return expression.exec(text)?.[0] ?? "";
}

function endOfWord(text: string, start: number, quote: string, isBracketed: boolean): number {
  const ahead = text.slice(start, start + 512);
  if (quote !== "") return start + endOfValue(ahead, 0, quote);
  const word = isBracketed ? skip(WORD, ahead, 0) : ahead.slice(0, endOfValue(ahead, 0, ""));
  return (
    start +
    word
      .replace(/<\/.*$|[.:!?…]+$/, "")
      // `[secrets a]:` closes an earlier bracket.
      .replace(/^([^[(]*?)[\])]+$/, "$1").length
  );
}

/** True if the word connects a name with its value. Also `strconv.Atoi:`, and the repeated name. */
export function isLink(word: string): boolean {
  return (
    LINKS.has(word.toLowerCase()) ||
    /^(?:[a-z]{2,20}\.){1,5}[A-Z][A-Za-z]{1,40}$|^[A-Z][A-Za-z]{2,40}(?:Error|Exception)$/.test(word)
  );
}

/** `isSet` if a verb says that the value is given: `setPassword("x")`. */
function isValue(word: string, isQuoted: boolean, gap: string, isLed: boolean, isSet: boolean, name: Name): boolean {
  // `password VARCHAR(255)`, and a call of Erlang: `{auth,init,1,[{file,"auth.erl"}]}`.
  if (/^[A-Za-z_.]+\(.*\)?$/.test(word) || (!isQuoted && /,[[{(]|^[a-z]\w*,\d{1,2}(?:,|$)/.test(word))) return false;
  // `token request_id=...`: another name.
  if (
    word.length < 4 ||
    LINKS.has(word.toLowerCase()) ||
    (!isQuoted && /[\w\])][=:](?!=*$)/.test(word.slice(0, 40).replace(/^base64:/, "")))
  )
    return false;
  // For `auth: "user:password"` another rule keeps the user.
  if (/^auth/i.test(name.text) && /^[\w.@-]{1,64}:/.test(word)) return false;
  if (name.kind === "code") return isLed && /^\d{4,8}$/.test(word) && mayBeSecret(word, name);
  if (word.length < 6 || word.endsWith(MASK) || !mayBeSecret(word, name)) return false;
  if (name.kind === "other-key") return gap.trim() !== "";
  if (isTelling(word)) return true;
  if (isQuoted && name.kind === "password" && /^[a-z]{3,}(?: [a-z]{3,}){2,11}$/i.test(word)) return !isSentence(word);
  // A password of letters only, in quotes or brackets, that is not an identifier.
  return (
    name.kind === "password" &&
    (isQuoted || /[([]$/.test(gap)) &&
    !/\s/.test(word) &&
    !isTalk(word) &&
    !/^-|^\d[\d:.TZ+-]*[:.TZ+-][\d:.TZ+-]*$|^\d{1,5}$/.test(word) &&
    !/[()[\]{}]$/.test(word) &&
    (isSet || !/^[a-z]+(?:[_.-][a-z]+)*$/.test(word) || passphraseLength(word) === word.length)
  );
}
