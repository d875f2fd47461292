/** Containers that are killed by the kubelet or do not become ready: probes, memory, resizes. */
import type { Life, Random } from "../history.ts";
import { type Birth, Telling } from "./telling.ts";

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
  const telling = new Telling(
    kind.startsWith("re") && kind !== "readiness" ? { ...birth, containers: [resizable] } : birth,
  );
  const { createdS } = birth;
  telling.shows(createdS);
  const startS = createdS + dice.between(1, 4);
  telling.starts(startS);
  const atS = startS + dice.one([dice.between(4, 40), dice.between(20, 300)]);
  switch (kind) {
    case "liveness":
    case "startup":
      return probed(telling, dice, kind, atS, untilS);
    case "readiness":
      return flapping(telling, dice, atS, untilS);
    case "oom":
    case "child":
      return outOfMemory(telling, dice, kind === "child", atS, untilS);
    default:
      return resized(telling, dice, kind, atS, untilS);
  }
}

const SMALL = '{"limits":{"memory":"64Mi"}}';
const LARGE = '{"limits":{"memory":"96Mi"}}';

function probed(telling: Telling, dice: Random, kind: "liveness" | "startup", firstS: number, untilS: number): Life {
  const exitCode = dice.one([0, 2, 137, 143]);
  const probe = kind === "liveness" ? "Liveness" : "Startup";
  let atS = firstS;
  for (let kill = 0; atS < untilS && kill < dice.one([1, 2, 5]); kill++) {
    telling.event(
      atS - 1,
      "Warning",
      "Unhealthy",
      `${probe} probe failed: HTTP probe failed with statuscode: 503`,
      "app",
    );
    telling.event(atS - 0.5, "Normal", "Killing", `Container app failed ${kind} probe, will be restarted`, "app");
    telling.dies(atS, { exitCode, kind: "probe" });
    // Current kubelets apply the same back-off after a probe failure as after a crash.
    const backS = atS + (kill === 0 ? 1 : 10 * 2 ** (kill - 1));
    if (kill > 0) telling.backsOff(atS + 0.6);
    if (backS > untilS) break;
    telling.starts(backS);
    atS = backS + dice.between(6, 60);
  }
  return telling.life;
}

function flapping(telling: Telling, dice: Random, firstS: number, untilS: number): Life {
  let ready = true;
  for (let atS = firstS; atS < untilS; atS += dice.between(2, 40)) {
    ready = !ready;
    if (!ready) telling.event(atS, "Warning", "Unhealthy", "Readiness probe failed: connection refused", "app");
    telling.changes(atS, "app", { ready });
    if (!ready && dice.chance(0.3)) break;
  }
  return telling.life;
}

function outOfMemory(telling: Telling, dice: Random, isChild: boolean, firstS: number, untilS: number): Life {
  let atS = firstS;
  for (let kill = 0; atS < untilS && kill < dice.one([1, 2, 5]); kill++) {
    // Exit code 0: a child process was killed, and the main program ended normally.
    const end = isChild ? ({ exitCode: 0, kind: "zero" } as const) : ({ exitCode: 137, kind: "oom" } as const);
    telling.dies(atS, { ...end, reason: "OOMKilled" });
    const backS = atS + 0.6 + (kill === 0 ? 1 : 10 * 2 ** (kill - 1));
    if (kill > 0) telling.backsOff(atS + 0.6);
    if (backS > untilS) break;
    telling.starts(backS);
    atS = backS + dice.between(3, 60);
  }
  return telling.life;
}

function resized(
  telling: Telling,
  dice: Random,
  kind: "resize" | "applied" | "resized crash",
  atS: number,
  untilS: number,
): Life {
  if (atS >= untilS) return telling.life;
  telling.changes(atS, "app", { resourcesWanted: LARGE });
  if (kind !== "resize") {
    telling.changes(atS + 1, "app", { resourcesInForce: LARGE });
    if (kind === "applied") return telling.life;
    // Long after the resize, and unrelated to it.
    telling.dies(atS + dice.between(20, 60), { exitCode: 3, kind: "crash" });
    return telling.starts(atS + 62).life;
  }
  const endS = atS + dice.between(0.3, 3);
  telling.event(endS - 0.2, "Normal", "Killing", "Container app resize requires restart", "app");
  telling.dies(endS, { exitCode: dice.one([0, 137, 143]), kind: "resize" });
  const backS = endS + 1;
  telling.starts(backS);
  return telling.changes(backS + 0.4, "app", { resourcesInForce: LARGE }).life;
}
