/** Operations that break something: each has one finding, with its cause, container and log. */
import { container, cronJob, podSpec } from "../manifests.ts";
import { NODE } from "../parts.ts";
import { daemon, deploy, firstTime, probe, SURGE, single, stateful, version, work } from "./builders.ts";
import { type FailingOperation, type Stage, seconds } from "./stage.ts";

const serving = (number: string, more = {}) => version(number, ["serve"], more);
const little = { resources: { limits: { memory: "64Mi" } } };

/** A rollout of another version over serving pods. */
const rolling = (next: Parameters<typeof deploy>[0], more = {}, pod = {}) => ({
  before: (stage: Stage) => stage.ready(1, deploy(serving("1"), more)),
  during: (stage: Stage) => stage.apply(deploy(next, more, pod)),
});

/** A rollout that begins before the watch. */
const rolled = (...next: Parameters<typeof rolling>) => ({
  async before(stage: Stage) {
    const { before, during } = rolling(...next);
    await before(stage);
    await during(stage);
  },
});

const crashes: readonly FailingOperation[] = [
  {
    name: "dereferences-nil",
    inCi: true,
    ...rolling(container(["nil-dereference", "3s"]), SURGE),
    finding: { cause: "panic", title: /nil pointer dereference/, log: /goroutine 1/ },
  },
  {
    name: "panics-at-once",
    ...rolling(container(["panic-error"]), SURGE),
    finding: { cause: "panic", title: /card declined/, log: /card declined/ },
  },
  {
    name: "writes-a-map-at-once",
    ...rolling(container(["concurrent-map", "2s"])),
    finding: { cause: "panic", title: /concurrent map writes/, log: /goroutine/ },
  },
  {
    name: "deadlocks",
    during: (stage) => stage.apply(deploy(container(["deadlock", "1s"]))),
    finding: { cause: "panic", title: /deadlock/, log: /chan receive/ },
  },
  {
    name: "overflows",
    during: (stage) => stage.apply(deploy(container(["stack-overflow", "1s"]))),
    finding: { cause: "panic", title: /stack overflow|exceeds 33554432-byte limit/, log: /bundlePrice/ },
  },
  {
    name: "panics-among-lines",
    during: (stage) => stage.apply(deploy(container(["panic-noisy", "1s"]))),
    finding: { cause: "panic", title: /stock is negative/, log: /stock is negative/ },
  },
  {
    name: "one-replica-of-three",
    inCi: true,
    during: (stage) => {
      const hostPath = stage.nodeFolder;
      const { container: first } = firstTime(["panic-error", "4s"]);
      return stage.apply(deploy(first, { replicas: 3 }, { volumes: [{ name: "own", hostPath }] }));
    },
    finding: { cause: "panic", title: /card declined/, log: /card declined/ },
  },
  {
    name: "crashes-once-and-recovers",
    during: (stage) => {
      const { container: first, pod } = firstTime(["nil-dereference", "5s"]);
      return stage.apply(deploy(first, {}, pod));
    },
    finding: { cause: "panic", title: /nil pointer/, log: /nil pointer/ },
  },
  {
    name: "exits-with-3",
    inCi: true,
    ...rolling(container(["exit-3", "2s"]), SURGE),
    finding: { cause: "exit", title: /exited with code 3/, log: /giving up/ },
  },
  {
    name: "cannot-connect",
    ...rolling(container(["log-fatal", "1s"]), SURGE),
    finding: { cause: "exit", title: /exited with code 1/, log: /connection refused/ },
  },
  {
    name: "usage",
    during: (stage) => stage.apply(deploy(container(["no-such-ending"]))),
    finding: { cause: "exit", title: /exited with code 64/, log: /usage: shop/ },
  },
  {
    name: "out-of-memory",
    inCi: true,
    during: (stage) => stage.apply(deploy(container(["out-of-memory", "2s"], little))),
    finding: { cause: "oom", title: /more than its 64Mi of memory/, log: /MiB of catalogue/ },
  },
  {
    name: "recovers-then-out-of-memory",
    during: (stage) => stage.apply(deploy(container(["recovered-oom", "2s"], little))),
    finding: { cause: "oom", title: /more than its 64Mi of memory/, log: /order without lines/ },
  },
  {
    name: "killed-from-outside",
    before: (stage) => stage.ready(1, deploy(container(["sleep"]))),
    async during(stage) {
      const [pod] = await stage.pods();
      await stage.cluster.signal(pod?.status?.containerStatuses?.[0]?.containerID ?? "", "SIGKILL");
    },
    finding: { cause: "signal", title: /SIGKILL, by whom is not known/, log: /started/ },
  },
  {
    name: "ends-with-0-again",
    inCi: true,
    during: (stage) => stage.apply(deploy(container(["complete", "2s"]))),
    finding: { cause: "exit", title: /keeps ending with exit code 0/, log: /nothing left to do/ },
  },
  {
    name: "second-container",
    during: (stage) => stage.apply(deploy([serving("1"), container(["panic-error", "3s"], {}, "helper")])),
    finding: { cause: "panic", container: "helper", title: /card declined/, log: /card declined/ },
  },
  {
    name: "sidecar-crashes",
    inCi: true,
    during: (stage) =>
      stage.apply(
        deploy(
          serving("1"),
          {},
          {
            initContainers: [container(["nil-dereference", "4s"], { restartPolicy: "Always" }, "proxy")],
          },
        ),
      ),
    finding: { cause: "panic", container: "proxy", title: /nil pointer/, log: /nil pointer/ },
  },
  {
    name: "init-fails",
    inCi: true,
    during: (stage) =>
      stage.apply(deploy(serving("1"), {}, { initContainers: [container(["log-fatal"], {}, "migrate")] })),
    finding: { cause: "exit", container: "migrate", title: /exited with code 1/, log: /connection refused/ },
  },
  {
    name: "second-init-fails",
    during: (stage) =>
      stage.apply(
        deploy(
          serving("1"),
          {},
          {
            initContainers: [container(["complete"], {}, "wait"), container(["panic-error"], {}, "migrate")],
          },
        ),
      ),
    finding: { cause: "panic", container: "migrate", title: /card declined/, log: /card declined/ },
  },
  {
    name: "rolled-back",
    inCi: true,
    before: (stage) => stage.ready(1, deploy(serving("1"), SURGE)),
    async during(stage) {
      await stage.apply(deploy(container(["panic-error", "1s"]), SURGE));
      await stage.until("has crashed", ({ restartCount }) => restartCount > 0);
      await seconds(2);
      await stage.kubectl("rollout", "undo", "deployment/app");
    },
    finding: { cause: "panic", title: /card declined/, log: /card declined/ },
  },
  {
    name: "superseded-by-a-good-one",
    before: (stage) => stage.ready(1, deploy(serving("1"), SURGE)),
    async during(stage) {
      await stage.apply(deploy(container(["nil-dereference", "1s"]), SURGE));
      await stage.until("has crashed", ({ restartCount }) => restartCount > 0);
      await seconds(2);
      await stage.apply(deploy(serving("3"), SURGE));
    },
    finding: { cause: "panic", title: /nil pointer/, log: /nil pointer/ },
  },
  {
    name: "crashes-and-is-deleted",
    async during(stage) {
      await stage.apply(deploy(container(["panic-error", "2s"])));
      await stage.until("has crashed", ({ state, restartCount }) => restartCount > 0 || state?.terminated != null);
      await seconds(2);
      await stage.kubectl("delete", "deployment", "app", "--wait=false");
    },
    finding: { cause: "panic", title: /card declined/, log: /card declined/ },
  },
  {
    name: "of-two-loops-one",
    before: (stage) => stage.ready(1, deploy(serving("1"))),
    during: (stage) =>
      stage.apply({ ...deploy(container(["nil-dereference", "2s"])), metadata: { name: "other" } } as never),
    finding: { cause: "panic", workload: "Deployment/other", title: /nil pointer/, log: /nil pointer/ },
  },
];

