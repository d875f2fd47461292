/** One cluster for the whole suite: a new one, or that of `npm run cluster`, given by CRASHGATE_CLUSTER. */
import { readFile } from "node:fs/promises";
import type { TestProject } from "vitest/node";
import type { ClusterHandle } from "./cluster.ts";
import { startCluster } from "./start.ts";

declare module "vitest" {
  interface ProvidedContext {
    cluster: ClusterHandle;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const running = process.env.CRASHGATE_CLUSTER;
  if (running !== undefined) {
    project.provide("cluster", JSON.parse(await readFile(running, "utf8")) as ClusterHandle);
    return async () => {};
  }
  const cluster = await startCluster({ log: (step) => console.error(`cluster: ${step}`) });
  project.provide("cluster", cluster.handle);
  return () => cluster[Symbol.asyncDispose]();
}
