/** The first line of every rendering: alone it must be worth a notification. */
import type { Finding, Report } from "../findings/model.ts";
import type { ReportContext } from "./context.ts";
import type { Phrase } from "./phrase.ts";
import { reported } from "./select.ts";
import { between, CAUSE_WORDS, clock, counted, lasting, shortSha } from "./words.ts";

/** The mark of a run that could not look. */
const UNSEEN_MARK = "❔";
const UNSEEN = `${UNSEEN_MARK} Crashgate could not look`;

/** What happened, to what, in the runtime's own words. */
export function headline(report: Report, ctx: ReportContext): Phrase {
  const findings = reported(report.findings);
  return [...opening(report, ctx, findings), ...reportedOnly(ctx, findings), ...partial(report), ...lost(report)];
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

/** One finding as the subject and verb of a sentence. `when` goes behind the verb. */
export function trouble(finding: Finding, when: Phrase): Phrase {
  const name = { code: finding.workload.name };
  if (finding.cause === "panic") return [name, " crashed", ...when, ": ", { code: finding.title }];
  // The title of any other cause is a sentence of its own.
  return when.length === 0
    ? [name, ": ", { sentence: finding.title }]
    : [name, " failed", ...when, ": ", { sentence: finding.title }];
}

function after(report: Report, ctx: ReportContext): Phrase {
  if (ctx.occasion !== "deploy") return ["in ", { code: report.environment ?? report.namespaces.join(", ") }];
  return report.environment === null ? ["after this deploy"] : ["after this deploy to ", { code: report.environment }];
}

function allWell(report: Report, ctx: ReportContext): Phrase {
  const watched = lasting(between(report.watchedFrom, report.until) ?? 0);
  const { sha } = report.deployed;
  if (report.endedBy === "cancelled") return [`${UNSEEN_MARK} Cancelled after ${watched}, no crash until then`];
  const where = report.environment ?? report.namespaces.join(", ");
  if (ctx.occasion === "deploy" && sha !== null) return [`✅ No crash in ${watched} after `, { code: shortSha(sha) }];
  return ["✅ No crash in ", { code: where }, ` from ${clock(report.since)} to ${clock(report.until)} UTC`];
}

function blind(report: Report): Phrase {
  if (report.endedBy === "cancelled")
    return [`${UNSEEN_MARK} Cancelled after ${lasting(between(report.watchedFrom, report.until) ?? 0)}`];
  return [`${UNSEEN}: `, { sentence: report.errors[0] ?? "the reason is not known" }];
}

/** The headline where the errors are told beside it, and need not be told twice. */
export function verdict(report: Report, ctx: ReportContext): Phrase {
  const isBlind = report.verdict === "error" && reported(report.findings).length === 0;
  return isBlind && report.endedBy !== "cancelled" && report.errors.length > 0 ? [UNSEEN] : headline(report, ctx);
}

function reportedOnly(ctx: ReportContext, findings: readonly Finding[]): Phrase {
  if (findings.length === 0 || findings.some((finding) => finding.failing)) return [];
  return [" · reported only (", { code: ctx.failOn.length === 0 ? "fail-on: none" : "fail-on" }, ")"];
}

function partial(report: Report): Phrase {
  return report.partial
    .slice(0, 3)
    .flatMap(
      ({ workload, seen, wanted }): Phrase => [
        ` · only ${seen} of ${counted(wanted, "new pod")} of `,
        { code: workload.name },
        " seen",
      ],
    );
}

/** Findings fail the run whatever else happened; that it could not look to the end is said beside them. Without findings the opening says why. */
function lost(report: Report): Phrase {
  if (reported(report.findings).length === 0) return [];
  if (report.endedBy === "access-lost") return [" · access to the cluster was lost"];
  return report.endedBy === "cancelled" ? [" · cancelled"] : [];
}
