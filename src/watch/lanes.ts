/** The timeline: a lane for each container that has something to show, the healthy ones after them while there is room. */
import type { TrackedContainer } from "../deaths/ledger.ts";
import type { Workload } from "../deaths/model.ts";
import type { PodSnapshot } from "../deaths/snapshot.ts";
import type { Finding, Lane, Run } from "../findings/model.ts";

/** More lanes than this are no picture any more. */
const LANES = 500;

/** Lanes grouped by workload, those with deaths first. */
export function lanesOf(
  containers: readonly TrackedContainer[],
  findings: readonly Finding[],
  workloadOf: (pod: PodSnapshot) => Workload | null,
): readonly Lane[] {
  const index = new Map<string, number>();
  const revisions = new Map<string, Lane["revision"]>();
  findings.forEach((finding, number) => {
    for (const instance of finding.instances) {
      index.set(`${instance.podUid}/${instance.containerType}/${instance.container}/${instance.containerId}`, number);
      revisions.set(instance.podUid, instance.revision);
    }
  });
  return containers
    .filter(({ container }) => container.type !== "init" || container.state.kind !== "terminated")
    .map((tracked): Lane => {
      const { pod, container } = tracked;
      const runs: Run[] = tracked.terminations.map((t) => ({
        startedAt: t.startedAt,
        finishedAt: t.finishedAt,
        finding: index.get(`${tracked.key}/${t.containerId}`) ?? null,
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
        revision: revisions.get(pod.uid) ?? "unknown",
        runs,
      };
    })
    .sort((a, b) => Number(hasDeath(b)) - Number(hasDeath(a)) || keyOf(a).localeCompare(keyOf(b)))
    .slice(0, LANES);
}

function hasDeath(lane: Lane): boolean {
  return lane.runs.some((run) => run.finding !== null);
}

function keyOf(lane: Lane): string {
  return `${lane.workload.namespace}/${lane.workload.kind}/${lane.workload.name}/${lane.pod}/${lane.container}`;
}
