/** Remembers the snapshots of all pods and finds the deaths between them. */
import {
  type ContainerTrack,
  type FailedAtFirst,
  hasFailed,
  type MissedDeaths,
  startTrack,
  takeNewer,
  updateTrack,
} from "./container-track.ts";
import type { Death } from "./death.ts";
import { createPresence } from "./presence.ts";
import { advance, type Progress } from "./progress.ts";
import { sharing } from "./sharing.ts";
import {
  type ContainerSnapshot,
  containerKey,
  isCalm,
  isReady,
  type PodSnapshot,
  type Termination,
} from "./snapshot.ts";

/** A container's newest snapshot, and its history in this watch. */
export interface TrackedContainer {
  readonly key: string;
  readonly pod: PodSnapshot;
  readonly container: ContainerSnapshot;
  readonly missed: MissedDeaths;
  /** Ends seen, oldest first. */
  readonly ends: readonly { readonly id: string; readonly termination: Termination }[];
  /** When its state last changed. */
  readonly changedAtMs: number;
  readonly progress: Progress;
  /** Its failure in the first snapshot; null if it had not failed yet. */
  readonly failedAtFirst: FailedAtFirst | null;
  /** True if its pod was ever seen ready. */
  readonly podWasReady: boolean;
  /** True if the pod is no longer in the cluster. */
  readonly gone: boolean;
}

/** All pods of a watch and their containers, including those that are gone. */
export interface PodTracker {
  /** Takes in a new snapshot of a pod. Returns the new deaths, oldest first. */
  update(pod: PodSnapshot, atMs: number): readonly Death[];
  /** Takes in only the new deaths of a snapshot that was read beside the watch. Returns them, oldest first. */
  readAside(pod: PodSnapshot, atMs: number): readonly Death[];
  /** The pod is gone. Returns the deaths in its last snapshot. */
  remove(pod: PodSnapshot, atMs: number): readonly Death[];
  /** A complete list of a namespace, or (null) of all: other pods are gone, except those changed after `version`. */
  listed(namespace: string | null, uids: ReadonlySet<string>, version: number | null): void;
  /** True if a newer snapshot of the pod was taken in. */
  isOutdated(pod: PodSnapshot): boolean;
  /** The newest snapshot of a pod, even if it is gone. */
  pod(uid: string): PodSnapshot | undefined;
  pods(): readonly PodSnapshot[];
  isGone(uid: string): boolean;
  containers(): readonly TrackedContainer[];
  /**
   * The containers of pods with anything that may be part of a finding, in the same order. Of thousands of pods most
   * have never had trouble.
   */
  troubled(): readonly TrackedContainer[];
  /** The containers of one pod. */
  containersOf(uid: string): readonly TrackedContainer[];
}

/** An empty tracker. Deaths after `sinceMs` count. */
export function createPodTracker(sinceMs: number): PodTracker {
  const tracks = new Map<string, ContainerTrack>();
  const pods = new Map<string, PodSnapshot>();
  const presence = createPresence();
  const progress = new Map<string, Progress>();
  const wereReady = new Set<string>();
  const troubled = new Set<string>();
  /** Cached: among thousands of containers few change between two evaluations. */
  const snapshots = new Map<string, TrackedContainer>();

  function update(seen: PodSnapshot, atMs: number): readonly Death[] {
    const pod = sharing(pods.get(seen.uid), seen);
    pods.set(pod.uid, pod);
    presence.saw(pod);
    progress.set(pod.uid, advance(progress.get(pod.uid) ?? null, pod, atMs));
    if (isReady(pod)) wereReady.add(pod.uid);
    let hasTrouble = !isCalm(pod);
    const deaths = pod.containers.flatMap((container) => {
      const key = containerKey(pod, container);
      const track = tracks.get(key) ?? startTrack(pod, container, { atMs, sinceMs });
      tracks.set(key, track);
      snapshots.delete(key);
      const fresh = updateTrack(track, pod, container, atMs);
      hasTrouble ||= hasFailed(track);
      return fresh;
    });
    if (hasTrouble) troubled.add(pod.uid);
    else troubled.delete(pod.uid);
    return deaths;
  }

  function readAside(pod: PodSnapshot, atMs: number): readonly Death[] {
    const deaths = pod.containers.flatMap((container) => {
      const track = tracks.get(containerKey(pod, container));
      return track === undefined ? [] : takeNewer(track, pod, container, atMs);
    });
    for (const { container } of deaths) snapshots.delete(containerKey(pod, container));
    if (deaths.length === 0) return [];
    pods.set(pod.uid, sharing(pods.get(pod.uid), pod));
    troubled.add(pod.uid);
    return deaths;
  }

  function snapshotOf(track: ContainerTrack): TrackedContainer {
    const { uid } = track.pod;
    const isGone = presence.isGone(uid);
    const podWasReady = wereReady.has(uid);
    const before = snapshots.get(track.key);
    if (before !== undefined && before.gone === isGone && before.podWasReady === podWasReady) return before;
    const snapshot = trackedOf(track, progress.get(uid), { podWasReady, gone: isGone });
    snapshots.set(track.key, snapshot);
    return snapshot;
  }

  return {
    update,
    readAside,
    remove(pod, atMs) {
      const deaths = update(pod, atMs);
      presence.leaves(pod.uid);
      return deaths;
    },
    listed(namespace, uids, version) {
      for (const { uid, namespace: own } of pods.values()) {
        if ((namespace === null || own === namespace) && !uids.has(uid)) presence.isMissed(uid, version);
      }
    },
    isOutdated: presence.isOutdated,
    pod: (uid) => pods.get(uid),
    pods: () => [...pods.values()],
    isGone: presence.isGone,
    containers: () => [...tracks.values()].map(snapshotOf),
    troubled: () => [...tracks.values()].filter(({ pod }) => troubled.has(pod.uid)).map(snapshotOf),
    containersOf(uid) {
      const pod = pods.get(uid);
      const own = pod?.containers.map((container) => tracks.get(containerKey(pod, container))) ?? [];
      return own.filter((track) => track !== undefined).map(snapshotOf);
    },
  };
}

function trackedOf(
  track: ContainerTrack,
  progress: Progress | undefined,
  ofPod: Pick<TrackedContainer, "podWasReady" | "gone">,
): TrackedContainer {
  return {
    key: track.key,
    pod: track.pod,
    container: track.container,
    missed: { inside: track.missed, perhapsMore: track.perhapsMore },
    ends: [...track.known].map(([id, termination]) => ({ id, termination })),
    changedAtMs: track.changedAtMs,
    progress: progress ?? advance(null, track.pod, track.changedAtMs),
    failedAtFirst: track.failedAtFirst,
    ...ofPod,
  };
}
