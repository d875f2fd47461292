/** Operations after which nothing is wrong, however their containers ended. */
import { container, cronJob, podSpec } from "../manifests.ts";
import { NODE } from "../parts.ts";
import { eventually } from "../scene.ts";
import { BARE_SHOP_IMAGE } from "../start.ts";
import { daemon, deploy, firstTime, probe, SURGE, single, stateful, version, work } from "./builders.ts";
import { type Operation, type Stage, seconds } from "./stage.ts";

/**
 * A container whose `args` apply only to the first pod of its namespace; the next one waits, and ends with 0 on
 * SIGTERM.
 */
function firstOfNamespace(stage: Stage, args: readonly string[]) {
  const hostPath = stage.nodeFolder;
  const { container: first } = firstTime(args);
  return { container: first, pod: { volumes: [{ name: "own", hostPath }] } };
}

async function secondSucceeds(stage: Stage): Promise<void> {
  let next: string | undefined;
  await eventually(`the second pod in ${stage.namespace} runs`, async () => {
    const states = (await stage.pods()).flatMap(({ status }) => status?.containerStatuses ?? []);
    const hasFailed = states.some(({ state }) => (state?.terminated?.exitCode ?? 0) > 0);
    next = states.find(({ state }) => state?.running !== undefined)?.containerID;
    return hasFailed && next !== undefined;
  });
  await seconds(1);
  await stage.cluster.signal(next ?? "", "SIGTERM");
}

const serving = (number: string, more = {}) => version(number, ["serve"], more);

