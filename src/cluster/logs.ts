/** Fetches the log of the instance that died. The log API picks an instance by itself, so each answer is checked. */
import { setTimeout as delay } from "node:timers/promises";
import type { PodSnapshot } from "../deaths/snapshot.ts";
import { getJson, namespaced } from "./api.ts";
import { ApiError } from "./connect.ts";
import { CLUSTER_LIMITS } from "./limits.ts";
import {
  byTimes,
  isOlder,
  isOnly,
  isSucceeded,
  isSuccessors,
  mayBeginIn,
  type StatusSlot,
  slotOf,
  type WantedLog,
} from "./log-instance.ts";
import { type LogResponse, type LogSource, type LogTarget, requestLog } from "./log-response.ts";
import { readPod } from "./pods.ts";

/** The log, if there is one. `note` says why there is none, or what limits it. */
export interface FetchedLog<T> {
  readonly source: StatusSlot | "none";
  readonly target: T | null;
  readonly note: string | null;
  /** When the last byte arrived, by the given clock. */
  readonly fetchedAtMs: number | null;
}

/** Attempts to find the instance while pod and log move, or to read a log that broke off. */
const TRIES = 4;
/** Timeout for reading the pod. */
const POD_TIMEOUT_MS = 10_000;
/** Enough for the first line's timestamp. */
const GLANCE_BYTES = 64;
const NO_LOG = "the log is no longer there";
const REPLACED = "the instance was replaced before its log could be read";
const ANOTHERS = "the remaining log belongs to another instance";
const DOUBT = "may belong to another instance: the pod changed while it was read";

/**
 * How certain it is whose log was read. `by-slot`: from the slot in the pod's status, which may lag behind the
 * kubelet. `certain`: from the time of its first line, or because no other instance can have it.
 */
const TRUST = { unknown: 0, "by-slot": 1, certain: 2 } as const;
type Trust = keyof typeof TRUST;

/** A log that may be the wanted one. */
interface Candidate<T> {
  readonly log: FetchedLog<T>;
  readonly trust: Trust;
  /** In bytes. */
  readonly length: number;
}

/** The result of reading one slot. */
type Attempt =
  | { readonly kind: "refused"; readonly retryAfterMs: number | null }
  | { readonly kind: "another" }
  | { readonly kind: "kept"; readonly trust: Trust; readonly isCut: boolean };

/** Fetches and verifies a log. Failures go to `note`; throws only ApiError 403 if logs may not be read. */
export async function fetchLog<T extends LogTarget>(
  source: LogSource,
  wanted: WantedLog,
  open: () => T,
): Promise<FetchedLog<T>> {
  const search = new LogSearch(source, wanted, open);
  try {
    await search.run();
  } catch (error) {
    search.discard();
    throw error;
  }
  return search.result();
}

/** Looks for the wanted log in both slots and keeps the best candidate: the more certain one, then the longer one. */
class LogSearch<T extends LogTarget> {
  readonly #source: LogSource;
  readonly #wanted: WantedLog;
  readonly #open: () => T;
  #best: Candidate<T> | null = null;
  /** Why there is no log, as far as known. */
  #note = NO_LOG;
  /** True once the server was silent for the whole idle timeout: a retry would delay the report of the death. */
  #isSilent = false;

  constructor(source: LogSource, wanted: WantedLog, open: () => T) {
    this.#source = source;
    this.#wanted = wanted;
    this.#open = open;
  }

  result(): FetchedLog<T> {
    return this.#best?.log ?? { source: "none", target: null, note: this.#note, fetchedAtMs: null };
  }

  /** Drops what was read. */
  discard(): void {
    this.#best?.log.target?.discard();
    this.#best = null;
  }

