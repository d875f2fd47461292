/** Real crashes are found, and typical false positives are not. */
import { describe, expect, it } from "vitest";
import type { SimulatedPod } from "../servers/kubernetes.ts";
import { CONCURRENT_MAP, panic } from "./logs.ts";
import { findingLines } from "./run-action.ts";
import { LOOK, watching } from "./watching.ts";

describe.concurrent("a crash is found", () => {
  it("as it happens, with the log of the instance that died", async () => {
    const result = await watching(async ({ world, watched, pause }) => {
      const [pod] = world.deployment("api", { replicas: 3 }).pods;
      await watched();
      await pause(200);
      pod?.dies({ exitCode: 2, log: CONCURRENT_MAP });
    });
    expect(findingLines(result)).toEqual(["fails, panic, Deployment/api, app, 1 restarts, log current"]);
    expect(result.exitCode).toBe(1);
    expect(result.outputs).toMatchObject({ verdict: "failed", crashes: "1", restarts: "1" });
    expect(result.report?.findings[0]?.crash?.kind).toBe("concurrent-map");
  });

  it("in the container that crashed, beside one that restarted before the window (T1, T7)", async () => {
    const result = await watching(({ world }) => {
      const [pod] = world.deployment("api", { containers: [{ name: "app" }, { name: "proxy" }] }).pods;
      pod?.dies({ exitCode: 1, log: "old\n", container: "proxy", finishedAt: world.now(-3000) }).starts("proxy");
      pod?.dies({ exitCode: 2, log: panic("new") }).starts("app");
    }, LOOK);
    expect(findingLines(result).filter((line) => line.startsWith("fails"))).toEqual([
      "fails, panic, Deployment/api, app, 1 restarts, log previous",
    ]);
  });

  it("in a loop that continues during the look, and the latest death still has its log", async () => {
    let loop: SimulatedPod | undefined;
    const result = await watching(
      ({ world }) => {
        loop = world.deployment("api").pods[0];
        loop?.dies({ exitCode: 2, log: panic("again and again") }).starts();
      },
      LOOK,
      {
        before: ({ resource }) => {
          if (resource === "pods/log") loop?.dies({ exitCode: 2, log: panic("again and again") });
          if (resource === "pods/log") loop = undefined;
          return null;
        },
      },
    );
    expect(findingLines(result)).toEqual(["fails, panic, Deployment/api, app, 2 restarts, log none+current"]);
    expect(result.report?.findings[0]?.title).toBe("panic: again and again");
  });

  it("in a pod with forty earlier restarts (T2)", async () => {
    const result = await watching(({ world }) => {
      const [pod] = world.deployment("api", { containers: [{ name: "app", restarts: 40 }] }).pods;
      pod?.dies({ exitCode: 2, log: panic("again") });
    }, LOOK);
    expect(findingLines(result)).toEqual(["fails, panic, Deployment/api, app, 1 restarts, log current"]);
  });

  it("in all three states that a dead container may be in (T3)", async () => {
    const result = await watching(
      ({ world }) => {
        const [running, terminated, waiting] = world.deployment("api", { replicas: 3 }).pods;
        running
          ?.dies({ exitCode: 2, log: panic("before"), finishedAt: world.now(-3000) })
          .starts()
          .dies({ exitCode: 2, log: panic("one") })
          .starts();
        running?.writes("serving\n");
        terminated
          ?.dies({ exitCode: 2, log: panic("before"), finishedAt: world.now(-3000) })
          .starts()
          .dies({ exitCode: 2, log: panic("one") });
        waiting?.dies({ exitCode: 2, log: panic("one") }).backsOff();
      },
      { ...LOOK, logs: "always" },
    );
    const [finding] = result.report?.findings ?? [];
    expect(finding?.title).toBe("panic: one");
    expect(new Set(finding?.instances.map(({ log }) => log.source))).toEqual(new Set(["previous", "current"]));
    for (const { log } of finding?.instances ?? []) expect(log.note).toBeNull();
  });

  it("whose last lines the runtime writes after it has reported the end", async () => {
    const result = await watching(
      async ({ world, asked }) => {
        const [pod] = world.deployment("api").pods;
        await asked("watch pods");
        pod?.dies({ exitCode: 2 });
        await asked("get pods/log");
        const at = world.now();
        if (pod !== undefined) world.logs.write(pod.containerId(), panic("late"), at);
      },
      { duration: "6s" },
    );
    expect(findingLines(result)).toEqual(["fails, panic, Deployment/api, app, 1 restarts, log current"]);
  });

  it("whose trace the runtime writes after its first line and the end", async () => {
    const result = await watching(
      async ({ world, asked }) => {
        const [pod] = world.deployment("api").pods;
        await asked("watch pods");
        pod?.dies({ exitCode: 2, log: "panic: late\n" });
        await asked("get pods/log");
        const at = world.now();
        if (pod !== undefined) world.logs.write(pod.containerId(), panic("late").replace("panic: late\n", ""), at);
      },
      { duration: "6s" },
    );
    expect(result.report?.findings[0]?.crash?.frames).not.toEqual([]);
    expect(findingLines(result)).toEqual(["fails, panic, Deployment/api, app, 1 restarts, log current"]);
  });

  it("when the pod is ready again between two looks (T11)", async () => {
    const result = await watching(
      async ({ world, asked }) => {
        const [pod] = world.deployment("api").pods;
        await asked("list pods");
        pod?.crashesAndRestarts({ exitCode: 2, log: panic("brief") });
      },
      { interval: "1s" },
      { deny: ["watch pods"] },
    );
    expect(findingLines(result)).toEqual(["fails, panic, Deployment/api, app, 1 restarts, log previous"]);
    expect(result.report?.warnings.join()).toMatch(/watch/);
  });

  it("in a loop without a restart inside the window (T12)", async () => {
    const result = await watching(({ world }) => {
      const [pod] = world.deployment("api").pods;
      pod?.dies({ exitCode: 2, log: panic("loop"), finishedAt: world.now(-1500) }).backsOff();
    }, LOOK);
    expect(findingLines(result)[0]).toMatch(/^fails, panic, Deployment\/api, app/);
  });

  it("once for thirty pods (T22)", async () => {
    const result = await watching(({ world }) => {
      for (const pod of world.deployment("api", { replicas: 30 }).pods) pod.dies({ exitCode: 2, log: panic("all") });
    }, LOOK);
    expect(result.report?.findings).toHaveLength(1);
    expect(result.report?.findings[0]?.instances).toHaveLength(30);
  });

  it("in init containers and sidecars", async () => {
    const result = await watching(({ world }) => {
      const init = world.deployment("migrates", {
        ready: false,
        containers: [{ name: "app" }, { name: "migrate", type: "init" }],
      }).pods[0];
      init?.starts("migrate").dies({ exitCode: 2, log: panic("migration"), container: "migrate" });
      const sidecar = world.deployment("meshed", { containers: [{ name: "app" }, { name: "mesh", type: "sidecar" }] })
        .pods[0];
      sidecar?.dies({ exitCode: 2, log: panic("mesh"), container: "mesh" });
    }, LOOK);
    const types = result.report?.findings.map(({ container, containerType, title }) => [
      container,
      containerType,
      title,
    ]);
    expect(types?.toSorted()).toEqual([
      ["mesh", "sidecar", "panic: mesh"],
      ["migrate", "init", "panic: migration"],
    ]);
  });

  it("of a Job's pod that vanishes with its log", async () => {
    const result = await watching(async ({ world, watched, asked, pause }) => {
      const [pod] = world.job("import", { restartPolicy: "OnFailure" }).pods;
      await watched();
      const read = asked("get pods/log");
      pod?.dies({ exitCode: 2, log: panic("import") });
      await read;
      await pause(200);
      pod?.isDeleted();
    });
    expect(findingLines(result)).toEqual(["fails, panic, Job/import, app, 1 restarts, log current"]);
  });

  it("even if its log is gone, and without another instance's log (T5, T6)", async () => {
    const result = await watching(({ world }) => {
      const [pod] = world.deployment("api").pods;
      pod?.dies({ exitCode: 2, log: panic("gone") }).starts();
      pod?.dies({ exitCode: 3, log: panic("still there") });
    }, LOOK);
    const logs = result.report?.findings.flatMap(({ instances }) =>
      instances.map(({ exitCode, log }) => [exitCode, log.source, log.note]),
    );
    expect(logs).toContainEqual([2, "none", expect.stringMatching(/no longer/)]);
    expect(result.report?.findings.find(({ title }) => title === "panic: still there")?.restarts).toBe(1);
    expect(result.log).not.toContain("unable to retrieve");
  });
});

