/** Frames to files, lines and commits of the repository. */
import type { Crash, Frame, Position, Runtime } from "../crash/model.ts";
import { grammars } from "../crash/runtimes/grammars.ts";
import type { Finding, Snippet, SourceLocation } from "../findings/model.ts";
import type { PathMapping } from "../inputs/model.ts";
import { wordsOf } from "./agreement.ts";
import { unbundled } from "./bundles.ts";
import { isOfOtherBundle, isRequired } from "./candidates.ts";
import { type FoundFile, findFiles, isAbsent, type Printed } from "./find-file.ts";
import { readPackages } from "./manifests.ts";
import { CODEOWNERS, ownersOf } from "./owners.ts";
import { byEnd } from "./path-ends.ts";
import type { RemoteRepository } from "./remote.ts";
import { type CommitFiles, openRepository, type Repository } from "./repository.ts";
import { callerOf } from "./suspects/callers.ts";
import { type ChangeHistory, historyOf } from "./suspects/history.ts";
import { findSuspects, type Suspicion } from "./suspects/suspects.ts";
import type { FramePlace } from "./suspects/trace.ts";
import { symbolOf } from "./symbols.ts";
import { isMade, pathOf, plainPath } from "./trace-path.ts";
import { byFileName, type Tree } from "./tree.ts";

/** The places of a crash in the repository. */
export type Located = Pick<Finding, "source" | "frameSources" | "snippet" | "suspects" | "sourceNote">;

/** The same, with who owns the files of the frames. */
export type LocatedWithOwners = Located & {
  readonly owners: readonly string[];
  /** Commits from the previous deploy to this one; null if they could not be counted. */
  readonly commits: number | null;
};

/** The deployed commit and the previous one; null if unknown. */
export interface DeployedCommits {
  readonly deployed: string | null;
  readonly previous: string | null;
}

/** Lines above and below the culprit's in a snippet. */
const AROUND = 2;
/** A longer line of a snippet is shortened: it is generated, or data. */
const LONGEST_LINE = 300;

/** Options of the search for places in the repository. */
export interface SourceMapOptions {
  /** A folder of the checkout; nothing is found in any other folder. */
  readonly folder: string;
  readonly pathMap: readonly PathMapping[];
  /** `https://github.com/owner/repo`; null for no links. */
  readonly repositoryUrl: string | null;
  /** Opens the source of files and history that the checkout lacks; null if there is none. */
  readonly openRemote?: () => Promise<RemoteRepository | null>;
}

/** Locates a crash in the repository as it was deployed. */
export type LocateCrash = (crash: Crash, range: DeployedCommits) => Promise<LocatedWithOwners>;

/** Finds frames in the files of the deployed commit, or of `HEAD` if that is unknown: lines are then not linked. */
export function createSourceMap({ folder, pathMap, repositoryUrl, openRemote }: SourceMapOptions): LocateCrash {
  let repository: ReturnType<typeof openRepository> | null = null;
  let remote: Promise<RemoteRepository | null> | null = null;
  const ask: Ask = () => {
    remote ??= openRemote === undefined ? Promise.resolve(null) : openRemote();
    return remote;
  };
  const opened = new Map<string, Promise<Checkout | NoCheckout>>();
  const open = (sha: string | null): Promise<Checkout | NoCheckout> => {
    repository ??= openRepository(folder);
    const known = opened.get(sha ?? "HEAD") ?? openCheckout(repository, sha, ask);
    opened.set(sha ?? "HEAD", known);
    return known;
  };
  return async (crash, { deployed, previous }) => {
    const checkout = await open(deployed);
    if ("why" in checkout) return nothingFound(crash, `no source: ${checkout.why}`);
    const { frames, culprit } = crash;
    const at = culprit === null ? -1 : indexOf(frames, culprit);
    // Only the culprit has the printed source line.
    const positions: Printed[] = frames.map((frame, index) => (index === at ? { ...frame, ...culprit } : frame));
    if (culprit !== null && at === -1) positions.push(alone(culprit, frames));
    const root = positions.length;
    if (crash.rootCause !== null) positions.push({ ...crash.rootCause, origin: "app" });
    const files = await locate(checkout, pathMap, crash, positions);
    const sha = deployed === null ? null : checkout.files.sha;
    const places = positions.map((position, index) => placeOf(files[index] ?? null, position, sha, repositoryUrl));
    const source = sourceOf(checkout, crash, places, files, culprit !== null && at === -1 ? frames.length : at);
    const own = places.filter((place, index) => place !== null && index < root && files[index]?.isOwn !== false);
    const first = files[root]?.isOwn === false ? null : (places[root] ?? null);
    const suspicion =
      sha === null
        ? NO_SUSPICION
        : await suspicionOf(
            checkout,
            crash,
            { previous, deployed: sha },
            withCallees(crash, places, [first, source, ...own]),
            first !== null,
            ask,
          );
    return {
      source,
      frameSources: places.slice(0, frames.length),
      snippet: source === null || deployed === null ? null : await snippetOf(checkout, source),
      suspects: suspicion.suspects,
      sourceNote: source === null ? (lackOf(checkout) ?? suspicion.note) : suspicion.note,
      commits: suspicion.commits,
      owners: await codeOwners(checkout, [source, ...own]),
    };
  };
}

