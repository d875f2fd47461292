/** One finding in Markdown: the block that comment, issue, summary and check run share. */

import type { Finding, Report } from "../findings/model.ts";
import { ignoreRule, type LogCommand, logCommand } from "./commands.ts";
import type { ReportContext } from "./context.ts";
import { cellCode, cleanLines, code, fence, markdownText, prose, unbroken } from "./escape.ts";
import { fold } from "./fold.ts";
import {
  CAUSE_WORDS,
  clock,
  comparisonOf,
  counted,
  dateAndTime,
  day,
  ending,
  howOften,
  inPods,
  isPodless,
  lasting,
  livedMs,
  position,
  shortFunction,
  sourceFact,
} from "./format.ts";
import { trouble } from "./headline.ts";
import { hintParts } from "./hint.ts";
import { commitLink, culpritPlace, deployOf, issue } from "./links.ts";
import { phraseHtml, phraseMarkdown } from "./phrase.ts";
import type { Detail } from "./shrink.ts";
import { crashStack, groupStacks, otherGroups, sum, threadNoun } from "./trace.ts";

/** A finding, its surroundings, and how much of it to show. */
export interface FindingView {
  readonly finding: Finding;
  readonly report: Report;
  readonly ctx: ReportContext;
  readonly detail: Detail;
}

/** Everything about one finding below its headline. */
export function findingBody(view: FindingView): string {
  return [
    glance(view),
    facts(view),
    snippet(view.finding),
    stackBlock(view),
    otherThreads(view),
    lastLines(view),
    logBlock(view),
    instancesBlock(view),
  ]
    .filter((part) => part !== null)
    .join("\n\n");
}

/** A finding among several: a heading, then its body. */
export function findingSection(view: FindingView, number: number): string {
  return `\n\n#### ${number}. ${mark(view)} ${phraseMarkdown(trouble(view.finding, []))}\n\n${findingBody(view)}`;
}

/** A finding among many, folded. */
export function findingFold(view: FindingView, number: number): string {
  return `\n\n${fold(`${number}. ${mark(view)} ${phraseHtml(trouble(view.finding, []))}`, findingBody(view))}`;
}

function mark({ finding }: FindingView): string {
  return CAUSE_WORDS[finding.cause].mark;
}

/** One line: place, function, pods, deaths, new or known. */
function glance({ finding, report, ctx }: FindingView): string {
  const where = culpritPlace(finding);
  const called = finding.crash?.culprit?.function;
  const container = finding.container === "" ? null : `container ${code(finding.container)}`;
  return [
    where === null ? container : `**${where}**`,
    called ? code(shortFunction(called)) : null,
    where === null ? null : container,
    unbroken(inPods(finding, report)),
    unbroken(howOften(finding)),
    novelty(finding, ctx),
  ]
    .filter((part) => part !== null)
    .join(" · ");
}

/** New, known or regressed; null if unknown. */
export function novelty(finding: Finding, ctx: ReportContext): string | null {
  const known = ctx.known?.get(finding.fingerprint);
  if (known?.isNew) return `**new**: ${issue(known)}`;
  if (known?.isRegression) return `**back again**: ${issue(known)} was closed`;
  if (known) return `known${known.firstSeen === null ? "" : ` since ${day(known.firstSeen)}`}: ${issue(known)}`;
  if (finding.instances.some((instance) => instance.revision === "old")) return "the old revision has it too";
  return ctx.known === null ? null : "**new**: no issue has it";
}

function facts(view: FindingView): string | null {
  const lines = factLines(view);
  return lines.length === 0 ? null : lines.map(([name, summary]) => `- **${name}:** ${summary}`).join("\n");
}

