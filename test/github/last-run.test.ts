import { describe, expect, test } from "vitest";
import { findLastRun } from "../../src/github/last-run.ts";
import { clientOf, contextOf, routes, scriptedGitHub } from "./scripted.ts";

const listed = "GET /repos/acme/shop/actions/workflows/deploy.yml/runs?branch=main&event=schedule&per_page=100";
const scheduled = contextOf({ GITHUB_EVENT_NAME: "schedule" });
const run = (run_number: number, conclusion: string | null, run_started_at = `2026-11-2${run_number}T10:00:00Z`) => ({
  id: run_number + 6959,
  run_number,
  conclusion,
  run_started_at,
});

describe("the run before this one", () => {
  test("is the latest of workflow, branch and event that ended in success or failure", async () => {
    const workflow_runs = [
      run(43, null),
      // The same run, restarted after its first attempt failed.
      run(42, "failure", "2026-11-25T10:00:00Z"),
      run(41, "cancelled"),
      run(40, "skipped"),
      run(39, "failure", "2026-11-23T10:00:00Z"),
      run(38, "success", "2026-11-22T10:00:00Z"),
    ];
    await using github = await scriptedGitHub(routes({ [listed]: { body: { total_count: 6, workflow_runs } } }));
    expect(await findLastRun(scheduled, clientOf(github))).toEqual({
      startedAt: "2026-11-23T10:00:00Z",
      warning: null,
    });
  });

  test("is found on further pages", async () => {
    await using github = await scriptedGitHub((request) => {
      if (request.endsWith("page=2"))
        return { body: { total_count: 2, workflow_runs: [run(38, "success", "2026-11-22T10:00:00Z")] } };
      const headers = { link: `<${github.url}/repos/acme/shop/actions/workflows/deploy.yml/runs?page=2>; rel="next"` };
      return { headers, body: { total_count: 2, workflow_runs: [run(41, "cancelled")] } };
    });
    expect((await findLastRun(scheduled, clientOf(github))).startedAt).toBe("2026-11-22T10:00:00Z");
  });

  test("may not exist", async () => {
    await using github = await scriptedGitHub(routes({ [listed]: { body: { total_count: 0, workflow_runs: [] } } }));
    expect(await findLastRun(scheduled, clientOf(github))).toEqual({
      startedAt: null,
      warning:
        "the previous run is not known: no run of this workflow, branch and event has ended in success or failure yet",
    });
  });

  test("may be hidden from the token: a warning names the permission", async () => {
    await using github = await scriptedGitHub(() => ({ status: 403, body: { message: "Resource not accessible" } }));
    const { startedAt, warning } = await findLastRun(scheduled, clientOf(github));
    expect(startedAt).toBeNull();
    expect(warning).toContain("add `actions: read` to the `permissions` of the job");
  });

  test("is unknown without GitHub Actions or without a token", async () => {
    expect((await findLastRun(null, null)).warning).toContain("not a run of GitHub Actions");
    expect((await findLastRun(scheduled, null)).warning).toContain("no token");
  });
});
