/** One look at a namespace of thousands of pods, against kubectl reading the same list. */
import type { Cluster } from "../test/e2e/cluster/cluster.ts";
import { container, pod, podSpec } from "../test/e2e/cluster/manifests.ts";
import { eventually } from "../test/e2e/cluster/scene.ts";
import { actionCommand, kubectlCommand } from "./action.ts";
import { inTurn, peakMemory } from "./measure.ts";
import { type Row, round } from "./table.ts";

const PODS = 2_000;
const AT_ONCE = 24;
const ROUNDS = 5;
const NODE = "simulated";
const MEMORY_BAR_MB = 200;

/** Pods of a usual size (about 16 KB of JSON) that no kubelet runs, and one that really crashes. */
export async function benchLook(cluster: Cluster): Promise<readonly Row[]> {
  const namespace = "bench-look";
  await cluster.kubectl("create", "namespace", namespace);
  await cluster.api("POST", "/api/v1/nodes", { apiVersion: "v1", kind: "Node", metadata: { name: NODE } });
  await using _heartbeat = await keepReady(cluster);
  await cluster.apply(namespace, pod("crashes", podSpec(container(["nil-dereference"]), { restartPolicy: "Never" })));
  const left = Array.from({ length: PODS - 1 }, (_, index) => index);
  const worker = async (): Promise<void> => {
    for (let index = left.pop(); index !== undefined; index = left.pop())
      await createRunningPod(cluster, namespace, index);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  await eventually(
    "the one pod has crashed",
    async () => (await cluster.pods(namespace, "crashes"))[0]?.status?.phase === "Failed",
  );

  const listed = await cluster.kubectl("--namespace", namespace, "get", "pods", "--output", "json");
  const ours = await actionCommand(cluster, namespace, {});
  const json = kubectlCommand(cluster, namespace, "get", "pods", "--output", "json");
  const [action = 0, kubectl = 0] = await inTurn([{ ...ours, expected: [1] }, json], ROUNDS);
  const megabytes = await peakMemory({ ...ours, expected: [1] });
  return [
    {
      what: `One look at ${PODS} pods with one crash (${round(listed.length / 1e6)} MB of JSON)`,
      measured: `${round(action)} ms`,
      against: `kubectl get pods -o json: ${round(kubectl)} ms`,
      value: action / kubectl,
      bar: 1 / 3,
      unit: " x",
    },
    {
      what: "Its peak memory",
      measured: `${round(megabytes)} MB`,
      against: "",
      value: megabytes,
      bar: MEMORY_BAR_MB,
      unit: " MB",
    },
  ];
}

/** Reports a node without a kubelet as alive, or the controllers would mark its pods. */
async function keepReady(cluster: Cluster): Promise<AsyncDisposable> {
  const beat = async (): Promise<void> => {
    const now = new Date().toISOString();
    const ready = {
      type: "Ready",
      status: "True",
      reason: "Simulated",
      lastHeartbeatTime: now,
      lastTransitionTime: now,
    };
    const type = "application/strategic-merge-patch+json";
    await cluster.api("PATCH", `/api/v1/nodes/${NODE}/status`, { status: { conditions: [ready] } }, type);
  };
  await beat();
  let last = Promise.resolve();
  const timer = setInterval(() => {
    last = beat();
  }, 10_000);
  return {
    async [Symbol.asyncDispose]() {
      clearInterval(timer);
      await last;
    },
  };
}

async function createRunningPod(cluster: Cluster, namespace: string, index: number): Promise<void> {
  const name = `shop-${String(index).padStart(4, "0")}`;
  const env = Array.from({ length: 60 }, (_, at) => ({
    name: `SETTING_${at}`,
    value: `value-${at}-of-a-usual-length-${"x".repeat(20)}`,
  }));
  const probe = { httpGet: { path: "/healthz", port: 8080 } };
  const more = { env, livenessProbe: probe, readinessProbe: probe };
  const spec = podSpec([container(["serve"], more), container(["serve"], more, "proxy")], {
    nodeName: NODE,
    tolerations: [{ operator: "Exists" }],
  });
  const path = `/api/v1/namespaces/${namespace}/pods`;
  await cluster.api("POST", path, pod(name, spec));
  const startedAt = new Date(Math.floor(Date.now() / 1000) * 1000).toISOString();
  const running = (container: string) => ({
    name: container,
    image: "shop:local",
    imageID: `sha256:${"0".repeat(64)}`,
    containerID: `containerd://${index.toString(16).padStart(63, "0")}${container === "app" ? "a" : "b"}`,
    ready: true,
    started: true,
    restartCount: 0,
    state: { running: { startedAt } },
    lastState: {},
  });
  const conditions = ["PodScheduled", "Initialized", "ContainersReady", "Ready"].map((type) => ({
    type,
    status: "True",
    lastTransitionTime: startedAt,
  }));
  const status = {
    phase: "Running",
    startTime: startedAt,
    conditions,
    containerStatuses: [running("app"), running("proxy")],
  };
  await cluster.api("PATCH", `${path}/${name}/status`, { status }, "application/merge-patch+json");
}
