/** Rollouts whose controller cannot create all their pods: quota, admission, a missing service account. */
import { type Controller, eventsAbout, keyOf } from "../cluster/index.ts";
import type { PodEvent } from "../deaths/event.ts";
import type { ExaminedStall } from "../findings/evidence.ts";
import { ASKED_A_LOOK, examinedTrouble, podsOf, type RolloutDeps } from "./rollout-deps.ts";

interface Lacking {
  readonly controller: Controller;
  readonly sinceMs: number;
  /** True if it lacked pods at the first look. */
  readonly atFirst: boolean;
  /** The newest failure event; null if there is none or events may not be listed. */
  failureEvent: PodEvent | null;
}

/** Remembers since when a rollout lacks pods, and its controller's explanation. */
export interface LackingPods {
  look(controllers: readonly Controller[], signal: AbortSignal): Promise<void>;
  stalls(): readonly ExaminedStall[];
}

/** Knows no workload before the first look. */
export function createLackingPods(deps: RolloutDeps): LackingPods {
  let lacking = new Map<string, Lacking>();
  let isFirst = true;
  return {
    async look(controllers, signal) {
      const before = lacking;
      lacking = new Map();
      for (const controller of controllers.filter((each) => lacksPods(each, deps))) {
        const key = `${keyOf(controller.workload)} ${controller.generation}`;
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
    stalls: () => [...lacking.values()].map((one) => stallOf(one, deps)),
  };
}

function lacksPods(controller: Controller, deps: RolloutDeps): boolean {
  const { automatic, wanted, made, failure, workload } = controller;
  if (!automatic || made >= wanted || !deps.includes(controller)) return false;
  // Some of its pods exist: without a failure it is in progress.
  if (made > 0 && failure === null) return false;
  // An old pod that is stopping makes room for a new one: that is progress.
  return podsOf(workload, deps).every(({ deletionTimestamp }) => deletionTimestamp === null);
}

/** If no pod was ever seen, the rollout is as old as its controller. */
function since(controller: Controller, deps: RolloutDeps): number {
  if (controller.failure?.sinceMs != null) return controller.failure.sinceMs;
  return deps.pods().length > 0 ? deps.nowMs() : Date.parse(controller.createdAt);
}

async function ask(one: Lacking, deps: RolloutDeps, signal: AbortSignal): Promise<void> {
  const { workload, uid } = one.controller;
  if (uid === "" || !deps.mayListEvents(workload.namespace)) return;
  const events = await eventsAbout(deps.connection, workload.namespace, uid, signal).catch(() => []);
  const failures = events.filter(({ reason }) => reason === "FailedCreate").sort((a, b) => b.lastMs - a.lastMs);
  const failureEvent = failures[0] ?? null;
  // An older rollout's failure is not reported again.
  one.failureEvent =
    failureEvent !== null && (one.atFirst || failureEvent.lastMs >= one.sinceMs - 5000) ? failureEvent : null;
}

function stallOf({ controller, sinceMs, atFirst, failureEvent }: Lacking, deps: RolloutDeps): ExaminedStall {
  const why = controller.failure?.message ?? failureEvent?.message ?? null;
  const some = controller.made > 0 ? `${controller.made} of ${controller.wanted} pods made: ` : "";
  return examinedTrouble(controller, {
    reason: why === null ? "NoPods" : "FailedCreate",
    message: deps.redact(`${some}${why ?? "its controller has made no pod of it, and does not say why"}`),
    sinceMs: atFirst && failureEvent !== null ? Math.min(sinceMs, failureEvent.firstMs) : sinceMs,
    reported: why !== null,
    times: failureEvent?.count ?? 1,
    atFirst,
  });
}
