/**
 * Tells which instance of a container wrote a log: by the time of its first line, and by the slots of the pod's
 * status.
 */
import type { ContainerType } from "../deaths/model.ts";
import type { ContainerSnapshot, PodSnapshot, Termination } from "../deaths/snapshot.ts";

/** The instance whose log is wanted. */
export interface WantedLog {
  readonly namespace: string;
  readonly pod: string;
  readonly podUid: string;
  readonly container: string;
  readonly containerType: ContainerType;
  readonly termination: Termination;
}

/**
 * The slot of an instance in the pod's status, as the log API names it: `state` is the current one, `lastState` the
 * previous one.
 */
export type StatusSlot = "current" | "previous";

function containerOf(pod: PodSnapshot, wanted: WantedLog): ContainerSnapshot | undefined {
  return pod.containers.find((c) => c.name === wanted.container && c.type === wanted.containerType);
}

/** The slot of the wanted instance in this pod; null if it is in neither, or if this is another pod. */
export function slotOf(pod: PodSnapshot, wanted: WantedLog): StatusSlot | null {
  const container = containerOf(pod, wanted);
  if (pod.uid !== wanted.podUid || container === undefined) return null;
  if (container.state.kind === "terminated" && same(container.state.termination, wanted.termination)) return "current";
  return container.last !== null && same(container.last, wanted.termination) ? "previous" : null;
}

/**
 * True if a later instance has taken the slot of the wanted one. Instances move from `state` to `lastState` and never
 * back, so the log of `state` is then not the wanted one's.
 */
export function isSucceeded(pod: PodSnapshot | null, wanted: WantedLog): boolean {
  if (pod === null || slotOf(pod, wanted) !== "previous") return false;
  return containerOf(pod, wanted)?.state.kind !== "waiting";
}

function same(a: Termination, b: Termination): boolean {
  return a.containerId === b.containerId && (a.containerId !== null || a.finishedAt === b.finishedAt);
}

/**
 * Tells whose log it is from the time of its first line and from `before`, the pod before the log was read. Null if
 * they do not tell. A status has whole seconds, lines have fractions.
 */
export function byTimes(
  firstMs: number | null,
  before: PodSnapshot | null,
  wanted: WantedLog,
  slot: StatusSlot,
): "certain" | "another" | null {
  if (before !== null && slot === "previous" && isFirstInstance(before, wanted)) return "certain";
  if (firstMs === null) return null;
  const startMs = msOf(wanted.termination.startedAt);
  const endMs = msOf(wanted.termination.finishedAt);
  const mayBeLater = before === null || !isBeforeSuccessor(firstMs, before, wanted);
  if (endMs !== null && firstMs >= endMs + LATE_STAMP_MS && mayBeLater) return "another";
  if (isOlder(firstMs, before, wanted)) return "another";
  const other = before === null ? null : otherInstance(before, wanted, slot);
  if (other !== null && firstMs < (msOf(other.finishedAt) ?? 0) + SECOND) return "another";
  if (startMs === null || endMs === null) return null;
  if (firstMs < startMs) return hadNoPredecessor(firstMs, before, wanted) ? "certain" : null;
  if (firstMs < endMs) return "certain";
  const isLastSecond = firstMs < endMs + SECOND;
  return isLastSecond && before !== null && hasNoSuccessorIn(before, wanted, endMs + SECOND) ? "certain" : null;
}

const SECOND = 1000;
/**
 * How late a busy node may stamp a line. If a program prints only its last line, its log may seem to start after its
 * end.
 */
const LATE_STAMP_MS = 5000;

function msOf(time: string | null): number | null {
  return time === null ? null : Date.parse(time);
}

/**
 * True if the next instance started no earlier than `ms`, the second after the end. Either its start is known, or the
 * container is in back-off, which never takes less than a second (KEP-4603).
 */
