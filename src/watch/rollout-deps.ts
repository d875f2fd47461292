/** What looking at rollouts needs of the run, and what all of their stalls have in common. */
import { type Connection, type Controller, keyOf } from "../cluster/index.ts";
import type { Workload } from "../deaths/model.ts";
import type { PodSnapshot } from "../deaths/snapshot.ts";
import { stalledWorkload, type WorkloadTrouble } from "../deaths/stuck.ts";
import type { ExaminedStall } from "../findings/evidence.ts";
import type { SafeText } from "../redact/safe-text.ts";

/** Dependencies of the looks at rollouts. */
export interface RolloutDeps {
  readonly connection: Connection;
  /** True if deaths of its pods count at all. */
  readonly includes: (controller: Controller) => boolean;
  readonly mayListEvents: (namespace: string) => boolean;
  readonly redact: (text: string) => SafeText;
  readonly nowMs: () => number;
  readonly pods: () => readonly PodSnapshot[];
  readonly knownWorkloadOf: (pod: PodSnapshot) => Workload | null;
}

/** Workloads that are looked up at a time. */
export const ASKED_A_LOOK = 20;

/** The pods that are known to be of a workload. */
export function podsOf(workload: Workload, deps: RolloutDeps): readonly PodSnapshot[] {
  return deps.pods().filter((pod) => {
    const owner = deps.knownWorkloadOf(pod);
    return owner !== null && keyOf(owner) === keyOf(workload);
  });
}

/** A trouble of a whole workload, as the findings take it. */
export function examinedTrouble(
  controller: Controller,
  trouble: WorkloadTrouble & { readonly message: SafeText },
): ExaminedStall {
  const { workload, createdAt } = controller;
  return {
    stall: stalledWorkload(workload, trouble),
    workload,
    revision: "current",
    message: trouble.message,
    isSilent: false,
    workloadCreatedAt: createdAt,
    deployedSha: null,
  };
}
