/** The commits between two others, with their changes, from GitHub's comparison and commits. */
import { COMPARE_COMMITS_PER_PAGE } from "../../limits.ts";
import type { BlamedLine } from "../../source/suspects/blame.ts";
import { type Commit, type FileChange, isExcluded } from "../../source/suspects/commits.ts";
import type { ChangeHistory, CommitRange, FileAt, Refused } from "../../source/suspects/history.ts";
import { hunksOfPatch } from "../../source/suspects/patch.ts";
import { askFor, dig, ofRepository, quoted, type SourceClient } from "./ask.ts";
import { type NamedText, textsOf } from "./files.ts";

/** Maximum number of commits whose changes are read, one request each. */
const MOST_READ = 12;
/** Requests in parallel. */
const AT_ONCE = 3;
/** Maximum number of pages of commits of one comparison. */
const MOST_PAGES = 3;
/** Maximum number of commits of one file to search for those of the range. */
const COMMITS_OF_A_FILE = 50;
const MOST_FILES = 6;

/** The parts of a comparison in use. */
interface Comparison {
  readonly status: string;
  /** Newest first, including merges. */
  readonly commits: readonly ComparedCommit[];
  readonly total: number;
  readonly changedPaths: readonly string[];
}

interface ComparedCommit {
  readonly sha: string;
  readonly isMerge: boolean;
}

/** The history of a repository on GitHub; each request is made once. */
export function remoteHistory(source: SourceClient): ChangeHistory {
  const { client } = source;
  const compared = (range: CommitRange): Promise<Comparison | Refused> =>
    client.once(`compare ${range.previous}...${range.deployed}`, () => compare(source, range));
  const read = (sha: string): Promise<Commit | Refused> =>
    client.once(`changes of ${sha}`, () => commitWithChanges(source, sha));
  const texts = new Map<string, string | null>();
  return {
    mostCommits: MOST_READ,
    distance: async (range) => {
      const comparison = await compared(range);
      if ("why" in comparison) return comparison;
      const { status, commits, total } = comparison;
      if (total > commits.length)
        return { why: `${total} commits since then are too many to ask GitHub about (\`fetch-depth: 0\`)` };
      return { count: commits.filter(({ isMerge }) => !isMerge).length, wentBack: status === "behind" };
    },
    commits: async (range, paths) => {
      const comparison = await compared(range);
      if ("why" in comparison) return comparison;
      const touching = paths.length === 0 ? null : await commitsOfFiles(source, range.deployed, paths);
      const wanted = comparison.commits.filter(
        ({ sha, isMerge }) => !isMerge && (touching === null || touching.has(sha)),
      );
      const commits: Commit[] = [];
      for (let from = 0; from < Math.min(wanted.length, MOST_READ); from += AT_ONCE) {
        const part = wanted.slice(from, Math.min(from + AT_ONCE, MOST_READ));
        for (const commit of await Promise.all(part.map(({ sha }) => read(sha)))) {
          if ("why" in commit) return commit;
          commits.push(commit);
        }
      }
      return commits;
    },
    blame: async (range, path, lines) => {
      const comparison = await compared(range);
      if ("why" in comparison) return [];
      const ofRange = new Set(comparison.commits.map(({ sha }) => sha));
      const blamed = await client.once(`blame ${range.deployed}:${path}`, () => blame(source, range.deployed, path));
      return blamed.filter(({ sha, line }) => ofRange.has(sha) && line >= lines.first && line <= lines.last);
    },
    texts: async (files) => {
      const missing = files.filter((file) => !texts.has(named(file).expression));
      const read = await textsOf(source, missing.map(named));
      for (const [at, file] of missing.entries()) texts.set(named(file).expression, read[at] ?? null);
      return files.map((file) => texts.get(named(file).expression) ?? null);
    },
    // Searching all code takes more than a few requests.
    linesWith: async () => null,
    changedPaths: async (range) => {
      const comparison = await compared(range);
      return "why" in comparison ? [] : comparison.changedPaths;
    },
  };
}

function named({ commit, isBefore, path }: FileAt): NamedText {
  return { expression: `${commit}${isBefore ? "^" : ""}:${path}`, commit: isBefore ? null : commit, path };
}

