/** Cutting text to a size without breaking a character, a fence, or a fold. */

/** The mark of omitted text. */
export const ELLIPSIS = "…";

/** At most `max` code points of a text; a longer text ends with an ellipsis. */
export function cutPoints(text: string, max: number): string {
  // A code point is one or two units, so a text of at most `max` units is short enough.
  if (text.length <= max) return text;
  let units = 0;
  let points = 0;
  let unitsOfCut = 0;
  for (const point of text) {
    points += 1;
    if (points > max) return text.slice(0, unitsOfCut) + ELLIPSIS;
    units += point.length;
    if (points < max) unitsOfCut = units;
  }
  return text;
}

/** At most `max` UTF-16 units of a text, cut between code points; a longer text ends with an ellipsis. */
export function cutUnits(text: string, max: number): string {
  if (text.length <= max) return text;
  const end = max - ELLIPSIS.length;
  // Does not split a surrogate pair.
  const whole = /[\uD800-\uDBFF]/.test(text.charAt(end - 1)) ? end - 1 : end;
  return text.slice(0, whole) + ELLIPSIS;
}

/** The size for GitHub's limits: bytes of UTF-8. */
export function sizeOf(text: string): number {
  return Buffer.byteLength(text);
}

/**
 * Our own Markdown cut to at most `limit` bytes at the end of a line. Every fence and `<details>` that is open there
 * is closed.
 */
export function cutMarkdown(markdown: string, limit: number): string {
  if (sizeOf(markdown) <= limit) return markdown;
  const kept: string[] = [];
  let size = 0;
  let fence: string | null = null;
  let folds = 0;
  const closing = (openFence: string | null, openFolds: number): string =>
    `${openFence === null ? "" : `\n${openFence}`}\n\n${ELLIPSIS}${"\n</details>".repeat(openFolds)}\n`;
  for (const line of markdown.split("\n")) {
    const marks: string | undefined = /^`{3,}/.exec(line)?.[0];
    let nextFence: string | null = fence;
    let nextFolds = folds;
    if (fence === null) {
      if (marks !== undefined) nextFence = marks;
      nextFolds = Math.max(0, folds + count(line, "<details>") - count(line, "</details>"));
    } else if (marks !== undefined && marks.length >= fence.length && line.trim() === marks) nextFence = null;
    size += sizeOf(line) + 1;
    if (size + sizeOf(closing(nextFence, nextFolds)) > limit) break;
    kept.push(line);
    fence = nextFence;
    folds = nextFolds;
  }
  return kept.join("\n") + closing(fence, folds);
}

function count(line: string, part: string): number {
  return line.split(part).length - 1;
}
