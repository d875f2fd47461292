/** The contract's promises, many troubles in one run: each row is a workload and the findings expected for it. */
import { beforeAll, describe, expect, it } from "vitest";
import type { Finding } from "../../src/findings/model.ts";
import { type Story, startKubernetes } from "../servers/kubernetes.ts";
import { panic } from "./logs.ts";
import { type ActionResult, findingLines, runAction } from "./run-action.ts";
import { LOOK, watching } from "./watching.ts";

type World = Story["world"];

/** A workload, and the lines of `told` expected for it. `NAME` stands for its name. */
interface Scene {
  readonly what: string;
  readonly make: (world: World, name: string) => void;
  readonly findings: readonly string[];
}

const minutesNow = Math.floor(Date.now() / 60_000);

const ONE_LOOK: readonly Scene[] = [
  {
    what: "exit 0 once is completed",
    make: (world, name) => void world.deployment(name).pods[0]?.dies({ exitCode: 0 }).starts(),
    findings: ["listed (fail-on), completed, Deployment/NAME, app, 1 restarts, log previous"],
  },
  {
    what: "exit 0 twice is an exit",
    make: (world, name) =>
      void world.deployment(name).pods[0]?.crashesAndRestarts({ exitCode: 0 }).dies({ exitCode: 0 }),
    findings: ["fails, exit, Deployment/NAME, app, 2 restarts, log none+current"],
  },
  {
    what: "CrashLoopBackOff for exit 0 is an exit",
    make: (world, name) => void world.deployment(name).pods[0]?.dies({ exitCode: 0 }).backsOff(),
    findings: ["fails, exit, Deployment/NAME, app, 1 restarts, log previous"],
  },
  {
    what: "OOMKilled with 0 is completed",
    make: (world, name) => void world.deployment(name).pods[0]?.dies({ exitCode: 0, reason: "OOMKilled" }).starts(),
    findings: ["listed (fail-on), completed, Deployment/NAME, app, 1 restarts, log previous"],
  },
  {
    what: "OOMKilled with 143 is a signal",
    make: (world, name) => void world.deployment(name).pods[0]?.dies({ exitCode: 143, reason: "OOMKilled" }).starts(),
    findings: ["fails, signal, Deployment/NAME, app, 1 restarts, log previous"],
  },
  {
    what: "a crash before the pod was drained stays a crash",
    make: (world, name) => {
      const [pod] = world.deployment(name).pods;
      pod?.dies({ exitCode: 2, log: panic(name), finishedAt: world.now(-300) }).starts("app", world.now(-299));
      const drained = { type: "DisruptionTarget", status: "True", reason: "EvictionByEvictionAPI" } as const;
      pod?.edit((object) => ({
        ...object,
        status: {
          ...object.status,
          conditions: [...object.status.conditions, { ...drained, lastTransitionTime: world.now(-5) }],
        },
      }));
    },
    findings: ["fails, panic, Deployment/NAME, app, 1 restarts, log previous"],
  },
  {
    what: "an eviction does not fail",
    make: (world, name) => void world.deployment(name).pods[0]?.isEvicted(),
    findings: ["listed (fail-on), evicted, Deployment/NAME, app, 1 restarts, log current"],
  },
  {
    what: "a death after the deletion began is expected, a trace in it is shown",
    make: (world, name) => {
      const [pod] = world.deployment(name).pods;
      pod?.deletionBegins().dies({ exitCode: 2, log: panic(name), finishedAt: world.now(1) });
    },
    findings: ["listed (expected), expected, Deployment/NAME, app, 1 restarts, log current"],
  },
  {
    what: "the deletion began a grace period before its timestamp",
    make: (world, name) => {
      const [pod] = world.deployment(name).pods;
      pod?.dies({ exitCode: 2, log: panic(name), finishedAt: world.now(-40) });
      pod?.edit((object) => ({
        ...object,
        metadata: { ...object.metadata, deletionTimestamp: world.now(0), deletionGracePeriodSeconds: 30 },
      }));
    },
    findings: ["fails, panic, Deployment/NAME, app, 1 restarts, log current"],
  },
  {
    what: "a restart rule is expected",
    make: (world, name) => {
      const restartPolicyRules = [{ action: "Restart", exitCodes: { operator: "In", values: [42] } }];
      const container = { name: "app", spec: { restartPolicy: "Never", restartPolicyRules } };
      world.deployment(name, { containers: [container] }).pods[0]?.crashesAndRestarts({ exitCode: 42 });
    },
    findings: ["listed (expected), expected, Deployment/NAME, app, 1 restarts, log previous"],
  },
  {
    what: "SIGKILL by nobody knows whom is said as it is",
    make: (world, name) => void world.deployment(name).pods[0]?.dies({ exitCode: 137, log: "serving\n" }),
    findings: ["fails, signal, Deployment/NAME, app, 1 restarts, log current"],
  },
  {
    what: "a probe kill told by an event of the new kind, which has no last time",
    make: (world, name) => {
      const [pod] = world.deployment(name).pods;
      if (pod === undefined) return;
      world.put(
        "events",
        { name: `${name}.1`, namespace: "prod" },
        {
          involvedObject: {
            kind: "Pod",
            namespace: "prod",
            name: pod.name,
            uid: pod.uid,
            fieldPath: "spec.containers{app}",
          },
          reason: "Killing",
          message: "Container app failed startup probe, will be restarted",
          type: "Normal",
          firstTimestamp: null,
          lastTimestamp: null,
          eventTime: new Date(world.nowMs()).toISOString().replace("Z", "000Z"),
        },
      );
      pod.dies({ exitCode: 0 }).starts();
    },
    findings: ["fails, probe, Deployment/NAME, app, 1 restarts, log previous"],
  },
  {
    what: "a Job whose every pod fails is one trouble",
    make: (world, name) => {
      for (const pod of world.job(name, { replicas: 3 }).pods) pod.dies({ exitCode: 2, log: panic(name) });
    },
    findings: ["fails, panic, Job/NAME, app, 3 restarts, log current"],
  },
  {
    what: "a CronJob owns its Jobs' pods",
    make: (world, name) =>
      void world.job(`${name}-${minutesNow}`, { cronJob: name }).pods[0]?.dies({ exitCode: 3, log: "no\n" }),
    findings: ["fails, exit, CronJob/NAME, app, 1 restarts, log current"],
  },
  {
    what: "a custom controller is the workload",
    make: (world, name) => {
      const uid = `rs-${name}`;
      const rollout = {
        apiVersion: "argoproj.io/v1alpha1",
        kind: "Rollout",
        name,
        uid: `ro-${name}`,
        controller: true,
      };
      world.put("replicasets", { name: `${name}-5d4f`, namespace: "prod", uid, ownerReferences: [rollout] }, {});
      const owner = { apiVersion: "apps/v1", kind: "ReplicaSet", name: `${name}-5d4f`, uid, controller: true };
      world.addPod({ name: `${name}-5d4f-x`, owner }).dies({ exitCode: 2, log: panic(name) });
    },
    findings: ["fails, panic, Rollout/NAME, app, 1 restarts, log current"],
  },
  {
    what: "a bare pod is named by what its name was generated from",
    make: (world, name) =>
      void world.addPod({ name: `${name}-x7k2p`, generateName: `${name}-` }).dies({ exitCode: 3, log: "no\n" }),
    findings: ["fails, exit, Pod/NAME, app, 1 restarts, log current"],
  },
  {
    what: "a pod of the old revision that sits in back-off does not fail",
    make: (world, name) => {
      const deployment = world.deployment(name, { createdAt: world.now(-7200) });
      deployment.pods[0]?.dies({ exitCode: 2, log: panic(name), finishedAt: world.now(-3600) }).backsOff();
      deployment.rollsOut();
    },
    findings: ["listed (old-revision), panic, Deployment/NAME, app, 0 restarts, log previous"],
  },
  {
    what: "a StatefulSet's old revision does not fail",
    make: (world, name) => {
      const set = world.statefulSet(name, { replicas: 2 });
      set.pods[1]?.dies({ exitCode: 2, log: panic(name) }).starts();
      set.rollsOut({ replicas: 1 });
    },
    findings: ["listed (old-revision), panic, StatefulSet/NAME, app, 1 restarts, log previous"],
  },
  {
    what: "a DaemonSet's new revision fails",
    make: (world, name) => {
      const set = world.daemonSet(name, { createdAt: world.now(-7200) });
      set.rollsOut()[0]?.dies({ exitCode: 2, log: panic(name) });
    },
    findings: ["fails, panic, DaemonSet/NAME, app, 1 restarts, log current"],
  },
  {
    what: "a pod that waits for its image longer than a minute is stuck",
    make: (world, name) => {
      const [pod] = world.deployment(name, { ready: false, createdAt: world.now(-90) }).pods;
      pod?.waits("ErrImagePull", "not found");
    },
    findings: ["fails, stuck, Deployment/NAME, app, 0 restarts, log none"],
  },
  {
    what: "a younger one may still start",
    make: (world, name) => {
      const [pod] = world.deployment(name, { ready: false, createdAt: world.now(-5) }).pods;
      pod?.waits("ErrImagePull", "not found");
    },
    findings: [],
  },
  {
    what: "a quota that forbids the new revision's pods is stuck, though the old ones run",
    make: (world, name) => {
      const object = world.deployment(name).name;
      const deployment = world.store.get("deployments", "prod", object);
      if (deployment === null) return;
      const at = world.now(-120);
      const failure = { type: "ReplicaFailure", status: "True", message: "exceeded quota", lastTransitionTime: at };
      const annotations = { "deployment.kubernetes.io/revision": "2" };
      world.store.put("deployments", {
        ...deployment,
        metadata: { ...deployment.metadata, generation: 2, annotations },
        status: { observedGeneration: 2, replicas: 1, updatedReplicas: 0, conditions: [failure] },
      });
    },
    findings: ["fails, stuck, Deployment/NAME, , 0 restarts, log none"],
  },
  {
    what: "a restart in the hour before the window is of the past",
    make: (world, name) => {
      const [pod] = world.deployment(name).pods;
      pod?.dies({ exitCode: 3, log: "no\n", finishedAt: world.now(-1200) }).starts("app", world.now(-1199));
    },
    findings: ["listed (before-since), exit, Deployment/NAME, app, 0 restarts, log none"],
  },
  {
    what: "an ephemeral container counts for nothing",
    make: (world, name) => {
      const [pod] = world.deployment(name).pods;
      const ended = {
        exitCode: 2,
        reason: "Error",
        startedAt: world.now(-9),
        finishedAt: world.now(-5),
        containerID: "containerd://e",
      };
      pod?.edit((object) => ({
        ...object,
        status: {
          ...object.status,
          ephemeralContainerStatuses: [{ name: "debug", restartCount: 0, state: { terminated: ended }, lastState: {} }],
        } as typeof object.status,
      }));
    },
    findings: [],
  },
];

