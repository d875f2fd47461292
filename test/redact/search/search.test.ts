/** Compares the quick search with the slow one, which runs every rule with a hook over the whole text. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { wasmSource } from "../../../scripts/wasm.ts";
import { mostBreaks } from "../../../src/redact/breaks.ts";
import { ByteText } from "../../../src/redact/byte-text.ts";
import { createFinder, type FindSecrets } from "../../../src/redact/find-secrets.ts";
import { libraryRules } from "../../../src/redact/library.ts";
import { LIBRARY_HOOKS } from "../../../src/redact/library-hooks.ts";
import { normalise } from "../../../src/redact/normalise.ts";
import { mergeRanges } from "../../../src/redact/ranges.ts";
import { SearchMemory } from "../../../src/redact/search/memory.ts";
import { createQuickSearch } from "../../../src/redact/search/quick-search.ts";
import { createSlowSearch } from "../../../src/redact/search/slow-search.ts";
import { LOOKALIKES } from "../lookalikes.ts";
import { draw, pick, seeded } from "../matrix/draw.ts";
import { FORMS } from "../matrix/forms.ts";
import { KINDS } from "../matrix/kinds.ts";
import { SAMPLES } from "../secrets.ts";

const library = libraryRules(LIBRARY_HOOKS);
const quick = createFinder(library, [], createQuickSearch);
const slow = createFinder(library, [], createSlowSearch);

const ORDINARY = [
  '10.42.0.7 - - [25/Nov/2026:01:02:03 +0000] "GET /api/carts/3f2a?page=2&sort=a HTTP/1.1" 200 7 "-" "curl/8.9"',
  '{"level":"info","trace_id":"4bf92f3577b34da6a3ce929d0e0e4736","id":"550e8400-e29b-41d4-a716-446655440000"}',
  'I1125 01:02:03.417000 1 reflector.go:1121] "Reconciled" object="shop/cart-7" duration="30ms"',
  "INFO 1 --- [nio-8080-exec-3] c.e.shop.PaymentReconciliationController : cart has 7 items",
  'ERROR: duplicate key value violates unique constraint "carts_pkey"',
  "für Kunde „Müller“ übermittelt – 7 €",
  "",
];
const WORDS =
  "- -- = : :: \\ \" ' ? & ; % %22 @ ://a: key auth token: pass value= is 11 00 SK u1234567- _ . / :5432: *".split(" ");
const BORDERS = ["\n", "\n", "\n", "\r\n", " ", "", ",", "\\n", '"', "\t"];

function rangesBy(find: FindSecrets, text: ByteText) {
  const ranges: [number, number][] = [];
  find(text, (start, end) => {
    if (end > start) ranges.push([start, end]);
  });
  return mergeRanges(ranges, text);
}

/** The ranges that only one of them finds, with context. */
function difference(written: string): readonly string[] {
  const text = ByteText.of(written);
  const slice = (from: number, to: number) => text.part(text.boundary(from), text.boundary(to)).text;
  const [left, right] = [rangesBy(quick, text), rangesBy(slow, text)];
  const keysOf = (ranges: typeof left) => new Set(ranges.map(([start, end]) => `${start}-${end}`));
  const [inLeft, inRight] = [keysOf(left), keysOf(right)];
  return [
    ...left.filter(([start, end]) => !inRight.has(`${start}-${end}`)).map((range) => ["quick", range] as const),
    ...right.filter(([start, end]) => !inLeft.has(`${start}-${end}`)).map((range) => ["slow", range] as const),
  ].map(([which, [start, end]]) => `${which}: ${slice(start - 200, start)}»${slice(start, end)}«`);
}

describe("the quick search", () => {
  it("finds the same as rules over the whole text, in any mixture", () => {
    const random = seeded(20261129);
    const forms = Object.values(FORMS);
    const pieces = [
      () => pick(random, ORDINARY),
      () => pick(random, LOOKALIKES),
      () => pick(random, SAMPLES).text,
      () =>
        pick(random, forms)(pick(random, ["password", "API_TOKEN", "key", "sid"]), pick(random, KINDS).value(random)),
      () => draw(random, 1 + random(60), pick(random, ["0123456789abcdef", "abcXYZ019_-", "aA0+/=", " \t.:"])),
      () => pick(random, WORDS),
    ];
    for (let count = 0; count < 150; count++) {
      const parts = Array.from({ length: 2 + random(40) }, () => pick(random, pieces)() + pick(random, BORDERS));
      expect(difference(normalise(parts.join("")))).toEqual([]);
    }
  });

  it("finds the same in texts of several windows and in long lines", () => {
    const random = seeded(7);
    for (const border of ["\n", " "]) {
      const parts: string[] = [];
      for (let length = 0; length < 400_000; length += parts.at(-1)?.length ?? 0)
        parts.push((random(40) === 0 ? pick(random, SAMPLES).text : pick(random, ORDINARY)) + border);
      expect(difference(normalise(parts.join("")))).toEqual([]);
    }
  });
});

it("tells if a text has other characters than printable ones, and if it may have a written escape", () => {
  const random = seeded(11);
  const memory = new SearchMemory();
  const parts = [
    "\\",
    "^",
    "#",
    "[",
    "0",
    "3",
    "m",
    "u",
    "x",
    "e",
    "a",
    " ",
    "~",
    "\t",
    "\n",
    "\u007f",
    "\u001f",
    "é",
    "\r",
  ];
  for (let count = 0; count < 5000; count++) {
    const common = 1 + random(parts.length);
    const text = "a".repeat(random(20)) + draw(random, 1 + random(40), parts.slice(0, common).join(""));
    expect({ text, ...memory.oddities(Buffer.from(text)) }).toEqual({
      text,
      isPlain: /^[\t\n -~]*$/.test(text),
      mayHoldWritten: /\\(?:[uxe]|03)|\^\[|#03|\[0m/.test(text),
    });
  }
});

describe("the lines that a match may span", () => {
  it("are counted", () => {
    const breaks: readonly (readonly [RegExp, number])[] = [
      [/a[ \t]{0,3}[^\s"]+/, 0],
      [/a\s{0,3}[:=]\s?x/, 4],
      [/(?:\s|\\n){0,40}(?:-\s)?x/, 41],
      [/(?<=\n)[^"]x|\n\n\n/, 3],
      [/[^\n]*.*[\s\S]?/, 1],
      [/(a\n)\1/, 2],
      [/\W{2}\D(?=\S)/, 3],
    ];
    for (const [expression, count] of breaks) expect(mostBreaks(expression.source), expression.source).toBe(count);
    for (const expression of [/a\s*b/, /[^"]+/, /(?:x\n?)+/]) expect(mostBreaks(expression.source)).toBe(Infinity);
  });
});

it("the WebAssembly is that of search.wat", async () => {
  const made = new URL("../../../src/redact/search/search-wasm.ts", import.meta.url);
  expect(readFileSync(made, "utf8")).toBe(await wasmSource("src/redact/search", "search", "SEARCH_WASM"));
});
