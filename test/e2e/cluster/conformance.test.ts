/** Compares the scripted API server of the fast tests with the real one, by a real kubectl. */
import { execFile } from "node:child_process";
import { mkdtempDisposable, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, inject, test } from "vitest";
import { type ScriptedKubernetes, startKubernetes } from "../../servers/kubernetes.ts";

const run = promisify(execFile);
const { kubectl: KUBECTL } = inject("cluster");

describe("the scripted API server understands the real kubectl", () => {
  test("get shows the pods as a table, and as JSON", async () => {
    await using cluster = await startKubernetes(({ world }) => {
      world.deployment("api", { replicas: 2 }).pods[0]?.dies({ exitCode: 2, log: "panic: stock is negative" });
    });
    const table = (await kubectl(cluster, "get", "pods")).stdout.trim().split("\n");
    expect(table[0]).toMatch(/^NAME +READY +STATUS +RESTARTS +AGE$/);
    expect(table).toHaveLength(3);
    expect(table.some((line) => /^api-\S+ +0\/1 +Error +0 /.test(line))).toBe(true);
    const json = JSON.parse((await kubectl(cluster, "get", "pods", "--output", "json")).stdout);
    expect(json.items).toHaveLength(2);
  });

  test("logs gives the crash while the pod waits, and --previous once it runs again", async () => {
    await using cluster = await startKubernetes(() => {});
    const pod = cluster.world.addPod({ name: "shop" });
    pod.dies({ exitCode: 2, log: "panic: stock is negative" });
    expect((await kubectl(cluster, "logs", "shop")).stdout).toContain("panic: stock is negative");
    await expect(kubectl(cluster, "logs", "shop", "--previous")).rejects.toThrow(
      /previous terminated container "\S+" in pod "shop" not found/,
    );
    pod.starts();
    expect((await kubectl(cluster, "logs", "shop", "--previous")).stdout).toContain("panic: stock is negative");
    expect((await kubectl(cluster, "logs", "shop")).stdout).not.toContain("panic: stock is negative");
  });

  test("describe shows the last state of a container", async () => {
    await using cluster = await startKubernetes(({ world }) => {
      const pod = world.addPod({ name: "shop" });
      pod.dies({ exitCode: 2, log: "panic: stock is negative" });
      pod.starts();
    });
    const { stdout } = await kubectl(cluster, "describe", "pod", "shop");
    expect(stdout).toMatch(/Last State: +Terminated\n +Reason: +Error\n +Exit Code: +2/);
    expect(stdout).toMatch(/Restart Count: +1/);
  });

  test("a watch prints a pod's death", async () => {
    await using cluster = await startKubernetes(async ({ world, watched }) => {
      const pod = world.addPod({ name: "shop" });
      await watched();
      pod.dies({ exitCode: 2, log: "" });
    });
    const { stdout } = await kubectl(cluster, "wait", "pod/shop", "--for=condition=Ready=false", "--timeout=30s");
    expect(stdout).toContain("condition met");
  });

  test("an access review and a refused list are answered as RBAC does", async () => {
    await using cluster = await startKubernetes(() => {}, { deny: ["list events"] });
    expect(await mayList(cluster, "pods")).toBe(true);
    expect(await mayList(cluster, "events")).toBe(false);
    await expect(kubectl(cluster, "get", "events")).rejects.toThrow(
      /events is forbidden: User ".*" cannot list resource "events"/,
    );
  });
});

/** Sends JSON, since `kubectl auth can-i` sends a binary format that only a real API server reads. */
async function mayList(cluster: ScriptedKubernetes, resource: string): Promise<boolean> {
  await using folder = await mkdtempDisposable(join(tmpdir(), "crashgate-kubectl-"));
  const path = join(folder.path, "review.json");
  const resourceAttributes = { namespace: "default", verb: "list", resource };
  const review = {
    apiVersion: "authorization.k8s.io/v1",
    kind: "SelfSubjectAccessReview",
    spec: { resourceAttributes },
  };
  await writeFile(path, JSON.stringify(review));
  const reviews = "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews";
  const { stdout } = await kubectl(cluster, "create", "--raw", reviews, "--filename", path);
  return JSON.parse(stdout).status.allowed;
}

async function kubectl(cluster: ScriptedKubernetes, ...args: readonly string[]): Promise<{ readonly stdout: string }> {
  await using folder = await mkdtempDisposable(join(tmpdir(), "crashgate-kubectl-"));
  const path = join(folder.path, "kubeconfig");
  await writeFile(path, cluster.kubeconfig());
  return await run(KUBECTL, ["--kubeconfig", path, "--cache-dir", join(folder.path, "cache"), ...args]);
}
