/** The number of requests to GitHub that a run has left, across its clients. */
import { GITHUB_REQUESTS_OF_A_RUN } from "../../limits.ts";

/** Counts every request, including retries. */
export interface RequestBudget {
  readonly spend: () => void;
  readonly left: () => number;
}

/** The budget of one run. It only counts: optional lookups check what is left first. */
export function createRequestBudget(most: number = GITHUB_REQUESTS_OF_A_RUN): RequestBudget {
  let left = most;
  return {
    spend: () => {
      left--;
    },
    left: () => Math.max(0, left),
  };
}

/** Requests reserved for the report: lookups stop there. */
const KEPT_FOR_THE_REPORT = 14;

/** True if a request is left for a lookup that the report can do without. */
export function mayLookUp({ left }: RequestBudget): boolean {
  return left() > KEPT_FOR_THE_REPORT;
}
