/** Expressions that are taken apart: they match what the whole ones match. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { inParts, partsOf } from "../../../src/crash/grammar/in-parts.ts";

const EXPRESSIONS: readonly RegExp[] = [
  /\b(?:shut(?:ting)?[ -]?down|(?:un)?expect(?:ed|ing)|not (?:exist|a \w+)|must(?: not)? be)\b|no{2} (?:[a-z] ){1,2}end$/i,
  /^\s*(?:at (?:\S|<)|\[C\]: in|#\d+[: ]|from \/?\S+:\d+|\.\.\. \d+ more)/,
  /(?<![\w-])(?:fatal|panic)(?![\w-])|can(?:no|')t|ab+c?d*e|K\u00e4fer|x{0}yz/i,
  /^JVM0(?:0[67]|10)I\b|E(?:IO|PIPE|NOENT)\b|a|/,
];
const WORDS = [
  ..."shut shutting down expect unexpecting not exist a b must be noo end at < [C]: in #1: from /a:1 ... 2 more".split(
    " ",
  ),
  ..."fatal panic cannot can't abbcdde abe K\u00e4fer k\u00c4FER \u212aat \u017fhut yz JVM006I JVM010I EIO EPIPE - x".split(
    " ",
  ),
];

test("a text matches the parts if it matches the whole", () => {
  const text = fc
    .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(" ", "", "-"), fc.boolean()), { maxLength: 6 })
    .map((words) => words.map(([word, gap, isLoud]) => (isLoud ? word.toUpperCase() : word) + gap).join(""));
  fc.assert(
    fc.property(text, (line) => {
      for (const expression of EXPRESSIONS) expect(inParts(expression).test(line), line).toBe(expression.test(line));
    }),
    { numRuns: 2000 },
  );
});

test("a text matches several expressions if it matches one of them", () => {
  const words = inParts(/\b(?:exit|abort)ed\b/, /^no (?:more|less)$/, /one/);
  const texts = ["aborted", "it exited", "no less", "no lesson", "anyone", "Exited", "no more ", ""];
  for (let time = 0; time < 20; time++)
    expect(texts.filter((text) => words.test(text))).toEqual(["aborted", "it exited", "no less", "anyone"]);
});

test("the thousandth text matches as the first one does", () => {
  for (const expression of EXPRESSIONS) {
    const words = inParts(expression);
    for (let time = 0; time < 1000; time++) {
      const word = WORDS[time % WORDS.length] ?? "";
      expect(words.test(word), word).toBe(expression.test(word));
    }
  }
});

test("each alternative has the letters that it cannot do without", () => {
  expect(partsOf(/^(?:Abc|d{2}e\.f|[gh]i(?:j|k)? lm)$/i)).toEqual([
    "abc",
    "^(?:Abc)$",
    "e.f",
    "^(?:d{2}e\\.f)$",
    " lm",
    "^(?:[gh]i(?:j|k)? lm)$",
  ]);
});

test("flags that change how a text is read are refused", () => {
  expect(() => inParts(/a|b/g).test("a")).toThrow("the flags g");
});
