import { getOctokit } from "@actions/github";
import { describe, expect, it } from "vitest";
import { type LocalGitHub, READ_ONLY, SERVER_ERROR, secondaryRateLimit, startGitHub } from "./github.ts";

const SHA = "a1b2c3d4e5f60718293a4b5c6d7e8f9012345678";
const OLDER = "b1b2c3d4e5f60718293a4b5c6d7e8f9012345678";
const repository = { owner: "acme", repo: "shop" };

function octokit(github: LocalGitHub, token = github.token) {
  return getOctokit(token, { baseUrl: github.apiUrl, log: { debug() {}, info() {}, warn() {}, error() {} } });
}

async function refusal(call: Promise<unknown>): Promise<readonly [number, string]> {
  try {
    await call;
  } catch (error) {
    if (error instanceof Error && "status" in error) return [Number(error.status), error.message];
    throw error;
  }
  throw new Error("it was not refused");
}

describe("issues and comments", () => {
  it("are kept, listed in pages, and carry their author", async () => {
    await using github = await startGitHub({ pulls: [{ head: SHA }] });
    const { rest, paginate } = octokit(github);
    const { data: issue } = await rest.issues.create({ ...repository, title: "one", body: "x", labels: ["crashgate"] });
    expect(issue.number).toBe(2);
    for (let index = 0; index < 33; index++)
      await rest.issues.createComment({ ...repository, issue_number: 1, body: `comment ${index}` });
    const comments = await paginate(rest.issues.listComments, { ...repository, issue_number: 1 });
    expect(comments.map(({ body }) => body)).toHaveLength(33);
    expect(comments[0]?.user).toMatchObject({ login: "github-actions[bot]", type: "Bot" });
    await rest.issues.updateComment({ ...repository, comment_id: comments[32]?.id ?? 0, body: "changed" });
    expect((await github.comments(1)).at(-1)?.body).toBe("changed");
    const labelled = await rest.issues.listForRepo({ ...repository, labels: "crashgate", state: "all" });
    expect(labelled.data.map(({ number }) => number)).toEqual([2]);
    await rest.issues.update({ ...repository, issue_number: 2, state: "closed", state_reason: "not_planned" });
    expect(await github.issues()).toMatchObject([{ title: "one", state: "closed", state_reason: "not_planned" }]);
  });

  it("are refused if they are too long, or do not match GitHub's schema", async () => {
    await using github = await startGitHub({ pulls: [{ head: SHA }] });
    const { rest, request } = octokit(github);
    const create = (title: string, body: string) => rest.issues.create({ ...repository, title, body });
    expect(await refusal(create("t".repeat(257), "x"))).toMatchObject([
      422,
      expect.stringContaining("title is too long"),
    ]);
    expect(await refusal(create("t", "x".repeat(65_537)))).toMatchObject([
      422,
      expect.stringContaining("body is too long"),
    ]);
    const wrong = request("POST /repos/{owner}/{repo}/issues", { ...repository, title: "t", colour: "red" } as never);
    expect(await refusal(wrong)).toMatchObject([422, expect.stringContaining("additional properties")]);
    expect(github.requests.at(-1)?.violations).toHaveLength(1);
  });
});

describe("labels and assignees", () => {
  it("of an issue: a label is created, an unknown person refused", async () => {
    await using github = await startGitHub();
    const { rest } = octokit(github);
    const create = (change: object) => rest.issues.create({ ...repository, title: "t", ...change });
    expect(await refusal(create({ assignees: ["nobody"] }))).toMatchObject([422, expect.stringContaining("nobody")]);
    expect(await refusal(create({ labels: ["l".repeat(51)] }))).toMatchObject([422, expect.anything()]);
    const { data: issue } = await create({ labels: ["brand new"], assignees: ["jane"] });
    expect([issue.labels, issue.assignees]).toMatchObject([[{ name: "brand new" }], [{ login: "jane" }]]);
    const labels = await rest.issues.listForRepo({ ...repository, labels: "brand new" });
    expect(labels.data.map(({ number }) => number)).toEqual([issue.number]);
    const added = await rest.issues.addAssignees({ ...repository, issue_number: issue.number, assignees: ["nobody"] });
    expect(added.data.assignees?.map(({ login }) => login)).toEqual(["jane"]);
  });
});

describe("a check run", () => {
  const check = {
    ...repository,
    name: "crashgate",
    head_sha: SHA,
    status: "completed",
    conclusion: "failure",
  } as const;
  const annotation = { path: "a.go", start_line: 1, end_line: 1, annotation_level: "failure" as const, message: "x" };
  const fits = { title: "t".repeat(255), summary: "s".repeat(65_535), text: "x".repeat(65_535) };

  it.each<[string, object]>([
    ["a title of 256 characters", { title: "t".repeat(256) }],
    ["a summary of 65,536 bytes", { summary: `${"s".repeat(65_534)}é` }],
    ["a text of 65,536 bytes", { text: "x".repeat(65_536) }],
    ["an annotation of more than 64 KB", { annotations: [{ ...annotation, message: "m".repeat(65_537) }] }],
    ["details of more than 64 KB", { annotations: [{ ...annotation, raw_details: "m".repeat(65_537) }] }],
    ["an annotation without a place", { annotations: [{ ...annotation, path: undefined }] }],
  ])("is refused with %s", async (_, change) => {
    await using github = await startGitHub({ commits: [{ sha: SHA }] });
    const { rest } = octokit(github);
    expect(await refusal(rest.checks.create({ ...check, output: { ...fits, ...change } }))).toMatchObject([
      422,
      expect.anything(),
    ]);
    await rest.checks.create({ ...check, output: fits });
  });
});

