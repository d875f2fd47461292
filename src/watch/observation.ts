/** The result of a watch, as the rest of the run reads it. */

import { keyOf, type RevisionHistory, readRevisionHistory } from "../cluster/index.ts";
import type { Workload } from "../deaths/model.ts";
import type { PodSnapshot } from "../deaths/snapshot.ts";
import type { Finding, Report, SideBySide } from "../findings/model.ts";
import { STUCK_AFTER_MS } from "../findings/stall-candidates.ts";
import { ALL_NAMESPACES } from "../inputs.ts";
import { blindError } from "./blind-time.ts";
import { lanesOf } from "./lanes.ts";
import type { WatchParts } from "./parts.ts";
import { type NamedRevision, type NamedWorkload, namedWorkloads, revisionsOf } from "./revisions.ts";
import { partialRollouts } from "./rollouts.ts";
import type { EndedBy } from "./session.ts";
import { sideBySide } from "./side-by-side.ts";

/** Start of the error of a watch that `fail-fast` ended for a failure that then recovered. */
export const ENDED_EARLY = "The watch stopped early for a failure that then recovered: ";
const MENDED = "the rest of its time was not watched. Run again, or set fail-fast to false.";

/** The outcome of a watch. */
export type Observation = Pick<
  Report,
  "findings" | "pods" | "containers" | "restarts" | "errors" | "lanes" | "partial" | "superseded" | "endedBy"
> & {
  readonly fromMs: number;
  readonly untilMs: number;
  readonly revisions: readonly NamedRevision[];
  readonly named: readonly NamedWorkload[];
  readonly sideBySide: readonly SideBySide[];
  /** Revision histories of the failing workloads. */
  readonly histories: readonly RevisionHistory[];
  /** The requested namespaces; for `*` those that had pods. */
  readonly namespaces: readonly string[];
};

/** The final findings of a watch that ended at `untilMs`, with further facts for the report. */
export async function observe(parts: WatchParts, endedBy: EndedBy, untilMs: number): Promise<Observation> {
  const { deps, startedMs, tracker, owners, coverage, judgement, sight } = parts;
  const isCancelled = deps.cancelled.aborted;
  const findings = judgement.finalFindings();
  const pods = tracker.pods().filter(coverage.includesPod);
  const histories = isCancelled ? [] : await historiesOf(parts, findings);
  const custom = isCancelled ? [] : await owners.customRollouts(pods, AbortSignal.timeout(CUSTOM_MS));
  for (const note of openWaits(parts, findings)) deps.warn(note);
  const podsOf = (workload: Workload) =>
    pods.filter((pod) => {
      const owner = owners.knownWorkloadOf(pod);
      return owner !== null && keyOf(owner) === keyOf(workload);
    });
  const window = { fromMs: deps.sinceMs, untilMs };
  const signal = AbortSignal.any([deps.cancelled, AbortSignal.timeout(CUSTOM_MS)]);
  const compared = isCancelled ? [] : await sideBySide(findings, podsOf, owners, window, signal);
  const errors = [
    coverage.emptyError(),
    blindError(sight.gaps(), startedMs, untilMs),
    isCancelled ? "The run was cancelled before the watch had ended." : null,
    endedBy === "fail-fast" && !findings.some(({ failing }) => failing) ? `${ENDED_EARLY}${MENDED}` : null,
  ];
  return {
    findings,
    ...judgement.seen(findings),
    errors: [...sight.errors(), ...parts.errors, ...errors.filter((error) => error !== null)],
    endedBy,
    fromMs: startedMs,
    untilMs,
    lanes: lanesOf(tracker.containers(), findings, owners.knownWorkloadOf),
    partial: partialRollouts(owners.controllers(), custom, coverage.includesController, podsOf),
    superseded: isCancelled ? [] : await supersededRollouts(parts, findings, histories),
    namespaces: namespacesOf(pods, deps.namespaces),
    named: namedWorkloads(pods, owners),
    revisions: revisionsOf(pods, findings, owners),
    histories,
    sideBySide: compared,
  };
}

