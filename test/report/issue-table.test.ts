import { describe, expect, test } from "vitest";
import { renderIssue, renderIssueTable } from "../../src/report/issue.ts";
import { recordOccurrence, recordQuiet } from "../../src/report/occurrences.ts";
import { readIssueBody, recordLine } from "../../src/report/record.ts";
import { context, mapFinding, report } from "./reports.ts";

const { record } = recordOccurrence(null, {
  fingerprint: mapFinding.fingerprint,
  workload: "deployment/activityservice",
  environment: "production",
  namespace: "prod",
  instances: mapFinding.instances,
  commit: null,
  run: null,
});

describe("an issue's table of occurrences", () => {
  const body = `${renderIssue(mapFinding, report([mapFinding]), context(), record).body}\nA note of mine.\n`;
  const quiet = recordQuiet(record, { environment: "production", namespaces: ["prod"], cluster: null });

  test("is updated without changing the crash or people's text", () => {
    const after = renderIssueTable(body, quiet, context());
    expect(readIssueBody(after)).toEqual({ record: quiet, notes: "A note of mine." });
    expect(after).toContain(", not in 1 run since |");
    const kept = (text: string) =>
      text.split("\n").filter((line, index) => index > 0 && !line.startsWith("| `production`"));
    expect(kept(after)).toEqual(kept(body));
  });

  test("is not restored once a person removed it", () => {
    const edited = body
      .split("\n")
      .filter((line) => !line.startsWith("|"))
      .join("\n");
    const after = renderIssueTable(edited, quiet, context());
    expect(readIssueBody(after)?.record).toEqual(quiet);
    expect(after.split("\n").slice(1)).toEqual(edited.split("\n").slice(1));
  });
});

describe("an issue's record", () => {
  test("is never a workflow command, a comment's end or an issue mention, with any names", () => {
    const hostile = { ...record, workload: "deployment/##[error]x --> <b> #12" };
    const line = recordLine(hostile);
    expect(line).not.toMatch(/#|--> <b>/);
    expect(readIssueBody(line)?.record).toEqual(hostile);
  });

  test("leaves room for the crash with any length of the workload's name", () => {
    const { record: long } = recordOccurrence(null, {
      fingerprint: mapFinding.fingerprint,
      workload: `deployment/${"é".repeat(20_000)}`,
      environment: null,
      namespace: "prod",
      instances: mapFinding.instances,
      commit: null,
      run: null,
    });
    expect(recordLine(long).length).toBeLessThan(3_000);
  });
});
