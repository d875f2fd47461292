/** Clusters that cannot be read, or only in part: the run never passes without having looked. */
import { describe, expect, it } from "vitest";
import { startKubernetes } from "../servers/kubernetes.ts";
import { panic } from "./logs.ts";
import { findingLines, runAction } from "./run-action.ts";

const LOOK = { duration: "0s" };

describe.concurrent("an error, never green (T15)", () => {
  it("where no pod matches", async () => {
    await using cluster = await startKubernetes(() => {});
    await using result = await runAction({ duration: "1s" }, { cluster });
    expect([result.exitCode, result.outputs.verdict]).toEqual([1, "error"]);
    expect(result.log).toMatch(/::error.*prod/);
    expect(result.report?.errors[0]).toMatch(/no pod/i);
    await using allowed = await runAction({ duration: "1s", "allow-empty": "true" }, { cluster });
    expect([allowed.exitCode, allowed.outputs.verdict]).toEqual([0, "passed"]);
  });

  it("where the pods may not be listed", async () => {
    await using cluster = await startKubernetes(({ world }) => void world.deployment("api"), { deny: ["list pods"] });
    await using result = await runAction(LOOK, { cluster });
    expect([result.exitCode, result.outputs.verdict]).toEqual([1, "error"]);
    expect(result.report?.errors[0]).toMatch(/list.*pods|pods.*list/);
  });

  it("where the credentials have expired", async () => {
    await using cluster = await startKubernetes(({ world }) => void world.deployment("api"));
    await using result = await runAction({ ...LOOK, kubeconfig: cluster.kubeconfig({ auth: "wrong-token" }) });
    expect([result.exitCode, result.outputs.verdict]).toEqual([1, "error"]);
    expect(result.report?.errors[0]).toMatch(/401|credentials/);
  });

  it("where there is no kubeconfig at all", async () => {
    await using result = await runAction(LOOK);
    expect([result.exitCode, result.outputs.verdict]).toEqual([1, "error"]);
    expect(result.log).toMatch(/kubeconfig/);
  });

  it("where nothing answers at the cluster's address", async () => {
    const cluster = await startKubernetes(() => {});
    const kubeconfig = cluster.kubeconfig();
    await cluster.close();
    await using result = await runAction({ ...LOOK, kubeconfig });
    expect([result.exitCode, result.outputs.verdict]).toEqual([1, "error"]);
    expect(result.report?.errors[0]).toMatch(/127\.0\.0\.1/);
  });

  it("where the watch loses its access half-way; earlier findings are kept", async () => {
    await using cluster = await startKubernetes(async ({ world, server, watched, pause }) => {
      const [pod] = world.deployment("api", { replicas: 2 }).pods;
      await watched();
      pod?.dies({ exitCode: 2, log: panic("seen") });
      await pause(1200);
      server.expireCredentials();
      server.endWatches();
    });
    await using result = await runAction({ duration: "20s", "fail-fast": "false" }, { cluster });
    expect(result.outputs.verdict).toBe("failed");
    expect(findingLines(result)).toEqual(["fails, panic, Deployment/api, app, 1 restarts, log current"]);
    expect(result.report?.endedBy).toBe("access-lost");
  });
});

describe.concurrent("a missing right costs only the feature that needs it (T16)", () => {
  it("logs: the finding stays, and says why it has no log (T6)", async () => {
    await using cluster = await startKubernetes(
      ({ world }) => {
        world.deployment("api").pods[0]?.dies({ exitCode: 2, log: panic("unseen") });
      },
      { deny: ["get pods/log"] },
    );
    await using result = await runAction(LOOK, { cluster });
    expect(findingLines(result)).toEqual(["fails, exit, Deployment/api, app, 1 restarts, log none"]);
    expect(result.report?.warnings.join("\n")).toMatch(/no right to read logs in prod/);
  });

  it("logs: the termination message is the third source", async () => {
    await using cluster = await startKubernetes(
      ({ world }) => {
        const container = { name: "app", terminationMessagePolicy: "FallbackToLogsOnError" as const };
        world.deployment("api", { containers: [container] }).pods[0]?.dies({ exitCode: 2, log: panic("short") });
      },
      { deny: ["get pods/log"] },
    );
    await using result = await runAction(LOOK, { cluster });
    expect(findingLines(result)).toEqual(["fails, panic, Deployment/api, app, 1 restarts, log termination-message"]);
  });

  it("events: there is a warning, and the verdict is the same", async () => {
    await using cluster = await startKubernetes(
      ({ world }) => {
        world.deployment("api").pods[0]?.dies({ exitCode: 137, log: "serving\n" });
      },
      { deny: ["list events"] },
    );
    await using result = await runAction(LOOK, { cluster });
    expect(findingLines(result)).toEqual(["fails, signal, Deployment/api, app, 1 restarts, log current"]);
    expect(result.report?.warnings.join("\n")).toMatch(/events/);
  });

  it("owners: the workload is derived from names", async () => {
    await using cluster = await startKubernetes(
      ({ world }) => {
        world.deployment("api").pods[0]?.dies({ exitCode: 2, log: panic("x") });
      },
      { deny: ["* replicasets", "* deployments"] },
    );
    await using result = await runAction(LOOK, { cluster });
    expect(findingLines(result)).toEqual(["fails, panic, Deployment/api, app, 1 restarts, log current"]);
  });
});

