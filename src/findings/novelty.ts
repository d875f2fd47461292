/** Tells if a finding is new in this deploy. */
import type { Instance } from "../deaths/model.ts";
import type { Novelty } from "./model.ts";

/** The issue's view of a fingerprint; null if there is no issue. */
type OfIssue = { readonly isNew: boolean; readonly isRegression: boolean } | null;

/** `issue` is undefined if issues were not read. */
export function noveltyOf(
  finding: { readonly instances: readonly Pick<Instance, "revision">[] },
  issue: OfIssue | undefined,
): Novelty {
  if (finding.instances.some(({ revision }) => revision === "old")) return "known";
  if (issue === undefined) return "unknown";
  if (issue?.isRegression) return "regressed";
  return issue === null || issue.isNew ? "new" : "known";
}
