/** A snapshot of a pod, reduced to the fields that show who died and why. */
import type { ContainerType, Time } from "./model.ts";

/** An instance that ended, as the kubelet reports it. After the loss of a node only the exit code may be left. */
export interface Termination {
  readonly containerId: string | null;
  readonly exitCode: number;
  readonly signal: number | null;
  readonly reason: string | null;
  /** The termination message: a file of the container, or the end of its log under FallbackToLogsOnError. */
  readonly message: string | null;
  readonly startedAt: Time | null;
  readonly finishedAt: Time | null;
}

/** The state of a container, as the kubelet reports it. */
export type ContainerState =
  | { readonly kind: "running"; readonly startedAt: Time | null; readonly containerId: string | null }
  | { readonly kind: "waiting"; readonly reason: string | null; readonly message: string | null }
  | { readonly kind: "terminated"; readonly termination: Termination };

/** A rule of `restartPolicyRules`: exit codes for which the container is restarted on purpose (KEP-5307). */
export interface RestartRule {
  readonly action: string;
  readonly operator: "In" | "NotIn";
  readonly values: readonly number[];
}

/** A snapshot of a container. */
export interface ContainerSnapshot {
  readonly name: string;
  readonly type: ContainerType;
  readonly image: string | null;
  /** With the digest, as the kubelet resolved it. */
  readonly imageId: string | null;
  readonly state: ContainerState;
  readonly last: Termination | null;
  readonly restartCount: number;
  readonly ready: boolean;
  /** Memory limit as written (`64Mi`), for the title of an OOM kill. */
  readonly memoryLimit: string | null;
  /** The container's own policy, else the pod's. */
  readonly restartPolicy: string;
  readonly restartRules: readonly RestartRule[];
  /** True if a change of its resources restarts it (`resizePolicy: RestartContainer`). */
  readonly resizeRestarts: boolean;
  /** Requested and applied resources as JSON text, to detect a resize. */
  readonly resourcesWanted: string | null;
  readonly resourcesInForce: string | null;
}

/** The reference to an owner in an object's metadata. */
export interface OwnerReference {
  readonly kind: string;
  readonly name: string;
  readonly apiVersion: string;
}

/** A snapshot of a pod. */
export interface PodSnapshot {
  readonly namespace: string;
  readonly name: string;
  readonly uid: string;
  /** Grows with each change of the pod; absent if the server's versions are no numbers. */
  readonly version?: number;
  readonly createdAt: Time;
  /** When the grace period ends, and its length: the deletion began at their difference. */
  readonly deletionTimestamp: Time | null;
  readonly deletionGracePeriodSeconds: number | null;
  readonly generateName: string | null;
  /** The owner that is the pod's controller. */
  readonly owner: OwnerReference | null;
  /** Labels and annotations that name an owner or its revision, which the pod's names do not show. */
  readonly ownerMarks: Readonly<Record<string, string>>;
  readonly podTemplateHash: string | null;
  /** Argo Rollouts' hash of the pod template, the last part of its ReplicaSets' names. */
  readonly rolloutsHash: string | null;
  readonly controllerRevisionHash: string | null;
  readonly phase: string;
  readonly reason: string | null;
  readonly message: string | null;
  readonly restartPolicy: string;
  /** Memory limit of the whole pod (`spec.resources`), as written. */
  readonly memoryLimit: string | null;
  readonly nodeName: string | null;
  /** When it was assigned to a node. */
  readonly scheduledAt: Time | null;
  /** Why it cannot be scheduled; null if it is, or if no reason is given. */
  readonly unschedulable: string | null;
  /** True if it is held back on purpose (`schedulingGates`). */
  readonly gated: boolean;
  /**
   * The condition `DisruptionTarget` and its reason: preemption, drain, taint, node shutdown; `since` is when it was
   * set.
   */
  readonly disruption: { readonly reason: string; readonly message: string; readonly since: Time | null } | null;
  /** Set while all containers are restarted on purpose (RestartAllContainers). */
  readonly restartingAll: { readonly since: Time | null } | null;
  readonly containers: readonly ContainerSnapshot[];
  /** Labels and annotations that may name the commit of the build. */
  readonly buildHints: Readonly<Record<string, string>>;
  /** Settings in the annotations of the workload. */
  readonly settings: WorkloadSettings | null;
}

/** Settings on the workload (`crashgate.dev/ignore`, `crashgate.dev/max-restarts`), as written; null if unset. */
export interface WorkloadSettings {
  readonly ignore: string | null;
  readonly maxRestarts: string | null;
}

/** True if all containers except init containers are ready. */
export function isReady({ containers, phase }: PodSnapshot): boolean {
  return phase === "Running" && containers.every(({ type, ready }) => type === "init" || ready);
}

/** True if nothing has ended or waits: all containers run and are ready, after init containers that succeeded at once. */
export function isCalm({ containers, phase, nodeName, unschedulable }: PodSnapshot): boolean {
  if (phase !== "Running" || nodeName === null || unschedulable !== null) return false;
  return containers.every(({ type, state, last, ready, restartCount }) => {
    if (last !== null || restartCount > 0) return false;
    return state.kind === "running"
      ? ready
      : type === "init" && state.kind === "terminated" && state.termination.exitCode === 0;
  });
}

/** Identity of a container across its instances: pod names are reused, UIDs are not. */
export function containerKey(pod: Pick<PodSnapshot, "uid">, container: ContainerSnapshot): string {
  return `${pod.uid}/${container.type}/${container.name}`;
}

/** Number of instances that have ended so far according to the status: each restart follows a death. */
export function endedInstances(container: ContainerSnapshot): number {
  const awaitsRestart =
    container.state.kind === "terminated" || (container.state.kind === "waiting" && container.last !== null);
  return container.restartCount + (awaitsRestart ? 1 : 0);
}

/**
 * When the pod's deletion began: `deletionTimestamp` is when its grace period ends. Null if it is not being deleted.
 */
export function deletionBegan(pod: PodSnapshot): number | null {
  if (pod.deletionTimestamp === null) return null;
  return Date.parse(pod.deletionTimestamp) - (pod.deletionGracePeriodSeconds ?? 0) * 1000;
}
