/**
 * Open issues whose crash was absent from a run: counted, reported as gone after enough runs, closed if requested.
 */

import type { Report } from "../../findings/model.ts";
import type { Inputs } from "../../inputs.ts";
import { isGone, renderIssueNews, renderIssueTable } from "../../report/index.ts";
import { decideQuiet } from "./decision.ts";
import { type OurIssue, readIssue } from "./list.ts";
import { type IssueSession, type IssueWork, tryStep } from "./session.ts";
import { workloadText } from "./subject.ts";
import { commentIssue, writeIssue } from "./write.ts";

/** Maximum number of issues to update per run; later runs count the others. */
const QUIET_AT_ONCE = 20;

/** Counts this run for every open issue whose crash it would have seen. Failures become warnings in the session. */
export async function countAbsentCrashes(work: IssueWork, session: IssueSession): Promise<void> {
  if (!sawAll(work.report)) return;
  const seen = new Set([...work.report.findings.map(({ fingerprint }) => fingerprint), ...session.written.keys()]);
  const quiet = [...session.tracks.values()]
    .map(({ issue }) => issue)
    .filter((issue) => issue.state === "open" && !seen.has(issue.record.fingerprint) && watched(issue, work))
    .filter((issue) => changes(issue, work));
  for (const { number } of quiet.slice(0, QUIET_AT_ONCE))
    await tryStep(work, session, `the run without the crash of issue #${number} could not be counted`, async () => {
      const issue = await readIssue(work.client, number);
      if (issue?.state === "open") await countOn(issue, work, session);
    });
}

async function countOn(issue: OurIssue, work: IssueWork, session: IssueSession): Promise<void> {
  const { inputs, client, report, rendering } = work;
  const counted = decideQuiet(issue.record, report, inputs.resolveAfter);
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
  if (closes || counted?.news === "gone")
    session.published.push(`issue ${issue.url} (gone${closes ? ", closed" : ""})`);
}

function changes(issue: OurIssue, { inputs, report }: IssueWork): boolean {
  return (
    decideQuiet(issue.record, report, inputs.resolveAfter) !== null ||
    (inputs.closeResolved && isGone(issue.record, inputs.resolveAfter))
  );
}

/** True if the run watched everything to the end; one that stopped at its first finding may have missed others. */
function sawAll(report: Report): boolean {
  const { verdict, endedBy, errors, partial, runsInstead } = report;
  return verdict !== "error" && endedBy === null && errors.length === 0 && partial.length === 0 && runsInstead === null;
}

/** True if the run watched the issue's workload, or the whole namespace that it has disappeared from. */
function watched(issue: OurIssue, { inputs, report }: { readonly inputs: Inputs; readonly report: Report }): boolean {
  const { workload } = issue.record;
  if (workload === null || (inputs.selector === null && inputs.workloads.length === 0)) return true;
  return [...inputs.workloads, ...report.lanes.map((lane) => lane.workload)].some(
    (each) => workloadText(each) === workload,
  );
}
