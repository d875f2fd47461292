/** Candidates without a death: containers that do not start or become ready, Jobs that failed as a whole. */
import { FAILING_CAUSES } from "../deaths/model.ts";
import type { TrackedContainer } from "../deaths/pod-tracker.ts";
import { containerKey } from "../deaths/snapshot.ts";
import type { RuleSubject } from "../inputs.ts";
import { type Candidate, type Rules, subjectWorkload, type WatchState } from "./candidates.ts";
import { beforeDeploy, isOlder, WAITED_AT_FIRST } from "./death-candidates.ts";
import { type ExaminedStall, jobInstance, stallInstance, unreadyInstance } from "./evidence.ts";
import { type Ignored, ignoredBecause, leftOut } from "./ignored.ts";

/** Time without progress after which a container counts as stuck. */
export const STUCK_AFTER_MS = 60_000;
/** Time for which the cluster must have reported an error at the end of a shorter watch. */
const REPORTED_FOR_MS = 10_000;

const NO_DEATH = { inside: true, death: null, endsAgain: false, key: null, sibling: null } as const;

/** A candidate for each stall that has lasted long enough. `tracked` maps container keys to the state's containers. */
export function stallCandidates(
  state: WatchState,
  rules: Rules,
  tracked: ReadonlyMap<string, TrackedContainer>,
): Candidate[] {
  return state.stalls.flatMap((examined): Candidate[] => {
    const { stall, workload, message } = examined;
    if (!isStuck(examined, state)) return [];
    const subject: RuleSubject = {
      namespace: workload.namespace,
      workload: subjectWorkload(workload),
      pod: stall.pod?.name ?? "",
      container: stall.container,
      containerType: stall.containerType,
      cause: "stuck",
      reason: stall.reason,
      exitCode: null,
      message,
    };
    const past = pastOf(examined, state, tracked);
    const ignored =
      ignoredBecause({ subject, revision: examined.revision, workload, pod: stall.pod, past, mended: null }, rules) ??
      leftOut(subject, rules);
    return [
      {
        ...NO_DEATH,
        instance: stallInstance(examined, state.nowMs),
        cause: "stuck",
        workload,
        container: stall.container,
        containerType: stall.containerType,
        ignoredBy: ignored?.by ?? null,
        why: ignored?.why ?? whyStuck(examined, state),
        stall: examined,
        job: null,
        message,
      },
    ];
  });
}

function isStuck({ stall, isSilent }: ExaminedStall, state: WatchState): boolean {
  const waitedMs = state.nowMs - stall.sinceMs;
  if (stall.reason === "ProgressDeadlineExceeded" || stall.reason === "NotRolledOut") return true;
  // `fail-fast` may end the watch for a silent stall: it must still fail then.
  const watchedMs = state.nowMs - state.startedMs;
  if (!stall.reported) return !isSilent && Math.min(waitedMs, watchedMs) >= STUCK_AFTER_MS;
  const isYoung = state.oneLook && stall.pod !== null && state.nowMs - Date.parse(stall.pod.createdAt) < STUCK_AFTER_MS;
  if (waitedMs >= STUCK_AFTER_MS) return !isYoung;
  return state.final && state.shortWatch && !isYoung && (waitedMs >= REPORTED_FOR_MS || stall.times >= 2);
}

function whyStuck({ stall }: ExaminedStall, { nowMs }: WatchState): string {
  if (stall.reason === "ProgressDeadlineExceeded") return "its controller has given up on the rollout";
  const seconds = Math.max(0, Math.round((nowMs - stall.sinceMs) / 1000));
  return `no progress for ${seconds} s${stall.times > 1 ? `, and the cluster reported it ${stall.times} times` : ""}`;
}

/** The reason `before-deploy` for a wait of an older pod that was there when the watch began. */
function pastOf(
  { stall, workloadCreatedAt }: ExaminedStall,
  state: WatchState,
  tracked: ReadonlyMap<string, TrackedContainer>,
): Ignored | null {
  if (stall.pod === null) {
    if (!state.onlyDeploy || !stall.atFirst || workloadCreatedAt === null) return null;
    return stall.sinceMs < state.sinceMs
      ? { by: "before-deploy", why: "this workload was already without its pods when the watch began" }
      : null;
  }
  if (!isOlder(stall.pod, state)) return null;
  const now = tracked.get(`${stall.pod.uid}/${stall.containerType}/${stall.container}`);
  const atFirst = stall.atFirst && now !== undefined ? beforeDeploy(now) : null;
  // Only events tell about a volume that does not mount, and since when.
  return atFirst ?? (stall.reported && stall.sinceMs < state.startedMs ? WAITED_AT_FIRST : null);
}

