import { describe, expect, test } from "vitest";
import { readGitHubContext } from "../../src/github/context.ts";
import { contextOf, SHA } from "./scripted.ts";

describe("the context of a run", () => {
  test("is null outside of GitHub Actions and without a repository", () => {
    expect(readGitHubContext({}, null, "token")).toBeNull();
    expect(readGitHubContext({ GITHUB_REPOSITORY: "acme/shop" }, null, "token")).toBeNull();
    expect(readGitHubContext({ GITHUB_ACTIONS: "true", GITHUB_REPOSITORY: "acme" }, null, null)).toBeNull();
  });

  test("names run, workflow, job and commit", () => {
    expect(contextOf()).toMatchObject({
      owner: "acme",
      repo: "shop",
      runId: 7001,
      runNumber: 42,
      runUrl: "https://github.com/acme/shop/actions/runs/7001",
      workflowPath: ".github/workflows/deploy.yml",
      job: "deploy",
      sha: SHA,
      branch: "main",
      hasToken: true,
      readOnly: null,
    });
  });

  test("links to the attempt of a restarted run", () => {
    expect(contextOf({ GITHUB_RUN_ATTEMPT: "3" }).runUrl).toBe(
      "https://github.com/acme/shop/actions/runs/7001/attempts/3",
    );
  });

  test("takes every URL of an Enterprise Server from the environment", () => {
    const server = { GITHUB_SERVER_URL: "https://ghe.example/", GITHUB_API_URL: "https://ghe.example/api/v3" };
    expect(contextOf(server)).toMatchObject({
      serverUrl: "https://ghe.example",
      apiUrl: "https://ghe.example/api/v3",
      graphqlUrl: "https://ghe.example/api/graphql",
    });
  });

  test("is frozen", () => {
    expect(Object.isFrozen(contextOf())).toBe(true);
  });

  test.each([["not json"], ["null"], ["[]"], ['"text"'], ['{"pull_request": 7, "deployment": [], "repository": "x"}']])(
    "reads the odd payload %s as an empty one",
    (json) => {
      const env = { GITHUB_ACTIONS: "true", GITHUB_REPOSITORY: "acme/shop" };
      expect(readGitHubContext(env, json, null)?.payload).toMatchObject({
        visibility: "unknown",
        pullRequest: null,
        workflowRun: null,
        mergeGroup: null,
      });
    },
  );

  test.each([
    [{ visibility: "internal", private: true }, "internal"],
    [{ visibility: "public", private: false }, "public"],
    [{ private: true }, "private"],
    [{ private: false }, "public"],
    [{}, "unknown"],
  ])("reads the visibility of %o", (repository, visibility) => {
    expect(contextOf({}, { repository }).payload.visibility).toBe(visibility);
  });

  const pullRequest = (full_name: string | null) => ({
    pull_request: { number: 7, head: { sha: SHA, repo: full_name === null ? null : { full_name } } },
  });
  test.each([
    ["pull_request", pullRequest("Acme/Shop"), "jane", null],
    ["pull_request", pullRequest("mallory/shop"), "mallory", "fork"],
    ["pull_request", pullRequest(null), "mallory", "fork"],
    ["pull_request", { pull_request: { number: 7, head: { sha: SHA } } }, "jane", null],
    ["pull_request_target", pullRequest("mallory/shop"), "mallory", null],
    ["pull_request", pullRequest("acme/shop"), "dependabot[bot]", "dependabot"],
    ["push", {}, "dependabot[bot]", "dependabot"],
    ["schedule", {}, "dependabot[bot]", null],
  ])("knows whether the token of %s %o by %s can only read", (event, payload, actor, why) => {
    expect(contextOf({ GITHUB_EVENT_NAME: event, GITHUB_ACTOR: actor }, payload).readOnly).toBe(why);
  });
});