describe("paging", () => {
  it("returns a hundred at most, and links to the next page", async () => {
    const runs = Array.from({ length: 150 }, (_, index) => ({
      id: index + 1,
      runNumber: index + 1,
      conclusion: "success",
      startedAt: "2026-01-02T03:04:05Z",
    }));
    await using github = await startGitHub({ runs });
    const { rest, paginate } = octokit(github);
    const workflow = { ...repository, workflow_id: "deploy.yml" };
    const first = await rest.actions.listWorkflowRuns({ ...workflow, per_page: 1000 });
    expect([first.data.workflow_runs.length, first.data.total_count]).toEqual([100, 150]);
    expect(first.headers.link).toContain('rel="next"');
    expect(await paginate(rest.actions.listWorkflowRuns, { ...workflow, per_page: 100 })).toHaveLength(150);
    for (let index = 0; index < 101; index++)
      await github.as("jane", "POST", "/repos/acme/shop/issues", { title: `issue ${index}` });
    expect((await rest.issues.listForRepo({ ...repository, per_page: 1000 })).data).toHaveLength(100);
    expect(await paginate(rest.issues.listForRepo, { ...repository, per_page: 100 })).toHaveLength(101);
  });
});

describe("data of a commit", () => {
  it("includes its pull requests, its ancestors, its comments and its checks", async () => {
    await using github = await startGitHub({
      commits: [{ sha: SHA }, { sha: OLDER }],
      tags: { "v1.4.2": OLDER },
      pulls: [{ head: OLDER }, { head: OLDER, mergedAs: SHA }],
    });
    const { rest, paginate } = octokit(github);
    const pulls = await rest.repos.listPullRequestsAssociatedWithCommit({ ...repository, commit_sha: SHA });
    expect(pulls.data.map(({ number, merge_commit_sha }) => [number, merge_commit_sha])).toEqual([[2, SHA]]);
    expect((await rest.repos.getCommit({ ...repository, ref: "a1b2c3d" })).data.sha).toBe(SHA);
    expect((await rest.repos.getCommit({ ...repository, ref: "tags/v1.4.2" })).data.sha).toBe(OLDER);
    expect(await refusal(rest.repos.getCommit({ ...repository, ref: "0000000" }))).toMatchObject([
      422,
      expect.anything(),
    ]);
    const compare = await rest.repos.compareCommitsWithBasehead({ ...repository, basehead: `${OLDER}...${SHA}` });
    expect([compare.data.status, compare.data.ahead_by]).toEqual(["ahead", 1]);
    await rest.repos.createCommitComment({ ...repository, commit_sha: SHA, body: "here" });
    const comments = await rest.repos.listCommentsForCommit({ ...repository, commit_sha: SHA });
    expect(comments.data.map(({ body }) => body)).toEqual(["here"]);
    const annotation = { path: "a.go", start_line: 1, end_line: 1, annotation_level: "failure" as const, message: "x" };
    const output = { title: "t", summary: "s", annotations: Array.from({ length: 50 }, () => annotation) };
    const check = {
      ...repository,
      name: "crashgate",
      head_sha: SHA,
      status: "completed",
      conclusion: "failure",
    } as const;
    const { data } = await rest.checks.create({ ...check, output });
    await rest.checks.update({ ...repository, check_run_id: data.id, output });
    const listed = await paginate(rest.checks.listAnnotations, { ...repository, check_run_id: data.id });
    expect([listed.length, github.annotations(data.id).length]).toEqual([100, 100]);
    const many = { ...output, annotations: [...output.annotations, annotation] };
    expect(await refusal(rest.checks.create({ ...check, output: many }))).toMatchObject([422, expect.anything()]);
  });

  it("includes a deployment with its statuses", async () => {
    await using github = await startGitHub({ deployments: [{ sha: SHA, environment: "prod", statuses: ["success"] }] });
    const { rest } = octokit(github);
    const { data } = await rest.repos.listDeployments({ ...repository, environment: "prod" });
    const deployment_id = data[0]?.id ?? 0;
    const status = { ...repository, deployment_id, state: "failure" as const };
    await rest.repos.createDeploymentStatus({ ...status, description: "d".repeat(140) });
    const statuses = await rest.repos.listDeploymentStatuses({ ...repository, deployment_id });
    expect(statuses.data.map(({ state }) => state)).toEqual(["failure", "success"]);
    const long = rest.repos.createDeploymentStatus({ ...status, description: "d".repeat(141) });
    expect(await refusal(long)).toMatchObject([422, expect.anything()]);
  });

  it("includes a run of a workflow", async () => {
    const startedAt = "2026-01-02T03:04:05Z";
    await using github = await startGitHub({
      runs: [
        { id: 2, runNumber: 2, conclusion: null, startedAt },
        { id: 1, runNumber: 1, conclusion: "success", startedAt },
      ],
    });
    const { rest } = octokit(github);
    const runs = await rest.actions.listWorkflowRuns({ ...repository, workflow_id: "deploy.yml", branch: "main" });
    expect(runs.data.workflow_runs.map(({ conclusion }) => conclusion)).toEqual([null, "success"]);
    expect((await rest.actions.getWorkflowRun({ ...repository, run_id: 1 })).data.run_started_at).toBe(startedAt);
  });
});