/** A candidate for each container that is not ready at the end, unless a death explains it. */
export function unreadyCandidates(state: WatchState, rules: Rules, deaths: readonly Candidate[]): Candidate[] {
  if (!state.final) return [];
  const failed = new Set(deaths.filter(({ ignoredBy }) => ignoredBy === null).map(({ key }) => key));
  return state.unready.flatMap((examined): Candidate[] => {
    const { workload, message, tracked, revision } = examined;
    const { pod, container } = tracked;
    if (failed.has(containerKey(pod, container))) return [];
    const subject: RuleSubject = {
      namespace: workload.namespace,
      workload: subjectWorkload(workload),
      pod: pod.name,
      container: container.name,
      containerType: container.type,
      cause: "unready",
      reason: "",
      exitCode: null,
      message,
    };
    const ignored =
      ignoredBecause({ subject, revision, workload, pod, past: null, mended: null }, rules) ?? leftOut(subject, rules);
    return [
      {
        ...NO_DEATH,
        instance: unreadyInstance(examined, state.nowMs),
        cause: "unready",
        workload,
        container: container.name,
        containerType: container.type,
        ignoredBy: ignored?.by ?? null,
        why: ignored?.why ?? "it was not ready when the watch ended",
        stall: null,
        job: null,
        message,
      },
    ];
  });
}

/** A candidate for each Job that failed as a whole, unless a death of its containers says more. */
export function jobCandidates(state: WatchState, rules: Rules, deaths: readonly Candidate[]): Candidate[] {
  const explained = new Set(
    deaths
      .filter(({ ignoredBy }) => ignoredBy === null || ignoredBy === "ignore" || ignoredBy === "fail-on")
      .flatMap(({ death, ignoredBy, cause }) => {
        const pod = death?.death.pod;
        // A candidate that does not fail because of its cause does not explain the Job.
        const says = ignoredBy !== "fail-on" || (cause !== "completed" && cause !== "evicted" && cause !== "node");
        return pod?.owner?.kind === "Job" && says ? [`${pod.namespace}/${pod.owner.name}`] : [];
      }),
  );
  // Of a Job that failed before the window, the listed deaths say enough.
  const listed = new Set(
    deaths
      .filter(({ cause }) => FAILING_CAUSES.includes(cause))
      .map(({ death }) => `${death?.death.pod.namespace}/${death?.death.pod.owner?.name}`),
  );
  return state.jobs.flatMap((examined): Candidate[] => {
    const { workload, job, hasRun } = examined;
    if (explained.has(`${job.namespace}/${job.name}`)) return [];
    const cause = hasRun ? "exit" : "stuck";
    const subject: RuleSubject = {
      namespace: workload.namespace,
      workload: subjectWorkload(workload),
      pod: "",
      container: "",
      containerType: "container",
      cause,
      reason: examined.reason,
      exitCode: null,
      message: examined.message,
    };
    const ignored =
      ignoredBecause(
        {
          subject,
          revision: "current",
          workload,
          pod: null,
          past: pastOfJob(examined.atMs, job.createdAt, state),
          mended: null,
        },
        rules,
      ) ?? leftOut(subject, rules);
    if (ignored?.by === "before-since" && listed.has(`${job.namespace}/${job.name}`)) return [];
    return [
      {
        ...NO_DEATH,
        instance: jobInstance(examined, state.nowMs),
        cause,
        workload,
        container: "",
        containerType: "container",
        ignoredBy: ignored?.by ?? null,
        why: ignored?.why ?? `the Job's own condition is Failed (${examined.reason})`,
        stall: null,
        job: examined,
        message: examined.message,
      },
    ];
  });
}

function pastOfJob(atMs: number | null, createdAt: string, state: WatchState): Ignored | null {
  const since = Math.floor(state.sinceMs / 1000) * 1000;
  const made = Date.parse(createdAt);
  if (made >= since) return null;
  const from = state.onlyDeploy ? Math.floor(state.startedMs / 1000) * 1000 : since;
  if (atMs !== null && atMs >= from) return null;
  return {
    by: "before-since",
    why: state.onlyDeploy ? "the Job had failed before the watch began" : "the Job failed before `since`",
  };
}
