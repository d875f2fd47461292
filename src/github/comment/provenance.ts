/**
 * The hidden second line of a comment: the runs that wrote it, when the newest ended its watch, and what they
 * watched.
 */
import type { Finding, Report } from "../../findings/model.ts";
import { reported } from "../../report/index.ts";
import type { GitHubContext } from "../context.ts";
import { isBeforeMerge } from "../payload.ts";
import { covers, digest, LIST_LIMIT, type Look, type LookInputs, lookOf, PART_DIGITS, stepOf } from "./look.ts";

/** The run that wrote a comment, and what it saw. */
export interface Provenance {
  /** Number of the run and its attempt: `123.1`. `0.1` if the runner does not say. */
  readonly run: string;
  /** When the watch ended, in milliseconds since 1970. */
  readonly untilMs: number;
  /** The step of that run; a step runs once per attempt of a job. */
  readonly step: string;
  /** All checks of that run whose text is in the comment, in its order: several steps or jobs may watch the same. */
  readonly checks: readonly string[];
  /** Hashed fingerprints of the findings; for a passed run, of crashes that persist. */
  readonly crashes: readonly string[];
  readonly look: Look;
  /** True if the run was for a pull request that is still open: another deploy does not fix it. */
  readonly ofOpenPullRequest: boolean;
}

const CHECKS_LIMIT = 12;
const CRASHES_LIMIT = 40;

/** The provenance of this run's comment. */
export function provenance(
  report: Pick<Report, "until" | "environment" | "cluster" | "namespaces" | "findings">,
  inputs: LookInputs,
  context: GitHubContext,
): Provenance {
  const ms = Date.parse(report.until);
  const untilMs = Number.isNaN(ms) ? 0 : ms;
  const run = `${context.runId ?? 0}.${context.runAttempt}`;
  const shown = reported(report.findings);
  const step = digest([...stepOf(inputs, context), context.jobInstance]);
  return {
    run,
    untilMs,
    step,
    checks: [digest([run, step], PART_DIGITS)],
    crashes: crashesOf(shown.length > 0 ? shown : report.findings.filter(stands)),
    look: lookOf(report, inputs, context),
    ofOpenPullRequest: isBeforeMerge(context.payload),
  };
}

function crashesOf(findings: readonly Finding[]): readonly string[] {
  return union(
    findings.map(({ fingerprint }) => digest(fingerprint, PART_DIGITS)),
    [],
    CRASHES_LIMIT,
  );
}

/** Reasons for which a finding does not fail although the crash persists. */
const STANDS: readonly (string | null)[] = ["before-deploy", "max-restarts", "recovered"];

function stands({ ignoredBy }: Finding): boolean {
  return STANDS.includes(ignoredBy);
}

/** True if a passed run saw everything that was deployed. */
function sawAllWell({ findings, partial, runsInstead }: Seen): boolean {
  return runsInstead === null && partial.length === 0 && !findings.some(({ cause }) => cause === "unready");
}

type Seen = Pick<Report, "findings" | "partial" | "runsInstead">;

/**
 * True if a green run may resolve a red one: it came later, watched the same or more, and did not see the crashes.
 */
export function resolves(green: Provenance, report: Seen, red: Provenance): boolean {
  const standing = crashesOf(report.findings.filter(stands));
  return (
    sawAllWell(report) &&
    covers(green.look, red.look) &&
    !isAfter(red, green) &&
    // Within an attempt only the same step may: another step watched something else, or at another time.
    (green.run !== red.run || green.step === red.step) &&
    !red.crashes.some((crash) => standing.includes(crash))
  );
}

/** True if the run of `a` ended its watch after that of `b`; at the same moment, if it was started later. */
export function isAfter(a: Provenance, b: Provenance): boolean {
  if (a.untilMs !== b.untilMs) return a.untilMs > b.untilMs;
  const [runA = 0, attemptA = 0] = a.run.split(".").map(Number);
  const [runB = 0, attemptB = 0] = b.run.split(".").map(Number);
  return runA === runB ? attemptA > attemptB : runA > runB;
}

/** The provenance of a comment with the text of several checks of one attempt, the newest first. */
export function combined(newest: Provenance, others: readonly Provenance[], checks: readonly string[]): Provenance {
  return {
    ...newest,
    checks: checks.slice(0, CHECKS_LIMIT),
    crashes: others.reduce((all, { crashes }) => union(all, crashes, CRASHES_LIMIT), newest.crashes),
  };
}

function union(a: readonly string[], b: readonly string[], limit: number): readonly string[] {
  return [...new Set([...a, ...b])].slice(0, limit).sort();
}

/** `body` with the provenance after its first line, the marker. */
export function withProvenance(body: string, provenance: Provenance): string {
  const end = body.indexOf("\n") + 1;
  return `${body.slice(0, end)}${line(provenance)}\n${body.slice(end)}`;
}

const WORD = "[0-9a-f*,-]*";
const LINE = new RegExp(
  `^(<!--[^\\n]*-->\\r?\\n)<!-- crashgate:run v=2 id=(\\d+\\.\\d+) until=(\\d+) step=(${WORD}) checks=(${WORD}) crashes=(${WORD}) who=(${WORD}) cluster=(${WORD}) namespaces=(${WORD}) selector=(${WORD}) workloads=(${WORD}) open=([01]) -->(?:\\r?\\n|$)`,
);

/** The parsed second line; null if it is not one. */
export function readProvenance(body: string): Provenance | null {
  const found = LINE.exec(body)?.slice(2);
  if (found === undefined) return null;
  const [
    run = "",
    until = "",
    step = "",
    checks,
    crashes,
    who = "",
    cluster = "",
    namespaces,
    selector = "",
    workloads,
    open,
  ] = found;
  const look = {
    who,
    cluster,
    namespaces: listed(namespaces),
    selector: selector || null,
    workloads: listed(workloads),
  };
  return {
    run,
    untilMs: Number(until),
    step,
    checks: listed(checks),
    crashes: listed(crashes),
    look,
    ofOpenPullRequest: open === "1",
  };
}

function listed(text: string | undefined): readonly string[] {
  return text ? text.split(",") : [];
}

/** `body` without the second line. */
export function withoutProvenance(body: string): string {
  return body.replace(LINE, "$1");
}

/** Maximum number of bytes that the line adds. */
export const PROVENANCE_SIZE = 400 + (CHECKS_LIMIT + CRASHES_LIMIT + 2 * LIST_LIMIT) * (PART_DIGITS + 1);

function line({ run, untilMs, step, checks, crashes, look, ofOpenPullRequest }: Provenance): string {
  const { who, cluster, namespaces, selector, workloads } = look;
  return `<!-- crashgate:run v=2 id=${run} until=${untilMs} step=${step} checks=${checks} crashes=${crashes} who=${who} cluster=${cluster} namespaces=${namespaces} selector=${selector ?? ""} workloads=${workloads} open=${ofOpenPullRequest ? 1 : 0} -->`;
}
