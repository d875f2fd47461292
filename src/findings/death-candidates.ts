/** Candidates for single deaths. */

import type { Death } from "../deaths/death.ts";
import type { Cause } from "../deaths/model.ts";
import type { TrackedContainer } from "../deaths/pod-tracker.ts";
import { containerKey, isReady } from "../deaths/snapshot.ts";
import { neverRan } from "../deaths/waiting-reasons.ts";
import type { RuleSubject } from "../inputs.ts";
import { type Candidate, type Rules, subjectWorkload, type WatchState } from "./candidates.ts";
import { deathInstance, type ExaminedDeath } from "./evidence.ts";
import { type Ignored, ignoredBecause, leftOut } from "./ignored.ts";

/** A candidate for each death. `tracked` maps container keys to the state's containers. */
export function deathCandidates(
  state: WatchState,
  rules: Rules,
  tracked: ReadonlyMap<string, TrackedContainer>,
): Candidate[] {
  const endings = endingWithZero(state);
  const past = { before: deathsBeforeWatch(state), early: diedBeforeFirstLook(state) };
  const candidates = state.deaths.map((examined): Candidate => {
    const { death } = examined;
    const key = containerKey(death.pod, death.container);
    const now = tracked.get(key);
    const endsAgain = examined.cause === "completed" && endings.has(key);
    const neverStarted = examined.cause === "exit" && neverRan(death.termination.reason);
    const cause: Cause = endsAgain ? "exit" : neverStarted ? "stuck" : examined.cause;
    const inside = isInside(death, state);
    const loops = state.final && now !== undefined && isLastOf(death, now) && awaitsRestart(now);
    const subject = subjectOf(examined, cause);
    const ignored = ignoredBecause(
      {
        subject,
        revision: examined.revision,
        workload: examined.workload,
        pod: death.pod,
        past: pastOf(examined, inside, loops, now, past, state),
        mended: mendedBy(examined, now, state, rules),
      },
      rules,
    );
    return {
      instance: deathInstance(examined),
      cause,
      workload: examined.workload,
      container: death.container.name,
      containerType: death.container.type,
      ignoredBy: ignored?.by ?? null,
      why: ignored?.why ?? whyItCounts(death, inside, state),
      // If it was already down in the second in which the watch began, it died before.
      inside: inside && (death.live || ignored?.by !== "before-deploy"),
      death: examined,
      stall: null,
      job: null,
      message: "",
      endsAgain,
      key,
      sibling: null,
    };
  });
  return tolerate(candidates, state, rules, tracked);
}

function subjectOf(examined: ExaminedDeath, cause: Cause): RuleSubject {
  const { death, workload } = examined;
  return {
    namespace: workload.namespace,
    workload: subjectWorkload(workload),
    pod: death.pod.name,
    container: death.container.name,
    containerType: death.container.type,
    cause,
    reason: death.termination.reason ?? "",
    exitCode: death.termination.exitCode,
    message: [
      examined.parsed?.crash?.title,
      examined.parsed?.crash?.message,
      examined.parsed?.lastWords?.text,
      examined.eventMessage,
      examined.message,
    ]
      .filter((text) => text !== undefined && text !== null && text !== "")
      .join("\n"),
  };
}

function whyItCounts({ live }: Death, inside: boolean, { onlyDeploy }: WatchState): string {
  if (live) return "it died while we watched";
  if (!inside) return "it was in back-off, or down, when the watch ended";
  return onlyDeploy ? "its pod was created by this deploy, or shortly before the watch" : "it died inside the window";
}

/**
 * The cluster's times are whole seconds: the second of `since` counts as inside. If the pod was created after that,
 * so was the death.
 */
function isInside({ live, pod, termination, detectedAtMs }: Death, state: WatchState): boolean {
  const since = wholeSecond(state.sinceMs);
  if (live || Date.parse(pod.createdAt) >= since) return true;
  if (termination.finishedAt === null) return false;
  const finishedMs = Date.parse(termination.finishedAt);
  // For an older pod, deaths between the start of the watch and its first list count. A later time comes from a wrong
  // clock.
  if (state.onlyDeploy) return finishedMs >= wholeSecond(state.startedMs) && finishedMs <= detectedAtMs;
  return finishedMs >= since;
}

function wholeSecond(ms: number): number {
  return Math.floor(ms / 1000) * 1000;
}

