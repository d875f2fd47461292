import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { inject, test } from "vitest";
import type { Report } from "../../../src/findings/model.ts";
import { Cluster } from "../cluster.ts";
import { container, deployment, podSpec } from "../manifests.ts";
import { findingOf } from "../run-action.ts";
import { Scene } from "../scene.ts";

const cluster = new Cluster(inject("cluster"));

test.concurrent("crashgate watch finds from a terminal what the action finds", async ({ expect }) => {
  await using scene = await Scene.open(cluster, "terminal");
  await scene.apply(
    deployment("shop", podSpec(container(["nil-dereference", "1s"]))),
    deployment("healthy", podSpec(container(["serve"]))),
  );
  await scene.until(["shop"], "has crashed", (status) => status.restartCount > 0);

  const look = await scene.commandLine(
    "watch",
    "--namespace",
    scene.namespace,
    "--duration",
    "0s",
    "--report-dir",
    "out",
  );
  const action = await scene.action({ duration: "0s" });

  expect(look.code, look.stdout + look.stderr).toBe(1);
  expect(look.stdout).toContain("invalid memory address or nil pointer dereference");
  const report = JSON.parse(await readFile(join(look.folder, "out/report.json"), "utf8")) as Report;
  const [seen, expected] = [findingOf(report, () => true), findingOf(action.report, () => true)];
  expect(seen).toMatchObject({ fingerprint: expected.fingerprint, cause: "panic", title: expected.title });

  const well = await scene.commandLine(
    "watch",
    "--namespace",
    scene.namespace,
    "--selector",
    "app=healthy",
    "--duration",
    "0s",
  );
  expect(well.code, well.stdout + well.stderr).toBe(0);

  const wrong = await scene.commandLine("watch", "--namespace", "nowhere-at-all", "--duration", "0s");
  expect(wrong.code).toBe(2);
});
