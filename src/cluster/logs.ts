/** The log of the very instance that died: the log API picks an instance itself, so each answer is checked. */
import type { Readable } from "node:stream";
import { setTimeout as delay } from "node:timers/promises";
import type { ContainerType } from "../deaths/model.ts";
import type { ContainerSnapshot, PodSnapshot, Termination } from "../deaths/snapshot.ts";
import { getJson, isPassing, namespaced } from "./api.ts";
import { ApiError, type Connection } from "./connect.ts";
import { CLUSTER_LIMITS } from "./limits.ts";
import { readPod } from "./pods.ts";
import { createTimestampStripper, type TimestampStripper } from "./timestamps.ts";

/** Whose log is wanted. */
export interface WantedLog {
  readonly namespace: string;
  readonly pod: string;
  readonly podUid: string;
  readonly container: string;
  readonly containerType: ContainerType;
  readonly termination: Termination;
}

/** Takes the bytes of one try; a try that turns out to be of another instance is thrown away whole. */
export interface LogTarget {
  write(chunk: Buffer): void;
  discard(): void;
}

/** The log, where there is one. `note` says what the reader must know of it, or why there is none. */
export interface FetchedLog<T> {
  readonly source: "previous" | "current" | "none";
  readonly target: T | null;
  readonly note: string | null;
  /** When the last byte was there, by the given clock. */
  readonly fetchedAtMs: number | null;
}

/** Where in the pod's status an instance sits, which decides what `previous` means for it. */
type Seat = "current" | "previous" | null;

export interface LogSource {
  readonly connection: Connection;
  /** The newest state of the pod that is known, from the watch. */
  readonly newest: (podUid: string) => PodSnapshot | undefined;
  readonly now: () => number;
  readonly signal: AbortSignal;
}

/** How often the instance is looked for again while pod and log move, and a log that broke off is asked for again. */
const TRIES = 4;
/** For the look at the pod beside the log. */
const POD_TIMEOUT_MS = 10_000;

/**
 * How far a log is to be believed: by its place in the pod's status, which the kubelet may be ahead of, or for certain, by
 * the time of its first line or because no other instance can have it.
 */
const TRUST = { unknown: 0, "by-seat": 1, certain: 2 } as const;
type Trust = keyof typeof TRUST;

/** The best of what was read so far: what is believed more, then what is longer. */
interface Best<T> {
  readonly found: FetchedLog<T>;
  readonly trust: Trust;
  readonly length: number;
}

/** Fetches and verifies. Never throws for the cluster's sake: what failed is said in `note`. Throws ApiError 403 where logs may not be read. */
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
    // The kubelet may have started the next instance before the API server told: then the wanted one's log is the previous.
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

function containerOf(pod: PodSnapshot, wanted: WantedLog): ContainerSnapshot | undefined {
  return pod.containers.find((c) => c.name === wanted.container && c.type === wanted.containerType);
}

function seatOf(pod: PodSnapshot, wanted: WantedLog): Seat {
  const container = containerOf(pod, wanted);
  if (pod.uid !== wanted.podUid || container === undefined) return null;
  if (container.state.kind === "terminated" && same(container.state.termination, wanted.termination)) return "current";
  return container.last !== null && same(container.last, wanted.termination) ? "previous" : null;
}

/**
 * Whether a later instance has taken the seat of the wanted one. Instances move from `state` to `lastState` and never back,
 * so the log of `state` is then certainly not the wanted one's.
 */
function isSucceeded(pod: PodSnapshot | null, wanted: WantedLog): boolean {
  if (pod === null || seatOf(pod, wanted) !== "previous") return false;
  return containerOf(pod, wanted)?.state.kind !== "waiting";
}

function same(a: Termination, b: Termination): boolean {
  return a.containerId === b.containerId && (a.containerId !== null || a.finishedAt === b.finishedAt);
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
): Promise<ReadLog> {
  const query = new URLSearchParams({ container: wanted.container, timestamps: "true" });
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
  const stripper = createTimestampStripper();
  const opening = new Opening();
  let length = 0;
  let cut: string | null = null;
  try {
    for await (const chunk of body) {
      length += (chunk as Buffer).length;
      const ready = opening.add(chunk as Buffer);
      if (ready !== null) target.write(stripper.write(ready));
    }
  } catch (error) {
    cut = limit.aborted
      ? `the log did not end within ${CLUSTER_LIMITS.logTimeoutMs / 1000} s`
      : `the log broke off: ${source.signal.aborted ? "the run had to end" : shortly(error)}`;
  }
  const endedAtMs = source.now();
  const start = opening.rest();
  if (cut === null && isNoLog(start))
    return { kind: "refused", why: "the kubelet no longer has the log", retryAfterMs: null };
  flush(start, stripper, target);
  return { kind: "read", firstMs: stripper.firstMs(), endedAtMs, length, cut };
}

