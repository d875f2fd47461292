/**
 * Values that a settings binder or an assertion prints with the name of their field: `assigning DB_PASSWORD to Port:
 * converting 'x' to type int`, `under 'db.password'` with `Value: "x"` below, `expect(c.password).toBe(y)` with
 * `Received: "x"` below.
 */
import { endOfValue } from "./extent.ts";
import { isTalk } from "./passphrase.ts";
import { isTelling, isTyped } from "./random.ts";
import type { AddRange } from "./rule.ts";
import { mayBeSecret, type Name } from "./secret-value.ts";

const LONGEST_VALUE = 256;
const QUOTE = String.raw`\\{0,7}["']`;

/** The text between a name and a quoted value. */
const FORMS: readonly RegExp[] = [
  new RegExp(String.raw`[ \t]to[ \t][\w.]{1,60}:[ \t]converting[ \t](${QUOTE})`, "y"),
  new RegExp(String.raw`${QUOTE}[^\n]{0,80}\r?\n[^\n"']{0,80}?\b[Vv]alue:[ \t]{1,3}(${QUOTE})`, "y"),
];
/** The same for values that must look like one, since other text may be in quotes there. */
const REMARKS: readonly RegExp[] = [
  // `option '--api-key <value>' argument 'x' is invalid`.
  new RegExp(
    String.raw`(?:[ \t=][<[][\w-]{1,40}[>\]])?${QUOTE}[ \t](?:argument|value|option|parameter)[ \t](${QUOTE})`,
    "y",
  ),
  // `cannot parse 'db.password' as int: strconv.ParseInt: parsing "x"`.
  new RegExp(String.raw`(?:${QUOTE})?[ \t](?:as|to|into)[ \t][\w.]{1,40}:[^\n"']{0,80}[ \t](${QUOTE})`, "y"),
  // `apiKey must have 64 characters, got "x"`, `validation for 'Password' failed on the 'len' tag; got "x"`.
  new RegExp(
    String.raw`(?:${QUOTE})?[^\n"'{}]{0,100}(?:${QUOTE}[\w.-]{1,20}${QUOTE}[^\n"'{}]{0,40})?[ \t,;:(](?:got|received|was|given|found|actual|input|value)(?: value| string| str)?[:=]?[ \t]?\x60?(${QUOTE})`,
    "y",
  ),
];
/** The repeated value. */
const AGAIN = new RegExp(String.raw`${QUOTE} to type [\w.]{1,40}\.[^\n"']{1,80} (${QUOTE})`, "y");

/** Returns the end of the last value, null if there is none. */
export function findRejected(text: string, name: Name, add: AddRange): number | null {
  for (const form of FORMS) {
    const end = addBehind(form, text, name.end, name, add);
    if (end !== null) return addBehind(AGAIN, text, end, name, add) ?? end;
  }
  for (const form of REMARKS) {
    const end = addBehind(form, text, name.end, name, add, isGiven);
    if (end !== null) return addBehind(AGAIN, text, end, name, add) ?? end;
  }
  return addCompared(text, name, add);
}

function isGiven(value: string, name: Name): boolean {
  return (
    isTelling(value) ||
    isTyped(value) ||
    (name.kind === "password" && value.length >= 6 && !/\s/.test(value) && !isTalk(value))
  );
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

function addBehind(
  form: RegExp,
  text: string,
  at: number,
  name: Name,
  add: AddRange,
  isValue: (value: string, name: Name) => boolean = () => true,
): number | null {
  form.lastIndex = at;
  const quote = form.exec(text)?.[1];
  if (quote === undefined) return null;
  const start = form.lastIndex;
  const length = endOfValue(text.slice(start, start + LONGEST_VALUE), 0, quote);
  const value = text.slice(start, start + length);
  if (!mayBeSecret(value, name) || !isValue(value, name)) return null;
  add(start, start + length);
  return start + length;
}
