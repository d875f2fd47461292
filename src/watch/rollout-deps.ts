/** Dependencies of the rollout checks, and helpers that they share. */
import { type Connection, type Controller, keyOf } from "../cluster/index.ts";
import type { Workload } from "../deaths/model.ts";
import type { PodSnapshot } from "../deaths/snapshot.ts";
import { stalledWorkload, type WorkloadTrouble } from "../deaths/stuck.ts";
import type { ExaminedStall } from "../findings/evidence.ts";
import type { SafeText } from "../redact/safe-text.ts";

/** Dependencies of the rollout checks. */
export interface RolloutDeps {
  readonly connection: Connection;
  /** True if deaths of its pods count. */
  readonly includes: (controller: Pick<Controller, "workload" | "owner" | "podLabels">) => boolean;
  readonly mayListEvents: (namespace: string) => boolean;
  readonly redact: (text: string) => SafeText;
  readonly nowMs: () => number;
  readonly pods: () => readonly PodSnapshot[];
  readonly knownWorkloadOf: (pod: PodSnapshot) => Workload | null;
}

/** Maximum number of workloads to look up at a time. */
export const ASKED_A_LOOK = 20;

/** The known pods of a workload. */
export function podsOf(workload: Workload, deps: RolloutDeps): readonly PodSnapshot[] {
  return deps.pods().filter((pod) => {
    const owner = deps.knownWorkloadOf(pod);
    return owner !== null && keyOf(owner) === keyOf(workload);
  });
}

/** A problem of a whole workload, as input for the findings. */
export function examinedTrouble(
  controller: Pick<Controller, "workload" | "createdAt">,
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
