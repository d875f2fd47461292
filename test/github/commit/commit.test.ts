import { describe, expect, test } from "vitest";
import { commitOf, findCommit, type RevisionCandidate } from "../../../src/github/commit/commit.ts";
import { clientOf, contextOf, OTHER_SHA, routes, SHA, scriptedGitHub } from "../scripted.ts";

const HEAD = "1111111111111111111111111111111111111111";
const WORKLOAD: RevisionCandidate = { revision: OTHER_SHA, from: "label of deployment/api" };
const inputs = { sha: null, environment: null };

/** Payload of each event besides `GITHUB_SHA`, which is always `SHA`. */
const PAYLOADS = {
  push: {},
  release: {},
  workflow_dispatch: {},
  pull_request: { pull_request: { number: 7, head: { sha: HEAD, repo: { full_name: "acme/shop" } } } },
  pull_request_target: { pull_request: { number: 7, head: { sha: HEAD, repo: { full_name: "acme/shop" } } } },
  merge_group: { merge_group: { head_sha: HEAD } },
  deployment: { deployment: { id: 5, sha: HEAD, environment: "prod" } },
  deployment_status: { deployment: { id: 5, sha: HEAD, environment: "prod" } },
  workflow_run: { workflow_run: { head_sha: HEAD, pull_requests: [] } },
  schedule: {},
  repository_dispatch: {},
} as const;

describe("the deployed commit", () => {
  test.each([
    ["push", SHA],
    ["release", SHA],
    ["workflow_dispatch", SHA],
    ["pull_request", SHA],
    ["pull_request_target", HEAD],
    ["merge_group", HEAD],
    ["deployment", HEAD],
    ["deployment_status", HEAD],
    ["workflow_run", HEAD],
  ] as const)("of %s is that of the event, without a request to GitHub", async (event, commit) => {
    const context = contextOf({ GITHUB_EVENT_NAME: event }, PAYLOADS[event]);
    expect(await findCommit(inputs, context, [], null)).toEqual({
      deployed: { sha: commit, from: event },
      warnings: [],
    });
  });

  test.each(["push", "release", "pull_request", "merge_group", "deployment_status", "workflow_run"] as const)(
    "of %s is that of the event, regardless of the workload",
    async (event) => {
      const context = contextOf({ GITHUB_EVENT_NAME: event }, PAYLOADS[event]);
      expect((await findCommit(inputs, context, [WORKLOAD], null)).deployed.from).toBe(event);
    },
  );

  test.each(["workflow_dispatch", "schedule", "repository_dispatch"] as const)(
    "of %s is that of the workload",
    async (event) => {
      const context = contextOf({ GITHUB_EVENT_NAME: event }, PAYLOADS[event]);
      expect((await findCommit(inputs, context, [WORKLOAD], null)).deployed).toEqual({
        sha: OTHER_SHA,
        from: "label of deployment/api",
      });
    },
  );

  test.each(["schedule", "repository_dispatch"] as const)("of %s is unknown without any source", async (event) => {
    const context = contextOf({ GITHUB_EVENT_NAME: event });
    const { deployed } = await findCommit(inputs, context, [], null);
    expect(deployed).toEqual({ sha: null, from: "the workload names no commit of this repository" });
  });

  test("is the input before all else", async () => {
    const { deployed } = await findCommit({ ...inputs, sha: HEAD }, contextOf(), [WORKLOAD], null);
    expect(deployed).toEqual({ sha: HEAD, from: "input `sha`" });
  });

  test("outside of GitHub Actions is that of the workload", async () => {
    expect((await findCommit(inputs, null, [WORKLOAD], null)).deployed.sha).toBe(OTHER_SHA);
    expect((await findCommit(inputs, null, [], null)).deployed.sha).toBeNull();
  });
});

const scheduled = contextOf({ GITHUB_EVENT_NAME: "schedule" });

