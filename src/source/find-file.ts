/**
 * Finds the file of the repository behind a printed path. A wrong file is worse than none: a match needs evidence,
 * and if two files fit, their text or the other frames must decide.
 */
import type { Crash, Frame, Position, Runtime } from "../crash/model.ts";
import { grammars } from "../crash/runtimes/grammars.ts";
import type { PathMapping } from "../inputs/model.ts";
import { agreementOf, type Callee, type Evidence, RANK, type Words, wordsOf } from "./agreement.ts";
import { candidatesOf, type FramePlace } from "./candidates.ts";
import { byInstalledPackage } from "./installed.ts";
import { type Choice, ofSamePath, withOneFilePerPath, withoutOtherTexts } from "./one-path.ts";
import { type FileCandidate, wholly } from "./path-ends.ts";
import { symbolOf } from "./symbols.ts";
import { isForeign, pathOf, plainPath } from "./trace-path.ts";
import type { Tree } from "./tree.ts";

/** Maximum number of files to read for one crash. */
const MOST_READ = 240;

/**
 * A frame, or a culprit, which has no origin of its own. `isPerhapsInlined`: the function may be one that the code
 * of the place was inlined into.
 */
export type Printed = Position & Partial<Pick<Frame, "origin">> & { readonly isPerhapsInlined?: boolean };

/** A file of the repository. */
export interface FoundFile {
  readonly path: string;
  /** False for copies of third-party code in the repository. */
  readonly isOwn: boolean;
  /** Set if a source map gives another line than the trace. */
  readonly line?: number;
}

/** The file of each position, in order; null if unproven. */
export async function findFiles(
  tree: Tree,
  mappings: readonly PathMapping[],
  crash: Pick<Crash, "runtime" | "kind" | "message" | "title" | "chain">,
  positions: readonly Printed[],
): Promise<readonly (FoundFile | null)[]> {
  const { runtime } = crash;
  const words = wordsOf(crash);
  const asked = positions.map((position) => ({ position, ...candidatesFor(tree, mappings, runtime, position) }));
  const paths = new Set(asked.flatMap(({ candidates }) => candidates.map(({ path }) => path)));
  const texts = await tree.read([...paths].slice(0, MOST_READ));
  const judged = withoutOtherTexts(
    asked.map(({ position, place, candidates }, at) => {
      const callee = calleeIn(positions[at - 1], runtime);
      return {
        place,
        printed: pathOf(position, runtime) ?? "",
        candidates: candidates.map((candidate) => ({
          ...candidate,
          ...judge(texts.get(candidate.path), position, words, callee),
          isAside: ASIDE.test(candidate.path) && !ASIDE.test(place?.path ?? ""),
        })),
      };
    }),
  );
  const places = judged.flatMap(({ place }) => place ?? []);
  const best = judged.map(({ candidates }) => bestOf(candidates, tree.isWhole));
  const first = withOneFilePerPath(
    judged.map(({ place, printed }, at) => {
      const [only = null, ...more] = best[at] ?? [];
      if (more.length === 0 || only === null) return { printed, chosen: only };
      const isOpen = place === null || !tree.isWhole;
      return { printed, chosen: isOpen ? null : withMostNeighbours(tree, place, [only, ...more], places) };
    }),
  );
  const roots = rootsOf(judged.map(({ place }, at) => ({ place, chosen: first[at]?.chosen ?? null })));
  return judged.map(({ place, printed, candidates }, at) => {
    const same = best[at] ?? [];
    const tied = tree.isWhole && same.length > 1 ? same : [];
    const chosen =
      first[at]?.chosen ??
      ofSamePath(printed, candidates, first) ??
      (place === null ? null : besideOthers(place, tied, first, roots));
    if (chosen !== null) return { path: chosen.path, isOwn: chosen.isForeign !== true };
    const path = place === null ? null : byRoot(tree, roots, place, candidates);
    return path === null ? null : { path, isOwn: true };
  });
}

type Judged = FileCandidate &
  Evidence & {
    /** True for a file of a test, or a copy, if the trace names none. */
    readonly isAside: boolean;
  };

/** Folders of tests, of mocks and stubs, and of copies of the program's code. */
const ASIDE =
  /(?:^|\/)(?:tests?|t|specs?|__tests__|__mocks__|mocks?|fakes?|stubs?|fixtures|testdata|examples?|build\/lib)\//;

/** The function of the next inner frame; null if it has no name. */
function calleeIn(inner: Printed | undefined, runtime: Runtime): Callee | null {
  const { name } = symbolOf(inner?.function ?? null, runtime);
  return name === null ? null : { name, isApi: inner?.file?.startsWith("node:") === true };
}