/** The requested namespaces; for `*` those of the pods. */
function namespacesOf(pods: readonly PodSnapshot[], asked: readonly string[]): readonly string[] {
  return asked.includes(ALL_NAMESPACES) ? [...new Set(pods.map(({ namespace }) => namespace))].sort() : asked;
}

/** Time limit for reading the progress of custom controllers. */
const CUSTOM_MS = 5_000;

/** Maximum number of workloads whose history is read, and the time limit for it. */
const MOST_HISTORIES = 5;
const HISTORIES_MS = 5_000;

async function historiesOf({ deps }: WatchParts, findings: readonly Finding[]): Promise<readonly RevisionHistory[]> {
  const failing = findings
    .filter((finding) => finding.failing)
    .map(({ workload }) => [keyOf(workload), workload] as const);
  const signal = AbortSignal.any([deps.cancelled, AbortSignal.timeout(HISTORIES_MS)]);
  const workloads = [...new Map(failing).values()].slice(0, MOST_HISTORIES);
  const read = await Promise.all(workloads.map((workload) => readRevisionHistory(deps.connection, workload, signal)));
  return read.filter((history) => history !== null);
}

/**
 * Failing workloads without a failure in the newest revision: readers must know that their rollout was undone or
 * followed by another.
 */
async function supersededRollouts(
  { supersessions, tracker, owners }: WatchParts,
  findings: readonly Finding[],
  histories: readonly RevisionHistory[],
): Promise<Observation["superseded"]> {
  const failing = Map.groupBy(
    findings.filter((finding) => finding.failing),
    ({ workload }) => keyOf(workload),
  );
  const signal = AbortSignal.timeout(CUSTOM_MS);
  const all = await Promise.all(
    [...failing].map(async ([key, [first, ...others]]) => {
      const beganMs = first === undefined ? null : supersessions.beganMs(first.workload);
      if (first === undefined || beganMs === null) return null;
      const instances = [first, ...others].flatMap((finding) => finding.instances);
      const pods = instances
        .filter(({ ignoredBy }) => ignoredBy === null)
        .flatMap((each) => tracker.pod(each.podUid) ?? []);
      const areNewest = await Promise.all(pods.map((pod) => owners.isNewest(pod, signal)));
      if (pods.length === 0 || areNewest.includes(true)) return null;
      const wentBack = histories.find((history) => keyOf(history.workload) === key)?.wentBack ?? false;
      return { workload: first.workload, at: new Date(beganMs).toISOString(), wentBack };
    }),
  );
  return all.filter((superseded) => superseded !== null);
}

/** Maximum number of pods with a note of their own. */
const NOTED_WAITS = 5;
/** A younger error may be gone on the next try. */
const REPORTED_FOR_MS = 10_000;

/** Pods that still waited at the end of the watch without failing, for lack of a right or of time. */
function openWaits({ deps, waitingPods, tracker }: WatchParts, findings: readonly Finding[]): readonly string[] {
  const nowMs = deps.nowMs();
  const listed = new Set(findings.flatMap(({ instances }) => instances.map(({ podUid }) => podUid)));
  return waitingPods
    .stalls(tracker.troubled())
    .filter(({ stall }) => stall.pod !== null && !listed.has(stall.pod.uid))
    .flatMap(({ stall, workload, isSilent }) => {
      const waitedMs = nowMs - stall.sinceMs;
      const waited = `${stall.pod?.name ?? ""} has waited for ${Math.round(waitedMs / 1000)} s (${stall.reason})`;
      if (!stall.reported && isSilent && waitedMs >= STUCK_AFTER_MS)
        return [`${waited}, and it is not known why: no right to list events in ${workload.namespace}`];
      return stall.reported && waitedMs >= REPORTED_FOR_MS
        ? [`${waited} when the watch ended: it would fail after 60 s without progress`]
        : [];
    })
    .slice(0, NOTED_WAITS);
}
