/** The workloads that Kubernetes itself rolls out, and which of their revisions were the newest during the run. */
import type { Workload } from "../deaths/model.ts";
import type { OwnerReference, WorkloadSettings } from "../deaths/snapshot.ts";
import { listPages, namespaced } from "./api.ts";
import type { Connection } from "./connect.ts";
import { array, type Json, json, moment, number, object, text } from "./json.ts";
import { controllerOf, remember } from "./objects.ts";
import { hintsOf, settingsOf } from "./pods.ts";
import { type RolloutStatus, rolloutStatus } from "./rollout-status.ts";
import { isWithin } from "./scope.ts";

/** A Deployment, StatefulSet or DaemonSet as its last look showed it. */
export interface Controller {
  readonly workload: Workload;
  readonly uid: string;
  /** Rises with each change of its spec. */
  readonly generation: number;
  /** Whether its controller has seen the newest spec. */
  readonly isObserved: boolean;
  /** Deployment: the revision number; StatefulSet: the update revision's hash; DaemonSet: null. */
  readonly revision: string | null;
  /** Pods that the newest revision should have, without those that the strategy leaves alone. */
  readonly wanted: number;
  /** Pods that it has; 0 until the controller has seen the newest spec. */
  readonly made: number;
  /** StatefulSet: ordinals below it stay on their revision as planned; all of them under `OnDelete`. */
  readonly partition: number;
  readonly rollout: RolloutStatus;
  /** True if it replaces pods by itself: not while paused, not with `OnDelete`. */
  readonly automatic: boolean;
  /** Why it cannot create pods (quota, admission) and since when, by its condition. */
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
  /** Reads those of a namespace again; what may not be read, or does not answer, stays as it was. Never throws. */
  refresh(namespace: string, signal: AbortSignal): Promise<void>;
  /** As the last `refresh` showed it. */
  get(workload: Workload): Controller | undefined;
  list(): readonly Controller[];
  /** Revisions that were the newest at some time since the first `refresh`. */
  newestOf(workload: Workload): ReadonlySet<string>;
  /** Reads the newest revisions of a namespace's DaemonSets, which do not name them in their status. Never throws. */
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
  /** Generations of DaemonSets whose newest revision was asked for. */
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
      // Of a spec that its controller has not seen yet the status still names the revision before.
      if (controller.revision !== null && controller.isObserved) wasNewest(key, controller.revision);
    }
  }

  function wasNewest(key: string, revision: string): void {
    const revisions = newestSinceStart.get(key);
    if (revisions === undefined) newestSinceStart.set(key, new Set([revision]));
    else revisions.add(revision);
  }

  /** A DaemonSet does not name its own revision: that is read after each change of its spec. */
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
      // One after another on one connection: opening others takes longer.
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

/** The annotation by which a Deployment and its ReplicaSets number their revisions. */
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

/** A ControllerRevision of a DaemonSet; null for another's, and for one without a hash. */
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
