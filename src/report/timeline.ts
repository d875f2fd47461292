/** The deaths on a time axis, as a mermaid chart that GitHub renders. */
import type { Finding, Lane, Report } from "../findings/model.ts";
import { TIMELINE_LIMIT } from "../limits.ts";
import { sizeOf } from "./cut.ts";
import { mermaid } from "./escape.ts";
import { fold } from "./fold.ts";
import { CAUSE_WORDS, counted, day } from "./format.ts";

/** Maximum number of containers on one chart; more would not be readable. */
const LANES_LIMIT = 12;

/** Code points of a pod's name that fit next to the chart. */
const NAME_POINTS = 24;

/** A fold with the chart of all containers that died; null if none died or the chart would be too large. */
export function timeline(report: Report): string | null {
  const lanes = report.lanes.filter((lane) => lane.runs.some((run) => run.finding !== null));
  if (lanes.length === 0 || lanes.length > LANES_LIMIT) return null;
  const chart = [
    "---",
    "displayMode: compact",
    "config:",
    "  gantt:",
    "    leftPadding: 170",
    "---",
    "gantt",
    "    dateFormat YYYY-MM-DD HH:mm:ss",
    `    axisFormat ${day(report.since) === day(report.until) ? "%H:%M:%S" : "%m-%d %H:%M"}`,
    ...lanes.flatMap((lane) => laneLines(lane, report)),
  ].join("\n");
  if (sizeOf(chart) > TIMELINE_LIMIT) return null;
  const deaths = lanes.flatMap((lane) => lane.runs).filter((run) => run.finding !== null).length;
  return fold(`When: ${counted(deaths, "death")} on a line of time (UTC)`, `\`\`\`mermaid\n${chart}\n\`\`\``);
}

function laneLines(lane: Lane, report: Report): string[] {
  // The end of a pod's name tells it from its siblings.
  const pod = [...mermaid(lane.pod, 253)];
  const name = pod.length > NAME_POINTS ? `…${pod.slice(1 - NAME_POINTS).join("")}` : pod.join("");
  const lines = [`    section ${name}`];
  for (const run of lane.runs) {
    const from = latest(run.startedAt ?? report.since, report.since);
    const to = run.finishedAt ?? report.until;
    if (!(Date.parse(to) >= Date.parse(from))) continue;
    const finding: Finding | undefined = run.finding === null ? undefined : report.findings[run.finding];
    const label = finding ? CAUSE_WORDS[finding.cause].word : run.finishedAt === null ? "runs" : "ended";
    lines.push(`    ${label} :${finding ? "crit" : "done"}, ${stamp(from)}, ${stamp(to)}`);
  }
  return lines;
}

function latest(a: string, b: string): string {
  return Date.parse(a) > Date.parse(b) ? a : b;
}

function stamp(time: string): string {
  return new Date(time).toISOString().slice(0, 19).replace("T", " ");
}
