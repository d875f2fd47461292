/** Links of our own making: only to places that the context names, with every foreign part encoded. */
import type { Finding, Report, SourceLocation } from "../findings/model.ts";
import type { KnownIssue, ReportContext } from "./context.ts";
import { code, text } from "./escape.ts";
import { place, shortSha } from "./words.ts";

/** A Markdown link whose label is Markdown of ours; only the label where the address is not one of the web. */
export function link(label: string, url: string | null): string {
  const safe = webAddress(url);
  return safe === null ? label : `[${label}](${safe})`;
}

/** An address that can stand in a Markdown link or an HTML attribute as it is, null for anything but http and https. */
export function webAddress(url: string | null): string | null {
  const parsed = url === null ? null : URL.parse(url);
  if (parsed === null) return null;
  if (parsed.protocol !== "https:" && parsed.protocol !== "http:") return null;
  return parsed.href.replace(/[()<>"'`\\|*_[\]{}]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
}

/** `a1b2c3d`, linked to the commit where the repository is known. In a table, `span` is `cellCode`. */
export function commit(sha: string, ctx: ReportContext, span: (text: string) => string = code): string {
  const isSha = /^[0-9a-f]{40,64}$/.test(sha);
  return isSha && ctx.repository !== null
    ? link(span(shortSha(sha)), `${ctx.serverUrl}/${ctx.repository}/commit/${sha}`)
    : span(shortSha(sha));
}

/** `internal/store/activity.go:436`, linked to the line at the deployed commit where that is known. Null where no place is known. */
export function culpritPlace(finding: Finding): string | null {
  const at = place(finding);
  return at === null ? null : link(code(at), sourceUrl(finding.source));
}

function sourceUrl(source: SourceLocation | null): string | null {
  return source?.url ?? null;
}

/** `run 42`, linked. */
export function run(ctx: ReportContext): string | null {
  if (ctx.runUrl === null) return null;
  return link(ctx.runNumber === null ? "this run" : `run ${ctx.runNumber}`, ctx.runUrl);
}

/** Where everything is that did not fit. */
export function fullReport(ctx: ReportContext): string {
  const where = run(ctx);
  const file = code(`${ctx.reportDir}/report.html`);
  return where === null ? file : `${file} of ${where}`;
}

/** `#12`, linked. */
export function issue(known: KnownIssue): string {
  return link(`#${known.number}`, known.url);
}

/** What was deployed, in a few words: the commit and how it is known, or that it is not. */
export function deployed(report: Report, ctx: ReportContext): string {
  const { sha, from } = report.deployed;
  return sha === null ? `the deployed commit is not known (${text(from)})` : commit(sha, ctx);
}
