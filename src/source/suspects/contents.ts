/** Texts of the files that the commits of a deploy changed. */
import type { Commit, FileChange } from "./commits.ts";
import type { ChangeHistory, FileAt } from "./history.ts";
import { isApart, isOfData } from "./kinds.ts";
import type { CodeChange } from "./mechanical.ts";
import type { TracePlace } from "./trace.ts";

/** Maximum number of files to read for one crash, before and after commits. */
const MOST_CONTENTS = 400;

/** The lines of a commit's file; null where they are not known. */
export type Contents = (commit: Commit) => (change: FileChange) => readonly string[] | null;

/** Reads the changed files before and after each commit; those of the trace come first. */
export async function contentsOf(
  history: ChangeHistory,
  changes: readonly CodeChange[],
  trace: readonly TracePlace[],
): Promise<{ readonly after: Contents; readonly before: Contents }> {
  const inTrace = new Set(trace.map(({ path }) => path));
  const wanted = changes
    .flatMap(({ commit, files }) => files.map((file) => ({ commit, file })))
    .toSorted((a, b) => Number(inTrace.has(b.file.path)) - Number(inTrace.has(a.file.path)))
    .slice(0, MOST_CONTENTS / 2);
  const asked = wanted.flatMap(({ commit: { sha }, file }): FileAt[] => [
    { commit: sha, isBefore: false, path: file.path },
    { commit: sha, isBefore: true, path: file.oldPath },
  ]);
  const texts = await history.texts(asked);
  const key = ({ commit, isBefore, path }: FileAt): string => `${commit}${isBefore ? "^" : ""}:${path}`;
  const known = new Map(asked.map((file, at) => [key(file), texts[at]?.split(/\r?\n/) ?? null]));
  const textOf = (file: FileAt) => known.get(key(file)) ?? null;
  return {
    after:
      ({ sha }) =>
      ({ path }) =>
        textOf({ commit: sha, isBefore: false, path }),
    before:
      ({ sha }) =>
      ({ oldPath }) =>
        textOf({ commit: sha, isBefore: true, path: oldPath }),
  };
}

/** Current texts of the trace's files and of the changed ones. */
export function textsNow(
  linesOf: (path: string) => readonly string[] | undefined,
  trace: readonly TracePlace[],
  changes: readonly CodeChange[],
  after: Contents,
): ReadonlyMap<string, readonly string[]> {
  const texts = new Map<string, readonly string[]>();
  for (const { path } of trace) texts.set(path, linesOf(path) ?? []);
  // The newest first.
  for (const { commit, files } of changes)
    for (const file of files) {
      const lines = texts.has(file.path) || isApart(file.path) || isOfData(file.path) ? null : after(commit)(file);
      if (lines !== null) texts.set(file.path, lines);
    }
  return texts;
}
