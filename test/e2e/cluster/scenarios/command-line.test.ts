import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { inject, test } from "vitest";
import type { Report } from "../../../../src/findings/model.ts";
import { Cluster } from "../cluster.ts";
import { container, deployment, onlyOnce, podSpec } from "../manifests.ts";
import { findingOf } from "../run-action.ts";
import { Scene } from "../scene.ts";

const cluster = new Cluster(inject("cluster"));

test.concurrent("crashgate watch in a terminal finds the same as the action", async ({ expect }) => {
  await using scene = await Scene.open(cluster, "command-line");
  await scene.apply(
    deployment("shop", podSpec(container(["nil-dereference", "1s"]))),
    deployment("healthy", podSpec(container(["serve"]))),
  );
  await scene.until(["shop"], "has crashed", (status) => status.restartCount > 0);
  const look = ["watch", "--namespace", scene.namespace, "--duration", "0s"];

  const looked = await scene.commandLine(...look, "--report-dir", "out");
  const action = await scene.action({ duration: "0s" });

  expect(looked.code, looked.stdout + looked.stderr).toBe(1);
  expect(looked.stdout).toContain("invalid memory address or nil pointer dereference");
  const report = JSON.parse(await readFile(join(scene.folder, "out/report.json"), "utf8")) as Report;
  const [seen, expected] = [findingOf(report, () => true), findingOf(action.report, () => true)];
  expect(seen).toMatchObject({ fingerprint: expected.fingerprint, cause: "panic", title: expected.title });
  expect(seen.crash).toMatchObject({ fingerprint: expected.crash?.fingerprint, culprit: expected.crash?.culprit });

  const well = await scene.commandLine(...look, "--selector", "app=healthy");
  expect(well.code, well.stdout + well.stderr).toBe(0);

  const wrong = await scene.commandLine("watch", "--namespace", "nowhere-at-all", "--duration", "0s");
  expect(wrong.code).toBe(2);
  expect(wrong.stdout + wrong.stderr).toContain("nowhere-at-all");

  const unknown = await scene.commandLine(...look, "--duration", "soon");
  expect(unknown.code).toBe(2);
  expect(unknown.stderr).toContain("soon");
});

test.concurrent("a terminal shows the remaining time, and each death at once", async ({ expect }) => {
  await using scene = await Scene.open(cluster, "terminal");
  await scene.apply(deployment("shop", onlyOnce(["nil-dereference", "10s"])));
  await scene.until(["shop"], "runs", (status) => status.state?.running !== undefined);

  const shown = await scene.terminal("watch", "--namespace", scene.namespace, "--duration", "5m", "--settle", "1s");

  expect(shown.code, shown.stdout).toBe(1);
  // A line that is redrawn: carriage return and erase.
  expect(shown.stdout).toMatch(/\r(?:\u001b\[\d?K)?[^\n]*left/u);
  expect(shown.stdout).toContain("\u001b[3");
  expect(shown.stdout).toContain("invalid memory address or nil pointer dereference");
  const death = shown.stdout.indexOf("exit 2 after");
  expect(death).toBeGreaterThan(0);
  expect(death).toBeLessThan(shown.stdout.indexOf("main.(*order).ship"));
});