function flush(start: Buffer, stripper: TimestampStripper, target: LogTarget): void {
  if (start.length > 0) target.write(stripper.write(start));
  const rest = stripper.end();
  if (rest.length > 0) target.write(rest);
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

/** What kubelets and runtimes put into a 200 answer in place of a log that is gone (pkg/kubelet/kuberuntime, containerd, CRI-O). */
const EXCUSES =
  /^(?:unable to retrieve container logs for \S+:\/\/|failed to (?:try resolving symlinks in path|get container status|find container|open log file|watch file|create fsnotify)|rpc error: code = |an error occurred when try to find container |error: (?:no such|can not) |container "?\S+"? (?:not found|is not running))/i;

function isNoLog(start: Buffer): boolean {
  if (start.length === 0 || start.length > Opening.SIZE) return false;
  const text = start.toString("utf8").trimEnd();
  return !text.includes("\n") && EXCUSES.test(text);
}

/**
 * Whose log was it? For certain by time: what an instance wrote lies between its start and its end. Otherwise by reading
 * the pod again: an instance moves from `state` to `lastState` and never back, so one that still sits where the call looked
 * sat there all along, as far as the API server knows. `before` is the pod as it was before the call.
 */
async function verify(
  source: LogSource,
  wanted: WantedLog,
  seat: "current" | "previous",
  firstMs: number | null,
  before: PodSnapshot | null,
): Promise<Trust | "another"> {
  if (before !== null && seat === "previous" && isAlone(before, wanted)) return "certain";
  const { startedAt, finishedAt } = wanted.termination;
  const mayBeLater = before === null || !isBeforeSuccessor(firstMs, before, wanted);
  if (firstMs !== null && finishedAt !== null && firstMs >= Date.parse(finishedAt) + 1000 && mayBeLater)
    return "another";
  // An older instance's log: times are whole seconds, and a process may write before its start is noted.
  const mayBeOlder = before === null || !isFirst(before, wanted, seat);
  if (firstMs !== null && startedAt !== null && firstMs < Date.parse(startedAt) - 1000 && mayBeOlder) return "another";
  const rival = before === null ? null : rivalOf(before, wanted, seat);
  if (firstMs !== null && rival !== null && firstMs < Date.parse(rival.finishedAt ?? "") + 1000) return "another";
  if (firstMs !== null && startedAt !== null && finishedAt !== null) {
    if (firstMs >= Date.parse(startedAt) && firstMs < Date.parse(finishedAt)) return "certain";
  }
  const pod = await readAgain(source, wanted);
  if (pod === null) return firstMs === null ? "unknown" : "by-seat";
  return seatOf(pod, wanted) === seat ? "by-seat" : "unknown";
}

/** Whether no instance was before the wanted one, and none after it is known: what is previous to one that is not can only be it. */
function isAlone(pod: PodSnapshot, wanted: WantedLog): boolean {
  return seatOf(pod, wanted) === "current" && containerOf(pod, wanted)?.restartCount === 0;
}

/** Whether no instance was before the wanted one: a busy node notes a start seconds after the process began to write. */
function isFirst(pod: PodSnapshot, wanted: WantedLog, seat: "current" | "previous"): boolean {
  return seatOf(pod, wanted) === seat && containerOf(pod, wanted)?.restartCount === (seat === "current" ? 0 : 1);
}

/** Whether the wanted instance's successor is known to have started only later: a busy node stamps lines seconds late. */
function isBeforeSuccessor(firstMs: number | null, pod: PodSnapshot, wanted: WantedLog): boolean {
  const state = containerOf(pod, wanted)?.state;
  if (firstMs === null || seatOf(pod, wanted) !== "previous" || state?.kind !== "running") return false;
  return state.startedAt !== null && firstMs < Date.parse(state.startedAt) - 1000;
}

/** Another instance that is known to sit where the call looks. */
function rivalOf(pod: PodSnapshot, wanted: WantedLog, seat: "current" | "previous"): Termination | null {
  const container = containerOf(pod, wanted);
  if (pod.uid !== wanted.podUid || container === undefined) return null;
  const state = container.state.kind === "terminated" ? container.state.termination : null;
  const sitting = seat === "previous" ? container.last : state;
  return sitting !== null && !same(sitting, wanted.termination) ? sitting : null;
}