/** True if a pod is too old for this deploy. */
export function isOlder({ createdAt }: { readonly createdAt: string }, state: WatchState): boolean {
  return state.onlyDeploy && Date.parse(createdAt) < wholeSecond(state.sinceMs);
}

const FAILED_AT_FIRST = {
  "back-off": "this pod was already in back-off when the watch began",
  waiting: "this pod was already waiting with an error when the watch began",
  dead: "this container was already down when the watch began",
} as const;

/** `before-deploy` for a pod that waited with an error. */
export const WAITED_AT_FIRST: Ignored = { by: "before-deploy", why: FAILED_AT_FIRST.waiting };

/** `before-deploy`, with how the container failed when the watch began. */
export function beforeDeploy(tracked: TrackedContainer): Ignored | null {
  return tracked.failedAtFirst === null ? null : { by: "before-deploy", why: FAILED_AT_FIRST[tracked.failedAtFirst] };
}

/** Containers, by key, as they were when the watch began. */
interface Past {
  /** The newest death from before the watch. */
  readonly before: ReadonlyMap<string, ExaminedDeath>;
  /** Containers that died after that, but before the first list. */
  readonly early: ReadonlySet<string>;
}

function pastOf(
  examined: ExaminedDeath,
  inside: boolean,
  loops: boolean,
  now: TrackedContainer | undefined,
  past: Past,
  state: WatchState,
): Ignored | null {
  const { pod } = examined.death;
  const before = now === undefined ? undefined : past.before.get(now.key);
  const isOld = isOlder(pod, state);
  if (isOld && now !== undefined && now.failedAtFirst !== "waiting") {
    const failed = past.early.has(now.key) ? null : beforeDeploy(now);
    if (failed !== null && (before === undefined || isMoreOfTheSame(examined, before))) return failed;
  }
  if (inside || loops) return null;
  return isOld
    ? { by: "before-since", why: "it died before the watch began, and its pod is older than this deploy" }
    : { by: "before-since", why: "it died before `since`" };
}

/**
 * Containers that were down in the first list but, by their end, not yet when the watch began: a long list takes
 * seconds.
 */
function diedBeforeFirstLook(state: WatchState): ReadonlySet<string> {
  const early = state.deaths.filter(({ death }) => {
    const endedMs = Date.parse(death.termination.finishedAt ?? "");
    const isEarly = !death.live && endedMs >= state.startedMs && endedMs <= death.detectedAtMs;
    return isEarly && !wasDownAtStart(death, state);
  });
  return new Set(early.map(({ death }) => containerKey(death.pod, death.container)));
}

/** True if the watch began between the end of the previous instance and the start of this one. */
function wasDownAtStart(
  { container: { last }, termination: { startedAt } }: Death,
  { startedMs }: WatchState,
): boolean {
  if (last === null || last.finishedAt === null || startedAt === null) return false;
  return Date.parse(last.finishedAt) < startedMs && Date.parse(startedAt) >= wholeSecond(startedMs);
}

/** The newest death of each container from before the watch. */
function deathsBeforeWatch(state: WatchState): ReadonlyMap<string, ExaminedDeath> {
  const before = new Map<string, ExaminedDeath>();
  if (!state.onlyDeploy) return before;
  // Without a record on its node, a death may be from any time and does not show how it failed.
  for (const examined of state.deaths)
    if (!examined.death.live && examined.cause !== "node")
      before.set(containerKey(examined.death.pod, examined.death.container), examined);
  return before;
}

/**
 * True if a container that failed before fails in the same way again. Another crash is new, and so is another cause
 * with another exit code.
 */
function isMoreOfTheSame(examined: ExaminedDeath, before: ExaminedDeath): boolean {
  if (examined === before) return true;
  const [crash, other] = [examined.parsed?.crash ?? null, before.parsed?.crash ?? null];
  if (crash !== null && other !== null) return crash.fingerprint === other.fingerprint;
  return examined.cause === before.cause || examined.death.termination.exitCode === before.death.termination.exitCode;
}

