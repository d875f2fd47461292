/**
 * Which file of the repository a printed path is. A wrong file is worse than none: what fits two files fits none, unless
 * the other frames of the crash tell which.
 */
import type { Frame, Position, Runtime } from "../crash/model.ts";
import type { PathMapping } from "../inputs/model.ts";
import { goPackage, isForeign, pathOf, plainPath } from "./trace-path.ts";

/** A Go module of the repository: the path in its go.mod, and its folder (empty, or with a slash at the end). */
export interface GoModule {
  readonly path: string;
  readonly folder: string;
}

/** What is known of the repository. */
export interface Tree {
  readonly files: ReadonlySet<string>;
  readonly byName: ReadonlyMap<string, readonly string[]>;
  readonly goModules: readonly GoModule[];
}

/** Files by their names, for the search from the end of a path. */
export function createTree(files: readonly string[], goModules: readonly GoModule[]): Tree {
  const byName = new Map<string, string[]>();
  for (const file of files) {
    const name = file.slice(file.lastIndexOf("/") + 1);
    const same = byName.get(name);
    if (same === undefined) byName.set(name, [file]);
    else same.push(file);
  }
  return { files: new Set(files), byName, goModules: goModules.toSorted((a, b) => b.path.length - a.path.length) };
}

/** Finds the files of one crash's frames. */
export type FindFile = (position: Position & Partial<Pick<Frame, "origin">>) => string | null;

/** A finder for the frames of one crash, which share what they tell of each other. */
export function createFindFile(
  tree: Tree,
  mappings: readonly PathMapping[],
  runtime: Runtime,
  frames: readonly Frame[],
): FindFile {
  const roots = sharedRoots(tree, runtime, frames);
  return (position) => {
    const mapped = byMapping(tree, mappings, position);
    if (mapped !== null) return mapped;
    // A frame of the program itself has no origin where it comes alone (a culprit).
    if ((position.origin ?? "app") !== "app") return null;
    const path = pathOf(position, runtime);
    if (path === null || isForeign(path)) return null;
    const go = runtime === "go" ? byGoPackage(tree, position, path) : "elsewhere";
    if (go !== "elsewhere") return go;
    return only(candidates(tree, path)) ?? byRoot(tree, roots, path);
  };
}

/** `path-map`: the longest prefix that fits and leads to a file wins. */
function byMapping(tree: Tree, mappings: readonly PathMapping[], { file }: Position): string | null {
  if (file === null) return null;
  const printed = file.replaceAll("\\", "/");
  for (const { from, to } of mappings.toSorted((a, b) => b.from.length - a.from.length)) {
    if (!printed.startsWith(from)) continue;
    const rest = printed.slice(from.length);
    if (rest !== "" && !from.endsWith("/") && !rest.startsWith("/")) continue;
    const path = plainPath(`${to}/${rest}`).replace(/^\//, "");
    if (tree.files.has(path)) return path;
  }
  return null;
}

/**
 * A Go function names its package, and go.mod says where that is: no guess is needed. `elsewhere` where neither the
 * function nor the path (of a build with -trimpath) is in a module of the repository.
 */
function byGoPackage(tree: Tree, { function: name }: Position, path: string): string | null | "elsewhere" {
  const trimmed = tree.goModules.find((module) => path.startsWith(`${module.path}/`));
  if (trimmed !== undefined) return existing(tree, trimmed.folder + path.slice(trimmed.path.length + 1));
  const imported = name === null ? null : goPackage(name);
  if (imported === null) return "elsewhere";
  const module = tree.goModules.find((known) => imported === known.path || imported.startsWith(`${known.path}/`));
  // A package that no go.mod of the repository covers is another's, unless there is no go.mod to tell.
  if (module === undefined) return tree.goModules.length > 0 ? null : "elsewhere";
  const folder = module.folder + imported.slice(module.path.length + 1);
  const file = path.slice(path.lastIndexOf("/") + 1);
  // A test may be in the package `store_test` in the folder `store`.
  return existing(tree, join(folder, file)) ?? existing(tree, join(folder.replace(/_test$/, ""), file));
}

function join(folder: string, file: string): string {
  return folder === "" || folder.endsWith("/") ? folder + file : `${folder}/${file}`;
}

function existing(tree: Tree, path: string): string | null {
  return tree.files.has(path) ? path : null;
}

/** Files that agree with the path over the most segments from the end, as far as that says anything. */
function candidates(tree: Tree, path: string): readonly string[] {
  const printed = path.split("/").filter((segment) => segment !== "");
  const named = tree.byName.get(printed.at(-1) ?? "") ?? [];
  // A path without a root was printed from the folder of the build, which is the repository's as a rule.
  if (!path.startsWith("/") && printed.length > 1 && tree.files.has(path)) return [path];
  let most = 0;
  let best: string[] = [];
  for (const file of named) {
    const segments = file.split("/");
    const common = commonEnd(printed, segments);
    if (common < most || !isTelling(common, printed, segments)) continue;
    if (common > most) best = [];
    most = common;
    best.push(file);
  }
  return best;
}

function commonEnd(left: readonly string[], right: readonly string[]): number {
  let common = 0;
  while (common < left.length && common < right.length && left.at(-1 - common) === right.at(-1 - common)) common++;
  return common;
}

/** Folders that images are built in: what is above the program's own tree in a printed path. */
const BUILD_ROOTS: ReadonlySet<string> = new Set([
  ...["app", "src", "code", "build", "builds", "work", "workspace", "workdir", "project", "srv", "opt", "go", "usr"],
  ...["home", "root", "var", "www", "html", "task", "function", "webpack", "_next", "_N_E", "source"],
]);

/** Folders below which packages begin; Kotlin leaves the part that all packages share out of its folders. */
const PACKAGE_ROOTS: ReadonlySet<string> = new Set(["java", "kotlin", "scala", "groovy"]);

/** Whether two paths with the same end may be one file: what is above that end must not speak against it. */
function isTelling(common: number, printed: readonly string[], file: readonly string[]): boolean {
  if (common === printed.length || (common >= 2 && common === file.length)) return true;
  if (PACKAGE_ROOTS.has(file.at(-1 - common) ?? "")) return true;
  return printed.slice(0, -common).every((segment) => BUILD_ROOTS.has(segment));
}

function only(found: readonly string[]): string | null {
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** A printed beginning and what it is in the repository: `/app/` is `services/api/`. */
interface Root {
  readonly printed: string;
  readonly folder: string;
}

/** What those frames of the crash tell that fit one file only. */
function sharedRoots(tree: Tree, runtime: Runtime, frames: readonly Frame[]): readonly Root[] {
  const roots = new Map<string, Root>();
  for (const frame of frames) {
    const path = frame.origin === "app" ? pathOf(frame, runtime) : null;
    if (path === null || isForeign(path)) continue;
    const file = only(candidates(tree, path));
    if (file === null) continue;
    const common = commonEnd(path.split("/"), file.split("/"));
    const end = path.split("/").slice(-common).join("/").length;
    const root = { printed: path.slice(0, path.length - end), folder: file.slice(0, file.length - end) };
    roots.set(`${root.printed}\0${root.folder}`, root);
  }
  return [...roots.values()];
}

function byRoot(tree: Tree, roots: readonly Root[], path: string): string | null {
  const found = roots
    .filter(({ printed }) => path.startsWith(printed))
    .map(({ printed, folder }) => folder + path.slice(printed.length))
    .filter((file) => tree.files.has(file));
  return only([...new Set(found)]);
}
