/** The commits of a deploy with their changes, from git's output. */
import type { Git } from "../git.ts";

/** Lines that a commit removed from a file, and their replacement. */
export interface Hunk {
  /** First removed line in the old file; the line above if none was removed. */
  readonly oldStart: number;
  readonly removed: readonly string[];
  /** First added line in the new file; the line above if none was added. */
  readonly newStart: number;
  readonly added: readonly string[];
}

/** The change of one file in a commit. */
export interface FileChange {
  /** The old path, which differs if the file was renamed. */
  readonly oldPath: string;
  readonly path: string;
  readonly isDeleted?: true;
  readonly hunks: readonly Hunk[];
}

/** A commit of the range. */
export interface Commit {
  readonly sha: string;
  readonly author: string;
  /** RFC 3339, in UTC. */
  readonly date: string;
  readonly subject: string;
  readonly files: readonly FileChange[];
}

/** Folders and files that are generated or do not run. */
const EXCLUDED = [
  ...["vendor", "node_modules", "dist", "third_party", "testdata", "__snapshots__", "docs"].map(
    (name) => `**/${name}/**`,
  ),
  ...["*.min.js", "*.map", "*.svg", "*.lock", "package-lock.json", "go.sum", "*.md", "*.rst", "*.pb.go", "*_pb2.py"],
].map((pattern) => (pattern.includes("**/") ? `:(exclude,top,glob)${pattern}` : `:(exclude,top)${pattern}`));

/** True if a file is generated, or does not run. */
export function isExcluded(path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return (
    /(?:^|\/)(?:vendor|node_modules|dist|third_party|testdata|__snapshots__|docs)\//.test(path) ||
    /(?:\.min\.js|\.map|\.svg|\.lock|\.md|\.rst|\.pb\.go|_pb2\.py)$|^(?:package-lock\.json|go\.sum)$/.test(name)
  );
}

const MARK = "\u0001commit\u0001";

/** Files in which white space is significant. */
export const BY_INDENT = /\.(?:py|pyi|ya?ml|haml|pug|coffee|nim|sass|hs|elm)$/;
const BY_INDENT_PATTERNS = ["py", "pyi", "yml", "yaml", "haml", "pug", "coffee", "nim", "sass", "hs", "elm"];

/** The commits of `previous..deployed`, newest first, without merges; null if git timed out or failed. */
export async function readCommits(
  git: Git,
  previous: string,
  deployed: string,
  paths: readonly string[],
): Promise<readonly Commit[] | null> {
  const log = (whitespace: readonly string[], where: readonly string[]) =>
    git([
      ...["log", "--no-merges", "-p", "-U0", "-M", "--no-color", "--no-ext-diff", "--no-textconv", "--topo-order"],
      ...["--src-prefix=a/", "--dst-prefix=b/", `--format=${MARK}%H%x00%aN%x00%at%x00%s`, ...whitespace],
      ...[`${previous}..${deployed}`, "--", ...where],
    ]);
  const plain = paths.filter((path) => !BY_INDENT.test(path)).map((path) => `:(top,literal)${path}`);
  const indented = paths.filter((path) => BY_INDENT.test(path)).map((path) => `:(top,literal)${path}`);
  const patterns = BY_INDENT_PATTERNS.map((extension) => `*.${extension}`);
  const [spaceless, exact] = await Promise.all([
    paths.length === 0
      ? log(["-w"], [":(top)", ...EXCLUDED, ...patterns.map((pattern) => `:(exclude,top)${pattern}`)])
      : plain.length === 0
        ? Buffer.alloc(0)
        : log(["-w"], plain),
    paths.length === 0
      ? log([], [...patterns.map((pattern) => `:(top)${pattern}`), ...EXCLUDED])
      : indented.length === 0
        ? Buffer.alloc(0)
        : log([], indented),
  ]);
  if (spaceless === null || exact === null) return null;
  const order = await git(["rev-list", "--topo-order", "--no-merges", `${previous}..${deployed}`]);
  return order === null
    ? null
    : merged(order.toString().split("\n"), [...parseCommits(spaceless.toString()), ...parseCommits(exact.toString())]);
}

/** Merges duplicates of a commit. */
function merged(order: readonly string[], commits: readonly Commit[]): readonly Commit[] {
  const bySha = new Map<string, Commit>();
  for (const commit of commits) {
    const known = bySha.get(commit.sha);
    bySha.set(commit.sha, known === undefined ? commit : { ...known, files: [...known.files, ...commit.files] });
  }
  return order.flatMap((sha) => bySha.get(sha) ?? []);
}

/** Parses the output of `git log -p -U0` in the format above. */
export function parseCommits(text: string): readonly Commit[] {
  return text
    .split(MARK)
    .slice(1)
    .map((block) => {
      const end = block.indexOf("\n");
      const [sha = "", author = "", seconds = "", subject = ""] = block.slice(0, end < 0 ? undefined : end).split("\0");
      return {
        sha,
        author,
        subject,
        date: new Date(Number(seconds) * 1000).toISOString().replace(".000Z", "Z"),
        files: end < 0 ? [] : parseFiles(block.slice(end + 1)),
      };
    });
}

function parseFiles(text: string): readonly FileChange[] {
  const files: { oldPath: string; path: string; isDeleted?: true; hunks: Hunk[] }[] = [];
  let hunk: { oldStart: number; removed: string[]; newStart: number; added: string[] } | null = null;
  let left = 0;
  for (const line of text.split("\n")) {
    if (left > 0 && hunk !== null) {
      if (line.startsWith("\\")) continue;
      (line.startsWith("-") ? hunk.removed : hunk.added).push(line.slice(1));
      left--;
      continue;
    }
    const header = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
    const file = files.at(-1);
    if (header !== null && file !== undefined) {
      hunk = { oldStart: Number(header[1]), removed: [], newStart: Number(header[3]), added: [] };
      left = Number(header[2] ?? 1) + Number(header[4] ?? 1);
      file.hunks.push(hunk);
    } else if (line.startsWith("diff --git ")) {
      const [, oldPath = "", path = ""] = /^diff --git "?a\/(.*?)"? "?b\/(.*?)"?$/.exec(line) ?? [];
      files.push({ oldPath, path, hunks: [] });
    } else if (file !== undefined && file.hunks.length === 0) {
      if (line.startsWith("deleted file mode ")) file.isDeleted = true;
      // A path with a blank makes the first line ambiguous; these lines contain one path each.
      const before = /^(?:---|rename from) (?:"?a\/)?(.*?)"?\t?$/.exec(line)?.[1];
      const after = /^(?:\+\+\+|rename to) (?:"?b\/)?(.*?)"?\t?$/.exec(line)?.[1];
      if (before !== undefined && before !== "/dev/null") file.oldPath = before;
      if (after !== undefined && after !== "/dev/null") file.path = after;
    }
  }
  return files;
}
