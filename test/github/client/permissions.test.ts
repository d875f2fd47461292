/** Compares the permissions of each request with GitHub's API description and its list of permissions for apps. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  FEATURES,
  needsOf,
  permissionsOf,
  REQUESTS,
  type RequestName,
} from "../../../src/github/client/permissions.ts";
import { refusal, statusOf } from "../../../src/github/client/refusal.ts";
import { startGitHub } from "../../servers/github.ts";
import { commits, crash, publish, sha } from "../deploys.ts";
import { clientOf, contextOf, scriptedGitHub } from "../scripted.ts";

const { operations } = JSON.parse(
  readFileSync(new URL("../../servers/github/openapi.json", import.meta.url), "utf8"),
) as { readonly operations: readonly { readonly id: string; readonly method: string; readonly path: string }[] };

/**
 * "Permissions required for GitHub Apps" on docs.github.com: method and path by permission. Requests not listed here
 * need only "Metadata", which every token may read.
 */
const PUBLISHED: Readonly<Record<string, readonly string[]>> = {
  "actions: read": ["GET actions/runs/{run_id}", "GET actions/workflows/{workflow_id}/runs"],
  "attestations: read": ["GET attestations/{subject_digest}"],
  "checks: write": ["POST check-runs", "PATCH check-runs/{check_run_id}"],
  "contents: read": [
    "GET git/trees/{tree_sha}",
    "GET contents/{path}",
    "GET commits/{ref}",
    "GET compare/{basehead}",
    "POST commits/{commit_sha}/comments",
  ],
  "contents: write": ["PATCH comments/{comment_id}", "DELETE comments/{comment_id}"],
  "deployments: read": ["GET deployments", "GET deployments/{deployment_id}/statuses"],
  "deployments: write": ["POST deployments/{deployment_id}/statuses"],
  "issues: read": [
    "GET issues",
    "GET issues/{issue_number}",
    "GET issues/comments",
    "GET issues/comments/{comment_id}",
    "GET issues/{issue_number}/comments",
  ],
  "issues: write": [
    "POST issues",
    "PATCH issues/{issue_number}",
    "POST issues/{issue_number}/comments",
    "PATCH issues/comments/{comment_id}",
    "DELETE issues/comments/{comment_id}",
    "POST issues/{issue_number}/labels",
    "POST issues/{issue_number}/assignees",
    "POST labels",
  ],
  "pull-requests: read": [
    "GET commits/{commit_sha}/pulls",
    "GET issues/comments",
    "GET issues/comments/{comment_id}",
    "GET issues/{issue_number}/comments",
  ],
  "pull-requests: write": [
    "PATCH issues/{issue_number}",
    "POST issues/{issue_number}/comments",
    "PATCH issues/comments/{comment_id}",
    "DELETE issues/comments/{comment_id}",
    "POST issues/{issue_number}/labels",
    "POST issues/{issue_number}/assignees",
    "POST labels",
  ],
};

describe("the table of permissions", () => {
  test.each(Object.entries(REQUESTS))("has %s as GitHub documents it", (name, { method, path, needs }) => {
    expect(operations.find(({ id }) => id === name)).toMatchObject({ method, path });
    const short = `${method} ${path.replace("/repos/{owner}/{repo}/", "")}`;
    const published = Object.keys(PUBLISHED).filter((permission) => PUBLISHED[permission]?.includes(short));
    expect([...needs].sort()).toEqual(published.sort());
  });

  test("finds a request's permissions by its URL, on GitHub and on GitHub Enterprise Server", () => {
    const needs = (method: string, path: string) =>
      needsOf(method, `https://ghe.example/api/v3/repos/acme/shop/${path}`);
    expect(needs("GET", "commits/abc/pulls?per_page=100")).toEqual(["pull-requests: read"]);
    expect(needs("GET", "commits/tags/v1.2")).toEqual(["contents: read"]);
    expect(needs("PATCH", "issues/comments/7")).toEqual(["issues: write", "pull-requests: write"]);
    expect(needs("GET", "issues/7")).toEqual(["issues: read"]);
    expect(needs("PATCH", "comments/7")).toEqual(["contents: write"]);
    expect(needs("PUT", "issues/7/lock")).toBeNull();
  });

  test("has a feature for every request except those that any token may make", () => {
    const used = new Set<RequestName>(FEATURES.flatMap(({ requests }) => requests));
    expect(Object.keys(REQUESTS).filter((name) => !used.has(name as RequestName))).toEqual([
      "repos/get",
      "users/get-authenticated",
    ]);
    const comment = FEATURES.find(({ of }) => of === "pull-requests");
    expect(comment && permissionsOf(comment)).toEqual(["pull-requests: write"]);
  });
});

describe("a refusal", () => {
  const context = contextOf();

  test.each([
    [
      "an IP allow list",
      "Although you appear to have the correct authorization credentials, the `acme` organization has an IP allow list enabled, and your IP address is not permitted to access this resource.",
    ],
    [
      "SAML",
      "Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization.",
    ],
    ["an archived repository", "Repository was archived so is read-only."],
  ])("for %s is quoted, and no permission is suggested", async (_, message) => {
    await using github = await scriptedGitHub(() => ({ status: 403, body: { message } }));
    const error = await failure(() =>
      clientOf(github).octokit.rest.issues.createComment({ owner: "acme", repo: "shop", issue_number: 7, body: "x" }),
    );
    const warning = refusal("the comment could not be written", error, "pull-requests: write", context);
    expect(warning).toContain(message.slice(0, 60));
    expect(warning).not.toContain("permissions");
  });

  test("for lack of a permission names that of the request", async () => {
    await using github = await scriptedGitHub(() => ({
      status: 403,
      body: { message: "Resource not accessible by integration" },
    }));
    const error = await failure(() =>
      clientOf(github).octokit.rest.repos.updateCommitComment({
        owner: "acme",
        repo: "shop",
        comment_id: 7,
        body: "x",
      }),
    );
    expect(statusOf(error)).toBe(403);
    expect(refusal("the comment could not be written", error, "contents: read", context)).toBe(
      "the comment could not be written: GitHub answered 403; add `contents: write` to the `permissions` of the job",
    );
  });
});

test("a commit comment is created with `contents: read`, but updated only with `contents: write`", async () => {
  const plan = { commits: commits(1), permissions: { contents: "read" } } as const;
  await using github = await startGitHub(plan);
  const run = { number: 1, inputs: { comment: "commit", issue: "off" } } as const;
  expect((await publish(github, { ...run, findings: [crash("a", 10)] })).warnings).toEqual([]);
  const again = {
    ...run,
    findings: [crash("b", 12)],
    env: { GITHUB_RUN_ID: "7777" },
    report: { deployed: { sha: sha(1), from: "push" } },
  };
  expect((await publish(github, again)).warnings).toEqual([
    expect.stringContaining("add `contents: write` to the `permissions` of the job"),
  ]);
});

test("a run on a schedule does not look for a pull request", async () => {
  await using github = await startGitHub({
    commits: commits(1),
    permissions: { contents: "read", issues: "write" },
    private: true,
  });
  const published = await publish(github, { number: 1, event: "schedule", findings: [crash("a", 10)] });
  expect([published.warnings, published.issueUrls.length]).toEqual([[], 1]);
  expect(github.requests.map(({ operation }) => operation)).not.toContain(
    "repos/list-pull-requests-associated-with-commit",
  );
});

async function failure(call: () => Promise<unknown>): Promise<unknown> {
  try {
    await call();
  } catch (error) {
    return error;
  }
  throw new Error("it was not refused");
}
