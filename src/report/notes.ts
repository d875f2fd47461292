/** What stands around the findings in Markdown: what only is listed, warnings, and the foot. */
import type { Finding, Report } from "../findings/model.ts";
import type { ReportContext } from "./context.ts";
import { code, prose } from "./escape.ts";
import { fold } from "./fold.ts";
import { trouble } from "./headline.ts";
import { deployed, fullReport } from "./links.ts";
import { phraseMarkdown } from "./phrase.ts";
import { between, clock, counted, howOften, IGNORED_WORDS, lasting } from "./words.ts";

/** Ignored, tolerated and expected findings in one fold, at most `max` of them; null where there are none. */
export function listed(findings: readonly Finding[], max: number): string | null {
  if (findings.length === 0) return null;
  const lines = findings.slice(0, max).map((finding) => {
    const why = finding.ignoredBy === null ? finding.cause : IGNORED_WORDS[finding.ignoredBy];
    return `- ${phraseMarkdown(trouble(finding, []))} (${howOften(finding)}; ${why})`;
  });
  if (findings.length > max) lines.push(`- … and ${counted(findings.length - max, "more")}`);
  return fold(`Not failing: ${counted(findings.length, "other finding")}`, lines.join("\n"));
}

/** Warnings and errors as a list, at most `max`; null where there are none. */
export function warnings(report: Report, max: number): string | null {
  const all = [...report.errors, ...report.warnings];
  if (all.length === 0) return null;
  const lines = all.slice(0, max).map((warning) => `- ⚠️ ${prose(warning, 500)}`);
  if (all.length > max) lines.push(`- … and ${counted(all.length - max, "more warning")}`);
  return lines.join("\n");
}

/** What was watched, for how long, after which commit, by which version: small print. */
export function foot(report: Report, ctx: ReportContext): string {
  const namespaces = report.namespaces.slice(0, 5).map((namespace) => code(namespace, 63));
  const more = report.namespaces.length > 5 ? ` and ${report.namespaces.length - 5} more` : "";
  const watched = `Watched ${counted(report.pods, "pod")} in ${namespaces.join(", ")}${more}`;
  const time = `for ${lasting(between(report.watchedFrom, report.until) ?? 0)}`;
  const what =
    ctx.occasion === "deploy" && report.deployed.sha !== null ? ` after ${deployed(report, ctx)} was deployed` : "";
  const how = what === "" ? `${deployed(report, ctx)}` : null;
  return `<sub>${[
    `${watched} ${time}${what}, and back to ${clock(report.since)} UTC`,
    how,
    `full report: ${fullReport(ctx)}`,
    `Crashgate ${code(report.version, 30)}`,
  ]
    .filter((part) => part !== null)
    .join(" · ")}</sub>`;
}
