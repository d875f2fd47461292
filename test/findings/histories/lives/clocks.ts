/** Pods on nodes whose clocks are late or early: what else shows when an instance ended. */
import type { Life, Random } from "../history.ts";
import { type Birth, LifeBuilder } from "./life-builder.ts";

/** A pod that is deleted or evicted, and a clock that dates its ends wrongly. */
export function misdatedLife(birth: Birth, dice: Random, untilS: number): Life {
  const kind = dice.one(["late", "a little late", "ended before", "early"] as const);
  switch (kind) {
    case "late":
      return deletedLate(birth, dice, untilS);
    case "a little late":
      return deletedSoon(birth, dice, untilS);
    case "ended before":
      return endedBefore(birth, dice);
    case "early":
      return evictedAfterCrash(birth, dice, untilS);
  }
}

/** Its starts are so long after its creation that they do not show that the clock is late. */
function deletedLate(birth: Birth, dice: Random, untilS: number): Life {
  const skewS = dice.one([-20, -45, -120, -240]);
  const createdS = Math.floor(dice.between(-700, -330));
  const builder = new LifeBuilder({ ...birth, skewS, createdS, isFirstRevision: birth.isFirstRevision });
  builder.shows(createdS).starts(createdS + 2);
  builder.dies(createdS + 245, { exitCode: 3, kind: "crash" }).starts(createdS + 246);
  builder
    .dies(createdS + 260, { exitCode: 3, kind: "crash" })
    .backsOff(createdS + 260.6)
    .starts(createdS + 270.6);
  const beganS = dice.between(4, untilS - 10);
  builder.isDeleted(beganS);
  const endS = beganS + dice.between(1.1, 6);
  // Nothing but a look at the running instance shows that it ended later than its clock says.
  builder.dies(endS, {
    exitCode: dice.one([0, 3, 143]),
    kind: "deletion",
    shownBy: { fromS: endS + skewS + 7, toS: endS },
  });
  return builder.isGone(endS + dice.between(0.3, 3)).life;
}

/** The clock is late by less than clocks usually differ. */
function deletedSoon(birth: Birth, dice: Random, untilS: number): Life {
  const createdS = Math.floor(dice.between(1, untilS / 2));
  const builder = new LifeBuilder({ ...birth, skewS: -3, createdS });
  builder.shows(createdS).starts(createdS + dice.between(1, 3));
  const beganS = createdS + dice.between(6, untilS / 2);
  builder.isDeleted(beganS);
  const endS = beganS + dice.between(1.1, 2.9);
  builder.dies(endS, { exitCode: dice.one([0, 3, 143]), kind: "deletion", shownBy: { fromS: beganS, toS: endS } });
  return builder.isGone(endS + dice.between(0.3, 3)).life;
}

/** The watch begins while a finalizer keeps the pod, whose container has ended. */
function endedBefore(birth: Birth, dice: Random): Life {
  const skewS = dice.one([-30, -50]);
  const createdS = Math.floor(dice.between(-200, -70));
  const builder = new LifeBuilder({ ...birth, skewS, createdS });
  const takesS = dice.between(1, 3);
  builder.shows(createdS).starts(createdS + takesS);
  const beganS = dice.between(-40, -15);
  builder.isDeleted(beganS);
  // Its start, dated before its creation, shows by how much the clock is late, less the time until it started.
  const endS = beganS + takesS + dice.between(2.5, 8);
  builder.dies(endS, { exitCode: dice.one([0, 3, 143]), kind: "deletion" });
  return builder.isGone(dice.between(8, 40)).life;
}

/** A crash that the clock dates after the eviction that came later. */
function evictedAfterCrash(birth: Birth, dice: Random, untilS: number): Life {
  const createdS = Math.floor(dice.between(1, untilS / 3));
  const builder = new LifeBuilder({ ...birth, skewS: dice.one([60, 600]), createdS });
  builder.shows(createdS).starts(createdS + dice.between(1, 3));
  const crashS = createdS + dice.between(5, untilS / 4);
  builder.dies(crashS, { exitCode: 3, kind: "crash" });
  builder.backsOff(crashS + 0.6).starts(crashS + dice.one([4, 20]));
  const beganS = crashS + dice.between(32, 50);
  builder.isDeleted(beganS, 30, {
    disruption: { reason: "EvictionByEvictionAPI", message: "", since: builder.wholeS(beganS) },
  });
  const endS = beganS + dice.between(1.1, 8);
  builder.dies(endS, { exitCode: dice.one([0, 3, 143]), kind: "eviction" });
  return builder.isGone(endS + 1).life;
}
