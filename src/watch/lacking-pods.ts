/** Workloads whose controller cannot create all their pods: quota, admission, a missing service account. */
import { type Controller, eventsAbout, type Job, keyOf } from "../cluster/index.ts";
import type { PodEvent } from "../deaths/event.ts";
import type { ExaminedStall } from "../findings/evidence.ts";
import { workloadOfJob } from "./failed-jobs.ts";
import { ASKED_A_LOOK, examinedTrouble, podsOf, type RolloutDeps } from "./rollout-deps.ts";

/** A workload that lacks pods. */
type Maker = Pick<
  Controller,
  "workload" | "uid" | "generation" | "createdAt" | "made" | "wanted" | "failure" | "owner" | "podLabels"
> & {
  /** True if having no pods yet is trouble only if an event says so. */
  readonly mayBeSlow: boolean;
  /** When its newest pod was created: earlier failures mean nothing now. */
  readonly newestPodMs: number;
};

interface Lacking {
  readonly controller: Maker;
  readonly sinceMs: number;
  /** True if it lacked pods at the first look. */
  readonly atFirst: boolean;
  /** The newest failure event; null if there is none or events may not be listed. */
  failureEvent: PodEvent | null;
}

/** Remembers since when a rollout lacks pods, and its controller's explanation. */
export interface LackingPods {
  look(controllers: readonly Controller[], jobs: readonly Job[], signal: AbortSignal): Promise<void>;
  stalls(): readonly ExaminedStall[];
}

/** Knows no workload before the first look. */
export function createLackingPods(deps: RolloutDeps): LackingPods {
  let lacking = new Map<string, Lacking>();
  let isFirst = true;
  return {
    async look(controllers, jobs, signal) {
      const before = lacking;
      lacking = new Map();
      for (const controller of [...lackingControllers(controllers, deps), ...jobsWithoutPods(jobs, deps)]) {
        const key = `${keyOf(controller.workload)} ${controller.uid} ${controller.generation}`;
        const known = before.get(key);
        lacking.set(key, {
          controller,
          sinceMs: known?.sinceMs ?? since(controller, deps),
          atFirst: known?.atFirst ?? isFirst,
          failureEvent: known?.failureEvent ?? null,
        });
      }
      isFirst = false;
      const silent = [...lacking.values()].filter(({ controller }) => controller.failure === null);
      await Promise.all(silent.slice(0, ASKED_A_LOOK).map((one) => ask(one, deps, signal)));
    },
    stalls: () =>
      [...lacking.values()]
        .filter(({ controller, failureEvent }) => !controller.mayBeSlow || failureEvent !== null)
        .map((one) => stallOf(one, deps)),
  };
}

function lackingControllers(controllers: readonly Controller[], deps: RolloutDeps): readonly Maker[] {
  return controllers.flatMap((controller) => {
    const { automatic, wanted, made, failure, workload } = controller;
    if (!automatic || made >= wanted || !deps.includes(controller)) return [];
    // Some of its pods exist: without a failure it is in progress. Only a Deployment's status would name the failure.
    const mayBeSlow = made > 0 && failure === null;
    if (mayBeSlow && workload.kind === "Deployment") return [];
    const pods = podsOf(workload, deps);
    // An old pod that is stopping makes room for a new one: that is progress.
    if (pods.some(({ deletionTimestamp }) => deletionTimestamp !== null)) return [];
    const newestPodMs = mayBeSlow ? Math.max(0, ...pods.map(({ createdAt }) => Date.parse(createdAt))) : 0;
    return [{ ...controller, mayBeSlow, newestPodMs }];
  });
}

/** A Job's status does not say that its pods cannot be created. */
function jobsWithoutPods(jobs: readonly Job[], deps: RolloutDeps): readonly Maker[] {
  const open = jobs.filter(({ end, isSuspended, madePods }) => end === null && !isSuspended && !madePods);
  if (open.length === 0) return [];
  const withPods = new Set(deps.pods().map(({ owner, namespace }) => `${owner?.kind}/${namespace}/${owner?.name}`));
  return open
    .filter(({ namespace, name }) => !withPods.has(keyOf({ kind: "Job", namespace, name })))
    .map((job) => ({
      ...job,
      workload: workloadOfJob(job, null),
      generation: 1,
      made: 0,
      wanted: 1,
      failure: null,
      mayBeSlow: true,
      newestPodMs: 0,
    }))
    .filter(deps.includes);
}

/** If no pod was ever seen, the rollout is as old as its controller. */
function since(controller: Maker, deps: RolloutDeps): number {
  if (controller.failure?.sinceMs != null) return controller.failure.sinceMs;
  return deps.pods().length > 0 ? deps.nowMs() : Date.parse(controller.createdAt);
}

async function ask(one: Lacking, deps: RolloutDeps, signal: AbortSignal): Promise<void> {
  const { workload, uid } = one.controller;
  if (uid === "" || !deps.mayListEvents(workload.namespace)) return;
  const events = await eventsAbout(deps.connection, workload.namespace, uid, signal).catch(() => []);
  const failures = events
    .filter(({ reason, lastMs }) => reason === "FailedCreate" && lastMs >= one.controller.newestPodMs)
    .sort((a, b) => b.lastMs - a.lastMs);
  const failureEvent = failures[0] ?? null;
  // An older rollout's failure is not reported again.
  one.failureEvent =
    failureEvent !== null && (one.atFirst || failureEvent.lastMs >= one.sinceMs - 5000) ? failureEvent : null;
}

function stallOf({ controller, sinceMs, atFirst, failureEvent }: Lacking, deps: RolloutDeps): ExaminedStall {
  const { mayBeSlow, newestPodMs } = controller;
  const why = controller.failure?.message ?? failureEvent?.message ?? null;
  const some = controller.made > 0 ? `${controller.made} of ${controller.wanted} pods made: ` : "";
  const failedMs = failureEvent === null ? sinceMs : Math.max(failureEvent.firstMs, newestPodMs);
  return examinedTrouble(controller, {
    reason: why === null ? "NoPods" : "FailedCreate",
    message: deps.redact(`${some}${why ?? "its controller has made no pod of it, and does not say why"}`),
    sinceMs: mayBeSlow ? failedMs : atFirst ? Math.min(sinceMs, failedMs) : sinceMs,
    reported: why !== null,
    times: failureEvent === null || failureEvent.firstMs < newestPodMs ? 1 : failureEvent.count,
    atFirst,
  });
}
