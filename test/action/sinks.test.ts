/** The requests to GitHub, and the effects of its failures: never on the verdict, the exit code or other sinks. */
import { mkdtempDisposable, readFile } from "node:fs/promises";
import { createServer, type IncomingMessage } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { slackMessage } from "../report/block-kit.ts";
import {
  FORBIDDEN,
  type GitHubPlan,
  INVALID,
  ISSUES_DISABLED,
  READ_ONLY,
  SERVER_ERROR,
  secondaryRateLimit,
  startGitHub,
} from "../servers/github.ts";
import { type Script, startKubernetes } from "../servers/kubernetes.ts";
import { panic } from "./logs.ts";
import { runAction } from "./run-action.ts";

const SHA = "a1b2c3d4e5f60718293a4b5c6d7e8f9012345678";
const MENDED = "b1b2c3d4e5f60718293a4b5c6d7e8f9012345678";
const LOOK = { duration: "0s" };
const COMMENTS = "/repos/acme/shop/issues/1/comments";

const crashing: Script = ({ world }) => {
  world.deployment("api").pods[0]?.dies({ exitCode: 2, log: panic("boom") });
};
const healthy: Script = ({ world }) => {
  world.deployment("api");
};

const PLAN: GitHubPlan = { commits: [{ sha: MENDED }, { sha: SHA }], pulls: [{ head: SHA }, { head: MENDED }] };

describe.concurrent("trouble with GitHub leaves verdict and exit code alone", () => {
  const html = { kind: "answer", contentType: "text/html", body: "<!DOCTYPE html><h1>Sign in</h1>" } as const;
  const broken = { kind: "answer", status: 200, contentType: "application/json", body: '{"id": 1,' } as const;

  it.each<[string, GitHubPlan, readonly string[], string]>([
    // Both are tried again for half a minute, so they start first.
    ["servers that stumble: the summary", { faults: [{ on: "*", trouble: SERVER_ERROR }] }, [], "GitHub answered 502"],
    [
      "an error page: the summary",
      { faults: [{ on: "*", trouble: { ...html, status: 503 } }] },
      [],
      "GitHub answered 503",
    ],
    [
      "no right to comment: an issue",
      { faults: [{ on: "issues/create-comment", trouble: FORBIDDEN }] },
      [`POST ${COMMENTS} 403`, "POST /repos/acme/shop/issues 201"],
      "add `pull-requests: write` to the `permissions` of the job",
    ],
    [
      "a locked conversation: an issue",
      { pulls: [{ head: SHA, locked: true }] },
      [`POST ${COMMENTS} 403`, "POST /repos/acme/shop/issues 201"],
      "the conversation is locked",
    ],
    [
      "a comment that is not accepted: an issue",
      { faults: [{ on: "issues/create-comment", trouble: INVALID }] },
      [`POST ${COMMENTS} 422`, "POST /repos/acme/shop/issues 201"],
      "GitHub answered 422",
    ],
    [
      "issues that are disabled: the comment",
      { faults: ["list-for-repo", "create"].map((on) => ({ on: `issues/${on}`, trouble: ISSUES_DISABLED })) },
      [`POST ${COMMENTS} 201`],
      "issues are disabled in this repository",
    ],
    [
      "a rate limit that lasts an hour: the summary",
      { faults: ["create-comment", "create"].map((on) => ({ on: `issues/${on}`, trouble: secondaryRateLimit(3600) })) },
      [`POST ${COMMENTS} 403`, "POST /repos/acme/shop/issues 403"],
      "GitHub's rate limit does not allow it for now",
    ],
    [
      "a page instead of an answer: the summary",
      { faults: [{ on: "*", trouble: { ...html, status: 200 } }] },
      [],
      "the response is not from GitHub's API (text/html)",
    ],
    [
      "broken JSON: the summary",
      { faults: [{ on: "*", trouble: broken }] },
      [],
      "the response is not from GitHub's API",
    ],
  ])("%s", async (_, plan, writes, warning) => {
    await using github = await startGitHub({ ...PLAN, ...plan });
    await using cluster = await startKubernetes(crashing);
    const payload = { pull_request: { number: 1, head: { sha: SHA, repo: { full_name: "acme/shop" } } } };
    await using result = await runAction(LOOK, { cluster, github, event: "pull_request", payload });
    expect([result.exitCode, result.outputs.verdict]).toEqual([1, "failed"]);
    expect(result.summary).toContain("panic: boom");
    const unescaped = result.summary.replaceAll("\\", "");
    for (const text of [result.log, unescaped, result.report?.warnings.join() ?? ""]) expect(text).toContain(warning);
    expect(github.writes()).toEqual(writes);
  });
});

