/** The state of the embedded cluster, and the methods with which a script changes it. */
import { randomUUID } from "node:crypto";
import { ContainerLogs } from "./container-logs.ts";
import {
  groupVersion,
  isPod,
  type KubernetesObject,
  type Metadata,
  type OwnerReference,
  type Pod,
  RESOURCES,
  REVISION_HASH,
  type ResourceType,
  resourceType,
} from "./objects.ts";
import type { ContainerPlan, EventPlan, PodPlan, WorkloadPlan } from "./plans.ts";
import { SimulatedPod } from "./simulated-pod.ts";
import { Store } from "./store.ts";
import { refreshWorkloads } from "./workload-status.ts";

/** A workload with its pods of the newest revision. */
export interface SimulatedWorkload {
  readonly name: string;
  readonly pods: readonly SimulatedPod[];
  /** Adds the pods of a new revision; the old ones stay until the script ends them. */
  readonly rollsOut: (
    plan?: Pick<WorkloadPlan, "replicas" | "containers" | "ready" | "createdAt">,
  ) => readonly SimulatedPod[];
}

const APP: readonly ContainerPlan[] = [{ name: "app" }];

export class World {
  readonly store = new Store();
  readonly logs = new ContainerLogs();
  readonly node = "node1";
  readonly #clockOffsetMs: number;
  #events = 0;
  #names = 0;
  readonly #stale = new Set<string>();

  /** Every kind of object that this cluster serves. */
  readonly kinds: readonly ResourceType[];

  /** @param clockOffsetMs how far the cluster's clock is ahead of this machine's */
  constructor(namespaces: readonly string[], clockOffsetMs: number, kinds: readonly ResourceType[]) {
    this.kinds = [...RESOURCES, ...kinds];
    this.#clockOffsetMs = clockOffsetMs;
    for (const name of namespaces) this.put("namespaces", { name }, { spec: {}, status: { phase: "Active" } });
    this.put("nodes", { name: this.node }, { spec: {}, status: { conditions: [] } });
  }

  /** The cluster's clock. */
  nowMs(): number {
    return Date.now() + this.#clockOffsetMs;
  }

  /** The cluster's clock in whole seconds, `inSeconds` from now. */
  now(inSeconds = 0): string {
    return new Date(this.nowMs() + inSeconds * 1000).toISOString().replace(/\.\d+Z$/, "Z");
  }

  /** Stores any object, made from its metadata and its other fields. */
  put(
    plural: string,
    metadata: Partial<Metadata> & { readonly name: string },
    fields: Readonly<Record<string, unknown>>,
  ): KubernetesObject {
    const type = resourceType(this.kinds, plural);
    return this.store.put(plural, {
      apiVersion: groupVersion(type),
      kind: type.kind,
      metadata: { uid: randomUUID(), resourceVersion: "0", generation: 1, creationTimestamp: this.now(), ...metadata },
      ...fields,
    });
  }

  /** The pod, null if it is deleted or another one has its name. */
  pod(namespace: string, name: string, uid?: string): Pod | null {
    const pod = this.store.get("pods", namespace, name);
    if (!isPod(pod) || (uid !== undefined && pod.metadata.uid !== uid)) return null;
    return pod;
  }

  /** A pod without a workload, unless the plan names its owner. */
  addPod(plan: Omit<PodPlan, "namespace" | "containers"> & Partial<PodPlan>): SimulatedPod {
    return new SimulatedPod(this, { namespace: "prod", containers: APP, ...plan });
  }

