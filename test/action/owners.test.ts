/** Owners of any kind, followed to the top-level one; their revisions; the effect of missing rights to read them. */
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { customKind, type KubernetesOptions, owner, type Story, startKubernetes } from "../servers/kubernetes.ts";
import { panic } from "./logs.ts";
import { findingLines, runAction } from "./run-action.ts";

const KINDS = [
  customKind("argoproj.io/v1alpha1", "rollouts", "Rollout"),
  customKind("argoproj.io/v1alpha1", "workflows", "Workflow"),
  customKind("argoproj.io/v1alpha1", "cronworkflows", "CronWorkflow"),
  customKind("apps.kruise.io/v1alpha1", "clonesets", "CloneSet"),
  customKind("serving.knative.dev/v1", "services", "Service"),
  customKind("apps.openshift.io/v1", "deploymentconfigs", "DeploymentConfig"),
  customKind("v1", "replicationcontrollers", "ReplicationController"),
  customKind("keda.sh/v1alpha1", "scaledjobs", "ScaledJob"),
  customKind("example.com/v1beta2", "widgets", "Widget"),
  customKind("example.com/v1beta2", "gadgets", "Gadget"),
];

type World = Story["world"];

/** One look at a cluster whose pods have just died. */
async function look(
  script: (world: World) => void,
  inputs: Record<string, string> = {},
  options: KubernetesOptions = {},
) {
  await using cluster = await startKubernetes(({ world }) => script(world), { kinds: KINDS, ...options });
  return await runAction({ duration: "0s", ...inputs }, { cluster });
}

const IN_PROD = { namespace: "prod" };

/** A pod of that owner that has just crashed. */
function crash(
  world: World,
  name: string,
  of: ReturnType<World["put"]> | null,
  marks: Record<string, string> = {},
  annotations = {},
) {
  const pod = world.addPod({
    name,
    labels: { app: "x", ...marks },
    annotations,
    owner: of === null ? null : owner(of),
    createdAt: world.now(-60),
    ready: true,
  });
  pod.dies({ exitCode: 2, log: panic("boom") });
  return pod;
}

async function workloadOf(script: (world: World) => void, options: KubernetesOptions = {}): Promise<string> {
  await using result = await look(script, {}, options);
  expect(result.report?.errors).toEqual([]);
  const [finding, ...others] = result.report?.findings ?? [];
  expect(others).toEqual([]);
  return `${finding?.workload.kind}/${finding?.workload.name}`;
}

/** A Knative service with its Revision, Deployment and ReplicaSet. */
function knative(world: World, revision: string): void {
  const service = world.put(
    "services",
    { name: "shop", ...IN_PROD },
    { status: { latestCreatedRevisionName: "shop-00008" } },
  );
  const deployment = world.put(
    "deployments",
    { name: `${revision}-deployment`, ...IN_PROD, ownerReferences: [owner(service)] },
    { spec: {}, status: {} },
  );
  const replicaSet = world.put(
    "replicasets",
    { name: `${revision}-deployment-6f5`, ...IN_PROD, ownerReferences: [owner(deployment)] },
    { spec: {}, status: {} },
  );
  crash(world, `${revision}-deployment-6f5-abcde`, replicaSet, {
    "pod-template-hash": "6f5",
    "serving.knative.dev/service": "shop",
    "serving.knative.dev/revision": revision,
  });
}

function rollout(world: World, hash: string, current: string): void {
  const api = world.put(
    "rollouts",
    { name: "api", ...IN_PROD },
    { spec: {}, status: { currentPodHash: current, stableRS: "old1" } },
  );
  const replicaSet = world.put(
    "replicasets",
    { name: `api-${hash}`, ...IN_PROD, ownerReferences: [owner(api)] },
    { spec: {}, status: {} },
  );
  crash(world, `api-${hash}-x7k2p`, replicaSet, { "rollouts-pod-template-hash": hash });
}

