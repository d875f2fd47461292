/** How many requests to GitHub a run has left, over all of its clients. */
import { GITHUB_REQUESTS_OF_A_RUN } from "../../limits.ts";

/** Counts every request that is sent, repeated ones as well. */
export interface RequestBudget {
  readonly spend: () => void;
  readonly left: () => number;
}

/** The budget of one run. It only counts: whoever can do without an answer looks at what is left first. */
export function createRequestBudget(most: number = GITHUB_REQUESTS_OF_A_RUN): RequestBudget {
  let left = most;
  return {
    spend: () => {
      left--;
    },
    left: () => Math.max(0, left),
  };
}

/** Requests that are kept for telling the report: what looks things up stops above them. */
const KEPT_FOR_THE_REPORT = 14;

/** True where a request is left for looking something up that the report can do without. */
export function mayLookUp({ left }: RequestBudget): boolean {
  return left() > KEPT_FOR_THE_REPORT;
}
