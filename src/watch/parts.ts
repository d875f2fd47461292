/** The dependencies of a watch, and its parts, wired together. */
import {
  CLUSTER_LIMITS,
  type Connection,
  createJobs,
  createOwners,
  isCustomGroup,
  type Jobs,
  type Owners,
  type PodSink,
  type Rights,
} from "../cluster/index.ts";
import type { Death } from "../deaths/death.ts";
import { createPodTracker, type PodTracker } from "../deaths/pod-tracker.ts";
import type { PodSnapshot } from "../deaths/snapshot.ts";
import type { ExaminedDeath } from "../findings/evidence.ts";
import type { Finding } from "../findings/model.ts";
import { ALL_NAMESPACES, type Inputs } from "../inputs.ts";
import type { Redact } from "../redact/index.ts";
import { type Coverage, createCoverage } from "./coverage.ts";
import { createExaminations, type Examinations } from "./examinations.ts";
import type { ExamineDeps } from "./examine/deps.ts";
import { createJudgement, type Judgement, type Seen } from "./judgement.ts";
import { createOwnRules, type OwnRulesBook } from "./own-rules.ts";
import { createQueue, type Queue } from "./queue.ts";
import type { NamedWorkload } from "./revisions.ts";
import { createStalledRollouts, type StalledRollouts } from "./rollouts.ts";
import { createSight, type Sight } from "./sight.ts";
import { createSupersessions, type Supersessions } from "./superseded.ts";
import { pause } from "./wait.ts";
import { createWaitingPods, type WaitingPods } from "./waiting-pods.ts";

/** Why the awaited commit does not count as deployed, as the end of a sentence. */
export interface RunsInstead {
  readonly why: string;
}

/** The dependencies of a watch. */
export interface WatchDeps {
  readonly connection: Connection;
  readonly inputs: Inputs;
  /** Namespaces whose pods may be listed. */
  readonly namespaces: readonly string[];
  readonly rights: ReadonlyMap<string, Rights>;
  readonly sinceMs: number;
  readonly nowMs: () => number;
  /** Aborted when the run is cancelled. */
  readonly cancelled: AbortSignal;
  readonly redact: Redact;
  readonly showLines: boolean;
  readonly warn: (message: string) => void;
  readonly onDeath: (death: ExaminedDeath, finding: Finding | null) => void;
  readonly onSeen: (seen: Seen) => void;
  /** Called when the awaited rollout or commit has arrived and the duration begins. */
  readonly onArrived: () => void;
  /** Called every `signEveryMs` during the watch. */
  readonly onSign: (leftMs: number | null, seen: Seen) => void;
  readonly signEveryMs: number;
  /** For `wait-for: commit`: the reason why the deployed commit does not run yet; null once it does. */
  readonly runsInstead: (workloads: readonly NamedWorkload[]) => Promise<RunsInstead | null>;
  readonly onSettled: (deaths: number, findings: number) => void;
}

/** The parts of a watch. */
export interface WatchParts {
  readonly deps: WatchDeps;
  readonly startedMs: number;
  readonly tracker: PodTracker;
  readonly owners: Owners;
  readonly coverage: Coverage;
  readonly examinations: Examinations;
  readonly waitingPods: WaitingPods;
  readonly rollouts: StalledRollouts;
  readonly supersessions: Supersessions;
  readonly jobs: Jobs;
  readonly ownRules: OwnRulesBook;
  readonly sight: Sight;
  readonly judgement: Judgement;
  /** The reason why the awaited commit does not run yet; null once it does. */
  awaited: RunsInstead | null;
  /** Errors other than blind time. */
  readonly errors: string[];
  /** When the watch ended; null during the watch and for a single look. */
  untilMs: number | null;
  /** Ends every request of the run. */
  readonly stopping: AbortController;
}

/** Time limit for pending requests after a cancellation. */
export const CANCELLED_WIND_UP_MS = 800;

