/**
 * Tests' access to a running cluster: kubectl, kubeconfigs with limited rights, and outside interference with
 * containers.
 */
import { spawn } from "node:child_process";
import { createPrivateKey, sign } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { request } from "node:https";
import { join } from "node:path";
import type { V1Pod, V1PodList } from "@kubernetes/client-node";
import { kubeconfig } from "./kubeconfig.ts";
import { type Control, podLogs, TOKEN_ISSUER } from "./parts.ts";
import { collect, processesOf } from "./sandbox.ts";

/** Everything needed to use a running cluster, as plain data that can be sent to another process. */
export interface ClusterHandle {
  readonly folder: string;
  readonly cgroup: string;
  /** Path of the kubectl of the same version. */
  readonly kubectl: string;
  readonly control: Control;
}

/** An RBAC rule, as in a Role. */
export interface Rule {
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
}

/** An object whose kind's plural is its name with an s. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly [field: string]: unknown };
  readonly [field: string]: unknown;
}

export interface PodIdentity {
  readonly namespace: string;
  readonly name: string;
  readonly uid: string;
}

const RBAC = "rbac.authorization.k8s.io";

export class Cluster {
  readonly handle: ClusterHandle;
  /** Path of a kubeconfig with all rights. */
  readonly kubeconfig: string;
  readonly kubectlPath: string;

  constructor(handle: ClusterHandle) {
    this.handle = handle;
    this.kubectlPath = handle.kubectl;
    this.kubeconfig = join(handle.folder, "admin.kubeconfig");
  }

  /** Connects to a running cluster. */
  static async attach(handle: ClusterHandle): Promise<Cluster> {
    const cluster = new Cluster(handle);
    const { url, authority, adminToken } = handle.control;
    await writeFile(cluster.kubeconfig, kubeconfig({ url, authority, token: adminToken }));
    return cluster;
  }

  /** Runs kubectl as the administrator; returns its output, or rejects with its error output. */
  async kubectl(...args: string[]): Promise<string> {
    const ended = await collect(spawn(this.kubectlPath, ["--kubeconfig", this.kubeconfig, ...args]));
    if (ended.code !== 0) throw new Error(`kubectl ${args.join(" ")} ended with ${ended.code}: ${ended.stderr.trim()}`);
    return ended.stdout;
  }

  /** Calls the API as the administrator; returns the JSON of the answer, or rejects with the API's error. */
  async api<T = unknown>(method: string, path: string, body?: object, type = "application/json"): Promise<T> {
    const { url, authority, adminToken } = this.handle.control;
    const headers = { authorization: `Bearer ${adminToken}`, "content-type": type };
    const answer = await new Promise<{ status: number; text: string }>((resolve, reject) => {
      request(`${url}${path}`, { method, headers, ca: authority }, async (response) => {
        response.setEncoding("utf8");
        resolve({ status: response.statusCode ?? 0, text: (await response.toArray()).join("") });
      })
        .once("error", reject)
        .end(body === undefined ? undefined : JSON.stringify(body));
    });
    if (answer.status >= 300) throw new Error(`${method} ${path} was answered with ${answer.status}: ${answer.text}`);
    return JSON.parse(answer.text) as T;
  }

  /** The namespace's pods, optionally only those with one label `app`. */
  async pods(namespace: string, app?: string): Promise<readonly V1Pod[]> {
    const selector = app === undefined ? "" : `?labelSelector=app%3D${app}`;
    return (await this.api<V1PodList>("GET", `/api/v1/namespaces/${namespace}/pods${selector}`)).items;
  }

  /** Creates or updates each object in the namespace. */
  async apply(namespace: string, ...manifests: readonly Manifest[]): Promise<void> {
    for (const manifest of manifests) {
      const { apiVersion, kind, metadata } = manifest;
      const group = apiVersion.includes("/") ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
      const path = `${group}/namespaces/${namespace}/${kind.toLowerCase()}s/${metadata.name}`;
      await this.api("PATCH", `${path}?fieldManager=test&force=true`, manifest, "application/apply-patch+yaml");
    }
  }

  /** Path of a kubeconfig for a service account that has exactly these rules in its namespace. */
  async kubeconfigFor(namespace: string, account: string, rules: readonly Rule[]): Promise<string> {
    const metadata = { name: account, namespace };
    const subjects = [{ kind: "ServiceAccount", name: account, namespace }];
    const roleRef = { apiGroup: RBAC, kind: "Role", name: account };
    await this.apply(
      namespace,
      { apiVersion: "v1", kind: "ServiceAccount", metadata },
      { apiVersion: `${RBAC}/v1`, kind: "Role", metadata, rules },
      { apiVersion: `${RBAC}/v1`, kind: "RoleBinding", metadata, roleRef, subjects },
    );
    return this.kubeconfigOf(namespace, account);
  }

  /** Path of a kubeconfig for an existing service account, whose namespace is the current one. */
  async kubeconfigOf(namespace: string, account: string): Promise<string> {
    const path = `/api/v1/namespaces/${namespace}/serviceaccounts/${account}/token`;
    const request = { apiVersion: "authentication.k8s.io/v1", kind: "TokenRequest", spec: {} };
    const { status } = await this.api<{ status: { token: string } }>("POST", path, request);
    return this.#writeKubeconfig(`${namespace}-${account}`, status.token, namespace);
  }

  /** Path of a kubeconfig with a token signed by this cluster that expired an hour ago. */
  async expiredKubeconfig(namespace: string): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: TOKEN_ISSUER,
      aud: [TOKEN_ISSUER],
      sub: `system:serviceaccount:${namespace}:expired`,
      iat: now - 7200,
      nbf: now - 7200,
      exp: now - 3600,
      "kubernetes.io": { namespace, serviceaccount: { name: "expired", uid: crypto.randomUUID() } },
    };
    const key = createPrivateKey(await readFile(this.handle.control.accountKeyPath));
    const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
    const text = `${encode({ alg: "RS256", typ: "JWT" })}.${encode(claims)}`;
    const token = `${text}.${sign("RSA-SHA256", Buffer.from(text), key).toString("base64url")}`;
    return this.#writeKubeconfig(`${namespace}-expired`, token, namespace);
  }

  async #writeKubeconfig(name: string, token: string, namespace: string): Promise<string> {
    const { url, authority } = this.handle.control;
    const path = join(this.handle.folder, `${name}.kubeconfig`);
    await writeFile(path, kubeconfig({ url, authority, token, namespace }));
    return path;
  }

  /** Sends a signal to every process of a container, from outside Kubernetes. */
  async signal(containerId: string, signal: NodeJS.Signals): Promise<void> {
    const pids = await processesOf(this.handle.cgroup, containerId);
    if (pids.length === 0) throw new Error(`no process runs in ${containerId}`);
    for (const pid of pids) process.kill(pid, signal);
  }

  /**
   * Makes the kubelet count a container's restarts from `restarts`: without a container, it counts the remaining logs
   * (calcRestartCountByLogDir in kuberuntime_container.go). The pod must not have started.
   */
  async countRestartsFrom(restarts: number, pod: PodIdentity, container: string): Promise<void> {
    const folder = join(podLogs(this.handle.folder), `${pod.namespace}_${pod.name}_${pod.uid}`, container);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${restarts - 1}.log`), "");
  }
}
