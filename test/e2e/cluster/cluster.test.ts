import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, inject, test } from "vitest";
import { Cluster } from "./cluster.ts";

const run = promisify(execFile);
const cluster = new Cluster(inject("cluster"));

test("an account has exactly the rights of its rules", async () => {
  await cluster.kubectl("create", "namespace", "rights");
  const rules = [{ apiGroups: [""], resources: ["pods"], verbs: ["list"] }];
  const kubeconfig = await cluster.kubeconfigFor("rights", "reader", rules);
  const may = async (...what: string[]): Promise<string> => {
    const args = ["--kubeconfig", kubeconfig, "auth", "can-i", ...what];
    return run(cluster.kubectlPath, args).then(
      ({ stdout }) => stdout.trim(),
      (error: { stdout: string }) => error.stdout.trim(),
    );
  };
  expect(await may("list", "pods")).toBe("yes");
  expect(await may("watch", "pods")).toBe("no");
  expect(await may("list", "pods", "--namespace", "default")).toBe("no");
});

test("a token that has expired is refused", async () => {
  const kubeconfig = await cluster.expiredKubeconfig("default");
  const look = run(cluster.kubectlPath, ["--kubeconfig", kubeconfig, "get", "pods"]);
  await expect(look).rejects.toThrow(/Unauthorized|must be logged in/);
});
