/** How long a whole run takes over one healthy pod, against the least that anyone can do there. */
import type { Cluster } from "../test/cluster/cluster.ts";
import { container, deployment, podSpec } from "../test/cluster/manifests.ts";
import { actionCommand, kubectlCommand } from "./action.ts";
import { type Command, inTurn } from "./measure.ts";
import { type Row, round } from "./table.ts";

const ROUNDS = 15;
const BAR = 3.5;

export async function benchStart(cluster: Cluster): Promise<readonly Row[]> {
  const namespace = "bench-start";
  await cluster.kubectl("create", "namespace", namespace);
  await cluster.apply(namespace, deployment("shop", podSpec(container(["serve"]))));
  await cluster.kubectl("--namespace", namespace, "rollout", "status", "deployment/shop", "--timeout=120s");
  const empty: Command = {
    name: "an empty Node",
    file: process.execPath,
    args: ["--eval", ""],
    env: process.env,
    expected: [0],
  };
  const ours = await actionCommand(cluster, namespace, {});
  const [action = 0, kubectl = 0, node = 0] = await inTurn(
    [{ ...ours, expected: [0] }, kubectlCommand(cluster, namespace, "get", "pods"), empty],
    ROUNDS,
  );
  return [
    {
      what: "A whole run of 0s over one healthy pod",
      measured: `${round(action)} ms`,
      against: `kubectl get pods: ${round(kubectl)} ms (an empty Node: ${round(node)} ms)`,
      value: action / kubectl,
      bar: BAR,
      unit: " x",
    },
  ];
}
