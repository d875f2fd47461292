import { setTimeout as sleep } from "node:timers/promises";
import type { V1Job } from "@kubernetes/client-node";
import { inject, test } from "vitest";
import { Cluster } from "../cluster.ts";
import { container, deployment, job, pod, podSpec } from "../manifests.ts";
import { findingOf } from "../run-action.ts";
import { eventually, Scene } from "../scene.ts";

const cluster = new Cluster(inject("cluster"));

test.concurrent("a Job's crashes are found with their logs though the Job controller deletes the pod", async ({
  expect,
}) => {
  await using scene = await Scene.open(cluster, "jobs");
  await scene.apply(pod("bystander", podSpec(container(["serve"]))));
  const action = await scene.startAction({ duration: "10m", "fail-fast": "false" });
  await eventually("the action watches", async () => action.printed().includes("pods"));
  const spec = (restartPolicy: string) => podSpec(container(["nil-dereference", "2s"]), { restartPolicy });
  await scene.apply(
    job("never", spec("Never"), { backoffLimit: 1 }),
    job("on-failure", spec("OnFailure"), { backoffLimit: 1 }),
  );
  await eventually("the Job controller has deleted the pod", async () => {
    const path = `/apis/batch/v1/namespaces/${scene.namespace}/jobs/on-failure`;
    const { status } = await cluster.api<V1Job>("GET", path);
    return (status?.failed ?? 0) > 0 && (await scene.pods("on-failure")).length === 0;
  });
  await eventually("the other Job has failed twice", async () => {
    const pods = await scene.pods("never");
    return pods.length === 2 && pods.every(({ status }) => status?.phase === "Failed");
  });
  action.stop("SIGTERM");

  const run = await action.ended;

  expect(run.code, run.stdout).toBe(1);
  for (const name of ["never", "on-failure"]) {
    const finding = findingOf(run.report, ({ workload }) => workload.name === name);
    expect(finding, name).toMatchObject({
      cause: "panic",
      workload: { kind: "Job" },
      crash: { kind: "nil-dereference" },
    });
    expect(["current", "previous"], name).toContain(finding.instances[0]?.log.source);
  }
  const never = findingOf(run.report, ({ workload }) => workload.name === "never");
  expect(new Set(never.instances.map(({ podUid }) => podUid)).size).toBe(2);
});

test.concurrent("an image that cannot be had and a ConfigMap that is missing are stuck, with the reason", async ({
  expect,
}) => {
  await using scene = await Scene.open(cluster, "stuck");
  const envFrom = { envFrom: [{ configMapRef: { name: "settings" } }] };
  await scene.apply(
    deployment(
      "no-image",
      podSpec(container(["serve"], { image: "registry.invalid/shop:v9", imagePullPolicy: "Always" })),
    ),
    deployment("no-settings", podSpec(container(["serve"], envFrom))),
  );
  await scene.until(["no-image", "no-settings"], "says why", ({ state }) =>
    /^Err|BackOff|Error/.test(state?.waiting?.reason ?? ""),
  );

  const run = await scene.action({ duration: "15s", "fail-fast": "false" });

  expect(run.code, run.stdout).toBe(1);
  const image = findingOf(run.report, ({ workload }) => workload.name === "no-image");
  expect(image).toMatchObject({ cause: "stuck", failing: true });
  expect(image.instances[0]?.reason).toMatch(/ImagePull/);
  const settings = findingOf(run.report, ({ workload }) => workload.name === "no-settings");
  expect(settings).toMatchObject({ cause: "stuck", failing: true });
  expect(settings.instances[0]?.reason).toBe("CreateContainerConfigError");
  expect(run.stdout).toContain("settings");
});

test.concurrent("a new revision that never starts fails though the old pods are healthy", async ({ expect }) => {
  await using scene = await Scene.open(cluster, "never-starts");
  const keepOld = { strategy: { rollingUpdate: { maxUnavailable: 0, maxSurge: 1 } } };
  await scene.apply(deployment("shop", podSpec(container(["serve"])), { replicas: 2, ...keepOld }));
  await scene.rolledOut("shop");
  await scene.apply(
    deployment("shop", podSpec(container(["serve"], { image: "shop:v9" })), { replicas: 2, ...keepOld }),
  );

  const run = await scene.action({ duration: "25s" });

  expect(run.code, run.stdout).toBe(1);
  const finding = findingOf(run.report, ({ failing }) => failing);
  expect(finding).toMatchObject({ cause: "stuck", workload: { kind: "Deployment", name: "shop" } });
  expect(finding.instances[0]?.reason).toBe("ErrImageNeverPull");
  expect(await scene.comments()).toHaveLength(1);
});

