import { describe, expect, test } from "vitest";
import { renderSlack } from "../../src/report/index.ts";
import { slackMessage } from "./block-kit.ts";
import { largestCrash, twoThousandFindings } from "./large.ts";
import { context, mapFinding, report } from "./reports.ts";

const COMMENT = "https://github.com/acme/activity/pull/7#issuecomment-1";

const texts = (json: string) => slackMessage(json).blocks.map(({ type, text }) => text?.text ?? type);

describe("the message for Slack", () => {
  test("gives the crash, its place and count, and links to comment and run", () => {
    const message = slackMessage(renderSlack(report([mapFinding]), context(), COMMENT));
    expect(message.text).toContain("activityservice crashed after this deploy: fatal error: concurrent map writes");
    expect(message.blocks.map(({ type }) => type)).toEqual(["header", "section", "context", "actions"]);
    expect(message.blocks[1]?.text?.text).toMatch(/internal\/store\/activity\.go:436 · container app · 3 of 4 pods/);
    const addresses = message.blocks[3]?.elements?.map((element) => "url" in element && element.url);
    expect(addresses).toEqual([COMMENT, context().runUrl]);
  });

  test("of a run that passed, or could not look, is still a message", () => {
    expect(texts(renderSlack(report([]), context({ runUrl: null }), null))).toEqual([
      expect.stringMatching(/^✅ No crash in 5 min/),
      "context",
    ]);
    const blind = report([], { verdict: "error", errors: ["no right to list pods"] });
    expect(texts(renderSlack(blind, context(), null))[1]).toBe("no right to list pods");
  });

  test.each([
    ["thousands of findings", twoThousandFindings()],
    ["the largest crash", report([largestCrash()])],
    ["words without end", report([{ ...mapFinding, title: "💥<!channel>".repeat(9_000), hint: "x".repeat(9_000) }])],
  ])("of %s is within Slack's limits", (_, of) => {
    expect(texts(renderSlack(of, context(), COMMENT)).length).toBeGreaterThan(2);
  });
});
