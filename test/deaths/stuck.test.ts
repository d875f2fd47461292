import { describe, expect, it } from "vitest";
import type { PodEvent } from "../../src/deaths/event.ts";
import { createPodTracker } from "../../src/deaths/pod-tracker.ts";
import type { PodSnapshot } from "../../src/deaths/snapshot.ts";
import { findStalls } from "../../src/deaths/stuck.ts";
import { container, ended, NOON, pod, podWith, running, terminated, waiting } from "./pods.ts";

function stallsOf(subject: PodSnapshot, events: readonly PodEvent[] | null = null): readonly string[] {
  const tracker = createPodTracker(NOON);
  tracker.update(subject, NOON);
  return findStalls(tracker.containers(), () => events, NOON).map(
    (stall) => `${stall.container} ${stall.reason} ${stall.reported}`,
  );
}

function event(reason: string, message: string, seconds: number): PodEvent {
  return { podUid: "uid-1", reason, message, container: null, firstMs: NOON, lastMs: NOON + seconds * 1000, count: 1 };
}

describe("a container that does not start", () => {
  it.each([
    "ErrImagePull",
    "ImagePullBackOff",
    "ErrImageNeverPull",
    "CreateContainerConfigError",
    "RunContainerError",
    "InvalidImageName",
  ])("is stuck if it waits with %s", (reason) =>
    expect(stallsOf(podWith({ state: waiting(reason) }))).toEqual([`app ${reason} true`]),
  );

  it("is stuck if its postStart hook failed, unless the hook was killed with it", () => {
    const failed = (code: number) =>
      podWith({ state: waiting("PostStartHookError", `command '/bin/sh -c wait' exited with ${code}: `) });
    expect(stallsOf(failed(1))).toEqual(["app PostStartHookError true"]);
    expect(stallsOf(failed(137))).toEqual([]);
  });

  it("is not stuck in back-off after a crash", () => {
    expect(stallsOf(podWith({ state: waiting("CrashLoopBackOff"), last: ended("a", -5), restartCount: 2 }))).toEqual(
      [],
    );
  });

  it("is stuck in back-off if the status has lost its last end", () => {
    expect(stallsOf(podWith({ state: waiting("CrashLoopBackOff"), last: null, restartCount: 2 }))).toEqual([
      "app CrashLoopBackOff true",
    ]);
  });

  it("is stuck in back-off if its process could not be started", () => {
    const last = ended("a", -5, { reason: "StartError", exitCode: 128 });
    expect(stallsOf(podWith({ state: waiting("CrashLoopBackOff"), last, restartCount: 2 }))).toEqual([
      "app StartError true",
    ]);
  });

  it("is reported once for an unschedulable pod, not for each container", () => {
    const subject = pod({
      unschedulable: "0/1 nodes are available",
      phase: "Pending",
      containers: [container({ name: "app", state: waiting("") }), container({ name: "proxy", state: waiting("") })],
    });
    expect(stallsOf(subject)).toEqual(["app Unschedulable true"]);
  });

  it("is reported once for a pod ignored by schedulers, but not for a pod with a scheduling gate", () => {
    const containers = [container({ state: waiting("") }), container({ name: "proxy", state: waiting("") })];
    const unseen = pod({ nodeName: null, phase: "Pending", containers });
    expect(stallsOf(unseen)).toEqual(["app Pending false"]);
    expect(stallsOf({ ...unseen, gated: true })).toEqual([]);
  });

  it("is reported once for a pod on a node with a silent kubelet", () => {
    const state = { kind: "waiting", reason: null, message: null } as const;
    const silent = pod({ phase: "Pending", containers: [container({ state }), container({ name: "proxy", state })] });
    expect(stallsOf(silent)).toEqual(["app ContainerCreating false"]);
  });

  it("is not stuck in a pod that is being deleted or has ended", () => {
    const state = waiting("ImagePullBackOff");
    expect(stallsOf(podWith({ state }, { deletionTimestamp: "2026-11-24T12:00:30Z" }))).toEqual([]);
    expect(stallsOf(podWith({ state }, { phase: "Failed" }))).toEqual([]);
  });

  it("is stuck in a slow start, unless its image is being pulled", () => {
    const starting = podWith({ state: waiting("ContainerCreating") }, { phase: "Pending" });
    expect(stallsOf(starting)).toEqual(["app ContainerCreating false"]);
    expect(stallsOf(starting, [event("Pulling", "Pulling image", 5)])).toEqual([]);
  });

  it("is stuck with a volume that does not mount, with the event's message", () => {
    const starting = podWith({ state: waiting("ContainerCreating") }, { phase: "Pending" });
    expect(stallsOf(starting, [event("Scheduled", "", 1), event("FailedMount", "configmap not found", 9)])).toEqual([
      "app FailedMount true",
    ]);
  });

  it.each([true, false])("is stuck anew if it had run since the first failure (watched from the first: %s)", (all) => {
    const reason = "CreateContainerConfigError";
    const failing = podWith({ state: waiting(reason) });
    const ran = podWith({ state: running("a") });
    const again = podWith({ state: waiting(reason), last: ended("a", 90), restartCount: 0 });
    const tracker = createPodTracker(NOON);
    if (all) tracker.update(podWith({ state: waiting("ContainerCreating") }), NOON);
    tracker.update(failing, NOON + 1000);
    tracker.update(ran, NOON + 30_000);
    tracker.update(again, NOON + 91_000);
    const events = [{ ...event("Failed", 'Error: secret "shop" not found', 91), count: 9 }];
    const [stall] = findStalls(tracker.containers(), () => events, NOON + 95_000);
    expect(stall).toMatchObject({ reason, sinceMs: NOON + 91_000, times: 1, atFirst: false });
  });

  it("is not stuck while init containers run", () => {
    const subject = pod({
      phase: "Pending",
      containers: [container({ name: "migrate", type: "init" }), container({ state: waiting("PodInitializing") })],
    });
    expect(stallsOf(subject)).toEqual([]);
  });

  it("is the first init container that cannot start, not the next one", () => {
    const subject = pod({
      phase: "Pending",
      containers: [
        container({ name: "first", type: "init", state: terminated(ended("i", -5, { exitCode: 0 })) }),
        container({ name: "second", type: "init", state: waiting("PodInitializing") }),
        container({ state: waiting("PodInitializing") }),
      ],
    });
    expect(stallsOf(subject)).toEqual(["second PodInitializing false"]);
  });

  it("is not stuck in a running pod", () => {
    expect(stallsOf(podWith({ state: running("a") }))).toEqual([]);
  });
});
