/** The owner of a pod, and whether its revision is the one being rolled out. */
import type { Revision, Workload } from "../deaths/model.ts";
import type { OwnerReference, PodSnapshot } from "../deaths/snapshot.ts";
import { ALL_NAMESPACES } from "../inputs.ts";
import { namespaced } from "./api.ts";
import type { Connection } from "./connect.ts";
import { type Controller, createControllers } from "./controllers.ts";
import { type NamedRollout, readCustomRollouts } from "./custom-rollout.ts";
import { createObjects } from "./objects.ts";
import { followOwners, namedWorkloadOf } from "./owner-chain.ts";
import { markedOwner, stays } from "./owner-marks.ts";
import { createPodRevisions } from "./pod-revisions.ts";

/** Owners of pods, requested once and cached. */
export interface Owners {
  /** Reads the controllers of a namespace again. One that cannot be read keeps its last state. Never throws. */
  refresh(namespace: string, signal: AbortSignal): Promise<void>;
  /** The outermost owner. Reads it from the cluster if needed; if that fails, names decide. Never throws. */
  workloadOf(pod: PodSnapshot, signal: AbortSignal): Promise<Workload>;
  /** The workload as far as known; null if a request could tell more. */
  knownWorkloadOf(pod: PodSnapshot): Workload | null;
  /** All known owners of the pod, innermost first, up to the owner above the workload. */
  ownersOf(pod: PodSnapshot): readonly OwnerReference[];
  /** The workload, from names alone. */
  namedWorkloadOf(pod: PodSnapshot): Workload;
  /**
   * `current` if the revision was the newest at any time since the first `refresh`: what was deployed counts, even
   * after a rollback. Never throws.
   */
  revisionOf(pod: PodSnapshot, signal: AbortSignal): Promise<Revision>;
  /** False if the pod is not of the newest revision; true if it is, or if that is unknown. Never throws. */
  isNewest(pod: PodSnapshot, signal: AbortSignal): Promise<boolean>;
  controllers(): readonly Controller[];
  /**
   * The current progress of the custom controllers that own these pods; those that do not say are left out. Never
   * throws.
   */
  customRollouts(pods: readonly PodSnapshot[], signal: AbortSignal): Promise<readonly NamedRollout[]>;
}

/** Options of `createOwners`. */
export interface OwnersOptions {
  /** True if owners above Deployments and the like matter; lookups then wait for the first `refresh`. */
  readonly asksAbove?: boolean;
}

/**
 * Owners, each requested once. If an owner may not be read, names decide, and `warn` gets one message per custom
 * kind.
 */
export function createOwners(
  connection: Connection,
  warn: (message: string) => void,
  { asksAbove = false }: OwnersOptions = {},
): Owners {
  const controllers = createControllers(connection);
  const objects = createObjects(connection, (resource) =>
    warn(
      `no right to get ${resource}: the workloads of its pods are inferred from names, and deaths of superseded revisions cannot be told apart`,
    ),
  );
  const revisions = createPodRevisions(objects, controllers);
  /** Readable owners of each pod by its UID, innermost first. */
  const chains = new Map<string, readonly OwnerReference[]>();
  const workloads = new Map<string, Workload>();
  const firstRefresh = Promise.withResolvers<void>();
  let isRefreshed = !asksAbove;

  function knownWorkloadOf(pod: PodSnapshot): Workload | null {
    const { owner, namespace } = pod;
    const done = workloads.get(pod.uid);
    if (!isRefreshed || done !== undefined) return done ?? null;
    const named = namedWorkloadOf(pod);
    if (owner === null || owner.kind === "Node" || stays(owner) || markedOwner(pod) !== null) return named;
    return owner.kind === "ReplicaSet" && controllers.get({ ...named, namespace }) !== undefined ? named : null;
  }

  async function resolve(pod: PodSnapshot, signal: AbortSignal): Promise<Workload> {
    if (!isRefreshed) await Promise.race([firstRefresh.promise, aborted(signal)]);
    const known = knownWorkloadOf(pod);
    if (known !== null) return known;
    const { workload, owners, isSettled } = await followOwners(pod, objects, signal);
    // A failed request may succeed next time.
    if (isSettled) workloads.set(pod.uid, workload);
    chains.set(pod.uid, owners);
    return workload;
  }

  function ownersOf(pod: PodSnapshot): readonly OwnerReference[] {
    const chain = chains.get(pod.uid) ?? (pod.owner === null ? [] : [pod.owner]);
    const workload = knownWorkloadOf(pod);
    const above = workload === null ? null : (controllers.get(workload)?.owner ?? null);
    return above === null ? chain : [...chain, above];
  }

  return {
    async refresh(namespace, signal) {
      // A rollback gives an old ReplicaSet a new number.
      const replicaSets = namespaced("apps/v1", namespace, "replicasets", "");
      objects.forget(
        (path) => path.startsWith(replicaSets) || (namespace === ALL_NAMESPACES && REPLICA_SET_PATH.test(path)),
      );
      await controllers.refresh(namespace, signal);
      isRefreshed = true;
      firstRefresh.resolve();
    },
    knownWorkloadOf,
    namedWorkloadOf,
    workloadOf: resolve,
    ownersOf,
    revisionOf: async (pod, signal) => revisions.revisionOf(pod, await resolve(pod, signal), ownersOf(pod), signal),
    isNewest: async (pod, signal) => revisions.isNewest(pod, await resolve(pod, signal), signal),
    controllers: controllers.list,
    customRollouts: (pods, signal) =>
      readCustomRollouts(pods, { knownWorkloadOf, workloadOf: resolve, ownersOf, objects }, signal),
  };
}

function aborted(signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  if (signal.aborted) resolve();
  else signal.addEventListener("abort", () => resolve(), { once: true });
  return promise;
}

const REPLICA_SET_PATH = /^\/apis\/apps\/v1\/namespaces\/[^/]+\/replicasets\//;
