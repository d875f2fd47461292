/** The embedded cluster: a Kubernetes API server on loopback whose world a script changes. */
export { customKind } from "./objects.ts";
export type { Fault, KubernetesOptions, Received } from "./options.ts";
export { type Script, type ScriptedKubernetes, type Story, startKubernetes } from "./script.ts";
export type { SimulatedPod } from "./simulated-pod.ts";
export { failure, StatusError, tooManyRequests } from "./status.ts";
export { owner } from "./world.ts";
