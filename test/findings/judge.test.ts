import { describe, expect, it } from "vitest";
import { parseCrash } from "../../src/crash/index.ts";
import { createLedger, type Ledger } from "../../src/deaths/ledger.ts";
import type { Cause, Revision, Workload } from "../../src/deaths/model.ts";
import type { PodSnapshot } from "../../src/deaths/snapshot.ts";
import { findStalls } from "../../src/deaths/stuck.ts";
import { type Case, type ExaminedDeath, type ExaminedStall, judge, type Rules } from "../../src/findings/judge.ts";
import { at, container, ended, NOON, pod, podWith, running, terminated, waiting } from "../deaths/pods.ts";

const WORKLOAD: Workload = { kind: "Deployment", namespace: "prod", name: "api" };
const RULES: Rules = {
  failOn: ["panic", "oom", "exit", "signal", "probe", "stuck"],
  revisions: "current",
  maxRestarts: 0,
  ignore: [],
  ruleMatches: (rule, subject) => rule.text === subject.container,
};
const PANIC = parseCrash(
  "panic: out of stock\n\ngoroutine 7 [running]:\nmain.sell(...)\n\t/app/sell.go:12\nmain.main()\n\t/app/main.go:5 +0x1d\nexit status 2\n",
);

interface Dead {
  readonly pod: PodSnapshot;
  readonly cause?: Cause;
  readonly revision?: Revision;
  readonly panic?: boolean;
}

/** What a run knows after it has seen these pods, the last state of each last. */
function caseOf(pods: readonly Dead[], change: Partial<Case> = {}, ledger: Ledger = createLedger(NOON)): Case {
  const deaths = pods.flatMap(({ pod: subject, cause = "exit", revision = "current", panic = false }) =>
    ledger.see(subject, NOON + 60_000).map(
      (death): ExaminedDeath => ({
        death,
        workload: WORKLOAD,
        revision,
        cause: panic ? "panic" : cause,
        parsed: panic ? PANIC : null,
        log: { source: "none", note: null, path: null, fetchedAt: null },
        excerpt: null,
        eventMessage: "",
        message: "",
        deployedSha: null,
      }),
    ),
  );
  return {
    deaths,
    stalls: [],
    containers: ledger.containers(),
    sinceMs: NOON,
    nowMs: NOON + 60_000,
    final: true,
    shortWatch: false,
    oneLook: false,
    eventsKnown: true,
    ...change,
  };
}

function restarted(name: string, seconds: number, change: Parameters<typeof podWith>[0] = {}): PodSnapshot {
  const started = { startedAt: at(seconds - 3) };
  return podWith(
    { state: running(`${name}-2`, seconds), last: ended(`${name}-1`, seconds, started), restartCount: 1, ...change },
    { name, uid: name, createdAt: at(-3600) },
  );
}

const verdicts = (facts: Case, rules: Partial<Rules> = {}) =>
  judge(facts, { ...RULES, ...rules }).map((f) => `${f.cause} ${f.failing ? "fails" : f.ignoredBy} ${f.restarts}`);

