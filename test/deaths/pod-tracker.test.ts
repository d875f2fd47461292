import { describe, expect, it } from "vitest";
import { createPodTracker } from "../../src/deaths/pod-tracker.ts";
import { at, container, ended, NOON, pod, podWith, running, terminated, waiting } from "./pods.ts";

const ids = (deaths: readonly { termination: { containerId: string | null } }[]) =>
  deaths.map((death) => death.termination.containerId);

describe("pods with trouble", () => {
  const troubled = (...looks: readonly ReturnType<typeof pod>[]) => {
    const tracker = createPodTracker(NOON);
    for (const [second, look] of looks.entries()) tracker.update(look, NOON + second * 1000);
    return tracker.troubled().length > 0;
  };
  const succeeded = container({
    name: "init",
    type: "init",
    state: terminated(ended("i", -5, { exitCode: 0 })),
    ready: true,
  });

  it("are none that run and are ready, and none on their way there once they have arrived", () => {
    expect(troubled(pod())).toBe(false);
    expect(troubled(podWith({ state: waiting("ContainerCreating"), ready: false }), pod())).toBe(false);
    expect(troubled(pod({ containers: [succeeded, container()] }))).toBe(false);
  });

  it("are those that wait, are not ready, have no node, or ended in any way", () => {
    expect(troubled(podWith({ state: waiting("ContainerCreating"), ready: false }))).toBe(true);
    expect(troubled(podWith({ ready: false }))).toBe(true);
    expect(troubled(pod({ unschedulable: "0/1 nodes are available" }))).toBe(true);
    expect(troubled(pod({ phase: "Failed", reason: "OutOfcpu" }))).toBe(true);
    expect(troubled(podWith({ state: running("b"), last: ended("a", -5), restartCount: 1 }))).toBe(true);
    expect(troubled(podWith({ state: running("b"), restartCount: 1 }))).toBe(true);
  });

  it("stay so after an end, although a reboot forgets it", () => {
    expect(troubled(pod(), podWith({ state: terminated(ended("a", 1)) }), pod())).toBe(true);
  });

  it("come with all their containers", () => {
    const tracker = createPodTracker(NOON);
    tracker.update(pod({ uid: "calm" }), NOON);
    tracker.update(pod({ containers: [container({ ready: false }), container({ name: "proxy" })] }), NOON);
    expect(tracker.troubled().map(({ container: { name } }) => name)).toEqual(["app", "proxy"]);
  });
});

