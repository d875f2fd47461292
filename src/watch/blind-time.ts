/** Time during which pods could not be seen. A window with too large a gap never passes. */

/** A stretch of time, in milliseconds since the epoch. */
export interface Gap {
  readonly fromMs: number;
  readonly toMs: number;
}

/** Collects the intervals during which pods could not be seen. */
export interface BlindTime {
  /** Records how long nothing has been seen by now; 0 while pods are seen. */
  sample(nowMs: number, blindForMs: number): void;
  close(nowMs: number): void;
  gaps(): readonly Gap[];
}

/** Blind time without any gap yet. */
export function createBlindTime(): BlindTime {
  const gaps: Gap[] = [];
  let fromMs: number | null = null;
  const close = (nowMs: number) => {
    if (fromMs !== null) gaps.push({ fromMs, toMs: nowMs });
    fromMs = null;
  };
  return {
    sample(nowMs, blindForMs) {
      if (blindForMs <= 0) close(nowMs);
      else fromMs ??= nowMs - blindForMs;
    },
    close,
    gaps: () => gaps,
  };
}

/**
 * Largest blind share of the window. Gaps shorter than SHORTEST_GAP_MS do not count: a watch was reopened there, with
 * renewed credentials, from where it ended.
 */
const BLIND_SHARE = 0.1;
const SHORTEST_GAP_MS = 2000;
/** Maximum number of gaps named in the message. */
const GAPS_SHOWN = 5;

/** The error for too much blind time, with its gaps; null if enough was seen. */
export function blindError(gaps: readonly Gap[], fromMs: number, untilMs: number): string | null {
  const counted = gaps.filter((gap) => gap.toMs - gap.fromMs >= SHORTEST_GAP_MS);
  const blindMs = counted.reduce((sum, gap) => sum + gap.toMs - gap.fromMs, 0);
  if (untilMs <= fromMs || blindMs <= (untilMs - fromMs) * BLIND_SHARE) return null;
  const shown = counted.slice(0, GAPS_SHOWN).map((gap) => `${clock(gap.fromMs)} to ${clock(gap.toMs)}`);
  const more = counted.length > GAPS_SHOWN ? ` and ${counted.length - GAPS_SHOWN} more` : "";
  return (
    `The cluster could not be seen for ${seconds(blindMs)} of ${seconds(untilMs - fromMs)} (${shown.join(", ")}${more} UTC): ` +
    "deaths in that time may be missing. Check the connection to its API server, and run again."
  );
}

function clock(ms: number): string {
  return new Date(ms).toISOString().slice(11, 19);
}

function seconds(ms: number): string {
  return `${Math.round(ms / 1000)} s`;
}
