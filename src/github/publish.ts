/** The report to every sink on GitHub that was asked for. Each may fail alone; none changes the verdict. */
import type { Report } from "../findings/model.ts";
import type { Inputs } from "../inputs.ts";
import { isWorthAComment, type KnownIssue } from "../report/index.ts";
import { tellCheckRun } from "./check-run.ts";
import type { GitHubClient } from "./client.ts";
import { resolveComments, tellComment } from "./comment.ts";
import {
  type CommentPlace,
  commitComments,
  commitPlace,
  pullRequestComments,
  pullRequestPlace,
} from "./comment-place.ts";
import type { GitHubContext } from "./context.ts";
import { tellDeployment, whyNoStatus } from "./deployment-status.ts";
import { type IssueBook, type IssueWork, knownIssues, openBook } from "./issue-book.ts";
import { closeDoubles, settle, tellIssues } from "./issues.ts";
import { type CommentTarget, commentTarget, type IssueMode, issueMode, writesComments } from "./plan.ts";
import { findPullRequest } from "./pull-request.ts";
import { tellQuiet } from "./quiet.ts";
import { isForbiddenWrite, type Permission, refusal } from "./refusal.ts";
import { reportContext } from "./report-context.ts";

export interface Published {
  readonly commentUrl: string | null;
  /** Of the issues that this run opened, reopened or brought up to date. */
  readonly issueUrls: readonly string[];
  /** What was told where, one phrase each: `comment https://...`. */
  readonly told: readonly string[];
  readonly warnings: readonly string[];
  /** By fingerprint; null where the issues were not, or could not be, looked at. For what is rendered afterwards (summary, page). */
  readonly known: ReadonlyMap<string, KnownIssue> | null;
}

export interface PublishDeps {
  readonly client: GitHubClient;
}

/** What was said so far, and to whom. */
interface Progress {
  readonly told: string[];
  readonly warnings: string[];
  commentUrl: string | null;
  book: IssueBook | null;
  /** Whether a fork's token was refused: all else would be as well. */
  refused: boolean;
}

/** The share of the time that is kept for the comment and what follows it when many issues are written first. */
const RESERVED = 1 / 3;

/** Tells the report wherever `inputs` want it told. Never throws. */
export async function publish(
  report: Report,
  inputs: Inputs,
  context: GitHubContext,
  { client }: PublishDeps,
): Promise<Published> {
  const progress: Progress = { told: [], warnings: [], commentUrl: null, book: null, refused: false };
  const rendering = reportContext(report, inputs, context, null);
  const work: IssueWork = { report, inputs, context, client, rendering, reserveMs: client.leftMs() * RESERVED };
  try {
    // A fork's token is refused at the first write, and all that follows is left out; elsewhere no sink waits for another.
    if (context.readOnly === "fork") {
      await tellPeople(work, progress);
      await tellRest(work, progress);
    } else await Promise.all([tellPeople(work, progress), tellRest(work, progress)]);
  } catch (error) {
    progress.warnings.push(`GitHub was told a part only, by a defect of Crashgate: ${String(error)}`);
  }
  const { book } = progress;
  return {
    commentUrl: progress.commentUrl,
    issueUrls: [...(book?.written.values() ?? [])].map(({ issue }) => issue.url),
    told: [...progress.told, ...toldOf(book)],
    warnings: [...progress.warnings, ...warningsOf(book)],
    known: book === null ? null : knownIssues(report.findings, book),
  };
}

/** Comment and issues. */
async function tellPeople(work: IssueWork, progress: Progress): Promise<void> {
  const { report, inputs, context, client } = work;
  const red = isWorthAComment(report);
  if (!red && report.verdict !== "passed") return;
  const looksForIt = writesComments(inputs, context) || inputs.issue === "auto";
  const found = looksForIt
    ? await findPullRequest(context, report.deployed.sha, client)
    : { number: null, warnings: [] };
  progress.warnings.push(...found.warnings);
  const target = commentTarget(inputs, context, found.number, report.deployed.sha);
  const mode = issueMode(inputs, context, found.number);
  await (red ? tellCrash(work, target, mode, progress) : tellWell(work, target, mode, progress));
}

