/** The built action as benchmarks run it: on a cluster, without publishing to GitHub. */
import { rmSync } from "node:fs";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Cluster } from "../test/e2e/cluster/cluster.ts";
import type { Command } from "./measure.ts";

const ROOT = join(import.meta.dirname, "..");

export interface ActionCommand extends Command {
  readonly reportFolder: string;
}

/** A cluster, real or scripted. */
export type Target = Pick<Cluster, "kubeconfig" | "kubectlPath">;

/** Folders of commands, which are used until the benchmarks end. */
const folders: string[] = [];
process.once("exit", () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** The command that runs `dist/index.js` once on the namespace; each run's report goes to its own folder. */
export async function actionCommand(
  cluster: Target,
  namespace: string,
  inputs: Readonly<Record<string, string>>,
): Promise<ActionCommand> {
  const folder = await mkdtemp(join(tmpdir(), "crashgate-bench-"));
  folders.push(folder);
  for (const name of ["output", "summary", "event"]) await writeFile(join(folder, name), name === "event" ? "{}" : "");
  const reportFolder = join(folder, "report");
  const given = {
    namespace,
    kubeconfig: cluster.kubeconfig,
    duration: "0s",
    since: "15m",
    comment: "off",
    issue: "off",
    "report-dir": reportFolder,
    ...inputs,
  };
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    GITHUB_ACTIONS: "true",
    GITHUB_REPOSITORY: "acme/shop",
    GITHUB_SHA: "0".repeat(40),
    GITHUB_EVENT_NAME: "push",
    GITHUB_EVENT_PATH: join(folder, "event"),
    GITHUB_OUTPUT: join(folder, "output"),
    GITHUB_STEP_SUMMARY: join(folder, "summary"),
    GITHUB_WORKSPACE: folder,
    // Nothing answers there: a benchmark must not depend on the network.
    GITHUB_API_URL: "http://127.0.0.1:9",
    RUNNER_TEMP: folder,
    ...Object.fromEntries(Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
  };
  return {
    name: "the action",
    file: process.execPath,
    args: [join(ROOT, "dist/index.js")],
    env,
    expected: [0, 1],
    reportFolder,
  };
}

/** `kubectl` with these arguments in the namespace. */
export function kubectlCommand(cluster: Target, namespace: string, ...args: readonly string[]): Command {
  const all = ["--kubeconfig", cluster.kubeconfig, "--namespace", namespace, ...args];
  return { name: `kubectl ${args.join(" ")}`, file: cluster.kubectlPath, args: all, env: process.env, expected: [0] };
}
