/** Who owns a pod, and whether its revision is the one now being rolled out. */
import type { Revision, Workload } from "../deaths/model.ts";
import type { PodSnapshot } from "../deaths/snapshot.ts";
import { getJson, listPages, namespaced } from "./api.ts";
import { ApiError, type Connection } from "./connect.ts";
import { array, type Json, json, object, text } from "./json.ts";
import { hintsOf } from "./pods.ts";

/** A Deployment, StatefulSet or DaemonSet as its last look showed it. */
export interface Controller {
  readonly workload: Workload;
  /** Deployment: the revision number; StatefulSet: the update revision's hash; DaemonSet: null. */
  readonly revision: string | null;
  readonly replicas: number;
  readonly updatedReplicas: number;
  /** Whether the controller has seen the newest spec. */
  readonly observed: boolean;
  /** Why it cannot make pods (quota, admission): the message of its condition, else null. */
  readonly failure: string | null;
  readonly createdAt: string;
  /** Labels and annotations that may name the commit it was built from. */
  readonly buildHints: Readonly<Record<string, string>>;
}

export interface Owners {
  /** Reads the controllers of a namespace anew. Kinds without the right are left out and named in `missing`. */
  refresh(namespace: string, signal: AbortSignal): Promise<void>;
  /** The outermost owner; asks the cluster for what is not known yet. */
  workloadOf(pod: PodSnapshot, signal: AbortSignal): Promise<Workload>;
  /** By what is known now, without asking: null where asking could tell more. */
  knownWorkloadOf(pod: PodSnapshot): Workload | null;
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
  const listed = new Set<string>();
  const objects = new Map<string, Promise<Json | null>>();
  const workloads = new Map<string, Workload>();

  async function refreshKind(namespace: string, { kind, plural }: Kind, signal: AbortSignal): Promise<void> {
    try {
      const found = new Map<string, Controller>();
      const path = namespaced("apps/v1", namespace, plural);
      for await (const page of listPages(connection, path, {}, signal, () => found.clear())) {
        for (const item of page.items) {
          const controller = readController(kind, namespace, object(item));
          found.set(keyOf(controller.workload), controller);
        }
      }
      for (const [key, controller] of controllers) {
        if (controller.workload.namespace === namespace && controller.workload.kind === kind) controllers.delete(key);
      }
      for (const [key, controller] of found) controllers.set(key, controller);
      listed.add(`${namespace}/${kind}`);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
    }
  }

  /** One object, asked for once; null where it is gone or may not be read. */
  function read(group: "apps/v1" | "batch/v1", namespace: string, plural: string, name: string, signal: AbortSignal) {
    const path = namespaced(group, namespace, plural, name);
    let asked = objects.get(path);
    if (asked === undefined) {
      asked = getJson(connection, { path, signal }).then(
        ({ value }) => value,
        (error: unknown) => {
          if (error instanceof ApiError) return null;
          throw error;
        },
      );
      objects.set(path, asked);
    }
    return asked;
  }

  function knownWorkloadOf(pod: PodSnapshot): Workload | null {
    const { owner, namespace } = pod;
    const done = workloads.get(pod.uid);
    if (done !== undefined) return done;
    if (owner === null) return { kind: "Pod", namespace, name: barePodName(pod) };
    if (owner.kind === "ReplicaSet") {
      const name = withoutHash(owner.name, pod.podTemplateHash);
      return name !== null && controllers.has(`Deployment/${namespace}/${name}`)
        ? { kind: "Deployment", namespace, name }
        : null;
    }
    if (owner.kind === "Job") return null;
    return { kind: owner.kind, namespace, name: owner.name };
  }

  async function resolve(pod: PodSnapshot, signal: AbortSignal): Promise<Workload> {
    const known = knownWorkloadOf(pod);
    if (known !== null) return known;
    const { namespace } = pod;
    const owner = pod.owner;
    if (owner === null) return { kind: "Pod", namespace, name: barePodName(pod) };
    if (owner.kind === "Job") {
      const outer = controllerOf(await read("batch/v1", namespace, "jobs", owner.name, signal));
      if (outer !== null) return { kind: outer.kind, namespace, name: outer.name };
      // CronJobs name their jobs after the minute they were due, counted from 1970 (pkg/controller/cronjob/utils.go).
      const cron = /^(.+)-\d{8}$/.exec(owner.name);
      return cron?.[1] ? { kind: "CronJob", namespace, name: cron[1] } : { kind: "Job", namespace, name: owner.name };
    }
    const replicaSet = await read("apps/v1", namespace, "replicasets", owner.name, signal);
    const outer = controllerOf(replicaSet);
    if (outer !== null) return { kind: outer.kind, namespace, name: outer.name };
    const name = withoutHash(owner.name, pod.podTemplateHash);
    if (replicaSet === null && name !== null) return { kind: "Deployment", namespace, name };
    return { kind: "ReplicaSet", namespace, name: owner.name };
  }

