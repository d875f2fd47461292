/**
 * One container during a watch: the deaths that each snapshot adds, and those that only its restart counter proves.
 */
import type { Death } from "./death.ts";
import {
  type ContainerSnapshot,
  containerKey,
  endedInstances,
  type PodSnapshot,
  type Termination,
} from "./snapshot.ts";
import { isError } from "./waiting-reasons.ts";

/** Deaths that the restart counter proves although their instances were never seen. */
export interface MissedDeaths {
  /** Provably inside the window. */
  readonly inside: number;
  /** True if there may have been more inside it. */
  readonly perhapsMore: boolean;
}

/** A container's failure at first sight: `in back-off`, `waiting` with an error, or `dead`. */
export type FailedAtFirst = "back-off" | "waiting" | "dead";

/** The state of a container across snapshots; `updateTrack` changes it. */
export interface ContainerTrack {
  readonly key: string;
  /** Deaths after this moment count. */
  readonly sinceMs: number;
  pod: PodSnapshot;
  container: ContainerSnapshot;
  /** Instances that had ended by the last snapshot; null before the first. */
  ended: number | null;
  missed: number;
  /** Deaths after the last snapshot that `takeNewer` found. */
  foundAside: number;
  perhapsMore: boolean;
  /** Deaths seen so far, by ID. */
  readonly known: Map<string, Termination>;
  /** The instance last seen running, and whether its pod was already stopping then. */
  runningId: string | null;
  stopping: boolean;
  changedAtMs: number;
  state: string;
  /** When it was last seen. */
  seenMs: number;
  failedAtFirst: FailedAtFirst | null;
}

/** The track of a container before its first snapshot. */
export function startTrack(
  pod: PodSnapshot,
  container: ContainerSnapshot,
  { atMs, sinceMs }: { readonly atMs: number; readonly sinceMs: number },
): ContainerTrack {
  return {
    key: containerKey(pod, container),
    sinceMs,
    pod,
    container,
    ended: null,
    missed: 0,
    foundAside: 0,
    perhapsMore: false,
    known: new Map(),
    runningId: null,
    stopping: false,
    changedAtMs: atMs,
    state: "",
    seenMs: atMs,
    failedAtFirst: null,
  };
}

/** Takes in a new snapshot of the container. Returns the new deaths, oldest first. */
export function updateTrack(
  track: ContainerTrack,
  pod: PodSnapshot,
  container: ContainerSnapshot,
  atMs: number,
): readonly Death[] {
  const ended = endedInstances(container);
  const fresh = newEnds(track, container);
  const deaths = fresh.map((end) => deathOf(track, end, { pod, container, ended, atMs }));
  for (const { id, termination } of fresh) track.known.set(id, termination);
  if (track.ended === null) {
    track.failedAtFirst = failedAtFirst(pod, container);
    countEarlier(track, pod, fresh, ended);
  } else {
    const unseen = Math.max(0, ended - track.ended - fresh.length);
    track.missed += Math.max(0, unseen - track.foundAside);
    track.foundAside = ended < track.ended ? 0 : Math.max(0, track.foundAside - unseen);
  }
  const state = stateOf(container);
  if (state !== track.state) {
    track.state = state;
    track.changedAtMs = track.ended === null ? earliestOf(pod, container, atMs) : atMs;
  }
  track.seenMs = atMs;
  track.pod = pod;
  track.container = container;
  // The counter may drop after a node's reboot: then there is nothing to compare with.
  track.ended = ended;
  if (container.state.kind === "running") {
    track.runningId = container.state.containerId;
    track.stopping = pod.deletionTimestamp !== null || pod.disruption !== null || pod.restartingAll !== null;
  }
  return deaths;
}

/**
 * Takes from a snapshot that was read aside the deaths that came after the last snapshot. The state stays the watch's:
 * an older one may still arrive there.
 */
export function takeNewer(
  track: ContainerTrack,
  pod: PodSnapshot,
  container: ContainerSnapshot,
  atMs: number,
): readonly Death[] {
  const { ended } = track;
  if (ended === null) return [];
  const fresh = newEnds(track, container).filter(({ ordinal }) => ordinal > ended);
  const deaths = fresh.map((end) => deathOf(track, end, { pod, container, ended: endedInstances(container), atMs }));
  for (const { id, termination } of fresh) track.known.set(id, termination);
  track.foundAside += fresh.length;
  return deaths;
}

