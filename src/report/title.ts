/** The first line of the report as one line of plain text. */
import type { Report } from "../findings/model.ts";
import type { ReportContext } from "./context.ts";
import { title } from "./escape.ts";
import { headline } from "./headline.ts";
import { phraseText } from "./phrase.ts";

/** The longest title, in code points. */
const TITLE_LIMIT = 500;

/** One line without markup and without live mentions, references or markers. */
export function renderTitle(report: Report, ctx: ReportContext): string {
  return title(phraseText(headline(report, ctx)), TITLE_LIMIT);
}
