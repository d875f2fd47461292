import { describe, expect, test } from "vitest";
import type { Finding } from "../../src/findings/model.ts";
import {
  ANNOTATION_MESSAGE_LIMIT_CHARS,
  ANNOTATIONS_PER_TYPE,
  CHECK_ANNOTATION_MESSAGE_LIMIT,
  CHECK_TEXT_LIMIT,
  CHECK_TITLE_LIMIT_CHARS,
  COMMENT_LIMIT,
  DEPLOYMENT_DESCRIPTION_LIMIT_CHARS,
  ISSUE_TITLE_LIMIT_CHARS,
  STEP_SUMMARY_LIMIT,
} from "../../src/limits.ts";
import { sizeOf } from "../../src/report/cut.ts";
import {
  recordOccurrence,
  renderAnnotations,
  renderCheckRun,
  renderComment,
  renderDeploymentDescription,
  renderGatheredIssue,
  renderIssue,
  renderResolvedComment,
  renderSummary,
} from "../../src/report/index.ts";
import { elements, githubTree, textOf } from "./github-markdown.ts";
import { largestCrash, twoThousandFindings } from "./large.ts";
import { context, mapFinding, report } from "./reports.ts";

const ctx = context();

/** A finding in which every text is very long and expands most when escaped. */
function monstrous(): Finding {
  const word = "|`é💥@#12<".repeat(2_000);
  return {
    ...mapFinding,
    title: word,
    container: word,
    hint: word,
    workload: { kind: word, namespace: word, name: word },
    instances: mapFinding.instances.map((instance) => ({ ...instance, pod: word, reason: word, container: word })),
    crash: mapFinding.crash && {
      ...mapFinding.crash,
      title: word,
      culprit: { function: word, file: word, line: 1 },
      frames: mapFinding.crash.frames.map((frame) => ({ ...frame, function: word, file: word })),
      chain: Array.from({ length: 50 }, () => ({ type: word, message: word, recovered: true })),
    },
    source: null,
    snippet: { firstLine: 1, lines: [word, word, word] },
    excerpt: { before: [word], lines: Array.from({ length: 500 }, () => word), firstLine: 1, omitted: 0 },
    alsoSeen: [word, word],
  };
}

describe.each([
  ["the largest crash of the corpus", () => report([largestCrash()])],
  ["2,000 findings", twoThousandFindings],
  ["one finding of monstrous words", () => report([monstrous()])],
  ["forty findings of monstrous words", () => report(Array.from({ length: 40 }, monstrous))],
  [
    "monstrous words everywhere else",
    () =>
      report([mapFinding], {
        namespaces: Array.from({ length: 60 }, () => "n".repeat(5_000)),
        warnings: Array.from({ length: 500 }, () => "|`é💥@#12<".repeat(500)),
        environment: "e".repeat(5_000),
        partial: Array.from({ length: 50 }, () => ({
          workload: mapFinding.workload,
          seen: 1,
          wanted: 2,
          waitsFor: null,
        })),
      }),
  ],
])("%s", (_, make) => {
  const whole = make();

  test("fits the comment, even once it is resolved", () => {
    const comment = renderComment(whole, ctx);
    expect(sizeOf(comment)).toBeLessThanOrEqual(COMMENT_LIMIT);
    expectClosed(comment);
    const resolved = renderResolvedComment(report([]), ctx, comment);
    expect(sizeOf(resolved)).toBeLessThanOrEqual(COMMENT_LIMIT);
    expectClosed(resolved);
  });

  test("fits the summary, the check run and the deployment", () => {
    expect(sizeOf(renderSummary(whole, ctx))).toBeLessThanOrEqual(STEP_SUMMARY_LIMIT);
    const output = renderCheckRun(whole, ctx);
    expect([...output.title].length).toBeLessThanOrEqual(CHECK_TITLE_LIMIT_CHARS);
    expect(sizeOf(output.summary)).toBeLessThanOrEqual(CHECK_TEXT_LIMIT);
    expect(sizeOf(output.text)).toBeLessThanOrEqual(CHECK_TEXT_LIMIT);
    for (const { message } of output.annotations)
      expect(sizeOf(message)).toBeLessThanOrEqual(CHECK_ANNOTATION_MESSAGE_LIMIT);
    expect([...renderDeploymentDescription(whole, ctx)].length).toBeLessThanOrEqual(DEPLOYMENT_DESCRIPTION_LIMIT_CHARS);
  });

  test("fits the annotations of a step", () => {
    const annotations = renderAnnotations(whole);
    for (const level of ["error", "warning"])
      expect(annotations.filter((each) => each.level === level).length).toBeLessThanOrEqual(ANNOTATIONS_PER_TYPE);
    for (const { message } of annotations) expect(message.length).toBeLessThanOrEqual(ANNOTATION_MESSAGE_LIMIT_CHARS);
  });

  test("fits the issues", () => {
    const [finding = mapFinding] = whole.findings;
    const { record } = recordOccurrence(null, {
      fingerprint: finding.fingerprint,
      workload: "deployment/api",
      environment: whole.environment,
      namespace: finding.workload.namespace,
      instances: finding.instances,
      commit: whole.deployed.sha,
      run: null,
    });
    const issue = renderIssue(finding, whole, ctx, record, "note ".repeat(20_000));
    expect([...issue.title].length).toBeLessThanOrEqual(ISSUE_TITLE_LIMIT_CHARS);
    expect(sizeOf(issue.body)).toBeLessThanOrEqual(COMMENT_LIMIT);
    expect(sizeOf(renderGatheredIssue(whole.findings, whole, ctx, record).body)).toBeLessThanOrEqual(COMMENT_LIMIT);
  });
});

