/** The table before two or more findings, with a row for each. */
import type { Finding, Report } from "../findings/model.ts";
import type { ReportContext } from "./context.ts";
import { sizeOf } from "./cut.ts";
import { cellCode, markdownText, unbroken } from "./escape.ts";
import { CAUSE_WORDS, counted, howOften, inPods, place } from "./format.ts";
import { issue, webAddress } from "./links.ts";

/** Rows that are always kept. */
const ROWS_ALWAYS = 10;

/** Maximum number of rows: nobody reads more. */
const ROWS_LIMIT = 500;

/**
 * The findings in a table of at most `limit` bytes (but at least the first ten); omitted ones are counted below it.
 */
export function overview(findings: readonly Finding[], report: Report, ctx: ReportContext, limit: number): string {
  const head = "| | what | where | how often | issue |\n|--:|---|---|---|---|";
  const rows: string[] = [];
  let size = sizeOf(head);
  for (const [index, finding] of findings.slice(0, ROWS_LIMIT).entries()) {
    const row = overviewRow(finding, index + 1, report, ctx);
    size += sizeOf(row) + 1;
    if (size > limit && rows.length >= ROWS_ALWAYS) break;
    rows.push(row);
  }
  const left = findings.length - rows.length;
  return [head, ...rows].join("\n") + (left > 0 ? `\n\n… and ${counted(left, "more finding")}` : "");
}

function overviewRow(finding: Finding, number: number, report: Report, ctx: ReportContext): string {
  const at = place(finding);
  const url = webAddress(finding.source?.url ?? null);
  const where = at === null ? "" : url === null ? cellCode(at, 100) : `[${cellCode(at, 100)}](${url})`;
  const cells = [
    `${number}`,
    `${CAUSE_WORDS[finding.cause].mark} <b>${markdownText(finding.workload.name, 60)}</b>: ${markdownText(finding.title, 120)}`,
    where,
    `${unbroken(howOften(finding))}, ${unbroken(inPods(finding, report))}`,
    issueCell(finding, ctx),
  ];
  return `| ${cells.join(" | ")} |`;
}

/** `new`, `back` or `known`, with a link to the issue. */
function issueCell(finding: Finding, ctx: ReportContext): string {
  const known = ctx.known?.get(finding.fingerprint);
  if (known === undefined) return "";
  return `${known.isNew ? "new" : known.isRegression ? "back" : "known"} ${issue(known)}`;
}
