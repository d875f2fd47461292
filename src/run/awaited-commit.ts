/** Checks if the watched workloads run the deployed commit yet, for `wait-for: commit`. */
import { findCommit } from "../github/commit/commit.ts";
import { runningCommits } from "../github/commit/running.ts";
import type { Inputs } from "../inputs.ts";
import type { WatchDeps } from "../watch/parts.ts";
import type { RunWorld } from "./world.ts";

/** Returns a function that checks the workloads of one look. */
export async function commitWatcher(inputs: Inputs, world: RunWorld): Promise<WatchDeps["runsInstead"]> {
  if (inputs.waitFor !== "commit") return async () => null;
  const client = await world.openGitHub(inputs.waitTimeoutMs + LOOKUP_MS, world.cancelled);
  const { deployed } = await findCommit(inputs, world.github, [], client);
  const { sha } = deployed;
  if (sha === null) return async () => ({ why: `the deployed commit is not known (${deployed.from})` });
  const known = new Map<string, string | null>();
  return async (workloads) => {
    const running = await runningCommits(workloads, sha, client, known);
    const [other] = running.others;
    if (other !== undefined)
      return { why: `${other.workload} runs ${other.sha.slice(0, 7)} since ${other.since}, not ${sha.slice(0, 7)}` };
    return running.deployed > 0
      ? null
      : { why: `no watched workload names a commit of this repository, so none is known to run ${sha.slice(0, 7)}` };
  };
}

const LOOKUP_MS = 20_000;
