/**
 * `npm run cluster`: runs a real Kubernetes until SIGINT, and prints the CRASHGATE_CLUSTER with which the suites use
 * it.
 */
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { RequirementError } from "./requirements.ts";
import { SHOP_IMAGE, startCluster } from "./start.ts";

try {
  await using cluster = await startCluster({ log: (step) => console.error(`${step} ...`) });
  const handle = join(cluster.handle.folder, "handle.json");
  await writeFile(handle, JSON.stringify(cluster.handle));
  console.log(`export KUBECONFIG=${cluster.kubeconfig}`);
  console.log(`export CRASHGATE_CLUSTER=${handle}`);
  console.log(`alias kubectl=${cluster.kubectlPath}`);
  console.error(`Ready. Image: ${SHOP_IMAGE}. Ctrl-C stops it and removes everything.`);
  const wake = setInterval(() => {}, 1 << 30);
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  clearInterval(wake);
} catch (error) {
  if (!(error instanceof RequirementError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