function cloneSet(world: World, hash: string): void {
  const web = world.put(
    "clonesets",
    { name: "web", ...IN_PROD },
    { spec: {}, status: { updateRevision: "web-59df6bd888" } },
  );
  crash(world, "web-2k4x9", web, { "controller-revision-hash": hash });
}

function deploymentConfig(world: World, version: number): void {
  const config = world.put(
    "deploymentconfigs",
    { name: "old", ...IN_PROD },
    { spec: {}, status: { latestVersion: 5 } },
  );
  const controller = world.put(
    "replicationcontrollers",
    { name: `old-${version}`, ...IN_PROD, ownerReferences: [owner(config)] },
    { spec: {}, status: {} },
  );
  crash(
    world,
    `old-${version}-k8sxx`,
    controller,
    {},
    {
      "openshift.io/deployment-config.name": "old",
      "openshift.io/deployment-config.latest-version": String(version),
    },
  );
}

function job(world: World, name: string, more: object = {}): ReturnType<World["put"]> {
  return world.put("jobs", { name, ...IN_PROD, ...more }, { spec: {}, status: {} });
}

describe.concurrent("the workload is the permanent owner", () => {
  it.each<[string, string, (world: World) => void]>([
    [
      "a Helm hook's Job",
      "Job/api-migrate",
      (world) => void crash(world, "api-migrate-17-x7k2p", job(world, "api-migrate-17")),
    ],
    [
      "a Job by generateName",
      "Job/seed-data",
      (world) =>
        void crash(world, "seed-data-bcdfg-x7k2p", job(world, "seed-data-bcdfg", { generateName: "seed-data-" })),
    ],
    [
      "a Job by commit",
      "Job/migrate",
      (world) => void crash(world, "migrate-a1b2c3d-x7k2p", job(world, "migrate-a1b2c3d")),
    ],
    ["a Knative service", "Service/shop", (world) => knative(world, "shop-00008")],
    ["an Argo Rollout", "Rollout/api", (world) => rollout(world, "new2", "new2")],
    ["a CloneSet", "CloneSet/web", (world) => cloneSet(world, "web-59df6bd888")],
    ["a DeploymentConfig", "DeploymentConfig/old", (world) => deploymentConfig(world, 5)],
    [
      "a KEDA ScaledJob",
      "ScaledJob/queue",
      (world) => {
        const scaled = world.put("scaledjobs", { name: "queue", ...IN_PROD }, { spec: {} });
        crash(world, "queue-9bxjd-zz9k4", job(world, "queue-9bxjd", { ownerReferences: [owner(scaled)] }));
      },
    ],
    [
      "a run of an Argo Workflow",
      "Workflow/import",
      (world) => {
        const run = world.put("workflows", { name: "import-x7k2p", generateName: "import-", ...IN_PROD }, { spec: {} });
        crash(world, "import-x7k2p-load-3849102", run);
      },
    ],
    [
      "a run of an Argo CronWorkflow",
      "CronWorkflow/nightly",
      (world) => {
        const cron = world.put("cronworkflows", { name: "nightly", ...IN_PROD }, { spec: {} });
        const run = world.put(
          "workflows",
          { name: "nightly-1772357400", ...IN_PROD, ownerReferences: [owner(cron)] },
          { spec: {} },
        );
        crash(world, "nightly-1772357400-main-1", run);
      },
    ],
    [
      "a controller of a controller of a kind nobody knows",
      "Gadget/blue-2",
      (world) => {
        const gadget = world.put("gadgets", { name: "blue-2", ...IN_PROD }, { spec: {} });
        const widget = world.put(
          "widgets",
          { name: "blue-2-77ab1", ...IN_PROD, ownerReferences: [owner(gadget)] },
          { spec: {} },
        );
        crash(world, "blue-2-77ab1-0", widget);
      },
    ],
    [
      "a Deployment that an operator made",
      "Deployment/api",
      (world) => {
        const widget = world.put("widgets", { name: "shop", ...IN_PROD }, { spec: {} });
        const [pod] = world.deployment("api", { createdAt: world.now(-60) }).pods;
        const object = world.store.get("deployments", "prod", "api");
        if (object !== null)
          world.store.put("deployments", {
            ...object,
            metadata: { ...object.metadata, ownerReferences: [owner(widget)] },
          });
        pod?.dies({ exitCode: 2, log: panic("boom") });
      },
    ],
    [
      "Airflow's bare pod",
      "Pod/etl-load-orders",
      (world) =>
        void crash(world, "etl-load-orders-worduser", null, {
          dag_id: "etl",
          task_id: "load_orders",
          run_id: randomUUID(),
        }),
    ],
    ["a bare pod with a commit in its name", "Pod/e2e", (world) => void crash(world, "e2e-0a1b2c3d", null)],
    [
      "an executor whose driver is a pod",
      "Pod/spark",
      (world) => {
        const driver = world.addPod({ name: "spark-20260301093000", ready: true });
        const stored = world.pod("prod", driver.name);
        if (stored !== null) crash(world, "spark-exec-1", stored as never);
      },
    ],
  ])("%s: %s", async (_, expected, script) => {
    expect(await workloadOf(script)).toBe(expected);
  });

  it("has one fingerprint across releases and runs", async () => {
    const fingerprints = await Promise.all(
      ["api-migrate-17", "api-migrate-18"].map(async (name) => {
        await using result = await look((world) => void crash(world, `${name}-x7k2p`, job(world, name)));
        return result.report?.findings.map(({ fingerprint }) => fingerprint);
      }),
    );
    expect(fingerprints[0]).toHaveLength(1);
    expect(fingerprints[0]).toEqual(fingerprints[1]);
  });
});