const rollouts: readonly Operation[] = [
  {
    name: "rolling",
    inCi: true,
    before: (stage) => stage.ready(2, deploy(serving("1"), { replicas: 2 })),
    during: (stage) => stage.ready(2, deploy(serving("2"), { replicas: 2 })),
  },
  {
    name: "recreate",
    before: (stage) => stage.ready(2, deploy(serving("1"), { replicas: 2, strategy: { type: "Recreate" } })),
    during: (stage) => stage.ready(2, deploy(serving("2"), { replicas: 2, strategy: { type: "Recreate" } })),
  },
  {
    name: "surge-all",
    before: (stage) => stage.ready(3, deploy(version("1"), { replicas: 3, ...SURGE })),
    during: (stage) => stage.ready(3, deploy(version("2"), { replicas: 3, ...SURGE })),
  },
  {
    name: "unavailable-all",
    before: (stage) => stage.ready(3, deploy(serving("1"), { replicas: 3 })),
    during: (stage) =>
      stage.ready(
        3,
        deploy(serving("2"), { replicas: 3, strategy: { rollingUpdate: { maxUnavailable: "100%", maxSurge: 0 } } }),
      ),
  },
  {
    name: "twice-quickly",
    inCi: true,
    before: (stage) => stage.ready(2, deploy(serving("1"), { replicas: 2 })),
    async during(stage) {
      await stage.apply(deploy(serving("2"), { replicas: 2 }));
      await seconds(1.5);
      await stage.ready(2, deploy(serving("3"), { replicas: 2 }));
    },
  },
  {
    name: "restarted",
    before: (stage) => stage.ready(2, deploy(serving("1"), { replicas: 2 })),
    async during(stage) {
      await stage.kubectl("rollout", "restart", "deployment/app");
      await stage.kubectl("rollout", "status", "deployment/app");
    },
  },
  {
    name: "undone",
    async before(stage) {
      await stage.ready(1, deploy(serving("1")));
      await stage.ready(1, deploy(serving("2")));
    },
    async during(stage) {
      await stage.kubectl("rollout", "undo", "deployment/app");
      await stage.kubectl("rollout", "status", "deployment/app");
    },
  },
  {
    name: "paused",
    before: (stage) => stage.ready(1, deploy(serving("1"))),
    async during(stage) {
      await stage.kubectl("rollout", "pause", "deployment/app");
      await stage.kubectl("set", "env", "deployment/app", "VERSION=2");
      await seconds(5);
      await stage.kubectl("rollout", "resume", "deployment/app");
      await stage.kubectl("rollout", "status", "deployment/app");
    },
  },
  {
    name: "left-paused",
    before: (stage) => stage.ready(1, deploy(serving("1"))),
    async during(stage) {
      await stage.kubectl("rollout", "pause", "deployment/app");
      await stage.kubectl("set", "env", "deployment/app", "VERSION=2");
    },
  },
  {
    name: "slow-to-get-ready",
    inCi: true,
    during: (stage) =>
      stage.ready(1, deploy(serving("1", { readinessProbe: probe("/healthz", { initialDelaySeconds: 20 }) }))),
  },
  {
    name: "min-ready-seconds",
    before: (stage) => stage.ready(2, deploy(serving("1"), { replicas: 2 })),
    during: (stage) => stage.apply(deploy(serving("2"), { replicas: 2, minReadySeconds: 15 })),
  },
  {
    name: "mended",
    before: async (stage) => {
      await stage.apply(deploy(container(["panic-error", "2s"]), { minReadySeconds: 10, ...SURGE }));
      await stage.until("crashes", ({ restartCount }) => restartCount > 0);
      await stage.apply(deploy(container(["sleep"]), { minReadySeconds: 10, ...SURGE }));
      await stage.until("the new one runs", ({ state, restartCount }) => state?.running != null && restartCount === 0);
    },
  },
  {
    name: "config-changed",
    before: async (stage) => {
      const config = { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "app" }, data: { COLOUR: "red" } };
      const envFrom = [{ configMapRef: { name: "app" } }];
      await stage.apply(config);
      await stage.ready(1, deploy(serving("1", { envFrom })));
    },
    async during(stage) {
      await stage.kubectl("patch", "configmap", "app", "--patch", '{"data":{"COLOUR":"blue"}}');
      await stage.kubectl("rollout", "restart", "deployment/app");
    },
  },
  {
    name: "stopped-with-143",
    before: (stage) => stage.ready(1, deploy(version("1", ["graceful-143"]))),
    during: (stage) => stage.ready(1, deploy(version("2", ["graceful-143"]))),
  },
  {
    name: "stopped-with-137",
    before: (stage) => stage.ready(1, deploy(version("1", ["stubborn"]))),
    during: (stage) => stage.ready(1, deploy(version("2", ["stubborn"]))),
  },
  {
    name: "panics-when-stopped",
    inCi: true,
    before: (stage) => stage.ready(1, deploy(version("1", ["panic-on-stop"]))),
    during: (stage) => stage.ready(1, deploy(version("2", ["sleep"]))),
  },
  {
    name: "pre-stop",
    before: (stage) =>
      stage.ready(
        1,
        deploy(
          serving("1", { lifecycle: { preStop: { sleep: { seconds: 3 } } } }),
          {},
          {
            terminationGracePeriodSeconds: 10,
          },
        ),
      ),
    during: (stage) => stage.ready(1, deploy(serving("2"))),
  },
  {
    name: "pre-stop-fails",
    before: (stage) =>
      stage.ready(1, deploy(serving("1", { lifecycle: { preStop: { exec: { command: ["/no-such-program"] } } } }))),
    during: (stage) => stage.ready(1, deploy(serving("2"))),
  },
  {
    name: "sidecar-rolled",
    before: (stage) =>
      stage.ready(
        1,
        deploy(serving("1"), {}, { initContainers: [container(["sleep"], { restartPolicy: "Always" }, "proxy")] }),
      ),
    during: (stage) =>
      stage.ready(
        1,
        deploy(serving("2"), {}, { initContainers: [container(["sleep"], { restartPolicy: "Always" }, "proxy")] }),
      ),
  },
  {
    name: "two-containers",
    before: (stage) => stage.ready(1, deploy([serving("1"), container(["graceful-143"], {}, "helper")])),
    during: (stage) => stage.ready(1, deploy([serving("2"), container(["graceful-143"], {}, "helper")])),
  },
];

