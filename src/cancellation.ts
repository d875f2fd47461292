/** Cancellation: the run ends within five seconds, whatever hangs. */

/** Milliseconds after the cancellation by which GitHub was notified, and by which the process has ended. */
export const CANCELLED_LIMITS = { noticeMs: 3_500, endedMs: 4_500 } as const;

/** The signal of a cancellation. */
export interface Cancellation {
  /**
   * Aborted by the first SIGINT or SIGTERM. GitHub's runner sends SIGINT, SIGTERM after 7.5 s, and kills 2.5 s later.
   */
  readonly cancelled: AbortSignal;
  /** Milliseconds since the cancellation; 0 before. */
  readonly cancelledForMs: () => number;
}

/**
 * Listens for the signals from now on. Calls `overdue`, which must end the process, if the run does not end by
 * itself.
 */
export function listenForCancellation(overdue: () => never): Cancellation {
  const controller = new AbortController();
  let atMs: number | null = null;
  const cancel = (): void => {
    if (atMs !== null) return;
    atMs = performance.now();
    setTimeout(overdue, CANCELLED_LIMITS.endedMs).unref();
    controller.abort();
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, cancel);
  return {
    cancelled: controller.signal,
    cancelledForMs: () => (atMs === null ? 0 : performance.now() - atMs),
  };
}
