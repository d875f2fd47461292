/** Waiting that ends. */
import { setTimeout as delay } from "node:timers/promises";

/** Waits, or until the signal aborts. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await delay(ms, undefined, { signal }).catch(() => undefined);
}

/** Waits for the work, but no longer than `ms`, and `graceMs` after the signal has aborted. Does not end the work. */
export async function waitAtMost(
  work: Promise<unknown>,
  ms: number,
  signal: AbortSignal,
  graceMs: number,
): Promise<void> {
  const done = new AbortController();
  const limit = pause(ms, AbortSignal.any([done.signal, signal])).then(() =>
    signal.aborted ? pause(graceMs, done.signal) : undefined,
  );
  await Promise.race([work, limit]);
  done.abort();
}
