/** The subject of an issue: one fingerprint with its findings in this run, or the findings that share one issue. */
import type { Workload } from "../../deaths/model.ts";
import type { Finding, Report } from "../../findings/model.ts";
import { COMMENT_LIMIT } from "../../limits.ts";
import {
  type IssueRecord,
  type IssueText,
  type Occurrence,
  type ReportContext,
  renderGatheredIssue,
  renderIssue,
} from "../../report/index.ts";
import { commitOf } from "../commit/commit.ts";
import type { GitHubContext } from "../context.ts";

/** A finding as the subject of an issue. */
export interface Subject {
  readonly fingerprint: string;
  /** One for each namespace. */
  readonly occurrences: readonly Occurrence[];
  readonly findings: readonly Finding[];
  /** The run's report, with the commit of this subject's own workload. */
  readonly report: Report;
  readonly render: (record: IssueRecord, notes: string) => IssueText;
}

/** The input for subjects. */
export interface Scene {
  readonly report: Report;
  readonly rendering: ReportContext;
  readonly context: GitHubContext;
}

/** The fingerprint of the issue for all findings beyond the limit of new issues. No finding has it. */
const GATHERED = "gathered";

/** Room for more rows in the table. */
const TABLE_GROWTH = 1_024;

/** One subject per fingerprint, in the order of the findings: the same crash in two namespaces is one. */
export function subjects(findings: readonly Finding[], scene: Scene): readonly Subject[] {
  const groups = Map.groupBy(findings, ({ fingerprint }) => fingerprint);
  return [...groups].flatMap(([fingerprint, group]) => {
    const [first] = group;
    if (first === undefined) return [];
    const report = reportOf(first, scene);
    return {
      fingerprint,
      findings: group,
      report,
      occurrences: group.map((finding) => occurrence(fingerprint, finding, workloadText(finding.workload), scene)),
      render: (record: IssueRecord, notes: string) =>
        renderIssue(first, report, scene.rendering, record, notes, COMMENT_LIMIT - TABLE_GROWTH),
    };
  });
}

/** One subject for several others that get no issue of their own. */
export function gathered(rest: readonly Subject[], scene: Scene): Subject {
  const findings = rest.flatMap((subject) => subject.findings);
  return {
    fingerprint: GATHERED,
    findings,
    report: scene.report,
    occurrences: findings.map((finding) => occurrence(GATHERED, finding, null, scene)),
    render: (record) => renderGatheredIssue(findings, scene.report, scene.rendering, record),
  };
}

function reportOf(finding: Finding, { report }: Scene): Report {
  const commit = commitOf(finding, report.deployed);
  return commit === report.deployed.sha ? report : { ...report, deployed: { sha: commit, from: "its workload" } };
}

/** `deployment/api`, as an issue's record names its workload. */
export function workloadText(workload: Pick<Workload, "kind" | "name">): string {
  return `${workload.kind.toLowerCase()}/${workload.name}`;
}

function occurrence(fingerprint: string, finding: Finding, workload: string | null, scene: Scene): Occurrence {
  const { runNumber, runUrl } = scene.context;
  return {
    fingerprint,
    workload,
    environment: scene.report.environment,
    cluster: scene.report.cluster,
    namespace: finding.workload.namespace,
    instances: finding.instances,
    commit: commitOf(finding, scene.report.deployed),
    run: runNumber === null || runUrl === null ? null : { number: runNumber, url: runUrl },
  };
}
