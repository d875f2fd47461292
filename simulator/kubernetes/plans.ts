/** What a script says of the objects that it wants: everything that it leaves out has a default. */
import type { OwnerReference, PodSpec } from "./objects.ts";

/** A container as a script names it. */
export interface ContainerPlan {
  readonly name: string;
  readonly image?: string;
  readonly type?: "container" | "init" | "sidecar";
  readonly memoryLimit?: string;
  readonly terminationMessagePolicy?: "File" | "FallbackToLogsOnError";
  /** Restarts before the script begins. */
  readonly restarts?: number;
  /** What else the container's spec says. */
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

/** How an instance ends. */
export interface Ending {
  readonly exitCode: number;
  readonly signal?: number;
  /** `Error`, or `Completed` for exit code 0, unless said. */
  readonly reason?: string;
  readonly message?: string;
  /** Written before it ends. */
  readonly log?: string | Buffer;
  /** Now, unless said. */
  readonly finishedAt?: string;
  readonly startedAt?: string;
  /** Of the pod with a single container this is its name. */
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
  /** Once and just now, unless said. */
  readonly told?: { readonly times?: number; readonly firstSecondsAgo?: number; readonly lastSecondsAgo?: number };
}

/** What a workload starts with. */
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
