/** Frames to files, lines and commits of the repository. */
import type { Crash, Frame, Position } from "../crash/model.ts";
import type { Finding, Snippet, SourceLocation } from "../findings/model.ts";
import type { PathMapping } from "../inputs/model.ts";
import { createFindFile, createTree, type FindFile, type GoModule, type Tree } from "./find-file.ts";
import { type CommitView, openCommit } from "./git.ts";

/** What the places of a crash are in the repository. */
export type Located = Pick<Finding, "source" | "frameSources" | "snippet" | "suspect">;

/** Lines above and below the culprit's in a snippet. */
const AROUND = 2;
/** A longer line of a snippet is cut: it is generated, or data. */
const LONGEST_LINE = 300;
/** Modules whose go.mod is read. */
const MOST_GO_MODULES = 200;

export interface SourceMapOptions {
  /** A folder of the checkout; anything else finds nothing. */
  readonly folder: string;
  readonly pathMap: readonly PathMapping[];
  /** `https://github.com/owner/repo`, or null where there is none to link to. */
  readonly repositoryUrl: string | null;
}

/** Locates a crash in the repository as it was at a commit. */
export type LocateCrash = (crash: Crash, deployedSha: string | null) => Promise<Located>;

/**
 * Finds frames in the files of the deployed commit. Where that commit is not in the checkout (a shallow clone of another
 * one) or not known, the files of `HEAD` tell paths only: no snippet, no suspect, because lines may have moved.
 */
export function createSourceMap({ folder, pathMap, repositoryUrl }: SourceMapOptions): LocateCrash {
  const opened = new Map<string, Promise<Checkout | null>>();
  const open = (sha: string | null): Promise<Checkout | null> => {
    const key = sha ?? "HEAD";
    const known = opened.get(key) ?? openCheckout(folder, sha);
    opened.set(key, known);
    return known;
  };
  return async (crash, deployedSha) => {
    const checkout = await open(deployedSha);
    if (checkout === null) return nothingFound(crash);
    const findFile = createFindFile(checkout.tree, pathMap, crash.runtime, crash.frames);
    const place = async (position: Position): Promise<SourceLocation | null> => {
      const found = await locationOf(checkout, findFile, position);
      return found === null ? null : { ...found, url: blobUrl(repositoryUrl, deployedSha, found) };
    };
    const frameSources = await inOrder(crash.frames, place);
    const source = crash.culprit === null ? null : await place(asFrame(crash, crash.culprit));
    if (source === null || !checkout.isDeployed) return { source, frameSources, snippet: null, suspect: null };
    const [snippet, suspect] = await Promise.all([
      snippetOf(checkout, source),
      checkout.commit.blame(source.path, source.line),
    ]);
    return { source, frameSources, snippet, suspect };
  };
}

/** A commit with its tree, and its files as they are asked for. */
interface Checkout {
  readonly commit: CommitView;
  /** Whether the commit is the deployed one. */
  readonly isDeployed: boolean;
  readonly tree: Tree;
  readonly linesOf: (path: string) => Promise<readonly string[] | null>;
}

async function openCheckout(folder: string, sha: string | null): Promise<Checkout | null> {
  const deployed = sha === null ? null : await openCommit(folder, sha);
  const commit = deployed ?? (await openCommit(folder, "HEAD"));
  if (commit === null) return null;
  const files = await commit.listFiles();
  const contents = new Map<string, Promise<readonly string[] | null>>();
  const linesOf = (path: string): Promise<readonly string[] | null> => {
    const known = contents.get(path) ?? commit.readFile(path).then((text) => text?.split(/\r?\n/) ?? null);
    contents.set(path, known);
    return known;
  };
  return { commit, isDeployed: deployed !== null, tree: createTree(files, await goModules(commit, files)), linesOf };
}

async function goModules(commit: CommitView, files: readonly string[]): Promise<readonly GoModule[]> {
  const manifests = files.filter((file) => file === "go.mod" || file.endsWith("/go.mod")).slice(0, MOST_GO_MODULES);
  const modules = await inOrder(manifests, async (file): Promise<GoModule | null> => {
    const path = /^module[ \t]+"?([^\s"]+)/m.exec((await commit.readFile(file)) ?? "")?.[1];
    return path === undefined ? null : { path, folder: file.slice(0, -"go.mod".length) };
  });
  return modules.filter((module) => module !== null);
}

/** One after the other: each may start a process. */
async function inOrder<T, R>(items: readonly T[], act: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await act(item));
  return results;
}

/** A culprit has no origin of its own: its frame's is the one. */
function asFrame(crash: Crash, culprit: Position): Position & Partial<Pick<Frame, "origin">> {
  return crash.frames.find(({ file, line }) => file === culprit.file && line === culprit.line) ?? culprit;
}

async function locationOf(
  checkout: Checkout,
  findFile: FindFile,
  position: Position,
): Promise<{ readonly path: string; readonly line: number } | null> {
  const path = position.line === null ? null : findFile(position);
  if (path === null || position.line === null) return null;
  if (!checkout.isDeployed) return { path, line: position.line };
  // A file that has no such line is another one, or not the one that was built.
  const lines = await checkout.linesOf(path);
  return lines !== null && position.line >= 1 && position.line <= lines.length ? { path, line: position.line } : null;
}

/** Address of a line at the deployed commit. Each segment is encoded: names may hold `#`, `?` and blanks. */
function blobUrl(
  repositoryUrl: string | null,
  sha: string | null,
  { path, line }: { readonly path: string; readonly line: number },
): string | null {
  if (repositoryUrl === null || sha === null) return null;
  return `${repositoryUrl}/blob/${sha}/${path.split("/").map(encodeURIComponent).join("/")}#L${line}`;
}

async function snippetOf(checkout: Checkout, { path, line }: SourceLocation): Promise<Snippet | null> {
  const lines = await checkout.linesOf(path);
  // A NUL in it: not a text.
  if (lines === null || lines.some((text) => text.includes("\0"))) return null;
  const last = lines.at(-1) === "" ? lines.length - 1 : lines.length;
  const firstLine = Math.max(1, line - AROUND);
  return { firstLine, lines: lines.slice(firstLine - 1, Math.min(last, line + AROUND)).map(shortened) };
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= LONGEST_LINE ? text : `${characters.slice(0, LONGEST_LINE).join("")}…`;
}

function nothingFound(crash: Crash): Located {
  return { source: null, frameSources: crash.frames.map(() => null), snippet: null, suspect: null };
}
