/** Annotations by workflow command. */
import { renderAnnotations } from "../../report/index.ts";
import type { Sink } from "../sink.ts";

/** Annotations in the job log, by workflow commands. */
export const annotations: Sink = {
  name: "annotations",
  publish: (report, { inputs, console, progress }) => {
    const made = inputs.annotations ? renderAnnotations(report) : [];
    for (const annotation of made) console.annotate(annotation);
    if (made.length > 0) progress.published.push(`annotation ×${made.length}`);
  },
};
