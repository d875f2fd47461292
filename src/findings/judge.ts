/** From deaths and stalls to findings: grouped by fingerprint, ignored, tolerated or failing. */
import type { ParsedLog } from "../crash/model.ts";
import { signalOf } from "../deaths/classify.ts";
import type { Death, TrackedContainer } from "../deaths/ledger.ts";
import type { Cause, ContainerType, Instance, LogOrigin, Revision, Workload } from "../deaths/model.ts";
import { containerKey } from "../deaths/snapshot.ts";
import { neverRan, POST_START, type Stall } from "../deaths/stuck.ts";
import type { IgnoreRule, RuleSubject } from "../inputs.ts";
import { findingFingerprint } from "./fingerprint.ts";
import type { Excerpt, Finding, IgnoredBy } from "./model.ts";
import { hintOf, titleOf } from "./words.ts";

/** A death with everything that was learned of it. */
export interface ExaminedDeath {
  readonly death: Death;
  readonly workload: Workload;
  readonly revision: Revision;
  readonly cause: Cause;
  readonly parsed: ParsedLog | null;
  readonly log: LogOrigin;
  readonly excerpt: Excerpt | null;
  /** What an event said of it, redacted: a probe's failure, an eviction's reason. */
  readonly eventMessage: string;
  /** The termination message, redacted. */
  readonly message: string;
  readonly deployedSha: string | null;
}

/** A stall with its owner. */
export interface ExaminedStall {
  readonly stall: Stall;
  readonly workload: Workload;
  readonly revision: Revision;
  readonly message: string;
  readonly deployedSha: string | null;
}

export interface Rules {
  readonly failOn: readonly Cause[];
  readonly revisions: "all" | "current";
  readonly maxRestarts: number;
  readonly ignore: readonly IgnoreRule[];
  readonly ruleMatches: (rule: IgnoreRule, subject: RuleSubject) => boolean;
}

export interface Case {
  readonly deaths: readonly ExaminedDeath[];
  readonly stalls: readonly ExaminedStall[];
  readonly containers: readonly TrackedContainer[];
  readonly sinceMs: number;
  readonly nowMs: number;
  /** The watch has ended: what sits in back-off now fails, whenever it died last. */
  readonly final: boolean;
  /** The watch was shorter than the time after which a stall fails. */
  readonly shortWatch: boolean;
  /** One look only: stalls are judged by the age of the pod. */
  readonly oneLook: boolean;
  readonly eventsKnown: boolean;
}

/** How long a container may take to start before it counts as stuck. */
export const STUCK_AFTER_MS = 60_000;

interface Member {
  readonly instance: Instance;
  readonly cause: Cause;
  readonly workload: Workload;
  readonly container: string;
  readonly containerType: ContainerType;
  readonly ignoredBy: IgnoredBy | null;
  readonly inside: boolean;
  readonly death: ExaminedDeath | null;
  readonly stall: ExaminedStall | null;
  readonly endsAgain: boolean;
  readonly key: string | null;
  /** The death that tells what this one was, where its own log is lost. */
  readonly sibling: Member | null;
}

