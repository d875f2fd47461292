/** Watches the namespaces from `since` to the end and gives what is known then: deaths, stalls, findings. */
import { setTimeout as delay } from "node:timers/promises";
import type { Rights } from "../cluster/access.ts";
import type { Connection } from "../cluster/connect.ts";
import { podEvents } from "../cluster/events.ts";
import { explain } from "../cluster/explain.ts";
import { type Following, follow, listPods, type PodSink } from "../cluster/follow.ts";
import { CLUSTER_LIMITS } from "../cluster/limits.ts";
import { createOwners, type Owners } from "../cluster/owners.ts";
import type { PodEvent } from "../deaths/classify.ts";
import { createLedger, type Death, type Ledger } from "../deaths/ledger.ts";
import type { Workload } from "../deaths/model.ts";
import type { PodSnapshot } from "../deaths/snapshot.ts";
import { findStalls, stalledWorkload } from "../deaths/stuck.ts";
import { type Case, type ExaminedDeath, type ExaminedStall, judge, STUCK_AFTER_MS } from "../findings/judge.ts";
import type { Finding, PartialRollout, Report } from "../findings/model.ts";
import { type Inputs, ruleMatches, type WorkloadRef } from "../inputs.ts";
import { type ExamineDeps, examine, reexamine, unexamined } from "./examine.ts";
import { lanesOf } from "./lanes.ts";
import { createQueue } from "./queue.ts";
import { type NamedRevision, namedRevisions, revisionNamed } from "./revisions.ts";

