/** One namespace's pods over time: a consistent list, then a watch from it; polling where a watch is not to be had. */
import type { Readable } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import { setTimeout as delay } from "node:timers/promises";
import type { PodSnapshot } from "../deaths/snapshot.ts";
import { isPassing, listPages, namespaced, persist } from "./api.ts";
import { ApiError, type Connection } from "./connect.ts";
import { json, object, text } from "./json.ts";
import { CLUSTER_LIMITS } from "./limits.ts";
import { readPod } from "./pods.ts";

/** Where looks at the pods arrive. */
export interface PodSink {
  pod(pod: PodSnapshot): void;
  deleted(pod: PodSnapshot): void;
  /** A list is complete: these are all of its pods. */
  listed(namespace: string, uids: ReadonlySet<string>): void;
  /** The cluster answered just now. `date` is its clock where it said. */
  contact(date: Date | null): void;
  warn(message: string): void;
}

export interface FollowOptions {
  readonly namespace: string;
  /** Label selector, or null. */
  readonly selector: string | null;
  /** False where the right to watch is missing: the pods are listed every `intervalMs` instead. */
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
  const query = selector === null ? {} : { labelSelector: selector };
  for await (const page of listPages(connection, namespaced("", namespace, "pods"), query, signal, () =>
    uids.clear(),
  )) {
    sink.contact(page.date);
    resourceVersion = page.resourceVersion;
    for (const item of page.items) {
      const pod = readPod(item);
      if (pod === null) continue;
      uids.add(pod.uid);
      sink.pod(pod);
    }
  }
  sink.listed(namespace, uids);
  return resourceVersion;
}

/**
 * Follows the pods from a list's resourceVersion until the signal aborts. Survives ended, broken and expired watches;
 * throws only what asking again cannot mend (a right withdrawn, credentials expired) or what kept failing.
 */
export async function follow(
  connection: Connection,
  options: FollowOptions,
  resourceVersion: string | null,
  sink: PodSink,
): Promise<void> {
  let from = resourceVersion;
  let polling = !options.mayWatch;
  let failures = 0;
  while (!options.signal.aborted) {
    if (polling || from === null) {
      if (polling) await pause(options.intervalMs, options.signal);
      if (options.signal.aborted) return;
      from = await listPods(connection, options.namespace, options.selector, sink, options.signal);
      if (polling) continue;
    }
    try {
      from = await watchOnce(connection, options, from ?? "0", sink);
      failures = 0;
    } catch (error) {
      if (options.signal.aborted) return;
      if (error instanceof ApiError && error.status === 410) {
        from = null;
        continue;
      }
      if (error instanceof ApiError && (error.status === 403 || error.status === 405)) {
        polling = true;
        sink.warn(
          `no right to watch pods in ${options.namespace}: they are listed every ${options.intervalMs / 1000} s instead, and a log may be gone before its death is seen`,
        );
        continue;
      }
      if (!isPassing(error)) throw error;
      failures++;
      if (failures >= CLUSTER_LIMITS.retries) {
        polling = true;
        sink.warn(
          `the watch of pods in ${options.namespace} keeps failing: they are listed every ${options.intervalMs / 1000} s instead`,
        );
      }
      from = null;
      await pause(Math.min(250 * 2 ** failures, 4000), options.signal);
    }
  }
}

/** One watch, to its end. Gives the resourceVersion to go on from. Throws ApiError 410 where that is too old. */
async function watchOnce(connection: Connection, options: FollowOptions, from: string, sink: PodSink): Promise<string> {
  const query = new URLSearchParams({
    watch: "true",
    resourceVersion: from,
    allowWatchBookmarks: "true",
    timeoutSeconds: String(CLUSTER_LIMITS.watchSeconds),
    ...(options.selector === null ? {} : { labelSelector: options.selector }),
  });
  const response = await persist(
    () =>
      connection.send({
        path: `${namespaced("", options.namespace, "pods")}?${query}`,
        signal: options.signal,
        idleTimeoutMs: CLUSTER_LIMITS.watchSeconds * 1000 + CLUSTER_LIMITS.tcpKeepAliveMs,
      }),
    options.signal,
  );
  sink.contact(response.date);
  let version = from;
  try {
    for await (const line of lines(response.body)) {
      const event = object(JSON.parse(line));
      const subject = json(event, "object");
      if (event.type === "ERROR") {
        const code = typeof subject.code === "number" ? subject.code : 500;
        throw new ApiError(code, text(subject.reason) ?? "", text(subject.message) ?? "the watch failed", null);
      }
      sink.contact(null);
      version = text(json(subject, "metadata").resourceVersion) ?? version;
      if (event.type === "BOOKMARK") continue;
      const pod = readPod(subject);
      if (pod === null) continue;
      if (event.type === "DELETED") sink.deleted(pod);
      else sink.pod(pod);
    }
  } finally {
    response.body.destroy();
  }
  return version;
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
