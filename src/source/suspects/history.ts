/** The queries to a history in the search for suspects, and their answers from the checkout's own git. */
import type { Git } from "../git.ts";
import { readBlobs } from "../repository.ts";
import { type BlamedLine, blameRange } from "./blame.ts";
import { type Commit, readCommits } from "./commits.ts";

/** The commits of a deploy: those of `deployed` that `previous` lacks. Full IDs, or names that git resolves. */
export interface CommitRange {
  readonly previous: string;
  readonly deployed: string;
}

/** The reason for a missing answer, as the end of a sentence. */
export interface Refused {
  readonly why: string;
}

/** The relation of two commits. */
export interface Distance {
  /** Commits of the range, without merges. */
  readonly count: number;
  /** True if `deployed` is an ancestor of `previous`: the deploy was a rollback. */
  readonly wentBack: boolean;
}

/** A file at a commit, or at the one before it. */
export interface FileAt {
  readonly commit: string;
  /** True for the file at the previous commit. */
  readonly isBefore: boolean;
  readonly path: string;
}

/** A line of a file, from 1. */
export interface LineAt {
  readonly path: string;
  readonly line: number;
}

/** A queryable history. Answers that cannot be given in time are null or missing; nothing throws. */
export interface ChangeHistory {
  /** Commits of a range beyond this number are only read for the files of the trace. */
  readonly mostCommits: number;
  distance(range: CommitRange): Promise<Distance | Refused>;
  /** Newest first, without merges. With paths, only their changes. */
  commits(range: CommitRange, paths: readonly string[]): Promise<readonly Commit[] | Refused>;
  blame(
    range: CommitRange,
    path: string,
    lines: { readonly first: number; readonly last: number },
    ignored: readonly string[],
  ): Promise<readonly BlamedLine[]>;
  /** In order; null for missing, binary or too large ones. */
  texts(files: readonly FileAt[]): Promise<readonly (string | null)[]>;
  /** Lines with a text in a commit's files of that extension, at most two per file; null if that is too expensive. */
  linesWith(commit: string, text: string, extension: string): Promise<readonly LineAt[] | null>;
  /** Paths that differ between the two commits. */
  changedPaths(range: CommitRange): Promise<readonly string[]>;
}

/** The history in the checkout. */
export function historyOf(git: Git): ChangeHistory {
  return {
    mostCommits: 200,
    distance: async ({ previous, deployed }) => {
      const counted = await git(["rev-list", "--count", "--no-merges", `${previous}..${deployed}`]);
      if (counted === null) return { why: "git could not list the commits of the deploy in time" };
      const count = Number(counted.toString());
      const isBehind =
        count === 0 &&
        previous !== deployed &&
        (await git(["merge-base", "--is-ancestor", deployed, previous])) !== null;
      return { count, wentBack: isBehind };
    },
    commits: async ({ previous, deployed }, paths) =>
      (await readCommits(git, previous, deployed, paths)) ?? { why: "git could not read the commits in time" },
    blame: (range, path, lines, ignored) => blameRange(git, range, path, lines, ignored),
    texts: (files) =>
      readBlobs(
        git,
        files.map(({ commit, isBefore, path }) => `${commit}${isBefore ? "^" : ""}:${path}`),
      ),
    linesWith: async (commit, text, extension) => {
      const found = ["-n", "-z", "-I", "-F", "--no-color", "--max-count=2"];
      const out = await git(["grep", ...found, "-e", text, commit, "--", `:(top,glob)**/*.${extension}`]);
      return (out?.toString() ?? "").split("\n").flatMap((line) => {
        // `commit:path`, the number, the text.
        const [place = "", number = ""] = line.split("\0");
        return number === "" ? [] : [{ path: place.slice(commit.length + 1), line: Number(number) }];
      });
    },
    changedPaths: async ({ previous, deployed }) => {
      const out = await git(["diff", "--name-only", "-z", "--no-ext-diff", previous, deployed]);
      return (out?.toString() ?? "").split("\0").filter((path) => path !== "");
    },
  };
}
