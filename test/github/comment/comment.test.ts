import { describe, expect, test } from "vitest";
import { version1 } from "../../../src/github/comment/version-1.ts";
import { readCommentMarker } from "../../../src/report/marker.ts";
import { mapFinding } from "../../report/reports.ts";
import { type LocalGitHub, SERVER_ERROR, startGitHub } from "../../servers/github.ts";
import { at, commits, crash, DEFAULTS, publish, type Run, sha } from "../deploys.ts";
import { contextOf } from "../scripted.ts";

/** Pull request n was merged as commit n. */
const merged = (count: number) => ({
  commits: commits(count),
  pulls: Array.from({ length: count }, (_, index) => ({ head: sha(100 + index), mergedAs: sha(index + 1) })),
});

const states = async (github: LocalGitHub, number: number) =>
  (await github.comments(number)).map(({ body }) => readCommentMarker(body)?.state ?? "foreign");

describe("the comment on a pull request", () => {
  test("is written if the commit has one, and then no issue is opened", async () => {
    await using github = await startGitHub(merged(1));
    const published = await publish(github, { number: 1, findings: [crash("a", 10)] });
    expect(published.warnings).toEqual([]);
    expect(published.lines).toEqual([`comment ${published.commentUrl}`]);
    expect(github.writes()).toEqual(["POST /repos/acme/shop/issues/1/comments 201"]);
    expect(await states(github, 1)).toEqual(["red"]);
  });

  test("is updated in place, found on any page by marker and author", async () => {
    await using github = await startGitHub(merged(1));
    await publish(github, { number: 1, findings: [crash("a", 10)] });
    const [ours] = await github.comments(1);
    for (let index = 0; index < 120; index++)
      await github.as("jane", "POST", "/repos/acme/shop/issues/1/comments", { body: `comment ${index}` });
    await github.as("mallory", "POST", "/repos/acme/shop/issues/1/comments", { body: ours?.body });
    await publish(github, { number: 1, findings: [crash("b", 12)], report: { until: at(20) } });
    const comments = await github.comments(1);
    expect(comments).toHaveLength(122);
    expect(comments[0]?.id).toBe(ours?.id);
    expect(comments[0]?.body).not.toBe(ours?.body);
    expect(comments.at(-1)).toMatchObject({ user: { login: "mallory" }, body: ours?.body });
  });

  test("exists once for each environment, else for each job and leg", async () => {
    await using github = await startGitHub(merged(1));
    const findings = [crash("a", 10)];
    for (const environment of ["prod", "staging", "prod"])
      await publish(github, { number: 1, findings, report: { environment } });
    for (const matrix of ['{"region":"eu"}', '{"region":"us"}', '{"region":"eu"}'])
      await publish(github, { number: 1, findings, inputs: { matrix } });
    const keys = (await github.comments(1)).map(({ body }) => readCommentMarker(body)?.key);
    expect(keys).toHaveLength(4);
    expect(new Set(keys).size).toBe(4);
  });

  test("contains the findings of two calls of a reusable workflow with the same scope, each once, in any order", async () => {
    for (const order of [
      [1, 2],
      [2, 1],
    ]) {
      await using github = await startGitHub(merged(1));
      const call = (number: number) =>
        publish(github, {
          number: 1,
          findings: [crash(`f${number}`, 10, 1, { title: `boom ${number}` })],
          report: { environment: "prod", until: at(10 + number) },
          env: { RUNNER_TRACKING_ID: `github_${number}` },
        });
      for (const number of [...order, ...order]) await call(number);
      const [comment, ...others] = await github.comments(1);
      expect(others).toEqual([]);
      expect(comment?.body.split("\n")[2]).toContain("boom 2");
      expect(comment?.body.match(/###.*boom 1/g)).toHaveLength(1);
      expect(comment?.body.match(/###.*boom 2/g)).toHaveLength(1);
      expect(comment?.body).toContain("Found by another check of this run");
    }
  });

  test.each([
    ["red", [crash("b", 12)], "red"],
    ["green", [], "green"],
  ])("of the first version is taken over by a %s run", async (_, findings, state) => {
    await using github = await startGitHub(merged(1));
    const context = contextOf({ GITHUB_RUN_ID: "6999" });
    const { key, look } = version1({ environment: null, namespaces: ["prod"] }, DEFAULTS, context);
    const body = `<!-- crashgate:comment key=${key} state=red -->\n<!-- crashgate:run id=6999.1 until=${Date.parse(at(5))} place=0123456789abcdef look=${look} -->\n### it crashed\n`;
    const made = await github.as("github-actions[bot]", "POST", "/repos/acme/shop/issues/1/comments", { body });
    await publish(github, { number: 1, findings });
    const [comment, ...others] = await github.comments(1);
    expect(others).toEqual([]);
    expect(comment?.id).toBe((made as { readonly id: number }).id);
    expect(comment?.body).not.toContain(key);
    expect(comment?.body).not.toContain(look);
    expect(await states(github, 1)).toEqual([state]);
    await publish(github, { number: 2, findings });
    expect(await github.comments(1)).toHaveLength(1);
  });

  test("is created once by eight concurrent runs, with the content of the newest", async () => {
    await using github = await startGitHub(merged(1));
    const runs = Array.from({ length: 8 }, (_, index) =>
      publish(github, {
        number: 1,
        findings: [crash(`f${index}`, 10)],
        report: { environment: "prod", until: at(100 + index), namespaces: ["prod"], version: `1.0.${index}` },
        env: { GITHUB_RUN_ID: String(8000 + index) },
      }),
    );
    for (const { warnings } of await Promise.all(runs)) expect(warnings).toEqual([]);
    expect(await states(github, 1)).toEqual(["red"]);
    expect((await github.comments(1))[0]?.body).toContain("1.0.7");
  });

  test("of a later run is not overwritten by an older one that finishes late", async () => {
    await using github = await startGitHub(merged(1));
    await publish(github, { number: 1, findings: [crash("a", 10)], report: { until: at(90) } });
    const [before] = await github.comments(1);
    const published = await publish(github, { number: 1, findings: [crash("b", 10)], report: { until: at(80) } });
    expect(await github.comments(1)).toEqual([before]);
    expect(published.commentUrl).not.toBeNull();
  });

  test("is created once if the answer to its creation is lost", async () => {
    const faults = [{ on: "issues/create-comment", times: 1, trouble: { kind: "cut", when: "after" } as const }];
    await using github = await startGitHub({ ...merged(1), faults });
    const { warnings, commentUrl } = await publish(github, { number: 1, findings: [crash("a", 10)] });
    expect([warnings, commentUrl]).toEqual([[], expect.stringContaining("http")]);
    expect(await states(github, 1)).toEqual(["red"]);
  });

  test("is retried once if GitHub fails before creating it", async () => {
    await using github = await startGitHub({
      ...merged(1),
      faults: [{ on: "issues/create-comment", times: 1, trouble: SERVER_ERROR }],
    });
    expect((await publish(github, { number: 1, findings: [crash("a", 10)] })).warnings).toEqual([]);
    expect(await states(github, 1)).toEqual(["red"]);
  });
});

describe("a green run", () => {
  test("writes nothing if nothing was red", async () => {
    await using github = await startGitHub(merged(2));
    const published = await publish(github, { number: 2 });
    expect(published).toMatchObject({ commentUrl: null, issueUrls: [], lines: [], warnings: [] });
    expect(github.writes()).toEqual([]);
  });

  test("resolves the red comment of its key on another pull request, and names its commit", async () => {
    await using github = await startGitHub(merged(2));
    await publish(github, { number: 1, findings: [crash("a", 10)] });
    const published = await publish(github, { number: 2 });
    expect(published.lines).toEqual([expect.stringMatching(/^resolved http.*\/1#issuecomment-\d+$/)]);
    expect(await states(github, 1)).toEqual(["green"]);
    expect(await states(github, 2)).toEqual([]);
    const body = (await github.comments(1))[0]?.body;
    expect(body).toContain(`Resolved: no crash in 5 min after [\`${sha(2).slice(0, 7)}\`]`);
    expect(body?.match(/crashgate:run/g)).toHaveLength(1);
  });

  test("leaves a green comment unchanged", async () => {
    await using github = await startGitHub(merged(2));
    await publish(github, { number: 1, findings: [crash("a", 10)] });
    await publish(github, { number: 2 });
    const before = github.writes().length;
    await publish(github, { number: 2, env: { GITHUB_RUN_ATTEMPT: "2" }, report: { until: at(60) } });
    expect(github.writes()).toHaveLength(before);
  });

  test.each([
    ["of another environment", { report: { environment: "staging" } }],
    ["that looked at other namespaces", { report: { namespaces: ["preview"] } }],
    ["that ended before it", { report: { until: at(12) } }],
    ["that could not look", { report: { verdict: "error", errors: ["no right to list pods"] } as const }],
    ["that may not comment", { inputs: { comment: "off" } as const }],
  ])("%s leaves the comment red", async (_, run) => {
    await using github = await startGitHub(merged(2));
    await publish(github, { number: 1, findings: [crash("a", 10)], report: { until: at(15) } });
    await publish(github, { number: 2, ...run });
    expect(await states(github, 1)).toEqual(["red"]);
  });

  test("of the same run resolves its own job's comment, not another job's of the environment", async () => {
    await using github = await startGitHub(merged(2));
    const look = (job: string, until: string) => ({
      number: 1,
      env: { GITHUB_JOB: job },
      report: { environment: "prod", until },
    });
    await publish(github, { ...look("deploy-api", at(15)), findings: [crash("a", 10)] });
    await publish(github, look("deploy-web", at(16)));
    expect(await states(github, 1)).toEqual(["red"]);
    await publish(github, look("deploy-api", at(17)));
    expect(await states(github, 1)).toEqual(["green"]);
  });

  test.each<[string, string, Partial<Run>]>([
    ["of another cluster", "red", { report: { cluster: "fedcba9876543210" } }],
    ["of another step", "red", { env: { GITHUB_ACTION: "__acme_crashgate_2" } }],
    ["of a part of the pods", "red", { inputs: { selector: "app=web" } }],
    ["of more namespaces", "green", { report: { namespaces: ["prod", "web"] } }],
    ["of all namespaces", "green", { inputs: { namespaces: ["*"] }, report: { namespaces: ["web"] } }],
    [
      "for another pull request that is open",
      "red",
      { event: "pull_request", payload: { pull_request: { number: 2, head: { sha: sha(2) } } } },
    ],
    [
      "that tolerates the crash",
      "red",
      { findings: [crash("a", 21, 1, { failing: false, ignoredBy: "max-restarts" })] },
    ],
    ["that has another crash", "red", { findings: [crash("b", 21)] }],
    [
      "that saw a part of the rollout",
      "red",
      { report: { partial: [{ workload: mapFinding.workload, seen: 1, wanted: 3, waitsFor: null }] } },
    ],
    [
      "after which another commit runs",
      "red",
      { report: { runsInstead: { sha: sha(1), from: "label", workload: "deployment/api", since: at(1) } } },
    ],
    [
      "with a pod that is not ready",
      "red",
      { findings: [crash("c", 21, 1, { cause: "unready", failing: false, ignoredBy: "fail-on" })] },
    ],
  ])("%s leaves it %s", async (_, state, run) => {
    await using github = await startGitHub(merged(2));
    await publish(github, { number: 1, findings: [crash("a", 10)] });
    await publish(github, { number: 2, ...run });
    expect(await states(github, 1)).toEqual([state]);
  });

  test("does not resolve another author's comment", async () => {
    await using github = await startGitHub(merged(2));
    await publish(github, { number: 1, findings: [crash("a", 10)] });
    const [ours] = await github.comments(1);
    await github.as("mallory", "POST", "/repos/acme/shop/issues/2/comments", { body: ours?.body });
    await publish(github, { number: 2 });
    expect(await states(github, 2)).toEqual(["red"]);
    expect(await states(github, 1)).toEqual(["green"]);
  });
});

describe("if the comment fails, an issue is opened", () => {
  test.each([
    [
      "the conversation is locked",
      { pulls: [{ head: sha(9), mergedAs: sha(1), locked: true }] },
      "the conversation is locked",
    ],
    [
      "the permission lacks",
      { permissions: { contents: "read", issues: "write" } as const },
      "add `pull-requests: write`",
    ],
    [
      "GitHub stumbles again and again",
      { faults: [{ on: "issues/create-comment", trouble: SERVER_ERROR }] },
      "GitHub answered 502",
    ],
  ])("since %s", async (_, plan, warning) => {
    await using github = await startGitHub({ ...merged(1), ...plan });
    const finding = crash("a", 10);
    const published = await publish(github, { number: 1, findings: [finding] });
    expect(published.commentUrl).toBeNull();
    expect(published.warnings).toEqual([expect.stringContaining(warning)]);
    expect(published.issueUrls).toHaveLength(1);
  });
});
