/** Pods that are hindered several times, for different reasons, or are taken away while they wait. */
import type { Life, Random } from "../history.ts";
import { type Birth, LifeBuilder } from "./life-builder.ts";
import { NO_NODE, PULL, placed, runs, UNMOUNTED, wait } from "./waiting.ts";

/** No wait lasts for a minute, but all together do. */
export function hinderedLife(birth: Birth, dice: Random, untilS: number): Life {
  const createdS = Math.max(birth.createdS, -60);
  const kind = dice.one(["in turn", "again", "unexplained", "taken away"] as const);
  const isUnplaced = kind === "in turn";
  const builder = new LifeBuilder({
    ...birth,
    createdS,
    ...(isUnplaced ? { pod: { ...birth.pod, scheduledAt: null, nodeName: null } } : {}),
  });
  switch (kind) {
    case "in turn":
      return inTurn(builder, dice, untilS);
    case "again":
      return again(builder, dice, untilS);
    case "unexplained":
      return unexplained(builder, dice, untilS);
    case "taken away":
      return takenAway(builder, dice);
  }
}

const SHORT = [22, 45] as const;

/** First it fits on no node, then a volume is missing, then its image, then a setting. */
function inTurn(builder: LifeBuilder, dice: Random, untilS: number): Life {
  const { createdS } = builder.birth;
  const nothing = { state: { kind: "waiting", reason: null, message: null } } as const;
  builder.changes(createdS, "app", nothing, { unschedulable: NO_NODE });
  builder.event(createdS, "Warning", "FailedScheduling", NO_NODE);
  const placedS = createdS + dice.between(...SHORT);
  builder.knows(wait({ fromS: createdS, toS: placedS, isReported: true, reason: "Unschedulable" }));
  const creating = { state: { kind: "waiting", reason: "ContainerCreating", message: null } } as const;
  builder.changes(placedS, "app", creating, { unschedulable: null, nodeName: "node1" });
  builder.event(placedS, "Normal", "Scheduled", `Successfully assigned prod/${builder.now.name} to node1`);
  const mountedS = doesNotMount(builder, placedS + 1, placedS + dice.between(...SHORT));
  builder.event(mountedS, "Normal", "Pulling", 'Pulling image "registry.example/app:1"', "app");
  builder.event(mountedS + 1, "Warning", "Failed", PULL, "app");
  builder.waits(mountedS + 1, "ErrImagePull", PULL);
  builder.waits(mountedS + 2, "ImagePullBackOff", `Back-off pulling image "registry.example/app:1": ${PULL}`);
  const pulledS = mountedS + 1 + dice.between(...SHORT);
  builder.knows(wait({ fromS: mountedS + 1, toS: pulledS, isReported: true, reason: "ErrImagePull|ImagePullBackOff" }));
  builder.event(pulledS, "Normal", "Pulled", "Successfully pulled image", "app");
  const doneS = lacksSetting(builder, pulledS, pulledS + dice.between(...SHORT));
  return doneS < untilS ? runs(builder, doneS) : builder.life;
}

function doesNotMount(builder: LifeBuilder, fromS: number, toS: number): number {
  for (let atS = fromS; atS < toS; atS += 8) builder.event(atS, "Warning", "FailedMount", UNMOUNTED);
  builder.knows(wait({ fromS, toS, isReported: "events", reason: "FailedMount" }));
  return toS;
}

function lacksSetting(builder: LifeBuilder, fromS: number, toS: number): number {
  builder.event(fromS, "Warning", "Failed", 'Error: secret "shop" not found', "app");
  builder.waits(fromS, "CreateContainerConfigError", 'secret "shop" not found');
  builder.knows(wait({ fromS, toS, isReported: true, reason: "CreateContainerConfigError" }));
  return toS;
}

/** It lacks the same setting again when it is restarted, long after it had run. */
function again(builder: LifeBuilder, dice: Random, untilS: number): Life {
  const { createdS } = builder.birth;
  placed(builder, createdS);
  const startS = lacksSetting(builder, createdS + 1.5, createdS + dice.between(...SHORT));
  if (startS >= untilS) return builder.life;
  runs(builder, startS);
  const endS = startS + dice.between(62, 100);
  if (endS >= untilS) return builder.life;
  builder.dies(endS, { exitCode: 0, kind: "zero" });
  const backS = lacksSetting(builder, endS + 0.8, endS + dice.between(...SHORT));
  return backS < untilS ? builder.starts(backS).life : builder.life;
}

/** After its volume is mounted and its image pulled, nothing says why it still does not run. */
function unexplained(builder: LifeBuilder, dice: Random, untilS: number): Life {
  const { createdS } = builder.birth;
  placed(builder, createdS);
  const mountedS = doesNotMount(builder, createdS + 1, createdS + dice.between(...SHORT));
  builder.event(mountedS, "Normal", "Pulling", 'Pulling image "registry.example/app:1"', "app");
  const pulledS = mountedS + dice.between(2, 20);
  builder.event(pulledS, "Normal", "Pulled", "Successfully pulled image", "app");
  const startS = pulledS + dice.between(...SHORT);
  builder.knows(wait({ fromS: pulledS, toS: startS, isReported: false, reason: "ContainerCreating" }));
  if (startS >= untilS) return builder.life;
  return builder.event(startS, "Normal", "Started", "Container started", "app").starts(startS).life;
}

/** It waits in vain and is deleted within the minute. A finalizer may keep it. */
function takenAway(builder: LifeBuilder, dice: Random): Life {
  const { createdS } = builder.birth;
  placed(builder, createdS);
  lacksSetting(builder, createdS + 1.5, Number.POSITIVE_INFINITY);
  const beganS = createdS + dice.between(...SHORT);
  const goneS = beganS + dice.one([2, 10, 100]);
  // By force, it is gone at once.
  return dice.chance(0.3) ? builder.isGone(beganS).life : builder.isDeleted(beganS).isGone(goneS).life;
}

/** One container lacks a setting, and another one starts later: no event says so, as the kubelet has sent too many. */
export function halfStartedLife(birth: Birth, dice: Random, untilS: number): Life {
  const createdS = Math.max(birth.createdS, -60);
  const builder = new LifeBuilder({ ...birth, createdS, containers: [{ name: "app" }, { name: "proxy" }] });
  placed(builder, createdS);
  const fromS = createdS + 1.5;
  const startS = fromS + dice.between(...SHORT);
  const toS = startS + dice.one([dice.between(...SHORT), Number.POSITIVE_INFINITY]);
  builder.waits(fromS, "CreateContainerConfigError", 'secret "shop" not found');
  for (let atS = fromS; atS < Math.min(toS, untilS); atS += 12)
    builder.event(atS, "Warning", "Failed", 'Error: secret "shop" not found', "app");
  builder.knows(wait({ fromS, toS: startS, isReported: true, reason: "CreateContainerConfigError" }));
  if (startS >= untilS) return builder.life;
  builder.starts(startS, "proxy");
  builder.knows(wait({ fromS: startS, toS, isReported: true, reason: "CreateContainerConfigError" }));
  return toS < untilS ? runs(builder, toS) : builder.life;
}
