/** Recorded ends of real servers: the headline must give the reason. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parseCrash } from "../../../src/crash/index.ts";

interface End {
  readonly exit: number;
  /** Pattern for the headline; null if the log has no reason. */
  readonly headline: string | null;
}

const FOLDER = new URL("../../corpus/ends/", import.meta.url);
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".json"))
  .map((name) => name.slice(0, -".json".length));

/** The title of a finding with this log, without its first part. */
function headlineOf(name: string, exit: number): string | null {
  const { crash, lastWords } = parseCrash(readFileSync(new URL(`${name}.log`, FOLDER)), {
    exit: { code: exit, signal: null, reason: null },
  });
  return crash?.title ?? (lastWords?.level == null ? null : lastWords.text);
}

it("the headline explains at least 95 of 100 ends", () => {
  const missed = names.filter((name) => {
    const { exit, headline } = JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), "utf8")) as End;
    const actual = headlineOf(name, exit);
    return headline === null ? actual !== null : actual === null || !new RegExp(headline).test(actual);
  });
  expect(names.length).toBeGreaterThan(70);
  expect(missed.length / names.length, missed.join(", ")).toBeLessThanOrEqual(0.05);
});
