/** A pod as one look at the cluster shows it, reduced to what tells who died and why. */
import type { ContainerType, Time } from "./model.ts";

/** An instance that ended, as the kubelet reports it. After a lost node everything but the exit code may be missing. */
export interface Termination {
  readonly containerId: string | null;
  readonly exitCode: number;
  readonly signal: number | null;
  readonly reason: string | null;
  /** The termination message: a file of the container, or with FallbackToLogsOnError the end of its log. */
  readonly message: string | null;
  readonly startedAt: Time | null;
  readonly finishedAt: Time | null;
}

export type ContainerState =
  | { readonly kind: "running"; readonly startedAt: Time | null; readonly containerId: string | null }
  | { readonly kind: "waiting"; readonly reason: string | null; readonly message: string | null }
  | { readonly kind: "terminated"; readonly termination: Termination };

/** A rule of `restartPolicyRules`: exit codes after which the container is restarted on purpose (KEP-5307). */
export interface RestartRule {
  readonly action: string;
  readonly operator: "In" | "NotIn";
  readonly values: readonly number[];
}

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
  /** Limit of memory as written (`64Mi`), for the words of an OOM kill. */
  readonly memoryLimit: string | null;
  /** The container's own policy where it has one, else the pod's. */
  readonly restartPolicy: string;
  readonly restartRules: readonly RestartRule[];
  /** Whether a change of its resources restarts it (`resizePolicy: RestartContainer`). */
  readonly resizeRestarts: boolean;
  /** Resources asked for and in force, to see a resize: JSON text. */
  readonly resourcesWanted: string | null;
  readonly resourcesInForce: string | null;
}

export interface OwnerReference {
  readonly kind: string;
  readonly name: string;
  readonly apiVersion: string;
}

export interface PodSnapshot {
  readonly namespace: string;
  readonly name: string;
  readonly uid: string;
  readonly createdAt: Time;
  /** When the grace period ends, and how long it is: deletion began at their difference. */
  readonly deletionTimestamp: Time | null;
  readonly deletionGracePeriodSeconds: number | null;
  readonly generateName: string | null;
  /** Controller only. */
  readonly owner: OwnerReference | null;
  readonly podTemplateHash: string | null;
  /** Argo Rollouts' hash of the pod template, which its ReplicaSets end with. */
  readonly rolloutsHash: string | null;
  readonly controllerRevisionHash: string | null;
  readonly phase: string;
  readonly reason: string | null;
  readonly message: string | null;
  readonly restartPolicy: string;
  /** Of the pod as a whole (`spec.resources`), as written. */
  readonly memoryLimit: string | null;
  readonly nodeName: string | null;
  /** Why it cannot be scheduled, null where it is or nothing is said. */
  readonly unschedulable: string | null;
  /** Held back on purpose (`schedulingGates`). */
  readonly gated: boolean;
  /** `DisruptionTarget`, with its reason: preemption, drain, taint, node shutdown; `since` when it was set. */
  readonly disruption: { readonly reason: string; readonly message: string; readonly since: Time | null } | null;
  /** All containers are being restarted on purpose (RestartAllContainers), since when; null where they are not. */
  readonly restartingAll: { readonly since: Time | null } | null;
  readonly containers: readonly ContainerSnapshot[];
  /** Labels and annotations that may name the commit it was built from. */
  readonly buildHints: Readonly<Record<string, string>>;
}

/** Identity of a container over its instances: pod names are reused, UIDs are not. */
export function containerKey(pod: PodSnapshot, container: ContainerSnapshot): string {
  return `${pod.uid}/${container.type}/${container.name}`;
}

/** How many instances have ended so far, as far as the status tells: each restart follows a death. */
export function endedInstances(container: ContainerSnapshot): number {
  const awaitsRestart =
    container.state.kind === "terminated" || (container.state.kind === "waiting" && container.last !== null);
  return container.restartCount + (awaitsRestart ? 1 : 0);
}

/** When the pod's deletion began: `deletionTimestamp` is when its grace period ends. Null where it is not being deleted. */
export function deletionBegan(pod: PodSnapshot): number | null {
  if (pod.deletionTimestamp === null) return null;
  return Date.parse(pod.deletionTimestamp) - (pod.deletionGracePeriodSeconds ?? 0) * 1000;
}
