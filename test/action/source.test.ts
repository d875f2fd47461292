/** The source of a crash and its suspects, read from the local GitHub since the job has no checkout. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type GitHubPlan, READ_ONLY, startGitHub } from "../servers/github.ts";
import { startKubernetes } from "../servers/kubernetes.ts";
import { type Written, writeHistory } from "../source/histories/history.ts";
import { otherHistory } from "../source/histories/others.ts";
import { type ActionResult, runAction } from "./run-action.ts";

/** A deploy of a program that crashes, with its repository and the commit to blame. */
class Deploy implements Disposable {
  readonly folder = mkdtempSync(join(tmpdir(), "crashgate-deploy-"));
  readonly repository = join(this.folder, "repository");
  readonly written: Written;
  readonly log: string;

  constructor(seed: number) {
    const history = otherHistory(seed);
    this.written = writeHistory(history, this.repository);
    this.log = history.log(this.written.files);
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

interface Seen {
  readonly result: ActionResult;
  /** GitHub operations, in order. */
  readonly requests: readonly (string | null)[];
}

async function watch(
  deploy: Deploy,
  plan: GitHubPlan,
  check: (seen: Seen) => void,
  workloads = ["api"],
  inputs: Readonly<Record<string, string>> = {},
) {
  const { written, log, repository } = deploy;
  await using github = await startGitHub({ private: true, repository: { folder: repository }, ...plan });
  await using cluster = await startKubernetes(({ world }) => {
    for (const name of workloads)
      world.deployment(name, { containers: [{ name: "app" }] }).pods[0]?.dies({ exitCode: 2, log });
  });
  const payload = { before: written.previous };
  const world = { cluster, github, event: "push", payload, sha: written.deployed };
  await using result = await runAction({ duration: "0s", ...inputs }, world);
  expect(result.outputs.verdict).toBe("failed");
  expect(github.requests.flatMap(({ violations }) => violations)).toEqual([]);
  check({ result, requests: github.requests.map(({ operation }) => operation) });
}

// Retried on a busy machine, since requests to GitHub are limited to 20 s by the product itself.
describe("a run without a checkout", { retry: 2 }, () => {
  it("names line, commit and pull request by GitHub's API", async () => {
    using deploy = new Deploy(0);
    const { bad, deployed, previous } = deploy.written;
    await watch(deploy, { pulls: [{ head: "d".repeat(40), mergedAs: bad ?? "" }] }, ({ result }) => {
      const [finding] = result.report?.findings ?? [];
      expect(finding?.source?.url).toContain(`https://github.example/acme/shop/blob/${deployed}/`);
      expect(finding?.suspects[0]).toMatchObject({ sha: bad, pullRequest: 1 });
      expect(result.report?.previous).toMatchObject({ sha: previous, from: "`before` of the push" });
      expect(finding?.deploy).toMatchObject({ deployed: { sha: deployed, from: "push" }, previous: { sha: previous } });
      expect(result.summary).toMatch(/Deployed:\*\* .*\(push\), before it .*: \d+ commits/);
    });
  });

  it("mentions a suspect's author only if asked to", async () => {
    using deploy = new Deploy(0);
    for (const [mention, mentioned] of [
      ["none", false],
      ["author", true],
    ] as const)
      await watch(
        deploy,
        {},
        ({ result }) => {
          const [suspect] = result.report?.findings[0]?.suspects ?? [];
          expect(suspect?.login !== undefined, mention).toBe(mentioned);
          expect(result.summary.includes(` by @${suspect?.login}`), mention).toBe(mentioned);
        },
        ["api"],
        { mention },
      );
  });

  it("makes one request for several findings", async () => {
    using deploy = new Deploy(0);
    await watch(
      deploy,
      {},
      ({ result, requests }) => {
        const { findings } = result.report ?? { findings: [] };
        expect(findings.map(({ suspects }) => suspects[0]?.sha)).toEqual(findings.map(() => deploy.written.bad));
        expect(findings).toHaveLength(4);
        expect(requests.filter((operation) => operation === "git/get-tree")).toHaveLength(1);
        expect(requests.filter((operation) => operation === "repos/compare-commits-with-basehead")).toHaveLength(1);
      },
      ["api", "web", "worker", "mail"],
    );
  });

  it("names the missing permission if the token may not read the repository", async () => {
    using deploy = new Deploy(0);
    await watch(deploy, { permissions: { ...READ_ONLY, contents: "none" } }, ({ result }) => {
      const [finding] = result.report?.findings ?? [];
      expect(finding?.source).toBeNull();
      expect(finding?.sourceNote).toContain("add `contents: read` to the `permissions` of the job");
    });
  });
});

describe("a canary beside the old revision", () => {
  it("is compared by deaths per pod-hour, and the test is named", async () => {
    await using cluster = await startKubernetes(({ world }) => {
      const deployment = world.deployment("api", { replicas: 4, containers: [{ name: "app" }] });
      const [canary] = deployment.rollsOut({ replicas: 1 });
      canary?.dies({
        exitCode: 2,
        log: "panic: boom\n\ngoroutine 1 [running]:\nmain.main()\n\t/app/main.go:7 +0x1d\n",
      });
    });
    await using result = await runAction({ duration: "2s", "fail-fast": "false" }, { cluster });
    const [compared, ...others] = result.report?.sideBySide ?? [];
    expect(others).toEqual([]);
    expect(compared).toMatchObject({
      workload: { name: "api" },
      current: { pods: 1, deaths: 1 },
      old: { pods: 4, deaths: 0 },
    });
    expect(compared?.old.podHours).toBeCloseTo(1, 1);
    expect(result.summary).toContain("exact conditional test of two Poisson rates");
  });
});