function hasNoSuccessorIn(pod: PodSnapshot, wanted: WantedLog, ms: number): boolean {
  if (slotOf(pod, wanted) !== "previous") return false;
  const state = containerOf(pod, wanted)?.state;
  if (state?.kind === "waiting") return state.reason === "CrashLoopBackOff";
  return state?.kind === "running" && state.startedAt !== null && Date.parse(state.startedAt) >= ms;
}

/** True if the wanted instance is the first and has no known successor. */
function isFirstInstance(pod: PodSnapshot, wanted: WantedLog): boolean {
  return slotOf(pod, wanted) === "current" && containerOf(pod, wanted)?.restartCount === 0;
}

/**
 * True if the wanted instance is the only one of a pod that is not being deleted: there is no other log, whatever its
 * times.
 */
export function isOnly(pod: PodSnapshot | undefined, wanted: WantedLog): boolean {
  return pod !== undefined && pod.deletionTimestamp === null && isFirstInstance(pod, wanted);
}

/** True if the first line is of the life of the wanted instance, or of the second in which that ended. */
export function mayBeginIn(firstMs: number, { termination }: WantedLog): boolean {
  const endMs = msOf(termination.finishedAt);
  return endMs === null || firstMs < endMs + SECOND;
}

/** True if a log that starts at `firstMs` is of an instance before the wanted one. */
export function isOlder(firstMs: number, pod: PodSnapshot | null, wanted: WantedLog): boolean {
  const startMs = msOf(wanted.termination.startedAt);
  return startMs !== null && firstMs < startMs - SECOND && !hadNoPredecessor(firstMs, pod, wanted);
}

/**
 * True if no earlier instance can have written at `firstMs`: there was none, or it had ended. A busy node notes a
 * start seconds after the process began to write.
 */
function hadNoPredecessor(firstMs: number, pod: PodSnapshot | null, wanted: WantedLog): boolean {
  const slot = pod === null ? null : slotOf(pod, wanted);
  const container = pod === null ? undefined : containerOf(pod, wanted);
  if (slot === null || container === undefined) return false;
  if (container.restartCount === (slot === "current" ? 0 : 1)) return true;
  const endOfOlder = slot === "current" ? msOf(container.last?.finishedAt ?? null) : null;
  return endOfOlder !== null && firstMs >= endOfOlder + SECOND;
}

/** True if the successor started later: a busy node stamps lines seconds late. */
function isBeforeSuccessor(firstMs: number | null, pod: PodSnapshot, wanted: WantedLog): boolean {
  const state = containerOf(pod, wanted)?.state;
  if (firstMs === null || slotOf(pod, wanted) !== "previous" || state?.kind !== "running") return false;
  return state.startedAt !== null && firstMs < Date.parse(state.startedAt) - 1000;
}

/** True if a log that starts at `firstMs` may be of a known successor of the wanted instance. */
export function isSuccessors(firstMs: number, pod: PodSnapshot, wanted: WantedLog): boolean {
  const container = containerOf(pod, wanted);
  const endMs = msOf(wanted.termination.finishedAt);
  if (pod.uid !== wanted.podUid || container === undefined || endMs === null) return false;
  const { state, last } = container;
  const ended = [state.kind === "terminated" ? state.termination : null, last].filter((one) => one !== null);
  const starts = [
    ...ended.filter((one) => !same(one, wanted.termination)).map(({ startedAt }) => startedAt),
    state.kind === "running" ? state.startedAt : null,
  ];
  return starts.some((start) => start !== null && Date.parse(start) >= endMs && firstMs >= Date.parse(start));
}

/** Another instance that is known to be in the requested slot. */
function otherInstance(pod: PodSnapshot, wanted: WantedLog, slot: StatusSlot): Termination | null {
  const container = containerOf(pod, wanted);
  if (pod.uid !== wanted.podUid || container === undefined) return null;
  const state = container.state.kind === "terminated" ? container.state.termination : null;
  const inSlot = slot === "previous" ? container.last : state;
  return inSlot !== null && !same(inSlot, wanted.termination) ? inSlot : null;
}
