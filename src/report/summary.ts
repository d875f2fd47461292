/** The step summary, also written as summary.md. */
import type { Report } from "../findings/model.ts";
import { STEP_SUMMARY_LIMIT } from "../limits.ts";
import type { ReportContext } from "./context.ts";
import { documentOf, opening } from "./document.ts";
import { shrink } from "./shrink.ts";

/** The whole report in Markdown of at most `limit` bytes, for passed runs and errors too. */
export function renderSummary(report: Report, ctx: ReportContext, limit = STEP_SUMMARY_LIMIT): string {
  return shrink(documentOf(report, ctx, opening(report, ctx, limit)), limit);
}
