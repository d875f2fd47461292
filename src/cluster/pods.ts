/** Untrusted JSON of pods, reduced to snapshots. A missing value or one of another type reads as absent. */
import type { ContainerType } from "../deaths/model.ts";
import type {
  ContainerSnapshot,
  ContainerState,
  PodSnapshot,
  RestartRule,
  Termination,
  WorkloadSettings,
} from "../deaths/snapshot.ts";
import { array, isTrue, type Json, json, number, object, text } from "./json.ts";
import { ownerMarksOf } from "./owner-marks.ts";

/** Labels and annotations in which tools write the commit or version of a build. */
const BUILD_HINT = /(?:^|[./-])(?:revision|commit|sha|git-?sha|git-?commit|version|vcs-ref|head|source)$/i;

/** Reads a pod of a list or a watch. Null if it has no name or UID. */
export function readPod(value: unknown): PodSnapshot | null {
  const pod = object(value);
  const metadata = json(pod, "metadata");
  const spec = json(pod, "spec");
  const status = json(pod, "status");
  const name = text(metadata.name);
  const uid = text(metadata.uid);
  if (name === null || uid === null) return null;
  const labels = json(metadata, "labels");
  const owner = array(metadata.ownerReferences)
    .map(object)
    .find((reference) => reference.controller === true);
  const conditions = array(status.conditions).map(object);
  const disruption = conditions.find((c) => c.type === "DisruptionTarget" && c.status === "True");
  const restarting = conditions.find((c) => c.type === "AllContainersRestarting" && c.status === "True");
  const scheduled = conditions.find((c) => c.type === "PodScheduled" && c.status === "False");
  const restartPolicy = text(spec.restartPolicy) ?? "Always";
  const version = numericVersion(text(metadata.resourceVersion));
  return {
    namespace: text(metadata.namespace) ?? "default",
    name,
    uid,
    ...(version === null ? {} : { version }),
    createdAt: text(metadata.creationTimestamp) ?? "1970-01-01T00:00:00Z",
    deletionTimestamp: text(metadata.deletionTimestamp),
    deletionGracePeriodSeconds:
      number(metadata.deletionGracePeriodSeconds) ?? number(spec.terminationGracePeriodSeconds) ?? 30,
    generateName: text(metadata.generateName),
    owner: owner
      ? { kind: text(owner.kind) ?? "", name: text(owner.name) ?? "", apiVersion: text(owner.apiVersion) ?? "" }
      : null,
    podTemplateHash: text(labels["pod-template-hash"]),
    ownerMarks: ownerMarksOf(labels, json(metadata, "annotations")),
    rolloutsHash: text(labels["rollouts-pod-template-hash"]),
    controllerRevisionHash: text(labels["controller-revision-hash"]),
    phase: text(status.phase) ?? "Unknown",
    reason: text(status.reason),
    message: text(status.message),
    restartPolicy,
    memoryLimit: text(json(json(spec, "resources"), "limits").memory),
    nodeName: text(spec.nodeName),
    scheduledAt: time(conditions.find((c) => c.type === "PodScheduled" && c.status === "True")?.lastTransitionTime),
    unschedulable:
      scheduled && scheduled.reason !== "SchedulingGated"
        ? (text(scheduled.message) ?? text(scheduled.reason) ?? "")
        : null,
    gated: scheduled?.reason === "SchedulingGated",
    disruption: disruption
      ? {
          reason: text(disruption.reason) ?? "",
          message: text(disruption.message) ?? "",
          since: time(disruption.lastTransitionTime),
        }
      : null,
    restartingAll: restarting ? { since: time(restarting.lastTransitionTime) } : null,
    containers: readContainers(spec, status, restartPolicy),
    buildHints: { ...hintsOf(labels), ...hintsOf(json(metadata, "annotations")) },
    settings: settingsOf(json(metadata, "annotations")),
  };
}

/** A resourceVersion as a number, by which versions can be compared (KEP-5504); null if it is none. */
export function numericVersion(version: string | null): number | null {
  return version !== null && /^\d{1,15}$/.test(version) ? Number(version) : null;
}

/** Settings from the annotations of a workload or its pods; null if there are none. */
export function settingsOf(annotations: Json): WorkloadSettings | null {
  const ignore = text(annotations["crashgate.dev/ignore"]);
  const maxRestarts = text(annotations["crashgate.dev/max-restarts"]);
  return ignore === null && maxRestarts === null ? null : { ignore, maxRestarts };
}

