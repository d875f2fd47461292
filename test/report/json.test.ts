import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseCrash } from "../../src/crash/index.ts";
import { toJson } from "../../src/report/json.ts";
import { mapFinding, report } from "./reports.ts";
import { oneFinding, twelveFindings } from "./scenes.ts";
import { schemaErrors } from "./schema.ts";

function wrong(json: string): readonly unknown[] {
  return schemaErrors(JSON.parse(json));
}

describe("report.json", () => {
  test.each([
    ["one finding", oneFinding()],
    ["twelve findings", twelveFindings()],
    ["nothing", report([])],
    ["a run that could not look", report([], { verdict: "error", errors: ["no kubeconfig"], endedBy: "access-lost" })],
  ])("holds to the published schema with %s", (_, value) => {
    expect(wrong(toJson(value))).toEqual([]);
  });

  test("holds to the published schema with a crash as the parser gives it", () => {
    const log = readFileSync(
      new URL("../corpus/crashes/go/go1.13.8-nil-deref-goroutine-all.log", import.meta.url),
      "utf8",
    );
    const { crash, alsoSeen } = parseCrash(log);
    const found = crash ?? alsoSeen[0] ?? null;
    expect(found).not.toBeNull();
    expect(wrong(toJson(report([{ ...mapFinding, crash: found, restartsAtLeast: true }])))).toEqual([]);
  });

  test("is refused by the schema where a field is missing, unknown, or of another kind", () => {
    const good: Record<string, unknown> = JSON.parse(toJson(oneFinding()));
    const { verdict: _, ...without } = good;
    expect(schemaErrors(without)).not.toEqual([]);
    expect(schemaErrors({ ...good, another: 1 })).not.toEqual([]);
    expect(schemaErrors({ ...good, verdict: "fine" })).not.toEqual([]);
  });

  test("cuts the excerpts of thousands of findings, and says how much", () => {
    const excerpt = {
      before: [],
      lines: Array.from({ length: 200 }, (_, line) => `line ${line}`),
      firstLine: 1,
      omitted: 3,
    };
    const many = report(Array.from({ length: 2_000 }, () => ({ ...mapFinding, excerpt })));
    const read: { findings: { excerpt: { lines: string[]; omitted: number } }[] } = JSON.parse(toJson(many));
    expect(read.findings).toHaveLength(2_000);
    expect(read.findings[0]?.excerpt.lines).toHaveLength(20);
    expect(read.findings[0]?.excerpt.omitted).toBe(183);
  });
});
