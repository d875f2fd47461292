import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Json } from "../../src/cluster/json.ts";
import { createListReader } from "../../src/cluster/list-reader.ts";

/** The items, and the document around them, from text written in chunks of that many bytes. */
function read(text: string, pieceBytes = text.length + 1): { items: Json[]; around: Json } {
  const items: Json[] = [];
  const reader = createListReader((item) => items.push(item));
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += pieceBytes) reader.write(bytes.subarray(at, at + pieceBytes));
  return { items, around: reader.end() };
}

const metadata = { resourceVersion: "7", continue: 'a"}]{[\\' };

describe("a list", () => {
  it("of any content, split anywhere, is read like JSON.parse does", () => {
    const item = fc.dictionary(fc.string({ unit: "binary" }), fc.jsonValue());
    const list = fc.record({ items: fc.array(item), before: fc.jsonValue(), after: fc.jsonValue() });
    fc.assert(
      fc.property(list, fc.integer({ min: 1, max: 40 }), fc.constantFrom(0, 2), ({ items, ...rest }, bytes, indent) => {
        const text = JSON.stringify({ before: rest.before, items, metadata, after: rest.after }, null, indent);
        const found = read(text, bytes);
        expect(JSON.stringify(found.items)).toBe(JSON.stringify(items));
        expect(found.around).toEqual(JSON.parse(JSON.stringify({ ...rest, items: [], metadata })));
      }),
      { numRuns: 500 },
    );
  });

  it("has 0 for unread parts of an item, unless the key was split", () => {
    const pod = {
      metadata: { managedFields: [{ a: [{}] }], name: "a" },
      spec: { containers: [{ env: ["]}"], b: 1 }] },
    };
    const other = { 'a"env': { c: 1 }, env: "text", environment: [2], data: { env: {} } };
    const text = JSON.stringify({ items: [pod, other], env: [3] });
    const trimmed = [
      { metadata: { managedFields: 0, name: "a" }, spec: { containers: [{ env: 0, b: 1 }] } },
      { ...other, data: { env: 0 } },
    ];
    expect(read(text)).toEqual({ items: trimmed, around: { items: [], env: [3] } });
    const known = (value: unknown) =>
      JSON.stringify(value, (key, inner) => (key === "env" || key === "managedFields" ? undefined : inner));
    for (let bytes = 1; bytes < text.length; bytes++)
      expect(read(text, bytes).items.map(known)).toEqual([pod, other].map(known));
  });

  it("returns an item at its last byte, before the rest arrives", () => {
    const items: Json[] = [];
    const reader = createListReader((item) => items.push(item));
    reader.write(Buffer.from('{"kind":"PodList","items":[{"a":{"items":[1,{}]}'));
    expect(items).toEqual([]);
    reader.write(Buffer.from('},{"b"'));
    expect(items).toEqual([{ a: { items: [1, {}] } }]);
  });

  it.each([
    ["none", '{"kind":"PodList","metadata":{},"items":[]}'],
    ["null, as Go writes none", '{"kind":"PodList","metadata":{},"items":null}'],
    ["none of its own, but some deeper", '{"kind":"PodList","metadata":{"items":[{"a":1}]}}'],
    ["another array, of objects", '{"kind":"PodList","columns":[{"items":[{}]}]}'],
  ])("may have these items: %s", (_, text) => {
    for (const bytes of [1, 3, 1000]) expect(read(text, bytes)).toEqual({ items: [], around: JSON.parse(text) });
  });

  it.each([
    ["far from its bracket", `{"items":${" ".repeat(40)}[{"a":1}]}`],
    ["escaped", '{"\\u0069tems":[{"a":1}]}'],
  ])("loses no item if the key is written %s", (_, text) => {
    for (const bytes of [1, 3, 1000]) expect(read(text, bytes).items).toEqual([{ a: 1 }]);
  });

  it.each([
    ["nothing", ""],
    ["a page", "<html>{[log in]}</html>"],
    ["cut off in an item", '{"items":[{"metadata":{}'],
    ["cut off between items", '{"items":[{"metadata":{}},'],
    ["cut off behind its items", '{"items":[{"metadata":{}}]'],
    ["an item that is no JSON", '{"items":[{metadata}]}'],
    ["closed too often", '{"items":[]}}}]]'],
  ])("that is not a list is refused: %s", (_, text) => {
    for (const bytes of [1, 3, 1000]) expect(() => read(text, bytes)).toThrow(SyntaxError);
  });
});
