/** Remembers what each look at the cluster showed, and tells from the next look who died in between. */
import {
  type ContainerSnapshot,
  containerKey,
  deletionBegan,
  endedInstances,
  type PodSnapshot,
  type Termination,
} from "./snapshot.ts";

/** An end of an instance, seen for the first time. */
export interface Death {
  /** Unique over the run: container identity and containerID (or the instance's number where the node lost the ID). */
  readonly id: string;
  /** The pod as it was when the death was seen; the ledger has newer ones. */
  readonly pod: PodSnapshot;
  readonly container: ContainerSnapshot;
  readonly termination: Termination;
  /** Milliseconds since the epoch, by the run's clock. */
  readonly detectedAtMs: number;
  /** Whether it surely ended between two looks of this watch, whatever its node's clock says. */
  readonly live: boolean;
  /** Whether it was seen running while its pod was already being deleted, disrupted or restarted as a whole. */
  readonly outlived: boolean;
}

/** Deaths of a container that the counters prove but whose instance was never seen. */
export interface MissedDeaths {
  /** Provably inside the window. */
  readonly inside: number;
  /** Whether there may have been more inside it. */
  readonly perhapsMore: boolean;
}

export interface TrackedContainer {
  readonly key: string;
  readonly pod: PodSnapshot;
  readonly container: ContainerSnapshot;
  readonly missed: MissedDeaths;
  /** Ends seen, oldest first. */
  readonly terminations: readonly Termination[];
  /** When its state last changed, for "without progress". */
  readonly changedAtMs: number;
  /** Whether the pod is no longer in the cluster. */
  readonly gone: boolean;
}

export interface Ledger {
  /** Takes in a pod as it is now. Gives the deaths that were not known, oldest first. */
  see(pod: PodSnapshot, atMs: number): readonly Death[];
  /** The pod is gone; the deaths in its last state are given. */
  forget(pod: PodSnapshot, atMs: number): readonly Death[];
  /** A complete list of a namespace: pods that are not in it are gone. */
  listed(namespace: string, uids: ReadonlySet<string>): void;
  /** The newest state of a pod, also of one that is gone. */
  pod(uid: string): PodSnapshot | undefined;
  pods(): readonly PodSnapshot[];
  isGone(uid: string): boolean;
  containers(): readonly TrackedContainer[];
}

interface Track {
  pod: PodSnapshot;
  container: ContainerSnapshot;
  ended: number;
  missed: number;
  perhapsMore: boolean;
  readonly known: Map<string, Termination>;
  /** The instance last seen running, and whether its pod was then already being stopped. */
  runningId: string | null;
  stopping: boolean;
  changedAtMs: number;
  state: string;
}

