/** The summary of the step. */
import { written } from "../../redact/safe-text.ts";
import { renderSummary } from "../../report/index.ts";
import type { Sink } from "../sink.ts";

/** The step summary. */
export const stepSummary: Sink = {
  name: "step summary",
  publish: (report, { writeSummary, rendering, progress }) => {
    if (writeSummary === null) return;
    writeSummary(progress.saved?.summary ?? written(renderSummary(report, rendering)));
    progress.published.push("summary");
  },
};
