import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, inject, test } from "vitest";
import { Cluster, type Manifest } from "../cluster.ts";
import { container, deployment, onlyOnce, podSpec } from "../manifests.ts";
import { crashSite } from "../programs-source.ts";
import { eventually, Scene } from "../scene.ts";
import { addWorkflows, lintWorkflows, readmeWorkflows, runWorkflow } from "../workflow-runner.ts";

const cluster = new Cluster(inject("cluster"));

/** The namespace that README's workflows name: one scenario at a time. */
const NAMESPACE = "prod";

/** A repository with README's workflows and what they deploy; `watched` takes the place of README's five minutes. */
async function openScene(deployed: readonly Manifest[] = [], watched = "5m"): Promise<Scene> {
  const workflows = (await readmeWorkflows()).map(({ name, text }) => ({
    name,
    text: text.replace("duration: 5m", `duration: ${watched}`),
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

  test("are two, and actionlint has nothing to say of them", async ({ expect }) => {
    const workflows = await readmeWorkflows();
    expect(workflows.map(({ name }) => name)).toEqual(["deploy", "canary"]);
    await using scene = await openScene();
    expect(await lintWorkflows(scene.workspace)).toBe("");
  });

  test("a push whose rollout is green fails for the crash after it, and says so on the pull request", async ({
    expect,
  }) => {
    await using scene = await openScene([deployment("api", onlyOnce(["concurrent-map", "20s"]))]);
    const site = crashSite("concurrent-map");

    const run = await runWorkflow(scene, "deploy", "push");

    expect(run.code, run.log).toBe(1);
    expect(run.log).toContain('deployment "api" successfully rolled out');
    expect(run.steps).toEqual(["success", "success", "failure"]);
    expect(run.log).toContain("fatal error: concurrent map writes");
    expect(run.errors).toContainEqual(expect.objectContaining({ file: site.path, line: String(site.line) }));
    expect(run.outputs.get("verdict")).toBe("failed");
    expect(run.outputs.get("crashes")).toBe("1");
    expect(run.summary).toContain("fatal error: concurrent map writes");
    const comment = await scene.onlyComment();
    expect(comment).toContain("fatal error: concurrent map writes");
    expect(comment).toContain(`${site.path}:${site.line}`);
  });

  test("a push whose rollout fails is told why all the same", async ({ expect }) => {
    const neverReady = { readinessProbe: { httpGet: { path: "/healthz", port: 8080 }, periodSeconds: 1 } };
    const crashes = podSpec(container(["nil-dereference", "1s"], neverReady));
    await using scene = await openScene([deployment("api", crashes, { progressDeadlineSeconds: 15 })]);

    const run = await runWorkflow(scene, "deploy", "push");

    expect(run.code, run.log).toBe(1);
    expect(run.log).toContain("exceeded its progress deadline");
    expect(run.steps).toEqual(["success", "failure", "failure"]);
    expect(await scene.onlyComment()).toContain("invalid memory address or nil pointer dereference");
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

  test("a push that deploys something healthy passes, and nobody hears of it", async ({ expect }) => {
    await using scene = await openScene([deployment("api", podSpec(container(["serve"])))], "20s");

    const run = await runWorkflow(scene, "deploy", "push");

    expect(run.code, run.log).toBe(0);
    expect(run.steps).toEqual(["success", "success", "success"]);
    expect(run.outputs.get("verdict")).toBe("passed");
    expect(scene.github.server.writes()).toEqual([]);
  });
});
