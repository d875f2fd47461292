/** The event that started a run: the few fields of its payload that are used, each checked, absent ones null. */

/** Who may read the repository. */
export type Visibility = "public" | "internal" | "private" | "unknown";

export interface EventPullRequest {
  readonly number: number;
  /** The commit that was pushed to the pull request, not the merge commit made to test it. */
  readonly headSha: string | null;
  /** `owner/name` where the branch is, null where the payload does not say it. */
  readonly headRepository: string | null;
  /** Whether the repository where the branch was is gone: it was a fork. */
  readonly headIsGone: boolean;
}

export interface EventDeployment {
  readonly id: number | null;
  readonly sha: string | null;
  readonly environment: string | null;
}

export interface EventWorkflowRun {
  readonly headSha: string | null;
  readonly headBranch: string | null;
  readonly headRepository: string | null;
  /** Empty for pull requests from forks. */
  readonly pullRequests: readonly number[];
}

/** What a payload says. `{}` gives nulls only. */
export interface EventPayload {
  readonly visibility: Visibility;
  readonly pullRequest: EventPullRequest | null;
  readonly deployment: EventDeployment | null;
  readonly workflowRun: EventWorkflowRun | null;
  readonly mergeGroupSha: string | null;
}

/** The payload in `json` (the content of `GITHUB_EVENT_PATH`). Text that is no JSON object counts as `{}`. */
export function readPayload(json: string | null): EventPayload {
  const payload = fields(parsed(json));
  return {
    visibility: visibilityOf(payload.repository),
    pullRequest: pullRequestOf(payload.pull_request),
    deployment: deploymentOf(payload.deployment),
    workflowRun: workflowRunOf(payload.workflow_run),
    mergeGroupSha: sha(fields(payload.merge_group).head_sha),
  };
}

/** The visibility that a repository, as GitHub's API gives it, says. */
export function visibilityOf(repository: unknown): Visibility {
  const { visibility, private: isPrivate } = fields(repository);
  if (visibility === "public" || visibility === "internal" || visibility === "private") return visibility;
  if (isPrivate === true) return "private";
  return isPrivate === false ? "public" : "unknown";
}

/** A full commit id in lower case, else null. */
export function sha(value: unknown): string | null {
  return typeof value === "string" && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/i.test(value) ? value.toLowerCase() : null;
}

function pullRequestOf(value: unknown): EventPullRequest | null {
  const { number, head } = fields(value);
  const given = whole(number);
  if (given === null) return null;
  return {
    number: given,
    headSha: sha(fields(head).sha),
    headRepository: text(fields(fields(head).repo).full_name),
    headIsGone: fields(head).repo === null,
  };
}

function deploymentOf(value: unknown): EventDeployment | null {
  const { id, sha: commit, environment } = fields(value);
  if (id === undefined && commit === undefined) return null;
  return { id: whole(id), sha: sha(commit), environment: text(environment) };
}

function workflowRunOf(value: unknown): EventWorkflowRun | null {
  const { head_sha, head_branch, head_repository, pull_requests } = fields(value);
  if (head_sha === undefined) return null;
  const numbers = Array.isArray(pull_requests) ? pull_requests.map((each) => whole(fields(each).number)) : [];
  return {
    headSha: sha(head_sha),
    headBranch: text(head_branch),
    headRepository: text(fields(head_repository).full_name),
    pullRequests: numbers.filter((number) => number !== null),
  };
}

function parsed(json: string | null): unknown {
  try {
    return JSON.parse(json ?? "{}");
  } catch {
    return {};
  }
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function text(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

function whole(value: unknown): number | null {
  return typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : null;
}
