/**
 * Looks for a history that detects a bug: first among those evaluated directly, then among those played to the watch.
 */
import { historyOf } from "../../../findings/histories/draw.ts";
import { faultsOfJudgement } from "../../../findings/histories/faults.ts";
import { faultsOfPlay } from "../faults.ts";
import { historyToPlay } from "../play.ts";

const [judged = 500, played = 500] = process.argv.slice(2).map(Number);

async function search(): Promise<string> {
  for (let seed = 1; seed <= judged; seed++) {
    const [fault] = faultsOfJudgement(historyOf(seed));
    if (fault !== undefined) return `found, judged ${seed}: ${fault}`;
  }
  for (let seed = 1; seed <= played; seed++) {
    const [fault] = await faultsOfPlay(historyToPlay(seed)).catch((error: unknown) => [String(error)]);
    if (fault !== undefined) return `found, played ${seed}: ${fault}`;
  }
  return "NOT FOUND";
}

console.log(await search());
