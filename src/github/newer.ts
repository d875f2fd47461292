/** Whether a commit is newer than those in which a crash was seen. */
import type { IssueRecord } from "../report/index.ts";
import type { GitHubClient } from "./client.ts";

/** Commits that a new one is compared with, one request each. */
const COMPARED = 5;

/**
 * Whether `commit` is newer than every commit of the record, by the repository's own history.
 * A commit that history cannot place (rewritten, or no right to see it) is newer if the record does not know it: to miss a regression is worse.
 */
export async function isNewer(commit: string, record: IssueRecord, client: GitHubClient): Promise<boolean> {
  if (record.rows.some((row) => row.commits.includes(commit))) return false;
  // The newest commit of each environment; what is newer than that is newer than those before it.
  const newest = new Set(record.rows.flatMap((row) => row.commits.slice(0, 1)));
  for (const seen of [...newest].slice(0, COMPARED)) if (!(await isAfter(commit, seen, client))) return false;
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
