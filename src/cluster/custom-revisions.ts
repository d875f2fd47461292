/** The revision of a pod of a custom controller. */
import type { Revision, Workload } from "../deaths/model.ts";
import type { OwnerReference, PodSnapshot } from "../deaths/snapshot.ts";
import { customRollout } from "./custom-rollout.ts";
import { type Json, json, number, text } from "./json.ts";
import type { Objects } from "./objects.ts";
import { stayingOwner } from "./owner-marks.ts";

/** Revisions of pods of custom controllers. */
export interface CustomRevisions {
  /**
   * `current` for every revision that was ever seen as the newest: what was deployed counts, even after a rollback.
   * `unknown` if the controller cannot be read or does not say. Never throws.
   */
  revisionOf(
    pod: PodSnapshot,
    workload: Workload,
    owner: OwnerReference | null,
    signal: AbortSignal,
  ): Promise<Revision>;
}

/** Reads the controllers through `objects` and remembers every newest revision. */
export function createCustomRevisions(objects: Objects): CustomRevisions {
  const newestSoFar = new Map<string, Set<string>>();

  return {
    async revisionOf(pod, { kind, namespace, name }, owner, signal) {
      const known = stayingOwner(kind, owner?.apiVersion ?? null);
      const apiVersion = owner?.apiVersion ?? known?.apiVersion;
      const own = known?.revisionMark ? pod.ownerMarks[known.revisionMark] : pod.controllerRevisionHash;
      if (!own || apiVersion === undefined) return "unknown";
      const object = await objects.read({ kind, name, apiVersion }, namespace, signal);
      const status = object === null ? null : json(object, "status");
      // Other controllers with ControllerRevisions use the status fields of a StatefulSet or a DaemonSet.
      const fields = known === null ? ["updateRevision", "daemonSetHash"] : [known.newest];
      const newest = fields
        .map((field) => text(status?.[field]) ?? number(status?.[field]))
        .find((each) => each !== null);
      const key = `${kind}/${namespace}/${name}`;
      const all = newestSoFar.get(key) ?? new Set<string>();
      if (newest !== undefined) all.add(String(newest));
      newestSoFar.set(key, all);
      if (all.size === 0) return "unknown";
      if ([...all].some((each) => isSame(own, each))) return "current";
      return object !== null && staysAsPlanned(object) ? "current" : "old";
    },
  };
}

/**
 * True if all pods that the strategy would replace are replaced. Pods of an older revision then stay by design, as
 * below a StatefulSet's partition.
 */
function staysAsPlanned(item: Json): boolean {
  const { wanted, made, kept } = customRollout(item);
  return kept > 0 && made !== null && made >= wanted;
}

/** Some controllers label pods with a ControllerRevision's full name, others with the hash at its end. */
function isSame(own: string, newest: string): boolean {
  return own === newest || newest.endsWith(`-${own}`) || own.endsWith(`-${newest}`);
}