describe("one look at a namespace with every trouble", () => {
  let result: ActionResult;
  const name = (index: number) => `scene-${String.fromCharCode(97 + index)}`;
  const linesOf = (index: number) =>
    findingLines(result)
      .filter((line) => new RegExp(`/${name(index)}, `).test(line))
      .map((line) => line.replace(name(index), "NAME"));

  beforeAll(async () => {
    result = await watching(
      ({ world }) => {
        for (const [index, { make }] of ONE_LOOK.entries()) make(world, name(index));
      },
      {
        ...LOOK,
        logs: "always",
      },
    );
  });

  for (const [index, { what, findings }] of ONE_LOOK.entries())
    it(what, () => {
      expect(linesOf(index)).toEqual(findings);
    });

  it("has no other findings", () => {
    expect(result.report?.findings).toHaveLength(ONE_LOOK.reduce((sum, { findings }) => sum + findings.length, 0));
  });

  it("has the report's counts in its outputs", () => {
    const findings = result.report?.findings ?? [];
    const failing = findings.filter((finding) => finding.failing);
    expect(result.outputs.crashes).toBe(String(failing.length));
    expect(result.outputs.restarts).toBe(String(findings.reduce((sum, { restarts }) => sum + restarts, 0)));
    expect(JSON.parse(result.outputs.fingerprints ?? "")).toEqual(failing.map(({ fingerprint }) => fingerprint));
  });

  it("lists failing findings first", () => {
    const failing = result.report?.findings.map((finding) => finding.failing) ?? [];
    expect(failing).toEqual(failing.toSorted((a, b) => Number(b) - Number(a)));
  });
});

