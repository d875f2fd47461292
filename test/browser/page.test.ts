import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Report } from "../../src/findings/model.ts";
import { renderPage } from "../../src/report/index.ts";
import { FIELDS, PAYLOADS } from "../report/payloads.ts";
import { context, mapFinding, report } from "../report/reports.ts";
import { oneFinding, twelveFindings } from "../report/scenes.ts";
import { type Chromium, startChromium } from "./chromium.ts";

const ctx = context();
let chromium: Chromium;
let newPage: () => Promise<Page>;

beforeAll(async () => {
  chromium = await startChromium();
  const window = await chromium.window();
  newPage = () => window.newPage();
});

afterAll(() => chromium[Symbol.asyncDispose]());

/** Origin of the pages, which the test serves. */
const ORIGIN = "https://page.example/";

interface Shown {
  /** Elements without their text: first of the page without findings, then of each finding. */
  readonly skeletons: readonly string[];
  readonly owned: boolean;
  readonly wide: number;
  readonly inner: number;
  readonly hosts: readonly string[];
}

/** Runs in the page that contains the frames. */
const LOOK = `[...document.querySelectorAll("iframe")].map(({ contentWindow, contentDocument }) => {
  const inside = (element) => "<" + element.tagName + " " + [...element.attributes].map(({ name }) => name).join(" ") + ">" +
    [...element.children].map((child) => child.tagName === "CODE" || child.matches(".finding") ? "" : inside(child)).join("");
  return {
    skeletons: [contentDocument.documentElement, ...contentDocument.querySelectorAll(".finding")].map(inside),
    owned: "owned" in contentWindow,
    wide: contentDocument.documentElement.scrollWidth,
    inner: contentWindow.innerWidth,
    hosts: [...contentDocument.querySelectorAll("[href]")].map((each) => new URL(each.getAttribute("href"), "${ORIGIN}").host),
  };
})`;

/**
 * Loads the pages in a browser. Returns what each became, and everything that any of them attempted. They are loaded
 * together, each in a frame with its own policy: a tab for each would take several times as long.
 */
async function shown(htmls: readonly string[], width = 1280) {
  await using page = await newPage();
  await page.setViewportSize({ width, height: 800 });
  const tried: string[] = [];
  const served = new Map(htmls.map((html, index) => [`${ORIGIN}${index}`, html]));
  const frames = [...served.keys()].map(
    (url) => `<iframe style="border:0;width:100%;height:100vh" src="${url}"></iframe>`,
  );
  served.set(
    ORIGIN,
    `<!doctype html><meta name="viewport" content="width=device-width"><body style="margin:0">${frames.join("")}`,
  );
  // Only requests that the policy allows arrive here.
  await page.route("**/*", (route) => {
    const url = route.request().url();
    const body = served.get(url);
    // Each page is fetched once: fetching another one, or itself again, counts as an attempt.
    served.delete(url);
    if (body !== undefined) return route.fulfill({ contentType: "text/html; charset=utf-8", body });
    tried.push(`request ${url}`);
    return route.abort();
  });
  page.on("console", (message) => tried.push(`console ${message.text()}`));
  page.on("pageerror", (error) => tried.push(`error ${error.message}`));
  page.on("popup", (popup) => tried.push(`window ${popup.url()}`));
  page.on("dialog", (dialog) => {
    tried.push(`dialog ${dialog.message()}`);
    return dialog.dismiss();
  });
  await page.goto(ORIGIN);
  return { pages: await page.evaluate<readonly Shown[]>(LOOK), tried };
}

/** Loads one page in a browser. */
async function seen(html: string, width?: number) {
  const { pages, tried } = await shown([html], width);
  const [page] = pages;
  if (page === undefined) throw new Error("no page was shown");
  return { ...page, tried };
}

/** Findings per page: up to this number, each is shown as if it were the only one. */
const TOGETHER = 25;

/** One report with the findings of several, which otherwise differ only in fields derived from them. */
function joined(reports: readonly Report[]): Report {
  const [first = report([])] = reports;
  return report(
    reports.flatMap(({ findings }) => findings),
    frameOf(first),
  );
}

function frameOf({
  findings: _,
  lanes: _lanes,
  pods: _pods,
  containers: _containers,
  restarts: _restarts,
  ...rest
}: Report) {
  return rest;
}

