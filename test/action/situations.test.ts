/**
 * Situations from issue trackers of deploy tools, each with the result that the contract requires, from the built
 * action.
 */
import { panic } from "./logs.ts";
import { app, pending, playSituations, recent, type Situation, since, stopped } from "./situation.ts";

const SITUATIONS: readonly Situation[] = [
  {
    name: "a claim that does not exist keeps a pod at Init:0/1",
    stage: (world) => {
      const pod = pending(world, { containers: [{ name: "prepare", type: "init" }, { name: "app" }] });
      pod.event(
        "Warning",
        "FailedMount",
        'Unable to attach or mount volumes: persistentvolumeclaim "data" not found',
        undefined,
        since(8, 90),
      );
    },
    verdict: "failed",
    findings: ["fails, stuck, Deployment/api"],
    first: /api.*could not start: FailedMount: .*persistentvolumeclaim "data" not found/,
  },
  {
    name: "a pod of the revision before is left over in its init container's loop, and the new one runs",
    stage: (world) => {
      const api = world.deployment("api", {
        createdAt: world.now(-600),
        ready: false,
        containers: [{ name: "prepare", type: "init" }, { name: "app" }],
      });
      api.pods[0]
        ?.starts("prepare")
        .dies({ exitCode: 71, container: "prepare", ...stopped(world, 200) })
        .backsOff("prepare");
      api.rollsOut({ containers: [{ name: "app" }] });
    },
    verdict: "passed",
    findings: ["listed (old-revision), exit, Deployment/api"],
    first: /Nothing fails, but api: prepare exited with code 71/,
  },
  {
    name: "an upgrade names an image that does not exist, and the old pods go on",
    stage: (world) => {
      const api = world.deployment("api", { createdAt: world.now(-3600) });
      const [next] = api.rollsOut({ ready: false, createdAt: world.now(-100) });
      next?.waits("ImagePullBackOff", 'Back-off pulling image "shop:7.12.2": manifest unknown');
      next?.event(
        "Warning",
        "Failed",
        'Failed to pull image "shop:7.12.2": manifest unknown',
        "spec.containers{app}",
        since(4, 95),
      );
    },
    verdict: "failed",
    findings: ["fails, stuck, Deployment/api"],
    first: /api.*could not start: ImagePullBackOff: .*manifest unknown/,
  },
  {
    name: "a workflow's pod is done, and its database beside it is killed",
    stage: (world) => {
      const pod = world.addPod({
        name: "build-1",
        createdAt: world.now(-100),
        restartPolicy: "Never",
        containers: [{ name: "main" }, { name: "postgres" }],
      });
      pod
        .dies({ exitCode: 0, container: "main", ...stopped(world, 20) })
        .dies({ exitCode: 137, container: "postgres", ...stopped(world, 15) });
    },
    verdict: "passed",
    findings: ["listed (fail-on), completed, Pod/build", "listed (expected), expected, Pod/build"],
    first: /✅ No crash/,
  },
  {
    name: "an evicted pod is left over beside the one that took its place",
    stage: (world) => {
      const api = world.deployment("api", { replicas: 2, createdAt: world.now(-300) });
      api.pods[0]?.isEvicted();
    },
    verdict: "passed",
    findings: ["listed (fail-on), evicted, Deployment/api"],
    first: /✅ No crash/,
  },
  {
    name: "a rollout was said to be done, and then its pod crashed",
    stage: (world) =>
      void app(world)
        .dies({ exitCode: 2, log: panic("boom"), ...stopped(world, 30) })
        .backsOff(),
    verdict: "failed",
    findings: ["fails, panic, Deployment/api"],
    first: /api crashed after this deploy: panic: boom/,
  },
  {
    name: "a Job has failed twice and is not at its limit",
    stage: (world) => {
      for (const pod of world.job("migrate", { ...recent(world), replicas: 2 }).pods)
        pod.dies({ exitCode: 1, ...stopped(world, 30) });
    },
    verdict: "failed",
    findings: ["fails, exit, Job/migrate"],
    first: /migrate failed after this deploy: app exited with code 1/,
  },
  {
    name: "a Job was tried again and is complete",
    stage: (world) => {
      world
        .job("migrate", { ...recent(world), replicas: 2 })
        .pods.forEach((pod, index) => void pod.dies({ exitCode: index === 0 ? 1 : 0, ...stopped(world, 30 - index) }));
      const job = world.store.get("jobs", "prod", "migrate");
      if (job !== null)
        world.store.put("jobs", {
          ...job,
          status: {
            succeeded: 1,
            failed: 1,
            conditions: [{ type: "Complete", status: "True", lastTransitionTime: world.now(-5) }],
          },
        });
    },
    verdict: "passed",
    findings: ["listed (recovered), exit, Job/migrate", "listed (fail-on), completed, Job/migrate"],
    first: /Nothing fails, but migrate: app exited with code 1 \(listed only: recovered\)/,
  },
  {
    name: "one index of a Job failed for good",
    stage: (world) => {
      world.job("import", recent(world)).pods[0]?.dies({ exitCode: 5, ...stopped(world, 30) });
      const job = world.store.get("jobs", "prod", "import");
      if (job !== null)
        world.store.put("jobs", {
          ...job,
          status: {
            failed: 1,
            conditions: [
              {
                type: "Failed",
                status: "True",
                reason: "FailedIndexes",
                message: "Job has failed indexes",
                lastTransitionTime: world.now(-5),
              },
            ],
          },
        });
    },
    verdict: "failed",
    findings: ["fails, exit, Job/import"],
    first: /import failed after this deploy: app exited with code 5/,
  },
  {
    name: "a Job had too many failed indexes, and its pods are gone",
    stage: (world) => {
      app(world, "web");
      world.job("import", recent(world)).pods[0]?.isDeleted();
      const job = world.store.get("jobs", "prod", "import");
      if (job !== null)
        world.store.put("jobs", {
          ...job,
          status: {
            failed: 3,
            conditions: [
              {
                type: "Failed",
                status: "True",
                reason: "MaxFailedIndexesExceeded",
                message: "Job has exceeded the specified maximal number of failed indexes",
                lastTransitionTime: world.now(-5),
              },
            ],
          },
        });
    },
    verdict: "failed",
    findings: ["fails, exit, Job/import"],
    first: /import failed after this deploy: the Job failed: MaxFailedIndexesExceeded/,
  },
  {
    name: "a native sidecar fails once, as the control plane was not there yet",
    stage: (world) => {
      const pod = app(world, "api", { containers: [{ name: "istio-proxy", type: "sidecar" }, { name: "app" }] });
      pod.dies({ exitCode: 1, container: "istio-proxy", ...stopped(world, 60) }).starts("istio-proxy", world.now(-58));
    },
    verdict: "failed",
    findings: ["fails, exit, Deployment/api"],
    first: /api failed after this deploy: istio-proxy exited with code 1/,
  },
  {
    name: "a native sidecar has too little memory",
    stage: (world) => {
      const pod = app(world, "api", {
        containers: [{ name: "istio-proxy", type: "sidecar", memoryLimit: "64Mi" }, { name: "app" }],
      });
      pod
        .dies({ exitCode: 137, reason: "OOMKilled", container: "istio-proxy", ...stopped(world, 60) })
        .starts("istio-proxy", world.now(-58));
    },
    verdict: "failed",
    findings: ["fails, oom, Deployment/api"],
    first: /istio-proxy was killed for using more than its 64Mi of memory/,
  },
  {
    name: "an agent fits on no node",
    stage: (world) => {
      const [pod] = world.daemonSet("agent", { ...recent(world), ready: false }).pods;
      pod?.edit((one) => ({
        ...one,
        spec: {
          containers: one.spec.containers,
          restartPolicy: "Always",
          serviceAccountName: "default",
          terminationGracePeriodSeconds: 30,
        },
        status: {
          phase: "Pending",
          conditions: [
            {
              type: "PodScheduled",
              status: "False",
              reason: "Unschedulable",
              message:
                "0/3 nodes are available: 3 Insufficient memory. preemption: 0/3 nodes are available: 3 No preemption victims found for incoming pod.",
              lastTransitionTime: world.now(-99),
            },
          ],
        },
      }));
      pod?.event(
        "Warning",
        "FailedScheduling",
        "0/3 nodes are available: 3 Insufficient memory. preemption: 0/3 nodes are available: 3 No preemption victims found for incoming pod.",
        undefined,
        since(3, 98),
      );
    },
    verdict: "failed",
    findings: ["fails, stuck, DaemonSet/agent"],
    first: /agent.*Unschedulable: 0\/3 nodes are available: 3 Insufficient memory\.(?! preemption)/,
  },
  {
    name: "a volume is still attached to the node of before",
    stage: (world) => {
      const [pod] = world.statefulSet("db", { ...recent(world), ready: false }).pods;
      pod?.event(
        "Warning",
        "FailedAttachVolume",
        'Multi-Attach error for volume "pvc-1": Volume is already exclusively attached to one node',
        "",
        since(1, 92),
      );
    },
    verdict: "failed",
    findings: ["fails, stuck, StatefulSet/db"],
    first: /could not start: FailedAttachVolume: Multi-Attach error for volume/,
  },
  {
    name: "a webhook lets no pod through",
    stage: (world) => {
      app(world, "web");
      const pod = app(world);
      const name = pod.object?.metadata.ownerReferences?.[0]?.name ?? "";
      pod.isDeleted();
      const condition = {
        type: "ReplicaFailure",
        status: "True",
        reason: "FailedCreate",
        message: 'admission webhook "policy.example" denied the request: latest is not allowed',
        lastTransitionTime: world.now(-90),
      };
      const set = world.store.get("replicasets", "prod", name);
      if (set !== null) world.store.put("replicasets", { ...set, status: { replicas: 0, conditions: [condition] } });
      const api = world.store.get("deployments", "prod", "api");
      if (api !== null)
        world.store.put("deployments", { ...api, status: { ...(api.status as object), conditions: [condition] } });
    },
    verdict: "failed",
    findings: ["fails, stuck, Deployment/api"],
    first:
      /api failed after this deploy: no pod of the new revision was created: FailedCreate: admission webhook "policy.example" denied the request/,
  },
  {
    name: "a command that ends where a server was meant",
    stage: (world) =>
      void app(world)
        .dies({ exitCode: 0, ...stopped(world, 50) })
        .backsOff(),
    verdict: "failed",
    findings: ["fails, exit, Deployment/api"],
    first: /app keeps ending with exit code 0/,
  },
  {
    name: "a bare pod has done its work",
    stage: (world) =>
      void world
        .addPod({ name: "seed", createdAt: world.now(-100), restartPolicy: "OnFailure" })
        .dies({ exitCode: 0, ...stopped(world, 30) }),
    verdict: "passed",
    findings: ["listed (fail-on), completed, Pod/seed"],
    first: /✅ No crash/,
  },
  {
    name: "a segmentation fault leaves no word",
    stage: (world) =>
      void app(world).crashesAndRestarts({ exitCode: 139, log: "listening on 8080\n", ...stopped(world, 30) }),
    verdict: "failed",
    findings: ["fails, signal, Deployment/api"],
    first: /app ended by SIGSEGV; no crash was recognised in its log/,
  },
  {
    name: "somebody killed it",
    stage: (world) =>
      void app(world).crashesAndRestarts({ exitCode: 137, log: "listening on 8080\n", ...stopped(world, 30) }),
    verdict: "failed",
    findings: ["fails, signal, Deployment/api"],
    first: /app was killed by SIGKILL, by whom is not known/,
  },
  {
    name: "it was sent SIGTERM, though nobody deletes its pod",
    stage: (world) => void app(world).crashesAndRestarts({ exitCode: 143, log: "bye\n", ...stopped(world, 30) }),
    verdict: "failed",
    findings: ["fails, signal, Deployment/api"],
    first: /app ended by SIGTERM/,
  },
  {
    name: "an exit code that is no signal",
    stage: (world) => void app(world).crashesAndRestarts({ exitCode: 255, log: "x\n", ...stopped(world, 30) }),
    verdict: "failed",
    findings: ["fails, exit, Deployment/api"],
    first: /app exited with code 255/,
  },
  {
    name: "the command is not in the image",
    stage: (world) => {
      const pod = app(world);
      const words =
        'failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "/srv/app": stat /srv/app: no such file or directory';
      pod
        .dies({
          exitCode: 128,
          reason: "StartError",
          message: words,
          startedAt: "1970-01-01T00:00:00Z",
          ...stopped(world, 70),
        })
        .backsOff();
    },
    verdict: "failed",
    findings: ["fails, stuck, Deployment/api"],
    first: /app could not start: StartError: .*\/srv\/app.*no such file or directory/,
  },
  ...(
    [
      ["CreateContainerConfigError", 'secret "shop" not found', /secret "shop" not found/],
      [
        "CreateContainerConfigError",
        "couldn't find key DB_URL in Secret prod/shop",
        /couldn't find key DB_URL in Secret prod\/shop/,
      ],
      [
        "InvalidImageName",
        'Failed to apply default image tag "shop:": invalid reference format',
        /invalid reference format/,
      ],
      [
        "ErrImageNeverPull",
        'Container image "shop:1" is not present with pull policy of Never',
        /is not present with pull policy of Never/,
      ],
      ["CreateContainerError", "context deadline exceeded", /context deadline exceeded/],
    ] as const
  ).map(
    ([reason, message, first]): Situation => ({
      name: `${reason}: ${message}`,
      stage: (world) =>
        void pending(world)
          .waits(reason, message)
          .event("Warning", "Failed", `Error: ${message}`, "spec.containers{app}", since(9, 95)),
      verdict: "failed",
      findings: ["fails, stuck, Deployment/api"],
      first: new RegExp(`api failed after this deploy: app could not start: ${reason}: .*${first.source}`),
    }),
  ),
  {
    name: "a slow start is cut off by its startup probe, again and again",
    stage: (world) => {
      const pod = app(world);
      pod.failsProbe("Startup", { exitCode: 143 }).starts().failsProbe("Startup", { exitCode: 143 }).backsOff();
    },
    verdict: "failed",
    findings: ["fails, probe, Deployment/api"],
    first: /app was killed for its failed startup probe/,
  },
  {
    name: "a liveness probe ends a program that stops well",
    stage: (world) => void app(world).failsProbe("Liveness", { exitCode: 0 }).starts(),
    verdict: "failed",
    findings: ["fails, probe, Deployment/api"],
    first: /app was killed for its failed liveness probe/,
  },
  {
    name: "an old pod did not stop in its grace period, and its hook failed",
    stage: (world) => {
      const pod = app(world, "api", { createdAt: world.now(-3600) });
      app(world, "web");
      pod.edit((one) => ({
        ...one,
        metadata: { ...one.metadata, deletionTimestamp: world.now(-10), deletionGracePeriodSeconds: 30 },
      }));
      pod.event("Warning", "FailedPreStopHook", "PreStopHook failed", "spec.containers{app}");
      pod.dies({ exitCode: 137, ...stopped(world, 9) });
    },
    verdict: "passed",
    findings: ["listed (expected), expected, Deployment/api"],
    first: /✅ No crash/,
  },
  {
    name: "a program without a handler for SIGTERM ends with 1 in a rollout",
    stage: (world) => {
      const api = world.deployment("api", { createdAt: world.now(-3600) });
      api.rollsOut();
      api.pods[0]?.edit((one) => ({
        ...one,
        metadata: { ...one.metadata, deletionTimestamp: world.now(20), deletionGracePeriodSeconds: 30 },
      }));
      api.pods[0]?.dies({ exitCode: 1, ...stopped(world, 5) });
    },
    verdict: "passed",
    findings: ["listed (expected), expected, Deployment/api"],
    first: /✅ No crash/,
  },
  {
    name: "a pod makes room for one of more importance",
    stage: (world) => {
      const pod = app(world);
      pod.event("Normal", "Preempted", "Preempted by pod big on node node1");
      pod.edit((one) => ({
        ...one,
        metadata: { ...one.metadata, deletionTimestamp: world.now(20), deletionGracePeriodSeconds: 30 },
        status: {
          ...one.status,
          conditions: [
            ...one.status.conditions,
            {
              type: "DisruptionTarget",
              status: "True",
              reason: "PreemptionByScheduler",
              message: "default-scheduler: preempting to accommodate a higher priority pod",
              lastTransitionTime: world.now(-10),
            },
          ],
        },
      }));
      pod.dies({ exitCode: 143, ...stopped(world, 5) });
    },
    verdict: "passed",
    findings: ["listed (fail-on), evicted, Deployment/api"],
    first: /✅ No crash/,
  },
  {
    name: "a node is shut down",
    stage: (world) => {
      const pod = app(world);
      app(world, "web");
      pod.dies({ exitCode: 143, ...stopped(world, 5) });
      pod.edit((one) => ({
        ...one,
        status: {
          ...one.status,
          phase: "Failed",
          reason: "Terminated",
          message: "Pod was terminated in response to imminent node shutdown.",
        },
      }));
    },
    verdict: "passed",
    findings: ["listed (fail-on), evicted, Deployment/api"],
    first: /✅ No crash/,
  },
  {
    name: "a migration in an init container has too little memory",
    stage: (world) => {
      const pod = pending(world, {
        containers: [{ name: "migrate", type: "init", memoryLimit: "32Mi" }, { name: "app" }],
      });
      pod
        .starts("migrate")
        .dies({ exitCode: 137, reason: "OOMKilled", container: "migrate", ...stopped(world, 40) })
        .backsOff("migrate");
    },
    verdict: "failed",
    findings: ["fails, oom, Deployment/api"],
    first: /migrate was killed for using more than its 32Mi of memory/,
  },
  {
    name: "an init container waited for its database, and then the pod got ready",
    stage: (world) => {
      const pod = pending(world, { containers: [{ name: "wait", type: "init" }, { name: "app" }] });
      pod
        .starts("wait")
        .dies({ exitCode: 1, container: "wait", ...stopped(world, 40) })
        .starts("wait")
        .dies({ exitCode: 0, container: "wait", ...stopped(world, 30) })
        .becomesReady();
    },
    verdict: "passed",
    findings: ["listed (recovered), exit, Deployment/api"],
    first: /Nothing fails, but api: wait exited with code 1 \(listed only: recovered\)/,
  },
  {
    name: "somebody looked into a pod with a debug container, which ended with 1",
    stage: (world) =>
      void app(world).edit((one) => ({
        ...one,
        spec: { ...one.spec, ephemeralContainers: [{ name: "debugger", image: "busybox" }] },
        status: {
          ...one.status,
          ephemeralContainerStatuses: [
            {
              name: "debugger",
              state: {
                terminated: {
                  exitCode: 1,
                  reason: "Error",
                  startedAt: world.now(-30),
                  finishedAt: world.now(-10),
                  containerID: "containerd://debug",
                },
              },
              lastState: {},
              ready: false,
              restartCount: 0,
              image: "busybox",
              imageID: "",
            },
          ],
        },
      })),
    verdict: "passed",
    findings: [],
    first: /✅ No crash/,
  },
  {
    name: "a pod is held back by a gate",
    stage: (world) =>
      void pending(world).edit((one) => ({
        ...one,
        spec: {
          containers: one.spec.containers,
          restartPolicy: "Always",
          serviceAccountName: "default",
          terminationGracePeriodSeconds: 30,
          schedulingGates: [{ name: "example.com/quota" }],
        },
        status: {
          phase: "Pending",
          conditions: [
            {
              type: "PodScheduled",
              status: "False",
              reason: "SchedulingGated",
              message: "Scheduling is blocked due to non-empty scheduling gates",
              lastTransitionTime: world.now(-100),
            },
          ],
        },
      })),
    verdict: "passed",
    findings: [],
    first: /✅ No crash/,
  },
  {
    name: "Karpenter brings a node",
    stage: (world) => {
      const pod = pending(world);
      pod.edit((one) => ({
        ...one,
        spec: {
          containers: one.spec.containers,
          restartPolicy: "Always",
          serviceAccountName: "default",
          terminationGracePeriodSeconds: 30,
        },
        status: {
          phase: "Pending",
          conditions: [
            {
              type: "PodScheduled",
              status: "False",
              reason: "Unschedulable",
              message: "0/3 nodes are available",
              lastTransitionTime: world.now(-99),
            },
          ],
        },
      }));
      pod.event("Warning", "FailedScheduling", "0/3 nodes are available", undefined, since(2, 98));
      pod.event("Normal", "Nominated", "Pod should schedule on: nodeclaim/default-x2x1p", undefined, since(1, 90));
    },
    verdict: "passed",
    findings: [],
    first: /✅ No crash/,
  },
  {
    name: "one restart is tolerated",
    stage: (world) => void app(world).crashesAndRestarts({ exitCode: 1, ...stopped(world, 30) }),
    inputs: { "max-restarts": "2" },
    verdict: "passed",
    findings: ["listed (max-restarts), exit, Deployment/api"],
    first: /Nothing fails, but api: app exited with code 1 \(listed only: max-restarts\)/,
  },
  {
    name: "a container is left out by a rule",
    stage: (world) => {
      const pod = app(world, "api", { containers: [{ name: "app" }, { name: "linkerd-proxy" }] });
      pod.crashesAndRestarts({ exitCode: 1, container: "linkerd-proxy", ...stopped(world, 30) });
    },
    inputs: { ignore: "container=linkerd-*" },
    verdict: "passed",
    findings: ["listed (ignore), exit, Deployment/api"],
    first: /Nothing fails, but api: linkerd-proxy exited with code 1 \(listed only: ignore\)/,
  },
  {
    name: "the database's password is wrong",
    stage: (world) =>
      void app(world)
        .dies({
          exitCode: 1,
          log: 'starting\nFATAL: password authentication failed for user "shop"\n',
          ...stopped(world, 30),
        })
        .backsOff(),
    verdict: "failed",
    findings: ["fails, exit, Deployment/api"],
    first: /app exited with code 1: .*password authentication failed for user "shop"/,
  },
  {
    name: "a neighbour has pulled in vain for a month",
    stage: (world) => {
      app(world);
      app(world, "neighbour", { createdAt: world.now(-2_592_000), ready: false }).waits(
        "ImagePullBackOff",
        "not found",
      );
    },
    verdict: "passed",
    findings: ["listed (before-deploy), stuck, Deployment/neighbour"],
    first: /✅ No (?:new )?crash/,
  },
  {
    name: "a pod runs and never gets ready",
    stage: (world) => {
      const pod = app(world);
      pod.edit((one) => ({
        ...one,
        status: {
          ...one.status,
          containerStatuses: (one.status.containerStatuses ?? []).map((each) => ({
            ...each,
            ready: false,
            state: { running: { startedAt: world.now(-90) } },
          })),
        },
      }));
      pod.event(
        "Warning",
        "Unhealthy",
        "Readiness probe failed: HTTP probe failed with statuscode: 503",
        "spec.containers{app}",
        since(9, 80),
      );
    },
    verdict: "passed",
    findings: ["listed (fail-on), unready, Deployment/api"],
    first:
      /⚠️ Passed, but 1 of 1 pod of api is not ready: Readiness probe failed: HTTP probe failed with statuscode: 503/,
  },
  {
    name: "a pod cannot go for its finalizer",
    stage: (world) => {
      app(world, "web");
      const pod = app(world, "api", { createdAt: world.now(-3600) });
      pod.dies({ exitCode: 0, ...stopped(world, 590) });
      pod.edit((one) => ({
        ...one,
        metadata: {
          ...one.metadata,
          finalizers: ["example.com/x"],
          deletionTimestamp: world.now(-600),
          deletionGracePeriodSeconds: 30,
        },
      }));
    },
    verdict: "passed",
    findings: ["listed (expected), expected, Deployment/api"],
    first: /✅ No crash/,
  },
  {
    name: "a bare pod ran for longer than it may",
    stage: (world) => {
      const pod = world.addPod({ name: "report", createdAt: world.now(-100), restartPolicy: "Never" });
      pod.dies({ exitCode: 143, ...stopped(world, 5) });
      pod.edit((one) => ({
        ...one,
        status: {
          ...one.status,
          phase: "Failed",
          reason: "DeadlineExceeded",
          message: "Pod was active on the node longer than the specified deadline",
        },
      }));
    },
    verdict: "failed",
    findings: ["fails, signal, Pod/report"],
    first: /app was stopped because its pod ran for longer than its activeDeadlineSeconds/,
  },
  {
    name: "two workloads fail in their own ways",
    stage: (world) => {
      app(world).crashesAndRestarts({ exitCode: 1, ...stopped(world, 30) });
      app(world, "web").crashesAndRestarts({ exitCode: 137, reason: "OOMKilled", ...stopped(world, 20) });
    },
    verdict: "failed",
    findings: ["fails, exit, Deployment/api", "fails, oom, Deployment/web"],
    first: /2 findings in 2 workloads after this deploy, first api: app exited with code 1/,
  },
  {
    name: "a child of a worker was killed for memory, and the worker ended with 0",
    stage: (world) => {
      world
        .addPod({ name: "batch", createdAt: world.now(-100), restartPolicy: "Never" })
        .dies({ exitCode: 0, reason: "OOMKilled", ...stopped(world, 30) });
    },
    verdict: "passed",
    findings: ["listed (fail-on), completed, Pod/batch"],
    first: /✅ No crash/,
  },
  {
    name: "the registry refuses the token, behind many layers of words",
    stage: (world) => {
      const image = "registry.example.com/acme/platform/services/orders-migration:2026-11-30-4f1c2d9";
      const layers = `failed to pull and unpack image "${image}": failed to resolve reference "${image}": failed to authorize: failed to fetch oauth token: unexpected status from GET request to https://registry.example.com/token?service=registry: 401 Unauthorized`;
      const pod = pending(world, { containers: [{ name: "migrate", type: "init", image }, { name: "app" }] });
      pod.waits("ImagePullBackOff", `Back-off pulling image "${image}": ErrImagePull: ${layers}`, "migrate");
      const about = "spec.initContainers{migrate}";
      pod.event("Warning", "Failed", `Failed to pull image "${image}": ${layers}`, about, since(4, 90));
    },
    verdict: "failed",
    findings: ["fails, stuck, Deployment/api"],
    first: /migrate could not start: ImagePullBackOff: registry\.example\.com\S+:2026-11-30-4f1c2d9: 401 Unauthorized$/,
  },
  {
    name: "the node's network plugin has no address left",
    stage: (world) => {
      pending(world).event(
        "Warning",
        "FailedCreatePodSandBox",
        'Failed to create pod sandbox: rpc error: code = Unknown desc = failed to setup network for sandbox "1f5b": plugin type="aws-cni" name="aws-cni" failed (add): add cmd: failed to assign an IP address to container',
        undefined,
        since(7, 95),
      );
    },
    verdict: "failed",
    findings: ["fails, stuck, Deployment/api"],
    first: /app could not start: FailedCreatePodSandBox: aws-cni: failed to assign an IP address to container/,
  },
  {
    name: "a postStart hook fails",
    stage: (world) => {
      app(world)
        .dies({ exitCode: 137, reason: "Error", ...stopped(world, 30) })
        .waits(
          "PostStartHookError",
          "PostStartHookError: Exec lifecycle hook ([/warm.sh]) for Container \"app\" failed - error: command '/warm.sh' exited with 7",
        );
    },
    verdict: "failed",
    findings: ["fails, stuck, Deployment/api"],
    first: /its postStart hook \/warm\.sh failed: command '\/warm\.sh' exited with 7/,
  },
  {
    name: "native code under Windows used memory that is not its own",
    stage: (world) => void app(world).crashesAndRestarts({ exitCode: -1073741819, ...stopped(world, 30) }),
    verdict: "failed",
    findings: ["fails, exit, Deployment/api"],
    first: /app exited with code -1073741819 \(0xC0000005\)/,
  },
  ...(
    [
      [
        "no build for the node's architecture",
        "ImagePullBackOff",
        'Back-off pulling image "shop:2": ErrImagePull: failed to pull and unpack image "shop:2": no match for platform in manifest: not found',
        /ImagePullBackOff: shop:2: no match for platform in manifest/,
      ],
      [
        "a registry that has had enough",
        "ErrImagePull",
        'failed to pull and unpack image "docker.io/library/redis:7": failed to copy: httpReadSeeker: failed open: unexpected status code https://registry-1.docker.io/v2/library/redis/manifests/7: 429 Too Many Requests - Server message: toomanyrequests: You have reached your unauthenticated pull rate limit',
        /redis:7: 429 Too Many Requests .*toomanyrequests/,
      ],
      [
        "a registry whose certificate nobody knows",
        "ImagePullBackOff",
        'Back-off pulling image "reg.corp/api:2": ErrImagePull: failed to pull and unpack image "reg.corp/api:2": failed to resolve reference "reg.corp/api:2": failed to do request: Head "https://reg.corp/v2/api/manifests/2": tls: failed to verify certificate: x509: certificate signed by unknown authority',
        /reg\.corp\/api:2: tls: failed to verify certificate: x509/,
      ],
      [
        "an image that wants to be root",
        "CreateContainerConfigError",
        "container has runAsNonRoot and image will run as root",
        /container has runAsNonRoot and image will run as root/,
      ],
    ] as const
  ).map(
    ([name, reason, message, first]): Situation => ({
      name,
      stage: (world) =>
        void pending(world)
          .waits(reason, message)
          .event("Warning", "Failed", `Error: ${message}`, "spec.containers{app}", since(4, 90)),
      verdict: "failed",
      findings: ["fails, stuck, Deployment/api"],
      first,
    }),
  ),
  {
    name: "a volume's driver is not on the node",
    stage: (world) =>
      void pending(world).event(
        "Warning",
        "FailedMount",
        'MountVolume.MountDevice failed for volume "pvc-77" : kubernetes.io/csi: attacher.MountDevice failed to create newCsiDriverClient: driver name ebs.csi.aws.com not found in the list of registered CSI drivers',
        undefined,
        since(8, 95),
      ),
    verdict: "failed",
    findings: ["fails, stuck, Deployment/api"],
    first: /volume "pvc-77": driver name ebs\.csi\.aws\.com not found in the list of registered CSI drivers/,
  },
  {
    name: "a device is not there after all",
    stage: (world) =>
      void pending(world).edit((one) => ({
        ...one,
        status: {
          ...one.status,
          phase: "Failed",
          reason: "UnexpectedAdmissionError",
          message:
            "Pod was rejected: Allocate failed due to requested number of devices unavailable for nvidia.com/gpu. Requested: 1, Available: 0, which is unexpected",
        },
      })),
    verdict: "failed",
    findings: ["fails, stuck, Deployment/api"],
    first: /UnexpectedAdmissionError: requested number of devices unavailable .* Available: 0$/,
  },
  {
    name: "the image is built for another architecture",
    stage: (world) =>
      void app(world)
        .dies({ exitCode: 255, log: "exec /srv/api: exec format error\n", ...stopped(world, 20) })
        .backsOff(),
    verdict: "failed",
    findings: ["fails, exit, Deployment/api"],
    first: /app exited with code 255: exec \/srv\/api: exec format error/,
  },
  {
    name: "a library is not in the image",
    stage: (world) =>
      void app(world)
        .dies({
          exitCode: 127,
          log: "./api: error while loading shared libraries: libssl.so.3: cannot open shared object file: No such file or directory\n",
          ...stopped(world, 20),
        })
        .backsOff(),
    verdict: "failed",
    findings: ["fails, exit, Deployment/api"],
    first: /app exited with code 127: .*libssl\.so\.3: cannot open shared object file/,
  },
  {
    name: "it died eight minutes ago in a new pod, and runs",
    stage: (world) =>
      void app(world, "api", { createdAt: world.now(-600) }).crashesAndRestarts({
        exitCode: 1,
        ...stopped(world, 480),
      }),
    verdict: "failed",
    findings: ["fails, exit, Deployment/api"],
    first: /api failed after this deploy: app exited with code 1/,
  },
  {
    name: "a gate outside of the cluster keeps a pod from being ready",
    stage: (world) =>
      void app(world).edit((one) => ({
        ...one,
        status: {
          ...one.status,
          conditions: [
            { type: "ContainersReady", status: "True", lastTransitionTime: world.now(-80) },
            {
              type: "Ready",
              status: "False",
              reason: "ReadinessGatesNotReady",
              message: 'corresponding condition of pod readiness gate "target-health/api" does not exist.',
              lastTransitionTime: world.now(-90),
            },
          ],
        },
      })),
    verdict: "passed",
    findings: [],
    first: /✅ No crash/,
  },
  {
    name: "a node's taint drives a pod away",
    stage: (world) => {
      const [pod] = world.deployment("api", { ...recent(world), replicas: 2 }).pods;
      pod?.edit((one) => ({
        ...one,
        metadata: { ...one.metadata, deletionTimestamp: world.now(20), deletionGracePeriodSeconds: 30 },
        status: {
          ...one.status,
          conditions: [
            ...one.status.conditions,
            {
              type: "DisruptionTarget",
              status: "True",
              reason: "DeletionByTaintManager",
              message: "Taint manager: deleting due to NoExecute taint",
              lastTransitionTime: world.now(-10),
            },
          ],
        },
      }));
      pod?.dies({ exitCode: 137, ...stopped(world, 4) });
    },
    verdict: "passed",
    findings: ["listed (fail-on), evicted, Deployment/api"],
    first: /✅ No crash/,
  },
];

playSituations("the field", SITUATIONS);
