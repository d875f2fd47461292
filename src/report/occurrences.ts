/** The record that an issue keeps of its crash: bounded, stored as data in the issue's own body. */
import { createHash } from "node:crypto";
import type { Instance, Time } from "../deaths/model.ts";
import type { Report } from "../findings/model.ts";
import { cutPoints } from "./cut.ts";

/** A run of the workflow, as the table shows it. */
export interface RunRef {
  readonly number: number;
  readonly url: string;
}

/** The crash in one environment and namespace. */
export interface OccurrenceRow {
  readonly environment: string | null;
  /** ID of the cluster, as in the report; missing in rows from versions without it. */
  readonly cluster?: string | null;
  readonly namespace: string;
  readonly firstSeen: Time;
  readonly lastSeen: Time;
  /** Deaths. */
  readonly count: number;
  /** Full commit IDs, newest first. */
  readonly commits: readonly string[];
  /** Newest first. */
  readonly runs: readonly RunRef[];
  /** Runs that looked here since and did not see it. */
  readonly quietRuns: number;
}

/** The deaths that an issue has counted. */
export interface IssueRecord {
  readonly fingerprint: string;
  /** `deployment/api`: only a run that watched it can say that its crash is gone. Null if any run can. */
  readonly workload: string | null;
  /** Last seen first. */
  readonly rows: readonly OccurrenceRow[];
  /** IDs of counted deaths, newest last: a death that two runs see is counted once. */
  readonly deaths: readonly string[];
  /** Number of deaths when the issue's watchers were last notified. */
  readonly toldAt: number;
}

/** A run's view of a crash in one namespace. */
export interface Occurrence {
  readonly fingerprint: string;
  /** `deployment/api`; null for an issue of several workloads. */
  readonly workload: string | null;
  readonly environment: string | null;
  /** The cluster's name in the report. */
  readonly cluster?: string | null;
  readonly namespace: string;
  readonly instances: readonly Instance[];
  /** The deployed commit, null if unknown. */
  readonly commit: string | null;
  readonly run: RunRef | null;
}

/** The effect of an occurrence on the record. */
export interface Recorded {
  readonly record: IssueRecord;
  /** Deaths not counted before. */
  readonly added: number;
  /** True if the commit was in no row before. False if it is unknown. */
  readonly newCommit: boolean;
  /** True if there are ten times as many deaths as at the last notification. */
  readonly tenfold: boolean;
}

const ROWS_LIMIT = 12;
const DEATHS_LIMIT = 400;
const COMMITS_LIMIT = 5;
const RUNS_LIMIT = 3;
/** The longest environment or namespace, in code points; GitHub and Kubernetes allow no longer ones. */
const NAME_LIMIT = 255;
/** The longest `kind/name`, in code points; Kubernetes allows 63 and 253. */
const WORKLOAD_LIMIT = 320;

/** The ID of one death, the same for every run that sees it. */
export function deathId(instance: Instance): string {
  return createHash("sha256").update(instance.id).digest("hex").slice(0, 10);
}

/** All deaths of the record. */
export function deathsIn(record: IssueRecord): number {
  return record.rows.reduce((sum, row) => sum + row.count, 0);
}

/** The record with one more occurrence; a new record if there was none. */
export function recordOccurrence(before: IssueRecord | null, seen: Occurrence): Recorded {
  const { fingerprint } = seen;
  const workload = seen.workload === null ? null : cutPoints(seen.workload, WORKLOAD_LIMIT);
  const record = before ?? { fingerprint, workload, rows: [], deaths: [], toldAt: 0 };
  const counted = new Set(record.deaths);
  const fresh = seen.instances.filter((instance) => !counted.has(deathId(instance)));
  const old = record.rows.find((row) => isRowOf(row, seen));
  if (fresh.length === 0 && old === undefined && before !== null)
    return { record, added: 0, newCommit: false, tenfold: false };
  const times = seen.instances.map((instance) => instance.finishedAt ?? instance.detectedAt).sort();
  const row: OccurrenceRow = {
    environment: rowName(seen.environment),
    ...(seen.cluster == null ? {} : { cluster: seen.cluster }),
    namespace: rowName(seen.namespace),
    firstSeen: [old?.firstSeen, times[0]].filter((time) => time !== undefined).sort()[0] ?? "",
    lastSeen:
      [old?.lastSeen, times.at(-1)]
        .filter((time) => time !== undefined)
        .sort()
        .at(-1) ?? "",
    count: (old?.count ?? 0) + fresh.length,
    commits: withNewest(old?.commits ?? [], seen.commit, (a, b) => a === b).slice(0, COMMITS_LIMIT),
    runs: withNewest(old?.runs ?? [], seen.run, (a, b) => a.url === b.url).slice(0, RUNS_LIMIT),
    quietRuns: 0,
  };
  const next: IssueRecord = {
    fingerprint: record.fingerprint,
    workload: record.workload,
    rows: [row, ...record.rows.filter((each) => each !== old)].slice(0, ROWS_LIMIT),
    deaths: [...record.deaths, ...fresh.map(deathId)].slice(-DEATHS_LIMIT),
    toldAt: record.toldAt,
  };
  return {
    record: next,
    added: fresh.length,
    newCommit: seen.commit !== null && !record.rows.some(({ commits }) => commits.includes(seen.commit ?? "")),
    tenfold: record.toldAt > 0 && deathsIn(next) >= record.toldAt * 10,
  };
}

/** A place where a run looked for a crash. */
export type Place = Pick<Report, "environment" | "namespaces" | "cluster">;

/** The record after a run that looked at a place without seeing the crash there. */
export function recordQuiet(record: IssueRecord, { environment, namespaces, cluster }: Place): IssueRecord {
  const isQuiet = (row: OccurrenceRow) =>
    row.environment === rowName(environment) &&
    isSameCluster(row, cluster) &&
    namespaces.some((each) => rowName(each) === row.namespace);
  return {
    ...record,
    rows: record.rows.map((row) => (isQuiet(row) ? { ...row, quietRuns: row.quietRuns + 1 } : row)),
  };
}

/** The record after its watchers were notified of all its deaths. */
export function markPublished(record: IssueRecord): IssueRecord {
  return { ...record, toldAt: deathsIn(record) };
}

/** True if at least `runs` runs have not seen the crash, in every environment where it ever occurred. */
export function isGone(record: IssueRecord, runs: number): boolean {
  return record.rows.length > 0 && record.rows.every((row) => row.quietRuns >= runs);
}

function isRowOf(row: OccurrenceRow, seen: Occurrence): boolean {
  return (
    row.environment === rowName(seen.environment) &&
    row.namespace === rowName(seen.namespace) &&
    isSameCluster(row, seen.cluster)
  );
}

/**
 * The same namespace in two clusters is not the same place. If one of them has no cluster ID, they are treated as
 * equal.
 */
function isSameCluster(row: OccurrenceRow, cluster: string | null | undefined): boolean {
  return row.cluster == null || cluster == null || row.cluster === cluster;
}

function rowName<Name extends string | null>(name: Name): Name | string {
  return name === null ? name : cutPoints(name, NAME_LIMIT);
}

function withNewest<T>(list: readonly T[], newest: T | null, same: (a: T, b: T) => boolean): readonly T[] {
  return newest === null ? list : [newest, ...list.filter((each) => !same(each, newest))];
}
