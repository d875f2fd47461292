/** Ranges of secrets in a text, and the text without them. */
import type { ByteText } from "./byte-text.ts";
import { MASK } from "./rule.ts";

/** A range of byte offsets: start, end (exclusive). */
export type Range = readonly [start: number, end: number];

const NEWLINE = 10;
const MASK_BYTES = Buffer.from(MASK);

/** Sorted, without overlaps, and without line breaks, so that a text keeps its lines. */
export function mergeRanges(ranges: readonly Range[], text: ByteText): readonly Range[] {
  const merged: [number, number][] = [];
  for (const [start, end] of ranges.toSorted(([left], [right]) => left - right)) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged.flatMap((range) => linesOf(range, text));
}

function linesOf([start, end]: Range, text: ByteText): readonly Range[] {
  if (!text.bytes.subarray(start, end).includes(NEWLINE)) return [[start, end]];
  const part = text.part(start, end);
  const ranges: Range[] = [];
  for (const line of part.text.matchAll(/[^\s\n](?:[^\n]*[^\s\n])?/g))
    ranges.push([part.placeOf(line.index), part.placeOf(line.index + line[0].length)]);
  return ranges;
}

/** The bytes from `from` to `to` with their secrets masked. A secret that began earlier was masked there. */
export function mask(bytes: Buffer, ranges: readonly Range[], from = 0, to = bytes.length): Buffer {
  const pieces: Buffer[] = [];
  let done = from;
  for (const [start, end] of ranges) {
    if (end <= from) continue;
    if (start >= to) break;
    if (start >= from) pieces.push(bytes.subarray(done, start), MASK_BYTES);
    done = Math.min(end, to);
  }
  return pieces.length === 0 && done === from
    ? bytes.subarray(from, to)
    : Buffer.concat([...pieces, bytes.subarray(done, to)]);
}
