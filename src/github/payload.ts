/** The event that started a run: the payload fields in use, each checked, null if absent. */

/** The repository's visibility. */
export type Visibility = "public" | "internal" | "private" | "unknown";

/** The pull request of an event. */
export interface EventPullRequest {
  readonly number: number;
  /** The commit pushed to the pull request, not the merge commit made to test it. */
  readonly headSha: string | null;
  /** `owner/name` of the branch's repository, null if the payload does not say. */
  readonly headRepository: string | null;
  /** True if the branch's repository is gone, so it was a fork. */
  readonly headIsGone: boolean;
  /** The commit that resulted from the merge, null before the merge. */
  readonly mergedAs: string | null;
}

/** A group of a merge queue. */
export interface EventMergeGroup {
  /** The commit under test: the branch with the group's pull requests merged. */
  readonly headSha: string | null;
  /** The last pull request of the group, from the name of the group's branch. */
  readonly pullRequest: number | null;
}

/** The deployment of an event. */
export interface EventDeployment {
  readonly id: number | null;
  readonly sha: string | null;
  readonly environment: string | null;
}

/** The workflow run that triggered this one. */
export interface EventWorkflowRun {
  readonly headSha: string | null;
  readonly headBranch: string | null;
  readonly headRepository: string | null;
  /** Empty for pull requests from forks. */
  readonly pullRequests: readonly number[];
}

/** A parsed payload. `{}` gives nulls only. */
export interface EventPayload {
  readonly visibility: Visibility;
  readonly pullRequest: EventPullRequest | null;
  readonly deployment: EventDeployment | null;
  readonly workflowRun: EventWorkflowRun | null;
  readonly mergeGroup: EventMergeGroup | null;
  /** The branch's commit before the push; null for a new branch. */
  readonly before: string | null;
}

/** The payload in `json` (the content of `GITHUB_EVENT_PATH`). Text that is not a JSON object counts as `{}`. */
export function readPayload(json: string | null): EventPayload {
  const payload = fields(parsed(json));
  return {
    visibility: visibilityOf(payload.repository),
    pullRequest: pullRequestOf(payload.pull_request),
    deployment: deploymentOf(payload.deployment),
    workflowRun: workflowRunOf(payload.workflow_run),
    mergeGroup: mergeGroupOf(payload.merge_group),
    before: /^0*$/.test(String(payload.before ?? "")) ? null : sha(payload.before),
  };
}

/** True if the run is for an unmerged pull request: its deploy is temporary. */
export function isBeforeMerge({ pullRequest, mergeGroup }: EventPayload): boolean {
  return mergeGroup !== null || (pullRequest !== null && pullRequest.mergedAs === null);
}

/** The visibility of a repository in GitHub's API. */
export function visibilityOf(repository: unknown): Visibility {
  const { visibility, private: isPrivate } = fields(repository);
  if (visibility === "public" || visibility === "internal" || visibility === "private") return visibility;
  if (isPrivate === true) return "private";
  return isPrivate === false ? "public" : "unknown";
}

/** A full commit ID in lower case, else null. */
export function sha(value: unknown): string | null {
  return typeof value === "string" && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/i.test(value) ? value.toLowerCase() : null;
}

function pullRequestOf(value: unknown): EventPullRequest | null {
  const { number, head, merged, merge_commit_sha } = fields(value);
  const given = whole(number);
  if (given === null) return null;
  return {
    number: given,
    headSha: sha(fields(head).sha),
    headRepository: text(fields(fields(head).repo).full_name),
    headIsGone: fields(head).repo === null,
    mergedAs: merged === true ? sha(merge_commit_sha) : null,
  };
}

/** `refs/heads/gh-readonly-queue/main/pr-104-…`: the branch of a merge group. */
const QUEUE_BRANCH = /^(?:refs\/heads\/)?gh-readonly-queue\/.+\/pr-(\d{1,15})-[0-9a-f]{40,64}$/;

function mergeGroupOf(value: unknown): EventMergeGroup | null {
  const { head_sha, head_ref } = fields(value);
  if (head_sha === undefined && head_ref === undefined) return null;
  const number = QUEUE_BRANCH.exec(text(head_ref) ?? "")?.[1];
  return { headSha: sha(head_sha), pullRequest: number === undefined ? null : Number(number) };
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
