/** Stacks as plain lines, the same in the comment, the job log and the issue. The caller escapes them. */
import type { Crash, Frame, ThreadGroup } from "../crash/model.ts";
import { oneLine } from "./escape.ts";
import { counted, position, shortFunction, thousands } from "./format.ts";
import type { Detail } from "./shrink.ts";

/** Limits on the frames of one stack. */
export type StackDetail = Pick<Detail, "frames" | "foreignFrames">;

/** The place to show for a frame, by its index in `crash.frames`; null for the runtime's own text. */
export type PlaceOf = (index: number) => string | null;

const CULPRIT_MARK = "▶ ";
const NO_MARK = "  ";
/** The widest padding of functions, so that places are aligned. */
const COLUMN = 52;

/** The stack of the thread that crashed, with the culprit marked and omissions stated in place. */
export function crashStack(crash: Crash, detail: StackDetail, placeOf: PlaceOf): string[] {
  const culprit = crash.frames.findIndex(
    (frame) =>
      crash.culprit !== null &&
      frame.function === crash.culprit.function &&
      frame.file === crash.culprit.file &&
      frame.line === crash.culprit.line,
  );
  return stack(crash.frames, detail, placeOf, culprit);
}

/** This runtime's word for a thread. */
export function threadNoun(crash: Crash | null): string {
  return crash?.threadNoun ?? "thread";
}

/** The groups of the other threads. In a dump of all threads the groups include the crashed one, which is removed. */
export function otherGroups({ frames, thread, threads }: Crash): readonly ThreadGroup[] {
  const { total, groups } = threads;
  if (groups.length === 0 || sum(groups) < total) return groups;
  const isOwn = (group: ThreadGroup): boolean =>
    (thread === null || group.state === thread.state || group.state === null) &&
    group.frames.every((frame, index) => {
      const own = frames[index];
      return own !== undefined && own.function === frame.function && own.file === frame.file && own.line === frame.line;
    });
  const own = groups.find(isOwn);
  return groups
    .map((group) => (group === own ? { ...group, count: group.count - 1 } : group))
    .filter(({ count }) => count > 0);
}

/** The other threads: a line for each group, then its stack. */
export function groupStacks(groups: readonly ThreadGroup[], detail: Detail): string[] {
  const lines = groups
    .slice(0, detail.groups)
    .flatMap((group, index) => [
      ...(index === 0 ? [] : [""]),
      `${thousands(group.count)} × ${oneLine(group.state ?? "state unknown", 100)}`,
      ...stack(group.frames, { ...detail, frames: Math.min(detail.frames, 12) }, () => null, -1),
    ]);
  const rest = groups.slice(detail.groups);
  if (rest.length > 0) lines.push("", `… ${counted(rest.length, "more group")} (${counted(sum(rest), "thread")})`);
  return lines;
}

/** The sum of the groups' counts. */
export function sum(groups: readonly ThreadGroup[]): number {
  return groups.reduce((total, group) => total + group.count, 0);
}

function stack(frames: readonly Frame[], detail: StackDetail, placeOf: PlaceOf, culprit: number): string[] {
  const again = repeated(frames);
  const shown = new Set(chosen(frames, detail, culprit, again));
  const names = new Map(
    [...shown].map((index) => [index, shortFunction(oneLine(frames[index]?.function ?? "?", 300))]),
  );
  const width = Math.min(COLUMN, Math.max(0, ...names.values().map((name) => [...name].length)));
  const lines: string[] = [];
  let skipped = { again: 0, other: 0 };
  for (const [index, frame] of frames.entries()) {
    if (!shown.has(index)) {
      skipped[again.has(index) ? "again" : "other"] += 1;
      continue;
    }
    lines.push(...skippedLines(skipped));
    skipped = { again: 0, other: 0 };
    const where = placeOf(index) ?? position(frame);
    const name = names.get(index) ?? "?";
    const padding = " ".repeat(Math.max(0, width - [...name].length));
    lines.push(`${index === culprit ? CULPRIT_MARK : NO_MARK}${name}${where === null ? "" : `${padding}  ${where}`}`);
  }
  lines.push(...skippedLines(skipped));
  return lines;
}

/** The longest cycle of calls that is recognised. */
const LONGEST_ROUND = 12;
/** Fewest rounds that count as recursion: two may be chance. */
const ROUNDS = 4;

/** Indexes of frames that repeat an earlier round of the same recursion. */
function repeated(frames: readonly Frame[]): ReadonlySet<number> {
  const again = new Set<number>();
  for (let start = 0; start < frames.length; start++) {
    for (let round = 1; round <= LONGEST_ROUND; round++) {
      let end = start + round;
      while (end < frames.length && isSame(frames[end], frames[end - round])) end++;
      if (end - start < round * ROUNDS) continue;
      for (let index = start + round; index < end; index++) again.add(index);
      start = end - 1;
      break;
    }
  }
  return again;
}

function isSame(a: Frame | undefined, b: Frame | undefined): boolean {
  return a?.function === b?.function && a?.file === b?.file && a?.line === b?.line;
}

/** Indexes of the frames to show: always the culprit, then from the innermost on. */
function chosen(frames: readonly Frame[], detail: StackDetail, culprit: number, again: ReadonlySet<number>): number[] {
  const allowed = frames
    .map((frame, index) => ({ frame, index }))
    .filter(
      ({ frame, index }) =>
        index === culprit || (!again.has(index) && (detail.foreignFrames || frame.origin === "app")),
    )
    .map(({ index }) => index);
  const first = allowed.slice(0, detail.frames);
  return culprit >= 0 && !first.includes(culprit) ? [...first.slice(0, -1), culprit] : first;
}

function skippedLines(skipped: { readonly again: number; readonly other: number }): string[] {
  return [
    ...(skipped.again > 0 ? [`${NO_MARK}… ${thousands(skipped.again)} more of the same`] : []),
    ...(skipped.other > 0 ? [`${NO_MARK}… ${counted(skipped.other, "frame")}`] : []),
  ];
}
