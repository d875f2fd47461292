/** The report as one HTML file: no network, no dependency, whole without JavaScript. */
import { createHash } from "node:crypto";
import type { Finding, Report } from "../../findings/model.ts";
import type { ReportContext } from "../context.ts";
import { html } from "../escape.ts";
import { headline } from "../headline.ts";
import { webAddress } from "../links.ts";
import { phraseText } from "../phrase.ts";
import { isReported } from "../select.ts";
import { between, counted, dateAndTime, lasting, thousands } from "../words.ts";
import { findingFold, type PageDetail, type PageView, spoken } from "./finding.ts";
import { lanes } from "./lanes.ts";
import { SCRIPT } from "./script.ts";
import { STYLE } from "./style.ts";

/** Findings that are open from the start. */
const OPEN = 3;

/** Only the style and the script of this very text may act; nothing is fetched, sent or framed. */
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
  const said = html(phraseText(headline(report, ctx)));
  const view: PageView = { report, ctx, advice: new Map() };
  const main: Numbered[] = [];
  const others: Numbered[] = [];
  for (const [index, finding] of report.findings.entries())
    (isReported(finding) ? main : others).push({ finding, number: index + 1 });
  const folds = (of: readonly Numbered[], open: number) =>
    joined(of, ({ finding, number }, index) =>
      findingFold(finding, number, view, detailFor(of.length, index), index < open),
    );
  return [
    `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="color-scheme" content="light dark">\n<meta name="referrer" content="no-referrer">`,
    `<title>${said}</title>\n<style>${STYLE}</style>\n</head>\n<body>`,
    `<a class="skip" href="#findings">To the findings</a>`,
    `<header><h1>${said}</h1>${numbersList(report, ctx)}${notes(report)}</header>`,
    `<div class="bar" role="search" hidden><input type="search" placeholder="Search findings, traces and logs ( / )" aria-label="Search findings, traces and logs"><output aria-live="polite"></output></div>`,
    lanes(report),
    `<section aria-labelledby="findings"><h2 id="findings">${main.length === 0 ? "No findings" : counted(main.length, "finding")}</h2>`,
    folds(main, OPEN),
    "</section>",
    others.length === 0
      ? ""
      : `<section aria-labelledby="others"><h2 id="others">Not failing: ${counted(others.length, "other finding")}</h2>`,
    folds(others, 0),
    others.length === 0 ? "" : "</section>",
    `<footer>Crashgate ${html(report.version)} · keys: / search, Enter next place, j and k next and previous finding</footer>`,
    `<script>${SCRIPT}</script>\n</body>\n</html>\n`,
  ]
    .filter((part) => part !== "")
    .join("\n");
}

/** A finding with its number in the report, by which it is linked to. */
interface Numbered {
  readonly finding: Finding;
  readonly number: number;
}

/**
 * Parts that are joined at once. The garbage collector copies thousands of small strings at each turn, and a string of
 * more than 128 KB gets pages of its own, which costs more than to fill them.
 */
const CHUNK = 64;

function joined<T>(of: readonly T[], part: (each: T, index: number) => string): string {
  let whole = "";
  for (let from = 0; from < of.length; from += CHUNK) {
    const parts = of.slice(from, from + CHUNK).map((each, index) => part(each, from + index));
    whole += `${from === 0 ? "" : "\n"}${parts.join("\n")}`;
  }
  return whole;
}

/** Findings of which the page holds all details, less of each the more there are. */
const DETAILED = 100;
/** Of more than these it holds the details of the first ones, and of those behind them what tells them apart. */
const DETAILED_OF_MANY = 20;

/** Null for nothing but what tells a finding from others. */
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

function numbersList(report: Report, ctx: ReportContext): string {
  const watched = lasting(between(report.watchedFrom, report.until) ?? 0);
  const url = webAddress(ctx.runUrl);
  const rows: [string, string | null][] = [
    ["Verdict", `<span class="verdict-${report.verdict}">${report.verdict}</span>`],
    ["Watched", `${watched}, until ${dateAndTime(report.until)} UTC`],
    ["Back to", `${dateAndTime(report.since)} UTC`],
    ["Namespaces", html(report.namespaces.slice(0, 20).join(", "))],
    ["Pods", thousands(report.pods)],
    ["Containers", thousands(report.containers)],
    ["Deaths", thousands(report.restarts)],
    ["Commit", html(report.deployed.sha?.slice(0, 12) ?? `not known (${report.deployed.from})`)],
    ["Environment", report.environment === null ? null : html(report.environment)],
    ["Run", url === null ? null : `<a href="${html(url)}" rel="noreferrer">${ctx.runNumber ?? "open"}</a>`],
  ];
  return `<dl class="numbers">${rows.flatMap(([name, value]) => (value === null ? [] : [`<div><dt>${name}</dt><dd>${value}</dd></div>`])).join("")}</dl>`;
}

function notes(report: Report): string {
  const all = [...report.errors, ...report.warnings];
  return all.length === 0 ? "" : `<ul class="notes">${all.map((note) => `<li>${spoken(note)}</li>`).join("")}</ul>`;
}
