/**
 * Records of JSON that were printed over several lines, each made one line again:
 *
 * ```
 * {
 *   "level": "error",
 *   "message": "cannot start",
 *   "stack": "Error: no shelf\n    at main (/app/shop.js:3:9)"
 * }
 * ```
 */
import { OPEN_BRACE, SPACE } from "../grammar/bytes.ts";
import { levelOf, parseObject } from "../grammar/records.ts";
import { MESSAGE_KEYS } from "./table.ts";

/** Maximum lines of one record. */
export const RECORD_LINES = 400;
/** Maximum length of a line that opens a record, which may be an element of a list. */
const DEEPEST = 9;
/** Maximum length of the columns before it. */
const LONGEST_HEAD = 200;

const FIELD = /^[ \t]{1,20}"[\w.@-]{1,60}": ?["[]/;

/** Texts, and the log line of each. */
interface Rows {
  readonly texts: string[];
  readonly rows: number[];
}

/** True if the line opens such a record, alone or behind a logger's columns (`TIME\tERROR\tUncaught Exception\t{`). */
export function opensRecord(line: string): boolean {
  if (line.charCodeAt(line.length - 1) !== OPEN_BRACE || line.length > LONGEST_HEAD) return false;
  if (line.length <= DEEPEST && line.trimStart() === "{") return true;
  return line.charCodeAt(0) > SPACE && line.charCodeAt(line.length - 2) <= SPACE;
}

/** True if the line may be a field of such a record, with a stack in it. */
export function isStackField(line: string): boolean {
  return line.charCodeAt(0) <= SPACE && FIELD.test(line) && (line.includes("\\n") || line.trimEnd().endsWith("["));
}

/** The same texts with each record in one line, at the position of its first; null if there is none. */
export function withRecordsJoined(texts: readonly string[], rows: readonly number[]): Rows | null {
  if (!texts.some(opensRecord)) return null;
  const joined: Rows = { texts: [], rows: [] };
  let isChanged = false;
  for (let at = 0; at < texts.length; at++) {
    const text = texts[at] ?? "";
    const end = opensRecord(text) ? closeOf(texts, at) : null;
    const head = text.trimStart() === "{" ? "" : text.slice(0, -1);
    const record =
      end === null ? null : parseObject(["{", ...texts.slice(at + 1, end + 1)].join("\n").replace(/,\s*$/, ""));
    joined.rows.push(rows[at] ?? 0);
    if (record === null || end === null || !isLogRecord(record)) {
      joined.texts.push(text);
      continue;
    }
    joined.texts.push(`${head}${JSON.stringify(record)}`);
    isChanged = true;
    at = end;
  }
  return isChanged ? joined : null;
}

/** The line that closes the record, at the same indent. */
function closeOf(texts: readonly string[], open: number): number | null {
  const text = texts[open] ?? "";
  const indent = text.charCodeAt(0) <= SPACE ? text.slice(0, -1) : "";
  for (let at = open + 1; at < texts.length && at - open < RECORD_LINES; at++) {
    const line = texts[at] ?? "";
    if (!line.startsWith(indent)) return null;
    if (line.charCodeAt(indent.length) > 32) return /^\},?\s*$/.test(line.slice(indent.length)) ? at : null;
  }
  return null;
}

function isLogRecord(record: Readonly<Record<string, unknown>>): boolean {
  return (
    levelOf(record) !== undefined || MESSAGE_KEYS.some((key) => key in record) || "stack" in record || "log" in record
  );
}
