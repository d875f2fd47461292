/** One run of the built action against a scripted cluster, without a GitHub. */
import { type Received, type Script, type ScriptedKubernetes, startKubernetes } from "../servers/kubernetes.ts";
import { type ActionResult, runAction } from "./run-action.ts";

export const LOOK = { duration: "0s" };

/** Gives what the run left behind, and what it asked the cluster for. */
export async function watching(
  script: Script,
  inputs: Parameters<typeof runAction>[0] = {},
  options: Parameters<typeof startKubernetes>[1] = {},
): Promise<ActionResult & { readonly requests: readonly Received[] }> {
  await using cluster: ScriptedKubernetes = await startKubernetes(script, options);
  await using result = await runAction({ duration: "3s", settle: "0s", ...inputs }, { cluster });
  return { ...result, requests: cluster.requests };
}

/** How many requests of that verb and resource arrived. */
export function count(requests: readonly Received[], what: string): number {
  return requests.filter(({ verb, resource }) => `${verb} ${resource}` === what).length;
}
