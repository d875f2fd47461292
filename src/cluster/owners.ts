/** Who owns a pod, and whether its revision is the one now being rolled out. */
import type { Revision, Workload } from "../deaths/model.ts";
import type { PodSnapshot } from "../deaths/snapshot.ts";
import { getJson, listPages, namespaced } from "./api.ts";
import { ApiError, type Connection } from "./connect.ts";
import { array, type Json, json, moment, number, object, text } from "./json.ts";
import { hintsOf } from "./pods.ts";

/** A Deployment, StatefulSet or DaemonSet as its last look showed it. */
export interface Controller {
  readonly workload: Workload;
  readonly uid: string;
  /** Rises with each change of its spec. */
  readonly generation: number;
  /** Deployment: the revision number; StatefulSet: the update revision's hash; DaemonSet: null. */
  readonly revision: string | null;
  /** Pods that the newest revision is to have, without those that the strategy leaves as they are. */
  readonly wanted: number;
  /** Pods that it has, 0 as long as the controller has not seen the newest spec. */
  readonly made: number;
  /** Whether it replaces pods by itself: not while paused, not with `OnDelete`. */
  readonly automatic: boolean;
  /** Why it cannot make pods (quota, admission), by its condition, and since when; null where it says nothing. */
  readonly failure: { readonly message: string; readonly sinceMs: number | null } | null;
  readonly createdAt: string;
  /** Labels of the pods that it makes. */
  readonly podLabels: Readonly<Record<string, string>>;
  /** Labels and annotations that may name the commit it was built from. */
  readonly buildHints: Readonly<Record<string, string>>;
}