describe("rights", () => {
  it("are those of the token", async () => {
    await using github = await startGitHub({ permissions: READ_ONLY, pulls: [{ head: SHA }] });
    const { rest } = octokit(github);
    const write = rest.issues.createComment({ ...repository, issue_number: 1, body: "x" });
    expect(await refusal(write)).toMatchObject([
      403,
      expect.stringContaining("Resource not accessible by integration"),
    ]);
    await rest.issues.listComments({ ...repository, issue_number: 1 });
    expect(await refusal(octokit(github, "nobody").rest.repos.get(repository))).toMatchObject([401, expect.anything()]);
    expect(await refusal(rest.users.getAuthenticated())).toMatchObject([403, expect.anything()]);
    const { data } = await octokit(github).request("POST /graphql", { query: "{ viewer { login } }" });
    expect(data).toEqual({ data: { viewer: { login: "github-actions[bot]" } } });
  });

  it("to comment on a pull request are not those on issues", async () => {
    await using github = await startGitHub({ permissions: { issues: "write" }, pulls: [{ head: SHA }] });
    const { rest } = octokit(github);
    const comment = { ...repository, issue_number: 1, body: "x" };
    expect(await refusal(rest.issues.createComment(comment))).toMatchObject([403, expect.anything()]);
    await rest.issues.create({ ...repository, title: "fine" });
  });
});

describe("faults", () => {
  it("occur when and as often as planned", async () => {
    await using github = await startGitHub({
      faults: [
        { on: "issues/create", times: 1, trouble: secondaryRateLimit(7) },
        { on: "repos/get", after: 1, trouble: SERVER_ERROR },
      ],
    });
    const { rest } = octokit(github);
    const limited = await rest.issues.create({ ...repository, title: "x" }).catch((error) => error);
    expect([limited.status, limited.response.headers["retry-after"]]).toEqual([403, "7"]);
    await rest.issues.create({ ...repository, title: "x" });
    await rest.repos.get(repository);
    expect(await refusal(rest.repos.get(repository))).toMatchObject([502, expect.anything()]);
  });

  it("include a secondary rate limit after too much content in a minute", async () => {
    await using github = await startGitHub({ creationsPerMinute: 2 });
    const { rest } = octokit(github);
    for (const title of ["a", "b"]) await rest.issues.create({ ...repository, title });
    const third = rest.issues.create({ ...repository, title: "c" });
    expect(await refusal(third)).toMatchObject([403, expect.stringContaining("secondary rate limit")]);
  });

  it("include a primary rate limit once the hour's requests are spent", async () => {
    await using github = await startGitHub({ rateLimit: 1 });
    const { rest } = octokit(github);
    const { headers } = await rest.repos.get(repository);
    expect(headers["x-ratelimit-remaining"]).toBe("0");
    const limited = await rest.repos.get(repository).catch((error) => error);
    expect([limited.status, limited.response.headers["x-ratelimit-remaining"]]).toEqual([403, "0"]);
    expect(Number(limited.response.headers["x-ratelimit-reset"]) * 1000).toBeGreaterThan(Date.now());
  });

  it("include a locked conversation", async () => {
    await using github = await startGitHub({ pulls: [{ head: SHA, locked: true }] });
    const comment = octokit(github).rest.issues.createComment({ ...repository, issue_number: 1, body: "x" });
    expect(await refusal(comment)).toMatchObject([403, expect.stringContaining("locked")]);
  });
});

it("answers 304 for a known ETag, also below another path", async () => {
  await using github = await startGitHub({ basePath: "/api/v3" });
  const headers = { authorization: `Bearer ${github.token}` };
  const first = await fetch(`${github.apiUrl}/repos/acme/shop`, { headers });
  const again = await fetch(`${github.apiUrl}/repos/acme/shop`, {
    headers: { ...headers, "if-none-match": first.headers.get("etag") ?? "" },
  });
  expect([first.status, again.status]).toEqual([200, 304]);
  expect(new URL(github.graphqlUrl).pathname).toBe("/api/graphql");
});
