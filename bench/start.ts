/** The time of a whole run with one healthy pod, against the minimum for any client. */
import { mkdtempDisposable } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Cluster } from "../test/e2e/cluster/cluster.ts";
import { container, deployment, podSpec } from "../test/e2e/cluster/manifests.ts";
import { actionCommand, kubectlCommand } from "./action.ts";
import { type Command, inTurn } from "./measure.ts";
import { type Row, round } from "./table.ts";

const COMMAND_LINE = join(import.meta.dirname, "../dist/cli.js");
const ROUNDS = 15;
const ACTION_BAR = 1.8;
const COMMAND_LINE_BAR = 1.8;

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
  await using folder = await mkdtempDisposable(join(tmpdir(), "crashgate-bench-"));
  const flags = ["--kubeconfig", cluster.kubeconfig, "--namespace", namespace, "--duration", "0s"];
  const terminal: Command = {
    name: "the command line",
    file: process.execPath,
    args: [COMMAND_LINE, "watch", ...flags, "--report-dir", join(folder.path, "report")],
    env: { PATH: process.env.PATH, HOME: folder.path },
    expected: [0],
  };
  const [action = 0, commandLine = 0, kubectl = 0, node = 0] = await inTurn(
    [{ ...ours, expected: [0] }, terminal, kubectlCommand(cluster, namespace, "get", "pods"), empty],
    ROUNDS,
  );
  const row = (what: string, ms: number, bar: number): Row => ({
    what,
    measured: `${round(ms)} ms`,
    against: `kubectl get pods: ${round(kubectl)} ms (an empty Node: ${round(node)} ms)`,
    value: ms / kubectl,
    bar,
    unit: " x",
  });
  return [
    row("A whole run of the action of 0s over one healthy pod", action, ACTION_BAR),
    row("The same by the command line", commandLine, COMMAND_LINE_BAR),
  ];
}