describe("a watch of a namespace with troubles that develop slowly", () => {
  let result: ActionResult;
  const find = (name: string): Finding | undefined =>
    result.report?.findings.find(({ workload }) => workload.name === name);

  beforeAll(async () => {
    result = await watching(
      async ({ world, watched, pause, until, server }) => {
        const pod = (name: string) => world.deployment(name, { replicas: 2 }).pods[0];
        const [probed, behind, late, often, gone] = ["probed", "behind", "late", "often", "gone"].map(pod);
        await watched();
        // The node's clock is two hours slow.
        behind?.crashesAndRestarts({
          exitCode: 2,
          log: panic("behind"),
          startedAt: world.now(-7300),
          finishedAt: world.now(-7200),
        });
        late?.deletionBegins();
        await pause(300);
        late?.dies({ exitCode: 2, log: "stopped\n", startedAt: world.now(-9000), finishedAt: world.now(-7200) });
        often?.edit((object) => object);
        const [status] = often?.object?.status.containerStatuses ?? [];
        const ended = {
          exitCode: 3,
          reason: "Error",
          startedAt: world.now(),
          finishedAt: world.now(),
          containerID: "containerd://third",
        };
        if (status !== undefined)
          often?.edit((object) => ({
            ...object,
            status: {
              ...object.status,
              containerStatuses: [
                { ...status, restartCount: 3, containerID: "containerd://fourth", lastState: { terminated: ended } },
              ],
            },
          }));
        gone?.dies({ exitCode: 2, log: panic("gone") });
        probed?.dies({ exitCode: 2, log: "serving\n" });
        await until(() => server.requests.some(({ resource, name }) => resource === "pods/log" && name === gone?.name));
        await pause(200);
        gone?.isDeleted();
        await pause(2500);
        const killing = "Container app failed liveness probe, will be restarted";
        const at = probed?.object?.status.containerStatuses?.[0]?.state.terminated?.finishedAt ?? world.now();
        world.put(
          "events",
          { name: "late.1", namespace: "prod" },
          {
            involvedObject: {
              kind: "Pod",
              namespace: "prod",
              name: probed?.name,
              uid: probed?.uid,
              fieldPath: "spec.containers{app}",
            },
            reason: "Killing",
            message: killing,
            type: "Normal",
            firstTimestamp: at,
            lastTimestamp: at,
            count: 1,
          },
        );
      },
      { duration: "12s", "fail-fast": "false", since: "0s", logs: "always" },
    );
  });

  it("counts a death during the watch regardless of its node's clock", () => {
    expect(find("behind")).toMatchObject({ cause: "panic", failing: true, restarts: 1 });
  });

  it("treats an end after the deletion as part of it regardless of its node's clock", () => {
    expect(find("late")).toMatchObject({ cause: "expected", failing: false });
  });

  it("counts deaths of instances that it never saw", () => {
    expect(find("often")).toMatchObject({ restarts: 3, failing: true });
    expect(find("often")).not.toHaveProperty("restartsAtLeast");
  });

  it("has the log of a pod that is gone", () => {
    expect(find("gone")).toMatchObject({ cause: "panic", title: "panic: gone" });
  });

  it("uses a probe's event that arrives seconds after the death", () => {
    expect(find("probed")).toMatchObject({ cause: "probe", failing: true });
  });
});

