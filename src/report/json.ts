/** The report as report.json. Its shape is published in schema/report.schema.json. */
import type { Excerpt, Report } from "../findings/model.ts";

/** Lines of excerpts in all of report.json; the logs themselves are files beside it. */
const EXCERPT_LINES_LIMIT = 40_000;
/** Lines of one excerpt that are kept in any case. */
const LEAST_LINES = 20;

/** The text of report.json. Where thousands of findings have long excerpts, these are cut and say so. */
export function toJson(report: Report): string {
  return `${JSON.stringify(withinLines(report), null, 2)}\n`;
}

function withinLines(report: Report): Report {
  const total = report.findings.reduce((sum, { excerpt }) => sum + (excerpt?.lines.length ?? 0), 0);
  if (total <= EXCERPT_LINES_LIMIT) return report;
  const most = Math.max(LEAST_LINES, Math.floor(EXCERPT_LINES_LIMIT / report.findings.length));
  return {
    ...report,
    findings: report.findings.map((finding) => ({ ...finding, excerpt: cut(finding.excerpt, most) })),
  };
}

function cut(excerpt: Excerpt | null, most: number): Excerpt | null {
  if (excerpt === null || excerpt.lines.length <= most) return excerpt;
  const omitted = excerpt.omitted + excerpt.lines.length - most;
  return { ...excerpt, lines: excerpt.lines.slice(0, most), omitted };
}
