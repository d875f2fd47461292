import { describe, expect, test } from "vitest";
import { showsLogs } from "../../src/github/visibility.ts";
import { reportContext } from "../../src/publish/report-context.ts";
import { commentTarget, issueMode } from "../../src/publish/sink-plan.ts";
import { contextOf, SHA } from "../github/scripted.ts";

const push = contextOf();
const schedule = contextOf({ GITHUB_EVENT_NAME: "schedule" });
const pullRequest = contextOf(
  { GITHUB_EVENT_NAME: "pull_request" },
  { pull_request: { number: 7, head: { sha: SHA } } },
);

describe("the comment", () => {
  test.each([
    ["auto", push, 7, SHA, { kind: "pull-request", number: 7 }],
    ["auto", push, null, SHA, { kind: "none", why: null }],
    ["auto", schedule, 7, SHA, { kind: "none", why: null }],
    ["pull-request", schedule, 7, SHA, { kind: "pull-request", number: 7 }],
    ["pull-request", push, null, SHA, { kind: "none", why: "no pull request was found" }],
    ["commit", push, 7, SHA, { kind: "commit", sha: SHA }],
    ["commit", push, 7, null, { kind: "none", why: "the deployed commit is not known" }],
    ["off", push, 7, SHA, { kind: "none", why: null }],
  ] as const)("%s on %o with pull request %s has the expected place", (comment, context, number, commit, target) => {
    expect(commentTarget({ comment }, context, number, commit)).toEqual(target);
  });
});

describe("issues", () => {
  test.each([
    ["auto", schedule, null, "open"],
    ["auto", schedule, 7, "open"],
    ["auto", push, null, "open"],
    ["auto", push, 7, "update"],
    ["auto", pullRequest, 7, "read"],
    ["always", pullRequest, 7, "open"],
    ["always", push, 7, "open"],
    ["off", schedule, null, "off"],
  ] as const)("%s on %o with pull request %s are handled as %s says", (issue, context, number, mode) => {
    expect(issueMode({ issue }, context, number)).toBe(mode);
  });
});

const LOOK = {
  cluster: "0123456789abcdef",
  namespaces: ["prod"],
  selector: null as string | null,
  workloads: refs(""),
};
const INPUTS = { ...LOOK, failOn: [], reportDir: "crashgate" };

function refs(lines: string) {
  return lines.split(" ").flatMap((text) => {
    const [kind = "", name = ""] = text.split("/");
    return text === "" ? [] : [{ kind, group: "apps", name, text }];
  });
}

describe("the key of a comment", () => {
  const key = (environment: string | null, matrix: string | null, env = {}, look: Partial<typeof LOOK> = {}) =>
    reportContext({ environment, ...LOOK, ...look }, { ...INPUTS, ...look, matrix }, contextOf(env), null).key;

  test("is the environment if there is one, for any job", () => {
    expect(key("prod", '{"a":1}', { GITHUB_JOB: "x" })).toBe(key("prod", null, { GITHUB_JOB: "y" }));
    expect(key("prod", null)).not.toBe(key("staging", null));
  });

  test.each([null, "prod"])("distinguishes scopes, with environment %s", (environment) => {
    const looks = [
      {},
      { cluster: "fedcba9876543210" },
      { namespaces: ["web"] },
      { namespaces: ["prod", "web"] },
      { namespaces: ["*"] },
      { selector: "app=api" },
      { workloads: refs("deployment/api") },
      { workloads: refs("deployment/api deployment/web") },
    ].map((look) => key(environment, null, {}, look));
    expect(new Set(looks).size).toBe(looks.length);
    expect(key(environment, null, {}, { namespaces: ["web", "prod"] })).toBe(looks[3]);
    expect(key(environment, null, {}, { workloads: refs("deployment/web deployment/api") })).toBe(looks[7]);
  });

  test("is otherwise workflow, job, leg and step", () => {
    const all = [
      key(null, null),
      key(null, '{"region":"eu"}'),
      key(null, '{"region":"us"}'),
      key(null, null, { GITHUB_JOB: "canary" }),
      key(null, null, { GITHUB_ACTION: "__acme_crashgate_2" }),
      key(null, null, { GITHUB_WORKFLOW_REF: "acme/shop/.github/workflows/other.yml@refs/heads/main" }),
      key("null", null),
    ];
    expect(new Set(all).size).toBe(all.length);
    expect(key(null, null, { GITHUB_REF_NAME: "other" })).toBe(key(null, null));
  });
});

test.each([
  ["always", "public", true],
  ["never", "private", false],
  ["auto", "private", true],
  ["auto", "internal", true],
  ["auto", "public", false],
  ["auto", "unknown", false],
] as const)("with logs: %s, log lines in a %s repository are shown: %s", (logs, visibility, shown) => {
  expect(showsLogs(logs, visibility)).toBe(shown);
});
