/** Damaged logs of the corpus: parsing terminates, and returns only facts that the log contains. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseCrash } from "../../src/crash/index.ts";
import { cases } from "../crash/score.ts";
import { edited, edits } from "./edits.ts";
import { invented } from "./invented.ts";

/** Each log is parsed many times; larger ones would take most of the time without testing more. */
const LIMIT_BYTES = 6_000;
/** Far above the time that any machine needs for a log of this size, far below that of a runaway expression. */
const LIMIT_MS = 10_000;
const MUTANTS = 200_000;

const logs = cases()
  .filter(({ log }) => log.length <= LIMIT_BYTES)
  .map(({ log }) => log.toString("utf8"));

const mutant = fc
  .tuple(fc.nat(logs.length - 1), edits(logs.length))
  // A log is bytes, which cannot contain half a surrogate pair.
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
  // Mutants without any readable crash would prove nothing.
  expect(crashes).toBeGreaterThan(MUTANTS / 3);
});
