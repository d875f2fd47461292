/** Containers and workloads without progress, judged by their states, events and conditions. */
import type { PodEvent } from "./event.ts";
import type { ContainerType, Workload } from "./model.ts";
import type { TrackedContainer } from "./pod-tracker.ts";
import { type Progress, reasonKey, UNSCHEDULABLE } from "./progress.ts";
import type { PodSnapshot } from "./snapshot.ts";
import { isError, isHookKilled, neverRan } from "./waiting-reasons.ts";

/** A container that does not start, or (`pod` null) a workload that does not get its pods. */
export interface Stall {
  readonly pod: PodSnapshot | null;
  readonly container: string;
  readonly containerType: ContainerType;
  readonly restartCount: number;
  readonly image: string | null;
  readonly reason: string;
  readonly message: string;
  /** Since when there is neither progress nor a new reason. */
  readonly sinceMs: number;
  /** True if the cluster itself reports an error; otherwise it may just be slow. */
  readonly reported: boolean;
  /** Number of times the cluster has reported it. */
  readonly times: number;
  /** True if the reason was there at the first snapshot. */
  readonly atFirst: boolean;
  /** True if the node refused the whole pod: if another pod of the workload runs, nothing is wrong. */
  readonly refused: boolean;
}

/** Time limit for an autoscaler to add a node, from its first event. */
const AUTOSCALER_MS = 10 * 60_000;
/** Time limit for a repeated pull. The kubelet itself gives up the first one. */
const PULLED_AGAIN_MS = 60_000;

/** Events that announce a node: the cluster-autoscaler's, Karpenter's. */
const NODE_IS_COMING = /^(?:TriggeredScaleUp|Nominated)$/;

/** Events whose first occurrence is a step forward. */
const STEPS =
  /^(?:Scheduled|SuccessfulAttachVolume|SuccessfulMountVolume|Pulling|Pulled|Created|Started|AddedInterface)$/;

/** Events that explain why a pod on a node makes no progress. */
const FAILURES =
  /^(?:FailedMount|FailedAttachVolume|FailedMapVolume|FailedCreatePodSandBox|FailedCreatePodContainer|FailedPodSandBoxStatus|NetworkNotReady|FailedBinding|Failed|BackOff|ErrImageNeverPull|InspectFailed)$/;

/** All stalls at this moment. `events` returns a pod's events if they are known. */
export function findStalls(
  containers: readonly TrackedContainer[],
  events: (podUid: string) => readonly PodEvent[] | null,
  nowMs: number,
): readonly Stall[] {
  const ofPods = Map.groupBy(
    containers.filter(({ gone, pod }) => !gone && pod.deletionTimestamp === null && !pod.gated),
    ({ pod }) => pod.uid,
  );
  return [...ofPods.values()].flatMap((ofPod) => {
    const [first] = ofPod;
    if (first === undefined || first.pod.phase === "Succeeded") return [];
    if (first.pod.phase === "Failed") return isRefused(first.pod) ? [refusal(first)] : [];
    const history = historyOf(events(first.pod.uid) ?? [], first.progress);
    const unplaced = whyUnplaced(first, history, nowMs);
    if (unplaced !== null) return unplaced === "progress" ? [] : [unplaced];
    return ofPod.flatMap((tracked) => stallOf(tracked, ofPod, history, nowMs) ?? []);
  });
}

/** Reasons for the end of a whole pod other than a refusal by the node. */
const DISRUPTIONS = /^(?:Evicted|Preempting|NodeShutdown|NodeLost|Terminated|Shutdown|DeadlineExceeded)$/;

/**
 * True if a node refused the pod: none of its containers ever ran (pkg/kubelet/lifecycle: OutOfcpu, NodeAffinity,
 * UnexpectedAdmissionError, ...).
 */
export function isRefused(pod: PodSnapshot): boolean {
  return pod.phase === "Failed" && pod.reason !== null && !DISRUPTIONS.test(pod.reason) && !hasRunAny(pod);
}

/** True if any of its containers ever ran. */
export function hasRunAny(pod: PodSnapshot): boolean {
  return pod.containers.some(({ state, last }) => {
    if (state.kind === "running") return true;
    const ends = [last, state.kind === "terminated" ? state.termination : null];
    return ends.some((end) => end !== null && end.startedAt !== null && !neverRan(end.reason));
  });
}

