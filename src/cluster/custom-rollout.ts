/** The progress of a custom controller's rollout, if its fields are named as in Kubernetes' own workloads. */
import type { Workload } from "../deaths/model.ts";
import type { OwnerReference, PodSnapshot } from "../deaths/snapshot.ts";
import { keyOf } from "./controllers.ts";
import { type Json, json, number, text } from "./json.ts";
import { isCustom, type Objects } from "./objects.ts";

/** Progress of a custom controller. */
export interface CustomRollout {
  /** Pods that the newest revision should have. */
  readonly wanted: number;
  /** Pods of the newest revision; null if the controller does not say. */
  readonly made: number | null;
  /** Pods that stay on their revision by design. */
  readonly kept: number;
}

/** Reads `spec.replicas`, a partition (a number, or a percentage in CloneSets) and `status.updatedReplicas`. */
export function customRollout(item: Json): CustomRollout {
  const spec = json(item, "spec");
  const replicas = number(spec.replicas) ?? 1;
  const kept = Math.min(replicas, partitionOf(json(spec, "updateStrategy"), replicas));
  return { wanted: replicas - kept, made: number(json(item, "status").updatedReplicas), kept };
}

function partitionOf(strategy: Json, replicas: number): number {
  const partition = strategy.partition ?? json(strategy, "rollingUpdate").partition;
  const share = /^(\d{1,3})%$/.exec(text(partition) ?? "")?.[1];
  // Kruise rounds up the share that stays, so that at least one pod gets the new revision last.
  return share === undefined ? (number(partition) ?? 0) : Math.ceil((Number(share) * replicas) / 100);
}

/** The rollout of a custom controller, with the workload's name. */
export interface NamedRollout {
  readonly workload: Workload;
  readonly wanted: number;
  readonly made: number;
}

/** Lookups of pod owners. */
interface OwnersOfPods {
  readonly knownWorkloadOf: (pod: PodSnapshot) => Workload | null;
  readonly workloadOf: (pod: PodSnapshot, signal: AbortSignal) => Promise<Workload>;
  readonly ownersOf: (pod: PodSnapshot) => readonly OwnerReference[];
  readonly objects: Objects;
}

/** Maximum number of custom controllers to read at the end of a watch. */
const MOST_CUSTOM = 20;

/**
 * The progress of the custom controllers that own these pods. Those that do not say, or may not be read, are left
 * out. Never throws.
 */
export async function readCustomRollouts(
  pods: readonly PodSnapshot[],
  { knownWorkloadOf, workloadOf, ownersOf, objects }: OwnersOfPods,
  signal: AbortSignal,
): Promise<readonly NamedRollout[]> {
  // All pods of one owner belong to one workload, so one pod is enough.
  const byOwner = new Map(pods.flatMap((pod) => (pod.owner === null ? [] : [[ownerKey(pod), pod] as const])));
  const unsure = [...byOwner.values()].filter((pod) => !isBuiltIn(knownWorkloadOf(pod)));
  const asked = new Map<string, Promise<NamedRollout | null>>();
  await Promise.all(
    unsure.slice(0, MOST_CUSTOM).map(async (pod) => {
      const workload = await workloadOf(pod, signal);
      const owner = ownersOf(pod).find(({ kind }) => kind === workload.kind);
      if (owner !== undefined && isCustom(owner.apiVersion) && !asked.has(keyOf(workload)))
        asked.set(keyOf(workload), rolloutOf(workload, owner, objects, signal));
    }),
  );
  return (await Promise.all(asked.values())).filter((rollout) => rollout !== null);
}

async function rolloutOf(
  workload: Workload,
  owner: OwnerReference,
  objects: Objects,
  signal: AbortSignal,
): Promise<NamedRollout | null> {
  const object = await objects.read(owner, workload.namespace, signal);
  const { wanted, made } = object === null ? { wanted: 0, made: null } : customRollout(object);
  return made === null ? null : { workload, wanted, made };
}

function ownerKey({ namespace, owner }: PodSnapshot): string {
  return JSON.stringify([namespace, owner?.apiVersion, owner?.kind, owner?.name]);
}

/** True if Kubernetes itself rolls it out. */
function isBuiltIn(workload: Workload | null): boolean {
  return workload !== null && /^(?:Deployment|StatefulSet|DaemonSet|CronJob|Job|Pod)$/.test(workload.kind);
}
