import fc from "fast-check";
import { expect, test } from "vitest";
import { createPager, LONGEST_LINE, PAGE_BYTES } from "../../../src/crash/stream/pages.ts";

function pagesOf(text: string, sizes: readonly number[]): readonly string[] {
  const pages: string[] = [];
  const pager = createPager((page) => {
    pages.push(page.bytes.toString("latin1", 0, page.length));
    pager.release(page);
  });
  const bytes = Buffer.from(text, "latin1");
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length] ?? 1;
    pager.write(bytes.subarray(at, at + size));
    at += size;
  }
  pager.end();
  return pages;
}

const lines = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 400_000 })), { maxLength: 30 })
  .map((lengths) => lengths.map((length, at) => String.fromCharCode(97 + (at % 26)).repeat(length)).join("\n"));
const sizes = fc.array(fc.integer({ min: 500, max: 200_000 }), { minLength: 1, maxLength: 5 });

test("pages consist of whole lines, and lose none, wherever the chunks end", () => {
  fc.assert(
    fc.property(lines, sizes, (text, chunks) => {
      const pages = pagesOf(text, chunks);
      expect(pages.join("") === text).toBe(true);
      expect(pages.slice(0, -1).every((page) => page.endsWith("\n"))).toBe(true);
      expect(pages).toEqual(pagesOf(text, [text.length + 1]));
    }),
    { numRuns: 25 },
  );
});

test("of a line that exceeds the limit the beginning is kept", () => {
  const pages = pagesOf(`${"x".repeat(3 * LONGEST_LINE)}\nnext\n`, [PAGE_BYTES - 7]);
  expect(pages.map((page) => page.length)).toEqual([LONGEST_LINE + 1, 5]);
});
