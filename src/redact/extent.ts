/** Finds the bounds of a value. */

/** Constructors around a value: `Some("x")`, `Password("x")`; not functions that look something up by name. */
const CONSTRUCTOR = String.raw`(?:[a-z]\w{0,20}\.)?(?!(?:(?:Get|Env)\w{0,20}|Field|Column|Key|Param|Header|Label|Message|Name|Ref|Var|Type|Path|File|Regex|\w{0,20}(?:Error|Exception))\()[A-Z]\w{0,30}\(\s{0,24}(?:\w{1,20}\s?=\s?)?`;
/**
 * The type before a value in a dump: `(string) (len=5) "x"`, `string(5) "x"`, `[]string{"x"}`, `chr "x"` of R,
 * `0x55d0 "x"` of gdb.
 */
const TYPED = String.raw`(?:Named\s)?chr(?:\s\[1:\d{1,6}\])?\s|(?:\([\w.*[\]]{1,40}\)\s?){1,2}(?:\(len=\d{1,6}\)\s)?|string\(\d{1,6}\)\s|\[\]string\{|(?:interface \{\}|any)\(|(?:Some|Just|Ok|Right)\s|string \| \*|0x[0-9a-f]{1,16}\s`;
/** A tag or an anchor of YAML. */
const TAG = String.raw`(?:!(?!(?:Ref|Sub|GetAtt|ImportValue|Select|Join|FindInMap|If)\b)!?[\w/:.-]{1,40}|&[\w-]{1,40})[ \t]{1,4}`;
/** A value of OpenTelemetry's debug exporter, which has no quotes. */
const BARE_TYPED = String.raw`(?:(?:Str|Bytes|Some|Just)\(|Optional\[)(?=[^"'\x60\s])`;
const QUOTE = String.raw`(?:[bBuUrR]{1,2}(?=["']))?\[?\\{0,3}(?:"""|'''|["'\x60])`;
/** The text between the sign and the value: a quote (perhaps escaped), a list, or another wrapper. */
export const OPENING: RegExp = new RegExp(
  `^(?:(?:${TAG})?(?:(?:\\(?(?:${CONSTRUCTOR}|${TYPED})|<<|N(?=')|@(?=")|\\$(?=')|&(?="))?${QUOTE}|\\[)|${TAG}|${BARE_TYPED})`,
);

const BARE = /[^\s"'`,;&\\]*/y;
/** The text after a comma or similar that ends the value: nothing, or another name. */
const NEXT_NAME = /^[,;&](?:\\{0,3}["']|\s|$|[\w .-]{1,40}[=:])/;
/** The text after a quote inside a bare value, which that quote does not end. */
const GOES_ON = /^(?:[\w#$%*+=~^@-]|[.?!/]\w)/;
/** The text after a quote that ends a value. */
const ENDS = /^["'`](?:[\s,;)\]}>]|$)/;

/** The end of the value from `start` on, after `opening`. Never beyond its line. */
export function endOfValue(text: string, start: number, opening: string): number {
  const quote = /(?:"""|'''|\\*["'`])$/.exec(opening)?.[0] ?? "";
  if (quote !== "") return endOfQuoted(text, start, quote);
  const end = firstOf(text, "-----END", start, firstOf(text, "</", start, endOfBare(text, start)));
  if (opening === "[") return firstOf(text, "]", start, end);
  return opening === "(" ? firstOf(text, ")", start, end) : withoutClosers(text, start, end);
}

function endOfQuoted(text: string, start: number, quote: string): number {
  const newline = text.indexOf("\n", start);
  const most = newline < 0 ? text.length : newline;
  const level = quote.lastIndexOf("\\") + 1;
  for (let at = start; ; ) {
    const found = text.indexOf(quote, at);
    // An unclosed quote was cut off, or was not a quote.
    if (found < 0 || found >= most) return endOfBare(text, start);
    const inner = isEscaped(text, found + quote.length - 1, start, level)
      ? quote.length
      : innerQuote(text, start, found, quote);
    if (inner === 0) return found;
    at = found + inner;
  }
}

/** Length of the quote at `at` with its companions if it is part of the value, 0 if it ends the value. */
function innerQuote(text: string, start: number, at: number, quote: string): number {
  if (quote.startsWith("\\")) return 0;
  // SQL, YAML and CSV double it; a shell closes, escapes and reopens.
  if (at > start && text[at + 1] === quote) return 2;
  if (text.startsWith("'\\''", at)) return 4;
  if (!/\w/.test(text[at + 1] ?? "")) return 0;
  // A dump without escapes: a later quote may be the end.
  const end = text.slice(at + 1, at + 80).search(/["'`\s=:]/) + at + 1;
  return end > at && text.startsWith(quote, end) && ENDS.test(text.slice(end, end + 2)) ? 1 : 0;
}

/**
 * True if the quote at `at` is part of the value: in a string whose own quotes have `level` backslashes, it has more
 * than these, and an odd number of times as many as one level of escaping adds.
 */
function isEscaped(text: string, at: number, start: number, level: number): boolean {
  let slashes = 0;
  while (at - slashes > start && text[at - slashes - 1] === "\\") slashes++;
  return Math.floor((slashes - level) / (level + 1)) % 2 === 1;
}

function endOfBare(text: string, start: number): number {
  for (let at = start; ; at++) {
    BARE.lastIndex = at;
    BARE.exec(text);
    at = BARE.lastIndex;
    const stop = text[at];
    if (stop === "\\" && !/[nrt"'`\\]/.test(text[at + 1] ?? "n")) continue;
    const isQuote = stop === '"' || stop === "'" || stop === "`";
    if (isQuote && at > start && !/[([{<=:]/.test(text[at - 1] ?? "") && GOES_ON.test(text.slice(at + 1, at + 3)))
      continue;
    if ((stop === "," || stop === ";" || stop === "&") && !NEXT_NAME.test(text.slice(at, at + 44))) continue;
    return at;
  }
}

/** The quote that opens a value, perhaps with its user before it. */
const OPEN = /(\\{0,7}["'`])(?:[\w.@+-]{1,80}:)?$/;
const LONGEST_QUOTED = 512;

/** The end of a found value, or of the quoted string around it if the string goes on. */
export function endOfString(text: string, start: number, end: number): number {
  const isInside = /["']/.test(text[start] ?? "");
  const opening = isInside ? null : OPEN.exec(text.slice(Math.max(0, start - 90), start));
  const quote = isInside ? (text[start] ?? "") : (opening?.[1] ?? "");
  // After a word, a quote closes another string.
  if (quote === "" || (!isInside && /\w/.test(text[start - (opening?.[0].length ?? 0) - 1] ?? ""))) return end;
  const from = isInside ? start + 1 : start;
  const ahead = text.slice(from, from + LONGEST_QUOTED);
  const length = endOfQuoted(ahead, 0, quote);
  if (!ahead.startsWith(quote, length)) return end;
  return Math.max(end, from + length + (isInside ? quote.length : 0));
}

function firstOf(text: string, sign: string, start: number, end: number): number {
  const found = text.slice(start, end).indexOf(sign);
  return found < 0 ? end : start + found;
}

/** Closing brackets of an opening one before the value: `{Password:x}`. */
function withoutClosers(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && /[)\]}>]/.test(text[last - 1] ?? "")) {
    const opener = { ")": "(", "]": "[", "}": "{", ">": "<" }[text[last - 1] ?? ""] ?? "";
    if (text.slice(start, last).includes(opener)) break;
    last--;
  }
  return last;
}
