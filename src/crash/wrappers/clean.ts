/** Removes terminals' and Windows' additions to a line. */
import { CARRIAGE_RETURN, SPACE } from "../grammar/bytes.ts";

/**
 * Terminal escape sequences, and remains of cut ones: no escape character stays, since it could start another
 * sequence.
 */
export const ANSI = /\u001b(?:\[[0-?]{0,40}[ -/]{0,4}[@-~]?|\][^\u0007\u001b]{0,400}(?:\u0007|\u001b\\)?|[@-Z\\^_])?/g;

/** Blanks with which tables and terminals pad a line; fewer may be the program's. */
const PADDING = 3;

function withoutPadding(line: string, end: number): number {
  let at = end;
  while (at > 0 && line.charCodeAt(at - 1) === SPACE) at--;
  return at > 0 && end - at >= PADDING ? at : end;
}

/** A line without a byte order mark, trailing carriage returns and padding, and terminal colours. */
export function clean(line: string): string {
  const start = line.charCodeAt(0) === 0xfeff ? 1 : 0;
  let end = line.length;
  while (end > start && line.charCodeAt(end - 1) === CARRIAGE_RETURN) end--;
  end = withoutPadding(line, end);
  const text = start === 0 && end === line.length ? line : line.slice(start, end);
  return text.includes("\u001b") ? text.replace(ANSI, "") : text;
}
