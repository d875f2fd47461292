/** The run's clock: this machine's, corrected if it disagrees with the API server's. */

/** The API server's clock. */
export interface Clock {
  /** Milliseconds since the epoch. */
  nowMs(): number;
  /** Takes in a `Date` header of the API server. */
  sync(date: Date): void;
}

/** A `Date` header has whole seconds and takes time to arrive: smaller differences are ignored. */
const TOLERANCE_MS = 2000;

/** `localMs` is this machine's clock. */
export function createClock(localMs: () => number): Clock {
  let offsetMs = 0;
  let synced = false;
  return {
    nowMs: () => localMs() + offsetMs,
    sync(date) {
      if (synced) return;
      synced = true;
      const aheadMs = date.getTime() + 500 - localMs();
      if (Math.abs(aheadMs) > TOLERANCE_MS) offsetMs = aheadMs;
    },
  };
}
