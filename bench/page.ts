/** The time from opening the page of a large report until it is drawn and can be searched, in headless Chromium. */
import { mkdtempDisposable, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { renderPage } from "../src/report/index.ts";
import { startChromium } from "../test/browser/chromium.ts";
import { twoThousandFindings } from "../test/report/large.ts";
import { context } from "../test/report/reports.ts";
import { median } from "./measure.ts";
import { type Row, round } from "./table.ts";

const ROUNDS = 7;
const BAR_MS = 300;
/** Occurs in each finding. */
const WANTED = "goroutine";

export async function benchPage(): Promise<readonly Row[]> {
  await using folder = await mkdtempDisposable(join(tmpdir(), "crashgate-bench-"));
  const path = join(folder.path, "report.html");
  await writeFile(path, renderPage(twoThousandFindings(), context()));
  const megabytes = (await stat(path)).size / 1e6;
  const opened: number[] = [];
  const searched: number[] = [];
  await using chromium = await startChromium();
  // The first one also warms the browser up.
  for (let each = 0; each <= ROUNDS; each++) {
    await using window = await chromium.window();
    const page = await window.newPage();
    const began = performance.now();
    await page.goto(pathToFileURL(path).href, { waitUntil: "domcontentloaded" });
    await page.locator(".bar input").waitFor({ state: "visible" });
    // The second frame begins after the first was drawn.
    await page.evaluate("new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
    const openedAt = performance.now();
    await page.locator(".bar input").fill(WANTED);
    await page.locator(".bar output", { hasText: "findings" }).waitFor();
    if (each === 0) continue;
    opened.push(openedAt - began);
    searched.push(performance.now() - openedAt);
  }
  const what = `The page of 2,000 findings (${round(megabytes)} MB) in Chromium`;
  const row = (more: string, times: readonly number[], bar: number | null): Row => ({
    what: `${what}, ${more}`,
    measured: `${round(median(times))} ms`,
    against: `${round(Math.min(...times))} to ${round(Math.max(...times))} ms`,
    value: median(times),
    bar,
    unit: " ms",
  });
  return [row("opened until it can be searched", opened, BAR_MS), row("the first search", searched, null)];
}
