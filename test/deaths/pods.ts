/** Builders of snapshots for tests: a healthy pod, with a test's changes. */
import type { ContainerSnapshot, ContainerState, PodSnapshot, Termination } from "../../src/deaths/snapshot.ts";

export const NOON = Date.parse("2026-11-24T12:00:00Z");

/** RFC 3339; `at(90)` is 12:01:30. */
export function at(seconds: number): string {
  return new Date(NOON + seconds * 1000).toISOString().replace(".000Z", "Z");
}

export function ended(id: string, seconds: number, change: Partial<Termination> = {}): Termination {
  return {
    containerId: `containerd://${id}`,
    exitCode: 2,
    signal: null,
    reason: "Error",
    message: null,
    startedAt: at(seconds - 10),
    finishedAt: at(seconds),
    ...change,
  };
}

export function running(id: string, seconds = 0): ContainerState {
  return { kind: "running", containerId: `containerd://${id}`, startedAt: at(seconds) };
}

export function terminated(termination: Termination): ContainerState {
  return { kind: "terminated", termination };
}

export function waiting(reason: string, message: string | null = null): ContainerState {
  return { kind: "waiting", reason, message };
}

export function container(change: Partial<ContainerSnapshot> = {}): ContainerSnapshot {
  return {
    name: "app",
    type: "container",
    image: "registry.example/app:1",
    imageId: null,
    state: running("a"),
    last: null,
    restartCount: 0,
    ready: true,
    memoryLimit: "64Mi",
    restartPolicy: "Always",
    restartRules: [],
    resizeRestarts: false,
    resourcesWanted: null,
    resourcesInForce: null,
    ...change,
  };
}

export function pod(change: Partial<PodSnapshot> = {}): PodSnapshot {
  return {
    namespace: "prod",
    name: "api-7d9f-x2x1p",
    uid: "uid-1",
    createdAt: at(-3600),
    deletionTimestamp: null,
    deletionGracePeriodSeconds: null,
    generateName: "api-7d9f-",
    owner: { kind: "ReplicaSet", name: "api-7d9f", apiVersion: "apps/v1" },
    ownerMarks: {},
    podTemplateHash: "7d9f",
    rolloutsHash: null,
    controllerRevisionHash: null,
    phase: "Running",
    reason: null,
    message: null,
    restartPolicy: "Always",
    memoryLimit: null,
    nodeName: "node1",
    scheduledAt: null,
    unschedulable: null,
    gated: false,
    disruption: null,
    restartingAll: null,
    containers: [container()],
    buildHints: {},
    settings: null,
    ...change,
  };
}

/** A pod with one container, changed as given. */
export function podWith(change: Partial<ContainerSnapshot>, podChange: Partial<PodSnapshot> = {}): PodSnapshot {
  return pod({ ...podChange, containers: [container(change)] });
}