describe.concurrent("several namespaces", () => {
  it("of which one is forbidden: the others are watched, and the run ends in an error", async () => {
    const options = { namespaces: ["prod", "staging"], deny: ["list pods in staging"] };
    const well = await watching(
      ({ world }) => void world.deployment("api"),
      { ...LOOK, namespace: "prod,staging" },
      options,
    );
    expect([well.outputs.verdict, well.report?.pods]).toEqual(["error", 1]);
    expect(well.report?.errors).toEqual([expect.stringMatching(/list pods in namespace staging/)]);
    const crashed = await watching(
      ({ world }) => void world.deployment("api").pods[0]?.dies({ exitCode: 2, log: panic("x") }),
      { ...LOOK, namespace: "prod,staging" },
      options,
    );
    expect([crashed.outputs.verdict, crashed.report?.errors.length]).toEqual(["failed", 1]);
  });

  it("with the same crash have a finding each and one fingerprint, independent of pod, deploy and line", async () => {
    const result = await watching(
      ({ world }) => {
        world.deployment("api", { namespace: "prod" }).pods[0]?.dies({ exitCode: 2, log: panic("x") });
        const log = panic("x").replace("main.go:12 +0x1d", "main.go:99 +0x2f");
        world.deployment("api", { namespace: "staging" }).rollsOut()[0]?.dies({ exitCode: 2, log });
      },
      { ...LOOK, namespace: "prod\nstaging" },
      { namespaces: ["prod", "staging"] },
    );
    expect(result.report?.findings.map(({ workload }) => workload.namespace).toSorted()).toEqual(["prod", "staging"]);
    expect(JSON.parse(result.outputs.fingerprints ?? "")).toHaveLength(1);
  });
});

