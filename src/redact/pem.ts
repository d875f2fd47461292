/**
 * Private keys in PEM and PGP armour: over lines in whatever wrapper each line comes, in one line with `\n`, as base64 of
 * the whole; also where head or tail of the block is cut off.
 */
import { at, MASK, type RedactRule } from "./rule.ts";

/** Base64 of a 16,384-bit RSA key has 200 lines; with headers and foreign lines in between no block is longer than this. */
const LONGEST_BLOCK = 400;
/** So many lines without armour say that the block was cut off there. */
const LONGEST_GAP = 40;

const BEGIN =
  /-----BEGIN (?:[A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?|OpenVPN Static key V1)-----|---- BEGIN SSH2 [A-Z ]{0,20}PRIVATE KEY ----/;
const END =
  /-----END (?:[A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?|OpenVPN Static key V1)-----|---- END SSH2 [A-Z ]{0,20}PRIVATE KEY ----/;
const PUTTY = /Private-Lines: (\d{1,3})/;

export const PEM_RULE: RedactRule = {
  hooks: ["PRIVATE KEY", "Private-Lines:", "OpenVPN Static key"],
  replace: redactBlocks,
};

function redactBlocks(text: string): string {
  const lines = text.split("\n");
  // The block that is being read, null outside.
  let block: { armour: RegExp; left: number; gap: number } | null = null;
  for (const [index, line] of lines.entries()) {
    const begin = BEGIN.exec(line);
    const end = END.exec(line);
    if (begin !== null) {
      lines[index] = maskBehind(line, begin);
      block = end === null ? { armour: armourLike(line, begin), left: LONGEST_BLOCK, gap: 0 } : null;
    } else if (end !== null) {
      if (block === null) maskHeadless(lines, index, armourLike(line, end));
      lines[index] = maskInline(line.slice(0, end.index)) + line.slice(end.index);
      block = null;
    } else if (PUTTY.test(line)) {
      block = { armour: armourLike("", null), left: Number(PUTTY.exec(line)?.[1] ?? 0), gap: 0 };
    } else if (block !== null) {
      const masked = line.replace(block.armour, MASK);
      block.gap = masked === line ? block.gap + 1 : 0;
      lines[index] = masked;
      block.left--;
      if (block.left <= 0 || block.gap > LONGEST_GAP) block = null;
    }
  }
  return lines.join("\n");
}

/**
 * What a line of armour looks like in the log of which this line is one: between the same characters as the mark is,
 * because whatever wrapped the mark (quotes, JSON, colours, timestamps) wrapped every line.
 */
function armourLike(line: string, mark: RegExpExecArray | null): RegExp {
  const before = mark === null ? "" : line.slice(0, mark.index).slice(-1);
  const after = mark === null ? "" : line.slice(mark.index + mark[0].length).slice(0, 2);
  const opens = `(?<=^|[\\s"'|:]${before === "" ? "" : `|${literal(before)}`})`;
  const closes = `(?=["',\\\\]{0,4}\\s*$${after.trim() === "" ? "" : `|${literal(after)}`})`;
  // A short last line may look like a word: it is one only if it is all there is.
  return new RegExp(
    `${opens}(?:[A-Za-z0-9+/]{24,}={0,2}|[A-Za-z0-9+/]{1,23}={1,2}|=[A-Za-z0-9+/]{4})${closes}|^\\s*[A-Za-z0-9+/]{1,80}={0,2}\\s*$`,
    "g",
  );
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}

/** A block in one line: what is between the two marks, or behind the first. */
function maskBehind(line: string, begin: RegExpExecArray): string {
  const start = begin.index + begin[0].length;
  const length = END.exec(line.slice(start))?.index ?? line.length - start;
  return line.slice(0, start) + maskInline(line.slice(start, start + length)) + line.slice(start + length);
}

function maskInline(body: string): string {
  return body.replace(/[A-Za-z0-9+/=]{16,}/g, MASK).replace(/(?<=\\n|\*\*\*)[A-Za-z0-9+/]{1,15}={1,2}(?=\\n|$)/g, MASK);
}

/** The lines above an end whose beginning is lost, as far as they are armour. */
function maskHeadless(lines: string[], end: number, armour: RegExp): void {
  for (let index = end - 1; index >= Math.max(0, end - LONGEST_BLOCK); index--) {
    const masked = (lines[index] ?? "").replace(armour, MASK);
    if (masked === lines[index]) return;
    lines[index] = masked;
  }
}

/** PuTTY's key in one line, as JSON has it, and the key that its file is signed with. */
export const PUTTY_RULES: readonly RedactRule[] = [
  at(
    ["Private-Lines:"],
    /(Private-Lines: \d{1,3}(?:\\r)?\\n)(?:[A-Za-z0-9+/=]{1,80}(?:\\r)?\\n){1,400}/g,
    `$1${MASK}\\n`,
  ),
  at(["Private-MAC:"], /(Private-MAC: )[0-9a-f]{40,64}/g, `$1${MASK}`),
];

/** Base64 of a text that begins with the mark of a private key, as Secrets of Kubernetes and kubeconfigs hold it. */
export const ENCODED_PEM_RULE: RedactRule = {
  hooks: ["LS0tLS1CRUdJTi"],
  replace: (text) =>
    text.replace(/LS0tLS1CRUdJTi[A-Za-z0-9+/]{40,}={0,2}/g, (base64) =>
      BEGIN.test(Buffer.from(base64.slice(0, 120), "base64").toString("latin1")) ? `LS0tLS1CRUdJTi${MASK}` : base64,
    ),
};
