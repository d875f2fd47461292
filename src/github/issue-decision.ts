/** What is to become of an issue: a pure function of what it says and what this run saw. */
import {
  type IssueNews,
  type IssueRecord,
  isGone,
  type Occurrence,
  type Recorded,
  recordOccurrence,
  recordQuiet,
  recordTold,
} from "../report/index.ts";

/** An issue as far as a decision depends on it. */
export interface IssueState {
  readonly state: "open" | "closed";
  readonly stateReason: string | null;
  readonly record: IssueRecord;
}

/** What this run knows beside the deaths themselves. */
export interface Circumstances {
  /** Whether the deployed commit is newer than those of the record; null where it is not known. */
  readonly newer: boolean | null;
  /** Whether the issue was closed by this token's own author. */
  readonly closedByUs: boolean;
  /** Runs without the crash after which it counts as gone. */
  readonly resolveAfter: number;
}

export type Decision =
  /** Nothing is written. `why` is set where a person should be told. */
  | { readonly kind: "leave"; readonly why: string | null }
  /** The body is brought up to date; watchers are told only of news. */
  | { readonly kind: "update"; readonly record: IssueRecord; readonly news: IssueNews | null }
  | { readonly kind: "reopen"; readonly record: IssueRecord; readonly news: IssueNews };

/** The record of an issue that is opened for these occurrences. */
export function firstRecord(occurrences: readonly Occurrence[]): IssueRecord | null {
  const record = occurrences.reduce<IssueRecord | null>((before, seen) => recordOccurrence(before, seen).record, null);
  return record === null ? null : recordTold(record);
}

/** What becomes of an issue whose crash was seen. */
export function decideSeen(
  issue: IssueState,
  occurrences: readonly Occurrence[],
  { newer, closedByUs, resolveAfter }: Circumstances,
): Decision {
  const { record, added, newCommit, tenfold } = recordAll(issue.record, occurrences);
  // All of it was seen by an earlier run, and is counted.
  if (added === 0) return { kind: "leave", why: null };
  if (issue.state === "closed") {
    if (issue.stateReason === "not_planned" || issue.stateReason === "duplicate") return { kind: "leave", why: null };
    if (closedByUs || newer === true) return { kind: "reopen", record: recordTold(record), news: "regression" };
    if (newer === null) return { kind: "leave", why: "the deployed commit is not known, so it is not reopened" };
    return { kind: "update", record, news: null };
  }
  const knewCommits = issue.record.rows.some((row) => row.commits.length > 0);
  const news = isGone(issue.record, resolveAfter)
    ? "back"
    : newCommit && knewCommits
      ? "new-commit"
      : tenfold
        ? "tenfold"
        : null;
  return { kind: "update", record: news === null ? record : recordTold(record), news };
}

/** Several occurrences as one: in all namespaces where the crash was seen. */
function recordAll(before: IssueRecord, occurrences: readonly Occurrence[]): Recorded {
  let all: Recorded = { record: before, added: 0, newCommit: false, tenfold: false };
  for (const seen of occurrences) {
    const next = recordOccurrence(all.record, seen);
    // A run that adds no death adds nothing: its commit is that of others' deaths.
    if (next.added === 0) continue;
    const newCommit = all.newCommit || next.newCommit;
    all = { record: next.record, added: all.added + next.added, newCommit, tenfold: next.tenfold };
  }
  return all;
}

/** What becomes of an open issue whose crash a run looked for and did not see. Null where nothing changes. */
export interface Quiet {
  readonly record: IssueRecord;
  /** Whether this run makes it gone. */
  readonly news: "gone" | null;
}

/** Counts one more run without the crash in these namespaces; not beyond what makes it gone, so that writing has an end. */
export function decideQuiet(
  record: IssueRecord,
  environment: string | null,
  namespaces: readonly string[],
  resolveAfter: number,
): Quiet | null {
  const counted = recordQuiet(record, environment, namespaces);
  const rows = counted.rows.map((row, index) => {
    const before = record.rows[index];
    return before !== undefined && before.quietRuns >= resolveAfter ? before : row;
  });
  if (rows.every((row, index) => row.quietRuns === record.rows[index]?.quietRuns)) return null;
  const next = { ...counted, rows };
  return { record: next, news: isGone(next, resolveAfter) && !isGone(record, resolveAfter) ? "gone" : null };
}
