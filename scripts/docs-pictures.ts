/** Draws docs/: the golden Markdown as GitHub shows it, and report.html in dark, in light, and on a phone. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { renderPage } from "../src/report/index.ts";
import { type Chromium, startChromium } from "../test/browser/chromium.ts";
import { githubHtml } from "../test/report/github-markdown.ts";
import { context } from "../test/report/reports.ts";
import { oneFinding, SCENES, twelveFindings } from "../test/report/scenes.ts";

const file = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const docs = file("docs");

await mkdir(docs, { recursive: true });
await using chromium = await startChromium();
for (const name of Object.keys(SCENES)) {
  const markdown = await readFile(file(`test/report/golden/${name}.md`), "utf8");
  await drawMarkdown(chromium, markdown, `${docs}/${name}.png`);
  if (name !== "one-finding") continue;
  await drawMarkdown(chromium, markdown, `${docs}/${name}-open.png`, { open: true });
  await drawMarkdown(chromium, markdown, `${docs}/${name}-phone.png`, { width: 390, colorScheme: "dark" });
}
for (const [name, options] of [
  ["page-light", { colorScheme: "light", viewport: { width: 1100, height: 1500 } }],
  ["page-dark", { colorScheme: "dark", viewport: { width: 1100, height: 1500 } }],
  ["page-phone", { colorScheme: "dark", viewport: { width: 360, height: 1400 } }],
] as const) {
  const report = name === "page-phone" ? oneFinding() : { ...twelveFindings(), ...both() };
  await using window = await chromium.window(options);
  const page = await window.newPage();
  await page.setContent(renderPage(report, context()));
  await save(page, `${docs}/${name}.png`, false);
}

/** The map race, with its code and log, beside the twelve. */
function both() {
  const one = oneFinding();
  const twelve = twelveFindings();
  return { findings: [...one.findings, ...twelve.findings.slice(1)], lanes: [...one.lanes, ...twelve.lanes.slice(2)] };
}

/** The Markdown in GitHub's frame of a comment, with GitHub's style, and its charts drawn. */
async function drawMarkdown(
  browser: Chromium,
  markdown: string,
  to: string,
  {
    open = false,
    width = 900,
    colorScheme = "light",
  }: { readonly open?: boolean; readonly width?: number; readonly colorScheme?: "light" | "dark" } = {},
): Promise<void> {
  const css = await readFile(file(`node_modules/github-markdown-css/github-markdown-${colorScheme}.css`), "utf8");
  const body = githubHtml(markdown);
  const [ground, bar, line, dim, text] =
    colorScheme === "light"
      ? ["#fff", "#f6f8fa", "#d1d9e0", "#59636e", "#1f2328"]
      : ["#0d1117", "#151b23", "#3d444d", "#9198a1", "#f0f6fc"];
  // As high as what is in it: a picture of a short comment is short.
  await using window = await browser.window({ viewport: { width, height: 100 }, colorScheme });
  const page = await window.newPage();
  await page.setContent(`<!doctype html><meta charset="utf-8"><style>${css}
    body { margin: 0; padding: ${width < 500 ? 0 : 16}px; background: ${ground}; }
    .box { border: 1px solid ${line}; border-radius: 6px; } .by { background: ${bar}; border-bottom: 1px solid ${line}; border-radius: 6px 6px 0 0;
      padding: 8px 16px; font: 14px system-ui, sans-serif; color: ${dim}; } .by b { color: ${text}; } .markdown-body { padding: 16px; font-size: 14px; }
    </style><div class="box"><div class="by"><b>github-actions</b> (bot) commented</div><article class="markdown-body">${body}</article></div>`);
  if (open) {
    await page.locator("details").evaluateAll((folds) => {
      for (const fold of folds) fold.setAttribute("open", "");
    });
    await page.addScriptTag({ path: file("node_modules/mermaid/dist/mermaid.min.js") });
    await page.evaluate(`(async () => {
      mermaid.initialize({ startOnLoad: false });
      for (const code of document.querySelectorAll("code.language-mermaid")) {
        const { svg } = await mermaid.render("chart", code.textContent);
        code.parentElement.outerHTML = svg;
      }
    })()`);
  }
  await save(page, to, true);
}

async function save(page: Page, to: string, fullPage: boolean): Promise<void> {
  const picture = await page.screenshot({ fullPage, type: "png" });
  await writeFile(to, picture);
}
