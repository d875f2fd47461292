/** Files of the repository that a printed path may be, with the grounds. */
import type { Runtime } from "../crash/model.ts";
import { byInstalledPackage } from "./installed.ts";
import { resolvePath } from "./manifests.ts";
import { byEnd, type FileCandidate, type Ground, named, wholly } from "./path-ends.ts";
import { symbolOf } from "./symbols.ts";
import { goPackage } from "./trace-path.ts";
import type { Tree } from "./tree.ts";

/** The place that a frame names. */
export interface FramePlace {
  /** The printed path, normalised. */
  readonly path: string;
  readonly printed: string;
  readonly function: string | null;
  readonly runtime: Runtime;
  /** False for paths in dependency folders: they are the repository's only by name or by their exact path. */
  readonly isOwn: boolean;
  /**
   * True for the packages on a list of libraries, and compiled ones: a repository of such a library, or of its makers,
   * has them, too.
   */
  readonly isListed: boolean;
}

/** All files that a place may be. None if a name decides and no file has it. */
export function candidatesOf(
  tree: Tree,
  place: FramePlace,
): { readonly candidates: readonly FileCandidate[]; readonly isDecided: boolean } {
  const named = byName(tree, place);
  if (named !== null) return { candidates: named, isDecided: named.length === 0 };
  return { candidates: byPath(tree, place), isDecided: false };
}

function byPath(tree: Tree, { path, isOwn, isListed }: FramePlace): readonly FileCandidate[] {
  if (isOwn) return byEnd(tree, path);
  const segments = path.split("/").filter((segment) => segment !== "").length;
  const listed = isListed ? byEnd(tree, path).filter(({ common }) => common >= Math.min(3, segments)) : [];
  return [...kept(tree, path), ...listed.map((candidate) => ({ ...candidate, ground: "doubtful" as const }))];
}

