import { inject, test } from "vitest";
import { Cluster } from "../cluster.ts";
import { container, deployment, job, pod, podSpec } from "../manifests.ts";
import { findingOf } from "../run-action.ts";
import { eventually, Scene } from "../scene.ts";
import { BARE_SHOP_IMAGE } from "../start.ts";

const cluster = new Cluster(inject("cluster"));
const MERGE = "application/strategic-merge-patch+json";

/** Does not handle SIGTERM: Go then exits with code 2. */
const SERVE = ["serve"];

test.concurrent("containers stopped by the kubelet are reported with their reason", async ({ expect }) => {
  await using scene = await Scene.open(cluster, "stopped");
  const hook = { lifecycle: { postStart: { exec: { command: ["cat", "/no-such-file"] } } } };
  const startupProbe = { httpGet: { path: "/nowhere", port: 8080 }, periodSeconds: 1, failureThreshold: 2 };
  const resources = { requests: { memory: "32Mi" }, limits: { memory: "64Mi" } };
  const resizePolicy = [{ resourceName: "memory", restartPolicy: "RestartContainer" }];
  await scene.apply(
    deployment("hook", podSpec(container(SERVE, hook))),
    deployment("startup", podSpec(container(SERVE, { startupProbe }))),
    pod("patched", podSpec(container(SERVE))),
    pod("resized", podSpec(container(SERVE, { resources, resizePolicy }))),
    pod("done-for", podSpec(container(SERVE), { activeDeadlineSeconds: 5 })),
  );
  await scene.until(["patched", "resized"], "runs", ({ state }) => state?.running !== undefined);
  const action = await scene.startAction({ duration: "30s", "fail-fast": "false" });
  await eventually("the action watches", async () => action.printed().includes("pods"));
  const pods = `/api/v1/namespaces/${scene.namespace}/pods`;
  const image = { name: "app", image: BARE_SHOP_IMAGE };
  const more = { name: "app", resources: { limits: { memory: "96Mi" } } };
  await cluster.api("PATCH", `${pods}/patched`, { spec: { containers: [image] } }, MERGE);
  await cluster.api("PATCH", `${pods}/resized/resize`, { spec: { containers: [more] } }, MERGE);
  const run = await action.ended;

  expect(run.code, run.stdout).toBe(1);
  const of = (name: string) => findingOf(run.report, ({ workload }) => workload.name === name);
  expect(of("hook")).toMatchObject({ cause: "stuck", failing: true });
  expect(of("hook").title).toContain("PostStartHookError");
  expect(of("startup")).toMatchObject({ cause: "probe", failing: true });
  expect(of("startup").title).toContain("startup probe");
  expect(of("done-for")).toMatchObject({ cause: "exit", failing: true });
  expect(of("done-for").title).toContain("activeDeadlineSeconds");
  for (const name of ["patched", "resized"])
    expect(of(name), name).toMatchObject({ cause: "expected", failing: false, instances: [{ exitCode: 2 }] });
});

test.concurrent("a completed Job ends its native sidecar, which passes", async ({ expect }) => {
  await using scene = await Scene.open(cluster, "job-sidecar");
  await scene.apply(pod("bystander", podSpec(container(SERVE))));
  const action = await scene.startAction({ duration: "25s" });
  await eventually("the action watches", async () => action.printed().includes("pods"));
  const sidecar = container(SERVE, { restartPolicy: "Always" }, "proxy");
  const spec = podSpec(container(["complete", "3s"]), { restartPolicy: "Never", initContainers: [sidecar] });
  await scene.apply(job("report", spec));
  const run = await action.ended;

  expect(run.code, run.stdout).toBe(0);
  const proxy = findingOf(run.report, (finding) => finding.container === "proxy");
  expect(proxy).toMatchObject({ cause: "expected", failing: false, instances: [{ exitCode: 2 }] });
  expect(scene.github.server.writes()).toEqual([]);
});
