/** The repository at the deployed commit: its paths, its packages and the text of its files. */
import type { Packages } from "./manifests.ts";

/** The repository at the commit. */
export interface Tree {
  readonly paths: ReadonlySet<string>;
  readonly byName: ReadonlyMap<string, readonly string[]>;
  readonly packages: Packages;
  /** False if not all paths are known: another file may match as well as the one found. */
  readonly isWhole: boolean;
  /** The lines of each readable file. */
  readonly read: (paths: readonly string[]) => Promise<ReadonlyMap<string, readonly string[]>>;
}

/** Paths by their file name, for the search from the end of a path. */
export function byFileName(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const byName = new Map<string, string[]>();
  for (const path of paths) {
    const name = path.slice(path.lastIndexOf("/") + 1);
    const same = byName.get(name);
    if (same === undefined) byName.set(name, [path]);
    else same.push(path);
  }
  return byName;
}
