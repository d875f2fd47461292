/** Containers and workloads that never get to run, told from what the kubelet and the controllers say. */
import type { PodEvent } from "./classify.ts";
import type { TrackedContainer } from "./ledger.ts";
import type { ContainerType, Workload } from "./model.ts";
import type { ContainerState, PodSnapshot } from "./snapshot.ts";

/** A container that does not get to run, or (`pod` null) a workload whose new revision has no pod. */
export interface Stall {
  readonly pod: PodSnapshot | null;
  readonly container: string;
  readonly containerType: ContainerType;
  readonly restartCount: number;
  readonly image: string | null;
  readonly reason: string;
  readonly message: string;
  /** Since when there is no progress. */
  readonly sinceMs: number;
  /** Whether the cluster itself reports an error. Otherwise it may just take its time. */
  readonly reported: boolean;
}

/** The kubelet's word for a container whose postStart hook failed. */
export const POST_START = "PostStartHookError";

/** Whether the hook was itself killed, as it is when its container ends by itself in the meantime. */
export function isHookKilled(state: ContainerState): boolean {
  return state.kind === "waiting" && state.reason === POST_START && / exited with 137\b/.test(state.message ?? "");
}

/** Waiting reasons that are errors (pkg/kubelet/images, pkg/kubelet/kuberuntime, pkg/kubelet/container/sync_result.go). */
const ERRORS = new Set([
  "ErrImagePull",
  "ImagePullBackOff",
  "ErrImageNeverPull",
  "InvalidImageName",
  "ImageInspectError",
  "RegistryUnavailable",
  "SignatureValidationFailed",
  "ErrImageNeverPullPolicy",
  "CreateContainerConfigError",
  "CreateContainerError",
  "RunContainerError",
  "PreCreateHookError",
  "PreStartHookError",
  POST_START,
  "CreatePodSandboxError",
  "ConfigPodSandboxError",
  "RunInitContainerError",
]);

/** Ends of containers whose process could not be started at all (the runtime's words, exit code 128 or 127). */
const START_ERRORS = new Set(["StartError", "ContainerCannotRun"]);

/** Whether the instance ended before its process ran. */
export function neverRan(reason: string | null): boolean {
  return reason !== null && START_ERRORS.has(reason);
}

/** Events that tell why a pod does not get on. */
const FAILURES =
  /^(?:FailedMount|FailedAttachVolume|FailedMapVolume|FailedCreatePodSandBox|FailedCreatePodContainer|NetworkNotReady|FailedScheduling|Failed)$/;

/** Everything that waits now. `events` gives the events of a pod where they are known. */
export function findStalls(
  containers: readonly TrackedContainer[],
  events: (podUid: string) => readonly PodEvent[] | null,
): readonly Stall[] {
  const stalls: Stall[] = [];
  const said = new Set<string>();
  const ofPod = Map.groupBy(containers, ({ pod }) => pod.uid);
  for (const tracked of containers) {
    const { pod, container } = tracked;
    if (tracked.gone || pod.deletionTimestamp !== null || container.state.kind !== "waiting") continue;
    if (pod.phase === "Failed" || pod.phase === "Succeeded" || pod.gated) continue;
    const base = {
      pod,
      container: container.name,
      containerType: container.type,
      restartCount: container.restartCount,
      image: container.image,
      sinceMs: tracked.changedAtMs,
    };
    const unplaced = whyUnplaced(pod);
    if (unplaced !== null) {
      // One word for the pod, not one for each of its containers.
      if (!said.has(pod.uid)) stalls.push({ ...base, ...unplaced });
      said.add(pod.uid);
      continue;
    }
    const { reason, message } = container.state;
    if (isHookKilled(container.state)) continue;
    if (reason !== null && ERRORS.has(reason)) {
      stalls.push({ ...base, reason, message: message ?? "", reported: true });
    } else if (reason === "CrashLoopBackOff" && container.last === null) {
      // It must have died, but the status has lost how.
      stalls.push({ ...base, reason, message: message ?? "", reported: true });
    } else if (container.last !== null && neverRan(container.last.reason)) {
      stalls.push({
        ...base,
        reason: container.last.reason ?? "",
        message: container.last.message ?? "",
        reported: true,
      });
    } else if (container.last === null && isNext(tracked, ofPod.get(pod.uid) ?? [])) {
      const slow = slowStart(events(pod.uid), reason);
      if (slow !== null) stalls.push({ ...base, ...slow });
    }
  }
  return stalls;
}

/** Why no node has taken the pod; null where one has. */
function whyUnplaced(pod: PodSnapshot): Pick<Stall, "reason" | "message" | "reported"> | null {
  if (pod.unschedulable !== null) return { reason: "Unschedulable", message: pod.unschedulable, reported: true };
  if (pod.nodeName !== null || pod.phase !== "Pending") return null;
  return { reason: "Pending", message: "no scheduler has placed the pod on a node, or said why not", reported: false };
}

/** Whether it is this container's turn to start: init containers come one after the other, then the rest. */
function isNext(tracked: TrackedContainer, ofPod: readonly TrackedContainer[]): boolean {
  const reason = tracked.container.state.kind === "waiting" ? tracked.container.state.reason : null;
  if (reason !== "PodInitializing" && reason !== null) return reason === "ContainerCreating";
  const firstInit = ofPod.find(({ container }) => container.type !== "container" && !isDone(container));
  // Before the kubelet has seen the pod nothing is said of any container.
  return firstInit === undefined ? reason === null && tracked === ofPod[0] : firstInit.key === tracked.key;
}

function isDone(container: TrackedContainer["container"]): boolean {
  const { state } = container;
  if (container.type === "sidecar") return state.kind === "running";
  return state.kind === "terminated" && state.termination.exitCode === 0;
}

/** A container that is being created: an image on its way is progress, a volume that does not mount is none. */
function slowStart(
  events: readonly PodEvent[] | null,
  reason: string | null,
): Pick<Stall, "reason" | "message" | "reported"> | null {
  const newest = [...(events ?? [])].sort((a, b) => b.lastMs - a.lastMs);
  const failure = newest.find((event) => FAILURES.test(event.reason));
  if (failure !== undefined) return { reason: failure.reason, message: failure.message, reported: true };
  if (newest[0]?.reason === "Pulling") return null;
  return { reason: reason ?? "ContainerCreating", message: "", reported: false };
}

/** A controller whose newest revision has no pod: quota, admission, a missing service account, if it says so (`reported`). */
export function stalledWorkload(
  workload: Workload,
  message: string,
  sinceMs: number,
  reported: boolean,
): Stall & { readonly workload: Workload } {
  return {
    workload,
    pod: null,
    container: "",
    containerType: "container",
    restartCount: 0,
    image: null,
    reason: reported ? "FailedCreate" : "NoPods",
    message,
    sinceMs,
    reported,
  };
}
