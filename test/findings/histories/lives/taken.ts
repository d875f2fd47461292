/** Pods that are evicted or deleted, some at an awkward moment. */
import type { Life, Random } from "../history.ts";
import { type Birth, Telling } from "./telling.ts";

/** A pod that runs, and is then evicted or deleted. */
export function takenLife(birth: Birth, dice: Random, untilS: number): Life {
  const kind = dice.one([
    "kubelet",
    "storage",
    "lost",
    "forgotten",
    "preempted",
    "crash first",
    "crash first",
    "unseen",
  ] as const);
  const telling = new Telling(birth);
  telling.shows(birth.createdS);
  const startS = birth.createdS + dice.between(1, 4);
  telling.starts(startS);
  const atS = startS + dice.one([dice.between(4, 40), dice.between(20, 300)]);
  if (atS >= untilS) return telling.life;
  const goneS = atS + dice.between(3, 60);
  switch (kind) {
    case "kubelet":
    case "storage": {
      const message = kind === "kubelet" ? "The node was low on resource: memory." : STORAGE;
      const disruption = { reason: "TerminationByKubelet", message, since: telling.now.createdAt };
      telling.event(atS, "Warning", "Evicted", message);
      const since = new Date(Date.parse(telling.now.createdAt) + (atS - birth.createdS + birth.skewS) * 1000);
      telling.dies(atS + 0.5, { exitCode: 137, kind: kind === "kubelet" ? "eviction" : "storage" }, "app", {
        phase: "Failed",
        reason: "Evicted",
        message,
        disruption: { ...disruption, since: since.toISOString().replace(/\.\d+Z$/, "Z") },
      });
      return dice.chance(0.5) ? telling.isGone(goneS).life : telling.life;
    }
    case "lost":
      // The node is dead, so nothing reports how its containers ended.
      telling.isDeleted(atS, 30, {
        disruption: {
          reason: "DeletionByTaintManager",
          message: "Taint manager: deleting due to NoExecute taint",
          since: wholeS(telling, atS),
        },
      });
      return telling.isGone(goneS).life;
    case "forgotten":
      return telling.isGone(atS).life;
    case "preempted":
      telling.event(atS, "Normal", "Preempted", "Preempted by pod big on node node1");
      telling.isDeleted(atS, 30, {
        disruption: {
          reason: "PreemptionByScheduler",
          message: "preempting to accommodate a higher priority pod",
          since: wholeS(telling, atS),
        },
      });
      telling.dies(atS + dice.between(1.1, 10), { exitCode: dice.one([0, 3, 137, 143]), kind: "eviction" });
      return telling.isGone(atS + 12).life;
    case "crash first":
      return crashFirst(telling, dice, atS);
    case "unseen":
      return shortLived(telling, dice, atS, untilS);
  }
}

const STORAGE = "Pod ephemeral local storage usage exceeds the total limit of containers 10Mi. ";

/** RFC 3339 by the API server's clock. */
function wholeS(telling: Telling, atS: number): string {
  const ms = Date.parse(telling.now.createdAt) + (Math.floor(atS) - telling.birth.createdS) * 1000;
  return new Date(ms).toISOString().replace(".000Z", "Z");
}

/** The pod is deleted a moment after a crash and restart: the status shows the crash as before the deletion. */
function crashFirst(telling: Telling, dice: Random, atS: number): Life {
  telling.dies(atS, { exitCode: 3, kind: "crash" });
  telling.starts(atS + dice.between(0.3, 1.2));
  const beganS = atS + dice.between(1.3, 4);
  telling.isDeleted(beganS);
  // A slow clock would date this end before the deletion, unless the instance has been observed running since.
  const endS = beganS + dice.between(1.1, 8);
  telling.dies(endS, { exitCode: dice.one([0, 3, 143]), kind: "deletion" });
  return telling.isGone(endS + dice.between(0.2, 3)).life;
}

/** Instances that live too briefly to be observed running. */
function shortLived(telling: Telling, dice: Random, firstS: number, untilS: number): Life {
  let atS = firstS;
  telling.dies(atS, { exitCode: 3, kind: "crash" });
  for (const pauseS of [1, 10, 20, 40, 80, 160]) {
    if (pauseS > 1) telling.backsOff(atS + 0.5);
    if (atS + pauseS > untilS) break;
    telling.starts(atS + pauseS, "app", false);
    atS += pauseS + dice.between(0.1, 0.6);
    telling.dies(atS, { exitCode: 3, kind: "crash" });
  }
  return telling.life;
}
