import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type ExpectStatic, inject, test } from "vitest";
import { Cluster, type Rule } from "../cluster.ts";
import { container, deployment, onlyOnce, podSpec } from "../manifests.ts";
import { type ActionRun, findingOf } from "../run-action.ts";
import { Scene } from "../scene.ts";

const cluster = new Cluster(inject("cluster"));

const PODS: Rule = { apiGroups: [""], resources: ["pods"], verbs: ["get", "list", "watch"] };
const PODS_WITHOUT_WATCH: Rule = { apiGroups: [""], resources: ["pods"], verbs: ["get", "list"] };
const LOGS: Rule = { apiGroups: [""], resources: ["pods/log"], verbs: ["get"] };
const EVENTS: Rule = { apiGroups: [""], resources: ["events"], verbs: ["list"] };
const OWNERS: Rule = { apiGroups: ["apps"], resources: ["deployments", "replicasets"], verbs: ["get", "list"] };

test.concurrent("a selector that matches no pod is an error that says what and where", async ({ expect }) => {
  await using scene = await Scene.open(cluster, "no-match");
  await scene.apply(deployment("shop", podSpec(container(["serve"]))));

  const run = await scene.action({ duration: "3s", selector: "app=shpo" });

  expectError(expect, scene, run);
  expect(run.stdout).toContain("app=shpo");
  expect(run.stdout).toContain("no-match");
});

test.concurrent("a namespace that does not exist is an error that names it", async ({ expect }) => {
  await using scene = await Scene.open(cluster, "right-namespace");

  const run = await scene.action({ duration: "0s", namespace: "wrong-namespace" });

  expectError(expect, scene, run);
  expect(run.stdout).toContain("wrong-namespace");
});

test.concurrent("no right to list pods is an error that names the right", async ({ expect }) => {
  await using scene = await Scene.open(cluster, "no-rights");
  const kubeconfig = await cluster.kubeconfigFor(scene.namespace, "nobody", []);

  const run = await scene.action({ duration: "0s" }, { kubeconfig });

  expectError(expect, scene, run);
  expect(run.stdout).toMatch(/list/);
  expect(run.stdout).toMatch(/pods/);
  expect(run.stdout).toContain("no-rights");
});

test.concurrent("no kubeconfig, or a missing one, is an error that names the places searched", async ({ expect }) => {
  await using scene = await Scene.open(cluster, "no-kubeconfig");

  const none = await scene.action({ duration: "0s" }, { kubeconfig: null });
  expectError(expect, scene, none);
  expect(none.stdout).toMatch(/kubeconfig/i);

  const missing = await scene.action({ duration: "0s" }, { kubeconfig: "/nowhere/kubeconfig" });
  expect(missing.code).toBe(1);
  expect(missing.outputs.get("verdict")).toBe("error");
  expect(missing.stdout).toContain("/nowhere/kubeconfig");
});

test.concurrent("expired credentials and a missing server are errors that say so", async ({ expect }) => {
  await using scene = await Scene.open(cluster, "expired");
  const expired = await scene.action(
    { duration: "0s" },
    { kubeconfig: await cluster.expiredKubeconfig(scene.namespace) },
  );
  expectError(expect, scene, expired);
  expect(expired.stdout).toMatch(/expired|credentials/i);
  expect(expired.stdout).toContain("127.0.0.1");

  const path = join(scene.folder, "gone.kubeconfig");
  const text = await cluster.kubectl("config", "view", "--raw", "--minify");
  await writeFile(path, text.replace(/(server: https:\/\/127\.0\.0\.1):\d+/, "$1:1"));
  const gone = await scene.action({ duration: "0s" }, { kubeconfig: path });
  expectError(expect, scene, gone);
  expect(gone.stdout).toContain("127.0.0.1:1");
});

test.concurrent("without the right to read logs the finding stays, and the right is named", async ({ expect }) => {
  await using scene = await Scene.open(cluster, "no-logs");
  await crash(scene);
  const kubeconfig = await cluster.kubeconfigFor(scene.namespace, "ci", [PODS, EVENTS, OWNERS]);

  const run = await scene.action({ duration: "0s" }, { kubeconfig });

  expect(run.code, run.stdout).toBe(1);
  expect(run.report).toMatchObject({ verdict: "failed" });
  const finding = findingOf(run.report, () => true);
  expect(finding).toMatchObject({
    cause: "exit",
    failing: true,
    crash: null,
    instances: [{ exitCode: 2, log: { source: "none" } }],
  });
  expect(run.report?.warnings.join("\n")).toContain("read logs");
  expect(run.stdout).toMatch(/^::warning[^\n]*read logs/m);
  expect(await scene.onlyComment()).toContain("no right to read logs");
});

