/** Adopts comments of Crashgate's first version, whose key did not distinguish clusters, namespaces and steps. */
import type { Report } from "../../findings/model.ts";
import { commentKey } from "../../report/index.ts";
import type { GitHubContext } from "../context.ts";
import { digest, type Look, type LookInputs } from "./look.ts";
import type { Provenance } from "./provenance.ts";

/** The first two lines that the first version would have written for this run. */
export interface Version1 {
  readonly key: string;
  /** Hash of job, leg, namespaces, selector and workloads. */
  readonly look: string;
}

/** This run's two hidden lines in the format of the first version. */
export function version1(
  report: Pick<Report, "environment" | "namespaces">,
  { matrix, selector, workloads }: LookInputs,
  context: GitHubContext,
): Version1 {
  const { workflowPath, workflow, job } = context;
  const of =
    report.environment === null ? ["job", workflowPath ?? workflow, job, matrix] : ["environment", report.environment];
  const namespaces = [...report.namespaces].sort();
  const refs = workloads.map(({ kind, name }) => ({ kind, name }));
  return {
    key: commentKey(JSON.stringify(of)),
    look: digest([workflowPath ?? workflow, job, matrix, namespaces, selector, refs]),
  };
}

const LINE =
  /^(<!--[^\n]*-->\r?\n)<!-- crashgate:run id=(\d+\.\d+) until=(\d+) place=[0-9a-f]{16} look=([0-9a-f]{16}) -->(?:\r?\n|$)/;

/** The parsed second line of a first-version comment of this run's look; else null. */
export function ofVersion1(body: string, key: string, own: Version1, look: Look): Provenance | null {
  const [, , run, until, theirs] = LINE.exec(body) ?? [];
  if (run === undefined || key !== own.key || theirs !== own.look) return null;
  return { run, untilMs: Number(until), step: "", checks: [], crashes: [], look, ofOpenPullRequest: false };
}

/** `body` without the second line. */
export function withoutVersion1(body: string): string {
  return body.replace(LINE, "$1");
}
