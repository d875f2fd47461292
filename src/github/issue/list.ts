/** Our issues in a repository: found by label and author, identified by the record in their first line. */
import { type IssueRecord, readIssueBody } from "../../report/index.ts";
import type { GitHubClient } from "../client/client.ts";
import { statusOf } from "../client/refusal.ts";

/** The label of all our issues. */
export const LABEL = "crashgate";

/** An issue that Crashgate opened. */
export interface OurIssue {
  readonly number: number;
  readonly url: string;
  readonly state: "open" | "closed";
  /** `completed`, `not_planned`, `duplicate`, `reopened`, or null. */
  readonly stateReason: string | null;
  readonly body: string;
  readonly record: IssueRecord;
  /** Notes that people wrote below our text. */
  readonly notes: string;
  /** Login of the user who closed it; known only if the issue was read alone. */
  readonly closedBy: string | null;
  /** The issue as returned by GitHub. */
  readonly given: GivenIssue;
}

/** The fields of an issue in use here. */
export interface GivenIssue {
  readonly number: number;
  readonly html_url: string;
  readonly state: string;
  readonly state_reason?: string | null | undefined;
  readonly body?: string | null | undefined;
  readonly user: { readonly login: string } | null;
  readonly closed_by?: { readonly login: string } | null | undefined;
  readonly pull_request?: unknown;
}

/** All our issues, open and closed, from all pages. Our login is only looked up if a record was found. */
export async function listIssues(client: GitHubClient): Promise<readonly OurIssue[]> {
  const { owner, repo, octokit } = client;
  const all = await octokit.paginate(octokit.rest.issues.listForRepo, {
    owner,
    repo,
    labels: LABEL,
    state: "all",
    per_page: 100,
  });
  const recorded = all.filter((each) => each.pull_request === undefined && readIssueBody(each.body ?? "") !== null);
  if (recorded.length === 0) return [];
  const author = await client.author();
  return recorded.flatMap((each) => ourIssue(each, author) ?? []);
}

/** Maximum number of pages of the author's newest issues to search for one without the label. */
const UNLABELLED_PAGES = 3;

/** The author's newest issues with any labels: somebody may have removed ours. */
export async function listByAuthor(client: GitHubClient): Promise<readonly OurIssue[]> {
  const { owner, repo, octokit } = client;
  const author = await client.author();
  const found: OurIssue[] = [];
  for (let page = 1; page <= UNLABELLED_PAGES; page++) {
    const by = { creator: author, state: "all", sort: "created", direction: "desc", per_page: 100, page } as const;
    const { data } = await octokit.rest.issues.listForRepo({ owner, repo, ...by });
    found.push(...data.flatMap((each) => ourIssue(each, author) ?? []));
    if (data.length < 100) break;
  }
  return found;
}

/** The current state of the issue, null if it is gone or no longer ours. */
export async function readIssue(client: GitHubClient, number: number): Promise<OurIssue | null> {
  const { owner, repo, octokit } = client;
  try {
    const { data } = await octokit.rest.issues.get({ owner, repo, issue_number: number });
    return ourIssue(data, await client.author());
  } catch (error) {
    const status = statusOf(error);
    if (status === 404 || status === 410) return null;
    throw error;
  }
}

/** The issue if `author` wrote it and its first line is a record. */
export function ourIssue(given: GivenIssue, author: string): OurIssue | null {
  const read = readIssueBody(given.body ?? "");
  if (read === null || given.pull_request !== undefined || given.user?.login !== author) return null;
  return {
    number: given.number,
    url: given.html_url,
    state: given.state === "closed" ? "closed" : "open",
    stateReason: given.state_reason ?? null,
    body: given.body ?? "",
    ...read,
    closedBy: given.closed_by?.login ?? null,
    given,
  };
}

/** The issues of one fingerprint: the one in use, and its open duplicates. */
export interface Track {
  readonly issue: OurIssue;
  readonly doubles: readonly OurIssue[];
}

/**
 * By fingerprint. The open issue with the lowest number is used; without an open one, the lowest that was not closed
 * as a duplicate.
 */
export function tracks(issues: readonly OurIssue[]): ReadonlyMap<string, Track> {
  const byFingerprint = Map.groupBy(issues, (issue) => issue.record.fingerprint);
  const found = new Map<string, Track>();
  for (const [fingerprint, all] of byFingerprint) {
    const [first, ...others] = [...all].sort((a, b) => rank(a) - rank(b) || a.number - b.number);
    if (first) found.set(fingerprint, { issue: first, doubles: others.filter((each) => each.state === "open") });
  }
  return found;
}

function rank(issue: OurIssue): number {
  if (issue.state === "open") return 0;
  return issue.stateReason === "duplicate" ? 2 : 1;
}
