/**
 * Private keys in PEM and PGP armour: over several lines with any wrapper, in one line with `\n`, as base64 of the
 * whole; even if the head or tail of the block is missing.
 */
import { type AddRange, at, MASK, type RedactRule } from "./rule.ts";

/**
 * Base64 of a 16,384-bit RSA key has 200 lines; with headers and foreign lines in between, no block is longer than
 * this.
 */
const LONGEST_BLOCK = 400;
/** Number of consecutive lines without armour after which the block counts as cut off. */
const LONGEST_GAP = 40;

const BEGIN =
  /-----BEGIN (?:[A-Z0-9 +]{0,30}PRIVATE[ +]KEY(?:[ +]BLOCK)?|OpenVPN Static key V1)-----|---- BEGIN SSH2 [A-Z ]{0,20}PRIVATE KEY ----/;
const END =
  /-----END (?:[A-Z0-9 +]{0,30}PRIVATE[ +]KEY(?:[ +]BLOCK)?|OpenVPN Static key V1)-----|---- END SSH2 [A-Z ]{0,20}PRIVATE KEY ----/;
const PUTTY = /Private-Lines: (\d{1,3})/;

/** The rule for private keys in PEM. */
export const PEM_RULE: RedactRule = {
  hooks: ["PRIVATE KEY", "PRIVATE+KEY", "Private-Lines:", "OpenVPN Static key"],
  find: findBlocks,
};

function findBlocks(text: string, add: AddRange): void {
  const lines = text.split("\n");
  // The current block, null outside.
  let block: { armour: RegExp; left: number; gap: number } | null = null;
  let at = 0;
  for (const [index, line] of lines.entries()) {
    const begin = BEGIN.exec(line);
    const end = END.exec(line);
    if (begin !== null) {
      const start = begin.index + begin[0].length;
      addInline(line.slice(start, start + (END.exec(line.slice(start))?.index ?? line.length)), at + start, add);
      block = end === null ? { armour: armourLike(line, begin), left: LONGEST_BLOCK, gap: 0 } : null;
    } else if (end !== null) {
      if (block === null) addHeadless(lines, index, at, armourLike(line, end), add);
      addInline(line.slice(0, end.index), at, add);
      block = null;
    } else if (PUTTY.test(line)) {
      block = { armour: armourLike("", null), left: Number(PUTTY.exec(line)?.[1] ?? 0), gap: 0 };
    } else if (block !== null) {
      block.gap = addArmour(line, at, block.armour, add) ? 0 : block.gap + 1;
      block.left--;
      if (block.left <= 0 || block.gap > LONGEST_GAP) block = null;
    }
    at += line.length + 1;
  }
}

/** True if the line contains armour. */
function addArmour(line: string, at: number, armour: RegExp, add: AddRange): boolean {
  let isArmour = false;
  for (const found of line.matchAll(armour)) {
    isArmour = true;
    const start = found[0].search(/\S/);
    add(at + found.index + Math.max(0, start), at + found.index + found[0].trimEnd().length);
  }
  return isArmour;
}

/**
 * A line of armour in this log: between the same characters as the mark, since all lines have the same wrapper
 * (quotes, JSON, colours, timestamps).
 */
function armourLike(line: string, mark: RegExpExecArray | null): RegExp {
  const before = mark === null ? "" : line.slice(0, mark.index).slice(-1);
  const after = mark === null ? "" : line.slice(mark.index + mark[0].length).slice(0, 2);
  const opens = `(?<=^|[\\s"'|:]${before === "" ? "" : `|${literal(before)}`})`;
  const closes = `(?=["',\\\\]{0,4}\\s*$${after.trim() === "" ? "" : `|${literal(after)}`})`;
  // A short last line may resemble a word, so it must be the entire line.
  return new RegExp(
    `${opens}(?:[A-Za-z0-9+/]{24,}={0,2}|[A-Za-z0-9+/]{1,23}={1,2}|=[A-Za-z0-9+/]{4})${closes}|^\\s*[A-Za-z0-9+/]{1,80}={0,2}\\s*$`,
    "g",
  );
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}

/** The text between the two marks, or after the first, of a block in one line. */
function addInline(body: string, at: number, add: AddRange): void {
  for (const found of body.matchAll(
    /[A-Za-z0-9+/=]{16,}|(?<=\\n|[A-Za-z0-9+/=]{16,})[A-Za-z0-9+/]{1,15}={1,2}(?=\\n|$)/g,
  ))
    add(at + found.index, at + found.index + found[0].length);
}

/** The lines above an end without a beginning, as far as they are armour. `at` is the start of the end's line. */
function addHeadless(lines: readonly string[], end: number, at: number, armour: RegExp, add: AddRange): void {
  for (let index = end - 1; index >= Math.max(0, end - LONGEST_BLOCK); index--) {
    const line = lines[index] ?? "";
    at -= line.length + 1;
    if (!addArmour(line, at, armour, add)) return;
  }
}

/** PuTTY's key in one line of JSON, and the signature of its file. */
export const PUTTY_RULES: readonly RedactRule[] = [
  at(
    ["Private-Lines:"],
    /(Private-Lines: \d{1,3}(?:\\r)?\\n)(?:[A-Za-z0-9+/=]{1,80}(?:\\r)?\\n){1,400}/g,
    `$1${MASK}\\n`,
  ),
  at(["Private-MAC:"], /(Private-MAC: )[0-9a-f]{40,64}/g, `$1${MASK}`),
];

/** Base64 of a text that begins with the mark of a private key, as in Kubernetes Secrets and kubeconfigs. */
export const ENCODED_PEM_RULE: RedactRule = at(
  ["LS0tLS1CRUdJTi"],
  /(LS0tLS1CRUdJTi)([A-Za-z0-9+/]{40,}={0,2})/g,
  (start = "", rest = "") =>
    BEGIN.test(Buffer.from((start + rest).slice(0, 120), "base64").toString("latin1"))
      ? `${start}${MASK}`
      : start + rest,
);
