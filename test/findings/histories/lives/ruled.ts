/** Pods that end by the rules of their restarts, or for a probe, with different exit codes. */
import type { Life, Random } from "../history.ts";
import { type Birth, LifeBuilder } from "./life-builder.ts";

/** A pod whose container ends several times. */
export function ruledLife(birth: Birth, dice: Random, untilS: number): Life {
  return dice.chance(0.5) ? restartedByRule(birth, dice, untilS) : probedAgain(birth, dice, untilS);
}

/** Exit code 42 asks for a restart, any other one ends the container for good. */
function restartedByRule(birth: Birth, dice: Random, untilS: number): Life {
  const restartRules = [{ action: "Restart", operator: "In", values: [42] }] as const;
  const builder = new LifeBuilder({ ...birth, containers: [{ restartPolicy: "Never", restartRules }] });
  builder.shows(birth.createdS);
  let atS = birth.createdS + dice.between(1, 3);
  for (let restarts = dice.one([1, 2, 4]); restarts > 0 && atS < untilS; restarts--) {
    builder.starts(atS);
    const endS = atS + dice.between(5, 60);
    if (endS >= untilS) return builder.life;
    builder.dies(endS, { exitCode: 42, kind: "rule" });
    atS = endS + 1;
  }
  if (atS >= untilS) return builder.life;
  builder.starts(atS);
  const endS = atS + dice.between(5, 60);
  if (endS >= untilS || dice.chance(0.5)) return builder.life;
  return builder.dies(endS, { exitCode: 3, kind: "crash" }, "app", { phase: "Failed" }).life;
}

/** Each kill has its own exit code, and one event stands for all of them. */
function probedAgain(birth: Birth, dice: Random, untilS: number): Life {
  const builder = new LifeBuilder(birth);
  builder.shows(birth.createdS);
  let atS = birth.createdS + dice.between(1, 3);
  for (let kills = 0; kills < 5 && atS < untilS; kills++) {
    builder.starts(atS);
    const endS = atS + dice.between(8, 30);
    if (endS >= untilS) return builder.life;
    builder.event(endS - 1, "Warning", "Unhealthy", "Liveness probe failed: context deadline exceeded", "app");
    builder.event(endS - 0.5, "Normal", "Killing", "Container app failed liveness probe, will be restarted", "app");
    builder.dies(endS, { exitCode: dice.one([0, 2, 137, 143]), kind: "probe" });
    if (kills > 0) builder.backsOff(endS + 0.6);
    atS = endS + (kills === 0 ? 1 : 10 * 2 ** (kills - 1));
  }
  return atS < untilS ? builder.starts(atS, "app", dice.chance(0.5)).life : builder.life;
}
