/** The runner's context of this process: read once, frozen, a pure function of its arguments. */
import { type EventPayload, readPayload, sha } from "./payload.ts";

/** The GitHub Actions run of this process. */
export interface GitHubContext {
  /** `push`, `schedule`, ... */
  readonly event: string;
  readonly payload: EventPayload;
  readonly owner: string;
  readonly repo: string;
  /** None of the three URLs ends with a slash. */
  readonly serverUrl: string;
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  /** Null if the runner does not say; links to the run are then left out. */
  readonly runId: number | null;
  readonly runNumber: number | null;
  /** Counted from 1. */
  readonly runAttempt: number;
  readonly runUrl: string | null;
  /** The name that the workflow gives itself. */
  readonly workflow: string;
  /** Path of the workflow's file in its repository: `.github/workflows/deploy.yml`. */
  readonly workflowPath: string | null;
  /** The ID of the job in the workflow. */
  readonly job: string;
  /** The step's ID, else a name that is the same for the same step of a job: `__acme_crashgate_2`. */
  readonly step: string;
  /** Different for each job, also for two calls of one reusable workflow; empty if the runner does not say. */
  readonly jobInstance: string;
  /** `GITHUB_SHA`, whose meaning depends on the event. */
  readonly sha: string | null;
  /** The branch or tag of the run; for a pull request its own branch. */
  readonly branch: string | null;
  readonly actor: string | null;
  /** `CRASHGATE_ARTIFACT`: the name under which a later step of the job uploads `report-dir`; null if unset. */
  readonly artifact: string | null;
  readonly hasToken: boolean;
  /** Set if GitHub gives the run's token only read access, and why. */
  readonly readOnly: "fork" | "dependabot" | null;
}

/** The process's environment variables. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The context of a GitHub Actions run, null elsewhere.
 * @param env the process's environment
 * @param eventJson the content of the file named by `GITHUB_EVENT_PATH`, null without one
 * @param token the token of the run, null without one
 */
export function readGitHubContext(
  env: Environment,
  eventJson: string | null,
  token: string | null,
): GitHubContext | null {
  const [owner, repo, ...rest] = (env.GITHUB_REPOSITORY ?? "").split("/");
  if (env.GITHUB_ACTIONS !== "true" || !owner || !repo || rest.length > 0) return null;
  const payload = readPayload(eventJson);
  const event = env.GITHUB_EVENT_NAME ?? "";
  const serverUrl = url(env.GITHUB_SERVER_URL, "https://github.com");
  const apiUrl = url(env.GITHUB_API_URL, "https://api.github.com");
  const runId = count(env.GITHUB_RUN_ID);
  const attempt = count(env.GITHUB_RUN_ATTEMPT) ?? 1;
  return Object.freeze({
    event,
    payload,
    owner,
    repo,
    serverUrl,
    apiUrl,
    graphqlUrl: url(env.GITHUB_GRAPHQL_URL, graphqlOf(apiUrl)),
    runId,
    runNumber: count(env.GITHUB_RUN_NUMBER),
    runAttempt: attempt,
    runUrl:
      runId === null
        ? null
        : `${serverUrl}/${owner}/${repo}/actions/runs/${runId}${attempt > 1 ? `/attempts/${attempt}` : ""}`,
    workflow: env.GITHUB_WORKFLOW ?? "",
    workflowPath: workflowPath(env.GITHUB_WORKFLOW_REF),
    job: env.GITHUB_JOB ?? "",
    step: env.GITHUB_ACTION ?? "",
    jobInstance: env.RUNNER_TRACKING_ID ?? "",
    sha: sha(env.GITHUB_SHA),
    branch: env.GITHUB_HEAD_REF || env.GITHUB_REF_NAME || null,
    actor: env.GITHUB_ACTOR || null,
    artifact: env.CRASHGATE_ARTIFACT || null,
    hasToken: token !== null && token !== "",
    readOnly: readOnly(event, payload, `${owner}/${repo}`, env.GITHUB_ACTOR),
  });
}

/**
 * Runs for pull requests of forks and Dependabot get a token without any write access, unless the event is
 * `pull_request_target`.
 */
function readOnly(
  event: string,
  payload: EventPayload,
  repository: string,
  actor: string | undefined,
): GitHubContext["readOnly"] {
  if (event === "pull_request_target") return null;
  const { headRepository = null, headIsGone = false } = payload.pullRequest ?? {};
  const isElsewhere = headRepository !== null && headRepository.toLowerCase() !== repository.toLowerCase();
  if (event.startsWith("pull_request") && (isElsewhere || headIsGone)) return "fork";
  if (actor === "dependabot[bot]" && event !== "schedule" && event !== "workflow_dispatch") return "dependabot";
  return null;
}

/** `owner/repo/.github/workflows/deploy.yml@refs/heads/main`, without the repository and the ref. */
function workflowPath(ref: string | undefined): string | null {
  return /^[^/]+\/[^/]+\/([^@]+)@/.exec(ref ?? "")?.[1] ?? null;
}

/**
 * `https://api.github.com/graphql` on github.com; on GitHub Enterprise Server `.../api/graphql` next to `.../api/v3`.
 */
function graphqlOf(apiUrl: string): string {
  return `${apiUrl.replace(/\/v3$/, "")}/graphql`;
}

function url(given: string | undefined, otherwise: string): string {
  return (given || otherwise).replace(/\/+$/, "");
}

function count(value: string | undefined): number | null {
  return /^[1-9]\d{0,15}$/.test(value ?? "") ? Number(value) : null;
}
