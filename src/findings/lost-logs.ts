/** Deaths in a loop whose own log is gone. */
import type { Instance } from "../deaths/model.ts";
import { type Candidate, momentOf } from "./candidates.ts";

/**
 * The kubelet keeps the log of one dead instance: in a loop the older ones are lost. A death without a log counts with
 * the panic of the same container, nearest in time, that ended with the same exit code, instead of as a second trouble.
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
