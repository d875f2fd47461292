/**
 * Parsing takes time linear in the size of the log, whatever it contains. Measures CPU time, since the machine may be
 * busy.
 */
import { expect, it } from "vitest";
import { parseCrash } from "../../src/crash/index.ts";
import { grammars } from "../../src/crash/runtimes/grammars.ts";
import { type Log, MANY, repeated, UNITS } from "./adversaries.ts";

/** Units repeated behind each opening. */
const BEHIND = [" ", "a/", "a.", "0x"];
const TRIGGERS = [...new Set(Object.values(grammars).flatMap(({ triggers }) => triggers))];

/** CPU time in milliseconds. */
function timeOf(text: string): number {
  const started = process.cpuUsage();
  parseCrash(text, { exit: { code: 2, reason: null, signal: null } });
  return process.cpuUsage(started).user / 1000;
}

/** Fails if four times the size takes more than seven times as long (linear: 4, quadratic: 16). Ignores short times. */
function fasterThanTheLog(log: Log, size: number): string | null {
  const FLOOR_MS = 500;
  const four = log(size * 4);
  let most = timeOf(four);
  if (most < FLOOR_MS) return null;
  const one = log(size);
  const least = Math.max(timeOf(one), timeOf(one), 20);
  const limit = Math.max(FLOOR_MS, least * 7);
  for (let again = 0; again < 3 && most > limit; again++) most = Math.min(most, timeOf(four));
  return most > limit ? `${least.toFixed(0)} ms, then ${most.toFixed(0)} ms` : null;
}

it.each(UNITS)("reads one long line of %j in linear time", (unit) => {
  expect(fasterThanTheLog((size) => unit.repeat(size / unit.length), 40_000)).toBeNull();
});

it("reads long lines behind the first words of every runtime's crashes in linear time", () => {
  for (const unit of BEHIND) {
    const log: Log = (size) => repeated(TRIGGERS.length, (i) => `${TRIGGERS[i]}${unit.repeat(size / unit.length)}!\n`);
    expect(fasterThanTheLog(log, 2000), unit).toBeNull();
  }
});

it.each(Object.entries(MANY))("reads a log with many %s in linear time", (_, log) => {
  expect(fasterThanTheLog(log, 1500)).toBeNull();
});
