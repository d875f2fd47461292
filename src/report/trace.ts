/** Stacks as plain lines, the same in the comment, the job log and the issue. Not escaped: the caller does it for its place. */
import type { Crash, Frame, ThreadGroup } from "../crash/model.ts";
import { oneLine } from "./escape.ts";
import type { Detail } from "./shrink.ts";
import { counted, position, shortFunction, thousands } from "./words.ts";

/** How much of one stack is shown. */
export type StackDetail = Pick<Detail, "frames" | "foreignFrames">;

/** Where a frame is, given its index in `crash.frames`; null to say it as the runtime did. */
export type PlaceOf = (index: number) => string | null;

const CULPRIT_MARK = "▶ ";
const NO_MARK = "  ";
/** The widest that functions are padded to, so that places stand in a column. */
const COLUMN = 52;

/** The stack of the thread that crashed, the culprit marked, what is left out said in its place. */
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

/** The groups of the other threads: a whole dump counts the one that crashed among its groups. */
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

/** What the other threads were doing: for each group a line, then its stack. */
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
  const shown = new Set(chosen(frames, detail, culprit));
  const names = frames.map((frame) => shortFunction(oneLine(frame.function ?? "?", 300)));
  const width = Math.min(COLUMN, Math.max(0, ...[...shown].map((index) => [...(names[index] ?? "")].length)));
  const lines: string[] = [];
  let skipped = 0;
  for (const [index, frame] of frames.entries()) {
    if (!shown.has(index)) {
      skipped += 1;
      continue;
    }
    if (skipped > 0) lines.push(skippedLine(skipped));
    skipped = 0;
    const where = placeOf(index) ?? position(frame);
    const name = names[index] ?? "?";
    const padding = " ".repeat(Math.max(0, width - [...name].length));
    lines.push(`${index === culprit ? CULPRIT_MARK : NO_MARK}${name}${where === null ? "" : `${padding}  ${where}`}`);
  }
  if (skipped > 0) lines.push(skippedLine(skipped));
  return lines;
}

/** Indexes of the frames to show: the culprit always, then from the innermost on. */
function chosen(frames: readonly Frame[], detail: StackDetail, culprit: number): number[] {
  const allowed = frames
    .map((frame, index) => ({ frame, index }))
    .filter(({ frame, index }) => index === culprit || detail.foreignFrames || frame.origin === "app")
    .map(({ index }) => index);
  const first = allowed.slice(0, detail.frames);
  return culprit >= 0 && !first.includes(culprit) ? [...first.slice(0, -1), culprit] : first;
}

function skippedLine(count: number): string {
  return `${NO_MARK}… ${counted(count, "frame")}`;
}
