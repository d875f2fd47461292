/** One finding of report.html. */
import type { Frame } from "../../crash/model.ts";
import type { Finding, Report, SourceLocation } from "../../findings/model.ts";
import { ignoreRule, logCommand } from "../commands.ts";
import type { ReportContext } from "../context.ts";
import { oneLine } from "../escape.ts";
import { endedWithoutError, unindented } from "../finding.ts";
import {
  CAUSE_WORDS,
  comparisonOf,
  counted,
  dateAndTime,
  ending,
  howOften,
  inPods,
  lasting,
  livedMs,
  place,
  position,
  rangeOf,
  shortFunction,
  shortSha,
  sourceFact,
  suspectText,
  thousands,
  titleWithoutWorkload,
} from "../format.ts";
import { hintParts } from "../hint.ts";
import { webAddress } from "../links.ts";
import { isReported } from "../select.ts";
import { otherGroups, sum, threadNoun } from "../trace.ts";
import { Html, html, joinedHtml, type Part, upTo } from "./template.ts";

/** Limits on each finding's content, so that a page with thousands of them still opens at once. */
export interface PageDetail {
  readonly logLines: number;
  readonly groups: number;
  readonly frames: number;
  readonly instances: number;
}

/** State shared by the findings of one page. */
export interface PageView {
  readonly report: Report;
  readonly ctx: ReportContext;
  /** The HTML of hints by their text: thousands of findings share a few. */
  readonly advice: Map<string, Html>;
}

/** The finding as a fold with the ID `f1`, `f2`, ...; without `detail` only its distinguishing facts. */
export function pageFinding(
  finding: Finding,
  number: number,
  view: PageView,
  detail: PageDetail | null,
  open: boolean,
): Html {
  const id = `f${number}`;
  const at = place(finding);
  const where = `${at === null ? "" : `${at} · `}${finding.container === "" ? "" : `container ${finding.container} · `}${inPods(finding, view.report)} · ${howOften(finding)}${spared(finding)}`;
  const quiet = isReported(finding) ? "" : " quiet";
  return html`<details class="finding${quiet}" id="${id}"${open && html` open`}><summary><span class="cause">${CAUSE_WORDS[finding.cause].word}</span> <b>${finding.workload.name}</b> ${oneLine(titleWithoutWorkload(finding) ?? finding.title, 300)}
<span class="where">${where}</span></summary><div>
${detail === null ? brief(finding, view) : whole(finding, view, id, detail)}${commands(finding, view)}
</div></details>`;
}

function whole(finding: Finding, view: PageView, id: string, detail: PageDetail): Html {
  const blocks = [
    snippet(finding),
    frames(finding, detail),
    threads(finding, detail),
    log(finding, id, detail),
    instances(finding, detail),
  ];
  return html`${facts(finding, view)}${blocks.map((block) => block && html`${block}\n`)}`;
}

/** The facts to act on, and where to read more. */
function brief(finding: Finding, view: PageView): Html {
  return html`${factList([advice(finding.hint, view), issueFact(finding, view)])}${elsewhere(finding)}\n`;
}

function spared(finding: Finding): string {
  return finding.ignoredBy === null ? "" : ` · does not fail: ${finding.why}`;
}

function facts(finding: Finding, view: PageView): Html | null {
  const { crash } = finding;
  const thread = crash?.thread
    ? [crash.thread.id, crash.thread.name, crash.thread.state].filter(Boolean).join(" ")
    : "";
  const by = crash?.createdBy?.function ? `, started by ${shortFunction(crash.createdBy.function)}` : "";
  const message = crash?.message && !finding.title.includes(crash.message) ? crash.message : null;
  const noun = threadNoun(crash);
  const chain = (crash?.chain ?? [])
    .slice(0, 20)
    .map(
      ({ type, message, recovered }) =>
        `${type === null ? "" : `${type}: `}${message}${recovered ? " [recovered]" : ""}`,
    );
  const thrown = crash?.rootCause
    ? [crash.rootCause.function, position(crash.rootCause)].filter(Boolean).join(" at ")
    : null;
  const [heading = "", note = null] = sourceFact(finding) ?? [];
  return factList([
    fact("Message", message),
    fact("Doing", thread + by === "" ? null : `${noun} ${thread}${by}`),
    fact("Chain", chain.length > 1 ? joinedHtml(chain, " → ") : null),
    fact("First thrown", thrown),
    fact("Last line", lastLine(finding)),
    advice(finding.hint, view),
    fact("Side by side", comparisonOf(finding, view.report)),
    fact("Deployed", deployText(finding)),
    finding.suspects.map((suspect, index) => fact(index === 0 ? "Suspect" : "Or", suspectText(suspect))),
    fact(heading, note),
    issueFact(finding, view),
    fact("Also in the log", finding.alsoSeen.length === 0 ? null : finding.alsoSeen.slice(0, 5).join(", ")),
    fact("Image", finding.image),
  ]);
}

