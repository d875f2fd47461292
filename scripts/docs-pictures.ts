/** Draws the pictures of docs/ from the built action's real output: the demo's comment, its page and its job log. */
import { rm } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { playDemo } from "../src/demo/index.ts";
import { colours } from "../src/demo/runner-log.ts";
import { type Chromium, startChromium } from "../test/browser/chromium.ts";

const docs = (name: string) => fileURLToPath(new URL(`../docs/pictures/${name}.png`, import.meta.url));

const pages = await playDemo((line) => console.log(line), colours(true));
if (pages === null) throw new Error("the demo wrote no comment");
try {
  await using chromium = await startChromium();
  await draw(chromium, pages.comment, "comment", { viewport: { width: 892, height: 100 } });
  await draw(chromium, pages.comment, "comment-phone", { viewport: { width: 390, height: 100 }, colorScheme: "dark" });
  await draw(chromium, pages.report, "page", { viewport: { width: 1280, height: 1300 } });
} finally {
  await rm(pages.folder, { recursive: true });
}

/**
 * Draws at least the viewport. A longer page is drawn as a whole, including what report.html renders only on
 * scrolling.
 */
async function draw(
  browser: Chromium,
  file: string,
  name: string,
  options: { readonly viewport: { readonly width: number; readonly height: number }; readonly colorScheme?: "dark" },
): Promise<void> {
  await using window = await browser.window({ colorScheme: "light", bypassCSP: true, ...options });
  const page = await window.newPage();
  await page.goto(pathToFileURL(file).href);
  await page.addStyleTag({ content: "* { content-visibility: visible !important; }" });
  await page.screenshot({ path: docs(name), fullPage: true, animations: "disabled" });
  console.log(`docs/pictures/${name}.png`);
}
