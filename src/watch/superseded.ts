/** Rollouts that were followed by another one during the watch. */
import { type Controller, keyOf } from "../cluster/index.ts";
import type { Workload } from "../deaths/model.ts";

/** Remembers when the newest revision of a workload changed. */
export interface Supersessions {
  /** Takes in the current controllers. */
  look(controllers: readonly Controller[]): void;
  /** When the newest rollout of a workload began, in milliseconds; null if none began during the watch. */
  beganMs(workload: Workload): number | null;
}

/** Knows no rollout before the second `look`. */
export function createSupersessions(nowMs: () => number): Supersessions {
  const revisions = new Map<string, string>();
  const began = new Map<string, number>();
  return {
    look(controllers) {
      for (const { workload, revision, isObserved } of controllers) {
        if (revision === null || !isObserved) continue;
        const key = keyOf(workload);
        const before = revisions.get(key);
        if (before !== undefined && before !== revision) began.set(key, nowMs());
        revisions.set(key, revision);
      }
    },
    beganMs: (workload) => began.get(keyOf(workload)) ?? null,
  };
}
