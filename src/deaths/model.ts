/** Types of container deaths: plain data. */

/** A time as RFC 3339 text in UTC; whole seconds if the cluster gives no more. */
export type Time = string;

/** All causes, in the order of reports. */
export const CAUSES = [
  "panic",
  "oom",
  "exit",
  "signal",
  "probe",
  "stuck",
  "unready",
  "completed",
  "evicted",
  "node",
  "expected",
] as const;

/** Why a container ended or never ran. */
export type Cause = (typeof CAUSES)[number];

/** The causes that fail unless `fail-on` says otherwise. */
export const FAILING_CAUSES: readonly Cause[] = ["panic", "oom", "exit", "signal", "probe", "stuck"];

/** The kinds of containers of a pod. */
export type ContainerType = "container" | "init" | "sidecar";

/** The revision of an instance's pod; `current` is the one being rolled out. `unknown` counts as current. */
export type Revision = "current" | "old" | "unknown";

/**
 * The outermost owner of a pod: Deployment, StatefulSet, DaemonSet, CronJob (else Job), Pod, or a custom controller.
 */
export interface Workload {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
}

/** Why a death or a finding does not fail, in the order in which the reasons are tried. */
export type IgnoredBy =
  | "expected"
  | "ignore"
  | "old-revision"
  | "before-since"
  | "before-deploy"
  | "recovered"
  | "max-restarts"
  | "fail-on";

/** A Job's result, by its own condition. */
export type JobEnd =
  | { readonly kind: "complete" }
  | { readonly kind: "failed"; readonly reason: string; readonly message: string; readonly atMs: number | null };

/** The source of a log, and its limits. */
export interface LogOrigin {
  readonly source: "previous" | "current" | "termination-message" | "crash-file" | "none";
  /** Why there is no log, or what limits it: it was cut, or may be another instance's. */
  readonly note: string | null;
  /** Relative to `report-dir`. */
  readonly path: string | null;
  readonly fetchedAt: Time | null;
}

/** The end of one container instance, or a container that never ran (`containerId` null, `reason` says why). */
export interface Instance {
  /** The ID of this death, the same in every run that sees it. */
  readonly id: string;
  readonly pod: string;
  readonly podUid: string;
  readonly container: string;
  readonly containerType: ContainerType;
  readonly containerId: string | null;
  readonly exitCode: number | null;
  /** A name such as `SIGKILL`, if the exit code or the runtime gives one. */
  readonly signal: string | null;
  readonly reason: string | null;
  readonly startedAt: Time | null;
  readonly finishedAt: Time | null;
  readonly restartCount: number;
  readonly revision: Revision;
  /** Why this one does not count; null if it does. */
  readonly ignoredBy: IgnoredBy | null;
  /** When this run detected the death, with milliseconds. */
  readonly detectedAt: Time;
  readonly log: LogOrigin;
}
