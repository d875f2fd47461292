/** One namespace's pods over time: a consistent list, then a watch from it; polling where a watch is not to be had. */
import type { Readable } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import { setTimeout as delay } from "node:timers/promises";
import type { PodSnapshot } from "../deaths/snapshot.ts";
import { ForeignAnswerError, firstPage, isPassing, listPages, namespaced, sendForJson } from "./api.ts";
import { ApiError, type Connection, type RequestSpec } from "./connect.ts";
import { type Json, json, object, text } from "./json.ts";
import { CLUSTER_LIMITS } from "./limits.ts";
import { readPod } from "./pods.ts";
import { scopeName } from "./scope.ts";
import { collectAfterLongList } from "./small-heap.ts";

/** Where looks at the pods arrive. */
export interface PodSink {
  pod(pod: PodSnapshot): void;
  deleted(pod: PodSnapshot): void;
  /** A list is complete: these are all of its pods. */
  listed(namespace: string, uids: ReadonlySet<string>): void;
  warn(message: string): void;
}

/** What to follow, and where changes go. */
export interface FollowOptions {
  readonly namespace: string;
  /** Label selector, or null. */
  readonly selector: string | null;
  /** False if the right to watch is missing: the pods are listed every `intervalMs` instead. */
  readonly mayWatch: boolean;
  readonly intervalMs: number;
  readonly signal: AbortSignal;
}

/** One list. Gives the resourceVersion to watch from. Throws what the requests throw. */
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
  sink.listed(namespace, uids);
  return resourceVersion;
}

/** The request that `listPods` sends first. */
export function firstPageOfPods(namespace: string, selector: string | null): RequestSpec {
  return firstPage(namespaced("", namespace, "pods"), labels(selector));
}

function labels(selector: string | null): Readonly<Record<string, string>> {
  return selector === null ? {} : { labelSelector: selector };
}

/** How the following goes. */
export interface Following {
  /** True if pods are being seen: a watch is open, or the newest list succeeded. */
  healthy: boolean;
  /** Since when nothing has come (performance.now()): the first attempt failed then; null while pods are being seen. */
  failingSinceMs: number | null;
  /** When the list that is under way was asked for (performance.now()); null where none is. */
  listingSinceMs: number | null;
  /** True if the pods are listed in intervals. */
  polling: boolean;
  /** The resourceVersion seen so far; null if only a list can tell. */
  version: string | null;
}

/** A watch that ends sooner, and without news, has failed (client-go's reflector has the same rule). */
const SHORT_WATCH_MS = 1000;
/** A watch that has not answered by then is given up: a proxy may hold the stream back until it ends. */
const OPEN_WITHIN_MS = 10_000;

/** How far a watch has come. */
interface Cursor {
  /** The version to go on from; null if only a list can tell. */
  version: string | null;
  /** True if this watch brought anything, or at least lasted. */
  fruitful: boolean;
}

/**
 * Follows the pods from a list's resourceVersion until the signal aborts. Survives ended, broken and expired watches
 * and an API server that is away for a while (`state.healthy`). Throws only what a retry cannot mend: a right
 * withdrawn, credentials expired.
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
   * True if only a list can tell what is wrong: an API server that is away for a while is no reason to give up
   * watching.
   */
  let doubtful = false;
  let wasExpired = false;
  state.polling = !options.mayWatch;
  const poll = (why: string) => {
    state.polling = true;
    sink.warn(
      `${why} in ${scopeName(options.namespace)}: they are listed at \`interval\` instead, and a log may be gone before its death is seen`,
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
      // A list that never came was blind from the moment in which it was asked for.
      state.failingSinceMs ??= state.listingSinceMs ?? performance.now();
      state.listingSinceMs = null;
      const watched = !state.polling && cursor.version !== null;
      if (cursor.fruitful) {
        failures = 0;
        doubtful = false;
      }
      cursor.fruitful = false;
      // An expired version is no failure of the server: a new list mends it, unless that expires as well.
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

/** The answer to a watch did not begin. */
class NeverOpened extends Error {
  override readonly name = "NeverOpened";
}

function shortly(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n", 1)[0]?.slice(0, 200) ?? "";
}

/**
 * One watch, to its end. Moves the cursor. Throws ApiError 410 where its version is too old, and where it ended at
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
  // Whatever the server does, it is not asked in a tight loop.
  if (performance.now() - openedMs < SHORT_WATCH_MS) await pause(100, options.signal);
}

/** How long a watch that only catches up stays open: what has happened comes at once. */
const CATCH_UP_SECONDS = 1;

/**
 * Catches up from `version` by a short watch, which for thousands of pods transfers less than a list. It is a request
 * of its own, so a proxy that holds back another watch's stream does not matter. Throws what the requests throw,
 * ApiError 410 if the version is too old.
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

/** Gives an event to the sink; throws an ERROR. True if it was one of a pod. */
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

/** The body of a watch as soon as its answer begins. */
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

/** The lines of a stream; one that is cut off at the end is dropped, the next watch brings it again. */
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
    // Aborted: the caller looks at the signal.
  }
}
