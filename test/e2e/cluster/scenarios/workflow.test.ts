import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, describe, inject, test } from "vitest";
import { Cluster, type Manifest } from "../cluster.ts";
import { container, deployment, onlyOnce, podSpec } from "../manifests.ts";
import { crashSite } from "../programs-source.ts";
import { eventually, Scene } from "../scene.ts";
import {
  addWorkflows,
  lintWorkflows,
  ownWorkflows,
  readmeWorkflows,
  recipeWorkflows,
  runWorkflow,
} from "../workflow-runner.ts";

const cluster = new Cluster(inject("cluster"));

/**
 * Results of README's deploy steps: checkout, login, deploy, Crashgate, and the upload, which is a composite action
 * of one step.
 */
const FAILED_STEPS = ["success", "success", "success", "failure", "success", "success"];

const PASSED_STEPS = FAILED_STEPS.map(() => "success");

/** The namespace in README's workflows, which is why these scenarios run one at a time. */
const NAMESPACE = "prod";

/** A repository with all workflows, and the deployed manifests; `watched` replaces the default duration. */
async function openScene(deployed: readonly Manifest[] = [], watched?: string): Promise<Scene> {
  const written = [...(await readmeWorkflows()), ...(await recipeWorkflows())];
  const workflows = written.map(({ name, text }) => ({
    name,
    text:
      watched === undefined
        ? text
        : text.replace("wait-for: rollout", `wait-for: rollout\n          duration: ${watched}`),
  }));
  return Scene.open(cluster, NAMESPACE, async (workspace) => {
    await addWorkflows(workspace, workflows);
    await mkdir(join(workspace, "k8s"));
    for (const manifest of deployed)
      await writeFile(join(workspace, "k8s", `${manifest.metadata.name}.json`), JSON.stringify(manifest));
  });
}

