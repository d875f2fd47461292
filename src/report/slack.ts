/**
 * The report as a Slack Block Kit message for Slack's own action. Untrusted text is plain text there: no markup,
 * mentions or links.
 */
import type { Finding, Report } from "../findings/model.ts";
import { SLACK_BLOCK_TEXT_LIMIT_CHARS, SLACK_HEADER_LIMIT_CHARS, SLACK_TEXT_LIMIT_CHARS } from "../limits.ts";
import type { ReportContext } from "./context.ts";
import { cutUnits } from "./cut.ts";
import { disarmCommands, oneLine, withoutControls } from "./escape.ts";
import { between, counted, howOften, inPods, lasting, place, shortSha } from "./format.ts";
import { headline, trouble } from "./headline.ts";
import { hintParts } from "./hint.ts";
import { issueAddress, webAddress } from "./links.ts";
import { phraseText } from "./phrase.ts";
import { reported } from "./select.ts";

/** Maximum number of findings with a block of their own. */
const FINDINGS_LIMIT = 5;

/** The text of slack.json: a message payload. `commentUrl` is null if there is no comment. */
export function renderSlack(report: Report, ctx: ReportContext, commentUrl: string | null): string {
  const title = phraseText(headline(report, ctx));
  const findings = reported(report.findings);
  const more = findings.length - FINDINGS_LIMIT;
  const blocks = [
    { type: "header", text: plain(title, SLACK_HEADER_LIMIT_CHARS) },
    ...findings.slice(0, FINDINGS_LIMIT).map((finding) => section(findingText(finding, report))),
    ...(more > 0 ? [section(`… and ${counted(more, "more finding")}`)] : []),
    ...report.errors.slice(0, 3).map((error) => section(error)),
    { type: "context", elements: [plain(watched(report), SLACK_BLOCK_TEXT_LIMIT_CHARS)] },
    ...actions(findings, ctx, commentUrl),
  ];
  const text = cutUnits(disarmCommands(oneLine(title)), SLACK_TEXT_LIMIT_CHARS).replace(
    /[&<>]/g,
    (found) => ENTITIES[found] ?? "",
  );
  return `${JSON.stringify({ text, blocks, unfurl_links: false, unfurl_media: false }, null, 2)}\n`;
}

/** Characters that Slack requires to be escaped. */
const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

function plain(text: string, limit: number) {
  return {
    type: "plain_text",
    text: cutUnits(disarmCommands(withoutControls(text)).trim() || "…", limit),
    emoji: false,
  };
}

function section(text: string) {
  return { type: "section", text: plain(text, SLACK_BLOCK_TEXT_LIMIT_CHARS) };
}

function findingText(finding: Finding, report: Report): string {
  const at = place(finding);
  const [why, todo] = hintParts(finding.hint);
  return [
    phraseText(trouble(finding, [])),
    [
      ...(at === null ? [] : [at]),
      ...(finding.container === "" ? [] : [`container ${finding.container}`]),
      inPods(finding, report),
      howOften(finding),
    ].join(" · "),
    why,
    ...(todo === null ? [] : [todo]),
  ]
    .map((line) => oneLine(line, 600))
    .filter((line) => line !== "")
    .join("\n");
}

function watched(report: Report): string {
  const { namespaces, deployed } = report;
  const more = namespaces.length > 5 ? ` and ${namespaces.length - 5} more` : "";
  return [
    `Watched ${counted(report.pods, "pod")} in ${namespaces.slice(0, 5).join(", ") || "no namespace"}${more} for ${lasting(between(report.watchedFrom, report.until) ?? 0)}`,
    ...(report.context === null ? [] : [`context ${report.context}`]),
    ...(deployed.sha === null ? [] : [`commit ${shortSha(deployed.sha)}`]),
  ]
    .map((part) => oneLine(part, 400))
    .join(" · ");
}

function actions(findings: readonly Finding[], ctx: ReportContext, commentUrl: string | null): readonly object[] {
  const issue = findings.map((finding) => issueAddress(finding, ctx)).find((url) => url !== null) ?? null;
  const elements = [
    ["comment", "Open the comment", commentUrl],
    ["issue", "Open the issue", issue],
    ["run", "Open the run", ctx.runUrl],
  ].flatMap(([id, label, address]) => {
    const url = webAddress(address ?? null);
    if (url === null || url.length > URL_LIMIT) return [];
    return [{ type: "button", action_id: `crashgate-${id}`, text: plain(label ?? "", 75), url }];
  });
  return elements.length === 0 ? [] : [{ type: "actions", elements }];
}

/** Limit of a button's address, in characters. */
const URL_LIMIT = 3_000;
