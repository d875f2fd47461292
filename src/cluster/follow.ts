/**
 * The pods of one namespace over time: a consistent list, then a watch from it, or polling if a watch is impossible.
 */
import type { Readable } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import { setTimeout as delay } from "node:timers/promises";
import type { PodSnapshot } from "../deaths/snapshot.ts";
import { ForeignAnswerError, firstPage, isPassing, listPages, namespaced, sendForJson } from "./api.ts";
import { ApiError, type Connection, type RequestSpec } from "./connect.ts";
import { type Json, json, object, text } from "./json.ts";
import { CLUSTER_LIMITS } from "./limits.ts";
import { numericVersion, readPod } from "./pods.ts";
import { scopeName } from "./scope.ts";
import { collectAfterLongList } from "./small-heap.ts";

/** Receives changes of pods. */
export interface PodSink {
  pod(pod: PodSnapshot): void;
  deleted(pod: PodSnapshot): void;
  /** A list is complete; `uids` are all of its pods at `version`, null if that is no number. */
  listed(namespace: string, uids: ReadonlySet<string>, version: number | null): void;
  /** True if a newer state of the pod is known. */
  isOutdated(pod: PodSnapshot): boolean;
  warn(message: string): void;
}

/** Options for following the pods of a namespace. */
export interface FollowOptions {
  readonly namespace: string;
  /** Label selector, or null. */
  readonly selector: string | null;
  /** False if the right to watch is missing: the pods are listed every `intervalMs` instead. */
  readonly mayWatch: boolean;
  readonly intervalMs: number;
  readonly signal: AbortSignal;
}

/** Lists the pods. Returns the resourceVersion to watch from. Throws what the requests throw. */
export async function listPods(
  connection: Connection,
  namespace: string,
  selector: string | null,
  sink: PodSink,
  signal: AbortSignal,
): Promise<string | null> {
  const uids = new Set<string>();
  let resourceVersion: string | null = null;
  const pages = listPages(connection, namespaced("", namespace, "pods"), {
    query: labels(selector),
    signal,
    read: readPod,
    restarted: () => uids.clear(),
  });
  for await (const page of pages) {
    resourceVersion = page.resourceVersion;
    for (const pod of page.items) {
      uids.add(pod.uid);
      sink.pod(pod);
    }
  }
  sink.listed(namespace, uids, numericVersion(resourceVersion));
  return resourceVersion;
}

/** The sink for a list beside an open watch, which may show newer states before the list arrives. */
export function besideWatch(sink: PodSink): PodSink {
  return {
    ...sink,
    pod(pod) {
      if (!sink.isOutdated(pod)) sink.pod(pod);
    },
  };
}

/** The first request of `listPods`. */
export function firstPageOfPods(namespace: string, selector: string | null): RequestSpec {
  return firstPage(namespaced("", namespace, "pods"), labels(selector));
}

function labels(selector: string | null): Readonly<Record<string, string>> {
  return selector === null ? {} : { labelSelector: selector };
}

/** The state of `follow`. */
export interface Following {
  /** True while pods are seen: a watch is open, or the last list succeeded. */
  healthy: boolean;
  /** Start of the first failed attempt (performance.now()); null while pods are seen. */
  failingSinceMs: number | null;
  /** Start of the list in progress (performance.now()); null if there is none. */
  listingSinceMs: number | null;
  /** True if pods are listed at intervals. */
  polling: boolean;
  /** The last resourceVersion; null if a new list is needed. */
  version: string | null;
}

/** A watch that ends sooner without an event has failed (the rule of client-go's reflector). */
const SHORT_WATCH_MS = 1000;
/** A watch without an answer by then is given up: a proxy may buffer the stream until its end. */
const OPEN_WITHIN_MS = 10_000;

/** The position of a watch. */
interface Cursor {
  /** The version to continue from; null if a new list is needed. */
  version: string | null;
  /** True if the watch delivered an event, or at least lasted. */
  fruitful: boolean;
}