export interface Owners {
  /** Reads the controllers of a namespace anew; what may not be read, or does not answer, stays as it was. Never throws. */
  refresh(namespace: string, signal: AbortSignal): Promise<void>;
  /** The outermost owner; asks the cluster for what is not known yet, and goes by the names where it does not say. Never throws. */
  workloadOf(pod: PodSnapshot, signal: AbortSignal): Promise<Workload>;
  /** By what is known now, without asking: null where asking could tell more. */
  knownWorkloadOf(pod: PodSnapshot): Workload | null;
  /** By the names alone, for what could not be asked. */
  namedWorkloadOf(pod: PodSnapshot): Workload;
  /** Never throws. */
  revisionOf(pod: PodSnapshot, signal: AbortSignal): Promise<Revision>;
  controllers(): readonly Controller[];
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

/** Remembers what it asked. An owner that may not be read is told by the names alone. */
export function createOwners(connection: Connection): Owners {
  const controllers = new Map<string, Controller>();
  const objects = new Map<string, Promise<Json | null>>();
  const newestRevisions = new Map<string, Promise<ReadonlyMap<string, string> | null>>();
  const workloads = new Map<string, Workload>();

  async function refreshKind(namespace: string, { kind, plural }: Kind, signal: AbortSignal): Promise<void> {
    const found = new Map<string, Controller>();
    const path = namespaced("apps/v1", namespace, plural);
    const pages = listPages(connection, path, {
      signal,
      read: (item) => readController(kind, namespace, item),
      restarted: () => found.clear(),
    });
    for await (const { items } of pages) {
      for (const controller of items) found.set(keyOf(controller.workload), controller);
    }
    for (const [key, controller] of controllers) {
      if (controller.workload.namespace === namespace && controller.workload.kind === kind) controllers.delete(key);
    }
    for (const [key, controller] of found) controllers.set(key, controller);
  }

  /** One object; null where it is gone, may not be read or does not come. What only did not come is asked for again. */
  function read(path: string, signal: AbortSignal): Promise<Json | null> {
    return remember(objects, path, () => getJson(connection, { path, signal }));
  }

  /** The hashes of the newest ControllerRevisions of a namespace's DaemonSets, by the DaemonSet's name. */
  function daemonSetRevisions(namespace: string, signal: AbortSignal): Promise<ReadonlyMap<string, string> | null> {
    return remember(newestRevisions, namespace, async () => {
      const newest = new Map<string, { revision: number; hash: string }>();
      const path = namespaced("apps/v1", namespace, "controllerrevisions");
      const pages = listPages(connection, path, {
        signal,
        read: readDaemonSetRevision,
        restarted: () => newest.clear(),
      });
      for await (const { items } of pages) {
        for (const { owner, revision, hash } of items) {
          if ((newest.get(owner)?.revision ?? -1) <= revision) newest.set(owner, { revision, hash });
        }
      }
      return new Map([...newest].map(([name, { hash }]) => [name, hash]));
    });
  }

  function knownWorkloadOf(pod: PodSnapshot): Workload | null {
    const { owner, namespace } = pod;
    const done = workloads.get(pod.uid);
    if (done !== undefined) return done;
    if (owner?.kind === "Job") return null;
    const named = namedWorkloadOf(pod);
    return owner?.kind === "ReplicaSet" && !controllers.has(keyOf({ ...named, namespace })) ? null : named;
  }

  async function resolve(pod: PodSnapshot, signal: AbortSignal): Promise<Workload> {
    const known = knownWorkloadOf(pod);
    if (known !== null || pod.owner === null) return known ?? namedWorkloadOf(pod);
    const { namespace, owner } = pod;
    const [group, plural] =
      owner.kind === "Job" ? (["batch/v1", "jobs"] as const) : (["apps/v1", "replicasets"] as const);
    const path = namespaced(group, namespace, plural, owner.name);
    const inner = await read(path, signal);
    const outer = inner === null ? null : (controllerOf(inner) ?? owner);
    const workload = outer === null ? namedWorkloadOf(pod) : { kind: outer.kind, namespace, name: outer.name };
    // What did not come this time may come the next.
    if (inner !== null || objects.has(path)) workloads.set(pod.uid, workload);
    return workload;
  }

  async function deploymentRevision(pod: PodSnapshot, controller: Controller, signal: AbortSignal): Promise<Revision> {
    if (pod.owner === null || controller.revision === null) return "unknown";
    const replicaSet = await read(namespaced("apps/v1", pod.namespace, "replicasets", pod.owner.name), signal);
    return compare(replicaSet === null ? null : annotation(replicaSet, REVISION), controller.revision);
  }

  return {
    async refresh(namespace, signal) {
      // A rollback gives an old ReplicaSet a new number.
      const prefix = namespaced("apps/v1", namespace, "replicasets", "");
      for (const path of objects.keys()) if (path.startsWith(prefix)) objects.delete(path);
      newestRevisions.delete(namespace);
      await Promise.all(KINDS.map((kind) => refreshKind(namespace, kind, signal).catch(() => undefined)));
    },
    knownWorkloadOf,
    namedWorkloadOf,
    workloadOf: resolve,
    async revisionOf(pod, signal) {
      const workload = await resolve(pod, signal);
      const controller = controllers.get(keyOf(workload));
      if (workload.kind === "StatefulSet") return compare(pod.controllerRevisionHash, controller?.revision ?? null);
      if (workload.kind === "Deployment" && controller !== undefined)
        return deploymentRevision(pod, controller, signal);
      if (workload.kind !== "DaemonSet" || pod.controllerRevisionHash === null) return "unknown";
      const newest = await daemonSetRevisions(pod.namespace, signal);
      return compare(pod.controllerRevisionHash, newest?.get(workload.name) ?? null);
    },
    controllers: () => [...controllers.values()],
  };
}

/** Asks once for each key. Gives null for a failure; only a refusal (403, 404) is remembered, the rest may pass. */
function remember<T>(known: Map<string, Promise<T | null>>, key: string, ask: () => Promise<T>): Promise<T | null> {
  const before = known.get(key);
  if (before !== undefined) return before;
  const asked = ask().catch((error: unknown) => {
    const final = error instanceof ApiError && (error.status === 403 || error.status === 404);
    if (!final && known.get(key) === asked) known.delete(key);
    return null;
  });
  known.set(key, asked);
  return asked;
}

const REVISION = "deployment.kubernetes.io/revision";

function compare(own: string | null, newest: string | null): Revision {
  if (own === null || newest === null) return "unknown";
  return own === newest ? "current" : "old";
}

/** A number at the end of a Job's name that is no time near its pod's creation is not a CronJob's. */
const A_WEEK_MS = 7 * 24 * 3600 * 1000;

/** What the names of a pod's owner say: a ReplicaSet's ends with the hash of its pod template, a CronJob's Job with a time. */
function namedWorkloadOf(pod: PodSnapshot): Workload {
  const { namespace, owner } = pod;
  if (owner === null) return { kind: "Pod", namespace, name: barePodName(pod) };
  // A static pod is its node's, and named after it.
  if (owner.kind === "Node") return { kind: "Pod", namespace, name: without(pod.name, owner.name) ?? pod.name };
  if (owner.kind === "ReplicaSet") {
    const deployment = without(owner.name, pod.podTemplateHash);
    if (deployment !== null) return { kind: "Deployment", namespace, name: deployment };
    const rollout = without(owner.name, pod.rolloutsHash);
    if (rollout !== null) return { kind: "Rollout", namespace, name: rollout };
  }
  if (owner.kind === "Job") {
    // CronJobs name their jobs after the minute they were due, counted from 1970 (pkg/controller/cronjob/utils.go).
    const [, cron, minute] = /^(.+)-(\d{8,9})$/.exec(owner.name) ?? [];
    const dueMs = Number(minute) * 60_000;
    if (cron !== undefined && Math.abs(Date.parse(pod.createdAt) - dueMs) < A_WEEK_MS)
      return { kind: "CronJob", namespace, name: cron };
  }
  return { kind: owner.kind, namespace, name: owner.name };
}

function readController(kind: Kind["kind"], namespace: string, item: Json): Controller {
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
    Deployment: annotation(item, REVISION),
    StatefulSet: text(status.updateRevision),
    DaemonSet: null,
  };
  return {
    workload: { kind, namespace, name: text(metadata.name) ?? "" },
    uid: text(metadata.uid) ?? "",
    generation: number(metadata.generation) ?? 0,
    revision: revisions[kind],
    wanted: Math.max(0, replicas - (number(json(strategy, "rollingUpdate").partition) ?? 0)),
    made: observed ? (number(updated) ?? 0) : 0,
    automatic: strategy.type !== "OnDelete" && spec.paused !== true,
    failure: failure
      ? { message: text(failure.message) ?? text(failure.reason) ?? "", sinceMs: moment(failure.lastTransitionTime) }
      : null,
    createdAt: text(metadata.creationTimestamp) ?? "1970-01-01T00:00:00Z",
    podLabels: labelsOf(json(json(json(spec, "template"), "metadata"), "labels")),
    buildHints: { ...hintsOf(json(metadata, "labels")), ...hintsOf(json(metadata, "annotations")) },
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

function annotation(item: Json, name: string): string | null {
  return text(json(json(item, "metadata"), "annotations")[name]);
}

function controllerOf(item: Json | null): { kind: string; name: string } | null {
  if (item === null) return null;
  const owner = array(json(item, "metadata").ownerReferences)
    .map(object)
    .find((reference) => reference.controller === true);
  const kind = text(owner?.kind);
  const name = text(owner?.name);
  return kind === null || name === null ? null : { kind, name };
}

/** The name without that ending, null where it does not end so. */
function without(name: string, ending: string | null): string | null {
  return ending !== null && name.endsWith(`-${ending}`) ? name.slice(0, -ending.length - 1) : null;
}

function barePodName(pod: PodSnapshot): string {
  return pod.generateName === null ? pod.name : pod.generateName.replace(/-$/, "");
}

/** `Deployment/prod/api`. */
export function keyOf(workload: Workload): string {
  return `${workload.kind}/${workload.namespace}/${workload.name}`;
}
