/** Lines that a commit only moved, within a file or between files. */
import { functionDefinedBy, typeDefinedBy } from "../definitions.ts";
import type { FileChange, Hunk } from "./commits.ts";
import { tokensOf } from "./tokens.ts";

/** Minimum number of moved lines without a definition among them. */
const MOVED_LINES = 3;

/** Files without moved lines. */
export interface Unmoved {
  readonly files: readonly FileChange[];
  /** Functions and types that were moved. */
  readonly moved: ReadonlySet<string>;
}

interface Line {
  readonly hunk: Hunk;
  readonly at: number;
  readonly key: string;
  readonly name: string | null;
}

/** Removes runs of lines that were removed in one place and added in another, and consequences of the move. */
export function withoutMoves(files: readonly FileChange[], isImport: (line: string) => boolean): Unmoved {
  const removed = files.flatMap((file) => linesOf(file, "removed", isImport));
  const added = files.flatMap((file) => linesOf(file, "added", isImport));
  const places = new Map<string, number[]>();
  added.forEach(({ key }, at) => {
    places.set(key, [...(places.get(key) ?? []), at]);
  });
  const gone = { removed: new Set<Line>(), added: new Set<Line>() };
  const moved = new Set<string>();
  for (let from = 0; from < removed.length; from++) {
    const run = longestRun(removed, from, added, places.get(removed[from]?.key ?? "") ?? [], gone.added);
    if (run === null) continue;
    const lines = removed.slice(from, from + run.length);
    const names = lines.flatMap(({ name }) => name ?? []);
    if (run.length < (names.length > 0 ? 2 : MOVED_LINES)) continue;
    for (const line of lines) gone.removed.add(line);
    for (const line of added.slice(run.to, run.to + run.length)) gone.added.add(line);
    for (const name of names) moved.add(name);
    from += run.length - 1;
  }
  if (gone.removed.size === 0) return { files, moved };
  const left = files.map((file) => ({
    ...file,
    hunks: file.hunks.flatMap((hunk) => rest(hunk, file.path, gone, isImport)),
  }));
  return { files: withoutQualifiers(left, moved), moved };
}

function linesOf(
  { hunks, path }: FileChange,
  side: "removed" | "added",
  isImport: (line: string) => boolean,
): readonly Line[] {
  return hunks.flatMap((hunk) =>
    hunk[side].flatMap((text, at) => {
      // A move may change visibility.
      const key = tokensOf([text], path)
        .filter((token) => !/^(?:public|private|protected|internal|pub|export)$/.test(token))
        .join(" ");
      if (isTrivial(key) || isImport(text)) return [];
      return [{ hunk, at, key, name: functionDefinedBy(text) ?? typeDefinedBy(text) }];
    }),
  );
}

/** True if the line only closes or opens a block. */
function isTrivial(key: string): boolean {
  return /^(?:[\s{}()[\];,]|\bend\b|\bpass\b)*$/.test(key);
}

function longestRun(
  removed: readonly Line[],
  from: number,
  added: readonly Line[],
  starts: readonly number[],
  used: ReadonlySet<Line>,
): { readonly to: number; readonly length: number } | null {
  let best: { to: number; length: number } | null = null;
  for (const to of starts.slice(0, 20)) {
    let length = 0;
    for (;;) {
      const [left, right] = [removed[from + length], added[to + length]];
      if (left === undefined || right === undefined || left.key !== right.key || used.has(right)) break;
      if (left.hunk === right.hunk || left.hunk !== removed[from]?.hunk || right.hunk !== added[to]?.hunk) break;
      length++;
    }
    if (length > (best?.length ?? 0)) best = { to, length };
  }
  return best;
}

/** The hunk without the removed lines; null if only braces, imports and the frame of a type are left. */
function rest(
  hunk: Hunk,
  path: string,
  gone: { readonly removed: ReadonlySet<Line>; readonly added: ReadonlySet<Line> },
  isImport: (line: string) => boolean,
): readonly Hunk[] {
  const without = (side: "removed" | "added") => {
    const lost = new Set([...gone[side]].filter((line) => line.hunk === hunk).map(({ at }) => at));
    return hunk[side].flatMap((text, at) => (lost.has(at) ? [] : [{ text, at }]));
  };
  const removed = without("removed");
  const added = without("added");
  if (removed.length === hunk.removed.length && added.length === hunk.added.length) return [hunk];
  const tells = ({ text }: { readonly text: string }) =>
    !isTrivial(tokensOf([text], path).join(" ")) && !isImport(text) && typeDefinedBy(text) === null;
  if (!removed.some(tells) && !added.some(tells)) return [];
  return [
    {
      oldStart: hunk.oldStart + (removed.find(tells)?.at ?? 0),
      removed: removed.map(({ text }) => text),
      newStart: hunk.newStart + (added.find(tells)?.at ?? 0),
      added: added.map(({ text }) => text),
    },
  ];
}

/** A moved function is called with another qualifier: `rate(zone)` is now `rates.rate(zone)`, and `rates` is new. */
function withoutQualifiers(files: readonly FileChange[], moved: ReadonlySet<string>): readonly FileChange[] {
  const qualifiers = new Set<string>();
  const plain = (lines: readonly string[], path: string): readonly string[] => {
    const tokens: string[] = [];
    for (const token of tokensOf(lines, path)) {
      if (moved.has(token)) {
        while (/^(?:\.|:|-|>)$/.test(tokens.at(-1) ?? "")) {
          while (/^(?:\.|:|-|>)$/.test(tokens.at(-1) ?? "")) tokens.pop();
          const qualifier = tokens.pop();
          if (qualifier !== undefined) qualifiers.add(qualifier);
        }
      }
      tokens.push(token);
    }
    return tokens;
  };
  const kept = files.map((file) => ({
    ...file,
    hunks: file.hunks.filter(({ removed, added }) => {
      const before = plain(removed, file.path);
      const after = plain(added, file.path);
      return before.length === 0 || before.join(" ") !== after.join(" ");
    }),
  }));
  const isHolder = (line: string, path: string): boolean => {
    const tokens = tokensOf([line], path);
    return tokens.length < 12 && tokens.some((token) => qualifiers.has(token));
  };
  return kept.map((file) => ({
    ...file,
    hunks: file.hunks.filter(
      ({ removed, added }) =>
        removed.some((line) => line.trim() !== "") ||
        !added.every((line) => line.trim() === "" || isHolder(line, file.path)),
    ),
  }));
}
