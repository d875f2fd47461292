/** How often fingerprints say what they should: of one bug always the same, of two bugs never. */
import { parseCrash } from "../../src/crash/index.ts";
import { CIRCUMSTANCES, PROGRAMS } from "./bugs.ts";
import type { Case, Tally } from "./score.ts";

/** The least share of the logs of a bug that have the fingerprint of most of them, and of the pairs of bugs that are told apart. */
export const BARS = { same: 0.95, different: 1 } as const;

/** All fingerprints that were read of one bug, and whose bug it is. */
export interface Bug {
  readonly program: string;
  readonly name: string;
  /** What the bugs that have to be told apart from it have in common. */
  readonly among: string;
  readonly fingerprints: readonly string[];
}

/** The program that records the same bug as `slog-json` by another handler of its logger. */
const ALIKE = "go/progs/slog-text";

/** Each program of the corpus has one bug; the logs of a variant are the same program built by other versions. */
export function bugsOfCorpus(cases: readonly Case[]): readonly Bug[] {
  const whole = cases.filter(({ name, facts }) => !name.startsWith("derived/") && facts.in_log !== false);
  const groups = Map.groupBy(whole, ({ facts: { runtime, program, variant } }) => `${runtime} ${program} ${variant}`);
  return [...groups.values()].flatMap((logs) => {
    const [{ name, facts } = { name: "", facts: null }] = logs;
    if (facts === null || facts.program === ALIKE) return [];
    return { program: facts.program, name, among: facts.runtime, fingerprints: logs.map(({ log }) => printOf(log)) };
  });
}

/** Each bug of the programs that were made up, as seen three times. */
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

/** The logs with the fingerprint that most logs of their bug have, and the bugs of which some have another. */
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

/** The pairs of bugs of different programs, or of one that was made up, that share no fingerprint, and those that do. */
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
