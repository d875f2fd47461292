/** One finding of report.html. */
import type { Frame } from "../../crash/model.ts";
import type { Finding, Report, SourceLocation } from "../../findings/model.ts";
import { ignoreRule, kubectl } from "../commands.ts";
import type { ReportContext } from "../context.ts";
import { html, oneLine } from "../escape.ts";
import { unindented } from "../finding.ts";
import { hintParts } from "../hint.ts";
import { webAddress } from "../links.ts";
import { isReported } from "../select.ts";
import { otherGroups, sum } from "../trace.ts";
import {
  CAUSE_WORDS,
  counted,
  dateAndTime,
  day,
  ending,
  howOften,
  IGNORED_WORDS,
  inPods,
  lasting,
  livedMs,
  place,
  position,
  shortFunction,
  shortSha,
  thousands,
} from "../words.ts";

/** How much of each finding the page holds, so that thousands of them still open at once. */
export interface PageDetail {
  readonly logLines: number;
  readonly groups: number;
  readonly frames: number;
  readonly instances: number;
}

/** What the findings of one page have in common. */
export interface PageView {
  readonly report: Report;
  readonly ctx: ReportContext;
  /** The HTML of hints by their text: thousands of findings share a few. */
  readonly advice: Map<string, string>;
}

/** The finding as a fold with the id `f1`, `f2`, ...; without `detail` only what tells it from others. */
export function findingFold(
  finding: Finding,
  number: number,
  view: PageView,
  detail: PageDetail | null,
  open: boolean,
): string {
  const id = `f${number}`;
  const at = place(finding);
  const where = `${at === null ? "" : `${at} · `}container ${finding.container} · ${inPods(finding, view.report)} · ${howOften(finding)}${spared(finding)}`;
  return `<details class="finding${isReported(finding) ? "" : " quiet"}" id="${id}"${open ? " open" : ""}><summary><span class="cause">${CAUSE_WORDS[finding.cause].word}</span> <b>${html(finding.workload.name)}</b> ${html(oneLine(finding.title, 300))}
<span class="where">${html(where)}</span></summary><div>
${detail === null ? brief(finding, view) : whole(finding, view, id, detail)}${commands(finding, id)}
</div></details>`;
}

function whole(finding: Finding, view: PageView, id: string, detail: PageDetail): string {
  const blocks = [
    snippet(finding),
    frames(finding, detail),
    threads(finding, detail),
    log(finding, id, detail),
    instances(finding, detail),
  ];
  return facts(finding, view) + blocks.map((block) => (block === "" ? "" : `${block}\n`)).join("");
}

/** Of a finding that by which one acts, and where to read on. */
function brief(finding: Finding, view: PageView): string {
  return `${factList(advice(finding.hint, view) + issueFact(finding, view))}${elsewhere(finding)}\n`;
}

function spared(finding: Finding): string {
  return finding.ignoredBy === null ? "" : ` · does not fail: ${IGNORED_WORDS[finding.ignoredBy]}`;
}

function facts(finding: Finding, view: PageView): string {
  const { crash, suspect } = finding;
  const thread = crash?.thread
    ? [crash.thread.id, crash.thread.name, crash.thread.state].filter(Boolean).join(" ")
    : "";
  const by = crash?.createdBy?.function ? `, started by ${shortFunction(crash.createdBy.function)}` : "";
  const message = crash?.message && !finding.title.includes(crash.message) ? crash.message : null;
  return factList(
    fact("Message", message === null ? null : html(message)) +
      fact(
        "Doing",
        thread + by === "" ? null : html(`${crash?.runtime === "go" ? "goroutine" : "thread"} ${thread}${by}`),
      ) +
      fact(
        "Chain",
        crash && crash.chain.length > 1
          ? crash.chain
              .slice(0, 20)
              .map(({ type, message, recovered }) =>
                html(`${type === null ? "" : `${type}: `}${message}${recovered ? " [recovered]" : ""}`),
              )
              .join(" → ")
          : null,
      ) +
      fact(
        "First thrown",
        crash?.rootCause
          ? html([crash.rootCause.function, position(crash.rootCause)].filter(Boolean).join(" at "))
          : null,
      ) +
      advice(finding.hint, view) +
      fact(
        "Suspect",
        suspect
          ? html(
              `${shortSha(suspect.sha)} “${suspect.subject}” by ${suspect.author} touched this line on ${day(suspect.date)}`,
            )
          : null,
      ) +
      issueFact(finding, view) +
      fact("Also in the log", finding.alsoSeen.length === 0 ? null : html(finding.alsoSeen.slice(0, 5).join(", "))) +
      fact("Image", finding.image === null ? null : html(finding.image)),
  );
}

