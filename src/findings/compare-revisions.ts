/**
 * Compares two revisions of a workload that ran side by side: how often each died, and whether the difference may be
 * chance.
 */

/** The deaths of one revision in the window. */
export interface RevisionDeaths {
  readonly pods: number;
  readonly deaths: number;
  /** Total hours that its pods existed inside the window. */
  readonly podHours: number;
}

/** Both revisions, and the test of their rates. */
export interface RevisionComparison {
  readonly current: RevisionDeaths;
  readonly old: RevisionDeaths;
  /** The p-value: the probability of a difference at least this unlikely if both die at the same rate. */
  readonly p: number;
  /** One sentence with both rates, the conclusion, and the name of the test. */
  readonly words: string;
}

/** Below this p-value a difference counts as real. */
const SIGNIFICANT = 0.05;

/** Compares two revisions; null if one has no pods or no time, or if neither died. */
export function compareRevisions(current: RevisionDeaths, old: RevisionDeaths): RevisionComparison | null {
  const isComparable = [current, old].every(({ pods, podHours }) => pods > 0 && podHours > 0);
  if (!isComparable || current.deaths + old.deaths === 0) return null;
  const p = poissonRatesTest(current.deaths, current.podHours, old.deaths, old.podHours);
  const verdict =
    p >= SIGNIFICANT
      ? "the difference may be chance"
      : current.deaths / current.podHours > old.deaths / old.podHours
        ? "the new revision dies more often, which is unlikely to be chance"
        : "the new revision dies less often, which is unlikely to be chance";
  const words = `new revision: ${rateText(current)}; old revision: ${rateText(old)}: ${verdict} (p ${p < 0.001 ? "< 0.001" : `= ${rounded(p)}`}, exact conditional test of two Poisson rates)`;
  return { current, old, p, words };
}

function rateText({ deaths, podHours, pods }: RevisionDeaths): string {
  return `${deaths} ${deaths === 1 ? "death" : "deaths"} in ${rounded(podHours)} pod-hours of ${pods} ${pods === 1 ? "pod" : "pods"} (${rounded(deaths / podHours)} an hour)`;
}

/** Two significant digits. */
function rounded(value: number): string {
  return String(Number(value.toPrecision(2)));
}

/** With more deaths, the sum would only confirm the difference. */
const MOST_DEATHS = 100_000;

/**
 * Two-sided p-value for two event counts, each over its own time, under the same rate. Given their sum, the first
 * count is binomial (Przyborowski and Wilenski, 1940). As in R's `poisson.test`, outcomes at most as likely as the
 * observed one are added up.
 */
export function poissonRatesTest(deathsA: number, hoursA: number, deathsB: number, hoursB: number): number {
  const n = deathsA + deathsB;
  if (n === 0 || n > MOST_DEATHS) return n === 0 ? 1 : 0;
  const share = hoursA / (hoursA + hoursB);
  const logOf = (k: number): number => logChoose(n, k) + k * Math.log(share) + (n - k) * Math.log1p(-share);
  // A tolerance for rounding, so that equally likely outcomes are included.
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

/** From a table, and above it by Stirling's series. */
function logFactorial(n: number): number {
  const known = LOGS[n];
  if (known !== undefined) return known;
  return (n + 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * n) - 1 / (360 * n ** 3);
}