/** The labels or annotations that may name the commit or version of a build. */
export function hintsOf(values: Json): Record<string, string> {
  const hints: Record<string, string> = {};
  for (const [key, value] of Object.entries(values)) {
    if (
      typeof value === "string" &&
      value.length <= 200 &&
      BUILD_HINT.test(key) &&
      !key.includes("kubernetes.io/revision")
    ) {
      hints[key] = value;
    }
  }
  return hints;
}

function readContainers(spec: Json, status: Json, podPolicy: string): readonly ContainerSnapshot[] {
  const regular = byName(status.containerStatuses);
  const init = byName(status.initContainerStatuses);
  const containers: ContainerSnapshot[] = [];
  for (const value of array(spec.initContainers).map(object)) {
    const type: ContainerType = value.restartPolicy === "Always" ? "sidecar" : "init";
    containers.push(readContainer(value, init.get(text(value.name) ?? "") ?? {}, type, podPolicy));
  }
  for (const value of array(spec.containers).map(object)) {
    containers.push(readContainer(value, regular.get(text(value.name) ?? "") ?? {}, "container", podPolicy));
  }
  return containers;
}

function byName(statuses: unknown): Map<string, Json> {
  return new Map(array(statuses).map((value) => [text(object(value).name) ?? "", object(value)]));
}

function readContainer(spec: Json, status: Json, type: ContainerType, podPolicy: string): ContainerSnapshot {
  const resources = json(spec, "resources");
  // An init container of an `Always` pod restarts only on failure.
  const inherited = type === "init" && podPolicy === "Always" ? "OnFailure" : podPolicy;
  return {
    name: text(spec.name) ?? "",
    type,
    image: text(spec.image),
    imageId: text(status.imageID),
    state: readState(json(status, "state"), text(status.containerID)),
    last: readEnd(json(status, "lastState").terminated, null),
    restartCount: number(status.restartCount) ?? 0,
    // Missing readiness counts as ready.
    ready: status.ready === undefined ? isPresent(json(status, "state").running) : isTrue(status.ready),
    memoryLimit: text(json(resources, "limits").memory),
    restartPolicy: text(spec.restartPolicy) ?? inherited,
    restartRules: array(spec.restartPolicyRules).map(object).flatMap(readRule),
    resizeRestarts: array(spec.resizePolicy).some((policy) => object(policy).restartPolicy === "RestartContainer"),
    resourcesWanted: spec.resources === undefined ? null : canonical(spec.resources),
    resourcesInForce: status.resources === undefined ? null : canonical(status.resources),
  };
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, v: unknown) =>
    typeof v === "object" && v !== null && !Array.isArray(v)
      ? Object.fromEntries(Object.entries(v).sort(([a], [b]) => (a < b ? -1 : 1)))
      : v,
  );
}

function readRule(rule: Json): RestartRule[] {
  const codes = json(rule, "exitCodes");
  const operator = codes.operator === "NotIn" ? "NotIn" : "In";
  const values = array(codes.values).filter((v): v is number => typeof v === "number");
  return [{ action: text(rule.action) ?? "", operator, values }];
}

function readState(state: Json, containerId: string | null): ContainerState {
  const termination = readEnd(state.terminated, containerId);
  if (termination !== null) return { kind: "terminated", termination };
  if (isPresent(state.running)) {
    return { kind: "running", startedAt: text(object(state.running).startedAt), containerId };
  }
  const waiting = json(state, "waiting");
  return { kind: "waiting", reason: text(waiting.reason), message: text(waiting.message) };
}

function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function readEnd(value: unknown, containerId: string | null): Termination | null {
  if (!isPresent(value)) return null;
  const end = object(value);
  return {
    containerId: text(end.containerID) ?? containerId,
    exitCode: number(end.exitCode) ?? 0,
    signal: number(end.signal),
    reason: text(end.reason),
    message: text(end.message),
    startedAt: time(end.startedAt),
    finishedAt: time(end.finishedAt),
  };
}

/** The zero time means "unknown" in a status that was written afterwards. */
function time(value: unknown): string | null {
  const written = text(value);
  return written === null || Date.parse(written) <= 0 || Number.isNaN(Date.parse(written)) ? null : written;
}