describe.concurrent("a watch that breaks is resumed", () => {
  for (const how of ["end", "cut"] as const) {
    it(`after the server ${how === "end" ? "ended it" : "was cut off"}`, async () => {
      await using cluster = await startKubernetes(async ({ world, server, watched, asked, pause }) => {
        const [pod] = world.deployment("api").pods;
        await watched();
        server.endWatches(how);
        await asked("watch pods");
        await pause(100);
        pod?.dies({ exitCode: 2, log: panic("later") });
      });
      await using result = await runAction({ duration: "6s", settle: "0s" }, { cluster });
      expect(findingLines(result)).toEqual(["fails, panic, Deployment/api, app, 1 restarts, log current"]);
    });
  }

  it("after 410 inside the stream: a new list finds the deaths in between", async () => {
    await using cluster = await startKubernetes(async ({ world, server, watched }) => {
      const [pod] = world.deployment("api").pods;
      await watched();
      server.endWatches("cut");
      pod?.crashesAndRestarts({ exitCode: 2, log: panic("unwatched") });
      world.store.forget();
    });
    await using result = await runAction({ duration: "6s", settle: "0s" }, { cluster });
    expect(findingLines(result)).toEqual(["fails, panic, Deployment/api, app, 1 restarts, log previous"]);
    expect(
      cluster.requests.filter(({ verb, resource }) => `${verb} ${resource}` === "list pods").length,
    ).toBeGreaterThan(1);
  });

  it("after 410 as the answer to the watch", async () => {
    let refusals = 0;
    await using cluster = await startKubernetes(
      async ({ world, watched, pause }) => {
        const [pod] = world.deployment("api").pods;
        await watched();
        await pause(200);
        pod?.dies({ exitCode: 2, log: panic("later") });
      },
      {
        before: ({ verb, resource }) => {
          if (`${verb} ${resource}` !== "watch pods" || refusals++ > 0) return null;
          const body = {
            kind: "Status",
            apiVersion: "v1",
            status: "Failure",
            reason: "Expired",
            code: 410,
            message: "too old",
          };
          return { kind: "answer", status: 410, contentType: "application/json", body: JSON.stringify(body) };
        },
      },
    );
    await using result = await runAction({ duration: "8s", settle: "0s" }, { cluster });
    expect(findingLines(result)).toEqual(["fails, panic, Deployment/api, app, 1 restarts, log current"]);
  });
});

describe.concurrent("a cluster in trouble", () => {
  it("is retried after 429 and 503", async () => {
    const answers = [429, 503];
    await using cluster = await startKubernetes(
      ({ world }) => {
        world.deployment("api").pods[0]?.dies({ exitCode: 2, log: panic("x") });
      },
      {
        before: ({ verb, resource }) => {
          const status = `${verb} ${resource}` === "list pods" ? answers.shift() : undefined;
          return status === undefined
            ? null
            : { kind: "answer", status, contentType: "text/html", body: "<h1>busy</h1>" };
        },
      },
    );
    await using result = await runAction(LOOK, { cluster });
    expect(findingLines(result)).toEqual(["fails, panic, Deployment/api, app, 1 restarts, log current"]);
  });

  it("that hangs on the log of a container does not hang the run", async () => {
    await using cluster = await startKubernetes(
      ({ world }) => {
        world.deployment("api").pods[0]?.dies({ exitCode: 2, log: panic("x") });
      },
      { before: ({ resource }) => (resource === "pods/log" ? { kind: "hang" } : null) },
    );
    await using result = await runAction(LOOK, { cluster });
    expect(findingLines(result)).toEqual(["fails, exit, Deployment/api, app, 1 restarts, log none"]);
    expect(result.tookMs).toBeLessThan(90_000);
  });

  it("that cuts a log off leaves the part that arrived", async () => {
    await using cluster = await startKubernetes(
      ({ world }) => {
        world.deployment("api").pods[0]?.dies({ exitCode: 2, log: panic("x") + "more\n".repeat(50_000) });
      },
      { before: ({ resource }) => (resource === "pods/log" ? { kind: "cut", afterBytes: 30_000 } : null) },
    );
    await using result = await runAction(LOOK, { cluster });
    expect(result.report?.findings[0]?.title).toBe("panic: x");
    expect(result.report?.findings[0]?.instances[0]?.log.note).toMatch(/broke off/);
  });
});