describe("a revision on the workload", () => {
  test.each([
    ["0123456", { "GET /repos/acme/shop/commits/0123456?per_page=1": { body: { sha: SHA } } }],
    [SHA, { [`GET /repos/acme/shop/commits/${SHA}?per_page=1`]: { body: { sha: SHA } } }],
    ["v1.4.2", { "GET /repos/acme/shop/commits/tags%2Fv1.4.2?per_page=1": { body: { sha: SHA } } }],
    ["1.4.2", { "GET /repos/acme/shop/commits/tags%2Fv1.4.2?per_page=1": { body: { sha: SHA } } }],
  ])("%s is resolved to a full commit ID of the repository", async (revision, table) => {
    await using github = await scriptedGitHub(routes(table));
    const { deployed } = await findCommit(inputs, scheduled, [{ revision, from: "here" }], clientOf(github));
    expect(deployed).toEqual({ sha: SHA, from: "here" });
  });

  test.each(["main", "latest", "release/2026", "../../evil", "7"])("%s names no commit", async (revision) => {
    await using github = await scriptedGitHub(() => ({ body: { sha: SHA } }));
    const { deployed } = await findCommit(inputs, scheduled, [{ revision, from: "here" }], clientOf(github));
    expect(deployed.sha).toBeNull();
    expect(github.requests).toEqual([]);
  });

  const DIGEST = `sha256:${"d".repeat(64)}`;
  /** An attestation as written by `actions/attest-build-provenance`. */
  const attestation = (uri: string, predicateType = "https://slsa.dev/provenance/v1") => {
    const resolvedDependencies = [
      { uri: "git+https://github.com/acme/base@refs/heads/main", digest: { gitCommit: HEAD } },
      { uri, digest: { gitCommit: SHA } },
    ];
    const statement = { predicateType, predicate: { buildDefinition: { resolvedDependencies } } };
    const payload = Buffer.from(JSON.stringify(statement)).toString("base64");
    return { bundle: { dsseEnvelope: { payload, payloadType: "application/vnd.in-toto+json" } } };
  };
  const OWN = "git+https://github.com/acme/shop@refs/heads/main";
  test.each([
    ["attested by this repository is made its commit", [attestation(OWN)], SHA],
    ["attested for another repository is ignored", [attestation("git+https://github.com/acme/other@x")], null],
    ["attested with something else is ignored", [attestation(OWN, "https://spdx.dev/Document")], null],
    ["with a broken attestation is ignored", [{ bundle: { dsseEnvelope: { payload: "e30=!" } } }], null],
    ["without an attestation names none", null, null],
  ])("an image digest %s", async (_, attestations, commit) => {
    const path = `GET /repos/acme/shop/attestations/${encodeURIComponent(DIGEST)}`;
    await using github = await scriptedGitHub(
      routes(attestations === null ? {} : { [path]: { body: { attestations } } }),
    );
    const { deployed } = await findCommit(inputs, scheduled, [{ revision: DIGEST, from: "here" }], clientOf(github));
    expect(github.requests).toEqual([path]);
    expect(deployed.sha).toBe(commit);
  });

  test("from another repository is skipped for the next one", async () => {
    const table = { [`GET /repos/acme/shop/commits/${SHA}?per_page=1`]: { body: { sha: SHA } } };
    await using github = await scriptedGitHub(routes(table));
    const candidates = [WORKLOAD, { revision: SHA, from: "image tag" }];
    const { deployed } = await findCommit(inputs, scheduled, candidates, clientOf(github));
    expect(deployed).toEqual({ sha: SHA, from: "image tag" });
  });

  test("is requested once for any number of pods, and for a limited number of revisions", async () => {
    await using github = await scriptedGitHub(() => ({ status: 422, body: { message: "No commit found for SHA" } }));
    const many = Array.from({ length: 60 }, (_, index) => ({
      revision: (0xabc0000 + Math.floor(index / 2)).toString(16),
      from: `pod ${index}`,
    }));
    expect((await findCommit(inputs, scheduled, many, clientOf(github))).deployed.sha).toBeNull();
    expect(new Set(github.requests).size).toBe(github.requests.length);
    expect(github.requests.length).toBeLessThan(20);
  });

  const dispatched = contextOf({ GITHUB_EVENT_NAME: "workflow_dispatch" });
  test.each([
    ["the beginning of the event's commit is that commit", SHA.slice(0, 7), SHA, "here"],
    ["another commit is not the event's", "abc1234", null, "here says abc1234, which could not be looked up"],
    ["a date is no commit", "20261124", SHA, "workflow_dispatch"],
    ["a version may be any commit", "v1.4.2", SHA, "workflow_dispatch"],
  ])("without access to GitHub: %s", async (_, revision, commit, from) => {
    expect(await findCommit(inputs, dispatched, [{ revision, from: "here" }], null)).toEqual({
      deployed: { sha: commit, from },
      warnings: [],
    });
  });

  test("is taken as it is without access to GitHub", async () => {
    await using github = await scriptedGitHub(() => ({ status: 403, body: { message: "Resource not accessible" } }));
    const { deployed } = await findCommit(inputs, scheduled, [WORKLOAD], clientOf(github));
    expect(deployed.sha).toBe(OTHER_SHA);
  });
});