describe.concurrent("sinks that are off write nothing", () => {
  const restarted: Script = ({ world }) => {
    world.deployment("api").pods[0]?.crashesAndRestarts({ exitCode: 2, log: panic("boom") });
  };
  it.each<[string, Parameters<typeof runAction>[0], number, Script]>([
    ["comment: off and issue: off", { comment: "off", issue: "off" }, 1, crashing],
    ["a finding that is ignored", { ignore: "container=app" }, 0, crashing],
    ["a restart that is tolerated", { "max-restarts": "3" }, 0, restarted],
  ])("%s", async (_, inputs, exitCode, script) => {
    await using github = await startGitHub(PLAN);
    await using cluster = await startKubernetes(script);
    await using result = await runAction({ ...LOOK, ...inputs }, { cluster, github, sha: SHA });
    expect(result.exitCode).toBe(exitCode);
    expect(result.report?.findings).toHaveLength(1);
    expect(github.writes()).toEqual([]);
  });

  it("a green run without a red one before", async () => {
    await using github = await startGitHub(PLAN);
    await using cluster = await startKubernetes(healthy);
    await using result = await runAction({ ...LOOK, issue: "always" }, { cluster, github, sha: SHA });
    expect([result.exitCode, result.outputs["comment-url"], result.outputs["issue-urls"]]).toEqual([0, "", "[]"]);
    expect(github.writes()).toEqual([]);
  });
});

