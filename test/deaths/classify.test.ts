import { describe, expect, it } from "vitest";
import type { Crash } from "../../src/crash/model.ts";
import { classify } from "../../src/deaths/classify.ts";
import type { Death } from "../../src/deaths/death.ts";
import type { PodEvent } from "../../src/deaths/event.ts";
import type { Cause } from "../../src/deaths/model.ts";
import type { ContainerSnapshot, PodSnapshot, Termination } from "../../src/deaths/snapshot.ts";
import { at, container, ended, NOON, pod, terminated, waiting } from "./pods.ts";

// Only its presence matters here.
const CRASH = {} as Crash;

interface Row {
  readonly what: string;
  readonly cause: Cause;
  readonly termination?: Partial<Termination>;
  readonly pod?: Partial<PodSnapshot>;
  readonly container?: Parameters<typeof container>[0];
  readonly crash?: boolean;
  readonly events?: readonly PodEvent[];
  readonly probeExitCode?: number;
  readonly outlived?: boolean;
  readonly beside?: readonly ContainerSnapshot[];
}

function event(reason: string, message: string, seconds: number, name: string | null = "app"): PodEvent {
  const ms = NOON + seconds * 1000;
  return { podUid: "uid-1", reason, message, container: name, firstMs: ms, lastMs: ms, count: 1 };
}

function killing(probe: string, seconds: number): PodEvent {
  return event("Killing", `Container app failed ${probe} probe, will be restarted`, seconds);
}

const CHANGED = "Container app definition changed, will be restarted";

/** A pod of a Job whose only main container ended then. */
function servedUntil(seconds: number, exitCode = 0, restartPolicy = "Never") {
  const state = terminated(ended("work", seconds, { exitCode }));
  return container({ name: "work", state, restartPolicy });
}

const SIDECAR = { name: "proxy", type: "sidecar", restartPolicy: "Always" } as const;

