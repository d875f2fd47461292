/** Rollouts that make no pods, or that have made only a part of them. */
import type { Connection } from "../cluster/connect.ts";
import { eventsAbout } from "../cluster/events.ts";
import { type Controller, keyOf } from "../cluster/owners.ts";
import type { Workload } from "../deaths/model.ts";
import type { PodSnapshot } from "../deaths/snapshot.ts";
import { stalledWorkload } from "../deaths/stuck.ts";
import type { ExaminedStall } from "../findings/judge.ts";
import type { PartialRollout } from "../findings/model.ts";

export type Includes = (workload: Workload) => boolean;

export interface EmptyRolloutsDeps {
  readonly connection: Connection;
  /** Whether deaths of its pods count at all. */
  readonly includes: (controller: Controller) => boolean;
  readonly mayListEvents: (namespace: string) => boolean;
  readonly redact: (text: string) => string;
  readonly nowMs: () => number;
  readonly pods: () => readonly PodSnapshot[];
  readonly knownWorkloadOf: (pod: PodSnapshot) => Workload | null;
}

/** Remembers since when a rollout makes no pods, and what its controller says of it. */
export interface EmptyRollouts {
  /** Takes in the controllers as they are now, and asks about those that make no pods. Never throws. */
  look(controllers: readonly Controller[], signal: AbortSignal): Promise<void>;
  stalls(): readonly ExaminedStall[];
}

interface Empty {
  readonly controller: Controller;
  readonly sinceMs: number;
  /** Of the newest event that tells of a failure; null where there is none, or events may not be listed. */
  said: string | null;
}

/** Workloads asked about in one look. */
const ASKED_A_LOOK = 20;

export function createEmptyRollouts(deps: EmptyRolloutsDeps): EmptyRollouts {
  let empty = new Map<string, Empty>();

  /** An old pod that is being stopped makes room for a new one: that is progress. */
  function makesRoom({ workload }: Controller): boolean {
    return deps.pods().some((pod) => {
      if (pod.deletionTimestamp === null) return false;
      const owner = deps.knownWorkloadOf(pod);
      return owner !== null && keyOf(owner) === keyOf(workload);
    });
  }

  /** Without a pod in sight the rollout is as old as its controller. */
  function since(controller: Controller): number {
    if (controller.failure?.sinceMs != null) return controller.failure.sinceMs;
    return deps.pods().length > 0 ? deps.nowMs() : Date.parse(controller.createdAt);
  }

  async function ask(one: Empty, signal: AbortSignal): Promise<void> {
    const { workload, uid, failure } = one.controller;
    if (failure !== null || uid === "" || !deps.mayListEvents(workload.namespace)) return;
    const events = await eventsAbout(deps.connection, workload.namespace, uid, signal).catch(() => []);
    const failures = events.filter(({ reason }) => reason === "FailedCreate").sort((a, b) => b.lastMs - a.lastMs);
    one.said = failures[0]?.message ?? null;
  }

  return {
    async look(controllers, signal) {
      const before = empty;
      empty = new Map();
      for (const controller of controllers) {
        if (!controller.automatic || controller.wanted === 0 || controller.made > 0) continue;
        if (!deps.includes(controller) || makesRoom(controller)) continue;
        const key = `${keyOf(controller.workload)} ${controller.generation}`;
        const known = before.get(key);
        empty.set(key, { controller, sinceMs: known?.sinceMs ?? since(controller), said: known?.said ?? null });
      }
      await Promise.all([...empty.values()].slice(0, ASKED_A_LOOK).map((one) => ask(one, signal)));
    },
    stalls: () =>
      [...empty.values()].map(({ controller, sinceMs, said }) => {
        const { workload } = controller;
        const told = controller.failure?.message ?? said;
        const message = deps.redact(told ?? "its controller has made no pod of it, and does not say why");
        const stall = stalledWorkload(workload, message, sinceMs, told !== null);
        return { stall, workload, revision: "current" as const, message, deployedSha: null };
      }),
  };
}

/** Rollouts that are still under way: the verdict then speaks of a part only. */
export function partialRollouts(
  controllers: readonly Controller[],
  includes: (controller: Controller) => boolean,
): readonly PartialRollout[] {
  return controllers
    .filter((c) => includes(c) && c.made < c.wanted && (c.automatic || c.made > 0))
    .map(({ workload, made, wanted }) => ({ workload, seen: made, wanted }));
}
