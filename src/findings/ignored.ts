/** Why a candidate does not count: the first reason that holds. */
import type { IgnoredBy, Revision, Workload } from "../deaths/model.ts";
import type { PodSnapshot } from "../deaths/snapshot.ts";
import type { RuleSubject } from "../inputs.ts";
import type { Rules } from "./candidates.ts";

/** A reason as one word and as one clause. */
export interface Ignored {
  readonly by: IgnoredBy;
  readonly why: string;
}

/** The facts that decide about the reasons. */
export interface Circumstances {
  readonly subject: RuleSubject;
  readonly revision: Revision;
  readonly workload: Workload;
  readonly pod: PodSnapshot | null;
  /** Why it belongs to the time before the window or deploy; null if it does not. */
  readonly past: Ignored | null;
  /** The kind of its recovery; null if it did not recover. */
  readonly mended: string | null;
}

/** The first reason that holds for this candidate alone; null if it counts. */
export function ignoredBecause(circumstances: Circumstances, rules: Rules): Ignored | null {
  const { subject, revision, past, mended, workload, pod } = circumstances;
  if (subject.cause === "expected" && !rules.failOn.includes("expected"))
    return { by: "expected", why: "the end was asked for" };
  const rule = rules.ignore.find((each) => rules.ruleMatches(each, subject));
  if (rule !== undefined) return { by: "ignore", why: `a rule of \`ignore\` says so (${rule.text})` };
  const own = rules.own(workload, pod)?.ignore.find((each) => rules.ruleMatches(each, subject));
  if (own !== undefined) return { by: "ignore", why: `its own annotation crashgate.dev/ignore says so (${own.text})` };
  if (rules.revisions === "current" && revision === "old")
    return { by: "old-revision", why: "its revision was superseded before the watch began" };
  if (past !== null) return past;
  return mended === null ? null : { by: "recovered", why: mended };
}

/** `fail-on` leaves this cause out: the last reason. */
export function leftOut(subject: Pick<RuleSubject, "cause">, rules: Rules): Ignored | null {
  return rules.failOn.includes(subject.cause)
    ? null
    : { by: "fail-on", why: `\`fail-on\` does not name ${subject.cause}` };
}
