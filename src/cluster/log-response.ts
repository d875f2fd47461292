/** One answer of the log API: a log, the kubelet's error instead of one, or a refusal. */
import type { Readable } from "node:stream";
import { finished } from "node:stream/promises";
import type { PodSnapshot } from "../deaths/snapshot.ts";
import { isPassing, namespaced } from "./api.ts";
import { ApiError, type Connection } from "./connect.ts";
import { CLUSTER_LIMITS } from "./limits.ts";
import type { StatusSlot, WantedLog } from "./log-instance.ts";
import { keepHeapSmall, passedChunk } from "./small-heap.ts";
import { createTimestampStripper } from "./timestamps.ts";

/** Takes the bytes of one attempt. All of them are discarded if they turn out to be another instance's. */
export interface LogTarget {
  /** `piece` is valid until this returns. */
  write(piece: Buffer): void;
  discard(): void;
}

/** The cluster to read logs from, and the newest known state of its pods. */
export interface LogSource {
  readonly connection: Connection;
  /** The newest state of the pod, from the watch. */
  readonly newest: (podUid: string) => PodSnapshot | undefined;
  /** Receives each state of the pod that was read to tell whose log it is. */
  readonly onPod: (pod: PodSnapshot) => void;
  readonly now: () => number;
  readonly signal: AbortSignal;
}

/** From this size on, saving memory matters more than saving time. */
const LARGE_BYTES = 1024 * 1024;

/** The log API's response. */
export type LogResponse =
  /** `retryAfterMs` is set if the same call may succeed later. */
  | { readonly kind: "refused"; readonly why: string; readonly retryAfterMs: number | null }
  | {
      readonly kind: "read";
      /** The time of its first line; null if it is empty. */
      readonly firstMs: number | null;
      readonly endedAtMs: number;
      /** In bytes. */
      readonly length: number;
      /** Why the log is incomplete; null if it is whole. */
      readonly cut: string | null;
    };

/** Sends one request, with `limitBytes` for the first bytes only. Throws only ApiError 403. */
export async function requestLog(
  source: LogSource,
  wanted: WantedLog,
  slot: StatusSlot,
  target: LogTarget,
  limitBytes?: number,
): Promise<LogResponse> {
  const query = new URLSearchParams({ container: wanted.container, timestamps: "true" });
  if (limitBytes !== undefined) query.set("limitBytes", String(limitBytes));
  if (slot === "previous") query.set("previous", "true");
  const path = `${namespaced("", wanted.namespace, "pods", wanted.pod, "log")}?${query}`;
  let body: Readable;
  const limit = AbortSignal.timeout(CLUSTER_LIMITS.logTimeoutMs);
  try {
    const response = await source.connection.send({
      path,
      signal: AbortSignal.any([source.signal, limit]),
      idleTimeoutMs: CLUSTER_LIMITS.logIdleTimeoutMs,
    });
    body = response.body;
  } catch (error) {
    if (error instanceof ApiError && error.status === 403) throw error;
    const seconds = error instanceof ApiError ? error.retryAfterSeconds : null;
    const retryAfterMs = isPassing(error) ? Math.min((seconds ?? 0) * 1000, CLUSTER_LIMITS.retryAfterMaxMs) : null;
    return { kind: "refused", why: `the log could not be read: ${shortly(error)}`, retryAfterMs };
  }
  const stripper = createTimestampStripper((piece) => target.write(piece));
  const guard = new ErrorBodyGuard();
  let length = 0;
  let cut: string | null = null;
  try {
    await eachChunk(body, (chunk) => {
      length += chunk.length;
      if (length > LARGE_BYTES) {
        keepHeapSmall();
        passedChunk(chunk.length);
      }
      const ready = guard.add(chunk);
      if (ready !== null) stripper.write(ready);
    });
  } catch (error) {
    cut = limit.aborted
      ? `the log did not end within ${CLUSTER_LIMITS.logTimeoutMs / 1000} s`
      : `the log broke off: ${source.signal.aborted ? "the run had to end" : shortly(error)}`;
  }
  const endedAtMs = source.now();
  const start = guard.rest();
  if (cut === null && isNoLog(start))
    return { kind: "refused", why: "the kubelet no longer has the log", retryAfterMs: null };
  stripper.write(start);
  stripper.end();
  return { kind: "read", firstMs: stripper.firstMs(), endedAtMs, length, cut };
}

/** Uses events: the kubelet sends line by line, and an `await` per chunk costs more than the line itself. */
function eachChunk(body: Readable, take: (chunk: Buffer) => void): Promise<void> {
  body.on("data", (chunk: Buffer) => {
    try {
      take(chunk);
    } catch (error) {
      body.destroy(error instanceof Error ? error : new Error(String(error)));
    }
  });
  return finished(body, { writable: false });
}

function shortly(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n", 1)[0]?.slice(0, 200) ?? "";
}

/** Holds back the first bytes: an error sent with status 200 instead of a log must not reach the target. */
class ErrorBodyGuard {
  static readonly SIZE = 1024;
  #held: Buffer[] = [];
  #length = 0;
  #open = false;

  add(chunk: Buffer): Buffer | null {
    if (this.#open) return chunk;
    this.#held.push(chunk);
    this.#length += chunk.length;
    if (this.#length <= ErrorBodyGuard.SIZE) return null;
    this.#open = true;
    return Buffer.concat(this.#held);
  }

  rest(): Buffer {
    return this.#open ? Buffer.alloc(0) : Buffer.concat(this.#held);
  }
}

/** Messages sent with status 200 if a log is gone (pkg/kubelet/kuberuntime, containerd, CRI-O). */
const MISSING_LOG_MESSAGES =
  /^(?:unable to retrieve container logs for \S+:\/\/|failed to (?:try resolving symlinks in path|get container status|find container|open log file|watch file|create fsnotify)|rpc error: code = |an error occurred when try to find container |error: (?:no such|can not) |container "?\S+"? (?:not found|is not running))/i;

function isNoLog(start: Buffer): boolean {
  if (start.length === 0 || start.length > ErrorBodyGuard.SIZE) return false;
  const text = start.toString("utf8").trimEnd();
  return !text.includes("\n") && MISSING_LOG_MESSAGES.test(text);
}