/** Groups reports that can share a page, since they differ only in their findings. */
function grouped<T extends { readonly report: Report }>(all: readonly T[]): readonly (readonly T[])[] {
  const alike = Map.groupBy(all, (each) => JSON.stringify(frameOf(each.report)));
  return [...alike.values()].flatMap((group) =>
    Array.from({ length: Math.ceil(group.length / TOGETHER) }, (_, at) =>
      group.slice(at * TOGETHER, (at + 1) * TOGETHER),
    ),
  );
}

describe.each(Object.entries(FIELDS))("foreign text as %s", (_, reportWith) => {
  test("is mere text in report.html: nothing runs, makes requests or links elsewhere", async () => {
    const groups = grouped(Object.entries(PAYLOADS).map(([name, text]) => ({ name, report: reportWith(text) })));
    const sizes = [...new Set(groups.map(({ length }) => length))];
    const harmless = sizes.map((size) => joined(Array.from({ length: size }, (_, at) => reportWith(`harmless${at}`))));
    const hostile = groups.map((group) => joined(group.map((each) => each.report)));
    const { pages, tried } = await shown([...harmless, ...hostile].map((each) => renderPage(each, ctx)));
    expect(tried).toEqual([]);
    const expected = new Map(sizes.map((size, index) => [size, pages[index]?.skeletons]));
    for (const [index, group] of groups.entries()) {
      const page = pages[sizes.length + index];
      const names = group.map(({ name }) => name);
      expect(page?.owned, names.join()).toBe(false);
      for (const host of page?.hosts ?? []) expect(["page.example", "github.com"], names.join()).toContain(host);
      const skeletons = expected.get(group.length) ?? [];
      const each = (skeletons.length - 1) / group.length;
      for (const [at, skeleton] of skeletons.entries()) {
        const name = at === 0 ? names.join() : names[Math.floor((at - 1) / each)];
        // An empty element may be omitted together with its label.
        if (name !== "nothing") expect(page?.skeletons[at], name).toBe(skeleton);
      }
      expect(page?.skeletons.length).toBe(skeletons.length);
    }
  });
});

test("foreign text in one of many findings is mere text too", async () => {
  const alike = (texts: readonly string[]) =>
    renderPage(joined(Object.values(FIELDS).flatMap((reportWith) => texts.map((text) => reportWith(text)))), ctx);
  const hostile = Object.values(PAYLOADS);
  const looks: string[][] = [];
  for (const html of [alike(hostile.map((_, at) => `harmless${at}`)), alike(hostile)]) {
    await using page = await newPage();
    const tried: string[] = [];
    page.on("console", (message) => tried.push(message.text()));
    page.on("pageerror", (error) => tried.push(error.message));
    await page.setContent(html, { timeout: 120_000 });
    expect(await page.locator("noscript").count()).toBeGreaterThan(0);
    await page.evaluate('dispatchEvent(new Event("beforeprint"))');
    looks.push(await page.evaluate<string[]>(SHAPES));
    expect(await page.evaluate('"owned" in globalThis')).toBe(false);
    expect(tried).toEqual([]);
  }
  const [harmless = [], foreign] = looks;
  expect(harmless.length).toBeGreaterThan(10);
  expect(foreign).toEqual(harmless);
});

/** Each kind of element of the findings, with its attributes. */
const SHAPES = `[...new Set([...document.querySelectorAll("section *")].map(({ tagName, attributes }) =>
  [tagName, ...[...attributes].map(({ name }) => name)].join(" ")))].sort()`;