function refusal(tracked: TrackedContainer): Stall {
  const { pod, progress } = tracked;
  const reason = pod.reason ?? "Failed";
  return {
    ...base(tracked),
    reason,
    message: pod.message ?? "",
    reported: true,
    sinceMs: progress.steppedMs,
    refused: true,
  };
}

function base({ pod, container }: TrackedContainer): Omit<Stall, "reason" | "message" | "reported" | "sinceMs"> {
  return {
    pod,
    container: container.name,
    containerType: container.type,
    restartCount: container.restartCount,
    image: container.image,
    times: 1,
    atFirst: false,
    refused: false,
  };
}

/** A pod's recent events, and its last progress. */
interface PodHistory {
  readonly events: readonly PodEvent[];
  readonly steppedMs: number;
  /** Newest first, without those before the last step, which mean nothing now. */
  readonly failures: readonly PodEvent[];
  readonly progress: Progress;
}

function historyOf(events: readonly PodEvent[], progress: Progress): PodHistory {
  // Each attempt repeats the events of a pull or of a container's creation: only the first is a step.
  const steps = events.filter(({ reason }) => STEPS.test(reason)).map(({ firstMs }) => firstMs);
  const byEvents = steps.reduce((newest, each) => Math.max(newest, each), 0);
  const failures = events
    .filter(({ reason, lastMs }) => FAILURES.test(reason) && lastMs >= byEvents && lastMs >= progress.steppedMs - 1000)
    .sort((a, b) => b.lastMs - a.lastMs);
  return { events, steppedMs: Math.max(progress.steppedMs, byEvents), failures, progress };
}

/** When the reason first appeared, how often it did, and whether it was there at the first snapshot. */
function since(key: string, failures: readonly PodEvent[], { steppedMs, progress }: PodHistory) {
  // A repeated event keeps its first time. If that is before the last step, it may not have happened again until now.
  const fresh = failures.filter(({ firstMs }) => firstMs >= steppedMs - 1000);
  const times = [progress.firstMs.get(key), ...fresh.map(({ firstMs }) => firstMs)].filter((ms) => ms !== undefined);
  return {
    sinceMs: Math.max(steppedMs, times.length === 0 ? 0 : Math.min(...times)),
    times: fresh.reduce((most, { count }) => Math.max(most, count), 1),
    atFirst: progress.atFirst.has(key),
  };
}

/** Why the pod has no node; null if it has one, "progress" if an autoscaler brings one. */
function whyUnplaced(first: TrackedContainer, history: PodHistory, nowMs: number): Stall | "progress" | null {
  const { pod } = first;
  if (pod.nodeName !== null && pod.unschedulable === null) return null;
  const coming = history.events.filter(({ reason }) => NODE_IS_COMING.test(reason));
  if (coming.some(() => nowMs - Math.min(...coming.map(({ firstMs }) => firstMs)) < AUTOSCALER_MS)) return "progress";
  if (pod.unschedulable !== null) {
    const failures = history.events.filter(({ reason }) => reason === "FailedScheduling");
    const known = since(reasonKey("", UNSCHEDULABLE), failures, history);
    return { ...base(first), ...known, reason: UNSCHEDULABLE, message: pod.unschedulable, reported: true };
  }
  if (pod.phase !== "Pending") return null;
  const message = "no scheduler has placed the pod on a node, or said why not";
  return { ...base(first), reason: "Pending", message, reported: false, sinceMs: history.steppedMs };
}

