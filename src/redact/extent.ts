/** Where a value begins and ends. */

/** What may stand between the sign and the value: a quote, also one that is escaped, in a list, or in what wraps a value. */
export const OPENING =
  /^(?:(?:Some|Just|Optional|Ok|Right|String|Password|Secret\w{0,12})\()?(?:[bBuUrR]{1,2}(?=["']))?\[?\\{0,3}["'`]|^\[/;

const BARE = /[^\s"'`,;&\\]*/y;
/** What follows a comma or the like that is not part of the value: nothing, or another name. */
const NEXT_NAME = /^[,;&](?:\s|$|[\w .-]{1,40}[=:])/;

/** Index behind the last character of the value that begins at `start`, behind `opening`. Never behind its line. */
export function endOfValue(text: string, start: number, opening: string): number {
  const quote = opening.replace(/^[\w(]*\[?/, "");
  if (quote !== "") return endOfQuoted(text, start, quote);
  const end = endOfBare(text, start);
  return opening === "[" ? firstOf(text, "]", start, end) : withoutClosers(text, start, end);
}

function endOfQuoted(text: string, start: number, quote: string): number {
  const newline = text.indexOf("\n", start);
  const most = newline < 0 ? text.length : newline;
  for (let at = start; ; ) {
    const found = text.indexOf(quote, at);
    // A quote that is never closed was cut off, or was no quote.
    if (found < 0 || found >= most) return endOfBare(text, start);
    // A quote behind an odd number of back slashes is part of the value.
    if (quote.startsWith("\\") || !isEscaped(text, found, start)) return found;
    at = found + 1;
  }
}

function isEscaped(text: string, at: number, start: number): boolean {
  let slashes = 0;
  while (at - slashes > start && text[at - slashes - 1] === "\\") slashes++;
  return slashes % 2 === 1;
}

function endOfBare(text: string, start: number): number {
  for (let at = start; ; at++) {
    BARE.lastIndex = at;
    BARE.exec(text);
    at = BARE.lastIndex;
    const stop = text[at];
    if (stop === "\\" && !/[nrt"'`\\]/.test(text[at + 1] ?? "n")) continue;
    if ((stop === "," || stop === ";" || stop === "&") && !NEXT_NAME.test(text.slice(at, at + 44))) continue;
    return at;
  }
}

function firstOf(text: string, character: string, start: number, end: number): number {
  const found = text.slice(start, end).indexOf(character);
  return found < 0 ? end : start + found;
}

/** Brackets that close what was opened before the value: `{Password:x}`. */
function withoutClosers(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && /[)\]}>]/.test(text[last - 1] ?? "")) {
    const opener = { ")": "(", "]": "[", "}": "{", ">": "<" }[text[last - 1] ?? ""] ?? "";
    if (text.slice(start, last).includes(opener)) break;
    last--;
  }
  return last;
}