describe("README's workflows under a real runner", () => {
  afterEach(() =>
    eventually(`the namespace ${NAMESPACE} is gone`, () =>
      cluster.api("GET", `/api/v1/namespaces/${NAMESPACE}`).then(
        () => false,
        () => true,
      ),
    ),
  );

  test("are two; actionlint finds nothing in them, in the recipes', and in this repository's own", async ({
    expect,
  }) => {
    const workflows = await readmeWorkflows();
    expect(workflows.map(({ name }) => name)).toEqual(["deploy", "canary"]);
    expect((await recipeWorkflows()).length).toBeGreaterThan(20);
    await using scene = await openScene();
    const own = await ownWorkflows();
    expect(own.length).toBeGreaterThan(3);
    await addWorkflows(scene.workspace, own);
    expect(await lintWorkflows(scene.workspace)).toBe("");
  });

  test("a push whose rollout is green fails for a later crash, and comments on the pull request", async ({
    expect,
  }) => {
    await using scene = await openScene([deployment("api", onlyOnce(["concurrent-map", "20s"]))]);
    const site = crashSite("concurrent-map");

    const run = await runWorkflow(scene, "deploy", "push");

    expect(run.code, run.log).toBe(1);
    expect(run.log).toContain("deployment.apps/api created");
    expect(run.steps).toEqual(FAILED_STEPS);
    expect(run.log).toContain("uploaded: crashgate/report.html");
    expect(run.log).toContain("fatal error: concurrent map writes");
    expect(run.errors).toContainEqual(expect.objectContaining({ file: site.path, line: String(site.line) }));
    expect(run.outputs.get("verdict")).toBe("failed");
    expect(run.outputs.get("crashes")).toBe("1");
    expect(run.summary).toContain("fatal error: concurrent map writes");
    const comment = await scene.onlyComment();
    expect(comment).toContain("fatal error: concurrent map writes");
    expect(comment).toContain(`${site.path}:${site.line}`);
  });

  test("a push whose rollout fails gets the reason as well", async ({ expect }) => {
    const neverReady = { readinessProbe: { httpGet: { path: "/healthz", port: 8080 }, periodSeconds: 1 } };
    const crashes = podSpec(container(["nil-dereference", "1s"], neverReady));
    await using scene = await openScene([deployment("api", crashes, { progressDeadlineSeconds: 15 })]);

    const run = await runWorkflow(scene, "deploy", "push");

    expect(run.code, run.log).toBe(1);
    expect(run.steps).toEqual(FAILED_STEPS);
    expect(await scene.onlyComment()).toContain("invalid memory address or nil pointer dereference");
  });

  test("the rollback of its recipe goes back to what ran before", async ({ expect }) => {
    await using scene = await openScene([deployment("api", podSpec(container(["panic-error", "5s"])))]);
    await scene.apply(deployment("api", podSpec(container(["serve"]))));
    await scene.rolledOut("api");

    const run = await runWorkflow(scene, "deploy-with-rollback", "push");

    expect(run.code, run.log).toBe(1);
    expect(run.steps).toEqual(["success", "success", "failure", "success"]);
    expect(run.log).toContain("deployment.apps/api rolled back");
    await scene.rolledOut("api");
    const [pod] = (await scene.pods("api")).filter(({ metadata }) => metadata?.deletionTimestamp === undefined);
    expect(pod?.spec?.containers[0]?.args).toEqual(["serve"]);
  });

  test("the reusable workflow of its recipe watches for the repository that calls it", async ({ expect }) => {
    await using scene = await openScene([deployment("api", onlyOnce(["panic-error", "10s"]))]);

    const run = await runWorkflow(scene, "deploy-and-watch", "push");

    expect(run.code, run.log).toBe(1);
    expect(run.steps).toEqual(["success", "success", "success", "failure"]);
    expect(run.outputs.get("verdict")).toBe("failed");
    expect(await scene.onlyComment()).toContain("crashed after this deploy to `prod`");
  });

  test("the recipe of a kubeconfig in a secret deploys with one and watches with the other", async ({ expect }) => {
    await using scene = await openScene([deployment("api", onlyOnce(["panic-error", "10s"]))]);

    const run = await runWorkflow(scene, "deploy-kubeconfig", "push");

    expect(run.code, run.log).toBe(1);
    expect(run.steps).toEqual(["success", "success", "success", "failure"]);
    expect(await scene.onlyComment()).toContain("panic: charge order 4711: card declined");
  });

  test("the recipe of Argo CD waits for a commit that comes after the push", async ({ expect }) => {
    await using scene = await openScene();

    const running = runWorkflow(scene, "after-argo-cd", "push");
    await setTimeout(5_000);
    const { metadata, ...rest } = deployment("api", onlyOnce(["panic-error", "10s"]));
    await scene.apply({ ...rest, metadata: { ...metadata, labels: { "app.kubernetes.io/version": scene.sha } } });
    const run = await running;

    expect(run.code, run.log).toBe(1);
    expect(run.log).toContain("the deployed commit runs; 5 min from now");
    expect(run.outputs.get("verdict")).toBe("failed");
    expect(await scene.onlyComment()).toContain("panic: charge order 4711: card declined");
  });

  test("the canary fails for a crash since its last run, and opens one issue", async ({ expect }) => {
    await using scene = await openScene();
    await scene.apply(deployment("api", onlyOnce(["panic-error", "1s"])));
    await scene.until(["api"], "has crashed", (status) => status.restartCount > 0);

    const run = await runWorkflow(scene, "canary", "schedule");

    expect(run.code, run.log).toBe(1);
    expect(run.steps).toEqual(["success", "failure"]);
    expect(run.log).toContain("panic: charge order 4711: card declined");
    expect(run.outputs.get("verdict")).toBe("failed");
    expect(JSON.parse(run.outputs.get("issue-urls") ?? "")).toHaveLength(1);
    expect(await scene.comments()).toEqual([]);
    const [issue, ...more] = await scene.issues();
    expect(more).toEqual([]);
    expect(issue?.title).toContain("card declined");
    expect(issue?.body).toContain("main.chargeCard");
  });

  test("a push that deploys something healthy passes without a comment", async ({ expect }) => {
    await using scene = await openScene([deployment("api", podSpec(container(["serve"])))], "20s");

    const run = await runWorkflow(scene, "deploy", "push");

    expect(run.code, run.log).toBe(0);
    expect(run.steps).toEqual(PASSED_STEPS);
    expect(run.log).toContain("uploaded: crashgate/report.html");
    expect(run.outputs.get("verdict")).toBe("passed");
    expect(scene.github.server.writes()).toEqual([]);
  });
});