function advice(hint: string, view: PageView): string {
  const known = view.advice.get(hint);
  if (known !== undefined) return known;
  const [why, todo] = hintParts(hint);
  // Joined, not added up: what stands in each finding is to be one string, not a tree of parts.
  const said = [
    fact(todo === null ? "What to do" : "Why", why === "" ? null : spoken(why)),
    fact("What to do", todo === null ? null : spoken(todo)),
  ].join("");
  view.advice.set(hint, said);
  return said;
}

function issueFact(finding: Finding, { ctx }: PageView): string {
  const known = ctx.known?.get(finding.fingerprint);
  return fact("Issue", known ? anchor(`#${known.number} (${known.state})`, known.url) : null);
}

function fact(name: string, said: string | null): string {
  return said === null ? "" : `<dt>${name}</dt><dd>${said}</dd>`;
}

function factList(facts: string): string {
  return facts === "" ? "" : `<dl class="facts">${facts}</dl>\n`;
}

/** A sentence in which what stands between backticks is code, as HTML. */
export function spoken(sentence: string): string {
  const parts = oneLine(sentence).split("`");
  if (parts.length % 2 === 0) return html(sentence);
  return parts.map((part, index) => (index % 2 === 1 ? `<code>${html(part)}</code>` : html(part))).join("");
}

function snippet({ snippet: code, source }: Finding): string {
  if (code === null || source === null) return "";
  const lines = unindented(code.lines).map((line, index) => {
    const number = code.firstLine + index;
    const text = `${String(number).padStart(5)} │ ${html(line, 400)}`;
    return number === source.line ? `<b>▶${text}</b>` : ` ${text}`;
  });
  return `<pre class="source" tabindex="0">${lines.join("\n")}</pre>`;
}

function frames(finding: Finding, detail: PageDetail): string {
  const { crash } = finding;
  if (crash === null || crash.frames.length === 0) return "";
  const culprit = crash.frames.findIndex(
    ({ function: name, file, line }) =>
      name === crash.culprit?.function && file === crash.culprit.file && line === crash.culprit.line,
  );
  const rows = crash.frames
    .slice(0, detail.frames)
    .map((frame, index) => frameRow(frame, finding.frameSources[index] ?? null, index === culprit));
  const more = crash.frames.length - rows.length;
  if (more > 0) rows.push(`<li>… ${counted(more, "frame")}</li>`);
  return `<h3>Trace</h3><ol class="frames" tabindex="0">${rows.join("")}</ol>`;
}

function frameRow(frame: Frame, source: SourceLocation | null, isCulprit = false): string {
  const where = source === null ? position(frame) : `${source.path}:${source.line}`;
  const linked = where === null ? "" : `  ${anchor(where, source?.url ?? null)}`;
  return `<li class="${frame.origin}${isCulprit ? " culprit" : ""}">${html(shortFunction(frame.function ?? "?"), 300)}${linked}</li>`;
}

