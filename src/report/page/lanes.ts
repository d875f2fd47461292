/** The timeline of report.html: a row for each container, a bar while it ran, a mark at each death. */
import { CAUSES, type Cause } from "../../deaths/model.ts";
import type { Lane, Report, Run } from "../../findings/model.ts";
import { html } from "../escape.ts";
import { CAUSE_WORDS, clock, counted, workloadRef } from "../words.ts";

/** Rows with a death, and rows without one: of more, nobody sees more. Each death is in its finding as well. */
const LANES_LIMIT = 300;
const QUIET_LANES_LIMIT = 100;

/** The shape of each cause's mark, drawn around 0,0. Colour alone tells nothing. */
const SHAPES: Readonly<Partial<Record<Cause, string>>> = {
  panic: "M0-7 7 0 0 7-7 0Z",
  oom: "M-5.5-5.5h11v11h-11Z",
  exit: "M0-6.5 6.5 5.5h-13Z",
  signal: "M-6.5-5.5h13L0 6.5Z",
  probe: "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0Z",
  stuck: "M-5-5h10v10h-10Z",
};
const QUIET_SHAPE = "M-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0Z";

/** What the timeline shows, in milliseconds, and where the watch begins on it. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly watch: string;
}

function spanOf(report: Report): Span {
  const from = Date.parse(report.since);
  const to = Math.max(Date.parse(report.until), from + 1);
  return { from, to, watch: percent(share(report.watchedFrom, { from, to })) };
}

/** The section of the timeline, empty where no container was seen. */
export function lanes(report: Report): string {
  if (report.lanes.length === 0) return "";
  const { died = [], quiet = [] } = Object.groupBy(report.lanes, (lane) =>
    lane.runs.some((run) => run.finding !== null) ? "died" : "quiet",
  );
  const span = spanOf(report);
  const more = quiet.length - QUIET_LANES_LIMIT;
  return [
    `<section aria-labelledby="timeline"><h2 id="timeline">Timeline</h2>`,
    marks(),
    legend(report),
    axis(span),
    groups(died.slice(0, LANES_LIMIT), report, span),
    died.length > LANES_LIMIT ? `<p>… and ${counted(died.length - LANES_LIMIT, "more container")} that died</p>` : "",
    quiet.length === 0
      ? ""
      : `<details><summary>${counted(quiet.length, "container")} without a death</summary>${groups(quiet.slice(0, QUIET_LANES_LIMIT), report, span)}${more > 0 ? `<p>… and ${counted(more, "more container")}</p>` : ""}</details>`,
    "</section>",
  ].join("\n");
}

function legend(report: Report): string {
  const causes = [...new Set(report.findings.map(({ cause }) => cause))];
  const items = causes.map(
    (cause) => `<li><svg aria-hidden="true">${mark(cause, "7", "7", true)}</svg> ${CAUSE_WORDS[cause].word}</li>`,
  );
  return `<ul class="legend">${items.join("")}<li>green: running</li><li>dashed: the watch begins</li></ul>`;
}

/** Rows under a line for each workload and revision. */
function groups(of: readonly Lane[], report: Report, span: Span): string {
  const byGroup = Map.groupBy(
    of,
    // Most are of the revision that was deployed: only another one is worth a word.
    ({ workload, revision }) =>
      `${workloadRef(workload)} in ${workload.namespace}${revision === "current" ? "" : `, ${revision} revision`}`,
  );
  return [...byGroup]
    .map(([name, members]) => `<h3>${html(name)}</h3>\n${members.map((lane) => row(lane, report, span)).join("\n")}`)
    .join("\n");
}

function axis(span: Span): string {
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) => {
    const time = new Date(span.from + share * (span.to - span.from)).toISOString();
    const anchor = share === 0 ? "start" : share === 1 ? "end" : "middle";
    return `<text x="${share * 100}%" y="16" text-anchor="${anchor}">${clock(time)}</text>`;
  });
  return `<div class="axis"><span>UTC</span><svg aria-hidden="true">${ticks.join("")}</svg></div>`;
}

function row(lane: Lane, report: Report, span: Span): string {
  const type = lane.containerType === "container" ? "" : ` (${lane.containerType})`;
  const bars = lane.runs.map((run) => bar(run, span)).join("");
  const marks = lane.runs.map((run) => death(run, lane, report, span)).join("");
  return `<div class="lane"><span>${html(lane.pod)} <small>${html(lane.container)}${type}</small></span><svg>${bars}<line class="deploy" x1="${span.watch}" x2="${span.watch}" y1="0" y2="24"/>${marks}</svg></div>`;
}

function bar(run: Run, span: Span): string {
  if (run.startedAt === null) return "";
  const from = share(run.startedAt, span);
  const to = run.finishedAt === null ? 1 : share(run.finishedAt, span);
  return to <= from ? "" : `<rect class="run" x="${percent(from)}" width="${percent(to - from)}" y="8" height="8"/>`;
}

function death(run: Run, lane: Lane, report: Report, span: Span): string {
  const finding = run.finding === null ? undefined : report.findings[run.finding];
  if (finding === undefined || run.finding === null) return "";
  const time = run.finishedAt ?? report.until;
  const label = html(`${clock(time)} UTC ${CAUSE_WORDS[finding.cause].word}: ${lane.pod}: ${finding.title}`, 160);
  return `<a href="#f${run.finding + 1}"><title>${label}</title>${mark(finding.cause, percent(share(time, span)), "12", finding.failing)}</a>`;
}

function mark(cause: Cause, x: string, y: string, failing: boolean): string {
  return `<use href="#m-${cause}${failing ? "" : "-quiet"}" x="${x}" y="${y}"/>`;
}

/** The marks, drawn once for all deaths. */
function marks(): string {
  const paths = CAUSES.flatMap((cause) => {
    const shape = SHAPES[cause] ?? QUIET_SHAPE;
    return [
      `<path id="m-${cause}" class="m m-${cause}" d="${shape}"/>`,
      `<path id="m-${cause}-quiet" class="m m-quiet" d="${shape}"/>`,
    ];
  });
  return `<svg class="marks" width="0" height="0" aria-hidden="true"><defs>${paths.join("")}</defs></svg>`;
}

function share(time: string, { from, to }: Pick<Span, "from" | "to">): number {
  const of = (Date.parse(time) - from) / (to - from);
  return Number.isNaN(of) ? 0 : Math.min(1, Math.max(0, of));
}

function percent(of: number): string {
  return `${Math.round(of * 10_000) / 100}%`;
}
