/** The timeline of report.html: a row for each container, a bar while it ran, a mark at each death. */
import { CAUSES, type Cause } from "../../deaths/model.ts";
import type { Lane, Report, Run } from "../../findings/model.ts";
import { CAUSE_WORDS, clock, clockBeside, counted, dateAndTime, day, lasting, workloadRef } from "../format.ts";
import { type Html, html, joinedHtml, trusted, upTo } from "./template.ts";

/** Maximum number of rows with and without a death: nobody reads more. Each death is in its finding too. */
const LANES_LIMIT = 300;
const QUIET_LANES_LIMIT = 100;

/** The shape of each cause's mark, centred on 0,0, so that marks differ in more than colour. */
const SHAPES: Readonly<Partial<Record<Cause, string>>> = {
  panic: "M0-7 7 0 0 7-7 0Z",
  oom: "M-5.5-5.5h11v11h-11Z",
  exit: "M0-6.5 6.5 5.5h-13Z",
  signal: "M-6.5-5.5h13L0 6.5Z",
  probe: "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0Z",
  stuck: "M-5-5h10v10h-10Z",
};
const QUIET_SHAPE = "M-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0Z";

/**
 * The timeline's range in milliseconds. A short watch is widened: otherwise the hour before it would take all the
 * width.
 */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly watchedFrom: number;
  /** The beginning of the watch, as a share of the width (0 to 1). */
  readonly watchAt: number;
  /** True if the time before the watch is drawn at another scale. */
  readonly isStretched: boolean;
}

/** The watch's minimum share of the width. */
const WATCH_SHARE = 0.5;

function spanOf(report: Report): Span {
  const from = Date.parse(report.since);
  const to = Math.max(Date.parse(report.until), from + 1);
  const begun = Date.parse(report.watchedFrom);
  const watchedFrom = Number.isNaN(begun) ? from : Math.min(to, Math.max(from, begun));
  const natural = (watchedFrom - from) / (to - from);
  const isStretched = natural > 1 - WATCH_SHARE && to - watchedFrom >= 1_000;
  return { from, to, watchedFrom, watchAt: isStretched ? 1 - WATCH_SHARE : natural, isStretched };
}

/** The section of the timeline; null if no container was seen. */
export function lanes(report: Report): Html | null {
  if (report.lanes.length === 0) return null;
  const { died = [], quiet = [] } = Object.groupBy(report.lanes, (lane) =>
    lane.runs.some((run) => run.finding !== null) ? "died" : "quiet",
  );
  const span = spanOf(report);
  const more = quiet.length - QUIET_LANES_LIMIT;
  const moreDied = died.length - LANES_LIMIT;
  return joinedHtml(
    [
      html`<section aria-labelledby="timeline"><h2 id="timeline">Timeline</h2>`,
      MARKS,
      legend(report, span),
      axis(span),
      groups(died.slice(0, LANES_LIMIT), report, span),
      moreDied > 0 && html`<p>… and ${counted(moreDied, "more container")} that died</p>`,
      quiet.length > 0 &&
        html`<details><summary>${counted(quiet.length, "container")} without a death</summary>${groups(quiet.slice(0, QUIET_LANES_LIMIT), report, span)}${more > 0 && html`<p>… and ${counted(more, "more container")}</p>`}</details>`,
      html`</section>`,
    ],
    "\n",
  );
}

function legend(report: Report, span: Span): Html {
  const causes = [...new Set(report.findings.map(({ cause }) => cause))];
  const items = causes.map(
    (cause) => html`<li><svg aria-hidden="true">${mark(cause, "7", "7", true)}</svg> ${CAUSE_WORDS[cause].word}</li>`,
  );
  const scale = span.isStretched
    ? `dashed: the watch of ${lasting(span.to - span.watchedFrom)} begins, drawn wider than the ${lasting(span.watchedFrom - span.from)} before it`
    : "dashed: the watch begins";
  return html`<ul class="legend">${items}<li>green: running</li><li>${scale}</li></ul>`;
}

/** Rows, with a heading for each workload and revision. */
function groups(of: readonly Lane[], report: Report, span: Span): Html {
  const byGroup = Map.groupBy(
    of,
    // Most rows are of the deployed revision: only others are named.
    ({ workload, revision }) =>
      `${workloadRef(workload)} in ${workload.namespace}${revision === "current" ? "" : `, ${revision} revision`}`,
  );
  return joinedHtml(
    [...byGroup].map(
      ([name, members]) =>
        html`<h3>${name}</h3>\n${joinedHtml(
          members.map((lane) => row(lane, report, span)),
          "\n",
        )}`,
    ),
    "\n",
  );
}

