/** Pods of whose past the node has lost a part: counters that fall, ends without a record. */
import type { Life, Random } from "../history.ts";
import { type Birth, LifeBuilder } from "./life-builder.ts";

/** A pod that is older than the deploy, and crashes again. */
export function forgottenLife(birth: Birth, dice: Random, untilS: number): Life {
  const createdS = Math.floor(dice.between(-2000, -1000));
  const builder = new LifeBuilder({ ...birth, createdS });
  builder.shows(createdS).starts(createdS + 2);
  return dice.one([recounted, rebooted, unrecorded])(builder, dice, untilS);
}

/** It runs when the watch begins. When it crashes, its counter falls: the kubelet has counted anew. */
function recounted(builder: LifeBuilder, dice: Random, untilS: number): Life {
  const restarts = dice.one([1, 2, 3]);
  hasRestarted(builder, restarts);
  const crashS = dice.between(22, untilS - 10);
  builder.dies(crashS, { exitCode: 3, kind: "crash", restartCount: dice.one([restarts - 1, 0]) });
  return builder.backsOff(crashS + 0.6).starts(crashS + 11).life;
}

function hasRestarted(builder: LifeBuilder, restarts: number): void {
  for (let ended = 0; ended < restarts; ended++) {
    const endS = builder.birth.createdS + 100 * (ended + 1);
    builder
      .dies(endS, { exitCode: 3, kind: "crash" })
      .backsOff(endS + 0.6)
      .starts(endS + 11);
  }
}

/** It runs when the watch begins. Its node restarts and knows nothing of it, and the next instance crashes at once. */
function rebooted(builder: LifeBuilder, dice: Random, untilS: number): Life {
  hasRestarted(builder, dice.one([2, 3]));
  const startS = dice.between(22, untilS - 10);
  const waiting = { kind: "waiting", reason: "ContainerCreating", message: null } as const;
  builder.changes(startS - 0.01, "app", { state: waiting, last: null, restartCount: 0, ready: false });
  const crashS = startS + dice.between(0.3, 3);
  builder.starts(startS, "app", false).dies(crashS, { exitCode: 3, kind: "crash" });
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