/**
 * Follows the pods from a list's resourceVersion until the signal aborts. Survives ended, broken and expired watches
 * and a temporary outage of the API server (`state.healthy`). Throws only what a retry cannot fix: a revoked right,
 * expired credentials.
 */
export async function follow(
  connection: Connection,
  options: FollowOptions,
  resourceVersion: string | null,
  sink: PodSink,
  state: Following,
): Promise<void> {
  collectAfterLongList();
  const cursor: Cursor = { version: resourceVersion, fruitful: false };
  let failures = 0;
  /**
   * True if only a list can tell why watches fail. A temporary outage of the API server is no reason to stop
   * watching.
   */
  let doubtful = false;
  let wasExpired = false;
  state.polling = !options.mayWatch;
  const poll = (why: string) => {
    state.polling = true;
    sink.warn(
      `${why} in ${scopeName(options.namespace)}: they are listed every \`interval\` instead, and a log may be gone before its death is seen`,
    );
  };
  while (!options.signal.aborted) {
    try {
      if (state.polling) await pause(options.intervalMs, options.signal);
      if (options.signal.aborted) return;
      if (state.polling || cursor.version === null) {
        state.listingSinceMs = performance.now();
        cursor.version = await listPods(connection, options.namespace, options.selector, sink, options.signal);
        state.version = cursor.version;
        state.healthy = true;
        state.failingSinceMs = null;
        state.listingSinceMs = null;
      }
      if (!state.polling) await watchOnce(connection, options, cursor, sink, state);
    } catch (error) {
      if (options.signal.aborted) return;
      state.healthy = false;
      // A list that never arrived counts as blind time from its request on.
      state.failingSinceMs ??= state.listingSinceMs ?? performance.now();
      state.listingSinceMs = null;
      const watched = !state.polling && cursor.version !== null;
      if (cursor.fruitful) {
        failures = 0;
        doubtful = false;
      }
      cursor.fruitful = false;
      // An expired version is not a failure: a new list fixes it, unless that one expires too.
      const isMended = isExpired(error) && !wasExpired;
      wasExpired = isExpired(error);
      if (wasExpired) cursor.version = null;
      if (isMended) continue;
      if (watched && isRefused(error)) {
        poll("no right to watch pods");
      } else if (isExpired(error) || isPassing(error) || error instanceof ForeignAnswerError) {
        failures++;
        if (watched && (doubtful || error instanceof NeverOpened)) {
          poll(`the watch of pods keeps failing (${shortly(error)})`);
        } else if (watched && failures >= CLUSTER_LIMITS.retries) {
          doubtful = true;
          cursor.version = null;
        }
        await pause(backOff(error, failures), options.signal);
      } else {
        throw error;
      }
    }
  }
}

function isExpired(error: unknown): boolean {
  return error instanceof ApiError && error.status === 410;
}

function isRefused(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 403 || error.status === 405);
}

function backOff(error: unknown, failures: number): number {
  if (error instanceof ApiError && error.retryAfterSeconds !== null)
    return Math.min(error.retryAfterSeconds * 1000, CLUSTER_LIMITS.retryAfterMaxMs);
  return Math.min(125 * 2 ** failures, 4000);
}

/** A watch's response did not start in time. */
class NeverOpened extends Error {
  override readonly name = "NeverOpened";
}

function shortly(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n", 1)[0]?.slice(0, 200) ?? "";
}

/**
 * Runs one watch to its end and moves the cursor. Throws ApiError 410 if its version is too old, or if it ended at
 * once.
 */
