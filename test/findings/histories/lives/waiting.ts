/** Pods that cannot start at once, or ever: images, configuration, nodes, volumes. */
import type { Life, Random, TrueWait } from "../history.ts";
import { type Birth, LifeBuilder } from "./life-builder.ts";

/** A pod that waits for a while, or forever. */
export function waitingLife(birth: Birth, dice: Random, untilS: number): Life {
  const kind = dice.one([
    "image",
    "image",
    "config",
    "unschedulable",
    "scaled",
    "volume",
    "silent",
    "slow image",
  ] as const);
  const builder = new LifeBuilder(
    kind === "unschedulable" || kind === "scaled"
      ? { ...birth, pod: { ...birth.pod, scheduledAt: null, nodeName: null } }
      : birth,
  );
  const heals = dice.chance(0.45);
  const atS = birth.createdS;
  const lastsS = dice.one([dice.between(3, 50), dice.between(30, 70), dice.between(60, 130)]);
  const healsS = heals ? atS + lastsS : Number.POSITIVE_INFINITY;
  switch (kind) {
    case "image":
      return badImage(builder, dice, healsS, untilS);
    case "config":
      return badConfig(builder, healsS, untilS);
    case "unschedulable":
    case "scaled":
      return unplaced(builder, dice, kind === "scaled", healsS, untilS);
    case "volume":
      return unmounted(builder, dice, healsS, untilS);
    case "silent":
      return silent(builder, healsS, untilS);
    case "slow image":
      return slowImage(builder, dice, untilS);
  }
}

export function placed(builder: LifeBuilder, atS: number): void {
  builder.shows(atS).event(atS + 0.4, "Normal", "Scheduled", `Successfully assigned prod/${builder.now.name} to node1`);
}

export function runs(builder: LifeBuilder, atS: number): Life {
  builder.event(atS, "Normal", "Pulled", "Container image is present on machine", "app");
  builder.event(atS, "Normal", "Created", "Container created", "app");
  builder.event(atS + 0.2, "Normal", "Started", "Container started", "app");
  return builder.starts(atS + 0.2).life;
}

const BACK_OFF_S = [10, 20, 40, 80, 160, 300];
export const PULL = 'Failed to pull image "registry.example/app:1": not found';

function badImage(builder: LifeBuilder, dice: Random, healsS: number, untilS: number): Life {
  placed(builder, builder.birth.createdS);
  const firstS = builder.birth.createdS + 1;
  let atS = firstS;
  let failedS: number | null = null;
  const tries: { fromS: number; toS: number }[] = [];
  for (let attempt = 0; atS < untilS; attempt++) {
    const takesS = attempt === 0 ? dice.one([0.7, 3, 40]) : dice.between(0.5, 2);
    builder.event(atS, "Normal", "Pulling", 'Pulling image "registry.example/app:1"', "app");
    const endS = atS + takesS;
    if (failedS !== null) tries.push({ fromS: atS, toS: endS });
    if (endS >= healsS && failedS !== null) {
      builder.knows(wait({ fromS: failedS, toS: endS, isReported: true, reason: IMAGE, tries }));
      return runs(builder, endS);
    }
    failedS ??= endS;
    builder.waits(endS, "ErrImagePull", PULL);
    builder.event(endS, "Warning", "Failed", PULL, "app");
    builder.event(endS, "Warning", "Failed", "Error: ErrImagePull", "app");
    builder.waits(
      endS + 1.2,
      "ImagePullBackOff",
      `Back-off pulling image "registry.example/app:1": ErrImagePull: ${PULL}`,
    );
    builder.event(endS + 1.2, "Normal", "BackOff", 'Back-off pulling image "registry.example/app:1"', "app");
    atS = endS + (BACK_OFF_S[Math.min(attempt, 5)] ?? 300);
  }
  builder.knows(wait({ fromS: failedS ?? untilS, isReported: true, reason: IMAGE, tries }));
  return builder.life;
}

const IMAGE = "ErrImagePull|ImagePullBackOff";