/** By names that builds give to folders. Null if no name decides. */
function byName(tree: Tree, place: FramePlace): readonly FileCandidate[] | null {
  const { path, printed, runtime } = place;
  if (runtime === "go") return byGoPackage(tree, place);
  if (runtime === "dart") return byDartPackage(tree, printed);
  if (runtime === "php") return byComposerPackage(tree, path);
  if (/^webpack(?:-internal)?:\/\//.test(printed)) return byBundler(tree, printed);
  if (path.includes("node_modules/")) return byNodePackage(tree, path);
  if (runtime === "dotnet" && path.startsWith("/_/")) return byDeterministicBuild(tree, path.slice(3));
  return runtime === "rust" ? byCrate(tree, place) : byInstalledPackage(tree, path);
}

/**
 * A Go function includes its package, whose folder go.mod determines. Null if neither the function nor the path (of a
 * build with -trimpath) contains a package.
 */
function byGoPackage(tree: Tree, { function: name, path }: FramePlace): readonly FileCandidate[] | null {
  // The module cache has another commit; `-trimpath` names replaced modules likewise.
  const isReleased = /@v\d/.test(path);
  if (path.includes("/pkg/mod/")) return [];
  const modules = isReleased ? tree.packages.go.filter(({ isReplaced }) => isReplaced) : tree.packages.go;
  const file = path.slice(path.lastIndexOf("/") + 1);
  const vendored = path.lastIndexOf("/vendor/");
  if (vendored !== -1 || path.startsWith("vendor/")) {
    const own = byVendoredModule(tree, path.slice(path.lastIndexOf("vendor/") + "vendor/".length));
    return own.length > 0 ? own : kept(tree, path);
  }
  const trimmed = modules.filter((module) => path.startsWith(`${module.name}/`) || path.startsWith(`${module.name}@`));
  if (trimmed.length > 0) {
    const rest = (module: string) =>
      path
        .slice(module.length)
        .replace(/^@[^/]*/, "")
        .slice(1);
    const longest = trimmed.filter((module) => module.name.length === trimmed[0]?.name.length);
    return named(
      tree,
      longest.map((module) => module.folder + rest(module.name)),
      "named",
    );
  }
  const imported = name === null ? null : goPackage(name);
  if (imported === null || !imported.includes("/") || !imported.split("/")[0]?.includes(".")) {
    const own = modules.filter((module) => imported === module.name || imported?.startsWith(`${module.name}/`));
    if (imported === null || own.length === 0) return null;
  }
  const covering = modules.filter((module) => imported === module.name || imported.startsWith(`${module.name}/`));
  // A package outside every go.mod of the repository is foreign, if there is any go.mod.
  if (covering.length === 0) return modules.length > 0 ? [] : null;
  return named(
    tree,
    covering.flatMap((module) => {
      const folder = module.folder + imported.slice(module.name.length + 1);
      // A test may be in the package `store_test` in the folder `store`.
      return [join(folder, file), join(folder.replace(/_test$/, ""), file)];
    }),
    "named",
  );
}

/** Files that `go mod vendor` copied from a folder with which go.mod replaces a module. */
function byVendoredModule(tree: Tree, path: string): readonly FileCandidate[] {
  const [module] = tree.packages.go.filter(({ name, isReplaced }) => isReplaced && path.startsWith(`${name}/`));
  return module === undefined ? [] : named(tree, [module.folder + path.slice(module.name.length + 1)], "named");
}

/** True for modules that a go.mod of the repository requires: dependencies, wherever their code is. */
export function isRequired(tree: Tree, { function: name }: { readonly function: string | null }): boolean {
  const imported = name === null ? null : goPackage(name);
  if (imported === null) return false;
  const covers = (module: string): boolean => imported === module || imported.startsWith(`${module}/`);
  return tree.packages.goRequired.some(covers) && !tree.packages.go.some((module) => covers(module.name));
}

function join(folder: string, file: string): string {
  return folder === "" || folder.endsWith("/") ? folder + file : `${folder}/${file}`;
}

/** `webpack://shop/./src/index.ts`: relative to the package of that name. */
const BUNDLER_ADDRESS = /^webpack(?:-internal)?:\/\/((?:@[^/]+\/)?[^/.(]*)\/?(?:\([\w-]+\)\/)?(.*?)(?:\?[^/]*)?$/;

interface BundledFile {
  /** The package's folder in the repository. */
  readonly folder: string;
  readonly inside: string;
}

function bundledFiles(tree: Tree, name: string, rest: string): readonly BundledFile[] {
  // Node reads `webpack://@acme/api/` as a URL, without an empty user before the host.
  const [scoped = "", ...inScope] = rest.split("/");
  return [
    { known: name, inside: rest },
    { known: `@${name}/${scoped}`, inside: inScope.join("/") },
  ].flatMap(({ known, inside }) =>
    tree.packages.node.filter((each) => each.name === known).map(({ folder }) => ({ folder, inside })),
  );
}

/**
 * True for a frame of a dependency that was published as a bundle with its source map: its address has the name of
 * another package than the repository's, while further frames have the name of one of the repository's.
 */
export function isOfOtherBundle(
  tree: Tree,
  { file }: { readonly file: string | null },
  frames: readonly { readonly file: string | null }[],
): boolean {
  const [, name = "", rest = ""] = BUNDLER_ADDRESS.exec(file ?? "") ?? [];
  if (name === "" || bundledFiles(tree, name, rest).length > 0) return false;
  return frames.some((other) => {
    const [, known = "", inside = ""] = BUNDLER_ADDRESS.exec(other.file ?? "") ?? [];
    return known !== "" && bundledFiles(tree, known, inside).length > 0;
  });
}

function byBundler(tree: Tree, printed: string): readonly FileCandidate[] | null {
  const [, name = "", rest = ""] = BUNDLER_ADDRESS.exec(printed) ?? [];
  if (rest === "" || rest.includes("node_modules/")) return [];
  const packages = bundledFiles(tree, name, rest);
  const paths = packages.flatMap(({ folder, inside }) => insideOrAbove(tree, folder, inside) ?? []);
  if (packages.length > 0) return named(tree, paths, "named");
  const plain = rest.replace(/^(?:\.{1,2}\/)+/, "");
  const isNameless = name === "" || name === "_N_E" || tree.packages.node.length === 0;
  // The name of a dependency that was bundled with its own source map.
  return byEnd(tree, plain).map((candidate) => (isNameless ? candidate : { ...candidate, ground: "doubtful" }));
}

/** A path from a folder. Node normalises `..` in such URLs, so parent folders are tried if there is no such file. */
function insideOrAbove(tree: Tree, folder: string, rest: string): string | null {
  for (let from = folder; ; from = from.slice(0, from.lastIndexOf("/", from.length - 2) + 1)) {
    const path = resolvePath(from, rest)?.slice(0, -1);
    if (path !== undefined && tree.paths.has(path)) return path;
    if (from === "") return null;
  }
}

/** A workspace package, reached through the package manager's link. */
function byNodePackage(tree: Tree, path: string): readonly FileCandidate[] {
  const linked = named(tree, linkedPaths(tree, path), "named");
  return linked.length > 0 ? linked : kept(tree, path);
}

/** The repository's path for a file below `node_modules`, if its package is the repository's own. */
export function linkedPaths(tree: Tree, path: string): readonly string[] {
  const inside = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
  const [, name = "", rest = ""] = /^((?:@[^/]+\/)?[^/]+)\/(.+)$/.exec(inside) ?? [];
  return tree.packages.node.filter((known) => known.name === name).map(({ folder }) => folder + rest);
}

/** `/_/` is the root of the repository, or of the project. */
function byDeterministicBuild(tree: Tree, path: string): readonly FileCandidate[] {
  if (tree.paths.has(path)) return named(tree, [path], "named");
  // Libraries are built likewise, so the namespace must decide.
  return byEnd(tree, path).map((candidate) => ({ ...candidate, ground: "doubtful" }));
}

/** `package:cart/src/store.dart`. Null for a script's own path. */
function byDartPackage(tree: Tree, printed: string): readonly FileCandidate[] | null {
  const [, name, rest = ""] = /^package:(\w+)\/(.+)$/.exec(printed) ?? [];
  const folders = tree.packages.dart.filter((known) => known.name === name).map(({ folder }) => folder);
  if (name === undefined || tree.packages.dart.length === 0) return null;
  return named(
    tree,
    folders.map((folder) => `${folder}lib/${rest}`),
    "named",
  );
}

/** A package of the repository that Composer copied below `vendor`. Null for any other path. */
function byComposerPackage(tree: Tree, path: string): readonly FileCandidate[] | null {
  const [, name, rest = ""] = /(?:^|\/)vendor\/([^/]+\/[^/]+)\/(.+)$/.exec(path) ?? [];
  const folders = tree.packages.php.filter((known) => known.name === name).map(({ folder }) => folder);
  const found = named(
    tree,
    folders.map((folder) => folder + rest),
    "named",
  );
  return found.length === 0 ? null : found;
}

/** The crate in a function's name has a folder; cargo prints paths from the workspace's root, or from the crate's. */
function byCrate(tree: Tree, { function: name, path, isOwn }: FramePlace): readonly FileCandidate[] | null {
  const crate = symbolOf(name, "rust").owners[0];
  const folders = tree.packages.rust.filter((known) => known.name === crate).map(({ folder }) => folder);
  if (/(?:^|\/)vendor\//.test(path)) return kept(tree, path);
  const ends = byEnd(tree, path);
  if (folders.length > 0) {
    const inside = named(
      tree,
      folders.map((folder) => folder + path.replace(/^\//, "")),
      "named",
    );
    // Another crate's function may be inlined into it. A path from the root decides.
    const isFromRoot = path.startsWith("/") || (tree.paths.has(path) && path.split("/").length > 2);
    const most = isFromRoot ? (ends[0]?.common ?? 0) : 0;
    const below = ends.filter(({ path: file }) => folders.some((folder) => file.startsWith(folder)));
    const whole = below.filter(({ common }) => common >= Math.max(2, most));
    if (inside.length + whole.length > 0) return inside.length > 0 ? inside : longest(whole, "named");
  }
  if (!isOwn) return null;
  const manifests = tree.packages.rust.length;
  // From the root of a workspace, or of the only crate.
  if (!path.startsWith("/") && tree.paths.has(path) && path.includes("/") && manifests <= 1)
    return [{ path, ground: "named", ...wholly(path) }];
  return ends;
}

function longest(candidates: readonly FileCandidate[], ground: Ground): readonly FileCandidate[] {
  const most = Math.max(...candidates.map(({ common }) => common));
  return candidates.filter(({ common }) => common === most).map((candidate) => ({ ...candidate, ground }));
}

/** Folders for copies of third-party code. */
const KEPT =
  /(?:^|\/)((?:vendor|third_party|third-party|gems|node_modules|deps|external|extern|wp-includes|wp-admin|libs?)\/.+)$/;

/** The exact path of a dependency that is kept in the repository. */
function kept(tree: Tree, path: string): readonly FileCandidate[] {
  const end = KEPT.exec(path)?.[1];
  if (end === undefined) return [];
  const name = end.slice(end.lastIndexOf("/") + 1);
  const found = (tree.byName.get(name) ?? []).filter((file) => file === end || file.endsWith(`/${end}`));
  // Own gems and libraries are in such folders, too.
  const isForeign = /^(?:vendor|third.party|node_modules|deps|external|extern|wp-includes|wp-admin)\//.test(end);
  return named(tree, found, found.length === 1 && end.split("/").length >= 3 ? "named" : "whole").map((candidate) =>
    isForeign ? { ...candidate, isForeign } : candidate,
  );
}
