/** The types of the Kubernetes model: what really happened. Times are seconds since the watch began. */
import type { PodSnapshot } from "../../../src/deaths/snapshot.ts";

/** A period in one namespace, and the moments at which it is observed. */
export interface History {
  readonly seed: number;
  readonly durationS: number;
  readonly onlyDeploy: boolean;
  /** Deaths after this moment count. */
  readonly sinceS: number;
  readonly maxRestarts: number;
  readonly pods: readonly Life[];
  /** The watched namespaces; null for all of the cluster. */
  readonly namespaces: readonly string[] | null;
  /** Null if the first revision is the newest. */
  readonly supersededS: number | null;
  /** Rolled out again under a new number; null if it was not. */
  readonly rolledBackS: number | null;
  /** Moments of observation: the first is 0, the last is the end. */
  readonly looks: readonly number[];
}

/** One pod's life. */
export interface Life {
  readonly uid: string;
  /** An earlier pod may have had the same name. */
  readonly name: string;
  readonly job: JobLife | null;
  /** The owner, unless a Job owns the pod. */
  readonly workload: "api" | "db";
  readonly createdS: number;
  readonly isFirstRevision: boolean;
  /** True if its ordinal is below the partition of its StatefulSet, so it stays on its revision. */
  readonly isPinned: boolean;
  readonly states: readonly { readonly atS: number; readonly pod: PodSnapshot | null }[];
  readonly deaths: readonly TrueDeath[];
  readonly losses: readonly TrueLoss[];
  readonly waits: readonly TrueWait[];
  readonly events: readonly TrueEvent[];
}

/** A Job and its terminal condition; null times if it never happens. */
export interface JobLife {
  readonly name: string;
  readonly createdS: number;
  readonly completeS: number | null;
  readonly failedS: number | null;
  readonly reason: string;
  /** Time of its deletion, by `ttlSecondsAfterFinished` or a hook; null if it stays. */
  readonly goneS: number | null;
}

/** A death as it really happened. */
export interface TrueDeath {
  readonly container: string;
  readonly containerId: string;
  readonly atS: number;
  readonly exitCode: number;
  readonly kind: DeathKind;
  /** True if it is in the same second as the pod's deletion, so that the status does not show which came first. */
  readonly isDoubtful?: boolean;
  /** If only a look within this period shows what kind of end it was; null if its status does. */
  readonly shownBy?: { readonly fromS: number; readonly toS: number } | null;
}

/** An instance lost when its node restarted: while the status shows the loss, and afterwards only the counter does. */
export interface TrueLoss {
  readonly container: string;
  readonly fromS: number;
  readonly toS: number;
}

/**
 * `crash`: own fault. `zero`: exit code 0 of a container that should keep running. `done`: exit code 0 of one that
 * should not. `init`: a failed init container. `storage`: evicted for exceeding its own limit. `resize`: restarted to
 * apply new resources. `rule`: restarted by its own rule. `stopped`: a sidecar after the work is done. `lost`: with its
 * node.
 */
export type DeathKind =
  | "crash"
  | "init"
  | "zero"
  | "done"
  | "probe"
  | "oom"
  | "storage"
  | "resize"
  | "rule"
  | "stopped"
  | "deletion"
  | "eviction"
  | "lost";

/** A period without progress, for one reason. */
export interface TrueWait {
  readonly container: string;
  readonly fromS: number;
  /** Infinity if it never ends. */
  readonly toS: number;
  /** True if the pod's status shows an error, `events` if only events do, false if neither does. */
  readonly isReported: boolean | "events";
  /** A regular expression for the reported reason. */
  readonly reason: string;
  /** A period that counts as progress although nothing changes: a node is being added. */
  readonly progress: { readonly fromS: number; readonly toS: number } | null;
  /** Retries; the contract does not say whether they are progress. */
  readonly tries: readonly { readonly fromS: number; readonly toS: number }[];
}

/** An event from the kubelet or the scheduler; a later one with the same key replaces it. */
export interface TrueEvent {
  readonly key: string;
  readonly atS: number;
  /** By the reporter's clock. */
  readonly firstS: number;
  readonly lastS: number;
  readonly type: "Normal" | "Warning";
  readonly reason: string;
  readonly message: string;
  readonly container: string | null;
  readonly count: number;
}

/** The reach of `since: auto`, and of most given values. */
export const SINCE_S = -900;
export const START = Date.parse("2026-06-01T12:00:00Z");

/** RFC 3339 in whole seconds, like Kubernetes. */
export const iso = (seconds: number): string =>
  new Date(START + Math.floor(seconds) * 1000).toISOString().replace(".000Z", "Z");

/** Pseudo-random numbers, the same for the same seed (mulberry32). */
export function random(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    chance: (share: number): boolean => next() < share,
    between: (least: number, most: number): number => least + next() * (most - least),
    one: <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)] as T,
  };
}

export type Random = ReturnType<typeof random>;

/** The pod in the API server at that moment; null before its creation and after its deletion. */
export function stateAt(life: Life, atS: number): PodSnapshot | null {
  return life.states.findLast((state) => state.atS <= atS)?.pod ?? null;
}

/** True if the pod's revision was superseded before the watch began and has not been rolled back to. */
export function isSuperseded({ isFirstRevision, isPinned, job }: Life, { supersededS, rolledBackS }: History): boolean {
  return (
    job === null && !isPinned && isFirstRevision && supersededS !== null && supersededS < 0 && rolledBackS === null
  );
}

/** Defaults for a life that only has deaths. */
export const SILENT = { workload: "api", isPinned: false, losses: [], waits: [], events: [] } as const;
