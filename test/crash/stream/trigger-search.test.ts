import fc from "fast-check";
import { expect, test } from "vitest";
import { createTriggerSearch, type Hit } from "../../../src/crash/stream/trigger-search.ts";

const letter = fc.constantFrom(..."ab(\n.");
const word = (minLength: number, maxLength: number) =>
  fc.array(letter, { minLength, maxLength }).map((letters) => letters.join(""));
const trigger = word(4, 12).filter((text) => !text.includes("\n"));

test("every string is found wherever it is, and newlines are counted", () => {
  fc.assert(
    fc.property(fc.uniqueArray(trigger, { minLength: 1, maxLength: 40 }), word(0, 200), (triggers, text) => {
      const marks = new Map(triggers.map((one, index) => [one, index + 1]));
      const bytes = Buffer.alloc(Math.ceil(text.length / 4) * 4);
      bytes.write(text);
      const hits: Hit[] = [];
      const newlines = createTriggerSearch(marks).find(bytes, text.length, hits);
      const expected = triggers.flatMap((one) => placesOf(one, text).map((at) => ({ at, marks: marks.get(one) ?? 0 })));
      const order = (one: Hit, other: Hit) => one.at - other.at || one.marks - other.marks;
      expect(hits.toSorted(order)).toEqual(expected.toSorted(order));
      expect(newlines).toBe(text.split("\n").length - 1);
    }),
    { numRuns: 80 },
  );
});

function placesOf(one: string, text: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(one); at !== -1; at = text.indexOf(one, at + 1)) places.push(at);
  return places;
}
