/** Measures the delay until a death is detected and its log read, against kubectl watching and fetching the same. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { V1Pod } from "@kubernetes/client-node";
import type { Instance } from "../src/deaths/model.ts";
import type { Report } from "../src/findings/model.ts";
import type { Cluster } from "../test/e2e/cluster/cluster.ts";
import { container, pod, podSpec } from "../test/e2e/cluster/manifests.ts";
import { eventually } from "../test/e2e/cluster/scene.ts";
import { type ActionCommand, actionCommand, kubectlCommand } from "./action.ts";
import { median, wallTime } from "./measure.ts";
import { type Row, round } from "./table.ts";

const DEATHS = 15;
const SECONDS_APART = 2;
const AT_ONCE = 20;
/** Longest delay with which a busy kubelet reports a death. */
const LAG_SECONDS = 20;

/** Deaths one after another, each observed by `kubectl get pods --watch-only` and the action at the same time. */
export async function benchDeaths(cluster: Cluster): Promise<readonly Row[]> {
  const namespace = "bench-deaths";
  await cluster.kubectl("create", "namespace", namespace);
  const firstAt = await startPods(cluster, namespace, DEATHS, SECONDS_APART);
  const watcher = watchWithKubectl(cluster, namespace);
  const lasts = firstAt + DEATHS * SECONDS_APART + LAG_SECONDS - Math.floor(Date.now() / 1000);
  const instances = await watchWithAction(
    await actionCommand(cluster, namespace, { duration: `${lasts}s`, "fail-fast": "false" }),
  );
  const printedAt = await watcher.stop();

  const toDetected: number[] = [];
  const toFetched: number[] = [];
  for (const { containerId, detectedAt, log } of instances) {
    const printed = printedAt.get(containerId ?? "");
    if (printed === undefined || log.fetchedAt === null) throw new Error(`no time for the death of ${containerId}`);
    toDetected.push(Date.parse(detectedAt) - printed);
    toFetched.push(Date.parse(log.fetchedAt) - printed);
  }
  if (toDetected.length < DEATHS) throw new Error(`${toDetected.length} of ${DEATHS} deaths were seen`);
  const against = `kubectl get pods --watch-only prints it (${toDetected.length} deaths)`;
  const row = (what: string, values: readonly number[], bar: number): Row => ({
    what,
    measured: `median ${round(median(values))} ms, worst ${round(Math.max(...values))} ms`,
    against,
    value: median(values),
    bar,
    unit: " ms",
  });
  return [row("A death is known", toDetected, 50), row("Its whole log is here", toFetched, 300)];
}

/** Many deaths in one second: the time until the last log has arrived, against as many parallel `kubectl logs`. */
export async function benchSiblings(cluster: Cluster): Promise<readonly Row[]> {
  const namespace = "bench-siblings";
  await cluster.kubectl("create", "namespace", namespace);
  const diesAt = await startPods(cluster, namespace, AT_ONCE, 0);
  const lasts = diesAt + LAG_SECONDS - Math.floor(Date.now() / 1000);
  const command = await actionCommand(cluster, namespace, { duration: `${lasts}s`, "fail-fast": "false" });
  const instances = await watchWithAction(command);
  if (instances.length < AT_ONCE) throw new Error(`${instances.length} of ${AT_ONCE} deaths were seen`);
  const fetched = instances.map(({ log }) => Date.parse(log.fetchedAt ?? ""));
  const ours = Math.max(...fetched) - Math.min(...instances.map(({ detectedAt }) => Date.parse(detectedAt)));

  const names = (await cluster.pods(namespace)).map(({ metadata }) => metadata?.name ?? "");
  const startedAt = performance.now();
  await Promise.all(names.map((name) => wallTime(kubectlCommand(cluster, namespace, "logs", name))));
  const kubectl = performance.now() - startedAt;
  return [
    {
      what: `${AT_ONCE} pods die in the same second: all logs are here`,
      measured: `${round(ours)} ms after the first was known`,
      against: `${AT_ONCE} kubectl logs side by side: ${round(kubectl)} ms`,
      value: ours / kubectl,
      bar: 2,
      unit: " x",
    },
  ];
}

/** Starts pods that panic once, `secondsApart`. Returns the second since 1970 in which the first one does. */
async function startPods(cluster: Cluster, namespace: string, count: number, secondsApart: number): Promise<number> {
  const firstAt = Math.floor(Date.now() / 1000) + 25 + count;
  const pods = Array.from({ length: count }, (_, index) => {
    const args = ["panic-error", `@${firstAt + index * secondsApart}`];
    return pod(`shop-${index}`, podSpec(container(args), { restartPolicy: "Never" }));
  });
  await cluster.apply(namespace, ...pods);
  await eventually("every pod runs", async () =>
    (await cluster.pods(namespace)).every(({ status }) => status?.containerStatuses?.[0]?.state?.running !== undefined),
  );
  if (Date.now() / 1000 > firstAt - 3) throw new Error("the pods took too long to start");
  return firstAt;
}

async function watchWithAction(command: ActionCommand): Promise<readonly Instance[]> {
  await wallTime({ ...command, expected: [1] });
  const report = JSON.parse(await readFile(join(command.reportFolder, "report.json"), "utf8")) as Report;
  return report.findings.flatMap(({ instances }) => instances);
}

/** When kubectl first printed each container as terminated, by container ID, in milliseconds since 1970. */
function watchWithKubectl(cluster: Cluster, namespace: string): { stop(): Promise<ReadonlyMap<string, number>> } {
  const { file, args } = kubectlCommand(cluster, namespace, "get", "pods", "--watch-only", "--output", "json");
  const child = spawn(file, args, { stdio: ["ignore", "pipe", "inherit"] });
  const printedAt = new Map<string, number>();
  let text = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    const now = Date.now();
    text += chunk;
    // Each object ends with a brace in the first column.
    for (let end = text.indexOf("\n}\n"); end >= 0; end = text.indexOf("\n}\n")) {
      const printed = JSON.parse(text.slice(0, end + 2)) as V1Pod;
      text = text.slice(end + 3);
      const id = printed.status?.containerStatuses?.[0]?.state?.terminated?.containerID;
      if (id !== undefined && !printedAt.has(id)) printedAt.set(id, now);
    }
  });
  return {
    async stop() {
      const ended = once(child, "close");
      child.kill();
      await ended;
      return printedAt;
    },
  };
}
