/** The report as report.json. Its shape is published in schema/report.schema.json. */
import type { Report } from "../findings/model.ts";

/** The text of report.json. Keys stand in the order of their weight. */
export function toJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
