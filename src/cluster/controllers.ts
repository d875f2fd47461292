/** Workloads that Kubernetes itself rolls out, and the revisions that were the newest during the run. */
import type { Workload } from "../deaths/model.ts";
import type { OwnerReference, WorkloadSettings } from "../deaths/snapshot.ts";
import { listPages, namespaced } from "./api.ts";
import type { Connection } from "./connect.ts";
import { array, type Json, json, moment, number, object, text } from "./json.ts";
import { controllerOf, remember } from "./objects.ts";
import { hintsOf, settingsOf } from "./pods.ts";
import { type RolloutStatus, rolloutStatus } from "./rollout-status.ts";
import { isWithin } from "./scope.ts";

/** A Deployment, StatefulSet or DaemonSet as last read. */
export interface Controller {
  readonly workload: Workload;
  readonly uid: string;
  /** Grows with each change of its spec. */
  readonly generation: number;
  /** True if its controller has seen the newest spec. */
  readonly isObserved: boolean;
  /** Deployment: the revision number; StatefulSet: the update revision's hash; DaemonSet: null. */
  readonly revision: string | null;
  /** Pods that the newest revision should have, without those that the strategy keeps on an older one. */
  readonly wanted: number;
  /** Pods of the newest revision; 0 until the controller has seen the newest spec. */
  readonly made: number;
  /** StatefulSet: pods with a lower ordinal stay on their revision as planned; under `OnDelete` all pods do. */
  readonly partition: number;
  readonly rollout: RolloutStatus;
  /** True if it replaces pods by itself: false while paused or under `OnDelete`. */
  readonly automatic: boolean;
  /** Why it cannot create pods (quota, admission) and since when, from its condition. */
  readonly failure: { readonly message: string; readonly sinceMs: number | null } | null;
  readonly createdAt: string;
  /** Its owner, such as an operator's object. */
  readonly owner: OwnerReference | null;
  /** Labels of the pods that it makes. */
  readonly podLabels: Readonly<Record<string, string>>;
  /** Labels and annotations that may name the commit it was built from. */
  readonly buildHints: Readonly<Record<string, string>>;
  readonly settings: WorkloadSettings | null;
}

/** The Deployments, StatefulSets and DaemonSets of the watched namespaces. */
export interface Controllers {
  /**
   * Reads those of a namespace again. One that may not be read or does not answer keeps its last state. Never throws.
   */
  refresh(namespace: string, signal: AbortSignal): Promise<void>;
  /** The controller as last read. */
  get(workload: Workload): Controller | undefined;
  list(): readonly Controller[];
  /** Revisions that were the newest at any time since the first `refresh`. */
  newestOf(workload: Workload): ReadonlySet<string>;
  /** Reads the newest revisions of a namespace's DaemonSets, whose status does not name them. Never throws. */
  readDaemonSetRevisions(namespace: string, signal: AbortSignal): Promise<void>;
}

interface Kind {
  readonly kind: "Deployment" | "StatefulSet" | "DaemonSet";
  readonly plural: string;
}

const KINDS: readonly Kind[] = [
  { kind: "Deployment", plural: "deployments" },
  { kind: "StatefulSet", plural: "statefulsets" },
  { kind: "DaemonSet", plural: "daemonsets" },
];

/** Knows no controller before the first `refresh`. */
export function createControllers(connection: Connection): Controllers {
  const controllers = new Map<string, Controller>();
  const newestSinceStart = new Map<string, Set<string>>();
  /** One request for each namespace, until its next `refresh`. */
  const daemonSetReads = new Map<string, Promise<unknown>>();
  /** Generations of DaemonSets whose newest revision was already requested. */
  const askedGenerations = new Map<string, number>();

  async function refreshKind(namespace: string, { kind, plural }: Kind, signal: AbortSignal): Promise<void> {
    const found = new Map<string, Controller>();
    const path = namespaced("apps/v1", namespace, plural);
    const pages = listPages(connection, path, {
      signal,
      read: (item) => readController(kind, item),
      restarted: () => found.clear(),
    });
    for await (const { items } of pages) {
      for (const controller of items) found.set(keyOf(controller.workload), controller);
    }
    for (const [key, controller] of controllers) {
      if (isWithin(controller.workload.namespace, namespace) && controller.workload.kind === kind)
        controllers.delete(key);
    }
    for (const [key, controller] of found) {
      controllers.set(key, controller);
      // Until the controller has seen the spec, the status still names the previous revision.
      if (controller.revision !== null && controller.isObserved) wasNewest(key, controller.revision);
    }
  }

  function wasNewest(key: string, revision: string): void {
    const revisions = newestSinceStart.get(key);
    if (revisions === undefined) newestSinceStart.set(key, new Set([revision]));
    else revisions.add(revision);
  }

  /** The status of a DaemonSet does not name its revision, so it is read after each change of the spec. */
  async function refreshDaemonSets(namespace: string, signal: AbortSignal): Promise<void> {
    const changed = [...controllers].filter(
      ([key, { workload, generation }]) =>
        workload.kind === "DaemonSet" &&
        isWithin(workload.namespace, namespace) &&
        askedGenerations.get(key) !== generation,
    );
    for (const [key, { generation }] of changed) askedGenerations.set(key, generation);
    const namespaces = new Set(changed.map(([, { workload }]) => workload.namespace));
    await Promise.all([...namespaces].map((each) => readDaemonSetRevisions(each, signal)));
  }

  async function readDaemonSetRevisions(namespace: string, signal: AbortSignal): Promise<void> {
    await remember(daemonSetReads, namespace, async () => {
      const newest = await newestDaemonSetRevisions(connection, namespace, signal);
      for (const [name, hash] of newest) wasNewest(keyOf({ kind: "DaemonSet", namespace, name }), hash);
      return newest;
    });
  }

  return {
    async refresh(namespace, signal) {
      for (const key of daemonSetReads.keys()) if (isWithin(key, namespace)) daemonSetReads.delete(key);
      // Sequentially on one connection: opening more takes longer.
      for (const kind of KINDS) await refreshKind(namespace, kind, signal).catch(() => undefined);
      await refreshDaemonSets(namespace, signal);
    },
    get: (workload) => controllers.get(keyOf(workload)),
    list: () => [...controllers.values()],
    newestOf: (workload) => newestSinceStart.get(keyOf(workload)) ?? new Set(),
    readDaemonSetRevisions,
  };
}

