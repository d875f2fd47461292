import { describe, expect, it } from "vitest";
import { accuse, type Verdict } from "./histories/accuse.ts";
import { dispatchHistory } from "./histories/dispatch/generator.ts";
import { otherHistory } from "./histories/others.ts";
import { pythonHistory } from "./histories/python.ts";

/** Number of histories per generator; `CRASHGATE_HISTORIES=150` runs more. */
const COUNT = Number(process.env.CRASHGATE_HISTORIES ?? 10);

describe("the suspect of a crash", () => {
  it("is the commit that broke the program, in histories of Python programs", async () => {
    const verdicts: Verdict[] = [];
    for (let seed = 0; seed < COUNT; seed++) verdicts.push(await accuse(pythonHistory(seed)));
    expectBars(verdicts);
  }, 600_000);

  it("is the commit that broke the program, in histories of programs in Go, TypeScript, Java and Ruby", async () => {
    const verdicts: Verdict[] = [];
    for (let seed = 0; seed < COUNT * 2; seed++) verdicts.push(await accuse(otherHistory(seed)));
    expectBars(verdicts);
  }, 600_000);
});

describe("the suspect of a crash among commits that move, rename, format, revert and merge", () => {
  it("is the commit that broke the program, in histories of programs in seven languages", async () => {
    const verdicts: Verdict[] = [];
    for (let seed = 0; seed < COUNT * 2; seed++) verdicts.push(await accuse(dispatchHistory(seed)));
    expectBars(verdicts);
  }, 600_000);
});

/** The first suspect is right in at least 80 % and wrong in at most 5 %, and nobody is accused without cause. */
function expectBars(verdicts: readonly Verdict[]): void {
  const count = (wanted: Verdict) => verdicts.filter((verdict) => verdict === wanted).length;
  const guilty = count("right") + count("wrong") + count("nobody");
  expect(count("right") / guilty).toBeGreaterThanOrEqual(0.8);
  expect(count("wrong") / guilty).toBeLessThanOrEqual(0.05);
  expect(count("accused")).toBe(0);
}
