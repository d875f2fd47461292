import { inject, test } from "vitest";
import { Cluster } from "../cluster.ts";
import { container, deployment, onlyOnce, pod, podSpec } from "../manifests.ts";
import { crashSite } from "../programs-source.ts";
import { findingOf } from "../run-action.ts";
import { Scene } from "../scene.ts";

const cluster = new Cluster(inject("cluster"));

const FAILING_PROBE = {
  livenessProbe: { httpGet: { path: "/healthz", port: 8080 }, periodSeconds: 1, failureThreshold: 2 },
};
const LITTLE_MEMORY = { resources: { limits: { memory: "64Mi" } } };

test.concurrent("kills from outside are reported as such, and none is called a panic", async ({ expect }) => {
  await using scene = await Scene.open(cluster, "killed");
  await scene.apply(
    deployment("out-of-memory", onlyOnce(["out-of-memory"], LITTLE_MEMORY)),
    deployment("recovered-before", onlyOnce(["recovered-oom"], LITTLE_MEMORY)),
    deployment("killed", podSpec(container(["sleep"]))),
    deployment("unhealthy", podSpec(container(["unhealthy"], FAILING_PROBE))),
    deployment("unhealthy-graceful", podSpec(container(["unhealthy-graceful"], FAILING_PROBE))),
  );
  await scene.until(["killed"], "runs", (status) => status.state?.running !== undefined);
  const [victim] = await scene.pods("killed");
  await cluster.signal(victim?.status?.containerStatuses?.[0]?.containerID ?? "", "SIGKILL");
  const apps = ["out-of-memory", "recovered-before", "killed", "unhealthy", "unhealthy-graceful"];
  await scene.until(apps, "has restarted", (status) => status.restartCount > 0);

  const run = await scene.action({ duration: "0s" });

  expect(run.code, run.stdout).toBe(1);
  const of = (name: string) => findingOf(run.report, ({ workload }) => workload.name === name);
  expect(of("out-of-memory")).toMatchObject({
    cause: "oom",
    crash: null,
    instances: expect.arrayContaining([expect.objectContaining({ reason: "OOMKilled", exitCode: 137 })]),
  });
  expect(of("out-of-memory").title).toContain("64Mi");
  expect(of("recovered-before")).toMatchObject({ cause: "oom" });
  expect(of("recovered-before").alsoSeen.join()).toContain("order without lines");
  expect(of("killed")).toMatchObject({ cause: "signal", instances: [{ exitCode: 137, signal: "SIGKILL" }] });
  expect(of("unhealthy")).toMatchObject({
    cause: "probe",
    crash: null,
    instances: expect.arrayContaining([expect.objectContaining({ exitCode: 2 })]),
  });
  expect(of("unhealthy-graceful")).toMatchObject({
    cause: "probe",
    failing: true,
    instances: expect.arrayContaining([expect.objectContaining({ exitCode: 0 })]),
  });
  expect(run.report?.findings.map(({ cause }) => cause)).not.toContain("panic");
  const comment = await scene.onlyComment();
  for (const { title, workload } of run.report?.findings ?? []) {
    expect(comment).toContain(workload.name);
    expect(comment).toContain(title);
  }
  expect(comment).toContain("64Mi");
});

test.concurrent("an init container and a native sidecar that panic are named as such", async ({ expect }) => {
  await using scene = await Scene.open(cluster, "init-and-sidecar");
  const init = { initContainers: [container(["nil-dereference"], {}, "migrate")] };
  const sidecar = { initContainers: [container(["panic-error", "1s"], { restartPolicy: "Always" }, "proxy")] };
  await scene.apply(
    deployment("with-init", podSpec(container(["serve"]), init)),
    deployment("with-sidecar", podSpec(container(["serve"]), sidecar)),
  );
  await scene.until(["with-init"], "init has crashed", (status) => status.restartCount > 0, "migrate");
  await scene.until(["with-sidecar"], "sidecar has crashed", (status) => status.restartCount > 0, "proxy");

  const run = await scene.action({ duration: "0s" });

  expect(run.code, run.stdout).toBe(1);
  const of = (name: string) => findingOf(run.report, ({ workload }) => workload.name === name);
  expect(of("with-init")).toMatchObject({
    cause: "panic",
    crash: { kind: "nil-dereference", culprit: { line: crashSite("nil-dereference").line } },
  });
  expect(of("with-init").instances[0]).toMatchObject({ container: "migrate", containerType: "init" });
  expect(of("with-sidecar")).toMatchObject({
    cause: "panic",
    crash: { kind: "panic", culprit: { line: crashSite("panic-error").line } },
  });
  expect(of("with-sidecar").instances[0]).toMatchObject({ container: "proxy", containerType: "sidecar" });
  const comment = await scene.onlyComment();
  for (const name of ["with-init", "migrate", "with-sidecar", "proxy"]) expect(comment).toContain(name);
});

test.concurrent("a trace in a file on a volume is read by an exec, and an image without cat is reported", async ({
  expect,
}) => {
  await using scene = await Scene.open(cluster, "crash-file");
  const env = { env: [{ name: "CRASH_FILE", value: "/crash/stderr" }] };
  const mount = { volumeMounts: [{ name: "crash", mountPath: "/crash" }] };
  const volumes = { volumes: [{ name: "crash", emptyDir: {} }] };
  const args = ["once", "/crash/first", "crash-file", "1s"];
  await scene.apply(
    pod("with-cat", podSpec(container(args, { ...env, ...mount }), volumes)),
    pod("without-cat", podSpec(container(args, { ...env, ...mount, image: "shop-bare:local" }), volumes)),
  );
  await scene.until(
    ["with-cat", "without-cat"],
    "runs again",
    (status) => status.restartCount === 1 && status.state?.running !== undefined,
  );

  const run = await scene.action({ duration: "0s", "crash-files": "/crash/stderr" });

  expect(run.code, run.stdout).toBe(1);
  expect(await scene.onlyComment()).toContain("assignment to entry in nil map");
  const withCat = findingOf(run.report, ({ workload }) => workload.name === "with-cat");
  expect(withCat).toMatchObject({
    cause: "panic",
    title: "panic: assignment to entry in nil map",
    crash: { kind: "nil-map-write", culprit: { line: crashSite("crash-file").line } },
    instances: [{ log: { source: "crash-file" } }],
  });
  const withoutCat = findingOf(run.report, ({ workload }) => workload.name === "without-cat");
  expect(withoutCat).toMatchObject({ cause: "exit", crash: null, instances: [{ exitCode: 2 }] });
  expect(`${withoutCat.instances[0]?.log.note} ${run.report?.warnings.join(" ")}`).toContain("cat");
});