async function codeOwners({ tree }: Checkout, places: readonly (SourceLocation | null)[]): Promise<readonly string[]> {
  const texts = await tree.read(CODEOWNERS);
  const file = CODEOWNERS.find((path) => texts.has(path));
  if (file === undefined) return [];
  const paths = places.flatMap((place) => place?.path ?? []);
  return ownersOf((texts.get(file) ?? []).join("\n"), paths);
}

/** Places with the function that each line calls, from the next inner frame. */
function withCallees(
  { frames, runtime }: Crash,
  places: readonly (SourceLocation | null)[],
  wanted: readonly (SourceLocation | null)[],
): readonly FramePlace[] {
  return wanted.flatMap((place) => {
    if (place === null) return [];
    const at = places.indexOf(place);
    // The first error of a chain has a place without further frames.
    const inner = at < frames.length ? at - 1 : -1;
    const name = symbolOf(frames[inner]?.function ?? null, runtime).name;
    return { ...place, callee: name === null ? null : { name, path: places[inner]?.path ?? null } };
  });
}

/** What the checkout lacks for a place, if anything. */
function lackOf({ repository, files }: Checkout): string | null {
  if (repository?.isPartial !== true || files.isWhole) return null;
  return "no source: the checkout lacks contents of the deployed commit (check out without `filter`)";
}

const NO_SUSPICION: Suspicion = { suspects: [], note: null, commits: null };

/** The suspects of the crash, or one line that says why there are none. */
async function suspicionOf(
  checkout: Checkout,
  crash: Crash,
  range: { readonly previous: string | null; readonly deployed: string },
  found: readonly FramePlace[],
  hasRoot: boolean,
  ask: Ask,
): Promise<Suspicion> {
  if (range.previous === null) return NO_SUSPICION;
  const { history, previous, why } = await historyFor(checkout, range.previous, ask);
  if (history === null) return { ...NO_SUSPICION, note: `no suspect: ${why}` };
  if (why !== null) {
    const distance = await history.distance({ previous, deployed: checkout.files.sha });
    return { suspects: [], note: `no suspect: ${why}`, commits: "why" in distance ? null : distance.count };
  }
  const texts = await checkout.tree.read(found.map(({ path }) => path));
  const [first] = found;
  // Frames of the first error are not known.
  const caller = hasRoot && first !== undefined ? callerOf(first, texts.get(first.path) ?? []) : null;
  return findSuspects({
    history,
    crash: hasRoot ? rootOf(crash) : crash,
    previous,
    deployed: checkout.files.sha,
    places: caller === null ? found : found.toSpliced(1, 0, caller),
    linesOf: (path) => texts.get(path),
    files: checkout.repository?.isPartial === false ? checkout.tree : null,
  });
}

/** The crash with the message of its first error: that is why the others were thrown. */
function rootOf(crash: Crash): Crash {
  const [root] = crash.chain;
  if (root === undefined) return crash;
  const title = root.type === null ? root.message : `${root.type}: ${root.message}`;
  return { ...crash, title, message: root.message };
}

interface ChosenHistory {
  readonly history: ChangeHistory | null;
  readonly previous: string;
  /** The reason for naming no suspect: what the checkout lacks. Null if there is a better source. */
  readonly why: string | null;
}

