/**
 * Looks for a history that detects a bug: first among those evaluated directly, then among those played to the watch,
 * regressions before random ones.
 */
import { historyOf } from "../../../findings/histories/draw.ts";
import { faultsOfJudgement } from "../../../findings/histories/faults.ts";
import { faultsOfPlay } from "../faults.ts";
import { commonHistoryToPlay, historyToPlay } from "../play.ts";
import { ONCE_WRONG, ONCE_WRONG_UNUSUAL } from "../regressions.ts";

const [judged = 500, played = 500] = process.argv.slice(2).map(Number);

async function search(): Promise<string> {
  for (let seed = 1; seed <= judged; seed++) {
    const [fault] = faultsOfJudgement(historyOf(seed));
    if (fault !== undefined) return `found, judged ${seed}: ${fault}`;
  }
  const regressions = [...ONCE_WRONG.map(commonHistoryToPlay), ...ONCE_WRONG_UNUSUAL.map(historyToPlay)];
  for (let index = -regressions.length; index < played; index++) {
    const history = (index < 0 ? regressions.at(index) : undefined) ?? historyToPlay(index + 1);
    const [fault] = await faultsOfPlay(history).catch((error: unknown) => [String(error)]);
    if (fault !== undefined) return `found, played ${history.seed}: ${fault}`;
  }
  return "NOT FOUND";
}

console.log(await search());
