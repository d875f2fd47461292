/**
 * `password=...`, `"client_secret": "..."`, `<Password>...</Password>`, `("x-api-key", "...")`: names of secrets with
 * their values, in any notation.
 *
 * The name alone is not enough: logs speak of passwords and tokens all day (`invalid password: must be longer`,
 * `secret: api-credentials`, `token: expected ')'`). So the value, the sign between and the way it is written decide.
 */

import {
  BLOCK,
  explicitValueAt,
  findAnnounced,
  findBelow,
  findHereDocument,
  findUnderHeading,
  isLineEnd,
} from "./below.ts";
import { findBefore, findBeside } from "./beside.ts";
import { findBound } from "./bound.ts";
import { findInColumns } from "./columns.ts";
import { endOfValue, OPENING } from "./extent.ts";
import { isNoValue, isSecret, LINE_START, type NameKind } from "./is-secret.ts";
import { findLinked, isLink } from "./linked.ts";
import { findInFields } from "./name-fields.ts";
import { findPaired } from "./paired.ts";
import { passphraseLength, wholeLength } from "./passphrase.ts";
import { isDrawn } from "./random.ts";
import { findRejected } from "./rejected.ts";
import type { AddRange, RedactRule } from "./rule.ts";
import { isOtherKey, isOtherToken, mayHoldName, NAME_HOOKS, SECRET_NAME } from "./secret-names.ts";
import { addContent, mayBeSecret, type Name } from "./secret-value.ts";

/** Number of characters of a value, and of the text before its name, that are examined. */
const JUDGED = 256;
const BEFORE = 60;
const LONGEST_OPENING = 48;

/** The rule for values with a secret's name. */
export const NAMED_VALUES_RULE: RedactRule = {
  hooks: NAME_HOOKS,
  // Distant text may make `pass` a name.
  mayHold: (words) => (/pass/i.test(words) ? mayHoldName(words) : nextName(words, 0, 0) !== null),
  ignoresCase: true,
  wantsPlaces: true,
  find: findNamedValues,
};

function findNamedValues(text: string, add: AddRange, places?: readonly number[]): void {
  let isFound = false;
  const note: AddRange = (start, end) => {
    isFound = true;
    add(start, end);
  };
  for (const name of places === undefined ? namesIn(text) : namesAt(text, places)) {
    isFound = false;
    const end = endOfNamed(text, name, note);
    // A remark about the value may follow: `invalid value "x" for password: too short`.
    if (!isFound) findBefore(text, name, add);
    name.done = Math.max(name.end, end ?? 0);
  }
}

/** The value's end, in any notation. */
function endOfNamed(text: string, name: Name, add: AddRange): number | null {
  return (
    findBound(text, name, add) ??
    findAssigned(text, name, add) ??
    findElement(text, name, add) ??
    findPaired(text, name, add) ??
    findBeside(text, name, add) ??
    findInFields(text, name, add) ??
    findRejected(text, name, add) ??
    findInColumns(text, name, add) ??
    findUnderHeading(text, name, add) ??
    findLinked(text, name, name.end, add) ??
    findAnnounced(text, name, add)
  );
}

/** A name, and the position where the search continues, which the reader of its value advances. */
type Found = Name & { done: number };

function* namesIn(text: string): Generator<Found> {
  for (let at = 0; ; ) {
    const name = nextName(text, at, 0);
    if (name === null) return;
    yield name;
    at = name.done;
  }
}

/**
 * Maximum lengths of a name before the end of its hook, of the examined text before it, and of the name after the
 * hook.
 */
const LONGEST_NAME = 40;
const LONGEST_BEFORE = 120;
const LONGEST_REST = 48;

/**
 * The same if the ends of hooks are known: names are rare, and searching for them everywhere takes ten times as long.
 */
function* namesAt(text: string, places: readonly number[]): Generator<Found> {
  let done = 0;
  for (const place of places) {
    if (place <= done) continue;
    const start = Math.max(done, startOfWord(text, place));
    const from = Math.max(0, start - LONGEST_BEFORE);
    const near = text.slice(from, place + LONGEST_REST);
    for (let at = start - from; at >= 0; ) {
      const name = nextName(near, at, from);
      if (name === null || name.start >= place) break;
      yield name;
      done = name.done;
      at = done >= place ? -1 : done - from;
    }
  }
}