/** The hash of the newest ControllerRevision of each DaemonSet in a namespace, by the DaemonSet's name. */
async function newestDaemonSetRevisions(
  connection: Connection,
  namespace: string,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const newest = new Map<string, { revision: number; hash: string }>();
  const path = namespaced("apps/v1", namespace, "controllerrevisions");
  const pages = listPages(connection, path, { signal, read: readDaemonSetRevision, restarted: () => newest.clear() });
  for await (const { items } of pages) {
    for (const { owner, revision, hash } of items) {
      if ((newest.get(owner)?.revision ?? -1) <= revision) newest.set(owner, { revision, hash });
    }
  }
  return new Map([...newest].map(([name, { hash }]) => [name, hash]));
}

/** The annotation in which Deployments and their ReplicaSets number revisions. */
const REVISION = "deployment.kubernetes.io/revision";

/** The revision number of a Deployment or one of its ReplicaSets; null if it has none. */
export function deploymentRevisionOf(item: Json): string | null {
  return text(json(json(item, "metadata"), "annotations")[REVISION]);
}

function readController(kind: Kind["kind"], item: Json): Controller {
  const metadata = json(item, "metadata");
  const spec = json(item, "spec");
  const status = json(item, "status");
  const observed = (number(status.observedGeneration) ?? 0) >= (number(metadata.generation) ?? 0);
  const strategy = json(spec, "updateStrategy");
  const replicas = kind === "DaemonSet" ? (number(status.desiredNumberScheduled) ?? 0) : (number(spec.replicas) ?? 1);
  const updated = kind === "DaemonSet" ? status.updatedNumberScheduled : status.updatedReplicas;
  const failure = array(status.conditions)
    .map(object)
    .find((condition) => condition.type === "ReplicaFailure" && condition.status === "True");
  const revisions: Record<Kind["kind"], string | null> = {
    Deployment: deploymentRevisionOf(item),
    StatefulSet: text(status.updateRevision),
    DaemonSet: null,
  };
  return {
    workload: { kind, namespace: text(metadata.namespace) ?? "default", name: text(metadata.name) ?? "" },
    uid: text(metadata.uid) ?? "",
    generation: number(metadata.generation) ?? 0,
    isObserved: observed,
    revision: revisions[kind],
    wanted: Math.max(0, replicas - (number(json(strategy, "rollingUpdate").partition) ?? 0)),
    partition:
      strategy.type === "OnDelete"
        ? Number.POSITIVE_INFINITY
        : (number(json(strategy, "rollingUpdate").partition) ?? 0),
    rollout: rolloutStatus(kind, item),
    made: observed ? (number(updated) ?? 0) : 0,
    automatic: strategy.type !== "OnDelete" && spec.paused !== true,
    failure: failure
      ? { message: text(failure.message) ?? text(failure.reason) ?? "", sinceMs: moment(failure.lastTransitionTime) }
      : null,
    createdAt: text(metadata.creationTimestamp) ?? "1970-01-01T00:00:00Z",
    owner: controllerOf(item),
    podLabels: labelsOf(json(json(json(spec, "template"), "metadata"), "labels")),
    buildHints: { ...hintsOf(json(metadata, "labels")), ...hintsOf(json(metadata, "annotations")) },
    settings: settingsOf(json(metadata, "annotations")),
  };
}

/** A ControllerRevision of a DaemonSet; null if another kind owns it or it has no hash. */
function readDaemonSetRevision(item: Json): { owner: string; revision: number; hash: string } | null {
  const owner = controllerOf(item);
  const hash = text(json(json(item, "metadata"), "labels")["controller-revision-hash"]);
  if (owner?.kind !== "DaemonSet" || hash === null) return null;
  return { owner: owner.name, revision: number(item.revision) ?? -1, hash };
}

function labelsOf(labels: Json): Record<string, string> {
  return Object.fromEntries(
    Object.entries(labels).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}

/** `Deployment/prod/api`. */
export function keyOf(workload: Workload): string {
  return `${workload.kind}/${workload.namespace}/${workload.name}`;
}