function judge(lines: readonly string[] | undefined, position: Printed, words: Words, callee: Callee | null): Evidence {
  if (position.line === null) return { agreement: "none", score: 0 };
  return lines === undefined ? { agreement: "open", score: 0 } : agreementOf(lines, position, words, callee);
}

function candidatesFor(
  tree: Tree,
  mappings: readonly PathMapping[],
  runtime: Runtime,
  position: Printed,
): { readonly place: FramePlace | null; readonly candidates: readonly FileCandidate[] } {
  const mapped = byMapping(tree, mappings, position);
  if (mapped !== null) return { place: null, candidates: [{ path: mapped, ground: "mapped", ...wholly(mapped) }] };
  const path = pathOf(position, runtime);
  if (path === null || position.file === null) return { place: null, candidates: [] };
  // A frame of the program itself has no origin where it comes alone (a culprit).
  // The namespaces show if a PHP archive is a tool or the program.
  const isApp = (position.origin ?? "app") === "app" || position.file.startsWith("phar://");
  const isOwn = isApp && !isForeign(path);
  // Cython prints the path in the folder of the build, whoever's the package is.
  const isCompiled = runtime === "python" && !path.startsWith("/");
  const isListed =
    position.origin === "dependency" &&
    (grammars[runtime].source?.hasOriginByPackage === true || isCompiled) &&
    !isForeign(path);
  const place: FramePlace = { path, printed: position.file, function: position.function, runtime, isOwn, isListed };
  // The packages of a distribution lie among the runtime's own files.
  if (position.origin === "runtime") return { place: null, candidates: byInstalledPackage(tree, path) ?? [] };
  const { candidates, isDecided } = candidatesOf(tree, place);
  return { place: isOwn && !isDecided ? place : null, candidates };
}

