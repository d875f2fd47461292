/** A node that restarts. */
import type { ContainerSnapshot, Termination } from "../../../../src/deaths/snapshot.ts";
import type { Life, Random } from "../history.ts";

/** The node restarts while an instance runs: its status is lost, and the restart count may drop. */
export function rebooted(life: Life, dice: Random, durationS: number): Life {
  const index = life.states.findIndex(
    ({ atS, pod: state }) => atS > 5 && atS < durationS - 20 && state?.containers[0]?.state.kind === "running",
  );
  const before = life.states[index];
  const next = life.states[index + 1];
  const state = before?.pod?.containers[0]?.state;
  if (before?.pod == null || next === undefined || state?.kind !== "running" || before.pod.deletionTimestamp !== null)
    return life;
  // A polling observer needs time to see earlier deaths, since the node forgets those as well.
  if (next.atS - before.atS < 10 || !dice.chance(0.2)) return life;
  const atS = before.atS + dice.between(8, next.atS - before.atS - 1);
  const count = before.pod.containers[0]?.restartCount ?? 0;
  const delta = dice.one([1, -count]);
  const was = state.containerId ?? "";
  const is = `${was}-again`;
  const unknown: Termination = {
    containerId: null,
    exitCode: 137,
    signal: null,
    reason: "ContainerStatusUnknown",
    message: null,
    startedAt: null,
    finishedAt: null,
  };
  const renamed = (end: Termination): Termination => (end.containerId === was ? { ...end, containerId: is } : end);
  const later = (each: ContainerSnapshot): ContainerSnapshot => ({
    ...each,
    restartCount: each.restartCount + delta,
    last: each.last === before.pod?.containers[0]?.last ? unknown : each.last && renamed(each.last),
    state:
      each.state.kind === "terminated"
        ? { kind: "terminated", termination: renamed(each.state.termination) }
        : each.state.kind === "running" && each.state.containerId === was
          ? { ...each.state, containerId: is }
          : each.state,
  });
  const after = ({ pod: each, atS: when }: Life["states"][number]) => ({
    atS: when,
    pod: each && { ...each, containers: each.containers.map(later) },
  });
  const states = [after({ atS, pod: before.pod }), ...life.states.slice(index + 1).map(after)];
  const shown = states.find(({ pod }) => pod?.containers[0]?.last !== unknown);
  return {
    ...life,
    states: [...life.states.slice(0, index + 1), ...states],
    losses: [
      { container: before.pod.containers[0]?.name ?? "", fromS: atS, toS: shown?.atS ?? Number.POSITIVE_INFINITY },
    ],
    deaths: life.deaths.map((death) => (death.containerId === was ? { ...death, containerId: is } : death)),
  };
}
