/** The pull request that introduced the deployed commit. */
import type { GitHubClient } from "../client/client.ts";
import { refusal, statusOf } from "../client/refusal.ts";
import { mayLookUp } from "../client/request-budget.ts";
import type { GitHubContext } from "../context.ts";

/** The pull request of a commit. */
export interface FoundPullRequest {
  /** Null if there is none or several. */
  readonly number: number | null;
  readonly warnings: readonly string[];
}

/** A pull request as `GET /repos/{owner}/{repo}/commits/{sha}/pulls` gives it. */
export interface AssociatedPullRequest {
  readonly number: number;
  readonly state: string;
  readonly merged_at: string | null;
  readonly merge_commit_sha: string | null;
  readonly head: { readonly sha: string };
}

/** The pull request of the event, else of the deployed commit. Never throws. */
export async function findPullRequest(
  context: GitHubContext,
  commit: string | null,
  client: GitHubClient,
): Promise<FoundPullRequest> {
  const { pullRequest, mergeGroup } = context.payload;
  const ofEvent = pullRequest?.number ?? mergeGroup?.pullRequest ?? null;
  if (ofEvent !== null || commit === null) return { number: ofEvent, warnings: [] };
  const { owner, repo } = client;
  const { repos } = client.octokit.rest;
  try {
    const associated = await client.octokit.paginate(repos.listPullRequestsAssociatedWithCommit, {
      owner,
      repo,
      commit_sha: commit,
      per_page: 100,
    });
    return { number: chosen(associated, commit) ?? ofWorkflowRun(context, commit), warnings: [] };
  } catch (error) {
    // GitHub does not have the commit: it was not pushed, or is of another repository.
    if (statusOf(error) === 422) return { number: ofWorkflowRun(context, commit), warnings: [] };
    const what = `the pull request of commit ${commit.slice(0, 7)} could not be looked up`;
    return { number: null, warnings: [refusal(what, error, "pull-requests: read", context)] };
  }
}

/** Maximum number of pull requests of a suspect to list. */
const LISTED = 10;

/**
 * The pull request that introduced a suspect; null if none is known or no request is left. Looked up once, never
 * throws.
 */
export async function pullRequestOf(commit: string, client: GitHubClient): Promise<number | null> {
  return client.once(`pull request of ${commit}`, async () => {
    if (!mayLookUp(client.requests)) return null;
    try {
      const { data } = await client.octokit.rest.repos.listPullRequestsAssociatedWithCommit({
        owner: client.owner,
        repo: client.repo,
        commit_sha: commit,
        per_page: LISTED,
      });
      return chosen(data, commit);
    } catch {
      return null;
    }
  });
}

/**
 * The one whose merge created the commit, else the one with that head (an open one first), else the only one, else
 * null.
 */
export function chosen(associated: readonly AssociatedPullRequest[], commit: string): number | null {
  const merged = associated.find((each) => each.merged_at !== null && each.merge_commit_sha === commit);
  const heads = associated.filter((each) => each.head.sha === commit);
  const only = associated.length === 1 ? associated[0] : undefined;
  return (merged ?? heads.find((each) => each.state === "open") ?? heads[0] ?? only)?.number ?? null;
}

/** The pull request of the run that triggered this one, if it is unambiguous and has the same commit. */
function ofWorkflowRun(context: GitHubContext, commit: string): number | null {
  const run = context.payload.workflowRun;
  const [only, ...others] = run?.headSha === commit ? run.pullRequests : [];
  return only !== undefined && others.length === 0 ? only : null;
}
