/** The parts of the node: their configuration and their readiness. */
import { generateKeyPairSync, randomInt } from "node:crypto";
import { mkdir, readFile, statfs, writeFile } from "node:fs/promises";
import { request } from "node:https";
import { createServer } from "node:net";
import { join } from "node:path";
import { kubeconfig } from "./kubeconfig.ts";
import { CNI_PLUGINS } from "./requirements.ts";
import type { Part, Sandbox } from "./sandbox.ts";

/** The node's name, which the API server must be able to resolve to reach the kubelet. */
export const NODE = "localhost";

/** Image of every pod's sandbox. */
export const PAUSE_IMAGE = "pause:local";

/** Issuer of service account tokens. */
export const TOKEN_ISSUER = "https://crashgate.test";

const READY_MS = 120_000;
const OVERLAYFS_MAGIC = 0x794c7630;

/** Address and credentials of the control plane, for the other parts. */
export interface Control {
  readonly url: string;
  /** PEM of the authority that signed the API server's certificate. */
  readonly authority: string;
  readonly adminToken: string;
  readonly accountKeyPath: string;
}

interface User {
  readonly name: string;
  readonly group: string;
  readonly token: string;
}

/** Starts etcd, API server, controllers and scheduler. */
export async function startControl(sandbox: Sandbox, kubernetes: string): Promise<Control> {
  const [etcdPort, peerPort, apiPort] = [await freePort(), await freePort(), await freePort()];
  const etcd = `http://127.0.0.1:${etcdPort}`;
  const keep = (name: string): string => join(sandbox.folder, name);
  const etcdPart = sandbox.start("etcd", "etcd", [
    `--data-dir=${keep("etcd")}`,
    `--listen-client-urls=${etcd}`,
    `--advertise-client-urls=${etcd}`,
    `--listen-peer-urls=http://127.0.0.1:${peerPort}`,
    "--unsafe-no-fsync",
  ]);

  const users = {
    admin: user("admin", "system:masters"),
    controllers: user("system:kube-controller-manager", "system:masters"),
    scheduler: user("system:kube-scheduler", ""),
    node: user(`system:node:${NODE}`, "system:nodes"),
  };
  const tokens = Object.values(users).map(({ token, name, group }) => `${token},${name},${name},${group}`);
  await writeFile(keep("tokens.csv"), `${tokens.join("\n")}\n`);
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  await writeFile(keep("accounts.key"), privateKey.export({ type: "pkcs1", format: "pem" }));
  await etcdPart.ready(async () => (await fetch(`${etcd}/health`)).ok, READY_MS);

  const url = `https://127.0.0.1:${apiPort}`;
  const api = sandbox.start("apiserver", kubernetes, [
    "apiserver",
    `--etcd-servers=${etcd}`,
    "--bind-address=127.0.0.1",
    "--advertise-address=127.0.0.1",
    `--secure-port=${apiPort}`,
    `--cert-dir=${keep("certificates")}`,
    `--token-auth-file=${keep("tokens.csv")}`,
    "--anonymous-auth=false",
    "--authorization-mode=Node,RBAC",
    // Pods need no tokens here, and so need not wait for the namespace's default account.
    "--disable-admission-plugins=ServiceAccount",
    "--endpoint-reconciler-type=none",
    "--kubelet-preferred-address-types=Hostname",
    "--service-cluster-ip-range=10.96.0.0/16",
    `--service-account-issuer=${TOKEN_ISSUER}`,
    `--service-account-key-file=${keep("accounts.key")}`,
    `--service-account-signing-key-file=${keep("accounts.key")}`,
    "--profiling=false",
  ]);
  await api.ready(async () => (await call(url, users.admin.token, "/readyz")).ok, READY_MS);
  const authority = await readFile(keep("certificates/apiserver.crt"), "utf8");

  const as = async (part: User): Promise<string> => {
    const path = keep(`${part.name.replaceAll(":", "-")}.kubeconfig`);
    await writeFile(path, kubeconfig({ url, authority, token: part.token }));
    return path;
  };
  sandbox.start("controllers", kubernetes, [
    "controllers",
    `--kubeconfig=${await as(users.controllers)}`,
    "--secure-port=0",
    "--leader-elect=false",
    "--use-service-account-credentials=false",
    `--service-account-private-key-file=${keep("accounts.key")}`,
    `--flex-volume-plugin-dir=${keep("flex")}`,
    // Many small namespaces and Jobs come and go, so their deletion should be quick.
    "--concurrent-namespace-syncs=10",
  ]);
  sandbox.start("scheduler", kubernetes, [
    "scheduler",
    `--kubeconfig=${await as(users.scheduler)}`,
    "--secure-port=0",
    "--leader-elect=false",
  ]);
  await as(users.node);
  return { url, authority, adminToken: users.admin.token, accountKeyPath: keep("accounts.key") };
}

