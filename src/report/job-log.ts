/**
 * The lines of the job log and of the terminal. Untrusted text goes through `logLine`, so no line is a workflow
 * command.
 */
import type { Instance, Time } from "../deaths/model.ts";
import type { Finding, Report } from "../findings/model.ts";
import { ignoreRule, logCommand } from "./commands.ts";
import type { ReportContext } from "./context.ts";
import { cleanLines, logLine } from "./escape.ts";
import { endedWithoutError } from "./finding.ts";
import {
  between,
  clock,
  clockBeside,
  counted,
  dateAndTime,
  ending,
  howOften,
  inPods,
  isPodless,
  lasting,
  livedMs,
  place,
  shortSha,
  suspectText,
} from "./format.ts";
import { trouble, verdict } from "./headline.ts";
import type { Palette } from "./palette.ts";
import { phraseText } from "./phrase.ts";
import { listedOnly, reported } from "./select.ts";
import type { Detail } from "./shrink.ts";
import { crashStack, groupStacks, otherGroups } from "./trace.ts";

/** The facts of the first line. */
export interface Start {
  readonly version: string;
  readonly namespaces: readonly string[];
  readonly context: string | null;
  /** `deployment/api` or a selector; empty if everything is watched. */
  readonly watching: readonly string[];
  readonly durationMs: number;
  readonly waitFor: WaitFor;
  readonly waitTimeoutMs: number;
  readonly since: Time;
  readonly watchedFrom: Time;
}

/** A checked right, and what is lost without it. */
export interface CheckedRight {
  /** `pods/log get`. */
  readonly name: string;
  readonly granted: boolean;
  /** The consequence of its absence. */
  readonly cost: string;
}

/** A death when it is detected. */
export interface LiveDeath {
  /** When it was detected. */
  readonly at: Time;
  /** Since the watch began. */
  readonly elapsedMs: number;
  readonly instance: Instance;
  /** The crash's title, or a plain sentence; null if nothing more is known yet. */
  readonly title: string | null;
  /** `activity.go:436`. */
  readonly place: string | null;
  readonly failing: boolean;
}

/**
 * `Crashgate 1.0 · prod (context staging-eu) · deployment/api · 5 min from now, and back to 10:02:11 UTC (15 min)`.
 */
export function startLine(start: Start, paint: Palette): string {
  const namespaces = start.namespaces.map((namespace) => logLine(namespace)).join(", ");
  const back = between(start.since, start.watchedFrom) ?? 0;
  return [
    paint.bold(`Crashgate ${logLine(start.version)}`),
    start.context === null ? namespaces : `${namespaces} (context ${logLine(start.context)})`,
    start.watching.length === 0 ? "all workloads" : start.watching.map((each) => logLine(each)).join(", "),
    `${howLong(start)}, and back to ${clockBeside(start.since, start.watchedFrom)} UTC (${lasting(back)})`,
  ].join(" · ");
}

/** The value of `wait-for`. */
export type WaitFor = "none" | "rollout" | "commit";

const AWAITED = { rollout: "the rollout", commit: "the deployed commit" } as const;
const ARRIVED = { none: "", rollout: "rolled out", commit: "the deployed commit runs" } as const;

function howLong({ durationMs, waitFor, waitTimeoutMs }: Start): string {
  if (waitFor === "none") return fromNow(durationMs);
  const then = durationMs === 0 ? "one look" : lasting(durationMs);
  return `waits up to ${lasting(waitTimeoutMs)} for ${AWAITED[waitFor]}, then ${then}`;
}

function fromNow(durationMs: number): string {
  return durationMs === 0 ? "one look" : `${lasting(durationMs)} from now`;
}

/** `10:12:42  +12 s  rolled out; 5 min from now`. */
export function arrivedLine(at: Time, waitedMs: number, watch: Pick<Start, "durationMs" | "waitFor">): string {
  return `${clock(at)}  +${lasting(waitedMs)}  ${ARRIVED[watch.waitFor]}; ${fromNow(watch.durationMs)}`;
}

/** `▸ Rights: pods list ✓  events list ✗ (probe kills cannot be told from other signals)`. */
export function rightsLine(rights: readonly CheckedRight[], paint: Palette): string {
  const shown = rights.map(({ name, granted, cost }) =>
    granted ? `${logLine(name)} ${paint.green("✓")}` : `${logLine(name)} ${paint.yellow("✗")} (${logLine(cost)})`,
  );
  return `▸ Rights: ${shown.join("  ")}`;
}