/** What a watch needs of the world. */
export interface WatchDeps {
  readonly connection: Connection;
  readonly inputs: Inputs;
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
  readonly onSign: (leftMs: number, seen: Seen) => void;
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
const SIGN_OF_LIFE_MS = 60_000;
const TICK_MS = 100;
/** Stalls fail by the time that passes: all is judged anew this often, and at each death. */
const JUDGEMENT_MS = 1000;
/** How long what is under way may take after the watch has ended, and after a cancellation. */
const WIND_UP_MS = 45_000;
const CANCELLED_WIND_UP_MS = 1000;

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
  const { connection, inputs, namespaces, nowMs, sinceMs } = deps;
  const stopping = new AbortController();
  const watching = new AbortController();
  const ledger = createLedger(sinceMs);
  const owners = createOwners(connection);
  const queue = createQueue(CLUSTER_LIMITS.parallelLogs);
  const examined: ExaminedDeath[] = [];
  const versions = new Map<string, string | null>();
  const followings = new Map<string, Following>(namespaces.map((ns) => [ns, { healthy: true, polling: false }]));
  const errors: string[] = [];
  const stallEvents = new Map<string, readonly PodEvent[]>();
  const workloadStalls = new Map<string, number>();
  const startedMs = nowMs();
  const matched = new Set<string>();
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
      examined.find(
        ({ cause, death }) => cause === "probe" && death.pod.uid === pod.uid && death.container.name === container.name,
      )?.death.termination.exitCode ?? null,
  };

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
    contact: () => undefined,
    warn: deps.warn,
  };

  /** Which of the things asked for have been seen, so that watching nothing is never green. */
  function note(pod: PodSnapshot): void {
    if (inputs.workloads.length === 0) matched.add(pod.namespace);
    const workload = inputs.workloads.length === 0 ? null : owners.knownWorkloadOf(pod);
    if (workload !== null) markMatched(workload);
    else if (inputs.workloads.length > 0) {
      void queue.add(async () => {
        const found = await owners.workloadOf(pod, stopping.signal).catch(() => null);
        if (found !== null) markMatched(found);
      });
    }
  }

  function markMatched(workload: Workload): void {
    for (const ref of inputs.workloads) if (isRef(workload, ref)) matched.add(refKey(ref));
  }

  function belongs(workload: Workload): boolean {
    return inputs.workloads.length === 0 || inputs.workloads.some((ref) => isRef(workload, ref));
  }

  function enqueue(deaths: readonly Death[]): void {
    for (const death of deaths) {
      // An init container that did its work is no news.
      if (death.container.type === "init" && death.termination.exitCode === 0) continue;
      void queue.add(async () => {
        const result = await examine(death, belongs, examineDeps).catch((error: unknown) =>
          unexamined(death, error, examineDeps),
        );
        if (result === null) return;
        examined.push(result);
        changed = true;
        deps.onDeath(result, findingOf(result));
        if (inputs.durationMs > 0 && mayChange(result)) scheduleSecondLook(result);
      });
    }
  }

  /** Whether a later event could still tell that the kubelet killed it. */
  function mayChange({ cause, death }: ExaminedDeath): boolean {
    return (
      ["panic", "exit", "signal", "completed"].includes(cause) && nowMs() - death.detectedAtMs < LATE_EVENTS_MS * 4
    );
  }

  function scheduleSecondLook(result: ExaminedDeath): void {
    void queue.addLater(LATE_EVENTS_MS, async () => {
      const again = await reexamine(result, examineDeps);
      const index = examined.indexOf(result);
      if (index !== -1) examined[index] = again;
    });
  }

  /** What is known, or the part of it that `part` names. */
  function findings(
    final: boolean,
    part: Partial<Pick<Case, "deaths" | "stalls" | "containers">> = {},
  ): readonly Finding[] {
    return judge(
      {
        deaths: part.deaths ?? examined,
        stalls: part.stalls ?? stalls(),
        containers: part.containers ?? ledger.containers(),
        sinceMs,
        nowMs: nowMs(),
        final,
        shortWatch: nowMs() - startedMs < STUCK_AFTER_MS,
        oneLook: inputs.durationMs === 0,
        eventsKnown: namespaces.every(examineDeps.mayListEvents),
      },
      { ...inputs, ruleMatches },
    );
  }

  /** The finding of one death, made of its container's deaths only: the live line must not wait for all others. */
  function findingOf(result: ExaminedDeath): Finding | null {
    const { pod, container } = result.death;
    const ofContainer = examined.filter(
      ({ death }) => death.pod.uid === pod.uid && death.container.name === container.name,
    );
    return (
      findings(false, { deaths: ofContainer, stalls: [], containers: [] }).find((finding) =>
        finding.instances.some(
          (instance) =>
            instance.podUid === result.death.pod.uid && instance.containerId === result.death.termination.containerId,
        ),
      ) ?? null
    );
  }

  function stalls(): readonly ExaminedStall[] {
    const ofPods = findStalls(ledger.containers(), (uid) => stallEvents.get(uid) ?? null).flatMap((stall) => {
      const pod = stall.pod;
      const workload = pod === null ? null : stallWorkloads.get(pod.uid);
      if (pod === null || workload == null || !belongs(workload.workload)) return [];
      const container = pod.containers.find((c) => c.name === stall.container);
      return [
        {
          stall,
          workload: workload.workload,
          revision: workload.revision,
          message: deps.redact(stall.message),
          deployedSha: revisionNamed(pod, container),
        },
      ];
    });
    return [...ofPods, ...emptyRollouts(owners, workloadStalls, ledger, belongs, deps, nowMs())];
  }

  const stallWorkloads = new Map<string, Pick<ExaminedDeath, "workload" | "revision">>();

  async function owned(pod: PodSnapshot): Promise<Pick<ExaminedDeath, "workload" | "revision">> {
    const workload = await owners.workloadOf(pod, stopping.signal);
    return { workload, revision: await owners.revisionOf(pod, stopping.signal) };
  }

  /** Owners, revisions and events of what waits now: asked anew, since a rollout goes on. */
  async function lookAtStalls(): Promise<void> {
    const waiting = new Map(
      ledger
        .containers()
        .filter(
          ({ gone, container, pod }) => !gone && container.state.kind === "waiting" && pod.deletionTimestamp === null,
        )
        .map(({ pod }) => [pod.uid, pod]),
    );
    await Promise.all(
      [...waiting.values()].slice(0, 200).map((pod) =>
        queue.add(async () => {
          const known = await owned(pod).catch(() => null);
          if (known === null) return;
          stallWorkloads.set(pod.uid, known);
          if (examineDeps.mayListEvents(pod.namespace)) {
            stallEvents.set(
              pod.uid,
              await podEvents(connection, pod.namespace, pod.uid, stopping.signal).catch(() => []),
            );
          }
        }),
      ),
    );
  }

  /** Revisions of the dead once more: the rollout that replaces them may have begun after their death. */
  async function refreshRevisions(): Promise<void> {
    await Promise.all(namespaces.map((namespace) => owners.refresh(namespace, stopping.signal).catch(() => undefined)));
    await Promise.all(
      examined.map((result, index) =>
        queue.add(async () => {
          const pod = ledger.pod(result.death.pod.uid) ?? result.death.pod;
          const revision = await owners.revisionOf(pod, stopping.signal).catch(() => result.revision);
          examined[index] = { ...(examined[index] ?? result), revision };
        }),
      ),
    );
    await lookAtStalls();
  }

  function seen(): Seen {
    const all = ledger.containers();
    return {
      pods: ledger.pods().filter((pod) => belongsKnown(pod)).length,
      containers: all.filter(({ pod }) => belongsKnown(pod)).length,
      restarts: findings(false).reduce((sum, f) => sum + (f.ignoredBy === "before-since" ? 0 : f.restarts), 0),
    };
  }

  function belongsKnown(pod: PodSnapshot): boolean {
    if (inputs.workloads.length === 0) return true;
    const workload = owners.knownWorkloadOf(pod);
    return workload !== null && belongs(workload);
  }

  function missingNames(): readonly string[] {
    if (inputs.workloads.length === 0)
      return namespaces.filter((ns) => !matched.has(ns)).map((ns) => `namespace ${ns}`);
    return inputs.workloads
      .filter((ref) => !matched.has(refKey(ref)))
      .map((ref) => `${refKey(ref)} in ${namespaces.join(", ")}`);
  }

  function emptyError(): string | null {
    const missing = missingNames();
    if (inputs.allowEmpty || missing.length === 0) return null;
    const by = inputs.selector === null ? "" : ` with selector ${inputs.selector}`;
    return (
      `No pod matches in ${missing.join("; ")}${by} on ${connection.server}: nothing was watched there. ` +
      "Check namespace, selector and workloads, or set `allow-empty: true` where that is fine."
    );
  }

  return {
    async firstLook() {
      const refreshed = Promise.all(
        namespaces.map((namespace) => owners.refresh(namespace, stopping.signal).catch(() => undefined)),
      );
      await Promise.all(
        namespaces.map(async (namespace) => {
          try {
            versions.set(namespace, await listPods(connection, namespace, inputs.selector, sink, stopping.signal));
          } catch (error) {
            throw explain(error, `list pods in namespace ${namespace}`, connection);
          }
        }),
      );
      await refreshed;
      await lookAtStalls();
      deps.onSeen(seen());
    },

    async follow() {
      const endMs = startedMs + inputs.durationMs;
      const lost = new Set<string>();
      const follows = namespaces.map((namespace) =>
        follow(
          connection,
          {
            namespace,
            selector: inputs.selector,
            mayWatch: deps.rights.get(namespace)?.watchPods !== false,
            intervalMs: inputs.intervalMs,
            signal: AbortSignal.any([stopping.signal, watching.signal]),
          },
          versions.get(namespace) ?? null,
          sink,
          followings.get(namespace) ?? { healthy: true, polling: false },
        ).catch((error: unknown) => {
          errors.push(explain(error, `go on watching pods in namespace ${namespace}`, connection).message);
          lost.add(namespace);
        }),
      );
      let failingSinceMs: number | null = null;
      let nextJudgementMs = 0;
      let nextSignMs = startedMs + SIGN_OF_LIFE_MS;
      let nextStallsMs = nowMs() + 2000;
      while (nowMs() < endMs) {
        await pause(Math.min(TICK_MS, Math.max(1, endMs - nowMs())), deps.cancelled);
        if (deps.cancelled.aborted) {
          endedBy = "cancelled";
          break;
        }
        if (lost.size > 0) {
          endedBy = "access-lost";
          break;
        }
        if (nowMs() - startedMs >= EMPTY_AFTER_MS && emptyError() !== null) break;
        if (nowMs() >= nextStallsMs) {
          nextStallsMs = nowMs() + 5000;
          await refreshStalls();
        }
        if (changed || nowMs() >= nextJudgementMs) {
          changed = false;
          nextJudgementMs = nowMs() + JUDGEMENT_MS;
          const fails = findings(false).some((finding) => finding.failing);
          failingSinceMs = fails ? (failingSinceMs ?? nowMs()) : null;
        }
        if (inputs.failFast && failingSinceMs !== null && nowMs() - failingSinceMs >= inputs.settleMs) {
          await refreshRevisions();
          const still = findings(false).filter((finding) => finding.failing);
          if (still.length > 0) {
            endedBy = "fail-fast";
            deps.onSettled(
              still.reduce((sum, f) => sum + f.instances.length, 0),
              still.length,
            );
            break;
          }
          failingSinceMs = null;
        }
        if (nowMs() >= nextSignMs) {
          nextSignMs += SIGN_OF_LIFE_MS;
          deps.onSign(endMs - nowMs(), seen());
        }
      }
      if (!deps.cancelled.aborted && endedBy !== "access-lost") await lastLooks();
      // Only the watches: logs that are being read go on.
      watching.abort();
      await Promise.race([Promise.all(follows), delay(1000, undefined, { ref: false })]);
    },

    async conclude() {
      const untilMs = nowMs();
      const limitMs = deps.cancelled.aborted ? CANCELLED_WIND_UP_MS : WIND_UP_MS;
      const patience = AbortSignal.any([AbortSignal.timeout(limitMs), deps.cancelled]);
      await settle(queue.idle(), patience);
      if (!deps.cancelled.aborted) await settle(refreshRevisions(), patience);
      const empty = emptyError();
      if (empty !== null) errors.push(empty);
      if (deps.cancelled.aborted) {
        endedBy = "cancelled";
        errors.push("The run was cancelled before the watch had ended.");
      }
      const unread = queue.size();
      if (unread > 0) deps.warn(`${unread} deaths could not be looked into before the run had to end`);
      const list = findings(true);
      return {
        findings: list,
        ...seen(),
        restarts: list.reduce((sum, f) => sum + (f.ignoredBy === "before-since" ? 0 : f.restarts), 0),
        errors,
        endedBy,
        fromMs: startedMs,
        untilMs,
        lanes: lanesOf(ledger.containers(), list, (pod) => owners.knownWorkloadOf(pod)),
        partial: partialRollouts(owners, belongs),
        revisions: ledger
          .pods()
          .filter(belongsKnown)
          .slice(0, 50)
          .flatMap((pod) => pod.containers.slice(0, 1).flatMap((container) => namedRevisions(pod, container))),
      };
    },

    stop: () => stopping.abort(),
  };

  async function refreshStalls(): Promise<void> {
    await Promise.all(namespaces.map((namespace) => owners.refresh(namespace, stopping.signal).catch(() => undefined)));
    await lookAtStalls();
  }

  /** Namespaces that are polled, or whose newest look failed, are looked at once more: never green without having looked. */
  async function lastLooks(): Promise<void> {
    await Promise.all(
      namespaces.map(async (namespace) => {
        const state = followings.get(namespace);
        if (state?.healthy && !state.polling) return;
        try {
          await listPods(
            connection,
            namespace,
            inputs.selector,
            sink,
            AbortSignal.any([stopping.signal, AbortSignal.timeout(15_000)]),
          );
        } catch (error) {
          errors.push(explain(error, `see pods in namespace ${namespace} at the end of the watch`, connection).message);
          endedBy ??= "access-lost";
        }
      }),
    );
  }
}

