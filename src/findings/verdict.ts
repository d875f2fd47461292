/** The verdict of a run. */
import type { Finding, Verdict } from "./model.ts";

/** A failing finding decides, whatever else happened; without one, errors do. */
export function verdictOf(findings: readonly Finding[], errors: readonly string[]): Verdict {
  if (findings.some((finding) => finding.failing)) return "failed";
  return errors.length > 0 ? "error" : "passed";
}
