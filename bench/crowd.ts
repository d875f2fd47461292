/** Ten thousand pods on the real API server: one look at them, and watches of those that loop. */
import { mkdtempDisposable, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Report } from "../src/findings/model.ts";
import type { Cluster } from "../test/e2e/cluster/cluster.ts";
import { kubeconfig } from "../test/e2e/cluster/kubeconfig.ts";
import { type ActionCommand, actionCommand, kubectlCommand } from "./action.ts";
import { openDoor } from "./door.ts";
import { listAndWatch } from "./list-and-watch.ts";
import { inTurn, usage } from "./measure.ts";
import { type SimulatedNode, type SimulatedPod, startSimulatedNode } from "./simulated-node.ts";
import { type Row, round } from "./table.ts";

const CROWDED = "bench-crowd";
const PODS = Number(process.env.CRASHGATE_CROWD ?? 10_000);
const LOOPS = PODS / 50;
const OTHER_NAMESPACES = 50;
const PODS_EACH = 20;
const AT_ONCE = 24;
const LOOK_ROUNDS = 3;
const WATCH_SECONDS = 180;
/** Time between two deaths of one pod: it is down for half of it, mostly in back-off. */
const LOOP_SECONDS = 50;
/**
 * The first deaths come after the action has started, the last ones early enough to be reported on a busy machine.
 */
const FIRST_SECONDS = 10;
const QUIET_SECONDS = 15;

const PANIC =
  "2026/11/25 01:02:03 listening on :8080\npanic: assignment to entry in nil map\n\ngoroutine 1 [running]:\nmain.main()\n\t/src/shop/main.go:14 +0x22\n";

export async function benchCrowd(cluster: Cluster): Promise<readonly Row[]> {
  await using node = await startSimulatedNode(cluster, PANIC);
  const crowd = Array.from({ length: PODS }, (_, at) => ({ namespace: CROWDED, name: `shop-${at}` }));
  const others = Array.from({ length: OTHER_NAMESPACES }, (_, at) => `bench-crowd-${at}`);
  for (const namespace of [CROWDED, ...others]) await cluster.kubectl("create", "namespace", namespace);
  const elsewhere = others.flatMap((namespace) =>
    Array.from({ length: PODS_EACH }, (_, at) => ({ namespace, name: `shop-${at}` })),
  );
  await each([...crowd, ...elsewhere], (pod) => node.add(pod));
  const rows = [...(await lookAt(cluster))];
  const looping = crowd.slice(0, LOOPS);
  const ofEach = elsewhere.filter((_, at) => at % PODS_EACH === 0);
  rows.push(...(await watchLoops(cluster, node, looping, CROWDED, `${PODS} pods of one namespace`)));
  rows.push(...(await watchLoops(cluster, node, looping, "*", `namespace: * with ${PODS + elsewhere.length} pods`)));
  rows.push(
    ...(await watchLoops(
      cluster,
      node,
      ofEach,
      others.join(","),
      `${others.length} namespaces with ${elsewhere.length} pods`,
    )),
  );
  return rows;
}

async function each<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  const left = [...items];
  const worker = async (): Promise<void> => {
    for (let item = left.pop(); item !== undefined; item = left.pop()) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

async function lookAt(cluster: Cluster): Promise<readonly Row[]> {
  const ours = await actionCommand(cluster, CROWDED, {});
  const theirs = kubectlCommand(cluster, CROWDED, "get", "pods", "--output", "json");
  const [action = 0, kubectl = 0] = await inTurn([ours, theirs], LOOK_ROUNDS);
  const { megabytes } = await usage(ours);
  return [
    {
      what: `One look at ${PODS} pods of the real API server`,
      measured: `${round(action)} ms`,
      against: `kubectl get pods -o json: ${round(kubectl)} ms`,
      value: action / kubectl,
      bar: 0.15,
      unit: " x",
    },
    memory(megabytes, 180),
  ];
}

function memory(megabytes: number, bar: number): Row {
  const measured = `${round(megabytes)} MB`;
  return { what: "Its peak memory", measured, against: "", value: megabytes, bar, unit: " MB" };
}

/** The cost of watching looping pods, against the minimal client that misses nothing. */
async function watchLoops(
  cluster: Cluster,
  node: SimulatedNode,
  pods: readonly SimulatedPod[],
  namespace: string,
  what: string,
): Promise<readonly Row[]> {
  const { url, authority, adminToken: token } = cluster.handle.control;
  await using door = await openDoor(url);
  await using peer = await openDoor(url);
  await using folder = await mkdtempDisposable(join(tmpdir(), "crashgate-bench-"));
  const path = join(folder.path, "kubeconfig");
  await writeFile(path, kubeconfig({ url: door.url, authority, token }));
  const inputs = { duration: `${WATCH_SECONDS}s`, "fail-fast": "false", since: "1s" };
  const ours = await actionCommand({ kubeconfig: path, kubectlPath: cluster.kubectlPath }, namespace, inputs);
  const watching = new AbortController();
  const paths =
    namespace === "*" ? ["/api/v1/pods"] : namespace.split(",").map((each) => `/api/v1/namespaces/${each}/pods`);
  const peers = paths.map((each) => listAndWatch({ url: peer.url, authority, token }, each, watching.signal));
  const looping = loop(node, pods, WATCH_SECONDS - FIRST_SECONDS - QUIET_SECONDS);
  const { cpuMs, megabytes, wallMs } = await usage({ ...ours, expected: [1] });
  watching.abort();
  const told = await looping;
  await Promise.all(peers);
  const found = await deathsIn(ours);
  return [
    {
      what: `${what}, ${pods.length} of them looping, for ${WATCH_SECONDS} s: deaths missed`,
      measured: `${found} found`,
      against: `${told} deaths`,
      value: told - found,
      bar: 0,
      unit: "",
    },
    memory(megabytes, 250),
    {
      what: "Its share of a processor",
      measured: `${round(cpuMs / 1000)} s in ${round(wallMs / 1000)} s`,
      against: "",
      value: cpuMs / wallMs,
      bar: 0.1,
      unit: "",
    },
    {
      what: "Its bytes",
      measured: `${round(door.received() / 1e6)} MB`,
      against: `gzipped lists and a watch of each: ${round(peer.received() / 1e6)} MB`,
      value: door.received() / peer.received(),
      bar: 1.3,
      unit: " x",
    },
  ];
}

/** Each pod dies, backs off and is restarted, one after another. Returns the number of deaths. */
async function loop(node: SimulatedNode, pods: readonly SimulatedPod[], seconds: number): Promise<number> {
  const everyMs = (LOOP_SECONDS * 1000) / pods.length;
  const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
  await pause(FIRST_SECONDS * 1000);
  const until = performance.now() + seconds * 1000;
  const down: Promise<void>[] = [];
  const lifeOf = async (pod: SimulatedPod): Promise<void> => {
    await node.dies(pod);
    await pause(1000);
    await node.backsOff(pod);
    await pause((LOOP_SECONDS * 1000) / 2);
    await node.starts(pod);
  };
  for (let turn = 0; performance.now() < until; turn++) {
    const pod = pods[turn % pods.length];
    if (pod !== undefined) down.push(lifeOf(pod));
    await pause(everyMs);
  }
  await Promise.all(down);
  return down.length;
}

async function deathsIn({ reportFolder }: ActionCommand): Promise<number> {
  const { findings } = JSON.parse(await readFile(join(reportFolder, "report.json"), "utf8")) as Report;
  return findings.flatMap(({ instances }) => instances).filter(({ log }) => log.source !== "none").length;
}