function factLines({ finding, report, ctx }: FindingView): [string, string][] {
  const { crash } = finding;
  const lines: [string, string][] = [];
  if (crash?.thread) {
    const { id, name, state } = crash.thread;
    const noun = threadNoun(crash);
    const who = [id, name === null ? null : `"${name}"`, state === null ? null : `[${state}]`]
      .filter(Boolean)
      .join(" ");
    const from = crash.createdBy?.function ? `, started by ${code(shortFunction(crash.createdBy.function))}` : "";
    if (who !== "" || from !== "") lines.push(["Doing", `${code(`${noun} ${who}`)}${from}`]);
  }
  if (crash && crash.chain.length > 1)
    lines.push([
      "Chain",
      crash.chain
        .slice(0, 5)
        .map((link) => code(linkText(link), 120))
        .join(" → "),
    ]);
  if (crash?.rootCause) {
    const at = [crash.rootCause.function && shortFunction(crash.rootCause.function), position(crash.rootCause)];
    lines.push([
      "First thrown",
      at
        .filter((part) => part)
        .map((part) => code(part ?? ""))
        .join(" at "),
    ]);
  }
  const ended = endedWithoutError(finding);
  if (ended !== null) lines.push(["Last line", `${code(ended, 250)} (it ended without an error line)`]);
  const [why, todo] = hintParts(finding.hint);
  if (why !== "") lines.push([todo === null ? "What to do" : "Why", prose(why)]);
  if (todo !== null) lines.push(["What to do", prose(todo)]);
  const compared = comparisonOf(finding, report);
  if (compared !== null) lines.push(["Side by side", prose(compared)]);
  const deploy = deployOf(finding, ctx);
  if (deploy !== null) lines.push(["Deployed", deploy]);
  finding.suspects.forEach((suspect, index) => {
    lines.push([
      index === 0 ? "Suspect" : "Or",
      `${commitLink(suspect.sha, ctx)} ${code(suspect.subject, 100)} by ${suspect.login === undefined ? code(suspect.author, 60) : `@${suspect.login}`}${suspect.pullRequest === null ? "" : ` (#${suspect.pullRequest})`} ${prose(suspect.why)}`,
    ]);
  });
  const [heading, note] = sourceFact(finding) ?? [];
  if (heading !== undefined && note !== undefined) lines.push([heading, prose(note)]);
  if (finding.alsoSeen.length > 0)
    lines.push([
      "Also in the log",
      finding.alsoSeen
        .slice(0, 3)
        .map((seen) => code(seen, 120))
        .join(", "),
    ]);
  return lines;
}

/** The last line of a log, if it does not report a failure. */
export function endedWithoutError({ lastWords }: Finding): string | null {
  return lastWords !== null && lastWords.level === null ? lastWords.text : null;
}

function linkText(link: {
  readonly type: string | null;
  readonly message: string;
  readonly recovered: boolean;
}): string {
  return `${link.type === null ? "" : `${link.type}: `}${link.message}${link.recovered ? " [recovered]" : ""}`;
}

function snippet({ snippet: lines, source }: Finding): string | null {
  if (lines === null || source === null) return null;
  const width = String(lines.firstLine + lines.lines.length - 1).length;
  return fence(
    unindented(lines.lines).map((line, index) => {
      const number = lines.firstLine + index;
      return `${number === source.line ? "▶" : " "} ${String(number).padStart(width)} │ ${line}`;
    }),
    200,
  );
}

/** Lines without their common indent; a tab counts as four blanks. */
export function unindented(lines: readonly string[]): string[] {
  const wide = cleanLines(lines).map((line) => line.replaceAll("\t", "    "));
  const indents = wide.filter((line) => line.trim() !== "").map((line) => line.search(/\S/));
  const common = indents.reduce((least, each) => Math.min(least, each), indents[0] ?? 0);
  return wide.map((line) => line.slice(common));
}

function stackBlock({ finding, detail }: FindingView): string | null {
  const { crash } = finding;
  if (crash === null || crash.frames.length === 0) return null;
  const lines = crashStack(crash, detail, (index) => {
    const at = finding.frameSources[index];
    return at ? `${at.path}:${at.line}` : null;
  });
  const cut = crash.truncated.head || crash.truncated.tail ? ["", "(the log holds only a part of this dump)"] : [];
  return fence([crash.title, "", ...lines, ...cut], 300);
}

function otherThreads({ finding, detail }: FindingView): string | null {
  const groups = finding.crash === null ? [] : otherGroups(finding.crash);
  if (groups.length === 0) return null;
  const noun = threadNoun(finding.crash);
  const summary = `${counted(sum(groups), `other ${noun}`)} in ${counted(groups.length, "group")}`;
  return detail.groups === 0 ? `<sub>${summary}</sub>` : fold(summary, fence(groupStacks(groups, detail), 300));
}

function logBlock({ finding, detail }: FindingView): string | null {
  const { excerpt } = finding;
  if (excerpt === null || detail.lines === 0 || isAllShown(finding)) return null;
  const before = detail.linesBefore === 0 ? [] : excerpt.before.slice(-detail.linesBefore);
  const lines = excerpt.lines.slice(0, detail.lines);
  if (before.length + lines.length === 0) return null;
  const omitted = excerpt.lines.length - lines.length + excerpt.omitted;
  const first = excerpt.firstLine + (excerpt.before.length - before.length);
  return fold(
    `Log from line ${first}`,
    fence([...before, ...lines, ...(omitted > 0 ? [`… ${counted(omitted, "more line")}`] : [])]),
  );
}

/** Lines from the log's end that are shown with the last words. */
const LAST_LINES = 5;

function isAllShown({ crash, excerpt }: Finding): boolean {
  if (crash !== null || excerpt === null || excerpt.before.length + excerpt.omitted > 0) return false;
  return excerpt.lines.filter((line) => line.trim() !== "").length <= LAST_LINES;
}

/** The end of the log, unfolded: without a trace it is the best evidence. */
function lastLines({ finding: { crash, excerpt }, detail }: FindingView): string | null {
  if (crash !== null || excerpt === null || detail.lines === 0) return null;
  const lines = excerpt.lines.filter((line) => line.trim() !== "").slice(-LAST_LINES);
  return lines.length === 0 ? null : fence(lines, 300);
}

function otherwise({ otherwise: alternative }: LogCommand): string {
  return alternative === null ? "" : `, ${alternative}`;
}

function instancesBlock({ finding, report, detail }: FindingView): string {
  const days = new Set(finding.instances.map(({ finishedAt }) => day(finishedAt)));
  const time = days.size > 1 ? dateAndTime : clock;
  const rows = finding.instances.slice(-detail.instances).map((instance) => {
    const lived = livedMs(instance);
    return [
      isPodless(instance) ? "none" : cellCode(instance.pod, 80),
      instance.revision,
      unbroken(markdownText(ending(instance), 60)),
      String(instance.restartCount),
      instance.finishedAt === null ? "never ran" : unbroken(time(instance.finishedAt)),
      lived === null ? "" : unbroken(lasting(lived)),
      `${instance.log.source}${instance.log.note === null ? "" : ` (${markdownText(instance.log.note, 120)})`}`,
    ].join(" | ");
  });
  const left = finding.instances.length - rows.length;
  const look = logCommand(finding, report);
  return [
    ...(look === null ? [] : [`**Check it yourself:** ${code(look.command, 600)}${otherwise(look)}`]),
    fold(
      "Pods, logs, and how to ignore this",
      [
        "| pod | revision | ended | restarts | at (UTC) | after | log |\n|---|---|---|--:|---|--:|---|",
        ...rows.map((row) => `| ${row} |`),
        ...(left > 0 ? [`\n… and ${counted(left, "older death")}`] : []),
        "\nTo let this pass from now on, add to `ignore`:\n",
        fence([ignoreRule(finding)]),
      ].join("\n"),
    ),
  ].join("\n\n");
}
