/** GitHub's refusals: what they mean, and what to do. */

import type { GitHubContext } from "../context.ts";
import { BudgetSpent, UnreadableAnswer } from "./failures.ts";
import { needsOf, type Permission } from "./permissions.ts";

export type { Permission } from "./permissions.ts";

/** The status of GitHub's answer, null if there was none. (Octokit gives a missing answer the status 500.) */
export function statusOf(error: unknown): number | null {
  if (!(error instanceof Error) || !("status" in error) || !("response" in error)) return null;
  return typeof error.status === "number" && error.response !== undefined ? error.status : null;
}

/**
 * One sentence: what could not be done, GitHub's answer, and what to do.
 * @param what `the comment on pull request 7 could not be written`
 * @param permission the permission of the call, if the request itself does not tell
 */
export function refusal(what: string, error: unknown, permission: Permission, context: GitHubContext): string {
  return `${what}: ${reason(error, permission, context)}`;
}

/** Why tokens are read-only: always for a fork's run, for Dependabot's unless the workflow grants more. */
const READ_ONLY: Readonly<Record<NonNullable<GitHubContext["readOnly"]>, string>> = {
  fork: "the token of a run for a fork's pull request can only read",
  dependabot: "the token of a run that Dependabot started can only read unless the `permissions` of the job add it",
};

function reason(error: unknown, permission: Permission, context: GitHubContext): string {
  const status = statusOf(error);
  const answer = error instanceof Error ? firstLine(error.message) : String(error);
  if (error instanceof BudgetSpent) return answer;
  if (error instanceof UnreadableAnswer)
    return `the response is not from GitHub's API (${answer}); check \`GITHUB_API_URL\` and the proxy`;
  if (status === null && !wasSent(error)) return `the request could not be sent (${answer})`;
  if (status === null) return `GitHub did not answer (${answer})`;
  if (isLocked(error)) return "the conversation is locked";
  if (isRateLimited(error)) return "GitHub's rate limit does not allow it for now";
  if (status === 401) return "the token is invalid or has expired";
  if (status === 410) return "issues are disabled in this repository";
  if ((status === 403 || status === 404) && SAYS_NO_MORE.test(answer)) {
    const needed = neededFor(error, permission);
    if (context.readOnly !== null && needed.endsWith("write"))
      return `it needs \`${needed}\`, and ${READ_ONLY[context.readOnly]}; the summary and the annotations have it all`;
    return `GitHub answered ${status}; add \`${needed}\` to the \`permissions\` of the job`;
  }
  return `GitHub answered ${status}${answer === "" ? "" : ` (${answer})`}`;
}

/**
 * Messages of a refusal for a missing permission. Other messages have causes that a permission does not fix (an IP
 * allow list, SAML, an archived repository).
 */
const SAYS_NO_MORE = /^(?:Resource not accessible\b.*|Not Found|Forbidden|)$/i;

/** The documented permission of the refused request, or the higher one of the same kind that its purpose needs. */
function neededFor(error: unknown, expected: Permission): Permission {
  const { request } = error as { readonly request?: { readonly method?: string; readonly url?: string } };
  const needs = needsOf(request?.method ?? "", request?.url ?? "") ?? [];
  const [right] = expected.split(":");
  const same = needs.find((need) => need.startsWith(`${right}:`));
  if (same === undefined) return needs[0] ?? expected;
  return same.endsWith("write") ? same : expected;
}

/** True if GitHub refused because the conversation of the issue or pull request is locked. */
export function isLocked(error: unknown): boolean {
  return statusOf(error) === 403 && error instanceof Error && /\blocked\b/i.test(error.message);
}

/** True if the token may not write. */
export function isForbiddenWrite(error: unknown): boolean {
  if (statusOf(error) !== 403 || isLocked(error) || isRateLimited(error)) return false;
  const { request } = error as { readonly request?: { readonly method?: string } };
  return request?.method !== "GET";
}

/**
 * True if the next call of the same kind would be refused too. Refused content (422) or a GitHub error (5xx) concerns
 * one call only.
 */
export function willRefuseAgain(error: unknown): boolean {
  const status = statusOf(error);
  return status === null || (status < 500 && status !== 422 && !isLocked(error));
}

/** True if a failed call may have succeeded: its answer got lost. */
export function isUncertain(error: unknown): boolean {
  const status = statusOf(error);
  return status === null ? wasSent(error) : status >= 500;
}

function wasSent(error: unknown): boolean {
  if (error instanceof UnreadableAnswer) return true;
  return error instanceof Error && ("request" in error || error.name === "AbortError");
}

function isRateLimited(error: unknown): boolean {
  const status = statusOf(error);
  return status === 429 || (status === 403 && error instanceof Error && /\brate limit\b/i.test(error.message));
}

/** Octokit's messages end with the documentation's URL, can be long, and are a whole page if a proxy answered. */
function firstLine(message: string): string {
  if (message.trimStart().startsWith("<")) return "";
  return (message.split(/\n| - https?:/)[0] ?? "").slice(0, 200);
}
