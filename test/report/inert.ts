/** Checks for every payload in every field and every sink. */
import { expect } from "vitest";
import type { Report } from "../../src/findings/model.ts";
import { workloadRef } from "../../src/report/format.ts";
import {
  type IssueRecord,
  palette,
  readCommentMarker,
  readIssueBody,
  recordOccurrence,
  renderAnnotations,
  renderCheckRun,
  renderComment,
  renderDeploymentDescription,
  renderIssue,
  renderIssueNews,
  renderResolvedComment,
  renderSlack,
  renderSummary,
  renderTerminal,
  renderTitle,
} from "../../src/report/index.ts";
import { slackMessage } from "./block-kit.ts";
import { githubTree, skeleton } from "./github-markdown.ts";
import { context } from "./reports.ts";

type Payloads = readonly (readonly [name: string, payload: string])[];

const ctx = context();

/** The issue of the first finding, whose record also contains untrusted text. */
function issueOf(
  report: Report,
): { readonly title: string; readonly body: string; readonly record: IssueRecord } | null {
  const [finding] = report.findings;
  if (finding === undefined) return null;
  const { record } = recordOccurrence(null, {
    fingerprint: finding.fingerprint,
    workload: workloadRef(finding.workload),
    environment: report.environment,
    namespace: finding.workload.namespace,
    instances: finding.instances,
    commit: report.deployed.sha,
    run: { number: 42, url: "https://github.com/acme/activity/actions/runs/190042" },
  });
  return { ...renderIssue(finding, report, ctx, record, "a note"), record };
}

const MARKDOWN: Readonly<Record<string, (report: Report) => string>> = {
  comment: (report) => renderComment(report, ctx),
  "resolved comment": (report) => renderResolvedComment(report, ctx, renderComment(report, ctx)),
  summary: (report) => renderSummary(report, ctx),
  issue: (report) => issueOf(report)?.body ?? "",
  "check run's summary": (report) => renderCheckRun(report, ctx).summary,
  "issue's news": (report) => {
    const record = issueOf(report)?.record;
    return record ? renderIssueNews("new-commit", record, report, ctx) : "";
  },
};

/** Text that is not rendered as Markdown: titles and descriptions. */
const PLAIN: Readonly<Record<string, (report: Report) => string>> = {
  "issue's title": (report) => issueOf(report)?.title ?? "",
  "check run's title": (report) => renderCheckRun(report, ctx).title,
  "deployment's description": (report) => renderDeploymentDescription(report, ctx),
  "output title": (report) => renderTitle(report, ctx),
  "annotations' titles": (report) =>
    renderAnnotations(report)
      .map(({ title }) => title)
      .join(" "),
};

const UNSEEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\p{Surrogate}]/u;

/** Skeletons by Markdown, since sinks share much of it. */
const skeletons = new Map<string, string>();

function skeletonOf(markdown: string): string {
  const known = skeletons.get(markdown) ?? skeleton(githubTree(markdown));
  skeletons.set(markdown, known);
  return known;
}

/** Checks that untrusted text in a field remains mere text in every sink. */
export const CHECKS: Readonly<Record<string, (reportWith: (text: string) => Report, payloads: Payloads) => void>> = {
  ...Object.fromEntries(
    Object.entries(MARKDOWN).map(([sink, render]) => [
      `changes nothing but words in the ${sink}`,
      (reportWith: (text: string) => Report, payloads: Payloads) => {
        const expected = skeletonOf(render(reportWith("harmless")));
        for (const [name, payload] of payloads) {
          const markdown = render(reportWith(payload));
          expect(skeletonOf(markdown), name).toBe(expected);
          expect(markdown, name).not.toMatch(UNSEEN);
          expect(markdown.match(/<!--\s*crashgate:(comment|issue)/g)?.length ?? 0, name).toBeLessThanOrEqual(1);
          // If a later step prints a rendering, no workflow command in it takes effect.
          expect(markdown, name).not.toMatch(/^\s*::|##\[/m);
        }
      },
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(PLAIN).map(([sink, render]) => [
      `mentions nobody and hides nothing in the ${sink}`,
      (reportWith: (text: string) => Report, payloads: Payloads) => {
        for (const [name, payload] of payloads) {
          const text = render(reportWith(payload));
          expect(text, name).not.toMatch(/@\w|#\d|\bGH-\d|\n|<!--/);
          expect(text, name).not.toMatch(UNSEEN);
        }
      },
    ]),
  ),
  "leaves the marker of a comment and the record of an issue as they are": (reportWith, payloads) => {
    for (const [name, payload] of payloads) {
      const report = reportWith(payload);
      expect(readCommentMarker(renderComment(report, ctx))?.state, name).toBe("red");
      const issue = issueOf(report);
      if (issue === null) continue;
      expect(readIssueBody(issue.body), name).toEqual({ record: wellFormed(issue.record), notes: "a note" });
    }
  },
  "is plain text in the message for Slack": (reportWith, payloads) => {
    for (const [name, payload] of payloads) {
      const json = renderSlack(reportWith(payload), ctx, "https://github.com/acme/activity/pull/7#issuecomment-1");
      const { blocks } = slackMessage(json);
      for (const { text } of blocks) expect(text?.text ?? "", name).not.toMatch(UNSEEN);
      // If a later step prints the file, no workflow command in it takes effect.
      expect(json, name).not.toMatch(/^\s*::|##\[/m);
    }
  },
  "is no workflow command in any line of the log": (reportWith, payloads) => {
    for (const [name, payload] of payloads) {
      for (const line of renderTerminal(reportWith(payload), ctx, palette(false)).split("\n")) {
        expect(line, name).not.toMatch(/^\s*::/);
        expect(line, name).not.toContain("##[");
        expect(line, name).not.toMatch(UNSEEN);
      }
    }
  },
};

/** JSON cannot represent a lone surrogate: the record as JSON returns it. */
function wellFormed(record: IssueRecord): unknown {
  return JSON.parse(JSON.stringify(record));
}
