import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { V1Job } from "@kubernetes/client-node";
import { inject, test } from "vitest";
import { Cluster } from "../cluster.ts";
import { container, cronJob, daemonSet, deployment, job, onlyOnce, pod, podSpec, statefulSet } from "../manifests.ts";
import { NODE } from "../parts.ts";
import { findingOf } from "../run-action.ts";
import { eventually, Scene } from "../scene.ts";

const cluster = new Cluster(inject("cluster"));

test.concurrent("a Job's crashes are found with their logs although the Job controller deletes the pod", async ({
  expect,
}) => {
  await using scene = await Scene.open(cluster, "jobs");
  await scene.apply(pod("bystander", podSpec(container(["serve"]))));
  // Long enough for both Jobs to reach their limits after the first crash.
  const action = await scene.startAction({ duration: "10m", settle: "100s" });
  await eventually("the action watches", async () => action.printed().includes("pods"));
  const spec = (restartPolicy: string) => podSpec(container(["nil-dereference", "2s"]), { restartPolicy });
  await scene.apply(
    job("never", spec("Never"), { backoffLimit: 1 }),
    job("on-failure", spec("OnFailure"), { backoffLimit: 1 }),
  );

  const run = await action.ended;

  const path = `/apis/batch/v1/namespaces/${scene.namespace}/jobs/on-failure`;
  expect((await cluster.api<V1Job>("GET", path)).status?.failed).toBe(1);
  expect(await scene.pods("on-failure")).toEqual([]);
  expect(run.code, run.stdout).toBe(1);
  const comment = await scene.onlyComment();
  for (const name of ["never", "on-failure"]) {
    const finding = findingOf(run.report, ({ workload, failing }) => workload.name === name && failing);
    expect(finding, name).toMatchObject({
      cause: "panic",
      workload: { kind: "Job" },
      crash: { kind: "nil-dereference" },
    });
    const { log } = finding.instances[0] ?? {};
    expect(["current", "previous"], name).toContain(log?.source);
    expect(await readFile(join(run.reportFolder, log?.path ?? ""), "utf8")).toContain("nil pointer dereference");
    expect(comment).toContain(name);
  }
  // One more instance starts before the limit takes effect; it is stopped, which is not a crash.
  for (const { cause, failing, ignoredBy } of run.report?.findings.filter(({ failing }) => !failing) ?? [])
    expect({ cause, failing, ignoredBy }).toEqual({ cause: "expected", failing: false, ignoredBy: "expected" });
  const never = findingOf(run.report, ({ workload }) => workload.name === "never");
  expect(new Set(never.instances.map(({ podUid }) => podUid)).size).toBe(2);
});

test.concurrent("a pull failure and a missing ConfigMap are stuck, with the reason", async ({ expect }) => {
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
  const comment = await scene.onlyComment();
  for (const text of ["no-image", "registry.invalid/shop:v9", "no-settings", "settings"])
    expect(comment).toContain(text);
});

test.concurrent("a new revision that never starts fails although the old pods are healthy", async ({ expect }) => {
  await using scene = await Scene.open(cluster, "never-starts");
  const keepOld = { strategy: { rollingUpdate: { maxUnavailable: 0, maxSurge: 1 } } };
  await scene.apply(deployment("shop", podSpec(container(["serve"])), { replicas: 2, ...keepOld }));
  await scene.rolledOut("shop");
  await scene.apply(
    deployment("shop", podSpec(container(["serve"], { image: "shop:v9" })), { replicas: 2, ...keepOld }),
  );
  await eventually("a new pod says why it does not start", async () =>
    (await scene.pods("shop")).some(
      ({ status }) => status?.containerStatuses?.[0]?.state?.waiting?.reason === "ErrImageNeverPull",
    ),
  );

  const run = await scene.action({ duration: "25s" });

  expect(run.code, run.stdout).toBe(1);
  const finding = findingOf(run.report, ({ failing }) => failing);
  expect(finding).toMatchObject({ cause: "stuck", workload: { kind: "Deployment", name: "shop" } });
  expect(finding.instances[0]?.reason).toBe("ErrImageNeverPull");
  expect(await scene.onlyComment()).toContain("shop:v9");
});

