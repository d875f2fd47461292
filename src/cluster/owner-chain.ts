/** From a pod to the owner that persists across deploys. */
import type { Workload } from "../deaths/model.ts";
import type { OwnerReference, PodSnapshot } from "../deaths/snapshot.ts";
import { type Json, json, text } from "./json.ts";
import { controllerOf, type Objects } from "./objects.ts";
import { airflowName, markedOwner, stays } from "./owner-marks.ts";
import { fromGenerateName, isRunKind, withoutRun } from "./stable-names.ts";

/** A pod's owners, as far as they are readable. */
export interface Followed {
  readonly workload: Workload;
  /** From the pod outwards, as far as readable. */
  readonly owners: readonly OwnerReference[];
  /** False if another attempt may find more. */
  readonly isSettled: boolean;
}

/** Longest chain of owners; no real one is longer, and a cycle must end. */
const MOST_OWNERS = 8;

/** Follows owner references up to an owner that persists across deploys or has none. Never throws. */
export async function followOwners(pod: PodSnapshot, objects: Objects, signal: AbortSignal): Promise<Followed> {
  const owners: OwnerReference[] = [];
  let next = pod.owner;
  let last: Json | null = null;
  while (next !== null && owners.length < MOST_OWNERS) {
    owners.push(next);
    last = null;
    if (stays(next)) break;
    last = await objects.read(next, pod.namespace, signal);
    if (last === null) {
      const isSettled = objects.isSettled(next, pod.namespace);
      return { workload: owners.length === 1 ? namedWorkloadOf(pod) : named(next, pod, null), owners, isSettled };
    }
    next = controllerOf(last);
  }
  const outermost = owners.at(-1);
  const workload = outermost === undefined ? namedWorkloadOf(pod) : named(outermost, pod, last);
  return { workload, owners, isSettled: true };
}

/** An owner as a workload. `object` is given if it was read and is a run: it has the `generateName` of its name. */
function named({ kind, name }: OwnerReference, { namespace }: PodSnapshot, object: Json | null): Workload {
  const generateName = object === null ? null : text(json(object, "metadata").generateName);
  if (generateName !== null) return { kind, namespace, name: fromGenerateName(generateName) };
  return { kind, namespace, name: kind === "Pod" || isRunKind(kind) ? withoutRun(name) : name };
}

/** If the number at the end of a Job's name is further than this from the pod's creation, no CronJob made it. */
const A_WEEK_MS = 7 * 24 * 3600 * 1000;

/**
 * The workload, from the pod's marks and its owner's name: a ReplicaSet's name ends with the hash of its pod
 * template, a CronJob's Job with a time.
 */
export function namedWorkloadOf(pod: PodSnapshot): Workload {
  const { namespace, owner } = pod;
  const marked = markedOwner(pod);
  if (marked !== null) return marked;
  if (owner === null) return { kind: "Pod", namespace, name: barePodName(pod) };
  // A static pod belongs to its node and is named after it.
  if (owner.kind === "Node") return { kind: "Pod", namespace, name: without(pod.name, owner.name) ?? pod.name };
  if (owner.kind === "ReplicaSet") {
    const deployment = without(owner.name, pod.podTemplateHash);
    if (deployment !== null) return { kind: "Deployment", namespace, name: deployment };
    const rollout = without(owner.name, pod.rolloutsHash);
    if (rollout !== null) return { kind: "Rollout", namespace, name: rollout };
  }
  if (owner.kind === "Job") {
    // CronJobs name a Job after the minute it was due, counted from 1970 (pkg/controller/cronjob/utils.go).
    const [, cron, minute] = /^(.+)-(\d{8,9})$/.exec(owner.name) ?? [];
    const dueMs = Number(minute) * 60_000;
    if (cron !== undefined && Math.abs(Date.parse(pod.createdAt) - dueMs) < A_WEEK_MS)
      return { kind: "CronJob", namespace, name: cron };
  }
  return named(owner, pod, null);
}

/** The name without the ending, null if it ends differently. */
function without(name: string, ending: string | null): string | null {
  return ending !== null && name.endsWith(`-${ending}`) ? name.slice(0, -ending.length - 1) : null;
}

function barePodName(pod: PodSnapshot): string {
  if (pod.generateName !== null) return fromGenerateName(pod.generateName);
  return airflowName(pod) ?? withoutRun(pod.name);
}
