/**
 * Tokens without a rare prefix (`11` and 32 hexadecimal digits) are searched only around words of their length. Logs
 * have few such words, so this costs a tenth of searching the whole text for each token.
 */
import type { ByteText, Part } from "./byte-text.ts";
import type { Range } from "./ranges.ts";
import type { AddRange, RedactRule } from "./rule.ts";

/** Minimum length of a word in the tokens of such rules. */
const LONG_WORD = 24;
/** Maximum characters of a token around its long word: `bot123456:`, `.atlasv1.`, `/1/`. */
const BESIDE = 48;

/** Applies a rule to all words of the text that it may match, in order. */
export function findInLongWords(rule: RedactRule, words: readonly Range[], text: ByteText, add: AddRange): void {
  const starts: number[] = [];
  const parts: Part[] = [];
  let joined = "";
  for (let index = 0; index < words.length; ) {
    const [first = 0] = words[index] ?? [];
    let to = first;
    // Text between two words must not be split.
    for (; index < words.length && (words[index]?.[0] ?? 0) - BESIDE <= to; index++)
      to = (words[index]?.[1] ?? 0) + BESIDE;
    const part = text.part(text.boundary(first - BESIDE), text.boundary(to));
    if (!rule.hooks.some((hook) => part.text.includes(hook))) continue;
    starts.push(joined.length);
    parts.push(part);
    joined += `${part.text}\n`;
  }
  if (parts.length === 0) return;
  rule.find(joined.slice(0, -1), (start, end) => {
    const word = lastAtMost(starts, start);
    const part = parts[word];
    const before = starts[word] ?? 0;
    if (part !== undefined) add(part.placeOf(start - before), part.placeOf(end - before));
  });
}

/** The words of a text that are long enough. */
export function longWordsOf(text: Buffer): readonly Range[] {
  return [...longRunsOf(text, LONG_WORD, WORD_CODES)];
}

/** The runs of a text that may be base64 of a name and its value. */
export function base64RunsOf(text: Buffer): readonly Range[] {
  return [...longRunsOf(text, LONG_WORD, BASE64_CODES)];
}

/**
 * Runs of at least `least` characters for which `codes` is 1. Tests every `least`th character, and searches back from
 * there: it reads a third of an ordinary text.
 */
function* longRunsOf(bytes: Buffer, least: number, codes: Uint8Array): Generator<Range> {
  for (let probe = least - 1; probe < bytes.length; ) {
    let start = probe + 1;
    while (start > probe + 1 - least && codes[bytes[start - 1] ?? 0] === 1) start--;
    if (start > probe + 1 - least) {
      probe = start - 1 + least;
      continue;
    }
    let end = probe + 1;
    while (end < bytes.length && codes[bytes[end] ?? 0] === 1) end++;
    yield [start, end];
    probe = end + least;
  }
}

const LETTERS_AND_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const WORD_CODES = codesOf(`${LETTERS_AND_DIGITS}_-`);
const BASE64_CODES = codesOf(`${LETTERS_AND_DIGITS}_-+/`);

/** A table by byte: 1 if it is one of the characters. */
function codesOf(characters: string): Uint8Array {
  const codes = new Uint8Array(256);
  for (const byte of Buffer.from(characters)) codes[byte] = 1;
  return codes;
}

/** Index of the last of the sorted numbers that is at most `limit`. */
function lastAtMost(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