/** The start of a name with a hook that ends at `place`. */
function startOfWord(text: string, place: number): number {
  let start = place;
  while (start > 0 && place - start < LONGEST_NAME && mayBeInName(text.charCodeAt(start - 1))) start--;
  return start;
}

/** Letters, digits, and what may stand between the words of a name. */
function mayBeInName(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 48 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    code === 95 ||
    code === 45 ||
    code === 46 ||
    code === 32 ||
    code > 127
  );
}

/** The first name from `at`; `moved` is the offset of the text in the searched one. */
function nextName(text: string, at: number, moved: number): Found | null {
  SECRET_NAME.lastIndex = at;
  for (let found = SECRET_NAME.exec(text); found !== null; found = SECRET_NAME.exec(text)) {
    const kind = kindOf(found);
    const before = text.slice(Math.max(0, found.index - 24), found.index);
    if (kind === "other-key" && isOtherKey(before)) continue;
    if (kind === "key" && /^token/i.test(found[0]) && isOtherToken(before)) continue;
    // Helm's annotation `checksum/secret: 0123…`.
    if (/\bchecksum\/[\w.-]*$/.test(before)) continue;
    const end = SECRET_NAME.lastIndex + moved;
    return { text: found[0], start: found.index + moved, end, kind, done: end };
  }
  return null;
}

function kindOf([, password, key, code]: RegExpExecArray): NameKind {
  if (password !== undefined) return "password";
  if (key !== undefined) return "key";
  return code === undefined ? "other-key" : "code";
}

/**
 * The end of a quoted or marked name (with PHP's note on a field: `["x":"Config":private]`), and the sign after it;
 * in aligned lists, dots connect them.
 */
const SIGN =
  /((?:\\{0,7}["'`]|\*{1,2}|<\/\w{1,10}>)?(?:(?::\\{0,3}["']?[\w\\]{1,60}\\{0,3}["']?){1,2}(?=\]))?(?:>>)?[\])]{0,2})(?:[?!]?:[ \t]?[&\w.<>[\]| ?]{1,40}?(?=[ \t]=[ \t])|[ \t](?:n?(?:var)?char2?|text|string)(?:\([\w ]{1,8}\))?(?=[ \t]{0,3}:?=))?[ \t]{0,40}(?:\\{1,3}(?=[=:]))?(=>|[:?]=|->|(?<=[\s"'`\w])\.(?=[ \t]\\{0,3}")|→|<-|={1,3}|:[-+?](?=[^\s])|::(?=[ \t])|:(?!:)(?:\*{1,2}(?!\*)|<\/\w{1,10}>)?|~>|(?<=\s)(?:eq|ne|i?like)(?=[ \t]{1,3}N?')|\.{3,60}|(?<=["'])\s?\[(?!\d{1,4}\]=))[ \t]{0,80}(?:\/\*[^*\n]{0,80}\*\/[ \t]{0,8})?/iy;

/** The sign after a name, the text that ends the name before it, and the sign's end. */
function signBehind(text: string, name: Name): { closing: string; sign: string; at: number } | null {
  SIGN.lastIndex = name.end;
  const found = SIGN.exec(text);
  if (found !== null) return { closing: found[1] ?? "", sign: found[2] ?? "", at: SIGN.lastIndex };
  const at = explicitValueAt(text, name);
  return at === null ? null : { closing: "?", sign: ":", at };
}

