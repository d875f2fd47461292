/** The folders of modules, packages and crates, from the repository's manifests. */
import type { CommitFiles } from "./repository.ts";

/** A name that traces use for a folder of the repository. The folder is empty, or ends with a slash. */
export interface Package {
  readonly name: string;
  readonly folder: string;
  /** Go: replaces a released module. */
  readonly isReplaced?: true;
}

/** Packages of the repository by ecosystem, longest names first. */
export interface Packages {
  readonly go: readonly Package[];
  readonly node: readonly Package[];
  readonly rust: readonly Package[];
  readonly dart: readonly Package[];
  /** Composer's names: `acme/cart`. */
  readonly php: readonly Package[];
  /** Modules that a go.mod requires. */
  readonly goRequired: readonly string[];
  /** Folders of other repositories (`.gitmodules`), with their slash. */
  readonly submodules: readonly string[];
  /** Folders of Python projects, and their configured source folders. */
  readonly python: readonly string[];
}

/** Maximum number of manifests of one kind to read. */
const MOST_MANIFESTS = 300;

const KINDS = [
  "go.mod",
  "go.work",
  "package.json",
  "Cargo.toml",
  "composer.json",
  "pubspec.yaml",
  ".gitmodules",
] as const;
const PYTHON = /(?:^|\/)(?:pyproject\.toml|setup\.py|setup\.cfg)$/;

/** Reads the manifests of a commit. */
export async function readPackages(files: CommitFiles): Promise<Packages> {
  const named = new Map<string, string[]>(KINDS.map((kind) => [kind, []]));
  const python = new Set<string>();
  for (const path of files.paths) {
    if (/(?:^|\/)(?:node_modules|vendor)\//.test(path) && !path.endsWith("/go.mod")) continue;
    named.get(path.slice(path.lastIndexOf("/") + 1))?.push(path);
    if (PYTHON.test(path)) python.add(path);
  }
  const wanted = [...named.values(), [...python]].flatMap((paths) =>
    paths.toSorted((a, b) => a.split("/").length - b.split("/").length).slice(0, MOST_MANIFESTS),
  );
  const texts = await files.read(wanted);
  const of = (kind: (typeof KINDS)[number], read: (text: string, folder: string) => readonly Package[]) =>
    (named.get(kind) ?? [])
      .flatMap((path) => read(texts.get(path) ?? "", folderOf(path)))
      .toSorted((a, b) => b.name.length - a.name.length);
  return {
    go: [...of("go.mod", goModules), ...of("go.work", goReplaced)].toSorted((a, b) => b.name.length - a.name.length),
    node: of("package.json", nodePackages),
    rust: of("Cargo.toml", rustCrates),
    dart: of("pubspec.yaml", dartPackages),
    php: of("composer.json", nodePackages),
    goRequired: (named.get("go.mod") ?? []).flatMap((path) => goRequirements(texts.get(path) ?? "")),
    submodules: submodules(texts.get(".gitmodules") ?? ""),
    python: pythonFolders([...python], texts),
  };
}

/** The folder of a path with its slash; empty for the root. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

function goModules(text: string, folder: string): readonly Package[] {
  const plain = text.replace(/\/\/.*$/gm, "");
  const name = /^\s*module\s*(?:\(\s*)?["`]?([^\s"`()]+)/m.exec(plain)?.[1];
  return [...(name === undefined ? [] : [{ name, folder }]), ...goReplaced(plain, folder)];
}

/** `replace a => ./b`: a module in a folder of the repository, whatever that folder's go.mod says. */
function goReplaced(text: string, folder: string): readonly Package[] {
  const replaced: Package[] = [];
  for (const [, name = "", target = ""] of text.matchAll(
    /^[ \t]*(?:replace[ \t]*\(?[ \t]*)?["`]?([^\s"`()=]+)["`]?(?:[ \t]+v\S+)?[ \t]*=>[ \t]*["`]?(\.\.?\/[^\s"`]*|\.)/gm,
  )) {
    const resolved = resolvePath(folder, target);
    if (resolved !== null) replaced.push({ name, folder: resolved, isReplaced: true });
  }
  return replaced;
}

/** A relative path from a folder of the repository; null if it leads outside. */
export function resolvePath(folder: string, relative: string): string | null {
  const segments = folder.split("/").filter(Boolean);
  for (const segment of relative.split("/")) {
    if (segment === "..") {
      if (segments.pop() === undefined) return null;
    } else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return segments.length === 0 ? "" : `${segments.join("/")}/`;
}

function nodePackages(text: string, folder: string): readonly Package[] {
  try {
    const manifest: unknown = JSON.parse(text);
    if (typeof manifest !== "object" || manifest === null || !("name" in manifest)) return [];
    return typeof manifest.name === "string" && manifest.name !== "" ? [{ name: manifest.name, folder }] : [];
  } catch {
    return [];
  }
}

function rustCrates(text: string, folder: string): readonly Package[] {
  const name = /^\[package\][^[]*?^\s*name\s*=\s*["']([^"']+)["']/m.exec(text)?.[1];
  const bins = [...text.matchAll(/^\[(?:\[bin\]|lib)\][^[]*?^\s*name\s*=\s*["']([^"']+)["']/gm)].map(([, bin]) => bin);
  return [name, ...bins].flatMap((each) => (each === undefined ? [] : [{ name: each.replaceAll("-", "_"), folder }]));
}

function goRequirements(text: string): readonly string[] {
  return [...text.matchAll(/^[ \t]*(?:require[ \t]+)?([^\s"`()=]+\/?[^\s"`()=]*)[ \t]+v\d\S*/gm)].flatMap(
    ([, name]) => name ?? [],
  );
}

function dartPackages(text: string, folder: string): readonly Package[] {
  const name = /^name:\s*["']?(\w+)/m.exec(text)?.[1];
  return name === undefined ? [] : [{ name, folder }];
}

function submodules(text: string): readonly string[] {
  return [...text.matchAll(/^\s*path\s*=\s*"?([^"\n]+?)"?\s*$/gm)].flatMap(
    ([, path = ""]) => resolvePath("", path) ?? [],
  );
}

/** The settings of setuptools, Poetry, Hatch, PDM and maturin for the folder of the packages. */
const PYTHON_SOURCES =
  /\b(?:where|package[-_]dir|from|python-source|sources|find_packages)\s*[=:(]\s*(?:[[{]\s*|where\s*=\s*)?(?:["']{2}\s*[=:]\s*|=\s*)?["']?([\w./-]+)["']?/g;

function pythonFolders(manifests: readonly string[], texts: ReadonlyMap<string, string>): readonly string[] {
  return [
    ...new Set(
      manifests.flatMap((path) => {
        const folder = folderOf(path);
        const named = [...(texts.get(path) ?? "").matchAll(PYTHON_SOURCES)];
        return [folder, ...named.flatMap(([, source = ""]) => resolvePath(folder, source) ?? [])];
      }),
    ),
  ];
}
