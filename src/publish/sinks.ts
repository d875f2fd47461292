/** The table of all sinks: their order, dependencies and fall-backs. A new sink is a row. */
import type { Layout, Sink } from "./sink.ts";
import { annotations } from "./sinks/annotations.ts";
import { checkRun } from "./sinks/check-run.ts";
import { commitComment, pullRequestComment } from "./sinks/comment.ts";
import { deploymentStatus } from "./sinks/deployment-status.ts";
import { files } from "./sinks/files.ts";
import { issues, issuesInstead, issueUpkeep } from "./sinks/issues.ts";
import { conclusion, findingGroups, terminalReport } from "./sinks/job-log.ts";
import { stepSummary } from "./sinks/step-summary.ts";

/** Stages in order: results that must not be lost, GitHub, and the conclusion. */
export type Stage = "save" | "github" | "finish";

/** One row of the table of sinks. */
export interface SinkRow {
  readonly sink: Sink;
  readonly stage: Stage;
  /** Rows of a lane run one after another, from top to bottom; the lanes of a stage run in parallel. */
  readonly lane: "people" | "checks" | "statuses" | "run";
  /** Runs only if one of these sinks failed. */
  readonly insteadOf?: readonly Sink[];
  /** Runs only with this layout of the job log. */
  readonly layout?: Layout;
}

/** All sinks, in order. */
export const SINKS: readonly SinkRow[] = [
  { stage: "save", lane: "run", sink: files },
  { stage: "save", lane: "run", sink: findingGroups, layout: "groups" },
  // Before the comment, which links to them.
  { stage: "github", lane: "people", sink: issues },
  { stage: "github", lane: "people", sink: pullRequestComment },
  { stage: "github", lane: "people", sink: commitComment },
  { stage: "github", lane: "people", sink: issuesInstead, insteadOf: [pullRequestComment, commitComment] },
  { stage: "github", lane: "people", sink: issueUpkeep },
  { stage: "github", lane: "checks", sink: checkRun },
  { stage: "github", lane: "statuses", sink: deploymentStatus },
  // Saved again, with GitHub's refusals and issues.
  { stage: "finish", lane: "run", sink: files },
  { stage: "finish", lane: "run", sink: terminalReport, layout: "terminal" },
  { stage: "finish", lane: "run", sink: annotations, layout: "groups" },
  { stage: "finish", lane: "run", sink: stepSummary },
  { stage: "finish", lane: "run", sink: conclusion, layout: "groups" },
];
