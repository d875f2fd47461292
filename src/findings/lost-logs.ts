/** Deaths in a loop whose own log is gone. */
import type { Instance } from "../deaths/model.ts";
import { type Candidate, momentOf } from "./candidates.ts";

/**
 * The kubelet keeps only one dead instance's log, so in a crash loop the older ones are lost. A death without a log
 * counts with the nearest panic of the same container and exit code, instead of as a second finding.
 */
export function withLostLogs(candidates: readonly Candidate[]): Candidate[] {
  const panics = Map.groupBy(
    candidates.filter(({ cause }) => cause === "panic"),
    ({ key }) => key,
  );
  return candidates.map((candidate) => {
    if (candidate.instance.log.source !== "none" || (candidate.cause !== "exit" && candidate.cause !== "signal"))
      return candidate;
    const alike = (panics.get(candidate.key) ?? []).filter(({ instance }) => isSameEnd(instance, candidate.instance));
    const apart = (other: Candidate) => Math.abs(Date.parse(momentOf(other)) - Date.parse(momentOf(candidate)));
    const sibling = alike.reduce<Candidate | null>(
      (best, other) => (best === null || apart(other) < apart(best) ? other : best),
      null,
    );
    if (sibling === null) return candidate;
    const isOld = candidate.ignoredBy === "before-since" || sibling.ignoredBy === "before-since";
    return { ...candidate, cause: sibling.cause, sibling, ignoredBy: isOld ? candidate.ignoredBy : sibling.ignoredBy };
  });
}

function isSameEnd(a: Instance, b: Instance): boolean {
  return a.exitCode === b.exitCode && a.reason === b.reason;
}
