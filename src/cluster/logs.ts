/** The log of the very instance that died: the log API picks an instance itself, so each answer is checked. */
import type { Readable } from "node:stream";
import { finished } from "node:stream/promises";
import { setTimeout as delay } from "node:timers/promises";
import type { PodSnapshot } from "../deaths/snapshot.ts";
import { getJson, isPassing, namespaced } from "./api.ts";
import { ApiError, type Connection } from "./connect.ts";
import { CLUSTER_LIMITS } from "./limits.ts";
import { byTimes, isOlder, isOnly, isSucceeded, type Seat, seatOf, type WantedLog } from "./log-instance.ts";
import { readPod } from "./pods.ts";
import { keepHeapSmall } from "./small-heap.ts";
import { createTimestampStripper } from "./timestamps.ts";

/** Takes the bytes of one try. If they turn out to be another instance's, all of them are discarded. */
export interface LogTarget {
  /** The piece is valid until this returns. */
  write(piece: Buffer): void;
  discard(): void;
}

/** The log, if there is one. `note` says why there is none, or what limits it. */
export interface FetchedLog<T> {
  readonly source: "previous" | "current" | "none";
  readonly target: T | null;
  readonly note: string | null;
  /** When the last byte was there, by the given clock. */
  readonly fetchedAtMs: number | null;
}

/** The cluster to read logs from, and the newest known state of its pods. */
export interface LogSource {
  readonly connection: Connection;
  /** The newest state of the pod that is known, from the watch. */
  readonly newest: (podUid: string) => PodSnapshot | undefined;
  readonly now: () => number;
  readonly signal: AbortSignal;
}

/** How often the instance is looked for again while pod and log move, and a log that broke off is asked for again. */
const TRIES = 4;
/** For the look at the pod besides the log. */
const POD_TIMEOUT_MS = 10_000;

/**
 * How certain it is whose log was read. `by-seat`: by the place in the pod's status, which the kubelet may be ahead of.
 * `certain`: by the time of its first line, or because no other instance can have it.
 */
const TRUST = { unknown: 0, "by-seat": 1, certain: 2 } as const;
type Trust = keyof typeof TRUST;

/** The best log so far: the more certain one, then the longer one. */
interface Best<T> {
  readonly found: FetchedLog<T>;
  readonly trust: Trust;
  readonly length: number;
}