/** The checkout's own history, or GitHub's if the checkout lacks the commits or their contents. */
async function historyFor({ repository, files }: Checkout, revision: string, ask: Ask): Promise<ChosenHistory> {
  const previous = (await repository?.resolve(revision)) ?? null;
  if (repository !== null && previous !== null && !repository.isPartial)
    return { history: historyOf(repository.git), previous, why: null };
  const remote = await ask();
  if (remote !== null) return { history: remote.history, previous: previous ?? revision, why: null };
  if (repository !== null && previous !== null)
    return {
      history: historyOf(repository.git),
      previous,
      // git would search a large repository for seconds before it gives up.
      why: (await repository.hasChanges(previous, files.sha))
        ? null
        : "the checkout lacks the contents of older commits (check out without `filter`)",
    };
  const mend = repository?.isShallow ? "the checkout has no history (`fetch-depth: 0`)" : "it is not in the checkout";
  return { history: null, previous: revision, why: `${revision.slice(0, 12)} was deployed before, but ${mend}` };
}

/** A commit with its tree. */
interface Checkout {
  /** Null if the commit is not in the checkout. */
  readonly repository: Repository | null;
  readonly files: CommitFiles;
  readonly tree: Tree;
}

interface NoCheckout {
  readonly why: string;
}

type Ask = () => Promise<RemoteRepository | null>;

async function openCheckout(
  opening: ReturnType<typeof openRepository>,
  sha: string | null,
  ask: Ask,
): Promise<Checkout | NoCheckout> {
  const local = await openLocal(await opening, sha);
  if (sha === null || (!("why" in local) && local.files.isWhole)) return local;
  const remote = await ask();
  if (remote === null) return local;
  const files = await remote.files("why" in local ? sha : local.files.sha);
  if (!("why" in files))
    return { repository: "why" in local ? null : local.repository, files, tree: await treeOf(files) };
  return "why" in local ? { why: `${local.why}; and GitHub does not show it: ${files.why}` } : local;
}

async function openLocal(
  repository: Awaited<ReturnType<typeof openRepository>>,
  sha: string | null,
): Promise<Checkout | NoCheckout> {
  if ("why" in repository) return repository;
  const commit = await repository.resolve(sha ?? "HEAD");
  if (commit === null) {
    if (sha === null) return { why: "the checkout has no commit" };
    const mend = repository.isShallow ? "check out with `fetch-depth: 0`" : "check out the deployed commit";
    return { why: `the checkout does not have the deployed commit ${sha.slice(0, 12)} (${mend})` };
  }
  const files = await repository.files(commit);
  if (files === null) return { why: `git could not list the files of ${commit.slice(0, 7)} in time` };
  return { repository, files, tree: await treeOf(files) };
}

async function treeOf(files: CommitFiles): Promise<Tree> {
  return {
    paths: new Set(files.paths),
    byName: byFileName(files.paths),
    packages: await readPackages(files),
    isWhole: files.isWhole,
    read: async (paths) => {
      const texts = await files.read(paths);
      return new Map([...texts].map(([path, text]) => [path, text.split(/\r?\n/)]));
    },
  };
}

/** Source maps first: a bundle in the repository is not the source. */
async function locate(
  { tree, repository }: Checkout,
  pathMap: readonly PathMapping[],
  crash: Crash,
  positions: readonly Printed[],
): Promise<readonly (FoundFile | null)[]> {
  const files = await findFiles(tree, pathMap, crash, positions);
  if (grammars[crash.runtime].source?.isBundled !== true) return files;
  const words = wordsOf(crash);
  const found: (FoundFile | null)[] = [];
  for (const [at, position] of positions.entries())
    found.push(
      (await unbundled(tree, repository?.root ?? null, position, {
        words,
        bundle: files[at] ?? null,
        shown: positions,
      })) ??
        files[at] ??
        null,
    );
  return found;
}

/** A culprit that is not a frame. Without debug information, frames have only functions, and no inlined ones. */
function alone(culprit: Position, frames: readonly Frame[]): Printed {
  const isPerhapsInlined = frames.some(({ function: name, file }) => file === null && name === culprit.function);
  return { ...culprit, origin: "app", isPerhapsInlined };
}

