/** The start of the previous run, for `since: last-run`. */
import type { Time } from "../deaths/model.ts";
import type { GitHubClient } from "./client/client.ts";
import { refusal } from "./client/refusal.ts";
import type { GitHubContext } from "./context.ts";

/** The start of the last comparable run. */
export interface LastRun {
  /** Null if there was none, or it could not be read. */
  readonly startedAt: Time | null;
  /** Why `startedAt` is null. */
  readonly warning: string | null;
}

/** Maximum number of runs to search, newest first, for one that ended. */
const RUNS_LOOKED_AT = 300;

/** The start of the latest run of this workflow, branch and event that ended in success or failure. Never throws. */
export async function findLastRun(context: GitHubContext | null, client: GitHubClient | null): Promise<LastRun> {
  if (context === null) return none("this is not a run of GitHub Actions");
  if (client === null) return none("there is no token to look it up with");
  try {
    const startedAt = await lastRun(context, client);
    return startedAt === null
      ? none("no run of this workflow, branch and event has ended in success or failure yet")
      : { startedAt, warning: null };
  } catch (error) {
    return none(refusal("the runs of this workflow could not be listed", error, "actions: read", context));
  }
}

function none(why: string): LastRun {
  return { startedAt: null, warning: `the previous run is not known: ${why}` };
}

async function lastRun(context: GitHubContext, client: GitHubClient): Promise<Time | null> {
  const { owner, repo } = client;
  const { actions } = client.octokit.rest;
  const pages = client.octokit.paginate.iterator(actions.listWorkflowRuns, {
    owner,
    repo,
    workflow_id: await workflowId(context, client),
    ...(context.branch === null ? {} : { branch: context.branch }),
    event: context.event,
    per_page: 100,
  });
  let seen = 0;
  for await (const { data } of pages) {
    for (const run of data) {
      if (run.id !== context.runId && (run.conclusion === "success" || run.conclusion === "failure"))
        return run.run_started_at ?? run.created_at;
    }
    seen += data.length;
    if (seen >= RUNS_LOOKED_AT) break;
  }
  return null;
}

/** The file's name; without it, the workflow's number from the run itself. */
async function workflowId(context: GitHubContext, client: GitHubClient): Promise<string | number> {
  const file = context.workflowPath?.split("/").at(-1);
  if (file !== undefined) return file;
  if (context.runId === null) throw new Error("the runner named neither the workflow nor the run");
  const { owner, repo } = client;
  const { data } = await client.octokit.rest.actions.getWorkflowRun({ owner, repo, run_id: context.runId });
  return data.workflow_id;
}
