import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { V1Pod } from "@kubernetes/client-node";
import { inject, test } from "vitest";
import type { Instance } from "../../../../src/deaths/model.ts";
import { Cluster } from "../cluster.ts";
import { container, deployment, onlyOnce, pod, podSpec } from "../manifests.ts";
import { type ActionRun, findingOf } from "../run-action.ts";
import { eventually, Scene } from "../scene.ts";

const cluster = new Cluster(inject("cluster"));

test.concurrent("a container with 40 earlier restarts that crashes again is reported for the new ones only", async ({
  expect,
}) => {
  await using scene = await Scene.open(cluster, "forty");
  const spec = onlyOnce(["nil-dereference", "3s"]);
  await scene.apply(pod("veteran", { ...spec, schedulingGates: [{ name: "crashgate.test/hold" }] }));
  const [veteran] = await scene.pods("veteran");
  const identity = { namespace: scene.namespace, name: "veteran", uid: veteran?.metadata?.uid ?? "" };
  // Counted restarts of a pod younger than the window count as inside it, so the pod must be older.
  await sleep(3_000);
  const since = new Date().toISOString();
  // Once a minute the kubelet removes logs of pods that it does not run, so it must run this one at once.
  await cluster.countRestartsFrom(40, identity, "app");
  await cluster.api(
    "PATCH",
    `/api/v1/namespaces/${scene.namespace}/pods/veteran`,
    { spec: { schedulingGates: null } },
    MERGE,
  );
  await scene.until(
    ["veteran"],
    "runs again after 40 restarts and a crash",
    ({ restartCount, state }) => restartCount >= 41 && state?.running !== undefined,
  );

  const run = await scene.action({ duration: "0s", since });

  expect(run.code, run.stdout).toBe(1);
  const finding = findingOf(run.report, () => true);
  expect(finding).toMatchObject({ cause: "panic", failing: true });
  expect(finding.restarts).toBe(1);
  expect(finding.instances).toHaveLength(1);
  expect(finding.instances[0]?.restartCount).toBeGreaterThanOrEqual(40);
  expect(await scene.onlyComment()).toContain("invalid memory address or nil pointer dereference");
});

test.concurrent("a death before since is not counted beside a new crash of the neighbour container", async ({
  expect,
}) => {
  await using scene = await Scene.open(cluster, "neighbours");
  const mount = { volumeMounts: [{ name: "own", mountPath: "/own" }] };
  const early = container(["once", "/own/early", "panic-error"], mount, "early");
  const late = container(["sleep"], {}, "late");
  await scene.apply(pod("pair", podSpec([early, late], { volumes: [{ name: "own", emptyDir: {} }] })));
  await scene.until(["pair"], "the early one runs again", runsAgain, "early");
  await sleep(3_000);
  const since = new Date().toISOString();
  const statuses = (await scene.pods("pair"))[0]?.status?.containerStatuses ?? [];
  await cluster.signal(statuses.find(({ name }) => name === "late")?.containerID ?? "", "SIGABRT");
  await scene.until(["pair"], "the late one runs again", runsAgain, "late");

  const run = await scene.action({ duration: "0s", since });

  expect(run.code, run.stdout).toBe(1);
  const failing = findingOf(run.report, (finding) => finding.failing);
  expect(failing).toMatchObject({
    restarts: 1,
    instances: [{ container: "late" }],
    crash: { kind: "fatal-signal" },
  });
  expect(await scene.onlyComment()).toContain("late");
  const others = run.report?.findings.filter((finding) => !finding.failing) ?? [];
  expect(others.every(({ ignoredBy }) => ignoredBy === "before-since")).toBe(true);
});

test.concurrent("a crash seen while it runs again has the log of the instance that died", async ({ expect }) => {
  await using scene = await Scene.open(cluster, "running-again");
  await scene.apply(pod("phoenix", onlyOnce(["nil-dereference", "2s"])));
  await scene.until(["phoenix"], "runs again", runsAgain);
  const [died] = await scene.pods("phoenix");

  const run = await scene.action({ duration: "0s" });

  const instance = await instanceWithItsLog(run);
  expect(run.code, run.stdout).toBe(1);
  expect(await scene.onlyComment()).toContain("invalid memory address or nil pointer dereference");
  expect(instance.log.source).toBe("previous");
  expect(instance.containerId).toBe(died?.status?.containerStatuses?.[0]?.lastState?.terminated?.containerID);
});

