/** The report as one HTML file. */
import type { Report } from "../findings/model.ts";
import type { ReportContext } from "./context.ts";
import { html } from "./escape.ts";
import { headline } from "./headline.ts";
import { phraseText } from "./phrase.ts";

/** The text of report.html: one file that needs no network. */
export function renderPage(report: Report, ctx: ReportContext): string {
  const said = html(phraseText(headline(report, ctx)));
  return `<!doctype html>\n<html lang="en"><meta charset="utf-8"><title>${said}</title><h1>${said}</h1></html>\n`;
}
