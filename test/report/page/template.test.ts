import { expect, test } from "vitest";
import { html, joinedHtml, upTo } from "../../../src/report/page/template.ts";

const EVIL = `<img src=x onerror="alert('1')">&amp;`;
const HARMLESS = "&lt;img src=x onerror=&quot;alert('1')&quot;&gt;&amp;amp;";

test("a template escapes all text in it, including lists and attributes, but not other templates", () => {
  expect(html`<b title="${EVIL}">${EVIL}</b>`.text).toBe(`<b title="${HARMLESS}">${HARMLESS}</b>`);
  expect(html`<ul>${[EVIL, html`<li>${EVIL}</li>`, [EVIL]]}</ul>`.text).toBe(
    `<ul>${HARMLESS}<li>${HARMLESS}</li>${HARMLESS}</ul>`,
  );
  expect(joinedHtml([EVIL, null, html`<br>`, "", EVIL], "<").text).toBe(`${HARMLESS}&lt;<br>&lt;${HARMLESS}`);
  expect(upTo(4, EVIL).text).toBe("&lt;im…");
});

test("missing values become empty", () => {
  expect(html`<p>${null}${false}${[]}${0}${""}</p>`.text).toBe("<p>0</p>");
});