describe.concurrent("without the right to read custom owners", () => {
  const DENIED = {
    deny: ["get rollouts", "get services", "get clonesets", "get workflows", "get widgets", "get deploymentconfigs"],
  };

  it.each<[string, string, (world: World) => void]>([
    ["a Knative service", "Service/shop", (world) => knative(world, "shop-00008")],
    ["an Argo Rollout", "Rollout/api", (world) => rollout(world, "new2", "new2")],
    ["a DeploymentConfig", "DeploymentConfig/old", (world) => deploymentConfig(world, 5)],
    [
      "a run of an Argo Workflow",
      "Workflow/import",
      (world) =>
        void crash(world, "import-x7k2p-load-384", world.put("workflows", { name: "import-x7k2p", ...IN_PROD }, {})),
    ],
  ])("%s is known by what its pods bear", async (_, expected, script) => {
    expect(await workloadOf(script, DENIED)).toBe(expected);
  });

  it("there is one warning for each kind, and the death still fails", async () => {
    await using result = await look(
      (world) => {
        for (const name of ["a", "b", "c"]) crash(world, `${name}-0`, world.put("widgets", { name, ...IN_PROD }, {}));
      },
      {},
      DENIED,
    );
    expect(findingLines(result)).toHaveLength(3);
    expect(findingLines(result).every((line) => line.startsWith("fails"))).toBe(true);
    expect(result.report?.errors).toEqual([]);
    expect(result.report?.warnings.filter((warning) => warning.includes("widgets"))).toEqual([
      expect.stringMatching(/^no right to get widgets\.example\.com/),
    ]);
  });
});

