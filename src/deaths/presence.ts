/** Which pods are in the cluster, and the newest version seen of each. */
import type { PodSnapshot } from "./snapshot.ts";

/** The pods that a watch and its lists have shown; what was read beside them is no part of it. */
export interface Presence {
  saw(pod: PodSnapshot): void;
  isGone(uid: string): boolean;
  leaves(uid: string): void;
  /** A complete list at `version` lacks the pod: it is gone, unless it changed after that. */
  isMissed(uid: string, version: number | null): void;
  /** True if a newer version was seen. */
  isOutdated(pod: PodSnapshot): boolean;
}

/** Has seen no pod. */
export function createPresence(): Presence {
  const gone = new Set<string>();
  const versions = new Map<string, number>();
  const isAfter = (uid: string, version: number) => (versions.get(uid) ?? 0) > version;
  return {
    saw({ uid, version }) {
      gone.delete(uid);
      if (version !== undefined) versions.set(uid, version);
    },
    isGone: (uid) => gone.has(uid),
    leaves: (uid) => void gone.add(uid),
    isMissed(uid, version) {
      if (version === null || !isAfter(uid, version)) gone.add(uid);
    },
    isOutdated: ({ uid, version }) => version !== undefined && isAfter(uid, version),
  };
}
