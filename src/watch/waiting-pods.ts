/**
 * Pods that make no progress or do not become ready: their owners, revisions and events, refreshed during the
 * rollout.
 */
import { eventsAbout } from "../cluster/index.ts";
import type { PodEvent } from "../deaths/event.ts";
import type { Revision, Workload } from "../deaths/model.ts";
import type { TrackedContainer } from "../deaths/pod-tracker.ts";
import type { PodSnapshot } from "../deaths/snapshot.ts";
import { findStalls, hasRunAny, isRefused, type Stall } from "../deaths/stuck.ts";
import { findUnready, probeWords } from "../deaths/unready.ts";
import type { ExaminedStall, ExaminedUnready } from "../findings/evidence.ts";
import type { ExamineDeps } from "./examine/deps.ts";
import type { Queue } from "./queue.ts";
import { revisionNamed } from "./revisions.ts";

/** Pods that wait, and why. */
export interface WaitingPods {
  /** Looks up every pod that waits or is not ready. Never throws. */
  look(containers: readonly TrackedContainer[], signal: AbortSignal): Promise<void>;
  /** The stalls among them, as of the last look. */
  stalls(containers: readonly TrackedContainer[]): readonly ExaminedStall[];
  /** Containers that had run for ten seconds at that moment and are not ready. */
  unready(containers: readonly TrackedContainer[], atMs: number): readonly ExaminedUnready[];
}

interface Owned {
  readonly workload: Workload;
  readonly revision: Revision;
}

/** Maximum number of pods to look up at a time: if more pods of a namespace wait, they share a cause. */
const PODS_A_LOOK = 200;

/** Requests go through `queue`, so that they do not delay the logs of dead instances. */
export function createWaitingPods(
  deps: ExamineDeps,
  queue: Queue,
  includes: (workload: Workload, pod: PodSnapshot) => boolean,
): WaitingPods {
  const known = new Map<string, Owned>();
  const events = new Map<string, readonly PodEvent[]>();
  /** When the events of each pod were last requested. */
  const askedMs = new Map<string, number>();

  async function ask(pod: PodSnapshot, signal: AbortSignal): Promise<void> {
    const workload = await deps.owners.workloadOf(pod, signal);
    known.set(pod.uid, { workload, revision: await deps.owners.revisionOf(pod, signal) });
    if (!includes(workload, pod) || !deps.mayListEvents(pod.namespace)) return;
    const nowMs = deps.nowMs();
    const fetched = await eventsAbout(deps.connection, pod.namespace, pod.uid, signal);
    events.set(pod.uid, placedInTime(fetched, events.get(pod.uid) ?? null, askedMs.get(pod.uid) ?? 0, nowMs));
    askedMs.set(pod.uid, nowMs);
  }

  function stallOf(stall: Stall): readonly ExaminedStall[] {
    const { pod } = stall;
    const owned = pod === null ? undefined : known.get(pod.uid);
    if (pod === null || owned === undefined || !includes(owned.workload, pod)) return [];
    if (stall.refused && deps.tracker.pods().some((other) => isSibling(other, pod) && hasRunAny(other))) return [];
    const container = pod.containers.find(({ name }) => name === stall.container);
    return [
      {
        stall,
        ...owned,
        message: deps.redact(`${stall.message}${pullSecret(stall, events.get(pod.uid) ?? [])}`),
        isSilent: !deps.mayListEvents(pod.namespace),
        workloadCreatedAt: null,
        deployedSha: revisionNamed(pod, container),
      },
    ];
  }

  return {
    async look(containers, signal) {
      const unready = findUnready(containers, deps.nowMs()).map(({ pod }) => pod);
      const pods = new Map(
        [...containers.filter(waits).map(({ pod }) => pod), ...unready].map((pod) => [pod.uid, pod]),
      );
      const asked = [...pods.values()].slice(0, PODS_A_LOOK);
      // A failed lookup is repeated at the next look.
      await Promise.all(asked.map((pod) => queue.add(() => ask(pod, signal).catch(() => undefined))));
    },
    stalls: (containers) => findStalls(containers, (uid) => events.get(uid) ?? null, deps.nowMs()).flatMap(stallOf),
    unready: (containers, atMs) =>
      findUnready(containers, atMs).flatMap((tracked): readonly ExaminedUnready[] => {
        const owned = known.get(tracked.pod.uid);
        if (owned === undefined || owned.revision === "old" || !includes(owned.workload, tracked.pod)) return [];
        const message = probeWords(events.get(tracked.pod.uid) ?? [], tracked.container.name);
        return [{ tracked, ...owned, message: deps.redact(message) }];
      }),
  };
}

function waits({ gone, container, pod }: TrackedContainer): boolean {
  if (gone || pod.deletionTimestamp !== null) return false;
  return container.state.kind === "waiting" || isRefused(pod);
}

/** True if two pods are of one controller and revision. */
function isSibling(a: PodSnapshot, b: PodSnapshot): boolean {
  return (
    a.uid !== b.uid &&
    a.namespace === b.namespace &&
    a.owner !== null &&
    a.owner.kind === b.owner?.kind &&
    a.owner.name === b.owner.name &&
    a.controllerRevisionHash === b.controllerRevisionHash
  );
}

/** A missing pull secret is reported once, with the pull that fails for it. */
function pullSecret({ reason }: Stall, events: readonly PodEvent[]): string {
  if (!/^(?:ErrImagePull|ImagePullBackOff)$/.test(reason)) return "";
  const missing = events.find((event) => event.reason === "FailedToRetrieveImagePullSecret");
  return missing === undefined ? "" : ` (${missing.message})`;
}

/**
 * Dates events by the run's clock: a new event happened since the last look, whatever the node's clock says. Events
 * of the first look keep their times.
 */
export function placedInTime(
  fetched: readonly PodEvent[],
  before: readonly PodEvent[] | null,
  lookedMs: number,
  nowMs: number,
): readonly PodEvent[] {
  const known = Map.groupBy(before ?? [], nameOf);
  return fetched.map((event) => {
    // A restarted kubelet repeats it in a new event.
    const alike = known.get(nameOf(event)) ?? [];
    const same = alike.find(({ count }) => count === event.count);
    if (same !== undefined)
      return { ...event, firstMs: same.firstMs, lastMs: Math.max(same.lastMs, Math.min(event.lastMs, nowMs)) };
    const earlier = alike.filter(({ count }) => count < event.count).sort((a, b) => b.count - a.count)[0];
    const within = (ms: number) => (before === null ? Math.min(ms, nowMs) : Math.min(Math.max(ms, lookedMs), nowMs));
    return { ...event, firstMs: earlier?.firstMs ?? within(event.firstMs), lastMs: within(event.lastMs) };
  });
}

function nameOf({ reason, message, container }: PodEvent): string {
  return JSON.stringify([reason, message, container]);
}
