/**
 * Situations that controllers, kubelets and operators bring about, each with the result that the contract requires,
 * from the built action.
 */
import {
  app,
  changes,
  goes,
  isDisrupted,
  isUnplaced,
  jobEnds,
  pending,
  playSituations,
  recent,
  type Situation,
  shows,
  since,
  stopped,
} from "./situation.ts";

const SITUATIONS: readonly Situation[] = [
  {
    name: "a liveness probe runs a command that takes too long",
    stage: (world) => {
      const pod = app(world);
      const about = "spec.containers{app}";
      pod.event("Warning", "Unhealthy", 'Liveness probe failed: command timed out: "/check" timed out after 1s', about);
      pod.event("Normal", "Killing", "Container app failed liveness probe, will be restarted", about);
      pod.crashesAndRestarts({ exitCode: 137 });
    },
    verdict: "failed",
    findings: ["fails, probe, Deployment/api"],
    first: /app was killed for its failed liveness probe/,
  },
  {
    name: "a startup probe's kill, whose preStop hook fails as well",
    stage: (world) => {
      const pod = app(world);
      pod.failsProbe("Startup", { exitCode: 143 });
      pod.event("Warning", "FailedPreStopHook", "PreStopHook failed", "spec.containers{app}");
      pod.starts();
    },
    verdict: "failed",
    findings: ["fails, probe, Deployment/api"],
    first: /app was killed for its failed startup probe/,
  },
  {
    name: "an index of a Job fails in its init container, and is tried again elsewhere",
    stage: (world) => {
      const [pod] = world.job("import", {
        ...recent(world),
        ready: false,
        containers: [{ name: "prepare", type: "init" }, { name: "app" }],
      }).pods;
      pod?.starts("prepare").dies({ exitCode: 9, container: "prepare", ...stopped(world, 40) });
      shows(pod, [], { phase: "Failed" });
      changes(world, "jobs", "import", { spec: { completionMode: "Indexed", backoffLimitPerIndex: 3 } });
    },
    verdict: "failed",
    findings: ["fails, exit, Job/import"],
    first: /import failed after this deploy: prepare exited with code 9/,
  },
  {
    name: "a Job's sidecar crashes while the work goes on, and the Job completes",
    stage: (world) => {
      const [pod] = world.job("import", {
        ...recent(world),
        containers: [{ name: "proxy", type: "sidecar" }, { name: "main" }],
      }).pods;
      pod
        ?.dies({ exitCode: 1, container: "proxy", ...stopped(world, 60) })
        .starts("proxy", world.now(-58))
        .dies({ exitCode: 0, container: "main", ...stopped(world, 20) })
        .dies({ exitCode: 137, container: "proxy", ...stopped(world, 18) });
      jobEnds(world, "import", "Complete", "CompletionsReached");
    },
    verdict: "passed",
    findings: [
      "listed (recovered), exit, Job/import",
      "listed (fail-on), completed, Job/import",
      "listed (expected), expected, Job/import",
    ],
    first: /Nothing fails, but import: proxy exited with code 1 \(listed only: recovered\)/,
  },
  {
    name: "a Job's pod is drained, and its failure policy ignores that",
    stage: (world) => {
      const { pods } = world.job("import", { ...recent(world), replicas: 2 });
      goes(pods[0], 10, world);
      isDisrupted(pods[0], "EvictionByEvictionAPI", 10, world);
      pods[0]?.dies({ exitCode: 143, ...stopped(world, 5) });
    },
    verdict: "passed",
    findings: ["listed (fail-on), evicted, Job/import"],
    first: /✅ No crash/,
  },
  ...(["Deferred", "Infeasible"] as const).map(
    (reason): Situation => ({
      name: `a pod is to get more memory, and its node says ${reason}`,
      stage: (world) =>
        shows(app(world), [
          {
            type: "PodResizePending",
            status: "True",
            reason,
            message: "Node didn't have enough capacity: memory, requested: 8, capacity: 4",
            lastTransitionTime: world.now(-70),
          },
        ]),
      verdict: "passed",
      findings: [],
      first: /✅ No crash/,
    }),
  ),
  {
    name: "a Job is suspended while it works",
    stage: (world) => {
      const [pod] = world.job("import", recent(world)).pods;
      app(world, "web");
      goes(pod, 10, world);
      pod?.dies({ exitCode: 143, ...stopped(world, 8) });
      changes(world, "jobs", "import", {
        spec: { suspend: true },
        status: { conditions: [{ type: "Suspended", status: "True", lastTransitionTime: world.now(-10) }] },
      });
    },
    verdict: "passed",
    findings: ["listed (expected), expected, Job/import"],
    first: /✅ No crash/,
  },
  {
    name: "a node does not answer, its pods are driven away, and nobody stops them",
    stage: (world) => {
      const [pod] = world.deployment("api", { createdAt: world.now(-3600), replicas: 2 }).pods;
      goes(pod, 20, world);
      isDisrupted(pod, "DeletionByTaintManager", 20, world);
      shows(pod, [{ type: "Ready", status: "False", lastTransitionTime: world.now(-320) }]);
    },
    verdict: "passed",
    findings: [],
    first: /✅ No crash/,
  },
  {
    name: "a StatefulSet is updated by hand, and a pod that nobody has updated yet crashes",
    stage: (world) => {
      const db = world.statefulSet("db", { createdAt: world.now(-3600) });
      changes(world, "statefulsets", "db", { spec: { updateStrategy: { type: "OnDelete" } } });
      db.rollsOut({ replicas: 0 });
      db.pods[0]?.crashesAndRestarts({ exitCode: 3, ...stopped(world, 60) });
    },
    inputs: { since: "15m" },
    verdict: "failed",
    findings: ["fails, exit, StatefulSet/db"],
    first: /db failed after this deploy: app exited with code 3/,
  },
  {
    name: "a Deployment is paused, and its template was changed",
    stage: (world) => {
      app(world, "api", { createdAt: world.now(-3600) });
      changes(world, "deployments", "api", {
        spec: {
          paused: true,
          template: { metadata: { labels: { app: "api" } }, spec: { containers: [{ name: "app", image: "shop:2" }] } },
        },
        status: {
          observedGeneration: 2,
          updatedReplicas: 0,
          conditions: [
            { type: "Progressing", status: "Unknown", reason: "DeploymentPaused", lastTransitionTime: world.now(-300) },
          ],
        },
      });
    },
    verdict: "passed",
    findings: [],
    first: /✅ No crash/,
  },
  {
    name: "a controller gave up on a rollout whose pods got ready too late for it",
    stage: (world) => {
      app(world, "api", { replicas: 2 });
      changes(world, "deployments", "api", {
        status: {
          conditions: [
            {
              type: "Progressing",
              status: "False",
              reason: "ProgressDeadlineExceeded",
              message: 'ReplicaSet "api-1" has timed out progressing.',
              lastTransitionTime: world.now(-5),
            },
          ],
        },
      });
    },
    verdict: "failed",
    findings: ["fails, stuck, Deployment/api"],
    first: /api failed after this deploy: the rollout passed its deadline: 2 of 2 ready/,
  },
  {
    name: "a webhook does not answer in time",
    stage: (world) => {
      app(world, "web");
      const pod = app(world);
      const set = pod.object?.metadata.ownerReferences?.[0]?.name ?? "";
      pod.isDeleted();
      const condition = {
        type: "ReplicaFailure",
        status: "True",
        reason: "FailedCreate",
        message:
          'Internal error occurred: failed calling webhook "mutate.example": failed to call webhook: Post "https://mutate.example.svc:443/pods?timeout=10s": context deadline exceeded',
        lastTransitionTime: world.now(-90),
      };
      changes(world, "replicasets", set, { status: { replicas: 0, conditions: [condition] } });
      changes(world, "deployments", "api", { status: { conditions: [condition] } });
    },
    verdict: "failed",
    findings: ["fails, stuck, Deployment/api"],
    first: /api failed after this deploy: .*FailedCreate: webhook "mutate\.example".*context deadline exceeded/,
  },
  ...(
    [
      ["ImageInspectError", 'Failed to inspect image "shop:2": image is corrupt', /image is corrupt/],
      [
        "RunContainerError",
        'failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: error mounting "/var/lib/kubelet/pods/1/volume-subpaths/cfg/app/0" to rootfs at "/etc/app.yaml": mount src=/var/lib/kubelet/pods/1/volume-subpaths/cfg/app/0, dst=/etc/app.yaml, flags=MS_BIND|MS_REC: not a directory',
        /not a directory/,
      ],
    ] as const
  ).map(
    ([reason, message, first]): Situation => ({
      name: `${reason}, in a container that has never run`,
      stage: (world) =>
        void pending(world)
          .waits(reason, message)
          .event("Warning", "Failed", `Error: ${message}`, "spec.containers{app}", since(6, 95)),
      verdict: "failed",
      findings: ["fails, stuck, Deployment/api"],
      first: new RegExp(`api failed after this deploy: app could not start: ${reason}: .*${first.source}`),
    }),
  ),
  {
    name: "a Secret came late, and the pod runs",
    stage: (world) => {
      const pod = app(world);
      pod.event("Warning", "Failed", 'Error: secret "shop" not found', "spec.containers{app}", {
        times: 7,
        firstSecondsAgo: 98,
        lastSecondsAgo: 15,
      });
      pod.event("Normal", "Started", "Started container app", "spec.containers{app}", since(1, 12));
    },
    verdict: "passed",
    findings: [],
    first: /✅ No crash/,
  },
  {
    name: "a static pod of the control plane crashes",
    stage: (world) => {
      const node = world.store.get("nodes", "", "node1");
      world
        .addPod({
          name: "kube-vip-node1",
          createdAt: world.now(-100),
          owner: { apiVersion: "v1", kind: "Node", name: "node1", uid: node?.metadata.uid ?? "1", controller: true },
        })
        .crashesAndRestarts({ exitCode: 2, ...stopped(world, 30) });
    },
    verdict: "failed",
    findings: ["fails, exit, Pod/kube-vip"],
    first: /kube-vip failed after this deploy: app exited with code 2/,
  },
  {
    name: "a Job passes its deadline before any node takes its pod",
    stage: (world) => {
      app(world, "web");
      const [pod] = world.job("report", { ...recent(world), ready: false }).pods;
      pod?.isDeleted();
      jobEnds(world, "report", "Failed", "DeadlineExceeded");
    },
    verdict: "failed",
    findings: ["fails, stuck, Job/report"],
    first: /report failed after this deploy: the Job failed: DeadlineExceeded/,
  },
  {
    name: "a Job waits in its queue, suspended",
    stage: (world) => {
      app(world, "web");
      world.job("train", { ...recent(world), replicas: 0 });
      changes(world, "jobs", "train", { spec: { suspend: true } });
    },
    verdict: "passed",
    findings: [],
    first: /✅ No crash/,
  },
  {
    name: "a worker asks for a restart of its whole pod",
    stage: (world) => {
      const restartPolicyRules = [{ action: "RestartAllContainers", exitCodes: { operator: "In", values: [42] } }];
      const pod = app(world, "api", {
        containers: [{ name: "app", spec: { restartPolicy: "Never", restartPolicyRules } }, { name: "cache" }],
      });
      pod
        .dies({ exitCode: 42, ...stopped(world, 20) })
        .dies({ exitCode: 137, reason: "RestartingAllContainers", container: "cache", ...stopped(world, 19) })
        .starts("app")
        .starts("cache");
    },
    verdict: "passed",
    findings: ["listed (expected), expected, Deployment/api", "listed (expected), expected, Deployment/api"],
    first: /✅ No crash/,
  },
  {
    name: "a node was rebooted, and the runtime found its containers gone",
    stage: (world) => void app(world).crashesAndRestarts({ exitCode: 255, reason: "Unknown", ...stopped(world, 40) }),
    verdict: "passed",
    findings: ["listed (fail-on), node, Deployment/api"],
    first: /✅ No crash/,
  },
  {
    name: "a pod fits on no node, and the autoscaler says that it cannot help",
    stage: (world) => {
      const pod = pending(world);
      isUnplaced(pod, "0/3 nodes are available: 3 Insufficient nvidia.com/gpu.", world);
      pod.event(
        "Normal",
        "NotTriggerScaleUp",
        "pod didn't trigger scale-up: 1 max node group size reached",
        undefined,
        {
          times: 8,
          firstSecondsAgo: 85,
          lastSecondsAgo: 3,
        },
      );
    },
    verdict: "failed",
    findings: ["fails, stuck, Deployment/api"],
    first: /could not start: Unschedulable: 0\/3 nodes are available: 3 Insufficient nvidia\.com\/gpu/,
  },
  {
    name: "a kubelet makes room for a static pod",
    stage: (world) => {
      const [pod] = world.deployment("api", { ...recent(world), replicas: 2 }).pods;
      pod?.dies({ exitCode: 137, ...stopped(world, 20) });
      shows(pod, [], { phase: "Failed", reason: "Preempting", message: "Preempted in order to admit critical pod" });
    },
    verdict: "passed",
    findings: ["listed (fail-on), evicted, Deployment/api"],
    first: /✅ No crash/,
  },
  {
    name: "an old pod needs too much memory while it stops",
    stage: (world) => {
      const [pod] = world.deployment("api", { createdAt: world.now(-3600), replicas: 2 }).pods;
      goes(pod, 20, world);
      pod?.dies({ exitCode: 137, reason: "OOMKilled", ...stopped(world, 8) });
    },
    verdict: "passed",
    findings: ["listed (expected), expected, Deployment/api"],
    first: /✅ No crash/,
  },
  {
    name: "a pod that stops fails its liveness probe",
    stage: (world) => {
      const [pod] = world.deployment("api", { createdAt: world.now(-3600), replicas: 2 }).pods;
      goes(pod, 20, world);
      pod?.failsProbe("Liveness", { exitCode: 137, ...stopped(world, 4) });
    },
    verdict: "passed",
    findings: ["listed (expected), expected, Deployment/api"],
    first: /✅ No crash/,
  },
  {
    name: "a native sidecar of a server keeps ending well",
    stage: (world) => {
      const pod = app(world, "api", { containers: [{ name: "sync", type: "sidecar" }, { name: "app" }] });
      pod
        .crashesAndRestarts({ exitCode: 0, container: "sync", ...stopped(world, 60) })
        .crashesAndRestarts({ exitCode: 0, container: "sync", ...stopped(world, 20) });
    },
    verdict: "failed",
    findings: ["fails, exit, Deployment/api"],
    first: /sync keeps ending with exit code 0/,
  },
  {
    name: "a server ended well long before the window, and once in it",
    stage: (world) => {
      const pod = app(world, "api", { createdAt: world.now(-7200) });
      pod
        .dies({ exitCode: 0, startedAt: world.now(-7190), finishedAt: world.now(-5000) })
        .starts("app", world.now(-4998))
        .crashesAndRestarts({ exitCode: 0, ...stopped(world, 60) });
    },
    inputs: { since: "15m" },
    verdict: "passed",
    findings: ["listed (fail-on), completed, Deployment/api"],
    first: /✅ No crash/,
  },
  {
    name: "an autoscaler asks for one more pod of an old Deployment, and it fits on no node",
    stage: (world) => {
      const api = world.deployment("api", { createdAt: world.now(-86_400), replicas: 2 });
      const [first] = api.pods;
      const metadata = first?.object?.metadata;
      const extra = world.addPod({
        name: "api-extra",
        ready: false,
        createdAt: world.now(-90),
        labels: metadata?.labels ?? {},
        owner: metadata?.ownerReferences?.[0] ?? null,
      });
      isUnplaced(extra, "0/3 nodes are available: 3 Too many pods.", world);
    },
    verdict: "failed",
    findings: ["fails, stuck, Deployment/api"],
    first:
      /1 of 3 pods.*could not start: Unschedulable|could not start: Unschedulable: 0\/3 nodes are available: 3 Too many pods/,
  },
  {
    name: "an init container needed too much memory twice, and then the pod got ready",
    stage: (world) => {
      const pod = pending(world, {
        containers: [{ name: "warm", type: "init", memoryLimit: "32Mi" }, { name: "app" }],
      });
      const killed = { exitCode: 137, reason: "OOMKilled", container: "warm" };
      pod
        .starts("warm")
        .dies({ ...killed, ...stopped(world, 60) })
        .starts("warm")
        .dies({ ...killed, ...stopped(world, 40) })
        .starts("warm")
        .dies({ exitCode: 0, container: "warm", ...stopped(world, 20) })
        .becomesReady();
    },
    verdict: "passed",
    findings: ["listed (recovered), oom, Deployment/api"],
    first: /Nothing fails, but api: warm was killed for using more than its 32Mi of memory \(listed only: recovered\)/,
  },
  {
    name: "a node refuses a Job's pod, and the next one does the work",
    stage: (world) => {
      const { pods } = world.job("import", { ...recent(world), replicas: 2, ready: false });
      shows(pods[0], [], {
        phase: "Failed",
        reason: "OutOfcpu",
        message: "Node didn't have enough resource: cpu, requested: 500, used: 3900, capacity: 4000",
        containerStatuses: [],
      });
      pods[1]?.becomesReady().dies({ exitCode: 0, ...stopped(world, 10) });
      jobEnds(world, "import", "Complete", "CompletionsReached");
    },
    verdict: "passed",
    findings: ["listed (fail-on), completed, Job/import"],
    first: /✅ No crash/,
  },
  {
    name: "a CronJob replaces its Job of before",
    stage: (world) => {
      const [old] = world.job("report-29000000", { ...recent(world), cronJob: "report" }).pods;
      goes(old, 20, world);
      old?.dies({ exitCode: 137, ...stopped(world, 2) });
      world.job("report-29000001", { createdAt: world.now(-20), cronJob: "report" });
    },
    verdict: "passed",
    findings: ["listed (expected), expected, CronJob/report"],
    first: /✅ No crash/,
  },
  {
    name: "Karpenter takes a node away, and the program ends with 1",
    stage: (world) => {
      const [pod] = world.deployment("api", { createdAt: world.now(-3600), replicas: 2 }).pods;
      pod?.event("Normal", "Evicted", "Evicted pod: Underutilized", undefined, since(1, 20));
      goes(pod, 20, world);
      pod?.dies({ exitCode: 1, ...stopped(world, 15) });
    },
    verdict: "passed",
    findings: ["listed (before-deploy), evicted, Deployment/api"],
    first: /✅ No crash/,
  },
  {
    name: "an agent's pod is refused by a node that was labelled anew, and another one runs",
    stage: (world) => {
      const { pods } = world.daemonSet("agent", { ...recent(world), replicas: 2, ready: false });
      shows(pods[0], [], {
        phase: "Failed",
        reason: "NodeAffinity",
        message: "Pod was rejected: Predicate NodeAffinity failed",
        containerStatuses: [],
      });
      pods[1]?.becomesReady();
    },
    verdict: "passed",
    findings: [],
    first: /✅ No crash/,
  },
  {
    name: "an image could not be pulled once, eight seconds ago, by a pod of half a minute",
    stage: (world) => {
      const pod = pending(world, { createdAt: world.now(-30) });
      const message = 'Back-off pulling image "shop:2": ErrImagePull: failed to pull image "shop:2": i/o timeout';
      pod.waits("ImagePullBackOff", message);
      const about = "spec.containers{app}";
      pod.event("Normal", "Pulling", 'Pulling image "shop:2"', about, { firstSecondsAgo: 29, lastSecondsAgo: 29 });
      pod.event("Warning", "Failed", message, about, { firstSecondsAgo: 8, lastSecondsAgo: 8 });
    },
    verdict: "passed",
    findings: [],
    first: /✅ No crash/,
  },
  {
    name: "a pod is collected after its node is gone",
    stage: (world) => {
      const [pod] = world.deployment("api", { ...recent(world), replicas: 2 }).pods;
      isDisrupted(pod, "DeletionByPodGC", 10, world);
      pod?.dies({ exitCode: 137, reason: "ContainerStatusUnknown", ...stopped(world, 9) });
      shows(pod, [], { phase: "Failed" });
    },
    verdict: "passed",
    findings: ["listed (fail-on), node, Deployment/api"],
    first: /✅ No crash/,
  },
  {
    name: "an autoscaler takes a pod away during the watch",
    stage: async (world, { watched, pause }) => {
      const [pod] = world.deployment("api", { createdAt: world.now(-3600), replicas: 3 }).pods;
      await watched();
      pod?.deletionBegins();
      await pause(300);
      pod?.dies({ exitCode: 143 });
      await pause(200);
      pod?.isDeleted();
    },
    inputs: { duration: "3s" },
    verdict: "passed",
    findings: ["listed (expected), expected, Deployment/api"],
    first: /✅ No crash/,
  },
  {
    name: "a slow starter is killed by its startup probe after the rollout was said to be done",
    stage: async (world, { watched }) => {
      const pod = app(world);
      await watched();
      pod.failsProbe("Startup", { exitCode: 143 }).starts();
    },
    inputs: { duration: "3s" },
    verdict: "failed",
    findings: ["fails, probe, Deployment/api"],
    first: /app was killed for its failed startup probe/,
  },
  {
    name: "a ConfigMap comes while we watch",
    stage: async (world, { watched, pause }) => {
      const pod = pending(world, { createdAt: world.now(-20) });
      pod.waits("CreateContainerConfigError", 'configmap "shop" not found');
      pod.event("Warning", "Failed", 'Error: configmap "shop" not found', "spec.containers{app}", since(2, 18));
      await watched();
      await pause(500);
      pod.becomesReady();
    },
    inputs: { duration: "4s" },
    verdict: "passed",
    findings: [],
    first: /✅ No crash/,
  },
  {
    name: "a StatefulSet's pod is replaced by one of the same name, which crashes",
    stage: async (world, { watched, pause }) => {
      const db = world.statefulSet("db", { createdAt: world.now(-3600) });
      await watched();
      const [old] = db.pods;
      old?.deletionBegins();
      old?.dies({ exitCode: 0 });
      old?.isDeleted();
      await pause(200);
      const [next] = db.rollsOut({ createdAt: world.now() });
      next?.crashesAndRestarts({ exitCode: 4 });
    },
    inputs: { duration: "3s" },
    verdict: "failed",
    findings: ["fails, exit, StatefulSet/db", "listed (expected), expected, StatefulSet/db"],
    first: /db failed after this deploy: app exited with code 4/,
  },
];

playSituations("controllers", SITUATIONS);
