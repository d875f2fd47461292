/**
 * Shrinks a rendering until it fits, dropping in order: log lines, other threads, dependency frames, instances,
 * findings.
 */
import { sizeOf } from "./cut.ts";

/** Limits on each part that a rendering shows. */
export interface Detail {
  /** True if the timeline is drawn. */
  readonly timeline: boolean;
  /** Lines of the log before the crash. */
  readonly linesBefore: number;
  /** Lines of the crash as printed. */
  readonly lines: number;
  /** Groups of other threads or goroutines. */
  readonly groups: number;
  /** Frames of one stack. */
  readonly frames: number;
  /** True if frames of dependencies and of the runtime are shown. */
  readonly foreignFrames: boolean;
  /** Instances of one finding. */
  readonly instances: number;
}

const FULL: Detail = {
  timeline: true,
  linesBefore: 30,
  lines: 500,
  groups: 40,
  frames: 50,
  foreignFrames: true,
  instances: 50,
};

/** From everything to little: each step drops what matters least. */
export const DETAILS: readonly Detail[] = steps(FULL, [
  { linesBefore: 10, lines: 200 },
  { timeline: false, linesBefore: 0, lines: 60 },
  { lines: 0 },
  { groups: 10 },
  { groups: 3, frames: 20 },
  { groups: 0 },
  { foreignFrames: false, frames: 8 },
  { instances: 10 },
  { instances: 3 },
]);

const LEAST = DETAILS.at(-1) ?? FULL;

function steps(first: Detail, changes: readonly Partial<Detail>[]): readonly Detail[] {
  const all = [first];
  for (const change of changes) all.push({ ...(all.at(-1) ?? first), ...change });
  return all;
}

/** A document in parts, each made on demand. */
export interface Document {
  /** The part before the findings. It must fit on its own, with the foot. */
  readonly head: string;
  /** The findings, most important first. */
  readonly blocks: readonly ((detail: Detail) => string)[];
  /**
   * The part after the findings. `leftOut` has the number of dropped findings, whether anything was dropped, and
   * whether the timeline is drawn.
   */
  readonly foot: (leftOut: { readonly blocks: number; readonly any: boolean; readonly timeline: boolean }) => string;
}

/**
 * The document with as much detail as fits into `limit` bytes; if even the least detail does not fit, with fewer
 * findings. Most documents fit whole; for others a binary search finds the detail, since each step shows less.
 */
export function shrink(document: Document, limit: number): string {
  let fitting = fitted(document, 0, limit);
  let low = 1;
  let high = fitting === null ? DETAILS.length : low;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const whole = fitted(document, middle, limit);
    if (whole === null) low = middle + 1;
    else {
      fitting = whole;
      high = middle;
    }
  }
  return fitting ?? asManyAsFit(document, limit);
}

/** The whole document with one of `DETAILS`; null if it is too large. */
function fitted(document: Document, index: number, limit: number): string | null {
  const detail = DETAILS[index] ?? LEAST;
  const foot = document.foot({ blocks: 0, any: index > 0, timeline: detail.timeline });
  const room = limit - sizeOf(document.head) - sizeOf(foot);
  if (isFarTooMuch(document, detail, room)) return null;
  const blocks = blocksWithin(document, detail, room);
  return blocks === null ? null : document.head + blocks + foot;
}

/** Findings to sample for an estimate of the total size. */
const SAMPLES = 8;

/** True if a sample suggests that all findings are nearly twice too large, so that rendering them is a waste. */
function isFarTooMuch({ blocks }: Document, detail: Detail, room: number): boolean {
  if (blocks.length <= SAMPLES * 2) return false;
  const step = Math.floor(blocks.length / SAMPLES);
  const sampled = blocks.filter((_, index) => index % step === 0);
  const size = sampled.reduce((sum, block) => sum + sizeOf(block(detail)), 0);
  return (size / sampled.length) * blocks.length > room * 1.8;
}

function blocksWithin({ blocks }: Document, detail: Detail, room: number): string | null {
  let text = "";
  let size = 0;
  for (const block of blocks) {
    const part = block(detail);
    size += sizeOf(part);
    if (size > room) return null;
    text += part;
  }
  return size > room ? null : text;
}

function asManyAsFit(document: Document, limit: number): string {
  const longestFoot = sizeOf(document.foot({ blocks: document.blocks.length, any: true, timeline: false }));
  const parts = [document.head];
  let size = sizeOf(document.head) + longestFoot;
  for (const block of document.blocks) {
    const part = block(LEAST);
    if (size + sizeOf(part) > limit) break;
    size += sizeOf(part);
    parts.push(part);
  }
  return (
    parts.join("") + document.foot({ blocks: document.blocks.length - (parts.length - 1), any: true, timeline: false })
  );
}
