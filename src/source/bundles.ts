/**
 * Frames of compiled and bundled JavaScript, mapped by source maps in the repository or next to the bundle in the
 * checkout.
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Position } from "../crash/model.ts";
import { agreementOf, isOtherText, RANK, type Words } from "./agreement.ts";
import { linkedPaths } from "./candidates.ts";
import type { FoundFile } from "./find-file.ts";
import { resolvePath } from "./manifests.ts";
import { originalOf } from "./source-map.ts";
import { plainPath } from "./trace-path.ts";
import type { Tree } from "./tree.ts";

/** Larger maps would take too long to read. */
const MOST_MAP_BYTES = 64 * 1024 * 1024;
/** Output folders of builds. */
const OUTPUTS = [
  "",
  ".aws-sam/build/*/",
  ".esbuild/.build/",
  ".webpack/service/",
  "dist/",
  "build/",
  "out/",
  "lib/",
  "public/",
  ".output/",
  ".output/server/",
  "dist/server/",
];

interface Generated {
  readonly words: Words;
  /** The file of the repository at the generated place. */
  readonly bundle: FoundFile | null;
  /** All places of the trace, of which some have the printed line. */
  readonly shown: readonly Position[];
}

/** The source of a generated place; null without a map that provably belongs to this commit. */
export async function unbundled(
  tree: Tree,
  root: string | null,
  position: Position,
  { words, bundle, shown }: Generated,
): Promise<(FoundFile & { readonly line: number }) | null> {
  const { file, line, column = null } = position;
  if (file === null || line === null || !/\.[cm]?jsx?$/.test(file)) return null;
  const found = new Map<string, Original>();
  const printed = plainPath(file);
  const inside = await committedInlineMap(tree, bundle);
  const maps =
    inside !== null
      ? [inside]
      : printed.includes("node_modules/")
        ? await linkedMaps(tree, root, printed)
        : await mapsOf(tree, root, printed);
  const own = maps.filter(({ path }) => path === `${bundle?.path}.map`);
  const ofPath = shown.filter((other) => other.file === file);
  for (const map of own.length > 0 ? own : maps) {
    if (await isOfOtherBuild(tree, root, map, ofPath)) continue;
    const original = originalOf(map.text, line, column);
    if (original === null) continue;
    const path =
      pathIn(tree, map.path, original.source) ??
      pathIn(tree, map.path, original.bare) ??
      (await withContent(tree, original));
    if (path === null) continue;
    if (/(?:^|\/)node_modules\//.test(path)) {
      found.set(path, { path, isOwn: false, line: original.line, rank: 0 });
      continue;
    }
    const lines = (await tree.read([path])).get(path);
    // The checkout may be at another commit than the one deployed.
    const content = original.content ?? (map.isBuilt === true ? readSmall(join(root ?? "", path)) : null);
    const isSame = content === null ? map.isBuilt !== true : content.split(/\r?\n/).join("\n") === lines?.join("\n");
    if (lines !== undefined && isSame && original.line <= lines.length) {
      const { agreement } = agreementOf(lines, { file, line: original.line, function: position.function }, words);
      // A minified name occurs in no source, so it only ranks.
      found.set(`${path}:${original.line}`, { path, isOwn: true, line: original.line, rank: RANK[agreement] });
    }
  }
  const best = Math.max(...[...found.values()].map(({ rank }) => rank));
  const [only, ...more] = [...found.values()].filter(({ rank }) => rank === best);
  return only === undefined || more.length > 0 ? null : { path: only.path, isOwn: only.isOwn, line: only.line };
}

/** True if the bundle beside a map has another text than the one that ran: an older build was committed, or was left. */
async function isOfOtherBuild(
  tree: Tree,
  root: string | null,
  { path, isBuilt }: MapText,
  shown: readonly Position[],
): Promise<boolean> {
  if (shown.every(({ sourceLine }) => sourceLine === undefined)) return false;
  const bundle = path.replace(/\.map$/, "");
  const built = isBuilt === true && root !== null ? readSmall(join(root, bundle)) : null;
  const lines = built?.split(/\r?\n/) ?? (await tree.read([bundle])).get(bundle);
  return lines !== undefined && shown.some((position) => isOtherText(lines, position));
}

/** The target of a source map, and how well its text agrees with the frame. */
type Original = FoundFile & { readonly line: number; readonly rank: number };

interface MapText {
  /** From the repository's root. */
  readonly path: string;
  readonly text: string;
  /** True if it is not in the commit: a build in the checkout wrote it. */
  readonly isBuilt?: true;
}

async function mapsOf(tree: Tree, root: string | null, printed: string): Promise<readonly MapText[]> {
  const segments = printed.split("/").filter(Boolean);
  const name = `${segments.at(-1)}.map`;
  const inTree = (tree.byName.get(name) ?? []).slice(0, 8);
  const texts = await tree.read(inTree);
  const maps: MapText[] = [...texts].map(([path, lines]) => ({ path, text: lines.join("\n") }));
  if (maps.length > 0 || root === null) return maps;
  const outputs = outputFolders(tree, root);
  for (let from = Math.max(0, segments.length - MOST_SEGMENTS); from < segments.length; from++) {
    const end = segments.slice(from).join("/");
    for (const output of outputs) {
      const path = output + end;
      const text = readSmall(join(root, `${path}.map`)) ?? inlineMapIn(readSmall(join(root, path)));
      if (text !== null) maps.push({ path: `${path}.map`, text, isBuilt: true });
    }
    if (maps.length > 0) break;
  }
  return maps;
}

