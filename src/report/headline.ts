/** The first line of every rendering. It must be informative enough for a notification by itself. */
import { COMMIT_DID_NOT_COME, type Finding, type Report, type RunningCommit } from "../findings/model.ts";
import type { ReportContext } from "./context.ts";
import {
  between,
  CAUSE_WORDS,
  clock,
  clockBeside,
  counted,
  dateAndTime,
  inPods,
  lasting,
  shortSha,
  titleWithoutWorkload,
} from "./format.ts";
import type { Phrase } from "./phrase.ts";
import { reported } from "./select.ts";

/** The mark of a run that could not see the cluster. */
const UNSEEN_MARK = "❔";
const UNSEEN = `${UNSEEN_MARK} Crashgate could not look`;

/** The crash, in the runtime's own words. */
export function headline(report: Report, ctx: ReportContext): Phrase {
  const findings = reported(report.findings);
  return [
    ...opening(report, ctx, findings),
    ...reportedOnly(ctx, findings),
    ...(findings.length === 0 ? [] : unready(report, " · ")),
    ...(findings.length > 0 && report.runsInstead !== null
      ? [" · what runs is ", ...running(report.runsInstead, report)]
      : []),
    ...superseded(report),
    ...partial(report),
    ...lost(report),
  ];
}

function opening(report: Report, ctx: ReportContext, findings: readonly Finding[]): Phrase {
  const [first, ...rest] = findings;
  if (first === undefined) return report.verdict === "error" ? blind(report) : allWell(report, ctx);
  const mark = `${CAUSE_WORDS[first.cause].mark} `;
  if (rest.length === 0) return [mark, ...trouble(first, [" ", ...after(report, ctx)])];
  const workloads = new Set(findings.map(({ workload }) => `${workload.kind} ${workload.namespace} ${workload.name}`));
  const where = workloads.size === 1 ? [{ code: first.workload.name }] : [counted(workloads.size, "workload")];
  return [
    mark,
    `${counted(findings.length, "finding")} in `,
    ...where,
    " ",
    ...after(report, ctx),
    ", first ",
    ...trouble(first, []),
  ];
}

/** One finding as the subject and verb of a sentence; `when` follows the verb. */
export function trouble(finding: Finding, when: Phrase): Phrase {
  const name = { code: finding.workload.name };
  if (finding.cause === "panic") return [name, " crashed", ...when, ": ", { code: finding.title }];
  // The title of any other cause is a sentence, often about a container named like its workload.
  const rest = titleWithoutWorkload(finding);
  if (when.length === 0 && rest !== null) return [name, " ", { sentence: rest }];
  return when.length === 0
    ? [name, ": ", { sentence: finding.title }]
    : [name, " failed", ...when, ": ", { sentence: finding.title }];
}

function after(report: Report, ctx: ReportContext): Phrase {
  if (ctx.occasion !== "deploy") return ["in ", { code: report.environment ?? namespacesText(report.namespaces) }];
  return report.environment === null ? ["after this deploy"] : ["after this deploy to ", { code: report.environment }];
}

function allWell(report: Report, ctx: ReportContext): Phrase {
  const watched = lasting(between(report.watchedFrom, report.until) ?? 0);
  const { sha } = report.deployed;
  const notReady = unready(report, "⚠️ Passed, but ");
  if (notReady.length > 0 && report.endedBy !== "cancelled") return notReady;
  if (report.endedBy === "cancelled") return [`${UNSEEN_MARK} Cancelled after ${watched}, no crash until then`];
  const where = report.environment ?? namespacesText(report.namespaces);
  const outcome = withoutCrash(report);
  if (report.runsInstead !== null)
    return ["⚠️ ", ...outcome, ` in ${watched}, but what runs is `, ...running(report.runsInstead, report)];
  if (ctx.occasion === "deploy" && sha !== null)
    return ["✅ ", ...outcome, ` in ${watched} after `, { code: shortSha(sha) }];
  return [
    "✅ ",
    ...outcome,
    " in ",
    { code: where },
    ` from ${clockBeside(report.since, report.until)} to ${clockBeside(report.until, report.since)} UTC`,
  ];
}

/** Headline of a run without failures: a listed crash is still a crash. */
function withoutCrash(report: Report): Phrase {
  const crashes = report.findings.filter(isCrash);
  const [first] = crashes.filter(({ ignoredBy, restarts }) => !isOld(ignoredBy) || restarts > 0);
  if (first === undefined) return [crashes.length > 0 ? "No new crash" : "No crash"];
  return ["Nothing fails, but ", ...trouble(first, []), ` (listed only: ${first.ignoredBy ?? first.cause})`];
}