/** `▸ 8 pods, 9 containers, 0 deaths since 10:02:11 UTC`. */
export function seenLine(seen: Pick<Report, "pods" | "containers" | "restarts" | "since">, now: Time): string {
  const { pods, containers, restarts, since } = seen;
  return `▸ ${counted(pods, "pod")}, ${counted(containers, "container")}, ${counted(restarts, "death")} since ${clockBeside(since, now)} UTC`;
}

/**
 * `10:17:42  +12 s  ✗ api-7d9f/app  exit 2 after 3 min 20 s  fatal error: concurrent map writes  activity.go:436`.
 */
export function deathLine(death: LiveDeath, paint: Palette): string {
  const { instance } = death;
  const lived = livedMs(instance);
  const ended = `${ending(instance)}${lived === null ? "" : ` after ${lasting(lived)}`}`;
  return [
    clock(death.at),
    `+${lasting(death.elapsedMs)}`,
    `${death.failing ? paint.red("✗") : paint.dim("·")} ${logLine(instance.pod)}/${logLine(instance.container)}`,
    logLine(ended),
    ...(death.title === null ? [] : [logLine(death.title, 300)]),
    ...(death.place === null ? [] : [logLine(death.place)]),
  ].join("  ");
}

/** `3 min left · 8 pods · 0 deaths`; `leftMs` is null while the watch waits. */
export function signOfLife(leftMs: number | null, waitFor: WaitFor, pods: number, deaths: number): string {
  const left =
    leftMs !== null || waitFor === "none" ? `${lasting(leftMs ?? 0)} left` : `waiting for ${AWAITED[waitFor]}`;
  return `${left} · ${counted(pods, "pod")} · ${counted(deaths, "death")}`;
}

/** `10:17:52  settled after 10 s: 3 deaths, 1 finding`. */
export function settledLine(at: Time, settleMs: number, deaths: number, findings: number): string {
  return `${clock(at)}  settled after ${lasting(settleMs)}: ${counted(deaths, "death")}, ${counted(findings, "finding")}`;
}

/** Lines that belong together: a group in the runner's log, an indented block in a terminal. */
export interface LogGroup {
  readonly title: string;
  readonly lines: readonly string[];
}

/** Limits on each finding in the job log. */
const LOG_DETAIL: Detail = {
  timeline: false,
  linesBefore: 30,
  lines: 200,
  groups: 20,
  frames: 50,
  foreignFrames: true,
  instances: 20,
};

/** Lines of a crash whose other threads are shown as groups: the first stack, without repeating the others. */
const LINES_BESIDE_GROUPS = 40;

/** Before every untrusted line: a runner obeys commands at the start of a line, even after blanks. */
const BAR = "│ ";

/** One finding: where, how often, trace, hint, log, and the commands to see more. */
export function findingGroup(finding: Finding, number: number, total: number, report: Report): LogGroup {
  const { crash, excerpt } = finding;
  const culprit = place(finding);
  const placeOf = (index: number) => {
    const at = finding.frameSources[index];
    return at ? `${at.path}:${at.line}` : null;
  };
  const look = logCommand(finding, report);
  const ended = endedWithoutError(finding);
  return {
    title: logLine(`Finding ${number} of ${total}: ${phraseText(trouble(finding, []))}`),
    lines: [
      logLine(
        `${culprit === null ? "" : `${culprit} · `}${finding.container === "" ? "" : `container ${finding.container} · `}${inPods(finding, report)} · ${howOften(finding)}`,
      ),
      ...(finding.ignoredBy === null ? [] : [logLine(`Does not fail: ${finding.why}`)]),
      ...(finding.hint === "" ? [] : ["", logLine(finding.hint)]),
      ...suspectLines(finding),
      ...(ended === null ? [] : ["", logLine(`Ended without an error line; the last one: ${ended}`)]),
      ...(crash === null ? [] : ["", "Trace:", ...barred([crash.title, ...crashStack(crash, LOG_DETAIL, placeOf)])]),
      ...(crash === null || otherGroups(crash).length === 0
        ? []
        : ["", "Others:", ...barred(groupStacks(otherGroups(crash), LOG_DETAIL))]),
      ...(excerpt === null || excerpt.before.length + excerpt.lines.length === 0
        ? []
        : ["", `Log from line ${excerpt.firstLine}:`, ...barred(logLines(finding))]),
      "",
      ...finding.instances
        .slice(-20)
        .map((instance) =>
          logLine(
            `${isPodless(instance) ? finding.workload.name : `${instance.pod}/${instance.container}`}  ${ending(instance)}  ${dateAndTime(instance.finishedAt ?? instance.detectedAt)} UTC  log: ${instance.log.source}${instance.log.note === null ? "" : ` (${instance.log.note})`}`,
          ),
        ),
      ...(look === null
        ? []
        : [
            "",
            logLine(`Check it yourself: ${look.command}`),
            ...(look.otherwise === null ? [] : [`               ${logLine(look.otherwise)}`]),
          ]),
      logLine(`To ignore:     ${ignoreRule(finding)}`),
    ],
  };
}

