/** Mutants of the logs of the corpus: whatever a log has become, reading it ends, and gives nothing that is not in it. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseCrash } from "../../src/crash/index.ts";
import { cases } from "../crash/score.ts";
import { edited, edits } from "./edits.ts";
import { invented } from "./invented.ts";

/** A log is read many times; the few that are larger would take most of the time and say nothing else. */
const LIMIT_BYTES = 6_000;
/** Far above what any machine needs for a log of this size, far below what a runaway expression takes. */
const LIMIT_MS = 10_000;
const MUTANTS = 200_000;

const logs = cases()
  .filter(({ log }) => log.length <= LIMIT_BYTES)
  .map(({ log }) => log.toString("utf8"));

const mutant = fc
  .tuple(fc.nat(logs.length - 1), edits(logs.length))
  // A log is bytes, in which there is no half of a surrogate pair.
  .map(([log, changes]) => edited(logs[log] ?? "", changes, logs).toWellFormed());

test(`${MUTANTS} mutants of ${logs.length} logs`, { timeout: 30 * 60_000 }, () => {
  let crashes = 0;
  fc.assert(
    fc.property(mutant, (log) => {
      const startedAt = performance.now();
      const parsed = parseCrash(log);
      expect(performance.now() - startedAt).toBeLessThan(LIMIT_MS);
      if (parsed.crash !== null) crashes++;
      const made = invented(parsed, log);
      if (made.length > 0) throw new Error(`not in the log: ${JSON.stringify(made.slice(0, 5))}\n${log}`);
    }),
    { numRuns: MUTANTS, endOnFailure: false },
  );
  // Mutants in which there is nothing left to read would prove nothing.
  expect(crashes).toBeGreaterThan(MUTANTS / 3);
});
