import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { wasmSource } from "../../../scripts/wasm.ts";
import { findEach } from "../../../src/crash/stream/short-search.ts";
import { createTriggerSearch, type Hit } from "../../../src/crash/stream/trigger-search.ts";

const letter = fc.constantFrom(..."ab(\n.é");
const word = (minLength: number, maxLength: number) =>
  fc.array(letter, { minLength, maxLength }).map((letters) => letters.join(""));
const trigger = word(3, 12).filter((text) => !text.includes("\n"));

test("every string is found wherever it is, and newlines are counted", () => {
  fc.assert(
    fc.property(fc.uniqueArray(trigger, { minLength: 1, maxLength: 40 }), word(0, 200), (triggers, text) => {
      const marks = new Map(triggers.map((one, index) => [one, index + 1]));
      const length = Buffer.byteLength(text);
      const bytes = Buffer.from(text);
      const expected = triggers.flatMap((one) => placesOf(one, text).map((at) => ({ at, marks: marks.get(one) ?? 0 })));
      const order = (one: Hit, other: Hit) => one.at - other.at || one.marks - other.marks;
      const searches = [
        (hits: Hit[]) => createTriggerSearch(marks).find(bytes, length, hits),
        (hits: Hit[]) => findEach(marks, bytes.subarray(0, length), hits),
      ];
      for (const search of searches) {
        const hits: Hit[] = [];
        const newlines = search(hits);
        expect(hits.toSorted(order)).toEqual(expected.toSorted(order));
        expect(newlines).toBe(text.split("\n").length - 1);
      }
    }),
    { numRuns: 80 },
  );
});

test("strings of three, four and five bytes are found at even and odd positions", () => {
  const triggers = ["ELF", "7z ", "\u00e9:", "qemu", "panic"];
  const search = createTriggerSearch(new Map(triggers.map((one, index) => [one, index + 1])));
  for (const [index, one] of triggers.entries())
    for (let at = 0; at < 4; at++) {
      const bytes = Buffer.from(`${".".repeat(at)}${one}, no more`);
      const hits: Hit[] = [];
      search.find(bytes, bytes.length, hits);
      expect(hits).toEqual([{ at, marks: index + 1 }]);
    }
});

test("strings are found across the pieces of a long text", () => {
  const search = createTriggerSearch(new Map([["goroutine ", 1]]));
  for (let shift = -12; shift <= 2; shift++) {
    const at = PIECE + shift;
    const bytes = Buffer.from(`${".".repeat(at)}goroutine \n${"\n".repeat(PIECE)}`);
    const hits: Hit[] = [];
    expect(search.find(bytes, bytes.length, hits)).toBe(PIECE + 1);
    expect(hits).toEqual([{ at, marks: 1 }]);
  }
});

test("a text that consists only of triggers is searched as well", () => {
  const text = "abab".repeat(PIECE / 2);
  const hits: Hit[] = [];
  createTriggerSearch(new Map([["abab", 1]])).find(Buffer.from(text), text.length, hits);
  expect(hits.map(({ at }) => at).toSorted((one, other) => one - other)).toEqual(
    Array.from({ length: text.length / 2 - 1 }, (_, index) => index * 2),
  );
});

test("nothing beyond the end of the text is found", () => {
  const bytes = Buffer.from("goroutine goroutine ");
  const hits: Hit[] = [];
  createTriggerSearch(new Map([["goroutine ", 1]])).find(bytes, 19, hits);
  expect(hits).toEqual([{ at: 0, marks: 1 }]);
});

test("the WebAssembly is that of prefilter.wat", async () => {
  const made = new URL("../../../src/crash/stream/prefilter-wasm.ts", import.meta.url);
  expect(readFileSync(made, "utf8")).toBe(await wasmSource("src/crash/stream", "prefilter", "PREFILTER_WASM"));
});

const PIECE = 128 * 1024;

function placesOf(one: string, text: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(one); at !== -1; at = text.indexOf(one, at + 1))
    places.push(Buffer.byteLength(text.slice(0, at)));
  return places;
}
