import { describe, expect, it } from "vitest";
import { ignoreRule } from "../../src/report/commands.ts";
import { mapFinding, mapWrites } from "./reports.ts";

function messageOf(message: string): string | undefined {
  const rule = ignoreRule({ ...mapFinding, crash: { ...mapWrites, message } });
  return / message=(.*)$/.exec(rule)?.[1];
}

describe("the rule to ignore a crash", () => {
  it("lets numbers be others: decimal ones, and addresses as what they are", () => {
    expect(messageOf("index out of range [5] with length 3")).toBe(
      String.raw`/index out of range \[\d+\] with length \d+/`,
    );
    expect(messageOf("fault address 0xc000123 at 12")).toBe(String.raw`/fault address 0x\w+ at \d+/`);
  });

  it("quotes what means something in an expression", () => {
    expect(messageOf("a.b*(c|d)?/{e}^$+\\")).toBe(String.raw`/a\.b\*\(c\|d\)\?\/\{e\}\^\$\+\\/`);
  });

  it("quotes sixty characters of a long message, whole ones", () => {
    expect(messageOf("😀".repeat(70))).toBe(`/${"😀".repeat(60)}/`);
    expect(messageOf("x".repeat(70))).toBe(`/${"x".repeat(60)}/`);
    expect(messageOf("")).toBeUndefined();
  });

  it("holds for such a message", () => {
    const pattern = new RegExp((messageOf("fault address 0xc000123 at 12") ?? "").slice(1, -1));
    expect(pattern.test("fault address 0xdeadbeef at 7")).toBe(true);
    expect(pattern.test("fault address 1xdeadbeef at 7")).toBe(false);
  });
});
