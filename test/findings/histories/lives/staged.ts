/** Pods of several containers: init containers that fail first, sidecars that outlive the main container. */
import type { Life, Random } from "../history.ts";
import { type Birth, LifeBuilder } from "./life-builder.ts";

const RESTARTS = { restartPolicy: "OnFailure" } as const;

/** A pod with an init container before the app, or a sidecar beside it. */
export function stagedLife(birth: Birth, dice: Random, untilS: number): Life {
  const initializing = { kind: "waiting", reason: "PodInitializing", message: null } as const;
  const builder = new LifeBuilder({
    ...birth,
    containers: [
      { name: "prepare", type: "init", ...RESTARTS },
      { name: "app", state: initializing },
      ...(dice.chance(0.5) ? [{ name: "proxy", state: initializing }] : []),
    ],
  });
  builder.shows(birth.createdS);
  let atS = birth.createdS + dice.between(1, 3);
  const failures = dice.one([0, 0, 1, 2, 9]);
  for (let attempt = 0; attempt < failures; attempt++) {
    if (atS >= untilS) return builder.life;
    builder.starts(atS, "prepare");
    const endS = atS + dice.between(0.5, 8);
    builder.dies(endS, { exitCode: 4, kind: "init" }, "prepare");
    builder.backsOff(endS + 0.6, "prepare");
    atS = endS + 0.6 + (attempt === 0 ? 1 : 10 * 2 ** Math.min(5, attempt - 1));
  }
  if (atS >= untilS) return builder.life;
  builder.starts(atS, "prepare");
  // A running init container is progress, however long it takes.
  const doneS = atS + dice.one([2, 30, 100]);
  if (doneS >= untilS) return builder.life;
  builder.dies(doneS, { exitCode: 0, kind: "done" }, "prepare");
  const others = builder.now.containers.flatMap(({ name }) => (name === "prepare" ? [] : [name]));
  for (const [index, name] of others.entries()) builder.starts(doneS + 0.8 + index * 0.2, name);
  if (!others.includes("proxy") || !dice.chance(0.5)) return builder.life;
  const crashS = doneS + dice.between(4, 90);
  if (crashS >= untilS) return builder.life;
  // The other container keeps running.
  return builder.dies(crashS, { exitCode: 3, kind: "crash" }, "proxy").starts(crashS + 1, "proxy").life;
}
