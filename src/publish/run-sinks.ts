/** Sends a report to every sink of the table. Each may fail alone; none changes the verdict. */
import type { Finding, Report } from "../findings/model.ts";
import { noveltyOf } from "../findings/novelty.ts";
import type { GitHubClient } from "../github/client/client.ts";
import { findPullRequest } from "../github/commit/pull-request.ts";
import type { GitHubContext } from "../github/context.ts";
import type { Inputs } from "../inputs.ts";
import { withSafe } from "../redact/safe-data.ts";
import type { Safe, SafeText } from "../redact/safe-text.ts";
import type { ReportContext } from "../report/index.ts";
import { reportContext } from "./report-context.ts";
import { saveReport } from "./report-dir.ts";
import {
  type GitHubAccess,
  type JobLog,
  type Layout,
  newProgress,
  type PublishContext,
  withKnownIssues,
} from "./sink.ts";
import { planSinks, writesComments } from "./sink-plan.ts";
import { SINKS, type SinkRow, type Stage } from "./sinks.ts";

/** The outside world, as sinks need it. */
export interface PublishWorld {
  readonly github: GitHubContext | null;
  /** A client whose time budget starts now; null without a token. */
  readonly openGitHub: () => Promise<GitHubClient | null>;
  readonly console: JobLog;
  readonly layout: Layout;
  readonly writeSummary: ((markdown: SafeText) => void) | null;
  readonly redact: (text: string) => SafeText;
  /** Called once the findings are saved, before any other sink: a run that is cut off then still has its outcome. */
  readonly onSaved: (outcome: Outcome) => void;
}

/** The results of publishing. */
export interface Outcome {
  readonly report: Safe<Report>;
  readonly rendering: ReportContext;
  readonly reportPath: string;
  readonly summaryPath: string;
  readonly slackPath: string;
  readonly commentUrl: string | null;
  /** URLs of issues that this run opened, reopened or updated. */
  readonly issueUrls: readonly string[];
}

/**
 * Saves the report, publishes it to GitHub, and lists the sinks in the job log. A failing sink adds a warning to the
 * saved report.
 */
export async function runSinks(report: Safe<Report>, inputs: Inputs, world: PublishWorld): Promise<Outcome> {
  const context: PublishContext = {
    inputs,
    layout: world.layout,
    console: world.console,
    writeSummary: world.writeSummary,
    rendering: reportContext(report, inputs, world.github, null),
    github: null,
    progress: newProgress(),
  };
  await runStage("save", report, context);
  world.onSaved(outcomeOf(report, context));
  const complete = await publishToGitHub(report, context, world);
  await runStage("finish", complete.report, complete.context);
  return outcomeOf(complete.report, complete.context);
}

/** Saves a preliminary report. */
export async function saveDraft(draft: Safe<Report>, inputs: Inputs, github: GitHubContext | null): Promise<void> {
  await saveReport(draft, reportContext(draft, inputs, github, null), inputs.reportDir, null);
}

/** Publishes to GitHub. Returns the report with GitHub's warnings, and the context with its issues. */
async function publishToGitHub(
  report: Safe<Report>,
  context: PublishContext,
  world: PublishWorld,
): Promise<{ readonly report: Safe<Report>; readonly context: PublishContext }> {
  const client = world.github === null ? null : await world.openGitHub();
  if (client === null || world.github === null) return { report, context };
  await runGitHubSinks(report, context, world.github, client);
  const { warnings } = context.progress;
  for (const warning of warnings) world.console.warning(warning);
  const rendering = withKnownIssues(report, context);
  const { known } = rendering;
  return {
    report: withSafe(
      report,
      { warnings: [...report.warnings, ...warnings], findings: withNovelty(report, known) },
      world.redact,
    ),
    context: { ...context, rendering },
  };
}

function withNovelty({ findings }: Safe<Report>, known: ReportContext["known"]): readonly Finding[] {
  return findings.map((finding) => ({
    ...finding,
    novelty: noveltyOf(finding, known === null ? undefined : (known.get(finding.fingerprint) ?? null)),
  }));
}

/** Runs the sinks on GitHub. Never throws. */
export async function runGitHubSinks(
  report: Safe<Report>,
  given: PublishContext,
  context: GitHubContext,
  client: GitHubClient,
): Promise<void> {
  const { progress } = given;
  try {
    await runStage("github", report, { ...given, github: accessTo(context, client, report, given) });
  } catch (error) {
    progress.warnings.push(`GitHub got only a part of the results because of a bug in Crashgate: ${String(error)}`);
  }
  const { issues } = progress;
  if (issues === null) return;
  for (const { issue, how } of issues.written.values()) progress.published.push(`issue ${issue.url} (${how})`);
  progress.published.push(...issues.published);
  progress.warnings.push(...issues.warnings);
  if (issues.skipped > 0) {
    const steps = issues.skipped === 1 ? "1 more step" : `${issues.skipped} more steps`;
    progress.warnings.push(`${steps} for issues had to be skipped after that`);
  }
}

function accessTo(
  context: GitHubContext,
  client: GitHubClient,
  report: Safe<Report>,
  { inputs, progress }: PublishContext,
): GitHubAccess {
  let plan: ReturnType<GitHubAccess["plan"]> | null = null;
  const make: GitHubAccess["plan"] = async () => {
    // A scheduled run opens issues with or without a pull request, so it skips the lookup.
    const asks = writesComments(inputs, context) || (inputs.issue === "auto" && context.event !== "schedule");
    const found = asks ? await findPullRequest(context, report.deployed.sha, client) : { number: null, warnings: [] };
    progress.warnings.push(...found.warnings);
    return planSinks(inputs, context, found.number, report.deployed.sha);
  };
  return {
    context,
    client,
    plan: () => {
      plan ??= make();
      return plan;
    },
  };
}

async function runStage(stage: Stage, report: Safe<Report>, context: PublishContext): Promise<void> {
  const lanes = Map.groupBy(
    SINKS.filter((row) => row.stage === stage),
    ({ lane }) => lane,
  );
  const runs = [...lanes.values()].map((rows) => () => runLane(rows, report, context));
  // A fork's token is refused at the first write, and the other writes are then skipped. For other tokens the lanes
  // run in parallel.
  if (context.github?.context.readOnly === "fork") for (const run of runs) await run();
  else await Promise.all(runs.map((run) => run()));
}

async function runLane(rows: readonly SinkRow[], report: Safe<Report>, context: PublishContext): Promise<void> {
  for (const { sink, layout, insteadOf } of rows) {
    const { refused, failed } = context.progress;
    if (layout !== undefined && layout !== context.layout) continue;
    if (context.github !== null && refused) continue;
    if (insteadOf !== undefined && !insteadOf.some(({ name }) => failed.has(name))) continue;
    await sink.publish(report, context);
  }
}

function outcomeOf(report: Safe<Report>, { rendering, progress }: PublishContext): Outcome {
  const { saved, commentUrl, issues } = progress;
  return {
    report,
    rendering,
    reportPath: saved?.reportPath ?? "",
    summaryPath: saved?.summaryPath ?? "",
    slackPath: saved?.slackPath ?? "",
    commentUrl,
    issueUrls: [...(issues?.written.values() ?? [])].map(({ issue }) => issue.url),
  };
}