test.concurrent("a rollout, a scale-down, an eviction and a completed Job are nothing wrong", async ({ expect }) => {
  await using scene = await Scene.open(cluster, "all-well");
  const serve = (version: string) => podSpec(container(["serve"], { env: [{ name: "VERSION", value: version }] }));
  await scene.apply(
    deployment("rolling", serve("1"), { replicas: 2 }),
    deployment("shrinking", serve("1"), { replicas: 3 }),
    deployment("evicted", serve("1")),
  );
  for (const name of ["rolling", "shrinking", "evicted"]) await scene.rolledOut(name);

  const action = await scene.startAction({ duration: "40s" });
  await eventually("the action watches", async () => action.printed().includes("pods"));
  await scene.apply(
    deployment("rolling", serve("2"), { replicas: 2 }),
    job("completed", podSpec(container(["complete", "1s"]), { restartPolicy: "Never" })),
  );
  await scene.apply(deployment("shrinking", serve("1"), { replicas: 1 }));
  const [victim] = await scene.pods("evicted");
  const name = victim?.metadata?.name ?? "";
  const eviction = { apiVersion: "policy/v1", kind: "Eviction", metadata: { name, namespace: scene.namespace } };
  await cluster.api("POST", `/api/v1/namespaces/${scene.namespace}/pods/${name}/eviction`, eviction);
  await scene.rolledOut("rolling");
  const run = await action.ended;

  expect(run.code, run.stdout).toBe(0);
  expect(run.report).toMatchObject({ verdict: "passed" });
  expect(run.report?.findings.filter(({ failing }) => failing)).toEqual([]);
  expect(scene.github.server.writes()).toEqual([]);
  expect(run.outputs.get("crashes")).toBe("0");
});

test.concurrent("a deploy that mends a crash loop passes, and the old revision's deaths are listed", async ({
  expect,
}) => {
  await using scene = await Scene.open(cluster, "mended");
  const slowly = { minReadySeconds: 20, strategy: { rollingUpdate: { maxUnavailable: 0, maxSurge: 1 } } };
  // The old pod gets ready for long enough to be kept until the new one is available.
  await scene.apply(deployment("shop", podSpec(container(["nil-dereference", "3s"])), slowly));
  await scene.until(["shop"], "crashes", (status) => status.restartCount > 0);
  await scene.apply(deployment("shop", podSpec(container(["serve"])), slowly));
  await eventually("the new pod exists", async () => (await scene.pods("shop")).length === 2);

  const run = await scene.action({ duration: "45s" });

  expect(run.code, run.stdout).toBe(0);
  expect(run.report).toMatchObject({ verdict: "passed" });
  const finding = findingOf(run.report, ({ cause }) => cause === "panic");
  expect(finding).toMatchObject({ failing: false, ignoredBy: "old-revision" });
  expect(finding.instances[0]).toMatchObject({ revision: "old" });
  expect(await scene.comments()).toEqual([]);
  expect(await scene.issues()).toEqual([]);
});

test.concurrent("a run that is cancelled leaves a valid report within 5 seconds", async ({ expect }) => {
  await using scene = await Scene.open(cluster, "cancelled");
  await scene.apply(deployment("shop", podSpec(container(["nil-dereference", "1s"]))));
  await scene.until(["shop"], "crashes", (status) => status.restartCount > 0);
  const action = await scene.startAction({ duration: "10m", "fail-fast": "false" });
  await eventually("the crash is told", async () => action.printed().includes("nil pointer"));
  await sleep(500);
  const cancelledAt = Date.now();
  action.stop("SIGINT");
  const run = await action.ended;

  expect(Date.now() - cancelledAt).toBeLessThan(5_000);
  expect(run.report).toMatchObject({ verdict: "failed", endedBy: "cancelled" });
  expect(findingOf(run.report, () => true)).toMatchObject({ crash: { kind: "nil-dereference" } });
});
