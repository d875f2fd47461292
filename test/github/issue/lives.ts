/**
 * Random lives of issues: runs that see a crash or do not, some concurrent, while people close, reopen and edit
 * issues and GitHub fails now and then.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { readIssueBody } from "../../../src/report/index.ts";
import {
  type GitHubFault,
  type LocalGitHub,
  SERVER_ERROR,
  secondaryRateLimit,
  startGitHub,
} from "../../servers/github.ts";
import { commits, crash, publish, sha } from "../deploys.ts";

/** Concurrent lives, each with its own GitHub, since most of a life is waiting for answers. */
const AT_ONCE = 5;
const ISSUES = "/repos/acme/shop/issues";

const commit = fc.integer({ min: 1, max: 6 });
const event = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant("seen" as const),
      commit,
      runs: fc.integer({ min: 1, max: 3 }),
      deaths: fc.integer({ min: 1, max: 12 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("again" as const), commit }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("quiet" as const), commit, closeResolved: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("seen and quiet" as const), commit }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("seen and person" as const),
      commit,
      does: fc.constantFrom("completes", "drops", "notes", "comments", "copies"),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("person" as const),
      does: fc.constantFrom(
        "completes",
        "drops",
        "reopens",
        "notes",
        "mangles",
        "comments",
        "copies",
        "locks out",
        "unlabels",
      ),
    }),
  },
);

/** An occasional fault: an answer lost after the issue was created, a 502, a rate limit. */
const fault: fc.Arbitrary<GitHubFault> = fc
  .record({
    of: fc.constantFrom<Pick<GitHubFault, "on" | "trouble">>(
      { on: "issues/create", trouble: { kind: "cut", when: "after" } },
      { on: "issues/update", trouble: SERVER_ERROR },
      { on: "issues/create-comment", trouble: SERVER_ERROR },
      { on: "issues/list-for-repo", trouble: secondaryRateLimit(1) },
    ),
    after: fc.nat(6),
  })
  .map(({ of, after }) => ({ ...of, after, times: 1 }));

const life = fc.record({
  events: fc.array(event, { minLength: 1, maxLength: 7 }),
  faults: fc.array(fault, { maxLength: 3 }),
});
type Life = typeof life extends fc.Arbitrary<infer T> ? T : never;

/** Content by authors other than the token's, by the API path where it is read. */
type Foreign = Map<string, Readonly<Record<string, unknown>>>;

const FINGERPRINT = "one-bug";

async function live({ events, faults }: Life): Promise<void> {
  await using github = await startGitHub({
    commits: commits(6),
    faults,
    creationsPerMinute: 100_000,
    rateLimit: 100_000,
  });
  const foreign: Foreign = new Map();
  let runs = 1;
  let last = crash(FINGERPRINT, runs);
  const run = async (number: number, change: Partial<Parameters<typeof publish>[1]>): Promise<void> => {
    const deployed = { report: { environment: "production", deployed: { sha: sha(number), from: "push" } } };
    await publish(github, { number: ++runs, inputs: { resolveAfter: 2 }, ...deployed, ...change });
  };
  for (const one of events) {
    if (one.kind === "seen") {
      const findings = Array.from({ length: one.runs }, () => crash(FINGERPRINT, runs, one.deaths));
      last = findings[0] ?? last;
      await Promise.all(findings.map((finding) => run(one.commit, { findings: [finding] })));
    } else if (one.kind === "again") await run(one.commit, { findings: [last] });
    else if (one.kind === "quiet")
      await run(one.commit, { inputs: { resolveAfter: 2, closeResolved: one.closeResolved } });
    else if (one.kind === "seen and quiet")
      await Promise.all([run(one.commit, { findings: [crash(FINGERPRINT, runs)] }), run(one.commit, {})]);
    else if (one.kind === "seen and person")
      await Promise.all([run(one.commit, { findings: [crash(FINGERPRINT, runs)] }), person(github, foreign, one.does)]);
    else await person(github, foreign, one.does);
    await expectOneOpen(github);
  }
  await expectOnlyOwnEdits(github, foreign);
  expect(github.requests.flatMap(({ violations }) => violations)).toEqual([]);
}

