/** Private keys in PEM and PGP armour, over lines or in one line with `\n`; also where head or tail of the block is cut off. */
import { MASK, type RedactRule } from "./rule.ts";

/** Base64 of a 16,384-bit RSA key has 200 lines; with headers and foreign lines in between no block is longer than this. */
const LONGEST_BLOCK = 400;

const BEGIN = /-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----/;
const END = /-----END [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----/;
/** A line's last word of base64, as long as a line of armour, or all that the line holds. */
const ARMOUR =
  /(?<=^|[\s"'|:])(?:[A-Za-z0-9+/]{24,}={0,2}|[A-Za-z0-9+/]{1,23}={1,2})(?=["',\\]{0,4}\s*$)|^\s*[A-Za-z0-9+/]{1,80}={0,2}\s*$/;

export const PEM_RULE: RedactRule = { hooks: ["PRIVATE KEY", "Private-Lines:"], replace: redactBlocks };

function redactBlocks(text: string): string {
  const lines = text.split("\n");
  // Lines left of the block that is being read; 0 outside.
  let left = 0;
  for (const [index, line] of lines.entries()) {
    if (BEGIN.test(line)) {
      lines[index] = maskBehind(line);
      left = END.test(line) ? 0 : LONGEST_BLOCK;
    } else if (END.test(line)) {
      if (left === 0) maskHeadless(lines, index);
      lines[index] = line.replace(/^(.*?)(?=-----END )/, (body) => maskInline(body));
      left = 0;
    } else if (/Private-Lines: \d/.test(line)) left = Number(/Private-Lines: (\d{1,3})/.exec(line)?.[1] ?? 0);
    else if (left > 0) {
      lines[index] = line.replace(ARMOUR, MASK);
      left--;
    }
  }
  return lines.join("\n");
}

/** A block in one line: what is between the two marks, or behind the first. */
function maskBehind(line: string): string {
  const begin = BEGIN.exec(line);
  if (begin === null) return line;
  const start = begin.index + begin[0].length;
  const length = END.exec(line.slice(start))?.index ?? line.length - start;
  return line.slice(0, start) + maskInline(line.slice(start, start + length)) + line.slice(start + length);
}

function maskInline(body: string): string {
  return body.replace(/[A-Za-z0-9+/=]{16,}/g, MASK).replace(/(?<=\\n|\*\*\*)[A-Za-z0-9+/]{1,15}={1,2}(?=\\n|$)/g, MASK);
}

/** The lines above an end whose beginning is lost, as far as they are armour. */
function maskHeadless(lines: string[], end: number): void {
  for (let index = end - 1; index >= Math.max(0, end - LONGEST_BLOCK); index--) {
    const masked = (lines[index] ?? "").replace(ARMOUR, MASK);
    if (masked === lines[index]) return;
    lines[index] = masked;
  }
}