function suspectLines({ suspects, sourceNote }: Finding): string[] {
  const lines = [
    ...suspects.map((suspect, index) => logLine(`${index === 0 ? "Suspect:" : "Or:"} ${suspectText(suspect)}`)),
    ...(sourceNote === null ? [] : [logLine(sourceNote)]),
  ];
  return lines.length === 0 ? [] : ["", ...lines];
}

function logLines({ crash, excerpt, instances }: Finding): string[] {
  if (excerpt === null) return [];
  const isGrouped = crash !== null && otherGroups(crash).length > 0;
  const lines = excerpt.lines.slice(0, isGrouped ? LINES_BESIDE_GROUPS : LOG_DETAIL.lines);
  const omitted = excerpt.lines.length - lines.length + excerpt.omitted;
  const path = instances.findLast(({ log }) => log.path !== null)?.log.path ?? null;
  const rest = `… ${counted(omitted, "more line")}${path === null ? "" : `, in ${path}`}`;
  return [...excerpt.before, ...lines, ...(omitted > 0 ? [rest] : [])];
}

function barred(lines: readonly string[]): string[] {
  return cleanLines(lines).map((line) => BAR + logLine(line));
}

/** The verdict as the last line, after the groups and errors. */
export function verdictLine(report: Report, ctx: ReportContext): string {
  return logLine(phraseText(verdict(report, ctx)));
}

/** `activityservice crashed: fatal error: concurrent map writes (internal/store/activity.go:436) in 3 of 4 pods`. */
export function findingLine(finding: Finding, report: Report): string {
  const at = place(finding);
  const sentence = `${phraseText(trouble(finding, []))}${at === null ? "" : ` (${at})`}`;
  return logLine(`${sentence}, ${howOften(finding)} in ${inPods(finding, report)}`);
}

/** `▸ Published: comment https://…, annotation ×1, summary, report crashgate/report.json`. */
export function publishedLine(published: readonly string[]): string {
  return `▸ Published: ${published.length === 0 ? "nothing" : published.map((each) => logLine(each)).join(", ")}`;
}

/** Maximum number of findings shown with a trace; further ones get a line each. */
export const GROUPS_LIMIT = 50;

/** The whole report for a terminal. */
export function renderTerminal(report: Report, ctx: ReportContext, paint: Palette): string {
  const shown = reported(report.findings);
  const groups = shown
    .slice(0, GROUPS_LIMIT)
    .map((finding, index) => findingGroup(finding, index + 1, shown.length, report));
  const more = shown.slice(GROUPS_LIMIT).map((finding) => `${paint.red("✗")} ${findingLine(finding, report)}`);
  const others = listedOnly(report.findings).map((finding) => `  ${paint.dim("·")} ${findingLine(finding, report)}`);
  const mark = report.verdict === "passed" ? paint.green : paint.red;
  return [
    ...groups.flatMap(({ title, lines }) => [paint.bold(title), ...lines.map((line) => `  ${line}`.trimEnd()), ""]),
    ...more,
    ...(others.length === 0 ? [] : ["Not failing:", ...others.slice(0, 20), ""]),
    ...[...report.errors, ...report.warnings].map((warning) => `${paint.yellow("!")} ${logLine(warning)}`),
    mark(paint.bold(verdictLine(report, ctx))),
    paint.dim(
      `${counted(report.pods, "pod")}${report.namespaces.length === 0 ? "" : " in "}${report.namespaces.map((name) => logLine(name)).join(", ")}${report.deployed.sha === null ? "" : `, commit ${shortSha(logLine(report.deployed.sha))}`}`,
    ),
    "",
  ].join("\n");
}
