/** Which commit is deployed, and where that is known from. */
import type { Deployed, Finding } from "../../findings/model.ts";
import type { Inputs } from "../../inputs.ts";
import type { GitHubClient } from "../client/client.ts";
import { refusal, statusOf } from "../client/refusal.ts";
import { mayLookUp } from "../client/request-budget.ts";
import type { GitHubContext } from "../context.ts";
import { sha } from "../payload.ts";
import { attestedCommit } from "./attestation.ts";

/** A revision that a workload names. */
export interface RevisionCandidate {
  /**
   * A commit id, whole or at least seven digits of it, the name of a tag (`v1.4.2`), or the digest of an image
   * (`sha256:…`).
   */
  readonly revision: string;
  /** Where it was read: `label org.opencontainers.image.revision of deployment/api`. */
  readonly from: string;
}

/** The commit, its source, and warnings for the reader. */
export interface FoundCommit {
  readonly deployed: Deployed;
  readonly warnings: readonly string[];
}

/** The environment that is deployed to: the input, else that of the deployment that started the run, else null. */
export function environmentOf(inputs: Pick<Inputs, "environment">, context: GitHubContext | null): string | null {
  return inputs.environment ?? context?.payload.deployment?.environment ?? null;
}

/** How an event names the deployed commit. */
interface EventRule {
  /** The commit that the event itself names, null if it names none. */
  readonly commit: (context: GitHubContext) => string | null;
  /** True if a revision on the workload wins over it: another version may be deployed than the one checked out. */
  readonly workloadFirst: boolean;
}

const GITHUB_SHA: EventRule["commit"] = (context) => context.sha;
/** Once it is merged, what is deployed is what it was merged as. */
const PULL_REQUEST_TARGET: EventRule = {
  commit: ({ payload }) => payload.pullRequest?.mergedAs ?? payload.pullRequest?.headSha ?? null,
  workloadFirst: false,
};
/** Before, what is checked out, built and deployed is the merge commit, not the head. */
const PULL_REQUEST: EventRule = {
  commit: (context) => context.payload.pullRequest?.mergedAs ?? context.sha ?? PULL_REQUEST_TARGET.commit(context),
  workloadFirst: false,
};
const DEPLOYMENT: EventRule = { commit: ({ payload }) => payload.deployment?.sha ?? null, workloadFirst: false };
/** `GITHUB_SHA` is merely the head of the default branch. */
const NONE: EventRule = { commit: () => null, workloadFirst: true };

const EVENTS: ReadonlyMap<string, EventRule> = new Map([
  ["push", { commit: GITHUB_SHA, workloadFirst: false }],
  ["release", { commit: GITHUB_SHA, workloadFirst: false }],
  ["workflow_dispatch", { commit: GITHUB_SHA, workloadFirst: true }],
  ["pull_request", PULL_REQUEST],
  ["pull_request_target", PULL_REQUEST_TARGET],
  ["merge_group", { commit: ({ payload }) => payload.mergeGroup?.headSha ?? null, workloadFirst: false }],
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

/** True if nothing else is asked what is deployed. */
export function isOfInput({ from }: Deployed): boolean {
  return from === FROM_INPUT;
}

/**
 * The deployed commit of one finding: the one that the crashed pod names, unless the input sets it. A watch may cover
 * several workloads, and two revisions of one.
 */
export function commitOf(finding: Pick<Finding, "deployedSha">, deployed: Deployed): string | null {
  return isOfInput(deployed) ? deployed.sha : (sha(finding.deployedSha) ?? deployed.sha);
}

function found(commit: string, from: string): FoundCommit {
  return { deployed: { sha: commit, from }, warnings: [] };
}

function unknown(why: string, ...warnings: readonly string[]): FoundCommit {
  return { deployed: { sha: null, from: why }, warnings };
}

/** Revisions that are resolved, by up to three requests each. */
const RESOLVED_AT_MOST = 12;

/** The first candidate that is a commit of the repository; null if none is. */
async function firstKnown(
  candidates: readonly RevisionCandidate[],
  ofEvent: string | null,
  client: GitHubClient | null,
): Promise<FoundCommit | null> {
  const isFirst = ({ revision }: RevisionCandidate, index: number): boolean =>
    candidates.findIndex((each) => each.revision === revision) === index;
  for (const { revision, from } of candidates.filter(isFirst).slice(0, RESOLVED_AT_MOST)) {
    const commit = await resolveRevision(revision, client);
    if (commit === "not asked") {
      // No more can be told of an abbreviated id than whether it is that of the event.
      if (ofEvent?.startsWith(revision.toLowerCase())) return found(ofEvent, from);
      if (isAbbreviation(revision)) return unknown(`${from} says ${revision}, which could not be looked up`);
    } else if (commit !== null) return found(commit, from);
  }
  return null;
}

const ABBREVIATED = /^[0-9a-f]{7,64}$/i;
/** A version rather than a branch, which would resolve to its current head. */
const VERSION_TAG = /^v?\d+(?:\.\d+)+(?:[-+.][\w.+-]*)?$/;

/** Digits alone are rather a date or the number of a build. */
function isAbbreviation(revision: string): boolean {
  return ABBREVIATED.test(revision) && /[a-f]/i.test(revision);
}

/**
 * The full id of a commit of this repository; what is not of it (a base image's label, a sidecar's tag) is null. Asked
 * once.
 */
export async function resolveRevision(
  revision: string,
  client: GitHubClient | null,
): Promise<string | "not asked" | null> {
  if (client !== null) return client.once(`revision ${revision}`, () => askRevision(revision, client));
  if (revision.startsWith("sha256:")) return null;
  return sha(revision) ?? (refsOf(revision).length > 0 ? "not asked" : null);
}

function refsOf(revision: string): readonly string[] {
  if (ABBREVIATED.test(revision)) return [revision];
  if (!VERSION_TAG.test(revision)) return [];
  return [`tags/${revision}`, ...(revision.startsWith("v") ? [] : [`tags/v${revision}`])];
}

async function askRevision(revision: string, client: GitHubClient): Promise<string | "not asked" | null> {
  if (!mayLookUp(client.requests)) return resolveRevision(revision, null);
  if (revision.startsWith("sha256:")) return attestedCommit(revision, client);
  for (const ref of refsOf(revision)) {
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
      // A success followed by a failure is deployed nevertheless.
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
