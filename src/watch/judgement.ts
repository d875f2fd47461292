/** The findings so far. */

import type { Jobs, Owners } from "../cluster/index.ts";
import type { PodTracker } from "../deaths/pod-tracker.ts";
import type { WatchState } from "../findings/candidates.ts";
import type { ExaminedDeath } from "../findings/evidence.ts";
import { groupFindings } from "../findings/group.ts";
import type { Finding } from "../findings/model.ts";
import { STUCK_AFTER_MS } from "../findings/stall-candidates.ts";
import { type Inputs, ruleMatches } from "../inputs.ts";
import type { SafeText } from "../redact/safe-text.ts";
import type { Coverage } from "./coverage.ts";
import type { Examinations } from "./examinations.ts";
import { failedJobs } from "./failed-jobs.ts";
import type { OwnRulesBook } from "./own-rules.ts";
import type { StalledRollouts } from "./rollouts.ts";
import type { EndedBy } from "./session.ts";
import type { WaitingPods } from "./waiting-pods.ts";

/** Counts for the lines of the job log. */
export interface Seen {
  readonly pods: number;
  readonly containers: number;
  readonly restarts: number;
}

/** The findings, evaluated again only after a change. */
export interface Judgement {
  /** The findings so far, while the watch continues. */
  findings(): readonly Finding[];
  /** At its end. */
  finalFindings(): readonly Finding[];
  /** True if anything fails now; evaluated again only after a change, or if `isDue`. */
  isFailing(isDue: boolean): boolean;
  /** The finding of one death, from its container's deaths only, so the live line need not wait for the others. */
  findingOf(examined: ExaminedDeath): Finding | null;
  seen(findings: readonly Finding[]): Seen;
  /** Called when a death becomes known. */
  changed(): void;
  ended(by: EndedBy): void;
}

/**
 * An evaluation is not repeated for this many times its own duration: among thousands of crash-looping containers
 * there is always a change.
 */
const REST = 20;

interface JudgementParts {
  readonly tracker: PodTracker;
  readonly coverage: Coverage;
  readonly examinations: Examinations;
  readonly waitingPods: WaitingPods;
  readonly rollouts: StalledRollouts;
  readonly jobs: Jobs;
  readonly owners: Pick<Owners, "knownWorkloadOf">;
  readonly ownRules: OwnRulesBook;
  readonly inputs: Inputs;
  readonly startedMs: number;
}

/** Evaluates the parts of a watch. */
export function createJudgement(
  { tracker, coverage, examinations, waitingPods, rollouts, jobs, owners, ownRules, inputs, startedMs }: JudgementParts,
  {
    nowMs,
    sinceMs,
    eventsKnown,
    redact,
  }: {
    readonly nowMs: () => number;
    readonly sinceMs: number;
    readonly eventsKnown: boolean;
    readonly redact: (text: string) => SafeText;
  },
): Judgement {
  /** The end of the watch: later events do not count, however long the run still takes. */
  let end: { readonly by: EndedBy; readonly atMs: number } | null = null;
  let isChanged = false;
  let restsUntilMs = 0;
  let isFailing = false;

  function findings(
    final: boolean,
    part: Partial<Pick<WatchState, "deaths" | "stalls" | "containers" | "jobs">> = {},
  ): readonly Finding[] {
    const containers = part.containers ?? tracker.troubled();
    return groupFindings(
      {
        deaths: part.deaths ?? examinations.known(),
        stalls: part.stalls ?? [...waitingPods.stalls(containers), ...rollouts.stalls()],
        unready: final ? waitingPods.unready(containers, end?.atMs ?? nowMs()) : [],
        jobs:
          part.jobs ?? failedJobs(jobs, { owners, pods: tracker.pods, includes: coverage.includesController, redact }),
        jobEnd: (pod) => jobs.ofPod(pod)?.end ?? null,
        containers,
        sinceMs,
        startedMs,
        onlyDeploy: inputs.since.kind === "deploy",
        nowMs: end?.atMs ?? nowMs(),
        final,
        shortWatch: (end?.atMs ?? nowMs()) - startedMs < STUCK_AFTER_MS || end?.by === "fail-fast",
        oneLook: inputs.durationMs === 0,
        eventsKnown,
      },
      { ...inputs, ruleMatches, own: ownRules.of },
    );
  }

  return {
    findings: () => findings(false),
    finalFindings: () => findings(true),
    isFailing(isDue) {
      const startMs = nowMs();
      if (!isDue && (!isChanged || startMs < restsUntilMs)) return isFailing;
      isFailing = findings(false).some((finding) => finding.failing);
      isChanged = false;
      restsUntilMs = nowMs() + (nowMs() - startMs) * REST;
      return isFailing;
    },
    findingOf({ death }) {
      const part = {
        deaths: examinations.ofContainer(death.pod.uid, death.container.name),
        stalls: [],
        jobs: [],
        containers: tracker.containersOf(death.pod.uid),
      };
      return findings(false, part).find(({ instances }) => instances.some(({ id }) => id === death.id)) ?? null;
    },
    seen: (list) => ({
      pods: tracker.pods().filter(coverage.includesPod).length,
      containers: tracker.containers().filter(({ pod }) => coverage.includesPod(pod)).length,
      restarts: list.reduce((sum, f) => sum + (f.ignoredBy === "before-since" ? 0 : f.restarts), 0),
    }),
    changed() {
      isChanged = true;
    },
    ended(by) {
      end = { by, atMs: nowMs() };
    },
  };
}
