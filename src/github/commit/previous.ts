/** The commit that was deployed before, and how it is known. */
import type { Deployed } from "../../findings/model.ts";
import type { GitHubClient } from "../client/client.ts";
import { mayLookUp } from "../client/request-budget.ts";
import type { GitHubContext } from "../context.ts";
import { sha } from "../payload.ts";
import { type RevisionCandidate, resolveRevision } from "./commit.ts";

/** Maximum number of revisions of a workload to resolve. */
const RESOLVED_AT_MOST = 3;
const LISTED = 10;

/** Names that may be sent to GitHub; null if there are none or one must not be sent. */
export interface AskedAbout {
  readonly environment: string | null;
  readonly branch: string | null;
}

/**
 * The commit that a finding's workload ran before: from the previous revision that its controller keeps, the last
 * successful deployment of the environment, the last successful run of this workflow, or `before` of the push. Null
 * if none is known. Never throws.
 */
export async function findPrevious(
  kept: readonly RevisionCandidate[],
  deployed: string,
  { environment, branch }: AskedAbout,
  context: GitHubContext | null,
  client: GitHubClient | null,
): Promise<Deployed | null> {
  for (const { revision, from } of kept.slice(0, RESOLVED_AT_MOST)) {
    const commit = await resolveRevision(revision, client);
    if (commit === "not asked" && /^[0-9a-f]{7,40}$/.test(revision)) return { sha: revision, from };
    if (commit !== null && commit !== "not asked") return { sha: commit, from };
  }
  if (context === null || client === null) return ofPush(context, deployed);
  const isOther = (commit: string | null): commit is string => commit !== null && commit !== deployed;
  const ask = (key: string, request: () => Promise<string | null>): Promise<string | null> =>
    client.once(`${key} before ${deployed}`, async () => {
      try {
        return mayLookUp(client.requests) ? await request() : null;
      } catch {
        // The next source may work.
        return null;
      }
    });
  if (environment !== null) {
    const commit = await ask(`deployment of ${environment}`, () => lastDeployment(environment, deployed, client));
    if (isOther(commit)) return { sha: commit, from: `last successful deployment of ${environment}` };
  }
  const commit = await ask("run", () => lastRunOf(context, branch, deployed, client));
  if (isOther(commit)) return { sha: commit, from: "last successful run of this workflow" };
  return ofPush(context, deployed);
}

function ofPush(context: GitHubContext | null, deployed: string): Deployed | null {
  const before = context?.payload.before ?? null;
  return before === null || before === deployed ? null : { sha: before, from: "`before` of the push" };
}

async function lastDeployment(environment: string, deployed: string, client: GitHubClient): Promise<string | null> {
  const { owner, repo } = client;
  const { repos } = client.octokit.rest;
  const { data } = await repos.listDeployments({ owner, repo, environment, per_page: LISTED });
  for (const { id, sha: commit } of data.filter((each) => each.sha !== deployed).slice(0, RESOLVED_AT_MOST)) {
    const statuses = await repos.listDeploymentStatuses({ owner, repo, deployment_id: id, per_page: 100 });
    if (statuses.data.some(({ state }) => state === "success" || state === "inactive")) return sha(commit);
  }
  return null;
}

async function lastRunOf(
  context: GitHubContext,
  branch: string | null,
  deployed: string,
  client: GitHubClient,
): Promise<string | null> {
  const workflow = context.workflowPath?.split("/").at(-1);
  if (workflow === undefined) return null;
  const { owner, repo } = client;
  const { data } = await client.octokit.rest.actions.listWorkflowRuns({
    owner,
    repo,
    workflow_id: workflow,
    status: "success",
    ...(branch === null ? {} : { branch }),
    per_page: LISTED,
  });
  const last = data.workflow_runs.find((run) => run.id !== context.runId && run.head_sha !== deployed);
  return sha(last?.head_sha);
}
