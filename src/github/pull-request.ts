/** Which pull request brought the deployed commit. */
import type { GitHubClient } from "./client.ts";
import type { GitHubContext } from "./context.ts";
import { refusal, statusOf } from "./refusal.ts";

export interface FoundPullRequest {
  /** Null where there is none, or which one it is cannot be told. */
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
  const ofEvent = context.payload.pullRequest?.number ?? null;
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
    // GitHub does not have the commit: one that was deployed without having been pushed, or of another repository.
    if (statusOf(error) === 422) return { number: ofWorkflowRun(context, commit), warnings: [] };
    const what = `the pull request of commit ${commit.slice(0, 7)} could not be looked up`;
    return { number: null, warnings: [refusal(what, error, "pull-requests: read", context)] };
  }
}

/** The one whose merge made the commit, else whose head it is (an open one first), else the only one, else null. */
export function chosen(associated: readonly AssociatedPullRequest[], commit: string): number | null {
  const merged = associated.find((each) => each.merged_at !== null && each.merge_commit_sha === commit);
  const heads = associated.filter((each) => each.head.sha === commit);
  const only = associated.length === 1 ? associated[0] : undefined;
  return (merged ?? heads.find((each) => each.state === "open") ?? heads[0] ?? only)?.number ?? null;
}

/** What the run that started this one says, where that is unambiguous and of the same commit. */
function ofWorkflowRun(context: GitHubContext, commit: string): number | null {
  const run = context.payload.workflowRun;
  const [only, ...others] = run?.headSha === commit ? run.pullRequests : [];
  return only !== undefined && others.length === 0 ? only : null;
}
