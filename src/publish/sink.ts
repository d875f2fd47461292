/** A sink: one destination of a report, with its input and its results for later sinks. */
import type { Report } from "../findings/model.ts";
import type { GitHubClient } from "../github/client/client.ts";
import { isForbiddenWrite, type Permission, refusal } from "../github/client/refusal.ts";
import type { GitHubContext } from "../github/context.ts";
import { type IssueSession, knownIssues } from "../github/issue/session.ts";
import type { Inputs } from "../inputs.ts";
import type { Safe, SafeText } from "../redact/safe-text.ts";
import type { Annotation, LogGroup, Palette, ReportContext } from "../report/index.ts";
import type { SavedReport } from "./report-dir.ts";
import type { SinkPlan } from "./sink-plan.ts";

/** One destination of a report. `publish` never throws on an outside refusal: it becomes a warning (`trySink`). */
export interface Sink {
  readonly name: string;
  publish(report: Safe<Report>, context: PublishContext): Promise<void> | void;
}

/** The report as one text at the end (a terminal), or in the runner's foldable groups. */
export type Layout = "terminal" | "groups";

/** Prints lines of the run. The implementation makes all text safe. */
export interface JobLog {
  readonly paint: Palette;
  line(text: string): void;
  group(group: LogGroup): void;
  warning(text: string): void;
  error(text: string): void;
  annotate(annotation: Annotation): void;
}

/** Access to GitHub for its sinks. */
export interface GitHubAccess {
  readonly context: GitHubContext;
  readonly client: GitHubClient;
  /** Plans comment and issues. The pull request is looked up on the first call. */
  readonly plan: () => Promise<SinkPlan>;
}

/** The input of every sink besides the report. */
export interface PublishContext {
  readonly inputs: Inputs;
  readonly layout: Layout;
  readonly console: JobLog;
  /** Adds to the step summary; null outside of GitHub Actions. */
  readonly writeSummary: ((markdown: SafeText) => void) | null;
  readonly rendering: ReportContext;
  /** Null outside of GitHub Actions, without a token, and outside the stage `github`. */
  readonly github: GitHubAccess | null;
  readonly progress: SinkResults;
}

/** Results so far; sinks add to them. */
export interface SinkResults {
  /** One phrase per published item: `comment https://...`. */
  readonly published: string[];
  readonly warnings: string[];
  /** Names of sinks that failed. */
  readonly failed: Set<string>;
  commentUrl: string | null;
  /** The issues, once read. */
  issues: IssueSession | null;
  saved: SavedReport | null;
  /** True if a fork's token was refused: every other write would fail too. */
  refused: boolean;
}

/** Progress without any result. */
export function newProgress(): SinkResults {
  return {
    published: [],
    warnings: [],
    failed: new Set(),
    commentUrl: null,
    issues: null,
    saved: null,
    refused: false,
  };
}

/** A sink on GitHub; does nothing without access to GitHub. */
export function gitHubSink(
  name: string,
  publish: (report: Safe<Report>, context: PublishContext, github: GitHubAccess) => Promise<void>,
): Sink {
  return {
    name,
    publish: async (report, context) => {
      if (context.github !== null) await publish(report, context, context.github);
    },
  };
}

/**
 * Calls GitHub for the sink `name`. An error becomes a warning: `what` could not be done, and which permission it
 * needs.
 */
export async function trySink(
  name: string,
  what: string,
  permission: Permission,
  { progress, github }: PublishContext,
  call: () => Promise<void>,
): Promise<void> {
  if (github === null) return;
  try {
    await call();
  } catch (error) {
    progress.failed.add(name);
    progress.warnings.push(refusal(what, error, permission, github.context));
    progress.refused ||= github.context.readOnly === "fork" && isForbiddenWrite(error);
  }
}

/** The rendering context with the findings' issues, as far as they were read. */
export function withKnownIssues(report: Report, { rendering, progress: { issues } }: PublishContext): ReportContext {
  return { ...rendering, known: issues === null ? null : knownIssues(report.findings, issues) };
}