/** Since when a container may be in its first state: since its start, or the pod's creation where clocks disagree. */
function earliestOf(pod: PodSnapshot, { state }: ContainerSnapshot, atMs: number): number {
  const startedMs = state.kind === "running" && state.startedAt !== null ? Date.parse(state.startedAt) : 0;
  return Math.min(atMs, Math.max(startedMs, Date.parse(pod.createdAt)));
}

/** True if any instance ended, except an init container's success. */
export function hasFailed({ known, container, missed }: ContainerTrack): boolean {
  const isSuccess = ({ exitCode }: Termination) => container.type === "init" && exitCode === 0;
  return missed > 0 || ![...known.values()].every(isSuccess);
}

/** An end in the status, with its number in the container's life. */
interface ShownEnd {
  readonly id: string;
  readonly termination: Termination;
  readonly ordinal: number;
}

/** The ends in the status that were not seen before, oldest first. */
function newEnds(track: ContainerTrack, container: ContainerSnapshot): readonly ShownEnd[] {
  const ended = endedInstances(container);
  const current = container.state.kind === "terminated" ? container.state.termination : null;
  return [
    ...(container.last === null ? [] : [{ termination: container.last, ordinal: ended - (current ? 1 : 0) }]),
    ...(current === null ? [] : [{ termination: current, ordinal: ended }]),
  ]
    .map((end) => ({ ...end, id: `${track.key}/${end.termination.containerId ?? `#${end.ordinal}`}` }))
    .filter(({ termination, id }) => !track.known.has(id) && !isKnownByTime(track, termination));
}

function deathOf(
  track: ContainerTrack,
  { id, termination, ordinal }: ShownEnd,
  { pod, container, ended, atMs }: Pick<ContainerTrack, "pod" | "container"> & { ended: number; atMs: number },
): Death {
  const ran = termination.containerId !== null && termination.containerId === track.runningId;
  const live = track.ended !== null && (ran || isNew(track.ended, { ended, ordinal, termination }));
  return {
    id,
    pod,
    container,
    termination,
    detectedAtMs: atMs,
    live,
    seenBeforeMs: live ? track.seenMs : null,
    outlived: ran && track.stopping,
  };
}

/** True if the counter proves that the end came after the last snapshot. */
function isNew(
  endedBefore: number,
  { ended, ordinal, termination }: Pick<ShownEnd, "ordinal" | "termination"> & { ended: number },
) {
  // A reboot resets the counter. Of the ends before it, the last snapshot showed all that was left.
  if (ended < endedBefore) return termination.containerId !== null;
  return ordinal > endedBefore;
}

/** Counts deaths before the first snapshot that left only the counter. */
function countEarlier(track: ContainerTrack, pod: PodSnapshot, shown: readonly ShownEnd[], ended: number): void {
  const unseen = Math.max(0, ended - shown.length);
  if (unseen === 0) return;
  if (Date.parse(pod.createdAt) >= track.sinceMs) {
    track.missed += unseen;
    return;
  }
  // The instance before the oldest one shown ended before that one started.
  const oldest = shown[0]?.termination;
  const isOldestInside = oldest?.finishedAt == null || Date.parse(oldest.finishedAt) >= track.sinceMs;
  const mayEarlierBeInside = oldest?.startedAt == null || Date.parse(oldest.startedAt) > track.sinceMs;
  track.perhapsMore = isOldestInside && mayEarlierBeInside;
}

function failedAtFirst(pod: PodSnapshot, { state, last, restartPolicy }: ContainerSnapshot): FailedAtFirst | null {
  if (state.kind === "terminated") {
    const isWork = state.termination.exitCode === 0 && pod.phase !== "Failed" && restartPolicy !== "Always";
    return isWork ? null : "dead";
  }
  if (state.kind !== "waiting") return null;
  if (state.reason === "CrashLoopBackOff") return "back-off";
  if (last !== null) return "dead";
  return isError(state.reason) || pod.unschedulable !== null ? "waiting" : null;
}

/** A key that changes with progress. A failing pull alternates between two reasons, so all waiting shares one key. */
function stateOf(container: ContainerSnapshot): string {
  const { state } = container;
  if (state.kind === "running") return `running ${state.containerId}`;
  if (state.kind === "terminated") return `terminated ${state.termination.containerId}`;
  return "waiting";
}

/** True for an end that is known already: a status may give its instance's ID in only one of its places. */
function isKnownByTime(track: ContainerTrack, { containerId, startedAt, finishedAt, exitCode }: Termination): boolean {
  if (containerId !== null || finishedAt === null) return false;
  return [...track.known.values()].some(
    (other) => other.finishedAt === finishedAt && other.startedAt === startedAt && other.exitCode === exitCode,
  );
}