function threads({ crash }: Finding, detail: PageDetail): string {
  const groups = crash === null ? [] : otherGroups(crash);
  if (groups.length === 0) return "";
  const noun = crash?.runtime === "go" ? "goroutine" : "thread";
  const folds = groups.slice(0, detail.groups).map(({ count, state, frames: stack }) => {
    const rows = stack.slice(0, detail.frames).map((frame) => frameRow(frame, null));
    return `<details><summary>${thousands(count)} × ${html(state ?? "state unknown", 200)}</summary><ol class="frames" tabindex="0">${rows.join("")}</ol></details>`;
  });
  const left = groups.slice(detail.groups);
  const more = left.length === 0 ? "" : `<p>… ${counted(left.length, "more group")} (${counted(sum(left), noun)})</p>`;
  return `<details><summary>${counted(sum(groups), `other ${noun}`)} in ${counted(groups.length, "group")}</summary>${folds.join("\n")}${more}</details>`;
}

/** Where to read on about a finding that the page has no room for. */
function elsewhere({ crash, instances }: Finding): string {
  const path = instances.findLast(({ log }) => log.path !== null)?.log.path ?? null;
  const trace =
    crash === null || crash.frames.length === 0 ? "" : `Its trace of ${counted(crash.frames.length, "frame")} and `;
  const logged = path === null ? "" : `, ${logLink(path, "the log")} beside it`;
  return `<p>${trace}${counted(instances.length, "instance")} in report.json${logged}</p>`;
}

function logLink(path: string, label: string): string {
  return `<a href="${html(encodeURI(path.toWellFormed()))}">${label}</a>`;
}

function log(finding: Finding, id: string, detail: PageDetail): string {
  const { excerpt } = finding;
  if (excerpt === null || excerpt.before.length + excerpt.lines.length === 0) return "";
  const before = excerpt.before.slice(-Math.ceil(detail.logLines / 2));
  const lines = excerpt.lines.slice(0, detail.logLines);
  const first = excerpt.firstLine + excerpt.before.length - before.length;
  const rows = [...before, ...lines].map((line, index) => {
    const number = first + index;
    const text = html(line, 2_000).replaceAll("\n", " ");
    return `<li id="${id}-${number}"${index < before.length ? "" : ' class="crash"'}><a href="#${id}-${number}">${number}</a>${text}</li>`;
  });
  const omitted = excerpt.lines.length - lines.length + excerpt.omitted;
  if (omitted > 0) rows.push(`<li>… ${counted(omitted, "more line")}</li>`);
  return `<details open><summary>Log from line ${first}</summary><ol class="log" tabindex="0">${rows.join("")}</ol></details>`;
}

function instances(finding: Finding, detail: PageDetail): string {
  const rows = finding.instances.slice(-detail.instances).map((instance) => {
    const lived = livedMs(instance);
    const path = instance.log.path;
    const cells = [
      html(instance.pod),
      instance.revision,
      html(ending(instance)),
      String(instance.restartCount),
      instance.finishedAt === null ? "never ran" : `${dateAndTime(instance.finishedAt)}`,
      lived === null ? "" : lasting(lived),
      path === null ? instance.log.source : logLink(path, instance.log.source),
    ];
    return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}<td class="note">${html(instance.log.note ?? "")}</td></tr>`;
  });
  const left = finding.instances.length - rows.length;
  const head = ["pod", "revision", "ended", "restarts", "at (UTC)", "after", "log", ""]
    .map((name) => `<th>${name}</th>`)
    .join("");
  return `<details><summary>${counted(finding.instances.length, "instance")}</summary><div class="scroll" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>${rows.join("\n")}</tbody></table></div>${left > 0 ? `<p>… and ${counted(left, "older one")}</p>` : ""}</details>`;
}

function commands(finding: Finding, id: string): string {
  const look = kubectl(finding);
  return `${look === null ? "" : `<h3>Look yourself</h3>${copied(`${id}-look`, look)}`}
<h3>To let this pass from now on, add to <code>ignore</code></h3>${copied(`${id}-ignore`, ignoreRule(finding))}`;
}

function copied(id: string, text: string): string {
  return `<pre tabindex="0" id="${id}">${html(text)}</pre><button type="button" data-for="${id}" hidden>Copy</button>`;
}

function anchor(text: string, url: string | null): string {
  const safe = webAddress(url);
  return safe === null ? html(text) : `<a href="${html(safe)}" rel="noreferrer">${html(text)}</a>`;
}
