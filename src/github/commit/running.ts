/** The commits of the repository that the watched workloads say they run. */
import type { RunningCommit } from "../../findings/model.ts";
import type { NamedWorkload } from "../../watch/revisions.ts";
import type { GitHubClient } from "../client/client.ts";
import { type RevisionCandidate, resolveRevision } from "./commit.ts";

/** The number of workloads that name the deployed commit, and those that name another one. */
export interface RunningCommits {
  readonly deployed: number;
  readonly others: readonly RunningCommit[];
}

/** Maximum number of workloads and revisions to check. */
const WORKLOADS_AT_MOST = 20;
const RESOLVED_AT_MOST = 12;
const COMMIT_ID = /^[0-9a-f]{7,64}$/;

/** Asks GitHub once per revision, across all calls with the same `known`. Never throws. */
export async function runningCommits(
  workloads: readonly NamedWorkload[],
  deployedSha: string,
  client: GitHubClient | null,
  known: Map<string, string | null> = new Map(),
): Promise<RunningCommits> {
  let deployed = 0;
  const others: RunningCommit[] = [];
  for (const { workload, since, revisions } of workloads.slice(0, WORKLOADS_AT_MOST)) {
    const commit = await firstCommit(revisions, deployedSha, client, known);
    if (commit === null) continue;
    if (commit.sha === deployedSha) deployed++;
    else others.push({ ...commit, workload, since });
  }
  return { deployed, others };
}

async function firstCommit(
  revisions: readonly RevisionCandidate[],
  deployedSha: string,
  client: GitHubClient | null,
  known: Map<string, string | null>,
): Promise<{ readonly sha: string; readonly from: string } | null> {
  for (const { revision, from } of revisions) {
    if (COMMIT_ID.test(revision) && deployedSha.startsWith(revision)) return { sha: deployedSha, from };
    // Without GitHub it is unknown if a commit is of this repository.
    if (client === null) continue;
    if (!known.has(revision) && known.size < RESOLVED_AT_MOST) {
      const resolved = await resolveRevision(revision, client);
      known.set(revision, resolved === "not asked" ? null : resolved);
    }
    const sha = known.get(revision) ?? null;
    if (sha !== null) return { sha, from };
  }
  return null;
}
