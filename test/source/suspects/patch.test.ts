import { describe, expect, it } from "vitest";
import { hunksOfPatch } from "../../../src/source/suspects/patch.ts";

const patch = (...lines: readonly string[]) => lines.join("\n");

describe("hunks of a patch with context", () => {
  it("are those of git diff -U0", () => {
    const text = patch(
      "@@ -3,6 +3,6 @@ func load() {",
      " a",
      "-b",
      "+B",
      " c",
      " d",
      "-e",
      " f",
      "+g",
      "\\ No newline at end of file",
    );
    expect(hunksOfPatch(text, "store.go")).toEqual([
      { oldStart: 4, removed: ["b"], newStart: 4, added: ["B"] },
      { oldStart: 7, removed: ["e"], newStart: 6, added: [] },
      { oldStart: 8, removed: [], newStart: 8, added: ["g"] },
    ]);
  });

  it("leave out what another indent alone made differ", () => {
    const text = patch("@@ -1,3 +1,5 @@", "-return total", "+if (cart) {", "+  return total", "+}", " ", " next");
    expect(hunksOfPatch(text, "cart.js").map(({ added }) => added)).toEqual([["if (cart) {"], ["}"]]);
  });

  it("keep another indent where it is code", () => {
    const text = patch("@@ -1,2 +1,2 @@", " if cart:", "-    return total", "+return total");
    expect(hunksOfPatch(text, "cart.py")).toEqual([
      { oldStart: 2, removed: ["    return total"], newStart: 2, added: ["return total"] },
    ]);
  });

  it("are none of a file that only took another width of indents", () => {
    const text = patch(
      ...["@@ -1,5 +1,5 @@", " class A {", "-    int a;", "-", "-    int b;"],
      ...["+  int a;", "+", "+  int b;", " }"],
    );
    expect(hunksOfPatch(text, "A.java")).toEqual([]);
  });

  it("are one where a hunk is too large to be compared line by line", () => {
    const many = (mark: string) => Array.from({ length: 2500 }, (_, at) => `${mark}${mark}${at}`);
    const hunks = hunksOfPatch(patch("@@ -1,2500 +1,2500 @@", ...many("-"), ...many("+")), "data.js");
    expect(hunks).toHaveLength(1);
    expect(hunks[0]?.removed).toHaveLength(2500);
  });
});