async function watchOnce(
  connection: Connection,
  options: FollowOptions,
  cursor: Cursor,
  sink: PodSink,
  state: Following,
): Promise<void> {
  const query = new URLSearchParams({
    watch: "true",
    resourceVersion: cursor.version ?? "0",
    allowWatchBookmarks: "true",
    timeoutSeconds: String(CLUSTER_LIMITS.watchSeconds),
    ...labels(options.selector),
  });
  state.healthy = false;
  const body = await open(connection, `${namespaced("", options.namespace, "pods")}?${query}`, options.signal);
  state.healthy = true;
  state.failingSinceMs = null;
  const openedMs = performance.now();
  try {
    for await (const line of lines(body)) {
      const event = object(JSON.parse(line));
      if (take(event, sink)) cursor.fruitful = true;
      cursor.version = text(json(json(event, "object"), "metadata").resourceVersion) ?? cursor.version;
      state.version = cursor.version;
    }
  } finally {
    cursor.fruitful ||= performance.now() - openedMs >= SHORT_WATCH_MS;
    body.destroy();
  }
  if (!cursor.fruitful) throw new Error("it ended at once");
  // Avoids a tight loop, whatever the server does.
  if (performance.now() - openedMs < SHORT_WATCH_MS) await pause(100, options.signal);
}

/** Duration of a catch-up watch: past events arrive at once. */
const CATCH_UP_SECONDS = 1;

/**
 * Catches up from `version` with a short watch. For thousands of pods that transfers less than a list. It is a
 * request of its own, so it works even if a proxy buffers the other watch. Throws what the requests throw, ApiError
 * 410 if the version is too old.
 */
export async function catchUp(
  connection: Connection,
  options: FollowOptions,
  version: string,
  sink: PodSink,
): Promise<void> {
  const query = new URLSearchParams({
    watch: "true",
    resourceVersion: version,
    timeoutSeconds: String(CATCH_UP_SECONDS),
    ...labels(options.selector),
  });
  const body = await open(connection, `${namespaced("", options.namespace, "pods")}?${query}`, options.signal);
  for await (const line of lines(body)) take(object(JSON.parse(line)), sink);
}

/** Passes an event to the sink. Returns true if it was a pod's. Throws on an ERROR event. */
function take(event: Json, sink: PodSink): boolean {
  const subject = json(event, "object");
  if (event.type === "ERROR") {
    const code = typeof subject.code === "number" ? subject.code : 500;
    throw new ApiError(code, text(subject.reason) ?? "", text(subject.message) ?? "the watch failed", null);
  }
  const pod = event.type === "BOOKMARK" ? null : readPod(subject);
  if (pod === null) return false;
  if (event.type === "DELETED") sink.deleted(pod);
  else sink.pod(pod);
  return true;
}

/** Opens a watch: the body, once its response starts. */
async function open(connection: Connection, path: string, signal: AbortSignal): Promise<Readable> {
  const opening = new AbortController();
  const timer = setTimeout(() => opening.abort(), OPEN_WITHIN_MS);
  try {
    const response = await sendForJson(connection, {
      path,
      signal: AbortSignal.any([signal, opening.signal]),
      idleTimeoutMs: CLUSTER_LIMITS.watchSeconds * 1000 + CLUSTER_LIMITS.tcpKeepAliveMs,
    });
    return response.body;
  } catch (error) {
    if (opening.signal.aborted) throw new NeverOpened(`no answer for ${OPEN_WITHIN_MS / 1000} s`);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** The lines of a stream. An incomplete last line is dropped: the next watch sends it again. */
async function* lines(stream: Readable): AsyncGenerator<string> {
  const decoder = new StringDecoder("utf8");
  let rest: string[] = [];
  for await (const chunk of stream) {
    const parts = decoder.write(chunk as Buffer).split("\n");
    for (let i = 0; i < parts.length - 1; i++) {
      rest.push(parts[i] ?? "");
      const line = rest.join("");
      rest = [];
      if (line !== "") yield line;
    }
    rest.push(parts[parts.length - 1] ?? "");
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await delay(ms, undefined, { signal });
  } catch {
    // Aborted: the caller checks the signal.
  }
}
