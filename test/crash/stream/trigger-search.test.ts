import fc from "fast-check";
import { expect, test } from "vitest";
import { findEach } from "../../../src/crash/stream/short-search.ts";
import { createTriggerSearch, type Hit } from "../../../src/crash/stream/trigger-search.ts";

const letter = fc.constantFrom(..."ab(\n.é");
const word = (minLength: number, maxLength: number) =>
  fc.array(letter, { minLength, maxLength }).map((letters) => letters.join(""));
const trigger = word(4, 12).filter((text) => !text.includes("\n"));

test("every string is found wherever it is, and newlines are counted", () => {
  fc.assert(
    fc.property(fc.uniqueArray(trigger, { minLength: 1, maxLength: 40 }), word(0, 200), (triggers, text) => {
      const marks = new Map(triggers.map((one, index) => [one, index + 1]));
      const length = Buffer.byteLength(text);
      const bytes = Buffer.alloc(Math.ceil(length / 4) * 4);
      bytes.write(text);
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

function placesOf(one: string, text: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(one); at !== -1; at = text.indexOf(one, at + 1))
    places.push(Buffer.byteLength(text.slice(0, at)));
  return places;
}
