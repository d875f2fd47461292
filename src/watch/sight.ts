/** The view of the pods in all namespaces: a first list, the watches, and a last list. */
import {
  besideWatch,
  CLUSTER_LIMITS,
  type Connection,
  catchUp,
  explain,
  type Following,
  follow,
  listPods,
  type PodSink,
  type Rights,
  scopeText,
} from "../cluster/index.ts";
import type { AccessError } from "../errors.ts";
import type { Inputs } from "../inputs.ts";
import { createBlindTime, type Gap } from "./blind-time.ts";

/** Dependencies of the view. */
export interface SightDeps {
  readonly connection: Connection;
  readonly inputs: Inputs;
  /** Namespaces whose pods may be listed. */
  readonly namespaces: readonly string[];
  readonly rights: ReadonlyMap<string, Rights>;
  readonly sink: PodSink;
  readonly cancelled: AbortSignal;
  /** Number of known pods. */
  readonly podCount: () => number;
}

/** The watched namespaces: whether and how their pods are seen. */
export interface Sight {
  /** Lists every namespace. Throws AccessError if none can be seen. */
  first(signal: AbortSignal): Promise<void>;
  /** Watches from the first list on, until the signal aborts. */
  follow(signal: AbortSignal): Promise<unknown>;
  /** One more list, so that no run passes without a final look. True if all namespaces were seen. */
  last(signal: AbortSignal): Promise<boolean>;
  /** True if a namespace can no longer be followed. */
  isLost(): boolean;
  /** Records whether pods are seen now. */
  sample(nowMs: number): void;
  /** The watch is over. */
  close(nowMs: number): void;
  /** Intervals during which some pods could not be seen. */
  gaps(): readonly Gap[];
  /** One message for each namespace that could not be seen. */
  errors(): readonly string[];
}

/** Sends no request before `first`. */
export function createSight(deps: SightDeps): Sight {
  const { connection, inputs, namespaces, rights, sink, cancelled, podCount } = deps;
  const versions = new Map<string, string | null>();
  /** By namespace, for those that could be listed. */
  const followings = new Map<string, Following>();
  const errors: string[] = [];
  let isLost = false;
  const blindTime = createBlindTime();

  return {
    async first(signal) {
      const failures: AccessError[] = [];
      await Promise.all(
        namespaces.map(async (namespace) => {
          try {
            const version = await listPods(connection, namespace, inputs.selector, sink, signal);
            versions.set(namespace, version);
            followings.set(namespace, {
              healthy: true,
              failingSinceMs: null,
              listingSinceMs: null,
              polling: false,
              version,
            });
          } catch (error) {
            failures.push(explain(error, `list pods in ${scopeText(namespace)}`, connection));
          }
        }),
      );
      const [failure] = failures;
      if (failure !== undefined && followings.size === 0) throw failure;
      errors.push(...failures.map(({ message }) => message));
    },

    follow(signal) {
      const ends = [...followings].map(async ([namespace, state]) => {
        const mayWatch = rights.get(namespace)?.watchPods !== false;
        const options = { namespace, selector: inputs.selector, mayWatch, intervalMs: inputs.intervalMs, signal };
        try {
          await follow(connection, options, versions.get(namespace) ?? null, sink, state);
        } catch (error) {
          errors.push(explain(error, `go on watching pods in ${scopeText(namespace)}`, connection).message);
          isLost = true;
        }
      });
      return Promise.all(ends);
    },

    async last(signal) {
      let isSeen = true;
      await Promise.all(
        [...followings].map(async ([namespace, state]) => {
          // If a watch was open until now, the list only adds events that a proxy held back, so it may fail.
          const isOpen = state.healthy && !state.polling;
          try {
            const from = isOpen && podCount() > CLUSTER_LIMITS.pageSize ? state.version : null;
            if (from !== null && (await catchesUp(deps, namespace, from, signal))) return;
            await listPods(connection, namespace, inputs.selector, besideWatch(sink), signal);
          } catch (error) {
            if (isOpen || cancelled.aborted) return;
            errors.push(
              explain(error, `see pods in ${scopeText(namespace)} at the end of the watch`, connection).message,
            );
            isSeen = false;
          }
        }),
      );
      return isSeen;
    },

    isLost: () => isLost,
    sample: (nowMs) =>
      blindTime.sample(nowMs, Math.max(...[...followings.values()].map((each) => blindForMs(each, performance.now())))),
    close: blindTime.close,
    gaps: blindTime.gaps,
    errors: () => errors,
  };
}

/** A list that takes longer counts as hanging. */
const SLOW_LIST_MS = 10_000;

/** Time since the last data from a namespace, in ms; 0 while its pods are seen. */
function blindForMs({ failingSinceMs, listingSinceMs }: Following, nowMs: number): number {
  if (failingSinceMs !== null) return Math.max(1, nowMs - failingSinceMs);
  const hangsForMs = listingSinceMs === null ? 0 : nowMs - listingSinceMs;
  return hangsForMs >= SLOW_LIST_MS ? hangsForMs : 0;
}

/** Catches up by a watch from the last version: cheaper than a new list of many pods. True if it succeeded. */
function catchesUp(
  { connection, inputs, sink }: SightDeps,
  namespace: string,
  version: string,
  signal: AbortSignal,
): Promise<boolean> {
  return catchUp(connection, { ...inputs, namespace, mayWatch: true, signal }, version, besideWatch(sink)).then(
    () => true,
    () => false,
  );
}
