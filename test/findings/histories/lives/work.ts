/** Jobs whose pods have more than one container, or that pass their deadline. */
import type { Life, Random } from "../history.ts";
import { LifeBuilder } from "./life-builder.ts";

const OF_JOB = {
  restartPolicy: "Never",
  owner: { kind: "Job", name: "import", apiVersion: "batch/v1" },
  podTemplateHash: null,
} as const;

/** The pod of a Job. */
export function workLife(dice: Random, aboutS: number): Life {
  const createdS = Math.floor(dice.between(-600, aboutS * 0.6));
  return dice.chance(0.6) ? accompanied(dice, createdS) : tooLong(dice, createdS);
}

/** A proxy beside the work is stopped once the work is done: by a script, or, as a native sidecar, by the kubelet. */
function accompanied(dice: Random, createdS: number): Life {
  const type = dice.one(["container", "sidecar"] as const);
  const proxy = { name: "proxy", type, restartPolicy: type === "sidecar" ? "Always" : "Never" };
  const main = { name: "main", restartPolicy: "Never" };
  const builder = new LifeBuilder({
    uid: "import-1",
    createdS,
    isFirstRevision: false,
    skewS: 0,
    containers: [proxy, main],
    pod: OF_JOB,
  });
  builder
    .shows(createdS)
    .starts(createdS + 1, "proxy")
    .starts(createdS + 1.5, "main");
  const doneS = createdS + dice.between(5, 100);
  builder.dies(doneS, { exitCode: 0, kind: "done" }, "main");
  const endS = doneS + dice.between(1.1, 4);
  const exitCode = type === "sidecar" ? dice.one([0, 1, 137, 143]) : dice.one([137, 143]);
  builder.dies(endS, { exitCode, kind: "stopped" }, "proxy", { phase: exitCode === 0 ? "Succeeded" : "Failed" });
  return { ...builder.life, job: { ...jobOf(createdS), completeS: endS + 1 } };
}

/** It passes its deadline: the controller deletes its pod. */
function tooLong(dice: Random, createdS: number): Life {
  const containers = [{ name: "main", restartPolicy: "Never" }];
  const builder = new LifeBuilder({
    uid: "import-1",
    createdS,
    isFirstRevision: false,
    skewS: 0,
    containers,
    pod: OF_JOB,
  });
  builder.shows(createdS).starts(createdS + 1, "main");
  const failedS = createdS + dice.between(10, 120);
  builder.isDeleted(failedS);
  const endS = failedS + dice.between(1.1, 5);
  builder.dies(endS, { exitCode: dice.one([0, 137, 143]), kind: "deletion" }, "main");
  return { ...builder.isGone(endS + 1).life, job: { ...jobOf(createdS), failedS, reason: "DeadlineExceeded" } };
}

function jobOf(createdS: number) {
  return { name: "import", createdS, completeS: null, failedS: null, reason: "CompletionsReached", goneS: null };
}
