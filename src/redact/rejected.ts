/**
 * Values that a validator or a settings binder prints with the name of their field: `"loc": ["password"], "input":
 * "x"`, `assigning DB_PASSWORD to Port: converting 'x' to type int`, `under 'db.password'` with `Value: "x"` below.
 */
import { endOfValue } from "./extent.ts";
import type { AddRange } from "./rule.ts";
import { mayBeSecret, type Name } from "./secret-value.ts";

const LONGEST_VALUE = 256;
const QUOTE = String.raw`\\{0,7}["']`;

/** The text between a name and a quoted value. */
const FORMS: readonly RegExp[] = [
  // Text entries may lie between the location and the input.
  new RegExp(
    String.raw`${QUOTE},?[\])](?:,\s{0,4}${QUOTE}\w{1,20}${QUOTE}:\s{0,4}\\{0,7}(?:"[^"\n]{0,200}"|'[^'\n]{0,200}')){0,3},\s{0,4}${QUOTE}input${QUOTE}:\s{0,4}(${QUOTE})`,
    "y",
  ),
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
  return null;
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
