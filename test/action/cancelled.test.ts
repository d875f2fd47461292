/** A cancelled run reports what it can and ends within five seconds, even if something hangs. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { chmod, mkdir, mkdtempDisposable, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { HANG, startGitHub } from "../servers/github.ts";
import { startKubernetes } from "../servers/kubernetes.ts";
import { panic } from "./logs.ts";
import { findingLines, runAction } from "./run-action.ts";

const LIMIT_MS = 5000;

// Not concurrent: the five seconds are a limit of the product, not of a machine that runs four tests at once.
// Retried, since the machine may be busy for some seconds.
describe("a cancelled run", { retry: 2 }, () => {
  it("also reports a death whose log was still pending", async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    await using cluster = await startKubernetes(
      async ({ world, watched, asked, pause }) => {
        const [pod] = world.deployment("api").pods;
        await watched();
        const read = asked("get pods/log");
        pod?.dies({ exitCode: 2, log: panic("unread") });
        await read;
        await pause(100);
        resolve();
      },
      { before: ({ resource }) => (resource === "pods/log" ? { kind: "hang" } : null) },
    );
    await using result = await runAction({ duration: "5m" }, { cluster, cancel: promise });
    expect(findingLines(result)).toEqual(["fails, exit, Deployment/api, app, 1 restarts, log none"]);
    expect(result.tookMs).toBeLessThan(LIMIT_MS);
  });

  it("ends within five seconds, with a report", async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    await using cluster = await startKubernetes(async ({ world, watched, pause }) => {
      const [pod] = world.deployment("api", { replicas: 2 }).pods;
      await watched();
      pod?.dies({ exitCode: 2, log: panic("before the end") });
      await pause(1000);
      resolve();
    });
    await using result = await runAction({ duration: "5m", settle: "1m" }, { cluster, cancel: promise });
    expect(result.tookMs).toBeLessThan(LIMIT_MS);
    expect(result.report?.endedBy).toBe("cancelled");
    expect(result.outputs.verdict).toBe("failed");
  });

  it("stops publishing to GitHub when its time is up", async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    await using github = await startGitHub({ faults: [{ on: "*", after: 1, trouble: HANG }] });
    await using cluster = await startKubernetes(async ({ world, watched, asked }) => {
      const [pod] = world.deployment("api").pods;
      await watched();
      pod?.dies({ exitCode: 2, log: panic("untold") });
      await asked("get pods/log");
      resolve();
    });
    await using result = await runAction({ duration: "5m", settle: "1m" }, { cluster, github, cancel: promise });
    expect(result.tookMs).toBeLessThan(LIMIT_MS);
    expect([result.outputs.verdict, result.report?.endedBy]).toEqual(["failed", "cancelled"]);
    expect(result.report?.warnings.join()).toMatch(/the time for GitHub has run out/);
  });

  it("does not wait for a hanging git, and saves its findings before it calls git", async () => {
    await using folder = await mkdtempDisposable(join(tmpdir(), "crashgate-git-"));
    const begun = join(folder.path, "begun");
    const reportDir = join(folder.path, "report");
    const git = join(folder.path, "git");
    await writeFile(git, `#!/bin/sh\ntouch ${begun}\nexec sleep 9\n`);
    await chmod(git, 0o755);
    await mkdir(join(folder.path, ".git"));
    await using cluster = await startKubernetes(
      ({ world }) => void world.deployment("api").pods[0]?.dies({ exitCode: 2, log: panic("unplaced") }),
    );
    const cancel = (async () => {
      while (!existsSync(begun)) await new Promise((resolve) => setTimeout(resolve, 20));
      return readFile(join(reportDir, "report.json"), "utf8");
    })();
    const env = { PATH: `${folder.path}:${process.env.PATH}`, GITHUB_WORKSPACE: folder.path };
    await using result = await runAction({ duration: "0s", "report-dir": reportDir }, { cluster, cancel, env });
    expect(JSON.parse(await cancel)).toMatchObject({
      verdict: "failed",
      findings: [{ cause: "panic", failing: true }],
    });
    expect(result.tookMs).toBeLessThan(LIMIT_MS);
    expect(findingLines(result)).toEqual(["fails, panic, Deployment/api, app, 1 restarts, log current"]);
  });

  it("ends even if something delays it", async () => {
    const program = `
      import { listenForCancellation } from ${JSON.stringify(new URL("../../src/cancellation.ts", import.meta.url).href)};
      listenForCancellation(() => process.exit(7));
      setInterval(() => {}, 1000);
      console.log("ready");`;
    const child = spawn(process.execPath, ["--input-type=module", "--eval", program]);
    await once(child.stdout, "data");
    child.kill("SIGINT");
    expect(await once(child, "close")).toEqual([7, null]);
  });
});
