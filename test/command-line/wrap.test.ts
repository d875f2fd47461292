import { expect, test } from "vitest";
import { columns, fitted, wrapped } from "../../src/command-line/wrap.ts";

test("text wraps between words, and a long word has its own line", () => {
  expect(wrapped("one two three", 9, 2)).toEqual(["  one two", "  three"]);
  expect(wrapped("a-very-long-word and", 8, 0)).toEqual(["a-very-long-word", "and"]);
});

test("the width is the terminal's, within readable limits", () => {
  expect(columns({ columns: 60 })).toBe(60);
  expect(columns({ columns: 20 })).toBe(40);
  expect(columns({ columns: 300 })).toBe(100);
  expect(columns({})).toBe(80);
});

test("a line of output wraps between words, ignoring colours, with an indent of two columns", () => {
  expect(fitted("  one two three", 15)).toBe("  one two three");
  expect(fitted("  \u001b[31mone\u001b[39m two three four five", 20)).toBe(
    "  \u001b[31mone\u001b[39m two three four\n    five",
  );
  expect(fitted("10:17:42  +12 s  exit 2 after 3 s", 24)).toBe("10:17:42  +12 s  exit 2\n  after 3 s");
});

test("a number stays with its unit", () => {
  expect(fitted("it has settled after 10 s: 3 deaths", 23)).toBe("it has settled after\n  10 s: 3 deaths");
});

test("text to copy is not wrapped", () => {
  for (const line of [
    "  │ a line of a log that is long",
    "Check it yourself: kubectl -n prod logs api",
    "  To ignore:     namespace=prod",
  ])
    expect(fitted(line, 20)).toBe(line);
});
