/** Which commit is deployed, and where that is known from. */
import type { Deployed, Finding } from "../findings/model.ts";
import type { Inputs } from "../inputs.ts";
import { attestedCommit } from "./attestation.ts";
import type { GitHubClient } from "./client.ts";
import type { GitHubContext } from "./context.ts";
import { sha } from "./payload.ts";
import { refusal, statusOf } from "./refusal.ts";

/** A revision that a workload itself bears. */
export interface RevisionCandidate {
  /** A commit id, whole or at least seven digits of it, the name of a tag (`v1.4.2`), or the digest of an image (`sha256:…`). */
  readonly revision: string;
  /** Where it was read: `label org.opencontainers.image.revision of deployment/api`. */
  readonly from: string;
}

/** What is known of the commit, with what the reader must be told. */
export interface FoundCommit {
  readonly deployed: Deployed;
  readonly warnings: readonly string[];
}

/** The environment that is deployed to: the input, else that of the deployment that started the run, else null. */
export function environmentOf(inputs: Pick<Inputs, "environment">, context: GitHubContext | null): string | null {
  return inputs.environment ?? context?.payload.deployment?.environment ?? null;
}

/** What an event says of the deployed commit. */
interface EventRule {
  /** The commit that the event itself names, null where it names none. */
  readonly commit: (context: GitHubContext) => string | null;
  /** Whether a revision on the workload wins over it: another version may be deployed than the one checked out. */
  readonly workloadFirst: boolean;
}

const GITHUB_SHA: EventRule["commit"] = (context) => context.sha;
const PULL_REQUEST: EventRule = { commit: ({ payload }) => payload.pullRequest?.headSha ?? null, workloadFirst: false };
const DEPLOYMENT: EventRule = { commit: ({ payload }) => payload.deployment?.sha ?? null, workloadFirst: false };
/** `GITHUB_SHA` is merely the head of the default branch. */
const NONE: EventRule = { commit: () => null, workloadFirst: true };

const EVENTS: ReadonlyMap<string, EventRule> = new Map([
  ["push", { commit: GITHUB_SHA, workloadFirst: false }],
  ["release", { commit: GITHUB_SHA, workloadFirst: false }],
  ["workflow_dispatch", { commit: GITHUB_SHA, workloadFirst: true }],
  ["pull_request", PULL_REQUEST],
  ["pull_request_target", PULL_REQUEST],
  ["merge_group", { commit: ({ payload }) => payload.mergeGroupSha, workloadFirst: false }],
  ["deployment", DEPLOYMENT],
  ["deployment_status", DEPLOYMENT],
  ["workflow_run", { commit: ({ payload }) => payload.workflowRun?.headSha ?? null, workloadFirst: false }],
  ["schedule", NONE],
  ["repository_dispatch", NONE],
]);

/**
 * The deployed commit: the input, what the event says, what the workload says, the environment's newest successful deployment.
 * Asks GitHub only where it must, and never throws.
 * @param candidates what the workloads say of themselves, the most trusted first
 * @param client null without a token: what only GitHub could tell is then unknown
 */
export async function findCommit(
  inputs: Pick<Inputs, "sha" | "environment">,
  context: GitHubContext | null,
  candidates: readonly RevisionCandidate[],
  client: GitHubClient | null,
): Promise<FoundCommit> {
  if (inputs.sha !== null) return found(inputs.sha, FROM_INPUT);
  const rule = EVENTS.get(context?.event ?? "") ?? NONE;
  const event = context?.event ?? "";
  const ofEvent = context === null ? null : rule.commit(context);
  if (ofEvent !== null && !rule.workloadFirst) return found(ofEvent, event);
  const ofWorkload = await firstKnown(candidates, ofEvent, client);
  if (ofWorkload !== null) return ofWorkload;
  if (ofEvent !== null) return found(ofEvent, event);
  return ofDeployment(environmentOf(inputs, context), context, client);
}

const FROM_INPUT = "input `sha`";

/**
 * The deployed commit of one finding: what its own workload bears, unless the input or the event said what is deployed.
 * Several workloads that are watched together may be built from different commits.
 */
export function commitOf(
  finding: Pick<Finding, "deployedSha">,
  deployed: Deployed,
  context: Pick<GitHubContext, "event"> | null,
): string | null {
  const own = sha(finding.deployedSha);
  const isSaid = deployed.sha !== null && (deployed.from === FROM_INPUT || deployed.from === context?.event);
  return isSaid ? deployed.sha : (own ?? deployed.sha);
}