describe.concurrent("the selection of pods", () => {
  it("must match both selector and workloads; a line that matches nothing is an error that names it", async () => {
    const result = await watching(
      ({ world }) => {
        world.deployment("api").pods[0]?.dies({ exitCode: 2, log: panic("api") });
        world.deployment("web").pods[0]?.dies({ exitCode: 2, log: panic("web") });
        world.deployment("db", { labels: { app: "api" } }).pods[0]?.dies({ exitCode: 2, log: panic("db") });
      },
      { ...LOOK, selector: "app=api", workloads: "deployment/api\nstatefulset/absent\ndeployment/web" },
    );
    expect(findingLines(result)).toEqual(["fails, panic, Deployment/api, app, 1 restarts, log current"]);
    expect(result.outputs.verdict).toBe("failed");
    expect(result.report?.errors[0]).toMatch(/statefulset\/absent.*deployment\/web/);
    expect([result.report?.pods]).toEqual([1]);
  });

  it("excludes the stuck rollout of an app outside the selector", async () => {
    const stuckSet = ({ world }: Story) => {
      world.deployment("api");
      const template = { metadata: { labels: { app: "db" } } };
      const spec = { replicas: 3, template, updateStrategy: { type: "RollingUpdate" } };
      const status = { observedGeneration: 1, replicas: 0 };
      const { metadata } = world.put("statefulsets", { name: "db", namespace: "prod", uid: "db" }, { spec, status });
      world.event({
        involved: { apiVersion: "apps/v1", kind: "StatefulSet", name: "db", namespace: "prod", uid: metadata.uid },
        type: "Warning",
        reason: "FailedCreate",
        message: 'create Pod db-0 failed error: pods "db-0" is forbidden: exceeded quota',
        recurrence: { times: 2 },
      });
    };
    const all = await watching(stuckSet, { duration: "3s" });
    expect(findingLines(all)).toEqual(["fails, stuck, StatefulSet/db, , 0 restarts, log none"]);
    expect(all.report?.findings[0]?.title).toMatch(/no pod .* exceeded quota/);
    const selected = await watching(stuckSet, { duration: "3s", selector: "app=api" });
    expect(selected.outputs.verdict).toBe("passed");
    expect(selected.report?.partial).toEqual([]);
  });

  it("is mentioned in the first line if it is only a part of the rollout", async () => {
    const result = await watching(
      ({ world }) => void world.deployment("api", { replicas: 20 }).rollsOut({ replicas: 3 }),
      LOOK,
    );
    expect(result.outputs.verdict).toBe("passed");
    expect(result.report?.partial).toMatchObject([{ seen: 3, wanted: 20 }]);
    expect(result.summary.trim().split("\n", 1)[0]).toMatch(/3 of 20/);
  });
});

