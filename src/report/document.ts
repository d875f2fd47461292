/** The Markdown of comment, summary, commit comment and check run. */
import type { Report } from "../findings/model.ts";
import type { ReportContext } from "./context.ts";
import { findingBody, findingFold, findingSection } from "./finding.ts";
import { counted } from "./format.ts";
import { headline } from "./headline.ts";
import { reportPlace } from "./links.ts";
import { foot, listed, warnings } from "./notes.ts";
import { overview } from "./overview.ts";
import { phraseMarkdown } from "./phrase.ts";
import { listedOnly, reported } from "./select.ts";
import type { Detail, Document } from "./shrink.ts";
import { timeline } from "./timeline.ts";

/** Maximum number of findings with a block of their own: nobody reads more, and the table has the rest. */
const BLOCKS_LIMIT = 50;
/** Maximum number of findings with full logs; further ones show only the first lines. */
const LOGS_LIMIT = 10;
const LINES_BEHIND = 20;
/** Maximum number of findings shown open; if there are more, each is folded under its line. */
const OPEN_LIMIT = 3;
/** The table's share of a limit. */
const OVERVIEW_SHARE = 0.4;
/** Maximum number of listed findings, and of warnings, in a document. */
const LISTED_LIMIT = 20;

/** The headline as a heading. */
export function headingLine(report: Report, ctx: ReportContext): string {
  return `### ${phraseMarkdown(headline(report, ctx))}`;
}

/** The beginning of a document of at most `limit` bytes: the heading, and a table if there are several findings. */
export function opening(report: Report, ctx: ReportContext, limit: number): string {
  const findings = reported(report.findings);
  const table = findings.length > 1 ? `\n\n${overview(findings, report, ctx, limit * OVERVIEW_SHARE)}` : "";
  return `${headingLine(report, ctx)}${table}`;
}

/** A document in parts: `head`, the findings, and the foot. */
export function documentOf(report: Report, ctx: ReportContext, head: string): Document {
  const findings = reported(report.findings);
  const [only] = findings;
  const block = findings.length > OPEN_LIMIT ? findingFold : findingSection;
  const beyond = Math.max(0, findings.length - BLOCKS_LIMIT);
  const view = (detail: Detail) => ({ report, ctx, detail });
  const others = listed(listedOnly(report.findings), LISTED_LIMIT);
  const warningList = warnings(report, LISTED_LIMIT);
  return {
    head,
    blocks:
      findings.length === 1 && only
        ? [(detail) => `\n\n${findingBody({ finding: only, ...view(detail) })}`]
        : findings
            .slice(0, BLOCKS_LIMIT)
            .map(
              (finding, index) => (detail: Detail) =>
                block({ finding, ...view(index < LOGS_LIMIT ? detail : withLessLog(detail)) }, index + 1),
            ),
    foot: (leftOut) =>
      `\n\n${[
        leftOut.timeline ? timeline(report) : null,
        others,
        warningList,
        leftOut.any || beyond > 0 ? leftOutLine(leftOut.blocks + beyond, ctx) : null,
        foot(report, ctx),
      ]
        .filter((part) => part !== null)
        .join("\n\n")}\n`,
  };
}

function withLessLog(detail: Detail): Detail {
  return { ...detail, linesBefore: 0, lines: Math.min(detail.lines, LINES_BEHIND) };
}

function leftOutLine(blocks: number, ctx: ReportContext): string {
  const what = blocks === 0 ? "Shortened to fit" : `${counted(blocks, "finding")} left out to fit`;
  return `✂️ ${what}. All of it is in ${reportPlace(ctx)}.`;
}
