/** Workloads with two running revisions at the end of the watch, compared within the window (a canary). */
import { keyOf, type Owners } from "../cluster/index.ts";
import type { Workload } from "../deaths/model.ts";
import type { PodSnapshot } from "../deaths/snapshot.ts";
import { compareRevisions, type RevisionDeaths } from "../findings/compare-revisions.ts";
import type { Finding, SideBySide } from "../findings/model.ts";

/** The window in which pods and deaths count, in milliseconds. */
export interface TimeWindow {
  readonly fromMs: number;
  readonly untilMs: number;
}

/** Maximum number of pods of a workload to compare: fewer are enough to judge a canary. */
const MOST_PODS = 300;
const HOUR_MS = 3_600_000;

/** A comparison for each workload with a failing finding and pods of both revisions. Never throws. */
export async function sideBySide(
  findings: readonly Finding[],
  podsOf: (workload: Workload) => readonly PodSnapshot[],
  owners: Pick<Owners, "revisionOf">,
  window: TimeWindow,
  signal: AbortSignal,
): Promise<readonly SideBySide[]> {
  const failing = findings.filter((finding) => finding.failing).map(({ workload }) => workload);
  const workloads = new Map(failing.map((workload) => [keyOf(workload), workload]));
  const compared: SideBySide[] = [];
  for (const [key, workload] of workloads) {
    const own = findings.filter((finding) => keyOf(finding.workload) === key);
    const seen = { current: nothing(), old: nothing() };
    for (const pod of podsOf(workload).slice(0, MOST_PODS)) {
      if (pod.deletionTimestamp !== null) continue;
      const revision = await owners.revisionOf(pod, signal).catch(() => "unknown" as const);
      if (revision === "unknown") continue;
      const of = seen[revision];
      seen[revision] = {
        pods: of.pods + 1,
        deaths: of.deaths + own.reduce((sum, finding) => sum + deathsOf(finding, pod), 0),
        podHours: of.podHours + hoursOf(pod, window),
      };
    }
    const comparison = compareRevisions(seen.current, seen.old);
    if (comparison !== null) compared.push({ workload, ...comparison });
  }
  return compared;
}

function nothing(): RevisionDeaths {
  return { pods: 0, deaths: 0, podHours: 0 };
}

/** Planned ends, and ends before the window, do not count against a revision. */
function deathsOf({ instances }: Finding, pod: PodSnapshot): number {
  return instances.filter(
    ({ podUid, finishedAt, ignoredBy }) =>
      podUid === pod.uid && finishedAt !== null && ignoredBy !== "expected" && ignoredBy !== "before-since",
  ).length;
}

function hoursOf({ createdAt }: PodSnapshot, { fromMs, untilMs }: TimeWindow): number {
  return Math.max(0, untilMs - Math.max(fromMs, Date.parse(createdAt))) / HOUR_MS;
}
