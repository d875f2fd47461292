import { describe, expect, test } from "vitest";
import { readIssueBody } from "../../../src/report/index.ts";
import { mapFinding } from "../../report/reports.ts";
import { FORBIDDEN, HANG, ISSUES_DISABLED, type LocalGitHub, SERVER_ERROR, startGitHub } from "../../servers/github.ts";
import { at, commits, crash, publish, type Run, sha } from "../deploys.ts";

const ISSUES = "/repos/acme/shop/issues";
const recordOf = (body: string | null) => readIssueBody(body ?? "")?.record;
const start = (plan = {}) => startGitHub({ commits: commits(30), ...plan });

/** Runs fifteen minutes apart, so that their windows do not touch. */
const seen = (number: number, fingerprint = "a", count = 1): Run => ({
  number,
  findings: [crash(fingerprint, number * 10, count)],
});

const close = (github: LocalGitHub, number: number, state_reason: string, login = "jane") =>
  github.as(login, "PATCH", `${ISSUES}/${number}`, { state: "closed", state_reason });

describe("an issue", () => {
  test("is opened once for a fingerprint, with its labels and assignees", async () => {
    await using github = await start();
    const inputs = { labels: ["bug", "Crashgate"], assignees: ["jane"] };
    const first = await publish(github, { ...seen(1), inputs });
    const second = await publish(github, { ...seen(2), inputs });
    expect([first.warnings, second.warnings]).toEqual([[], []]);
    const [issue, ...others] = await github.issues();
    expect(others).toEqual([]);
    expect(issue?.labels.map(({ name }) => name).sort()).toEqual(["bug", "crashgate"]);
    expect(issue?.assignees.map(({ login }) => login)).toEqual(["jane"]);
    expect(first.issueUrls).toEqual(second.issueUrls);
    expect(first.lines).toEqual([`issue ${first.issueUrls[0]} (opened)`]);
    expect(first.known?.get("a")).toMatchObject({ number: 1, isNew: true, isRegression: false });
    expect(second.known?.get("a")).toMatchObject({ number: 1, isNew: false, firstSeen: at(10) });
  });

  test("is one for a crash in two namespaces, with a row for each", async () => {
    await using github = await start();
    const inNamespace = (namespace: string) =>
      crash("a", 10, 2, { workload: { kind: "Deployment", namespace, name: "api" } });
    await publish(github, { number: 1, findings: [inNamespace("eu"), inNamespace("us")] });
    const [issue, ...others] = await github.issues();
    expect(others).toEqual([]);
    expect(recordOf(issue?.body ?? null)?.rows.map(({ namespace, count }) => [namespace, count])).toEqual([
      ["us", 2],
      ["eu", 2],
    ]);
  });

  test("counts a death once that two runs see", async () => {
    await using github = await start();
    const findings = [crash("a", 10, 3)];
    await publish(github, { number: 1, findings });
    const writes = github.writes().length;
    await publish(github, { number: 2, findings });
    expect(github.writes()).toHaveLength(writes);
    expect(recordOf((await github.issues())[0]?.body ?? null)?.rows[0]?.count).toBe(3);
  });

  test("keeps what people wrote under it, and their title", async () => {
    await using github = await start();
    await publish(github, seen(1));
    const [before] = await github.issues();
    await github.as("jane", "PATCH", `${ISSUES}/1`, { title: "Our bug", body: `${before?.body}\nSee the wiki.` });
    await publish(github, seen(2));
    const [after] = await github.issues();
    expect(after?.title).toBe("Our bug");
    expect(readIssueBody(after?.body ?? "")?.notes).toBe("See the wiki.");
    expect(recordOf(after?.body ?? null)?.rows[0]?.count).toBe(2);
  });

  test("gets a comment for a new commit and for ten times the deaths, and for nothing else", async () => {
    await using github = await start();
    const same = { report: { deployed: { sha: sha(1), from: "push" } } };
    await publish(github, seen(1));
    await publish(github, { ...seen(2), ...same });
    expect(await github.comments(1)).toHaveLength(0);
    await publish(github, seen(3));
    expect((await github.comments(1)).map(({ body }) => body)).toEqual([expect.stringContaining("It crashes with")]);
    await publish(github, { ...seen(4, "a", 27), ...same });
    expect(await github.comments(1)).toHaveLength(2);
    await publish(github, { ...seen(5), ...same });
    expect(await github.comments(1)).toHaveLength(2);
  });

  test("without its label is not opened a second time", async () => {
    await using github = await start();
    await publish(github, seen(1));
    await github.as("jane", "PATCH", `${ISSUES}/1`, { labels: [] });
    const published = await publish(github, seen(2));
    const [issue, ...others] = await github.issues();
    expect([published.warnings, others, issue?.labels]).toEqual([[], [], []]);
    expect(recordOf(issue?.body ?? null)?.rows[0]?.count).toBe(2);
  });

  test("is opened even if those without the label cannot be listed", async () => {
    const refused = { kind: "refuse", status: 422, message: "Validation Failed" } as const;
    await using github = await start({
      faults: [{ on: "issues/list-for-repo", after: 1, times: 1, trouble: refused }],
    });
    const published = await publish(github, seen(1));
    expect([published.warnings, published.issueUrls.length]).toEqual([[], 1]);
  });

  test("of another author is left alone, with any content", async () => {
    await using github = await start();
    await publish(github, seen(1));
    const [ours] = await github.issues();
    await close(github, 1, "not_planned");
    await github.as("mallory", "POST", ISSUES, { title: "x", body: ours?.body, labels: ["crashgate"] });
    await publish(github, seen(2));
    expect(github.writes()).toEqual([`POST ${ISSUES} 201`]);
  });

  test("is found on a later page", async () => {
    await using github = await start();
    await publish(github, seen(1));
    for (let index = 0; index < 110; index++)
      await github.as("jane", "POST", ISSUES, { title: `other ${index}`, body: "x", labels: ["crashgate"] });
    await publish(github, seen(2));
    expect(github.writes()).toHaveLength(3);
    expect(recordOf((await github.issues())[0]?.body ?? null)?.rows[0]?.count).toBe(2);
  });
});

