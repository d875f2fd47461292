import { describe, expect, test } from "vitest";
import { connectToGitHub, type GitHubClient } from "../../../src/github/client/client.ts";
import { BudgetSpent, UnreadableAnswer } from "../../../src/github/client/failures.ts";
import { openGitHub } from "../../../src/github/client/open-client.ts";
import { refusal, statusOf } from "../../../src/github/client/refusal.ts";
import { type Answer, clientOf, contextOf, scriptedGitHub } from "../scripted.ts";

const read = ({ octokit, owner, repo }: GitHubClient) => octokit.rest.repos.get({ owner, repo });
const write = ({ octokit, owner, repo }: GitHubClient) =>
  octokit.rest.issues.create({ owner, repo, title: "A title", body: "A body" });

/** Answers in turn; the last one repeats. */
const inTurn = (...answers: (Answer | "hang")[]) => {
  let next = 0;
  return () => answers[Math.min(next++, answers.length - 1)];
};

const OK: Answer = { body: { id: 1 } };

describe("a call that fails in transit", () => {
  test.each([[500], [502], [503]])("with a %i is retried if it reads", async (status) => {
    await using github = await scriptedGitHub(inTurn({ status }, { status }, OK));
    expect((await read(clientOf(github))).status).toBe(200);
    expect(github.requests).toHaveLength(3);
  });

  test("repeatedly is given up", async () => {
    await using github = await scriptedGitHub(inTurn({ status: 500 }));
    await expect(read(clientOf(github))).rejects.toThrow();
    expect(github.requests).toHaveLength(3);
  });

  test("that writes is not retried, since it may have taken effect", async () => {
    await using github = await scriptedGitHub(inTurn({ status: 502 }, OK));
    await expect(write(clientOf(github))).rejects.toThrow();
    expect(github.requests).toHaveLength(1);
  });

  test.each([[401], [403], [404], [410], [422]])("with a %i is not retried", async (status) => {
    await using github = await scriptedGitHub(inTurn({ status, body: { message: "no" } }));
    await expect(read(clientOf(github))).rejects.toMatchObject({ status });
    expect(github.requests).toHaveLength(1);
  });

  test("does not affect the attempts of the next call", async () => {
    await using github = await scriptedGitHub(
      inTurn({ status: 500 }, { status: 500 }, { status: 500 }, { status: 500 }, OK),
    );
    const client = clientOf(github);
    await expect(read(client)).rejects.toThrow();
    expect((await read(client)).status).toBe(200);
  });
});