const killed: readonly FailingOperation[] = [
  {
    name: "fails-its-probe",
    inCi: true,
    during: (stage) => stage.apply(deploy(container(["unhealthy"], { livenessProbe: probe("/healthz") }))),
    finding: { cause: "probe", title: /failed liveness probe/, log: /health checks fail/ },
  },
  {
    name: "fails-its-probe-gracefully",
    during: (stage) => stage.apply(deploy(container(["unhealthy-graceful"], { livenessProbe: probe("/healthz") }))),
    finding: { cause: "probe", title: /failed liveness probe/, log: /health checks fail/ },
  },
  {
    name: "fails-its-probe-stubbornly",
    during: (stage) =>
      stage.apply(
        deploy(container(["stubborn"], { livenessProbe: probe("/healthz", { terminationGracePeriodSeconds: 2 }) })),
      ),
    finding: { cause: "probe", title: /failed liveness probe/, log: /started/ },
  },
  {
    name: "never-starts-up",
    during: (stage) => stage.apply(deploy(container(["never-ready"], { startupProbe: probe("/ready") }))),
    finding: { cause: "probe", title: /failed startup probe/, log: /started/ },
  },
  {
    name: "hook-fails",
    during: (stage) =>
      stage.apply(
        deploy(container(["serve"], { lifecycle: { postStart: { exec: { command: ["cat", "/no-such-file"] } } } })),
      ),
    finding: { cause: "stuck", title: /PostStartHookError/, log: /started/ },
  },
  {
    name: "fills-an-empty-dir",
    during: (stage) =>
      stage.apply(
        single(
          container(["fill-disk", "2s"], {
            env: [{ name: "SCRATCH", value: "/own" }],
            volumeMounts: [{ name: "own", mountPath: "/own" }],
          }),
          { volumes: [{ name: "own", emptyDir: { sizeLimit: "16Mi" } }] },
        ),
      ),
    finding: { cause: "exit", workload: "Pod/app", title: /its own storage limit/, log: null },
  },
  {
    name: "pod-passes-its-deadline",
    during: (stage) => stage.apply(single(serving("1"), { activeDeadlineSeconds: 8 })),
    finding: { cause: "exit", workload: "Pod/app", title: /activeDeadlineSeconds/, log: null },
  },
];

