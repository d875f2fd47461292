/** Checks findings computed directly from a history, without the watch, against the oracle. */
import type { History } from "./history.ts";
import { judge, mayListEvents } from "./judge.ts";
import { expectedOf, reportedTwice, wrongCauses } from "./oracle.ts";

/** Compares the product's findings with the oracle and lists the differences. */
export function faultsOfJudgement(history: History): readonly string[] {
  const { findings, seen } = judge(history);
  const observer = {
    untilS: history.durationS,
    mayListEvents: mayListEvents(history),
    isCutShort: false,
    firstLookS: 0,
    looks: history.looks,
  };
  const expected = expectedOf(history, observer);
  // Failed Jobs, waiting pods, and deaths that the node has forgotten have no container ID.
  const instances = findings
    .flatMap((finding) => finding.instances)
    .filter(({ containerId, reason }) => containerId !== null && reason !== "not ready");
  const failing = instances.filter(({ ignoredBy }) => ignoredBy === null).map(({ containerId }) => containerId ?? "");
  const faults: string[] = [];
  if (expected.fails !== null && findings.some((finding) => finding.failing) !== expected.fails)
    faults.push(`the deploy ${expected.fails ? "should fail" : "should pass"}`);
  for (const id of expected.failing) if (seen.has(id) && !failing.includes(id)) faults.push(`missed ${id}`);
  for (const id of failing) if (!expected.failing.has(id) && !expected.doubtful.has(id)) faults.push(`invented ${id}`);
  for (const { containerId } of instances)
    if (!expected.all.has(containerId ?? "")) faults.push(`never happened: ${containerId}`);
  faults.push(...wrongCauses(findings, history, observer), ...reportedTwice(findings));
  if (new Set(instances.map(({ id }) => id)).size !== instances.length) faults.push("one death is reported twice");
  return faults;
}