async function person(github: LocalGitHub, foreign: Foreign, does: string): Promise<void> {
  const mine = (await github.issues()).filter(
    ({ user, body }) => user.login !== "mallory" && readIssueBody(body ?? "")?.record.fingerprint === FINGERPRINT,
  );
  const issue = mine.find(({ state }) => state === "open") ?? mine[0];
  if (issue === undefined) return;
  const patch = (body: unknown) => github.as("jane", "PATCH", `${ISSUES}/${issue.number}`, body);
  const post = async (login: string, path: string, body: Readonly<Record<string, unknown>>) => {
    const made = (await github.as(login, "POST", path, body)) as { readonly url: string };
    foreign.set(made.url.slice(github.apiUrl.length), body);
  };
  const acts: Readonly<Record<string, () => Promise<unknown>>> = {
    completes: () => patch({ state: "closed", state_reason: "completed" }),
    drops: () => patch({ state: "closed", state_reason: "not_planned" }),
    // If a person reopened a duplicate, two open issues would be their doing. So reopen only if none is open.
    reopens: async () => mine.every(({ state }) => state === "closed") && patch({ state: "open" }),
    notes: () => patch({ title: "Ours now", body: `${issue.body}\nA note.\n` }),
    mangles: () => patch({ body: (issue.body ?? "").replace(/^\|.*$/gm, "").replace(/"count":\d+/, '"count":-7') }),
    comments: () => post("joe", `${ISSUES}/${issue.number}/comments`, { body: issue.body ?? "" }),
    copies: () => post("mallory", ISSUES, { title: issue.title, body: issue.body, labels: ["crashgate"] }),
    unlabels: () => patch({ labels: [] }),
    "locks out": () => github.as("jane", "PUT", `${ISSUES}/${issue.number}/lock`, {}),
  };
  await acts[does]?.();
}

/** The token's author edited only its own issues, and the content of others is unchanged. */
async function expectOnlyOwnEdits(github: LocalGitHub, foreign: Foreign): Promise<void> {
  const authors = new Map((await github.issues()).map(({ number, user }) => [number, user.login]));
  const edits = github.requests.filter(({ method }) => method === "PATCH" || method === "DELETE");
  expect(edits.every(({ path }) => new RegExp(`^${ISSUES}/\\d+$`).test(path))).toBe(true);
  const edited = new Set(edits.map(({ path }) => authors.get(Number(path.split("/").at(-1)))));
  expect([...edited]).toEqual(edits.length === 0 ? [] : ["github-actions[bot]"]);
  for (const [path, { title, body }] of foreign) {
    const now = await github.as("jane", "GET", path);
    expect(now).toMatchObject({ body, ...(title === undefined ? {} : { title, state: "open" }) });
  }
}

async function expectOneOpen(github: LocalGitHub): Promise<void> {
  const open = (await github.issues()).filter(({ state, user }) => state === "open" && user.login !== "mallory");
  const fingerprints = open.map(({ body }) => readIssueBody(body ?? "")?.record.fingerprint);
  expect(new Set(fingerprints).size).toBe(fingerprints.length);
}

/** Defines a test of that many lives against the rules of issues. */
export function testLives(lives: number): void {
  test(`in ${lives} random lives no fingerprint has two open issues, and nothing of another author is edited`, {
    timeout: 300_000 + lives * 5_000,
  }, async () => {
    const lived = Array.from({ length: AT_ONCE }, (_, lane) =>
      fc.assert(fc.asyncProperty(life, live), {
        numRuns: Math.ceil((lives - lane) / AT_ONCE),
        endOnFailure: true,
        seed: 20261124 + lane,
      }),
    );
    await Promise.all(lived);
  });
}
