/** The scripted API server for benchmarks, with a kubeconfig on disk and a byte count for each client. */
import { mkdtempDisposable, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ScriptedKubernetes } from "../simulator/kubernetes/index.ts";
import { buildKubernetes } from "../test/e2e/cluster/binaries.ts";
import type { Target } from "./action.ts";
import { type Door, openDoor } from "./door.ts";

/** A counting proxy to the server, with a kubeconfig for it. */
export interface CountedTarget extends Target, Door {}

/** Opens a proxy for one client. */
export async function countedTarget(server: ScriptedKubernetes, namespace: string): Promise<CountedTarget> {
  const { kubectl } = await buildKubernetes();
  const door = await openDoor(server.url);
  const folder = await mkdtempDisposable(join(tmpdir(), "crashgate-bench-"));
  const kubeconfig = join(folder.path, "kubeconfig");
  await writeFile(kubeconfig, server.kubeconfig({ namespace, cluster: { server: door.url } }));
  return {
    url: door.url,
    received: door.received,
    kubeconfig,
    kubectlPath: kubectl,
    async [Symbol.asyncDispose]() {
      await door[Symbol.asyncDispose]();
      await folder.remove();
    },
  };
}