describe("the tracker", () => {
  it("reports a death once, however often its status is seen", () => {
    const tracker = createPodTracker(NOON);
    tracker.update(podWith({}), NOON);
    const dead = podWith({ state: terminated(ended("a", 20)) });
    expect(ids(tracker.update(dead, NOON + 20_100))).toEqual(["containerd://a"]);
    expect(tracker.update(dead, NOON + 20_200)).toEqual([]);
    const again = podWith({ state: running("b"), last: ended("a", 20), restartCount: 1 });
    expect(tracker.update(again, NOON + 30_000)).toEqual([]);
  });

  it("takes the deaths of a pod that was read aside, once, although older states still arrive", () => {
    const tracker = createPodTracker(NOON);
    const first = podWith({ state: waiting("CrashLoopBackOff"), last: ended("a", 20) });
    tracker.update(podWith({}), NOON);
    tracker.update(first, NOON + 21_000);
    const second = podWith({ state: terminated(ended("b", 30)), last: ended("a", 20), restartCount: 1 });
    expect(ids(tracker.readAside(second, NOON + 31_000))).toEqual(["containerd://b"]);
    expect(tracker.readAside(second, NOON + 31_500)).toEqual([]);
    expect(tracker.update(first, NOON + 32_000)).toEqual([]);
    expect(tracker.update(second, NOON + 33_000)).toEqual([]);
    const later = podWith({ state: running("d"), last: ended("c", 40), restartCount: 3 });
    expect(ids(tracker.update(later, NOON + 50_000))).toEqual(["containerd://c"]);
    const [tracked] = tracker.containers();
    expect(tracked?.missed.inside).toBe(0);
    tracker.update(podWith({ state: running("f"), last: ended("e", 60), restartCount: 5 }), NOON + 70_000);
    expect(tracker.containers()[0]?.missed.inside).toBe(1);
  });

  it("takes nothing from a pod read aside that the watch has passed, and from no pod that it has not seen", () => {
    const tracker = createPodTracker(NOON);
    tracker.update(podWith({}), NOON);
    tracker.update(podWith({ state: running("c"), last: ended("b", 30), restartCount: 2 }), NOON + 31_000);
    const older = podWith({ state: terminated(ended("b", 30)), last: ended("a", 20), restartCount: 1 });
    expect(tracker.readAside(older, NOON + 32_000)).toEqual([]);
    expect(tracker.readAside(pod({ ...older, uid: "uid-2" }), NOON + 32_000)).toEqual([]);
  });

  it("sees a container that crashed and was ready again between two looks", () => {
    const tracker = createPodTracker(NOON);
    tracker.update(podWith({}), NOON);
    const deaths = tracker.update(
      podWith({ state: running("b"), last: ended("a", 20), restartCount: 1 }),
      NOON + 30_000,
    );
    expect(ids(deaths)).toEqual(["containerd://a"]);
    expect(deaths[0]?.live).toBe(true);
  });

  it("counts a grown restartCount as deaths since the last look regardless of the node's clock", () => {
    const tracker = createPodTracker(NOON);
    tracker.update(podWith({}), NOON);
    const deaths = tracker.update(
      podWith({ state: running("d"), last: ended("c", -7200), restartCount: 3 }),
      NOON + 5000,
    );
    expect(deaths.map(({ live }) => live)).toEqual([true]);
    const lost = { ...ended("x", 0), containerId: null, startedAt: null, finishedAt: null };
    const unknown = tracker.update(podWith({ state: running("e"), last: lost, restartCount: 4 }), NOON + 9000);
    expect(unknown.map(({ live }) => live)).toEqual([true]);
  });

  it("does not do so at its first look", () => {
    const deaths = createPodTracker(NOON).update(
      podWith({ state: running("b"), last: ended("a", 5), restartCount: 1 }),
      NOON,
    );
    expect(deaths.map(({ live }) => live)).toEqual([false]);
  });

  it("remembers that an instance still ran while its pod was being deleted", () => {
    const deleted = { deletionTimestamp: at(40), deletionGracePeriodSeconds: 30 };
    const tracker = createPodTracker(NOON);
    tracker.update(podWith({}), NOON);
    tracker.update(podWith({}, deleted), NOON + 10_000);
    const [death] = tracker.update(podWith({ state: terminated(ended("a", -600)) }, deleted), NOON + 12_000);
    expect(death?.outlived).toBe(true);
    const other = createPodTracker(NOON);
    other.update(podWith({}), NOON);
    const [crash] = other.update(podWith({ state: terminated(ended("a", -600)) }, deleted), NOON + 12_000);
    expect(crash?.outlived).toBe(false);
  });

  it("reports an end once, although only one of its two places in the status names the instance", () => {
    const tracker = createPodTracker(NOON);
    tracker.update(podWith({ state: terminated(ended("a", 20)) }), NOON + 21_000);
    const moved = podWith({ state: running("b"), last: ended("a", 20, { containerId: null }), restartCount: 1 });
    expect(tracker.update(moved, NOON + 30_000)).toEqual([]);
  });

  it("reports both ends of one status, oldest first", () => {
    const tracker = createPodTracker(NOON);
    const deaths = tracker.update(
      podWith({ state: terminated(ended("b", 40)), last: ended("a", 20), restartCount: 1 }),
      NOON,
    );
    expect(ids(deaths)).toEqual(["containerd://a", "containerd://b"]);
  });

  it("counts the deaths between two looks whose instance was never seen", () => {
    const tracker = createPodTracker(NOON);
    tracker.update(podWith({}), NOON);
    tracker.update(podWith({ state: running("d"), last: ended("c", 50), restartCount: 3 }), NOON + 60_000);
    expect(tracker.containers()[0]?.missed).toEqual({ inside: 2, perhapsMore: false });
  });

  it("treats all earlier deaths of a pod created inside the window as inside it", () => {
    const tracker = createPodTracker(NOON);
    tracker.update(
      podWith({ state: running("d"), last: ended("c", 50), restartCount: 3 }, { createdAt: at(1) }),
      NOON + 60_000,
    );
    expect(tracker.containers()[0]?.missed).toEqual({ inside: 2, perhapsMore: false });
  });

  it("says that there may be more if the counter of an old pod does not show when", () => {
    const tracker = createPodTracker(NOON);
    tracker.update(podWith({ state: running("d"), last: ended("c", 50), restartCount: 40 }), NOON + 60_000);
    expect(tracker.containers()[0]?.missed).toEqual({ inside: 0, perhapsMore: true });
  });

  it("counts no further deaths if the last instance began before the window", () => {
    const tracker = createPodTracker(NOON);
    const last = ended("c", 5, { startedAt: at(-600) });
    tracker.update(podWith({ state: running("d"), last, restartCount: 40 }), NOON + 60_000);
    expect(tracker.containers()[0]?.missed).toEqual({ inside: 0, perhapsMore: false });
  });

  it("ignores a counter that falls", () => {
    const tracker = createPodTracker(NOON);
    tracker.update(podWith({ restartCount: 7, last: ended("a", -900) }), NOON);
    expect(tracker.update(podWith({ state: running("n"), restartCount: 0, last: null }), NOON + 1000)).toEqual([]);
    expect(tracker.update(podWith({ state: running("n"), restartCount: 0 }), NOON + 2000)).toEqual([]);
    expect(tracker.containers()[0]?.missed.inside).toBe(0);
  });

  it("attributes a death after a reboot, which resets the counter, to this watch", () => {
    const tracker = createPodTracker(NOON);
    tracker.update(podWith({ restartCount: 7, last: ended("a", -900) }), NOON);
    const deaths = tracker.update(
      podWith({ state: terminated(ended("n", 20)), restartCount: 0, last: null }),
      NOON + 30_000,
    );
    expect(deaths).toMatchObject([{ live: true, seenBeforeMs: NOON }]);
  });

  it("does not confuse pods of the same name: a pod is its UID", () => {
    const tracker = createPodTracker(NOON);
    tracker.update(podWith({}, { name: "db-0", uid: "first" }), NOON);
    const deaths = tracker.update(
      podWith({ state: running("z"), restartCount: 0 }, { name: "db-0", uid: "second" }),
      NOON + 1,
    );
    expect(deaths).toEqual([]);
    expect(tracker.pods()).toHaveLength(2);
  });

  it("distinguishes ends on a lost node although they have no container ID", () => {
    const tracker = createPodTracker(NOON);
    const lost = ended("x", 0, {
      containerId: null,
      reason: "ContainerStatusUnknown",
      startedAt: null,
      finishedAt: null,
    });
    expect(tracker.update(podWith({ state: running("b"), last: lost, restartCount: 1 }), NOON)).toHaveLength(1);
    expect(tracker.update(podWith({ state: running("b"), last: lost, restartCount: 1 }), NOON + 1)).toHaveLength(0);
  });

  it("keeps the last status of a deleted pod, and its death", () => {
    const tracker = createPodTracker(NOON);
    tracker.update(podWith({}), NOON);
    expect(tracker.remove(podWith({ state: terminated(ended("a", 30)) }), NOON + 31_000)).toHaveLength(1);
    expect(tracker.isGone("uid-1")).toBe(true);
  });

  it("treats pods missing from a complete list as gone", () => {
    const tracker = createPodTracker(NOON);
    tracker.update(pod(), NOON);
    tracker.listed("staging", new Set(), null);
    expect(tracker.isGone("uid-1")).toBe(false);
    tracker.listed("prod", new Set(["uid-2"]), null);
    expect(tracker.isGone("uid-1")).toBe(true);
  });

  it("knows which pods of a slow list have changed since", () => {
    const tracker = createPodTracker(NOON);
    const version = (number: number) => podWith({}, { version: number });
    tracker.update(version(107), NOON);
    tracker.listed("prod", new Set(), 106);
    expect(tracker.isGone("uid-1")).toBe(false);
    expect([106, 107, 108].map((each) => tracker.isOutdated(version(each)))).toEqual([true, false, false]);
    tracker.listed("prod", new Set(), 107);
    expect(tracker.isGone("uid-1")).toBe(true);
  });

  it("does not treat the alternating reasons of a failing pull as progress", () => {
    const tracker = createPodTracker(NOON);
    const pulling = (reason: string) => podWith({ state: waiting(reason) }, { createdAt: at(0), phase: "Pending" });
    tracker.update(pulling("ErrImagePull"), NOON + 5000);
    tracker.update(pulling("ImagePullBackOff"), NOON + 20_000);
    tracker.update(pulling("ErrImagePull"), NOON + 35_000);
    expect(tracker.containers()[0]?.changedAtMs).toBe(NOON);
  });

  it("keeps the containers of a pod apart", () => {
    const tracker = createPodTracker(NOON);
    const two = pod({
      containers: [
        container({ name: "old", last: ended("o", -500), restartCount: 3, state: running("p") }),
        container({ name: "new", state: terminated(ended("n", 10)) }),
      ],
    });
    expect(ids(tracker.update(two, NOON + 11_000))).toEqual(["containerd://o", "containerd://n"]);
  });
});
