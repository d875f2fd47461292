/** Selects the findings for each sink. */
import { FAILING_CAUSES } from "../deaths/model.ts";
import type { Finding } from "../findings/model.ts";

/** True if a finding goes to every sink: its cause fails by default, and at most `fail-on` spares it. */
export function isReported(finding: Finding): boolean {
  return FAILING_CAUSES.includes(finding.cause) && (finding.ignoredBy === null || finding.ignoredBy === "fail-on");
}

/** The findings of comments, issues and annotations, in the report's order. */
export function reported(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(isReported);
}

/** The findings for report, summary and log only. */
export function listedOnly(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => !isReported(finding));
}
