/** The comment on the pull request or the commit: red with a crash, resolved by a later run without it. */
import type { Report } from "../../findings/model.ts";
import { type CommentWork, publishComment, resolveComments } from "../../github/comment/comment.ts";
import {
  type CommentKind,
  type CommentPlace,
  commitComments,
  commitPlace,
  pullRequestComments,
  pullRequestPlace,
} from "../../github/comment/place.ts";
import { isWorthAComment } from "../../report/index.ts";
import { type GitHubAccess, gitHubSink, type PublishContext, type Sink, trySink, withKnownIssues } from "../sink.ts";
import { type CommentTarget, writesComments } from "../sink-plan.ts";

/** A comment on the commit's pull request. */
export const pullRequestComment = commentSink("pull-request comment");
/** A comment on the commit. */
export const commitComment = commentSink("commit comment");

function commentSink(name: "pull-request comment" | "commit comment"): Sink {
  const isCommit = name === "commit comment";
  return gitHubSink(name, async (report, context, github) => {
    const { inputs, progress } = context;
    if ((inputs.comment === "commit") !== isCommit || !writesComments(inputs, github.context)) return;
    const red = isWorthAComment(report);
    if (!red && report.verdict !== "passed") return;
    const { target } = await github.plan();
    const place = placeOf(target, github);
    const work = { report, inputs, rendering: withKnownIssues(report, context), ...github };
    if (!red) {
      await resolve(
        name,
        work,
        context,
        isCommit ? commitComments(github.client) : pullRequestComments(github.client),
        place,
      );
      return;
    }
    if (target.kind === "none" && target.why !== null) progress.warnings.push(`no comment was written: ${target.why}`);
    if (place === null) return;
    await trySink(name, `the comment on ${place.name} could not be written`, place.permission, context, async () => {
      const { url } = await publishComment(work, place);
      progress.commentUrl = url;
      progress.published.push(`comment ${url}`);
    });
  });
}

async function resolve(
  name: string,
  work: CommentWork & { readonly report: Report },
  context: PublishContext,
  kind: CommentKind,
  place: CommentPlace | null,
): Promise<void> {
  const what = "a comment that may be red could not be resolved";
  await trySink(name, what, kind.permission, context, async () => {
    for (const { url } of await resolveComments(work, kind, place)) context.progress.published.push(`resolved ${url}`);
  });
}

function placeOf(target: CommentTarget, { client }: GitHubAccess): CommentPlace | null {
  if (target.kind === "pull-request") return pullRequestPlace(client, target.number);
  return target.kind === "commit" ? commitPlace(client, target.sha) : null;
}
