/** Converts hunks of a patch with context, from GitHub's API, to those of `git diff -U0 -w`. */
import { BY_INDENT, type Hunk } from "./commits.ts";

/** Both sides of a hunk, with context. */
interface Sides {
  readonly oldStart: number;
  readonly newStart: number;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/**
 * Parses the `patch` of a file. Unless white space is significant, lines that differ only in white space are omitted.
 */
export function hunksOfPatch(patch: string, path: string): readonly Hunk[] {
  const key = BY_INDENT.test(path) ? (line: string) => line : (line: string) => line.replace(/\s+/g, "");
  return sidesOf(patch).flatMap((sides) => differences(sides, key));
}

function sidesOf(patch: string): readonly Sides[] {
  const found: { oldStart: number; newStart: number; before: string[]; after: string[] }[] = [];
  for (const line of patch.split("\n")) {
    const header = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(line);
    if (header !== null)
      found.push({ oldStart: Number(header[1]), newStart: Number(header[2]), before: [], after: [] });
    else if (!line.startsWith("\\")) {
      if (!line.startsWith("+")) found.at(-1)?.before.push(line.slice(1));
      if (!line.startsWith("-")) found.at(-1)?.after.push(line.slice(1));
    }
  }
  return found;
}

/** Above this number of line pairs a hunk counts as one change. */
const MOST_PAIRS = 4_000_000;

/** A hunk without the longest common subsequence of its lines. */
function differences({ oldStart, newStart, before, after }: Sides, key: (line: string) => string): readonly Hunk[] {
  const old = before.map(key);
  const now = after.map(key);
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const rows = old.length - head - tail;
  const columns = now.length - head - tail;
  const hunks: Hunk[] = [];
  const add = (i: number, j: number, toI: number, toJ: number): void => {
    if (toI === i && toJ === j) return;
    // A side without lines begins at the line above, as in git's output.
    hunks.push({
      oldStart: oldStart + i - (toI === i ? 1 : 0),
      removed: before.slice(i, toI),
      newStart: newStart + j - (toJ === j ? 1 : 0),
      added: after.slice(j, toJ),
    });
  };
  if (rows * columns > MOST_PAIRS) {
    add(head, head, head + rows, head + columns);
    return hunks;
  }
  const width = columns + 1;
  const common = new Uint32Array((rows + 1) * width);
  const at = (i: number, j: number): number => common[i * width + j] ?? 0;
  const isPair = (i: number, j: number): boolean => old[head + i] === now[head + j];
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--)
      common[i * width + j] = isPair(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  let [fromI, fromJ, i, j] = [0, 0, 0, 0];
  while (i < rows && j < columns) {
    if (isPair(i, j)) {
      add(head + fromI, head + fromJ, head + i, head + j);
      i++;
      j++;
      [fromI, fromJ] = [i, j];
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  add(head + fromI, head + fromJ, head + rows, head + columns);
  return hunks;
}