describe("2,000 findings in a check run", () => {
  test("are listed once: the first ten culprits in its summary, their details in its text", () => {
    const { summary, text } = renderCheckRun(twoThousandFindings(), ctx);
    for (let index = 0; index < 10; index++) expect(summary).toContain(`culprit${index}.go:${index + 1}`);
    expect(text).toMatch(/^<details>/);
    expect(text).not.toContain("| what | where |");
    expect(text).toContain("culprit0.go:1");
  });
});

describe("2,000 findings in a comment", () => {
  test("show the first ten culprits, the number of omitted findings, and where all are", () => {
    const text = textOf(githubTree(renderComment(twoThousandFindings(), ctx)));
    for (let index = 0; index < 10; index++) expect(text).toContain(`culprit${index}.go:${index + 1}`);
    expect(text).toMatch(/[\d,]+ findings left out to fit\. All of it is in crashgate\/report\.html\./);
    const kept = textOf(githubTree(renderComment(twoThousandFindings(), context({ artifact: "crash-reports" }))));
    expect(kept).toMatch(/left out to fit\. All of it is in the artifact crash-reports of run 42\./);
  });
});

describe("shortening", () => {
  const finding = largestCrash();
  const tight = (limit: number) => renderComment(report([finding]), ctx, limit);

  test("removes log lines first, and always keeps title and culprit", () => {
    const whole = tight(10_000_000);
    expect(whole).toContain("Log from line");
    expect(whole).not.toContain("Shortened to fit");
    for (const limit of [20_000, 10_000, 6_000, 4_000, 3_000]) {
      const short = tight(limit);
      expect(sizeOf(short)).toBeLessThanOrEqual(limit);
      expect(short).toContain(finding.title);
      expect(short).toContain(finding.crash?.culprit?.file?.split("/").at(-1) ?? "no culprit");
      expect(short).toContain("Shortened to fit");
      expectClosed(short);
    }
    expect(tight(4_000)).not.toContain("Log from line");
  });
});

/** Every fold is closed, and the footer comes last, not inside a fence or fold. */
function expectClosed(markdown: string): void {
  const tree = githubTree(markdown);
  const last = (tree.children ?? []).filter(({ type }) => type === "element").at(-1);
  expect(last && textOf(last)).toContain("Watched ");
  expect(elements(tree, "details").every((fold) => elements(fold, "summary").length > 0)).toBe(true);
}