describe.concurrent("inputs that decide which causes fail", () => {
  const twice = ({ world }: Story) => {
    const [pod] = world.deployment("api").pods;
    pod?.crashesAndRestarts({ exitCode: 2, log: panic("x") }).dies({ exitCode: 2, log: panic("x") });
    world
      .deployment("old")
      .pods[0]?.dies({ exitCode: 2, log: panic("o"), finishedAt: world.now(-3000) })
      .starts("app", world.now(-2999));
  };

  it("max-restarts tolerates that many, and no more", async () => {
    const upAgain = ({ world }: Story) => {
      const [pod] = world.deployment("api").pods;
      pod?.crashesAndRestarts({ exitCode: 2, log: panic("x") }).crashesAndRestarts({ exitCode: 2, log: panic("x") });
    };
    const tolerant = await watching(upAgain, { ...LOOK, "max-restarts": "2" });
    expect(tolerant.outputs.verdict).toBe("passed");
    expect(findingLines(tolerant)).toContainEqual(expect.stringMatching(/^listed \(max-restarts\)/));
    expect((await watching(twice, { ...LOOK, "max-restarts": "1" })).outputs.verdict).toBe("failed");
    // It is down when the watch ends.
    expect((await watching(twice, { ...LOOK, "max-restarts": "2" })).outputs.verdict).toBe("failed");
  });

  it("fail-on none only reports, and past deaths remain past", async () => {
    const result = await watching(twice, { ...LOOK, "fail-on": "none" });
    expect(result.exitCode).toBe(0);
    expect(result.report?.findings.map(({ workload, ignoredBy }) => [workload.name, ignoredBy]).toSorted()).toEqual([
      ["api", "fail-on"],
      ["old", "before-since"],
    ]);
  });

  it("since in the future of one look is an error", async () => {
    const result = await watching(twice, { ...LOOK, since: "2124-01-01T00:00:00Z" });
    expect(result.outputs.verdict).toBe("error");
    expect(result.report?.errors[0]).toMatch(/since.*2124/);
  });

  it("since accepts its earliest value", async () => {
    expect((await watching(twice, { ...LOOK, since: "3650d" })).report?.findings).toHaveLength(2);
  });
});

it("SIGTERM ends a run like SIGINT", { retry: 2 }, async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  await using cluster = await startKubernetes(async ({ world, watched }) => {
    world.deployment("api");
    await watched();
    resolve();
  });
  await using result = await runAction({ duration: "5m" }, { cluster, cancel: promise, cancelBy: "SIGTERM" });
  expect([result.exitCode, result.outputs.verdict, result.report?.endedBy]).toEqual([1, "error", "cancelled"]);
  expect(result.tookMs).toBeLessThan(5000);
});