describe("a closed issue", () => {
  test("is reopened as a regression if its crash is seen in a newer commit", async () => {
    await using github = await start();
    await publish(github, seen(5));
    await close(github, 1, "completed");
    const published = await publish(github, seen(6));
    expect((await github.issues())[0]?.state).toBe("open");
    expect((await github.comments(1)).at(-1)?.body).toContain("It is back");
    expect(published.known?.get("a")).toMatchObject({ state: "open", isRegression: true });
    expect(published.lines).toEqual([`issue ${published.issueUrls[0]} (reopened)`]);
  });

  test("stays closed if its crash is seen in a commit older than another with the crash, even if an even older one was seen last", async () => {
    await using github = await start();
    await publish(github, seen(9));
    await publish(github, { ...seen(10), report: { deployed: { sha: sha(3), from: "push" } } });
    await close(github, 1, "completed");
    await publish(github, { ...seen(11), report: { deployed: { sha: sha(5), from: "push" } } });
    expect((await github.issues())[0]?.state).toBe("closed");
  });

  test("is reopened for a workload that itself names a newer commit, regardless of other deployments", async () => {
    await using github = await start();
    const scheduled = (number: number, commit: number): Run => ({
      number,
      event: "schedule",
      findings: [crash("a", number * 10, 1, { deployedSha: sha(commit) })],
      report: { deployed: { sha: sha(20), from: "label of another workload" } },
    });
    await publish(github, scheduled(5, 5));
    expect(recordOf((await github.issues())[0]?.body ?? null)?.rows[0]?.commits).toEqual([sha(5)]);
    await close(github, 1, "completed");
    await publish(github, scheduled(6, 4));
    expect((await github.issues())[0]?.state).toBe("closed");
    await publish(github, scheduled(7, 6));
    expect((await github.issues())[0]?.state).toBe("open");
    expect((await github.comments(1)).at(-1)?.body).toContain(sha(6).slice(0, 7));
  });

  test.each([
    ["the same commit", 5],
    ["an older commit", 4],
  ])("stays closed if it is seen in %s, and counts it", async (_, commit) => {
    await using github = await start();
    await publish(github, seen(5));
    await close(github, 1, "completed");
    await publish(github, { ...seen(6), report: { deployed: { sha: sha(commit), from: "push" } } });
    const [issue, ...others] = await github.issues();
    expect([issue?.state, others.length]).toEqual(["closed", 0]);
    expect(recordOf(issue?.body ?? null)?.rows[0]?.count).toBe(2);
    expect(await github.comments(1)).toEqual([]);
  });

  test("stays closed if the deployed commit is unknown, which is reported", async () => {
    await using github = await start();
    await publish(github, seen(5));
    await close(github, 1, "completed");
    const published = await publish(github, { ...seen(6), report: { deployed: { sha: null, from: "nobody says" } } });
    expect((await github.issues())[0]?.state).toBe("closed");
    expect(published.warnings).toEqual([expect.stringContaining("issue #1 is closed, and its crash was seen again")]);
  });

  test("as not planned is left unchanged, and only listed", async () => {
    await using github = await start();
    await publish(github, seen(5));
    await close(github, 1, "not_planned");
    const writes = github.writes().length;
    const published = await publish(github, seen(6));
    expect(github.writes()).toHaveLength(writes);
    expect(published).toMatchObject({ issueUrls: [], warnings: [] });
    expect(published.known?.get("a")).toMatchObject({ number: 1, state: "closed" });
  });
});

