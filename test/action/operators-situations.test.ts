/** Situations that operators of clusters meet, each with the result that the contract requires, from the built action. */
import { customKind, owner } from "../servers/kubernetes.ts";
import { panic } from "./logs.ts";
import {
  app,
  changes,
  goes,
  isDisrupted,
  jobEnds,
  pending,
  playSituations,
  recent,
  type Situation,
  shows,
  since,
  stopped,
  type World,
} from "./situation.ts";

/** The controller reports again and again that it cannot create its pods. */
function failsToCreate(world: World, plural: string, name: string, message: string): void {
  const object = world.store.get(plural, "prod", name);
  if (object === null) throw new Error(`no ${name}`);
  const { apiVersion, kind, metadata } = object;
  world.event({
    involved: { apiVersion, kind, name, namespace: "prod", uid: metadata.uid },
    type: "Warning",
    reason: "FailedCreate",
    message,
    recurrence: since(7, 92),
  });
}

/** A StatefulSet's pod of its newest revision. */
function nextPod(world: World, name: string, ordinal: number, createdSecondsFromNow: number) {
  const set = world.store.get("statefulsets", "prod", name);
  const [newest] = world.store
    .list("controllerrevisions")
    .items.toSorted((a, b) => Number(b.revision) - Number(a.revision));
  if (set === null || newest === undefined) throw new Error(`no ${name}`);
  return world.addPod({
    name: `${name}-${ordinal}`,
    createdAt: world.now(createdSecondsFromNow),
    labels: newest.metadata.labels ?? {},
    owner: owner(set),
  });
}

const READY = /^(?:✅ No (?:new )?crash|.*Nothing fails, but)/;
const clear = /^✅ No crash/;

