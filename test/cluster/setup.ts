/** One cluster for the whole suite. */
import type { TestProject } from "vitest/node";
import type { ClusterHandle } from "./cluster.ts";
import { startCluster } from "./start.ts";

declare module "vitest" {
  interface ProvidedContext {
    cluster: ClusterHandle;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startCluster({ log: (step) => console.error(`cluster: ${step}`) });
  project.provide("cluster", cluster.handle);
  return () => cluster[Symbol.asyncDispose]();
}
