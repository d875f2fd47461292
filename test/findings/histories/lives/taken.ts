/** Pods that are evicted or deleted, some at an awkward moment. */
import type { Life, Random } from "../history.ts";
import { type Birth, LifeBuilder } from "./life-builder.ts";

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
  const builder = new LifeBuilder(birth);
  builder.shows(birth.createdS);
  const startS = birth.createdS + dice.between(1, 4);
  builder.starts(startS);
  const atS = startS + dice.one([dice.between(4, 40), dice.between(20, 300)]);
  if (atS >= untilS) return builder.life;
  const goneS = atS + dice.between(3, 60);
  switch (kind) {
    case "kubelet":
    case "storage": {
      const message = kind === "kubelet" ? "The node was low on resource: memory." : STORAGE;
      const disruption = { reason: "TerminationByKubelet", message, since: builder.now.createdAt };
      builder.event(atS, "Warning", "Evicted", message);
      const since = new Date(Date.parse(builder.now.createdAt) + (atS - birth.createdS + birth.skewS) * 1000);
      builder.dies(atS + 0.5, { exitCode: 137, kind: kind === "kubelet" ? "eviction" : "storage" }, "app", {
        phase: "Failed",
        reason: "Evicted",
        message,
        disruption: { ...disruption, since: since.toISOString().replace(/\.\d+Z$/, "Z") },
      });
      return dice.chance(0.5) ? builder.isGone(goneS).life : builder.life;
    }
    case "lost":
      // The node is dead, so nothing reports how its containers ended.
      builder.isDeleted(atS, 30, {
        disruption: {
          reason: "DeletionByTaintManager",
          message: "Taint manager: deleting due to NoExecute taint",
          since: builder.wholeS(atS),
        },
      });
      return builder.isGone(goneS).life;
    case "forgotten":
      return builder.isGone(atS).life;
    case "preempted":
      builder.event(atS, "Normal", "Preempted", "Preempted by pod big on node node1");
      builder.isDeleted(atS, 30, {
        disruption: {
          reason: "PreemptionByScheduler",
          message: "preempting to accommodate a higher priority pod",
          since: builder.wholeS(atS),
        },
      });
      builder.dies(atS + dice.between(1.1, 10), { exitCode: dice.one([0, 3, 137, 143]), kind: "eviction" });
      return builder.isGone(atS + 12).life;
    case "crash first":
      return crashFirst(builder, dice, atS);
    case "unseen":
      return shortLived(builder, dice, atS, untilS);
  }
}

const STORAGE = "Pod ephemeral local storage usage exceeds the total limit of containers 10Mi. ";

/** The pod is deleted a moment after a crash and restart: the status shows the crash as before the deletion. */
function crashFirst(builder: LifeBuilder, dice: Random, atS: number): Life {
  builder.dies(atS, { exitCode: 3, kind: "crash" });
  builder.starts(atS + dice.between(0.3, 1.2));
  const beganS = atS + dice.between(1.3, 4);
  builder.isDeleted(beganS);
  // A slow clock would date this end before the deletion, unless the instance has been observed running since.
  const endS = beganS + dice.between(1.1, 8);
  builder.dies(endS, { exitCode: dice.one([0, 3, 143]), kind: "deletion" });
  return builder.isGone(endS + dice.between(0.2, 3)).life;
}

/** Instances that live too briefly to be observed running. */
function shortLived(builder: LifeBuilder, dice: Random, firstS: number, untilS: number): Life {
  let atS = firstS;
  builder.dies(atS, { exitCode: 3, kind: "crash" });
  for (const pauseS of [1, 10, 20, 40, 80, 160]) {
    if (pauseS > 1) builder.backsOff(atS + 0.5);
    if (atS + pauseS > untilS) break;
    builder.starts(atS + pauseS, "app", false);
    atS += pauseS + dice.between(0.1, 0.6);
    builder.dies(atS, { exitCode: 3, kind: "crash" });
  }
  return builder.life;
}

/**
 * The kubelet evicts a pod of two containers. It reports neither phase, reason nor condition before the last of them
 * has ended (mergePodStatus in pkg/kubelet/status), so the first end looks like any other.
 */
export function evictedTogether(birth: Birth, dice: Random, untilS: number): Life {
  const { createdS } = birth;
  const builder = new LifeBuilder({ ...birth, skewS: 0, containers: [{ name: "app" }, { name: "proxy" }] });
  builder
    .shows(createdS)
    .starts(createdS + 1)
    .starts(createdS + 1.5, "proxy");
  const atS = createdS + dice.between(8, 100);
  if (atS >= untilS) return builder.life;
  const message = "The node was low on resource: memory.";
  builder.event(atS, "Warning", "Evicted", message);
  const firstS = atS + dice.between(0.5, 2);
  const lastS = firstS + dice.between(1, 8);
  const goneS = lastS + dice.between(25, 60);
  const exitCode = dice.one([3, 137, 143]);
  builder.dies(firstS, { exitCode, kind: "eviction", shownBy: { fromS: lastS, toS: goneS } });
  const disruption = { reason: "TerminationByKubelet", message, since: builder.wholeS(atS) };
  builder.dies(lastS, { exitCode: 137, kind: "eviction" }, "proxy", {
    phase: "Failed",
    reason: "Evicted",
    message,
    disruption,
  });
  return builder.isGone(goneS).life;
}
