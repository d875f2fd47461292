/** The rendering context of a run. */
import { type LookInputs, type LookReport, lookKey, lookOf } from "../github/comment/look.ts";
import type { GitHubContext } from "../github/context.ts";
import type { Inputs } from "../inputs.ts";
import type { KnownIssue, ReportContext } from "../report/context.ts";

/** The context of every rendering of `report`, in GitHub Actions or (`context` null) in a terminal. */
export function reportContext(
  report: LookReport,
  inputs: LookInputs & Pick<Inputs, "failOn" | "reportDir">,
  context: GitHubContext | null,
  known: ReadonlyMap<string, KnownIssue> | null,
): ReportContext {
  return {
    serverUrl: context?.serverUrl ?? "https://github.com",
    repository: context === null ? null : `${context.owner}/${context.repo}`,
    runUrl: context?.runUrl ?? null,
    runNumber: context?.runNumber ?? null,
    key: lookKey(lookOf(report, inputs, context)),
    occasion: context === null ? "terminal" : context.event === "schedule" ? "schedule" : "deploy",
    failOn: inputs.failOn,
    known,
    reportDir: inputs.reportDir,
    artifact: context?.artifact ?? null,
  };
}