describe.concurrent("sinks that are on write", () => {
  it("fail-on: none comments, and passes", async () => {
    await using github = await startGitHub(PLAN);
    await using cluster = await startKubernetes(crashing);
    await using result = await runAction({ ...LOOK, "fail-on": "none" }, { cluster, github, sha: SHA });
    expect([result.exitCode, result.outputs.verdict, result.outputs.crashes]).toEqual([0, "passed", "0"]);
    const [comment] = await github.comments(1);
    expect(comment?.body.split("\n")[2]).toMatch(/panic: boom.*fail-on: none/);
  });

  it("every sink writes once; the deploy of another pull request that fixes the crash resolves the comment", async () => {
    const deployments = [MENDED, SHA].map((sha) => ({ sha, environment: "prod", statuses: ["success"] }));
    const inputs = {
      ...LOOK,
      environment: "prod",
      issue: "always",
      labels: "bug",
      "check-run": "true",
      "deployment-status": "true",
    };
    await using github = await startGitHub({ ...PLAN, deployments });
    let mend = (): void => {};
    await using cluster = await startKubernetes(({ world }) => {
      const api = world.deployment("api");
      const [pod] = api.pods;
      pod?.dies({ exitCode: 2, log: panic("boom") });
      mend = () => {
        api.rollsOut();
        pod?.isDeleted();
      };
    });
    await using red = await runAction(inputs, { cluster, github, sha: SHA });
    expect(red.report?.warnings).toEqual([]);
    expect(github.writes().toSorted()).toEqual([
      "POST /repos/acme/shop/check-runs 201",
      "POST /repos/acme/shop/deployments/1/statuses 201",
      "POST /repos/acme/shop/issues 201",
      `POST ${COMMENTS} 201`,
    ]);
    expect(red.log).toContain("::error title=");
    expect((await github.comments(1))[0]?.body).toContain("/issues/3");
    mend();
    const env = { GITHUB_RUN_ID: "43", GITHUB_RUN_NUMBER: "43" };
    await using green = await runAction(inputs, { cluster, github, sha: MENDED, env });
    expect(green.report?.warnings).toEqual([]);
    const [comment] = await github.comments(1);
    expect(comment?.body).toMatch(new RegExp(`Resolved: no crash in \\d+ s after \\[\`${MENDED.slice(0, 7)}\`\\]`));
    expect(await github.comments(2)).toEqual([]);
    const states = github.history.deployments.map(({ sha, statuses }) => [sha, statuses[0]?.state]);
    expect(states).toEqual([
      [MENDED, "success"],
      [SHA, "failure"],
    ]);
  });

  it("a comment for each of two clusters: the healthy one does not resolve the other's", async () => {
    await using github = await startGitHub(PLAN);
    await using sick = await startKubernetes(crashing);
    await using well = await startKubernetes(healthy);
    await using first = await runAction(LOOK, { cluster: sick, github, sha: SHA });
    await using second = await runAction(LOOK, { cluster: well, github, sha: SHA, env: { GITHUB_RUN_ID: "43" } });
    expect([first.exitCode, second.exitCode]).toEqual([1, 0]);
    expect((await github.comments(1)).map(({ body }) => body.split("\n")[2])).toEqual([
      expect.stringContaining("crashed after this deploy"),
    ]);
    expect(github.writes()).toEqual([`POST ${COMMENTS} 201`]);
  });

  it("two concurrent steps of a job: a comment and a folder for each, named in the outputs", async () => {
    await using github = await startGitHub(PLAN);
    await using cluster = await startKubernetes(crashing);
    await using workspace = await mkdtempDisposable(join(tmpdir(), "crashgate-two-steps-"));
    const folder = join(workspace.path, "crashgate");
    const step = (name: string) =>
      runAction({ ...LOOK, "report-dir": folder }, { cluster, github, sha: SHA, env: { GITHUB_ACTION: name } });
    const [one, other] = await Promise.all([step("__acme_crashgate"), step("__acme_crashgate_2")]);
    await using _one = one;
    await using _other = other;
    const paths = [one, other].map(({ outputs }) => outputs.report ?? "");
    expect(paths.toSorted()).toEqual([`${folder}-2/report.json`, `${folder}/report.json`]);
    for (const { outputs } of [one, other]) {
      expect(dirname(outputs.slack ?? "")).toBe(dirname(outputs.report ?? ""));
      const message = slackMessage(await readFile(outputs.slack ?? "", "utf8"));
      expect([outputs.title, message.text]).toEqual(Array(2).fill(expect.stringContaining("panic: boom")));
      expect(JSON.stringify(message.blocks)).toContain(outputs["comment-url"]);
      expect(JSON.parse(await readFile(outputs.report ?? "", "utf8")).verdict).toBe("failed");
    }
    expect(new Set([one, other].map(({ outputs }) => outputs["comment-url"])).size).toBe(2);
    expect(await github.comments(1)).toHaveLength(2);
  });

  it("a run started by a deployment status sets none", async () => {
    await using github = await startGitHub({ ...PLAN, deployments: [{ sha: SHA, environment: "prod" }] });
    await using cluster = await startKubernetes(crashing);
    const payload = { deployment: { id: 1, sha: SHA, environment: "prod" } };
    const world = { cluster, github, event: "deployment_status", payload };
    await using result = await runAction({ ...LOOK, "deployment-status": "true" }, world);
    expect(result.report?.warnings).toEqual([expect.stringContaining("a deployment status started this run")]);
    expect(github.history.deployments[0]?.statuses).toEqual([]);
    expect(await github.comments(1)).toHaveLength(1);
  });

  it("a fork's run: annotations and summary, and a warning with the permission", async () => {
    await using github = await startGitHub({ ...PLAN, permissions: READ_ONLY });
    await using cluster = await startKubernetes(crashing);
    const payload = { pull_request: { number: 1, head: { sha: SHA, repo: { full_name: "mallory/shop" } } } };
    await using result = await runAction(
      { ...LOOK, issue: "always", "check-run": "true" },
      { cluster, github, event: "pull_request", payload },
    );
    expect(result.exitCode).toBe(1);
    expect(github.writes()).toHaveLength(1);
    expect(result.report?.warnings).toEqual([
      expect.stringMatching(/needs `issues: write`.*fork's pull request can only read/),
    ]);
    expect(result.log).toContain("::error title=");
    expect(result.summary).toContain("panic: boom");
  });
});

describe.concurrent("a GitHub of one's own", () => {
  it("is requested and linked by the addresses that the runner gives", async () => {
    await using github = await startGitHub({ ...PLAN, basePath: "/api/v3" });
    await using cluster = await startKubernetes(crashing);
    const env = { GITHUB_SERVER_URL: "https://ghe.example", GITHUB_GRAPHQL_URL: "" };
    await using result = await runAction({ ...LOOK, issue: "always" }, { cluster, github, sha: SHA, env });
    expect(result.report?.warnings).toEqual([]);
    const [comment] = await github.comments(1);
    const [issue] = await github.issues();
    for (const body of [comment?.body, issue?.body, result.summary]) {
      expect(body).toContain(`https://ghe.example/acme/shop/commit/${SHA}`);
      expect(body).not.toContain("github.com");
    }
  });

  it("is reached through the runner's proxy", async () => {
    await using github = await startGitHub(PLAN);
    await using cluster = await startKubernetes(crashing);
    await using proxy = await startProxy(new URL(github.apiUrl).port);
    const env = {
      GITHUB_API_URL: "http://github.internal.example",
      GITHUB_GRAPHQL_URL: "http://github.internal.example/graphql",
      http_proxy: proxy.url,
      no_proxy: "127.0.0.1",
    };
    await using result = await runAction(LOOK, { cluster, github, sha: SHA, env });
    expect(result.report?.warnings).toEqual([]);
    expect(await github.comments(1)).toHaveLength(1);
    expect(proxy.asked()).toContain("github.internal.example:80");
  });
});

/** A proxy that connects every request to `port` of this machine. */
async function startProxy(port: string) {
  const asked = new Set<string>();
  const open = new Set<Socket>();
  const server = createServer();
  server.on("connect", (request: IncomingMessage, client: Socket, head: Buffer) => {
    asked.add(request.url ?? "");
    const upstream = connect(Number(port), "127.0.0.1", () => {
      client.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    for (const socket of [client, upstream]) open.add(socket.on("error", () => socket.destroy()));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: () => [...asked],
    [Symbol.asyncDispose]: async () => {
      for (const socket of open) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