/** Maximum segments at the end of a printed path to look for. */
const MOST_SEGMENTS = 12;
/** Maximum packages with output folders. */
const MOST_PACKAGES = 50;

/** The output folders in the checkout of the repository and of its packages, with their slash. */
function outputFolders(tree: Tree, root: string): readonly string[] {
  const packages = new Set(["", ...tree.packages.node.map(({ folder }) => folder)].slice(0, MOST_PACKAGES));
  return [...packages].flatMap((folder) =>
    OUTPUTS.flatMap((output) => expanded(root, folder, output))
      .map((output) => folder + output)
      .filter((output) => existsSync(join(root, output))),
  );
}

/** A star at the end stands for each folder there. */
function expanded(root: string, folder: string, output: string): readonly string[] {
  if (!output.endsWith("*/")) return [output];
  const parent = output.slice(0, -2);
  try {
    const names = readdirSync(join(root, folder, parent)).slice(0, 100);
    return names.map((name) => `${parent}${name}/`);
  } catch {
    return [];
  }
}

/** The map at the end of a bundle in the repository. */
async function committedInlineMap(tree: Tree, bundle: FoundFile | null): Promise<MapText | null> {
  if (bundle === null || !/\.[cm]?jsx?$/.test(bundle.path)) return null;
  const lines = (await tree.read([bundle.path])).get(bundle.path) ?? [];
  const text = inlineMapIn(lines.slice(-MOST_LINES_AFTER_MAP).join("\n"));
  return text === null ? null : { path: `${bundle.path}.map`, text };
}

/** Maximum lines after a bundle's map. */
const MOST_LINES_AFTER_MAP = 5;
const INLINE_MAP = /^\/\/# sourceMappingURL=data:application\/json[^,\n]{0,60};base64,([A-Za-z0-9+/=]+)\s*$/m;

function inlineMapIn(text: string | null): string | null {
  const start = text?.lastIndexOf("\n//# sourceMappingURL=data:") ?? -1;
  const encoded = INLINE_MAP.exec(text?.slice(start + 1) ?? "")?.[1];
  return encoded === undefined ? null : Buffer.from(encoded, "base64").toString();
}

/** The map of a compiled workspace package, which its users have below `node_modules`. */
async function linkedMaps(tree: Tree, root: string | null, printed: string): Promise<readonly MapText[]> {
  const paths = linkedPaths(tree, printed).map((path) => `${path}.map`);
  const texts = await tree.read(paths);
  return paths.flatMap((path) => {
    const committed = texts.get(path)?.join("\n");
    if (committed !== undefined) return [{ path, text: committed }];
    const text = root === null ? null : readSmall(join(root, path));
    return text === null ? [] : [{ path, text, isBuilt: true as const }];
  });
}

function readSmall(path: string): string | null {
  try {
    const stats = statSync(path);
    return stats.isFile() && stats.size <= MOST_MAP_BYTES ? readFileSync(path, "utf8") : null;
  } catch {
    return null;
  }
}

/** Maximum number of files of one name to compare with a source's text. */
const MOST_SAME_NAME = 20;

/** The only file with the name and the text of a source, whose path may be of the machine that built it. */
async function withContent(
  tree: Tree,
  { source, content }: { readonly source: string; readonly content: string | null },
): Promise<string | null> {
  const named = tree.byName.get(source.slice(source.lastIndexOf("/") + 1)) ?? [];
  if (content === null || named.length > MOST_SAME_NAME) return null;
  const text = content.split(/\r?\n/).join("\n");
  const same = [...(await tree.read(named))].filter(([, lines]) => lines.join("\n") === text);
  return same.length === 1 ? (same[0]?.[0] ?? null) : null;
}

/** Addresses of bundlers: `webpack://@acme/api/./src/a.ts`, `turbopack:///[project]/src/a.ts`. */
const BUNDLER = /^(?:webpack|turbopack):\/\/((?:@[^/]+\/)?[^/.[]*)\/(?:\[project\]\/)?(.*)$/;

/** The repository's path for a source in a map. Foreign sources keep their `node_modules`. */
function pathIn(tree: Tree, map: string, source: string): string | null {
  const inModules = /(?:^|\/)(node_modules\/.+)$/.exec(source)?.[1];
  if (inModules !== undefined) return inModules;
  const [, name = "", rest = ""] = BUNDLER.exec(source) ?? [];
  const folder = map.slice(0, map.lastIndexOf("/") + 1);
  const { node } = tree.packages;
  const around = node.map((known) => known.folder).filter((known) => known !== "" && map.startsWith(known));
  const bases =
    rest === "" ? [folder] : [...node.filter((known) => known.name === name).map((known) => known.folder), ...around];
  for (const base of [...bases, folder, ""]) {
    const path = resolvePath(base, rest === "" ? source : rest.replace(/\?.*$/, ""))?.slice(0, -1);
    if (path !== undefined && tree.paths.has(path)) return path;
  }
  return null;
}
