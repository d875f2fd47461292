/** The built `crashgate demo`, in its own temporary folder. */
import { execFile } from "node:child_process";
import { mkdtempDisposable, readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import type { Report } from "../../src/findings/model.ts";

const COMMAND = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));

it("shows the whole product, and leaves only the folder that it names", async () => {
  await using temp = await mkdtempDisposable(join(tmpdir(), "crashgate-demo-test-"));
  const { PATH = "" } = process.env;
  const options = { env: { PATH, TMPDIR: temp.path, HOME: temp.path } };

  const { stdout } = await promisify(execFile)(process.execPath, [COMMAND, "demo"], options);

  const [folder = "", ...more] = await readdir(temp.path);
  expect(more).toEqual([]);
  expect(stdout).toContain(`Delete ${join(temp.path, folder)} when you are done.`);
  expect(stdout).toContain("comment https://github.example/acme/activityservice/pull/412#issuecomment-1");
  const read = (name: string): Promise<string> => readFile(join(temp.path, folder, name), "utf8");
  const report = JSON.parse(await read("report.json")) as Report;
  expect(report).toMatchObject({
    verdict: "failed",
    restarts: 3,
    warnings: [],
    previous: { from: expect.stringMatching(/^the image tag of app in replicaset\/activityservice-/) },
    owners: ["@acme/storage"],
    rollbackCommand: "kubectl -n prod rollout undo deployment/activityservice --to-revision=1",
    findings: [
      {
        title: "fatal error: concurrent map writes",
        source: { path: "internal/store/activity.go" },
        sourceNote: null,
        suspects: [{ sha: report.deployed.sha, author: "jane", pullRequest: 412 }],
      },
    ],
  });
  for (const page of ["comment.html", "report.html"]) {
    expect(await read(page)).toContain("concurrent map writes");
    expect(await read(page)).toContain("Cache activity lists");
  }
  expect(stdout).toMatch(/^ *Suspect: [0-9a-f]{7} “Cache activity lists \(#412\)” by jane changed /m);
});
