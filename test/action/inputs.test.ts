/** Wrong inputs fail the step before the cluster is touched. */
import { mkdtempDisposable, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { startKubernetes } from "../servers/kubernetes.ts";
import { panic } from "./logs.ts";
import { runAction } from "./run-action.ts";

it("are all named in one message, with the accepted values", async () => {
  await using cluster = await startKubernetes(({ world }) => void world.deployment("api"));
  await using result = await runAction(
    {
      duration: "soon",
      "fail-fast": "maybe",
      "fail-on": "panic, tears",
      since: "2026-13-45T00:00:00Z",
      workloads: "pod/api",
      ignore: "colour=red\nmessage=/(/",
      "path-map": "nothing",
      selector: "app in (",
      "max-restarts": "-1",
    },
    { cluster },
  );
  expect(result.exitCode).toBe(1);
  expect(result.outputs.verdict).toBe("error");
  const wrong = [
    "duration",
    "fail-fast",
    "fail-on",
    "since",
    "workloads",
    "ignore",
    "path-map",
    "selector",
    "max-restarts",
  ];
  for (const name of wrong) expect(result.log).toContain(name);
  for (const given of ["soon", "maybe", "tears", "pod", "colour", "nothing"]) expect(result.log).toContain(given);
  expect(cluster.requests).toEqual([]);
});

it("that contradict each other are reported", async () => {
  await using result = await runAction({ duration: "0s", since: "0s" });
  expect(result.exitCode).toBe(1);
  expect(result.log).toMatch(/duration.*since|since.*duration/);
});

it("that name an impossible folder are reported before any request to the cluster", async () => {
  await using cluster = await startKubernetes(({ world }) => void world.deployment("api"));
  await using result = await runAction({ duration: "0s", "report-dir": "/dev/null/report" }, { cluster });
  expect([result.exitCode, result.outputs.verdict]).toEqual([1, "error"]);
  expect(result.log).toMatch(/::error::report-dir: cannot write to "\/dev\/null\/report" \(.+\); give a folder/);
  expect(cluster.requests).toEqual([]);
});

it("whose folder is lost half-way lose no finding: it is in the job log", async () => {
  await using folder = await mkdtempDisposable(join(tmpdir(), "crashgate-report-"));
  const reportDir = join(folder.path, "report");
  await using cluster = await startKubernetes(async ({ world, watched }) => {
    const [pod] = world.deployment("api").pods;
    await watched();
    await rm(reportDir, { recursive: true });
    await writeFile(reportDir, "in the way");
    pod?.dies({ exitCode: 2, log: panic("kept in the log") });
  });
  await using result = await runAction({ duration: "3s", settle: "0s", "report-dir": reportDir }, { cluster });
  expect([result.exitCode, result.outputs.verdict]).toEqual([1, "failed"]);
  expect(result.log).toContain("panic: kept in the log");
  expect(result.log).toMatch(/::warning::the report could not be written to .+report \(.+\): it is in this log only/);
  expect(result.log).not.toContain("defect");
});
