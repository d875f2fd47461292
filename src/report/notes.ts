/** The Markdown around the findings: listed findings, warnings, foot. */
import type { Finding, Report } from "../findings/model.ts";
import type { ReportContext } from "./context.ts";
import { code, fence, prose } from "./escape.ts";
import { fold } from "./fold.ts";
import { between, clockBeside, counted, howOften, lasting } from "./format.ts";
import { trouble } from "./headline.ts";
import { deployed, fullReport } from "./links.ts";
import { phraseMarkdown } from "./phrase.ts";
import { crashStack } from "./trace.ts";

/** Traces shown for listed findings, and the size of each. */
const TRACES_LISTED = 3;
const LISTED_STACK = { frames: 8, foreignFrames: false } as const;

/** Ignored, tolerated and expected findings in one fold, at most `max`; null if there are none. */
export function listed(findings: readonly Finding[], max: number): string | null {
  if (findings.length === 0) return null;
  let traces = TRACES_LISTED;
  const lines = findings.slice(0, max).map((finding) => {
    const why = finding.ignoredBy === null ? finding.cause : `listed only: ${prose(finding.why, 200)}`;
    return `- ${phraseMarkdown(trouble(finding, []))} (${howOften(finding)}; ${why})${hasTrace(finding) && traces-- > 0 ? traceOf(finding) : ""}`;
  });
  if (findings.length > max) lines.push(`- … and ${counted(findings.length - max, "more")}`);
  return fold(`Not failing: ${counted(findings.length, "other finding")}`, lines.join("\n"));
}

/** The trace of a listed finding: a crash that does not count is still a bug. */
function traceOf({ crash }: Finding): string {
  if (crash === null) return "";
  const stack = crashStack(crash, LISTED_STACK, () => null);
  const lines = fence([crash.title, "", ...stack], 160).split("\n");
  return `\n${lines.map((line) => `  ${line}`).join("\n")}`;
}

function hasTrace({ crash, ignoredBy }: Finding): boolean {
  return crash !== null && crash.frames.length > 0 && (ignoredBy === "expected" || ignoredBy === "recovered");
}

/** Warnings and errors as a list, at most `max`; null if there are none. */
export function warnings(report: Report, max: number): string | null {
  const all = [...report.errors, ...report.warnings];
  if (all.length === 0) return null;
  const lines = all.slice(0, max).map((warning) => `- ⚠️ ${prose(warning, 500)}`);
  if (all.length > max) lines.push(`- … and ${counted(all.length - max, "more warning")}`);
  return lines.join("\n");
}

/** Small print: what was watched, for how long, after which commit, by which version. */
export function foot(report: Report, ctx: ReportContext): string {
  const namespaces = report.namespaces.slice(0, 5).map((namespace) => code(namespace, 63));
  const more = report.namespaces.length > 5 ? ` and ${report.namespaces.length - 5} more` : "";
  const cluster = report.context === null ? "" : ` (context ${code(report.context, 80)})`;
  const watched = `Watched ${counted(report.pods, "pod")} in ${namespaces.join(", ") || "any namespace"}${more}${cluster}`;
  const time = `for ${lasting(between(report.watchedFrom, report.until) ?? 0)}`;
  const what =
    ctx.occasion === "deploy" && report.deployed.sha !== null && report.runsInstead === null
      ? ` after ${deployed(report, ctx)} was deployed`
      : "";
  const how = what === "" ? `${deployed(report, ctx)}` : null;
  return `<sub>${[
    `${watched} ${time}${what}, and back to ${clockBeside(report.since, report.until)} UTC`,
    how,
    fullReport(ctx),
    `Crashgate ${code(report.version, 30)}`,
  ]
    .filter((part) => part !== null)
    .join(" · ")}</sub>`;
}
