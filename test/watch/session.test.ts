import { describe, expect, test } from "vitest";
import { createSession, type Session, type SessionFacts, type SessionPlan } from "../../src/watch/session.ts";

const CALM: SessionFacts = {
  cancelled: false,
  accessLost: false,
  nothingThere: false,
  failing: false,
  arrived: true,
};
const PLAN: SessionPlan = { durationMs: 60_000, failFast: true, settleMs: 10_000, waitTimeoutMs: null };

/** A session and its clock. */
function sessionOf(change: Partial<SessionPlan> = {}) {
  const session = createSession({ ...PLAN, ...change }, 0);
  const at = (seconds: number, facts: Partial<SessionFacts> = {}): string => {
    session.advance(seconds * 1000, { ...CALM, ...facts });
    return describeState(session);
  };
  return { session, at };
}

function describeState({ state }: Session): string {
  return state.kind === "concluding" ? `concluding ${state.endedBy ?? "in time"}` : state.kind;
}

describe("a session", () => {
  test("watches until its time is up", () => {
    const { at } = sessionOf();
    expect([at(0), at(59.9), at(60)]).toEqual(["watching", "watching", "concluding in time"]);
  });

  test("settles once something fails, and ends when that is confirmed", () => {
    const { session, at } = sessionOf();
    expect([at(5, { failing: true }), at(14.9, { failing: true })]).toEqual(["settling", "settling"]);
    expect([session.isSettled(14_900), session.isSettled(15_000)]).toEqual([false, true]);
    session.confirm(true);
    expect(describeState(session)).toBe("concluding fail-fast");
  });

  test("continues watching if a closer look clears the failure", () => {
    const { session, at } = sessionOf();
    at(5, { failing: true });
    session.confirm(false);
    expect(describeState(session)).toBe("watching");
    expect(at(30, { failing: true })).toBe("settling");
    expect(session.isSettled(39_000)).toBe(false);
  });

  test("restarts settling if the failure was gone in between", () => {
    const { session, at } = sessionOf();
    expect([at(5, { failing: true }), at(9), at(12, { failing: true })]).toEqual(["settling", "watching", "settling"]);
    expect(session.isSettled(16_000)).toBe(false);
  });

  test("watches to the end in spite of failures without fail-fast", () => {
    const { at } = sessionOf({ failFast: false });
    expect([at(5, { failing: true }), at(60, { failing: true })]).toEqual(["watching", "concluding in time"]);
  });

  test("ends in time while it settles", () => {
    const { at } = sessionOf();
    expect([at(55, { failing: true }), at(60, { failing: true })]).toEqual(["settling", "concluding in time"]);
  });

  test.each([
    ["a cancellation", { cancelled: true }, "concluding cancelled"],
    ["lost access", { accessLost: true }, "concluding access-lost"],
    ["an empty namespace", { nothingThere: true }, "concluding in time"],
  ])("ends at once by %s, for good", (_, facts, expected) => {
    const { at } = sessionOf();
    expect([at(1), at(2, facts), at(3)]).toEqual(["watching", expected, expected]);
  });

  test("starts its duration when the wait ends", () => {
    const { session, at } = sessionOf({ waitTimeoutMs: 600_000 });
    expect([at(0, { arrived: false }), at(100, { arrived: false })]).toEqual(["waiting", "waiting"]);
    expect(session.endMs).toBeNull();
    expect([at(120), at(179), at(180)]).toEqual(["watching", "watching", "concluding in time"]);
    expect(session.waitedInVain).toBe(false);
  });

  test("ends if the wait times out", () => {
    const { session, at } = sessionOf({ waitTimeoutMs: 600_000 });
    expect([at(599, { arrived: false }), at(600, { arrived: false })]).toEqual(["waiting", "concluding in time"]);
    expect(session.waitedInVain).toBe(true);
  });

  test("settles by a failure during the wait", () => {
    const { session, at } = sessionOf({ waitTimeoutMs: 600_000 });
    expect(at(5, { arrived: false, failing: true })).toBe("settling");
    session.confirm(false);
    expect(describeState(session)).toBe("waiting");
  });
});
