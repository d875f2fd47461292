/** Finds the bounds of the line around a position, within a limit, since a log may be one line. */

/** Index of the line's first character, null if it is farther away than `within`. */
export function lineStart(text: string, at: number, within: number): number | null {
  const from = Math.max(0, at - within);
  const newline = text.slice(from, at).lastIndexOf("\n");
  if (newline >= 0) return from + newline + 1;
  return from === 0 ? 0 : null;
}

/** Index after the line's last character, null if it is farther away than `within`. */
export function lineEnd(text: string, at: number, within: number): number | null {
  const newline = text.slice(at, at + within).indexOf("\n");
  if (newline >= 0) return at + newline;
  return at + within >= text.length ? text.length : null;
}
