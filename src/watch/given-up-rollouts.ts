/** Rollouts that passed a deadline: the controller's, or `wait-timeout`. */
import { type Controller, eventsAbout, keyOf } from "../cluster/index.ts";
import { probeWords } from "../deaths/unready.ts";
import type { ExaminedStall } from "../findings/evidence.ts";
import { written } from "../redact/safe-text.ts";
import { ASKED_A_LOOK, examinedTrouble, podsOf, type RolloutDeps } from "./rollout-deps.ts";

/** Rollouts that their controller gave up. */
export interface GivenUpRollouts {
  look(controllers: readonly Controller[], signal: AbortSignal): Promise<void>;
  stalls(): readonly ExaminedStall[];
  notRolledOut(controllers: readonly Controller[], waitedMs: number): void;
}

/** Knows no rollout before the first look. */
export function createGivenUpRollouts(deps: RolloutDeps): GivenUpRollouts {
  let exceeded: readonly ExaminedStall[] = [];
  const late = new Map<string, ExaminedStall>();
  return {
    async look(controllers, signal) {
      const given = controllers.filter((each) => each.rollout.deadlineExceeded !== null && deps.includes(each));
      exceeded = await Promise.all(
        given.slice(0, ASKED_A_LOOK).map(async (controller) =>
          examinedTrouble(controller, {
            reason: "ProgressDeadlineExceeded",
            message: deps.redact(await howFar(controller, deps, signal)),
            sinceMs: controller.rollout.deadlineExceeded?.sinceMs ?? deps.nowMs(),
            reported: true,
            times: 1,
            atFirst: true,
          }),
        ),
      );
    },
    stalls: () => [...exceeded, ...late.values()],
    notRolledOut(controllers, waitedMs) {
      for (const controller of controllers) {
        const { ready, wanted } = controller.rollout;
        const stall = examinedTrouble(controller, {
          reason: "NotRolledOut",
          message: written(`${ready} of ${wanted} ready after ${Math.round(waitedMs / 1000)} s`),
          sinceMs: deps.nowMs() - waitedMs,
          reported: true,
          times: 1,
          atFirst: false,
        });
        late.set(keyOf(controller.workload), stall);
      }
    },
  };
}

/** The rollout's progress: the number of ready pods, and the probe's message for the others. */
async function howFar({ workload, rollout }: Controller, deps: RolloutDeps, signal: AbortSignal): Promise<string> {
  const words = `${rollout.ready} of ${rollout.wanted} ready`;
  for (const { namespace, uid, containers } of podsOf(workload, deps)) {
    const container = containers.find(
      ({ ready, type, state }) => type !== "init" && !ready && state.kind === "running",
    );
    if (container === undefined || !deps.mayListEvents(namespace)) continue;
    const lastProbe = probeWords(
      await eventsAbout(deps.connection, namespace, uid, signal).catch(() => []),
      container.name,
    );
    if (lastProbe !== "") return `${words}; ${lastProbe}`;
  }
  return words;
}
