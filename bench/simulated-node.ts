/**
 * A node of a real cluster that runs nothing: its pods' status is set through the API, and their logs are served from
 * here.
 */
import { createHash } from "node:crypto";
import { createServer } from "node:https";
import { createAuthority } from "../simulator/kubernetes/certificate.ts";
import type { Cluster } from "../test/e2e/cluster/cluster.ts";
import { container, pod, podSpec } from "../test/e2e/cluster/manifests.ts";

const NODE = "simulated";
const BEAT_MS = 10_000;
const MERGE = "application/merge-patch+json";

/** A pod of that node. */
export interface SimulatedPod {
  readonly namespace: string;
  readonly name: string;
}

/** A node that is reported as alive until it is disposed of. */
export interface SimulatedNode extends AsyncDisposable {
  /** Creates a pod of a usual size, about 16 KB of JSON, with two running containers. */
  add(pod: SimulatedPod): Promise<void>;
  /** Ends its container `app` with exit code 2. */
  dies(pod: SimulatedPod): Promise<void>;
  /** Puts the container into back-off. */
  backsOff(pod: SimulatedPod): Promise<void>;
  starts(pod: SimulatedPod): Promise<void>;
}

/** One instance of the container `app`. */
interface Instance {
  readonly id: string;
  readonly startedAt: string;
  finishedAt: string | null;
  /** True once it has ended and counts as the previous instance. */
  isOver: boolean;
}

/** The instances of each pod's container `app`, by namespace and name. */
type Lives = Map<string, Instance[]>;

/** `log` is the output of each instance. */
export async function startSimulatedNode(cluster: Cluster, log: string): Promise<SimulatedNode> {
  const lives: Lives = new Map();
  const kubelet = await serveLogs(lives, log);
  await cluster.api("POST", "/api/v1/nodes", { apiVersion: "v1", kind: "Node", metadata: { name: NODE } });
  const beat = async (): Promise<void> => {
    const time = new Date().toISOString();
    const times = { lastHeartbeatTime: time, lastTransitionTime: time };
    const status = {
      conditions: [{ type: "Ready", status: "True", reason: "Simulated", ...times }],
      addresses: [{ type: "Hostname", address: "localhost" }],
      daemonEndpoints: { kubeletEndpoint: { Port: kubelet.port } },
    };
    await cluster.api("PATCH", `/api/v1/nodes/${NODE}/status`, { status }, "application/strategic-merge-patch+json");
  };
  await beat();
  let last = Promise.resolve();
  const timer = setInterval(() => {
    last = beat();
  }, BEAT_MS);
  /** Patches the status: container `app` with the fields of `app`, the pod with those of `more`. */
  const patchStatus = async (simulated: SimulatedPod, app: object, more: object = {}): Promise<void> => {
    const instances = lives.get(keyOf(simulated)) ?? [];
    const proxy = { ...RUNS, containerID: idOf("proxy", simulated, 0), name: "proxy", restartCount: 0 };
    const started = { running: { startedAt: instances[0]?.startedAt } };
    const containerStatuses = [
      { ...RUNS, name: "app", restartCount: instances.length - 1, containerID: instances.at(-1)?.id, ...app },
      { ...proxy, state: started },
    ];
    await cluster.api("PATCH", `${pathOf(simulated)}/status`, { status: { ...more, containerStatuses } }, MERGE);
  };
  const begin = (simulated: SimulatedPod): string => {
    const instances = lives.get(keyOf(simulated)) ?? [];
    const startedAt = now();
    instances.push({ id: idOf("app", simulated, instances.length), startedAt, finishedAt: null, isOver: false });
    lives.set(keyOf(simulated), instances);
    return startedAt;
  };
  const endOf = (simulated: SimulatedPod): object => {
    const newest = lives.get(keyOf(simulated))?.findLast(({ finishedAt }) => finishedAt !== null);
    const { id, startedAt, finishedAt } = newest ?? {};
    return { terminated: { containerID: id, startedAt, finishedAt, exitCode: 2, reason: "Error" } };
  };
  return {
    async add(simulated) {
      const { namespace, name } = simulated;
      await cluster.api("POST", `/api/v1/namespaces/${namespace}/pods`, pod(name, SPEC));
      const startedAt = begin(simulated);
      const conditions = ["PodScheduled", "Initialized", "ContainersReady", "Ready"].map((type) => ({
        type,
        status: "True",
        lastTransitionTime: startedAt,
      }));
      const state = { running: { startedAt } };
      await patchStatus(simulated, { state }, { phase: "Running", startTime: startedAt, conditions });
    },
    async dies(simulated) {
      const newest = lives.get(keyOf(simulated))?.at(-1);
      if (newest !== undefined) newest.finishedAt = now();
      await patchStatus(simulated, { ...DOWN, state: endOf(simulated) });
    },
    async backsOff(simulated) {
      const newest = lives.get(keyOf(simulated))?.at(-1);
      if (newest !== undefined) newest.isOver = true;
      const waiting = { reason: "CrashLoopBackOff", message: "back-off 10s restarting failed container=app" };
      await patchStatus(simulated, { ...DOWN, state: { waiting }, lastState: endOf(simulated) });
    },
    async starts(simulated) {
      const startedAt = begin(simulated);
      await patchStatus(simulated, { state: { running: { startedAt } }, lastState: endOf(simulated) });
    },
    async [Symbol.asyncDispose]() {
      clearInterval(timer);
      await last;
      kubelet.close();
    },
  };
}

