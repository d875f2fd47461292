/** Publishes the reports of runs to the strict local GitHub. */
import type { Finding, Report } from "../../src/findings/model.ts";
import { type ClientOptions, connectToGitHub } from "../../src/github/client/client.ts";
import type { Inputs } from "../../src/inputs.ts";
import { loadInputs } from "../../src/inputs.ts";
import { reportContext } from "../../src/publish/report-context.ts";
import { runGitHubSinks } from "../../src/publish/run-sinks.ts";
import { type JobLog, newProgress, withKnownIssues } from "../../src/publish/sink.ts";
import { safeData } from "../../src/redact/safe-data.ts";
import { type KnownIssue, palette } from "../../src/report/index.ts";
import { instance, mapFinding, report } from "../report/reports.ts";
import type { LocalGitHub } from "../servers/github.ts";
import { contextOf } from "./scripted.ts";

/** The n-th commit of a linear history; `commits(n)` lists the first n, newest first. */
export const sha = (n: number): string => n.toString(16).padStart(2, "0").repeat(20);
export const commits = (count: number) => Array.from({ length: count }, (_, index) => ({ sha: sha(count - index) }));

export const DEFAULTS = await loadInputs(() => "", {});

const MINUTE = 60_000;
const EPOCH = Date.parse("2026-11-24T10:00:00Z");

/** The `minute`-th minute of the day, RFC 3339. */
export const at = (minute: number): string => new Date(EPOCH + minute * MINUTE).toISOString();

let deaths = 0;

/** A finding with that fingerprint, with `count` new deaths in that minute. */
export function crash(fingerprint: string, minute: number, count = 1, change: Partial<Finding> = {}): Finding {
  const instances = Array.from({ length: count }, () => {
    const containerId = `containerd://${++deaths}`;
    return instance({ containerId, finishedAt: at(minute), detectedAt: at(minute), podUid: `pod-${deaths}` });
  });
  return { ...mapFinding, fingerprint, instances, restarts: count, deployedSha: null, ...change };
}

export interface Run {
  /** Counted from 1; determines the run's number, its commit, and by default its ten minutes of the day. */
  readonly number: number;
  readonly findings?: readonly Finding[];
  readonly report?: Partial<Report>;
  readonly inputs?: Partial<Inputs>;
  readonly event?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly payload?: unknown;
  readonly client?: ClientOptions;
}

const SILENT: JobLog = {
  paint: palette(false),
  line: () => {},
  group: () => {},
  warning: () => {},
  error: () => {},
  annotate: () => {},
};

/** The result of publishing a run. */
export interface Published {
  readonly commentUrl: string | null;
  readonly issueUrls: readonly string[];
  readonly lines: readonly string[];
  readonly warnings: readonly string[];
  /** Known issues by fingerprint. */
  readonly known: ReadonlyMap<string, KnownIssue> | null;
}

/** Publishes a run's report to GitHub. */
export async function publish(github: LocalGitHub, run: Run): Promise<Published> {
  const { number, findings = [], event = "push" } = run;
  const context = contextOf(
    {
      GITHUB_API_URL: github.apiUrl,
      GITHUB_GRAPHQL_URL: github.graphqlUrl,
      GITHUB_EVENT_NAME: event,
      GITHUB_RUN_ID: String(7000 + number),
      GITHUB_RUN_NUMBER: String(number),
      ...run.env,
    },
    run.payload,
  );
  const finished = report(findings, {
    deployed: { sha: sha(number), from: "push" },
    since: at(number * 10 - 10),
    watchedFrom: at(number * 10),
    until: at(number * 10 + 5),
    ...run.report,
  });
  const inputs = { ...DEFAULTS, ...run.inputs };
  const progress = newProgress();
  const rendering = reportContext(finished, inputs, context, null);
  const given = {
    inputs,
    layout: "groups",
    console: SILENT,
    writeSummary: null,
    rendering,
    github: null,
    progress,
  } as const;
  await runGitHubSinks(
    safeData(finished, (text) => text),
    given,
    context,
    connectToGitHub(context, github.token, { pace: 0.001, ...run.client }),
  );
  return {
    commentUrl: progress.commentUrl,
    issueUrls: [...(progress.issues?.written.values() ?? [])].map(({ issue }) => issue.url),
    lines: progress.published,
    warnings: progress.warnings,
    known: withKnownIssues(finished, given).known,
  };
}