function deployText({ deploy }: Finding): string | null {
  const range = rangeOf(deploy);
  if (range === null) return null;
  const { deployed, previous, commits } = range;
  return `${shortSha(deployed.sha)} (${deployed.from}), before it ${shortSha(previous.sha)} (${previous.from})${commits}`;
}

function lastLine(finding: Finding): Html | null {
  const line = endedWithoutError(finding);
  return line === null ? null : html`<code>${line}</code> (it ended without an error line)`;
}

function advice(hint: string, view: PageView): Html {
  const known = view.advice.get(hint);
  if (known !== undefined) return known;
  const [why, todo] = hintParts(hint);
  // Joined into one string: concatenation would keep a tree of parts per finding.
  const content = joinedHtml(
    [
      fact(todo === null ? "What to do" : "Why", why === "" ? null : spoken(why)),
      fact("What to do", todo === null ? null : spoken(todo)),
    ],
    "",
  );
  view.advice.set(hint, content);
  return content;
}

function issueFact(finding: Finding, { ctx }: PageView): Html | null {
  const known = ctx.known?.get(finding.fingerprint);
  return fact("Issue", known ? anchor(`#${known.number} (${known.state})`, known.url) : null);
}

function fact(name: string, content: Part): Html | null {
  return content === null ? null : html`<dt>${name}</dt><dd>${content}</dd>`;
}

function factList(facts: readonly Part[]): Html | null {
  const content = joinedHtml(facts, "");
  return content.text === "" ? null : html`<dl class="facts">${content}</dl>\n`;
}

/** A sentence as HTML, with code between backticks. */
export function spoken(sentence: string): Html {
  const parts = oneLine(sentence).split("`");
  if (parts.length % 2 === 0) return html`${sentence}`;
  return html`${parts.map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part))}`;
}

function snippet({ snippet: code, source }: Finding): Html | null {
  if (code === null || source === null) return null;
  const lines = unindented(code.lines).map((line, index) => {
    const number = code.firstLine + index;
    const text = html`${String(number).padStart(5)} │ ${upTo(400, line)}`;
    return number === source.line ? html`<b>▶${text}</b>` : html` ${text}`;
  });
  return html`<pre class="source" tabindex="0">${joinedHtml(lines, "\n")}</pre>`;
}

function frames(finding: Finding, detail: PageDetail): Html | null {
  const { crash } = finding;
  if (crash === null || crash.frames.length === 0) return null;
  const culprit = crash.frames.findIndex(
    ({ function: name, file, line }) =>
      name === crash.culprit?.function && file === crash.culprit.file && line === crash.culprit.line,
  );
  const rows = crash.frames
    .slice(0, detail.frames)
    .map((frame, index) => frameRow(frame, finding.frameSources[index] ?? null, index === culprit));
  const more = crash.frames.length - rows.length;
  if (more > 0) rows.push(html`<li>… ${counted(more, "frame")}</li>`);
  return html`<h3>Trace</h3><ol class="frames" tabindex="0">${rows}</ol>`;
}

function frameRow(frame: Frame, source: SourceLocation | null, isCulprit = false): Html {
  const where = source === null ? position(frame) : `${source.path}:${source.line}`;
  const linked = where !== null && html`  ${anchor(where, source?.url ?? null)}`;
  return html`<li class="${frame.origin}${isCulprit && " culprit"}">${upTo(300, shortFunction(frame.function ?? "?"))}${linked}</li>`;
}

