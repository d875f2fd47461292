/** Checks the deployed commit, the place of the comment and the issue for each event. */
import { describe, expect, it } from "vitest";
import { type GitHubPlan, type LocalGitHub, startGitHub } from "../servers/github.ts";
import { startKubernetes } from "../servers/kubernetes.ts";
import { panic } from "./logs.ts";
import { type ActionResult, type ActionWorld, runAction } from "./run-action.ts";

const sha = (digit: string): string => digit.repeat(40);
/** The checkout's commit: `GITHUB_SHA`. */
const CHECKED_OUT = sha("c");
/** The commit named by the event: of the pull request, deployment or merge queue. */
const NAMED = sha("a");
/** The commit named by the workload. */
const BORNE = sha("b");

const COMMITS = [CHECKED_OUT, NAMED, BORNE].map((id) => ({ sha: id }));
const OWN = { full_name: "acme/shop" };

interface Case {
  readonly event: string;
  readonly payload?: unknown;
  readonly labels?: Readonly<Record<string, string>>;
  /** Annotations of the Deployment that its pods do not have. */
  readonly ofWorkload?: Readonly<Record<string, string>>;
  readonly image?: string;
  readonly inputs?: Parameters<typeof runAction>[0];
  readonly env?: ActionWorld["env"];
  readonly plan?: GitHubPlan;
}

interface Seen {
  readonly result: ActionResult;
  readonly github: LocalGitHub;
}

async function crashOn(given: Case, check: (seen: Seen) => Promise<void>): Promise<void> {
  await using github = await startGitHub({ commits: COMMITS, ...given.plan });
  await using cluster = await startKubernetes(({ world }) => {
    const { labels } = given;
    const deployment = world.deployment("api", {
      containers: [{ name: "app", ...(given.image === undefined ? {} : { image: given.image }) }],
      ...(labels === undefined ? {} : { labels }),
    });
    const { ofWorkload } = given;
    const made = world.store.get("deployments", "prod", "api");
    if (made !== null && ofWorkload !== undefined)
      world.store.put("deployments", { ...made, metadata: { ...made.metadata, annotations: ofWorkload } });
    deployment.pods[0]?.dies({ exitCode: 2, log: panic("boom") });
  });
  const { event, payload, inputs, env } = given;
  const world = { cluster, github, event, payload, sha: CHECKED_OUT, ...(env === undefined ? {} : { env }) };
  await using result = await runAction({ duration: "0s", ...inputs }, world);
  expect(result.outputs.verdict).toBe("failed");
  expect(github.requests.flatMap(({ violations }) => violations)).toEqual([]);
  await check({ result, github });
}

const pullRequest = { pull_request: { number: 2, head: { sha: NAMED, repo: OWN } } };
const merged = {
  action: "closed",
  pull_request: { number: 1, merged: true, merge_commit_sha: BORNE, head: { sha: NAMED, repo: OWN } },
};
const QUEUE = `refs/heads/gh-readonly-queue/main/pr-1-${CHECKED_OUT}`;
const deployment = { deployment: { id: 1, sha: NAMED, environment: "prod" } };
const pulls = [{ head: sha("d") }, { head: NAMED }, { head: sha("e"), mergedAs: CHECKED_OUT }];

