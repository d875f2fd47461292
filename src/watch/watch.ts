/** Watches the namespaces from `since` to the end of the watch, and returns deaths, stalls and findings. */

import { CLUSTER_LIMITS, type Controller } from "../cluster/index.ts";
import { COMMIT_DID_NOT_COME } from "../findings/model.ts";
import { loadRecorder } from "./examine/read-log.ts";
import { type Observation, observe } from "./observation.ts";
import { CANCELLED_WIND_UP_MS, createParts, type WatchDeps, type WatchParts } from "./parts.ts";
import { createQueue } from "./queue.ts";
import { namedWorkloads } from "./revisions.ts";
import type { EndedBy } from "./session.ts";
import { watchUntilEnd } from "./until-end.ts";
import { pause, waitAtMost } from "./wait.ts";

/** Time limit for pending work after the watch. */
const WIND_UP_MS = CLUSTER_LIMITS.logTimeoutMs;
/** Time limit for parsing and reporting the logs that were cut off. */
const CUT_OFF_MS = 800;
/** Longest delay with which the kubelet and the API server report a death. */
const LAST_SECOND_MS = 1500;
/** Limit for the final look, and for the lookups before a verdict. */
const LAST_LOOK_MS = 15_000;
const LOST_LOG_LOOKS = 2;
const LOST_LOG_PAUSE_MS = 1000;
/** Time limit of the start for owners and waiting pods. */
const FIRST_OWNERS_MS = 2000;
/** With more namespaces, owners are requested in turn: each needs four lists, with a connection for each. */
const NAMESPACES_AT_ONCE = 8;
/** With more namespaces, each look during the watch requests the owners of the next ones. The last look has all. */
const NAMESPACES_A_LOOK = 24;

/** Runs to the end, `fail-fast`, cancellation or loss of access. Throws AccessError if the first look fails. */
export async function watch(deps: WatchDeps): Promise<Observation> {
  const parts = createParts(deps);
  try {
    await firstLook(parts);
    const endedBy = deps.inputs.durationMs > 0 ? await follow(parts) : null;
    return await conclude(parts, endedBy);
  } finally {
    parts.stopping.abort();
  }
}

async function firstLook(parts: WatchParts): Promise<void> {
  const { deps, sight, judgement, stopping } = parts;
  const seen = sight.first(stopping.signal);
  const owners = refreshOwners(parts, deps.namespaces, seen);
  await seen;
  const patienceMs = deps.inputs.durationMs === 0 ? LAST_LOOK_MS : FIRST_OWNERS_MS;
  await waitAtMost(
    owners.then(() => lookAtStalls(parts)),
    patienceMs,
    deps.cancelled,
    0,
  );
  deps.onSeen(judgement.seen(judgement.findings()));
}

async function follow(parts: WatchParts): Promise<EndedBy> {
  const { deps, sight, stopping } = parts;
  const watching = new AbortController();
  const ends = sight.follow(AbortSignal.any([stopping.signal, watching.signal]));
  // Loads the log reader for the first death, whose log may be gone within a second.
  void loadRecorder();
  const turns = inTurns(deps.namespaces);
  let endedBy = await watchUntilEnd(parts, {
    refreshStalls: () => refreshStalls(parts, turns.next().value),
    lookCloser: () => waitAtMost(refreshDeaths(parts), LAST_LOOK_MS, deps.cancelled, 0),
    ...arrivalOf(parts),
  });
  parts.untilMs = deps.nowMs();
  sight.close(parts.untilMs);
  parts.judgement.ended(endedBy);
  // The API server reports the last deaths a moment later.
  if (endedBy === null) await pause(LAST_SECOND_MS, deps.cancelled);
  if (endedBy === null || endedBy === "fail-fast")
    endedBy = (await sight.last(lastLookSignal(parts))) ? endedBy : (endedBy ?? "access-lost");
  // Ends the watches only: logs are still being read.
  watching.abort();
  await waitAtMost(ends, CANCELLED_WIND_UP_MS, deps.cancelled, 0);
  return endedBy;
}

async function conclude(parts: WatchParts, ended: EndedBy): Promise<Observation> {
  const { deps, examinations, stopping } = parts;
  const { cancelled } = deps;
  const untilMs = parts.untilMs ?? deps.nowMs();
  let endedBy = ended;
  await waitAtMost(examinations.done(), WIND_UP_MS, cancelled, CANCELLED_WIND_UP_MS);
  if (examinations.pending() === 0 && !(await lookAfterLostLogs(parts))) endedBy ??= "access-lost";
  if (examinations.pending() > 0) {
    // Logs without an end are parsed as far as they were read.
    stopping.abort();
    await waitAtMost(examinations.done(), 0, stopping.signal, CUT_OFF_MS);
  }
  // A single look without a death has just seen everything.
  const isSeen = deps.inputs.durationMs === 0 && examinations.known().length === 0;
  if (!isSeen && !stopping.signal.aborted && !cancelled.aborted)
    await waitAtMost(refreshDeaths(parts), LAST_LOOK_MS, cancelled, 0);
  const abandoned = examinations.giveUp();
  if (abandoned > 0) deps.warn(`${abandoned} deaths could not be looked into before the run had to end`);
  return observe(parts, cancelled.aborted ? "cancelled" : endedBy, untilMs);
}

