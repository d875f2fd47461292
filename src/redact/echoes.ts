/** Repetitions of a found value near its name: `assert 'x' == 'y' where 'x' = c.password`. */
import type { ByteText } from "./byte-text.ts";
import { isTelling, looksRandom, looksRandomWithoutDigits } from "./random.ts";
import type { Range } from "./ranges.ts";
import type { AddRange } from "./rule.ts";

/** Minimum distance from the name to search, in bytes. */
const NEAR = 1024;
const SHORTEST = 8;
const LONGEST = 200;

/** Adds equal text near a found value, if the value can only be a secret, or both are in quotes. */
export function findEchoes(text: ByteText, found: readonly Range[], add: AddRange): void {
  const searched = new Map<string, number>();
  for (const [start, end] of found) {
    if (end - start < SHORTEST || end - start > LONGEST) continue;
    const value = text.bytes.toString("latin1", start, end);
    const last = searched.get(value);
    if (last !== undefined && Math.abs(start - last) < NEAR) continue;
    const isCertain = isUnlikeNames(value);
    if (!isCertain && !isInQuotes(text.bytes, start, end)) continue;
    searched.set(value, start);
    addEqual(text.bytes, start, end, !isCertain, add);
  }
}

/** True for a value that is certainly not a name, an expression or an ID. */
function isUnlikeNames(value: string): boolean {
  if (!isTelling(value) || /[()[\]{}<>$`]|^[0-9A-Fa-f-]+$/.test(value)) return false;
  return (
    looksRandom(value) ||
    looksRandomWithoutDigits(value) ||
    /[!#%^*+=~@&?]/.test(value) ||
    /^(?:[A-Za-z]{3,12}|[A-Z][a-z]{2,}(?:[_-][A-Z][a-z]{2,})+)\d{2,6}$/.test(value)
  );
}

/** Ranges that begin within `NEAR` are not searched again, so twice that distance is searched. */
function addEqual(bytes: Buffer, start: number, end: number, inQuotes: boolean, add: AddRange): void {
  const from = Math.max(0, start - 2 * NEAR);
  const near = bytes.subarray(from, end + 2 * NEAR);
  const value = bytes.subarray(start, end);
  for (let at = near.indexOf(value); at >= 0; at = near.indexOf(value, at + value.length)) {
    const end = at + value.length;
    const isAlone = inQuotes ? isInQuotes(near, at, end) : !isInWord(near[at - 1]) && !isInWord(near[end]);
    if (from + at !== start && isAlone) add(from + at, from + end);
  }
}

/** True if the same quote precedes and follows. */
function isInQuotes(bytes: Buffer, start: number, end: number): boolean {
  const before = bytes[start - 1];
  return (before === 34 || before === 39) && bytes[end] === before;
}

/** A letter, digit or underscore, or part of a character beyond ASCII. */
function isInWord(byte = 0): boolean {
  return (
    (byte >= 97 && byte <= 122) || (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || byte === 95 || byte > 127
  );
}