  async run(): Promise<void> {
    /** The slot to read next, if not the one in the pod's status. */
    let nextSlot: StatusSlot | null = null;
    for (let count = 0; count < TRIES && !this.#isOver(); count++) {
      const pod = await this.#pod(count === 0);
      if (pod === null && count > 0) return;
      const slot: StatusSlot | null = nextSlot ?? (pod === null ? "previous" : slotOf(pod, this.#wanted));
      nextSlot = null;
      if (slot === null) {
        this.#note = REPLACED;
        return;
      }
      const attempt = await this.#read(slot, pod);
      const pauseMs = 250 * 2 ** count;
      if (attempt.kind === "refused") {
        if (attempt.retryAfterMs !== null) await this.#pause(Math.max(attempt.retryAfterMs, pauseMs));
        // The pod may have moved on, or the kubelet has the instance in the other slot.
        else if (count % 2 === 0 && !(slot === "previous" && isSucceeded(pod, this.#wanted))) nextSlot = other(slot);
      } else if (attempt.kind === "another") {
        if (count > 0 && slot === "previous") return;
        if (slot === "current") nextSlot = "previous";
      } else if (attempt.isCut) {
        // The crash may come after the cut.
        if (attempt.trust !== "unknown") await this.#pause(pauseMs);
      } else if (attempt.trust !== "unknown") {
        if (attempt.trust === "by-slot" && slot === "current") await this.#checkPrevious();
        return;
      }
    }
  }

  #isOver(): boolean {
    return this.#source.signal.aborted || this.#isSilent;
  }

  async #pause(ms: number): Promise<void> {
    if (!this.#isSilent) await delay(ms, undefined, { signal: this.#source.signal }).catch(() => undefined);
  }

  async #pod(isFirst: boolean): Promise<PodSnapshot | null> {
    const known = isFirst ? this.#source.newest(this.#wanted.podUid) : undefined;
    return known ?? readAgain(this.#source, this.#wanted);
  }

  /**
   * The kubelet may have started the next instance before the status showed it. The log read from `state` was then
   * that one's, and the wanted log is the previous one.
   */
  async #checkPrevious(): Promise<void> {
    // The first line is enough if there is no previous log, or an older instance's, as in a crash loop's back-off.
    if ((await glance(this.#source, this.#wanted)) !== "perhaps") return;
    const pod = await readAgain(this.#source, this.#wanted);
    if (pod !== null) await this.#read("previous", pod);
  }

  /** Reads the log of a slot and keeps it if it is the best so far. `pod` is the pod before the read. */
  async #read(slot: StatusSlot, pod: PodSnapshot | null): Promise<Attempt> {
    const target = this.#open();
    try {
      return await this.#readInto(target, slot, pod);
    } catch (error) {
      target.discard();
      throw error;
    }
  }

  async #readInto(target: T, slot: StatusSlot, pod: PodSnapshot | null): Promise<Attempt> {
    const askedMs = performance.now();
    const response = await requestLog(this.#source, this.#wanted, slot, target);
    this.#isSilent = isBroken(response) && performance.now() - askedMs >= CLUSTER_LIMITS.logIdleTimeoutMs;
    if (response.kind === "refused") {
      target.discard();
      this.#note = response.why;
      return response;
    }
    const trust = await verify(this.#source, this.#wanted, slot, response.firstMs, pod);
    if (trust === "another") {
      target.discard();
      this.#note = ANOTHERS;
      return { kind: "another" };
    }
    const note = [response.cut, trust === "unknown" ? DOUBT : null].filter((text) => text !== null).join("; ") || null;
    const log = { source: slot, target, note, fetchedAtMs: response.endedAtMs };
    this.#keep({ log, trust, length: response.length });
    return { kind: "kept", trust, isCut: response.cut !== null };
  }

  #keep(candidate: Candidate<T>): void {
    const isBetter = this.#best === null || beats(candidate, this.#best);
    (isBetter ? this.#best : candidate)?.log.target?.discard();
    if (isBetter) this.#best = candidate;
  }
}

function beats<T>(a: Candidate<T>, b: Candidate<T>): boolean {
  return a.trust === b.trust ? a.length > b.length : TRUST[a.trust] > TRUST[b.trust];
}

function isBroken(response: LogResponse): boolean {
  return response.kind === "refused" || response.cut !== null;
}

function other(slot: StatusSlot): StatusSlot {
  return slot === "current" ? "previous" : "current";
}

async function readAgain(source: LogSource, wanted: WantedLog): Promise<PodSnapshot | null> {
  try {
    const path = namespaced("", wanted.namespace, "pods", wanted.pod);
    const signal = AbortSignal.any([source.signal, AbortSignal.timeout(POD_TIMEOUT_MS)]);
    const pod = readPod(await getJson(source.connection, { path, signal }));
    if (pod !== null) source.onPod(pod);
    return pod;
  } catch (error) {
    // Without the right to get a pod, use the watch's newest state.
    if (error instanceof ApiError && error.status === 403) return source.newest(wanted.podUid) ?? null;
    return null;
  }
}

/**
 * Tells from its first line what the previous slot holds: an older instance's log, none, or perhaps the wanted one.
 */
async function glance(source: LogSource, wanted: WantedLog): Promise<"older" | "none" | "perhaps"> {
  const nowhere: LogTarget = { write() {}, discard() {} };
  const response = await requestLog(source, wanted, "previous", nowhere, GLANCE_BYTES);
  if (response.kind === "refused") return response.retryAfterMs === null ? "none" : "perhaps";
  const newest = source.newest(wanted.podUid) ?? null;
  return response.firstMs !== null && isOlder(response.firstMs, newest, wanted) ? "older" : "perhaps";
}

/**
 * Checks whose log was read: by its times, else by the kubelet's previous log, else by reading the pod again. An
 * instance moves from `state` to `lastState` and never back, so if it is still in the requested slot it was there all
 * along. `before` is the pod before the read.
 */
async function verify(
  source: LogSource,
  wanted: WantedLog,
  slot: StatusSlot,
  firstMs: number | null,
  before: PodSnapshot | null,
): Promise<Trust | "another"> {
  const byTime = byTimes(firstMs, before, wanted, slot);
  if (byTime !== null) return byTime;
  if (firstMs !== null && slot === "current") {
    const inPrevious = await glance(source, wanted);
    // Nothing has moved into the previous slot since, so this is the wanted log.
    if (inPrevious === "older") return "certain";
    // A log that begins later may be of a second instance, after whose death the kubelet has deleted the previous
    // log.
    if (inPrevious === "none" && mayBeginIn(firstMs, wanted) && isOnly(source.newest(wanted.podUid), wanted))
      return "certain";
  }
  const pod = await readAgain(source, wanted);
  if (pod === null) return firstMs === null ? "unknown" : "by-slot";
  if (slotOf(pod, wanted) === slot) return "by-slot";
  return firstMs !== null && isSuccessors(firstMs, pod, wanted) ? "another" : "unknown";
}
