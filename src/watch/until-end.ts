/** The loop of a watch: runs due tasks until the session concludes. */
import type { WatchParts } from "./parts.ts";
import { createSchedule } from "./schedule.ts";
import { createSession, type EndedBy } from "./session.ts";
import { pause } from "./wait.ts";

/** Time limit for the first pods to appear. */
const EMPTY_AFTER_MS = 60_000;
const TICK_MS = 100;
/** Time alone turns stalls into failures, so findings are evaluated at this interval and at each death. */
const JUDGEMENT_MS = 1000;
/** When waiting pods are looked up: soon after the first look, then at an interval. */
const FIRST_STALLS_MS = 2000;
const STALLS_MS = 5000;
/** Interval between checks if the awaited rollout or commit has arrived. */
const ARRIVAL_MS = 1500;

/** The tasks of the loop. */
export interface Looks {
  /** Looks up owners and waiting pods. Never throws. */
  readonly refreshStalls: () => Promise<void>;
  /** Examines all deaths again before a verdict. */
  readonly lookCloser: () => Promise<void>;
  /** True once the awaited rollout or commit has arrived, by the newest look. */
  readonly hasArrived: () => boolean;
  /** Called if it did not arrive in time. */
  readonly waitedInVain: (waitedMs: number) => void;
}

/** Returns what ended the watch. */
export async function watchUntilEnd(parts: WatchParts, looks: Looks): Promise<EndedBy> {
  const { deps, startedMs, coverage, judgement, sight } = parts;
  const { inputs, nowMs, cancelled } = deps;
  const waits = inputs.waitFor === "none" ? null : inputs.waitTimeoutMs;
  const session = createSession({ ...inputs, waitTimeoutMs: waits }, startedMs);
  const schedule = createSchedule(
    {
      judgement: { firstMs: 0, everyMs: JUDGEMENT_MS },
      stalls: { firstMs: FIRST_STALLS_MS, everyMs: STALLS_MS },
      arrival: { firstMs: 0, everyMs: ARRIVAL_MS },
      sign: { firstMs: deps.signEveryMs, everyMs: deps.signEveryMs },
    },
    startedMs,
  );
  let isLookingAtStalls = false;
  let isWaiting = waits !== null;
  for (;;) {
    session.advance(nowMs(), {
      cancelled: cancelled.aborted,
      accessLost: sight.isLost(),
      nothingThere: nowMs() - startedMs >= EMPTY_AFTER_MS && coverage.emptyError() !== null,
      // Without `fail-fast` a failure ends nothing.
      failing: inputs.failFast && judgement.isFailing(schedule.take("judgement", nowMs())),
      arrived: waits === null || looks.hasArrived(),
    });
    if (isWaiting && session.endMs !== null) {
      isWaiting = false;
      deps.onArrived();
    }
    sight.sample(nowMs());
    if (session.isSettled(nowMs())) {
      await sampled(looks.lookCloser(), parts);
      const failing = judgement.findings().filter((finding) => finding.failing);
      session.confirm(failing.length > 0);
      if (failing.length > 0)
        deps.onSettled(
          failing.reduce((sum, { instances }) => sum + instances.length, 0),
          failing.length,
        );
    }
    if (session.state.kind === "concluding") {
      if (session.waitedInVain) looks.waitedInVain(nowMs() - startedMs);
      return session.state.endedBy;
    }
    const isDue = schedule.take(session.endMs === null ? "arrival" : "stalls", nowMs());
    if (!isLookingAtStalls && isDue) {
      isLookingAtStalls = true;
      // Not awaited: an API server that hangs must not delay the end or a cancellation.
      void looks.refreshStalls().finally(() => {
        isLookingAtStalls = false;
      });
    }
    const leftMs = session.endMs === null ? null : session.endMs - nowMs();
    if (schedule.take("sign", nowMs())) deps.onSign(leftMs, judgement.seen(judgement.findings()));
    await pause(Math.min(TICK_MS, Math.max(1, leftMs ?? TICK_MS)), cancelled);
  }
}

/** Waits for a look, and records meanwhile whether pods are seen. */
async function sampled(look: Promise<void>, { deps, sight }: WatchParts): Promise<void> {
  const done = new AbortController();
  const ended = look.finally(() => done.abort());
  while (!done.signal.aborted) {
    await Promise.race([ended, pause(TICK_MS, done.signal)]);
    sight.sample(deps.nowMs());
  }
}
