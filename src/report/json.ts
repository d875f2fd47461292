/** The report as report.json. Its shape is published in schema/report.schema.json. */
import type { Crash } from "../crash/model.ts";
import type { Excerpt, Finding, Report } from "../findings/model.ts";
import { counted } from "./format.ts";

/** Maximum number of findings with log lines and other threads; further findings lack only these. */
const DETAILED = 100;
/** Maximum number of excerpt lines, and of thread groups, in all of report.json; the logs are files next to it. */
const LINES_LIMIT = 20_000;
const GROUPS_LIMIT = 20_000;
/** Maximum number of lanes of containers that never died; each death is in its finding too. */
const LANES_LIMIT = 2_000;

/**
 * The text of report.json: indented, or with one line per finding and lane if there are many. All findings and their
 * deaths are kept; with thousands of them the rest is cut, with a warning.
 */
export function toJson(report: Report): string {
  if (report.findings.length <= DETAILED) return `${JSON.stringify(withinLimits(report), null, 2)}\n`;
  const { findings, lanes, ...rest } = withinLimits(report);
  const fields = Object.entries(rest).map(([name, value]) => `"${name}": ${JSON.stringify(value)},`);
  // Joined once, so that megabytes are not copied twice.
  const lines = [
    "{",
    ...fields,
    '"findings": [',
    ...lined(findings),
    "],",
    '"lanes": [',
    ...lined(lanes),
    "]",
    "}",
    "",
  ];
  return lines.join("\n");
}

function lined(entries: readonly unknown[]): string[] {
  return entries.map((entry, index) => `${JSON.stringify(entry)}${index < entries.length - 1 ? "," : ""}`);
}

function withinLimits(report: Report): Report {
  const { findings, lanes } = report;
  const detailed = findings.slice(0, DETAILED);
  const lines = share(LINES_LIMIT, detailed, ({ excerpt }) => excerpt?.lines.length ?? 0);
  const groups = share(GROUPS_LIMIT, detailed, ({ crash }) => crash?.threads.groups.length ?? 0);
  const behind = findings.length - detailed.length;
  const cut = [
    ...(behind > 0 ? [`log lines and other threads of the last ${counted(behind, "finding")}`] : []),
    ...(groups < Number.POSITIVE_INFINITY ? [`threads behind the first ${counted(groups, "group")} of a crash`] : []),
    ...(lanes.length > LANES_LIMIT ? [`${counted(lanes.length - LANES_LIMIT, "container")} of the timeline`] : []),
  ];
  if (cut.length === 0 && lines === Number.POSITIVE_INFINITY) return report;
  return {
    ...report,
    warnings: [
      ...report.warnings,
      ...(cut.length === 0 ? [] : [`left out of report.json, which would be too large: ${cut.join("; ")}`]),
    ],
    findings: findings.map((finding, index) =>
      index < DETAILED ? shortened(finding, lines, groups) : shortened(withoutBefore(finding), 0, 0),
    ),
    lanes: lanes.slice(0, LANES_LIMIT),
  };
}

/** The share of each finding in a limit: unlimited if all findings together stay within it. */
function share(limit: number, findings: readonly Finding[], amount: (finding: Finding) => number): number {
  const total = findings.reduce((sum, finding) => sum + amount(finding), 0);
  return total <= limit ? Number.POSITIVE_INFINITY : Math.floor(limit / findings.length);
}

function shortened(finding: Finding, lines: number, groups: number): Finding {
  return { ...finding, excerpt: cutLines(finding.excerpt, lines), crash: cutGroups(finding.crash, groups) };
}

function withoutBefore(finding: Finding): Finding {
  const { excerpt } = finding;
  if (excerpt === null) return finding;
  return { ...finding, excerpt: { ...excerpt, before: [], firstLine: excerpt.firstLine + excerpt.before.length } };
}

function cutLines(excerpt: Excerpt | null, most: number): Excerpt | null {
  if (excerpt === null || excerpt.lines.length <= most) return excerpt;
  const omitted = excerpt.omitted + excerpt.lines.length - most;
  return { ...excerpt, lines: excerpt.lines.slice(0, most), omitted };
}

function cutGroups(crash: Crash | null, most: number): Crash | null {
  if (crash === null || crash.threads.groups.length <= most) return crash;
  return { ...crash, threads: { ...crash.threads, groups: crash.threads.groups.slice(0, most) } };
}
