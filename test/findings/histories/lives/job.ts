/** Pods of a Job. */
import type { ContainerSnapshot } from "../../../../src/deaths/snapshot.ts";
import { container, pod } from "../../../deaths/pods.ts";
import { iso, type JobLife, type Life, type Random, SILENT } from "../history.ts";
import { endOf } from "./end.ts";

/** A Job whose pods are never restarted: it completes after some attempts, or reaches its backoff limit. */
export function podsOfJob(dice: Random, durationS: number): readonly Life[] {
  const createdS = Math.floor(dice.between(-600, durationS * 0.6));
  const tries = dice.one([1, 2, 3]);
  const succeeds = dice.chance(0.5);
  const isCleared = !succeeds && dice.chance(0.4);
  const lives: Omit<Life, "job">[] = [];
  let atS = createdS;
  let endedS = createdS;
  for (let attempt = 1; attempt <= tries; attempt++) {
    const name = `migrate-${attempt}`;
    const containerId = `containerd://${name}`;
    const exitCode = succeeds && attempt === tries ? 0 : 3;
    const startedS = atS + dice.between(1, 3);
    endedS = startedS + dice.between(2, 40);
    const base = pod({
      uid: name,
      name,
      createdAt: iso(atS),
      restartPolicy: "Never",
      owner: { kind: "Job", name: "migrate", apiVersion: "batch/v1" },
    });
    const show = (when: number, change: Partial<ContainerSnapshot>, phase: string) => ({
      atS: when,
      pod: { ...base, phase, containers: [container({ restartPolicy: "Never", ready: false, ...change })] },
    });
    const end = endOf(containerId, exitCode, iso(startedS), iso(endedS));
    lives.push({
      ...SILENT,
      uid: name,
      name,
      createdS: Math.floor(atS),
      isFirstRevision: false,
      states: [
        show(atS, { state: { kind: "waiting", reason: "ContainerCreating", message: null } }, "Pending"),
        show(startedS, { state: { kind: "running", startedAt: iso(startedS), containerId }, ready: true }, "Running"),
        show(endedS, { state: { kind: "terminated", termination: end } }, exitCode === 0 ? "Succeeded" : "Failed"),
      ],
      deaths: [{ container: "app", containerId, atS: endedS, exitCode, kind: exitCode === 0 ? "done" : "crash" }],
    });
    atS = endedS + 10;
  }
  const job: JobLife = {
    name: "migrate",
    createdS,
    completeS: succeeds ? endedS + 1 : null,
    failedS: succeeds ? null : endedS + 1,
    reason: dice.one(["BackoffLimitExceeded", "BackoffLimitExceeded", "PodFailurePolicy"]),
    // Long enough to be observed.
    goneS: dice.chance(0.3) ? endedS + dice.between(14, 60) : null,
  };
  // At its limit the controller may delete the pods at once; deleting the Job deletes its pods.
  const goneS = isCleared ? endedS + 2 : job.goneS === null ? null : job.goneS + 1;
  return lives.map((life) => ({
    ...life,
    job,
    states: goneS === null ? life.states : [...life.states, { atS: goneS, pod: null }],
  }));
}