function threads({ crash }: Finding, detail: PageDetail): Html | null {
  const groups = crash === null ? [] : otherGroups(crash);
  if (groups.length === 0) return null;
  const noun = threadNoun(crash);
  const folds = groups.slice(0, detail.groups).map(({ count, state, frames: stack }) => {
    const rows = stack.slice(0, detail.frames).map((frame) => frameRow(frame, null));
    return html`<details><summary>${thousands(count)} × ${upTo(200, state ?? "state unknown")}</summary><ol class="frames" tabindex="0">${rows}</ol></details>`;
  });
  const left = groups.slice(detail.groups);
  const more = left.length > 0 && html`<p>… ${counted(left.length, "more group")} (${counted(sum(left), noun)})</p>`;
  return html`<details><summary>${counted(sum(groups), `other ${noun}`)} in ${counted(groups.length, "group")}</summary>${joinedHtml(folds, "\n")}${more}</details>`;
}

/** Points to the rest of a finding that has no room on the page. */
function elsewhere({ crash, instances }: Finding): Html {
  const path = instances.findLast(({ log }) => log.path !== null)?.log.path ?? null;
  const trace =
    crash !== null && crash.frames.length > 0 && `Its trace of ${counted(crash.frames.length, "frame")} and `;
  const logged = path !== null && html`, ${logLink(path, "the log")} beside it`;
  return html`<p>${trace}${counted(instances.length, "instance")} in report.json${logged}</p>`;
}

function logLink(path: string, label: string): Html {
  return html`<a href="${encodeURI(path.toWellFormed())}">${label}</a>`;
}

function log(finding: Finding, id: string, detail: PageDetail): Html | null {
  const { excerpt } = finding;
  if (excerpt === null || excerpt.before.length + excerpt.lines.length === 0) return null;
  const before = excerpt.before.slice(-Math.ceil(detail.logLines / 2));
  const lines = excerpt.lines.slice(0, detail.logLines);
  const first = excerpt.firstLine + excerpt.before.length - before.length;
  const rows = [...before, ...lines].map((line, index) => {
    const number = first + index;
    const text = new Html(upTo(2_000, line).text.replaceAll("\n", " "));
    return html`<li id="${id}-${number}"${index >= before.length && html` class="crash"`}><a href="#${id}-${number}">${number}</a>${text}</li>`;
  });
  const omitted = excerpt.lines.length - lines.length + excerpt.omitted;
  if (omitted > 0) rows.push(html`<li>… ${counted(omitted, "more line")}</li>`);
  return html`<details open><summary>Log from line ${first}</summary><ol class="log" tabindex="0">${rows}</ol></details>`;
}

const INSTANCE_HEAD = ["pod", "revision", "ended", "restarts", "at (UTC)", "after", "log", ""].map(
  (name) => html`<th>${name}</th>`,
);

function instances(finding: Finding, detail: PageDetail): Html {
  const rows = finding.instances.slice(-detail.instances).map((instance) => {
    const lived = livedMs(instance);
    const path = instance.log.path;
    const cells: readonly Part[] = [
      instance.pod,
      instance.revision,
      ending(instance),
      instance.restartCount,
      instance.finishedAt === null ? "never ran" : dateAndTime(instance.finishedAt),
      lived === null ? "" : lasting(lived),
      path === null ? instance.log.source : logLink(path, instance.log.source),
    ];
    return html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}<td class="note">${instance.log.note ?? ""}</td></tr>`;
  });
  const left = finding.instances.length - rows.length;
  const more = left > 0 && html`<p>… and ${counted(left, "older one")}</p>`;
  return html`<details><summary>${counted(finding.instances.length, "instance")}</summary><div class="scroll" tabindex="0"><table><thead><tr>${INSTANCE_HEAD}</tr></thead><tbody>${joinedHtml(rows, "\n")}</tbody></table></div>${more}</details>`;
}

function commands(finding: Finding, { report }: PageView): Html {
  const look = logCommand(finding, report);
  const note = look?.otherwise != null && html`<p>${spoken(`Or ${look.otherwise}.`)}</p>`;
  const typed = look !== null && html`<h3>Check it yourself</h3>${copied(look.command)}${note}`;
  return html`${typed}
<h3>To let this pass from now on, add to <code>ignore</code></h3>${copied(ignoreRule(finding))}`;
}

function copied(text: string): Html {
  return html`<pre tabindex="0" class="copied">${text}</pre>`;
}

function anchor(text: string, url: string | null): Html {
  const safe = webAddress(url);
  return safe === null ? html`${text}` : html`<a href="${safe}" rel="noreferrer">${text}</a>`;
}
