/** Runs many operations on a real cluster at once, each in its own namespace, all during one watch. */
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { V1ContainerStatus, V1Pod } from "@kubernetes/client-node";
import type { Finding, Report } from "../../../../src/findings/model.ts";
import type { Cluster, Manifest } from "../cluster.ts";
import { COMMAND_LINE } from "../run-action.ts";
import { eventually } from "../scene.ts";

export const MERGE = "application/strategic-merge-patch+json";

/** An action of people or controllers on the workloads in a namespace. */
export interface Operation {
  /** Also the name of its namespace. */
  readonly name: string;
  /** Runs before the watch begins. */
  readonly before?: (stage: Stage) => Promise<void>;
  /** Runs during the watch. */
  readonly during?: (stage: Stage) => Promise<void>;
  /** True if CI runs it; the others need `npm run test:operations`. */
  readonly inCi?: true;
}

/** An operation that breaks something, with the one finding expected for it. */
export interface FailingOperation extends Operation {
  readonly finding: {
    readonly cause: Finding["cause"];
    /** Default: `Deployment/app`. */
    readonly workload?: string;
    /** Default: `app`. */
    readonly container?: string;
    readonly title: RegExp;
    /** Pattern for the instance's log; null if there is none. */
    readonly log: RegExp | null;
  };
}

/** A namespace, and the actions in it. */
export class Stage {
  readonly cluster: Cluster;
  readonly namespace: string;
  /** A `hostPath` volume: a folder of the node that only this stage uses. */
  readonly nodeFolder: { readonly path: string; readonly type: string };

  constructor(cluster: Cluster, namespace: string) {
    this.cluster = cluster;
    this.namespace = namespace;
    this.nodeFolder = { path: `/var/lib/crashgate/${crypto.randomUUID()}`, type: "DirectoryOrCreate" };
  }

  apply(...manifests: readonly Manifest[]): Promise<void> {
    return this.cluster.apply(this.namespace, ...manifests);
  }

  /** Applies manifests and waits until that many pods exist, all ready or done. */
  async ready(pods: number, ...manifests: readonly Manifest[]): Promise<void> {
    await this.apply(...manifests);
    await this.settled(pods);
  }

  async settled(pods: number): Promise<void> {
    await eventually(`${pods} pods in ${this.namespace} are ready`, async () => {
      const all = await this.pods();
      return all.length === pods && all.every(isReady);
    });
  }

  pods(app?: string): Promise<readonly V1Pod[]> {
    return this.cluster.pods(this.namespace, app);
  }

  /** Name of the first pod. */
  async pod(): Promise<string> {
    const [pod] = await this.pods();
    return pod?.metadata?.name ?? "";
  }

  /** Waits until a container of any pod satisfies `is`. */
  async until(what: string, is: (status: V1ContainerStatus) => boolean): Promise<void> {
    await eventually(`${this.namespace}: ${what}`, async () =>
      (await this.pods()).some(({ status }) =>
        [...(status?.initContainerStatuses ?? []), ...(status?.containerStatuses ?? [])].some(is),
      ),
    );
  }

  kubectl(...args: string[]): Promise<string> {
    return this.cluster.kubectl("--namespace", this.namespace, ...args);
  }

  /** Patches a pod, or a subresource of it (`name/resize`). */
  patchPod(path: string, patch: object): Promise<unknown> {
    return this.cluster.api("PATCH", `/api/v1/namespaces/${this.namespace}/pods/${path}`, patch, MERGE);
  }

  async evict(): Promise<void> {
    const name = await this.pod();
    const eviction = { apiVersion: "policy/v1", kind: "Eviction", metadata: { name, namespace: this.namespace } };
    await this.cluster.api("POST", `/api/v1/namespaces/${this.namespace}/pods/${name}/eviction`, eviction);
  }
}

function isReady({ metadata, status }: V1Pod): boolean {
  if (metadata?.deletionTimestamp !== undefined) return false;
  if (status?.phase === "Succeeded") return true;
  return status?.conditions?.some(({ type, status: is }) => type === "Ready" && is === "True") ?? false;
}

export const seconds = (count: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, count * 1000));

/** The result of the watch. */
export interface Watched {
  readonly report: Report;
  readonly printed: string;
  /** Content of a log in the report. */
  readonly log: (path: string) => Promise<string>;
}

/** Stages all operations and watches their namespaces once for that many seconds. */
export async function watchAll(
  cluster: Cluster,
  operations: readonly Operation[],
  durationS: number,
): Promise<Watched & AsyncDisposable> {
  const folder = await mkdtemp(join(tmpdir(), "crashgate-operations-"));
  // Also if a stage could not be set up, since the next run uses the same names.
  await using cleanup = new AsyncDisposableStack();
  cleanup.defer(async () => {
    for (const { name } of operations) await cluster.api("DELETE", `/api/v1/namespaces/${name}`).catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
  });
  const stages = operations.map((operation) => ({ operation, stage: new Stage(cluster, operation.name) }));
  for (const { name } of operations)
    await cluster.api("POST", "/api/v1/namespaces", { apiVersion: "v1", kind: "Namespace", metadata: { name } });
  await Promise.all(stages.map(({ operation, stage }) => operation.before?.(stage)));
  const [node, cli] = COMMAND_LINE;
  const args = ["--namespace", operations.map(({ name }) => name).join(","), "--duration", `${durationS}s`];
  const options = ["--fail-fast=false", "--allow-empty", "--report-dir", folder, "--logs", "always"];
  const child = spawn(node, [cli, "watch", ...args, ...options], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: folder, KUBECONFIG: cluster.kubeconfig },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => {
      printed += chunk;
    });
  const ended = new Promise((resolve) => child.once("close", resolve));
  await eventually("the watch has begun", async () => /▸ \d+ pods?, /.test(printed) || child.exitCode !== null);
  await Promise.all(stages.map(({ operation, stage }) => operation.during?.(stage)));
  await ended;
  const report = JSON.parse(await readFile(join(folder, "report.json"), "utf8")) as Report;
  const owned = cleanup.move();
  return {
    report,
    printed,
    log: (path) => readFile(join(folder, path), "utf8"),
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}