describe("a crash that is gone", () => {
  const quiet = (number: number, change: Partial<Run> = {}): Run => ({
    number,
    inputs: { resolveAfter: 3 },
    ...change,
  });

  test("is reported once, after enough runs", async () => {
    await using github = await start();
    await publish(github, seen(1));
    for (const number of [2, 3]) await publish(github, quiet(number));
    expect(await github.comments(1)).toEqual([]);
    await publish(github, quiet(4));
    for (const number of [5, 6]) await publish(github, quiet(number));
    expect((await github.comments(1)).map(({ body }) => body)).toEqual([expect.stringContaining("Gone")]);
    expect((await github.issues())[0]?.state).toBe("open");
    expect(github.writes().filter((write) => write.startsWith("PATCH"))).toHaveLength(3);
  });

  test("is closed if configured, and reopened when it is back, even in the same commit", async () => {
    await using github = await start();
    await publish(github, seen(1));
    const inputs = { resolveAfter: 3, closeResolved: true };
    for (const number of [2, 3, 4]) await publish(github, quiet(number, { inputs }));
    expect(await github.issues()).toMatchObject([{ state: "closed", state_reason: "completed" }]);
    await publish(github, { ...seen(5), report: { deployed: { sha: sha(1), from: "push" } } });
    expect(await github.issues()).toMatchObject([{ state: "open" }]);
  });

  test("is gone only once both clusters of an environment have been quiet", async () => {
    await using github = await start();
    const [one, other] = ["0123456789abcdef", "fedcba9876543210"];
    for (const cluster of [one, other]) await publish(github, { ...seen(1), report: { environment: "prod", cluster } });
    for (const number of [3, 4, 5])
      await publish(github, quiet(number, { report: { environment: "prod", cluster: one } }));
    expect((await github.comments(1)).some(({ body }) => body.includes("Gone"))).toBe(false);
    for (const number of [6, 7, 8])
      await publish(github, quiet(number, { report: { environment: "prod", cluster: other } }));
    expect((await github.comments(1)).filter(({ body }) => body.includes("Gone"))).toHaveLength(1);
  });

  test("is gone only once every environment has been quiet", async () => {
    await using github = await start();
    await publish(github, { ...seen(1), report: { environment: "prod" } });
    await publish(github, { ...seen(2), report: { environment: "staging" } });
    for (const number of [3, 4, 5]) await publish(github, quiet(number, { report: { environment: "prod" } }));
    const before = await github.comments(1);
    for (const number of [6, 7, 8]) await publish(github, quiet(number, { report: { environment: "staging" } }));
    expect(before.some(({ body }) => body.includes("Gone"))).toBe(false);
    expect((await github.comments(1)).filter(({ body }) => body.includes("Gone"))).toHaveLength(1);
  });

  test.each<[string, Partial<Run>]>([
    ["could not look", { report: { verdict: "error", errors: ["no right"] } }],
    ["stopped early", { report: { endedBy: "fail-fast" } }],
    [
      "saw a part of the rollout",
      { report: { partial: [{ workload: mapFinding.workload, seen: 1, wanted: 3, waitsFor: null }] } },
    ],
    ["looked at other namespaces", { report: { namespaces: ["other"] } }],
    ["looked at another cluster", { report: { cluster: "fedcba9876543210" } }],
    [
      "did not watch the workload",
      {
        inputs: {
          resolveAfter: 1,
          workloads: [{ kind: "Deployment", group: "apps", name: "other", text: "deployment/other" }],
        },
      },
    ],
    ["saw it, as ignored", { findings: [crash("a", 5, 1, { failing: false, ignoredBy: "ignore" })] }],
  ])("is not counted by a run that %s", async (_, change) => {
    await using github = await start();
    await publish(github, seen(1));
    const writes = github.writes().length;
    await publish(github, quiet(2, { inputs: { resolveAfter: 1 }, ...change }));
    expect(github.writes()).toHaveLength(writes);
  });

  test("and comes back while its issue is open gets a comment", async () => {
    await using github = await start();
    await publish(github, seen(1));
    for (const number of [2, 3, 4]) await publish(github, quiet(number));
    await publish(github, {
      ...seen(5),
      inputs: { resolveAfter: 3 },
      report: { deployed: { sha: sha(1), from: "push" } },
    });
    expect((await github.comments(1)).at(-1)?.body).toContain("It is back after it was said to be gone");
  });
});

