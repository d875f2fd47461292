/** Our issues as a run found them, and the changes it made. */
import type { Finding } from "../../findings/model.ts";
import type { Inputs } from "../../inputs.ts";
import type { KnownIssue } from "../../report/index.ts";
import type { GitHubClient } from "../client/client.ts";
import { BudgetSpent } from "../client/failures.ts";
import { refusal, willRefuseAgain } from "../client/refusal.ts";
import { listIssues, type OurIssue, type Track, tracks } from "./list.ts";
import type { Scene, Subject } from "./subject.ts";

/** The input of all steps. */
export interface IssueWork extends Scene {
  readonly inputs: Inputs;
  readonly client: GitHubClient;
  /** Time reserved for later sinks. */
  readonly reserveMs: number;
}

/** An issue that this run wrote to. */
export interface Written {
  readonly subject: Subject;
  readonly issue: OurIssue;
  readonly how: "opened" | "updated" | "reopened";
}

/** The issues of one run, shared by the steps that work on them. */
export interface IssueSession {
  /** By fingerprint. */
  tracks: ReadonlyMap<string, Track>;
  /** Issues of ours that lost their label, if they were searched for. */
  unlabelled: readonly OurIssue[];
  /** By fingerprint. */
  readonly written: Map<string, Written>;
  readonly published: string[];
  readonly warnings: string[];
  /** True after a refusal that would repeat: nothing more is written. */
  halted: boolean;
  /** Number of steps skipped since then. */
  skipped: number;
}

/** Reads all our issues. Throws what GitHub refuses. */
export async function openSession(client: GitHubClient): Promise<IssueSession> {
  const found = tracks(await listIssues(client));
  return { tracks: found, unlabelled: [], written: new Map(), published: [], warnings: [], halted: false, skipped: 0 };
}

/** Runs one step. An error becomes a warning (`what` could not be done), and halts the session if it would repeat. */
export async function tryStep(
  work: IssueWork,
  session: IssueSession,
  what: string,
  call: () => Promise<void>,
): Promise<void> {
  if (session.halted) {
    session.skipped += 1;
    return;
  }
  try {
    if (work.client.leftMs() <= work.reserveMs) throw new BudgetSpent("the time for issues has run out");
    await call();
  } catch (error) {
    session.warnings.push(refusal(what, error, "issues: write", work.context));
    session.halted = willRefuseAgain(error);
  }
}

/** The issues of these findings, by fingerprint. */
export function knownIssues(findings: readonly Finding[], session: IssueSession): ReadonlyMap<string, KnownIssue> {
  const known = new Map<string, KnownIssue>();
  const writtenFor = new Map(
    [...session.written.values()].flatMap((each) =>
      each.subject.findings.map(({ fingerprint }) => [fingerprint, each]),
    ),
  );
  for (const { fingerprint } of findings) {
    const written = writtenFor.get(fingerprint);
    const issue = written?.issue ?? session.tracks.get(fingerprint)?.issue;
    if (issue === undefined) continue;
    known.set(fingerprint, {
      number: issue.number,
      url: issue.url,
      state: issue.state,
      isNew: written?.how === "opened",
      isRegression: written?.how === "reopened",
      firstSeen: issue.record.rows.map((row) => row.firstSeen).sort()[0] ?? null,
    });
  }
  return known;
}
