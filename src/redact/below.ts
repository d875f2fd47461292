/** Values on the lines below their name: block scalars, lists, continued lines, and values under a heading. */
import { endOfValue, OPENING } from "./extent.ts";
import { isNoValue } from "./is-secret.ts";
import { lineEnd, lineStart } from "./line-of.ts";
import { prefixBefore, prefixLength } from "./line-prefix.ts";
import { isTalk, passphraseLength } from "./passphrase.ts";
import { isChosen, isTelling, isTyped } from "./random.ts";
import type { AddRange } from "./rule.ts";
import { mayBeSecret, type Name } from "./secret-value.ts";

/** Maximum length of a block scalar. */
const LONGEST_BLOCK = 16 * 1024;
const LONGEST_VALUE = 256;
const LONGEST_OPENING = 48;

/** A block scalar of YAML, with a tag or not. */
export const BLOCK = /^(?:!!?[\w/:.-]{1,40} )?[|>][-+\d]{0,3}[ \t]*(?:#[^\n]*)?(?:\r?\n|$)/;
/**
 * The prefix of each line that a runtime or a collector wrote, and the suffix if the line is a JSON record.
 */
const STAMP = /^(?:\d{4}-\d\d-\d\d[T ]\S{8,35}[ \t](?:std(?:out|err)[ \t][FP][ \t])?|\{"(?:log|message|msg)":")?/;
const RECORD_END = /(?:\\[rn]){1,2}"[^\n]{0,300}\}\r?$/;

/** The text after the last line break in a decoded JSON string. */
const REST_OF_RECORD = /^"(?:,\s{0,4}"[\w.@-]{1,60}":|\}+$)/;

/** True if the line ends at `at`, possibly with a bracket that a later line closes. */
export function isLineEnd(text: string, at: number): boolean {
  return /^(?:[A-Z]\w{0,30}\(|[[(])?[ \t]*(?:(?:\\[rn]){1,2}"[^\n]{0,300}\}(?:\r?\n|$)|\r?\n)/.test(
    text.slice(at, at + 360),
  );
}

/** Values below their name: the rest of a block scalar, a list, or one deeper indented value. */
export function findBelow(text: string, name: Name, at: number, add: AddRange): number {
  let isBlock = /[|>"'\\!]/.test(text[at] ?? "");
  /** The first line of a value that needs no indent. */
  let isFree = /["'\\]/.test(text[at] ?? "");
  const from = lineStart(text, name.start, 400);
  if (from === null) return at;
  const prefix = prefixBefore(text, name.start);
  const limit = Math.min(text.length, at + LONGEST_BLOCK);
  let end = at;
  let rows = 0;
  for (let line = (lineEnd(text, at, 200) ?? text.length) + 1; line < limit; ) {
    const to = lineEnd(text, line, LONGEST_BLOCK);
    if (to === null) break;
    const content = text.slice(line, to);
    const shared = prefixLength(prefix, content);
    const head = shared > 0 ? content.slice(0, shared) : (STAMP.exec(content)?.[0] ?? "");
    const indent = indentOf(text.slice(from + shared, name.start));
    const bare = content.slice(head.length).replace(head.startsWith("{") ? RECORD_END : "", "");
    const isItem = /^\s*- /.test(bare);
    const isTyped = /^\s*string\(\d/.test(bare);
    const isQuoted = /^\s*\\?(["'`])[^"'`\s]{6,}\\?\1[,;]?\s*$/.test(bare);
    // `kubectl describe` underlines the keys of a ConfigMap.
    if (rows === 0 && /^-{3,}$/.test(bare)) {
      isBlock = true;
      line = to + 1;
      isFree = true;
      continue;
    }
    const isInside = isFree
      ? bare.trim() !== ""
      : isQuoted || bare.trim() === ""
        ? isBlock || isQuoted
        : indentOf(bare) > indent || ((isItem || isTyped) && indentOf(bare) >= indent);
    // A repeated prompt is not an answer.
    if (!isInside || REST_OF_RECORD.test(bare) || (isFree && /^[\w. -]{1,60}:$/.test(bare))) break;
    // `password:` with `value: x` below it.
    if (isInside && rows === 0 && !isBlock && OTHER_ENTRY.test(bare)) {
      line = to + 1;
      continue;
    }
    if (bare.trim() !== "") {
      const taken = addLine(text, line + head.length, bare, name, isBlock, add);
      if (!taken) break;
      rows++;
      end = to;
      if (isFree) break;
      // Except for a block or a list, there is one value.
      if (!isBlock && !isItem) break;
    }
    line = to + 1;
  }
  return rows > 0 ? end : at;
}

/** A YAML key on its own line, with its value after a sign on the next: `? password`, `: x`. */
const EXPLICIT_KEY = /(?:^|[\s"'])\?[ \t]{1,8}["']?[\w.-]{0,60}$/;
const EXPLICIT_VALUE = /["']?[ \t]{0,8}(?:#[^\n]{0,80})?(?:\r?\n|(?:\\r)?\\n)([^\n]{0,200}?[ \t]{0,40}:[ \t]{1,8})/y;

/** The position after the sign of an explicit key's value; null if the name is not such a key. */
export function explicitValueAt(text: string, name: Name): number | null {
  EXPLICIT_VALUE.lastIndex = name.end;
  const line = EXPLICIT_VALUE.exec(text)?.[1];
  if (line === undefined || !EXPLICIT_KEY.test(text.slice(Math.max(0, name.start - 80), name.start))) return null;
  const end = EXPLICIT_VALUE.lastIndex;
  const shared = prefixLength(prefixBefore(text, name.start).replace(/\?$/, "").trimEnd(), line);
  const head = shared > 0 ? shared : (STAMP.exec(line)?.[0].length ?? 0);
  return /^[ \t]*:[ \t]+$/.test(line.slice(head)) ? end : null;
}

/** A map entry that is not a value. */
const OTHER_ENTRY =
  /^\s*["']?(?!(?:string_?value|value|val|default|current|plain(?:text)?)["']?:)[a-z][\w.-]{0,40}["']?:[ \t]/i;
const VALUE_ENTRY = /^\s*["']?(?:string_?value|value|val|default|current|plain(?:text)?)["']?:[ \t]+/i;

/** A heredoc: `NAME<<END`, the value, `END`. */
const HERE_DOCUMENT = /<<[-~]?["']?(\w{1,30})["']?\r?\n([^\n]{1,4096})/y;
/** The next entry of a list of arguments. */
const NEXT_ARGUMENT = /["']?[ \t]{0,8}\r?\n[^\n]{0,80}?- (["']?)(?!-)/y;
const ARGUMENT = /- ["']?--?[\w.-]{0,60}$/;

/** The first line of the document that begins at `at`. Returns its end, null if there is none. */
export function findHereDocument(text: string, at: number, add: AddRange): number | null {
  HERE_DOCUMENT.lastIndex = at;
  const document = HERE_DOCUMENT.exec(text);
  if (document === null || document[2] === document[1]) return null;
  add(HERE_DOCUMENT.lastIndex - (document[2] ?? "").length, HERE_DOCUMENT.lastIndex);
  return HERE_DOCUMENT.lastIndex;
}

/** A key of etcd or Consul on its own line, with its value below. */
const KEY_LINE = /(?:^|[\s"'])\/?(?:[\w.-]{1,60}\/){1,8}[\w.-]{0,60}$/;
const LINE_BELOW =
  /\r?\n(?:\d{4}-\d\d-\d\dT\S{8,30} std(?:out|err) [FP] )?([^\s"'`{}<>]{6,256})(?=["'][,}]|[ \t]*(?:\r?\n|$))/y;

/** The answer to `GET name`. */
const QUOTED_BELOW = /\r?\n(["'])((?:(?!\1)[^\n]){4,256})\1(?=[ \t]*(?:\r?\n|$))/y;

function findBelowKey(text: string, name: Name, add: AddRange): number | null {
  QUOTED_BELOW.lastIndex = name.end;
  const [, quote = "", quoted = ""] = QUOTED_BELOW.exec(text) ?? [];
  if (quoted !== "" && !isTalk(quoted) && mayBeSecret(quoted, name)) {
    const end = QUOTED_BELOW.lastIndex - quote.length;
    add(end - quoted.length, end);
    return end;
  }
  LINE_BELOW.lastIndex = name.end;
  const value = LINE_BELOW.exec(text)?.[1] ?? "";
  if (!(isTelling(value) || isTyped(value)) || !mayBeSecret(value, name)) return null;
  if (!KEY_LINE.test(text.slice(Math.max(0, name.start - 240), name.start))) return null;
  add(LINE_BELOW.lastIndex - value.length, LINE_BELOW.lastIndex);
  return LINE_BELOW.lastIndex;
}

function findBelowWithoutSign(text: string, name: Name, add: AddRange): number | null {
  const document = findHereDocument(text, name.end, add) ?? findBelowKey(text, name, add);
  if (document !== null) return document;
  if (!ARGUMENT.test(text.slice(Math.max(0, name.start - 80), name.start))) return null;
  NEXT_ARGUMENT.lastIndex = name.end;
  const quote = NEXT_ARGUMENT.exec(text)?.[1];
  if (quote === undefined) return null;
  const start = NEXT_ARGUMENT.lastIndex;
  const end = start + endOfValue(text.slice(start, start + LONGEST_VALUE), 0, quote);
  if (!mayBeSecret(text.slice(start, end), name)) return null;
  add(start, end);
  return end;
}

/** A line that announces the next one: `Please use the following password to proceed:`. */
export function findAnnounced(text: string, name: Name, add: AddRange): number | null {
  const end = lineEnd(text, name.end, 160);
  if (end === null || !/:\s*$/.test(text.slice(name.end, end))) return null;
  const prefix = prefixBefore(text, name.start);
  let line = end + 1;
  for (let count = 0; count < 3 && line < text.length; count++) {
    const to = lineEnd(text, line, LONGEST_VALUE);
    if (to === null) return null;
    const content = text.slice(line, to);
    const bare = content.slice(prefixLength(prefix, content) || (STAMP.exec(content)?.[0].length ?? 0)).trim();
    if (REST_OF_RECORD.test(bare)) return null;
    if (bare !== "" && bare !== "```") {
      const isPhrase = name.kind === "password" && passphraseLength(bare) === bare.length;
      const isWord = !/\s/.test(bare) && (isTelling(bare) || (name.kind === "password" && isChosen(bare)));
      if (!(isPhrase || isWord) || !mayBeSecret(bare, name)) return null;
      const start = line + content.lastIndexOf(bare);
      add(start, start + bare.length);
      return start + bare.length;
    }
    line = to + 1;
  }
  return null;
}

/** Finds the value that R and pydantic print below a line with only the name. */
const UNDER_HEADING =
  /\n(?:[^\n"']{0,80}\[1\][ \t]{1,4}|[^\n]{0,200}\binput_value=|[^\n]{0,80}\bEnter a value:[ \t]{1,3})(["']|(?<=: ))/y;

/** Adds the secret below a line with the name alone, and returns its end; null if there is none. */
/** A table of one column: the name, a rule, the values. */
const ONE_COLUMN = /[ \t]{0,80}\n[ \t]{0,4}-{3,200}[ \t]{0,4}\n[ \t]{0,4}([^\s|]{4,256})[ \t]{0,200}(?:\n|$)/y;
const ALONE = /(?:^|\n)[ \t]{0,80}[\w.-]{0,60}$/;

/** The value below a line with only the name. Returns its end, null if there is none. */
export function findUnderHeading(text: string, name: Name, add: AddRange): number | null {
  const below = findBelowWithoutSign(text, name, add);
  if (below !== null) return below;
  UNDER_HEADING.lastIndex = name.end;
  const quote = UNDER_HEADING.exec(text)?.[1];
  if (quote === undefined) return findInOneColumn(text, name, add);
  const start = UNDER_HEADING.lastIndex;
  const length = endOfValue(text.slice(start, start + LONGEST_VALUE), 0, quote);
  if (!mayBeSecret(text.slice(start, start + length), name)) return null;
  add(start, start + length);
  return start + length;
}

function findInOneColumn(text: string, name: Name, add: AddRange): number | null {
  ONE_COLUMN.lastIndex = name.end;
  const found = ONE_COLUMN.exec(text);
  const value = found?.[1] ?? "";
  if (found === null || !mayBeSecret(value, name) || isTalk(value)) return null;
  if (!ALONE.test(text.slice(Math.max(0, name.start - 140), name.start))) return null;
  const start = found.index + found[0].lastIndexOf(value);
  add(start, start + value.length);
  return start + value.length;
}

/** Blanks and list marks before the first letter. */
function indentOf(line: string): number {
  return /^[\s>+~-]*?(?=[^\s]|$)/.exec(line.replace(STAMP, ""))?.[0].length ?? 0;
}

function addLine(text: string, at: number, line: string, name: Name, isBlock: boolean, add: AddRange): boolean {
  const entry = isBlock ? undefined : VALUE_ENTRY.exec(line)?.[0];
  const indent = entry ?? /^\s*(?:- +)?(?:<!\[CDATA\[)?/.exec(line)?.[0] ?? "";
  const opening = indent + (OPENING.exec(line.slice(indent.length, indent.length + LONGEST_OPENING))?.[0] ?? "");
  const rest = line.slice(opening.length);
  const quote = /(?:"""|'''|["'`])$/.exec(opening)?.[0];
  const value = (
    quote === undefined ? rest.replace(/[,;]?\s*$/, "") : rest.slice(0, endOfValue(rest, 0, quote))
  ).replace(/\]\]>.*$|(?:"""|''')$/, "");
  if (
    (isNoValue(value) && quote === undefined) ||
    value === "" ||
    (!isBlock && !isAlone(value, name, quote !== undefined))
  )
    return false;
  add(at + opening.length, at + opening.length + value.length);
  return text.length > 0;
}

/** True if a separate line is a value, and neither another entry nor a sentence. */
function isAlone(value: string, name: Name, quoted: boolean): boolean {
  if (!quoted && (/\s/.test(value) || /^[\w.-]+:$/.test(value) || /^[{[<]/.test(value))) return false;
  if (name.kind === "code") return mayBeSecret(value, name);
  return name.kind === "password" ? value.length >= 4 : value.length >= 6 && !/^\d{1,5}$/.test(value);
}
