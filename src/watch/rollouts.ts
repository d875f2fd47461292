/** Rollouts that lack pods or that their controller gave up. */
import type { Controller, Job, NamedRollout } from "../cluster/index.ts";
import type { Workload } from "../deaths/model.ts";
import { UNSCHEDULABLE } from "../deaths/progress.ts";
import { isReady, type PodSnapshot } from "../deaths/snapshot.ts";
import type { ExaminedStall } from "../findings/evidence.ts";
import type { PartialRollout } from "../findings/model.ts";
import { createGivenUpRollouts } from "./given-up-rollouts.ts";
import { createLackingPods } from "./lacking-pods.ts";
import type { RolloutDeps } from "./rollout-deps.ts";

/** Rollouts without progress. */
export interface StalledRollouts {
  /** Takes in the current controllers and looks up those without progress. Never throws. */
  look(controllers: readonly Controller[], jobs: readonly Job[], signal: AbortSignal): Promise<void>;
  stalls(): readonly ExaminedStall[];
  /** Records that these controllers did not roll out in time. */
  notRolledOut(controllers: readonly Controller[], waitedMs: number): void;
}

/** Knows no rollout before the first look. */
export function createStalledRollouts(deps: RolloutDeps): StalledRollouts {
  const lacking = createLackingPods(deps);
  const givenUp = createGivenUpRollouts(deps);
  return {
    async look(controllers, jobs, signal) {
      await Promise.all([lacking.look(controllers, jobs, signal), givenUp.look(controllers, signal)]);
    },
    stalls: () => [...lacking.stalls(), ...givenUp.stalls()],
    notRolledOut: givenUp.notRolledOut,
  };
}

/** Rollouts still in progress, of which the verdict covers only a part. `pods` gives a workload's pods. */
export function partialRollouts(
  controllers: readonly Controller[],
  custom: readonly NamedRollout[],
  includes: (controller: Controller) => boolean,
  pods: (workload: Workload) => readonly PodSnapshot[],
): readonly PartialRollout[] {
  const own = controllers.filter((c) => includes(c) && (c.automatic || c.made > 0));
  return [...own, ...custom]
    .filter(({ made, wanted }) => made < wanted)
    .map(({ workload, made, wanted }) => ({ workload, seen: made, wanted, waitsFor: waitsFor(pods(workload)) }));
}

/** The newest pod that is not ready: until it is, a controller creates no more pods or stops no older ones. */
function waitsFor(pods: readonly PodSnapshot[]): PartialRollout["waitsFor"] {
  const [newest] = pods
    .filter((pod) => pod.deletionTimestamp === null && pod.phase !== "Succeeded" && !isReady(pod))
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt) || a.name.localeCompare(b.name));
  return newest === undefined ? null : { pod: newest.name, state: stateOf(newest) };
}

function stateOf(pod: PodSnapshot): string {
  if (pod.unschedulable !== null) return UNSCHEDULABLE;
  const down = pod.containers.find(({ type, ready }) => type !== "init" && !ready) ?? pod.containers[0];
  const init = pod.containers.find(({ type, state }) => type === "init" && state.kind !== "terminated");
  const state = (init ?? down)?.state;
  if (state?.kind === "terminated") return state.termination.reason ?? "ended";
  return (state?.kind === "waiting" ? state.reason : null) ?? "not ready";
}
