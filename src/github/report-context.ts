/** What renderings must know of the run beside the report. */
import type { Report } from "../findings/model.ts";
import type { Inputs } from "../inputs.ts";
import type { KnownIssue, ReportContext } from "../report/context.ts";
import type { GitHubContext } from "./context.ts";

/** The context of every rendering of `report`, in GitHub Actions or (`context` null) in a terminal. */
export function reportContext(
  report: Pick<Report, "environment">,
  inputs: Pick<Inputs, "matrix" | "failOn" | "reportDir">,
  context: GitHubContext | null,
  known: ReadonlyMap<string, KnownIssue> | null,
): ReportContext {
  return {
    serverUrl: context?.serverUrl ?? "https://github.com",
    repository: context === null ? null : `${context.owner}/${context.repo}`,
    runUrl: context?.runUrl ?? null,
    runNumber: context?.runNumber ?? null,
    key: keyOf(report.environment, inputs.matrix, context),
    occasion: context === null ? "terminal" : context.event === "schedule" ? "schedule" : "deploy",
    failOn: inputs.failOn,
    known,
    reportDir: inputs.reportDir,
  };
}

/** The environment, else workflow, job and leg of the matrix. JSON keeps the parts apart, whatever is in them. */
function keyOf(environment: string | null, matrix: string | null, context: GitHubContext | null): string {
  if (environment !== null) return JSON.stringify(["environment", environment]);
  return JSON.stringify(["job", context?.workflowPath ?? context?.workflow ?? "", context?.job ?? "", matrix]);
}
