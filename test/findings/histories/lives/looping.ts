/** Pods that run, and may crash once or repeatedly, or be deleted. */
import type { ContainerSnapshot, PodSnapshot, Termination } from "../../../../src/deaths/snapshot.ts";
import { container, pod } from "../../../deaths/pods.ts";
import { type History, iso, type Life, type Random, SILENT, type TrueDeath } from "../history.ts";
import { endOf } from "./end.ts";

/** A pod with the same name, created soon after the first is gone, like a StatefulSet's. */
export function namesakeOf(
  first: Life | undefined,
  dice: Random,
  { durationS, supersededS, onlyDeploy }: Pick<History, "durationS" | "supersededS" | "onlyDeploy">,
): readonly Life[] {
  const goneS = first?.states.find((state) => state.pod === null)?.atS;
  if (first === undefined || goneS === undefined || goneS > durationS - 20 || !dice.chance(0.5)) return [];
  const fixed = { name: first.name, createdS: Math.ceil(goneS) + 1 };
  return [lifeOf("namesake", dice, durationS, supersededS, onlyDeploy, fixed)];
}

export function lifeOf(
  uid: string,
  dice: Random,
  durationS: number,
  supersededS: number | null,
  onlyDeploy: boolean,
  fixed: { readonly name: string; readonly createdS: number } | null = null,
): Life {
  const drawn = supersededS === null || dice.chance(0.5);
  const isFirstRevision = fixed === null ? drawn : supersededS === null || fixed.createdS < supersededS;
  const earliest = isFirstRevision ? -3000 : (supersededS ?? 0);
  const createdS =
    fixed?.createdS ??
    Math.floor(
      dice.between(
        earliest,
        isFirstRevision ? Math.min(durationS * (2 / 3), supersededS ?? durationS) : durationS * 0.93,
      ),
    );
  // The wrong clock of a node cannot be detected when the time of an old death decides.
  const skewS = onlyDeploy && dice.chance(0.3) ? dice.one([-600, -1, 1, 600]) : 0;
  const base = pod({
    uid,
    name: fixed?.name ?? uid,
    createdAt: iso(createdS),
    owner: { kind: "ReplicaSet", name: isFirstRevision ? "api-1" : "api-2", apiVersion: "apps/v1" },
  });
  const states: { atS: number; pod: PodSnapshot | null }[] = [];
  const deaths: TrueDeath[] = [];
  let last: Termination | null = null;
  let restartCount = 0;
  const show = (atS: number, change: Partial<ContainerSnapshot>, podChange: Partial<PodSnapshot> = {}): void => {
    const snapshot = { ...base, ...podChange, containers: [container({ last, restartCount, ...change })] };
    states.push({ atS, pod: snapshot });
  };
  const temper = dice.one(["calm", "calm", "once", "loop", "zeros"] as const);
  const endS = dice.chance(0.3) ? Math.max(createdS + 5, dice.between(-200, durationS)) : Number.POSITIVE_INFINITY;
  const byEviction = dice.chance(0.4);
  let atS = createdS;
  show(atS, { state: { kind: "waiting", reason: "ContainerCreating", message: null } }, { phase: "Pending" });
  atS += dice.between(1, 4);
  for (let instance = 1; atS < durationS + 30; instance++) {
    const containerId = `containerd://${uid}-${instance}`;
    const startedAt = iso(atS + skewS);
    const startedS = atS;
    show(atS, { state: { kind: "running", startedAt, containerId }, ready: true });
    const dies = temper === "loop" || temper === "zeros" || (temper === "once" && instance === 1);
    const lastsS =
      temper === "once" ? dice.between(5, 1500) : dice.between(dice.one([0.5, 5, 5]), dice.one([4, 200, 200]));
    const diesS = dies ? startedS + lastsS : Number.POSITIVE_INFINITY;
    if (endS <= diesS) {
      if (endS > durationS + 30) break;
      takeAway(Math.max(endS, startedS + 0.2), containerId, startedAt);
      break;
    }
    if (diesS === Number.POSITIVE_INFINITY) break;
    const exitCode = temper === "zeros" ? 0 : 3;
    const end = endOf(containerId, exitCode, startedAt, iso(diesS + skewS));
    deaths.push({ container: "app", containerId, atS: diesS, exitCode, kind: exitCode === 0 ? "zero" : "crash" });
    show(diesS, { state: { kind: "terminated", termination: end }, ready: false });
    last = end;
    const pauseS = Math.min(300, instance === 1 ? 1 : 10 * 2 ** Math.min(5, instance - 2));
    show(diesS + 0.6, { state: { kind: "waiting", reason: "CrashLoopBackOff", message: null }, ready: false });
    atS = diesS + 0.6 + pauseS;
    if (endS < atS) {
      // The pod is deleted while the container is in back-off.
      states.push({ atS: Math.max(endS, diesS + 0.7), pod: null });
      break;
    }
    restartCount++;
  }
  return {
    ...SILENT,
    uid,
    name: fixed?.name ?? uid,
    job: null,
    createdS,
    isFirstRevision,
    states: states.toSorted((a, b) => a.atS - b.atS),
    deaths,
  };

  function takeAway(beganS: number, containerId: string, startedAt: string): void {
    const deleting: Partial<PodSnapshot> = {
      deletionTimestamp: iso(beganS + 30),
      deletionGracePeriodSeconds: 30,
      ...(byEviction ? { disruption: { reason: "EvictionByEvictionAPI", message: "", since: iso(beganS) } } : {}),
    };
    show(beganS, { state: { kind: "running", startedAt, containerId }, ready: true }, deleting);
    // A slow clock would date an end in the second of the deletion before it.
    const diesS = beganS + dice.between(skewS < 0 ? 1.1 : 0.05, 20);
    const exitCode = dice.one([0, 143, 137, 3]);
    const end = endOf(containerId, exitCode, startedAt, iso(diesS + skewS));
    deaths.push({ container: "app", containerId, atS: diesS, exitCode, kind: byEviction ? "eviction" : "deletion" });
    show(diesS, { state: { kind: "terminated", termination: end }, ready: false }, deleting);
    states.push({ atS: diesS + 1, pod: null });
  }
}
