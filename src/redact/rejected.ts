/**
 * Values that a settings binder or an assertion prints with the name of their field: `assigning DB_PASSWORD to Port:
 * converting 'x' to type int`, `under 'db.password'` with `Value: "x"` below, `expect(c.password).toBe(y)` with
 * `Received: "x"` below.
 */
import { endOfValue } from "./extent.ts";
import { isTalk } from "./passphrase.ts";
import type { AddRange } from "./rule.ts";
import { mayBeSecret, type Name } from "./secret-value.ts";

const LONGEST_VALUE = 256;
const QUOTE = String.raw`\\{0,7}["']`;

/** The text between a name and a quoted value. */
const FORMS: readonly RegExp[] = [
  new RegExp(String.raw`[ \t]to[ \t][\w.]{1,60}:[ \t]converting[ \t](${QUOTE})`, "y"),
  new RegExp(String.raw`${QUOTE}[^\n]{0,80}\r?\n[^\n"']{0,80}?\b[Vv]alue:[ \t]{1,3}(${QUOTE})`, "y"),
];
/** The repeated value. */
const AGAIN = new RegExp(String.raw`${QUOTE} to type [\w.]{1,40}\.[^\n"']{1,80} (${QUOTE})`, "y");

/** Returns the end of the last value, null if there is none. */
export function findRejected(text: string, name: Name, add: AddRange): number | null {
  for (const form of FORMS) {
    const end = addBehind(form, text, name.end, name, add);
    if (end !== null) return addBehind(AGAIN, text, end, name, add) ?? end;
  }
  return addCompared(text, name, add);
}

/** A line that compares, and those below it with both values. */
const COMPARISON = /(?:expect|assert|equal|match)[^\n]{0,80}$/i;
const COMPARED =
  /\b(?:expected|received|actual|got|was|found)\b[^\n"'`\w<]{0,20}(?:(["'`])((?:(?!\1)[^\n]){4,200})\1|<([^<>\n]{4,200})>)/gi;

function addCompared(text: string, name: Name, add: AddRange): number | null {
  if (!COMPARISON.test(text.slice(Math.max(0, name.start - 100), name.start))) return null;
  let end: number | null = null;
  const from = text.indexOf("\n", name.end);
  if (from < 0 || from - name.end > LONGEST_VALUE) return null;
  const below = text.slice(from, from + 2 * LONGEST_VALUE);
  for (const { index, 0: whole, 2: quoted, 3: bracketed } of below.matchAll(COMPARED)) {
    const value = quoted ?? bracketed ?? "";
    if (isTalk(value) || !mayBeSecret(value, name)) continue;
    end = from + index + whole.length - 1;
    add(end - value.length, end);
  }
  return end;
}

function addBehind(form: RegExp, text: string, at: number, name: Name, add: AddRange): number | null {
  form.lastIndex = at;
  const quote = form.exec(text)?.[1];
  if (quote === undefined) return null;
  const start = form.lastIndex;
  const length = endOfValue(text.slice(start, start + LONGEST_VALUE), 0, quote);
  if (!mayBeSecret(text.slice(start, start + length), name)) return null;
  add(start, start + length);
  return start + length;
}