describe.concurrent("the revision of a custom owner", () => {
  it.each<[string, "current" | "old" | "unknown", (world: World) => void, readonly string[]]>([
    ["a Rollout's newest", "current", (world) => rollout(world, "new2", "new2"), []],
    ["a Rollout's superseded", "old", (world) => rollout(world, "old1", "new2"), []],
    ["a Rollout's that may not be read", "unknown", (world) => rollout(world, "old1", "new2"), ["get rollouts"]],
    ["a CloneSet's newest", "current", (world) => cloneSet(world, "web-59df6bd888"), []],
    ["a CloneSet's newest, by its hash alone", "current", (world) => cloneSet(world, "59df6bd888"), []],
    ["a CloneSet's superseded", "old", (world) => cloneSet(world, "web-77777b8888"), []],
    ["a Knative service's newest", "current", (world) => knative(world, "shop-00008"), []],
    ["a Knative service's superseded", "old", (world) => knative(world, "shop-00007"), []],
    ["a DeploymentConfig's newest", "current", (world) => deploymentConfig(world, 5), []],
    ["a DeploymentConfig's superseded", "old", (world) => deploymentConfig(world, 4), []],
    [
      "one that keeps ControllerRevisions of its own, superseded",
      "old",
      (world) =>
        void crash(
          world,
          "w-0",
          world.put("widgets", { name: "w", ...IN_PROD }, { status: { updateRevision: "w-222" } }),
          {
            "controller-revision-hash": "w-111",
          },
        ),
      [],
    ],
  ])("%s is %s", async (_, expected, script, deny) => {
    await using result = await look(script, {}, { deny });
    const [finding] = result.report?.findings ?? [];
    expect(finding?.instances.map(({ revision }) => revision)).toEqual([expected]);
    expect(finding?.failing).toBe(expected !== "old");
  });
});

describe.concurrent("`workloads` of custom kinds", () => {
  it.each<[string, (world: World) => void]>([
    ["rollout/api", (world) => rollout(world, "new2", "new2")],
    ["rollouts.argoproj.io/api", (world) => rollout(world, "new2", "new2")],
    ["cloneset/web", (world) => cloneSet(world, "web-59df6bd888")],
    ["ksvc/shop", (world) => knative(world, "shop-00008")],
    ["dc/old", (world) => deploymentConfig(world, 5)],
    ["job/api-migrate-17", (world) => void crash(world, "api-migrate-17-x7k2p", job(world, "api-migrate-17"))],
    ["job/api-migrate", (world) => void crash(world, "api-migrate-17-x7k2p", job(world, "api-migrate-17"))],
    ["widget.example.com/w", (world) => void crash(world, "w-0", world.put("widgets", { name: "w", ...IN_PROD }, {}))],
    ["widgets.example.com/w", (world) => void crash(world, "w-0", world.put("widgets", { name: "w", ...IN_PROD }, {}))],
  ])("%s finds its pods and no others", async (workloads, script) => {
    await using result = await look(
      (world) => {
        script(world);
        const [other] = world.deployment("other", { createdAt: world.now(-60) }).pods;
        other?.dies({ exitCode: 2, log: panic("other") });
      },
      { workloads },
    );
    expect(result.report?.errors).toEqual([]);
    expect(findingLines(result)).toHaveLength(1);
    expect(findingLines(result)[0]).not.toContain("other");
  });

  it("an owner above the Deployment matches as well", async () => {
    await using result = await look(
      (world) => {
        const widget = world.put("widgets", { name: "shop", ...IN_PROD }, { spec: {} });
        const [pod] = world.deployment("api", { createdAt: world.now(-60) }).pods;
        const object = world.store.get("deployments", "prod", "api");
        if (object !== null)
          world.store.put("deployments", {
            ...object,
            metadata: { ...object.metadata, ownerReferences: [owner(widget)] },
          });
        pod?.dies({ exitCode: 2, log: panic("boom") });
      },
      { workloads: "widget.example.com/shop" },
    );
    expect(findingLines(result)).toEqual(["fails, panic, Deployment/api, app, 1 restarts, log current"]);
  });

  it("a kind of the same name in another group does not match", async () => {
    await using result = await look(
      (world) => void crash(world, "w-0", world.put("widgets", { name: "w", ...IN_PROD }, {})),
      { workloads: "widget.other.com/w" },
    );
    expect(result.report?.errors[0]).toMatch(/No pod matches in widget\.other\.com\/w/);
  });
});
