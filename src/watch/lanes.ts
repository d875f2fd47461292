/** The timeline: a lane for each notable container, then healthy ones while there is room. */

import type { Workload } from "../deaths/model.ts";
import type { TrackedContainer } from "../deaths/pod-tracker.ts";
import type { PodSnapshot } from "../deaths/snapshot.ts";
import type { Finding, Lane, Run } from "../findings/model.ts";

/** More lanes would not be readable. */
const LANES = 500;

/** Lanes grouped by workload, those with deaths first. */
export function lanesOf(
  containers: readonly TrackedContainer[],
  findings: readonly Finding[],
  workloadOf: (pod: PodSnapshot) => Workload | null,
): readonly Lane[] {
  const index = new Map<string, number>();
  const revisions = new Map<string, Lane["revision"]>();
  const generations = new Map(containers.map(({ pod }) => [pod.uid, generationOf(pod)]));
  findings.forEach((finding, number) => {
    for (const instance of finding.instances) {
      index.set(instance.id, number);
      revisions.set(instance.podUid, instance.revision);
      const generation = generations.get(instance.podUid);
      if (generation !== undefined) revisions.set(generation, instance.revision);
    }
  });
  return containers
    .filter(({ container }) => container.type !== "init" || container.state.kind !== "terminated")
    .map((tracked): Lane => {
      const { pod, container } = tracked;
      const runs: Run[] = tracked.ends.map(({ id, termination }) => ({
        startedAt: termination.startedAt,
        finishedAt: termination.finishedAt,
        finding: index.get(id) ?? null,
      }));
      if (container.state.kind === "running") {
        runs.push({ startedAt: container.state.startedAt, finishedAt: null, finding: null });
      }
      return {
        workload: workloadOf(pod) ?? {
          kind: pod.owner?.kind ?? "Pod",
          namespace: pod.namespace,
          name: pod.owner?.name ?? pod.name,
        },
        pod: pod.name,
        container: container.name,
        containerType: container.type,
        revision: revisions.get(pod.uid) ?? revisions.get(generationOf(pod)) ?? "unknown",
        runs,
      };
    })
    .sort((a, b) => Number(hasDeath(b)) - Number(hasDeath(a)) || keyOf(a).localeCompare(keyOf(b)))
    .slice(0, LANES);
}

/** A key shared by all pods of one ReplicaSet, or of one revision of another controller. */
function generationOf({ namespace, owner, controllerRevisionHash, uid }: PodSnapshot): string {
  return owner === null ? uid : JSON.stringify([namespace, owner.kind, owner.name, controllerRevisionHash]);
}

function hasDeath(lane: Lane): boolean {
  return lane.runs.some((run) => run.finding !== null);
}

function keyOf(lane: Lane): string {
  return `${lane.workload.namespace}/${lane.workload.kind}/${lane.workload.name}/${lane.pod}/${lane.container}`;
}
