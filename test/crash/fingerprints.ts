/** Measures fingerprints: always the same for one bug, never for two. */
import { parseCrash } from "../../src/crash/index.ts";
import { CIRCUMSTANCES, PROGRAMS } from "./bugs.ts";
import type { Case, Tally } from "./score.ts";

/** Minimum share of a bug's logs that agree on its most common fingerprint, and of pairs of bugs that differ. */
export const BARS = { same: 0.95, different: 1 } as const;

/** All fingerprints read for one bug. */
export interface Bug {
  readonly program: string;
  readonly name: string;
  /** The group whose bugs must have different fingerprints. */
  readonly among: string;
  readonly fingerprints: readonly string[];
}

/** Logs the same bug as `slog-json` with another handler. */
const ALIKE = "go/progs/slog-text";

/** Each program of the corpus has one bug; logs of one variant are the same program built by different versions. */
export function bugsOfCorpus(cases: readonly Case[]): readonly Bug[] {
  const whole = cases.filter(({ name, facts }) => !name.startsWith("derived/") && facts.in_log !== false);
  const groups = Map.groupBy(whole, ({ facts: { runtime, program, variant } }) => `${runtime} ${program} ${variant}`);
  return [...groups.values()].flatMap((logs) => {
    const [{ name, facts } = { name: "", facts: null }] = logs;
    if (facts === null || facts.program === ALIKE) return [];
    return { program: facts.program, name, among: facts.runtime, fingerprints: logs.map(({ log }) => printOf(log)) };
  });
}

/** The bugs of `bugs.ts`, each printed three times. */
export function bugsMadeUp(): readonly Bug[] {
  return Object.entries(PROGRAMS).flatMap(([among, bugs]) =>
    Object.entries(bugs).map(([bug, print]) => {
      const name = `${among}: ${bug}`;
      return { program: name, name, among, fingerprints: CIRCUMSTANCES.map((at) => printOf(Buffer.from(print(at)))) };
    }),
  );
}

function printOf(log: Buffer): string {
  const { crash, alsoSeen } = parseCrash(log);
  return (crash ?? alsoSeen[0])?.fingerprint ?? "none";
}

/** Counts the logs that have the most common fingerprint of their bug, and lists the bugs with several. */
export function held(bugs: readonly Bug[]): Tally & { readonly split: readonly string[] } {
  const split: string[] = [];
  let [right, all] = [0, 0];
  for (const { name, fingerprints } of bugs.filter((bug) => bug.fingerprints.length > 1)) {
    const counts = [...Map.groupBy(fingerprints, (print) => print).values()].map(({ length }) => length);
    right += Math.max(...counts);
    all += fingerprints.length;
    if (counts.length > 1) split.push(name);
  }
  return { right, all, split };
}

/** Counts the pairs of bugs that share no fingerprint, and lists those that do. Skips pairs from the same program. */
export function toldApart(bugs: readonly Bug[]): Tally & { readonly merged: readonly string[] } {
  const merged: string[] = [];
  let all = 0;
  for (const [i, bug] of bugs.entries()) {
    for (const other of bugs.slice(0, i)) {
      if (bug.among !== other.among || bug.program === other.program) continue;
      all++;
      if (bug.fingerprints.some((print) => other.fingerprints.includes(print)))
        merged.push(`${other.name} and ${bug.name}`);
    }
  }
  return { right: all - merged.length, all, merged };
}
