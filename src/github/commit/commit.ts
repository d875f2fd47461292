/** The deployed commit, and how it is known. */
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
  /** A commit ID of at least seven digits, the name of a tag (`v1.4.2`), or the digest of an image (`sha256:…`). */
  readonly revision: string;
  /** Its origin: `label org.opencontainers.image.revision of deployment/api`. */
  readonly from: string;
}

/** The commit, its source, and warnings for the reader. */
export interface FoundCommit {
  readonly deployed: Deployed;
  readonly warnings: readonly string[];
}

/** The deployed environment: the input, else that of the deployment that started the run, else null. */
export function environmentOf(inputs: Pick<Inputs, "environment">, context: GitHubContext | null): string | null {
  return inputs.environment ?? context?.payload.deployment?.environment ?? null;
}

/** The rule by which an event names the deployed commit. */
interface EventRule {
  /** The commit that the event itself names, null if there is none. */
  readonly commit: (context: GitHubContext) => string | null;
  /** True if a workload's revision takes precedence: the deployed version may differ from the one checked out. */
  readonly workloadFirst: boolean;
}

const GITHUB_SHA: EventRule["commit"] = (context) => context.sha;
/** After the merge, the merge result is deployed. */
const PULL_REQUEST_TARGET: EventRule = {
  commit: ({ payload }) => payload.pullRequest?.mergedAs ?? payload.pullRequest?.headSha ?? null,
  workloadFirst: false,
};
/** Before it, the merge commit is checked out, built and deployed, not the head. */
const PULL_REQUEST: EventRule = {
  commit: (context) => context.payload.pullRequest?.mergedAs ?? context.sha ?? PULL_REQUEST_TARGET.commit(context),
  workloadFirst: false,
};
const DEPLOYMENT: EventRule = { commit: ({ payload }) => payload.deployment?.sha ?? null, workloadFirst: false };
/** `GITHUB_SHA` is only the head of the default branch. */
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
 * The deployed commit, from the input, the event, the workload, or the environment's newest successful deployment, in
 * this order. Asks GitHub only if necessary, and never throws.
 * @param candidates revisions that the workloads name, the most trusted first
 * @param client null without a token: what only GitHub knows is then unknown
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

/** True if the input names the commit, so that nothing else is asked. */
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

/** Maximum number of revisions to resolve, with up to three requests each. */
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
      // Without a request, an abbreviated ID can only be compared with the event's commit.
      if (ofEvent?.startsWith(revision.toLowerCase())) return found(ofEvent, from);
      if (isAbbreviation(revision)) return unknown(`${from} says ${revision}, which could not be looked up`);
    } else if (commit !== null) return found(commit, from);
  }
  return null;
}

const ABBREVIATED = /^[0-9a-f]{7,64}$/i;
/** A version rather than a branch, which would resolve to its current head. */
const VERSION_TAG = /^v?\d+(?:\.\d+)+(?:[-+.][\w.+-]*)?$/;

/** Digits alone are more likely a date or a build number. */
function isAbbreviation(revision: string): boolean {
  return ABBREVIATED.test(revision) && /[a-f]/i.test(revision);
}

/**
 * The full ID of a commit of this repository; null for anything else (a base image's label, a sidecar's tag). Looked
 * up once.
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
      // Not of this repository. After any other answer, all that is known of a full ID is its form.
      if (status !== 404 && status !== 422 && status !== 409) return sha(revision) ?? "not asked";
    }
  }
  return null;
}

/** Maximum number of deployments to check for a success, newest first. */
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
      // A success followed by a failure is still deployed.
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
