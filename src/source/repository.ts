/** Commits of the repository in the checkout, and their files. */
import { type Git, type NoRepository, openGit } from "./git.ts";

/** The files of one commit. */
export interface CommitFiles {
  /** Full ID. */
  readonly sha: string;
  /** Paths from the repository's root, with forward slashes. */
  readonly paths: readonly string[];
  /** False if some paths could not be listed, or some contents are not there. */
  readonly isWhole: boolean;
  /** Contents of the files that could be read, without binary and very large ones. */
  read(paths: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

/** A repository that git can read. */
export interface Repository {
  readonly git: Git;
  /** Folder of the working tree, if there is one. */
  readonly root: string | null;
  /** True if the history is cut off (`fetch-depth`). */
  readonly isShallow: boolean;
  /** True if contents of older commits are missing (`filter`). */
  readonly isPartial: boolean;
  /** The full ID of a revision; null if it is not in the checkout. */
  resolve(revision: string): Promise<string | null>;
  files(sha: string): Promise<CommitFiles | null>;
  /** True if the contents of the previous commit and of all later ones up to the deployed one are there. */
  hasChanges(previous: string, deployed: string): Promise<boolean>;
}

/** Larger files are data, or generated. */
const MOST_FILE_BYTES = 4 * 1024 * 1024;

/** Opens the repository around a folder. */
export async function openRepository(folder: string): Promise<Repository | NoRepository> {
  const git = await openGit(folder);
  if (typeof git !== "function") return git;
  const [root, shallow, partial] = await Promise.all([
    git(["rev-parse", "--show-toplevel"]),
    git(["rev-parse", "--is-shallow-repository"]),
    git(["config", "--get-regexp", "^remote\\..*\\.(promisor|partialclonefilter)$"]),
  ]);
  return {
    git,
    root: root?.toString().trimEnd() || null,
    isShallow: shallow?.toString().trim() !== "false",
    isPartial: partial !== null,
    resolve: async (revision) => {
      const found = await git(["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`]);
      return found?.toString().trim() || null;
    },
    files: (sha) => filesOf(git, sha, partial !== null),
    hasChanges: async (previous, deployed) =>
      (await hasAllContents(git, ["--no-walk", previous])) && (await hasAllContents(git, [deployed, `^${previous}`])),
  };
}

/** `--missing=print` marks the objects that a partial clone has left out. */
async function hasAllContents(git: Git, revisions: readonly string[]): Promise<boolean> {
  const objects = await git(["rev-list", "--objects", "--missing=print", ...revisions]);
  return objects !== null && !objects.includes("\n?");
}

async function filesOf(git: Git, sha: string, isPartial: boolean): Promise<CommitFiles | null> {
  const listing = await git(["ls-tree", "-r", "-z", "--full-tree", sha]);
  if (listing === null) return null;
  const isWhole = !isPartial || (await hasAllContents(git, ["--no-walk", sha]));
  const blobs = new Map<string, string>();
  for (const entry of listing.toString().split("\0")) {
    const tab = entry.indexOf("\t");
    const [mode, type, id] = entry.slice(0, tab).split(" ");
    // A symbolic link's content is a path.
    if (tab > 0 && type === "blob" && mode !== "120000" && id !== undefined) blobs.set(entry.slice(tab + 1), id);
  }
  const paths = [...blobs.keys()];
  return {
    sha,
    paths,
    isWhole,
    read: eachOnce(paths, (wanted) =>
      readBlobs(
        git,
        wanted.map((path) => blobs.get(path) ?? ""),
      ),
    ),
  };
}

/** A reader that asks `textsOf` at most once for each of the existing files; its answer lacks files without a text. */
export function eachOnce(
  existing: readonly string[],
  textsOf: (paths: readonly string[]) => Promise<readonly (string | null)[]>,
): CommitFiles["read"] {
  const known = new Set(existing);
  const contents = new Map<string, string | null>();
  return async (paths) => {
    const wanted = [...new Set(paths)].filter((path) => known.has(path) && !contents.has(path));
    const texts = await textsOf(wanted);
    wanted.forEach((path, at) => {
      contents.set(path, texts[at] ?? null);
    });
    return new Map(
      paths.flatMap((path) => {
        const text = contents.get(path) ?? null;
        return text === null ? [] : [[path, text]];
      }),
    );
  };
}

/** Texts of objects (`<id>`, `<commit>:<path>`), in order; null for missing, binary or too large ones. */
export async function readBlobs(git: Git, objects: readonly string[]): Promise<readonly (string | null)[]> {
  if (objects.length === 0) return [];
  const out = await git(["cat-file", "--batch"], objects.map((object) => `${object}\n`).join(""));
  if (out === null) return objects.map(() => null);
  let at = 0;
  return objects.map(() => {
    const end = out.indexOf(10, at);
    if (end === -1) return null;
    const size = / blob (\d+)$/.exec(out.toString("utf8", at, end))?.[1];
    at = end + 1;
    if (size === undefined) return null;
    const content = out.subarray(at, at + Number(size));
    at += Number(size) + 1;
    return content.length > MOST_FILE_BYTES || content.includes(0) ? null : content.toString();
  });
}