/** A slow image pull: progress, as long as nothing fails. */
function slowImage(builder: LifeBuilder, dice: Random, untilS: number): Life {
  placed(builder, builder.birth.createdS);
  const atS = builder.birth.createdS + 1;
  builder.event(atS, "Normal", "Pulling", 'Pulling image "registry.example/app:1"', "app");
  const endS = atS + dice.between(30, 200);
  // Only events show that an image is being pulled.
  builder.knows(wait({ fromS: atS, toS: endS, isReported: "events", reason: "never" }));
  return endS < untilS ? runs(builder, endS) : builder.life;
}

function badConfig(builder: LifeBuilder, healsS: number, untilS: number): Life {
  const { createdS } = builder.birth;
  placed(builder, createdS);
  const fromS = createdS + 1.5;
  for (let atS = fromS; atS < Math.min(healsS, untilS); atS += 12)
    builder.event(atS, "Warning", "Failed", 'Error: secret "shop" not found', "app");
  builder.waits(fromS, "CreateContainerConfigError", 'secret "shop" not found');
  const toS = Math.max(healsS, fromS + 1);
  builder.knows(wait({ fromS, toS, isReported: true, reason: "CreateContainerConfigError" }));
  return toS < untilS ? runs(builder, toS) : builder.life;
}

export const NO_NODE = "0/1 nodes are available: 1 Insufficient cpu.";

function unplaced(builder: LifeBuilder, dice: Random, isScaled: boolean, healsS: number, untilS: number): Life {
  const { createdS } = builder.birth;
  const nothing = { state: { kind: "waiting", reason: null, message: null } } as const;
  builder.changes(createdS, "app", nothing, { unschedulable: NO_NODE });
  builder.event(createdS, "Warning", "FailedScheduling", NO_NODE);
  const scaledS = createdS + dice.between(1, 20);
  if (isScaled) builder.event(scaledS, "Normal", "TriggeredScaleUp", "pod triggered scale-up");
  for (let atS = createdS + 30; atS < Math.min(healsS, untilS); atS += 60)
    builder.event(atS, "Warning", "FailedScheduling", NO_NODE);
  const toS = Math.max(healsS, createdS + 1);
  // A pending scale-up counts as progress for ten minutes.
  const progress = isScaled ? { fromS: scaledS, toS: scaledS + 600 } : null;
  builder.knows(wait({ fromS: createdS, toS, isReported: true, reason: "Unschedulable", progress }));
  if (toS >= untilS) return builder.life;
  const creating = { state: { kind: "waiting", reason: "ContainerCreating", message: null } } as const;
  builder.changes(toS, "app", creating, { unschedulable: null, nodeName: "node1" });
  builder.event(toS, "Normal", "Scheduled", `Successfully assigned prod/${builder.now.name} to node1`);
  return runs(builder, toS + 2);
}

export const UNMOUNTED = 'MountVolume.SetUp failed for volume "data" : configmap "shop" not found';

function unmounted(builder: LifeBuilder, dice: Random, healsS: number, untilS: number): Life {
  const { createdS } = builder.birth;
  placed(builder, createdS);
  const fromS = createdS + dice.between(1, 25);
  for (let atS = fromS; atS < Math.min(healsS, untilS); atS += 8)
    builder.event(atS, "Warning", "FailedMount", UNMOUNTED);
  const toS = Math.max(healsS, fromS + 1);
  builder.knows(wait({ fromS, toS, isReported: "events", reason: "FailedMount" }));
  return toS < untilS ? runs(builder, toS) : builder.life;
}

function silent(builder: LifeBuilder, healsS: number, untilS: number): Life {
  const { createdS } = builder.birth;
  placed(builder, createdS);
  const toS = Math.max(healsS, createdS + 1);
  builder.knows(wait({ fromS: createdS + 0.4, toS, isReported: false, reason: "ContainerCreating" }));
  return toS < untilS ? runs(builder, toS) : builder.life;
}

export function wait(given: Partial<TrueWait> & Pick<TrueWait, "fromS" | "isReported" | "reason">): TrueWait {
  return { container: "app", toS: Number.POSITIVE_INFINITY, tries: [], progress: null, ...given };
}
