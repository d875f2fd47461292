/** The words in which the model of Kubernetes tells what really happened. Times are seconds since the watch began. */
import type { PodSnapshot } from "../../../src/deaths/snapshot.ts";

/** A stretch of time in a namespace, and how it is looked at. */
export interface History {
  readonly seed: number;
  readonly durationS: number;
  readonly onlyDeploy: boolean;
  /** How far back deaths count. */
  readonly sinceS: number;
  readonly maxRestarts: number;
  readonly pods: readonly Life[];
  /** When the first revision was superseded; null if it is the newest. */
  readonly supersededS: number | null;
  /** When the first revision was rolled out again, under a new number; null where it was not. */
  readonly rolledBackS: number | null;
  /** Moments at which the observer looks; the first is 0, the last the end. */
  readonly looks: readonly number[];
}

/** One pod's life. */
export interface Life {
  readonly uid: string;
  /** Another pod may have had it before. */
  readonly name: string;
  readonly job: JobLife | null;
  /** The workload where it is not that of its Job. */
  readonly workload: "api" | "db";
  readonly createdS: number;
  readonly isFirstRevision: boolean;
  /** It is meant to stay on its revision: its ordinal is below the partition of its StatefulSet. */
  readonly isPinned: boolean;
  readonly states: readonly { readonly atS: number; readonly pod: PodSnapshot | null }[];
  readonly deaths: readonly TrueDeath[];
  readonly waits: readonly TrueWait[];
  readonly events: readonly TrueEvent[];
}

/** A Job, and how it ends by its own condition; null where it does not. */
export interface JobLife {
  readonly name: string;
  readonly createdS: number;
  readonly completeS: number | null;
  readonly failedS: number | null;
  readonly reason: string;
  /** When it is deleted: `ttlSecondsAfterFinished`, a hook; null if it stays. */
  readonly goneS: number | null;
}

/** A death as it really was. */
export interface TrueDeath {
  readonly container: string;
  readonly containerId: string;
  readonly atS: number;
  readonly exitCode: number;
  readonly kind: DeathKind;
  /** True if the status cannot tell on which side of a deletion it was: the same second. */
  readonly isDoubtful?: boolean;
}

/**
 * `crash` by its own fault, `zero` of one that should go on, `done` of one that should not, `init` the failure of an init
 * container, `storage` evicted for more than its own limit, `resize` to apply new resources, `stopped` a sidecar after the
 * work is done, `lost` with its node.
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
  | "stopped"
  | "deletion"
  | "eviction"
  | "lost";

/** A stretch of time without progress, for one reason. */
export interface TrueWait {
  readonly container: string;
  readonly fromS: number;
  /** Infinity while it lasts. */
  readonly toS: number;
  /** True if the pod's status tells an error, `events` if only events do; false if nothing tells. */
  readonly isReported: boolean | "events";
  /** The words in which it is told, as a regular expression. */
  readonly reason: string;
  /** A stretch that counts as progress, though nothing changes: a node is on its way. */
  readonly progress: { readonly fromS: number; readonly toS: number } | null;
  /** Stretches in which something is tried once more: whether that is progress is nobody's to say. */
  readonly tries: readonly { readonly fromS: number; readonly toS: number }[];
}

/** An event as the kubelet or the scheduler tells it; one of the same key replaces the earlier one. */
export interface TrueEvent {
  readonly key: string;
  readonly atS: number;
  /** By the clock of who tells it. */
  readonly firstS: number;
  readonly lastS: number;
  readonly type: "Normal" | "Warning";
  readonly reason: string;
  readonly message: string;
  readonly container: string | null;
  readonly count: number;
}

/** How far back `since: auto` reaches, and most that are given. */
export const SINCE_S = -900;
export const START = Date.parse("2026-06-01T12:00:00Z");

/** Whole seconds, as Kubernetes writes them. */
export const iso = (seconds: number): string =>
  new Date(START + Math.floor(seconds) * 1000).toISOString().replace(".000Z", "Z");

/** Numbers that look random and are the same for the same seed (mulberry32). */
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

/** The pod as the API server has it at that moment; null before it is made, and after it is gone. */
export function stateAt(life: Life, atS: number): PodSnapshot | null {
  return life.states.findLast((state) => state.atS <= atS)?.pod ?? null;
}

/** Whether a pod is of a revision that was superseded before the watch began, and has not come back since. */
export function isSuperseded({ isFirstRevision, isPinned, job }: Life, { supersededS, rolledBackS }: History): boolean {
  return (
    job === null && !isPinned && isFirstRevision && supersededS !== null && supersededS < 0 && rolledBackS === null
  );
}

/** What `nobody` tells of a life that only dies. */
export const SILENT = { workload: "api", isPinned: false, waits: [], events: [] } as const;
