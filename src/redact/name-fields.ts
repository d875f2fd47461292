/**
 * A secret's name that is itself a value: `{"name": "DB_PASSWORD", "value": "..."}`, in either order and in any
 * notation.
 */
import { endOfValue } from "./extent.ts";
import type { AddRange } from "./rule.ts";
import { addContent, mayBeSecret, type Name } from "./secret-value.ts";

const PREFIX =
  "(?:(?:param(?:eter)?|attr(?:ibute)?|header|var(?:iable)?|env|field|prop(?:erty)?|setting|option|config|secret|output|input|arg(?:ument)?|tag)[_-]?)?";
const NAME_FIELDS =
  "name|key|field|param(?:eter)?|property|variable|var|setting|option|header|id|path|loc(?:ation)?|argument|attribute|column|instancePath|k|n";
const VALUE_FIELDS =
  "string_?value|value|val|v|content|data|text|string|default|new_?value|rejected_?value|plain_?text|stringValue|received|input|actual|given";

/** The text before the name: its field and the sign, or an element. */
const IN_FIELD = new RegExp(
  `(?<![a-z])(?:${PREFIX}(?:${NAME_FIELDS})\\\\{0,7}["'\`]?\\s{0,4}[:=]\\s{0,4}(?:[[(]\\s{0,40}(?:\\\\{0,7}["'][\\w.-]{1,40}\\\\{0,7}["'],\\s{0,40}){0,4})?\\\\{0,7}["'\`]?|(?<=[\\s"'\`]--?)(?:${NAME_FIELDS})[ \\t]{1,3}["'\`]?|(?:secret|var(?:iable)?|config|env)[ \\t]set[ \\t]|<(?:[\\w.]{1,20}:)?(?:${PREFIX}(?:${NAME_FIELDS})|td|th|dt|span|label|b|strong|code)(?:\\s[^<>]{0,100})?>\\s{0,40}|(?:variable|output)[ \\t]")[\\w.:/-]{0,80}(?:(?<=>[\\w.:/ -]{0,80}) [\\w.:/ -]{0,40})?$`,
  "i",
);
/** The field of the value after it, without another object or element in between. */
const VALUE_BEHIND = new RegExp(
  `(?:[^{}<>]|<\\/[\\w.:-]{1,30}>){0,200}?(?<![a-z])(?:${PREFIX}(?:${VALUE_FIELDS})\\\\{0,7}["'\`]?\\s{0,4}(?:[:=]\\s{0,4}|(?=\\{))(?:\\{\\s{0,40}\\\\{0,7}["']?(?:string_?|str_?)?(?:value|val)\\\\{0,7}["']?\\s{0,4}:\\s{0,4})?(\\\\{0,7}["'\`]?)(?=[^\\s{[])|(?<=[\\s"'\`]--?)(?:value|body|data|text|literal|secret-string|string-value)(?:[ \\t]{1,3}|=)(["'\`]?)(?=[^\\s-])|(<(?:[\\w.]{1,20}:)?(?:${PREFIX}(?:${VALUE_FIELDS})|td|dd)(?:\\s[^<>]{0,100})?>))`,
  "iy",
);
/** The value before it, in the same object or element. */
const VALUE_BEFORE = new RegExp(
  `(?<![a-z])(?:${VALUE_FIELDS})\\\\{0,7}["'\`]?\\s{0,4}[:=]\\s{0,4}(?:(\\\\{0,7}["'\`])((?:(?!\\1)[^\\n]){1,200})(?=\\1)|([^\\s"'\`,{}<>]{1,200}))[^{}<>]{0,80}$`,
  "i",
);
/** \`<entry key="NAME">value</entry>\`. */
const CONTENT_BEHIND =
  /\\{0,7}["'`]?[^<>\n]{0,80}(?<![/])>(?:(?:\s{0,80}|[ \t]{0,8}\r?\n[^\n<]{0,100})<(?:value|string)>)?/y;
/** A part of a form, with its value below an empty line; a block of HCL with its default. */
const FORM_PART = /"[^\n]{0,200}\r?\n(?:[^\n]{1,200}\r?\n){0,4}\r?\n([^\n\r]{1,4096})/y;
const HCL_BLOCK = /"[ \t]{0,4}\{[^{}]{0,300}?(?<![a-z])default[ \t]{0,20}=[ \t]{0,4}(["'`])/y;

/** Returns the value's end, null if the name is in no such field. */
export function findInFields(text: string, name: Name, add: AddRange): number | null {
  const before = text.slice(Math.max(0, name.start - 240), name.start);
  if (!mayBeInField(before) || !IN_FIELD.test(before)) return null;
  return (
    findFormPart(text, name, before, add) ??
    findInCommand(text, name, before, add) ??
    findHclDefault(text, name, add) ??
    findBehind(text, name, add) ??
    findBefore(name, before, add) ??
    findContent(text, name, before, add)
  );
}

/** A cheap check of the text before the name, which is usually not a field. */
function mayBeInField(before: string): boolean {
  let at = before.length;
  while (at > 0 && isOfPath(before.charCodeAt(at - 1))) at--;
  const last = before[at - 1];
  if (last === undefined) return false;
  if (last !== " " && last !== "\t") return true;
  return /[:=>"'`][ \t]{1,4}$|(?:--?[a-z]{1,9}|[ \t]set|variable|output)[ \t]{1,3}$|>[\w.:/ -]{1,80}$/.test(
    before.slice(Math.max(0, at - 90), at),
  );
}

/** A letter or digit, `_`, `-`, `.`, `/` or `:`. */
function isOfPath(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 45 && code <= 58) || code === 95;
}