describe("the deployed commit of one finding", () => {
  const bearing = { deployedSha: OTHER_SHA };
  test.each([
    ["its own workload's, where another workload told the run's", bearing, SHA, "label of deployment/web", OTHER_SHA],
    ["the run's, where its workload bears none", { deployedSha: null }, SHA, "label of deployment/web", SHA],
    ["its own workload's, where the run's is not known", bearing, null, "nobody says", OTHER_SHA],
    ["its own pod's, where the event names another", bearing, SHA, "push", OTHER_SHA],
    ["the input's", bearing, SHA, "input `sha`", SHA],
  ])("is %s", (_, finding, commit, from, expected) => {
    expect(commitOf(finding, { sha: commit, from })).toBe(expected);
  });
});

describe("the newest successful deployment", () => {
  const prod = { sha: null, environment: "prod" };
  const listed = "GET /repos/acme/shop/deployments?environment=prod&per_page=20";
  const statuses = (id: number) => `GET /repos/acme/shop/deployments/${id}/statuses?per_page=100`;

  test("names the commit of a scheduled run", async () => {
    const table = {
      [listed]: {
        body: [
          { id: 3, sha: HEAD },
          { id: 2, sha: SHA },
          { id: 1, sha: OTHER_SHA },
        ],
      },
      [statuses(3)]: { body: [{ state: "in_progress" }] },
      [statuses(2)]: { body: [{ state: "failure" }, { state: "success" }] },
    };
    await using github = await scriptedGitHub(routes(table));
    expect((await findCommit(prod, scheduled, [], clientOf(github))).deployed).toEqual({
      sha: SHA,
      from: "newest successful deployment of prod",
    });
  });

  test("may not exist, which is reported", async () => {
    await using github = await scriptedGitHub(routes({ [listed]: { body: [] } }));
    const { deployed, warnings } = await findCommit(prod, scheduled, [], clientOf(github));
    expect(deployed).toEqual({
      sha: null,
      from: "the workload names no commit of this repository, and no deployment of prod succeeded",
    });
    expect(warnings).toEqual([]);
  });

  test("may be hidden from the token: a warning names the permission", async () => {
    await using github = await scriptedGitHub(() => ({ status: 403, body: { message: "Resource not accessible" } }));
    const { deployed, warnings } = await findCommit(prod, scheduled, [], clientOf(github));
    expect(deployed.sha).toBeNull();
    expect(warnings).toEqual([
      "the deployments of prod could not be listed: GitHub answered 403; add `deployments: read` to the `permissions` of the job",
    ]);
  });
});