const stuck: readonly FailingOperation[] = [
  {
    name: "image-not-to-be-had",
    inCi: true,
    ...rolled(container(["serve"], { image: "registry.invalid/shop:v9", imagePullPolicy: "Always" }), SURGE),
    finding: { cause: "stuck", title: /(?:ErrImagePull|ImagePullBackOff).*registry\.invalid/, log: null },
  },
  {
    name: "image-not-on-the-node",
    before: (stage) => stage.apply(deploy(container(["serve"], { image: "shop:v9" }))),
    finding: { cause: "stuck", title: /ErrImageNeverPull/, log: null },
  },
  {
    name: "image-misnamed",
    before: (stage) => stage.apply(deploy(container(["serve"], { image: "Shop:V9" }))),
    finding: { cause: "stuck", title: /InvalidImageName/, log: null },
  },
  {
    name: "config-map-missing",
    inCi: true,
    before: (stage) => stage.apply(deploy(container(["serve"], { envFrom: [{ configMapRef: { name: "none" } }] }))),
    finding: { cause: "stuck", title: /CreateContainerConfigError.*configmap "none" not found/, log: null },
  },
  {
    name: "key-missing",
    async before(stage) {
      await stage.kubectl("create", "secret", "generic", "keys", "--from-literal=a=1");
      const env = [{ name: "B", valueFrom: { secretKeyRef: { name: "keys", key: "b" } } }];
      await stage.apply(deploy(container(["serve"], { env })));
    },
    finding: { cause: "stuck", title: /couldn't find key b/, log: null },
  },
  {
    name: "command-missing",
    inCi: true,
    before: (stage) => stage.apply(deploy(container(["serve"], { command: ["/srv/missing"] }))),
    finding: { cause: "stuck", title: /\/srv\/missing.*no such file or directory/, log: null },
  },
  {
    name: "command-missing-in-a-job",
    before: (stage) => stage.apply(work(container(["serve"], { command: ["/srv/missing"] }), { backoffLimit: 0 })),
    finding: { cause: "stuck", workload: "Job/app", title: /\/srv\/missing/, log: null },
  },
  {
    name: "folder-missing",
    before: (stage) => stage.apply(deploy(container(["serve"], { command: ["/bin"] }))),
    finding: { cause: "stuck", title: /\/bin.*(?:permission denied|is a directory)/, log: null },
  },
  {
    name: "runs-as-root",
    before: (stage) => stage.apply(deploy(container(["serve"], { securityContext: { runAsNonRoot: true } }))),
    finding: { cause: "stuck", title: /runAsNonRoot|run as root/, log: null },
  },
  {
    name: "volume-missing",
    before: (stage) => {
      const volumeMounts = [{ name: "own", mountPath: "/own" }];
      const volumes = [{ name: "own", secret: { secretName: "none" } }];
      return stage.apply(deploy(serving("1", { volumeMounts }), {}, { volumes }));
    },
    finding: { cause: "stuck", title: /FailedMount.*secret "none" not found/, log: null },
  },
  {
    name: "claim-not-bound",
    async before(stage) {
      const resources = { requests: { storage: "1Gi" } };
      await stage.apply(
        {
          apiVersion: "v1",
          kind: "PersistentVolumeClaim",
          metadata: { name: "app" },
          spec: { accessModes: ["ReadWriteOnce"], storageClassName: "none", resources },
        },
        deploy(serving("1"), {}, { volumes: [{ name: "own", persistentVolumeClaim: { claimName: "app" } }] }),
      );
    },
    finding: { cause: "stuck", title: /unbound immediate PersistentVolumeClaims/, log: null },
  },
  {
    name: "no-node-matches",
    inCi: true,
    before: (stage) => stage.apply(deploy(serving("1"), {}, { nodeSelector: { disk: "fast" } })),
    finding: { cause: "stuck", title: /Unschedulable.*didn't match/, log: null },
  },
  {
    name: "asks-too-much",
    before: (stage) => stage.apply(deploy(serving("1", { resources: { requests: { memory: "9Ti" } } }))),
    finding: { cause: "stuck", title: /Insufficient memory/, log: null },
  },
  {
    name: "refused-by-its-node",
    before: (stage) =>
      stage.apply(
        single(serving("1", { resources: { requests: { cpu: "1000" } } }), {
          nodeName: NODE,
          restartPolicy: "Never",
        }),
      ),
    finding: { cause: "stuck", workload: "Pod/app", title: /OutOfcpu/, log: null },
  },
  {
    name: "quota-is-nothing",
    inCi: true,
    async before(stage) {
      await stage.kubectl("create", "quota", "none", "--hard=pods=0");
      await stage.apply(deploy(serving("1")));
    },
    finding: { cause: "stuck", container: "", title: /exceeded quota: none/, log: null },
  },
  {
    name: "quota-is-one-of-three",
    async before(stage) {
      await stage.kubectl("create", "quota", "one", "--hard=pods=1");
      await stage.apply(deploy(serving("1"), { replicas: 3 }));
    },
    finding: { cause: "stuck", container: "", title: /1 of 3 pods made: .*exceeded quota: one/, log: null },
  },
  {
    name: "priority-missing",
    before: (stage) => stage.apply(stateful(serving("1"), {}, { priorityClassName: "none" })),
    finding: {
      cause: "stuck",
      workload: "StatefulSet/app",
      container: "",
      title: /no PriorityClass with name none/,
      log: null,
    },
  },
  {
    name: "policy-refuses",
    async before(stage) {
      await stage.kubectl(
        "label",
        "namespace",
        stage.namespace,
        "pod-security.kubernetes.io/enforce=restricted",
        "--overwrite",
      );
      await stage.apply(deploy(serving("1")));
    },
    finding: { cause: "stuck", container: "", title: /violates PodSecurity/, log: null },
  },
  {
    name: "limit-range-refuses",
    async before(stage) {
      await stage.apply({
        apiVersion: "v1",
        kind: "LimitRange",
        metadata: { name: "app" },
        spec: { limits: [{ type: "Container", max: { memory: "32Mi" } }] },
      });
      await stage.apply(daemon(serving("1", { resources: { limits: { memory: "64Mi" } } })));
    },
    finding: { cause: "stuck", workload: "DaemonSet/app", container: "", title: /maximum memory usage/, log: null },
  },
  {
    name: "gives-up",
    inCi: true,
    before: (stage) => stage.ready(1, deploy(serving("1"), SURGE)),
    during: (stage) =>
      stage.apply(
        deploy(container(["never-ready"], { readinessProbe: probe("/ready") }), {
          ...SURGE,
          progressDeadlineSeconds: 15,
        }),
      ),
    finding: { cause: "stuck", container: "", title: /passed its deadline: 0 of 1 ready.*503/, log: null },
  },
];

const owners: readonly FailingOperation[] = [
  {
    name: "stateful-blocked",
    inCi: true,
    during: (stage) => stage.apply(stateful(container(["panic-error", "1s"]), { replicas: 3 })),
    finding: { cause: "panic", workload: "StatefulSet/app", title: /card declined/, log: /card declined/ },
  },
  {
    name: "stateful-rolls-into-a-crash",
    before: (stage) => stage.ready(2, stateful(serving("1"), { replicas: 2 })),
    during: (stage) => stage.apply(stateful(container(["log-fatal"]), { replicas: 2 })),
    finding: { cause: "exit", workload: "StatefulSet/app", title: /exited with code 1/, log: /connection refused/ },
  },
  {
    name: "on-delete-replacement-crashes",
    before: (stage) => stage.ready(1, stateful(serving("1"), { updateStrategy: { type: "OnDelete" } })),
    async during(stage) {
      await stage.apply(stateful(container(["panic-error"]), { updateStrategy: { type: "OnDelete" } }));
      await stage.kubectl("delete", "pod", "app-0", "--wait=false");
    },
    finding: { cause: "panic", workload: "StatefulSet/app", title: /card declined/, log: /card declined/ },
  },
  {
    name: "daemon-crashes",
    before: (stage) => stage.ready(1, daemon(serving("1"))),
    during: (stage) => stage.apply(daemon(container(["deadlock", "1s"]))),
    finding: { cause: "panic", workload: "DaemonSet/app", title: /deadlock/, log: /chan receive/ },
  },
  {
    name: "job-fails",
    inCi: true,
    during: (stage) => stage.apply(work(container(["log-fatal"]), { backoffLimit: 1 })),
    finding: { cause: "exit", workload: "Job/app", title: /exited with code 1/, log: /connection refused/ },
  },
  {
    name: "job-fails-in-place",
    during: (stage) =>
      stage.apply(work(container(["nil-dereference", "1s"]), { backoffLimit: 1 }, { restartPolicy: "OnFailure" })),
    finding: { cause: "panic", workload: "Job/app", title: /nil pointer/, log: /nil pointer/ },
  },
  {
    name: "job-passes-its-deadline",
    inCi: true,
    during: (stage) => stage.apply(work(container(["sleep"]), { activeDeadlineSeconds: 8 })),
    finding: { cause: "exit", workload: "Job/app", container: "", title: /DeadlineExceeded/, log: null },
  },
  {
    name: "job-fails-by-policy",
    during: (stage) => {
      const rule = { action: "FailJob", onExitCodes: { containerName: "app", operator: "In", values: [3] } };
      return stage.apply(work(container(["exit-3"]), { backoffLimit: 5, podFailurePolicy: { rules: [rule] } }));
    },
    finding: { cause: "exit", workload: "Job/app", title: /exited with code 3/, log: /giving up/ },
  },
  {
    name: "job-cannot-be-placed",
    during: (stage) =>
      stage.apply(work(container(["sleep"]), { activeDeadlineSeconds: 12 }, { nodeSelector: { disk: "fast" } })),
    finding: { cause: "stuck", workload: "Job/app", container: "", title: /DeadlineExceeded/, log: null },
  },
  {
    name: "cron-job-fails",
    async during(stage) {
      await stage.apply(cronJob("app", podSpec(container(["panic-error"]), { restartPolicy: "Never" })));
      await stage.kubectl("create", "job", "app-now", "--from=cronjob/app");
    },
    finding: { cause: "panic", workload: "CronJob/app", title: /card declined/, log: /card declined/ },
  },
  {
    name: "bare-fails",
    during: (stage) => stage.apply(single(container(["exit-3"]), { restartPolicy: "Never" })),
    finding: { cause: "exit", workload: "Pod/app", title: /exited with code 3/, log: /giving up/ },
  },
  {
    name: "restart-rule-for-another-code",
    during: (stage) => {
      const rules = [{ action: "Restart", exitCodes: { operator: "In", values: [42] } }];
      return stage.apply(
        single(container(["exit-3", "2s"], { restartPolicy: "Never", restartPolicyRules: rules }), {
          restartPolicy: "Never",
        }),
      );
    },
    finding: { cause: "exit", workload: "Pod/app", title: /exited with code 3/, log: /giving up/ },
  },
  {
    name: "scaled-into-a-crash",
    async before(stage) {
      const hostPath = stage.nodeFolder;
      // The first pod may run; each later one ends.
      await stage.ready(1, deploy(version("1"), {}, { volumes: [{ name: "own", hostPath }] }));
    },
    async during(stage) {
      await stage.apply({ ...deploy(container(["exit-3"]), { replicas: 2 }), metadata: { name: "other" } } as never);
      await seconds(1);
    },
    finding: { cause: "exit", workload: "Deployment/other", title: /exited with code 3/, log: /giving up/ },
  },
  {
    name: "crashes-before-its-eviction",
    async during(stage) {
      const { container: first, pod } = firstTime(["panic-error", "2s"]);
      await stage.apply(deploy(first, {}, pod));
      await stage.until("runs again", ({ state, restartCount }) => state?.running != null && restartCount === 1);
      await stage.evict();
    },
    finding: { cause: "panic", title: /card declined/, log: /card declined/ },
  },
];

export const WRONG: readonly FailingOperation[] = [...crashes, ...killed, ...stuck, ...owners];
