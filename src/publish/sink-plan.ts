/** Chooses the sinks of a run: a pure function of the inputs, the event and the pull request. */

import type { GitHubContext } from "../github/context.ts";
import { isBeforeMerge } from "../github/payload.ts";
import type { Inputs } from "../inputs.ts";

/** The place of the comment. */
export type CommentTarget =
  | { readonly kind: "pull-request"; readonly number: number }
  | { readonly kind: "commit"; readonly sha: string }
  /** `why` is set if a comment was explicitly requested but is impossible. */
  | { readonly kind: "none"; readonly why: string | null };

/** Access to issues: none, read only, update those of a known crash, also open new ones. */
export type IssueMode = "off" | "read" | "update" | "open";

/** The target of a run's comment; null if it writes none. `auto` is off on `schedule`, which follows no deploy. */
export function commentTarget(
  { comment }: Pick<Inputs, "comment">,
  { event }: Pick<GitHubContext, "event">,
  pullRequest: number | null,
  commit: string | null,
): CommentTarget {
  if (!writesComments({ comment }, { event })) return { kind: "none", why: null };
  if (comment === "commit")
    return commit === null
      ? { kind: "none", why: "the deployed commit is not known" }
      : { kind: "commit", sha: commit };
  if (pullRequest !== null) return { kind: "pull-request", number: pullRequest };
  return { kind: "none", why: comment === "auto" ? null : "no pull request was found" };
}

/** True if a run may write comments. */
export function writesComments({ comment }: Pick<Inputs, "comment">, { event }: Pick<GitHubContext, "event">): boolean {
  return comment !== "off" && !(comment === "auto" && event === "schedule");
}

/**
 * `auto` opens issues on `schedule` and if no pull request was found. Otherwise it only updates existing ones, but
 * not in a run for an open pull request, whose environment may never be watched again.
 */
export function issueMode(
  { issue }: Pick<Inputs, "issue">,
  { event, payload }: Pick<GitHubContext, "event" | "payload">,
  pullRequest: number | null,
): IssueMode {
  if (issue === "off") return "off";
  if (issue === "always" || event === "schedule" || pullRequest === null) return "open";
  return isBeforeMerge(payload) ? "read" : "update";
}

/** The place of this run's comment, and its access to issues. */
export interface SinkPlan {
  readonly target: CommentTarget;
  readonly mode: IssueMode;
}

/** Decides which sinks a run writes to. */
export function planSinks(
  inputs: Pick<Inputs, "comment" | "issue">,
  context: Pick<GitHubContext, "event" | "payload">,
  pullRequest: number | null,
  commit: string | null,
): SinkPlan {
  return {
    target: commentTarget(inputs, context, pullRequest, commit),
    mode: issueMode(inputs, context, pullRequest),
  };
}
