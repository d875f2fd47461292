/** An issue's record as the hidden first line of its body, and back. */
import type { IssueRecord, OccurrenceRow, RunRef } from "./occurrences.ts";

/** Separates our text from people's notes, which are kept. */
export const END_MARKER = "<!-- crashgate:end -->";

/** A parsed body of an issue. */
export interface IssueBody {
  readonly record: IssueRecord;
  /** Notes of people after the end marker. */
  readonly notes: string;
}

/**
 * The record as an HTML comment in one line: ASCII JSON that cannot end the comment, begin another, or be a workflow
 * command.
 */
export function recordLine(record: IssueRecord): string {
  const json = JSON.stringify(record).replace(
    /[^ -~]|[<>&#-]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `<!-- crashgate:issue ${json} -->`;
}

/**
 * The record and the notes of an issue's body; null if its first line is not a record. The caller checks the author.
 */
export function readIssueBody(body: string): IssueBody | null {
  const lines = body.replaceAll("\r\n", "\n");
  const found = /^<!-- crashgate:issue (\{[^\n]*\}) -->(?:\n|$)/.exec(lines);
  const record = found?.[1] === undefined ? null : parseRecord(found[1]);
  if (record === null) return null;
  const end = lines.lastIndexOf(`\n${END_MARKER}`);
  return { record, notes: end === -1 ? "" : lines.slice(end + END_MARKER.length + 1).trim() };
}

function parseRecord(json: string): IssueRecord | null {
  const value = parsed(json);
  if (!isObject(value)) return null;
  const { fingerprint, workload, rows, deaths, toldAt } = value;
  if (typeof fingerprint !== "string" || !Array.isArray(rows) || !Array.isArray(deaths)) return null;
  return {
    fingerprint,
    workload: typeof workload === "string" ? workload : null,
    rows: rows.flatMap((row) => parseRow(row) ?? []),
    deaths: deaths.filter((death) => typeof death === "string"),
    toldAt: wholeNumber(toldAt),
  };
}

function parseRow(value: unknown): OccurrenceRow | null {
  if (!isObject(value)) return null;
  const { environment, cluster, namespace, firstSeen, lastSeen, count, commits, runs, quietRuns } = value;
  if (typeof namespace !== "string" || typeof firstSeen !== "string" || typeof lastSeen !== "string") return null;
  return {
    environment: typeof environment === "string" ? environment : null,
    ...(typeof cluster === "string" ? { cluster } : {}),
    namespace,
    firstSeen,
    lastSeen,
    count: wholeNumber(count),
    commits: Array.isArray(commits) ? commits.filter((commit) => typeof commit === "string") : [],
    runs: Array.isArray(runs) ? runs.flatMap((run) => parseRun(run) ?? []) : [],
    quietRuns: wholeNumber(quietRuns),
  };
}

function parseRun(value: unknown): RunRef | null {
  if (!isObject(value)) return null;
  const { number, url } = value;
  return typeof number === "number" && typeof url === "string" ? { number, url } : null;
}

function wholeNumber(value: unknown): number {
  return typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : 0;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
