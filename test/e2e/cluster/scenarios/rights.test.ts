/** The manifests of deploy/ grant enough rights to avoid every warning, and no others. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { loadAllYaml } from "@kubernetes/client-node";
import { inject, test } from "vitest";
import { Cluster } from "../cluster.ts";
import { container, deployment, podSpec } from "../manifests.ts";
import { findingOf } from "../run-action.ts";
import { Scene } from "../scene.ts";

const cluster = new Cluster(inject("cluster"));
const DEPLOY = join(import.meta.dirname, "../../../../deploy");

interface Role {
  readonly kind: string;
  readonly rules: readonly { readonly apiGroups: string[]; readonly resources: string[]; readonly verbs: string[] }[];
}

/** Applies a file of deploy/, with `prod` replaced by the scene's namespace, as its first lines instruct. */
async function applyFile(scene: Scene, file: string): Promise<string> {
  const text = (await readFile(join(DEPLOY, file), "utf8")).replace(/\bprod\b/g, scene.namespace);
  const path = join(scene.folder, file);
  await writeFile(path, text);
  await cluster.kubectl("apply", "-f", path);
  return path;
}

test.concurrent("rbac.yaml grants a run in one namespace all rights that it needs", async ({ expect }) => {
  await using scene = await Scene.open(cluster, "rights-of-one");
  await applyFile(scene, "rbac.yaml");
  await scene.apply(deployment("shop", podSpec(container(["nil-dereference", "20s"]))));
  await scene.rolledOut("shop");
  const kubeconfig = await cluster.kubeconfigOf(scene.namespace, "crashgate");

  const run = await scene.action({ duration: "3m", settle: "2s" }, { kubeconfig });

  expect(run.code, run.stdout).toBe(1);
  expect(run.report?.warnings).toEqual([]);
  expect(findingOf(run.report, () => true)).toMatchObject({
    cause: "panic",
    workload: { kind: "Deployment", name: "shop" },
    instances: [{ revision: "current", log: { source: expect.stringMatching(/previous|current/) } }],
  });
});

test.concurrent("rbac-cluster.yaml grants a run in all namespaces all rights that it needs", async ({ expect }) => {
  await using scene = await Scene.open(cluster, "rights-of-all");
  const applied = await applyFile(scene, "rbac-cluster.yaml");
  const kubeconfig = await cluster.kubeconfigOf("crashgate", "crashgate");
  const run = await scene.action({ duration: "0s", namespace: "*", "fail-on": "none" }, { kubeconfig });

  expect(run.outputs.get("verdict"), run.stdout).not.toBe("error");
  // Pods of other scenes may be waiting at the time.
  expect(run.report?.warnings.filter((warning) => !/has waited for/.test(warning))).toEqual([]);
  await cluster.kubectl("delete", "-f", applied);
});

test("both grant no writing rights, and no Secrets", async ({ expect }) => {
  for (const file of ["rbac.yaml", "rbac-cluster.yaml"]) {
    const documents = loadAllYaml(await readFile(join(DEPLOY, file), "utf8")) as Role[];
    for (const { rules } of documents.filter(({ kind }) => kind.endsWith("Role")))
      for (const { resources, verbs } of rules) {
        expect(["get", "list", "watch"]).toEqual(expect.arrayContaining(verbs));
        expect(resources.join()).not.toMatch(/secrets|configmaps|\*/);
      }
  }
});
