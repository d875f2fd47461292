/** What terminals and Windows add to a line. */

/** Escape sequences of terminals. */
// biome-ignore lint/complexity/useRegexLiterals: the escape character is clearer by its number.
export const ANSI = new RegExp(
  "\\u001b(?:\\[[0-?]{0,40}[ -/]{0,4}[@-~]|\\][^\\u0007\\u001b]{0,400}(?:\\u0007|\\u001b\\\\)?|[@-Z\\\\^_])",
  "g",
);

/** A line without carriage returns at its end and without terminal colours. */
export function clean(line: string): string {
  let end = line.length;
  while (end > 0 && line.charCodeAt(end - 1) === 13) end--;
  const text = end === line.length ? line : line.slice(0, end);
  return text.includes("\u001b") ? text.replace(ANSI, "") : text;
}
