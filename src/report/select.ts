/** Selects the findings for each sink. */
import { FAILING_CAUSES } from "../deaths/model.ts";
import type { Finding } from "../findings/model.ts";

/** True if a finding goes to every sink: it fails, or its cause would by default and only `fail-on` spares it. */
export function isReported({ cause, failing, ignoredBy }: Finding): boolean {
  return failing || (FAILING_CAUSES.includes(cause) && (ignoredBy === null || ignoredBy === "fail-on"));
}

/** The findings of comments, issues and annotations, in the report's order. */
export function reported(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(isReported);
}

/** The findings for report, summary and log only. */
export function listedOnly(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => !isReported(finding));
}
