/** Watches the namespaces from `since` to the end and gives what is known then: deaths, stalls, findings. */
import type { Rights } from "../cluster/access.ts";
import type { Connection } from "../cluster/connect.ts";
import { explain } from "../cluster/explain.ts";
import { type Following, follow, listPods, type PodSink } from "../cluster/follow.ts";
import { CLUSTER_LIMITS } from "../cluster/limits.ts";
import { createOwners, keyOf, type Owners } from "../cluster/owners.ts";
import { createLedger, type Death } from "../deaths/ledger.ts";
import type { PodSnapshot } from "../deaths/snapshot.ts";
import type { AccessError } from "../errors.ts";
import { type Case, type ExaminedDeath, judge, STUCK_AFTER_MS } from "../findings/judge.ts";
import type { Finding, Report } from "../findings/model.ts";
import { type Inputs, ruleMatches } from "../inputs.ts";
import { createCoverage } from "./coverage.ts";
import { type ExamineDeps, examine, isLogLost, loadSpools, mayStillChange, reexamine, unexamined } from "./examine.ts";
import { lanesOf } from "./lanes.ts";
import { pause, waitAtMost } from "./patience.ts";
import { createQueue } from "./queue.ts";
import { type NamedRevision, watchedRevisions } from "./revisions.ts";
import { createEmptyRollouts, partialRollouts } from "./rollouts.ts";
import { createWaitingPods } from "./waiting-pods.ts";

/** What a watch needs of the world. */
export interface WatchDeps {
  readonly connection: Connection;
  readonly inputs: Inputs;
  /** Those in which pods may be listed. */
  readonly namespaces: readonly string[];
  readonly rights: ReadonlyMap<string, Rights>;
  readonly sinceMs: number;
  readonly nowMs: () => number;
  /** Aborted when the run is cancelled. */
  readonly cancelled: AbortSignal;
  readonly redact: (text: string) => string;
  readonly showLines: boolean;
  readonly warn: (message: string) => void;
  readonly onDeath: (death: ExaminedDeath, finding: Finding | null) => void;
  readonly onSeen: (seen: Seen) => void;
  /** Told every `signEveryMs` while the watch goes on. */
  readonly onSign: (leftMs: number, seen: Seen) => void;
  readonly signEveryMs: number;
  readonly onSettled: (deaths: number, findings: number) => void;
}

/** Numbers for the lines of the job log. */
export interface Seen {
  readonly pods: number;
  readonly containers: number;
  readonly restarts: number;
}

/** What the watch knows at its end. */
export type Observation = Pick<
  Report,
  "findings" | "pods" | "containers" | "restarts" | "errors" | "lanes" | "partial" | "endedBy"
> & {
  readonly fromMs: number;
  readonly untilMs: number;
  readonly revisions: readonly NamedRevision[];
};

/** How long a run waits for pods to appear where there are none. */
const EMPTY_AFTER_MS = 60_000;
/** After this a death is looked at again: events may come late. */
const LATE_EVENTS_MS = 1500;
const TICK_MS = 100;
/** Stalls fail by the time that passes: all is judged anew this often, and at each death. */
const JUDGEMENT_MS = 1000;
/** How long what is under way may take after the watch has ended, and after a cancellation. */
const WIND_UP_MS = CLUSTER_LIMITS.logTimeoutMs;
const CANCELLED_WIND_UP_MS = 800;
/** How long logs that were cut off then may take to be read and told. */
const CUT_OFF_MS = 800;
/** For the look at the end, and for what is asked once more before a verdict. */
const LAST_LOOK_MS = 15_000;
const LOST_LOG_LOOKS = 2;
const LOST_LOG_PAUSE_MS = 1000;
/** How long the watch may wait for what is known of owners and waiting pods before it begins. */
const FIRST_OWNERS_MS = 2000;
/** When waiting pods are asked about: soon after the first look, then in intervals. */
const FIRST_STALLS_MS = 2000;
const STALLS_MS = 5000;

/** Runs to the end, `fail-fast`, cancellation or loss of access. Throws AccessError where the first look fails. */
export async function watch(deps: WatchDeps): Promise<Observation> {
  const run = createRun(deps);
  try {
    await run.firstLook();
    if (deps.inputs.durationMs > 0) await run.follow();
    return await run.conclude();
  } finally {
    run.stop();
  }
}

interface Run {
  firstLook(): Promise<void>;
  follow(): Promise<void>;
  conclude(): Promise<Observation>;
  stop(): void;
}

