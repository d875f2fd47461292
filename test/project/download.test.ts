/** The archive that a workflow downloads: git's archive of a tag, limited by .gitattributes. */
import { execFileSync } from "node:child_process";
import { mkdtempDisposable } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { panic } from "../action/logs.ts";
import { runAction } from "../action/run-action.ts";
import { startKubernetes } from "../servers/kubernetes.ts";

const ROOT = join(import.meta.dirname, "../..");

/** The tar of the committed files. */
function archive(): Buffer {
  return execFileSync("git", ["archive", "--worktree-attributes", "--format=tar", "HEAD"], {
    cwd: ROOT,
    maxBuffer: 1 << 28,
  });
}

test("a download of the action is at most 1 MB", () => {
  expect(gzipSync(archive()).length).toBeLessThanOrEqual(1_000_000);
});

test("it contains everything that the action needs, down to the trace of a crash", async () => {
  await using folder = await mkdtempDisposable(join(tmpdir(), "crashgate-download-"));
  execFileSync("tar", ["-xf", "-", "-C", folder.path], { input: archive() });
  await using cluster = await startKubernetes(async ({ world, watched }) => {
    const [pod] = world.deployment("api").pods;
    await watched();
    pod?.dies({ exitCode: 2, log: panic("of the download") });
  });
  await using result = await runAction(
    { duration: "30s", settle: "1s" },
    { cluster, action: join(folder.path, "dist/index.js") },
  );
  expect(result.report?.findings.map(({ title }) => title)).toEqual(["panic: of the download"]);
  expect(result.exitCode).toBe(1);
});