describe.concurrent("its cause is reported", () => {
  it("as a probe, although it ends with Go's exit code and no trace (T19)", async () => {
    const result = await watching(({ world }) => {
      world.deployment("api").pods[0]?.failsProbe("Liveness", { exitCode: 2, log: "serving\n" }).starts();
    }, LOOK);
    expect(findingLines(result)).toEqual(["fails, probe, Deployment/api, app, 1 restarts, log previous"]);
  });

  it("as memory, even after a recovered panic (T21)", async () => {
    const log = `http: panic serving 10.0.0.1:5000: boom\ngoroutine 7 [running]:\nnet/http.(*conn).serve.func1()\n\t/usr/local/go/src/net/http/server.go:1947 +0xbe\n`;
    const result = await watching(({ world }) => {
      const plan = { containers: [{ name: "app", memoryLimit: "64Mi" }] };
      world.deployment("api", plan).pods[0]?.dies({ exitCode: 137, reason: "OOMKilled", log });
    }, LOOK);
    expect(findingLines(result)).toEqual(["fails, oom, Deployment/api, app, 1 restarts, log current"]);
    expect(result.report?.findings[0]?.title).toContain("64Mi");
  });

  it("never as memory if the node forgot the container (T9)", async () => {
    const result = await watching(({ world }) => {
      world.deployment("api").pods[0]?.isForgottenByNode();
    }, LOOK);
    expect(result.report?.findings.map(({ cause }) => cause)).not.toContain("oom");
    expect(result.report?.findings.map(({ cause }) => cause)).not.toContain("panic");
  });

  it("as completed for a sidecar that ends with 0 (T14)", async () => {
    const result = await watching(({ world }) => {
      const plan = { containers: [{ name: "app" }, { name: "mesh", type: "sidecar" as const }] };
      world.deployment("api", plan).pods[0]?.crashesAndRestarts({ exitCode: 0, container: "mesh" });
    }, LOOK);
    expect(result.exitCode).toBe(0);
    expect(findingLines(result).join()).not.toMatch(/fails/);
  });

  it("as stuck if no image can be pulled, after a minute or at the end of a shorter watch", async () => {
    const result = await watching(
      ({ world }) => {
        const [pod] = world.deployment("api", { ready: false, createdAt: world.now(-120) }).pods;
        pod?.waits("ImagePullBackOff", 'Back-off pulling image "shop:9"');
      },
      { duration: "1s" },
    );
    expect(findingLines(result)[0]).toMatch(/^fails, stuck, Deployment\/api/);
    expect(result.report?.findings[0]?.title).toMatch(/image/i);
  });
});