/** Starts containerd with its own network and image store; returns the path of its socket. */
export async function startContainerd(sandbox: Sandbox): Promise<string> {
  const keep = (name: string): string => join(sandbox.folder, name);
  const socket = keep("containerd.sock");
  await mkdir(keep("cni"), { recursive: true });
  await writeFile(keep("cni/10-pods.conflist"), JSON.stringify(podNetwork(sandbox), null, 2));
  // Inside a container the folder may be on an overlay, on which no other overlay can be mounted.
  const { type } = await statfs(sandbox.folder);
  const snapshotter = type === OVERLAYFS_MAGIC ? "native" : "overlayfs";
  await writeFile(
    keep("containerd.toml"),
    `version = 2
root = "${keep("containerd/root")}"
state = "${keep("containerd/state")}"
disabled_plugins = ["io.containerd.internal.v1.opt"]

[grpc]
  address = "${socket}"

[plugins."io.containerd.grpc.v1.cri"]
  sandbox_image = "${PAUSE_IMAGE}"
  stream_server_address = "127.0.0.1"
  stream_server_port = "0"
  # Without CAP_SYS_RESOURCE no container could be given the score that the kubelet asks for.
  restrict_oom_score_adj = true
  disable_apparmor = true
  disable_hugetlb_controller = true
  netns_mounts_under_state_dir = true

[plugins."io.containerd.grpc.v1.cri".containerd]
  snapshotter = "${snapshotter}"

[plugins."io.containerd.grpc.v1.cri".containerd.runtimes.runc]
  runtime_type = "io.containerd.runc.v2"

[plugins."io.containerd.grpc.v1.cri".cni]
  bin_dir = "${CNI_PLUGINS}"
  conf_dir = "${keep("cni")}"
`,
  );
  const part = sandbox.start("containerd", "containerd", ["--config", keep("containerd.toml"), "--log-level", "warn"]);
  await part.ready(async () => (await sandbox.run("ctr", ["--address", socket, "version"])).code === 0, READY_MS);
  return socket;
}

/** A veth pair to each pod: it disappears with the pod, unlike a bridge. */
function podNetwork(sandbox: Sandbox): unknown {
  const subnet = `10.${randomInt(200, 250)}.${randomInt(0, 64) * 4}.0/22`;
  const ipam = { type: "host-local", ranges: [[{ subnet }]], dataDir: join(sandbox.folder, "addresses") };
  return { cniVersion: "0.4.0", name: sandbox.cgroup, plugins: [{ type: "ptp", ipMasq: false, ipam }] };
}

/** Starts the kubelet; `restartBackOff` is the longest back-off of a crashed container. */
export async function startKubelet(
  sandbox: Sandbox,
  kubernetes: string,
  containerd: string,
  restartBackOff: string,
): Promise<Part> {
  const keep = (name: string): string => join(sandbox.folder, name);
  await mkdir(keep("kubelet"), { recursive: true });
  const settings = {
    apiVersion: "kubelet.config.k8s.io/v1beta1",
    kind: "KubeletConfiguration",
    address: "127.0.0.1",
    port: await freePort(),
    healthzPort: 0,
    containerRuntimeEndpoint: `unix://${containerd}`,
    // The kubelet listens only on loopback, and the API server checks rights first.
    authentication: { anonymous: { enabled: true }, webhook: { enabled: false } },
    authorization: { mode: "AlwaysAllow" },
    cgroupDriver: "cgroupfs",
    cgroupRoot: `/${sandbox.cgroup}`,
    failCgroupV1: false,
    failSwapOn: false,
    enforceNodeAllocatable: [],
    evictionHard: { "memory.available": "50Mi", "nodefs.available": "1%", "imagefs.available": "1%" },
    imageGCHighThresholdPercent: 100,
    makeIPTablesUtilChains: false,
    resolvConf: "",
    // No server has this address; without one, each pod gets a warning event.
    clusterDNS: ["10.96.0.10"],
    podLogsDir: podLogs(sandbox.folder),
    volumePluginDir: keep("flex"),
    crashLoopBackOff: { maxContainerRestartPeriod: restartBackOff },
    maxPods: 400,
    registryPullQPS: 0,
    eventRecordQPS: 0,
    kubeAPIQPS: 200,
    kubeAPIBurst: 400,
    serializeImagePulls: false,
  };
  await writeFile(keep("kubelet.json"), JSON.stringify(settings, null, 2));
  return sandbox.start("kubelet", kubernetes, [
    "kubelet",
    `--config=${keep("kubelet.json")}`,
    `--kubeconfig=${keep(`system-node-${NODE}.kubeconfig`)}`,
    `--root-dir=${keep("kubelet")}`,
    `--cert-dir=${keep("kubelet/certificates")}`,
    `--hostname-override=${NODE}`,
  ]);
}

/** The kubelet's folder of container logs, for a node with this folder. */
export function podLogs(folder: string): string {
  return join(folder, "pod-logs");
}

function user(name: string, group: string): User {
  return { name, group, token: crypto.randomUUID() };
}

/** Calls an API server whose authority is not yet known. */
async function call(url: string, token: string, path: string): Promise<{ readonly ok: boolean }> {
  return new Promise((resolve, reject) => {
    const options = { rejectUnauthorized: false, headers: { authorization: `Bearer ${token}` } };
    request(`${url}${path}`, options, (response) => {
      response.resume();
      resolve({ ok: response.statusCode === 200 });
    })
      .once("error", reject)
      .end();
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no free port on 127.0.0.1");
  return address.port;
}