function isOld(ignoredBy: Finding["ignoredBy"]): boolean {
  return ignoredBy === "before-since" || ignoredBy === "before-deploy";
}

function isCrash({ cause, crash }: Finding): boolean {
  return crash !== null || ["panic", "oom", "exit", "signal", "probe"].includes(cause);
}

/** The commit that runs instead of the deployed one. */
function running({ sha, workload, since }: RunningCommit, { deployed }: Report): Phrase {
  return [
    { code: shortSha(sha) },
    ...(deployed.sha === null ? [] : [", not ", { code: shortSha(deployed.sha) }]),
    ": ",
    { code: workload },
    ` since ${dateAndTime(since)} UTC`,
  ];
}

/** The containers that are not ready, with their probe's last message; empty if all are ready. */
function unready(report: Report, before: string): Phrase {
  const [first] = report.findings.filter(({ cause, ignoredBy }) => cause === "unready" && ignoredBy === "fail-on");
  if (first === undefined) return [];
  const are = first.instances.length === 1 ? "is" : "are";
  const words = /^.* is not ready: (.*)$/.exec(first.title)?.[1];
  return [
    before,
    `${inPods(first, report)} of `,
    { code: first.workload.name },
    ` ${are} not ready`,
    ...(words === undefined ? [] : [": ", { sentence: words }]),
  ];
}

function blind(report: Report): Phrase {
  if (report.endedBy === "cancelled")
    return [`${UNSEEN_MARK} Cancelled after ${lasting(between(report.watchedFrom, report.until) ?? 0)}`];
  const [error] = report.errors;
  // The awaited commit did not arrive, but the cluster was visible.
  if (error !== undefined && report.endedBy === null && error.startsWith(COMMIT_DID_NOT_COME))
    return [`${UNSEEN_MARK} `, { sentence: error }];
  return [`${UNSEEN}: `, { sentence: error ?? "the reason is not known" }];
}

/** The headline for places that list the errors too, so that it need not repeat them. */
export function verdict(report: Report, ctx: ReportContext): Phrase {
  const isBlind = report.verdict === "error" && reported(report.findings).length === 0;
  return isBlind && report.endedBy !== "cancelled" && report.errors.length > 0 ? [UNSEEN] : headline(report, ctx);
}

function reportedOnly(ctx: ReportContext, findings: readonly Finding[]): Phrase {
  if (findings.length === 0 || findings.some((finding) => finding.failing)) return [];
  return [" · reported only (", { code: ctx.failOn.length === 0 ? "fail-on: none" : "fail-on" }, ")"];
}

/** The crashed rollout may be gone: readers should not undo it twice. */
function superseded({ superseded: rollouts }: Report): Phrase {
  return rollouts
    .slice(0, 3)
    .flatMap(
      ({ workload, at, wentBack }, _, all): Phrase => [
        " · ",
        ...(all.length === 1 ? [] : [{ code: workload.name }, " was "]),
        `${wentBack ? "rolled back" : "replaced by another rollout"} at ${clock(at)} UTC`,
      ],
    );
}

function partial(report: Report): Phrase {
  return report.partial
    .slice(0, 3)
    .flatMap(
      ({ workload, seen, wanted, waitsFor }): Phrase => [
        ` · only ${seen} of ${counted(wanted, "new pod")} of `,
        { code: workload.name },
        " seen",
        ...(waitsFor === null ? [] : [": it waits for ", { code: waitsFor.pod }, " (", { code: waitsFor.state }, ")"]),
      ],
    );
}

/** A failing run that lost access or was cancelled says so after its findings; without findings the opening does. */
function lost(report: Report): Phrase {
  if (reported(report.findings).length === 0) return [];
  if (report.endedBy === "access-lost") return [" · access to the cluster was lost"];
  return report.endedBy === "cancelled" ? [" · cancelled"] : [];
}

/** Maximum number of namespaces named in a headline; `*` may have had hundreds, or none with a pod. */
const NAMED_NAMESPACES = 5;

function namespacesText(namespaces: readonly string[]): string {
  if (namespaces.length === 0) return "any namespace";
  return namespaces.length <= NAMED_NAMESPACES ? namespaces.join(", ") : `${namespaces.length} namespaces`;
}
