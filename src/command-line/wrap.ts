/** Wraps text to the width of a terminal. */
import { stripVTControlCharacters } from "node:util";

const WIDEST = 100;
const UNLESS_KNOWN = 80;
const NARROWEST = 40;
/** Narrowest width for lines that are shown during a run. */
const LEAST = 20;

/** The width for text: that of the terminal, within readable limits. */
export function columns(stream: { readonly columns?: number }): number {
  return Math.min(WIDEST, Math.max(NARROWEST, stream.columns ?? UNLESS_KNOWN));
}

/** The text in indented lines of at most `width` columns, broken between words. A longer word gets its own line. */
export function wrapped(text: string, width: number, indent: number): string[] {
  const margin = " ".repeat(indent);
  const lines: string[] = [];
  let current = "";
  for (const word of text.split(" ")) {
    if (current !== "" && indent + current.length + 1 + word.length > width) {
      lines.push(margin + current);
      current = word;
    } else current = current === "" ? word : `${current} ${word}`;
  }
  return [...lines, margin + current];
}

/** Lines that people copy or that have a layout: a command, a rule, a line of a log or a trace. */
const LAID_OUT = /^\s*(?:│|Check it yourself:|To ignore:)/u;

/**
 * A line of output for a terminal of `width` columns, broken between words; continuations are indented by two more
 * columns.
 */
export function fitted(line: string, width: number): string {
  // Some terminals report 0.
  const room = width > 0 ? Math.max(LEAST, width) : UNLESS_KNOWN;
  if (seen(line) <= room || LAID_OUT.test(stripVTControlCharacters(line))) return line;
  const margin = " ".repeat(/^ */.exec(line)?.[0].length ?? 0);
  const hanging = `${margin}  `;
  const lines: string[] = [];
  let current = "";
  // Two blanks separate the columns of a line; those at a break are dropped.
  for (const [gap, word] of wordsOf(line)) {
    if (current !== "" && seen(current) + gap.length + seen(word) > room) {
      lines.push(current);
      current = hanging + word;
    } else current += gap + word;
  }
  return [...lines, current].join("\n");
}

/** Splits into words; a number stays with its unit. */
function wordsOf(line: string): readonly (readonly [gap: string, word: string])[] {
  return [...line.matchAll(/( *)(\d+ (?:ms|s|min|h|of \d+)\b|[^ ]+)/g)].map(
    ([, gap = "", word = ""]) => [gap, word] as const,
  );
}

/** Visible width, without colours. */
function seen(text: string): number {
  return stripVTControlCharacters(text).length;
}