function findBehind(text: string, name: Name, add: AddRange): number | null {
  VALUE_BEHIND.lastIndex = name.end;
  const found = VALUE_BEHIND.exec(text);
  if (found === null) return null;
  const start = VALUE_BEHIND.lastIndex;
  if (found[3] !== undefined) {
    const inner = /\s{0,40}<\w{1,20}>/y;
    inner.lastIndex = start;
    const from = inner.test(text) ? inner.lastIndex : start;
    const end = addContent(text, from, name, add);
    return end > from ? end : null;
  }
  return addValue(text, start, found[1] ?? found[2] ?? "", name, add);
}

function addValue(text: string, start: number, quote: string, name: Name, add: AddRange): number | null {
  const length = endOfValue(text.slice(start, start + 8192), 0, quote);
  if (length === 0 || !mayBeSecret(text.slice(start, start + Math.min(length, 256)), name)) return null;
  add(start, start + length);
  return start + length;
}

function findBefore(name: Name, before: string, add: AddRange): number | null {
  const found = VALUE_BEFORE.exec(before);
  if (found === null) return null;
  const [whole, quote = "", quoted, bare] = found;
  const value = quoted ?? bare ?? "";
  if (!mayBeSecret(value, name)) return null;
  const start =
    name.start - before.length + found.index + whole.indexOf(quote + value, whole.search(/[:=]/)) + quote.length;
  add(start, start + value.length);
  return name.end;
}

function findContent(text: string, name: Name, before: string, add: AddRange): number | null {
  if (!/<[^<>]{0,200}$/.test(before) && !/<(?:[\w.]{1,20}:)?\w{1,12}>\s{0,40}[\w.:/-]{0,80}$/.test(before)) return null;
  if (/<[^<>]{0,200}$/.test(before)) {
    CONTENT_BEHIND.lastIndex = name.end;
    if (!CONTENT_BEHIND.test(text)) return null;
    const at = CONTENT_BEHIND.lastIndex;
    const end = addContent(text, at, name, add);
    return end > at ? end : null;
  }
  // `<key>NAME</key><string>value</string>`.
  const NEXT = /<\/[\w:.]{1,20}>\s{0,80}<[\w:.]{1,20}>/y;
  NEXT.lastIndex = name.end;
  if (!NEXT.test(text)) return null;
  const at = NEXT.lastIndex;
  const end = addContent(text, at, name, add);
  return end > at ? end : null;
}

function findFormPart(text: string, name: Name, before: string, add: AddRange): number | null {
  if (!/form-data;/i.test(before)) return null;
  FORM_PART.lastIndex = name.end;
  const found = FORM_PART.exec(text);
  if (found === null) return null;
  const value = found[1] ?? "";
  add(FORM_PART.lastIndex - value.length, FORM_PART.lastIndex);
  return FORM_PART.lastIndex;
}

/** `##vso[task.setvariable variable=NAME]value`, `::set-output name=NAME::value`. */
const COMMAND_BEFORE = /(?:##\w{2,12}\[[\w.]{1,40}|::set-[a-z]{2,12})[ ][^\n]{0,120}$/;
const COMMAND_VALUE = /[^\]\n:]{0,120}(?:\]|::)([^\n"'\\]{4,4096})/y;

function findInCommand(text: string, name: Name, before: string, add: AddRange): number | null {
  if (!COMMAND_BEFORE.test(before)) return null;
  COMMAND_VALUE.lastIndex = name.end;
  const value = COMMAND_VALUE.exec(text)?.[1]?.trimEnd() ?? "";
  if (value === "" || !mayBeSecret(value, name)) return null;
  const start = text.indexOf(value, name.end);
  add(start, start + value.length);
  return start + value.length;
}

function findHclDefault(text: string, name: Name, add: AddRange): number | null {
  HCL_BLOCK.lastIndex = name.end;
  const found = HCL_BLOCK.exec(text);
  return found === null ? null : addValue(text, HCL_BLOCK.lastIndex, found[1] ?? "", name, add);
}
