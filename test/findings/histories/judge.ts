/** The product's findings for the states seen by an observer, without a cluster. */
import { classify } from "../../../src/deaths/classify.ts";
import type { PodEvent } from "../../../src/deaths/event.ts";
import { createPodTracker } from "../../../src/deaths/pod-tracker.ts";
import { findStalls } from "../../../src/deaths/stuck.ts";
import { findUnready, probeWords } from "../../../src/deaths/unready.ts";
import type { ExaminedDeath, ExaminedJob } from "../../../src/findings/evidence.ts";
import { groupFindings } from "../../../src/findings/group.ts";
import type { Finding } from "../../../src/findings/model.ts";
import { written } from "../../../src/redact/safe-text.ts";
import { type History, isSuperseded, type Life, random, START, stateAt } from "./history.ts";
import { workloadOf } from "./oracle.ts";

/** False for an observer without the right to list events. */
export function mayListEvents({ seed }: History): boolean {
  return !random(seed ^ 0xe7e7).chance(0.15);
}

/** The findings, and the container IDs of every end that was observed. */
export function judge(history: History): { readonly findings: readonly Finding[]; readonly seen: ReadonlySet<string> } {
  const tracker = createPodTracker(START + history.sinceS * 1000);
  const known = new Map<string, ExaminedDeath>();
  const present = new Set<string>();
  const seen = new Set<string>();
  const lives = new Map(history.pods.map((life) => [life.uid, life]));
  const lifeOf = (uid: string): Life => lives.get(uid) as Life;
  const revisionOf = (uid: string) => (isSuperseded(lifeOf(uid), history) ? "old" : "current");
  const dice = random(history.seed ^ 0x57a1e);
  const isBehind = dice.chance(0.3);
  for (const atS of history.looks) {
    const nowMs = START + atS * 1000;
    const added = new Set<string>();
    for (const life of history.pods) {
      const state = stateAt(life, atS);
      if (state === null) {
        if (present.delete(life.uid)) tracker.listed(null, present, null);
        continue;
      }
      if (!present.has(life.uid)) added.add(life.uid);
      present.add(life.uid);
      for (const { last, state: now } of state.containers)
        for (const end of [last, now.kind === "terminated" ? now.termination : null])
          if (end?.containerId != null) seen.add(end.containerId);
      for (const death of tracker.update(state, nowMs)) {
        known.set(death.id, {
          death,
          pod: state,
          workload: ownerOf(life),
          revision: revisionOf(life.uid),
          cause: "exit",
          parsed: null,
          log: { source: "none", note: null, path: null, fetchedAt: null },
          excerpt: null,
          eventMessage: written(""),
          message: written(""),
          deployedSha: null,
        });
      }
    }
    // A server whose cache is behind may list a new pod later than a watch shows it.
    if (isBehind && added.size > 0 && atS < history.durationS)
      tracker.listed(null, new Set([...present].filter((uid) => !added.has(uid))), null);
  }
  const endMs = START + history.durationS * 1000;
  const eventsKnown = mayListEvents(history);
  const eventsOf = (uid: string) => (eventsKnown ? eventsUntil(lifeOf(uid), history.durationS) : []);
  const deaths: ExaminedDeath[] = [];
  for (const examined of known.values()) {
    const { death } = examined;
    const { uid } = death.pod;
    const pod = tracker.pod(uid) ?? death.pod;
    const probed = deaths.find(
      (other) =>
        other.cause === "probe" && other.death.pod.uid === uid && other.death.container.name === death.container.name,
    );
    const probeExitCode = probed?.death.termination.exitCode ?? null;
    deaths.push({
      ...examined,
      pod,
      cause: classify(death, { pod, crash: null, events: eventsOf(uid), probeExitCode }),
    });
  }
  const owned = (uid: string) => ({ workload: ownerOf(lifeOf(uid)), revision: revisionOf(uid) }) as const;
  const findings = groupFindings(
    {
      deaths,
      stalls: findStalls(tracker.troubled(), eventsOf, endMs).flatMap((stall) =>
        stall.pod === null
          ? []
          : {
              stall,
              ...owned(stall.pod.uid),
              message: written(stall.message),
              isSilent: !eventsKnown,
              workloadCreatedAt: null,
              deployedSha: null,
            },
      ),
      unready: findUnready(tracker.troubled(), endMs)
        .map((tracked) => ({
          tracked,
          ...owned(tracked.pod.uid),
          message: written(probeWords(eventsOf(tracked.pod.uid), tracked.container.name)),
        }))
        .filter(({ revision }) => revision === "current"),
      jobs: failedJobs(history),
      jobEnd: (pod) => {
        const { job } = lifeOf(pod.uid);
        return job?.completeS != null && job.completeS <= history.durationS ? { kind: "complete" } : null;
      },
      containers: tracker.troubled(),
      sinceMs: START + history.sinceS * 1000,
      startedMs: START,
      onlyDeploy: history.onlyDeploy,
      nowMs: endMs,
      final: true,
      shortWatch: history.durationS < 60,
      oneLook: false,
      eventsKnown,
    },
    {
      failOn: ["panic", "oom", "exit", "signal", "probe", "stuck"],
      revisions: "current",
      maxRestarts: history.maxRestarts,
      recovered: "auto",
      ignore: [],
      ruleMatches: () => false,
      own: () => null,
    },
  );
  return { findings, seen };
}

/** The events of a pod as listed at that moment. */
function eventsUntil({ uid, events }: Life, atS: number): readonly PodEvent[] {
  const newest = new Map(events.filter((event) => event.atS <= atS).map((event) => [event.key, event]));
  return [...newest.values()].map(({ reason, message, container, firstS, lastS, count }) => ({
    podUid: uid,
    reason,
    message,
    container,
    firstMs: START + Math.floor(firstS) * 1000,
    lastMs: START + Math.floor(lastS) * 1000,
    count,
  }));
}

function ownerOf(life: Life) {
  const name = workloadOf(life);
  const kind = life.job !== null ? "Job" : life.workload === "db" ? "StatefulSet" : "Deployment";
  return { kind, namespace: "prod", name };
}

function failedJobs({ pods, durationS }: History): readonly ExaminedJob[] {
  const jobs = new Map(pods.flatMap(({ job }) => (job === null ? [] : [[job.name, job] as const])));
  return [...jobs.values()]
    .filter(({ failedS, goneS }) => failedS !== null && failedS <= durationS && (goneS === null || goneS > 0))
    .map(({ name, createdS, failedS, reason }) => ({
      workload: { kind: "Job", namespace: "prod", name },
      job: { namespace: "prod", name, createdAt: new Date(START + createdS * 1000).toISOString() },
      reason,
      message: written(""),
      atMs: START + (failedS ?? 0) * 1000,
      hasRun: true,
    }));
}
