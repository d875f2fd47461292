import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseCrash } from "../../src/crash/index.ts";
import { CAUSES } from "../../src/deaths/model.ts";
import type { Report } from "../../src/findings/model.ts";
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
  ])("matches the published schema with %s", (_, value) => {
    expect(wrong(toJson(value))).toEqual([]);
  });

  test("matches the published schema with a crash from the parser", () => {
    const log = readFileSync(
      new URL("../corpus/crashes/go/go1.13.8-nil-deref-goroutine-all.log", import.meta.url),
      "utf8",
    );
    const { crash, alsoSeen } = parseCrash(log);
    const found = crash ?? alsoSeen[0] ?? null;
    expect(found).not.toBeNull();
    expect(wrong(toJson(report([{ ...mapFinding, crash: found, restartsAtLeast: true }])))).toEqual([]);
  });

  test("has a schema that names every cause", () => {
    const schema: unknown = JSON.parse(
      readFileSync(new URL("../../schema/report.schema.json", import.meta.url), "utf8"),
    );
    expect(JSON.stringify(schema)).toContain(`"cause":{"enum":${JSON.stringify(CAUSES)}}`);
  });

  test("is refused by the schema if a field is missing, unknown, or of another type", () => {
    const good: Record<string, unknown> = JSON.parse(toJson(oneFinding()));
    const { verdict: _, ...without } = good;
    expect(schemaErrors(without)).not.toEqual([]);
    expect(schemaErrors({ ...good, another: 1 })).not.toEqual([]);
    expect(schemaErrors({ ...good, verdict: "fine" })).not.toEqual([]);
  });

  test("with thousands of findings keeps each with its deaths, shortens logs and threads after the first ones, and says so", () => {
    const excerpt = {
      before: ["before"],
      lines: Array.from({ length: 300 }, (_, line) => `line ${line}`),
      firstLine: 1,
      omitted: 3,
    };
    const many = report(Array.from({ length: 2_000 }, () => ({ ...mapFinding, excerpt })));
    const json = toJson(many);
    expect(wrong(json)).toEqual([]);
    const read: Report = JSON.parse(json);
    expect(read.findings).toHaveLength(2_000);
    for (const { instances, crash } of read.findings) {
      expect(instances).toEqual(mapFinding.instances);
      expect(crash?.frames).toEqual(mapFinding.crash?.frames);
      expect(crash?.threads.total).toBe(mapFinding.crash?.threads.total);
    }
    const [first] = read.findings;
    const last = read.findings.at(-1);
    expect(first?.excerpt).toEqual({ ...excerpt, lines: excerpt.lines.slice(0, 200), omitted: 103 });
    expect(first?.crash).toEqual(mapFinding.crash);
    expect(last?.excerpt).toEqual({ before: [], lines: [], firstLine: 2, omitted: 303 });
    expect(last?.crash?.threads.groups).toEqual([]);
    expect(read.warnings).toEqual([
      ...many.warnings,
      expect.stringMatching(/^left out of report\.json, .*: log lines and other threads of the last 1,900 findings; /),
    ]);
  });

  test("with one crash keeps all of its lines and threads", () => {
    const one = report([mapFinding]);
    expect(JSON.parse(toJson(one))).toEqual(JSON.parse(JSON.stringify(one)));
  });
});
