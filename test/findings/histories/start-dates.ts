/** Dates near the start of the watch by a node with another clock. */
import { type Life, START, type TrueDeath } from "./history.ts";

/** The first list arrives by then, in seconds. */
const FIRST_LIST_S = 7;

/**
 * True if the first list does not show whether the death came before the watch: a wrong node clock, or just before
 * it.
 */
export function isAtBeginning({ atS, containerId }: TrueDeath, { states }: Life): boolean {
  if (atS < -2 || atS > FIRST_LIST_S) return false;
  const ends = states.flatMap(({ pod }) => pod?.containers ?? []).map(({ state }) => state);
  const dates = ends.flatMap((state) =>
    state.kind === "terminated" && state.termination.containerId === containerId ? [state.termination.finishedAt] : [],
  );
  return dates.some((finishedAt) => Date.parse(finishedAt ?? "") >= START !== atS >= 0);
}

/** True if the instance replaced another one before the watch began, and its node's clock dates that later. */
export function startsTooLate({ containerId }: TrueDeath, { states }: Life): boolean {
  return states.some(({ atS, pod }) =>
    pod?.containers.some(
      ({ state, last }) =>
        state.kind === "running" &&
        state.containerId === containerId &&
        last !== null &&
        atS < 0 &&
        Date.parse(state.startedAt ?? "") >= START,
    ),
  );
}
