import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Report } from "../../src/findings/model.ts";
import { renderPage } from "../../src/report/index.ts";
import { FIELDS, PAYLOADS } from "../report/payloads.ts";
import { context, mapFinding, report } from "../report/reports.ts";
import { oneFinding, twelveFindings } from "../report/scenes.ts";
import { type Chromium, startChromium } from "./chromium.ts";

const ctx = context();
let chromium: Chromium;

beforeAll(async () => {
  chromium = await startChromium();
});

afterAll(async () => {
  await chromium[Symbol.asyncDispose]();
});

/** Where the page is served from, by the test alone. */
const PAGE = "https://page.example/report.html";

/** What a browser made of one text of the page after the other, in one window. */
async function* shown(htmls: Iterable<string>, options: Parameters<Chromium["window"]>[0] = {}) {
  await using window = await chromium.window(options);
  const page = await window.newPage();
  let tried: string[] = [];
  let served = "";
  // Only what the policy lets out comes here.
  await window.route("**/*", async (route) => {
    if (route.request().url() === PAGE) return route.fulfill({ contentType: "text/html; charset=utf-8", body: served });
    tried.push(`request ${route.request().url()}`);
    return route.abort();
  });
  page.on("console", (message) => tried.push(`console ${message.text()}`));
  page.on("pageerror", (error) => tried.push(`error ${error.message}`));
  page.on("dialog", (dialog) => tried.push(`dialog ${dialog.message()}`));
  for (const html of htmls) {
    tried = [];
    served = html;
    await page.goto(PAGE);
    const state = await page.evaluate<{
      skeleton: string;
      owned: boolean;
      wide: number;
      inner: number;
      hosts: string[];
    }>(`(() => {
      const say = (element) => element.tagName === "CODE" ? "" : "<" + element.tagName + " " +
        [...element.attributes].map(({ name }) => name).join(" ") + ">" + [...element.children].map(say).join("");
      return {
        skeleton: say(document.documentElement),
        owned: "owned" in globalThis,
        wide: document.documentElement.scrollWidth,
        inner: innerWidth,
        hosts: [...document.querySelectorAll("[href]")].map((each) => new URL(each.getAttribute("href"), "https://page.example/").host),
      };
    })()`);
    yield { ...state, tried };
  }
}

/** What a browser made of one text of the page. */
async function seen(html: string, options: Parameters<Chromium["window"]>[0] = {}) {
  for await (const page of shown([html], options)) return page;
  throw new Error("no page was shown");
}

describe.each(Object.entries(FIELDS))("foreign text as %s", (_, reportWith) => {
  test("is nothing but words in report.html, and nothing runs, asks or leads elsewhere", async () => {
    const names = Object.keys(PAYLOADS);
    const texts = ["harmless", ...Object.values(PAYLOADS)].map((text) => renderPage(reportWith(text), ctx));
    let expected: string | null = null;
    for await (const page of shown(texts)) {
      const name = expected === null ? "harmless" : names.shift();
      expected ??= page.skeleton;
      expect(page.tried, name).toEqual([]);
      expect(page.owned, name).toBe(false);
      for (const host of page.hosts) expect(["page.example", "github.com"], name).toContain(host);
      expect(page.skeleton, name).toBe(expected);
    }
    expect(names).toEqual([]);
  });
});

describe("the policy of report.html", () => {
  test("stops a script, an image and a style that got into the page all the same", async () => {
    const html = renderPage(oneFinding(), ctx).replace(
      "<footer>",
      '<script>globalThis.owned = 1</script><img src="https://evil.example/x.png" onerror="globalThis.owned = 1"><style>body{display:none}</style><footer>',
    );
    const page = await seen(html);
    expect(page.owned).toBe(false);
    expect(page.tried.filter((each) => !each.startsWith("console "))).toEqual([]);
    expect(page.tried.filter((each) => /Content Security Policy/.test(each)).length).toBeGreaterThanOrEqual(3);
  });
});

describe("report.html", () => {
  test.each([
    ["one finding", oneFinding],
    ["twelve findings", twelveFindings],
  ])("is no wider than a phone of 360 px with %s", async (_, make) => {
    const page = await seen(renderPage(make(), ctx), { viewport: { width: 360, height: 800 } });
    expect(page.wide).toBeLessThanOrEqual(page.inner);
    expect(page.tried).toEqual([]);
  });

  test("says everything without JavaScript", async () => {
    await using window = await chromium.window({ javaScriptEnabled: false });
    const page = await window.newPage();
    await page.setContent(renderPage(oneFinding(), ctx));
    const text = await page.locator("body").innerText();
    for (const said of ["fatal error: concurrent map writes", "internal/store/activity.go:436", "kubectl -n prod logs"])
      expect(text).toContain(said);
    expect(await page.getByRole("search").isVisible()).toBe(false);
  });

  test("is searched, walked and opened with the keyboard", async () => {
    await using window = await chromium.window();
    const page = await window.newPage();
    await page.setContent(renderPage(twelveFindings(), ctx));
    await page.keyboard.press("/");
    await page.keyboard.type("broadcast input array");
    await expect.poll(() => page.locator(".finding:visible").count()).toBe(1);
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".bar output").innerText()).toMatch(/^place 1 of \d+$/);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(".finding:visible").count()).toBe(twelveFindings().findings.length);
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    expect(await page.evaluate<string>("document.activeElement.closest('details').id")).toBe("f2");
  });

  test("opens the finding whose death is chosen on the timeline", async () => {
    await using window = await chromium.window();
    const page = await window.newPage();
    await page.setContent(renderPage(twelveFindings(), ctx));
    expect(await page.locator("#f5").getAttribute("open")).toBeNull();
    await page.locator('.lane a[href="#f5"]').first().focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator("#f5").getAttribute("open")).toBe("");
  });

  test("holds 2,000 findings, and the search among them answers", async () => {
    const many: Report = report(
      Array.from({ length: 2_000 }, (_, index) => ({
        ...mapFinding,
        fingerprint: `many-${index}`,
        title: `fatal error: number ${index}`,
        workload: { ...mapFinding.workload, name: `workload-${index}` },
      })),
    );
    await using window = await chromium.window();
    const page = await window.newPage();
    await page.setContent(renderPage(many, ctx), { timeout: 120_000 });
    expect(await page.locator(".finding").count()).toBe(2_000);
    // The first three hundred containers that died, and a hundred that did not; the others are counted.
    expect(await page.locator(".lane").count()).toBe(400);
    expect(await page.locator("#timeline ~ p").textContent()).toMatch(/^… and [\d,]+ more containers that died$/);
    await page.locator("input").fill("workload-1999");
    await expect
      .poll(() => page.locator(".bar output").innerText(), { timeout: 60_000 })
      .toMatch(/^1 of 2000 findings/);
  });

  test("opens every fold for the printer", async () => {
    await using window = await chromium.window();
    const page = await window.newPage();
    await page.setContent(renderPage(twelveFindings(), ctx));
    await page.evaluate('dispatchEvent(new Event("beforeprint"))');
    expect(await page.locator("details:not([open])").count()).toBe(0);
  });
});
