/** One rendering in its own process, as in a run. Prints the milliseconds of the first call. */
import {
  recordOccurrence,
  renderAnnotations,
  renderCheckRun,
  renderComment,
  renderIssue,
  renderPage,
  renderSummary,
  toJson,
} from "../src/report/index.ts";
import { largestCrash, twoThousandFindings } from "../test/report/large.ts";
import { context, report } from "../test/report/reports.ts";

const [, , scene, sink] = process.argv;
const rendered = scene === "largest" ? report([largestCrash()]) : twoThousandFindings();
const [first] = rendered.findings;
if (first === undefined) throw new Error("the report is empty");
const { record } = recordOccurrence(null, {
  fingerprint: first.fingerprint,
  workload: null,
  environment: null,
  namespace: first.workload.namespace,
  instances: first.instances,
  commit: null,
  run: null,
});
const ctx = context();
const SINKS: Readonly<Record<string, () => unknown>> = {
  comment: () => renderComment(rendered, ctx),
  summary: () => renderSummary(rendered, ctx),
  issue: () => renderIssue(first, rendered, ctx, record),
  // Its annotations are sent fifty at a time, rendered between two requests.
  "check run": () => Iterator.from(renderCheckRun(rendered, ctx).annotations).take(50).toArray(),
  annotations: () => renderAnnotations(rendered),
  "report.html": () => renderPage(rendered, ctx),
  "report.json": () => toJson(rendered),
};
const render = SINKS[sink ?? ""];
if (render === undefined) throw new Error(`sinks: ${Object.keys(SINKS).join(", ")}`);
const began = performance.now();
render();
console.log(performance.now() - began);
