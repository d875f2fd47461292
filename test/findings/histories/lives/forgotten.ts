/** Pods of whose past the node has lost a part: counters that fall, ends without a record. */
import type { Life, Random } from "../history.ts";
import { type Birth, LifeBuilder } from "./life-builder.ts";

/** A pod that is older than the deploy, and crashes again. */
export function forgottenLife(birth: Birth, dice: Random, untilS: number): Life {
  const createdS = Math.floor(dice.between(-2000, -1000));
  const builder = new LifeBuilder({ ...birth, createdS });
  builder.shows(createdS).starts(createdS + 2);
  return dice.chance(0.5) ? recounted(builder, dice, untilS) : unrecorded(builder, dice, untilS);
}

/** It runs when the watch begins. When it crashes, its counter falls: the kubelet has counted anew. */
function recounted(builder: LifeBuilder, dice: Random, untilS: number): Life {
  const { createdS } = builder.birth;
  const restarts = dice.one([1, 2, 3]);
  for (let ended = 0; ended < restarts; ended++) {
    const endS = createdS + 100 * (ended + 1);
    builder
      .dies(endS, { exitCode: 3, kind: "crash" })
      .backsOff(endS + 0.6)
      .starts(endS + 11);
  }
  const crashS = dice.between(22, untilS - 10);
  builder.dies(crashS, { exitCode: 3, kind: "crash", restartCount: dice.one([restarts - 1, 0]) });
  return builder.backsOff(crashS + 0.6).starts(crashS + 11).life;
}

/** It is in back-off when the watch begins, and its dead container is removed. It crashes again in the same way. */
function unrecorded(builder: LifeBuilder, dice: Random, untilS: number): Life {
  builder.dies(-200, { exitCode: 3, kind: "crash" }).backsOff(-199.4).changes(-100, "app", { last: null });
  const startS = dice.between(9, 30);
  const crashS = startS + dice.between(2, 40);
  if (crashS > untilS) return builder.life;
  builder
    .starts(startS)
    .dies(crashS, { exitCode: 3, kind: "crash" })
    .backsOff(crashS + 0.6);
  return crashS + 20 > untilS ? builder.life : builder.starts(crashS + 20).life;
}