/** The rollout or commit that the watch waits for before its duration begins. */
function arrivalOf(parts: WatchParts) {
  if (parts.deps.inputs.waitFor === "commit")
    return {
      hasArrived: () => parts.awaited === null,
      waitedInVain: (waitedMs: number) => {
        const seconds = Math.round(waitedMs / 1000);
        parts.errors.push(
          `${COMMIT_DID_NOT_COME} within ${seconds} s: ${parts.awaited?.why ?? "it is not known why"}.`,
        );
      },
    };
  return {
    hasArrived: () => pendingRollouts(parts).length === 0,
    waitedInVain: (waitedMs: number) => parts.rollouts.notRolledOut(pendingRollouts(parts), waitedMs),
  };
}

/** Watched workloads whose rollout is not complete, by the newest look. */
function pendingRollouts({ owners, coverage }: WatchParts): readonly Controller[] {
  return owners.controllers().filter((each) => coverage.includesController(each) && !each.rollout.isDone);
}

function lastLookSignal({ stopping }: WatchParts): AbortSignal {
  return AbortSignal.any([stopping.signal, AbortSignal.timeout(LAST_LOOK_MS)]);
}

/** The namespaces of each look, over and over. */
function* inTurns(namespaces: readonly string[]): Generator<readonly string[], never> {
  for (let at = 0; ; at = at + NAMESPACES_A_LOOK < namespaces.length ? at + NAMESPACES_A_LOOK : 0)
    yield namespaces.slice(at, at + NAMESPACES_A_LOOK);
}

/** Refreshes the owners in these namespaces, waiting pods and rollouts. */
async function refreshStalls(parts: WatchParts, namespaces: readonly string[]): Promise<void> {
  await refreshOwners(parts, namespaces, Promise.resolve());
  await lookAtStalls(parts);
}

/** Refreshes owners; `seen` resolves once the pods are known. */
async function refreshOwners(parts: WatchParts, namespaces: readonly string[], seen: Promise<void>): Promise<void> {
  const { owners, jobs, tracker } = parts;
  const signal = lastLookSignal(parts);
  const pods = seen.then(tracker.pods, () => []);
  const queue = createQueue(NAMESPACES_AT_ONCE);
  await Promise.all(
    namespaces.map((namespace) =>
      queue.add(async () => {
        await Promise.all([owners.refresh(namespace, signal), jobs.refresh(namespace, pods, signal)]);
      }),
    ),
  );
}

async function lookAtStalls(parts: WatchParts): Promise<void> {
  const { deps, owners, rollouts, jobs, ownRules, waitingPods, tracker } = parts;
  const signal = lastLookSignal(parts);
  parts.supersessions.look(owners.controllers());
  const isAwaited = deps.inputs.waitFor === "commit" && parts.awaited !== null && deps.inputs.durationMs > 0;
  await Promise.all([
    isAwaited ? lookForCommit(parts) : null,
    ownRules.learn(owners.controllers(), jobs, tracker.pods()),
    rollouts.look(owners.controllers(), jobs.all(), signal),
    waitingPods.look(tracker.troubled(), signal),
  ]);
}

async function lookForCommit(parts: WatchParts): Promise<void> {
  const { deps, tracker, coverage, owners } = parts;
  parts.awaited = await deps.runsInstead(namedWorkloads(tracker.pods().filter(coverage.includesPod), owners));
}

async function refreshDeaths(parts: WatchParts): Promise<void> {
  await refreshStalls(parts, parts.deps.namespaces);
  await parts.examinations.again();
}

/**
 * A crash-looping container may die again during the final look. That log is then gone, but the next death has one.
 * The API server may report it a moment later. True if every look succeeded.
 */
async function lookAfterLostLogs(parts: WatchParts): Promise<boolean> {
  const { deps, examinations, sight } = parts;
  let isSeen = true;
  for (let look = 0; look < LOST_LOG_LOOKS && !deps.cancelled.aborted && examinations.missesLogs(); look++) {
    if (look > 0) await pause(LOST_LOG_PAUSE_MS, deps.cancelled);
    isSeen = (await sight.last(lastLookSignal(parts))) && isSeen;
    await waitAtMost(examinations.done(), LAST_LOOK_MS, deps.cancelled, CANCELLED_WIND_UP_MS);
  }
  return isSeen;
}
