/** Issues: one per fingerprint, and the comments with news about it. */
import type { Finding, Report } from "../findings/model.ts";
import { COMMENT_LIMIT, ISSUE_TITLE_LIMIT_CHARS } from "../limits.ts";
import type { ReportContext } from "./context.ts";
import { cutMarkdown, sizeOf } from "./cut.ts";
import { cellCode, title } from "./escape.ts";
import { findingBody } from "./finding.ts";
import { between, CAUSE_WORDS, counted, dateAndTime, lasting, thousands } from "./format.ts";
import { trouble } from "./headline.ts";
import { commitLink, deployed, link, reportPlace, runLink } from "./links.ts";
import { foot } from "./notes.ts";
import { deathsIn, type IssueRecord, type OccurrenceRow } from "./occurrences.ts";
import { overview } from "./overview.ts";
import { phraseMarkdown, phraseText } from "./phrase.ts";
import { END_MARKER, recordLine } from "./record.ts";
import { shrink } from "./shrink.ts";

/** An issue's title and body. */
export interface IssueText {
  readonly title: string;
  readonly body: string;
}

/** Maximum number of bytes of people's notes to keep; the issue itself needs room too. */
const NOTES_LIMIT = 40_000;

/** Bytes reserved for what `renderIssueTable` may add later. */
const TABLE_RESERVE = 3_000;

/** The issue of one finding. `notes` is the text that `readIssueBody` found after the end marker. */
export function renderIssue(
  finding: Finding,
  report: Report,
  ctx: ReportContext,
  record: IssueRecord,
  notes = "",
  limit = COMMENT_LIMIT,
): IssueText {
  const kept = cutMarkdown(notes, NOTES_LIMIT);
  const tail = `\n${END_MARKER}\n${kept === "" ? "" : `\n${kept}\n`}`;
  const head = [
    recordLine(record),
    `### ${CAUSE_WORDS[finding.cause].mark} ${phraseMarkdown(trouble(finding, []))}`,
    occurrenceTable(record, ctx),
    `The newest of ${counted(deathsIn(record), "death")}:`,
  ].join("\n\n");
  const body = shrink(
    {
      head: head.replace("\n\n", "\n"),
      blocks: [(detail) => `\n\n${findingBody({ finding, report, ctx: withoutIssues(ctx), detail })}`],
      foot: ({ any }) =>
        `\n\n${any ? `✂️ Shortened to fit. All of it is in ${reportPlace(ctx)}.\n\n` : ""}${foot(report, ctx)}\n\n` +
        "<sub>Crashgate rewrites this text on every run. What you write below it stays.</sub>\n",
    },
    limit - sizeOf(tail) - TABLE_RESERVE,
  );
  return { title: issueTitle(finding), body: body + tail };
}

/** `activityservice crashed: fatal error: concurrent map writes`. */
export function issueTitle(finding: Finding): string {
  return title(phraseText(trouble(finding, [])), ISSUE_TITLE_LIMIT_CHARS);
}

/** An issue does not link to itself. */
function withoutIssues(ctx: ReportContext): ReportContext {
  return { ...ctx, known: null };
}

/**
 * An issue's body with a new record and table, otherwise unchanged: for a run without news about the crash. `body`
 * must be readable by `readIssueBody`.
 */
export function renderIssueTable(body: string, record: IssueRecord, ctx: ReportContext): string {
  const lines = body.replaceAll("\r\n", "\n").split("\n");
  const start = lines.indexOf(TABLE_HEAD);
  // If somebody removed the table, it stays removed.
  if (start === -1) return [recordLine(record), ...lines.slice(1)].join("\n");
  const after = lines.findIndex((line, index) => index > start && !line.startsWith("|"));
  const rest = after === -1 ? [] : lines.slice(after);
  return [recordLine(record), ...lines.slice(1, start), occurrenceTable(record, ctx), ...rest].join("\n");
}

const TABLE_HEAD = "| where | first seen (UTC) | last seen (UTC) | deaths | commits | runs |";

function occurrenceTable(record: IssueRecord, ctx: ReportContext): string {
  const rows = record.rows.map((row) => `| ${rowCells(row, ctx).join(" | ")} |`);
  return [TABLE_HEAD, "|---|---|---|--:|---|---|", ...rows].join("\n");
}

function rowCells(row: OccurrenceRow, ctx: ReportContext): string[] {
  const quiet = row.quietRuns === 0 ? "" : `, not in ${counted(row.quietRuns, "run")} since`;
  return [
    `${row.environment === null ? "" : `${cellCode(row.environment, 60)}: `}${cellCode(row.namespace, 63)}`,
    dateAndTime(row.firstSeen),
    `${dateAndTime(row.lastSeen)}${quiet}`,
    thousands(row.count),
    row.commits.map((sha) => commitLink(sha, ctx, (text) => cellCode(text))).join(" "),
    row.runs.map(({ number, url }) => link(String(number), url)).join(" "),
  ];
}

/** News for the subscribers of an issue. */
export type IssueNews = "new-commit" | "regression" | "back" | "tenfold" | "gone";

/** The comment with the news, in a line or two. */
export function renderIssueNews(news: IssueNews, record: IssueRecord, report: Report, ctx: ReportContext): string {
  const here = runLink(ctx);
  const watched = lasting(between(report.watchedFrom, report.until) ?? 0);
  const sentences: Readonly<Record<IssueNews, string>> = {
    "new-commit": `It crashes with ${deployed(report, ctx)} too.`,
    regression: `It is back: seen again with ${deployed(report, ctx)}, so this is open again.`,
    back: `It is back after it was said to be gone: seen again with ${deployed(report, ctx)}.`,
    tenfold: `It has become ten times as frequent: ${counted(deathsIn(record), "death")} until now.`,
    gone: `Gone: not seen in ${counted(Math.min(...record.rows.map((row) => row.quietRuns)), "run")} in a row, the last one of ${watched}.`,
  };
  return `${sentences[news]}${here === null ? "" : ` (${here})`}\n`;
}

/** The comment on an issue that another run opened at the same moment under a lower number. */
export function renderDuplicate(original: number): string {
  return `Two runs opened this at the same moment. #${original} is kept.\n`;
}

/** One issue for the findings beyond a run's limit of new issues. */
export function renderGatheredIssue(
  findings: readonly Finding[],
  report: Report,
  ctx: ReportContext,
  record: IssueRecord,
): IssueText {
  const many = counted(findings.length, "more crash", "more crashes");
  const tail = `\n\n${foot(report, ctx)}\n\n${END_MARKER}\n`;
  const head = `${recordLine(record)}\n### ${many} than one run opens issues for\n\n`;
  const table = overview(findings, report, withoutIssues(ctx), COMMENT_LIMIT - sizeOf(head) - sizeOf(tail) - 200);
  return { title: `${many} than one run opens issues for`, body: head + table + tail };
}
