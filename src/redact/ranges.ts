/** Places of secrets in a text, and the text without them. */
import { MASK } from "./rule.ts";

/** A part of a text: start, end. */
export type Range = readonly [start: number, end: number];

/** In order, without overlaps, and none with a line break in it: a text keeps its lines. */
export function mergeRanges(ranges: readonly Range[], text: string): readonly Range[] {
  const merged: [number, number][] = [];
  for (const [start, end] of ranges.toSorted(([left], [right]) => left - right)) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged.flatMap((range) => linesOf(range, text));
}

function linesOf([start, end]: Range, text: string): readonly Range[] {
  const secret = text.slice(start, end);
  if (!secret.includes("\n")) return [[start, end]];
  const ranges: Range[] = [];
  for (const line of secret.matchAll(/[^\s\n](?:[^\n]*[^\s\n])?/g))
    ranges.push([start + line.index, start + line.index + line[0].length]);
  return ranges;
}

/** The part of the text from `from` to `to` with its secrets masked. A secret that began before was masked there. */
export function mask(text: string, ranges: readonly Range[], from = 0, to = text.length): string {
  let result = "";
  let done = from;
  for (const [start, end] of ranges) {
    if (end <= from) continue;
    if (start >= to) break;
    if (start >= from) result += text.slice(done, start) + MASK;
    done = Math.min(end, to);
  }
  return done === 0 ? text.slice(0, to) : result + text.slice(done, to);
}
