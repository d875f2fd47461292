/** One run of the built action on a scripted cluster, without GitHub. */
import { type Received, type Script, type ScriptedKubernetes, startKubernetes } from "../servers/kubernetes.ts";
import { type ActionResult, runAction } from "./run-action.ts";

export const LOOK = { duration: "0s" };

/** Returns the results of the run and the requests to the cluster. */
export async function watching(
  script: Script,
  inputs: Parameters<typeof runAction>[0] = {},
  options: Parameters<typeof startKubernetes>[1] = {},
): Promise<ActionResult & { readonly requests: readonly Received[] }> {
  await using cluster: ScriptedKubernetes = await startKubernetes(script, options);
  await using result = await runAction({ duration: "3s", settle: "0s", ...inputs }, { cluster });
  return { ...result, requests: cluster.requests };
}

/** Number of requests with that verb and resource. */
export function count(requests: readonly Received[], what: string): number {
  return requests.filter(({ verb, resource }) => `${verb} ${resource}` === what).length;
}
