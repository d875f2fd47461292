import { describe, expect, test } from "vitest";
import type { Finding } from "../../src/findings/model.ts";
import { renderComment, renderResolvedComment } from "../../src/report/comment.ts";
import { renderPage, renderSummary } from "../../src/report/index.ts";
import { commentKey, readCommentMarker } from "../../src/report/marker.ts";
import { context, mapFinding, report } from "./reports.ts";

describe("the comment", () => {
  test("begins with its marker and a line with workload, verdict and the runtime's message", () => {
    const [marker, line] = renderComment(report([mapFinding]), context()).split("\n");
    expect(readCommentMarker(`${marker}\n`)).toEqual({ key: commentKey("job=deploy"), state: "red" });
    expect(line).toBe("### 💥 `activityservice` crashed after this deploy: `fatal error: concurrent map writes`");
  });

  test("says in the first line that only a part of the rollout was watched", () => {
    const partial = [{ workload: mapFinding.workload, seen: 3, wanted: 20, waitsFor: null }];
    expect(renderComment(report([mapFinding], { partial }), context()).split("\n")[1]).toMatch(
      / · only 3 of 20 new pods of `activityservice` seen$/,
    );
  });

  test("says in the first line that fail-on is none", () => {
    const spared = { ...mapFinding, failing: false, ignoredBy: "fail-on" } as const;
    expect(renderComment(report([spared]), context({ failOn: [] })).split("\n")[1]).toMatch(
      / · reported only \(`fail-on: none`\)$/,
    );
  });

  test.each([
    ["that access was lost, beside what was found", [mapFinding], / · access to the cluster was lost$/],
    ["why it could not look, not that access was lost which there never was", [], /could not look: no kubeconfig$/],
  ])("says in the first line %s", (_, findings, line) => {
    const unseen = { verdict: "error", errors: ["no kubeconfig"], endedBy: "access-lost" } as const;
    expect(renderComment(report(findings, unseen), context()).split("\n")[1]).toMatch(line);
  });

  test.each([
    ["no source: the checkout has no commit", "**Source:** not found: the checkout has no commit"],
    ["no suspect: the same commit was deployed before", "**Suspect:** none: the same commit was deployed before"],
    ["no change of this deploy reaches the trace", "**Suspect:** none: no change of this deploy reaches the trace"],
    ["also changed in this deploy: go.mod", "**Also changed:** go.mod"],
  ])("puts the note %j below its subject", (sourceNote, line) => {
    expect(renderComment(report([{ ...mapFinding, sourceNote }]), context())).toContain(line);
  });

  test("becomes one line with the old content folded once the crash is gone", () => {
    const red = renderComment(report([mapFinding]), context());
    const green = renderResolvedComment(report([]), context(), red);
    expect(readCommentMarker(green)).toEqual({ key: commentKey("job=deploy"), state: "green" });
    expect(green).toContain("### ✅ Resolved: no crash in 5 min after [`9f8e7d6`]");
    expect(green.match(/<details>/g)?.length).toBe(green.match(/<\/details>/g)?.length);
    expect(green.match(/crashgate:comment/g)?.length).toBe(1);
  });
});

describe("the full report", () => {
  const foot = (change: Parameters<typeof context>[0]) =>
    renderComment(report([mapFinding]), context(change))
      .trimEnd()
      .split("\n")
      .at(-1);

  test("is named as an artifact only if it is uploaded, else with instructions", () => {
    expect(foot({ artifact: "crash-reports" })).toContain("full report: the artifact `crash-reports` of [run 42]");
    expect(foot({ reportDir: "crashgate-2" })).toContain(
      "full report: `crashgate-2/report.html` (to keep it, upload `crashgate-2` with `actions/upload-artifact`)",
    );
    expect(foot({ occasion: "terminal" })).not.toContain("upload");
  });
});

test("a resolved comment says that there was no crash only if none is listed", () => {
  const listed = { ...mapFinding, failing: false, ignoredBy: "expected" } as const;
  const line = (findings: readonly Finding[]) =>
    renderResolvedComment(report(findings), context(), renderComment(report([mapFinding]), context())).split("\n")[1];
  expect(line([])).toMatch(/^### ✅ Resolved: no crash in 5 min after/);
  expect(line([listed])).toMatch(/^### ✅ Resolved: not seen again in 5 min after/);
});

test("a look a day back shows dates, in the first line, the small print and on the axes", () => {
  const look = {
    verdict: "passed",
    since: "2026-05-03T10:17:11Z",
    watchedFrom: "2026-05-04T10:17:11Z",
    until: "2026-05-04T10:17:11Z",
    deployed: { sha: null, from: "no `environment` is given" },
  } as const;
  const passed = renderSummary(report([], look), context({ occasion: "schedule" }));
  expect(passed).toContain("No crash in `prod` from 2026-05-03 10:17 to 2026-05-04 10:17 UTC");
  expect(passed).toContain("and back to 2026-05-03 10:17 UTC");
  expect(passed).toContain("the deployed commit is not known (no `environment` is given)");
  const failed = report([mapFinding], { ...look, verdict: "failed" });
  expect(renderComment(failed, context())).toContain("axisFormat %m-%d %H:%M");
  expect(renderPage(failed, context())).toMatch(/class="axis".*>05-03 10:17<.*>05-04 10:17</);
});

test("a workload whose container has its name is named once among findings that do not fail", () => {
  const { workload } = mapFinding;
  const planned = { ...mapFinding, cause: "expected", crash: null, failing: false, ignoredBy: "expected" } as const;
  const ended = { ...planned, title: `${workload.name} ended with exit code 2 as planned` };
  const sidecar = { ...planned, fingerprint: "b", title: "proxy ended with exit code 2 as planned" };
  const summary = renderSummary(report([ended, sidecar]), context());
  expect(summary).toContain("- `activityservice` ended with exit code 2 as planned (");
  const page = renderPage(report([ended, sidecar]), context());
  expect(page).toContain("<b>activityservice</b> ended with exit code 2 as planned");
  expect(page).toContain("<b>activityservice</b> proxy ended with exit code 2 as planned");
  expect(summary).toContain("- `activityservice`: proxy ended with exit code 2 as planned (");
});