const others: readonly Operation[] = [
  {
    name: "stateful",
    inCi: true,
    before: (stage) => stage.ready(2, stateful(serving("1"), { replicas: 2 })),
    during: (stage) => stage.apply(stateful(serving("2"), { replicas: 2 })),
  },
  {
    name: "stateful-parallel",
    before: (stage) => stage.ready(3, stateful(serving("1"), { replicas: 3, podManagementPolicy: "Parallel" })),
    during: (stage) => stage.apply(stateful(serving("2"), { replicas: 3, podManagementPolicy: "Parallel" })),
  },
  {
    name: "stateful-partition",
    before: (stage) => stage.ready(3, stateful(serving("1"), { replicas: 3 })),
    during: (stage) =>
      stage.apply(
        stateful(serving("2"), {
          replicas: 3,
          updateStrategy: { type: "RollingUpdate", rollingUpdate: { partition: 2 } },
        }),
      ),
  },
  {
    name: "stateful-on-delete",
    before: (stage) => stage.ready(2, stateful(serving("1"), { replicas: 2, updateStrategy: { type: "OnDelete" } })),
    async during(stage) {
      await stage.apply(stateful(serving("2"), { replicas: 2, updateStrategy: { type: "OnDelete" } }));
      await stage.kubectl("delete", "pod", "app-1", "--wait=false");
    },
  },
  {
    name: "stateful-scaled",
    before: (stage) => stage.ready(3, stateful(serving("1"), { replicas: 3 })),
    during: (stage) => stage.apply(stateful(serving("1"), { replicas: 1 })),
  },
  {
    name: "daemon",
    inCi: true,
    before: (stage) => stage.ready(1, daemon(serving("1"))),
    during: (stage) => stage.apply(daemon(serving("2"))),
  },
  {
    name: "daemon-on-delete",
    before: (stage) => stage.ready(1, daemon(serving("1"), { updateStrategy: { type: "OnDelete" } })),
    during: (stage) => stage.apply(daemon(serving("2"), { updateStrategy: { type: "OnDelete" } })),
  },
  {
    name: "daemon-surge",
    before: (stage) => stage.ready(1, daemon(serving("1"))),
    during: (stage) =>
      stage.apply(
        daemon(serving("2"), {
          updateStrategy: { type: "RollingUpdate", rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
        }),
      ),
  },
  {
    name: "replica-set",
    before: (stage) => stage.ready(1, { ...deploy(serving("1")), kind: "ReplicaSet" }),
    during: (stage) => stage.ready(3, { ...deploy(serving("1"), { replicas: 3 }), kind: "ReplicaSet" }),
  },
  {
    name: "scaled-up",
    before: (stage) => stage.ready(1, deploy(serving("1"))),
    during: (stage) => stage.ready(4, deploy(serving("1"), { replicas: 4 })),
  },
  {
    name: "scaled-down",
    inCi: true,
    before: (stage) => stage.ready(4, deploy(serving("1"), { replicas: 4 })),
    during: (stage) => stage.ready(1, deploy(serving("1"), { replicas: 1 })),
  },
  {
    name: "scaled-to-zero",
    before: (stage) => stage.ready(2, deploy(serving("1"), { replicas: 2 })),
    during: (stage) => stage.apply(deploy(serving("1"), { replicas: 0 })),
  },
  {
    name: "scaled-from-zero",
    before: (stage) => stage.apply(deploy(serving("1"), { replicas: 0 })),
    during: (stage) => stage.ready(2, deploy(serving("1"), { replicas: 2 })),
  },
  {
    name: "deployment-deleted",
    before: (stage) => stage.ready(2, deploy(serving("1"), { replicas: 2 })),
    during: async (stage) => void (await stage.kubectl("delete", "deployment", "app", "--wait=false")),
  },
  {
    name: "deployment-orphaned",
    before: (stage) => stage.ready(1, deploy(serving("1"))),
    during: async (stage) => void (await stage.kubectl("delete", "deployment", "app", "--cascade=orphan")),
  },
  {
    name: "pod-deleted",
    before: (stage) => stage.ready(2, deploy(serving("1"), { replicas: 2 })),
    during: async (stage) => void (await stage.kubectl("delete", "pod", await stage.pod(), "--wait=false")),
  },
  {
    name: "pod-deleted-by-force",
    before: (stage) => stage.ready(2, deploy(serving("1"), { replicas: 2 })),
    during: async (stage) =>
      void (await stage.kubectl("delete", "pod", await stage.pod(), "--force", "--grace-period=0")),
  },
];

const taken: readonly Operation[] = [
  {
    name: "evicted",
    inCi: true,
    before: (stage) => stage.ready(1, deploy(serving("1"))),
    during: (stage) => stage.evict(),
  },
  {
    name: "eviction-held-up",
    before: (stage) =>
      stage.ready(
        2,
        {
          apiVersion: "policy/v1",
          kind: "PodDisruptionBudget",
          metadata: { name: "app" },
          spec: { minAvailable: 1, selector: { matchLabels: { app: "app" } } },
        },
        deploy(serving("1"), { replicas: 2 }),
      ),
    async during(stage) {
      await stage.evict();
      await stage.evict().catch(() => undefined);
    },
  },
  {
    name: "drained-here",
    before: (stage) =>
      stage.ready(2, {
        ...deploy(serving("1"), {
          replicas: 2,
          selector: { matchLabels: { app: "app", drained: "here" } },
          template: { metadata: { labels: { app: "app", drained: "here" } }, spec: podSpec(serving("1")) },
        }),
      }),
    async during(stage) {
      try {
        await stage.kubectl("drain", NODE, "--pod-selector=drained=here", "--grace-period=1", "--timeout=60s");
      } finally {
        await stage.kubectl("uncordon", NODE);
      }
    },
  },
  {
    name: "preempted",
    inCi: true,
    async before(stage) {
      const capacity = { status: { capacity: { "example.com/seat": "1" } } };
      await stage.cluster.api("PATCH", `/api/v1/nodes/${NODE}/status`, capacity, "application/merge-patch+json");
      for (const [name, value] of [
        ["low", 10],
        ["high", 1000],
      ] as const)
        await stage.kubectl("create", "priorityclass", name, `--value=${value}`).catch(() => undefined);
      const resources = { limits: { "example.com/seat": 1 } };
      await stage.ready(1, { ...single(serving("1", { resources }), { priorityClassName: "low" }) });
    },
    async during(stage) {
      const resources = { limits: { "example.com/seat": 1 } };
      const important = single(serving("2", { resources }), { priorityClassName: "high" });
      await stage.apply({ ...important, metadata: { name: "important" } });
    },
  },
];

const jobs: readonly Operation[] = [
  { name: "job", inCi: true, during: (stage) => stage.apply(work(container(["complete", "2s"]))) },
  {
    name: "job-retried",
    inCi: true,
    async during(stage) {
      const { container: first, pod } = firstOfNamespace(stage, ["exit-3"]);
      await stage.apply(work(first, { backoffLimit: 3 }, pod));
      await secondSucceeds(stage);
    },
  },
  {
    name: "job-retried-in-place",
    async during(stage) {
      const { container: first, pod } = firstTime(["exit-3"]);
      await stage.apply(work(first, { backoffLimit: 4 }, { ...pod, restartPolicy: "OnFailure" }));
      await stage.until("it runs again", ({ state, restartCount }) => state?.running != null && restartCount === 1);
      const [again] = await stage.pods();
      await stage.cluster.signal(again?.status?.containerStatuses?.[0]?.containerID ?? "", "SIGTERM");
    },
  },
  {
    name: "job-parallel",
    during: (stage) => stage.apply(work(container(["complete", "1s"]), { parallelism: 3, completions: 3 })),
  },
  {
    name: "job-indexed",
    during: (stage) =>
      stage.apply(work(container(["complete", "1s"]), { parallelism: 2, completions: 3, completionMode: "Indexed" })),
  },
  {
    name: "job-suspended",
    before: (stage) => stage.ready(1, work(serving("1"))),
    during: async (stage) => void (await stage.kubectl("patch", "job", "app", "--patch", '{"spec":{"suspend":true}}')),
  },
  {
    name: "job-deleted",
    before: (stage) => stage.ready(1, work(serving("1"))),
    during: async (stage) => void (await stage.kubectl("delete", "job", "app", "--wait=false")),
  },
  {
    name: "job-gone-at-once",
    during: (stage) => stage.apply(work(container(["complete", "1s"]), { ttlSecondsAfterFinished: 0 })),
  },
  {
    name: "job-with-sidecar",
    inCi: true,
    during: (stage) =>
      stage.apply(
        work(
          container(["complete", "3s"]),
          {},
          { initContainers: [container(["serve"], { restartPolicy: "Always" }, "proxy")] },
        ),
      ),
  },
  {
    name: "job-with-classic-proxy",
    async during(stage) {
      await stage.apply(work([container(["complete", "2s"]), container(["graceful-143"], {}, "proxy")]));
      await stage.until("its work is done", ({ name, state }) => name === "app" && state?.terminated != null);
      const [pod] = await stage.pods();
      const proxy = pod?.status?.containerStatuses?.find(({ name }) => name === "proxy");
      await seconds(2);
      await stage.cluster.signal(proxy?.containerID ?? "", "SIGTERM");
    },
  },
  {
    name: "job-success-policy",
    during: (stage) =>
      stage.apply(
        work(container(["complete", "2s"]), {
          completionMode: "Indexed",
          completions: 2,
          parallelism: 2,
          successPolicy: { rules: [{ succeededCount: 1 }] },
        }),
      ),
  },
  {
    name: "job-failure-ignored",
    async during(stage) {
      const { container: first, pod } = firstOfNamespace(stage, ["exit-3"]);
      const rule = { action: "Ignore", onExitCodes: { containerName: "app", operator: "In", values: [3] } };
      await stage.apply(work(first, { backoffLimit: 0, podFailurePolicy: { rules: [rule] } }, pod));
      await secondSucceeds(stage);
    },
  },
  {
    name: "cron-job",
    during: async (stage) => {
      await stage.apply(cronJob("app", podSpec(container(["complete", "1s"]), { restartPolicy: "Never" })));
      await stage.kubectl("create", "job", "app-now", "--from=cronjob/app");
    },
  },
  {
    name: "cron-job-replaced",
    before: async (stage) => {
      const spec = podSpec(container(["serve"]), { restartPolicy: "Never" });
      const plan = cronJob("app", spec);
      await stage.apply({
        ...plan,
        spec: { ...(plan.spec as object), schedule: "* * * * *", concurrencyPolicy: "Replace" },
      });
    },
  },
];

const pods: readonly Operation[] = [
  {
    name: "init-containers",
    during: (stage) =>
      stage.ready(
        1,
        deploy(
          serving("1"),
          {},
          {
            initContainers: [container(["complete", "5s"], {}, "wait"), container(["complete", "5s"], {}, "migrate")],
          },
        ),
      ),
  },
  {
    name: "init-recovers",
    inCi: true,
    async during(stage) {
      const { container: first, pod } = firstTime(["exit-3"]);
      await stage.apply(deploy(serving("1"), {}, { ...pod, initContainers: [{ ...first, name: "migrate" }] }));
      await stage.until("it runs again", ({ state, restartCount }) => state?.running != null && restartCount === 1);
      const [again] = await stage.pods();
      await stage.cluster.signal(again?.status?.initContainerStatuses?.[0]?.containerID ?? "", "SIGTERM");
    },
  },
  {
    name: "post-start",
    during: (stage) =>
      stage.ready(
        1,
        deploy(
          serving("1", { lifecycle: { postStart: { sleep: { seconds: 2 } } } }),
          {},
          { terminationGracePeriodSeconds: 5 },
        ),
      ),
  },
  {
    name: "readiness-flaps",
    inCi: true,
    during: (stage) =>
      stage.apply(
        deploy(container(["flapping"], { readinessProbe: probe("/", { failureThreshold: 1 }) }), { replicas: 2 }),
      ),
  },
  {
    name: "liveness-flaps",
    during: (stage) =>
      stage.apply(deploy(container(["flapping"], { livenessProbe: probe("/", { failureThreshold: 5 }) }))),
  },
  {
    name: "starts-slowly",
    during: (stage) =>
      stage.ready(
        1,
        deploy(
          container(["serve", "12s"], {
            startupProbe: probe("/healthz", { failureThreshold: 60 }),
            livenessProbe: probe("/healthz"),
          }),
        ),
      ),
  },
  {
    name: "exec-probe",
    during: (stage) =>
      stage.ready(
        1,
        deploy(
          container(["sleep"], { livenessProbe: { exec: { command: ["cat", "/proc/1/stat"] }, periodSeconds: 2 } }),
        ),
      ),
  },
  {
    name: "resized",
    async during(stage) {
      const resources = { requests: { cpu: "10m" }, limits: { cpu: "200m" } };
      await stage.ready(1, single(serving("1", { resources })));
      const more = { requests: { cpu: "20m" }, limits: { cpu: "300m" } };
      await stage.patchPod("app/resize", { spec: { containers: [{ name: "app", resources: more }] } });
    },
  },
  {
    name: "resized-by-restart",
    inCi: true,
    async before(stage) {
      const resources = { requests: { memory: "32Mi" }, limits: { memory: "64Mi" } };
      const resizePolicy = [{ resourceName: "memory", restartPolicy: "RestartContainer" }];
      await stage.ready(1, single(serving("1", { resources, resizePolicy })));
    },
    async during(stage) {
      const resources = { limits: { memory: "96Mi" } };
      await stage.patchPod("app/resize", { spec: { containers: [{ name: "app", resources }] } });
    },
  },
  {
    name: "image-patched",
    before: (stage) => stage.ready(1, single(serving("1"))),
    during: async (stage) =>
      void (await stage.patchPod("app", { spec: { containers: [{ name: "app", image: BARE_SHOP_IMAGE }] } })),
  },
  {
    name: "debugged",
    before: (stage) => stage.ready(1, deploy(serving("1"))),
    async during(stage) {
      const pod = await stage.pod();
      for (const [name, args] of [
        ["debug-a", ["complete"]],
        ["debug-b", ["exit-3", "1s"]],
        ["debug-c", ["nil-dereference", "1s"]],
      ] as const) {
        const found = JSON.parse(await stage.kubectl("get", "pod", pod, "-o", "json")) as {
          spec: { ephemeralContainers?: object[] };
        };
        const all = [...(found.spec.ephemeralContainers ?? []), container(args, {}, name)];
        await stage.patchPod(`${pod}/ephemeralcontainers`, { spec: { ephemeralContainers: all } });
      }
    },
  },
  {
    name: "exec-fails",
    before: (stage) => stage.ready(1, deploy(serving("1"))),
    async during(stage) {
      await stage.kubectl("exec", await stage.pod(), "--", "cat", "/no-such-file").catch(() => undefined);
      await stage.kubectl("exec", await stage.pod(), "--", "/no-such-program").catch(() => undefined);
    },
  },
  {
    name: "ends-with-0-once",
    async during(stage) {
      const { container: first, pod } = firstTime(["complete", "2s"]);
      await stage.apply(deploy(first, {}, pod));
    },
  },
  {
    name: "bare-completes",
    during: (stage) => stage.apply(single(container(["complete"]), { restartPolicy: "Never" })),
  },
  {
    name: "bare-on-failure",
    during: (stage) => stage.apply(single(container(["complete"]), { restartPolicy: "OnFailure" })),
  },
  {
    name: "child-out-of-memory",
    during: (stage) =>
      stage.apply(
        single(container(["child-out-of-memory"], { resources: { limits: { memory: "64Mi" } } }), {
          restartPolicy: "Never",
        }),
      ),
  },
  {
    name: "gated",
    during: (stage) => stage.apply(single(serving("1"), { schedulingGates: [{ name: "example.com/wait" }] })),
  },
  {
    name: "node-comes-late",
    async during(stage) {
      await stage.apply(deploy(serving("1"), {}, { nodeSelector: { [stage.namespace]: "yes" } }));
      await seconds(20);
      await stage.kubectl("label", "node", NODE, `${stage.namespace}=yes`);
    },
  },
  {
    name: "settings-come-late",
    inCi: true,
    async during(stage) {
      await stage.apply(deploy(serving("1", { envFrom: [{ configMapRef: { name: "late" } }] })));
      await stage.until("waits", ({ state }) => state?.waiting?.reason === "CreateContainerConfigError");
      await seconds(8);
      await stage.kubectl("create", "configmap", "late", "--from-literal=A=1");
    },
  },
  {
    name: "optional-settings",
    during: (stage) =>
      stage.ready(1, deploy(serving("1", { envFrom: [{ secretRef: { name: "none", optional: true } }] }))),
  },
  {
    name: "quota-raised",
    async during(stage) {
      await stage.kubectl("create", "quota", "small", "--hard=pods=1");
      await stage.apply(deploy(serving("1"), { replicas: 2 }));
      await seconds(10);
      await stage.kubectl("patch", "quota", "small", "--patch", '{"spec":{"hard":{"pods":"5"}}}');
    },
  },
  {
    name: "labelled",
    before: (stage) => stage.ready(1, deploy(serving("1"))),
    async during(stage) {
      await stage.kubectl("label", "pods", "--all", "colour=red");
      await stage.kubectl("annotate", "deployment", "app", "note=x");
    },
  },
  {
    name: "pod-adopted",
    before: (stage) => stage.ready(1, deploy(serving("1"))),
    // The removed pod keeps running, and the ReplicaSet creates another.
    during: async (stage) => void (await stage.kubectl("label", "pod", await stage.pod(), "app=other", "--overwrite")),
  },
  {
    name: "one-ignored",
    during: (stage) =>
      stage.apply({
        ...deploy(container(["exit-3", "2s"])),
        metadata: { name: "app", annotations: { "crashgate.dev/ignore": "exit-code=3" } },
      }),
  },
  {
    name: "one-tolerated",
    async during(stage) {
      const { container: first, pod } = firstTime(["panic-error", "3s"]);
      await stage.apply({
        ...deploy(first, {}, pod),
        metadata: { name: "app", annotations: { "crashgate.dev/max-restarts": "1" } },
      });
    },
  },
  {
    name: "restart-rule",
    async during(stage) {
      const { container: first, pod } = firstTime(["exit-3", "3s"], {
        restartPolicy: "Never",
        restartPolicyRules: [{ action: "Restart", exitCodes: { operator: "In", values: [3] } }],
      });
      await stage.apply(single(first, { ...pod, restartPolicy: "Never" }));
    },
  },
  {
    name: "shared-processes",
    before: (stage) => stage.ready(1, deploy(serving("1"), {}, { shareProcessNamespace: true })),
    during: (stage) => stage.ready(1, deploy(serving("2"), {}, { shareProcessNamespace: true })),
  },
  {
    name: "deadline-not-reached",
    during: (stage) => stage.apply(single(serving("1"), { activeDeadlineSeconds: 600 })),
  },
];

export const WELL: readonly Operation[] = [...rollouts, ...others, ...taken, ...jobs, ...pods];