describe("many new crashes", () => {
  const many = (count: number, minute: number) =>
    Array.from({ length: count }, (_, index) => crash(`f${index}`, minute));

  test("get as many issues as allowed, and share one more", async () => {
    await using github = await start();
    const published = await publish(github, { number: 1, findings: many(7, 10), inputs: { maxIssues: 3 } });
    const issues = await github.issues();
    expect(issues.map(({ body }) => recordOf(body)?.fingerprint)).toEqual(["f0", "f1", "f2", "gathered"]);
    expect(issues[3]?.title).toBe("4 more crashes than one run opens issues for");
    expect(published.known?.get("f6")).toMatchObject({ number: 4 });
    await publish(github, { number: 2, findings: many(7, 20), inputs: { maxIssues: 3 } });
    const after = (await github.issues()).map(({ body }) => recordOf(body)?.fingerprint);
    expect(after).toEqual(["f0", "f1", "f2", "gathered", "f3", "f4", "f5"]);
  });
});

describe("concurrent runs", () => {
  test("end with one issue, which counts the deaths of all", async () => {
    await using github = await start();
    const runs = await Promise.all(
      Array.from({ length: 6 }, (_, index) => publish(github, seen(index + 1, "a", index + 1))),
    );
    expect(runs.flatMap(({ warnings }) => warnings)).toEqual([]);
    const issues = await github.issues();
    const open = issues.filter(({ state }) => state === "open");
    expect(open.map(({ number }) => number)).toEqual([1]);
    const closed = github.requests.filter(
      ({ method, body }) => method === "PATCH" && /"closed"/.test(JSON.stringify(body)),
    );
    expect(closed).toHaveLength(issues.length - 1);
    for (const { body } of closed) expect(body).toEqual({ state: "closed", state_reason: "duplicate" });
    expect(recordOf(open[0]?.body ?? null)?.rows[0]?.count).toBe(1 + 2 + 3 + 4 + 5 + 6);
    for (const { known } of runs) expect(known?.get("a")?.number).toBe(1);
  });

  test("that were cut short leave a duplicate, which the next run closes", async () => {
    await using github = await start();
    await publish(github, seen(1));
    const [ours] = await github.issues();
    await github.as("github-actions[bot]", "POST", ISSUES, {
      title: "double",
      body: ours?.body,
      labels: ["crashgate"],
    });
    await publish(github, seen(2));
    expect((await github.issues()).map(({ state }) => state)).toEqual(["open", "closed"]);
    expect((await github.comments(2)).at(-1)?.body).toContain("#1 is kept");
  });
});

