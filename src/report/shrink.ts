/** Leaving out in order until a rendering fits: log lines, other threads, dependency frames, instances, findings. */
import { sizeOf } from "./cut.ts";

/** How much of everything a rendering shows. */
export interface Detail {
  /** True if the timeline is drawn. */
  readonly timeline: boolean;
  /** Lines of the log before the crash. */
  readonly linesBefore: number;
  /** Lines of the crash as it was printed. */
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

/** A document in parts, each made only when it is wanted. */
export interface Document {
  /** The part before the findings. It must fit on its own, with the foot. */
  readonly head: string;
  /** The findings, most important first. */
  readonly blocks: readonly ((detail: Detail) => string)[];
  /**
   * The part after the findings. `leftOut` says how many were dropped, whether anything was, and whether the timeline
   * is drawn.
   */
  readonly foot: (leftOut: { readonly blocks: number; readonly any: boolean; readonly timeline: boolean }) => string;
}

/**
 * The document with as much detail as fits into `limit` bytes; where the least detail is too much, with fewer findings.
 */
export function shrink(document: Document, limit: number): string {
  const first = firstWorthMaking(document, limit);
  for (const [index, detail] of DETAILS.entries()) {
    if (index < first) continue;
    const whole = joined(document, detail, limit, index > 0);
    if (whole !== null) return whole;
  }
  return asManyAsFit(document, limit);
}

/** The index of the most detail that may fit; sought by halves, since each step leaves out more. */
function firstWorthMaking(document: Document, limit: number): number {
  let low = 0;
  let high = DETAILS.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isFarTooMuch(document, DETAILS[middle] ?? LEAST, limit)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Findings that tell how large all of them would be. */
const SAMPLES = 8;

/**
 * True if a sample of the findings says that all of them are nearly twice too large; then it is not worth making them.
 */
function isFarTooMuch(document: Document, detail: Detail, limit: number): boolean {
  const { blocks } = document;
  if (blocks.length <= SAMPLES * 2) return false;
  const step = Math.floor(blocks.length / SAMPLES);
  const sampled = blocks.filter((_, index) => index % step === 0);
  const size = sampled.reduce((sum, block) => sum + sizeOf(block(detail)), 0);
  return (size / sampled.length) * blocks.length > limit * 1.8;
}

function joined(document: Document, detail: Detail, limit: number, any: boolean): string | null {
  const parts = [document.head, document.foot({ blocks: 0, any, timeline: detail.timeline })];
  let size = parts.reduce((sum, part) => sum + sizeOf(part), 0);
  for (const block of document.blocks) {
    if (size > limit) return null;
    const part = block(detail);
    size += sizeOf(part);
    parts.splice(-1, 0, part);
  }
  return size > limit ? null : parts.join("");
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
