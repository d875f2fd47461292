/** Tells if a pod's revision was the newest of its workload at any time during the run. */
import type { Revision, Workload } from "../deaths/model.ts";
import type { OwnerReference, PodSnapshot } from "../deaths/snapshot.ts";
import { type Controller, type Controllers, deploymentRevisionOf } from "./controllers.ts";
import { createCustomRevisions } from "./custom-revisions.ts";
import { isCustom, type Objects } from "./objects.ts";
import { stayingOwner } from "./owner-marks.ts";

/** Tells pods of current revisions from those of superseded ones. */
export interface PodRevisions {
  /** The revision of a pod. `owners` are all of its known owners, innermost first. Never throws. */
  revisionOf(
    pod: PodSnapshot,
    workload: Workload,
    owners: readonly OwnerReference[],
    signal: AbortSignal,
  ): Promise<Revision>;
  /** False if the pod is not of the newest revision; true if it is, or if that is unknown. Never throws. */
  isNewest(pod: PodSnapshot, workload: Workload, signal: AbortSignal): Promise<boolean>;
}

/** Reads revisions from the cluster and remembers which pods of custom owners were of the newest. */
export function createPodRevisions(objects: Objects, controllers: Controllers): PodRevisions {
  const customRevisions = createCustomRevisions(objects);
  /** UIDs of pods of custom owners that were of the newest revision when read. */
  const wereCurrent = new Set<string>();

  async function deploymentRevision(pod: PodSnapshot, controller: Controller, signal: AbortSignal): Promise<Revision> {
    if (pod.owner === null || controller.revision === null) return "unknown";
    const replicaSet = await objects.read(pod.owner, pod.namespace, signal);
    const own = replicaSet === null ? null : deploymentRevisionOf(replicaSet);
    const newest = controllers.newestOf(controller.workload);
    return own !== null && isLater(own, newest) ? "current" : compare(own, newest);
  }

  async function customRevision(
    pod: PodSnapshot,
    workload: Workload,
    outermost: OwnerReference | null,
    signal: AbortSignal,
  ): Promise<Revision> {
    const revision = await customRevisions.revisionOf(pod, workload, outermost, signal);
    if (revision === "current") wereCurrent.add(pod.uid);
    return wereCurrent.has(pod.uid) ? "current" : revision;
  }

  return {
    async isNewest(pod, workload, signal) {
      const newest = controllers.get(workload)?.revision ?? null;
      if (newest === null) return true;
      if (workload.kind !== "Deployment") return (pod.controllerRevisionHash ?? newest) === newest;
      const replicaSet = pod.owner === null ? null : await objects.read(pod.owner, pod.namespace, signal);
      return ((replicaSet && deploymentRevisionOf(replicaSet)) ?? newest) === newest;
    },
    async revisionOf(pod, workload, owners, signal) {
      const { kind } = workload;
      const outermost = owners.find((owner) => owner.kind === kind && isCustom(owner.apiVersion)) ?? null;
      if (outermost !== null || stayingOwner(kind, null) !== null)
        return customRevision(pod, workload, outermost, signal);
      const controller = controllers.get(workload);
      if (kind === "Deployment" && controller !== undefined) return deploymentRevision(pod, controller, signal);
      if (kind === "StatefulSet" && controller !== undefined && isBelow(pod, controller.partition)) return "current";
      if (kind === "StatefulSet") return compare(pod.controllerRevisionHash, controllers.newestOf(workload));
      if (kind !== "DaemonSet" || pod.controllerRevisionHash === null) return "unknown";
      if (controller !== undefined && !controller.automatic) return "current";
      await controllers.readDaemonSetRevisions(pod.namespace, signal);
      return compare(pod.controllerRevisionHash, controllers.newestOf(workload));
    },
  };
}

/**
 * True if a Deployment's revision is later than the first one seen as the newest: it was then the newest itself,
 * perhaps between two reads. Revisions are numbered in order, and a rollback takes a new number.
 */
function isLater(own: string, newest: ReadonlySet<string>): boolean {
  const [first] = newest;
  return first !== undefined && Number(own) > Number(first);
}

function compare(own: string | null, newest: ReadonlySet<string>): Revision {
  if (own === null || newest.size === 0) return "unknown";
  return newest.has(own) ? "current" : "old";
}

/** True if a StatefulSet's pod stays on its revision by design. */
function isBelow(pod: PodSnapshot, partition: number): boolean {
  const ordinal = /-(\d{1,9})$/.exec(pod.name)?.[1];
  return ordinal !== undefined && Number(ordinal) < partition;
}
