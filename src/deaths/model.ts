/** The words for what happens to containers. Everything here is plain data. */

/** A moment as RFC 3339 text in UTC. Whole seconds where the cluster gives no more. */
export type Time = string;

/** Why a container ended or never ran. */
export type Cause =
  | "panic"
  | "oom"
  | "exit"
  | "signal"
  | "probe"
  | "stuck"
  | "completed"
  | "evicted"
  | "node"
  | "expected";

export const CAUSES: readonly Cause[] = [
  "panic",
  "oom",
  "exit",
  "signal",
  "probe",
  "stuck",
  "completed",
  "evicted",
  "node",
  "expected",
];

/** The causes that fail unless `fail-on` says otherwise. */
export const FAILING_CAUSES: readonly Cause[] = ["panic", "oom", "exit", "signal", "probe", "stuck"];

export type ContainerType = "container" | "init" | "sidecar";

/** Whether an instance's pod is of the revision now being rolled out. What cannot be told counts as current. */
export type Revision = "current" | "old" | "unknown";

/** The outermost owner of a pod: Deployment, StatefulSet, DaemonSet, CronJob (else Job), Pod, or a custom controller. */
export interface Workload {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
}

/** Where a log came from, and what it is worth. */
export interface LogOrigin {
  readonly source: "previous" | "current" | "termination-message" | "crash-file" | "none";
  /** What the reader must know: why there is none, that it may be another instance's, that it was cut. */
  readonly note: string | null;
  /** Relative to `report-dir`. */
  readonly path: string | null;
  readonly fetchedAt: Time | null;
}

/** One end of one container instance, or a container that never got to run (`containerId` null, `reason` why). */
export interface Instance {
  readonly pod: string;
  readonly podUid: string;
  readonly container: string;
  readonly containerType: ContainerType;
  readonly containerId: string | null;
  readonly exitCode: number | null;
  /** Name such as `SIGKILL`, where the exit code or the runtime tells one. */
  readonly signal: string | null;
  readonly reason: string | null;
  readonly startedAt: Time | null;
  readonly finishedAt: Time | null;
  readonly restartCount: number;
  readonly revision: Revision;
  /** When this process learned of the death, with milliseconds. */
  readonly detectedAt: Time;
  readonly log: LogOrigin;
}