describe("a finding", () => {
  it("gathers one bug in many pods", () => {
    const pods = ["a", "b", "c"].map((name) => ({ pod: restarted(name, 20), panic: true }));
    const findings = judge(caseOf(pods), RULES);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ cause: "panic", failing: true, restarts: 3, title: "panic: out of stock" });
    expect(findings[0]?.instances.map((i) => i.pod)).toEqual(["a", "b", "c"]);
  });

  it("keeps its fingerprint over pods, namespaces and revisions", () => {
    const first = judge(caseOf([{ pod: restarted("a", 20), panic: true }]), RULES)[0]?.fingerprint;
    const second = judge(caseOf([{ pod: restarted("zz", 45), panic: true, revision: "unknown" }]), RULES)[0]
      ?.fingerprint;
    expect(first).toMatch(/^[0-9a-f]{16}$/);
    expect(second).toBe(first);
  });

  it("is one for each namespace, under the same fingerprint", () => {
    const facts = caseOf([
      { pod: restarted("a", 20), panic: true },
      { pod: restarted("b", 30), panic: true },
    ]);
    const deaths = facts.deaths.map((examined, index) =>
      index === 0 ? examined : { ...examined, workload: { ...WORKLOAD, namespace: "staging" } },
    );
    const findings = judge({ ...facts, deaths }, RULES);
    expect(findings.map(({ workload, restarts }) => [workload.namespace, restarts])).toEqual([
      ["prod", 1],
      ["staging", 1],
    ]);
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(1);
  });

  it("counts every death of a pod made inside the window, whatever its node's clock says", () => {
    const young = { ...restarted("a", -7200), createdAt: at(1) };
    expect(verdicts(caseOf([{ pod: young }]))).toEqual(["exit fails 1"]);
  });

  it("is of the past before it is one that no cause fails for", () => {
    expect(verdicts(caseOf([{ pod: restarted("a", -5) }]), { failOn: [] })).toEqual(["exit before-since 0"]);
    const both = caseOf([{ pod: restarted("a", -5) }, { pod: restarted("b", 20) }]);
    expect(verdicts(both, { failOn: [] })).toEqual(["exit fail-on 1"]);
    expect(judge(both, { ...RULES, failOn: [] })[0]?.instances.map(({ pod: name }) => name)).toEqual(["b"]);
  });

  it("notes that a child was killed for memory where that did not end the container", () => {
    const end = { exitCode: 143, reason: "OOMKilled" };
    const facts = caseOf([{ pod: podWith({ state: terminated(ended("a", 10, end)) }), cause: "signal" }]);
    expect(judge(facts, RULES)[0]?.hint).toMatch(/OOMKilled all the same/);
  });

  it("does not fail for a restart before the window", () => {
    expect(verdicts(caseOf([{ pod: restarted("a", -5) }]))).toEqual(["exit before-since 0"]);
  });

  it("counts the whole second in which the window begins", () => {
    expect(verdicts(caseOf([{ pod: restarted("a", 0) }], { sinceMs: NOON + 900 }))).toEqual(["exit fails 1"]);
  });

  it("fails for a loop that shows no restart in the window, but only when the watch ends", () => {
    const looping = podWith({ state: waiting("CrashLoopBackOff"), last: ended("l", -100), restartCount: 9 });
    expect(verdicts(caseOf([{ pod: looping }], { final: false }))).toEqual(["exit before-since 0"]);
    expect(verdicts(caseOf([{ pod: looping }]))).toEqual(["exit fails 0"]);
  });

  it("fails for one that has failed and waits for its restart, though it died before the window", () => {
    const dead = podWith({ state: terminated(ended("l", -100)), restartCount: 9 });
    expect(verdicts(caseOf([{ pod: dead }]))).toEqual(["exit fails 0"]);
  });

  it("does not fail for an old revision, unless all count", () => {
    const facts = caseOf([{ pod: restarted("a", 20), revision: "old" }]);
    expect(verdicts(facts)).toEqual(["exit old-revision 1"]);
    expect(verdicts(facts, { revisions: "all" })).toEqual(["exit fails 1"]);
  });

  it("shows the deaths of an old revision beside those that fail", () => {
    const facts = caseOf([
      { pod: restarted("a", 20), panic: true, revision: "old" },
      { pod: restarted("b", 30), panic: true },
    ]);
    expect(verdicts(facts)).toEqual(["panic fails 2"]);
  });

  it("leaves an older death of the same trouble out of what fails now", () => {
    const facts = caseOf([
      { pod: restarted("a", -500), panic: true },
      { pod: restarted("b", 30), panic: true },
    ]);
    expect(judge(facts, RULES).map((f) => f.instances.map((i) => i.pod))).toEqual([["b"]]);
  });

  it("says what an ignore rule took", () => {
    const ignore = [{ text: "app", conditions: [] }];
    expect(verdicts(caseOf([{ pod: restarted("a", 20) }]), { ignore })).toEqual(["exit ignore 1"]);
  });

  it("does not fail for causes that are not asked for", () => {
    expect(verdicts(caseOf([{ pod: restarted("a", 20), cause: "oom" }]), { failOn: ["panic"] })).toEqual([
      "oom fail-on 1",
    ]);
    expect(verdicts(caseOf([{ pod: restarted("a", 20), cause: "expected" }]))).toEqual(["expected expected 1"]);
    expect(verdicts(caseOf([{ pod: restarted("a", 20), cause: "evicted" }]))).toEqual(["evicted fail-on 1"]);
  });

  it("tolerates restarts up to the limit, over all findings of a container together", () => {
    const two = caseOf([
      { pod: restarted("a", 20), panic: true },
      { pod: restarted("b", 30), cause: "oom" },
    ]);
    expect(verdicts(two, { maxRestarts: 2 })).toEqual(["panic max-restarts 1", "oom max-restarts 1"]);
    expect(verdicts(two, { maxRestarts: 1 })).toEqual(["panic fails 1", "oom fails 1"]);
  });

  it("counts deaths whose log was missed, and says when there may be more", () => {
    const often = podWith({ state: running("z"), last: ended("y", 30, { startedAt: at(25) }), restartCount: 4 });
    expect(judge(caseOf([{ pod: often }]), RULES)[0]).toMatchObject({ restarts: 1, restartsAtLeast: true });
    const young = { ...often, uid: "young", createdAt: at(1) };
    expect(judge(caseOf([{ pod: young }]), RULES)[0]).toMatchObject({ restarts: 4 });
    expect(judge(caseOf([{ pod: young }]), RULES)[0]).not.toHaveProperty("restartsAtLeast");
  });

  it("is an exit where a server ends with 0 again and again", () => {
    const ledger = createLedger(NOON);
    const end = { exitCode: 0, reason: "Completed" };
    const once = caseOf([{ pod: podWith({ state: terminated(ended("a", 10, end)) }), cause: "completed" }], {}, ledger);
    expect(verdicts(once)).toEqual(["completed fail-on 1"]);
    const twice = caseOf(
      [
        {
          pod: podWith({ state: terminated(ended("b", 30, end)), last: ended("a", 10, end), restartCount: 1 }),
          cause: "completed",
        },
      ],
      {},
      ledger,
    );
    expect(verdicts({ ...twice, deaths: [...once.deaths, ...twice.deaths] })).toEqual(["exit fails 2"]);
  });

  it("is named after the exit that failed where others ended with 0", () => {
    const end = (exitCode: number) => ({ exitCode, reason: exitCode === 0 ? "Completed" : "Error" });
    const ledger = createLedger(NOON);
    const state = (id: string, seconds: number, code: number) => terminated(ended(id, seconds, end(code)));
    const cases = [
      caseOf([{ pod: podWith({ state: state("a", 10, 0) }), cause: "completed" }], {}, ledger),
      caseOf([{ pod: podWith({ state: state("b", 20, 1), restartCount: 1 }), cause: "exit" }], {}, ledger),
      caseOf([{ pod: podWith({ state: state("c", 30, 0), restartCount: 2 }), cause: "completed" }], {}, ledger),
    ];
    const last = cases.at(-1);
    if (last === undefined) throw new Error("unreachable");
    const [finding] = judge({ ...last, deaths: cases.flatMap(({ deaths }) => deaths) }, RULES);
    expect(finding).toMatchObject({ title: "app exited with code 1", restarts: 3 });
  });

  it("is not an exit where a job's container has done its work", () => {
    const end = { exitCode: 0, reason: "Completed" };
    const job = podWith(
      {
        state: terminated(ended("b", 30, end)),
        last: ended("a", 10, end),
        restartCount: 1,
        restartPolicy: "OnFailure",
      },
      { restartPolicy: "OnFailure", phase: "Succeeded" },
    );
    expect(verdicts(caseOf([{ pod: job, cause: "completed" }]))).toEqual(["completed fail-on 2"]);
  });

  it("puts failing ones first", () => {
    const facts = caseOf([
      { pod: restarted("a", 10), revision: "old" },
      { pod: restarted("b", 30), panic: true },
    ]);
    expect(verdicts(facts)).toEqual(["panic fails 1", "exit old-revision 1"]);
  });
});

