/** Rollouts that do not get their pods, or not all of them, or are given up by their controller. */
import type { Controller, NamedRollout } from "../cluster/index.ts";
import type { Workload } from "../deaths/model.ts";
import { UNSCHEDULABLE } from "../deaths/progress.ts";
import { isReady, type PodSnapshot } from "../deaths/snapshot.ts";
import type { ExaminedStall } from "../findings/evidence.ts";
import type { PartialRollout } from "../findings/model.ts";
import { createGivenUpRollouts } from "./given-up-rollouts.ts";
import { createLackingPods } from "./lacking-pods.ts";
import type { RolloutDeps } from "./rollout-deps.ts";

/** What is known of rollouts that do not get on. */
export interface StalledRollouts {
  /** Takes in the current controllers and looks up those that make no progress. Never throws. */
  look(controllers: readonly Controller[], signal: AbortSignal): Promise<void>;
  stalls(): readonly ExaminedStall[];
  /** Says of these controllers that they did not roll out in the time for it. */
  notRolledOut(controllers: readonly Controller[], waitedMs: number): void;
}

/** Knows no rollout before the first look. */
export function createStalledRollouts(deps: RolloutDeps): StalledRollouts {
  const lacking = createLackingPods(deps);
  const givenUp = createGivenUpRollouts(deps);
  return {
    async look(controllers, signal) {
      await Promise.all([lacking.look(controllers, signal), givenUp.look(controllers, signal)]);
    },
    stalls: () => [...lacking.stalls(), ...givenUp.stalls()],
    notRolledOut: givenUp.notRolledOut,
  };
}

/** Rollouts that are still under way: the verdict then speaks of a part only. `pods` gives those of a workload. */
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

/** The newest pod that is not ready: a controller makes no more, or stops no older ones, before it is. */
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