const SITUATIONS: readonly Situation[] = [
  {
    name: "a container started three seconds ago, after its image had taken long",
    stage: (world) => {
      const pod = pending(world).starts("app", world.now(-3));
      pod.edit((one) => ({
        ...one,
        status: {
          ...one.status,
          containerStatuses: (one.status.containerStatuses ?? []).map((each) => ({ ...each, ready: false })),
        },
      }));
    },
    inputs: { "fail-on": "unready" },
    verdict: "passed",
    findings: [],
    first: clear,
  },
  {
    name: "a native sidecar is killed for its startup probe, and the app waits for it",
    stage: (world) => {
      const pod = pending(world, { containers: [{ name: "vault-agent", type: "sidecar" }, { name: "app" }] });
      pod.starts("vault-agent", world.now(-90));
      const about = "spec.initContainers{vault-agent}";
      pod.event(
        "Warning",
        "Unhealthy",
        "Startup probe failed: dial tcp 10.88.0.7:8200: connect: connection refused",
        about,
        since(3, 60),
      );
      pod.event("Normal", "Killing", "Init container vault-agent failed startup probe", about, {
        firstSecondsAgo: 30,
        lastSecondsAgo: 30,
      });
      pod.dies({ exitCode: 137, container: "vault-agent", ...stopped(world, 20) });
      pod.starts("vault-agent", world.now(-18));
    },
    verdict: "failed",
    findings: ["fails, probe, Deployment/api, vault-agent"],
    first: /vault-agent was killed for its failed startup probe/,
  },
  {
    name: "a Job's failure policy fails it on exit code 42",
    stage: (world) => {
      world
        .job("import", recent(world))
        .pods[0]?.dies({ exitCode: 42, log: "error: config: field region is required\n", ...stopped(world, 30) });
      changes(world, "jobs", "import", {
        spec: { podFailurePolicy: { rules: [{ action: "FailJob", onExitCodes: { operator: "In", values: [42] } }] } },
      });
      jobEnds(world, "import", "Failed", "PodFailurePolicy", { failed: 1 });
    },
    verdict: "failed",
    findings: ["fails, exit, Job/import, app"],
    first: /import failed after this deploy: app exited with code 42.*field region is required/,
  },
  {
    name: "a Job met its success policy: one index had failed, the rest is stopped",
    stage: (world) => {
      const { pods } = world.job("train", { ...recent(world), replicas: 3 });
      pods[0]?.dies({ exitCode: 0, ...stopped(world, 20) });
      pods[1]?.dies({ exitCode: 9, ...stopped(world, 50) });
      goes(pods[2], 15, world);
      pods[2]?.dies({ exitCode: 143, ...stopped(world, 12) });
      const at = world.now(-10);
      changes(world, "jobs", "train", {
        spec: { completionMode: "Indexed", successPolicy: { rules: [{ succeededIndexes: "0" }] } },
        status: {
          succeeded: 1,
          failed: 1,
          conditions: [
            { type: "SuccessCriteriaMet", status: "True", reason: "SuccessPolicy", lastTransitionTime: world.now(-18) },
            {
              type: "Complete",
              status: "True",
              reason: "SuccessPolicy",
              message: "Matched rules at index 0",
              lastTransitionTime: at,
            },
          ],
        },
      });
    },
    verdict: "passed",
    findings: [
      "listed (recovered), exit, Job/train, app",
      "listed (fail-on), completed, Job/train, app",
      "listed (expected), expected, Job/train, app",
    ],
    first: /Nothing fails, but train: app exited with code 9 \(listed only: recovered\)/,
  },
  {
    name: "a CronJob's run of an hour ago failed, the newest one is done",
    stage: (world) => {
      const [old] = world.job("report-29000000", { createdAt: world.now(-3700), cronJob: "report" }).pods;
      old?.dies({ exitCode: 1, startedAt: world.now(-3690), ...stopped(world, 3650) });
      const at = world.now(-3640);
      changes(world, "jobs", "report-29000000", {
        status: {
          failed: 1,
          conditions: [
            {
              type: "Failed",
              status: "True",
              reason: "BackoffLimitExceeded",
              message: "Job has reached the specified backoff limit",
              lastTransitionTime: at,
            },
          ],
        },
      });
      const next = world.job("report-29000060", { createdAt: world.now(-90), cronJob: "report" });
      next.pods[0]?.dies({ exitCode: 0, ...stopped(world, 20) });
      jobEnds(world, "report-29000060", "Complete", "CompletionsReached");
    },
    verdict: "passed",
    findings: ["listed (before-deploy), exit, CronJob/report, app", "listed (fail-on), completed, CronJob/report, app"],
    first: READY,
  },
  {
    name: "a StatefulSet's canary above its partition crashes",
    stage: (world) => {
      const db = world.statefulSet("db", { createdAt: world.now(-86_400), replicas: 3 });
      changes(world, "statefulsets", "db", {
        spec: { updateStrategy: { type: "RollingUpdate", rollingUpdate: { partition: 2 } } },
      });
      db.pods[2]?.isDeleted();
      db.rollsOut({ replicas: 0, createdAt: world.now(-100) });
      nextPod(world, "db", 2, -100)
        .dies({ exitCode: 78, log: "FATAL: configuration file /etc/db.conf contains errors\n", ...stopped(world, 30) })
        .backsOff();
    },
    verdict: "failed",
    findings: ["fails, exit, StatefulSet/db, app"],
    first: /db failed after this deploy: app exited with code 78: .*configuration file \/etc\/db\.conf contains errors/,
  },
  {
    name: "a DaemonSet under OnDelete has a new template, and nobody has deleted a pod yet",
    stage: (world) => {
      const agent = world.daemonSet("agent", { createdAt: world.now(-86_400), replicas: 2 });
      changes(world, "daemonsets", "agent", { spec: { updateStrategy: { type: "OnDelete" } } });
      agent.rollsOut({ replicas: 0 });
    },
    verdict: "passed",
    findings: [],
    first: clear,
  },
  ...(
    [
      [
        "jobs",
        "import",
        'Error creating: pods "import-" is forbidden: exceeded quota: compute, requested: limits.memory=8Gi, used: limits.memory=28Gi, limited: limits.memory=32Gi',
        /exceeded quota: compute/,
      ],
      [
        "statefulsets",
        "db",
        'create Pod db-0 in StatefulSet db failed error: pods "db-0" is forbidden: violates PodSecurity "restricted:latest": allowPrivilegeEscalation != false (container "app" must set securityContext.allowPrivilegeEscalation=false)',
        /violates PodSecurity "restricted:latest"/,
      ],
      [
        "daemonsets",
        "agent",
        'Error creating: pods "agent-" is forbidden: error looking up service account prod/agent: serviceaccount "agent" not found',
        /serviceaccount "agent" not found/,
      ],
      [
        "jobs",
        "seed",
        'Error creating: Internal error occurred: failed calling webhook "inject.example": failed to call webhook: Post "https://injector.mesh.svc:443/inject?timeout=10s": no endpoints available for service "injector"',
        /no endpoints available for service "injector"/,
      ],
    ] as const
  ).map(
    ([plural, name, message, first]): Situation => ({
      name: `no pod of ${plural}/${name} is created`,
      stage: (world) => {
        app(world, "web");
        if (plural === "jobs") world.job(name, { ...recent(world), replicas: 0 });
        else if (plural === "statefulsets") {
          world.statefulSet(name, { ...recent(world), replicas: 0 });
          changes(world, plural, name, { spec: { replicas: 1 } });
        } else {
          world.daemonSet(name, { ...recent(world), replicas: 0 });
          changes(world, plural, name, { status: { desiredNumberScheduled: 1, currentNumberScheduled: 0 } });
        }
        failsToCreate(world, plural, name, message);
        queueMicrotask(() =>
          queueMicrotask(
            () =>
              plural === "daemonsets" &&
              changes(world, plural, name, { status: { desiredNumberScheduled: 1, currentNumberScheduled: 0 } }),
          ),
        );
      },
      verdict: "failed",
      findings: [
        `fails, stuck, ${{ jobs: "Job", statefulsets: "StatefulSet", daemonsets: "DaemonSet" }[plural]}/${name}, `,
      ],
      first: new RegExp(`${name} failed after this deploy: .*${first.source}`),
    }),
  ),
  {
    name: "a quota on storage stops the second pod of a StatefulSet",
    stage: (world) => {
      world.statefulSet("db", recent(world));
      changes(world, "statefulsets", "db", { spec: { replicas: 2 } });
      failsToCreate(
        world,
        "statefulsets",
        "db",
        'create Claim data-db-1 for Pod db-1 in StatefulSet db failed error: persistentvolumeclaims "data-db-1" is forbidden: exceeded quota: storage, requested: requests.storage=100Gi, used: requests.storage=100Gi, limited: requests.storage=150Gi',
      );
    },
    verdict: "failed",
    findings: ["fails, stuck, StatefulSet/db, "],
    first: /db failed after this deploy: .*exceeded quota: storage/,
  },
  {
    name: "the memory limit is too low even for runc",
    stage: (world) => {
      const words =
        "failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: container init was OOM-killed (memory limit too low?): unknown";
      app(world, "api", { containers: [{ name: "app", memoryLimit: "4Mi" }] })
        .dies({
          exitCode: 128,
          reason: "StartError",
          message: words,
          startedAt: "1970-01-01T00:00:00Z",
          ...stopped(world, 40),
        })
        .backsOff();
    },
    verdict: "failed",
    findings: ["fails, stuck, Deployment/api, app"],
    first: /app could not start: .*container init was OOM-killed \(memory limit too low\?\)/,
  },
  {
    name: "a Job's pod fills its emptyDir",
    stage: (world) => {
      const [pod] = world.job("import", recent(world)).pods;
      const message = 'Usage of EmptyDir volume "cache" exceeds the limit "100Mi". ';
      pod?.event("Warning", "Evicted", message, undefined, { firstSecondsAgo: 40, lastSecondsAgo: 40 });
      pod?.isEvicted(message);
    },
    verdict: "failed",
    findings: ["fails, exit, Job/import, app"],
    first: /import failed after this deploy: .*EmptyDir volume "cache"|emptyDir.*cache/i,
  },
  {
    name: "a postStart hook asks over HTTP in vain",
    stage: (world) =>
      void app(world)
        .dies({ exitCode: 137, reason: "Error", ...stopped(world, 30) })
        .waits(
          "PostStartHookError",
          'PostStartHookError: Http lifecycle hook (/warm) for Container "app" in Pod "api-1_prod(1f)" failed - error: Get "http://10.88.0.7:8080/warm": dial tcp 10.88.0.7:8080: connect: connection refused',
        ),
    verdict: "failed",
    findings: ["fails, stuck, Deployment/api, app"],
    first: /its postStart hook .*connection refused/,
  },
  {
    name: "a server ends with 0 twice, and each time runs again at once",
    stage: (world) =>
      void app(world)
        .dies({ exitCode: 0, ...stopped(world, 70) })
        .starts("app", world.now(-69))
        .dies({ exitCode: 0, ...stopped(world, 30) })
        .starts("app", world.now(-20)),
    verdict: "failed",
    findings: ["fails, exit, Deployment/api, app"],
    first: /app .*exit(?:ed|ing)?.* (?:with )?(?:exit )?code 0/,
  },
  ...(
    [
      [
        "FailedMount",
        'MountVolume.SetUp failed for volume "tls" : references non-existent secret key: tls.key',
        /references non-existent secret key: tls\.key/,
      ],
      [
        "FailedMount",
        'MountVolume.SetUp failed for volume "secrets-store" : rpc error: code = Unknown desc = failed to mount secrets store objects for pod prod/api-1, err: rpc error: code = Unknown desc = failed to mount objects, error: failed to get objectType:secret, objectName:db-password: keyvault.BaseClient#GetSecret: Failure responding to request: StatusCode=403 -- Original Error: autorest/azure: Service returned an error. Status=403 Code="Forbidden" Message="Caller is not authorized to perform action on resource."',
        /volume "secrets-store": failed to get objectType:secret, objectName:db-password/,
      ],
      [
        "NetworkNotReady",
        "network is not ready: container runtime network not ready: NetworkReady=false reason:NetworkPluginNotReady message:Network plugin returns error: cni plugin not initialized",
        /cni plugin not initialized/,
      ],
      [
        "FailedMount",
        "Unable to attach or mount volumes: unmounted volumes=[config], unattached volumes=[], failed to process volumes=[]: timed out waiting for the condition",
        /unmounted volumes=\[config\]|timed out waiting/,
      ],
      [
        "FailedCreatePodSandBox",
        'Failed to create pod sandbox: rpc error: code = Unknown desc = failed to get sandbox runtime: no runtime for "gvisor" is configured',
        /no runtime for "gvisor" is configured/,
      ],
    ] as const
  ).map(
    ([reason, message, first]): Situation => ({
      name: `${reason}: ${message.slice(0, 60)}`,
      stage: (world) => void pending(world).event("Warning", reason, message, undefined, since(9, 95)),
      verdict: "failed",
      findings: ["fails, stuck, Deployment/api, app"],
      first: new RegExp(`app could not start: ${reason}: .*(?:${first.source})`),
    }),
  ),
  {
    name: "two containers restarted once each, and one restart is tolerated",
    stage: (world) => {
      const pod = app(world, "api", { containers: [{ name: "app" }, { name: "cache" }] });
      pod.crashesAndRestarts({ exitCode: 1, container: "app", ...stopped(world, 40) });
      pod.crashesAndRestarts({ exitCode: 3, container: "cache", ...stopped(world, 30) });
    },
    inputs: { "max-restarts": "1" },
    verdict: "passed",
    findings: [
      "listed (max-restarts), exit, Deployment/api, app",
      "listed (max-restarts), exit, Deployment/api, cache",
    ],
    first: /Nothing fails, but/,
  },
  {
    name: "one restart of three is tolerated, but it is down at the end",
    stage: (world) => void app(world).dies({ exitCode: 1, ...stopped(world, 3) }),
    inputs: { "max-restarts": "3" },
    verdict: "failed",
    findings: ["fails, exit, Deployment/api, app"],
    first: /api failed after this deploy: app exited with code 1/,
  },
  {
    name: "SIGTERM of one container is ignored by a rule, the failure of another is not",
    stage: (world) => {
      const pod = app(world, "api", { containers: [{ name: "app" }, { name: "cron" }] });
      pod.crashesAndRestarts({ exitCode: 143, container: "cron", ...stopped(world, 40) });
      pod.crashesAndRestarts({ exitCode: 1, container: "app", ...stopped(world, 30) });
    },
    inputs: { ignore: "container=cron exit-code=143" },
    verdict: "failed",
    findings: ["fails, exit, Deployment/api, app", "listed (ignore), signal, Deployment/api, cron"],
    first: /api failed after this deploy: app exited with code 1/,
  },
  {
    name: "the proxy in the pod does not get ready, and that is to fail",
    stage: (world) => {
      const pod = app(world, "api", { containers: [{ name: "app" }, { name: "envoy" }] });
      pod.edit((one) => ({
        ...one,
        status: {
          ...one.status,
          conditions: one.status.conditions.map((each) =>
            each.type === "Ready" || each.type === "ContainersReady" ? { ...each, status: "False" as const } : each,
          ),
          containerStatuses: (one.status.containerStatuses ?? []).map((each) => ({
            ...each,
            ready: each.name === "app",
          })),
        },
      }));
      pod.event(
        "Warning",
        "Unhealthy",
        "Readiness probe failed: HTTP probe failed with statuscode: 503",
        "spec.containers{envoy}",
        since(9, 80),
      );
    },
    inputs: { "fail-on": "panic, oom, exit, signal, probe, stuck, unready" },
    verdict: "failed",
    findings: ["fails, unready, Deployment/api, envoy"],
    first: /api failed after this deploy: .*envoy.*not ready|1 of 1 pod of api is not ready/,
  },
  {
    name: "a Job's container is started again in its pod, and then is done",
    stage: (world) => {
      const [pod] = world.job("migrate", { ...recent(world), restartPolicy: "OnFailure" }).pods;
      pod
        ?.dies({ exitCode: 1, ...stopped(world, 80) })
        .starts("app", world.now(-70))
        .dies({ exitCode: 1, ...stopped(world, 60) })
        .starts("app", world.now(-40))
        .dies({ exitCode: 0, ...stopped(world, 10) });
      jobEnds(world, "migrate", "Complete", "CompletionsReached");
    },
    verdict: "passed",
    findings: ["listed (recovered), exit, Job/migrate, app", "listed (fail-on), completed, Job/migrate, app"],
    first: /Nothing fails, but migrate: app exited with code 1 \(listed only: recovered\)/,
  },
  {
    name: "a pod was refused for disk pressure, and another one runs",
    stage: (world) => {
      const { pods } = world.deployment("api", { ...recent(world), replicas: 2, ready: false });
      shows(pods[0], [], {
        phase: "Failed",
        reason: "Evicted",
        message: "Pod The node had condition: [DiskPressure]. ",
        containerStatuses: [],
      });
      pods[1]?.becomesReady();
    },
    verdict: "passed",
    findings: [],
    first: clear,
  },
  {
    name: "a partitioned StatefulSet has rolled out as far as it is to",
    stage: (world) => {
      const db = world.statefulSet("db", { createdAt: world.now(-86_400), replicas: 2 });
      changes(world, "statefulsets", "db", {
        spec: { updateStrategy: { type: "RollingUpdate", rollingUpdate: { partition: 1 } } },
      });
      db.pods[1]?.isDeleted();
      db.rollsOut({ replicas: 0 });
      nextPod(world, "db", 1, -60);
    },
    inputs: { "wait-for": "rollout", "wait-timeout": "3s", duration: "1s" },
    verdict: "passed",
    findings: [],
    first: /^✅/,
  },
  {
    name: "a canary crashes and is taken away",
    stage: async (world, { watched, pause }) => {
      app(world, "api", { createdAt: world.now(-86_400) });
      const canary = app(world, "api-canary", { createdAt: world.now(-5) });
      await watched();
      canary.dies({ exitCode: 2, log: panic("canary") });
      await pause(300);
      canary.deletionBegins();
      await pause(100);
      canary.isDeleted();
      changes(world, "deployments", "api-canary", { spec: { replicas: 0 } });
    },
    inputs: { duration: "3s" },
    verdict: "failed",
    findings: ["fails, panic, Deployment/api-canary, app"],
    first: /api-canary crashed after this deploy: panic: canary/,
  },
  {
    name: "a node is drained, and the next pod is ready",
    stage: async (world, { watched, pause }) => {
      const api = world.deployment("api", { createdAt: world.now(-86_400) });
      const metadata = api.pods[0]?.object?.metadata;
      await watched();
      isDisrupted(api.pods[0], "EvictionByEvictionAPI", 0, world);
      api.pods[0]?.deletionBegins();
      world.addPod({
        name: "api-next",
        labels: metadata?.labels ?? {},
        owner: metadata?.ownerReferences?.[0] ?? null,
        createdAt: world.now(),
      });
      await pause(300);
      api.pods[0]?.dies({ exitCode: 2, log: panic("send on closed channel") });
      await pause(200);
      api.pods[0]?.isDeleted();
    },
    inputs: { duration: "3s" },
    verdict: "passed",
    findings: ["listed (fail-on), evicted, Deployment/api, app"],
    first: /^(?!.*✅ No crash)/,
  },
  ...[-600_000, 600_000].map(
    (clockOffsetMs): Situation => ({
      name: `the cluster's clock is off by ${clockOffsetMs / 60_000} min`,
      stage: async (world, { watched }) => {
        const pod = app(world, "api", { createdAt: world.now(-86_400) });
        const web = app(world, "web", { createdAt: world.now(-86_400) });
        web.dies({ exitCode: 3, startedAt: world.now(-5000), finishedAt: world.now(-30) }).backsOff();
        await watched();
        pod.crashesAndRestarts({ exitCode: 2, log: panic("late") });
      },
      inputs: { duration: "3s" },
      options: { clockOffsetMs },
      verdict: "failed",
      findings: ["fails, panic, Deployment/api, app", "listed (before-deploy), exit, Deployment/web, app"],
      first: /api crashed after this deploy: panic: late/,
    }),
  ),
  {
    name: "a StatefulSet rolls, and its new pod does not start",
    stage: async (world, { watched, pause }) => {
      const db = world.statefulSet("db", { createdAt: world.now(-86_400), replicas: 2 });
      await watched();
      db.pods[1]?.deletionBegins();
      db.pods[1]?.dies({ exitCode: 143 });
      await pause(100);
      db.pods[1]?.isDeleted();
      db.rollsOut({ replicas: 0 });
      const next = nextPod(world, "db", 1, 0);
      await pause(200);
      next.dies({ exitCode: 78, log: "ERROR: unknown option --wal\n" }).backsOff();
    },
    inputs: { duration: "3s" },
    verdict: "failed",
    findings: ["fails, exit, StatefulSet/db, app", "listed (expected), expected, StatefulSet/db, app"],
    first: /db failed after this deploy: app exited with code 78: .*unknown option --wal/,
  },
  {
    name: "an Argo Rollout's canary cannot pull, the stable pods go on",
    stage: (world) => {
      const rollout = world.put(
        "rollouts",
        {
          name: "shop",
          namespace: "prod",
          creationTimestamp: world.now(-86_400),
          annotations: { "rollout.argoproj.io/revision": "2" },
        },
        {
          spec: { replicas: 2, selector: { matchLabels: { app: "shop" } } },
          status: { stableRS: "aaa", currentPodHash: "bbb", replicas: 2, updatedReplicas: 1, phase: "Progressing" },
        },
      );
      const rs = (hash: string, revision: string) =>
        world.put(
          "replicasets",
          {
            name: `shop-${hash}`,
            namespace: "prod",
            labels: { app: "shop", "rollouts-pod-template-hash": hash },
            annotations: { "rollout.argoproj.io/revision": revision },
            ownerReferences: [owner(rollout)],
          },
          { spec: { replicas: 1 }, status: {} },
        );
      const stable = rs("aaa", "1");
      const canary = rs("bbb", "2");
      world.addPod({
        name: "shop-aaa-x",
        createdAt: world.now(-86_400),
        labels: { app: "shop", "rollouts-pod-template-hash": "aaa" },
        owner: owner(stable),
      });
      const pod = world.addPod({
        name: "shop-bbb-y",
        createdAt: world.now(-100),
        ready: false,
        labels: { app: "shop", "rollouts-pod-template-hash": "bbb" },
        owner: owner(canary),
      });
      pod.waits(
        "ImagePullBackOff",
        'Back-off pulling image "shop:9": ErrImagePull: failed to pull image "shop:9": manifest unknown',
      );
      pod.event(
        "Warning",
        "Failed",
        'Failed to pull image "shop:9": manifest unknown',
        "spec.containers{app}",
        since(4, 90),
      );
    },
    options: { kinds: [customKind("argoproj.io/v1alpha1", "rollouts", "Rollout")] },
    verdict: "failed",
    findings: ["fails, stuck, Rollout/shop, app"],
    first: /shop failed after this deploy: app could not start: ImagePullBackOff: .*manifest unknown/,
  },
  {
    name: "a pod with restartPolicy Never and a sidecar that failed before the work was done",
    stage: (world) => {
      const pod = world.addPod({
        name: "etl",
        createdAt: world.now(-100),
        restartPolicy: "Never",
        containers: [{ name: "main" }, { name: "tunnel" }],
      });
      pod.dies({
        exitCode: 255,
        container: "tunnel",
        log: "ssh: connect to host db port 22: Connection refused\n",
        ...stopped(world, 60),
      });
      pod.dies({ exitCode: 0, container: "main", ...stopped(world, 20) });
    },
    verdict: "failed",
    findings: ["fails, exit, Pod/etl, tunnel", "listed (fail-on), completed, Pod/etl, main"],
    first:
      /etl failed after this deploy: tunnel exited with code 255: .*connect to host db port 22: Connection refused/,
  },
];

playSituations("operators", SITUATIONS);
