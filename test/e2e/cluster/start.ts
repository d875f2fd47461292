/** Starts a real single-node Kubernetes on this machine. */
import { buildKubernetes, buildPrograms } from "./binaries.ts";
import { Cluster } from "./cluster.ts";
import { type Image, writeImage } from "./images.ts";
import { NODE, PAUSE_IMAGE, startContainerd, startControl, startKubelet } from "./parts.ts";
import { meetRequirements } from "./requirements.ts";
import { Sandbox } from "./sandbox.ts";

const READY_MS = 120_000;

/** Image of the crash programs in `programs/`: a container's arguments select its ending. */
export const SHOP_IMAGE = "shop:local";

/** The same without `cat`, like minimal images. */
export const BARE_SHOP_IMAGE = "shop-bare:local";

export interface ClusterOptions {
  /** Longest back-off of a crashed container, from 1s to 300s. */
  readonly restartBackOff?: string;
  /** Called at the start of each step. */
  readonly log?: (step: string) => void;
}

/** A cluster with an owner: disposing of it leaves no process, mount, control group or file. */
export class RunningCluster extends Cluster implements AsyncDisposable {
  readonly #sandbox: Sandbox;

  constructor(cluster: Cluster, sandbox: Sandbox) {
    super(cluster.handle);
    this.#sandbox = sandbox;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#sandbox[Symbol.asyncDispose]();
  }
}

/**
 * Builds and starts the cluster with the images of the crash programs; throws a RequirementError if the machine
 * cannot run it.
 */
export async function startCluster(options: ClusterOptions = {}): Promise<RunningCluster> {
  const log = options.log ?? (() => {});
  log("looking for what the machine needs");
  await meetRequirements();
  log("building Kubernetes (minutes on a first run, seconds later)");
  const { kubernetes, kubectl } = await buildKubernetes();
  const shop = await buildPrograms();

  await using stack = new AsyncDisposableStack();
  const sandbox = stack.use(await Sandbox.open());
  log("starting etcd, API server, controllers, scheduler and containerd");
  const [control, containerd] = await Promise.all([startControl(sandbox, kubernetes), startContainerd(sandbox)]);
  const importImage = async (image: Image): Promise<void> => {
    const tar = await writeImage(image, sandbox.folder);
    await sandbox.run("ctr", ["--address", containerd, "--namespace", "k8s.io", "image", "import", tar]);
  };
  await importImage({ name: PAUSE_IMAGE, entrypoint: ["/shop", "pause"], files: { "/shop": shop } });
  const withCat = { "/bin/cat": "/shop" };
  await importImage({ name: SHOP_IMAGE, entrypoint: ["/shop"], files: { "/shop": shop }, links: withCat });
  await importImage({ name: BARE_SHOP_IMAGE, entrypoint: ["/shop"], files: { "/shop": shop } });

  log("starting the kubelet");
  const { folder, cgroup } = sandbox;
  const cluster = await Cluster.attach({ folder, cgroup, kubectl, control });
  const kubelet = await startKubelet(sandbox, kubernetes, containerd, options.restartBackOff ?? "10s");
  const status = "jsonpath={.status.conditions[?(@.type=='Ready')].status}";
  await kubelet.ready(async () => (await cluster.kubectl("get", "node", NODE, "-o", status)) === "True", READY_MS);
  stack.move();
  return new RunningCluster(cluster, sandbox);
}