/** Deployments whose newest revision has no pod and whose controller says why. */
function emptyRollouts(
  owners: Owners,
  firstSeen: Map<string, number>,
  ledger: Ledger,
  belongs: (workload: Workload) => boolean,
  deps: WatchDeps,
  nowMs: number,
): readonly ExaminedStall[] {
  return owners.controllers().flatMap((controller) => {
    const { workload, failure } = controller;
    const key = `${workload.kind}/${workload.namespace}/${workload.name}`;
    if (failure === null || controller.replicas === 0 || controller.updatedReplicas > 0 || !belongs(workload)) {
      firstSeen.delete(key);
      return [];
    }
    const sinceMs = firstSeen.get(key) ?? (ledger.pods().length === 0 ? Date.parse(controller.createdAt) : nowMs);
    firstSeen.set(key, sinceMs);
    const stall = stalledWorkload(workload, failure, sinceMs);
    return [{ stall, workload, revision: "current" as const, message: deps.redact(failure), deployedSha: null }];
  });
}

/** Rollouts that are still under way: the verdict then speaks of a part only. */
function partialRollouts(owners: Owners, belongs: (workload: Workload) => boolean): readonly PartialRollout[] {
  return owners
    .controllers()
    .filter((c) => belongs(c.workload) && c.replicas > 0 && (c.updatedReplicas < c.replicas || !c.observed))
    .map((c) => ({ workload: c.workload, seen: c.observed ? c.updatedReplicas : 0, wanted: c.replicas }));
}

function isRef(workload: Workload, ref: WorkloadRef): boolean {
  return workload.kind === ref.kind && workload.name === ref.name;
}

function refKey(ref: WorkloadRef): string {
  return `${ref.kind.toLowerCase()}/${ref.name}`;
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await delay(ms, undefined, { signal }).catch(() => undefined);
}

/** Waits for the work, but no longer than the signal allows. */
async function settle(work: Promise<unknown>, patience: AbortSignal): Promise<void> {
  if (patience.aborted) {
    await Promise.race([work, delay(CANCELLED_WIND_UP_MS, undefined, { ref: false })]);
    return;
  }
  await Promise.race([
    work,
    new Promise((resolve) =>
      patience.addEventListener("abort", () => setTimeout(resolve, CANCELLED_WIND_UP_MS), { once: true }),
    ),
  ]);
}
