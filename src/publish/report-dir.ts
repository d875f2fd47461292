/**
 * Writes the report's files into `report-dir`. Synchronously: for a few small files, loading Node's promise-based API
 * would take longer than writing.
 */
import { accessSync, constants, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join, normalize } from "node:path";
import { InputError } from "../errors.ts";
import type { Report } from "../findings/model.ts";
import type { GitHubContext } from "../github/context.ts";
import type { Inputs } from "../inputs.ts";
import { type Safe, type SafeText, written } from "../redact/safe-text.ts";
import { type ReportContext, renderPage, renderSlack, renderSummary, toJson } from "../report/index.ts";

/** Paths of the saved files. */
export interface SavedReport {
  /** The saved report. */
  readonly report: Safe<Report>;
  readonly rendering: ReportContext;
  readonly reportPath: string;
  readonly summaryPath: string;
  readonly slackPath: string;
  /** The Markdown of the summary. */
  readonly summary: SafeText;
  /** Set if a file could not be written. */
  readonly warning: string | null;
}

/** The file that names the job whose step writes into a folder. */
const CLAIM = ".crashgate";

/** A text that identifies this step's job, matrix leg and attempt; null outside of GitHub Actions. */
export function jobOf({ matrix }: Pick<Inputs, "matrix">, context: GitHubContext | null): string | null {
  if (context === null) return null;
  const { runId, runAttempt, job, jobInstance } = context;
  return JSON.stringify([runId, runAttempt, job, matrix, jobInstance]);
}

/**
 * Creates the folder before the run begins and returns its path. If an earlier step of this job wrote there, the
 * first free one of `crashgate-2`, `crashgate-3`, ... is used. Throws InputError if it cannot be written.
 */
export function openReportDir(reportDir: string, job: string | null): string {
  for (let number = 1; ; number++) {
    const folder = number === 1 ? reportDir : numbered(reportDir, number);
    try {
      mkdirSync(folder, { recursive: true });
      accessSync(folder, constants.W_OK | constants.X_OK);
      if (job === null || claims(folder, job)) return folder;
    } catch (cause) {
      throw new InputError(
        `report-dir: cannot write to ${JSON.stringify(folder)} (${reasonOf(cause)}); give a folder that the job can create or write to`,
        { cause },
      );
    }
  }
}

function numbered(reportDir: string, number: number): string {
  const folder = normalize(reportDir).replace(/(?<=.)[/\\]+$/, "");
  return /^(?:\.\.?|.*[/\\](?:\.\.)?)$/.test(folder) ? join(folder, `crashgate-${number}`) : `${folder}-${number}`;
}

/** True if this step may use the folder: it is unused, or an earlier job in the same workspace left it. */
function claims(folder: string, job: string): boolean {
  const path = join(folder, CLAIM);
  try {
    writeFileSync(path, job, { flag: "wx" });
    return true;
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  if (readFileSync(path, "utf8") === job) return false;
  writeFileSync(path, job);
  return true;
}

/**
 * Writes report.json, summary.md, report.html and slack.json. Never throws: a disk error must not keep the report
 * from the job log and GitHub.
 */
export function saveReport(
  report: Safe<Report>,
  context: ReportContext,
  reportDir: string,
  commentUrl: string | null,
): SavedReport {
  const reportPath = join(reportDir, "report.json");
  const summaryPath = join(reportDir, "summary.md");
  const slackPath = join(reportDir, "slack.json");
  const summary = written(renderSummary(report, context));
  const problem = write([
    [reportPath, written(toJson(report))],
    [summaryPath, summary],
    [join(reportDir, "report.html"), written(renderPage(report, context))],
    [slackPath, written(renderSlack(report, context, commentUrl))],
  ]);
  return {
    report,
    rendering: context,
    reportPath,
    summaryPath,
    slackPath,
    summary,
    warning:
      problem === null ? null : `the report could not be written to ${reportDir} (${problem}): it is in this log only`,
  };
}

/** The error, null if everything was written. */
function write(files: readonly (readonly [path: string, text: SafeText])[]): string | null {
  try {
    for (const [path, text] of files) replace(path, text);
    return null;
  } catch (error) {
    return reasonOf(error);
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Replaces the file atomically: if the process is killed meanwhile, the old content remains. */
function replace(path: string, text: SafeText): void {
  const part = `${path}.part`;
  writeFileSync(part, text);
  renameSync(part, path);
}
