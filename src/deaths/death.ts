/** The death of an instance, and what its times and counters prove about it. */
import { isStopCode } from "./signals.ts";
import { type ContainerSnapshot, deletionBegan, type PodSnapshot, type Termination } from "./snapshot.ts";

/** The end of an instance, seen for the first time. */
export interface Death {
  /** Unique within the run: container identity and containerID (or the instance's number if the node lost the ID). */
  readonly id: string;
  /** The pod at the time of detection; the tracker has newer snapshots. */
  readonly pod: PodSnapshot;
  readonly container: ContainerSnapshot;
  readonly termination: Termination;
  /** Milliseconds since the epoch, by the run's clock. */
  readonly detectedAtMs: number;
  /** True if it certainly ended between two snapshots of this watch, whatever the node's clock says. */
  readonly live: boolean;
  /** Last time a live death's container was seen alive, by this machine's clock and not the node's. */
  readonly seenBeforeMs: number | null;
  /** True if it was seen running while its pod was already being deleted, disrupted or restarted as a whole. */
  readonly outlived: boolean;
}

/** True if an instance ended because its pod was being deleted. */
export function diedOfDeletion(death: Death): boolean {
  const beganMs = deletionBegan(death.pod);
  if (beganMs === null || wasRestarted(death)) return false;
  const { outlived, termination, seenBeforeMs } = death;
  if (outlived || hasSlowClock(termination, seenBeforeMs) || isStillShown(death, beganMs)) return true;
  return endedSince(termination, beganMs - slowByMs(death));
}

/** A kubelet restarts a container, or reports its back-off, much sooner after its end. */
const MOVES_ON_MS = 60_000;

/**
 * The kubelet's longest back-off is five minutes (pkg/kubelet: MaxCrashLoopBackOff), so no later than this it starts a
 * crashed container again. A deletion during the back-off shows the crash again as the state.
 */
const RESTARTS_MS = 360_000;

/**
 * True if the status still shows an end that seems to be long before the deletion. Without the deletion the kubelet
 * would have moved on, so the node's clock is slow.
 */
function isStillShown({ container: { state, restartPolicy }, termination }: Death, beganMs: number): boolean {
  const { containerId, exitCode, finishedAt } = termination;
  if (state.kind !== "terminated" || state.termination.containerId !== containerId) return false;
  if (restartPolicy !== "Always" || finishedAt === null) return false;
  return Date.parse(finishedAt) < beganMs - (isStopCode(exitCode) ? MOVES_ON_MS : RESTARTS_MS);
}

/** By how much the node's clock is provably slow: no instance can start before its pod was created. */
export function slowByMs({ termination, pod }: Pick<Death, "termination" | "pod">): number {
  const starts = [termination.startedAt, ...pod.containers.flatMap(startsOf)].filter((time) => time !== null);
  const slowMs = Math.max(0, ...starts.map((time) => Date.parse(pod.createdAt) - Date.parse(time)));
  return slowMs > CLOCK_TOLERANCE_MS ? slowMs : 0;
}

/** The starts of the instances that a status shows. */
function startsOf({ state, last }: ContainerSnapshot): readonly (string | null)[] {
  const now =
    state.kind === "running" ? state.startedAt : state.kind === "terminated" ? state.termination.startedAt : null;
  return [now, last?.startedAt ?? null];
}

/** True if a later instance existed at detection: the cluster restarts nothing in a pod that it removes. */
export function wasRestarted({ container: { state, last }, termination }: Death): boolean {
  return state.kind !== "waiting" && last !== null && last.containerId === termination.containerId;
}

/** Whole seconds, plus the usual skew of synchronised clocks. */
const CLOCK_TOLERANCE_MS = 5000;

/**
 * True if the node's clock is provably slow: the reported end is before the last snapshot that showed the instance
 * running.
 */
function hasSlowClock({ finishedAt }: Termination, seenBeforeMs: number | null): boolean {
  return seenBeforeMs !== null && finishedAt !== null && Date.parse(finishedAt) < seenBeforeMs - CLOCK_TOLERANCE_MS;
}

/**
 * True if it ended at `ms` or later, or if its time is lost. Times are whole seconds, so the same second counts as
 * later.
 */
export function endedSince({ finishedAt }: Termination, ms: number): boolean {
  return finishedAt === null || Date.parse(finishedAt) >= Math.floor(ms / 1000) * 1000;
}
