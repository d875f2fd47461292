/** The report in the job log or the terminal. */
import {
  findingGroup,
  findingLine,
  GROUPS_LIMIT,
  isReported,
  publishedLine,
  renderTerminal,
  reported,
  verdictLine,
} from "../../report/index.ts";
import type { Sink } from "../sink.ts";

/**
 * A group for each finding, written before the GitHub stage: if the run is cut off there, the findings are in the
 * log.
 */
export const findingGroups: Sink = {
  name: "finding groups",
  publish: (report, { console }) => {
    const total = reported(report.findings).length;
    let number = 0;
    for (const finding of report.findings) {
      if (isReported(finding) && number < GROUPS_LIMIT) console.group(findingGroup(finding, ++number, total, report));
      else console.line(findingLine(finding, report));
    }
  },
};

/** The whole report, for a terminal. */
export const terminalReport: Sink = {
  name: "terminal report",
  publish: (report, { console, rendering }) => console.line(renderTerminal(report, rendering, console.paint)),
};

/** Errors, published results, and the verdict. */
export const conclusion: Sink = {
  name: "conclusion",
  publish: (report, { console, rendering, progress: { published, saved } }) => {
    for (const error of report.errors) console.error(error);
    console.line(publishedLine([...published, ...(saved === null ? [] : [`report ${saved.reportPath}`])]));
    console.line(verdictLine(report, rendering));
  },
};
