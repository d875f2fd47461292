import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseCrash } from "../../../src/crash/index.ts";
import type { Crash } from "../../../src/crash/model.ts";
import { connectToGitHub } from "../../../src/github/client/client.ts";
import { createRequestBudget } from "../../../src/github/client/request-budget.ts";
import { readGitHubContext } from "../../../src/github/context.ts";
import { remoteRepository } from "../../../src/github/source/remote.ts";
import { createSourceMap, type LocatedWithOwners } from "../../../src/source/index.ts";
import { type GitHubPlan, startGitHub } from "../../servers/github.ts";
import { type Written, writeHistory } from "../../source/histories/history.ts";
import { otherHistory } from "../../source/histories/others.ts";

/** A git history on disk, available only through the local GitHub. */
class Scene implements Disposable {
  readonly folder = mkdtempSync(join(tmpdir(), "crashgate-remote-"));
  readonly repository = join(this.folder, "repository");
  readonly written: Written;
  readonly crash: Crash;

  constructor(seed: number) {
    const history = otherHistory(seed);
    this.written = writeHistory(history, this.repository);
    const { crash } = parseCrash(history.log(this.written.files));
    if (crash === null) throw new Error(`${history.name} has no crash`);
    this.crash = crash;
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

interface Asked {
  readonly found: LocatedWithOwners;
  readonly requests: readonly (string | null)[];
}

/** Looks up the crash without a checkout. */
async function ask(scene: Scene, plan: GitHubPlan = {}, left = 40): Promise<Asked> {
  const { repository, folder, crash, written } = scene;
  await using github = await startGitHub({ private: true, repository: { folder: repository }, ...plan });
  const env = {
    GITHUB_ACTIONS: "true",
    GITHUB_REPOSITORY: "acme/shop",
    GITHUB_API_URL: github.apiUrl,
    GITHUB_GRAPHQL_URL: github.graphqlUrl,
  };
  const context = readGitHubContext(env, null, github.token);
  if (context === null) throw new Error("no context");
  const client = connectToGitHub(context, github.token, { pace: 0, requests: createRequestBudget(left) });
  const locate = createSourceMap({
    folder: join(folder, "nothing-here"),
    pathMap: [],
    repositoryUrl: "https://github.example/acme/shop",
    openRemote: async () => remoteRepository({ client, context }),
  });
  const found = await locate(crash, written);
  expect(github.requests.flatMap(({ violations }) => violations)).toEqual([]);
  return { found, requests: github.requests.map(({ operation }) => operation) };
}

// Retried on a busy machine, since requests that hang are aborted after some seconds.
describe("a crash without a checkout", { retry: 2 }, () => {
  it.each([0, 2, 6])("is found with GitHub's API, with the same suspect as with git (history %i)", async (seed) => {
    using scene = new Scene(seed);
    const { crash, written, repository } = scene;
    const byGit = await createSourceMap({ folder: repository, pathMap: [], repositoryUrl: null })(crash, written);
    const { found, requests } = await ask(scene);
    expect(found.source).toMatchObject({ path: byGit.source?.path, line: byGit.source?.line });
    expect(found.source?.url).toContain(`/blob/${written.deployed}/`);
    expect(found.suspects[0]?.sha).toBe(written.bad);
    expect(found.suspects[0]?.why).toBe(byGit.suspects[0]?.why);
    expect(requests.length).toBeLessThanOrEqual(26);
    expect(requests.filter((operation) => operation === "git/get-tree")).toHaveLength(1);
    expect(requests.filter((operation) => operation === "repos/compare-commits-with-basehead")).toHaveLength(1);
  });

  it("is linked in a truncated tree only if the text proves it", async () => {
    using scene = new Scene(0);
    const { found } = await ask(scene, { repository: { folder: scene.repository, treeEntries: 4 } });
    expect(found.source).not.toBeNull();
    expect(scene.written.files[found.source?.path ?? ""]?.split("\n").length).toBeGreaterThanOrEqual(
      found.source?.line ?? 0,
    );
  });

  it("names the missing permission", async () => {
    using scene = new Scene(0);
    const { found } = await ask(scene, { permissions: {} });
    expect(found.source).toBeNull();
    expect(found.sourceNote).toMatch(/there is no git repository in the checkout folder.*`contents: read`/);
  });

  it("stops if the run has no requests left, and says so", async () => {
    using scene = new Scene(0);
    const { found, requests } = await ask(scene, {}, 17);
    expect(requests).toHaveLength(3);
    expect(found.suspects).toEqual([]);
    expect(found.sourceNote).toContain("reached its limit of requests to GitHub");
  });

  it("is found on GitHub Enterprise Server, whose API has a path prefix", async () => {
    using scene = new Scene(1);
    const { found } = await ask(scene, { basePath: "/api/v3" });
    expect(found.suspects[0]?.sha).toBe(scene.written.bad);
  });
});
