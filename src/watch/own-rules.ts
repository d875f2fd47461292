/** Settings in annotations of workloads: read once, with a warning if they are invalid. */
import type { Controller, Jobs } from "../cluster/index.ts";
import { keyOf } from "../cluster/index.ts";
import type { Workload } from "../deaths/model.ts";
import type { PodSnapshot, WorkloadSettings } from "../deaths/snapshot.ts";
import type { OwnRules } from "../findings/candidates.ts";
import { parseOwnRules } from "../inputs.ts";

/** Settings of all watched workloads. */
export interface OwnRulesBook {
  /** Reads the settings of these workloads and pods. Never throws. */
  learn(controllers: readonly Controller[], jobs: Jobs, pods: readonly PodSnapshot[]): Promise<void>;
  of(workload: Workload, pod: PodSnapshot | null): OwnRules | null;
}

/** Knows no setting before `learn`. `warn` gets each invalid one. */
export function createOwnRules(warn: (message: string) => void): OwnRulesBook {
  const ofWorkload = new Map<string, WorkloadSettings>();
  const read = new Map<string, OwnRules>();

  async function learnOne(settings: WorkloadSettings, bearer: string): Promise<void> {
    const key = JSON.stringify(settings);
    if (read.has(key)) return;
    read.set(key, { ignore: [], maxRestarts: null });
    const { rules, refusals } = await parseOwnRules(settings);
    read.set(key, rules);
    for (const refusal of refusals) warn(`annotation of ${bearer}: ${refusal}`);
  }

  return {
    async learn(controllers, jobs, pods) {
      for (const { workload, settings } of controllers)
        if (settings !== null) ofWorkload.set(keyOf(workload), settings);
      for (const { namespace, name, owner, settings } of jobs.all())
        if (settings !== null)
          ofWorkload.set(keyOf({ namespace, kind: owner?.kind ?? "Job", name: owner?.name ?? name }), settings);
      const asking = new Map(
        [...ofWorkload].map(([bearer, settings]) => [JSON.stringify(settings), { bearer, settings }]),
      );
      for (const { name, settings } of pods)
        if (settings !== null) asking.set(JSON.stringify(settings), { bearer: `pod ${name}`, settings });
      await Promise.all([...asking.values()].map(({ bearer, settings }) => learnOne(settings, bearer)));
    },
    of(workload, pod) {
      const settings = pod?.settings ?? ofWorkload.get(keyOf(workload)) ?? null;
      return settings === null ? null : (read.get(JSON.stringify(settings)) ?? null);
    },
  };
}