function axis(span: Span): Html {
  const { watchAt, isStretched } = span;
  const shares = isStretched ? [0, watchAt / 2, watchAt, (1 + watchAt) / 2, 1] : [0, 0.25, 0.5, 0.75, 1];
  const at = (share: number) => new Date(timeAt(share, span)).toISOString();
  // The page shows the year elsewhere.
  const label = (share: number) => (day(at(0)) === day(at(1)) ? clock(at(share)) : dateAndTime(at(share)).slice(5));
  const ticks = shares.map((share) => {
    const anchor = share === 0 ? "start" : share === 1 ? "end" : "middle";
    return html`<text x="${percent(share)}" y="16" text-anchor="${anchor}">${label(share)}</text>`;
  });
  return html`<div class="axis"><span>UTC</span><svg aria-hidden="true">${ticks}</svg></div>`;
}

function row(lane: Lane, report: Report, span: Span): Html {
  const type = lane.containerType === "container" ? "" : ` (${lane.containerType})`;
  const bars = lane.runs.map((run) => bar(run, span));
  const marks = lane.runs.map((run) => death(run, lane, report, span));
  const watch = percent(span.watchAt);
  return html`<div class="lane"><span>${lane.pod} <small>${lane.container}${type}</small></span><svg>${bars}<line class="deploy" x1="${watch}" x2="${watch}" y1="0" y2="24"/>${marks}</svg></div>`;
}

function bar(run: Run, span: Span): Html | null {
  if (run.startedAt === null) return null;
  const from = shareOf(run.startedAt, span);
  const to = run.finishedAt === null ? 1 : shareOf(run.finishedAt, span);
  return to <= from
    ? null
    : html`<rect class="run" x="${percent(from)}" width="${percent(to - from)}" y="8" height="8"/>`;
}

function death(run: Run, lane: Lane, report: Report, span: Span): Html | null {
  const finding = run.finding === null ? undefined : report.findings[run.finding];
  if (finding === undefined || run.finding === null) return null;
  const time = run.finishedAt ?? report.until;
  const label = upTo(
    160,
    `${clockBeside(time, report.until)} UTC ${CAUSE_WORDS[finding.cause].word}: ${lane.pod}: ${finding.title}`,
  );
  return html`<a href="#f${run.finding + 1}"><title>${label}</title>${mark(finding.cause, percent(shareOf(time, span)), "12", finding.failing)}</a>`;
}

function mark(cause: Cause, x: string, y: string, failing: boolean): Html {
  return html`<use href="#m-${cause}${failing ? "" : "-quiet"}" x="${x}" y="${y}"/>`;
}

/** The marks, drawn once for all deaths. */
const MARKS = trusted(
  `<svg class="marks" width="0" height="0" aria-hidden="true"><defs>${CAUSES.map((cause) => {
    const shape = SHAPES[cause] ?? QUIET_SHAPE;
    return `<path id="m-${cause}" class="m m-${cause}" d="${shape}"/><path id="m-${cause}-quiet" class="m m-quiet" d="${shape}"/>`;
  }).join("")}</defs></svg>`,
);

/** Position of a time on the axis, linear before the watch and linear within it. */
function shareOf(time: string, { from, to, watchedFrom, watchAt }: Span): number {
  const at = Date.parse(time);
  if (Number.isNaN(at) || at <= from) return 0;
  if (at < watchedFrom) return (watchAt * (at - from)) / (watchedFrom - from);
  return to === watchedFrom ? 1 : Math.min(1, watchAt + ((1 - watchAt) * (at - watchedFrom)) / (to - watchedFrom));
}

/** The time at a position on the axis. */
function timeAt(share: number, { from, to, watchedFrom, watchAt }: Span): number {
  if (share < watchAt) return from + (share / watchAt) * (watchedFrom - from);
  return watchAt === 1 ? to : watchedFrom + ((share - watchAt) / (1 - watchAt)) * (to - watchedFrom);
}

function percent(of: number): string {
  return `${Math.round(of * 10_000) / 100}%`;
}