  /** A Deployment, its ReplicaSet, and its pods. */
  deployment(name: string, plan: WorkloadPlan = {}): SimulatedWorkload {
    const { namespace, labels, createdAt } = this.#defaults(name, plan);
    const template = (containers: readonly ContainerPlan[]): object => ({
      metadata: { labels },
      spec: { containers: containers.map(({ name: container, image }) => ({ name: container, image })) },
    });
    const deployment = this.put(
      "deployments",
      { name, namespace, labels, creationTimestamp: createdAt, annotations: { ...plan.annotations } },
      {
        spec: {
          replicas: plan.replicas ?? 1,
          selector: { matchLabels: labels },
          template: template(plan.containers ?? APP),
        },
        status: {},
      },
    );
    let revision = 0;
    const rollsOut: SimulatedWorkload["rollsOut"] = (next = {}) => {
      revision++;
      const hash = this.#suffix(10);
      const all = { ...plan, ...next };
      const replicas = all.replicas ?? 1;
      const podLabels = { ...labels, "pod-template-hash": hash };
      const annotations = { "deployment.kubernetes.io/revision": String(revision) };
      if (revision > 1) this.#newGeneration("deployments", namespace, name);
      const replicaSet = this.put(
        "replicasets",
        {
          name: `${name}-${hash}`,
          namespace,
          labels: podLabels,
          annotations,
          ...(revision === 1 ? { creationTimestamp: createdAt } : {}),
          ownerReferences: [owner(deployment)],
        },
        {
          spec: { replicas, selector: { matchLabels: podLabels }, template: template(all.containers ?? APP) },
          status: {},
        },
      );
      this.#annotate("deployments", namespace, name, annotations);
      return this.#pods(replicaSet, `${name}-${hash}-`, podLabels, {
        ...all,
        createdAt: revision === 1 ? createdAt : (next.createdAt ?? this.now()),
      });
    };
    return { name, pods: rollsOut({}), rollsOut };
  }

  /** A StatefulSet with its ControllerRevision; its pods are `name-0`, `name-1`, ... */
  statefulSet(name: string, plan: WorkloadPlan = {}): SimulatedWorkload {
    return this.#controlled("statefulsets", name, plan);
  }

  /** A DaemonSet with its ControllerRevision. */
  daemonSet(name: string, plan: WorkloadPlan = {}): SimulatedWorkload {
    return this.#controlled("daemonsets", name, plan);
  }

  /** A Job; `cronJob` names the CronJob that created it. */
  job(name: string, plan: WorkloadPlan & { readonly cronJob?: string } = {}): SimulatedWorkload {
    const { namespace, labels, createdAt } = this.#defaults(name, plan);
    const cronJob =
      plan.cronJob === undefined
        ? null
        : this.put("cronjobs", { name: plan.cronJob, namespace }, { spec: { schedule: "0 * * * *" }, status: {} });
    const job = this.put(
      "jobs",
      {
        name,
        namespace,
        labels,
        creationTimestamp: createdAt,
        ...(cronJob === null ? {} : { ownerReferences: [owner(cronJob)] }),
      },
      { spec: { backoffLimit: 6 }, status: {} },
    );
    const podLabels = { ...labels, "batch.kubernetes.io/job-name": name, "job-name": name };
    const rollsOut: SimulatedWorkload["rollsOut"] = (next = {}) =>
      this.#pods(job, `${name}-`, podLabels, { restartPolicy: "Never", ...plan, ...next });
    return { name, pods: rollsOut(), rollsOut };
  }

  event(plan: EventPlan): KubernetesObject {
    const { involved } = plan;
    const serial = (this.nowMs() * 1000 + this.#events++).toString(16);
    return this.put(
      "events",
      { name: `${involved.name}.${serial}`, namespace: involved.namespace },
      {
        involvedObject: { ...involved },
        reason: plan.reason,
        message: plan.message,
        source: { component: "kubelet", host: this.node },
        firstTimestamp: this.now(-(plan.recurrence?.firstSecondsAgo ?? 0)),
        lastTimestamp: this.now(-(plan.recurrence?.lastSecondsAgo ?? 0)),
        count: plan.recurrence?.times ?? 1,
        type: plan.type,
        eventTime: null,
        reportingComponent: "kubelet",
        reportingInstance: this.node,
      },
    );
  }

  /** Updates the counts in the status of workloads, as their controllers do: soon, and once for many changes. */
  refreshOwners(namespace: string): void {
    if (this.#stale.size === 0) queueMicrotask(() => this.#refreshStale());
    this.#stale.add(namespace);
  }

  #refreshStale(): void {
    const namespaces = [...this.#stale];
    this.#stale.clear();
    for (const namespace of namespaces) refreshWorkloads(this.store, namespace);
  }

  #controlled(plural: "statefulsets" | "daemonsets", name: string, plan: WorkloadPlan): SimulatedWorkload {
    const { namespace, labels, createdAt } = this.#defaults(name, plan);
    const object = this.put(
      plural,
      { name, namespace, labels, creationTimestamp: createdAt },
      {
        spec: {
          ...(plural === "statefulsets" ? { replicas: plan.replicas ?? 1 } : {}),
          selector: { matchLabels: labels },
          template: { metadata: { labels } },
          updateStrategy: { type: "RollingUpdate" },
        },
        status: {},
      },
    );
    let revision = 0;
    const rollsOut: SimulatedWorkload["rollsOut"] = (next = {}) => {
      revision++;
      const hash = this.#suffix(10);
      const podLabels = { ...labels, [REVISION_HASH]: plural === "daemonsets" ? hash : `${name}-${hash}` };
      this.put(
        "controllerrevisions",
        { name: `${name}-${hash}`, namespace, labels: podLabels, ownerReferences: [owner(object)] },
        { data: {}, revision },
      );
      if (revision > 1) this.#newGeneration(plural, namespace, name);
      this.refreshOwners(namespace);
      const all = { ...plan, createdAt, ...next };
      return this.#pods(object, `${name}-`, podLabels, all, plural === "statefulsets");
    };
    return { name, pods: rollsOut(), rollsOut };
  }

  #pods(
    ownerObject: KubernetesObject,
    generateName: string,
    labels: Readonly<Record<string, string>>,
    plan: WorkloadPlan,
    numbered = false,
  ): readonly SimulatedPod[] {
    return Array.from({ length: plan.replicas ?? 1 }, (_, index) =>
      this.addPod({
        name: `${generateName}${numbered ? index : this.#suffix(5)}`,
        generateName,
        namespace: ownerObject.metadata.namespace ?? "prod",
        labels,
        annotations: plan.annotations ?? {},
        owner: owner(ownerObject),
        containers: plan.containers ?? APP,
        ...(plan.restartPolicy === undefined ? {} : { restartPolicy: plan.restartPolicy }),
        ...(plan.createdAt === undefined ? {} : { createdAt: plan.createdAt }),
        ...(plan.ready === undefined ? {} : { ready: plan.ready }),
      }),
    );
  }

  #defaults(name: string, plan: WorkloadPlan) {
    return {
      namespace: plan.namespace ?? "prod",
      labels: plan.labels ?? { app: name },
      createdAt: plan.createdAt ?? this.now(-HOUR_S),
    };
  }

  #newGeneration(plural: string, namespace: string, name: string): void {
    const object = this.store.get(plural, namespace, name);
    if (object === null) return;
    const generation = (object.metadata.generation ?? 1) + 1;
    this.store.put(plural, { ...object, metadata: { ...object.metadata, generation } });
  }

  #annotate(plural: string, namespace: string, name: string, annotations: Readonly<Record<string, string>>): void {
    const object = this.store.get(plural, namespace, name);
    if (object === null) return;
    const merged = { ...object.metadata.annotations, ...annotations };
    this.store.put(plural, { ...object, metadata: { ...object.metadata, annotations: merged } });
  }

  /** Letters as in generated names of Kubernetes; the same in every run, so that test output is comparable. */
  #suffix(length: number): string {
    const letters = "bcdfghjklmnpqrstvwxz2456789";
    let left = 7919 * (this.#names++ + 1);
    return Array.from({ length }, () => {
      left = (left * 48271) % 2147483647;
      return letters[left % letters.length];
    }).join("");
  }
}

const HOUR_S = 3600;

/** The owner reference of an object's controller. */
export function owner(object: KubernetesObject): OwnerReference {
  const { apiVersion, kind, metadata } = object;
  return { apiVersion, kind, name: metadata.name, uid: metadata.uid, controller: true };
}
