/** Containers that are killed by the kubelet or do not become ready: probes, memory, resizes. */
import type { Life, Random } from "../history.ts";
import { type Birth, LifeBuilder } from "./life-builder.ts";

/** A pod that runs until its container is killed, resized or not ready. */
export function killedLife(birth: Birth, dice: Random, untilS: number): Life {
  const kind = dice.one([
    "liveness",
    "startup",
    "readiness",
    "oom",
    "child",
    "resize",
    "applied",
    "resized crash",
  ] as const);
  const resizable = { resizeRestarts: true, resourcesWanted: SMALL, resourcesInForce: SMALL };
  const builder = new LifeBuilder(
    kind.startsWith("re") && kind !== "readiness" ? { ...birth, containers: [resizable] } : birth,
  );
  const { createdS } = birth;
  builder.shows(createdS);
  const startS = createdS + dice.between(1, 4);
  builder.starts(startS);
  const atS = startS + dice.one([dice.between(4, 40), dice.between(20, 300)]);
  switch (kind) {
    case "liveness":
    case "startup":
      return probed(builder, dice, kind, atS, untilS);
    case "readiness":
      return flapping(builder, dice, atS, untilS);
    case "oom":
    case "child":
      return outOfMemory(builder, dice, kind === "child", atS, untilS);
    default:
      return resized(builder, dice, kind, atS, untilS);
  }
}

const SMALL = '{"limits":{"memory":"64Mi"}}';
const LARGE = '{"limits":{"memory":"96Mi"}}';

function probed(
  builder: LifeBuilder,
  dice: Random,
  kind: "liveness" | "startup",
  firstS: number,
  untilS: number,
): Life {
  const exitCode = dice.one([0, 2, 137, 143]);
  const probe = kind === "liveness" ? "Liveness" : "Startup";
  let atS = firstS;
  for (let kill = 0; atS < untilS && kill < dice.one([1, 2, 5]); kill++) {
    builder.event(
      atS - 1,
      "Warning",
      "Unhealthy",
      `${probe} probe failed: HTTP probe failed with statuscode: 503`,
      "app",
    );
    builder.event(atS - 0.5, "Normal", "Killing", `Container app failed ${kind} probe, will be restarted`, "app");
    builder.dies(atS, { exitCode, kind: "probe" });
    // Current kubelets apply the same back-off after a probe failure as after a crash.
    const backS = atS + (kill === 0 ? 1 : 10 * 2 ** (kill - 1));
    if (kill > 0) builder.backsOff(atS + 0.6);
    if (backS > untilS) break;
    builder.starts(backS);
    atS = backS + dice.between(6, 60);
  }
  return builder.life;
}

function flapping(builder: LifeBuilder, dice: Random, firstS: number, untilS: number): Life {
  let ready = true;
  for (let atS = firstS; atS < untilS; atS += dice.between(2, 40)) {
    ready = !ready;
    if (!ready) builder.event(atS, "Warning", "Unhealthy", "Readiness probe failed: connection refused", "app");
    builder.changes(atS, "app", { ready });
    if (!ready && dice.chance(0.3)) break;
  }
  return builder.life;
}

function outOfMemory(builder: LifeBuilder, dice: Random, isChild: boolean, firstS: number, untilS: number): Life {
  let atS = firstS;
  for (let kill = 0; atS < untilS && kill < dice.one([1, 2, 5]); kill++) {
    // Exit code 0: a child process was killed, and the main program ended normally.
    const end = isChild ? ({ exitCode: 0, kind: "zero" } as const) : ({ exitCode: 137, kind: "oom" } as const);
    builder.dies(atS, { ...end, reason: "OOMKilled" });
    const backS = atS + 0.6 + (kill === 0 ? 1 : 10 * 2 ** (kill - 1));
    if (kill > 0) builder.backsOff(atS + 0.6);
    if (backS > untilS) break;
    builder.starts(backS);
    atS = backS + dice.between(3, 60);
  }
  return builder.life;
}

function resized(
  builder: LifeBuilder,
  dice: Random,
  kind: "resize" | "applied" | "resized crash",
  atS: number,
  untilS: number,
): Life {
  if (atS >= untilS) return builder.life;
  builder.changes(atS, "app", { resourcesWanted: LARGE });
  if (kind !== "resize") {
    builder.changes(atS + 1, "app", { resourcesInForce: LARGE });
    if (kind === "applied") return builder.life;
    // Long after the resize, and unrelated to it.
    builder.dies(atS + dice.between(20, 60), { exitCode: 3, kind: "crash" });
    return builder.starts(atS + 62).life;
  }
  const endS = atS + dice.between(0.3, 3);
  builder.event(endS - 0.2, "Normal", "Killing", "Container app resize requires restart", "app");
  builder.dies(endS, { exitCode: dice.one([0, 137, 143]), kind: "resize" });
  const backS = endS + 1;
  builder.starts(backS);
  return builder.changes(backS + 0.4, "app", { resourcesInForce: LARGE }).life;
}
