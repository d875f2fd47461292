/**
 * The script of report.html: search, keys, copying, opening the target of a link. The page is complete without it.
 * The findings in `noscript` are parsed when the browser is idle, or before they are searched, linked to or printed.
 * Buttons are made when a finding is opened: thousands of them took a tenth of the time to open the page.
 */
export const SCRIPT = `
"use strict";
let all = [...document.querySelectorAll(".finding")];
const bar = document.querySelector(".bar");
const input = bar.querySelector("input");
const status = bar.querySelector("output");
bar.hidden = false;

let texts = null;
const unparsed = [...document.querySelectorAll("noscript")];
function parse(most) {
  for (const text of unparsed.splice(0, most)) text.outerHTML = text.textContent;
  texts = null;
  all = [...document.querySelectorAll(".finding")];
}
function parseAll() { if (unparsed.length > 0) parse(unparsed.length); }
const whenIdle = globalThis.requestIdleCallback ?? setTimeout;
function parseSome() {
  if (unparsed.length === 0) return;
  parse(1);
  whenIdle(parseSome);
}
setTimeout(whenIdle, 500, parseSome);

function reveal() {
  if (location.hash.length > 1) parseAll();
  const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  for (let each = target; each; each = each.parentElement) if (each.tagName === "DETAILS") each.open = true;
  target.scrollIntoView({ block: "center" });
}
addEventListener("hashchange", reveal);
reveal();

let ranges = [];
let current = -1;
function search() {
  const wanted = input.value.trim().toLowerCase();
  parseAll();
  texts ??= all.map((each) => each.textContent.toLowerCase());
  let shown = 0;
  all.forEach((each, index) => {
    each.hidden = wanted !== "" && !texts[index].includes(wanted);
    if (!each.hidden) shown += 1;
  });
  ranges = wanted === "" ? [] : found(wanted);
  current = -1;
  if (globalThis.CSS?.highlights) CSS.highlights.set("found", new Highlight(...ranges));
  status.textContent = wanted === "" ? "" : shown + " of " + all.length + " findings, " + ranges.length + (ranges.length === MAX ? " or more" : "") + " places";
}
const MAX = 2000;
function found(wanted) {
  const list = [];
  for (const each of all) {
    if (each.hidden) continue;
    const walk = document.createTreeWalker(each, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const text = node.data.toLowerCase();
      for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, Math.min(node.length, at + wanted.length));
        if (list.push(range) === MAX) return list;
      }
    }
  }
  return list;
}
function next(step) {
  if (ranges.length === 0) return;
  current = (current + step + ranges.length) % ranges.length;
  const element = ranges[current].startContainer.parentElement;
  for (let each = element; each; each = each.parentElement) if (each.tagName === "DETAILS") each.open = true;
  element.scrollIntoView({ block: "center" });
  status.textContent = "place " + (current + 1) + " of " + ranges.length;
}
let waiting = 0;
input.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(search, 120); });
input.addEventListener("keydown", (event) => {
  if (event.key === "Enter") { event.preventDefault(); next(event.shiftKey ? -1 : 1); }
  if (event.key === "Escape") { input.value = ""; search(); input.blur(); }
});
function step(by) {
  parseAll();
  const seen = all.filter((each) => !each.hidden);
  const at = seen.findIndex((each) => each.contains(document.activeElement));
  const to = seen[at < 0 ? 0 : Math.max(0, Math.min(seen.length - 1, at + by))];
  to?.querySelector("summary").focus();
  to?.scrollIntoView({ block: "start" });
}
addEventListener("keydown", (event) => {
  if (event.key === "F3" || ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "f")) parseAll();
  if (event.target === input || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "/") { event.preventDefault(); input.focus(); }
  if (event.key === "j") step(1);
  if (event.key === "k") step(-1);
});
function offerCopies(details) {
  for (const text of details.querySelectorAll("pre.copied")) {
    text.classList.remove("copied");
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "Copy";
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(text.textContent);
      button.textContent = "Copied";
    });
    text.after(button);
  }
}
addEventListener("toggle", ({ target }) => { if (target.open) offerCopies(target); }, true);
for (const each of document.querySelectorAll("details[open]")) offerCopies(each);
addEventListener("beforeprint", () => { parseAll(); for (const each of document.querySelectorAll("details")) each.open = true; });
`;
