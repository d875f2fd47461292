/** The repository's own git, asked through the command line: no shell, no prompt, no network, every call bounded. */
import { execFile } from "node:child_process";
import type { Suspect } from "../findings/model.ts";

const TIMEOUT_MS = 10_000;
/** A listing of a million files is below this. */
const MOST_BYTES = 256 * 1024 * 1024;

/** A commit that the local repository has. Every answer is null where git cannot tell. */
export interface CommitView {
  /** Full id. */
  readonly sha: string;
  /** Paths from the repository's root, with forward slashes. */
  listFiles(): Promise<readonly string[]>;
  readFile(path: string): Promise<string | null>;
  /** The newest commit up to this one that touched the line (from 1). Null where history ends before it, in a shallow clone. */
  blame(path: string, line: number): Promise<Suspect | null>;
}

/** Opens `revision` (a full id, or `HEAD`) in the repository that `folder` is in; null without git, repository or commit. */
export async function openCommit(folder: string, revision: string): Promise<CommitView | null> {
  const git = gitIn(folder);
  const sha = (await git(["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`]))?.trim();
  const root = (await git(["rev-parse", "--show-toplevel"]))?.trim();
  if (!sha || !root) return null;
  const gitAtRoot = gitIn(root);
  return {
    sha,
    listFiles: async () =>
      ((await gitAtRoot(["ls-tree", "-r", "-z", "--name-only", "--full-tree", sha])) ?? "").split("\0").filter(Boolean),
    readFile: (path) => gitAtRoot(["cat-file", "blob", `${sha}:${path}`]),
    blame: async (path, line) => {
      const lines = `${line},${line}`;
      const porcelain = await gitAtRoot(["blame", "--porcelain", "-L", lines, sha, "--", path]);
      if (porcelain === null) return null;
      const shallow = (await gitAtRoot(["rev-parse", "--is-shallow-repository"]))?.trim() !== "false";
      return suspectOf(porcelain, shallow);
    },
  };
}

/** Standard output, or null where git fails, is missing, takes too long or says too much. */
function gitIn(folder: string): (args: readonly string[]) => Promise<string | null> {
  const env = {
    ...process.env,
    GIT_TERMINAL_PROMPT: "0",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_NO_LAZY_FETCH: "1",
    LC_ALL: "C",
  };
  const options = { cwd: folder, env, timeout: TIMEOUT_MS, maxBuffer: MOST_BYTES, windowsHide: true };
  return (args) =>
    new Promise((resolve) => {
      // Settings that would run a program of the repository's choice are off.
      const safe = ["-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "--no-pager", ...args];
      try {
        execFile("git", safe, options, (error, stdout) => resolve(error === null ? stdout : null));
      } catch {
        resolve(null);
      }
    });
}

/** Reads git's porcelain format (git-blame(1)): a line with the commit's id, then `key value` lines. */
export function suspectOf(porcelain: string, shallow: boolean): Suspect | null {
  const sha = /^([0-9a-f]{40}|[0-9a-f]{64}) /.exec(porcelain)?.[1];
  const header = new Map<string, string>();
  for (const line of porcelain.split("\n").slice(1)) {
    if (line.startsWith("\t")) break;
    const blank = line.indexOf(" ");
    header.set(blank < 0 ? line : line.slice(0, blank), blank < 0 ? "" : line.slice(blank + 1));
  }
  const seconds = Number(header.get("author-time"));
  // At the edge of a shallow clone every line seems to be of the oldest commit there is.
  if (sha === undefined || !Number.isFinite(seconds) || (shallow && header.has("boundary"))) return null;
  return {
    sha,
    subject: header.get("summary") ?? "",
    author: header.get("author") ?? "",
    date: new Date(seconds * 1000).toISOString().replace(".000Z", "Z"),
  };
}
