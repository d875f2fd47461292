/** The outputs of the action, by name. */
import type { Report } from "../findings/model.ts";
import type { OutputName } from "../inputs.ts";
import { type Safe, type SafeText, written } from "../redact/safe-text.ts";
import { renderTitle } from "../report/index.ts";
import type { Outcome } from "./run-sinks.ts";

/** The action's outputs, as text. */
export function outputsOf(outcome: Outcome): Readonly<Record<OutputName, SafeText>> {
  const { report } = outcome;
  const failing = report.findings.filter((finding) => finding.failing);
  const outputs: Readonly<Record<OutputName, string>> = {
    verdict: report.verdict,
    title: renderTitle(report, outcome.rendering),
    restarts: String(report.restarts),
    crashes: String(failing.length),
    fingerprints: JSON.stringify([...new Set(failing.map(({ fingerprint }) => fingerprint))]),
    suspects: JSON.stringify(suspectsOf(report)),
    owners: JSON.stringify(report.owners),
    "rollback-command": report.rollbackCommand ?? "",
    report: outcome.reportPath,
    summary: outcome.summaryPath,
    slack: outcome.slackPath,
    "comment-url": outcome.commentUrl ?? "",
    "issue-urls": JSON.stringify(outcome.issueUrls),
  };
  return mapped(outputs);
}

/** Suspected commits of failing findings, the likeliest first. */
function suspectsOf({ findings }: Safe<Report>): readonly string[] {
  const suspects = findings.filter(({ failing }) => failing).flatMap((finding) => finding.suspects);
  const likeliest = suspects.toSorted((a, b) => b.score - a.score);
  return [...new Set(likeliest.map(({ sha }) => sha))];
}

function mapped(outputs: Readonly<Record<OutputName, string>>): Readonly<Record<OutputName, SafeText>> {
  const entries = Object.entries(outputs).map(([name, value]) => [name, written(value)]);
  return Object.fromEntries(entries);
}