/** `path-map`: the longest matching prefix that leads to a file applies. */
function byMapping(tree: Tree, mappings: readonly PathMapping[], { file }: Position): string | null {
  if (file === null) return null;
  const printed = file.replaceAll("\\", "/");
  for (const { from, to } of mappings.toSorted((a, b) => b.from.length - a.from.length)) {
    if (!printed.startsWith(from)) continue;
    const rest = printed.slice(from.length);
    if (rest !== "" && from !== "" && !from.endsWith("/") && !rest.startsWith("/")) continue;
    const path = plainPath(`${to}/${rest}`).replace(/^\//, "");
    if (tree.paths.has(path)) return path;
  }
  return null;
}

/** The candidates with the best evidence; one if it decides, none without evidence. */
function bestOf(candidates: readonly Judged[], isWhole: boolean): readonly Judged[] {
  const proven = candidates.filter(
    (candidate) => isProven(candidate, isWhole, candidates.length === 1) && (!candidate.isAside || isSure(candidate)),
  );
  const best = proven.toSorted(byWeight)[0];
  if (best === undefined) return [];
  const same = proven.filter((other) => byWeight(best, other) === 0);
  // The program itself runs, not its test double.
  return same.length > 1 ? same.filter(({ isAside }) => !isAside) : same;
}

/**
 * Of files that fit equally well, the one in whose folder the trace's other files are, too; null if that does not
 * decide.
 */
function withMostNeighbours(
  { paths }: Tree,
  place: FramePlace,
  tied: readonly Judged[],
  places: readonly FramePlace[],
): Judged | null {
  const others = [...new Set(places.map(({ path }) => path))].filter((path) => path !== place.path);
  const counted = tied.map((candidate) => {
    const { printed, folder } = rootOf(place.path, candidate.path);
    const inside = others.filter((path) => path.startsWith(printed));
    return { candidate, count: inside.filter((path) => paths.has(folder + path.slice(printed.length))).length };
  });
  const most = Math.max(...counted.map(({ count }) => count));
  const [only, ...more] = counted.filter(({ count }) => count === most);
  return only === undefined || more.length > 0 ? null : only.candidate;
}

/**
 * Of files that fit equally well, the one that is left without those of other paths in the trace; or, for a relative
 * path, below a folder that other frames show to be the program's.
 */
function besideOthers(
  { path }: FramePlace,
  tied: readonly Judged[],
  taken: readonly Choice<Judged>[],
  roots: readonly Root[],
): Judged | null {
  const free = tied.filter((candidate) =>
    taken.every(({ printed, chosen }) => chosen?.path !== candidate.path || mayBeSame(printed, path)),
  );
  const inside = path.startsWith("/")
    ? []
    : free.filter((each) => roots.some(({ folder }) => each.path === folder + path));
  const left = inside.length > 0 ? inside : free;
  return left.length === 1 ? (left[0] ?? null) : null;
}

/** True if two printed paths may be one file: one is relative to a folder in the other. */
function mayBeSame(left: string, right: string): boolean {
  return left === right || left.endsWith(`/${right}`) || right.endsWith(`/${left}`);
}

function isSure({ ground, agreement }: Judged): boolean {
  return GROUND[ground] >= 2 || agreement === "exact";
}

function isProven(candidate: Judged, isWhole: boolean, isOnly: boolean): boolean {
  const { ground, common, agreement } = candidate;
  if (agreement === "none") return false;
  if (ground === "mapped" || ground === "named") return true;
  if (!isWhole) return isProvenAlone(candidate);
  if (ground === "installed") return RANK[agreement] >= RANK.weak;
  if (RANK[agreement] >= RANK.strong) return true;
  if (ground === "doubtful") return false;
  if (ground === "whole") return common >= 2 || agreement === "weak";
  // The folder of another program is suspected only if there is another file of that name.
  if (ground === "rooted") return isOnly || agreement === "weak";
  return ground === "telling" && common >= 2;
}

/** If not all files are known, another one may have the same function, so the trace must contain the whole path. */
function isProvenAlone({ path, common, agreement }: Judged): boolean {
  if (common < 2) return false;
  return agreement === "exact" || (agreement === "strong" && common === path.split("/").length);
}

const GROUND = { mapped: 3, named: 2, installed: 2, whole: 1, rooted: 1, telling: 1, doubtful: 0 } as const;

/** Names first, then evidence in the text, then the length of the common path. */
function byWeight(a: Judged, b: Judged): number {
  const isNamed = GROUND[a.ground] >= 2;
  return (
    Number(GROUND[b.ground] >= 2) - Number(isNamed) ||
    RANK[b.agreement] - RANK[a.agreement] ||
    // A name leads to whole paths: a longer one is no likelier.
    (isNamed ? 0 : b.evident - a.evident) ||
    b.score - a.score ||
    GROUND[b.ground] - GROUND[a.ground]
  );
}

/** A printed prefix and its folder in the repository: `/app/` is `services/api/`. */
interface Root {
  readonly printed: string;
  readonly folder: string;
}

function rootOf(printed: string, path: string): Root {
  const length = commonLength(printed, path);
  return { printed: printed.slice(0, printed.length - length), folder: path.slice(0, path.length - length) };
}

function rootsOf(
  found: readonly { readonly place: FramePlace | null; readonly chosen: Judged | null }[],
): readonly Root[] {
  const roots = new Map<string, Root>();
  for (const { place, chosen } of found) {
    if (place === null || chosen === null || chosen.ground === "installed") continue;
    if (chosen.common < 2 && RANK[chosen.agreement] < RANK.strong) continue;
    const root = rootOf(place.path, chosen.path);
    roots.set(`${root.printed}\0${root.folder}`, root);
  }
  return [...roots.values()];
}

/**
 * True if a path lies below a folder that other frames show to be one of the repository, which has no such file:
 * it was generated, or belongs to the image.
 */
export function isAbsent(
  tree: Tree,
  runtime: Runtime,
  position: Position,
  found: readonly { readonly position: Position; readonly path: string }[],
): boolean {
  const path = pathOf(position, runtime);
  // JavaScript may be compiled from a source of another name.
  if (!tree.isWhole || path === null || !path.startsWith("/") || /\.[cm]?jsx?$/.test(path)) return false;
  const roots = found.flatMap(({ position: other, path: file }) => {
    const printed = pathOf(other, runtime);
    return printed === null ? [] : rootOf(printed, file);
  });
  const inside = roots.filter(({ printed }) => printed !== "/" && path.startsWith(printed));
  const files = inside.map(({ printed, folder }) => folder + path.slice(printed.length));
  const isOfSubmodule = (file: string): boolean => tree.packages.submodules.some((folder) => file.startsWith(folder));
  return files.length > 0 && !files.some((file) => tree.paths.has(file) || isOfSubmodule(file));
}

/** Length of the whole segments that two paths have in common at their ends. */
function commonLength(left: string, right: string): number {
  const a = left.split("/");
  const b = right.split("/");
  let common = 0;
  while (common < a.length && common < b.length && a.at(-1 - common) === b.at(-1 - common)) common++;
  return common === 0 ? 0 : a.slice(-common).join("/").length;
}

function byRoot(
  tree: Tree,
  roots: readonly Root[],
  { path }: FramePlace,
  candidates: readonly Judged[],
): string | null {
  const refused = new Set(candidates.filter(({ agreement }) => agreement === "none").map((each) => each.path));
  const found = new Set<string>();
  for (const { printed, folder } of roots) {
    if (!path.startsWith(printed)) continue;
    const file = folder + path.slice(printed.length);
    if (tree.paths.has(file) && !refused.has(file)) found.add(file);
  }
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}
