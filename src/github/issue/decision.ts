/** The next step for an issue: a pure function of the issue and this run's findings. */
import {
  type IssueNews,
  type IssueRecord,
  isGone,
  markPublished,
  type Occurrence,
  type Place,
  type Recorded,
  recordOccurrence,
  recordQuiet,
} from "../../report/index.ts";

/** The parts of an issue that a decision depends on. */
export interface IssueState {
  readonly state: "open" | "closed";
  readonly stateReason: string | null;
  readonly record: IssueRecord;
}

/** Facts of the run besides the deaths. */
export interface RunFacts {
  /** True if the deployed commit is newer than those of the record; null if unknown. */
  readonly newer: boolean | null;
  /** True if this token's user closed the issue. */
  readonly closedByUs: boolean;
  /** Runs without the crash after which it counts as gone. */
  readonly resolveAfter: number;
}

/** The next step for an issue. */
export type Decision =
  /** Nothing is written. `why` is set if somebody should know. */
  | { readonly kind: "leave"; readonly why: string | null }
  /** The body is updated; watchers are notified only of news. */
  | { readonly kind: "update"; readonly record: IssueRecord; readonly news: IssueNews | null }
  | { readonly kind: "reopen"; readonly record: IssueRecord; readonly news: IssueNews };

/** The record of an issue that is opened for these occurrences. */
export function firstRecord(occurrences: readonly Occurrence[]): IssueRecord | null {
  const record = occurrences.reduce<IssueRecord | null>((before, seen) => recordOccurrence(before, seen).record, null);
  return record === null ? null : markPublished(record);
}

/** The next step for an issue whose crash was seen. */
export function decideSeen(
  issue: IssueState,
  occurrences: readonly Occurrence[],
  { newer, closedByUs, resolveAfter }: RunFacts,
): Decision {
  const { record, added, newCommit, tenfold } = recordAll(issue.record, occurrences);
  // An earlier run saw and counted all of it.
  if (added === 0) return { kind: "leave", why: null };
  if (issue.state === "closed") {
    if (issue.stateReason === "not_planned" || issue.stateReason === "duplicate") return { kind: "leave", why: null };
    if (closedByUs || newer === true) return { kind: "reopen", record: markPublished(record), news: "regression" };
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
  return { kind: "update", record: news === null ? record : markPublished(record), news };
}

/** Records the occurrences of all namespaces as one. */
function recordAll(before: IssueRecord, occurrences: readonly Occurrence[]): Recorded {
  let all: Recorded = { record: before, added: 0, newCommit: false, tenfold: false };
  for (const seen of occurrences) {
    const next = recordOccurrence(all.record, seen);
    // A run without a new death adds nothing: its commit belongs to other deaths.
    if (next.added === 0) continue;
    const newCommit = all.newCommit || next.newCommit;
    all = { record: next.record, added: all.added + next.added, newCommit, tenfold: next.tenfold };
  }
  return all;
}

/** The next step for an open issue whose crash was absent. Null if nothing changes. */
export interface Quiet {
  readonly record: IssueRecord;
  /** `gone` if this run completes the count. */
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
