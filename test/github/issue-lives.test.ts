/**
 * Random lives of issues: runs that see or do not see a crash, some at the same moment, while people close, reopen and edit
 * and GitHub stumbles. `CRASHGATE_LIVES` says how many.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { readIssueBody } from "../../src/report/index.ts";
import {
  type GitHubFault,
  type LocalGitHub,
  SERVER_ERROR,
  secondaryRateLimit,
  startGitHub,
} from "../servers/github.ts";
import { commits, crash, sha, tell } from "./deploys.ts";

const LIVES = Number(process.env.CRASHGATE_LIVES ?? 12);
const LIVES_PER_SERVER = 20;
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
type Event = typeof event extends fc.Arbitrary<infer T> ? T : never;

/** A stumble now and then: an answer that gets lost after the issue was made, a 502, a rate limit. */
const faults: GitHubFault[] = Array.from({ length: 12 }, (_, index) => [
  { on: "issues/create", after: index * 5 + 2, times: 1, trouble: { kind: "cut", when: "after" } as const },
  { on: "issues/update", after: index * 7 + 3, times: 1, trouble: SERVER_ERROR },
  { on: "issues/create-comment", after: index * 6 + 1, times: 1, trouble: SERVER_ERROR },
  { on: "issues/list-for-repo", after: index * 11 + 4, times: 1, trouble: secondaryRateLimit(1) },
]).flat();

let lives = 0;
let runs = 0;

async function live(github: LocalGitHub, events: readonly Event[]): Promise<void> {
  const fingerprint = `life-${++lives}`;
  const report = { environment: fingerprint };
  let last = crash(fingerprint, 1);
  const run = async (number: number, change: Partial<Parameters<typeof tell>[1]>): Promise<void> => {
    runs += 1;
    const deployed = { report: { ...report, deployed: { sha: sha(number), from: "push" } } };
    await tell(github, { number: runs, inputs: { resolveAfter: 2 }, ...deployed, ...change });
  };
  for (const one of events) {
    if (one.kind === "seen") {
      const findings = Array.from({ length: one.runs }, () => crash(fingerprint, runs, one.deaths));
      last = findings[0] ?? last;
      await Promise.all(findings.map((finding) => run(one.commit, { findings: [finding] })));
    } else if (one.kind === "again") await run(one.commit, { findings: [last] });
    else if (one.kind === "quiet")
      await run(one.commit, { inputs: { resolveAfter: 2, closeResolved: one.closeResolved } });
    else if (one.kind === "seen and quiet")
      await Promise.all([run(one.commit, { findings: [crash(fingerprint, runs)] }), run(one.commit, {})]);
    else if (one.kind === "seen and person")
      await Promise.all([
        run(one.commit, { findings: [crash(fingerprint, runs)] }),
        person(github, fingerprint, one.does),
      ]);
    else await person(github, fingerprint, one.does);
  }
}

async function person(github: LocalGitHub, fingerprint: string, does: string): Promise<void> {
  const mine = (await github.issues()).filter(
    ({ body }) => readIssueBody(body ?? "")?.record.fingerprint === fingerprint,
  );
  const issue = mine.find(({ state }) => state === "open") ?? mine[0];
  if (issue === undefined) return;
  const patch = (body: unknown) => github.as("jane", "PATCH", `${ISSUES}/${issue.number}`, body);
  const acts: Readonly<Record<string, () => Promise<unknown>>> = {
    completes: () => patch({ state: "closed", state_reason: "completed" }),
    drops: () => patch({ state: "closed", state_reason: "not_planned" }),
    // A person may open a double again; two open issues are then theirs. So only where none is open.
    reopens: async () => mine.every(({ state }) => state === "closed") && patch({ state: "open" }),
    notes: () => patch({ title: "Ours now", body: `${issue.body}\nA note.\n` }),
    mangles: () => patch({ body: (issue.body ?? "").replace(/^\|.*$/gm, "").replace(/"count":\d+/, '"count":-7') }),
    comments: () => github.as("joe", "POST", `${ISSUES}/${issue.number}/comments`, { body: issue.body ?? "" }),
    copies: () => github.as("mallory", "POST", ISSUES, { title: issue.title, body: issue.body, labels: ["crashgate"] }),
    unlabels: () => patch({ labels: [] }),
    "locks out": () => github.as("jane", "PUT", `${ISSUES}/${issue.number}/lock`, {}),
  };
  await acts[does]?.();
}

/** Every change that the token's author made to an issue or a comment was of its own. */
async function expectOnlyOwnEdits(github: LocalGitHub): Promise<void> {
  const authors = new Map((await github.issues()).map(({ number, user }) => [number, user.login]));
  const edits = github.requests.filter(({ method }) => method === "PATCH" || method === "DELETE");
  expect(edits.every(({ path }) => new RegExp(`^${ISSUES}/\\d+$`).test(path))).toBe(true);
  const edited = new Set(edits.map(({ path }) => authors.get(Number(path.split("/").at(-1)))));
  expect([...edited]).toEqual(edits.length === 0 ? [] : ["github-actions[bot]"]);
  for (const { user, title, body } of await github.issues())
    if (user.login === "mallory") expect([title, body].join().includes("undefined")).toBe(false);
}

async function expectOneOpen(github: LocalGitHub): Promise<void> {
  const open = (await github.issues()).filter(({ state, user }) => state === "open" && user.login !== "mallory");
  const fingerprints = open.map(({ body }) => readIssueBody(body ?? "")?.record.fingerprint);
  expect(new Set(fingerprints).size).toBe(fingerprints.length);
}

test(`in ${LIVES} random lives no fingerprint has two open issues, and nothing of another author is edited`, {
  timeout: 60_000 + LIVES * 5_000,
}, async () => {
  const life = fc.array(event, { minLength: 1, maxLength: 7 });
  for (let left = LIVES; left > 0; left -= LIVES_PER_SERVER) {
    await using github = await startGitHub({
      commits: commits(6),
      faults,
      creationsPerMinute: 100_000,
      rateLimit: 1_000_000,
    });
    await fc.assert(
      fc.asyncProperty(life, async (events) => {
        await live(github, events);
        await expectOneOpen(github);
      }),
      { numRuns: Math.min(left, LIVES_PER_SERVER), endOnFailure: true, seed: 20261124 + left },
    );
    await expectOnlyOwnEdits(github);
    expect(github.requests.flatMap(({ violations }) => violations)).toEqual([]);
  }
});