function createRun(deps: WatchDeps): Run {
  const { connection, inputs, namespaces, nowMs, sinceMs, cancelled } = deps;
  const stopping = new AbortController();
  const watching = new AbortController();
  // What is under way at a cancellation gets a moment, then every request ends.
  cancelled.addEventListener("abort", () => void pause(CANCELLED_WIND_UP_MS, stopping.signal).then(stop), {
    once: true,
  });
  const ledger = createLedger(sinceMs);
  const owners = createOwners(connection);
  const queue = createQueue(CLUSTER_LIMITS.parallelLogs);
  const coverage = createCoverage(inputs, namespaces, owners, connection.server);
  /** By the death's id, in the order in which they became known; null while it is looked into. */
  const examined = new Map<string, ExaminedDeath | null>();
  /** Known, and not looked into yet, each with the work that does. */
  const pending = new Map<Death, Promise<void>>();
  const versions = new Map<string, string | null>();
  /** Of the namespaces that could be looked at. */
  const followings = new Map<string, Following>();
  const errors: string[] = [];
  const startedMs = nowMs();
  let endedBy: Observation["endedBy"] = null;
  /** Whether a death became known since the last judgement. */
  let changed = false;

  const examineDeps: ExamineDeps = {
    connection,
    owners,
    ledger,
    inputs,
    nowMs,
    sinceMs,
    signal: stopping.signal,
    redact: deps.redact,
    showLines: deps.showLines,
    mayListEvents: (namespace) => deps.rights.get(namespace)?.listEvents !== false,
    warn: deps.warn,
    probeExitCode: ({ pod, container }) =>
      deathsOf(pod.uid, container.name).find(({ cause }) => cause === "probe")?.death.termination.exitCode ?? null,
  };
  const waitingPods = createWaitingPods(examineDeps, queue, coverage.includes);
  const emptyRollouts = createEmptyRollouts({
    ...examineDeps,
    includes: coverage.includesController,
    pods: ledger.pods,
    knownWorkloadOf: owners.knownWorkloadOf,
  });

  const sink: PodSink = {
    pod(pod) {
      note(pod);
      enqueue(ledger.see(pod, nowMs()));
    },
    deleted(pod) {
      note(pod);
      enqueue(ledger.forget(pod, nowMs()));
    },
    listed: (namespace, uids) => ledger.listed(namespace, uids),
    warn: deps.warn,
  };

  function stop(): void {
    stopping.abort();
  }

  function note(pod: PodSnapshot): void {
    if (coverage.see(pod)) return;
    void queue.add(async () => {
      coverage.resolved(await owners.workloadOf(pod, stopping.signal));
    });
  }

  function enqueue(deaths: readonly Death[]): void {
    for (const death of deaths) {
      // An init container that did its work is no news.
      if (death.container.type === "init" && death.termination.exitCode === 0) continue;
      const examination = queue.add(async () => {
        const result = await examine(death, coverage.belongs, examineDeps).catch((error: unknown) =>
          unexamined(death, error, examineDeps),
        );
        // The end of the run did not wait for it.
        if (!pending.delete(death) || result === null) return;
        keep(result);
        deps.onDeath(result, findingOf(result));
        if (inputs.durationMs > 0 && mayStillChange(result, examineDeps)) lookAgain(result);
      });
      pending.set(death, examination);
      if (!examined.has(death.id)) examined.set(death.id, null);
    }
  }

  function keep(result: ExaminedDeath): void {
    examined.set(result.death.id, result);
    changed = true;
  }

  function lookAgain({ death }: ExaminedDeath): void {
    void queue.addLater(LATE_EVENTS_MS, async () => {
      const before = examined.get(death.id) ?? null;
      if (before !== null) keep(await reexamine(before, examineDeps).catch(() => before));
    });
  }

  function known(): readonly ExaminedDeath[] {
    return [...examined.values()].filter((result) => result !== null);
  }

  function deathsOf(podUid: string, container: string): readonly ExaminedDeath[] {
    return known().filter(({ death }) => death.pod.uid === podUid && death.container.name === container);
  }

  /** What is known, or the part of it that `part` names. */
  function findings(
    final: boolean,
    part: Partial<Pick<Case, "deaths" | "stalls" | "containers">> = {},
  ): readonly Finding[] {
    const containers = part.containers ?? ledger.containers();
    return judge(
      {
        deaths: part.deaths ?? known(),
        stalls: part.stalls ?? [...waitingPods.stalls(containers), ...emptyRollouts.stalls()],
        containers,
        sinceMs,
        nowMs: nowMs(),
        final,
        shortWatch: nowMs() - startedMs < STUCK_AFTER_MS || endedBy === "fail-fast",
        oneLook: inputs.durationMs === 0,
        eventsKnown: namespaces.every(examineDeps.mayListEvents),
      },
      { ...inputs, ruleMatches },
    );
  }

  /** The finding of one death, made of its container's deaths only: the live line must not wait for all others. */
  function findingOf({ death }: ExaminedDeath): Finding | null {
    const part = { deaths: deathsOf(death.pod.uid, death.container.name), stalls: [], containers: [] };
    const { containerId } = death.termination;
    return (
      findings(false, part).find(({ instances }) => instances.some((each) => each.containerId === containerId)) ?? null
    );
  }

  async function refreshStalls(): Promise<void> {
    const signal = AbortSignal.any([stopping.signal, AbortSignal.timeout(LAST_LOOK_MS)]);
    await Promise.all(namespaces.map((namespace) => owners.refresh(namespace, signal)));
    await Promise.all([
      emptyRollouts.look(owners.controllers(), signal),
      waitingPods.look(ledger.containers(), signal),
    ]);
  }

  /** Revisions and events of the dead once more: the rollout that replaces them may have begun after their death. */
  async function refreshDeaths(): Promise<void> {
    await refreshStalls();
    await Promise.all(
      known().map(({ death }) =>
        queue.add(async () => {
          const before = examined.get(death.id) ?? null;
          if (before !== null) examined.set(death.id, await reexamine(before, examineDeps));
        }),
      ),
    );
  }

  function seen(list: readonly Finding[]): Seen {
    return {
      pods: ledger.pods().filter(coverage.includesPod).length,
      containers: ledger.containers().filter(({ pod }) => coverage.includesPod(pod)).length,
      restarts: list.reduce((sum, f) => sum + (f.ignoredBy === "before-since" ? 0 : f.restarts), 0),
    };
  }

  function startFollowing(): { readonly ends: Promise<unknown>; readonly lost: ReadonlySet<string> } {
    const lost = new Set<string>();
    const signal = AbortSignal.any([stopping.signal, watching.signal]);
    const ends = [...followings].map(([namespace, state]) => {
      const mayWatch = deps.rights.get(namespace)?.watchPods !== false;
      const options = { namespace, selector: inputs.selector, mayWatch, intervalMs: inputs.intervalMs, signal };
      return follow(connection, options, versions.get(namespace) ?? null, sink, state).catch((error: unknown) => {
        errors.push(explain(error, `go on watching pods in namespace ${namespace}`, connection).message);
        lost.add(namespace);
      });
    });
    return { ends: Promise.all(ends), lost };
  }

  /**
   * One more list at the end: never green without having looked. Where a watch was open until now it only makes up for what
   * a proxy holds back, so that it may fail.
   */
  async function lastLooks(): Promise<void> {
    const signal = AbortSignal.any([stopping.signal, AbortSignal.timeout(LAST_LOOK_MS)]);
    await Promise.all(
      [...followings].map(async ([namespace, state]) => {
        const isOpen = state.healthy && !state.polling;
        try {
          await listPods(connection, namespace, inputs.selector, sink, signal);
        } catch (error) {
          if (isOpen || cancelled.aborted) return;
          errors.push(explain(error, `see pods in namespace ${namespace} at the end of the watch`, connection).message);
          endedBy ??= "access-lost";
        }
      }),
    );
  }

  /**
   * A loop goes on while it is looked at: a container's next death takes the log of the one before along, and has its own.
   * The API server may tell of it only a moment later.
   */
  async function lookAfterLostLogs(): Promise<void> {
    const isLost = (result: ExaminedDeath) =>
      isLogLost(result, examineDeps) &&
      ledger.pod(result.death.pod.uid)?.deletionTimestamp === null &&
      deathsOf(result.death.pod.uid, result.death.container.name).every(({ log }) => log.source === "none");
    for (let look = 0; look < LOST_LOG_LOOKS && !cancelled.aborted && known().some(isLost); look++) {
      if (look > 0) await pause(LOST_LOG_PAUSE_MS, cancelled);
      await lastLooks();
      await waitAtMost(Promise.all(pending.values()), LAST_LOOK_MS, cancelled, CANCELLED_WIND_UP_MS);
    }
  }

  /** Waits until the time is up, or something ends the watch before. */
  async function waitForEnd(lost: ReadonlySet<string>): Promise<Observation["endedBy"]> {
    const endMs = startedMs + inputs.durationMs;
    let failingSinceMs: number | null = null;
    let nextJudgementMs = 0;
    let nextSignMs = startedMs + deps.signEveryMs;
    let nextStallsMs = nowMs() + FIRST_STALLS_MS;
    let lookingAtStalls = false;
    while (nowMs() < endMs) {
      await pause(Math.min(TICK_MS, Math.max(1, endMs - nowMs())), cancelled);
      if (cancelled.aborted) return "cancelled";
      if (lost.size > 0) return "access-lost";
      if (nowMs() - startedMs >= EMPTY_AFTER_MS && coverage.emptyError() !== null) return null;
      if (nowMs() >= nextStallsMs && !lookingAtStalls) {
        nextStallsMs = nowMs() + STALLS_MS;
        lookingAtStalls = true;
        // Beside the loop: an API server that hangs must hold up neither the end nor a cancellation.
        void refreshStalls().finally(() => {
          lookingAtStalls = false;
        });
      }
      if (changed || nowMs() >= nextJudgementMs) {
        changed = false;
        nextJudgementMs = nowMs() + JUDGEMENT_MS;
        const fails = findings(false).some((finding) => finding.failing);
        failingSinceMs = fails ? (failingSinceMs ?? nowMs()) : null;
      }
      if (inputs.failFast && failingSinceMs !== null && nowMs() - failingSinceMs >= inputs.settleMs) {
        await waitAtMost(refreshDeaths(), LAST_LOOK_MS, cancelled, 0);
        const failing = findings(false).filter((finding) => finding.failing);
        if (failing.length > 0) {
          deps.onSettled(
            failing.reduce((sum, f) => sum + f.instances.length, 0),
            failing.length,
          );
          return "fail-fast";
        }
        failingSinceMs = null;
      }
      if (nowMs() >= nextSignMs) {
        nextSignMs = nowMs() + deps.signEveryMs;
        deps.onSign(endMs - nowMs(), seen(findings(false)));
      }
    }
    return null;
  }

  return {
    async firstLook() {
      const failures: AccessError[] = [];
      await Promise.all(
        namespaces.map(async (namespace) => {
          try {
            versions.set(namespace, await listPods(connection, namespace, inputs.selector, sink, stopping.signal));
            followings.set(namespace, { healthy: true, polling: false });
          } catch (error) {
            failures.push(explain(error, `list pods in namespace ${namespace}`, connection));
          }
        }),
      );
      const [failure] = failures;
      if (failure !== undefined && followings.size === 0) throw failure;
      errors.push(...failures.map(({ message }) => message));
      const patienceMs = inputs.durationMs === 0 ? LAST_LOOK_MS : FIRST_OWNERS_MS;
      await waitAtMost(refreshStalls(), patienceMs, cancelled, 0);
      deps.onSeen(seen(findings(false)));
    },

    async follow() {
      const { ends, lost } = startFollowing();
      void loadSpools();
      endedBy = await waitForEnd(lost);
      if (endedBy === null || endedBy === "fail-fast") await lastLooks();
      // Only the watches: logs that are being read go on.
      watching.abort();
      await waitAtMost(ends, CANCELLED_WIND_UP_MS, cancelled, 0);
    },

    async conclude() {
      const untilMs = nowMs();
      await waitAtMost(Promise.all(pending.values()), WIND_UP_MS, cancelled, CANCELLED_WIND_UP_MS);
      if (pending.size === 0) await lookAfterLostLogs();
      if (pending.size > 0) {
        // What has come of logs that do not end is parsed all the same.
        stop();
        await waitAtMost(Promise.all(pending.values()), 0, stopping.signal, CUT_OFF_MS);
      }
      if (!stopping.signal.aborted && !cancelled.aborted) await waitAtMost(refreshDeaths(), LAST_LOOK_MS, cancelled, 0);
      const empty = coverage.emptyError();
      if (empty !== null) errors.push(empty);
      if (cancelled.aborted) {
        endedBy = "cancelled";
        errors.push("The run was cancelled before the watch had ended.");
      }
      if (pending.size > 0) deps.warn(`${pending.size} deaths could not be looked into before the run had to end`);
      for (const death of pending.keys()) {
        const result = unexamined(death, new Error("the run had to end"), examineDeps);
        if (coverage.includes(result.workload)) keep(result);
      }
      pending.clear();
      const list = findings(true);
      return {
        findings: list,
        ...seen(list),
        errors,
        endedBy,
        fromMs: startedMs,
        untilMs,
        lanes: lanesOf(ledger.containers(), list, (pod) => owners.knownWorkloadOf(pod)),
        partial: partialRollouts(owners.controllers(), coverage.includesController),
        revisions: revisionsOf(ledger.pods().filter(coverage.includesPod), list, owners),
      };
    },

    stop,
  };
}

/** Pods whose build is looked at: one deploy bears one revision. */
const PODS_FOR_REVISION = 50;

/** Those of the workloads that findings are of before all others: several may be deployed from different commits. */
function revisionsOf(
  pods: readonly PodSnapshot[],
  findings: readonly Finding[],
  owners: Owners,
): readonly NamedRevision[] {
  const found = new Set(findings.map(({ workload }) => keyOf(workload)));
  const workloadOf = (pod: PodSnapshot): string => {
    const workload = owners.knownWorkloadOf(pod);
    return workload === null ? "" : keyOf(workload);
  };
  return [true, false].flatMap((isFound) => {
    const those = pods.filter((pod) => found.has(workloadOf(pod)) === isFound).slice(0, PODS_FOR_REVISION);
    const workloads = new Set(those.map(workloadOf));
    return watchedRevisions(
      those,
      owners.controllers().filter(({ workload }) => workloads.has(keyOf(workload))),
    );
  });
}