/** The way in which a failure recovered, or may still recover during the watch; null if it does not. */
function mendedBy(
  { death }: ExaminedDeath,
  now: TrackedContainer | undefined,
  state: WatchState,
  { recovered }: Rules,
): string | null {
  if (recovered === "fail" || death.termination.exitCode === 0) return null;
  const pod = now?.pod ?? death.pod;
  if (pod.owner?.kind === "Job") {
    const end = state.jobEnd(pod);
    if (end?.kind === "complete") return "its Job is Complete";
    return end === null && !state.final ? "its Job may still complete" : null;
  }
  if (death.container.type === "init") {
    if (now?.podWasReady) return "the init container failed, and then its pod got ready";
    return !state.final && pod.phase !== "Failed" && !now?.gone ? "its pod may still get ready" : null;
  }
  if (recovered !== "pass" || now === undefined || now.gone || pod.deletionTimestamp !== null) return null;
  if (!state.final) return death.container.restartPolicy === "Never" ? null : "it may still recover";
  return now.container.state.kind === "running" && now.container.ready && isReady(pod)
    ? "it was restarted, and its pod is ready"
    : null;
}

/**
 * `max-restarts` counts per pod and container over everything that would fail. A container that is down at the end is
 * not tolerated.
 */
function tolerate(
  candidates: readonly Candidate[],
  state: WatchState,
  rules: Rules,
  tracked: ReadonlyMap<string, TrackedContainer>,
): Candidate[] {
  const counts = new Map<string, number>();
  for (const { key, ignoredBy, inside, cause } of candidates)
    if (key !== null && ignoredBy === null && inside && rules.failOn.includes(cause))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  return candidates.map((candidate) => {
    const { key, ignoredBy, death, cause, workload } = candidate;
    if (ignoredBy !== null || key === null || death === null) return candidate;
    const now = tracked.get(key);
    const allowed = rules.own(workload, death.death.pod)?.maxRestarts ?? rules.maxRestarts;
    const restarts = (counts.get(key) ?? 0) + (now?.missed.inside ?? 0);
    const isDown = state.final && now !== undefined && isDownAtEnd(now);
    if (allowed > 0 && restarts <= allowed && cause !== "stuck" && !isDown && candidate.inside && restarts > 0)
      return {
        ...candidate,
        ignoredBy: "max-restarts" as const,
        why: `${restarts} ${restarts === 1 ? "restart" : "restarts"} of this container, and \`max-restarts\` tolerates ${allowed}`,
      };
    const left = leftOut(candidate, rules);
    return left === null ? candidate : { ...candidate, ignoredBy: left.by, why: left.why };
  });
}

/** In back-off, failed and waiting for a restart, or failed for good. */
function isDownAtEnd(tracked: TrackedContainer): boolean {
  const { pod, container, gone } = tracked;
  if (gone || pod.deletionTimestamp !== null) return false;
  if (container.state.kind === "waiting") return container.last !== null;
  if (container.state.kind !== "terminated") return false;
  return container.state.termination.exitCode !== 0 || container.restartPolicy === "Always";
}

/** Containers that should keep running but exited with 0 twice in the window, or are in CrashLoopBackOff after it. */
function endingWithZero(state: WatchState): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { death, cause } of state.deaths) {
    if (cause !== "completed" || !isInside(death, state) || death.pod.restartPolicy !== "Always") continue;
    if (death.container.restartPolicy !== "Always") continue;
    const key = containerKey(death.pod, death.container);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const again = new Set<string>();
  for (const tracked of state.containers) {
    const { state: now, last } = tracked.container;
    const isThere = !tracked.gone && tracked.pod.deletionTimestamp === null;
    const looping = isThere && now.kind === "waiting" && now.reason === "CrashLoopBackOff" && last?.exitCode === 0;
    const missed = (counts.get(tracked.key) ?? 0) > 0 ? tracked.missed.inside : 0;
    const always = tracked.pod.restartPolicy === "Always" && tracked.container.restartPolicy === "Always";
    if ((counts.get(tracked.key) ?? 0) + missed >= 2 || (looping && always)) again.add(tracked.key);
  }
  return again;
}

function isLastOf(death: Death, now: TrackedContainer): boolean {
  return now.ends.at(-1)?.id === death.id;
}

/** In CrashLoopBackOff, or failed and waiting for a restart. */
function awaitsRestart({ pod, container, gone }: TrackedContainer): boolean {
  if (gone || pod.deletionTimestamp !== null) return false;
  const { state, last } = container;
  if (state.kind === "waiting") return last !== null && state.reason === "CrashLoopBackOff";
  if (state.kind !== "terminated" || state.termination.exitCode === 0) return false;
  return container.restartPolicy !== "Never" && pod.phase !== "Failed";
}
