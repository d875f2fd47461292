/** Pods of which there is little to see: removed at once while they wait, or started just before the end. */
import type { Life, Random } from "../history.ts";
import { type Birth, LifeBuilder } from "./life-builder.ts";
import { placed, wait } from "./waiting.ts";

/** A pod that never got ready, and is not to blame for it. `endS` is about the end of the watch. */
export function briefLife(birth: Pick<Birth, "uid" | "isFirstRevision">, dice: Random, endS: number): Life {
  return dice.chance(0.5) ? removedAtOnce(birth, dice) : justStarted(birth, dice, endS);
}

/** It waits in vain, and is deleted by force: no status says that it is going. */
function removedAtOnce(birth: Pick<Birth, "uid" | "isFirstRevision">, dice: Random): Life {
  const createdS = Math.floor(dice.between(-20, 12));
  const builder = new LifeBuilder({ ...birth, createdS, skewS: 0 });
  placed(builder, createdS);
  const fromS = createdS + 1.5;
  builder.event(fromS, "Warning", "Failed", 'Error: secret "shop" not found', "app");
  builder.waits(fromS, "CreateContainerConfigError", 'secret "shop" not found');
  builder.knows(wait({ fromS, toS: Infinity, isReported: true, reason: "CreateContainerConfigError" }));
  return builder.isGone(Math.max(3, createdS) + dice.between(10, 30)).life;
}

/** It has not had time to become ready. Its image took a while, so the pod is older than its container's start. */
function justStarted(birth: Pick<Birth, "uid" | "isFirstRevision">, dice: Random, endS: number): Life {
  const startS = endS - dice.between(2, 8);
  const createdS = Math.floor(startS - dice.between(1, 20));
  const builder = new LifeBuilder({ ...birth, createdS, skewS: 0 });
  placed(builder, createdS);
  return builder.starts(startS, "app", false).life;
}
