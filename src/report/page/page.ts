/** The report as one HTML file: no network, no dependency, complete without JavaScript. */
import { createHash } from "node:crypto";
import type { Finding, Report } from "../../findings/model.ts";
import type { ReportContext } from "../context.ts";
import { between, counted, dateAndTime, lasting, thousands } from "../format.ts";
import { headline } from "../headline.ts";
import { webAddress } from "../links.ts";
import { phraseText } from "../phrase.ts";
import { isReported } from "../select.ts";
import { type PageDetail, type PageView, pageFinding, spoken } from "./finding.ts";
import { lanes } from "./lanes.ts";
import { SCRIPT } from "./script.ts";
import { STYLE } from "./style.ts";
import { Html, html, joinedHtml, type Part, trusted } from "./template.ts";

/** Findings that are open initially. */
const OPEN = 3;

/**
 * Content security policy: only the page's own style and script, by their hashes; nothing is fetched, sent or framed.
 */
const POLICY = [
  "default-src 'none'",
  `style-src '${digest(STYLE)}'`,
  `script-src '${digest(SCRIPT)}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

function digest(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

/** The text of report.html. Links to logs are relative to `report-dir`. */
export function renderPage(report: Report, ctx: ReportContext): string {
  const title = phraseText(headline(report, ctx));
  const view: PageView = { report, ctx, advice: new Map() };
  const main: Numbered[] = [];
  const others: Numbered[] = [];
  for (const [index, finding] of report.findings.entries())
    (isReported(finding) ? main : others).push({ finding, number: index + 1 });
  const folds = (of: readonly Numbered[], open: number) => {
    const fold = ({ finding, number }: Numbered, index: number) =>
      pageFinding(finding, number, view, detailFor(of.length, index), index < open);
    const first = of.length > DETAILED ? DETAILED_OF_MANY : of.length;
    return inChunks(of, first, fold);
  };
  const page = [
    html`<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">`,
    html`<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    html`<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="color-scheme" content="light dark">\n<meta name="referrer" content="no-referrer">`,
    html`<title>${title}</title>\n<style>${trusted(STYLE)}</style>\n</head>\n<body>`,
    html`<a class="skip" href="#findings">To the findings</a>`,
    html`<header><h1>${title}</h1>${numbersList(report, ctx)}${notes(report)}</header>`,
    html`<div class="bar" role="search" hidden><input type="search" placeholder="Search findings, traces and logs ( / )" aria-label="Search findings, traces and logs"><output aria-live="polite"></output></div>`,
    lanes(report),
    html`<section aria-labelledby="findings"><h2 id="findings">${main.length === 0 ? "No findings" : counted(main.length, "finding")}</h2>`,
    folds(main, OPEN),
    html`</section>`,
    others.length > 0 &&
      html`<section aria-labelledby="others"><h2 id="others">Not failing: ${counted(others.length, "other finding")}</h2>`,
    folds(others, 0),
    others.length > 0 && html`</section>`,
    html`<footer>Crashgate ${report.version} · keys: / search, Enter next place, j and k next and previous finding</footer>`,
    html`<script>${trusted(SCRIPT)}</script>\n</body>\n</html>\n`,
  ];
  return joinedHtml(page, "\n").text;
}

/** A finding with the number that links use. */
interface Numbered {
  readonly finding: Finding;
  readonly number: number;
}

/**
 * Parts to join at once. The garbage collector copies thousands of small strings on each run, and a string over 128
 * KB gets pages of its own, which cost more than the text.
 */
const CHUNK = 64;

/**
 * All parts. Chunks after the `first` parts are in `noscript`: where scripts run, a browser takes each for one text,
 * which the page's script parses once the page is drawn. A page of 2,000 findings opens in half of the time.
 */
function inChunks<T>(of: readonly T[], first: number, part: (each: T, index: number) => Html): Html {
  let whole = "";
  for (let from = 0, end = 0; from < of.length; from = end) {
    end = Math.min(from + CHUNK, from < first ? first : of.length);
    const parts = of.slice(from, end).map((each, index) => part(each, from + index).text);
    const chunk = parts.join("\n");
    whole += `${from === 0 ? "" : "\n"}${from < first ? chunk : `<noscript>${chunk}</noscript>`}`;
  }
  return new Html(whole);
}

/** Maximum number of findings with details; the more there are, the less of each. */
const DETAILED = 100;
/** Beyond DETAILED findings, only this many have details; the rest have what distinguishes them. */
const DETAILED_OF_MANY = 20;

/** Null if the finding gets only its distinguishing facts. */
function detailFor(findings: number, index: number): PageDetail | null {
  if (findings > DETAILED && index >= DETAILED_OF_MANY) return null;
  const share = (budget: number, most: number) => Math.min(most, Math.floor(budget / Math.min(DETAILED, findings)));
  return {
    logLines: share(4_000, 400),
    groups: share(2_000, 200),
    frames: share(4_000, 100),
    instances: share(4_000, 200),
  };
}

function numbersList(report: Report, ctx: ReportContext): Html {
  const watched = lasting(between(report.watchedFrom, report.until) ?? 0);
  const url = webAddress(ctx.runUrl);
  const rows: readonly (readonly [string, Part])[] = [
    ["Verdict", html`<span class="verdict-${report.verdict}">${report.verdict}</span>`],
    ["Watched", `${watched}, until ${dateAndTime(report.until)} UTC`],
    ["Back to", `${dateAndTime(report.since)} UTC`],
    ["Namespaces", report.namespaces.slice(0, 20).join(", ")],
    ["Context", report.context],
    ["Pods", thousands(report.pods)],
    ["Containers", thousands(report.containers)],
    ["Deaths", thousands(report.restarts)],
    ["Commit", report.deployed.sha?.slice(0, 12) ?? `not known (${report.deployed.from})`],
    ["Environment", report.environment],
    ["Run", url !== null && html`<a href="${url}" rel="noreferrer">${ctx.runNumber ?? "open"}</a>`],
  ];
  const shown = rows.filter(([, value]) => value !== null && value !== false);
  return html`<dl class="numbers">${shown.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function notes(report: Report): Html | null {
  const all = [...report.errors, ...report.warnings];
  return all.length === 0 ? null : html`<ul class="notes">${all.map((note) => html`<li>${spoken(note)}</li>`)}</ul>`;
}
