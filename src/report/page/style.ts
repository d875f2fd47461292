/** The style of report.html: dark and light, from 360 px, and for print. */
export const STYLE = `
:root { color-scheme: light dark; --bg: #fff; --fg: #1f2328; --dim: #59636e; --line: #d1d9e0; --box: #f6f8fa; --mark: #fff8c5;
  --link: #0969da; --bad: #cf222e; --good: #1a7f37; --warn: #9a6700; --run: #b6d7bd; --deploy: #8250df; }
@media (prefers-color-scheme: dark) { :root { --bg: #0d1117; --fg: #f0f6fc; --dim: #9198a1; --line: #3d444d; --box: #151b23; --mark: #5a4a00;
  --link: #4493f8; --bad: #f85149; --good: #3fb950; --warn: #d29922; --run: #1f4a2c; --deploy: #ab7df8; } }
* { box-sizing: border-box; }
html { scroll-padding-top: 4rem; }
body { margin: 0 auto; max-width: 76rem; padding: 0 1rem 4rem; background: var(--bg); color: var(--fg);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", sans-serif; overflow-wrap: anywhere; }
a { color: var(--link); } a:focus-visible, summary:focus-visible, input:focus-visible, button:focus-visible, [tabindex]:focus-visible {
  outline: 2px solid var(--link); outline-offset: 2px; }
h1 { font-size: 1.35rem; line-height: 1.3; margin: 1.25rem 0 .5rem; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; } h3 { font-size: .95rem; margin: 1.25rem 0 .25rem; }
code, pre, .log, .frames { font: .8125rem/1.5 ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
.skip { position: absolute; left: -99rem; } .skip:focus { left: 1rem; top: .5rem; }
.numbers { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: 0; padding: 0; } .numbers div { display: flex; gap: .4rem; }
.numbers dt { color: var(--dim); white-space: nowrap; } .numbers dd { margin: 0; }
.verdict-failed, .verdict-error { color: var(--bad); font-weight: 600; } .verdict-passed { color: var(--good); font-weight: 600; }
.notes { padding-left: 1.25rem; color: var(--warn); }
.bar { position: sticky; top: 0; z-index: 2; background: var(--bg); border-bottom: 1px solid var(--line); padding: .5rem 0; display: flex; gap: .75rem; align-items: center; flex-wrap: wrap; }
.bar[hidden] { display: none; }
.bar input { flex: 1 1 12rem; min-width: 0; font: inherit; color: inherit; background: var(--box); border: 1px solid var(--line); border-radius: 6px; padding: .3rem .6rem; }
.bar output { color: var(--dim); font-size: .875rem; }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1rem; color: var(--dim); font-size: .8125rem; margin: .25rem 0; padding: 0; list-style: none; }
.legend > li > svg { width: 14px; height: 14px; vertical-align: -2px; overflow: visible; }
[aria-labelledby="timeline"] h3 { font-size: .8125rem; margin: .6rem 0 .1rem; }
.lane, .axis { display: grid; grid-template-columns: minmax(0, 22rem) minmax(0, 1fr); gap: 0 .75rem; padding-right: 10px; align-items: center; border-top: 1px solid var(--line); content-visibility: auto; contain-intrinsic-height: auto 25px; }
.axis { border: 0; color: var(--dim); font-size: .75rem; }
.lane > span { font-size: .8125rem; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; } .lane small { color: var(--dim); }
.lane svg, .axis svg { width: 100%; height: 24px; display: block; overflow: visible; }
svg.marks { position: absolute; }
.axis text { fill: var(--dim); font-size: 11px; }
.run { fill: var(--run); } .deploy { stroke: var(--deploy); stroke-width: 1.5; stroke-dasharray: 3 2; } .axis .deploy-label { fill: var(--deploy); }
.m { stroke: var(--bg); stroke-width: 1; fill: var(--bad); } .m-oom { fill: #bf3989; } .m-exit { fill: #bc4c00; } .m-signal { fill: #8250df; } .m-probe { fill: #0969da; }
.m-stuck { fill: none; stroke: var(--bad); stroke-width: 2; } .m-quiet { fill: var(--dim); }
.lane a:focus-visible use { filter: drop-shadow(0 0 3px var(--link)); }
.finding { border: 1px solid var(--line); border-radius: 8px; margin: .75rem 0; content-visibility: auto; contain-intrinsic-height: auto 60px; }
.finding[hidden] { display: none; }
.finding > summary { padding: .6rem .8rem; cursor: pointer; background: var(--box); border-radius: 8px; } .finding[open] > summary { border-radius: 8px 8px 0 0; border-bottom: 1px solid var(--line); }
.finding > summary b { font-weight: 600; } .finding > summary .where { display: block; color: var(--dim); font-size: .875rem; margin-left: 1rem; }
.finding > div { padding: .25rem .8rem .8rem; }
.finding:target { border-color: var(--link); }
.cause { display: inline-block; border-radius: 1rem; padding: 0 .5rem; font-size: .75rem; border: 1px solid currentColor; color: var(--bad); } .quiet .cause { color: var(--dim); }
.facts { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .15rem 1rem; margin: .5rem 0; } .facts dt { color: var(--dim); } .facts dd { margin: 0; }
details details > summary { cursor: pointer; padding: .25rem 0; }
pre, .log, .frames { background: var(--box); border-radius: 6px; padding: .6rem .8rem; margin: .4rem 0; overflow-x: auto; white-space: pre; overflow-wrap: normal; tab-size: 4; }
.frames { list-style: none; } .frames li { color: var(--dim); } .frames li.app { color: var(--fg); } .frames li.culprit { background: var(--mark); font-weight: 600; } .frames li.culprit::before { content: "▶ "; }
.frames li::before { content: "  "; }
.log { list-style: none; max-height: 32rem; overflow-y: auto; } .log a { display: inline-block; min-width: 4ch; margin-right: 1ch; text-align: right; color: var(--dim); text-decoration: none; user-select: none; }
.log li:target, .source b { background: var(--mark); font-weight: inherit; } .log li.crash { box-shadow: inset 2px 0 var(--bad); }
.scroll { overflow-x: auto; } table { border-collapse: collapse; font-size: .8125rem; } th, td { text-align: left; padding: .2rem .6rem; border-top: 1px solid var(--line); white-space: nowrap; } td.note { white-space: normal; min-width: 12rem; }
button { font: inherit; font-size: .8125rem; color: inherit; background: var(--box); border: 1px solid var(--line); border-radius: 6px; padding: .15rem .6rem; cursor: pointer; }
footer { color: var(--dim); font-size: .875rem; margin-top: 3rem; }
::highlight(found) { background: #ffdf5d; color: #1f2328; }
@media (max-width: 40rem) {
  body { padding: 0 .6rem 3rem; } .lane, .axis { grid-template-columns: minmax(0, 1fr); padding-top: .2rem; } .facts { grid-template-columns: minmax(0, 1fr); } .facts dd { margin-bottom: .35rem; }
}
@media print {
  .bar, .skip, button { display: none !important; } .finding, .lane { content-visibility: visible; break-inside: avoid-page; } .log { max-height: none; } pre, .log, .frames { white-space: pre-wrap; }
  details::details-content { content-visibility: visible !important; height: auto !important; display: block !important; }
}
`;
