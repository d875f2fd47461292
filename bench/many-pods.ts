/** Thousands of pods on the scripted API server: one look at them, and a watch of many loops. */
import { type ScriptedKubernetes, type SimulatedPod, startKubernetes } from "../simulator/kubernetes/index.ts";
import { actionCommand, kubectlCommand } from "./action.ts";
import { listAndWatch } from "./list-and-watch.ts";
import { inTurn, usage } from "./measure.ts";
import { countedTarget } from "./scripted.ts";
import { type Row, round } from "./table.ts";

const NAMESPACE = "prod";
const PODS = 10_000;
const PODS_A_WORKLOAD = 200;
const LOOPS = 200;
const WATCH_SECONDS = 60;
const ROUNDS = 7;

/** About 8 KB of JSON per container, as in pods with settings and probes. */
const ENV = Array.from({ length: 60 }, (_, at) => ({
  name: `SETTING_${at}`,
  value: `value-${at}-of-a-usual-length-${"x".repeat(20)}`,
}));
const PROBE = { httpGet: { path: "/healthz", port: 8080 }, periodSeconds: 10, failureThreshold: 3 };
const container = (name: string) => ({
  name,
  spec: { env: ENV, livenessProbe: PROBE, readinessProbe: PROBE, resources: { limits: { memory: "256Mi", cpu: "1" } } },
});
const PANIC =
  "2026/11/25 01:02:03 listening on :8080\npanic: assignment to entry in nil map\n\ngoroutine 1 [running]:\nmain.main()\n\t/src/shop/main.go:14 +0x22\n";

interface ManyPods {
  readonly server: ScriptedKubernetes;
  readonly pods: readonly SimulatedPod[];
}

async function serve(count: number): Promise<ManyPods> {
  const pods: SimulatedPod[] = [];
  const server = await startKubernetes(({ world }) => {
    for (let index = 0; index * PODS_A_WORKLOAD < count; index++) {
      const containers = [container("app"), container("proxy")];
      pods.push(...world.deployment(`shop-${index}`, { replicas: PODS_A_WORKLOAD, containers }).pods);
    }
  });
  await server.ended;
  return { server, pods };
}

/** One look at many pods, one of which crashed, against kubectl reading the same list. */
export async function benchOneLook(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const count of [PODS / 4, PODS]) {
    const { server, pods } = await serve(count);
    await using _server = server;
    pods[7]?.dies({ exitCode: 2, log: PANIC, container: "app" });
    await using target = await countedTarget(server, NAMESPACE);
    const ours = { ...(await actionCommand(target, NAMESPACE, {})), expected: [1] };
    const theirs = kubectlCommand(target, NAMESPACE, "get", "pods", "--output", "json");
    const [action = 0, kubectl = 0] = await inTurn([ours, theirs], ROUNDS);
    const { megabytes } = await usage(ours);
    rows.push(
      {
        what: `One look at ${count} pods with one crash`,
        measured: `${round(action)} ms`,
        against: `kubectl get pods -o json: ${round(kubectl)} ms`,
        value: action / kubectl,
        bar: 0.15,
        unit: " x",
      },
      {
        what: "Its peak memory",
        measured: `${round(megabytes)} MB`,
        against: "",
        value: megabytes,
        bar: 180,
        unit: " MB",
      },
    );
  }
  return rows;
}

/** A watch over many pods, hundreds of them looping: memory, CPU time, and bytes against one list and one watch. */
export async function benchLoops(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const namespace of [NAMESPACE, "*"]) {
    const { server, pods } = await serve(PODS);
    await using _server = server;
    await using target = await countedTarget(server, NAMESPACE);
    await using peer = await countedTarget(server, NAMESPACE);
    const inputs = { duration: `${WATCH_SECONDS}s`, "fail-fast": "false" };
    const ours = { ...(await actionCommand(target, namespace, inputs)), expected: [1] };
    const told = loop(pods.slice(0, LOOPS));
    const watching = new AbortController();
    const peers = listAndWatch(
      { url: peer.url, authority: server.caPem, token: server.token },
      `/api/v1/namespaces/${NAMESPACE}/pods`,
      watching.signal,
    );
    const { cpuMs, megabytes, wallMs } = await usage(ours);
    watching.abort();
    told.stop();
    await peers;
    rows.push(
      {
        what: `${PODS} pods of ${namespace}, ${LOOPS} of them looping, for ${WATCH_SECONDS} s: peak memory`,
        measured: `${round(megabytes)} MB, ${told.deaths()} deaths`,
        against: "",
        value: megabytes,
        bar: 250,
        unit: " MB",
      },
      {
        what: "Its share of a processor",
        measured: `${round(cpuMs)} ms in ${round(wallMs)} ms`,
        against: "",
        value: cpuMs / wallMs,
        bar: null,
        unit: "",
      },
      {
        what: "Its bytes",
        measured: `${round(target.received() / 1e6)} MB`,
        against: `one gzipped list and one watch: ${round(peer.received() / 1e6)} MB`,
        value: target.received() / peer.received(),
        bar: 1.3,
        unit: " x",
      },
    );
  }
  return rows;
}

/** Time between two deaths of one container; it is down for half of it. */
const LOOP_SECONDS = 50;

/** Each pod dies and is restarted, one after another. */
function loop(pods: readonly SimulatedPod[]): { readonly deaths: () => number; readonly stop: () => void } {
  let turn = 0;
  let deaths = 0;
  const timer = setInterval(
    () => {
      const dying = pods[turn % pods.length];
      const starting = pods[(turn + pods.length / 2) % pods.length];
      if (turn >= pods.length / 2) starting?.starts("app");
      dying?.dies({ exitCode: 2, log: PANIC, container: "app" });
      deaths++;
      turn++;
    },
    (LOOP_SECONDS * 1000) / pods.length,
  );
  return { deaths: () => deaths, stop: () => clearInterval(timer) };
}
