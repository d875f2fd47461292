/** A pod's steps towards running, and its waiting reasons since the last step. */
import type { ContainerSnapshot, PodSnapshot } from "./snapshot.ts";

/** A pod's steps towards running, and its waiting reasons. */
export interface Progress {
  /** When its status last showed a step forward, in milliseconds. */
  readonly steppedMs: number;
  /** Steps so far: assignment to a node, containers that ran, init containers that completed. */
  readonly steps: number;
  /** When each waiting reason first appeared since the last step. Reasons at the first snapshot are not included. */
  readonly firstMs: ReadonlyMap<string, number>;
  /** Waiting reasons at the first snapshot, without those that a step has ended. */
  readonly atFirst: ReadonlySet<string>;
}

/** The reason of a pod that fits no node. */
export const UNSCHEDULABLE = "Unschedulable";

/** Reasons for the same failure: a failed pull and its back-off, a process that failed to start and its restart. */
const SAME_REASON: Readonly<Record<string, string>> = {
  ImagePullBackOff: "ErrImagePull",
  StartError: "RunContainerError",
  ContainerCannotRun: "RunContainerError",
  CrashLoopBackOff: "RunContainerError",
};

/** A key for a container's waiting reason that is equal for reasons of the same failure. */
export function reasonKey(container: string, reason: string): string {
  return `${container}/${SAME_REASON[reason] ?? reason}`;
}

/** The progress after one more snapshot of the pod. */
export function advance(before: Progress | null, pod: PodSnapshot, atMs: number): Progress {
  const steps = stepsOf(pod);
  const reasons = reasonsOf(pod);
  if (before === null)
    return { steppedMs: Math.min(atMs, lastStepMs(pod)), steps, firstMs: new Map(), atFirst: new Set(reasons) };
  const stepped = steps > before.steps;
  if (!stepped && reasons.every((reason) => before.firstMs.has(reason) || before.atFirst.has(reason)))
    return steps === before.steps ? before : { ...before, steps };
  const firstMs = new Map(stepped ? [] : before.firstMs);
  for (const reason of reasons) {
    if (!firstMs.has(reason) && (stepped || !before.atFirst.has(reason))) firstMs.set(reason, atMs);
  }
  if (!stepped) return { ...before, steps, firstMs };
  return { steps, firstMs, steppedMs: atMs, atFirst: new Set(reasons.filter((reason) => before.atFirst.has(reason))) };
}

function stepsOf(pod: PodSnapshot): number {
  const placed = pod.nodeName === null || pod.unschedulable !== null ? 0 : 1;
  return pod.containers.reduce(
    (sum, container) => sum + (hasRun(container) ? 1 : 0) + (isDone(container) ? 1 : 0),
    placed,
  );
}

function hasRun({ state, last }: ContainerSnapshot): boolean {
  return state.kind !== "waiting" || last !== null;
}

function isDone({ type, state }: ContainerSnapshot): boolean {
  return type === "init" && state.kind === "terminated" && state.termination.exitCode === 0;
}

/** From the times in the status alone. */
function lastStepMs(pod: PodSnapshot): number {
  const times = pod.containers.map(({ type, state }) => {
    if (state.kind === "running") return state.startedAt;
    return type === "init" && state.kind === "terminated" ? state.termination.finishedAt : null;
  });
  const known = [pod.createdAt, pod.scheduledAt, ...times].flatMap((time) => (time === null ? [] : [Date.parse(time)]));
  return known.reduce((newest, each) => Math.max(each, newest), 0);
}

function reasonsOf(pod: PodSnapshot): readonly string[] {
  if (pod.unschedulable !== null) return [reasonKey("", UNSCHEDULABLE)];
  return pod.containers.flatMap(({ name, state }) =>
    state.kind === "waiting" && state.reason !== null ? [reasonKey(name, state.reason)] : [],
  );
}
