/** Tells if a commit is newer than those in which a crash was seen. */
import type { IssueRecord } from "../../report/index.ts";
import type { GitHubClient } from "../client/client.ts";

/** Maximum number of commits to compare with, one request each. */
const COMPARED = 10;

/** True if one of these commits is newer than every commit of the record, by the repository's own history. */
export async function isAnyNewer(
  commits: readonly string[],
  record: IssueRecord,
  client: GitHubClient,
): Promise<boolean> {
  for (const commit of commits) if (await isNewer(commit, record, client)) return true;
  return false;
}

/**
 * A commit whose position is unknown (history rewritten, or no right) counts as newer unless it is in the record: a
 * missed regression is worse.
 */
async function isNewer(commit: string, record: IssueRecord, client: GitHubClient): Promise<boolean> {
  const rows = record.rows.map(({ commits }) => commits);
  // The newest sightings first; an older commit may have been seen last, after a rollback.
  const depth = Math.max(0, ...rows.map(({ length }) => length));
  const known = new Set(Array.from({ length: depth }, (_, at) => rows.flatMap((row) => row.slice(at, at + 1))).flat());
  if (known.has(commit)) return false;
  for (const seen of [...known].slice(0, COMPARED)) if (!(await isAfter(commit, seen, client))) return false;
  return true;
}

async function isAfter(commit: string, seen: string, client: GitHubClient): Promise<boolean> {
  const { owner, repo, octokit } = client;
  try {
    const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
      owner,
      repo,
      basehead: `${seen}...${commit}`,
      per_page: 1,
    });
    if (data.status !== "diverged") return data.status === "ahead";
    const { data: head } = await octokit.rest.repos.getCommit({ owner, repo, ref: commit, per_page: 1 });
    return time(head.commit.committer?.date) > time(data.base_commit.commit.committer?.date);
  } catch {
    return true;
  }
}

function time(date: string | undefined): number {
  const ms = Date.parse(date ?? "");
  return Number.isNaN(ms) ? 0 : ms;
}
