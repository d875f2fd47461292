/** Links that we build: only to places from the context, with every untrusted part encoded. */
import type { Finding, Report, SourceLocation } from "../findings/model.ts";
import type { KnownIssue, ReportContext } from "./context.ts";
import { code, prose } from "./escape.ts";
import { place, rangeOf, shortSha } from "./format.ts";

/** A Markdown link with our own Markdown as its label; only the label if the address is not http or https. */
export function link(label: string, url: string | null): string {
  const safe = webAddress(url);
  return safe === null ? label : `[${label}](${safe})`;
}

/** An address that is safe in a Markdown link or an HTML attribute; null for anything but http and https. */
export function webAddress(url: string | null): string | null {
  const parsed = url === null ? null : URL.parse(url);
  if (parsed === null) return null;
  if (parsed.protocol !== "https:" && parsed.protocol !== "http:") return null;
  return parsed.href.replace(/[()<>"'`\\|*_[\]{}]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
}

/** `a1b2c3d`, linked to the commit if the repository is known. Inside a table, `span` is `cellCode`. */
export function commitLink(sha: string, ctx: ReportContext, span: (text: string) => string = code): string {
  const isSha = /^[0-9a-f]{40,64}$/.test(sha);
  return isSha && ctx.repository !== null
    ? link(span(shortSha(sha)), `${ctx.serverUrl}/${ctx.repository}/commit/${sha}`)
    : span(shortSha(sha));
}

/**
 * `internal/store/activity.go:436`, linked to the line at the deployed commit if possible. Null if no place is known.
 */
export function culpritPlace(finding: Finding): string | null {
  const at = place(finding);
  return at === null ? null : link(code(at), sourceUrl(finding.source));
}

function sourceUrl(source: SourceLocation | null): string | null {
  return source?.url ?? null;
}

/** `run 42`, linked. */
export function runLink(ctx: ReportContext): string | null {
  if (ctx.runUrl === null) return null;
  return link(ctx.runNumber === null ? "this run" : `run ${ctx.runNumber}`, ctx.runUrl);
}

/** The place that has everything that did not fit: report files, artifact or run. */
export function reportPlace(ctx: ReportContext): string {
  const where = runLink(ctx);
  if (ctx.artifact === null) return code(`${ctx.reportDir}/report.html`);
  return `the artifact ${code(ctx.artifact, 100)}${where === null ? "" : ` of ${where}`}`;
}

/** The full report, and how to keep it if no step uploads it: the files disappear with the runner. */
export function fullReport(ctx: ReportContext): string {
  const kept = ctx.artifact !== null || ctx.occasion === "terminal";
  const how = kept ? "" : ` (to keep it, upload ${code(ctx.reportDir)} with ${code("actions/upload-artifact")})`;
  const where = kept ? null : runLink(ctx);
  return `full report: ${reportPlace(ctx)}${how}${where === null ? "" : ` · ${where}`}`;
}

/** `#12`, linked. */
export function issue(known: KnownIssue): string {
  return link(`#${known.number}`, known.url);
}

/** The deployed commit, or why it is unknown. */
export function deployed(report: Report, ctx: ReportContext): string {
  const { sha, from } = report.deployed;
  return sha === null ? `the deployed commit is not known (${prose(from)})` : commitLink(sha, ctx);
}

/** Address of a finding's issue; null if it has none. */
export function issueAddress(finding: Finding, ctx: ReportContext): string | null {
  return ctx.known?.get(finding.fingerprint)?.url ?? null;
}

/**
 * `9f8e7d6 (label of deployment/api), before it 4c1d9b7 (its previous ReplicaSet): 12 commits`; null if one is
 * unknown.
 */
export function deployOf({ deploy }: Finding, ctx: ReportContext): string | null {
  const range = rangeOf(deploy);
  if (range === null) return null;
  const { deployed: now, previous, commits } = range;
  return `${commitLink(now.sha, ctx)} (${prose(now.from)}), before it ${commitLink(previous.sha, ctx)} (${prose(previous.from)})${commits}`;
}