describe.concurrent("harmless events pass", () => {
  it("pods stopped by a rollout (T10)", async () => {
    const result = await watching(async ({ world, watched, pause }) => {
      const deployment = world.deployment("api", { replicas: 2 });
      await watched();
      const old = deployment.pods;
      deployment.rollsOut();
      for (const pod of old) pod.deletionBegins();
      await pause(1100);
      for (const pod of old) pod.dies({ exitCode: 2, log: "terminating\n" }).isDeleted();
    });
    expect(result.exitCode).toBe(0);
    expect(result.outputs.verdict).toBe("passed");
  });

  it("a restart before the window on a pod that keeps running (T7)", async () => {
    const result = await watching(({ world }) => {
      const [pod] = world.deployment("api").pods;
      pod?.dies({ exitCode: 2, log: panic("old"), finishedAt: world.now(-2000) }).starts("app", world.now(-1990));
    }, LOOK);
    expect([result.exitCode, result.outputs.verdict]).toEqual([0, "passed"]);
  });

  it("a new pod with the name of a StatefulSet's pod that crashed (T8)", async () => {
    const result = await watching(async ({ world, watched, asked, pause }) => {
      const db = world.statefulSet("db");
      await watched();
      const read = asked("get pods/log");
      db.pods[0]?.dies({ exitCode: 2, log: panic("first") });
      await read;
      await pause(200);
      db.pods[0]?.isDeleted();
      db.rollsOut()[0]?.writes("I live\n");
    });
    const [finding] = result.report?.findings ?? [];
    expect([finding?.title, finding?.instances.length]).toEqual(["panic: first", 1]);
  });

  it("a restart count that falls (T18)", async () => {
    const result = await watching(async ({ world, watched }) => {
      const [pod] = world.deployment("api", { containers: [{ name: "app", restarts: 7 }] }).pods;
      await watched();
      pod?.edit((object) => ({
        ...object,
        status: {
          ...object.status,
          containerStatuses: (object.status.containerStatuses ?? []).map((one) => ({ ...one, restartCount: 0 })),
        },
      }));
    });
    expect([result.exitCode, result.report?.restarts]).toEqual([0, 0]);
  });

  it("deaths of the replaced revision", async () => {
    const result = await watching(({ world }) => {
      const deployment = world.deployment("api", { createdAt: world.now(-3600) });
      deployment.pods[0]?.dies({ exitCode: 2, log: panic("old code") }).starts();
      deployment.rollsOut();
    }, LOOK);
    expect(findingLines(result)).toEqual([
      "listed (old-revision), panic, Deployment/api, app, 1 restarts, log previous",
    ]);
    expect(result.exitCode).toBe(0);
  });
});

describe.concurrent("the cluster's clock", () => {
  for (const hours of [-2, 2]) {
    it(`counts, not the runner's, which is ${Math.abs(hours)} h ${hours < 0 ? "ahead" : "behind"}`, async () => {
      const result = await watching(
        ({ world }) => {
          const [now, before] = world.deployment("api", { replicas: 2 }).pods;
          now?.dies({ exitCode: 2, log: panic("now"), finishedAt: world.now(-60) }).starts();
          before?.dies({ exitCode: 2, log: panic("before"), finishedAt: world.now(-1800) }).starts();
        },
        LOOK,
        { clockOffsetMs: hours * 3_600_000 },
      );
      const failing = result.report?.findings.filter((finding) => finding.failing).map(({ title }) => title);
      expect(failing).toEqual(["panic: now"]);
    });
  }
});
