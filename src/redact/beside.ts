/**
 * Values next to their name without a sign: `--password x`, `ENV NAME x`, `{:password "x"}`, `password (default
 * "x")`.
 */
import { endOfValue, OPENING } from "./extent.ts";
import { isRandomLetters } from "./letters.ts";
import { isTalk } from "./passphrase.ts";
import { isDrawn, isTelling, isTyped } from "./random.ts";
import type { AddRange } from "./rule.ts";
import { mayBeSecret, type Name } from "./secret-value.ts";

const LONGEST_VALUE = 256;
const LONGEST_OPENING = 48;

const FLAG = /(?:^|[\s"'`=[(])--?[\w.-]{0,60}$/;
const BESIDE =
  /(\\{0,3}["'`]?)([ \t]{1,30}(?:[|│][ \t]{1,8})?)(\(default:?[ \t]{0,2}|REG_(?:EXPAND_)?SZ[ \t]{1,8})?(?=[^\s])/y;

/** Words before a name that is followed by its value: in Dockerfiles, shells, web servers, Redis and ArcSight. */
const INSTRUCTION =
  /(?:^|\s)(?:ENV|ARG|setx|SETX|SetEnv|setenv|set[ \t]-[a-zA-Z]{1,4}|fastcgi_param|uwsgi_param|(?:proxy_|grpc_|more_)set_headers?|add_header|Hset|HSET|hset|(?:CONFIG|config(?:ure)?)[ \t](?:SET|set)|(?:consul[ \t]kv|etcdctl)[ \t]put)[ \t]{1,4}(?:[\w./-]{1,100}\/(?=[\w.-]*$)|\S{1,60}[ \t](?:\S{1,30}[ \t]\S{1,60}[ \t]){0,8})?["']?[\w.-]{0,60}$/;
/** An identifier of code: no password consists of lower-case letters and underscores, or ends with a bracket. */
const IDENTIFIER = /^[a-z]+(?:_[a-z]+)*$|[()[\]{}]$/;

function isIdentifier(word: string): boolean {
  return IDENTIFIER.test(word) && !isRandomLetters(word);
}

/** A configuration line begins with the name, and ends after its value. */
const DIRECTIVE = /(?:^|\n|\\n|std(?:out|err) F |[|│] )[ \t]*[\w.-]*$/;
const END_OF_LINE = /^;?[ \t]*(?:\r?\n|\\[nr]|$)/;

/** True for `requirepass x` and `password x;` on a separate line. */
function isDirective(before: string, value: string, after: string, name: Name): boolean {
  if (!END_OF_LINE.test(after) || !DIRECTIVE.test(before)) return false;
  return isTelling(value) || (name.kind === "password" && (isTyped(value) || /^\d{6,}$/.test(value)));
}

/** `[Db:Password, x]`, as .NET prints an entry of its configuration, alone or in a list. */
const ENTRY = /,[ \t]\{?([^\s,[\]{}"'`]{6,256})\}?\]/y;
const ENTRY_NAME = /(?:(\[|\],[ \t])|.|^)\[[\w.:-]{0,60}$/s;
/** `(password, x)`, as Kotlin prints a pair. */
const PAIR = /,[ \t]([^\s,[\]{}()"'`]{6,256})\)/y;
/** Not a call: no function's name is in front. */
const PAIR_NAME = /(?<![\w)\]>])\([\w.:-]{0,60}$/;

/** `[--db-password, x, --port, 80]`, as Java prints arguments. */
const ARGUMENT = /,[ \t]([^\s,[\]"'`-][^\s,[\]"'`]{3,255})(?=[,\]])/y;

function findInArguments(text: string, name: Name, add: AddRange): number | null {
  ARGUMENT.lastIndex = name.end;
  const value = ARGUMENT.exec(text)?.[1] ?? "";
  if (value === "" || isTalk(value) || !mayBeSecret(value, name)) return null;
  if (!/[[,][ \t]?--?[\w.-]{0,60}$/.test(text.slice(Math.max(0, name.start - 64), name.start))) return null;
  add(ARGUMENT.lastIndex - value.length, ARGUMENT.lastIndex);
  return ARGUMENT.lastIndex;
}

/** The default value behind the text of a flag, as the help of a program prints it. */
const DEFAULT =
  /(?:[ \t=]{1,3}[<"]?[\w-]{1,30}[>"]?)?(?:[ \t]{1,60}|\r?\n[ \t]{1,40})[^\n"'([]{0,200}[([]default[: ] ?(["']?)/y;

function findDefault(text: string, name: Name, add: AddRange): number | null {
  DEFAULT.lastIndex = name.end;
  const quote = DEFAULT.exec(text)?.[1];
  if (quote === undefined || !FLAG.test(text.slice(Math.max(0, name.start - 80), name.start))) return null;
  const start = DEFAULT.lastIndex;
  const value = text.slice(start, start + LONGEST_VALUE).split(quote === "" ? /[)\]\s]/ : quote, 1)[0] ?? "";
  const isGiven = quote !== "" && name.kind === "password" && !isTalk(value) && !/\s/.test(value);
  if (!(isGiven || isTelling(value) || isTyped(value)) || !mayBeSecret(value, name)) return null;
  add(start, start + value.length);
  return start + value.length;
}

function findInEntry(text: string, name: Name, add: AddRange): number | null {
  if (text[name.end] !== ",") return null;
  const before = text.slice(Math.max(0, name.start - 64), name.start);
  const isPair = PAIR_NAME.test(before);
  const form = isPair ? PAIR : ENTRY;
  form.lastIndex = name.end;
  const value = form.exec(text)?.[1] ?? "";
  if (value === "" || !mayBeSecret(value, name) || isTalk(value)) return null;
  if (!(isPair ? isInPair(value, name) : isEntry(before, value, name))) return null;
  const start = text.indexOf(value, name.end);
  add(start, start + value.length);
  return start + value.length;
}

function isEntry(before: string, value: string, name: Name): boolean {
  const found = ENTRY_NAME.exec(before);
  return found !== null && (found[1] !== undefined || isTyped(value) || isInPair(value, name));
}

/** Another name could be here as well, but not a number or signs. */
function isInPair(value: string, name: Name): boolean {
  return (
    isTelling(value) ||
    (name.kind === "password" && (/^\d{8,}$/.test(value) || (/[^\w.:-]/.test(value) && isTyped(value))))
  );
}

/** Returns the value's end, null if there is none. */
export function findBeside(text: string, name: Name, add: AddRange): number | null {
  const entry = findInEntry(text, name, add) ?? findInArguments(text, name, add) ?? findDefault(text, name, add);
  if (entry !== null) return entry;
  BESIDE.lastIndex = name.end;
  const found = BESIDE.exec(text);
  if (found === null) return null;
  const [, closing = "", blank = "", fallback = ""] = found;
  const at = BESIDE.lastIndex;
  const opening = OPENING.exec(text.slice(at, at + LONGEST_OPENING))?.[0] ?? "";
  const isQuoted = /["'`]$/.test(opening);
  const before = text.slice(Math.max(0, name.start - 80), name.start);
  const isFlag = FLAG.test(before);
  const start = at + opening.length;
  const length = endOfValue(text.slice(start, start + LONGEST_VALUE), 0, opening);
  const value = text.slice(start, start + length);
  const isBound =
    isFlag ||
    fallback !== "" ||
    INSTRUCTION.test(before) ||
    (closing === "" && isQuoted && /[:(][\w.-]{0,60}$/.test(before)) ||
    // `((host db)(password x))`.
    (opening === "" && /\([\w.-]{0,60}$/.test(before) && text[start + length] === ")" && isTelling(value)) ||
    // `certificate-key 0123…`.
    (opening === "" && name.kind !== "password" && /^[0-9a-f]{40,128}$/i.test(value)) ||
    (opening + closing === "" &&
      isDirective(before, value, text.slice(start + length, start + length + LONGEST_OPENING), name));
  if (!isBound && !(isQuoted ? isNoWord(value) : /[\t|│]/.test(blank) && isDrawn(value))) return null;
  // `"--password" [1]="x"` of a shell's array.
  if (opening === "[" && /^\d{1,4}\]=/.test(text.slice(start, start + 8))) return null;
  if (value.startsWith("-") || !mayBeSecret(value, name)) return null;
  // `--password flag is required`.
  if (opening === "" && isFlag && /^[a-z]{1,9}[,.:;]?$/.test(value)) return null;
  add(start, start + length);
  return start + length;
}

/** `invalid value "x" for PASSWORD`. */
const VALUE_BEFORE =
  /(["'`])((?:(?!\1)[^\s]){6,200})\1(?:,[ \t]expected[ \t]\w{1,20}|(?:[ \t][a-z]{1,12}){1,6})?[ \t]\(?(?:for|of|in|as|[Pp]aram(?:eter)?|argument|field|key|column|property|named?)[ \t:=]{1,2}(?:[a-z]{1,12}[ \t]){0,2}["'`(]?[\w.-]{0,40}$/;

/** `Cannot deserialize value from String "x": not a number (through reference chain: Config["password"])`. */
const CONVERTED_BEFORE =
  /\b(?:string|value|text|input|literal|parsing|parse|converting|convert|got|received|found)[: ]{1,3}(["'`])((?:(?!\1)[^\n]){4,200})\1[^\n]{0,200}["'`([][\w.-]{0,60}$/i;

/** `'x' = Settings().password`, as an assertion prints what it compares. */
const COMPARED_BEFORE = /(["'`])((?:(?!\1)[^\n]){4,200})\1 = [\w.()[\]]{0,80}$/;

/** The value in a sentence that names it afterwards. Returns the name's end, null if there is none. */
export function findBefore(text: string, name: Name, add: AddRange): number | null {
  const before = text.slice(Math.max(0, name.start - 300), name.start);
  const compared =
    (/ = [^\n]{0,80}$/.test(before) ? COMPARED_BEFORE.exec(before) : null) ??
    (/["'`)\]]/.test(text[name.end] ?? "") ? CONVERTED_BEFORE.exec(before) : null);
  const found =
    compared ??
    (/(?:for|of|in|as|aram|eter|ment|ield|key|umn|erty|amed?)[ \t:=][^\n]{0,70}$/.test(before)
      ? VALUE_BEFORE.exec(before)
      : null);
  const value = found?.[2] ?? "";
  if (found === null || !mayBeSecret(value, name)) return null;
  // `invalid value "x" for password` marks its value.
  const isValue = /\b(?:value|password|use)[:=]?[ \t]$/i.test(before.slice(0, found.index));
  const isGiven =
    isValue && name.kind === "password"
      ? value.length >= 6 && !isTalk(value)
      : isNoWord(value) && (isTelling(value) || (isValue && (isDrawn(value) || isTyped(value))));
  if (!(compared === null ? isGiven : !isTalk(value))) return null;
  const start = name.start - before.length + found.index + found[0].indexOf((found[1] ?? "") + value) + 1;
  add(start, start + value.length);
  return name.end;
}

/** True for the value of `cannot log in with password "x"`: neither prose nor an identifier. */
function isNoWord(value: string): boolean {
  return value.length >= 6 && !/\s/.test(value) && !isTalk(value) && !isIdentifier(value);
}
