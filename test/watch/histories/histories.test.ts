/** Random histories from the model of Kubernetes, played to the real watch and compared with the oracle. */
import { expect, test } from "vitest";
import { faultsOfPlay } from "./faults.ts";
import { commonHistoryToPlay, historyToPlay } from "./play.ts";
import { ONCE_WRONG, ONCE_WRONG_UNUSUAL } from "./regressions.ts";

const HISTORIES = Number(process.env.CRASHGATE_PLAYED ?? "40");
const FIRST_SEED = Number(process.env.CRASHGATE_SEED ?? "1");

test.each(ONCE_WRONG)("history %i, a regression, is right", async (seed) => {
  expect(await faultsOfPlay(commonHistoryToPlay(seed))).toEqual([]);
});

test.each(ONCE_WRONG_UNUSUAL)("history %i with its unusual pods, a regression, is right", async (seed) => {
  expect(await faultsOfPlay(historyToPlay(seed))).toEqual([]);
});

test(`in ${HISTORIES} random histories that the watch sees, nothing is missed, nothing is invented, and no verdict is wrong`, async () => {
  const wrong: string[] = [];
  for (let seed = FIRST_SEED; seed < FIRST_SEED + HISTORIES; seed++) {
    const faults = await faultsOfPlay(historyToPlay(seed));
    if (faults.length > 0) wrong.push(`seed ${seed}: ${faults.join("; ")}`);
  }
  expect(wrong.slice(0, 20)).toEqual([]);
}, 3_600_000);
