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

/** Numbers for the lines of the job log. */
export interface Seen {
  readonly pods: number;
  readonly containers: number;
  readonly restarts: number;
}

/** The findings, judged again only after a change. */
export interface Judgement {
  /** As of now, while the watch goes on. */
  findings(): readonly Finding[];
  /** At its end. */
  finalFindings(): readonly Finding[];
  /** True if anything fails now; worked out again only after a change, or when `isDue`. */
  isFailing(isDue: boolean): boolean;
  /** The finding of one death, made of its container's deaths only: the live line must not wait for all others. */
  findingOf(examined: ExaminedDeath): Finding | null;
  seen(findings: readonly Finding[]): Seen;
  /** A death became known. */
  changed(): void;
  ended(by: EndedBy): void;
}

/** After a judgement rests so many times what it took: among thousands of containers that loop there is always news. */
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

/** The judgement over the parts of a watch. */
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
  /** What comes after it is no part of the watch, however long it takes. */
  let end: { readonly by: EndedBy; readonly atMs: number } | null = null;
  let isChanged = false;
  let restsUntilMs = 0;
  let isFailing = false;

  function findings(
    final: boolean,
    part: Partial<Pick<WatchState, "deaths" | "stalls" | "containers" | "jobs">> = {},
  ): readonly Finding[] {
    const containers = part.containers ?? tracker.containers();
    return groupFindings(
      {
        deaths: part.deaths ?? examinations.known(),
        stalls: part.stalls ?? [...waitingPods.stalls(containers), ...rollouts.stalls()],
        unready: final ? waitingPods.unready(containers) : [],
        jobs:
          part.jobs ?? failedJobs(jobs, { owners, pods: tracker.pods, includes: coverage.includesController, redact }),
        jobEnd: (pod) => jobs.ofPod(pod)?.end ?? null,
        containers,
        sinceMs,
        startedMs,
        onlyDeploy: inputs.since.kind === "deploy",
        nowMs: nowMs(),
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
