/** The fields of Kubernetes objects in the embedded cluster, with the API's names. */

export interface OwnerReference {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  readonly uid: string;
  readonly controller: boolean;
}

export interface Metadata {
  readonly name: string;
  readonly namespace?: string;
  readonly generateName?: string;
  readonly uid: string;
  readonly resourceVersion: string;
  readonly generation?: number;
  readonly creationTimestamp: string;
  readonly deletionTimestamp?: string;
  readonly deletionGracePeriodSeconds?: number;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly ownerReferences?: readonly OwnerReference[];
}

export interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: Metadata;
  readonly [field: string]: unknown;
}

export interface Terminated {
  readonly exitCode: number;
  readonly signal?: number;
  readonly reason: string;
  readonly message?: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly containerID?: string;
}

export interface ContainerState {
  readonly running?: { readonly startedAt: string };
  readonly terminated?: Terminated;
  readonly waiting?: { readonly reason: string; readonly message?: string };
}

export interface ContainerStatus {
  readonly name: string;
  readonly state: ContainerState;
  readonly lastState: ContainerState;
  readonly ready: boolean;
  readonly started: boolean;
  readonly restartCount: number;
  readonly image: string;
  readonly imageID: string;
  readonly containerID?: string;
}

export interface Container {
  readonly name: string;
  readonly image: string;
  readonly restartPolicy?: string;
  readonly terminationMessagePolicy?: "File" | "FallbackToLogsOnError";
  readonly resources?: { readonly limits?: Readonly<Record<string, string>> };
  readonly [field: string]: unknown;
}

export interface Condition {
  readonly type: string;
  readonly status: "True" | "False" | "Unknown";
  readonly reason?: string;
  readonly message?: string;
  readonly lastTransitionTime: string;
}

export interface PodSpec {
  readonly containers: readonly Container[];
  readonly initContainers?: readonly Container[];
  readonly restartPolicy: "Always" | "OnFailure" | "Never";
  readonly nodeName?: string;
  readonly serviceAccountName: string;
  readonly terminationGracePeriodSeconds: number;
}

export interface PodStatus {
  readonly phase: "Pending" | "Running" | "Succeeded" | "Failed" | "Unknown";
  readonly reason?: string;
  readonly message?: string;
  readonly startTime?: string;
  readonly podIP?: string;
  readonly hostIP?: string;
  readonly qosClass?: string;
  readonly conditions: readonly Condition[];
  readonly containerStatuses?: readonly ContainerStatus[];
  readonly initContainerStatuses?: readonly ContainerStatus[];
}

export interface Pod extends KubernetesObject {
  readonly kind: "Pod";
  readonly spec: PodSpec;
  readonly status: PodStatus;
}

/** True if an object from the store is a pod. */
export function isPod(object: KubernetesObject | null): object is Pod {
  return object?.kind === "Pod";
}

/** A kind of object: its API and its names. */
export interface ResourceType {
  /** Empty for the core group. */
  readonly group: string;
  readonly version: string;
  readonly plural: string;
  readonly singular: string;
  readonly kind: string;
  readonly shortNames: readonly string[];
  readonly namespaced: boolean;
  readonly subresources: readonly string[];
}

/** Defines a kind of object: `customKind("argoproj.io/v1alpha1", "rollouts", "Rollout")`. */
export function customKind(
  groupVersion: string,
  plural: string,
  kind: string,
  more: Partial<Pick<ResourceType, "shortNames" | "namespaced" | "subresources">> = {},
): ResourceType {
  const [version = "", group = ""] = groupVersion.split("/").reverse();
  return {
    group,
    version,
    plural,
    singular: kind.toLowerCase(),
    kind,
    shortNames: more.shortNames ?? [],
    namespaced: more.namespaced ?? true,
    subresources: more.subresources ?? [],
  };
}

/** Every kind of object that a new cluster serves. */
export const RESOURCES: readonly ResourceType[] = [
  customKind("v1", "pods", "Pod", { shortNames: ["po"], subresources: ["log", "exec", "status"] }),
  customKind("v1", "events", "Event", { shortNames: ["ev"] }),
  customKind("v1", "namespaces", "Namespace", { shortNames: ["ns"], namespaced: false }),
  customKind("v1", "nodes", "Node", { shortNames: ["no"], namespaced: false }),
  customKind("apps/v1", "deployments", "Deployment", { shortNames: ["deploy"] }),
  customKind("apps/v1", "replicasets", "ReplicaSet", { shortNames: ["rs"] }),
  customKind("apps/v1", "statefulsets", "StatefulSet", { shortNames: ["sts"] }),
  customKind("apps/v1", "daemonsets", "DaemonSet", { shortNames: ["ds"] }),
  customKind("apps/v1", "controllerrevisions", "ControllerRevision"),
  customKind("batch/v1", "jobs", "Job"),
  customKind("batch/v1", "cronjobs", "CronJob", { shortNames: ["cj"] }),
  customKind("authorization.k8s.io/v1", "selfsubjectaccessreviews", "SelfSubjectAccessReview", { namespaced: false }),
  customKind("authorization.k8s.io/v1", "selfsubjectrulesreviews", "SelfSubjectRulesReview", { namespaced: false }),
];

/** `v1` or `apps/v1`. */
export function groupVersion(resource: ResourceType): string {
  return resource.group === "" ? resource.version : `${resource.group}/${resource.version}`;
}

/** The kind of object with that plural; an unknown one is a bug in the script. */
export function resourceType(kinds: readonly ResourceType[], plural: string): ResourceType {
  const found = kinds.find((kind) => kind.plural === plural);
  if (found === undefined) throw new Error(`the embedded cluster serves no ${plural}`);
  return found;
}

/** The label of a pod of a StatefulSet or DaemonSet, and of its ControllerRevision. */
export const REVISION_HASH = "controller-revision-hash";
