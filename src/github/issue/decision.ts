/** The next step for an issue: a pure function of the issue and this run's findings. */
import {
  type IssueNews,
  type IssueRecord,
  isGone,
  type Occurrence,
  type Place,
  type Recorded,
  recordOccurrence,
  recordQuiet,
  recordTold,
} from "../../report/index.ts";

/** An issue as far as a decision depends on it. */
export interface IssueState {
  readonly state: "open" | "closed";
  readonly stateReason: string | null;
  readonly record: IssueRecord;
}

/** Facts of the run besides the deaths. */
export interface RunFacts {
  /** True if the deployed commit is newer than those of the record; null if it is not known. */
  readonly newer: boolean | null;
  /** True if the issue was closed by this token's own author. */
  readonly closedByUs: boolean;
  /** Runs without the crash after which it counts as gone. */
  readonly resolveAfter: number;
}

/** The next step for an issue. */
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

/** The next step for an issue whose crash was seen. */
export function decideSeen(
  issue: IssueState,
  occurrences: readonly Occurrence[],
  { newer, closedByUs, resolveAfter }: RunFacts,
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

/** The next step for an open issue whose crash was absent. Null if nothing changes. */
export interface Quiet {
  readonly record: IssueRecord;
  /** True if this run makes it gone. */
  readonly news: "gone" | null;
}

/**
 * Counts one more run without the crash at this place. Stops counting at `resolveAfter`, so that the issue is not
 * rewritten forever.
 */
export function decideQuiet(record: IssueRecord, place: Place, resolveAfter: number): Quiet | null {
  const counted = recordQuiet(record, place);
  const rows = counted.rows.map((row, index) => {
    const before = record.rows[index];
    return before !== undefined && before.quietRuns >= resolveAfter ? before : row;
  });
  if (rows.every((row, index) => row.quietRuns === record.rows[index]?.quietRuns)) return null;
  const next = { ...counted, rows };
  return { record: next, news: isGone(next, resolveAfter) && !isGone(record, resolveAfter) ? "gone" : null };
}
