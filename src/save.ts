/** Writes the report's files into `report-dir`. */
import { access, constants, mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { InputError } from "./errors.ts";
import type { Report } from "./findings/model.ts";
import { type ReportContext, renderPage, renderSummary, toJson } from "./report/index.ts";

export interface SavedReport {
  readonly reportPath: string;
  readonly summaryPath: string;
  /** The Markdown of the summary. */
  readonly summary: string;
  /** Said where not all of it could be written. */
  readonly warning: string | null;
}

/** Makes the folder, so that a run which could not leave its report does not begin. Throws InputError where it cannot be written. */
export async function openReportDir(reportDir: string): Promise<void> {
  try {
    await mkdir(reportDir, { recursive: true });
    await access(reportDir, constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new InputError(
      `report-dir: nothing can be written to ${JSON.stringify(reportDir)} (${reasonOf(cause)}); give a folder that the job may make or write to`,
      { cause },
    );
  }
}

/** Writes report.json, summary.md and report.html. Never throws: what the job log and GitHub are told must not hang on a disk. */
export async function saveReport(report: Report, context: ReportContext, reportDir: string): Promise<SavedReport> {
  const reportPath = join(reportDir, "report.json");
  const summaryPath = join(reportDir, "summary.md");
  const summary = renderSummary(report, context);
  const problem = await write([
    [reportPath, toJson(report)],
    [summaryPath, summary],
    [join(reportDir, "report.html"), renderPage(report, context)],
  ]);
  return {
    reportPath,
    summaryPath,
    summary,
    warning:
      problem === null ? null : `the report could not be written to ${reportDir} (${problem}): it is in this log only`,
  };
}

/** What went wrong, null where all is written. */
async function write(files: readonly (readonly [path: string, text: string])[]): Promise<string | null> {
  try {
    await Promise.all(files.map(([path, text]) => replace(path, text)));
    return null;
  } catch (error) {
    return reasonOf(error);
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Writes the file as a whole: whoever ends the process in the middle leaves what was there before. */
async function replace(path: string, text: string): Promise<void> {
  const part = `${path}.part`;
  await writeFile(part, text);
  await rename(part, path);
}
