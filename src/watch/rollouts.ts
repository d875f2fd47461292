/** Rollouts that make no pods, or that have made only a part of them. */
import { type Controller, keyOf } from "../cluster/owners.ts";
import type { Workload } from "../deaths/model.ts";
import { stalledWorkload } from "../deaths/stuck.ts";
import type { ExaminedStall } from "../findings/judge.ts";
import type { PartialRollout } from "../findings/model.ts";

export type Includes = (workload: Workload) => boolean;

/** Remembers since when a rollout makes no pods. */
export interface EmptyRollouts {
  /** Deployments whose newest revision has no pod and whose controller says why. */
  find(controllers: readonly Controller[], nowMs: number): readonly ExaminedStall[];
}

/** `sawPods` tells whether any pod was seen: without one the rollout is as old as its controller. */
export function createEmptyRollouts(
  includes: Includes,
  redact: (text: string) => string,
  sawPods: () => boolean,
): EmptyRollouts {
  const since = new Map<string, number>();
  return {
    find: (controllers, nowMs) =>
      controllers.flatMap((controller): readonly ExaminedStall[] => {
        const { workload, failure, replicas, updatedReplicas } = controller;
        const key = keyOf(workload);
        if (failure === null || replicas === 0 || updatedReplicas > 0 || !includes(workload)) {
          since.delete(key);
          return [];
        }
        const sinceMs = since.get(key) ?? (sawPods() ? nowMs : Date.parse(controller.createdAt));
        since.set(key, sinceMs);
        const stall = stalledWorkload(workload, failure, sinceMs);
        return [{ stall, workload, revision: "current", message: redact(failure), deployedSha: null }];
      }),
  };
}

/** Rollouts that are still under way: the verdict then speaks of a part only. */
export function partialRollouts(controllers: readonly Controller[], includes: Includes): readonly PartialRollout[] {
  return controllers
    .filter((c) => includes(c.workload) && c.replicas > 0 && (c.updatedReplicas < c.replicas || !c.observed))
    .map((c) => ({ workload: c.workload, seen: c.observed ? c.updatedReplicas : 0, wanted: c.replicas }));
}
