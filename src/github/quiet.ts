/** Issues whose crash a run looked for and did not see: counted, said to be gone after enough runs, closed if that was asked for. */

import type { Report } from "../findings/model.ts";
import type { Inputs } from "../inputs.ts";
import { isGone, renderIssueNews, renderIssueTable } from "../report/index.ts";
import { type IssueBook, type IssueWork, step } from "./issue-book.ts";
import { decideQuiet } from "./issue-decision.ts";
import { type OurIssue, readIssue } from "./issue-list.ts";
import { commentIssue, writeIssue } from "./issue-write.ts";
import { workloadText } from "./subject.ts";

/** Issues that one run writes this to; the others are counted by later runs. */
const QUIET_AT_ONCE = 20;

/** Counts this run for every open issue whose crash it would have seen. What fails is a warning in the book. */
export async function tellQuiet(work: IssueWork, book: IssueBook): Promise<void> {
  if (!sawAll(work.report)) return;
  const seen = new Set([...work.report.findings.map(({ fingerprint }) => fingerprint), ...book.written.keys()]);
  const quiet = [...book.tracks.values()]
    .map(({ issue }) => issue)
    .filter((issue) => issue.state === "open" && !seen.has(issue.record.fingerprint) && watched(issue, work))
    .filter((issue) => changes(issue, work));
  for (const { number } of quiet.slice(0, QUIET_AT_ONCE))
    await step(work, book, `the run without the crash of issue #${number} could not be counted`, async () => {
      const issue = await readIssue(work.client, number);
      if (issue?.state === "open") await countOn(issue, work, book);
    });
}

async function countOn(issue: OurIssue, work: IssueWork, book: IssueBook): Promise<void> {
  const { inputs, client, report, rendering } = work;
  const counted = decideQuiet(issue.record, report.environment, report.namespaces, inputs.resolveAfter);
  const record = counted?.record ?? issue.record;
  const closes = inputs.closeResolved && isGone(record, inputs.resolveAfter);
  if (counted === null && !closes) return;
  await writeIssue(
    client,
    issue.number,
    renderIssueTable(issue.body, record, rendering),
    closes ? { state: "closed" } : {},
  );
  if (counted?.news === "gone")
    await commentIssue(client, issue.number, renderIssueNews("gone", record, report, rendering));
  if (closes || counted?.news === "gone") book.told.push(`issue ${issue.url} (gone${closes ? ", closed" : ""})`);
}

function changes(issue: OurIssue, { inputs, report }: IssueWork): boolean {
  return (
    decideQuiet(issue.record, report.environment, report.namespaces, inputs.resolveAfter) !== null ||
    (inputs.closeResolved && isGone(issue.record, inputs.resolveAfter))
  );
}

/** Whether the run watched to the end with all its senses; one that stopped at its first finding may have missed others. */
function sawAll(report: Report): boolean {
  return report.verdict !== "error" && report.endedBy === null && report.errors.length === 0;
}

/** Whether the run watched the issue's workload. A workload that is gone from a namespace watched as a whole is watched. */
function watched(issue: OurIssue, { inputs, report }: { readonly inputs: Inputs; readonly report: Report }): boolean {
  const { workload } = issue.record;
  if (workload === null || (inputs.selector === null && inputs.workloads.length === 0)) return true;
  return [...inputs.workloads, ...report.lanes.map((lane) => lane.workload)].some(
    (each) => workloadText(each) === workload,
  );
}
