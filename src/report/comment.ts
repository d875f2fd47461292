/** The comment on a pull request or a commit. */
import type { Report } from "../findings/model.ts";
import { COMMENT_LIMIT } from "../limits.ts";
import type { ReportContext } from "./context.ts";
import { cutMarkdown, sizeOf } from "./cut.ts";
import { documentOf, opening } from "./document.ts";
import { fold } from "./fold.ts";
import { between, lasting } from "./format.ts";
import { deployed } from "./links.ts";
import { commentMarker, readCommentMarker } from "./marker.ts";
import { foot } from "./notes.ts";
import { reported } from "./select.ts";
import { shrink } from "./shrink.ts";

/** True if the report has a finding for a comment or an issue. */
export function isWorthAComment(report: Report): boolean {
  return reported(report.findings).length > 0;
}

/** The body of a comment of at most `limit` bytes, with its marker. The same for a pull request and a commit. */
export function renderComment(report: Report, ctx: ReportContext, limit = COMMENT_LIMIT): string {
  return shrink(documentOf(report, ctx, `${commentMarker(ctx.key, "red")}${opening(report, ctx, limit)}`), limit);
}

/**
 * The body that replaces a red comment after a run without findings: one line, and the old content folded. `previous`
 * is the body from GitHub.
 */
export function renderResolvedComment(
  report: Report,
  ctx: ReportContext,
  previous: string,
  limit = COMMENT_LIMIT,
): string {
  const head = `${commentMarker(ctx.key, "green")}### ✅ ${resolvedLine(report, ctx)}\n\n`;
  const tail = `\n\n${foot(report, ctx)}\n`;
  const room = limit - sizeOf(head) - sizeOf(tail) - sizeOf(fold("What this comment said before", ""));
  return head + fold("What this comment said before", cutMarkdown(withoutMarker(previous), room)) + tail;
}

function resolvedLine(report: Report, ctx: ReportContext): string {
  const watched = lasting(between(report.watchedFrom, report.until) ?? 0);
  // A finding that is only listed may still be a crash.
  const what = report.findings.some(({ crash }) => crash !== null) ? "not seen again" : "no crash";
  return report.deployed.sha === null
    ? `Resolved: ${what} in ${watched}`
    : `Resolved: ${what} in ${watched} after ${deployed(report, ctx)}`;
}

function withoutMarker(body: string): string {
  const clean = body.replaceAll("\r\n", "\n").trim();
  return readCommentMarker(clean) === null ? clean : clean.slice(clean.indexOf("\n") + 1);
}