/** Creates the parts of a watch that begins now. Sends no request. */
export function createParts(deps: WatchDeps): WatchParts {
  const { connection, inputs, namespaces, cancelled } = deps;
  const stopping = new AbortController();
  // A cancellation gives pending requests a moment, then aborts them.
  cancelled.addEventListener(
    "abort",
    () => void pause(CANCELLED_WIND_UP_MS, stopping.signal).then(() => stopping.abort()),
    { once: true },
  );
  const tracker = createPodTracker(deps.sinceMs);
  const owners = createOwners(connection, deps.warn, {
    asksAbove: inputs.workloads.some(({ group }) => isCustomGroup(group)),
  });
  const jobs = createJobs(connection);
  const ownRules = createOwnRules(deps.warn);
  const queue = createQueue(CLUSTER_LIMITS.parallelLogs);
  const coverage = createCoverage(inputs, namespaces, owners, connection.server);
  const examineDeps: ExamineDeps = {
    ...deps,
    owners,
    tracker,
    onPod: (pod) => takeAside(pod, parts),
    signal: stopping.signal,
    mayListEvents: (namespace) => (deps.rights.get(namespace) ?? deps.rights.get(ALL_NAMESPACES))?.listEvents !== false,
    probeExitCode: (death) => probeExitCode(death, examinations),
  };
  const examinations = createExaminations(examineDeps, queue, coverage, (result) => {
    judgement.changed();
    deps.onDeath(result, judgement.findingOf(result));
  });
  const waitingPods = createWaitingPods(examineDeps, queue, coverage.includes);
  const rollouts = createStalledRollouts({
    ...examineDeps,
    includes: coverage.includesController,
    pods: tracker.pods,
    knownWorkloadOf: owners.knownWorkloadOf,
  });
  const startedMs = deps.nowMs();
  const judgement = createJudgement(
    { tracker, coverage, examinations, waitingPods, rollouts, jobs, owners, ownRules, inputs, startedMs },
    { ...deps, eventsKnown: namespaces.every(examineDeps.mayListEvents) },
  );
  const sink = podSink(deps, { tracker, owners, coverage, examinations }, queue, stopping.signal);
  const sight = createSight({
    connection,
    inputs,
    namespaces,
    rights: deps.rights,
    sink,
    cancelled,
    podCount: () => tracker.pods().length,
  });
  const parts: WatchParts = {
    deps,
    startedMs,
    tracker,
    owners,
    coverage,
    examinations,
    waitingPods,
    rollouts,
    supersessions: createSupersessions(deps.nowMs),
    jobs,
    ownRules,
    sight,
    judgement,
    awaited: { why: "no watched workload names a commit of this repository" },
    errors: [],
    untilMs: null,
    stopping,
  };
  return parts;
}

/** Takes the deaths of a pod that was read beside the watch. At its end a list shows all that counts. */
function takeAside(pod: PodSnapshot, { deps, tracker, examinations, untilMs }: WatchParts): void {
  const isWatching = deps.inputs.durationMs > 0 && untilMs === null;
  if (isWatching) examinations.add(tracker.readAside(pod, deps.nowMs()));
}

function probeExitCode({ pod, container }: Death, examinations: Examinations): number | null {
  const killed = examinations.ofContainer(pod.uid, container.name).find(({ cause }) => cause === "probe");
  return killed?.death.termination.exitCode ?? null;
}

/** Passes each snapshot of a pod to the parts that need it. */
function podSink(
  { nowMs, warn }: WatchDeps,
  { tracker, owners, coverage, examinations }: Pick<WatchParts, "tracker" | "owners" | "coverage" | "examinations">,
  queue: Queue,
  signal: AbortSignal,
): PodSink {
  function note(pod: PodSnapshot): void {
    if (coverage.see(pod)) return;
    void queue.add(async () => coverage.resolved(await owners.workloadOf(pod, signal), pod));
  }
  return {
    pod(pod) {
      note(pod);
      examinations.add(tracker.update(pod, nowMs()));
    },
    deleted(pod) {
      note(pod);
      examinations.add(tracker.remove(pod, nowMs()));
    },
    listed: (scope, uids, version) => tracker.listed(scope === ALL_NAMESPACES ? null : scope, uids, version),
    isOutdated: tracker.isOutdated,
    warn,
  };
}
