/** Descriptions of objects in scripts; everything left out has a default. */
import type { OwnerReference, PodSpec } from "./objects.ts";

/** A container in a script. */
export interface ContainerPlan {
  readonly name: string;
  readonly image?: string;
  readonly type?: "container" | "init" | "sidecar";
  readonly memoryLimit?: string;
  readonly terminationMessagePolicy?: "File" | "FallbackToLogsOnError";
  /** Restarts before the script begins. */
  readonly restarts?: number;
  /** Further fields of the container's spec. */
  readonly spec?: Readonly<Record<string, unknown>>;
}

export interface PodPlan {
  readonly name: string;
  readonly namespace: string;
  readonly generateName?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly owner?: OwnerReference | null;
  readonly containers: readonly ContainerPlan[];
  readonly restartPolicy?: PodSpec["restartPolicy"];
  readonly createdAt?: string;
  /** True if it is running and ready at once; else it is pending. */
  readonly ready?: boolean;
}

/** An instance's exit. */
export interface Ending {
  readonly exitCode: number;
  readonly signal?: number;
  /** Default: `Error`, or `Completed` for exit code 0. */
  readonly reason?: string;
  readonly message?: string;
  /** Written before it ends. */
  readonly log?: string | Buffer;
  /** Default: now. */
  readonly finishedAt?: string;
  readonly startedAt?: string;
  /** Default: the pod's only container. */
  readonly container?: string;
}

export interface EventPlan {
  readonly involved: {
    readonly apiVersion: string;
    readonly kind: string;
    readonly name: string;
    readonly namespace: string;
    readonly uid: string;
    readonly fieldPath?: string | undefined;
  };
  readonly type: "Normal" | "Warning";
  readonly reason: string;
  readonly message: string;
  /** Default: once, just now. */
  readonly recurrence?: {
    readonly times?: number;
    readonly firstSecondsAgo?: number;
    readonly lastSecondsAgo?: number;
  };
}

/** The initial state of a workload. */
export interface WorkloadPlan {
  readonly replicas?: number;
  readonly namespace?: string;
  readonly containers?: readonly ContainerPlan[];
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly createdAt?: string;
  readonly restartPolicy?: PodPlan["restartPolicy"];
  /** True if its pods are running and ready at once. */
  readonly ready?: boolean;
}