function stallOf(
  tracked: TrackedContainer,
  ofPod: readonly TrackedContainer[],
  history: PodHistory,
  nowMs: number,
): Stall | null {
  const { container } = tracked;
  if (container.state.kind !== "waiting" || isHookKilled(container.state)) return null;
  const { reason, message } = container.state;
  const own = (event: PodEvent) => event.container === null || event.container === container.name;
  // It must have died, but the status lost how.
  const lostItsEnd = reason === "CrashLoopBackOff" && container.last === null;
  if (isError(reason) || lostItsEnd) {
    if (isImage(reason) && pullsAgain(history, container.name, nowMs)) return null;
    const failures = history.failures.filter((event) => own(event) && event.reason !== "FailedMount");
    const known = since(reasonKey(container.name, reason ?? ""), failures, history);
    return { ...base(tracked), ...known, reason: reason ?? "", message: message ?? "", reported: true };
  }
  if (container.last !== null && neverRan(container.last.reason)) {
    const known = since(reasonKey(container.name, container.last.reason ?? ""), [], history);
    return {
      ...base(tracked),
      ...known,
      times: Math.max(known.times, container.restartCount + 1),
      reason: container.last.reason ?? "",
      message: container.last.message ?? "",
      reported: true,
    };
  }
  return container.last === null && isNext(tracked, ofPod) ? slowStart(tracked, history, own) : null;
}

function isImage(reason: string | null): boolean {
  return reason === "ErrImagePull" || reason === "ImagePullBackOff" || reason === "RegistryUnavailable";
}

/** True if the image is being pulled again right now: the status still shows the previous attempt's error. */
function pullsAgain({ events, failures }: PodHistory, container: string, nowMs: number): boolean {
  const pulling = newest(events, container, /^Pulling$/);
  const failed = newest(failures, container, /^(?:Failed|BackOff)$/);
  return pulling > 0 && pulling > failed && nowMs - pulling < PULLED_AGAIN_MS;
}

function newest(events: readonly PodEvent[], container: string, reason: RegExp): number {
  return events.reduce(
    (last, event) =>
      reason.test(event.reason) && (event.container === null || event.container === container)
        ? Math.max(last, event.lastMs)
        : last,
    0,
  );
}

/** True if this container is next to start: init containers run in sequence, then the rest. */
function isNext(tracked: TrackedContainer, ofPod: readonly TrackedContainer[]): boolean {
  const reason = tracked.container.state.kind === "waiting" ? tracked.container.state.reason : null;
  if (reason !== "PodInitializing" && reason !== null) return reason === "ContainerCreating";
  const firstInit = ofPod.find(({ container }) => container.type !== "container" && !isDone(container));
  // Before the kubelet has seen the pod, no container has a state.
  return firstInit === undefined ? reason === null && tracked === ofPod[0] : firstInit.key === tracked.key;
}

function isDone(container: TrackedContainer["container"]): boolean {
  const { state } = container;
  if (container.type === "sidecar") return state.kind === "running";
  return state.kind === "terminated" && state.termination.exitCode === 0;
}

/** A container that is being created. Pulling an image is progress; a volume that does not mount is not. */
function slowStart(tracked: TrackedContainer, history: PodHistory, own: (event: PodEvent) => boolean): Stall | null {
  const { container } = tracked;
  if (
    newest(history.events, container.name, /^Pulling$/) >
    newest(history.events, container.name, /^(?:Pulled|Failed|BackOff)$/)
  )
    return null;
  const failure = history.failures.find(own);
  if (failure === undefined) {
    const reason = (container.state.kind === "waiting" ? container.state.reason : null) ?? "ContainerCreating";
    return { ...base(tracked), reason, message: "", reported: false, sinceMs: history.steppedMs };
  }
  const alike = history.failures.filter((event) => own(event) && event.reason === failure.reason);
  const known = since(reasonKey(container.name, failure.reason), alike, history);
  return { ...base(tracked), ...known, reason: failure.reason, message: failure.message, reported: true };
}

/** Why a whole workload lacks its pods. */
export interface WorkloadTrouble {
  /** `FailedCreate`, `NoPods`, `ProgressDeadlineExceeded`, `NotRolledOut`. */
  readonly reason: string;
  readonly message: string;
  readonly sinceMs: number;
  /** True if its controller reports it. */
  readonly reported: boolean;
  readonly times: number;
  readonly atFirst: boolean;
}

/**
 * A stall of a controller whose newest revision lacks pods: quota, admission, a missing service account, a deadline.
 */
export function stalledWorkload(workload: Workload, trouble: WorkloadTrouble): Stall & { readonly workload: Workload } {
  return {
    workload,
    pod: null,
    container: "",
    containerType: "container",
    restartCount: 0,
    image: null,
    refused: false,
    ...trouble,
  };
}
