/** Prefixes of collectors, diffs and loggers before each line of a text. */
import { lineStart } from "./line-of.ts";

/** The text on the line before `at`, without the indent of the following text. Empty if there is none, or too much. */
export function prefixBefore(text: string, at: number): string {
  const from = lineStart(text, at, 200);
  return from === null
    ? ""
    : text
        .slice(from, at)
        .replace(/(?:(?<=[|│][ \t]{1,8})(?:[A-Z]\w{0,20} ){1,3})?[\w.[\]"'`-]{0,80}$/, "")
        .trimEnd();
}

/** Length of a line's prefix if it has the same form (only digits, and blanks before them, may differ), else 0. */
export function prefixLength(prefix: string, line: string): number {
  if (prefix === "" || line.length < prefix.length) return 0;
  for (let at = 0; at < prefix.length; at++) {
    const [one = "", other = ""] = [prefix[at], line[at]];
    if (one !== other && !(/[\d ]/.test(one) && /[\d ]/.test(other))) return 0;
  }
  return prefix.length;
}

/** A collector's common prefix of both lines, ignoring digits, up to a blank. */
export function sharedPrefix(line: string, next: string): string {
  let length = 0;
  while (length < line.length && (line[length] === next[length] || bothDigits(line[length], next[length]))) length++;
  const end = line.lastIndexOf(" ", length - 1) + 1;
  return end >= 8 && /\d/.test(line.slice(0, end)) ? line.slice(0, end) : "";
}

function bothDigits(one = "", other = ""): boolean {
  return /\d/.test(one) && /\d/.test(other);
}