/** Fetches and verifies. Failures go to `note`; throws only ApiError 403 if logs may not be read. */
export async function fetchLog<T extends LogTarget>(
  source: LogSource,
  wanted: WantedLog,
  open: () => T,
): Promise<FetchedLog<T>> {
  let note = "the log is no longer there";
  let best: Best<T> | null = null;
  let tryOther: Seat = null;
  let silent = false;
  /** Set once the log of `state` was read and it is to be seen whether the kubelet was ahead then. */
  let isProbe = false;
  const keep = (candidate: Best<T>) => {
    const isBetter = best === null || beats(candidate, best);
    (isBetter ? best : candidate)?.found.target?.discard();
    if (isBetter) best = candidate;
  };
  // Who was silent for so long will be silent again, and the death waits to be told.
  for (let attempt = 0; attempt < TRIES && !source.signal.aborted && !silent; attempt++) {
    // A glance at its first line is enough where there is no such log, or an older instance's, as of a loop in its
    // back-off.
    if (isProbe && (await glance(source, wanted)) !== "perhaps") break;
    const pod =
      attempt === 0
        ? (source.newest(wanted.podUid) ?? (await readAgain(source, wanted)))
        : await readAgain(source, wanted);
    if (pod === null && attempt > 0) break;
    const seat: Seat = tryOther ?? (pod === null ? "previous" : seatOf(pod, wanted));
    if (seat === null) {
      note = "the instance was replaced before its log could be read";
      break;
    }
    tryOther = null;
    const target = open();
    const askedMs = performance.now();
    const read = await readOnce(source, wanted, seat, target);
    silent = isCut(read) && performance.now() - askedMs >= CLUSTER_LIMITS.logIdleTimeoutMs;
    if (read.kind === "refused") {
      target.discard();
      note = read.why;
      if (read.retryAfterMs !== null) {
        await pause(Math.max(read.retryAfterMs, 250 * 2 ** attempt), source.signal);
        continue;
      }
      if (isProbe) break;
      // The pod may have moved on, or the container is in the other seat by the kubelet's own picture.
      tryOther = attempt % 2 === 0 && !(seat === "previous" && isSucceeded(pod, wanted)) ? other(seat) : null;
      continue;
    }
    const found: FetchedLog<T> = { source: seat, target, note: read.cut, fetchedAtMs: read.endedAtMs };
    const trust = await verify(source, wanted, seat, read.firstMs, pod);
    if (trust === "another") {
      target.discard();
      if (isProbe) break;
      note = "the log that is left is another instance's";
      if (attempt > 0 && seat === "previous") break;
      tryOther = seat === "current" ? "previous" : null;
      continue;
    }
    const doubt = "may be another instance's: the pod changed while it was read";
    keep({
      found: trust === "unknown" ? { ...found, note: joinNotes(read.cut, doubt) } : found,
      trust,
      length: read.length,
    });
    if (isProbe || (trust === "certain" && read.cut === null)) break;
    // The kubelet may have started the next instance before the API server told: then the wanted one's log is the
    // previous.
    if (trust === "by-seat" && seat === "current" && read.cut === null) {
      isProbe = true;
      tryOther = "previous";
      continue;
    }
    if (trust === "by-seat" && read.cut === null) break;
    // What comes after the cut may be the crash.
    if (trust !== "unknown") await pause(250 * 2 ** attempt, source.signal);
  }
  return bestOf(best) ?? { source: "none", target: null, note, fetchedAtMs: null };
}

function beats<T>(a: Best<T>, b: Best<T>): boolean {
  return a.trust === b.trust ? a.length > b.length : TRUST[a.trust] > TRUST[b.trust];
}

function isCut(read: ReadLog): boolean {
  return read.kind === "refused" || read.cut !== null;
}

/** Read through a function: the compiler does not see that `keep` has set it. */
function bestOf<T>(best: Best<T> | null): FetchedLog<T> | null {
  return best?.found ?? null;
}

function other(seat: "current" | "previous"): "current" | "previous" {
  return seat === "current" ? "previous" : "current";
}

function joinNotes(a: string | null, b: string): string {
  return a === null ? b : `${a}; ${b}`;
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await delay(ms, undefined, { signal }).catch(() => undefined);
}

async function readAgain(source: LogSource, wanted: WantedLog): Promise<PodSnapshot | null> {
  try {
    const path = namespaced("", wanted.namespace, "pods", wanted.pod);
    const signal = AbortSignal.any([source.signal, AbortSignal.timeout(POD_TIMEOUT_MS)]);
    return readPod(await getJson(source.connection, { path, signal }));
  } catch (error) {
    // Without the right to get a pod, the watch's newest state must do.
    if (error instanceof ApiError && error.status === 403) return source.newest(wanted.podUid) ?? null;
    return null;
  }
}

/** Enough for the time of the first line. */
const GLANCE_BYTES = 64;

/**
 * What is in the previous place, by the first line: a log that was begun before the wanted instance was, none, or
 * perhaps the wanted one.
 */
async function glance(source: LogSource, wanted: WantedLog): Promise<"older" | "none" | "perhaps"> {
  const nowhere: LogTarget = { write() {}, discard() {} };
  const read = await readOnce(source, wanted, "previous", nowhere, GLANCE_BYTES);
  if (read.kind === "refused") return read.retryAfterMs === null ? "none" : "perhaps";
  const newest = source.newest(wanted.podUid) ?? null;
  return read.firstMs !== null && isOlder(read.firstMs, newest, wanted) ? "older" : "perhaps";
}

/** Beyond this, memory is worth more than the little time that it saves. */
const LARGE_BYTES = 1024 * 1024;