async function compare(source: SourceClient, { previous, deployed }: CommitRange): Promise<Comparison | Refused> {
  const { owner, repo, octokit } = source.client;
  const what = `the changes since ${previous.slice(0, 7)} could not be read`;
  const commits: ComparedCommit[] = [];
  let first: Omit<Comparison, "commits"> | null = null;
  for (let page = 1; page <= MOST_PAGES; page++) {
    const answer = await askFor(source, what, () =>
      octokit.rest.repos.compareCommitsWithBasehead({
        owner,
        repo,
        basehead: `${previous}...${deployed}`,
        per_page: COMPARE_COMMITS_PER_PAGE,
        page,
      }),
    );
    if ("why" in answer) return answer;
    const { data } = answer;
    commits.push(...data.commits.map(({ sha, parents }) => ({ sha, isMerge: parents.length > 1 })));
    first ??= {
      status: data.status,
      total: data.total_commits,
      changedPaths: (data.files ?? []).map(({ filename }) => filename),
    };
    if (commits.length >= first.total || data.commits.length === 0) break;
  }
  return { ...(first ?? { status: "", total: 0, changedPaths: [] }), commits: commits.toReversed() };
}

async function commitWithChanges(source: SourceClient, sha: string): Promise<Commit | Refused> {
  const { owner, repo, octokit } = source.client;
  const answer = await askFor(source, `the changes of commit ${sha.slice(0, 7)} could not be read`, () =>
    octokit.rest.repos.getCommit({ owner, repo, ref: sha }),
  );
  if ("why" in answer) return answer;
  const { commit, files = [] } = answer.data;
  return {
    sha,
    author: commit.author?.name ?? "",
    date: commit.author?.date ?? "",
    subject: commit.message.split("\n")[0] ?? "",
    files: files
      .filter(({ filename }) => !isExcluded(filename))
      .map(
        ({ filename, previous_filename: before, patch, status }): FileChange => ({
          ...(status === "removed" ? { isDeleted: true } : {}),
          path: filename,
          oldPath: before ?? filename,
          hunks: patch === undefined ? [] : hunksOfPatch(patch, filename),
        }),
      ),
  };
}

/** Commits up to the deployed one that touched any of the files. */
async function commitsOfFiles(
  source: SourceClient,
  deployed: string,
  paths: readonly string[],
): Promise<ReadonlySet<string>> {
  const { client } = source;
  const asked = paths.slice(0, MOST_FILES);
  const fields = asked.map(
    (path, at) => `h${at}: history(first: ${COMMITS_OF_A_FILE}, path: ${quoted(path)}) { nodes { oid } }`,
  );
  const query = ofRepository(
    client,
    `object(expression: ${quoted(deployed)}) { ... on Commit { ${fields.join(" ")} } }`,
  );
  const answer = await askFor(source, "the commits of a file could not be listed", async () => ({
    data: await client.graphql(query),
  }));
  const found = new Set<string>();
  if ("why" in answer) return found;
  for (const at of asked.keys()) {
    const nodes = dig(answer.data, "repository", "object", `h${at}`, "nodes");
    for (const node of Array.isArray(nodes) ? nodes : []) {
      const oid = dig(node, "oid");
      if (typeof oid === "string") found.add(oid);
    }
  }
  return found;
}

async function blame(source: SourceClient, deployed: string, path: string): Promise<readonly BlamedLine[]> {
  const { client } = source;
  const fields = `object(expression: ${quoted(deployed)}) { ... on Commit { blame(path: ${quoted(path)}) { ranges { startingLine endingLine commit { oid } } } } }`;
  const answer = await askFor(source, "the file could not be blamed", async () => ({
    data: await client.graphql(ofRepository(client, fields)),
  }));
  const ranges = "why" in answer ? null : dig(answer.data, "repository", "object", "blame", "ranges");
  return (Array.isArray(ranges) ? ranges : []).flatMap((range) => {
    const sha = dig(range, "commit", "oid");
    const first = Number(dig(range, "startingLine"));
    const last = Number(dig(range, "endingLine"));
    if (typeof sha !== "string" || !(last >= first) || last - first > 100_000) return [];
    return Array.from({ length: last - first + 1 }, (_, at) => ({ sha, line: first + at }));
  });
}