/** Issues first, since the comment names them; then the comment; where that fails, issues after all. */
async function tellCrash(work: IssueWork, target: CommentTarget, mode: IssueMode, progress: Progress): Promise<void> {
  const { report, client, context } = work;
  if (mode !== "off") await readBook(work, progress);
  const { book } = progress;
  if (book !== null && (mode === "open" || mode === "update")) {
    const last = target.kind === "none";
    await tellIssues(last ? { ...work, reserveMs: 0 } : work, book, mode === "open");
    progress.refused ||= context.readOnly === "fork" && book.halted;
  }
  if (target.kind === "none" && target.why !== null) progress.warnings.push(`no comment was written: ${target.why}`);
  const place = placeOf(target, client);
  if (place !== null && !progress.refused) {
    const rendering = { ...work.rendering, known: book === null ? null : knownIssues(report.findings, book) };
    const written = await sink(
      work,
      progress,
      `the comment on ${place.name} could not be written`,
      place.permission,
      async () => {
        const comment = await tellComment({ ...work, rendering }, place);
        progress.commentUrl = comment.url;
        progress.told.push(`comment ${comment.url}`);
      },
    );
    if (!written && mode !== "open" && book !== null && !progress.refused)
      await tellIssues({ ...work, reserveMs: 0 }, book, true);
  }
  if (book !== null && mode !== "read") await quietly({ ...work, reserveMs: 0 }, book, progress);
}

/** Nothing crashed: what was red is resolved, and open issues count a run without their crash. */
async function tellWell(work: IssueWork, target: CommentTarget, mode: IssueMode, progress: Progress): Promise<void> {
  const { inputs, context, client } = work;
  if (writesComments(inputs, context)) {
    const kind = inputs.comment === "commit" ? commitComments(client) : pullRequestComments(client);
    await sink(work, progress, "a comment that may be red could not be resolved", kind.permission, async () => {
      for (const { url } of await resolveComments(work, kind, placeOf(target, client)))
        progress.told.push(`resolved ${url}`);
    });
  }
  if (mode !== "open" && mode !== "update") return;
  await readBook(work, progress);
  if (progress.book === null) return;
  await closeDoubles({ ...work, reserveMs: 0 }, progress.book);
  await quietly({ ...work, reserveMs: 0 }, progress.book, progress);
}

/** What nobody is waiting for: a last look at what was written, and the issues whose crash was not seen. */
async function quietly(work: IssueWork, book: IssueBook, progress: Progress): Promise<void> {
  if (progress.refused) return;
  await settle(work, book);
  await tellQuiet(work, book);
}

/** Check run and deployment status, where they were asked for. */
async function tellRest(work: IssueWork, progress: Progress): Promise<void> {
  const { inputs } = work;
  if (progress.refused) return;
  await Promise.all([
    inputs.checkRun ? makeCheckRun(work, progress) : null,
    inputs.deploymentStatus ? setDeploymentStatus(work, progress) : null,
  ]);
}

async function makeCheckRun(work: IssueWork, progress: Progress): Promise<void> {
  const commit = work.report.deployed.sha;
  if (commit === null) {
    progress.warnings.push("no check run was made: the deployed commit is not known");
    return;
  }
  await sink(work, progress, "the check run could not be made", "checks: write", async () => {
    const url = await tellCheckRun(work, commit, work.client);
    progress.told.push(`check run ${url ?? `of ${commit.slice(0, 7)}`}`);
  });
}

async function setDeploymentStatus(work: IssueWork, progress: Progress): Promise<void> {
  const { environment, verdict } = work.report;
  const why = whyNoStatus(work);
  if (why !== null) {
    progress.warnings.push(`the deployment status was not set: ${why}`);
    return;
  }
  await sink(work, progress, "the deployment status could not be set", "deployments: write", async () => {
    const id = await tellDeployment(work, work.client);
    if (id === null)
      progress.warnings.push(`the deployment status was not set: \`${environment}\` has no deployment of this commit`);
    else progress.told.push(`deployment ${id} of ${environment}: ${verdict === "passed" ? "success" : "failure"}`);
  });
}

/** Whether `call` went through; what it throws becomes a warning. */
async function sink(
  { context }: IssueWork,
  progress: Progress,
  what: string,
  permission: Permission,
  call: () => Promise<void>,
): Promise<boolean> {
  try {
    await call();
    return true;
  } catch (error) {
    progress.warnings.push(refusal(what, error, permission, context));
    progress.refused ||= context.readOnly === "fork" && isForbiddenWrite(error);
    return false;
  }
}

async function readBook(work: IssueWork, progress: Progress): Promise<void> {
  await sink(work, progress, "the issues could not be read", "issues: write", async () => {
    progress.book = await openBook(work.client);
  });
}

function placeOf(target: CommentTarget, client: GitHubClient): CommentPlace | null {
  if (target.kind === "pull-request") return pullRequestPlace(client, target.number);
  return target.kind === "commit" ? commitPlace(client, target.sha) : null;
}

function toldOf(book: IssueBook | null): readonly string[] {
  if (book === null) return [];
  return [...[...book.written.values()].map(({ issue, how }) => `issue ${issue.url} (${how})`), ...book.told];
}

function warningsOf(book: IssueBook | null): readonly string[] {
  if (book === null || book.skipped === 0) return book?.warnings ?? [];
  const steps = book.skipped === 1 ? "1 more step" : `${book.skipped} more steps`;
  return [...book.warnings, `${steps} with issues had to be left out after that`];
}
