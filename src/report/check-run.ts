/** The output of a check run, and the description of a deployment status. */
import type { Finding, Report } from "../findings/model.ts";
import {
  CHECK_ANNOTATION_MESSAGE_LIMIT,
  CHECK_TEXT_LIMIT,
  CHECK_TITLE_LIMIT_CHARS,
  DEPLOYMENT_DESCRIPTION_LIMIT_CHARS,
} from "../limits.ts";
import { type Annotation, annotation } from "./annotations.ts";
import type { ReportContext } from "./context.ts";
import { cutMarkdown, cutPoints, sizeOf } from "./cut.ts";
import { documentOf, headingLine } from "./document.ts";
import { title } from "./escape.ts";
import { headline } from "./headline.ts";
import { foot } from "./notes.ts";
import { overview } from "./overview.ts";
import { phraseText } from "./phrase.ts";
import { reported } from "./select.ts";
import { shrink } from "./shrink.ts";

/** `output` of the check-run API. Annotations are sent fifty at a time. */
export interface CheckRunOutput {
  readonly title: string;
  readonly summary: string;
  readonly text: string;
  /** Rendered lazily. Only annotations with a place in the repository: the API takes no others. */
  readonly annotations: Iterable<PlacedAnnotation>;
}

/** An annotation at a line of the repository. */
export type PlacedAnnotation = Annotation & { readonly path: string; readonly line: number };

/** Title, table and details of the report for a check run. */
export function renderCheckRun(report: Report, ctx: ReportContext): CheckRunOutput {
  const findings = reported(report.findings);
  const table = findings.length === 0 ? "" : `\n\n${overview(findings, report, ctx, CHECK_TEXT_LIMIT / 2)}`;
  return {
    title: title(phraseText(headline(report, ctx)), CHECK_TITLE_LIMIT_CHARS),
    summary: cutMarkdown(`${headingLine(report, ctx)}${table}\n\n${foot(report, ctx)}\n`, CHECK_TEXT_LIMIT),
    text: shrink(documentOf(report, ctx, ""), CHECK_TEXT_LIMIT).trimStart(),
    annotations: placed(findings, report),
  };
}

function* placed(findings: readonly Finding[], report: Report): Generator<PlacedAnnotation> {
  for (const finding of findings) {
    if (finding.source === null) continue;
    const { path, line } = finding.source;
    const made = annotation(finding, report);
    yield { ...made, message: withinBytes(made.message), path, line };
  }
}

/** The description of a deployment status. */
export function renderDeploymentDescription(report: Report, ctx: ReportContext): string {
  return title(phraseText(headline(report, ctx)), DEPLOYMENT_DESCRIPTION_LIMIT_CHARS);
}

function withinBytes(message: string): string {
  // A code point is at most four bytes.
  return sizeOf(message) <= CHECK_ANNOTATION_MESSAGE_LIMIT
    ? message
    : cutPoints(message, Math.floor(CHECK_ANNOTATION_MESSAGE_LIMIT / 4));
}
