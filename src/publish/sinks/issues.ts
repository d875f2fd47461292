/** Issues: one per fingerprint. They are written before the comment, which links to them; upkeep comes after it. */
import type { Report } from "../../findings/model.ts";
import { countAbsentCrashes } from "../../github/issue/absent-crashes.ts";
import { closeDoubles, publishIssues, settle } from "../../github/issue/issues.ts";
import { type IssueSession, type IssueWork, openSession } from "../../github/issue/session.ts";
import { isWorthAComment } from "../../report/index.ts";
import { type GitHubAccess, gitHubSink, type PublishContext, trySink } from "../sink.ts";

/** The share of the time budget reserved for the comment and later sinks when many issues are written first. */
const RESERVED = 1 / 3;

/** Writes findings into their issues, and opens new ones if the plan allows. */
export const issues = gitHubSink("issues", async (report, context, github) => {
  if (!isWorthAComment(report)) return;
  const { mode, target } = await github.plan();
  const session = mode === "off" ? null : await sessionOf(context, github);
  if (session === null || mode === "read") return;
  const reserveMs = target.kind === "none" ? 0 : github.client.leftMs() * RESERVED;
  await publishIssues({ ...workOf(report, context, github), reserveMs }, session, mode === "open");
  context.progress.refused ||= github.context.readOnly === "fork" && session.halted;
});

/** Opens issues after all if the comment could not be written. */
export const issuesInstead = gitHubSink("issues instead of the comment", async (report, context, github) => {
  const { mode } = await github.plan();
  const session = context.progress.issues;
  if (isWorthAComment(report) && mode !== "open" && session !== null)
    await publishIssues(workOf(report, context, github), session, true);
});

/** Maintenance that can wait: duplicates, checks of concurrent writes, issues whose crash was absent. */
export const issueUpkeep = gitHubSink("issue upkeep", async (report, context, github) => {
  const red = isWorthAComment(report);
  if (!red && report.verdict !== "passed") return;
  const { mode } = await github.plan();
  if (mode !== "open" && mode !== "update") return;
  const session = red ? context.progress.issues : await sessionOf(context, github);
  if (session === null) return;
  const work = workOf(report, context, github);
  if (!red) await closeDoubles(work, session);
  await settle(work, session);
  await countAbsentCrashes(work, session);
});

async function sessionOf(context: PublishContext, { client }: GitHubAccess): Promise<IssueSession | null> {
  await trySink(issues.name, "the issues could not be read", "issues: write", context, async () => {
    context.progress.issues = await openSession(client);
  });
  return context.progress.issues;
}

function workOf(report: Report, { inputs, rendering }: PublishContext, { context, client }: GitHubAccess): IssueWork {
  return { report, inputs, rendering, context, client, reserveMs: 0 };
}
