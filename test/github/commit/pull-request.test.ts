import { describe, expect, test } from "vitest";
import { type AssociatedPullRequest, chosen, findPullRequest } from "../../../src/github/commit/pull-request.ts";
import { clientOf, contextOf, OTHER_SHA, routes, SHA, scriptedGitHub } from "../scripted.ts";

function pull(number: number, change: Partial<AssociatedPullRequest> = {}): AssociatedPullRequest {
  return { number, state: "closed", merged_at: null, merge_commit_sha: null, head: { sha: OTHER_SHA }, ...change };
}

describe("the pull request of a commit", () => {
  const merged = { merged_at: "2026-11-24T10:00:00Z", merge_commit_sha: SHA };
  const head = { head: { sha: SHA } };

  test.each([
    ["the one whose merge made it", [pull(1, head), pull(2, merged), pull(3)], 2],
    ["the one whose head it is", [pull(1), pull(2, head), pull(3)], 2],
    ["an open one before a closed one of the same head", [pull(1, head), pull(2, { ...head, state: "open" })], 2],
    ["the only one", [pull(5)], 5],
    ["none where several are as good", [pull(1), pull(2)], null],
    [
      "none where one that was never merged has it as its test merge",
      [pull(1, { merge_commit_sha: SHA }), pull(2)],
      null,
    ],
    ["none where there is none", [], null],
  ])("is %s", (_, associated, number) => {
    expect(chosen(associated, SHA)).toBe(number);
  });

  test("is found on any page", async () => {
    const path = `/repos/acme/shop/commits/${SHA}/pulls`;
    await using github = await scriptedGitHub((request) =>
      request.endsWith("page=2")
        ? { body: [pull(2, merged)] }
        : { headers: { link: `<${github.url}${path}?page=2>; rel="next"` }, body: [pull(1)] },
    );
    expect(await findPullRequest(contextOf(), SHA, clientOf(github))).toEqual({ number: 2, warnings: [] });
  });

  test("is the event's own if it has one", async () => {
    await using github = await scriptedGitHub(() => undefined);
    const context = contextOf(
      { GITHUB_EVENT_NAME: "pull_request" },
      { pull_request: { number: 7, head: { sha: SHA } } },
    );
    expect((await findPullRequest(context, SHA, clientOf(github))).number).toBe(7);
    expect(github.requests).toEqual([]);
  });

  test("of a workflow_run is the run's own if the commit has none", async () => {
    const path = `GET /repos/acme/shop/commits/${SHA}/pulls?per_page=100`;
    await using github = await scriptedGitHub(routes({ [path]: { body: [] } }));
    const context = (numbers: number[]) =>
      contextOf({}, { workflow_run: { head_sha: SHA, pull_requests: numbers.map((number) => ({ number })) } });
    expect((await findPullRequest(context([9]), SHA, clientOf(github))).number).toBe(9);
    expect((await findPullRequest(context([9, 10]), SHA, clientOf(github))).number).toBeNull();
  });

  test("is null, without a warning, for a commit that GitHub does not have", async () => {
    await using github = await scriptedGitHub(() => ({ status: 422, body: { message: "No commit found for SHA" } }));
    expect(await findPullRequest(contextOf(), SHA, clientOf(github))).toEqual({ number: null, warnings: [] });
  });

  test("may be hidden from the token: a warning names the permission", async () => {
    await using github = await scriptedGitHub(() => ({ status: 403, body: { message: "Resource not accessible" } }));
    const { number, warnings } = await findPullRequest(contextOf(), SHA, clientOf(github));
    expect(number).toBeNull();
    expect(warnings.join()).toContain("`pull-requests: read`");
  });
});
