/** Pods that wait: their owners, revisions and events, asked anew while the rollout goes on. */
import { eventsAbout } from "../cluster/events.ts";
import type { PodEvent } from "../deaths/classify.ts";
import type { TrackedContainer } from "../deaths/ledger.ts";
import type { PodSnapshot } from "../deaths/snapshot.ts";
import { findStalls } from "../deaths/stuck.ts";
import type { ExaminedStall } from "../findings/judge.ts";
import type { ExamineDeps } from "./examine.ts";
import type { Queue } from "./queue.ts";
import { revisionNamed } from "./revisions.ts";
import type { Includes } from "./rollouts.ts";

export interface WaitingPods {
  /** Asks about every pod that waits now. Never throws. */
  look(containers: readonly TrackedContainer[], signal: AbortSignal): Promise<void>;
  /** The stalls among them, by what was learned at the last look. */
  stalls(containers: readonly TrackedContainer[]): readonly ExaminedStall[];
}

/** Pods asked about in one look: a namespace in which more are waiting has one trouble, not hundreds. */
const PODS_A_LOOK = 200;

/** Asks through `queue`, so that it does not crowd out the logs of the dead. */
export function createWaitingPods(deps: ExamineDeps, queue: Queue, includes: Includes): WaitingPods {
  const known = new Map<string, Pick<ExaminedStall, "workload" | "revision">>();
  const events = new Map<string, readonly PodEvent[]>();

  async function ask(pod: PodSnapshot, signal: AbortSignal): Promise<void> {
    const workload = await deps.owners.workloadOf(pod, signal);
    known.set(pod.uid, { workload, revision: await deps.owners.revisionOf(pod, signal) });
    if (!includes(workload) || !deps.mayListEvents(pod.namespace)) return;
    events.set(pod.uid, await eventsAbout(deps.connection, pod.namespace, pod.uid, signal));
  }

  return {
    async look(containers, signal) {
      const waiting = new Map(containers.filter(waits).map(({ pod }) => [pod.uid, pod]));
      const asked = [...waiting.values()].slice(0, PODS_A_LOOK);
      // What could not be asked now is asked at the next look.
      await Promise.all(asked.map((pod) => queue.add(() => ask(pod, signal).catch(() => undefined))));
    },
    stalls: (containers) =>
      findStalls(containers, (uid) => events.get(uid) ?? null).flatMap((stall): readonly ExaminedStall[] => {
        const owned = stall.pod === null ? undefined : known.get(stall.pod.uid);
        if (stall.pod === null || owned === undefined || !includes(owned.workload)) return [];
        const container = stall.pod.containers.find(({ name }) => name === stall.container);
        const deployedSha = revisionNamed(stall.pod, container);
        return [{ stall, ...owned, message: deps.redact(stall.message), deployedSha }];
      }),
  };
}

function waits({ gone, container, pod }: TrackedContainer): boolean {
  return !gone && container.state.kind === "waiting" && pod.deletionTimestamp === null;
}