type ReadLog =
  /** `retryAfterMs` is set where the same call may succeed a little later. */
  | { readonly kind: "refused"; readonly why: string; readonly retryAfterMs: number | null }
  | {
      readonly kind: "read";
      readonly firstMs: number | null;
      readonly endedAtMs: number;
      readonly length: number;
      readonly cut: string | null;
    };

async function readOnce(
  source: LogSource,
  wanted: WantedLog,
  seat: "current" | "previous",
  target: LogTarget,
  limitBytes?: number,
): Promise<ReadLog> {
  const query = new URLSearchParams({ container: wanted.container, timestamps: "true" });
  if (limitBytes !== undefined) query.set("limitBytes", String(limitBytes));
  if (seat === "previous") query.set("previous", "true");
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
  const opening = new Opening();
  let length = 0;
  let cut: string | null = null;
  try {
    await eachChunk(body, (chunk) => {
      length += chunk.length;
      if (length > LARGE_BYTES) keepHeapSmall();
      const ready = opening.add(chunk);
      if (ready !== null) stripper.write(ready);
    });
  } catch (error) {
    cut = limit.aborted
      ? `the log did not end within ${CLUSTER_LIMITS.logTimeoutMs / 1000} s`
      : `the log broke off: ${source.signal.aborted ? "the run had to end" : shortly(error)}`;
  }
  const endedAtMs = source.now();
  const start = opening.rest();
  if (cut === null && isNoLog(start))
    return { kind: "refused", why: "the kubelet no longer has the log", retryAfterMs: null };
  stripper.write(start);
  stripper.end();
  return { kind: "read", firstMs: stripper.firstMs(), endedAtMs, length, cut };
}

/** By events: the kubelet sends line by line, and each turn of a loop that waits costs more than the line. */
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

/** Holds back the first bytes: an answer that is nothing but the kubelet's excuse must not reach the target. */
class Opening {
  static readonly SIZE = 1024;
  #held: Buffer[] = [];
  #length = 0;
  #open = false;

  add(chunk: Buffer): Buffer | null {
    if (this.#open) return chunk;
    this.#held.push(chunk);
    this.#length += chunk.length;
    if (this.#length <= Opening.SIZE) return null;
    this.#open = true;
    return Buffer.concat(this.#held);
  }

  rest(): Buffer {
    return this.#open ? Buffer.alloc(0) : Buffer.concat(this.#held);
  }
}

/** Answers of 200 in place of a log that is gone (pkg/kubelet/kuberuntime, containerd, CRI-O). */
const MISSING_LOG_MESSAGES =
  /^(?:unable to retrieve container logs for \S+:\/\/|failed to (?:try resolving symlinks in path|get container status|find container|open log file|watch file|create fsnotify)|rpc error: code = |an error occurred when try to find container |error: (?:no such|can not) |container "?\S+"? (?:not found|is not running))/i;

function isNoLog(start: Buffer): boolean {
  if (start.length === 0 || start.length > Opening.SIZE) return false;
  const text = start.toString("utf8").trimEnd();
  return !text.includes("\n") && MISSING_LOG_MESSAGES.test(text);
}

/**
 * Checks whose log was read: by its times, else by what the kubelet has as the previous log now, else by the pod, read
 * again: an instance moves from `state` to `lastState` and never back, so one that is still in the place that the call
 * looked at was there all along. `before` is the pod before the call.
 */
async function verify(
  source: LogSource,
  wanted: WantedLog,
  seat: "current" | "previous",
  firstMs: number | null,
  before: PodSnapshot | null,
): Promise<Trust | "another"> {
  const told = byTimes(firstMs, before, wanted, seat);
  if (told !== null) return told;
  if (firstMs !== null && seat === "current") {
    const inPrevious = await glance(source, wanted);
    // Nothing has moved into the previous place since: what was read is the wanted log.
    if (inPrevious === "older" || (inPrevious === "none" && isOnly(source.newest(wanted.podUid), wanted)))
      return "certain";
  }
  const pod = await readAgain(source, wanted);
  if (pod === null) return firstMs === null ? "unknown" : "by-seat";
  return seatOf(pod, wanted) === seat ? "by-seat" : "unknown";
}