test.concurrent("the termination message provides the trace if logs may not be read", async ({ expect }) => {
  await using scene = await Scene.open(cluster, "last-words");
  await crash(scene, { terminationMessagePolicy: "FallbackToLogsOnError" });
  const kubeconfig = await cluster.kubeconfigFor(scene.namespace, "ci", [PODS, EVENTS, OWNERS]);

  const run = await scene.action({ duration: "0s" }, { kubeconfig });

  expect(run.code, run.stdout).toBe(1);
  expect(await scene.onlyComment()).toContain("invalid memory address or nil pointer dereference");
  expect(findingOf(run.report, () => true)).toMatchObject({
    cause: "panic",
    crash: { kind: "nil-dereference" },
    instances: [{ log: { source: "termination-message" } }],
  });
});

test.concurrent("without the right to list events a probe kill stays a finding, and the right is named", async ({
  expect,
}) => {
  await using scene = await Scene.open(cluster, "no-events");
  const livenessProbe = { httpGet: { path: "/healthz", port: 8080 }, periodSeconds: 1, failureThreshold: 1 };
  await scene.apply(deployment("shop", podSpec(container(["unhealthy"], { livenessProbe }))));
  await scene.until(["shop"], "has restarted", (status) => status.restartCount > 0);
  const kubeconfig = await cluster.kubeconfigFor(scene.namespace, "ci", [PODS, LOGS, OWNERS]);

  const run = await scene.action({ duration: "0s" }, { kubeconfig });

  expect(run.code, run.stdout).toBe(1);
  const finding = findingOf(run.report, ({ failing }) => failing);
  expect(finding.cause).not.toBe("panic");
  expect(finding.instances[0]).toMatchObject({ exitCode: 2 });
  expect(run.report?.warnings.join("\n")).toContain("events");
  expect(await scene.onlyComment()).toContain("shop");
});

test.concurrent("without the right to watch the cluster is polled, and the right is named", async ({ expect }) => {
  await using scene = await Scene.open(cluster, "no-watch");
  await scene.apply(deployment("shop", podSpec(container(["nil-dereference", "15s"]))));
  await scene.rolledOut("shop");
  const kubeconfig = await cluster.kubeconfigFor(scene.namespace, "ci", [PODS_WITHOUT_WATCH, LOGS, EVENTS, OWNERS]);

  const run = await scene.action({ duration: "90s", interval: "1s", settle: "1s" }, { kubeconfig });

  expect(run.code, run.stdout).toBe(1);
  expect(findingOf(run.report, () => true)).toMatchObject({ cause: "panic", crash: { kind: "nil-dereference" } });
  expect(run.report?.warnings.join("\n")).toContain("watch");
  expect(await scene.onlyComment()).toContain("invalid memory address or nil pointer dereference");
});

test.concurrent("without the rights to read owners the Deployment is derived from names", async ({ expect }) => {
  await using scene = await Scene.open(cluster, "no-owners");
  await crash(scene);
  const kubeconfig = await cluster.kubeconfigFor(scene.namespace, "ci", [PODS, LOGS, EVENTS]);

  const run = await scene.action({ duration: "0s" }, { kubeconfig });

  expect(run.code, run.stdout).toBe(1);
  expect(findingOf(run.report, () => true)).toMatchObject({
    cause: "panic",
    workload: { kind: "Deployment", name: "shop" },
  });
});

/** Expects an error: not green, no findings, the reason in report and job log, and no request to GitHub. */
function expectError(expect: ExpectStatic, scene: Scene, run: ActionRun): void {
  expect(run.code, run.stdout).toBe(1);
  expect(run.outputs.get("verdict")).toBe("error");
  expect(run.report).toMatchObject({ verdict: "error", findings: [] });
  expect(run.report?.errors).not.toEqual([]);
  expect(run.stdout).toMatch(/^::error/m);
  expect(scene.github.server.writes()).toEqual([]);
}

async function crash(scene: Scene, more: Readonly<Record<string, unknown>> = {}): Promise<void> {
  await scene.apply(deployment("shop", onlyOnce(["nil-dereference", "1s"], more)));
  await scene.until(["shop"], "has crashed", (status) => status.restartCount > 0);
}