describe("GitHub refuses", () => {
  test("a person who cannot be assigned: the issue is opened, and assigned to the others", async () => {
    await using github = await start();
    const published = await publish(github, { ...seen(1), inputs: { labels: ["bug"], assignees: ["nobody", "jane"] } });
    expect(published.warnings).toEqual([expect.stringContaining("issue #1 could not be assigned to `nobody`")]);
    const [issue, ...others] = await github.issues();
    expect([others, issue?.assignees.map(({ login }) => login)]).toEqual([[], ["jane"]]);
    expect(issue?.labels.map(({ name }) => name).sort()).toEqual(["bug", "crashgate"]);
  });

  test("an assignee or a label: the issue is opened without", async () => {
    const refused = { kind: "refuse", status: 422, message: "Validation Failed" } as const;
    await using github = await start({
      faults: [
        { on: "issues/create", times: 1, trouble: refused },
        { on: "issues/add-assignees", trouble: refused },
      ],
    });
    const published = await publish(github, { ...seen(1), inputs: { labels: ["bug"], assignees: ["nobody"] } });
    expect(published.issueUrls).toHaveLength(1);
    expect(published.warnings).toEqual([expect.stringContaining("issue #1 could not be assigned to `nobody`")]);
    expect((await github.issues())[0]?.labels.map(({ name }) => name).sort()).toEqual(["bug", "crashgate"]);
  });

  test.each([
    ["issues that are disabled", ISSUES_DISABLED, "issues are disabled in this repository"],
    ["issues", FORBIDDEN, "add `issues: write` to the `permissions` of the job"],
    ["anything for the moment", SERVER_ERROR, "GitHub answered 502"],
  ])("%s: a warning gives the remedy", async (_, trouble, said) => {
    await using github = await start({ faults: [{ on: "issues/", trouble }] });
    const published = await publish(github, { number: 1, findings: [crash("a", 10), crash("b", 10)] });
    expect(published).toMatchObject({ issueUrls: [], known: null });
    expect(published.warnings).toEqual([expect.stringContaining(said)]);
  });

  test("to open issues: the request is made once, not for each", async () => {
    await using github = await start({ permissions: { contents: "read", issues: "read" } });
    const published = await publish(github, { number: 1, findings: [crash("a", 10), crash("b", 10), crash("c", 10)] });
    expect(github.writes()).toEqual([`POST ${ISSUES} 403`]);
    expect(published.warnings.at(-1)).toBe("2 more steps for issues had to be skipped after that");
  });

  test("to answer: it ends in time", async () => {
    await using github = await start({ faults: [{ on: "*", trouble: HANG }] });
    const begin = performance.now();
    const published = await publish(github, { ...seen(1), client: { budgetMs: 600, attemptMs: 150 } });
    expect(performance.now() - begin).toBeLessThan(2_000);
    expect(published.warnings.length).toBeGreaterThan(0);
  });

  test("a fork's run: one warning, and no further attempts", async () => {
    await using github = await start({ permissions: { contents: "read", issues: "read" }, pulls: [{ head: sha(1) }] });
    const published = await publish(github, {
      ...seen(1),
      event: "pull_request",
      payload: { pull_request: { number: 1, head: { sha: sha(1), repo: { full_name: "mallory/shop" } } } },
      inputs: { issue: "auto", checkRun: true, deploymentStatus: true, environment: "prod" },
    });
    expect(published.warnings).toEqual([
      "the comment on pull request 1 could not be written: it needs `pull-requests: write`, and the token of a run for a fork's pull request can only read; the summary and the annotations have it all",
    ]);
    expect(github.writes()).toEqual([`POST ${ISSUES}/1/comments 403`]);
  });
});
