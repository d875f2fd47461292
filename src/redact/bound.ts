/**
 * Values that a driver prints apart from the statement that takes them: `SET password=? …` and `parameters: ('x',
 * 3)`, `[x, 3]`, `$1 = 'x'`, `@p0='x'`, `binding parameter (1:VARCHAR) <- [x]`.
 */
import { endOfValue } from "./extent.ts";
import type { AddRange } from "./rule.ts";
import { mayBeSecret, type Name } from "./secret-value.ts";

const PLACEHOLDER =
  /["'`\])]{0,2}\s{0,3}(?:=|<>|!=|like|in\s?\(|(?<=\s)(?=[?$@]))\s{0,3}(\?|\$\d{1,3}|[@:]p?\d{1,3}|%s)(?!\w)/iy;
/** Placeholders without a number or name. */
const POSITION = /\?|%s/g;
const STATEMENT = /\b(?:select|insert|update|delete|replace|merge|alter|create|call|exec|with)\b/gi;
// Also `; "x", 3` of Sequelize.
// Also `==> Parameters: x(String), 3(Long)` of MyBatis and `WHERE id = $2 ["x", 3]` of Ecto.
const LIST =
  /Parameters:[ \t](?=[^\n]{0,400}?\([a-z]\w{2,20}\))|(?<=[\w"')?;]),?[ \t]\[(?=\\{0,7}["'<]|-?\d{1,20}[,\]]|nil,)|;[ \t](?=\\{0,7}"[^"\n]{0,300}"(?:,|\s*(?:\n|$)|\\?"))|(?:parameters|params|arguments|args|values|bindings?|binds|bound|vars|with)["'`]?\s?[:=]?\s?(?:\(\d{1,3}\)\s?)?[[({]{1,2}/gi;
const ITEM = /\s{0,4}(?:[bBuUN](?=['"])|[A-Z]\w{0,20}\((?=["']))?(?:(\\{0,7}["'`])|([^\s,)\]}]{0,300}))/y;
/** One with its type behind it. */
const TYPED_ITEM = /[ \t]{0,4}(?!null,)([^\n]{0,300}?)(\([A-Z]\w{2,20}\))(?=,[ \t]|["\\]|\s*(?:\n|$))/y;
/** Maximum distance of a list of arguments from its statement. */
const FARTHEST = 2000;

/** Returns the name's end, null if it is not assigned a placeholder. */
export function findBound(text: string, name: Name, add: AddRange): number | null {
  PLACEHOLDER.lastIndex = name.end;
  const found = PLACEHOLDER.exec(text);
  return found === null ? null : addArgument(text, PLACEHOLDER.lastIndex, found[1] ?? "", name, add);
}

/** The argument for the placeholder that ends at `at`. */
export function addArgument(text: string, at: number, placeholder: string, name: Name, add: AddRange): number | null {
  const from = Math.max(0, at - FARTHEST);
  const near = text.slice(from, at + FARTHEST);
  const number = /\d+$/.exec(placeholder)?.[0];
  const statement = statementBefore(near.slice(0, at - from));
  const index = number === undefined ? (statement.match(POSITION)?.length ?? 0) - 1 : Number(number) - 1;
  const value =
    (number === undefined ? null : assigned(near, placeholder)) ??
    itemOf(near, at - from, index) ??
    boundParameter(near, at - from, index + 1) ??
    itemOf(near, lastListBefore(near, at - from - statement.length), index);
  if (value === null || !mayBeSecret(near.slice(value.start, value.end), name)) return null;
  add(from + value.start, from + value.end);
  return name.end;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function statementBefore(text: string): string {
  const start = [...text.matchAll(STATEMENT)].findLast(({ 0: word }) => !/^with$/i.test(word))?.index ?? 0;
  return text.slice(start);
}

/** `$2 = 'x'`, `@p0='x'`. */
function assigned(text: string, placeholder: string): Place | null {
  const sign = new RegExp(`[${placeholder[0]}]${placeholder.slice(1)}\\s?=\\s?['"]`, "y");
  for (let at = text.indexOf(placeholder); at >= 0; at = text.indexOf(placeholder, at + 1)) {
    sign.lastIndex = at;
    if (sign.test(text)) return quotedAt(text, sign.lastIndex);
  }
  // `:p1` is printed as `p1='x'` or `{"p1": "x"}`.
  const bare = /^:\w+$/.test(placeholder)
    ? new RegExp(`(?<![\\w:])["']?${placeholder.slice(1)}["']?\\s?[=:]\\s?['"]`, "g")
    : null;
  return bare?.test(text) ? quotedAt(text, bare.lastIndex) : null;
}

function quotedAt(text: string, start: number): Place {
  return { start, end: start + endOfValue(text.slice(start, start + 500), 0, text[start - 1] ?? "") };
}

/** Start of the last argument list before the statement; the end of the text if there is none. */
function lastListBefore(text: string, at: number): number {
  return [...text.slice(0, at).matchAll(LIST)].at(-1)?.index ?? text.length;
}

/** One item of the next list of arguments. */
function itemOf(text: string, at: number, index: number): Place | null {
  LIST.lastIndex = at;
  const list = LIST.exec(text)?.[0];
  if (list === undefined) return null;
  const isTyped = list.startsWith("Parameters:");
  let next = LIST.lastIndex;
  for (let item = 0; item < 100; item++) {
    const found = (isTyped ? typedItemAt(text, next) : null) ?? itemAt(text, next);
    if (found === null || item === index) return found;
    const comma = /^\\{0,7}["'`]?\)?(?:\([A-Z]\w{2,20}\))?\s?,/.exec(text.slice(found.end, found.end + 32));
    if (comma === null) return null;
    next = found.end + comma[0].length;
  }
  return null;
}

function itemAt(text: string, at: number): Place | null {
  ITEM.lastIndex = at;
  const found = ITEM.exec(text);
  if (found === null) return null;
  const quote = found[1] ?? "";
  const start = ITEM.lastIndex - (found[2]?.length ?? 0);
  const end = quote === "" ? ITEM.lastIndex : start + endOfValue(text.slice(start, start + 1000), 0, quote);
  return { start, end };
}

function typedItemAt(text: string, at: number): Place | null {
  TYPED_ITEM.lastIndex = at;
  const [, value = "", type = ""] = TYPED_ITEM.exec(text) ?? [];
  const end = TYPED_ITEM.lastIndex - type.length;
  return type === "" ? null : { start: end - value.length, end };
}

/** Hibernate's. */
function boundParameter(text: string, at: number, number: number): Place | null {
  const line = new RegExp(
    `bind(?:ing)? parameter [[(#]?${number}\\b[^\\n]{0,80}?(?:<-|->?|=|:) ?\\[([^\\n\\]]{1,500})\\]`,
    "g",
  );
  line.lastIndex = at;
  const found = line.exec(text);
  const end = line.lastIndex - 1;
  return found === null ? null : { start: end - (found[1] ?? "").length, end };
}