describe("the policy of report.html", () => {
  test("stops injected scripts, images and styles", async () => {
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

/** Each with its own title and workload. */
function twoThousand(): Report {
  return report(
    Array.from({ length: 2_000 }, (_, index) => ({
      ...mapFinding,
      fingerprint: `many-${index}`,
      title: `fatal error: number ${index}`,
      workload: { ...mapFinding.workload, name: `workload-${index}` },
    })),
  );
}

describe("report.html", () => {
  test.each([
    ["one finding", oneFinding],
    ["twelve findings", twelveFindings],
  ])("fits a phone of 360 px with %s", async (_, make) => {
    const page = await seen(renderPage(make(), ctx), 360);
    expect(page.wide).toBeLessThanOrEqual(page.inner);
    expect(page.tried).toEqual([]);
  });

  test("shows everything without JavaScript", async () => {
    await using window = await chromium.window({ javaScriptEnabled: false });
    const page = await window.newPage();
    await page.setContent(renderPage(oneFinding(), ctx));
    const text = await page.locator("body").innerText();
    for (const expected of [
      "fatal error: concurrent map writes",
      "internal/store/activity.go:436",
      "kubectl -n prod logs",
      "no right to list events in prod:",
    ])
      expect(text).toContain(expected);
    expect(await page.getByRole("search").isVisible()).toBe(false);
  });

  test("is searched, walked and opened with the keyboard", async () => {
    await using page = await newPage();
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

  test("copies a command, of a finding that is opened later too", async () => {
    await using page = await newPage();
    await page.setContent(renderPage(twelveFindings(), ctx));
    // A page without an address has no clipboard.
    await page.evaluate(
      'Object.defineProperty(navigator, "clipboard", { value: { writeText: async (text) => { globalThis.copied = text; } } })',
    );
    for (const id of ["#f1", "#f5"]) {
      const finding = page.locator(id);
      if ((await finding.getAttribute("open")) === null) await finding.locator("summary").first().click();
      const command = finding.locator("pre", { hasText: "kubectl -n prod" }).first();
      await command.locator("+ button").click();
      await expect.poll(() => command.locator("+ button").innerText()).toBe("Copied");
      expect(await page.evaluate("globalThis.copied")).toBe(await command.textContent());
    }
  });

  test("opens the finding whose death is chosen on the timeline", async () => {
    await using page = await newPage();
    await page.setContent(renderPage(twelveFindings(), ctx));
    expect(await page.locator("#f5").getAttribute("open")).toBeNull();
    await page.locator('.lane a[href="#f5"]').first().focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator("#f5").getAttribute("open")).toBe("");
  });

  test("shows 2,000 findings, and searches them", async () => {
    await using page = await newPage();
    await page.setContent(renderPage(twoThousand(), ctx), { timeout: 120_000 });
    await expect.poll(() => page.locator(".finding").count(), { timeout: 60_000 }).toBe(2_000);
    // The first 300 containers that died and 100 that did not; the others are only counted.
    expect(await page.locator(".lane").count()).toBe(400);
    expect(await page.locator("#timeline ~ p").textContent()).toMatch(/^… and [\d,]+ more containers that died$/);
    await page.locator("input").fill("workload-1999");
    await expect
      .poll(() => page.locator(".bar output").innerText(), { timeout: 60_000 })
      .toMatch(/^1 of 2000 findings/);
  });

  test("shows 2,000 findings without JavaScript", async () => {
    await using window = await chromium.window({ javaScriptEnabled: false });
    const page = await window.newPage();
    await page.setContent(renderPage(twoThousand(), ctx), { timeout: 120_000 });
    expect(await page.locator(".finding").count()).toBe(2_000);
    const last = page.locator("#f2000");
    await last.locator("summary").first().click();
    expect(await last.innerText()).toContain("kubectl -n prod");
  });

  test.each([
    ["a search of the browser's own", 'dispatchEvent(new KeyboardEvent("keydown", { key: "f", ctrlKey: true }))'],
    ["printing", 'dispatchEvent(new Event("beforeprint"))'],
    ["a step to the next finding", 'dispatchEvent(new KeyboardEvent("keydown", { key: "j" }))'],
    ["a link to a finding", 'location.hash = "#f1999"; dispatchEvent(new Event("hashchange"))'],
  ])("has all of 2,000 findings before %s", async (_, act) => {
    await using page = await newPage();
    // Nothing is parsed by and by.
    await page.evaluate("globalThis.setTimeout = globalThis.requestIdleCallback = () => 0");
    await page.setContent(renderPage(twoThousand(), ctx), { timeout: 120_000 });
    expect(await page.locator(".finding").count()).toBe(20);
    await page.evaluate(act);
    expect(await page.locator(".finding").count()).toBe(2_000);
    expect(await page.locator("noscript").count()).toBe(0);
  });

  test("opens every fold for printing", async () => {
    await using page = await newPage();
    await page.setContent(renderPage(twelveFindings(), ctx));
    await page.evaluate('dispatchEvent(new Event("beforeprint"))');
    expect(await page.locator("details:not([open])").count()).toBe(0);
  });
});
