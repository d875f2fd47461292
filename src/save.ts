/** Writes the report's files into `report-dir`. */
import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Report } from "./findings/model.ts";
import { type ReportContext, renderPage, renderSummary, toJson } from "./report/index.ts";

export interface SavedReport {
  readonly reportPath: string;
  readonly summaryPath: string;
  /** The Markdown of the summary. */
  readonly summary: string;
}

/** Writes report.json, summary.md and report.html. Throws the file system's error. */
export async function saveReport(report: Report, context: ReportContext, reportDir: string): Promise<SavedReport> {
  await mkdir(reportDir, { recursive: true });
  const reportPath = join(reportDir, "report.json");
  const summaryPath = join(reportDir, "summary.md");
  const summary = renderSummary(report, context);
  await Promise.all([
    replace(reportPath, toJson(report)),
    replace(summaryPath, summary),
    replace(join(reportDir, "report.html"), renderPage(report, context)),
  ]);
  return { reportPath, summaryPath, summary };
}

/** Writes the file as a whole: whoever ends the process in the middle leaves what was there before. */
async function replace(path: string, text: string): Promise<void> {
  const part = `${path}.part`;
  await writeFile(part, text);
  await rename(part, path);
}
