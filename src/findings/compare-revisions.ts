/**
 * Two revisions of one workload that ran side by side: how often each died, and whether the difference can be chance.
 */

/** What one revision did in the window. */
export interface RevisionDeaths {
  readonly pods: number;
  readonly deaths: number;
  /** Hours that its pods existed inside the window, all pods together. */
  readonly podHours: number;
}

/** Both revisions with the test of their rates. */
export interface RevisionComparison {
  readonly current: RevisionDeaths;
  readonly old: RevisionDeaths;
  /** How likely a difference at least as unlikely as this one is if both die at the same rate, from 0 to 1. */
  readonly p: number;
  /** One sentence with both rates, what follows, and the name of the test. */
  readonly words: string;
}

/** Below this a difference is taken for real. */
const SIGNIFICANT = 0.05;

/** Compares two revisions; null if one of them has no pod or no time, or neither died. */
export function compareRevisions(current: RevisionDeaths, old: RevisionDeaths): RevisionComparison | null {
  const isComparable = [current, old].every(({ pods, podHours }) => pods > 0 && podHours > 0);
  if (!isComparable || current.deaths + old.deaths === 0) return null;
  const p = poissonRatesTest(current.deaths, current.podHours, old.deaths, old.podHours);
  const verdict =
    p >= SIGNIFICANT
      ? "the difference can be chance"
      : current.deaths / current.podHours > old.deaths / old.podHours
        ? "the new revision dies more often, which is hardly chance"
        : "the new revision dies less often, which is hardly chance";
  const words = `new revision: ${told(current)}; old revision: ${told(old)}: ${verdict} (p ${p < 0.001 ? "< 0.001" : `= ${rounded(p)}`}, exact conditional test of two Poisson rates)`;
  return { current, old, p, words };
}

function told({ deaths, podHours, pods }: RevisionDeaths): string {
  return `${deaths} ${deaths === 1 ? "death" : "deaths"} in ${rounded(podHours)} pod-hours of ${pods} ${pods === 1 ? "pod" : "pods"} (${rounded(deaths / podHours)} an hour)`;
}

/** Two significant digits. */
function rounded(value: number): string {
  return String(Number(value.toPrecision(2)));
}

/** Above this many deaths there is no doubt that a sum would remove. */
const MOST_DEATHS = 100_000;

/**
 * Two-sided p-value that two counts of events come of the same rate, each over its own time. Given their sum the first
 * one is binomial (Przyborowski and Wilenski, 1940); outcomes that are at most as likely as the one seen are added up,
 * as R's `poisson.test` does.
 */
export function poissonRatesTest(deathsA: number, hoursA: number, deathsB: number, hoursB: number): number {
  const n = deathsA + deathsB;
  if (n === 0 || n > MOST_DEATHS) return n === 0 ? 1 : 0;
  const share = hoursA / (hoursA + hoursB);
  const logOf = (k: number): number => logChoose(n, k) + k * Math.log(share) + (n - k) * Math.log1p(-share);
  // Rounding must not leave out what is exactly as likely.
  const seen = logOf(deathsA) + 1e-7;
  let p = 0;
  for (let k = 0; k <= n; k++) {
    const log = logOf(k);
    if (log <= seen) p += Math.exp(log);
  }
  return Math.min(1, p);
}

function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

const SMALL = 256;
const LOGS = Array.from({ length: SMALL }, () => 0);
for (let n = 2; n < SMALL; n++) LOGS[n] = (LOGS[n - 1] ?? 0) + Math.log(n);

/** By a table, and by Stirling's series above it. */
function logFactorial(n: number): number {
  const known = LOGS[n];
  if (known !== undefined) return known;
  return (n + 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * n) - 1 / (360 * n ** 3);
}