const ROWS: readonly Row[] = [
  { what: "a trace in the log", cause: "panic", crash: true },
  { what: "exit 3 without a trace", cause: "exit", termination: { exitCode: 3 } },
  { what: "exit 255, which is no signal", cause: "exit", termination: { exitCode: 255 } },
  { what: "exit 139", cause: "signal", termination: { exitCode: 139 } },
  { what: "exit 137 by whomever", cause: "signal", termination: { exitCode: 137 } },
  { what: "exit 0", cause: "completed", termination: { exitCode: 0, reason: "Completed" } },
  {
    what: "an OOM kill, with a trace of something recovered before",
    cause: "oom",
    termination: { exitCode: 137, reason: "OOMKilled" },
    crash: true,
  },
  {
    what: "OOMKilled with 143: a child was killed",
    cause: "signal",
    termination: { exitCode: 143, reason: "OOMKilled" },
  },
  {
    what: "OOMKilled with 0: a child was killed",
    cause: "completed",
    termination: { exitCode: 0, reason: "OOMKilled" },
  },
  { what: "exit 2 after a liveness kill", cause: "probe", events: [killing("liveness", 12)] },
  {
    what: "exit 0 after a startup kill",
    cause: "probe",
    termination: { exitCode: 0 },
    events: [killing("startup", 12)],
  },
  {
    what: "a trace while it was stopped for its probe",
    cause: "probe",
    crash: true,
    events: [killing("liveness", 19)],
  },
  {
    what: "a probe kill whose event does not name the container",
    cause: "probe",
    events: [{ ...killing("liveness", 12), container: null }],
  },
  {
    what: "a trace between two probe kills that are reported in one event",
    cause: "panic",
    crash: true,
    events: [{ ...killing("liveness", 2), lastMs: NOON + 90_000 }],
  },
  {
    what: "no trace between two probe kills that are reported in one event",
    cause: "probe",
    events: [{ ...killing("liveness", 2), lastMs: NOON + 90_000 }],
  },
  { what: "a probe kill of an earlier instance", cause: "exit", events: [killing("liveness", 2)] },
  {
    what: "a probe kill of another container",
    cause: "exit",
    events: [{ ...killing("liveness", 12), container: "proxy" }],
  },
  {
    what: "a preStop Killing event",
    cause: "exit",
    events: [{ ...killing("liveness", 12), message: "Stopping container app" }],
  },
  {
    what: "an end after the pod's deletion began",
    cause: "expected",
    crash: true,
    pod: { deletionTimestamp: at(45), deletionGracePeriodSeconds: 30 },
  },
  {
    what: "an end in the second in which the deletion began",
    cause: "expected",
    pod: { deletionTimestamp: at(50), deletionGracePeriodSeconds: 30 },
  },
  {
    what: "an end before the pod's deletion began",
    cause: "panic",
    crash: true,
    pod: { deletionTimestamp: at(60), deletionGracePeriodSeconds: 30 },
  },
  {
    what: "an end after the deletion began, by a node whose clock is ten minutes slow",
    cause: "expected",
    termination: { exitCode: 143, startedAt: at(-600), finishedAt: at(-570) },
    pod: { createdAt: at(0), deletionTimestamp: at(50), deletionGracePeriodSeconds: 30 },
  },
  {
    what: "the same, if an earlier instance shows more about the clock",
    cause: "expected",
    termination: { exitCode: 3, startedAt: at(-570), finishedAt: at(-545) },
    pod: { createdAt: at(0), deletionTimestamp: at(80), deletionGracePeriodSeconds: 30 },
    container: { last: ended("z", -575, { startedAt: at(-600) }) },
  },
  {
    what: "an end that a pod under deletion still shows, by a slow clock, though a kubelet would long have moved on",
    cause: "expected",
    termination: { exitCode: 143, startedAt: at(-600), finishedAt: at(-570) },
    pod: { createdAt: at(-900), deletionTimestamp: at(50), deletionGracePeriodSeconds: 30 },
    container: { state: terminated(ended("a", -570, { exitCode: 143 })) },
  },
  {
    what: "the same with a code that no stop gives, longer ago than any back-off lasts",
    cause: "expected",
    termination: { exitCode: 3, startedAt: at(-600), finishedAt: at(-570) },
    pod: { createdAt: at(-900), deletionTimestamp: at(50), deletionGracePeriodSeconds: 30 },
    container: { state: terminated(ended("a", -570, { exitCode: 3 })) },
  },
  {
    what: "a crash that a pod under deletion shows again, because it was in back-off for almost five minutes",
    cause: "exit",
    termination: { exitCode: 3, startedAt: at(-300), finishedAt: at(-275) },
    pod: { createdAt: at(-900), deletionTimestamp: at(50), deletionGracePeriodSeconds: 30 },
    container: { state: terminated(ended("a", -275, { exitCode: 3 })) },
  },
  {
    what: "an eviction",
    cause: "evicted",
    termination: { exitCode: 137 },
    pod: { reason: "Evicted", phase: "Failed" },
    container: { state: terminated(ended("a", 20, { exitCode: 137 })) },
  },
  {
    what: "an eviction that a container ended well for, of which the status then says nothing",
    cause: "evicted",
    termination: { exitCode: 0, reason: "Completed" },
    pod: { phase: "Succeeded" },
    container: { state: terminated(ended("a", 20, { exitCode: 0 })) },
    events: [event("Evicted", "The node was low on resource: memory.", 19, null)],
  },
  {
    what: "the same for more than its own limit of storage",
    cause: "exit",
    termination: { exitCode: 0, reason: "Completed" },
    pod: { phase: "Succeeded" },
    container: { state: terminated(ended("a", 20, { exitCode: 0 })) },
    events: [event("Evicted", 'Usage of EmptyDir volume "own" exceeds the limit "16Mi". ', 19, null)],
  },
  {
    what: "a crash before its pod was evicted",
    cause: "panic",
    crash: true,
    pod: { reason: "Evicted", phase: "Failed" },
    container: { state: terminated(ended("b", 40, { exitCode: 137 })), last: ended("a", 20) },
  },
  {
    what: "a crash before its pod was drained",
    cause: "panic",
    crash: true,
    pod: { disruption: { reason: "EvictionByEvictionAPI", message: "", since: at(30) } },
  },
  {
    what: "an end in the second in which the drain began",
    cause: "evicted",
    pod: { disruption: { reason: "EvictionByEvictionAPI", message: "", since: at(20) } },
  },
  {
    what: "a taint",
    cause: "evicted",
    pod: { disruption: { reason: "DeletionByTaintManager", message: "", since: at(10) } },
  },
  {
    what: "an end before the deletion by a node's clock that is late, though the pod was seen being deleted before it",
    cause: "expected",
    pod: { deletionTimestamp: at(3600), deletionGracePeriodSeconds: 30 },
    outlived: true,
  },
  {
    what: "a crash before all containers were restarted",
    cause: "panic",
    crash: true,
    pod: { restartingAll: { since: at(40) } },
  },
  {
    what: "a stop because all containers are restarted",
    cause: "expected",
    pod: { restartingAll: { since: at(15) } },
  },
  {
    what: "a preemption",
    cause: "evicted",
    termination: { exitCode: 143 },
    pod: { disruption: { reason: "PreemptionByScheduler", message: "", since: null } },
  },
  {
    what: "a lost node",
    cause: "node",
    termination: {
      exitCode: 137,
      reason: "ContainerStatusUnknown",
      containerId: null,
      startedAt: null,
      finishedAt: null,
    },
  },
  {
    what: "a restart by rule",
    cause: "expected",
    termination: { exitCode: 42 },
    container: { restartRules: [{ action: "Restart", operator: "In", values: [42] }] },
  },
  {
    what: "another code than the rule's",
    cause: "exit",
    termination: { exitCode: 41 },
    container: { restartRules: [{ action: "Restart", operator: "In", values: [42] }] },
  },
  {
    what: "a resize in place that restarts",
    cause: "expected",
    termination: { exitCode: 137 },
    container: { resizeRestarts: true, resourcesWanted: "2", resourcesInForce: "1" },
  },
  {
    what: "a crash of a container that may be resized",
    cause: "panic",
    crash: true,
    container: { resizeRestarts: true, resourcesWanted: "2", resourcesInForce: "2" },
  },
  {
    what: "the same exit as of an earlier probe kill, after the kubelet stopped reporting",
    cause: "probe",
    probeExitCode: 2,
    events: [killing("liveness", 2)],
  },
  {
    what: "a trace after an earlier probe kill, after the kubelet stopped reporting",
    cause: "panic",
    crash: true,
    probeExitCode: 2,
    events: [killing("liveness", 2)],
  },
  {
    what: "the same exit as of an earlier probe kill, while the kubelet still reports",
    cause: "exit",
    probeExitCode: 2,
    events: [{ ...killing("liveness", 12), reason: "Started", message: "Started container app" }],
  },
  {
    what: "the same exit as of an earlier probe kill, while the kubelet reports only the failing probe",
    cause: "probe",
    probeExitCode: 2,
    events: [event("Started", "Started container app", 10), event("Unhealthy", "Liveness probe failed: 503", 18)],
  },
  {
    what: "the same exit as of an earlier probe kill, while the kubelet reports that it is not ready",
    cause: "exit",
    probeExitCode: 2,
    events: [event("Unhealthy", "Readiness probe failed: 503", 18)],
  },
  {
    what: "a sidecar stopped when its pod's work was done",
    cause: "expected",
    container: SIDECAR,
    beside: [servedUntil(18)],
  },
  {
    what: "a sidecar stopped when its pod's work had failed, and must not be tried again",
    cause: "expected",
    container: SIDECAR,
    beside: [servedUntil(18, 1)],
  },
  {
    what: "a sidecar's crash before the work was done",
    cause: "panic",
    crash: true,
    container: SIDECAR,
    beside: [servedUntil(25)],
  },
  {
    what: "a sidecar's crash while the failed work waits to be tried again",
    cause: "panic",
    crash: true,
    container: SIDECAR,
    beside: [servedUntil(18, 1, "OnFailure")],
  },
  {
    what: "a sidecar's crash while one of two containers is done",
    cause: "panic",
    crash: true,
    container: SIDECAR,
    beside: [servedUntil(18), container({ name: "other" })],
  },
  { what: "a container's crash after its neighbour was done", cause: "panic", crash: true, beside: [servedUntil(18)] },
  {
    what: "a stop because the image was changed in the pod",
    cause: "expected",
    termination: { exitCode: 137 },
    events: [event("Killing", CHANGED, 20)],
  },
  {
    what: "a stop because its resources were changed in the pod",
    cause: "expected",
    events: [event("Killing", "Container app resize requires restart", 20)],
  },
  {
    what: "an instance that was removed to restart all containers",
    cause: "expected",
    termination: {
      exitCode: 137,
      reason: "RestartingAllContainers",
      containerId: null,
      startedAt: null,
      finishedAt: null,
    },
  },
  {
    what: "a stop by such a change in the second of its first start",
    cause: "expected",
    container: { restartCount: 1 },
    events: [event("Killing", "Container app resize requires restart", 10)],
  },
  {
    what: "a crash of the image that was put there, which started in the second of that stop",
    cause: "panic",
    crash: true,
    container: { restartCount: 2 },
    events: [event("Killing", CHANGED, 10)],
  },
  {
    what: "an instance that never started, after the image was changed",
    cause: "exit",
    termination: { exitCode: 128, reason: "StartError", startedAt: null },
    events: [event("Killing", CHANGED, 10)],
  },
  {
    what: "a stop because the pod's sandbox was lost",
    cause: "node",
    events: [
      event("SandboxChanged", "Pod sandbox changed, it will be killed and re-created.", 19, null),
      event("Killing", "Stopping container app", 19),
    ],
  },
  {
    what: "a crash in a pod whose sandbox was lost, before that",
    cause: "panic",
    crash: true,
    events: [
      event("SandboxChanged", "Pod sandbox changed, it will be killed and re-created.", 25, null),
      event("Killing", "Stopping container app", 25),
    ],
  },
  {
    what: "a container that its runtime found gone when it was started again",
    cause: "node",
    termination: { exitCode: 255, reason: "Unknown" },
  },
  {
    what: "a stop because the postStart hook had failed",
    cause: "stuck",
    termination: { exitCode: 0, reason: "Completed" },
    events: [event("Killing", "FailedPostStartHook", 19)],
  },
  {
    what: "an exit that killed the postStart hook",
    cause: "exit",
    termination: { exitCode: 3 },
    container: { state: waiting("PostStartHookError", "command '/bin/sh -c wait' exited with 137: ") },
    events: [event("Killing", "FailedPostStartHook", 20)],
  },
  {
    what: "a crash during which the postStart hook failed",
    cause: "panic",
    crash: true,
    events: [event("Killing", "FailedPostStartHook", 20)],
  },
];

describe("the cause of a death", () => {
  it.each(ROWS)("of $what is $cause", (row) => {
    const subject = pod({ ...row.pod, containers: [container(row.container), ...(row.beside ?? [])] });
    const death: Death = {
      id: "x",
      pod: subject,
      container: container(row.container),
      termination: ended("a", 20, row.termination),
      detectedAtMs: NOON + 20_500,
      live: true,
      seenBeforeMs: null,
      outlived: row.outlived ?? false,
    };
    expect(
      classify(death, {
        pod: subject,
        crash: row.crash ? CRASH : null,
        events: row.events ?? [],
        probeExitCode: row.probeExitCode ?? null,
      }),
    ).toBe(row.cause);
  });
});
