/** Small workloads for the operations, always called `app`. */
import type { Manifest } from "../cluster.ts";
import { container, podSpec } from "../manifests.ts";

type More = Readonly<Record<string, unknown>>;

export const LABELS = { app: "app" };

/** A container that sleeps and has its version in its environment. */
export function version(number: string, args: readonly string[] = ["sleep"], more: More = {}) {
  return container(args, { env: [{ name: "VERSION", value: number }], ...more });
}

/** A workload of one pod template, with more fields in its spec. */
function workload(kind: string, spec: More, podFields: More, container: More | readonly More[]): Manifest {
  const containers = (Array.isArray(container) ? container : [container]) as never;
  return {
    apiVersion: "apps/v1",
    kind,
    metadata: { name: "app" },
    spec: {
      selector: { matchLabels: LABELS },
      template: { metadata: { labels: LABELS }, spec: podSpec(containers, podFields) },
      ...spec,
    },
  };
}

export function deploy(container: More | readonly More[], spec: More = {}, podFields: More = {}): Manifest {
  return workload("Deployment", spec, podFields, container);
}

export function stateful(container: More | readonly More[], spec: More = {}, podFields: More = {}): Manifest {
  return workload("StatefulSet", { serviceName: "app", ...spec }, podFields, container);
}

export function daemon(container: More | readonly More[], spec: More = {}, podFields: More = {}): Manifest {
  return workload("DaemonSet", spec, podFields, container);
}

/** A Job whose pods are never restarted in place. */
export function work(container: More | readonly More[], spec: More = {}, podFields: More = {}): Manifest {
  const containers = (Array.isArray(container) ? container : [container]) as never;
  return {
    apiVersion: "batch/v1",
    kind: "Job",
    metadata: { name: "app" },
    spec: {
      template: { metadata: { labels: LABELS }, spec: podSpec(containers, { restartPolicy: "Never", ...podFields }) },
      ...spec,
    },
  };
}

/** A bare pod. */
export function single(container: More | readonly More[], podFields: More = {}): Manifest {
  const containers = (Array.isArray(container) ? container : [container]) as never;
  return {
    apiVersion: "v1",
    kind: "Pod",
    metadata: { name: "app", labels: LABELS },
    spec: podSpec(containers, podFields),
  };
}

/** A probe of the crash programs' server. */
export function probe(path: string, more: More = {}): More {
  return { httpGet: { path, port: 8080 }, periodSeconds: 1, failureThreshold: 2, ...more };
}

/** A container whose `args` apply only to its first instance; a volume of the pod records that. */
export function firstTime(args: readonly string[], more: More = {}) {
  return {
    container: container(["once", "/own/first", ...args], {
      volumeMounts: [{ name: "own", mountPath: "/own" }],
      ...more,
    }),
    pod: { volumes: [{ name: "own", emptyDir: {} }] },
  };
}

export const SURGE = { strategy: { rollingUpdate: { maxUnavailable: 0, maxSurge: "100%" } } };