function found(commit: string, from: string): FoundCommit {
  return { deployed: { sha: commit, from }, warnings: [] };
}

function unknown(why: string, ...warnings: readonly string[]): FoundCommit {
  return { deployed: { sha: null, from: why }, warnings };
}

/** Revisions that GitHub is asked about, up to three requests each. */
const RESOLVED_AT_MOST = 12;

/** The first candidate that is a commit of the repository; null where none is. */
async function firstKnown(
  candidates: readonly RevisionCandidate[],
  ofEvent: string | null,
  client: GitHubClient | null,
): Promise<FoundCommit | null> {
  const isFirst = ({ revision }: RevisionCandidate, index: number): boolean =>
    candidates.findIndex((each) => each.revision === revision) === index;
  for (const { revision, from } of candidates.filter(isFirst).slice(0, RESOLVED_AT_MOST)) {
    const commit = await resolve(revision, client);
    if (commit === "not asked") {
      // No more can be told of an abbreviated id than whether it is that of the event.
      if (ofEvent?.startsWith(revision.toLowerCase())) return found(ofEvent, from);
      if (isAbbreviation(revision)) return unknown(`${from} says ${revision}, which could not be looked up`);
    } else if (commit !== null) return found(commit, from);
  }
  return null;
}

const ABBREVIATED = /^[0-9a-f]{7,64}$/i;
/** Names a version, not a branch, which would be resolved to whatever is its head today. */
const VERSION_TAG = /^v?\d+(?:\.\d+)+(?:[-+.][\w.+-]*)?$/;

/** Digits alone are rather a date or the number of a build. */
function isAbbreviation(revision: string): boolean {
  return ABBREVIATED.test(revision) && /[a-f]/i.test(revision);
}

/** The full id of a commit of this repository; what is not of it (a base image's label, a sidecar's tag) is null. */
async function resolve(revision: string, client: GitHubClient | null): Promise<string | "not asked" | null> {
  if (revision.startsWith("sha256:")) return client === null ? null : attestedCommit(revision, client);
  const refs = ABBREVIATED.test(revision) ? [revision] : [];
  if (VERSION_TAG.test(revision))
    refs.push(`tags/${revision}`, ...(revision.startsWith("v") ? [] : [`tags/v${revision}`]));
  if (client === null) return sha(revision) ?? (refs.length > 0 ? "not asked" : null);
  for (const ref of refs) {
    try {
      const { data } = await client.octokit.rest.repos.getCommit({
        owner: client.owner,
        repo: client.repo,
        ref,
        per_page: 1,
      });
      return sha(data.sha);
    } catch (error) {
      const status = statusOf(error);
      // Not of this repository. On any other answer nothing is known of a whole id but that it is one.
      if (status !== 404 && status !== 422 && status !== 409) return sha(revision) ?? "not asked";
    }
  }
  return null;
}

/** Deployments looked at, newest first, for one that succeeded. */
const DEPLOYMENTS_LOOKED_AT = 20;

async function ofDeployment(
  environment: string | null,
  context: GitHubContext | null,
  client: GitHubClient | null,
): Promise<FoundCommit> {
  const silent = "the workload names no commit of this repository";
  if (context === null || client === null) return unknown(silent);
  if (environment === null) return unknown(`${silent}, and no \`environment\` is given`);
  const { owner, repo } = client;
  const { repos } = client.octokit.rest;
  try {
    const { data: deployments } = await repos.listDeployments({
      owner,
      repo,
      environment,
      per_page: DEPLOYMENTS_LOOKED_AT,
    });
    for (const { id, sha: commit } of deployments) {
      const statuses = await repos.listDeploymentStatuses({ owner, repo, deployment_id: id, per_page: 100 });
      // A success that was followed by a failure is deployed all the same.
      if (statuses.data.some(({ state }) => state === "success"))
        return found(commit, `newest successful deployment of ${environment}`);
    }
    return unknown(`${silent}, and no deployment of ${environment} succeeded`);
  } catch (error) {
    const warning = refusal(
      `the deployments of ${environment} could not be listed`,
      error,
      "deployments: read",
      context,
    );
    return unknown(`${silent}, and the deployments of ${environment} could not be listed`, warning);
  }
}
