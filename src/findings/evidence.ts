/** Evidence about deaths and stalls, as the watch provides it. */
import type { ParsedLog } from "../crash/model.ts";
import { signalOf } from "../deaths/classify.ts";
import type { Death } from "../deaths/death.ts";
import type { Cause, Instance, LogOrigin, Revision, Workload } from "../deaths/model.ts";
import type { TrackedContainer } from "../deaths/pod-tracker.ts";
import type { PodSnapshot } from "../deaths/snapshot.ts";
import type { Stall } from "../deaths/stuck.ts";
import type { SafeText } from "../redact/safe-text.ts";
import type { Excerpt } from "./model.ts";

/** Why a whole pod ended; nulls if it did not. */
export type PodEnd = Pick<PodSnapshot, "reason" | "message" | "disruption">;

/** A death with all evidence about it. */
export interface ExaminedDeath {
  readonly death: Death;
  /** Why the pod as a whole ended, as last seen, perhaps after changes since the death. */
  readonly pod: PodEnd;
  readonly workload: Workload;
  readonly revision: Revision;
  readonly cause: Cause;
  readonly parsed: ParsedLog | null;
  readonly log: LogOrigin;
  readonly excerpt: Excerpt | null;
  /** The message of an event about it, redacted: a failed probe, an eviction. */
  readonly eventMessage: SafeText;
  /** The termination message, redacted. */
  readonly message: SafeText;
  readonly deployedSha: string | null;
}

/** A stall with its owner. */
export interface ExaminedStall {
  readonly stall: Stall;
  readonly workload: Workload;
  readonly revision: Revision;
  readonly message: SafeText;
  /** True if the waiting reason is unknown because events may not be listed. */
  readonly isSilent: boolean;
  /** Creation time of a workload without pods; null for a pod. */
  readonly workloadCreatedAt: string | null;
  readonly deployedSha: string | null;
}

/** A running container that is not ready. */
export interface ExaminedUnready {
  readonly tracked: TrackedContainer;
  readonly workload: Workload;
  readonly revision: Revision;
  /** The probe's last message, redacted; empty if unknown. */
  readonly message: SafeText;
}

/** A Job whose own condition is Failed. */
export interface ExaminedJob {
  readonly workload: Workload;
  readonly job: { readonly namespace: string; readonly name: string; readonly createdAt: string };
  readonly reason: string;
  readonly message: SafeText;
  readonly atMs: number | null;
  /** True if any of its containers ever ran. */
  readonly hasRun: boolean;
}

/** The instance that died, as in the report. */
export function deathInstance({ death, revision, log }: ExaminedDeath): Instance {
  const { pod, container, termination } = death;
  return {
    id: death.id,
    pod: pod.name,
    podUid: pod.uid,
    container: container.name,
    containerType: container.type,
    containerId: termination.containerId,
    exitCode: termination.exitCode,
    signal: signalOf(termination),
    reason: termination.reason,
    startedAt: termination.startedAt,
    finishedAt: termination.finishedAt,
    restartCount: container.restartCount,
    revision,
    ignoredBy: null,
    detectedAt: new Date(death.detectedAtMs).toISOString(),
    log,
  };
}

/** The container that never ran, as in the report. */
export function stallInstance({ stall, revision }: ExaminedStall, nowMs: number): Instance {
  return {
    id: `${stall.pod?.uid ?? ""}/${stall.containerType}/${stall.container}/${stall.reason}`,
    pod: stall.pod?.name ?? "",
    podUid: stall.pod?.uid ?? "",
    container: stall.container,
    containerType: stall.containerType,
    containerId: null,
    exitCode: null,
    signal: null,
    reason: stall.reason,
    startedAt: null,
    finishedAt: null,
    restartCount: stall.restartCount,
    revision,
    ignoredBy: null,
    detectedAt: new Date(nowMs).toISOString(),
    log: { source: "none", note: "it never ran", path: null, fetchedAt: null },
  };
}

/** The container that is not ready, as in the report. */
export function unreadyInstance({ tracked, revision }: ExaminedUnready, nowMs: number): Instance {
  const { pod, container, key } = tracked;
  const running = container.state.kind === "running" ? container.state : null;
  return {
    id: `${key}/unready`,
    pod: pod.name,
    podUid: pod.uid,
    container: container.name,
    containerType: container.type,
    containerId: running?.containerId ?? null,
    exitCode: null,
    signal: null,
    reason: "not ready",
    startedAt: running?.startedAt ?? null,
    finishedAt: null,
    restartCount: container.restartCount,
    revision,
    ignoredBy: null,
    detectedAt: new Date(nowMs).toISOString(),
    log: { source: "none", note: "it runs", path: null, fetchedAt: null },
  };
}

/** The Job that failed as a whole, in place of an instance. */
export function jobInstance({ job, reason, atMs }: ExaminedJob, nowMs: number): Instance {
  return {
    id: `${job.namespace}/job/${job.name}/${reason}`,
    pod: "",
    podUid: "",
    container: "",
    containerType: "container",
    containerId: null,
    exitCode: null,
    signal: null,
    reason,
    startedAt: null,
    finishedAt: atMs === null ? null : new Date(atMs).toISOString(),
    restartCount: 0,
    revision: "current",
    ignoredBy: null,
    detectedAt: new Date(nowMs).toISOString(),
    log: { source: "none", note: "the Job failed as a whole", path: null, fetchedAt: null },
  };
}