describe("a rate limit", () => {
  const message = "You have exceeded a secondary rate limit";
  test.each<[string, Answer]>([
    ["429 with Retry-After", { status: 429, headers: { "retry-after": "30" }, body: { message: "slow down" } }],
    ["403 with Retry-After", { status: 403, headers: { "retry-after": "30" }, body: { message: "abuse" } }],
    ["403 that says secondary", { status: 403, headers: { "retry-after": "30" }, body: { message } }],
  ])("%s is waited for, for reads and writes", async (_, limit) => {
    await using github = await scriptedGitHub(inTurn(limit, OK, limit, OK));
    const client = clientOf(github);
    const start = performance.now();
    await read(client);
    await write(client);
    expect(github.requests).toHaveLength(4);
    // 30 s each, in a thousandth of the time.
    expect(performance.now() - start).toBeGreaterThanOrEqual(59);
  });

  test("whose wait exceeds the available time fails at once", async () => {
    const limit = { status: 429, headers: { "retry-after": "61" }, body: { message: "slow down" } };
    await using github = await scriptedGitHub(inTurn(limit, OK));
    const start = performance.now();
    const error = await read(clientOf(github, { pace: 1, budgetMs: 60_000 })).catch((thrown: unknown) => thrown);
    expect(statusOf(error)).toBe(429);
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  test("of the hour is waited for if its reset is near", async () => {
    const reset = Math.floor(Date.now() / 1000) + 20;
    const headers = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(reset) };
    await using github = await scriptedGitHub(
      inTurn({ status: 403, headers, body: { message: "API rate limit exceeded" } }, OK),
    );
    await read(clientOf(github));
    expect(github.requests).toHaveLength(2);
  });
});

describe("time", () => {
  test("of one attempt is limited, and another attempt follows", async () => {
    await using github = await scriptedGitHub(inTurn("hang", OK));
    expect((await read(clientOf(github, { attemptMs: 100 }))).status).toBe(200);
    expect(github.requests).toHaveLength(2);
  });

  test("of all calls is limited in total", async () => {
    await using github = await scriptedGitHub(() => "hang");
    const client = clientOf(github, { budgetMs: 300, attemptMs: 200 });
    const start = performance.now();
    await expect(read(client)).rejects.toThrow(BudgetSpent);
    await expect(read(client)).rejects.toThrow("the time for GitHub has run out");
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  test("is not spent on repeated waits if nothing answers", async () => {
    await using github = await scriptedGitHub((request) => (request.startsWith("POST") ? OK : "hang"));
    const client = clientOf(github, { attemptMs: 60 });
    for (let call = 0; call < 3; call++) await expect(read(client)).rejects.toThrow("no answer within");
    expect(github.requests).toHaveLength(2 + 1 + 1);
    await write(client);
    await expect(read(client)).rejects.toThrow("no answer within");
    expect(github.requests).toHaveLength(4 + 1 + 2);
  });

  test("ends with the run", async () => {
    await using github = await scriptedGitHub(() => "hang");
    const cancel = new AbortController();
    const call = read(clientOf(github, { signal: cancel.signal }));
    setTimeout(() => cancel.abort(), 50);
    await expect(call).rejects.toThrow("the run was cancelled");
  });
});

describe("an answer from something other than GitHub", () => {
  test.each<[string, Answer]>([
    ["a page", { headers: { "content-type": "text/html" }, body: "<h1>Sign in</h1>" }],
    ["broken JSON", { raw: '{"id": 1,' }],
    ["nothing but a text", { body: "ok" }],
  ])("%s is refused, and not asked for again", async (_, answer) => {
    await using github = await scriptedGitHub(inTurn(answer));
    const error = await read(clientOf(github)).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UnreadableAnswer);
    expect(refusal("it could not be read", error, "contents: read", contextOf())).toMatch(
      /^it could not be read: the response is not from GitHub's API \(.+\); check `GITHUB_API_URL` and the proxy$/,
    );
    expect(github.requests).toHaveLength(1);
  });

  test("a proxy's error page is not quoted", async () => {
    const page = { status: 503, headers: { "content-type": "text/html" }, raw: "<!DOCTYPE html><title>Down</title>" };
    await using github = await scriptedGitHub(inTurn(page));
    const error = await read(clientOf(github)).catch((thrown: unknown) => thrown);
    expect(refusal("it could not be read", error, "contents: read", contextOf())).toBe(
      "it could not be read: GitHub answered 503",
    );
  });
});

describe("the token's author", () => {
  const graphql = "POST /graphql";
  test("is the viewer of GraphQL, asked once", async () => {
    await using github = await scriptedGitHub((request) =>
      request === graphql ? { body: { data: { viewer: { login: "crash-bot[bot]" } } } } : undefined,
    );
    const client = clientOf(github);
    expect(await client.author()).toBe("crash-bot[bot]");
    expect(await client.author()).toBe("crash-bot[bot]");
    expect(github.requests).toEqual([graphql]);
  });

  test("is the user if GraphQL does not answer", async () => {
    await using github = await scriptedGitHub((request) =>
      request === "GET /user" ? { body: { login: "jane" } } : { status: 401, body: { message: "no" } },
    );
    expect(await clientOf(github).author()).toBe("jane");
  });

  test("is GitHub Actions if neither does", async () => {
    await using github = await scriptedGitHub(() => ({ status: 403, body: { message: "no" } }));
    expect(await clientOf(github).author()).toBe("github-actions[bot]");
  });
});

test("every request goes to the addresses that the runner gives", async () => {
  await using github = await scriptedGitHub(() => ({ body: { data: { viewer: { login: "me" } } } }));
  const env = { GITHUB_API_URL: `${github.url}/api/v3`, GITHUB_SERVER_URL: "https://ghe.example" };
  const client = connectToGitHub(contextOf(env), "token", { pace: 0.001 });
  await read(client);
  await client.author();
  expect(github.requests).toEqual(["GET /api/v3/repos/acme/shop", "POST /api/graphql"]);
});

test("without a token or outside of GitHub Actions there is no client", async () => {
  expect(await openGitHub(contextOf(), null)).toBeNull();
  expect(await openGitHub(contextOf(), "")).toBeNull();
  expect(await openGitHub(null, "token")).toBeNull();
  expect(await openGitHub(contextOf(), "token")).not.toBeNull();
});