/** All findings, failing ones first, then by time. Source, snippet and suspect are still empty. */
export function judge(facts: Case, rules: Rules): readonly Finding[] {
  const context = contextOf(facts);
  const members = [...withLostLogs(deathMembers(facts, rules, context)), ...stallMembers(facts, rules)];
  const groups = new Map<string, Member[]>();
  for (const member of members) {
    // The fingerprint is the same in every namespace, the trouble is not.
    const key = `${fingerprintOf(member)} ${member.workload.namespace} ${member.ignoredBy === "ignore" ? "ignore" : ""}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [member]);
    else group.push(member);
  }
  const findings = [...groups.values()].map((group) => toFinding(group, facts, context));
  return tolerate(findings, rules.maxRestarts).sort(
    (a, b) => Number(b.failing) - Number(a.failing) || firstTime(a).localeCompare(firstTime(b)),
  );
}

function fingerprintOf(member: Member): string {
  const crash = member.cause === "panic" ? (member.sibling ?? member).death?.parsed?.crash?.fingerprint : null;
  return findingFingerprint(member.workload, member.container, member.cause, crash ?? null);
}

/**
 * The kubelet keeps the log of one dead instance: in a loop the older ones are lost. A death without a log counts with
 * the panic of the same container, nearest in time, that ended with the same exit code, instead of as a second trouble.
 */
function withLostLogs(members: readonly Member[]): Member[] {
  const panics = Map.groupBy(
    members.filter(({ cause }) => cause === "panic"),
    ({ key }) => key,
  );
  return members.map((member) => {
    if (member.instance.log.source !== "none" || (member.cause !== "exit" && member.cause !== "signal")) return member;
    const alike = (panics.get(member.key) ?? []).filter(({ instance }) => isSameEnd(instance, member.instance));
    const apart = (other: Member) => Math.abs(Date.parse(timeOf(other)) - Date.parse(timeOf(member)));
    const sibling = alike.reduce<Member | null>(
      (best, other) => (best === null || apart(other) < apart(best) ? other : best),
      null,
    );
    if (sibling === null) return member;
    const isOld = member.ignoredBy === "before-since" || sibling.ignoredBy === "before-since";
    return { ...member, cause: sibling.cause, sibling, ignoredBy: isOld ? member.ignoredBy : sibling.ignoredBy };
  });
}

function isSameEnd(a: Instance, b: Instance): boolean {
  return a.exitCode === b.exitCode && a.reason === b.reason;
}

/** What is looked up for each death, by the key of its container. */
interface Context {
  readonly tracked: ReadonlyMap<string, TrackedContainer>;
  readonly newest: ReadonlyMap<string, ExaminedDeath>;
}

function contextOf(facts: Case): Context {
  return {
    tracked: new Map(facts.containers.map((container) => [container.key, container])),
    newest: new Map(
      facts.deaths.map((examined) => [containerKey(examined.death.pod, examined.death.container), examined]),
    ),
  };
}

function deathMembers(facts: Case, rules: Rules, { tracked }: Context): Member[] {
  const endings = endingWithZero(facts);
  return facts.deaths.map((examined) => {
    const { death } = examined;
    const key = containerKey(death.pod, death.container);
    const now = tracked.get(key);
    const endsAgain = examined.cause === "completed" && endings.has(key);
    const neverStarted = examined.cause === "exit" && neverRan(death.termination.reason);
    const cause: Cause = endsAgain ? "exit" : neverStarted ? "stuck" : examined.cause;
    const inside = isInside(death, facts.sinceMs);
    const loops = facts.final && now !== undefined && isLastOf(death, now) && awaitsRestart(now);
    const subject: RuleSubject = {
      namespace: examined.workload.namespace,
      workload: `${examined.workload.kind.toLowerCase()}/${examined.workload.name}`,
      pod: death.pod.name,
      container: death.container.name,
      containerType: death.container.type,
      cause,
      reason: death.termination.reason ?? "",
      exitCode: death.termination.exitCode,
      message: [examined.parsed?.crash?.title, examined.parsed?.crash?.message, examined.eventMessage, examined.message]
        .filter((text) => text !== undefined && text !== null && text !== "")
        .join("\n"),
    };
    return {
      instance: deathInstance(examined),
      cause,
      workload: examined.workload,
      container: death.container.name,
      containerType: death.container.type,
      ignoredBy: ignoredBy(subject, examined.revision, inside || loops, rules),
      inside,
      death: examined,
      stall: null,
      endsAgain,
      key,
      sibling: null,
    };
  });
}

/** Why it does not count, by what it is, when it was and what the inputs say; null where it counts. */
function ignoredBy(subject: RuleSubject, revision: Revision, isOfNow: boolean, rules: Rules): IgnoredBy | null {
  if (rules.ignore.some((rule) => rules.ruleMatches(rule, subject))) return "ignore";
  if (!isOfNow) return "before-since";
  if (!rules.failOn.includes(subject.cause)) return subject.cause === "expected" ? "expected" : "fail-on";
  return rules.revisions === "current" && revision === "old" ? "old-revision" : null;
}

/** Containers that should go on running but ended with 0 twice in the window, or are in CrashLoopBackOff for it. */
function endingWithZero(facts: Case): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { death, cause } of facts.deaths) {
    if (cause !== "completed" || !isInside(death, facts.sinceMs) || death.pod.restartPolicy !== "Always") continue;
    if (death.container.restartPolicy !== "Always") continue;
    const key = containerKey(death.pod, death.container);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const again = new Set<string>();
  for (const tracked of facts.containers) {
    const { state, last } = tracked.container;
    const looping = state.kind === "waiting" && state.reason === "CrashLoopBackOff" && last?.exitCode === 0;
    const missed = (counts.get(tracked.key) ?? 0) > 0 ? tracked.missed.inside : 0;
    const always = tracked.pod.restartPolicy === "Always" && tracked.container.restartPolicy === "Always";
    if ((counts.get(tracked.key) ?? 0) + missed >= 2 || (looping && always)) again.add(tracked.key);
  }
  return again;
}

/** Times of the cluster are in whole seconds: the second of `since` counts as inside. A pod made since then died since then. */
function isInside({ live, pod, termination }: Death, sinceMs: number): boolean {
  const since = Math.floor(sinceMs / 1000) * 1000;
  if (live || Date.parse(pod.createdAt) >= since) return true;
  return termination.finishedAt !== null && Date.parse(termination.finishedAt) >= since;
}

function isLastOf(death: Death, now: TrackedContainer): boolean {
  const { state, last } = now.container;
  const newest = state.kind === "terminated" ? state.termination : last;
  return newest !== null && newest.containerId === death.termination.containerId;
}

/** In CrashLoopBackOff, or failed and waiting for its restart. */
function awaitsRestart({ pod, container, gone }: TrackedContainer): boolean {
  if (gone || pod.deletionTimestamp !== null) return false;
  const { state, last } = container;
  if (state.kind === "waiting") return last !== null && state.reason === "CrashLoopBackOff";
  if (state.kind !== "terminated" || state.termination.exitCode === 0) return false;
  return container.restartPolicy !== "Never" && pod.phase !== "Failed";
}

function stallMembers(facts: Case, rules: Rules): Member[] {
  return facts.stalls.flatMap((examined): Member[] => {
    const { stall, workload } = examined;
    if (!isStuck(stall, facts)) return [];
    const subject: RuleSubject = {
      namespace: workload.namespace,
      workload: `${workload.kind.toLowerCase()}/${workload.name}`,
      pod: stall.pod?.name ?? "",
      container: stall.container,
      containerType: stall.containerType,
      cause: "stuck",
      reason: stall.reason,
      exitCode: null,
      message: examined.message,
    };
    return [
      {
        instance: stallInstance(examined, facts.nowMs),
        cause: "stuck",
        workload,
        container: stall.container,
        containerType: stall.containerType,
        ignoredBy: ignoredBy(subject, examined.revision, true, rules),
        inside: true,
        death: null,
        stall: examined,
        endsAgain: false,
        key: null,
        sibling: null,
      },
    ];
  });
}

function isStuck(stall: Stall, facts: Case): boolean {
  const sinceMs = facts.oneLook && stall.pod !== null ? Date.parse(stall.pod.createdAt) : stall.sinceMs;
  if (facts.nowMs - sinceMs >= STUCK_AFTER_MS) return true;
  return facts.final && facts.shortWatch && !facts.oneLook && stall.reported;
}

function deathInstance({ death, revision, log }: ExaminedDeath): Instance {
  const { pod, container, termination } = death;
  return {
    pod: pod.name,
    podUid: pod.uid,
    container: container.name,
    containerType: container.type,
    containerId: termination.containerId,
    exitCode: termination.exitCode,
    signal: signalOf(termination),
    reason: termination.reason,
    startedAt: termination.startedAt,
    finishedAt: termination.finishedAt,
    restartCount: container.restartCount,
    revision,
    detectedAt: new Date(death.detectedAtMs).toISOString(),
    log,
  };
}

function stallInstance({ stall, workload, revision }: ExaminedStall, nowMs: number): Instance {
  return {
    pod: stall.pod?.name ?? workload.name,
    podUid: stall.pod?.uid ?? "",
    container: stall.container,
    containerType: stall.containerType,
    containerId: null,
    exitCode: null,
    signal: null,
    reason: stall.reason,
    startedAt: null,
    finishedAt: null,
    restartCount: stall.restartCount,
    revision,
    detectedAt: new Date(nowMs).toISOString(),
    log: { source: "none", note: "it never ran", path: null, fetchedAt: null },
  };
}

/** A group of one fingerprint. What counts decides; beside it, deaths of old revisions are shown, older ones are not. */
function toFinding(group: readonly Member[], facts: Case, context: Context): Finding {
  const counting = group.filter((member) => member.ignoredBy === null);
  const ofNow = group.filter((member) => member.ignoredBy !== "before-since");
  const kept = ofNow.length === 0 ? group : ofNow;
  // The best evidence speaks for all: one that counts, with a log, the newest.
  const speaker = [...(counting.length > 0 ? counting : kept)].sort((a, b) => evidence(b) - evidence(a))[0] ?? group[0];
  if (speaker === undefined) throw new Error("a group of findings is never empty");
  const shown = [...kept].sort((a, b) => timeOf(a).localeCompare(timeOf(b)));
  const missed = missedOf(kept, context);
  const deaths = kept.filter((member) => member.death !== null && member.inside).length;
  const words = {
    cause: speaker.cause,
    container: speaker.container,
    exitCode: speaker.instance.exitCode,
    signal: speaker.instance.signal,
    // A death that is no stall by its own reason is one by its postStart hook.
    reason: hookFailed(speaker) ? POST_START : speaker.instance.reason,
    message: speaker.stall?.message ?? (speaker.death?.eventMessage || speaker.death?.message) ?? "",
    memoryLimit: speaker.death?.death.container.memoryLimit ?? null,
    podMemoryLimit: speaker.death?.death.pod.memoryLimit ?? null,
    endsAgain: speaker.endsAgain,
    podReason: speaker.death?.death.pod.disruption?.reason ?? speaker.death?.death.pod.reason ?? null,
    eventsKnown: facts.eventsKnown,
    crash: speaker.death?.parsed?.crash ?? null,
    logSource: speaker.instance.log.source,
  };
  const crash = speaker.death?.parsed?.crash ?? null;
  const reason = counting.length > 0 ? null : (kept[0]?.ignoredBy ?? null);
  return {
    fingerprint: fingerprintOf(speaker),
    cause: speaker.cause,
    title: titleOf(words),
    failing: counting.length > 0,
    ignoredBy: reason,
    restarts: deaths + missed.inside,
    ...(missed.perhapsMore ? { restartsAtLeast: true as const } : {}),
    workload: speaker.workload,
    container: speaker.container,
    containerType: speaker.containerType,
    instances: shown.map((member) => member.instance),
    crash,
    hint: hintOf(words),
    source: null,
    frameSources: [],
    snippet: null,
    suspect: null,
    excerpt: speaker.death?.excerpt ?? null,
    alsoSeen: (speaker.death?.parsed?.alsoSeen ?? []).map((other) => other.title).slice(0, 20),
    image: speaker.death?.death.container.image ?? speaker.stall?.stall.image ?? null,
    deployedSha: speaker.death?.deployedSha ?? speaker.stall?.deployedSha ?? null,
  };
}

function hookFailed({ cause, death }: Member): boolean {
  return cause === "stuck" && death !== null && !neverRan(death.death.termination.reason);
}

function evidence(member: Member): number {
  const parsed = member.death?.parsed?.crash;
  // One that failed says more than one that ended well once too often.
  const fails = member.endsAgain ? 0 : 8;
  const complete = parsed != null && !parsed.truncated.head && !parsed.truncated.tail ? 4 : 0;
  return fails + complete + (parsed != null ? 2 : 0) + (member.instance.log.source === "none" ? 0 : 1);
}

/** Deaths whose instance was never seen go to the finding of the container's newest death. */
function missedOf(group: readonly Member[], context: Context): { inside: number; perhapsMore: boolean } {
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

function timeOf(member: Member): string {
  return member.instance.finishedAt ?? member.instance.detectedAt;
}

function firstTime(finding: Finding): string {
  const first = finding.instances[0];
  return first?.finishedAt ?? first?.detectedAt ?? "";
}

/** `max-restarts` counts per workload and container over all of its findings that would fail. */
function tolerate(findings: readonly Finding[], maxRestarts: number): Finding[] {
  if (maxRestarts === 0) return [...findings];
  const keyOf = (finding: Finding) =>
    `${finding.workload.kind}/${finding.workload.namespace}/${finding.workload.name}/${finding.container}`;
  const counts = new Map<string, number>();
  for (const finding of findings) {
    if (finding.failing) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + finding.restarts);
  }
  return findings.map((finding) =>
    finding.failing && finding.cause !== "stuck" && (counts.get(keyOf(finding)) ?? 0) <= maxRestarts
      ? { ...finding, failing: false, ignoredBy: "max-restarts" as const }
      : finding,
  );
}
