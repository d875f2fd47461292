/**
 * Situations that users reported from their clusters: the verdict, the first line and the advice, from the built
 * action.
 */
import { describe, expect, it } from "vitest";
import { startGitHub } from "../servers/github.ts";
import { customKind, owner, type Story, startKubernetes } from "../servers/kubernetes.ts";
import { panic } from "./logs.ts";
import { type ActionResult, findingLines, runAction } from "./run-action.ts";
import { LOOK, watching } from "./watching.ts";

type World = Story["world"];

const AUTO = { since: "auto" };
const boom = { exitCode: 2, log: panic("boom") };

/** Removes the entities that keep words together or prevent links. */
const plain = (text: string) => text.replaceAll("&nbsp;", " ").replaceAll("&#8203;", "");
const firstLine = ({ summary }: ActionResult) => plain(summary).trim().split("\n", 1)[0] ?? "";

/** Changes the spec and status of an existing object. */
function change(world: World, plural: string, name: string, spec: object, status: object = {}): void {
  const made = world.store.get(plural, "prod", name);
  if (made === null) throw new Error(`no ${plural}/${name}`);
  world.store.put(plural, {
    ...made,
    spec: { ...(made.spec as object), ...spec },
    status: { ...(made.status as object), ...status },
  });
}

// Takes longest, so it starts first.
describe.concurrent("a cluster that cannot be read for a part of the window", () => {
  it("is an error if lists are never answered", async () => {
    let hangs = false;
    const result = await watching(
      async ({ world, asked, pause }) => {
        world.deployment("api");
        await asked("list pods", 2);
        await pause(500);
        hangs = true;
      },
      { ...AUTO, duration: "18s", interval: "1s" },
      {
        deny: ["watch pods"],
        before: ({ verb, resource }) => (hangs && verb === "list" && resource === "pods" ? { kind: "hang" } : null),
      },
    );
    expect(result.outputs.verdict).toBe("error");
    expect(result.report?.errors.join("\n")).toMatch(/could not be seen for 1\d s of/);
  });

  it("is an error that lists the gap, although nothing died before and after it", async () => {
    let away = false;
    const result = await watching(
      async ({ world, server, watched, pause }) => {
        world.deployment("api");
        await watched();
        await pause(1000);
        away = true;
        server.endWatches("cut");
        await pause(4000);
        away = false;
      },
      { ...AUTO, duration: "9s" },
      {
        before: ({ resource }) =>
          away && resource === "pods"
            ? { kind: "answer", status: 503, contentType: "text/plain", body: "upstream connect error" }
            : null,
      },
    );
    expect(result.outputs.verdict).toBe("error");
    expect(result.report?.errors.join()).toMatch(
      /could not be seen for \d s of \d+ s \(\d\d:\d\d:\d\d to \d\d:\d\d:\d\d/,
    );
  });
});

describe.concurrent("a rollout without progress", () => {
  it("names the pod of a StatefulSet that it waits for", async () => {
    const result = await watching(
      ({ world }) => {
        world
          .statefulSet("db", { createdAt: world.now(-100) })
          .pods[0]?.dies(boom)
          .backsOff();
        change(world, "statefulsets", "db", { replicas: 3 });
      },
      { ...LOOK, ...AUTO },
    );
    expect(result.outputs.verdict).toBe("failed");
    expect(firstLine(result)).toMatch(/only 1 of 3 new pods of .*db.* seen: it waits for .*db-0.*CrashLoopBackOff/);
  });

  it("names a pod that never becomes ready", async () => {
    const result = await watching(
      ({ world }) => {
        const api = world.deployment("web", { replicas: 2, createdAt: world.now(-1000) });
        const [next] = api.rollsOut({ replicas: 1, ready: false });
        next?.starts();
        next?.edit((pod) => ({
          ...pod,
          metadata: { ...pod.metadata, creationTimestamp: world.now(-60) },
          status: {
            ...pod.status,
            containerStatuses: (pod.status.containerStatuses ?? []).map((each) => ({
              ...each,
              ready: false,
              state: { running: { startedAt: world.now(-50) } },
            })),
          },
        }));
      },
      { ...LOOK, ...AUTO },
    );
    expect(result.outputs.verdict).toBe("passed");
    expect(firstLine(result)).toMatch(/Passed, but .*not ready.* only 1 of 2 new pods of .*web.* seen: it waits for/);
  });

  it("of a custom owner is reported as well", async () => {
    const kinds = [customKind("argoproj.io/v1alpha1", "rollouts", "Rollout")];
    const result = await watching(
      ({ world }) => {
        const api = world.put(
          "rollouts",
          { name: "api", namespace: "prod" },
          { spec: { replicas: 10 }, status: { currentPodHash: "new2", updatedReplicas: 2 } },
        );
        const set = world.put(
          "replicasets",
          { name: "api-new2", namespace: "prod", ownerReferences: [owner(api)] },
          { spec: {}, status: {} },
        );
        for (const name of ["api-new2-a", "api-new2-b"])
          world.addPod({ name, owner: owner(set), labels: { "rollouts-pod-template-hash": "new2" } });
      },
      { ...LOOK, ...AUTO },
      { kinds },
    );
    expect(firstLine(result)).toMatch(/only 2 of 10 new pods of .*api.* seen$/);
  });
});

describe.concurrent("a rollout that did not stay", () => {
  const rolling = (undo: boolean) =>
    watching(
      async ({ world, watched, pause }) => {
        const api = world.deployment("api");
        const [bad] = api.rollsOut();
        await watched();
        await pause(300);
        bad?.dies(boom);
        await pause(2500);
        api.rollsOut();
        const sets = world.store.list("replicasets").items;
        const [newest] = sets.slice(-1);
        // An undo gives an old ReplicaSet a new number and keeps its earlier ones.
        if (undo && newest !== undefined)
          world.store.put("replicasets", {
            ...newest,
            metadata: {
              ...newest.metadata,
              annotations: { ...newest.metadata.annotations, "deployment.kubernetes.io/revision-history": "1" },
            },
          });
      },
      { ...AUTO, "fail-fast": "false", duration: "7s" },
    );

  it("was rolled back, or replaced, at that time", async () => {
    const [back, replaced] = await Promise.all([rolling(true), rolling(false)]);
    expect(back.outputs.verdict).toBe("failed");
    expect(firstLine(back)).toMatch(/crashed .* · rolled back at \d\d:\d\d:\d\d UTC/);
    expect(replaced.outputs.verdict).toBe("failed");
    expect(firstLine(replaced)).toMatch(/ · replaced by another rollout at \d\d:\d\d:\d\d UTC/);
  });
});

describe.concurrent("a rollout that began while watching", () => {
  it("is not reported as replaced by itself", async () => {
    const result = await watching(
      async ({ world, watched, pause }) => {
        const api = world.deployment("api");
        await watched();
        await pause(2500);
        const [bad] = api.rollsOut();
        await pause(300);
        bad?.dies(boom);
      },
      { ...AUTO, "fail-fast": "false", duration: "9s" },
    );
    expect(result.outputs.verdict).toBe("failed");
    expect(firstLine(result)).not.toMatch(/rolled back|replaced/);
  });
});

describe.concurrent("the suggested command, and the count", () => {
  it("of a workload without a pod: no container, no pod, and its controller described", async () => {
    const result = await watching(
      ({ world }) => {
        world.deployment("api", { replicas: 0, createdAt: world.now(-100) });
        const failure = {
          type: "ReplicaFailure",
          status: "True",
          reason: "FailedCreate",
          message: 'pods "api-x" is forbidden: exceeded quota: none',
          lastTransitionTime: world.now(-90),
        };
        change(world, "deployments", "api", { replicas: 2 }, { conditions: [failure] });
        world.deployment("calm");
      },
      { ...LOOK, ...AUTO },
    );
    expect(result.outputs.verdict).toBe("failed");
    expect(result.summary).toContain("kubectl -n prod describe deployment api");
    expect(result.summary).not.toMatch(/container `\?`|describe pod|`\?`/);
    expect(result.log).not.toMatch(/container {2}·|1 container not running/);
  });

  it("of a process that never ran: describes its pod, and counts one container for all attempts", async () => {
    const result = await watching(
      ({ world }) => {
        const [pod] = world.deployment("api", { createdAt: world.now(-100) }).pods;
        const failure = {
          exitCode: 128,
          reason: "StartError",
          message: 'failed to create containerd task: exec: "/srv/missing": no such file or directory',
          startedAt: "1970-01-01T00:00:00Z",
        };
        pod?.dies(failure).starts().dies(failure).starts().dies(failure).backsOff();
      },
      { ...LOOK, ...AUTO },
    );
    expect(findingLines(result)[0]).toMatch(/^fails, stuck/);
    expect(firstLine(result)).toContain('exec: "/srv/missing"');
    expect(result.summary).toContain("describe pod");
    expect(result.summary).not.toContain("--previous");
    expect(plain(result.summary)).toContain("1 container not running");
  });

  it("of one pod among twenty: one of twenty", async () => {
    const result = await watching(
      ({ world }) => {
        world.deployment("api", { replicas: 20, createdAt: world.now(-100) }).pods[7]?.dies(boom);
      },
      { ...LOOK, ...AUTO },
    );
    expect(plain(result.summary)).toContain("1 of 20 pods");
  });

  it("of ends with several codes: all of them", async () => {
    const result = await watching(
      ({ world }) => {
        const [pod] = world.deployment("api", { createdAt: world.now(-100) }).pods;
        pod?.crashesAndRestarts({ exitCode: 0 }).crashesAndRestarts({ exitCode: 0 }).dies({ exitCode: 2 });
      },
      { ...LOOK, ...AUTO },
    );
    expect(firstLine(result)).toContain("exited with codes 0 and 2");
    expect(result.summary).not.toContain("exit-code=");
  });
});

describe.concurrent("a pod that waits", () => {
  it("without errors, where events may not be listed, is noted with the missing right", async () => {
    const script = ({ world }: Story) =>
      void world.deployment("api", { ready: false, createdAt: world.now(-400) }).pods[0];
    const result = await watching(script, { ...LOOK, ...AUTO }, { deny: ["list events"] });
    expect(result.outputs.verdict).toBe("passed");
    expect(result.report?.warnings.join("\n")).toMatch(
      /api-\S+ has waited for \d+ s \(ContainerCreating\), and it is not known why: no right to list events in prod/,
    );
  });

  it("for its second init container, which has just begun, makes progress", async () => {
    const result = await watching(
      ({ world }) => {
        const [pod] = world.deployment("api", {
          ready: false,
          createdAt: world.now(-300),
          containers: [{ name: "one", type: "init" }, { name: "two", type: "init" }, { name: "app" }],
        }).pods;
        pod?.starts("one", world.now(-290)).dies({ exitCode: 0, container: "one", finishedAt: world.now(-3) });
        pod?.starts("two", world.now(-2));
      },
      { ...AUTO },
    );
    expect(result.outputs.verdict).toBe("passed");
  });
});

describe.concurrent("a Job that failed", () => {
  const failed = (world: World, reason: string) => ({
    failed: 1,
    conditions: [
      { type: "Failed", status: "True", reason, message: "it took too long", lastTransitionTime: world.now() },
    ],
  });

  it("is identified by the name that is the same for all deploys", async () => {
    const fingerprints = await Promise.all(
      ["api-migrate-17", "api-migrate-18"].map(async (name) => {
        const result = await watching(
          ({ world }) => {
            world.put("jobs", { name, namespace: "prod" }, { spec: {}, status: failed(world, "DeadlineExceeded") });
            world.deployment("api");
          },
          { ...LOOK, ...AUTO },
        );
        expect(result.report?.findings[0]?.workload).toMatchObject({ kind: "Job", name: "api-migrate" });
        expect(result.summary).toContain("describe job");
        return result.outputs.fingerprints;
      }),
    );
    expect(new Set(fingerprints).size).toBe(1);
  });

  it("fails the deploy, even if it is deleted at once", async () => {
    const result = await watching(
      async ({ world, watched, pause, asked }) => {
        world.deployment("api");
        await watched();
        const [pod] = world.job("migrate", { createdAt: world.now() }).pods;
        await pause(200);
        pod?.deletionBegins().dies({ exitCode: 143 });
        pod?.isDeleted();
        change(world, "jobs", "migrate", {}, failed(world, "DeadlineExceeded"));
        await asked("list jobs");
        await pause(500);
        world.store.delete("jobs", "prod", "migrate");
      },
      { ...AUTO, duration: "10s", "fail-fast": "false" },
    );
    expect(result.outputs.verdict).toBe("failed");
    expect(firstLine(result)).toMatch(/migrate.*the Job failed: DeadlineExceeded/);
  });

  it("and is gone: says that hooks are deleted, and how to keep them", async () => {
    const result = await watching(({ world }) => void world.deployment("api"), {
      ...LOOK,
      ...AUTO,
      workloads: "job/api-migrate",
    });
    expect(result.outputs.verdict).toBe("error");
    expect(result.report?.errors.join()).toMatch(/Helm deletes the Jobs of its hooks.*before-hook-creation/);
  });
});

describe.concurrent("a container in back-off", () => {
  it("is not tolerated by max-restarts, however few its restarts are", async () => {
    const result = await watching(
      ({ world }) => {
        world
          .deployment("api", { createdAt: world.now(-100) })
          .pods[0]?.dies(boom)
          .backsOff();
      },
      { ...LOOK, ...AUTO, "max-restarts": "3" },
    );
    expect(result.outputs.verdict).toBe("failed");
  });

  it("of ten replicas that restarted once each are tolerated", async () => {
    const result = await watching(
      ({ world }) => {
        for (const pod of world.deployment("api", { replicas: 10, createdAt: world.now(-100) }).pods)
          pod.crashesAndRestarts(boom);
      },
      { ...LOOK, ...AUTO, "max-restarts": "1" },
    );
    expect(result.outputs.verdict).toBe("passed");
  });
});

describe.concurrent("a crash while its pod is being stopped", () => {
  it("does not fail, but its trace is shown", async () => {
    const result = await watching(
      async ({ world, watched, asked, pause }) => {
        const api = world.deployment("api");
        const [old] = api.pods;
        await watched();
        const read = asked("get pods/log");
        api.rollsOut();
        await pause(200);
        old?.deletionBegins();
        await pause(1100);
        old?.dies(boom);
        await read;
        await pause(300);
        old?.isDeleted();
      },
      { ...AUTO, duration: "5s" },
    );
    expect(result.outputs.verdict).toBe("passed");
    expect(findingLines(result)[0]).toMatch(/^listed \(expected\), expected/);
    expect(result.summary).toContain("▶ main.main  src/main.go:12");
    expect(firstLine(result)).not.toMatch(/^\S* No crash/);
  });
});

describe.concurrent("a pod that stays on its revision on purpose", () => {
  const kinds = [customKind("apps.kruise.io/v1alpha1", "clonesets", "CloneSet")];
  const cloneSet = (partition: unknown, updatedReplicas: number) =>
    watching(
      ({ world }) => {
        const web = world.put(
          "clonesets",
          { name: "web", namespace: "prod" },
          {
            spec: { replicas: 5, updateStrategy: { partition } },
            status: { updateRevision: "web-new", updatedReplicas },
          },
        );
        world
          .addPod({
            name: "web-2k4x9",
            owner: owner(web),
            labels: { "controller-revision-hash": "web-old" },
            createdAt: world.now(-60),
          })
          .dies(boom);
      },
      { ...LOOK, ...AUTO },
      { kinds },
    );

  it.each([
    [2, 3, "current"],
    ["40%", 3, "current"],
    [2, 1, "old"],
    [0, 5, "old"],
  ])("by a CloneSet's partition of %s, with %i of 5 updated, is %s", async (partition, updated, revision) => {
    const result = await cloneSet(partition, updated);
    expect(result.report?.findings[0]?.instances[0]?.revision).toBe(revision);
  });

  it.each([
    [{ type: "RollingUpdate", rollingUpdate: { partition: 1 } }, "current"],
    [{ type: "OnDelete" }, "current"],
    [{ type: "RollingUpdate" }, "old"],
  ])("by a StatefulSet's %j is %s", async (updateStrategy, revision) => {
    const result = await watching(
      ({ world }) => {
        const db = world.statefulSet("db", { replicas: 2, createdAt: world.now(-100) });
        db.pods[0]?.dies(boom);
        world.put(
          "controllerrevisions",
          {
            name: "db-next",
            namespace: "prod",
            labels: { "controller-revision-hash": "db-next" },
            ownerReferences: world.store.get("pods", "prod", "db-0")?.metadata.ownerReferences ?? [],
          },
          { data: {}, revision: 2 },
        );
        change(world, "statefulsets", "db", { updateStrategy });
        world.refreshOwners("prod");
      },
      { ...LOOK, ...AUTO },
    );
    expect(result.report?.findings[0]?.instances[0]?.revision).toBe(revision);
  });
});

describe.concurrent("wait-for: commit", () => {
  const sha = (digit: string) => digit.repeat(40);

  it("that never runs is an error that names the running one and its start", async () => {
    await using github = await startGitHub({ commits: [{ sha: sha("a") }, { sha: sha("b") }] });
    await using cluster = await startKubernetes(({ world }) => {
      world.deployment("api", { createdAt: world.now(-3600), labels: { "app.kubernetes.io/version": sha("b") } });
    });
    await using result = await runAction(
      { ...AUTO, "wait-for": "commit", "wait-timeout": "4s", duration: "1s" },
      { cluster, github, sha: sha("a") },
    );
    expect(result.outputs.verdict).toBe("error");
    expect(result.report?.errors.join()).toMatch(
      /^The deployed commit did not come within \d s: deployment\/api runs b{7} since \S+, not a{7}\.$/,
    );
    expect(firstLine(result)).toMatch(/The deployed commit did not come within \d s: .*runs b{7}/);
    expect(firstLine(result)).not.toMatch(/could not look|No crash/);
  });
});
