/** From deaths and stalls to findings: grouped by fingerprint, ignored, tolerated or failing. */
import type { LastWords } from "../crash/model.ts";
import { isStorageOverrun } from "../deaths/classify.ts";
import type { TrackedContainer } from "../deaths/pod-tracker.ts";
import { containerKey } from "../deaths/snapshot.ts";
import { neverRan, POST_START } from "../deaths/waiting-reasons.ts";
import { type Candidate, momentOf, type Rules, type WatchState } from "./candidates.ts";
import { deathCandidates } from "./death-candidates.ts";
import type { ExaminedDeath } from "./evidence.ts";
import { findingFingerprint } from "./fingerprint.ts";
import { hintOf } from "./hints.ts";
import { withLostLogs } from "./lost-logs.ts";
import type { Finding } from "./model.ts";
import { jobCandidates, stallCandidates, unreadyCandidates } from "./stall-candidates.ts";
import { titleOf } from "./titles.ts";

/** All findings, failing ones first, then by time. Source, snippet and suspects are still empty. */
export function groupFindings(state: WatchState, rules: Rules): readonly Finding[] {
  const context = contextOf(state);
  const deaths = withLostLogs(deathCandidates(state, rules, context.tracked));
  const candidates = withoutEchoes([
    ...deaths,
    ...jobCandidates(state, rules, deaths),
    ...stallCandidates(state, rules, context.tracked),
    ...unreadyCandidates(state, rules, deaths),
  ]);
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    // The fingerprint is the same in every namespace, but the findings are separate.
    const key = `${fingerprintOf(candidate)} ${candidate.workload.namespace} ${candidate.ignoredBy === "ignore" ? "ignore" : ""}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [candidate]);
    else group.push(candidate);
  }
  const findings = [...groups.values()].map((group) => toFinding(group, state, context));
  return findings.sort((a, b) => Number(b.failing) - Number(a.failing) || firstTime(a).localeCompare(firstTime(b)));
}

/** An incomplete rollout is left out if the workload's own pods show why. */
function withoutEchoes(candidates: readonly Candidate[]): readonly Candidate[] {
  const failing = new Set(
    candidates
      .filter(({ ignoredBy, stall }) => ignoredBy === null && stall?.stall.pod !== null)
      .map(({ workload }) => keyOf(workload)),
  );
  return candidates.filter(
    ({ stall, workload }) =>
      stall === null || stall.stall.pod !== null || !isRollout(stall.stall.reason) || !failing.has(keyOf(workload)),
  );
}

function isRollout(reason: string): boolean {
  return reason === "ProgressDeadlineExceeded" || reason === "NotRolledOut";
}

function keyOf({ kind, namespace, name }: Candidate["workload"]): string {
  return `${kind}/${namespace}/${name}`;
}

function fingerprintOf(candidate: Candidate): string {
  const crash = candidate.cause === "panic" ? (candidate.sibling ?? candidate).death?.parsed?.crash?.fingerprint : null;
  return findingFingerprint(candidate.workload, candidate.container, candidate.cause, crash ?? null);
}

/** Lookups for deaths, by container key. */
interface Context {
  readonly tracked: ReadonlyMap<string, TrackedContainer>;
  readonly newest: ReadonlyMap<string, ExaminedDeath>;
}

function contextOf(state: WatchState): Context {
  return {
    tracked: new Map(state.containers.map((container) => [container.key, container])),
    newest: new Map(
      state.deaths.map((examined) => [containerKey(examined.death.pod, examined.death.container), examined]),
    ),
  };
}

/**
 * A group of one fingerprint. Counting deaths decide `failing`; old-revision ones are listed, those before `since`
 * are not.
 */
function toFinding(group: readonly Candidate[], state: WatchState, context: Context): Finding {
  const counting = group.filter((candidate) => candidate.ignoredBy === null);
  const ofNow = group.filter((candidate) => candidate.ignoredBy !== "before-since");
  const kept = ofNow.length === 0 ? group : ofNow;
  // The representative has the best evidence: it counts, has a log, and is the newest.
  const representative =
    [...(counting.length > 0 ? counting : kept)].sort((a, b) => evidence(b) - evidence(a))[0] ?? group[0];
  if (representative === undefined) throw new Error("a group of findings is never empty");
  const shown = [...kept].sort((a, b) => momentOf(a).localeCompare(momentOf(b)));
  const missed = missedOf(kept, context);
  const deaths = kept.filter((candidate) => candidate.death !== null && candidate.inside).length;
  const words = {
    cause: representative.cause,
    container: representative.container,
    exitCode: representative.instance.exitCode,
    exitCodes: exitCodesOf(counting.length > 0 ? counting : shown),
    signal: representative.instance.signal,
    // A postStart hook's failure is a death, but is titled like a stall.
    reason: hookFailed(representative) ? POST_START : representative.instance.reason,
    message: representative.message || representative.death?.eventMessage || representative.death?.message || "",
    memoryLimit: representative.death?.death.container.memoryLimit ?? null,
    podMemoryLimit: representative.death?.death.pod.memoryLimit ?? null,
    endsAgain: representative.endsAgain,
    isJob: representative.job !== null,
    workload: representative.workload,
    nodeName: representative.death?.death.pod.nodeName ?? null,
    storageOverrun: overrunOf(representative),
    podReason: representative.death?.pod.disruption?.reason ?? representative.death?.pod.reason ?? null,
    eventsKnown: state.eventsKnown,
    crash: representative.death?.parsed?.crash ?? null,
    lastWords: lastWordsOf(representative),
    alsoSeen: (representative.death?.parsed?.alsoSeen ?? []).map((other) => other.title),
    logSource: representative.instance.log.source,
  };
  const crash = representative.death?.parsed?.crash ?? null;
  const reason = counting.length > 0 ? null : (kept[0]?.ignoredBy ?? null);
  return {
    fingerprint: fingerprintOf(representative),
    cause: representative.cause,
    title: titleOf(words),
    failing: counting.length > 0,
    ignoredBy: reason,
    why: (counting[0] ?? kept[0] ?? representative).why,
    restarts: deaths + missed.inside,
    ...(missed.perhapsMore ? { restartsAtLeast: true as const } : {}),
    workload: representative.workload,
    container: representative.container,
    containerType: representative.containerType,
    instances: shown.map(({ instance, ignoredBy }) => ({ ...instance, ignoredBy })),
    crash,
    lastWords: words.lastWords,
    hint: hintOf(words),
    source: null,
    frameSources: [],
    snippet: null,
    suspects: [],
    sourceNote: null,
    novelty: "unknown",
    excerpt: representative.death?.excerpt ?? null,
    alsoSeen: words.alsoSeen.slice(0, 20),
    image: representative.death?.death.container.image ?? representative.stall?.stall.image ?? null,
    deployedSha: representative.death?.deployedSha ?? representative.stall?.deployedSha ?? null,
  };
}

function exitCodesOf(candidates: readonly Candidate[]): readonly number[] {
  const codes = candidates
    .toSorted((a, b) => momentOf(a).localeCompare(momentOf(b)))
    .flatMap(({ instance: { exitCode } }) => (exitCode === null ? [] : [exitCode]));
  return [...new Set(codes)];
}

function overrunOf({ death }: Candidate): string | null {
  const words = death?.pod.reason === "Evicted" ? (death.pod.message ?? "") : (death?.eventMessage ?? "");
  return isStorageOverrun(words) ? words : null;
}

/** The container's own log does not explain an end caused from outside. */
function lastWordsOf({ cause, death, instance }: Candidate): LastWords | null {
  const isItsOwnEnd = cause === "exit" || (cause === "signal" && instance.signal !== "SIGKILL");
  return isItsOwnEnd ? (death?.parsed?.lastWords ?? null) : null;
}

function hookFailed({ cause, death }: Candidate): boolean {
  return cause === "stuck" && death !== null && !neverRan(death.death.termination.reason);
}

function evidence(candidate: Candidate): number {
  const parsed = candidate.death?.parsed?.crash;
  // An instance that failed says more than one that exited with 0 once too often.
  const fails = candidate.endsAgain ? 0 : 8;
  const complete = parsed != null && !parsed.truncated.head && !parsed.truncated.tail ? 4 : 0;
  const says = parsed != null || candidate.death?.parsed?.lastWords?.level != null;
  return fails + complete + (says ? 2 : 0) + (candidate.instance.log.source === "none" ? 0 : 1);
}

/** Deaths whose instance was never seen belong to the finding of the container's newest death. */
function missedOf(group: readonly Candidate[], context: Context): { inside: number; perhapsMore: boolean } {
  let inside = 0;
  let perhapsMore = false;
  for (const { key, death, inside: counts } of group) {
    if (key === null || death === null || !counts || context.newest.get(key) !== death) continue;
    const missed = context.tracked.get(key)?.missed;
    inside += missed?.inside ?? 0;
    perhapsMore ||= missed?.perhapsMore ?? false;
  }
  return { inside, perhapsMore };
}

function firstTime(finding: Finding): string {
  const first = finding.instances[0];
  return first?.finishedAt ?? first?.detectedAt ?? "";
}