test.concurrent("a rollout, a scale-down, an eviction and a completed Job pass", async ({ expect }) => {
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

test.concurrent("a deploy that fixes a crash loop passes, and the old revision's deaths are listed", async ({
  expect,
}) => {
  await using scene = await Scene.open(cluster, "mended");
  const slowly = { minReadySeconds: 30, strategy: { rollingUpdate: { maxUnavailable: 0, maxSurge: 1 } } };
  // The old pod is ready for long enough to be kept until the new one is available.
  await scene.apply(deployment("shop", podSpec(container(["nil-dereference", "3s"])), slowly));
  await scene.until(["shop"], "crashes", (status) => status.restartCount > 0);
  await scene.apply(deployment("shop", podSpec(container(["serve"])), slowly));
  await eventually("the new pod runs beside the old one", async () => {
    const pods = await scene.pods("shop");
    const running = pods.filter(({ status }) => status?.containerStatuses?.[0]?.state?.running !== undefined);
    return pods.length === 2 && running.some(({ status }) => status?.containerStatuses?.[0]?.restartCount === 0);
  });

  const run = await scene.action({ duration: "45s" });

  expect(run.code, run.stdout).toBe(0);
  expect(run.report).toMatchObject({ verdict: "passed" });
  const finding = findingOf(run.report, ({ cause }) => cause === "panic");
  expect(finding).toMatchObject({ failing: false, ignoredBy: "old-revision" });
  expect(finding.instances[0]).toMatchObject({ revision: "old" });
  expect(run.stdout).toContain("nil pointer dereference");
  expect(scene.github.server.writes()).toEqual([]);
});

test.concurrent("each kind of owner is the workload of its pods' crashes", async ({ expect }) => {
  await using scene = await Scene.open(cluster, "owners");
  const once = (restartPolicy: string) => podSpec(container(["nil-dereference"]), { restartPolicy });
  const bare = {
    ...pod("bare", once("Never")),
    metadata: { name: "bare-x7k2p", generateName: "bare-", labels: { app: "bare" } },
  };
  await scene.apply(
    deployment("web", onlyOnce(["nil-dereference"])),
    statefulSet("db", onlyOnce(["nil-dereference"])),
    daemonSet("agent", onlyOnce(["nil-dereference"])),
    cronJob("report", once("Never")),
    job("migrate", once("Never"), { backoffLimit: 0 }),
    bare,
  );
  await cluster.kubectl("--namespace", scene.namespace, "create", "job", "report-now", "--from=cronjob/report");
  const apps = ["web", "db", "agent", "report", "migrate", "bare"];
  await scene.until(
    apps,
    "has crashed",
    ({ restartCount, state }) => restartCount > 0 || state?.terminated !== undefined,
  );

  const run = await scene.action({ duration: "0s" });

  expect(run.code, run.stdout).toBe(1);
  const workloads = run.report?.findings.map(({ cause, workload }) => `${cause} ${workload.kind}/${workload.name}`);
  expect(workloads?.toSorted()).toEqual([
    "panic CronJob/report",
    "panic DaemonSet/agent",
    "panic Deployment/web",
    "panic Job/migrate",
    "panic Pod/bare",
    "panic StatefulSet/db",
  ]);
  expect(new Set(run.report?.findings.map(({ fingerprint }) => fingerprint)).size).toBe(6);
  const comment = await scene.onlyComment();
  for (const name of apps) expect(comment).toContain(name);
});

test.concurrent("a StatefulSet's pod that is replaced by one of the same name keeps its own death and log", async ({
  expect,
}) => {
  await using scene = await Scene.open(cluster, "namesake");
  await scene.apply(statefulSet("db", podSpec(container(["panic-error", "5s"]))));
  await scene.until(["db"], "runs", (status) => status.state?.running !== undefined);
  const action = await scene.startAction({ duration: "10m", "fail-fast": "false" });
  await eventually("the crash is reported", async () => action.printed().includes("card declined"));
  const [first] = await scene.pods("db");
  await scene.apply(statefulSet("db", podSpec(container(["serve"]))));
  await cluster.api("DELETE", `/api/v1/namespaces/${scene.namespace}/pods/db-0`);
  await scene.until(
    ["db"],
    "is another one, and runs",
    (status, { metadata }) => metadata?.uid !== first?.metadata?.uid && status.state?.running !== undefined,
  );
  action.stop("SIGTERM");
  const run = await action.ended;

  expect(run.code, run.stdout).toBe(1);
  const finding = findingOf(run.report, ({ cause }) => cause === "panic");
  expect(finding).toMatchObject({ workload: { kind: "StatefulSet", name: "db" } });
  expect(new Set(finding.instances.map(({ podUid }) => podUid))).toEqual(new Set([first?.metadata?.uid]));
});

test.concurrent("a drained node ends its pods, which passes", async ({ expect }) => {
  await using scene = await Scene.open(cluster, "drained");
  await scene.apply(deployment("drained", podSpec(container(["serve"])), { replicas: 2 }));
  await scene.rolledOut("drained");
  const action = await scene.startAction({ duration: "90s" });
  await eventually("the action watches", async () => action.printed().includes("pods"));
  // Only this scene uses the label, since a drain selects pods of every namespace.
  const drain = ["drain", NODE, "--pod-selector=app=drained", "--grace-period=1", "--timeout=120s"];
  try {
    await cluster.kubectl("--namespace", scene.namespace, ...drain);
  } finally {
    await cluster.kubectl("uncordon", NODE);
  }
  await scene.rolledOut("drained");
  const run = await action.ended;

  expect(run.code, run.stdout).toBe(0);
  expect(run.report).toMatchObject({ verdict: "passed" });
  expect(run.report?.findings.length).toBeGreaterThan(0);
  for (const { cause } of run.report?.findings ?? []) expect(["expected", "evicted"]).toContain(cause);
  expect(scene.github.server.writes()).toEqual([]);
});

test.concurrent("a run that is cancelled leaves a valid report before the runner kills it", async ({ expect }) => {
  await using scene = await Scene.open(cluster, "cancelled");
  await scene.apply(deployment("shop", podSpec(container(["nil-dereference", "1s"]))));
  await scene.until(["shop"], "crashes", (status) => status.restartCount > 0);
  const action = await scene.startAction({ duration: "10m", "fail-fast": "false" });
  await eventually("the crash is reported", async () => action.printed().includes("nil pointer"));
  const cancelledAt = Date.now();
  action.stop("SIGINT");
  const run = await action.ended;

  // Required by the contract; GitHub's runner kills after 10 s.
  expect(Date.now() - cancelledAt).toBeLessThan(5_000);
  expect(run.report).toMatchObject({ verdict: "failed", endedBy: "cancelled" });
  expect(findingOf(run.report, () => true)).toMatchObject({ crash: { kind: "nil-dereference" } });
});
