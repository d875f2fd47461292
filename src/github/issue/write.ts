/** Writes issues, only those of our own author; the caller has checked that. */
import { type IssueText, renderDuplicate } from "../../report/index.ts";
import type { GitHubClient } from "../client/client.ts";
import { refusal, statusOf } from "../client/refusal.ts";
import type { GitHubContext } from "../context.ts";
import { type GivenIssue, LABEL } from "./list.ts";

/** The labels and assignees of a new issue. */
export interface Marks {
  /** In addition to `LABEL`. */
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
}

/** A newly opened issue. */
export interface MadeIssue {
  readonly issue: GivenIssue;
  /** Labels and people that GitHub refused. */
  readonly warnings: readonly string[];
}

/**
 * Opens an issue. A label or assignee that GitHub refuses is left out and named in a warning, so that the issue is
 * not lost.
 */
export async function openIssue(
  text: IssueText,
  marks: Marks,
  client: GitHubClient,
  context: GitHubContext,
): Promise<MadeIssue> {
  const { issues } = client.octokit.rest;
  const at = { owner: client.owner, repo: client.repo };
  // Labels are case-insensitive on GitHub.
  const labels = [LABEL, ...marks.labels.filter((label) => label.toLowerCase() !== LABEL)];
  const assignees = [...marks.assignees];
  try {
    const { data } = await issues.create({ ...at, ...text, labels, assignees });
    return await completed(data, labels, assignees, client, context);
  } catch (error) {
    if (statusOf(error) !== 422) throw error;
    // GitHub usually creates a missing label. If it did not, the issue could never be found again.
    await makeLabel(LABEL, client);
    const { data } = await issues.create({ ...at, ...text, labels: [LABEL] });
    return await completed(data, labels, assignees, client, context);
  }
}

/** Creates the label if the repository does not have it. */
async function makeLabel(name: string, client: GitHubClient): Promise<void> {
  const { owner, repo, octokit } = client;
  try {
    await octokit.rest.issues.createLabel({ owner, repo, name, color: "b60205" });
  } catch {
    // It exists, or may not be created: adding it will tell.
  }
}

interface MarkedIssue extends GivenIssue {
  readonly labels: readonly (string | { readonly name?: string })[];
  readonly assignees?: readonly { readonly login: string }[] | null;
}

/** Adds missing labels and assignees one at a time: GitHub drops some silently and refuses all for one bad one. */
async function completed(
  issue: MarkedIssue,
  labels: readonly string[],
  assignees: readonly string[],
  client: GitHubClient,
  context: GitHubContext,
): Promise<MadeIssue> {
  const { issues } = client.octokit.rest;
  const at = { owner: client.owner, repo: client.repo, issue_number: issue.number };
  const warnings: string[] = [];
  const attempt = async (what: string, call: () => Promise<boolean>): Promise<void> => {
    try {
      if (!(await call())) warnings.push(`${what}: GitHub ignored it`);
    } catch (error) {
      warnings.push(refusal(what, error, "issues: write", context));
    }
  };
  const has = new Set(issue.labels.map((label) => nameOf(label).toLowerCase()));
  for (const label of labels.filter((each) => !has.has(each.toLowerCase())))
    await attempt(`the label \`${label}\` could not be given to issue #${issue.number}`, async () => {
      await makeLabel(label, client);
      const { data } = await issues.addLabels({ ...at, labels: [label] });
      return data.some(({ name }) => name.toLowerCase() === label.toLowerCase());
    });
  const assigned = new Set(issue.assignees?.map(({ login }) => login.toLowerCase()));
  for (const assignee of assignees.filter((each) => !assigned.has(each.toLowerCase())))
    await attempt(`issue #${issue.number} could not be assigned to \`${assignee}\``, async () => {
      const { data } = await issues.addAssignees({ ...at, assignees: [assignee] });
      return data.assignees?.some(({ login }) => login.toLowerCase() === assignee.toLowerCase()) ?? false;
    });
  return { issue, warnings };
}

function nameOf(label: string | { readonly name?: string }): string {
  return typeof label === "string" ? label : (label.name ?? "");
}

/** Replaces the body, and opens or closes the issue if `change` says so. */
export async function writeIssue(
  client: GitHubClient,
  number: number,
  body: string,
  change: { readonly state?: "open" | "closed" } = {},
): Promise<void> {
  const { owner, repo, octokit } = client;
  const reason = change.state === "closed" ? ({ state_reason: "completed" } as const) : {};
  await octokit.rest.issues.update({ owner, repo, issue_number: number, body, ...change, ...reason });
}

/** Adds a comment to an issue. */
export async function commentIssue(client: GitHubClient, number: number, body: string): Promise<void> {
  const { owner, repo, octokit } = client;
  await octokit.rest.issues.createComment({ owner, repo, issue_number: number, body });
}

/** Closes a duplicate issue and links the original. */
export async function closeDouble(client: GitHubClient, number: number, original: number): Promise<void> {
  const { owner, repo, octokit } = client;
  const close = (state_reason: "duplicate" | "not_planned") =>
    octokit.rest.issues.update({ owner, repo, issue_number: number, state: "closed", state_reason });
  try {
    await close("duplicate");
  } catch (error) {
    // GitHub Enterprise Server has this reason since 3.17.
    if (statusOf(error) !== 422) throw error;
    await close("not_planned");
  }
  await commentIssue(client, number, renderDuplicate(original));
}
