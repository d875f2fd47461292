import { describe, expect, it } from "vitest";
import { parseCrash } from "../../src/crash/index.ts";
import type { Cause, Revision, Workload } from "../../src/deaths/model.ts";
import { createPodTracker, type PodTracker } from "../../src/deaths/pod-tracker.ts";
import type { PodSnapshot } from "../../src/deaths/snapshot.ts";
import { findStalls } from "../../src/deaths/stuck.ts";
import type { Rules, WatchState } from "../../src/findings/candidates.ts";
import type { ExaminedDeath, ExaminedStall } from "../../src/findings/evidence.ts";
import { groupFindings } from "../../src/findings/group.ts";
import { written } from "../../src/redact/safe-text.ts";
import { at, container, ended, NOON, pod, podWith, running, terminated, waiting } from "../deaths/pods.ts";

const WORKLOAD: Workload = { kind: "Deployment", namespace: "prod", name: "api" };
const RULES: Rules = {
  failOn: ["panic", "oom", "exit", "signal", "probe", "stuck"],
  revisions: "current",
  maxRestarts: 0,
  recovered: "auto",
  own: () => null,
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

/** The run's knowledge after these snapshots; the last state of each pod comes last. */
function caseOf(
  pods: readonly Dead[],
  change: Partial<WatchState> = {},
  tracker: PodTracker = createPodTracker(NOON),
): WatchState {
  const deaths = pods.flatMap(({ pod: subject, cause = "exit", revision = "current", panic = false }) =>
    tracker.update(subject, NOON + 60_000).map(
      (death): ExaminedDeath => ({
        death,
        pod: death.pod,
        workload: WORKLOAD,
        revision,
        cause: panic ? "panic" : cause,
        parsed: panic ? PANIC : null,
        log: { source: "none", note: null, path: null, fetchedAt: null },
        excerpt: null,
        eventMessage: written(""),
        message: written(""),
        deployedSha: null,
      }),
    ),
  );
  return {
    deaths,
    stalls: [],
    unready: [],
    jobs: [],
    jobEnd: () => null,
    containers: tracker.containers(),
    sinceMs: NOON,
    startedMs: NOON,
    onlyDeploy: false,
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

const verdicts = (facts: WatchState, rules: Partial<Rules> = {}) =>
  groupFindings(facts, { ...RULES, ...rules }).map(
    (f) => `${f.cause} ${f.failing ? "fails" : f.ignoredBy} ${f.restarts}`,
  );

describe("a finding", () => {
  it("gathers one bug in many pods", () => {
    const pods = ["a", "b", "c"].map((name) => ({ pod: restarted(name, 20), panic: true }));
    const findings = groupFindings(caseOf(pods), RULES);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ cause: "panic", failing: true, restarts: 3, title: "panic: out of stock" });
    expect(findings[0]?.instances.map((i) => i.pod)).toEqual(["a", "b", "c"]);
  });

  it("keeps its fingerprint across pods, namespaces and revisions", () => {
    const first = groupFindings(caseOf([{ pod: restarted("a", 20), panic: true }]), RULES)[0]?.fingerprint;
    const second = groupFindings(caseOf([{ pod: restarted("zz", 45), panic: true, revision: "unknown" }]), RULES)[0]
      ?.fingerprint;
    expect(first).toMatch(/^[0-9a-f]{16}$/);
    expect(second).toBe(first);
  });

  it("exists once for each namespace, with the same fingerprint", () => {
    const facts = caseOf([
      { pod: restarted("a", 20), panic: true },
      { pod: restarted("b", 30), panic: true },
    ]);
    const deaths = facts.deaths.map((examined, index) =>
      index === 0 ? examined : { ...examined, workload: { ...WORKLOAD, namespace: "staging" } },
    );
    const findings = groupFindings({ ...facts, deaths }, RULES);
    expect(findings.map(({ workload, restarts }) => [workload.namespace, restarts])).toEqual([
      ["prod", 1],
      ["staging", 1],
    ]);
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(1);
  });

  it("counts every death of a pod created inside the window regardless of its node's clock", () => {
    const young = { ...restarted("a", -7200), createdAt: at(1) };
    expect(verdicts(caseOf([{ pod: young }]))).toEqual(["exit fails 1"]);
  });

  it("is `before-since` rather than `fail-on`", () => {
    expect(verdicts(caseOf([{ pod: restarted("a", -5) }]), { failOn: [] })).toEqual(["exit before-since 0"]);
    const both = caseOf([{ pod: restarted("a", -5) }, { pod: restarted("b", 20) }]);
    expect(verdicts(both, { failOn: [] })).toEqual(["exit fail-on 1"]);
    expect(groupFindings(both, { ...RULES, failOn: [] })[0]?.instances.map(({ pod: name }) => name)).toEqual(["b"]);
  });

  it("notes that a child was killed for memory if that did not end the container", () => {
    const end = { exitCode: 143, reason: "OOMKilled" };
    const facts = caseOf([{ pod: podWith({ state: terminated(ended("a", 10, end)) }), cause: "signal" }]);
    expect(groupFindings(facts, RULES)[0]?.hint).toMatch(/still OOMKilled/);
  });

  it("does not fail for a restart before the window", () => {
    expect(verdicts(caseOf([{ pod: restarted("a", -5) }]))).toEqual(["exit before-since 0"]);
  });

  it("counts the entire second in which the window begins", () => {
    expect(verdicts(caseOf([{ pod: restarted("a", 0) }], { sinceMs: NOON + 900 }))).toEqual(["exit fails 1"]);
  });

  it("fails for a loop without a restart in the window, but only when the watch ends", () => {
    const looping = podWith({ state: waiting("CrashLoopBackOff"), last: ended("l", -100), restartCount: 9 });
    expect(verdicts(caseOf([{ pod: looping }], { final: false }))).toEqual(["exit before-since 0"]);
    expect(verdicts(caseOf([{ pod: looping }]))).toEqual(["exit fails 0"]);
  });

  it("fails for a failed container in back-off, although it died before the window", () => {
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

  it("excludes an older death of the same problem from what fails now", () => {
    const facts = caseOf([
      { pod: restarted("a", -500), panic: true },
      { pod: restarted("b", 30), panic: true },
    ]);
    expect(groupFindings(facts, RULES).map((f) => f.instances.map((i) => i.pod))).toEqual([["b"]]);
  });

  it("names the ignore rule that matched", () => {
    const ignore = [{ text: "app", conditions: [] }];
    expect(verdicts(caseOf([{ pod: restarted("a", 20) }]), { ignore })).toEqual(["exit ignore 1"]);
  });

  it("does not fail for causes outside fail-on", () => {
    expect(verdicts(caseOf([{ pod: restarted("a", 20), cause: "oom" }]), { failOn: ["panic"] })).toEqual([
      "oom fail-on 1",
    ]);
    expect(verdicts(caseOf([{ pod: restarted("a", 20), cause: "expected" }]))).toEqual(["expected expected 1"]);
    expect(verdicts(caseOf([{ pod: restarted("a", 20), cause: "evicted" }]))).toEqual(["evicted fail-on 1"]);
  });

  it("tolerates restarts up to the limit in each pod, counting all findings of a container together", () => {
    const pods = caseOf(["a", "b", "c"].map((name) => ({ pod: restarted(name, 20), panic: true })));
    expect(verdicts(pods, { maxRestarts: 1 })).toEqual(["panic max-restarts 3"]);
    const tracker = createPodTracker(NOON);
    const twice = podWith({ state: running("c", 40), last: ended("b", 39), restartCount: 2 }, { uid: "a", name: "a" });
    const one = [
      caseOf([{ pod: restarted("a", 20), panic: true }], {}, tracker),
      caseOf([{ pod: twice, cause: "oom" }], {}, tracker),
    ];
    const both = { ...caseOf([], {}, tracker), deaths: one.flatMap(({ deaths }) => deaths) };
    expect(verdicts(both, { maxRestarts: 2 })).toEqual(["panic max-restarts 1", "oom max-restarts 1"]);
    expect(verdicts(both, { maxRestarts: 1 })).toEqual(["panic fails 1", "oom fails 1"]);
  });

  it("is not tolerated if the container is down when the watch ends", () => {
    const looping = podWith({ state: waiting("CrashLoopBackOff"), last: ended("l", 20), restartCount: 1 });
    const facts = caseOf([{ pod: looping }]);
    expect(verdicts(facts, { maxRestarts: 3 })).toEqual(["exit fails 1"]);
    expect(verdicts({ ...facts, final: false }, { maxRestarts: 3 })).toEqual(["exit max-restarts 1"]);
  });

  it("is tolerated as far as its workload's annotation says", () => {
    const facts = caseOf([{ pod: restarted("a", 20) }]);
    expect(verdicts(facts, { own: () => ({ ignore: [], maxRestarts: 1 }) })).toEqual(["exit max-restarts 1"]);
    const ignore = [{ text: "app", conditions: [] }];
    expect(verdicts(facts, { own: () => ({ ignore, maxRestarts: null }) })).toEqual(["exit ignore 1"]);
  });

  it("counts deaths without a log, and says when there may be more", () => {
    const often = podWith({ state: running("z"), last: ended("y", 30, { startedAt: at(25) }), restartCount: 4 });
    expect(groupFindings(caseOf([{ pod: often }]), RULES)[0]).toMatchObject({ restarts: 1, restartsAtLeast: true });
    const young = { ...often, uid: "young", createdAt: at(1) };
    expect(groupFindings(caseOf([{ pod: young }]), RULES)[0]).toMatchObject({ restarts: 4 });
    expect(groupFindings(caseOf([{ pod: young }]), RULES)[0]).not.toHaveProperty("restartsAtLeast");
  });

  it("is an exit if a server repeatedly ends with 0", () => {
    const tracker = createPodTracker(NOON);
    const end = { exitCode: 0, reason: "Completed" };
    const once = caseOf(
      [{ pod: podWith({ state: terminated(ended("a", 10, end)) }), cause: "completed" }],
      {},
      tracker,
    );
    expect(verdicts(once)).toEqual(["completed fail-on 1"]);
    const twice = caseOf(
      [
        {
          pod: podWith({ state: terminated(ended("b", 30, end)), last: ended("a", 10, end), restartCount: 1 }),
          cause: "completed",
        },
      ],
      {},
      tracker,
    );
    expect(verdicts({ ...twice, deaths: [...once.deaths, ...twice.deaths] })).toEqual(["exit fails 2"]);
  });

  it("names every code that its container ended with", () => {
    const end = (exitCode: number) => ({ exitCode, reason: exitCode === 0 ? "Completed" : "Error" });
    const tracker = createPodTracker(NOON);
    const state = (id: string, seconds: number, code: number) => terminated(ended(id, seconds, end(code)));
    const cases = [
      caseOf([{ pod: podWith({ state: state("a", 10, 0) }), cause: "completed" }], {}, tracker),
      caseOf([{ pod: podWith({ state: state("b", 20, 1), restartCount: 1 }), cause: "exit" }], {}, tracker),
      caseOf([{ pod: podWith({ state: state("c", 30, 0), restartCount: 2 }), cause: "completed" }], {}, tracker),
    ];
    const last = cases.at(-1);
    if (last === undefined) throw new Error("unreachable");
    const [finding] = groupFindings({ ...last, deaths: cases.flatMap(({ deaths }) => deaths) }, RULES);
    expect(finding).toMatchObject({ title: "app exited with codes 0 and 1", restarts: 3 });
  });

  it("is not an exit if a Job's container has finished", () => {
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

  it("sorts failing ones first", () => {
    const facts = caseOf([
      { pod: restarted("a", 10), revision: "old" },
      { pod: restarted("b", 30), panic: true },
    ]);
    expect(verdicts(facts)).toEqual(["panic fails 1", "exit old-revision 1"]);
  });
});

describe("a container of an older pod that was down at the first look", () => {
  const down = (seconds: number) => ({
    pod: podWith(
      { state: terminated(ended("a", seconds)), ready: false },
      { name: "a", uid: "a", createdAt: at(-3600) },
    ),
  });
  const auto = { onlyDeploy: true, startedMs: NOON + 10_000 };

  it("fails if it died after the watch began, since a long list takes seconds", () => {
    expect(verdicts(caseOf([down(12)], auto))).toEqual(["exit fails 1"]);
    expect(verdicts(caseOf([down(9)], auto))).toEqual(["exit before-deploy 0"]);
  });

  it("does not fail if it was in back-off when the watch began, and was restarted after that", () => {
    const between = (startedAt: number) => ({
      pod: podWith(
        {
          state: terminated(ended("b", 15, { startedAt: at(startedAt) })),
          last: ended("a", -300),
          restartCount: 7,
          ready: false,
        },
        { name: "a", uid: "a", createdAt: at(-3600) },
      ),
    });
    expect(verdicts(caseOf([between(12)], auto))).toEqual(["exit before-deploy 0"]);
    expect(verdicts(caseOf([between(5)], auto))).toEqual(["exit fails 1"]);
  });

  it("does not fail by a time in the future, from a wrong node clock", () => {
    expect(verdicts(caseOf([down(600)], auto))).toEqual(["exit before-deploy 0"]);
  });
});

describe("a stall", () => {
  function stalled(subject: PodSnapshot, change: Partial<WatchState>): WatchState {
    const tracker = createPodTracker(NOON);
    tracker.update(subject, NOON);
    const stalls = findStalls(tracker.containers(), () => null, change.nowMs ?? NOON + 60_000).map(
      (stall): ExaminedStall => ({
        stall,
        workload: WORKLOAD,
        revision: "current",
        message: written(stall.message),
        isSilent: false,
        workloadCreatedAt: null,
        deployedSha: null,
      }),
    );
    return { ...caseOf([], {}, tracker), stalls, ...change };
  }
  const pulling = (seconds: number) =>
    podWith({ state: waiting("ImagePullBackOff", "not found") }, { createdAt: at(seconds), phase: "Pending" });

  it("of an older pod was there before the watch, even if only events show it", () => {
    const subject = podWith({ state: waiting("ContainerCreating") }, { createdAt: at(-3600), phase: "Pending" });
    const facts = stalled(subject, { onlyDeploy: true, startedMs: NOON + 10_000, nowMs: NOON + 90_000 });
    const mounts = (sinceMs: number) =>
      facts.stalls.map((each) => ({
        ...each,
        stall: { ...each.stall, reason: "FailedMount", reported: true, sinceMs },
      }));
    expect(verdicts({ ...facts, stalls: mounts(NOON - 600_000) })).toEqual(["stuck before-deploy 0"]);
    expect(verdicts({ ...facts, stalls: mounts(NOON + 20_000) })).toEqual(["stuck fails 0"]);
  });

  it("fails after a minute without progress", () => {
    expect(verdicts(stalled(pulling(0), { final: false, nowMs: NOON + 59_000 }))).toEqual([]);
    expect(verdicts(stalled(pulling(0), { final: false, nowMs: NOON + 60_000 }))).toEqual(["stuck fails 0"]);
  });

  it("fails at the end of a shorter watch", () => {
    const facts = { nowMs: NOON + 20_000, shortWatch: true };
    expect(verdicts(stalled(pulling(0), { ...facts, final: false }))).toEqual([]);
    expect(verdicts(stalled(pulling(0), { ...facts, final: true }))).toEqual(["stuck fails 0"]);
  });

  it("is judged by the age of the pod if there is only one look", () => {
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

  it("still fails for its silence if `fail-fast` ended the watch because of it", () => {
    const silent = pod({
      phase: "Pending",
      createdAt: at(-600),
      containers: [container({ state: waiting("ContainerCreating") })],
    });
    const cutShort = { shortWatch: true, final: true };
    expect(verdicts(stalled(silent, { ...cutShort, nowMs: NOON + 70_000 }))).toEqual(["stuck fails 0"]);
    expect(verdicts(stalled(silent, { ...cutShort, nowMs: NOON + 30_000 }))).toEqual([]);
  });

  it("names the reason in its title", () => {
    expect(groupFindings(stalled(pulling(0), {}), RULES)[0]?.title).toBe(
      "app could not start: ImagePullBackOff: not found",
    );
  });
});