test.concurrent("a crash seen terminated in its back-off has the log of the instance that died", async ({ expect }) => {
  await using scene = await Scene.open(cluster, "terminated");
  await scene.apply(deployment("looping", podSpec(container(["nil-dereference", "2s"]))));
  const { run, pod: seen } = await lookAt(scene, (died) => terminatedIn(died) !== undefined);

  expect(run.code, run.stdout).toBe(1);
  const ids = findingOf(run.report, () => true).instances.map(({ containerId }) => containerId);
  expect(ids).toContain(terminatedIn(seen)?.containerID);
  expect((await instanceWithItsLog(run)).log.source).toBe("current");
});

test.concurrent("a crash seen in CrashLoopBackOff has the log of the instance that died", async ({ expect }) => {
  await using scene = await Scene.open(cluster, "back-off");
  await scene.apply(deployment("looping", podSpec(container(["nil-dereference", "2s"]))));
  // The kubelet reports CrashLoopBackOff on its next sync of the pod: any change of the pod triggers one.
  const { run, pod: seen } = await lookAt(
    scene,
    (died) => waitingIn(died) === "CrashLoopBackOff",
    async (died) => {
      if (terminatedIn(died) === undefined) return;
      const annotations = { touched: new Date().toISOString() };
      const path = `/api/v1/namespaces/${scene.namespace}/pods/${died.metadata?.name}`;
      await cluster.api("PATCH", path, { metadata: { annotations } }, MERGE);
    },
  );

  expect(run.code, run.stdout).toBe(1);
  const ids = findingOf(run.report, () => true).instances.map(({ containerId }) => containerId);
  expect(ids).toContain(seen.status?.containerStatuses?.[0]?.lastState?.terminated?.containerID);
  await instanceWithItsLog(run);
});

const MERGE = "application/merge-patch+json";

function runsAgain({
  restartCount,
  state,
}: {
  readonly restartCount: number;
  readonly state?: { readonly running?: unknown };
}): boolean {
  return restartCount === 1 && state?.running !== undefined;
}

function terminatedIn(died: V1Pod) {
  return died.status?.containerStatuses?.[0]?.state?.terminated;
}

function waitingIn(died: V1Pod): string | undefined {
  return died.status?.containerStatuses?.[0]?.state?.waiting?.reason;
}

/** Early in the back-off, which is 10 s on this node: the kubelet starts and removes no instance during the look. */
function isFresh(died: V1Pod): boolean {
  const [status] = died.status?.containerStatuses ?? [];
  const end = terminatedIn(died) ?? status?.lastState?.terminated;
  return Date.now() - new Date(end?.finishedAt ?? 0).getTime() < 4_000;
}

/** Looks early in a state that lasts seconds; retries if the pod left it during the look. */
async function lookAt(
  scene: Scene,
  is: (pod: V1Pod) => boolean,
  provoke: (pod: V1Pod) => Promise<void> = async () => {},
): Promise<{ readonly run: ActionRun; readonly pod: V1Pod }> {
  let result: { run: ActionRun; pod: V1Pod } | undefined;
  await eventually(`a look at ${scene.namespace} in the wanted state`, async () => {
    const [before] = await scene.pods();
    if (before === undefined || (before.status?.containerStatuses?.[0]?.restartCount ?? 0) === 0) return false;
    await provoke(before);
    if (!is(before) || !isFresh(before)) return false;
    const run = await scene.action({ duration: "0s" });
    const [after] = await scene.pods();
    if (after?.status?.containerStatuses?.[0]?.restartCount !== before.status?.containerStatuses?.[0]?.restartCount)
      return false;
    if (!is(after as V1Pod)) return false;
    result = { run, pod: before };
    return true;
  });
  if (result === undefined) throw new Error("unreachable: eventually rejects");
  return result;
}

/** The newest instance of the only finding. Its log is verified by the start time that the program printed. */
async function instanceWithItsLog(run: ActionRun): Promise<Instance> {
  const instance = findingOf(run.report, () => true).instances.at(-1);
  if (instance === undefined) throw new Error("a finding without instances");
  const log = await readFile(join(run.reportFolder, instance.log.path ?? ""), "utf8");
  const printed = Date.parse(/shop: started at (\S+),/.exec(log)?.[1] ?? "");
  const [from, to] = [Date.parse(instance.startedAt ?? ""), Date.parse(instance.finishedAt ?? "") + 1_000];
  if (!(printed >= from && printed < to))
    throw new Error(`not the log of the instance that started at ${instance.startedAt}:\n${log}`);
  if (!log.includes("nil pointer dereference")) throw new Error(`no crash in the log:\n${log}`);
  return instance;
}
