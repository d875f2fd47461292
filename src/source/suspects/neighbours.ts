/** Files that no commit of the deploy changed, but through which a value may reach the trace. */
import { canUse, isApart, isOfData } from "./kinds.ts";
import { baseName, wordsIn } from "./tokens.ts";
import type { TracePlace } from "./trace.ts";

/** Reads files of the deployed commit; missing ones are left out. */
export type ReadFiles = (paths: readonly string[]) => Promise<ReadonlyMap<string, readonly string[]>>;

/** The files of the deployed commit, and how to read them. */
export interface DeployedFiles {
  readonly paths: ReadonlySet<string>;
  readonly read: ReadFiles;
}

/** Maximum number of files to read in each of the two rounds. */
const MOST_FILES = 24;
/** Longer files are generated. */
const LONGEST = 3_000;

/** Adds the files that the functions of the trace name, and those that these name: `planner.plan(` names planner.rb. */
export async function withNeighbours(
  texts: ReadonlyMap<string, readonly string[]>,
  trace: readonly TracePlace[],
  { paths, read }: DeployedFiles,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const first = trace[0]?.path;
  if (first === undefined) return texts;
  const byStem = new Map<string, string[]>();
  for (const path of paths) {
    if (isApart(path) || isOfData(path) || !canUse(path, first) || !/\.\w+$/.test(path)) continue;
    for (const name of new Set([stemOf(path), folderOf(path)])) {
      const same = byStem.get(name);
      if (same === undefined) byStem.set(name, [path]);
      else same.push(path);
    }
  }
  const all = new Map(texts);
  let lines: readonly string[] = trace.flatMap(({ path, body }) => [...body, ...importsOf(texts.get(path) ?? [])]);
  for (let round = 0; round < ROUNDS; round++) {
    const wanted = new Set<string>();
    for (const name of wordsIn(lines, first))
      for (const path of few(byStem.get(plain(name)))) if (!all.has(path)) wanted.add(path);
    const found = await read([...wanted].slice(0, MOST_FILES));
    lines = [];
    for (const [path, text] of found) {
      if (text.length > LONGEST) continue;
      all.set(path, text);
      lines = [...lines, ...text];
    }
    if (lines.length === 0) break;
  }
  return all;
}

const ROUNDS = 2;

/** A name of many files identifies none. */
function few(paths: readonly string[] | undefined): readonly string[] {
  return paths === undefined || paths.length > 6 ? [] : paths;
}

const IMPORT = /^\s*(?:import|from|use|using|require\w*|include|mod|const .*\brequire\()\b/;

/** Loaded modules as plain lines, also those within texts: `require "desk/tickets"`. */
function importsOf(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => IMPORT.test(line)).map((line) => line.replace(/["'`]/g, " "));
}

function stemOf(path: string): string {
  return plain(baseName(path).replace(/\..*$/, ""));
}

function folderOf(path: string): string {
  return plain(path.split("/").at(-2) ?? "");
}

/** A name without case, separators and plural. */
function plain(name: string): string {
  return name
    .replace(/[_$@-]/g, "")
    .toLowerCase()
    .replace(/s$/, "");
}