describe("a stall", () => {
  function stalled(subject: PodSnapshot, change: Partial<Case>): Case {
    const ledger = createLedger(NOON);
    ledger.see(subject, NOON);
    const stalls = findStalls(ledger.containers(), () => null).map(
      (stall): ExaminedStall => ({
        stall,
        workload: WORKLOAD,
        revision: "current",
        message: stall.message,
        deployedSha: null,
      }),
    );
    return { ...caseOf([], {}, ledger), stalls, ...change };
  }
  const pulling = (seconds: number) =>
    podWith({ state: waiting("ImagePullBackOff", "not found") }, { createdAt: at(seconds), phase: "Pending" });

  it("fails after a minute without progress", () => {
    expect(verdicts(stalled(pulling(0), { final: false, nowMs: NOON + 59_000 }))).toEqual([]);
    expect(verdicts(stalled(pulling(0), { final: false, nowMs: NOON + 60_000 }))).toEqual(["stuck fails 0"]);
  });

  it("fails at the end of a shorter watch", () => {
    const facts = { nowMs: NOON + 20_000, shortWatch: true };
    expect(verdicts(stalled(pulling(0), { ...facts, final: false }))).toEqual([]);
    expect(verdicts(stalled(pulling(0), { ...facts, final: true }))).toEqual(["stuck fails 0"]);
  });

  it("is judged by the age of the pod where there is one look only", () => {
    const look = { nowMs: NOON, final: true, shortWatch: true, oneLook: true };
    expect(verdicts(stalled(pulling(-30), look))).toEqual([]);
    expect(verdicts(stalled(pulling(-61), look))).toEqual(["stuck fails 0"]);
  });

  it("does not fail for a slow start at the end of a short watch", () => {
    const slow = pod({
      phase: "Pending",
      createdAt: at(0),
      containers: [container({ state: waiting("ContainerCreating") })],
    });
    expect(verdicts(stalled(slow, { nowMs: NOON + 20_000, shortWatch: true }))).toEqual([]);
  });

  it("names the reason in its title", () => {
    expect(judge(stalled(pulling(0), {}), RULES)[0]?.title).toBe("app could not start: ImagePullBackOff: not found");
  });
});