  return {
    async refresh(namespace, signal) {
      await Promise.all(KINDS.map((kind) => refreshKind(namespace, kind, signal)));
    },
    knownWorkloadOf,
    async workloadOf(pod, signal) {
      const workload = await resolve(pod, signal);
      workloads.set(pod.uid, workload);
      return workload;
    },
    async revisionOf(pod, signal) {
      const workload = await resolve(pod, signal);
      const controller = controllers.get(keyOf(workload));
      if (workload.kind === "StatefulSet") {
        if (controller?.revision == null || pod.controllerRevisionHash === null) return "unknown";
        return controller.revision === pod.controllerRevisionHash ? "current" : "old";
      }
      if (workload.kind === "DaemonSet") return daemonSetRevision(connection, pod, workload, signal);
      if (workload.kind !== "Deployment" || pod.owner === null || controller?.revision == null) return "unknown";
      // Not cached: a rollback gives an old ReplicaSet a new number.
      objects.delete(namespaced("apps/v1", pod.namespace, "replicasets", pod.owner.name));
      const replicaSet = await read("apps/v1", pod.namespace, "replicasets", pod.owner.name, signal);
      const revision = replicaSet === null ? null : annotation(replicaSet, REVISION);
      if (revision === null) return "unknown";
      return revision === controller.revision ? "current" : "old";
    },
    controllers: () => [...controllers.values()],
  };
}

const REVISION = "deployment.kubernetes.io/revision";

/** The newest ControllerRevision of a DaemonSet is what it rolls out. */
async function daemonSetRevision(
  connection: Connection,
  pod: PodSnapshot,
  workload: Workload,
  signal: AbortSignal,
): Promise<Revision> {
  if (pod.controllerRevisionHash === null) return "unknown";
  try {
    let newest = { revision: -1, hash: "" };
    const path = namespaced("apps/v1", pod.namespace, "controllerrevisions");
    for await (const page of listPages(connection, path, {}, signal, () => undefined)) {
      for (const item of page.items.map(object)) {
        if (controllerOf(item)?.name !== workload.name || controllerOf(item)?.kind !== "DaemonSet") continue;
        const revision = typeof item.revision === "number" ? item.revision : -1;
        const hash = text(json(json(item, "metadata"), "labels")["controller-revision-hash"]) ?? "";
        if (revision > newest.revision) newest = { revision, hash };
      }
    }
    if (newest.hash === "") return "unknown";
    return newest.hash === pod.controllerRevisionHash ? "current" : "old";
  } catch (error) {
    if (error instanceof ApiError) return "unknown";
    throw error;
  }
}

function readController(kind: Kind["kind"], namespace: string, item: Json): Controller {
  const metadata = json(item, "metadata");
  const spec = json(item, "spec");
  const status = json(item, "status");
  const count = (value: unknown) => (typeof value === "number" ? value : 0);
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
    revision: revisions[kind],
    replicas:
      kind === "DaemonSet"
        ? count(status.desiredNumberScheduled)
        : typeof spec.replicas === "number"
          ? spec.replicas
          : 1,
    updatedReplicas: count(kind === "DaemonSet" ? status.updatedNumberScheduled : status.updatedReplicas),
    observed: count(status.observedGeneration) >= count(metadata.generation),
    failure: failure ? (text(failure.message) ?? text(failure.reason) ?? "") : null,
    createdAt: text(metadata.creationTimestamp) ?? "1970-01-01T00:00:00Z",
    buildHints: { ...hintsOf(json(metadata, "labels")), ...hintsOf(json(metadata, "annotations")) },
  };
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

/** A ReplicaSet of a Deployment is named after it and the hash of its pod template. */
function withoutHash(replicaSet: string, hash: string | null): string | null {
  return hash !== null && replicaSet.endsWith(`-${hash}`) ? replicaSet.slice(0, -hash.length - 1) : null;
}

function barePodName(pod: PodSnapshot): string {
  return pod.generateName === null ? pod.name : pod.generateName.replace(/-$/, "");
}

/** `Deployment/prod/api`. */
export function keyOf(workload: Workload): string {
  return `${workload.kind}/${workload.namespace}/${workload.name}`;
}
