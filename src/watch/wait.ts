/** Waits with a limit. */
import { setTimeout as delay } from "node:timers/promises";

/** Waits `ms`, or until the signal aborts. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await delay(ms, undefined, { signal }).catch(() => undefined);
}

/** Waits for the work, at most `ms`, and at most `graceMs` after the signal aborts. Does not stop the work. */
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
