/** Manifests of workloads that run the crash programs. */
import type { Manifest } from "./cluster.ts";
import { SHOP_IMAGE } from "./start.ts";

export type Container = { readonly name: string } & Readonly<Record<string, unknown>>;

export interface PodSpec {
  readonly containers: readonly Container[];
  readonly [field: string]: unknown;
}

/** A container of the crash programs; `args` select its ending. */
export function container(
  args: readonly string[],
  more: Readonly<Record<string, unknown>> = {},
  name = "app",
): Container {
  return { name, image: SHOP_IMAGE, imagePullPolicy: "Never", args, ...more };
}

/** A pod's spec that stops quickly. */
export function podSpec(
  containers: Container | readonly Container[],
  more: Readonly<Record<string, unknown>> = {},
): PodSpec {
  const all = Array.isArray(containers) ? containers : [containers];
  return { terminationGracePeriodSeconds: 1, containers: all, ...more };
}

/** A Deployment, of one pod by default; its pods have the label `app`. */
export function deployment(name: string, spec: PodSpec, more: Readonly<Record<string, unknown>> = {}): Manifest {
  const labels = { app: name };
  return {
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: { name },
    spec: { replicas: 1, selector: { matchLabels: labels }, template: { metadata: { labels }, spec }, ...more },
  };
}

/** A bare pod with the label `app`. */
export function pod(name: string, spec: PodSpec): Manifest {
  return { apiVersion: "v1", kind: "Pod", metadata: { name, labels: { app: name } }, spec };
}

export function job(name: string, spec: PodSpec, more: Readonly<Record<string, unknown>> = {}): Manifest {
  return {
    apiVersion: "batch/v1",
    kind: "Job",
    metadata: { name },
    spec: { template: { metadata: { labels: { app: name } }, spec }, ...more },
  };
}

/** A StatefulSet of one pod, without the Service that only DNS names would need. */
export function statefulSet(name: string, spec: PodSpec): Manifest {
  const labels = { app: name };
  return {
    apiVersion: "apps/v1",
    kind: "StatefulSet",
    metadata: { name },
    spec: { serviceName: name, selector: { matchLabels: labels }, template: { metadata: { labels }, spec } },
  };
}

export function daemonSet(name: string, spec: PodSpec): Manifest {
  const labels = { app: name };
  return {
    apiVersion: "apps/v1",
    kind: "DaemonSet",
    metadata: { name },
    spec: { selector: { matchLabels: labels }, template: { metadata: { labels }, spec } },
  };
}

/** A CronJob that is never due by itself. */
export function cronJob(name: string, spec: PodSpec): Manifest {
  const template = { metadata: { labels: { app: name } }, spec };
  return {
    apiVersion: "batch/v1",
    kind: "CronJob",
    metadata: { name },
    spec: { schedule: "0 0 29 2 *", jobTemplate: { spec: { backoffLimit: 0, template } } },
  };
}

/** A pod in which `args` apply only to the first pod that starts on the node; a volume of the node records that. */
export function onlyFirst(folder: string, args: readonly string[]): PodSpec {
  const mount = { volumeMounts: [{ name: "shared", mountPath: "/shared" }] };
  const volumes = [{ name: "shared", hostPath: { path: folder, type: "DirectoryOrCreate" } }];
  return podSpec(container(["once", "/shared/first", ...args], mount), { volumes });
}

/** A pod in which `args` apply only to the first instance; later ones keep running. */
export function onlyOnce(args: readonly string[], more: Readonly<Record<string, unknown>> = {}): PodSpec {
  const mount = { ...more, volumeMounts: [{ name: "own", mountPath: "/own" }] };
  return podSpec(container(["once", "/own/first", ...args], mount), { volumes: [{ name: "own", emptyDir: {} }] });
}