function indexOf(frames: readonly Frame[], { file, line, function: name }: Position): number {
  const isThere = (frame: Frame): boolean => frame.file === file && frame.line === line;
  // An interpreter's method has the place of its caller.
  const exact = frames.findIndex((frame) => isThere(frame) && frame.function === name && frame.origin !== "runtime");
  return exact === -1 ? frames.findIndex(isThere) : exact;
}

function placeOf(
  found: FoundFile | null,
  position: Position,
  sha: string | null,
  repositoryUrl: string | null,
): SourceLocation | null {
  const line = found?.line ?? position.line;
  if (found === null || line === null || /(?:^|\/)node_modules\//.test(found.path)) return null;
  return { path: found.path, line, url: blobUrl(repositoryUrl, sha, { path: found.path, line }) };
}

/**
 * The culprit's place. The repository corrects the log: an installed package of this repository is the program's own,
 * and a culprit in an unlisted library is replaced by its caller.
 */
function sourceOf(
  { tree }: Checkout,
  crash: Crash,
  places: readonly (SourceLocation | null)[],
  files: readonly (FoundFile | null)[],
  culprit: number,
): SourceLocation | null {
  if (culprit === -1) return null;
  const { frames } = crash;
  const inner = frames.slice(0, culprit).findIndex(({ origin }, at) => origin !== "app" && files[at]?.isOwn === true);
  if (inner !== -1) return places[inner] ?? null;
  const own = places[culprit] ?? null;
  const isBundled = files[culprit]?.isOwn === false;
  const frame = frames[culprit];
  const isElsewhere =
    frame?.file == null ||
    (grammars[crash.runtime].source?.hasOriginByPackage === true && !isKnown(tree, crash.runtime, frame)) ||
    isBundled ||
    isMade(plainPath(frame.file)) ||
    isOfOtherBundle(tree, frame, frames.slice(culprit + 1)) ||
    (files[culprit] == null && isAbsent(tree, crash.runtime, frame, foundOf(frames, files))) ||
    (crash.runtime === "go" && isRequired(tree, frame));
  if ((own !== null && !isBundled) || !isElsewhere) return own;
  const outer = frames.findIndex(({ origin }, at) => at > culprit && origin === "app" && files[at]?.isOwn === true);
  return outer === -1 ? own : (places[outer] ?? null);
}

function foundOf(frames: readonly Frame[], files: readonly (FoundFile | null)[]) {
  return frames.flatMap((position, at) => {
    const file = files[at] ?? null;
    return file === null ? [] : [{ position, path: file.path }];
  });
}

/**
 * True if the repository has the whole path of the frame's file. The line may be beyond the file's end: Kotlin numbers
 * inlined code from there.
 */
function isKnown(tree: Tree, runtime: Runtime, frame: Frame): boolean {
  const path = pathOf(frame, runtime);
  const segments = path?.split("/").filter((segment) => segment !== "").length ?? 0;
  return path !== null && segments >= 2 && byEnd(tree, path).some(({ common }) => common === segments);
}

/** URL of a line at the deployed commit. Each segment is encoded, since names may contain `#`, `?` and blanks. */
function blobUrl(
  repositoryUrl: string | null,
  sha: string | null,
  { path, line }: { readonly path: string; readonly line: number },
): string | null {
  if (repositoryUrl === null || sha === null) return null;
  return `${repositoryUrl}/blob/${sha}/${path.split("/").map(encodeURIComponent).join("/")}#L${line}`;
}

async function snippetOf({ tree }: Checkout, { path, line }: SourceLocation): Promise<Snippet | null> {
  const lines = (await tree.read([path])).get(path);
  if (lines === undefined) return null;
  const last = lines.at(-1) === "" ? lines.length - 1 : lines.length;
  const firstLine = Math.max(1, line - AROUND);
  return { firstLine, lines: lines.slice(firstLine - 1, Math.min(last, line + AROUND)).map(shortened) };
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= LONGEST_LINE ? text : `${characters.slice(0, LONGEST_LINE).join("")}…`;
}

function nothingFound(crash: Crash, sourceNote: string | null): LocatedWithOwners {
  return {
    source: null,
    frameSources: crash.frames.map(() => null),
    snippet: null,
    suspects: [],
    sourceNote,
    commits: null,
    owners: [],
  };
}