describe.concurrent("an event that names the deployed commit", () => {
  it.each<[string, string, unknown, number | null]>([
    ["push", CHECKED_OUT, {}, 3],
    ["release", CHECKED_OUT, { release: { tag_name: "v1" } }, 3],
    ["workflow_dispatch", CHECKED_OUT, { inputs: {} }, 3],
    ["pull_request", CHECKED_OUT, pullRequest, 2],
    ["pull_request_target", NAMED, pullRequest, 2],
    ["merge_group", NAMED, { merge_group: { head_sha: NAMED } }, 2],
    // No pull request has a merge group's commit; the branch name contains the number of the group's last one.
    ["merge_group", BORNE, { merge_group: { head_sha: BORNE, head_ref: QUEUE } }, 1],
    ["pull_request", BORNE, merged, 1],
    ["deployment", NAMED, deployment, 2],
    ["deployment_status", NAMED, { ...deployment, deployment_status: { state: "success" } }, 2],
    ["workflow_run", NAMED, { workflow_run: { head_sha: NAMED, pull_requests: [] } }, 2],
  ])("%s: the comment names the commit, on its pull request", async (event, commit, payload, number) => {
    await crashOn({ event, payload, plan: { pulls, deployments: [] } }, async ({ result, github }) => {
      expect(result.report?.deployed).toEqual({ sha: commit, from: event });
      const [comment, ...others] = await github.comments(number ?? 0);
      expect(others).toEqual([]);
      expect(comment?.body).toContain(commit.slice(0, 7));
      expect(result.outputs["comment-url"]).toContain(`/${number}#issuecomment-`);
      expect(await github.issues()).toEqual([]);
      expect(JSON.parse(result.outputs["issue-urls"] ?? "")).toEqual([]);
    });
  });

  it("push: regardless of the workload's own commit", async () => {
    const labels = { "org.opencontainers.image.revision": BORNE };
    await crashOn({ event: "push", labels, plan: { pulls } }, async ({ result }) => {
      expect(result.report?.deployed.sha).toBe(CHECKED_OUT);
      // The commit is not confirmed, so the first line says which one runs.
      expect(result.report?.runsInstead).toMatchObject({ sha: BORNE, workload: "deployment/api" });
      const [heading = ""] = result.summary.trim().split("\n");
      expect(heading).toContain(`what runs is \`${BORNE.slice(0, 7)}\`, not \`${CHECKED_OUT.slice(0, 7)}\``);
    });
  });
});

describe.concurrent("an event that does not name the deployed commit", () => {
  const REVISION = "org.opencontainers.image.revision";
  const events = ["schedule", "repository_dispatch", "workflow_dispatch"] as const;

  it.each(events)("%s: a label of the pods names it", async (event) => {
    await crashOn({ event, labels: { [REVISION]: BORNE } }, async ({ result }) => {
      expect(result.report?.deployed).toEqual({ sha: BORNE, from: expect.stringContaining(`${REVISION} of pod api-`) });
    });
  });

  it.each<[string, Partial<Case>, string]>([
    ["an annotation of the workload", { ofWorkload: { [REVISION]: BORNE } }, `${REVISION} of deployment/api`],
    ["a version that is a tag", { labels: { "app.kubernetes.io/version": "1.4.2" } }, "app.kubernetes.io/version of"],
    ["the image's tag", { image: `registry.example/api:${BORNE.slice(0, 7)}` }, "the image tag of app"],
    ["a part of the tag", { image: "registry.example/api:1.4.2-bbbbbbb-alpine" }, "the image tag of app"],
    [
      "a tag beside a digest",
      { image: `api:sha-${BORNE}@sha256:${sha("9")}${"9".repeat(24)}` },
      "the image tag of app",
    ],
  ])("schedule: %s names it", async (_, given, from) => {
    await crashOn({ event: "schedule", plan: { tags: { "v1.4.2": BORNE } }, ...given }, async ({ result }) => {
      expect(result.report?.deployed).toEqual({ sha: BORNE, from: expect.stringContaining(from) });
    });
  });

  it("schedule: the environment's newest successful deployment names it if the workload does not", async () => {
    const deployments = [
      { sha: CHECKED_OUT, environment: "prod", statuses: ["failure", "in_progress"] },
      { sha: NAMED, environment: "prod", statuses: ["inactive", "success"] },
      { sha: BORNE, environment: "prod", statuses: ["success"] },
    ];
    const given = { event: "schedule", inputs: { environment: "prod" }, plan: { deployments } };
    await crashOn(given, async ({ result, github }) => {
      expect(result.report?.deployed).toEqual({ sha: NAMED, from: "newest successful deployment of prod" });
      expect((await github.issues())[0]?.body).toContain(NAMED.slice(0, 7));
    });
  });

  it("schedule: it is unknown, and reported as such", async () => {
    const image = `registry.example/api@sha256:${"9".repeat(64)}`;
    await crashOn({ event: "schedule", image, plan: { pulls } }, async ({ result, github }) => {
      expect(result.report?.deployed.sha).toBeNull();
      const [issue] = await github.issues();
      expect(issue?.body).toContain("the deployed commit is not known");
      expect(issue?.body).not.toContain(CHECKED_OUT.slice(0, 7));
    });
  });

  it("schedule: a crash is an issue, not a comment", async () => {
    await crashOn({ event: "schedule", labels: { [REVISION]: NAMED }, plan: { pulls } }, async ({ result, github }) => {
      expect(result.outputs["comment-url"]).toBe("");
      expect(JSON.parse(result.outputs["issue-urls"] ?? "")).toHaveLength(1);
      expect(await github.comments(2)).toEqual([]);
    });
  });

  it("workflow_dispatch: a green run also names the workload's commit", async () => {
    await using github = await startGitHub({ commits: COMMITS });
    await using cluster = await startKubernetes(({ world }) => {
      world.deployment("api", { containers: [{ name: "app", image: "api:bbbbbbb" }] });
    });
    const world = { cluster, github, event: "workflow_dispatch", sha: CHECKED_OUT };
    await using result = await runAction({ duration: "0s", "check-run": "true" }, world);
    expect(result.outputs.verdict).toBe("passed");
    expect(result.report?.deployed.sha).toBe(BORNE);
    const checks = github.requests.filter(({ operation }) => operation === "checks/create");
    expect(checks.map(({ body, status }) => [body, status])).toEqual([
      [expect.objectContaining({ head_sha: BORNE, conclusion: "success" }), 201],
    ]);
  });
});

