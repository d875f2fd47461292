import { describe, expect, test } from "vitest";
import type { Crash } from "../../src/crash/model.ts";
import type { Cause, LogOrigin } from "../../src/deaths/model.ts";
import type { ContainerSnapshot, PodSnapshot, Termination } from "../../src/deaths/snapshot.ts";
import type { Rules, WatchState } from "../../src/findings/candidates.ts";
import type { ExaminedDeath } from "../../src/findings/evidence.ts";
import { groupFindings } from "../../src/findings/group.ts";
import { written } from "../../src/redact/safe-text.ts";

const NO_LOG: LogOrigin = {
  source: "none",
  note: "the remaining log belongs to another instance",
  path: null,
  fetchedAt: null,
};
const ITS_LOG: LogOrigin = { source: "current", note: null, path: "logs/a.log", fetchedAt: null };

describe("a death in a loop whose log is lost", () => {
  test("counts with the panic that ended with the same exit code", () => {
    const findings = findingsOf(death("a", 2, "exit", NO_LOG, "10:00:05"), death("b", 2, "panic", ITS_LOG, "10:00:20"));
    expect(findings).toMatchObject([{ cause: "panic", title: "panic: stock is negative", failing: true, restarts: 2 }]);
    expect(findings[0]?.instances.map(({ containerId }) => containerId)).toEqual(["a", "b"]);
  });

  test("stays a separate finding if the exit code differs", () => {
    const findings = findingsOf(death("a", 1, "exit", NO_LOG, "10:00:05"), death("b", 2, "panic", ITS_LOG, "10:00:20"));
    expect(findings.map(({ cause }) => cause).sort()).toEqual(["exit", "panic"]);
  });

  test("stays a separate finding if its own log was read", () => {
    const findings = findingsOf(
      death("a", 2, "exit", ITS_LOG, "10:00:05"),
      death("b", 2, "panic", ITS_LOG, "10:00:20"),
    );
    expect(findings.map(({ cause }) => cause).sort()).toEqual(["exit", "panic"]);
  });

  test("does not count if it was before since", () => {
    const findings = findingsOf(death("a", 2, "exit", NO_LOG, "09:00:05"), death("b", 2, "panic", ITS_LOG, "10:00:20"));
    expect(findings).toMatchObject([{ cause: "panic", restarts: 1, instances: [{ containerId: "b" }] }]);
  });
});

test("an unread log is not mentioned", () => {
  const unread = findingsOf(death("a", 1, "exit", NO_LOG, "10:00:05"))[0]?.hint;
  expect(unread).toContain("its log could not be read");
  expect(unread).not.toContain("without saying why");
  expect(findingsOf(death("a", 1, "exit", ITS_LOG, "10:00:05"))[0]?.hint).toContain("without saying why");
});

function findingsOf(...deaths: readonly ExaminedDeath[]) {
  const facts: WatchState = {
    deaths,
    stalls: [],
    unready: [],
    jobs: [],
    jobEnd: () => null,
    containers: [],
    sinceMs: Date.parse("2026-01-01T10:00:00Z"),
    startedMs: Date.parse("2026-01-01T10:00:00Z"),
    onlyDeploy: false,
    nowMs: Date.parse("2026-01-01T10:01:00Z"),
    final: true,
    shortWatch: true,
    oneLook: false,
    eventsKnown: true,
  };
  const rules: Rules = {
    failOn: ["panic", "exit"],
    revisions: "all",
    maxRestarts: 0,
    recovered: "auto",
    ignore: [],
    ruleMatches: () => false,
    own: () => null,
  };
  return groupFindings(facts, rules);
}

function death(containerId: string, exitCode: number, cause: Cause, log: LogOrigin, at: string): ExaminedDeath {
  const termination: Termination = {
    containerId,
    exitCode,
    signal: null,
    reason: "Error",
    message: null,
    startedAt: "2026-01-01T09:00:00Z",
    finishedAt: `2026-01-01T${at}Z`,
  };
  const container: ContainerSnapshot = {
    name: "app",
    type: "container",
    image: null,
    imageId: null,
    state: { kind: "terminated", termination },
    last: null,
    restartCount: 1,
    ready: false,
    memoryLimit: null,
    restartPolicy: "Always",
    restartRules: [],
    resizeRestarts: false,
    resourcesWanted: null,
    resourcesInForce: null,
  };
  return {
    pod: POD,
    death: {
      id: containerId,
      pod: POD,
      container,
      termination,
      detectedAtMs: Date.parse("2026-01-01T10:00:30Z"),
      live: false,
      seenBeforeMs: null,
      outlived: false,
    },
    workload: { kind: "Deployment", namespace: "prod", name: "shop" },
    revision: "current",
    cause,
    parsed: cause === "panic" ? { crash: CRASH, alsoSeen: [], lastWords: null } : null,
    log,
    excerpt: null,
    eventMessage: written(""),
    message: written(""),
    deployedSha: null,
  };
}

const CRASH: Crash = {
  runtime: "go",
  kind: "panic",
  title: "panic: stock is negative",
  message: "stock is negative",
  fatal: true,
  chain: [],
  signal: null,
  thread: null,
  frames: [],
  culprit: null,
  rootCause: null,
  createdBy: null,
  threads: { total: 1, groups: [] },
  truncated: { head: false, tail: false },
  lines: { first: 1, last: 1 },
  fingerprint: "f",
  hint: "",
};

const POD: PodSnapshot = {
  namespace: "prod",
  name: "shop-1",
  uid: "u",
  createdAt: "2026-01-01T09:00:00Z",
  deletionTimestamp: null,
  deletionGracePeriodSeconds: null,
  generateName: null,
  owner: null,
  ownerMarks: {},
  podTemplateHash: null,
  rolloutsHash: null,
  controllerRevisionHash: null,
  phase: "Running",
  reason: null,
  message: null,
  restartPolicy: "Always",
  nodeName: null,
  scheduledAt: null,
  unschedulable: null,
  gated: false,
  memoryLimit: null,
  disruption: null,
  restartingAll: null,
  buildHints: {},
  settings: null,
  containers: [],
};
