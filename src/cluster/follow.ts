/** One namespace's pods over time: a consistent list, then a watch from it; polling where a watch is not to be had. */
import type { Readable } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import { setTimeout as delay } from "node:timers/promises";
import type { PodSnapshot } from "../deaths/snapshot.ts";
import { isPassing, listPages, namespaced } from "./api.ts";
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

/** How the following goes. */
export interface Following {
  /** Whether the newest attempt to look succeeded. */
  healthy: boolean;
  /** Whether the pods are listed in intervals. */
  polling: boolean;
}

/**
 * Follows the pods from a list's resourceVersion until the signal aborts. Survives ended, broken and expired watches and
 * an API server that is away for a while (`state.healthy` tells); throws only what asking again cannot mend: a right
 * withdrawn, credentials expired.
 */
export async function follow(
  connection: Connection,
  options: FollowOptions,
  resourceVersion: string | null,
  sink: PodSink,
  state: Following,
): Promise<void> {
  let from = resourceVersion;
  let failures = 0;
  state.polling = !options.mayWatch;
  while (!options.signal.aborted) {
    try {
      if (state.polling) await pause(options.intervalMs, options.signal);
      if (options.signal.aborted) return;
      if (state.polling || from === null) {
        from = await listPods(connection, options.namespace, options.selector, sink, options.signal);
        state.healthy = true;
      }
      if (state.polling) continue;
      from = await watchOnce(connection, options, from ?? "0", sink, () => {
        state.healthy = true;
        failures = 0;
      });
    } catch (error) {
      if (options.signal.aborted) return;
      if (error instanceof ApiError && error.status === 410) {
        from = null;
      } else if (error instanceof ApiError && (error.status === 403 || error.status === 405) && from !== null) {
        state.polling = true;
        sink.warn(
          `no right to watch pods in ${options.namespace}: they are listed at \`interval\` instead, and a log may be gone before its death is seen`,
        );
      } else if (isPassing(error)) {
        state.healthy = false;
        failures++;
        if (failures === CLUSTER_LIMITS.retries && from !== null && !state.polling) {
          state.polling = true;
          sink.warn(
            `the watch of pods in ${options.namespace} keeps failing (${shortly(error)}): they are listed at \`interval\` instead`,
          );
        }
        from = null;
        await pause(Math.min(250 * 2 ** failures, 4000), options.signal);
      } else {
        throw error;
      }
    }
  }
}

function shortly(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n", 1)[0]?.slice(0, 200) ?? "";
}

/** One watch, to its end. Gives the resourceVersion to go on from. Throws ApiError 410 where that is too old. */
async function watchOnce(
  connection: Connection,
  options: FollowOptions,
  from: string,
  sink: PodSink,
  opened: () => void,
): Promise<string> {
  const query = new URLSearchParams({
    watch: "true",
    resourceVersion: from,
    allowWatchBookmarks: "true",
    timeoutSeconds: String(CLUSTER_LIMITS.watchSeconds),
    ...(options.selector === null ? {} : { labelSelector: options.selector }),
  });
  const response = await connection.send({
    path: `${namespaced("", options.namespace, "pods")}?${query}`,
    signal: options.signal,
    idleTimeoutMs: CLUSTER_LIMITS.watchSeconds * 1000 + CLUSTER_LIMITS.tcpKeepAliveMs,
  });
  opened();
  let version = from;
  try {
    for await (const line of lines(response.body)) {
      const event = object(JSON.parse(line));
      const subject = json(event, "object");
      if (event.type === "ERROR") {
        const code = typeof subject.code === "number" ? subject.code : 500;
        throw new ApiError(code, text(subject.reason) ?? "", text(subject.message) ?? "the watch failed", null);
      }
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