describe.concurrent("since: last-run", () => {
  const runs = [
    { id: 42, runNumber: 42, conclusion: null, startedAt: "2026-11-24T12:00:00Z", event: "schedule" },
    { id: 41, runNumber: 41, conclusion: "cancelled", startedAt: "2026-11-24T11:00:00Z", event: "schedule" },
    { id: 40, runNumber: 40, conclusion: "success", startedAt: "2026-11-24T10:30:00Z", event: "push" },
    {
      id: 39,
      runNumber: 39,
      conclusion: "success",
      startedAt: "2026-11-24T10:20:00Z",
      event: "schedule",
      branch: "next",
    },
    { id: 38, runNumber: 38, conclusion: "failure", startedAt: "2026-11-24T10:00:00Z", event: "schedule" },
  ];

  it("is the default on schedule", async () => {
    await crashOn({ event: "schedule", plan: { runs } }, async ({ result }) => {
      expect(result.report?.since).toBe("2026-11-24T10:00:00.000Z");
      expect(result.report?.warnings.join()).not.toContain("previous run");
    });
  });

  it.each<[string, GitHubPlan, string]>([
    ["there is none", { runs: runs.slice(0, 2) }, "no run of this workflow, branch and event has ended"],
    [
      "it may not be seen",
      { runs, private: true, permissions: { issues: "write", contents: "read" } },
      "actions: read",
    ],
  ])("where %s, a day counts, with a warning", async (_, plan, warning) => {
    await crashOn({ event: "schedule", plan }, async ({ result }) => {
      const hours = (Date.parse(result.report?.watchedFrom ?? "") - Date.parse(result.report?.since ?? "")) / 3_600_000;
      expect(Math.round(hours)).toBe(24);
      expect(result.report?.warnings.filter((each) => each.includes(warning))).toHaveLength(1);
      expect(result.log).toContain("::warning::the previous run is not known");
    });
  });
});