const RUNS = { image: "shop:local", imageID: `sha256:${"0".repeat(64)}`, ready: true, started: true, lastState: {} };
const DOWN = { ready: false, started: false };

const SPEC = (() => {
  const env = Array.from({ length: 60 }, (_, at) => ({
    name: `SETTING_${at}`,
    value: `value-${at}-of-a-usual-length-${"x".repeat(20)}`,
  }));
  const probe = { httpGet: { path: "/healthz", port: 8080 } };
  const more = { env, livenessProbe: probe, readinessProbe: probe };
  return podSpec([container(["serve"], more), container(["serve"], more, "proxy")], {
    nodeName: NODE,
    tolerations: [{ operator: "Exists" }],
  });
})();

function idOf(container: string, simulated: SimulatedPod, instance: number): string {
  const text = `${container} ${keyOf(simulated)} ${instance}`;
  return `containerd://${createHash("sha256").update(text).digest("hex")}`;
}

function keyOf({ namespace, name }: SimulatedPod): string {
  return `${namespace}/${name}`;
}

function pathOf({ namespace, name }: SimulatedPod): string {
  return `/api/v1/namespaces/${namespace}/pods/${name}`;
}

/** Statuses have whole seconds. */
function now(): string {
  return new Date().toISOString().replace(/\.\d+Z$/, "Z");
}

/** Serves logs to the API server. Every line has the time of the instance's end, as if it had ended at once. */
async function serveLogs(lives: Lives, log: string): Promise<{ readonly port: number; readonly close: () => void }> {
  const { server: certificate } = createAuthority("simulated-kubelet");
  const server = createServer({ cert: certificate.certPem, key: certificate.keyPem }, (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "", "https://localhost");
    const [, , namespace = "", name = ""] = pathname.split("/");
    const instances = lives.get(keyOf({ namespace, name })) ?? [];
    const isPrevious = searchParams.get("previous") === "true";
    const before = instances.at(-1)?.isOver ? instances : instances.slice(0, -1);
    const finishedAt = (isPrevious ? before : instances).at(-1)?.finishedAt ?? null;
    if (finishedAt === null) {
      response.writeHead(400).end("previous terminated container not found");
      return;
    }
    const text = log.replaceAll(/^(?=.)/gm, `${finishedAt.replace("Z", ".25Z")} `);
    const limit = Number(searchParams.get("limitBytes") ?? text.length);
    response.writeHead(200, { "content-type": "text/plain" }).end(text.slice(0, limit));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the simulated kubelet has no port");
  return { port: address.port, close: () => server.close() };
}
