/** The files in `report-dir`. */
import { saveReport } from "../report-dir.ts";
import type { Sink } from "../sink.ts";

/** The files of `report-dir`. */
export const files: Sink = {
  name: "files",
  publish: async (report, { inputs, rendering, progress, console }) => {
    const before = progress.saved;
    if (before?.report === report && before.rendering === rendering) return;
    progress.saved = saveReport(report, rendering, inputs.reportDir, progress.commentUrl);
    const { warning } = progress.saved;
    if (warning !== null && warning !== before?.warning) console.warning(warning);
  },
};
