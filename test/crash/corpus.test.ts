import { expect, test } from "vitest";
import { cases, type Fact, percent, score, tally } from "./score.ts";

const facts = cases().flatMap((one) => score(one));
const rate = ({ right, all }: { right: number; all: number }) => right / all;

test("at least 99.5 % of all facts of the corpus are read", () => {
  const all = tally(facts, () => "all").get("all") ?? { right: 0, all: 1 };
  expect(rate(all), percent(all)).toBeGreaterThanOrEqual(0.995);
});

test("of each fact at least 98 % are read", () => {
  expect(below(0.98, ({ name }) => name)).toEqual([]);
});

test("of each runtime at least 98 % of the facts are read", () => {
  expect(below(0.98, ({ runtime }) => runtime)).toEqual([]);
});

function below(bar: number, key: (fact: Fact) => string): readonly string[] {
  return [...tally(facts, key)].filter(([, one]) => rate(one) < bar).map(([name, one]) => `${name}: ${percent(one)}`);
}
