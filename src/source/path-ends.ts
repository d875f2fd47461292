/** Files of the repository whose path ends like a printed one, with the grounds. */
import type { Tree } from "./tree.ts";

/**
 * `mapped` by the user; `named` by a manifest (module, package, crate) or a package clause; `installed`: as the
 * repository's own package would be installed; `whole`: one path ends with all of the other; `rooted`: likewise, but its
 * first folder is one that images have for any program; `telling`: the folders above the common end do not contradict
 * it; `doubtful`: only the ends agree.
 */
export type Ground = "mapped" | "named" | "installed" | "whole" | "rooted" | "telling" | "doubtful";

/** A file that a place may be. */
export interface FileCandidate {
  readonly path: string;
  readonly ground: Ground;
  /** Number of equal segments at the end. */
  readonly common: number;
  /** Those of them that are evidence: `app` in `/app/main.py` is more likely the image's folder than the repository's. */
  readonly evident: number;
  /** A copy of third-party code in the repository. */
  readonly isForeign?: true;
}

/** Those of the paths that exist in the repository. */
export function named(tree: Tree, paths: readonly string[], ground: Ground): readonly FileCandidate[] {
  return [...new Set(paths)].filter((path) => tree.paths.has(path)).map((path) => ({ path, ground, ...wholly(path) }));
}

/** All segments of a path as common and evident ones. */
export function wholly(path: string): Pick<FileCandidate, "common" | "evident"> {
  const { length } = path.split("/");
  return { common: length, evident: length };
}

/** Maximum number of candidates if many files have one name. */
const MOST_CANDIDATES = 60;

/** Folders for copies of third-party code, which the program's paths reach only by name. */
const COPIES: ReadonlySet<string> = new Set(["vendor", "third_party", "third-party", "node_modules"]);

/** Files whose path ends like the printed one. */
export function byEnd(tree: Tree, path: string): readonly FileCandidate[] {
  const printed = path.split("/").filter((segment) => segment !== "");
  const ofSubmodule = segmentsInSubmodule(tree, path);
  const ofSource = segmentsOfSource(tree, printed);
  const beyondRoots = path.startsWith("/") ? printed.length - leadingRoots(printed) : printed.length;
  return (tree.byName.get(printed.at(-1) ?? "") ?? [])
    .map((file) => {
      const segments = file.split("/");
      const common = commonEnd(printed, segments);
      const evident = Math.min(common, beyondRoots);
      const isRooted = common === printed.length && evident < common;
      const candidate = { path: file, common, evident, ground: groundOf(common, printed, segments, isRooted) };
      return segments.some((segment) => COPIES.has(segment)) ? { ...candidate, isForeign: true as const } : candidate;
    })
    .filter(
      ({ path: file, common }) =>
        !file
          .split("/")
          .slice(0, -common)
          .some((segment) => COPIES.has(segment)),
    )
    .filter(({ common }) => common > ofSubmodule)
    .filter(({ path: file, common }) => common > ofSource || common === file.split("/").length)
    .toSorted((a, b) => b.common - a.common)
    .slice(0, MOST_CANDIDATES);
}

/** Segments at the end of a path that lie in a submodule, with its folder: its files are no files of the commit. */
function segmentsInSubmodule(tree: Tree, path: string): number {
  const inside = tree.packages.submodules
    .filter((folder) => `/${path}`.includes(`/${folder}`))
    .map((folder) => `/${path}`.slice(`/${path}`.lastIndexOf(`/${folder}`) + 1).split("/").length);
  return Math.max(0, ...inside);
}

/** Segments of the TypeScript at the printed path, from which JavaScript there is compiled: no other file is it. */
function segmentsOfSource(tree: Tree, printed: readonly string[]): number {
  const name = printed.at(-1) ?? "";
  if (!/\.[cm]?jsx?$/.test(name)) return 0;
  const found = ["ts", "tsx"].flatMap((kind) => {
    const source = name.replace(/jsx?$/, kind);
    const path = [...printed.slice(0, -1), source];
    const files = (tree.byName.get(source) ?? []).map((file) => file.split("/"));
    return files.filter((file) => commonEnd(path, file) === file.length).map((file) => file.length);
  });
  return Math.max(0, ...found);
}

function commonEnd(left: readonly string[], right: readonly string[]): number {
  let common = 0;
  while (common < left.length && common < right.length && left.at(-1 - common) === right.at(-1 - common)) common++;
  return common;
}

/** Folders for builds in images, above the program's own tree in a printed path. */
const BUILD_ROOTS: ReadonlySet<string> = new Set([
  ...["app", "src", "code", "build", "builds", "work", "workspace", "workdir", "project", "srv", "opt", "go", "usr"],
  ...["home", "root", "var", "www", "html", "task", "function", "webpack", "_next", "_N_E", "source", "local", "lib"],
]);

/** The folders at the start of a path in an image that images have for any program. */
function leadingRoots(printed: readonly string[]): number {
  const other = printed.findIndex((segment, at) => at === printed.length - 1 || !BUILD_ROOTS.has(segment));
  return Math.max(0, other);
}

/** Folders above packages; Kotlin omits the common part of all packages in its folders. */
const PACKAGE_ROOTS: ReadonlySet<string> = new Set(["java", "kotlin", "scala", "groovy"]);

/** True if two paths with the same end may be one file: the folders above that end must not contradict it. */
function groundOf(common: number, printed: readonly string[], file: readonly string[], isRooted: boolean): Ground {
  if (isRooted) return "rooted";
  const above = printed.slice(0, printed.length - common);
  const isBuildRoot = above.every((segment) => BUILD_ROOTS.has(segment));
  if (common === file.length) return common >= 3 || isBuildRoot ? "whole" : "doubtful";
  if (common === printed.length) return "whole";
  if (PACKAGE_ROOTS.has(file.at(-1 - common) ?? "")) return "telling";
  return isBuildRoot ? "telling" : "doubtful";
}
