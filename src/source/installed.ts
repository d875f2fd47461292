/** The repository's own packages in the folders of package managers and of builds. */
import { folderOf } from "./manifests.ts";
import { type FileCandidate, named } from "./path-ends.ts";
import type { Tree } from "./tree.ts";

/** The files that a path in such a folder may be a copy of. Null for any other path. */
export function byInstalledPackage(tree: Tree, path: string): readonly FileCandidate[] | null {
  for (const { folder, find } of INSTALLED) {
    const found = folder.exec(path);
    if (found !== null) return find(tree, found.at(-1) ?? "", found.at(1) ?? "");
  }
  return null;
}

interface PackageFolder {
  /** Group 1 is the package, if the path contains it; the last group is the path inside the folder or package. */
  readonly folder: RegExp;
  readonly find: (tree: Tree, rest: string, name: string) => readonly FileCandidate[];
}

const INSTALLED: readonly PackageFolder[] = [
  { folder: /\/(?:site|dist)-packages\/(?:[^/]+\.egg\/)?(.+)$/, find: byPythonProject },
  // Bundler puts gems from git into folders named after the repository and the commit.
  { folder: /\/bundler\/gems\/([\w.-]+?)-[0-9a-f]{7,40}\/(.+)$/, find: byGemFromGit },
  { folder: /\/gems\/([\w.-]+?)-\d[\w.]*\/(.+)$/, find: byGem },
  { folder: /\/vendor_ruby\/(.+)$/, find: (tree, rest) => byLibraryFolder(tree, rest, gemFolders(tree)) },
  { folder: /\/share\/perl5\/(.+)$/, find: (tree, rest) => byLibraryFolder(tree, rest, null) },
  { folder: /\/share\/lua\/\d[\d.]*\/(.+)$/, find: byLuaPath },
  { folder: /(?:^|\/)_build\/[^/]+\/(?:lib|checkouts)\/(\w+)\/(.+)$/, find: byErlangApplication },
];

function byPythonProject(tree: Tree, rest: string): readonly FileCandidate[] {
  const folders = tree.packages.python.flatMap((folder) => [folder, `${folder}src/`, `${folder}lib/`]);
  return named(
    tree,
    folders.map((folder) => folder + rest),
    "installed",
  );
}

function byGem(tree: Tree, rest: string, name: string): readonly FileCandidate[] {
  const specs = tree.byName.get(`${name}.gemspec`) ?? [];
  return named(
    tree,
    specs.map((spec) => spec.slice(0, -`${name}.gemspec`.length) + rest),
    "named",
  );
}

/** A repository of one gem, or of several in folders with their own gemspecs. */
function byGemFromGit(tree: Tree, rest: string, name: string): readonly FileCandidate[] {
  const own = byGem(tree, rest, name);
  if (own.length > 0) return own;
  return gemFolders(tree).some((folder) => rest.startsWith(folder)) ? named(tree, [rest], "installed") : [];
}

/** A file of a distribution's package: below `lib/` of one of the folders, or of any. */
function byLibraryFolder(tree: Tree, rest: string, folders: readonly string[] | null): readonly FileCandidate[] {
  const paths = filesEndingIn(tree, `lib/${rest}`);
  const isOf = (path: string): boolean => folders === null || folders.includes(path.slice(0, -`lib/${rest}`.length));
  return named(tree, paths.filter(isOf), "installed");
}

function gemFolders(tree: Tree): readonly string[] {
  return foldersOf(tree, ".gemspec");
}

/** The folders with a manifest of any name. */
function foldersOf(tree: Tree, extension: string): readonly string[] {
  return [...tree.paths].filter((path) => path.endsWith(extension)).map(folderOf);
}

function filesEndingIn(tree: Tree, end: string): readonly string[] {
  const sameName = tree.byName.get(end.slice(end.lastIndexOf("/") + 1)) ?? [];
  return sameName.filter((path) => path === end || path.endsWith(`/${end}`));
}

/** `shop/store.lua`, of a rock or of a copied folder. */
function byLuaPath(tree: Tree, rest: string): readonly FileCandidate[] {
  const ends = filesEndingIn(tree, rest);
  const rocks = foldersOf(tree, ".rockspec");
  const isRoot = (folder: string): boolean => /^(?:.*\/)?(?:src|lib|lua)\/$|^$/.test(folder) || rocks.includes(folder);
  return named(
    tree,
    ends.filter((path) => isRoot(path.slice(0, -rest.length))),
    "installed",
  );
}

/** rebar3 compiles each application below `_build`, with linked or copied sources. */
function byErlangApplication(tree: Tree, rest: string, name: string): readonly FileCandidate[] {
  const resource = `src/${name}.app.src`;
  const folders = (tree.byName.get(`${name}.app.src`) ?? [])
    .filter((path) => path.endsWith(resource))
    .map((path) => path.slice(0, -resource.length));
  return named(
    tree,
    [...folders, `apps/${name}/`].map((folder) => folder + rest),
    "named",
  );
}
