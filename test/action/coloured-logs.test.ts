/** Coloured output of real loggers, sent through the built action to every sink: no secret reaches them. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { startGitHub } from "../servers/github.ts";
import { startKubernetes } from "../servers/kubernetes.ts";
import { panic } from "./logs.ts";
import { type ActionResult, runAction } from "./run-action.ts";

const SHA = "a1b2c3d4e5f60718293a4b5c6d7e8f9012345678";
const RECORDINGS: Readonly<Record<string, string>> = JSON.parse(
  await readFile(join(import.meta.dirname, "../redact/loggers/recordings.json"), "utf8"),
);
const SECRETS = ["Qm7rT2vXpL9w", "u7Kd93mfQxZ4", "k3Jx8vQ2mZ7tR5wY1pL6nB4d"];
/** Ways by which a record reaches the action, used in turn. */
const WAYS = 5;

/** Everything that leaves the process, by destination. */
async function everythingWritten(result: ActionResult, github: readonly unknown[]) {
  const output: Record<string, string> = { "the job log": result.log + result.errors, GitHub: JSON.stringify(github) };
  for (const entry of await readdir(result.folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile() && entry.name !== "event.json") {
      const path = join(entry.parentPath, entry.name);
      output[path.slice(result.folder.length)] = await readFile(path, "utf8");
    }
  return output;
}

for (const isPrivate of [true, false])
  it.concurrent(`of a ${isPrivate ? "private" : "public"} repository`, async () => {
    await using github = await startGitHub({
      private: isPrivate,
      commits: [{ sha: SHA }],
      pulls: [{ head: SHA }],
    });
    await using cluster = await startKubernetes(({ world }) => {
      for (const [index, [name, text]] of Object.entries(RECORDINGS).entries()) {
        // A quarter of the recordings for each visibility; the redactor's own test covers all.
        if (index % 4 !== (isPrivate ? 0 : 2)) continue;
        const [pod] = world.deployment(name.replaceAll(/[^a-z0-9]/g, "-"), { replicas: 1 }).pods;
        const way = Math.floor(index / 4) % WAYS;
        if (way === 0) pod?.dies({ exitCode: 1, log: text });
        else if (way === 1) pod?.dies({ exitCode: 2, log: panic(text) });
        else if (way === 2) pod?.dies({ exitCode: 3, message: text });
        else if (way === 3) pod?.waits("CreateContainerConfigError", text);
        else {
          pod?.waits("ImagePullBackOff", "back-off");
          pod?.event("Warning", "Failed", text);
        }
      }
    });
    await using result = await runAction(
      {
        duration: "0s",
        issue: "always",
        "max-issues": "3",
        "check-run": "true",
        ...(isPrivate ? { logs: "always" } : {}),
      },
      { cluster, github, sha: SHA },
    );
    expect(result.outputs.verdict).toBe("failed");
    const output = await everythingWritten(result, github.requests);
    expect(Object.keys(output)).toEqual(
      expect.arrayContaining(["/crashgate/report.json", "/crashgate/report.html", "/crashgate/slack.json", "/summary"]),
    );
    expect(output["/crashgate/report.json"]).toContain("cannot reach");
    const leaks = Object.entries(output).flatMap(([where, text]) =>
      SECRETS.filter((secret) => text.includes(secret)).map((secret) => {
        const at = text.indexOf(secret);
        return `${where}: ${text.slice(Math.max(0, at - 100), at + 20)}`;
      }),
    );
    expect(leaks).toEqual([]);
  }, 120_000);
