import { expect, test } from "vitest";
import { grammars } from "../../../src/crash/runtimes/grammars.ts";
import {
  ALL_MARKS,
  COLOUR_MARK,
  EDGE_MARK,
  GRAMMAR_BITS,
  grammarsOf,
  HEAD_MARK,
  inOrder,
  MARKED,
  RECORD_MARK,
} from "../../../src/crash/stream/marks.ts";

test("no two marks share a bit", () => {
  const marks = [...MARKED.map(([mark]) => mark), HEAD_MARK, EDGE_MARK, COLOUR_MARK, RECORD_MARK];
  let all = 0;
  for (const mark of marks) {
    expect(mark).toBeGreaterThan(0);
    expect(all & mark).toBe(0);
    all |= mark;
  }
});

test("too many grammars are refused instead of sharing a bit", () => {
  const many = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, place) => [`runtime-${place}`, grammars.go]));
  expect(inOrder(many(GRAMMAR_BITS))).toHaveLength(GRAMMAR_BITS);
  expect(() => inOrder(many(GRAMMAR_BITS + 1))).toThrow("28 grammars, but marks for 27 only");
  expect(1 << GRAMMAR_BITS).toBe(HEAD_MARK);
});

test("grammars are asked in the order of the list", () => {
  expect(grammarsOf(ALL_MARKS)).toEqual(Object.values(grammars));
  const marksOf = (...wanted: readonly string[]) =>
    MARKED.filter(([, { runtime }]) => wanted.includes(runtime)).reduce((marks, [mark]) => marks | mark, EDGE_MARK);
  expect(grammarsOf(marksOf("shell", "go", "rust")).map(({ runtime }) => runtime)).toEqual(["go", "rust", "shell"]);
});

test("each runtime selects its own grammar", () => {
  for (const [runtime, grammar] of Object.entries(grammars)) expect(grammar.runtime).toBe(runtime);
});
