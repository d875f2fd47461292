import { describe, expect, test } from "vitest";
import type { Controller } from "../../src/cluster/controllers.ts";
import { namedWorkloads, revisionNamed, watchedRevisions } from "../../src/watch/revisions.ts";
import { pod } from "../deaths/pods.ts";

const SHA = "0123456789abcdef0123456789abcdef01234567";

const bearing = (buildHints: Readonly<Record<string, string>>, image: string | null = null) => {
  const made = pod({ name: "api-1", buildHints });
  return { ...made, containers: made.containers.map((each) => ({ ...each, image })) };
};
const revisions = (...args: Parameters<typeof bearing>) =>
  watchedRevisions([bearing(...args)], []).map(({ revision }) => revision);

describe("the revisions that a pod names", () => {
  test.each([
    ["a tag that is a commit", "registry.example:5000/api:0123456", ["0123456"]],
    ["a tag that holds one", "registry.example/api:1.4.2-0123abc-alpine", ["0123abc", "1.4.2-0123abc-alpine"]],
    ["what git describe says", "api:v1.4.2-3-g0123abc", ["0123abc", "v1.4.2-3-g0123abc"]],
    ["a version", "api:v1.4.2", ["v1.4.2"]],
    ["a tag beside a digest", `api:0123456@sha256:${"ab".repeat(32)}`, ["0123456"]],
    ["a digest, which is no commit", `api@sha256:${"ab".repeat(32)}`, []],
    ["a port, which is no tag", "registry.example:5000/api", []],
  ])("are read from %s", (_, image, expected) => {
    expect(revisions({}, image)).toEqual(expected);
  });

  test("include, last, the digest of the running image", () => {
    const digest = `sha256:${"ab".repeat(32)}`;
    const made = bearing({}, "api:7");
    const running = {
      ...made,
      containers: made.containers.map((each) => ({ ...each, imageId: `example/api@${digest}` })),
    };
    expect(watchedRevisions([running], []).map(({ revision, from }) => [revision, from.split(" of ")[0]])).toEqual([
      ["7", "the image tag"],
      [digest, "the image digest"],
    ]);
  });

  test("are read from labels and annotations, the most trusted first, each once", () => {
    const hints = {
      "app.kubernetes.io/version": "1.4.2",
      "kustomize.toolkit.fluxcd.io/revision": `main@sha1:${SHA}`,
      "org.opencontainers.image.revision": "fedcba9",
    };
    expect(watchedRevisions([bearing(hints, "api:1.4.2")], [])).toEqual([
      { revision: "fedcba9", from: "org.opencontainers.image.revision of pod api-1" },
      { revision: SHA, from: "kustomize.toolkit.fluxcd.io/revision of pod api-1" },
      { revision: `main@sha1:${SHA}`, from: "kustomize.toolkit.fluxcd.io/revision of pod api-1" },
      { revision: "1.4.2", from: "app.kubernetes.io/version of pod api-1" },
    ]);
  });

  test("include those of its workload", () => {
    const controller: Controller = {
      workload: { kind: "Deployment", namespace: "prod", name: "api" },
      revision: "1",
      uid: "uid-api",
      generation: 1,
      isObserved: true,
      wanted: 1,
      made: 1,
      automatic: true,
      partition: 0,
      rollout: { isDone: true, ready: 1, wanted: 1, deadlineExceeded: null },
      settings: null,
      podLabels: {},
      failure: null,
      owner: null,
      createdAt: "2026-11-24T10:00:00Z",
      buildHints: { "org.opencontainers.image.revision": SHA },
    };
    expect(watchedRevisions([bearing({}, "api:7")], [controller])).toEqual([
      { revision: SHA, from: "org.opencontainers.image.revision of deployment/api" },
      { revision: "7", from: expect.stringContaining("the image tag of") },
    ]);
  });
});

test("a whole commit ID is recognised among all other texts", () => {
  const of = (hints: Readonly<Record<string, string>>, image: string) => {
    const made = bearing(hints, image);
    return revisionNamed(made, made.containers[0]);
  };
  expect(of({ version: "1.4.2" }, `api:main-${SHA}`)).toBe(SHA);
  expect(of({}, "api:0123456")).toBeNull();
  expect(of({}, "api:a123456")).toBe("a123456");
  expect(of({ version: "main-b123456" }, `api:${SHA}`)).toBe(SHA);
});

test("older pods that still run give the previously deployed revision", () => {
  const owners = {
    knownWorkloadOf: () => ({ kind: "Deployment", namespace: "prod", name: "api" }),
    controllers: () => [],
  };
  const made = (name: string, createdAt: string, revision: string) =>
    pod({ name, uid: name, createdAt, buildHints: { "app.kubernetes.io/version": revision } });
  const [named, ...others] = namedWorkloads(
    [made("api-old", "2026-11-24T09:00:00Z", "a123456"), made("api-new", "2026-11-24T11:00:00Z", "b123456")],
    owners,
  );
  expect(others).toEqual([]);
  expect(named?.older).toEqual([
    { revision: "a123456", from: "app.kubernetes.io/version of pod api-old, which still runs" },
  ]);
  expect(named?.revisions.map(({ revision }) => revision)).not.toContain("a123456");
});