/** An empty ledger. Deaths after `sinceMs` are the ones that count. */
export function createLedger(sinceMs: number): Ledger {
  const tracks = new Map<string, Track>();
  const pods = new Map<string, PodSnapshot>();
  const gone = new Set<string>();

  function see(pod: PodSnapshot, atMs: number): readonly Death[] {
    pods.set(pod.uid, pod);
    gone.delete(pod.uid);
    return pod.containers.flatMap((container) => {
      const key = containerKey(pod, container);
      const track = tracks.get(key) ?? start(pod, container, atMs);
      tracks.set(key, track);
      return advance(track, key, pod, container, atMs);
    });
  }

  function advance(track: Track, key: string, pod: PodSnapshot, container: ContainerSnapshot, atMs: number): Death[] {
    const first = track.ended < 0;
    const ended = endedInstances(container);
    const fresh = visible(container)
      .map((end) => ({ ...end, id: `${key}/${end.termination.containerId ?? `#${end.ordinal}`}` }))
      .filter(({ termination, id }) => !track.known.has(id) && !isKnownByTime(track, termination));
    const deaths = fresh.map(({ termination, ordinal, id }): Death => {
      track.known.set(id, termination);
      const ran = termination.containerId !== null && termination.containerId === track.runningId;
      // Whatever the counter rose by since the last look ended since then.
      const live = !first && (ran || (ended >= track.ended && ordinal > track.ended));
      return { id, pod, container, termination, detectedAtMs: atMs, live, outlived: ran && track.stopping };
    });
    if (first)
      countEarlier(
        track,
        pod,
        fresh.map((f) => f.termination),
        ended,
      );
    else track.missed += Math.max(0, ended - track.ended - fresh.length);
    const state = stateOf(container);
    if (state !== track.state) {
      track.state = state;
      track.changedAtMs = first ? Math.min(atMs, Date.parse(pod.createdAt)) : atMs;
    }
    track.pod = pod;
    track.container = container;
    // The counter may fall after a node's reboot: then there is nothing to compare with.
    track.ended = ended;
    if (container.state.kind === "running") {
      track.runningId = container.state.containerId;
      track.stopping = pod.deletionTimestamp !== null || pod.disruption !== null || pod.restartingAll !== null;
    }
    return deaths;
  }

  function countEarlier(track: Track, pod: PodSnapshot, seen: readonly Termination[], ended: number): void {
    const unseen = Math.max(0, ended - seen.length);
    if (unseen === 0) return;
    if (Date.parse(pod.createdAt) >= sinceMs) {
      track.missed += unseen;
      return;
    }
    // The one before the oldest seen ended before that one began.
    const oldestStart = seen[0]?.startedAt;
    const oldestEnd = seen[0]?.finishedAt;
    const oldestInside = oldestEnd == null || Date.parse(oldestEnd) >= sinceMs;
    track.perhapsMore = oldestInside && (oldestStart == null || Date.parse(oldestStart) > sinceMs);
  }

  return {
    see,
    forget(pod, atMs) {
      const deaths = see(pod, atMs);
      gone.add(pod.uid);
      return deaths;
    },
    listed(namespace, uids) {
      for (const pod of pods.values()) {
        if (pod.namespace === namespace && !uids.has(pod.uid)) gone.add(pod.uid);
      }
    },
    pod: (uid) => pods.get(uid),
    pods: () => [...pods.values()],
    isGone: (uid) => gone.has(uid),
    containers: () =>
      [...tracks].map(([key, track]) => ({
        key,
        pod: track.pod,
        container: track.container,
        missed: { inside: track.missed, perhapsMore: track.perhapsMore },
        terminations: [...track.known.values()],
        changedAtMs: track.changedAtMs,
        gone: gone.has(track.pod.uid),
      })),
  };
}

function start(pod: PodSnapshot, container: ContainerSnapshot, atMs: number): Track {
  return {
    pod,
    container,
    ended: -1,
    missed: 0,
    perhapsMore: false,
    known: new Map(),
    runningId: null,
    stopping: false,
    changedAtMs: atMs,
    state: "",
  };
}

/** The ends that a status shows, oldest first, each with its number in the life of the container. */
function visible(container: ContainerSnapshot): readonly { termination: Termination; ordinal: number }[] {
  const ends: { termination: Termination; ordinal: number }[] = [];
  const ended = endedInstances(container);
  const current = container.state.kind === "terminated" ? container.state.termination : null;
  if (container.last !== null) ends.push({ termination: container.last, ordinal: ended - (current ? 1 : 0) });
  if (current !== null) ends.push({ termination: current, ordinal: ended });
  return ends;
}

/** What counts as progress when it changes. The words of a failing pull alternate and are none. */
function stateOf(container: ContainerSnapshot): string {
  const { state } = container;
  if (state.kind === "running") return `running ${state.containerId}`;
  if (state.kind === "terminated") return `terminated ${state.termination.containerId}`;
  return "waiting";
}

/** The same end again, where a status names its instance only in one of its places. */
function isKnownByTime(track: Track, { containerId, startedAt, finishedAt, exitCode }: Termination): boolean {
  if (containerId !== null || finishedAt === null) return false;
  return [...track.known.values()].some(
    (other) => other.finishedAt === finishedAt && other.startedAt === startedAt && other.exitCode === exitCode,
  );
}

/** Whether an instance ended because its pod was being deleted. */
export function diedOfDeletion({ pod, termination, outlived }: Death): boolean {
  const beganMs = deletionBegan(pod);
  return beganMs !== null && (outlived || endedSince(termination, beganMs));
}

/** Whether it ended then or later, also where its time is lost. Times are whole seconds: the same second counts as later. */
export function endedSince({ finishedAt }: Termination, ms: number): boolean {
  return finishedAt === null || Date.parse(finishedAt) >= Math.floor(ms / 1000) * 1000;
}
