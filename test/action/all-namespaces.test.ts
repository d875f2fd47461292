/** `namespace: *`: the whole cluster with one list and one watch. */
import { describe, expect, it } from "vitest";
import { startKubernetes } from "../servers/kubernetes.ts";
import { panic } from "./logs.ts";
import { findingLines, runAction } from "./run-action.ts";

describe.concurrent("all namespaces", () => {
  it("are watched with one list and one watch, and each death has its namespace", async () => {
    await using cluster = await startKubernetes(
      async ({ world, watched, pause }) => {
        const [api] = world.deployment("api", { namespace: "prod" }).pods;
        const [web] = world.deployment("web", { namespace: "staging" }).pods;
        await watched();
        api?.dies({ exitCode: 2, log: panic("in prod") });
        web?.dies({ exitCode: 2, log: panic("in staging") });
        await pause(100);
      },
      { namespaces: ["prod", "staging", "empty"] },
    );
    await using result = await runAction({ namespace: "*", duration: "3s", "fail-fast": "false" }, { cluster });
    expect(findingLines(result).toSorted()).toEqual([
      "fails, panic, Deployment/api, app, 1 restarts, log current",
      "fails, panic, Deployment/web, app, 1 restarts, log current",
    ]);
    expect(result.report?.namespaces).toEqual(["prod", "staging"]);
    expect(result.report?.findings.map(({ workload }) => workload.namespace).toSorted()).toEqual(["prod", "staging"]);
    const pods = cluster.requests.filter(({ resource, verb }) => resource === "pods" && verb === "watch");
    expect(pods.map(({ path }) => path.replace(/\?.*/, ""))).toEqual(["/api/v1/pods"]);
    expect(result.log).toContain("all namespaces");
  });

  it("need a ClusterRole, and the error says so", async () => {
    await using cluster = await startKubernetes(({ world }) => void world.deployment("api"), { deny: ["list pods"] });
    await using result = await runAction({ namespace: "*", duration: "0s" }, { cluster });
    expect(result.outputs.verdict).toBe("error");
    expect(result.report?.errors[0]).toMatch(/list pods in all namespaces.*ClusterRole/);
  });

  it("without any pod are an error, like an empty namespace", async () => {
    await using cluster = await startKubernetes(() => {});
    await using result = await runAction({ namespace: "*", duration: "1s" }, { cluster });
    expect(result.report?.errors[0]).toMatch(/No pod matches in all namespaces/);
  });

  it("forgets pods that a later list lacks", async () => {
    await using cluster = await startKubernetes(async ({ world, server, watched, pause }) => {
      world.deployment("api", { namespace: "staging" });
      const [pod] = world.deployment("web", { namespace: "prod" }).pods;
      await watched();
      server.endWatches("cut");
      pod?.dies({ exitCode: 2, log: panic("gone") });
      world.store.forget();
      await pause(200);
    });
    await using result = await runAction({ namespace: "*", duration: "3s", "fail-fast": "false" }, { cluster });
    expect(findingLines(result)).toEqual(["fails, panic, Deployment/web, app, 1 restarts, log current"]);
  });
});
