/** From findings to the one word that the job ends with. */
import type { Finding, Verdict } from "./model.ts";

/** A finding that fails decides, whatever else happened; else what could not be seen does. */
export function verdictOf(findings: readonly Finding[], errors: readonly string[]): Verdict {
  if (findings.some((finding) => finding.failing)) return "failed";
  return errors.length > 0 ? "error" : "passed";
}
