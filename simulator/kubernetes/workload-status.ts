/** The controllers' part of a workload's status: the number of pods, ready pods, and pods of the newest revision. */
import { isPod, type KubernetesObject, type Metadata, type Pod, REVISION_HASH } from "./objects.ts";
import type { Store } from "./store.ts";

/** Updates the counts in the status of a namespace's workloads, as their controllers do. */
export function refreshWorkloads(store: Store, namespace: string): void {
  const byOwner = Map.groupBy(
    store.list("pods").items.filter(isPod),
    ({ metadata }) => metadata.ownerReferences?.find(({ controller }) => controller)?.uid ?? null,
  );
  const ownedBy = (uid: string): readonly Pod[] => byOwner.get(uid) ?? [];
  for (const plural of ["replicasets", "statefulsets", "daemonsets"]) {
    for (const object of inNamespace(store, plural, namespace)) {
      const owned = ownedBy(object.metadata.uid);
      const counts = count(owned);
      const newest = newestHash(store, object);
      const updated = owned.filter(({ metadata }) => metadata.labels?.[REVISION_HASH] === newest).length;
      const status: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
        replicasets: counts,
        statefulsets: { ...counts, updatedReplicas: updated, updateRevision: newest },
        daemonsets: daemonSetStatus(counts, updated),
      };
      setStatus(store, plural, object, status[plural] ?? {});
    }
  }
  const setsByOwner = Map.groupBy(
    inNamespace(store, "replicasets", namespace),
    ({ metadata }) => metadata.ownerReferences?.find(({ controller }) => controller)?.uid ?? null,
  );
  for (const deployment of inNamespace(store, "deployments", namespace)) {
    const sets = setsByOwner.get(deployment.metadata.uid) ?? [];
    const all = count(sets.flatMap(({ metadata }) => ownedBy(metadata.uid)));
    const newest = sets.findLast(({ metadata }) => revisionOf(metadata) === revisionOf(deployment.metadata));
    const updated = newest === undefined ? 0 : ownedBy(newest.metadata.uid).length;
    setStatus(store, "deployments", deployment, { ...all, updatedReplicas: updated });
  }
}

/** The hash of the ControllerRevision with the highest number. */
function newestHash(store: Store, { metadata: { namespace = "", uid } }: KubernetesObject): string | undefined {
  return inNamespace(store, "controllerrevisions", namespace)
    .filter(({ metadata }) => metadata.ownerReferences?.some((reference) => reference.uid === uid))
    .toSorted((a, b) => Number(b.revision) - Number(a.revision))[0]?.metadata.labels?.[REVISION_HASH];
}

function inNamespace(store: Store, plural: string, namespace: string): readonly KubernetesObject[] {
  return store.list(plural).items.filter(({ metadata }) => metadata.namespace === namespace);
}

function setStatus(
  store: Store,
  plural: string,
  object: KubernetesObject,
  status: Readonly<Record<string, unknown>>,
): void {
  const merged = { ...statusOf(object), observedGeneration: object.metadata.generation, ...status };
  if (JSON.stringify(merged) !== JSON.stringify(object.status)) store.put(plural, { ...object, status: merged });
}

function revisionOf(metadata: Metadata): string | undefined {
  return metadata.annotations?.["deployment.kubernetes.io/revision"];
}

function statusOf(object: KubernetesObject): Readonly<Record<string, unknown>> {
  return typeof object.status === "object" && object.status !== null ? { ...object.status } : {};
}

interface Counts extends Readonly<Record<string, unknown>> {
  readonly replicas: number;
  readonly readyReplicas: number;
  readonly availableReplicas: number;
}

function count(pods: readonly Pod[]): Counts {
  const live = pods.filter(({ status }) => status.phase !== "Failed" && status.phase !== "Succeeded");
  const ready = live.filter(({ status }) =>
    status.conditions.some(({ type, status: is }) => type === "Ready" && is === "True"),
  );
  return { replicas: live.length, readyReplicas: ready.length, availableReplicas: ready.length };
}

function daemonSetStatus({ replicas, readyReplicas }: Counts, updated: number): Readonly<Record<string, unknown>> {
  return {
    desiredNumberScheduled: replicas,
    currentNumberScheduled: replicas,
    updatedNumberScheduled: updated,
    numberReady: readyReplicas,
  };
}
