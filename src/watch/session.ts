/** The states of a watch, from its first look to its conclusion. Time and facts are passed in. */

/** Why a watch ended early; null if it did not. */
export type EndedBy = "fail-fast" | "cancelled" | "access-lost" | null;

/** The states of a watch. */
export type SessionState =
  /** Waits for `wait-for`: the duration has not begun. */
  | { readonly kind: "waiting" }
  /** Nothing fails. */
  | { readonly kind: "watching" }
  /** Something fails; its siblings are gathered. */
  | { readonly kind: "settling"; readonly sinceMs: number }
  | { readonly kind: "concluding"; readonly endedBy: EndedBy };

/** The inputs that decide when a watch ends. */
export interface SessionPlan {
  readonly durationMs: number;
  readonly failFast: boolean;
  readonly settleMs: number;
  /** Limit of the wait; null if the watch begins at once. */
  readonly waitTimeoutMs: number | null;
}

/** The facts of one moment. */
export interface SessionFacts {
  readonly cancelled: boolean;
  readonly accessLost: boolean;
  /** Nothing that was requested exists, after enough time. */
  readonly nothingThere: boolean;
  readonly failing: boolean;
  /** The awaited rollout or commit has arrived. */
  readonly arrived: boolean;
}

/** The state machine of one watch. */
export interface Session {
  readonly state: SessionState;
  /** When the watch ends; null while it waits. */
  readonly endMs: number | null;
  /** True if the wait timed out. */
  readonly waitedInVain: boolean;
  /** Moves to the state for these facts. */
  advance(nowMs: number, facts: SessionFacts): void;
  /** True once something has failed for `settle`: then look up its siblings and call `confirm`. */
  isSettled(nowMs: number): boolean;
  /** Ends the watch if something still fails after a closer look, else goes on. */
  confirm(stillFails: boolean): void;
}

/** A session that began at `startedMs`. */
export function createSession(plan: SessionPlan, startedMs: number): Session {
  let state: SessionState = plan.waitTimeoutMs === null ? { kind: "watching" } : { kind: "waiting" };
  let endMs = plan.waitTimeoutMs === null ? startedMs + plan.durationMs : null;
  let waitedInVain = false;

  function calm(): SessionState {
    return endMs === null ? { kind: "waiting" } : { kind: "watching" };
  }

  function next(nowMs: number, facts: SessionFacts): SessionState {
    if (facts.cancelled) return { kind: "concluding", endedBy: "cancelled" };
    if (facts.accessLost) return { kind: "concluding", endedBy: "access-lost" };
    if (facts.nothingThere) return { kind: "concluding", endedBy: null };
    if (endMs === null && facts.arrived) endMs = nowMs + plan.durationMs;
    waitedInVain = endMs === null && nowMs - startedMs >= (plan.waitTimeoutMs ?? 0);
    if (waitedInVain || (endMs !== null && nowMs >= endMs)) return { kind: "concluding", endedBy: null };
    if (!facts.failing || !plan.failFast) return calm();
    return state.kind === "settling" ? state : { kind: "settling", sinceMs: nowMs };
  }

  return {
    get state() {
      return state;
    },
    get endMs() {
      return endMs;
    },
    get waitedInVain() {
      return waitedInVain;
    },
    advance(nowMs, facts) {
      if (state.kind !== "concluding") state = next(nowMs, facts);
    },
    isSettled: (nowMs) => state.kind === "settling" && nowMs - state.sinceMs >= plan.settleMs,
    confirm(stillFails) {
      if (state.kind === "settling") state = stillFails ? { kind: "concluding", endedBy: "fail-fast" } : calm();
    },
  };
}