/** Notations with a sign. Returns the value's end, null if there is no sign. */
function findAssigned(text: string, name: Name, add: AddRange): number | null {
  const behind = signBehind(text, name);
  if (behind === null) return null;
  const { closing, sign, at } = behind;
  // An option of .NET: `Password:RequiredLength = 12`.
  if (/^:[A-Z][a-z]+[A-Z]\w* = $/.test(text.slice(name.end, at))) return name.end;
  const next = text[at];
  if (next === undefined || endsLine(text, next, at)) {
    const end = findBelow(text, name, at, add);
    return end > at ? end : (findAnnounced(text, name, add) ?? at);
  }
  if (next === "<") {
    const end = findHereDocument(text, at, add);
    if (end !== null) return end;
  }
  STRUCT.lastIndex = at;
  if (next === "{" || STRUCT.test(text)) return findNested(text, name, Math.max(at, STRUCT.lastIndex), add);
  const fallback = defaultAt(text, at);
  if (fallback !== null) {
    const quote = /["']/.exec(text[fallback - 1] ?? "")?.[0] ?? "";
    return addIfSecret(text, name, { sign: "=", opening: quote, isNameQuoted: true }, fallback, add) ?? at;
  }
  const opening =
    OPENING.exec(text.slice(at, at + LONGEST_OPENING))?.[0] ??
    (next === "(" && !BEGINS_WITH_BRACKETS.test(text.slice(at, at + LONGEST_OPENING)) ? "(" : "");
  const start = at + opening.length;
  const end = addIfSecret(
    text,
    name,
    { sign: sign === ":=" ? "=" : sign[0] === ":" ? ":" : sign, opening, isNameQuoted: closing !== "" },
    start,
    add,
  );
  // What looks like a type may be the name: `Auth:Password = x`.
  if (end === null) return changeBehind(text, start, opening, add) ?? findLinked(text, name, name.end, add) ?? name.end;
  if (opening.endsWith("[") || /\[\\{0,3}["'`]$|^(?:Named )?chr \[/.test(opening))
    return addRest(text, name, opening, end, add);
  return addChange(text, end, add);
}

/**
 * The default value of a lookup: `ENV.fetch("DB_PASSWORD", "x")`, `process.env.DB_PASSWORD || "x"`; the text that a
 * shell prints: `$(echo x | base64)`.
 */
const DEFAULT =
  /(?:[$]\((?:echo|printf)[ \t]{1,3}(?:-\w{1,3}[ \t]{1,3})?(?:'%s(?:\\n)?'[ \t])?["']?(?![$"'])|[\w.$?\u00c0-\uffdc]{1,80}(?:\[["'][\w.-]{1,80}["']\]|\([^()\n]{0,80}\))?\s(?:\|\||\?\?|\?:|or)\s["']|(?:<%=?\s?|[#$]\{)?[\w.:$>-]{0,40}(?:fetch|getenv|get|env|getProperty|lookup|config|default)\(\s?["'][\w.-]{1,80}["'],\s?["'])/iy;

function defaultAt(text: string, at: number): number | null {
  DEFAULT.lastIndex = at;
  return DEFAULT.test(text) ? DEFAULT.lastIndex : null;
}

/** A value of which only the beginning is in brackets. */
const BEGINS_WITH_BRACKETS = /^\([^()\s]{0,40}\)[^\s,;:.)\]}"'`<]/;

/** True if the value is below: the line ends, continues, or opens a block. */
function endsLine(text: string, next: string, at: number): boolean {
  if (/[\n\r\\[(A-Z]/.test(next) && isLineEnd(text, at)) return true;
  if (next === "#") return /^#(?:[\s#]|$)/.test(text.slice(at, at + 2));
  if (next === "|" || next === ">" || next === "!") return BLOCK.test(text.slice(at, at + 64));
  if (next === "\\") return /^\\\r?\n/.test(text.slice(at, at + 3));
  return (next === '"' || next === "'") && /^(?:"""|''')\r?\n/.test(text.slice(at, at + 5));
}

interface Notation {
  readonly sign: string;
  readonly opening: string;
  readonly isNameQuoted: boolean;
}

/** Adds the secret that begins at `start` and returns its end; null if it is not one. */
function addIfSecret(
  text: string,
  name: Name,
  { sign, opening, isNameQuoted }: Notation,
  start: number,
  add: AddRange,
): number | null {
  const ahead = text.slice(start, start + JUDGED);
  if (MASKED.test(ahead)) return null;
  // PostgreSQL's `Key (email)=(bob)`, and other text in brackets that is not a remark.
  if (opening === "(" && text[name.end] !== ")") {
    const value = ahead.slice(0, endOfValue(ahead, 0, opening));
    if (!isDrawn(value) && !(name.kind === "password" && /^\d{6,}$/.test(value))) return null;
  }
  if (opening === "" && isLink(ahead.slice(0, endOfValue(ahead, 0, "")).replace(/:$/, ""))) return null;
  const phrase = opening === "" && name.kind === "password" && isWholeName(text, name) ? passphraseLength(ahead) : 0;
  const isTight = text[start - opening.length - 1] === sign.at(-1);
  const isBare = opening === "" && name.kind === "password";
  const before = text.slice(Math.max(0, name.start - BEFORE), name.start);
  const entry = isBare && sign === "=" && IN_LIST.test(before) ? (ENTRY.exec(ahead)?.[0].length ?? 0) : 0;
  const whole = isBare && (LINE_START.test(before) || IN_STRING.test(before)) ? wholeLength(ahead) : 0;
  const seen = phrase || entry || whole || endOf(ahead, opening, sign === ":" && !isTight, isBare);
  const secret =
    phrase > 0 ||
    isSecret({
      before,
      name: name.text,
      ending: name.text.toLowerCase(),
      kind: name.kind,
      sign: sign.trim(),
      isTight,
      quoted: /["'`]|^(?:Str|Bytes)\($/.test(opening),
      quotedName: isNameQuoted,
      text: ahead.slice(0, seen),
      after: ahead.slice(seen),
    });
  if (!secret) return null;
  const end = phrase > 0 || seen < JUDGED ? start + seen : endOfValue(text, start, opening);
  if (end > start) add(start, end);
  return end;
}

/** A masked value, whatever signs follow it. */
const MASKED = /^\*{3}(?![\w*])/;

/** An entry of a connection string: `;Password=x y;Encrypt=true`. */
const IN_LIST = /=[^;"'\n]{0,40};[ ]?[\w ]{0,20}$/;
const ENTRY = /^[^\s;"'`\\]{1,60} [^;"'`\\\n]{1,100}(?=;[ ]?[\w ]{1,40}=|;?["'`]|;?$)/;

/** A string that begins with the name: `"DB_PASSWORD=a b 1"`. */
const IN_STRING = /["'][\w.-]{0,60}$/;
/** The end of a value. After `name: ` an ampersand does not continue a query; a password may contain a blank. */
function endOf(ahead: string, opening: string, isInProse: boolean, isPassword: boolean): number {
  let end = endOfValue(ahead, 0, opening);
  while (isInProse && opening === "" && ahead[end] === "&") end = endOfValue(ahead, end + 1, opening);
  return end + (isPassword && end > 0 ? (NEXT_WORD.exec(ahead.slice(end))?.[0].length ?? 0) : 0);
}

/** False for `pass` alone, which tests print. */
function isWholeName(text: string, name: Name): boolean {
  return name.text.length > 4 || /[a-z0-9_.-] ?$/i.test(text.slice(Math.max(0, name.start - 2), name.start));
}

/** A non-word after a password, which therefore contains a blank. */
const NEXT_WORD =
  /^ (?=[^\s"'`]{0,40}[!#$%^&*?~+])(?=[^\s"'`]{0,40}(?:\d|[a-z][A-Z]|[A-Z][A-Z]))[\w!#$%^&*?~+@.<>/-]{4,40}(?=$|["'`}\]),;]|\s)/;

/** The other entries of a list whose first one is a secret. */
function addRest(text: string, name: Name, opening: string, first: number, add: AddRange): number {
  const ITEM = /\\{0,3}["'`]?(?:\s{0,40},\s{0,40}|(?<=")[ ](?="))(\\{0,3}["'`]?)(?=[^\s\])}])/y;
  const quote = /\\{0,3}["'`]$/.exec(opening)?.[0] ?? "";
  let end = first;
  for (let count = 0; count < 100; count++) {
    ITEM.lastIndex = end;
    const found = ITEM.exec(text);
    if (found === null || (found[1] ?? "") !== quote) return end;
    const start = ITEM.lastIndex;
    const next = addIfSecret(text, name, { sign: "=", opening: found[1] ?? "", isNameQuoted: true }, start, add);
    if (next === null || next <= start) return end;
    end = next;
  }
  return end;
}

/** Adds the new value after an old one that is not secret, and returns its end; null if there is no change. */
function changeBehind(text: string, start: number, opening: string, add: AddRange): number | null {
  if (!/["'`]$/.test(opening)) return null;
  const end = start + endOfValue(text.slice(start, start + JUDGED), 0, opening);
  const changed = addChange(text, end, add);
  return changed > end ? changed : null;
}

/** Adds the new value of a changed secret, and returns its end: `"old" -> "new"` of Terraform. */
function addChange(text: string, end: number, add: AddRange): number {
  const CHANGE = /["'`]?[ \t]{1,4}(?:->|=>|→)[ \t]{1,4}(["'`]?)/y;
  CHANGE.lastIndex = end;
  const found = CHANGE.exec(text);
  if (found === null) return end;
  const start = CHANGE.lastIndex;
  const to = endOfValue(text.slice(start, start + JUDGED), 0, found[1] ?? "");
  if (to === 0 || isNoValue(text.slice(start, start + to))) return end;
  add(start, start + to);
  return start + to;
}

/** A struct's name before its fields. */
const STRUCT = /[A-Z]\w{0,40} (?=\{)/y;

/** `"password": {"value": "..."}`, `password: Value { origin: None, kind: String("...") }`. */
function findNested(text: string, name: Name, at: number, add: AddRange): number {
  const NESTED =
    /\{(?:[^{}]{0,200}?[\s,])?\s{0,80}\\{0,3}["']?(?:string_?value|value|val|plain(?:text)?|content|data|raw|default|examples?|sample|const|old|new|from|to|before|after|previous|actual|expected|string|current|inner|kind|S|N|B)\\{0,3}["']?\s{0,4}[:=]>?\s{0,4}(?:String\(\s{0,24})?(\\{0,3}["'`]?)/iy;
  NESTED.lastIndex = at;
  const found = NESTED.exec(text);
  if (found === null) return addBraced(text, name, at, add);
  const notation = { sign: "=", opening: found[1] ?? "", isNameQuoted: true };
  return addIfSecret(text, name, notation, NESTED.lastIndex, add) ?? at;
}

/** `Pwd={...};` of ODBC. */
function addBraced(text: string, name: Name, at: number, add: AddRange): number {
  const isEntry = IN_LIST.test(text.slice(Math.max(0, name.start - BEFORE), name.start));
  const BRACED = isEntry ? /\{((?:[^}\n]|\}\}){3,200})\}(?=[;\s"']|$)/y : /\{([^\s{}:=,"']{3,200})\}(?=[;\s"']|$)/y;
  BRACED.lastIndex = at;
  const value = BRACED.exec(text)?.[1] ?? "";
  if (value === "" || !mayBeSecret(value, name)) return at;
  add(at + 1, at + 1 + value.length);
  return at + 1 + value.length;
}

/** `<Password>...</Password>`, also over several lines and as CDATA. */
const TAG_START = /<[\w:.-]{0,60}$/;
const TAG_END = /(?:[ \t][^<>\n]{0,200})?>/y;
/** `<Password value="x"/>`. */
const VALUE_ATTRIBUTE = /\s(?:[^<>]{0,200}?\s)?(?:value|val|content|default|text)\s?=\s?(\\{0,3}["'])/iy;

function findElement(text: string, name: Name, add: AddRange): number | null {
  if (!TAG_START.test(text.slice(Math.max(0, name.start - 64), name.start))) return null;
  VALUE_ATTRIBUTE.lastIndex = name.end;
  const quote = VALUE_ATTRIBUTE.exec(text)?.[1];
  if (quote !== undefined)
    return addIfSecret(text, name, { sign: "=", opening: quote, isNameQuoted: true }, VALUE_ATTRIBUTE.lastIndex, add);
  TAG_END.lastIndex = name.end;
  if (!TAG_END.test(text)) return null;
  return addContent(text, TAG_END.lastIndex, name, add);
}
