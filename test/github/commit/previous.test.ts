import { describe, expect, it } from "vitest";
import { findPrevious } from "../../../src/github/commit/previous.ts";
import { clientOf, contextOf, OTHER_SHA, routes, SHA, scriptedGitHub } from "../scripted.ts";

const REPO = "/repos/acme/shop";
const THIRD = "a".repeat(40);
const asked = { environment: "prod", branch: "main" };
const DEPLOYMENTS = `GET ${REPO}/deployments?environment=prod&per_page=10`;
const STATUSES = `GET ${REPO}/deployments/7/statuses?per_page=100`;
const RUNS = `GET ${REPO}/actions/workflows/deploy.yml/runs?status=success&branch=main&per_page=10`;
const run = (id: number, head: string) => ({ id, head_sha: head });

describe("the previously deployed commit", () => {
  it("is that of the workload's controller, in preference to all others", async () => {
    await using github = await scriptedGitHub(
      routes({ [`GET ${REPO}/commits/${OTHER_SHA}?per_page=1`]: { body: { sha: OTHER_SHA } } }),
    );
    const kept = [{ revision: OTHER_SHA, from: "version of replicaset/api-7" }];
    const found = await findPrevious(kept, SHA, asked, contextOf(), clientOf(github));
    expect(found).toEqual({ sha: OTHER_SHA, from: "version of replicaset/api-7" });
  });

  it("is the environment's last successful deployment of another commit", async () => {
    await using github = await scriptedGitHub(
      routes({
        [DEPLOYMENTS]: {
          body: [
            { id: 8, sha: SHA },
            { id: 7, sha: OTHER_SHA },
          ],
        },
        [STATUSES]: { body: [{ state: "inactive" }, { state: "success" }] },
      }),
    );
    const found = await findPrevious([], SHA, asked, contextOf(), clientOf(github));
    expect(found).toEqual({ sha: OTHER_SHA, from: "last successful deployment of prod" });
  });

  it("is the workflow's last successful run of another commit if there is no deployment", async () => {
    await using github = await scriptedGitHub(
      routes({
        [DEPLOYMENTS]: { status: 403, body: { message: "Resource not accessible by integration" } },
        [RUNS]: { body: { total_count: 3, workflow_runs: [run(7001, THIRD), run(3, SHA), run(2, OTHER_SHA)] } },
      }),
    );
    const found = await findPrevious([], SHA, asked, contextOf(), clientOf(github));
    expect(found).toEqual({ sha: OTHER_SHA, from: "last successful run of this workflow" });
  });

  it("is the push's previous commit if nothing else is known, and without a token", async () => {
    await using github = await scriptedGitHub(routes({}));
    const context = contextOf({}, { before: OTHER_SHA });
    const expected = { sha: OTHER_SHA, from: "`before` of the push" };
    expect(await findPrevious([], SHA, asked, context, clientOf(github))).toEqual(expected);
    expect(await findPrevious([], SHA, asked, context, null)).toEqual(expected);
    expect(await findPrevious([], OTHER_SHA, asked, context, null)).toBeNull();
  });

  it("is requested once for all findings of a run", async () => {
    await using github = await scriptedGitHub(routes({}));
    const client = clientOf(github);
    await Promise.all([1, 2, 3].map(() => findPrevious([], SHA, asked, contextOf(), client)));
    expect(github.requests.toSorted()).toEqual([RUNS, DEPLOYMENTS].toSorted());
  });
});
