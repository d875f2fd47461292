/**
 * Text from the cluster, sent through the built action to every sink: no secret reaches them, and no command is
 * obeyed.
 */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { startGitHub } from "../servers/github.ts";
import { startKubernetes } from "../servers/kubernetes.ts";
import { type ActionResult, runAction } from "./run-action.ts";

const SHA = "a1b2c3d4e5f60718293a4b5c6d7e8f9012345678";

/** A different secret for each field, recognisable without a name next to it. */
const secretIn = (n: number): string => `dapi${n.toString(16).padStart(2, "0").repeat(16)}`;
const SECRET = {
  log: secretIn(0xa1),
  stack: secretIn(0xa2),
  termination: secretIn(0xa3),
  image: secretIn(0xa4),
  event: secretIn(0xa5),
  environment: secretIn(0xa6),
  label: secretIn(0xa7),
  workload: secretIn(0xa8),
  branch: secretIn(0xa9),
} as const;

/** Everything that leaves the process, by destination. */
async function everythingWritten(result: ActionResult, github: readonly unknown[]) {
  const files: Record<string, string> = {};
  for (const entry of await readdir(result.folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile() && entry.name !== "event.json")
      files[entry.name] = await readFile(join(entry.parentPath, entry.name), "utf8");
  return { ...files, "the job log": result.log + result.errors, GitHub: JSON.stringify(github) };
}

it("has no secrets left, from any field and in any sink", async () => {
  await using github = await startGitHub({ private: true, commits: [{ sha: SHA }], pulls: [{ head: SHA }] });
  await using cluster = await startKubernetes(({ world }) => {
    const [panics, says, waits] = world.deployment(`api-${SECRET.workload}`, {
      replicas: 3,
      labels: { build: SECRET.label },
    }).pods;
    panics?.dies({
      exitCode: 2,
      log: `token ${SECRET.log}\npanic: dial amqp://app:${SECRET.log}@mq\n\ngoroutine 1 [running]:\nmain.connect(...)\n\t/src/${SECRET.stack}/main.go:12 +0x1d\n`,
    });
    says?.dies({ exitCode: 3, message: `cannot log in with ${SECRET.termination}` });
    waits?.waits("ImagePullBackOff", `pull https://u:${SECRET.image}@registry/x: denied`);
    waits?.event("Warning", "Failed", `Failed to pull: ${SECRET.event}`);
  });
  await using result = await runAction(
    { duration: "0s", environment: `prod-${SECRET.environment}`, "check-run": "true", issue: "always", logs: "always" },
    { cluster, github, sha: SHA, env: { GITHUB_REF_NAME: `fix-${SECRET.branch}`, GITHUB_HEAD_REF: SECRET.branch } },
  );
  expect(result.outputs.verdict).toBe("failed");
  const output = await everythingWritten(result, github.requests);
  expect(Object.keys(output)).toEqual(expect.arrayContaining(["report.json", "report.html", "summary.md"]));
  expect(output.GitHub).toContain("crashed");
  for (const [where, text] of Object.entries(output))
    for (const [field, secret] of Object.entries(SECRET)) expect(text, `${field} in ${where}`).not.toContain(secret);
});

it("is no workflow command in the job log or the summary", async () => {
  const evil = "::error::owned\n ::stop-commands::x\nx ##[error]owned\r::add-mask::a\u2028::error::owned";
  await using cluster = await startKubernetes(({ world }) => {
    const [panics, says, waits] = world.deployment("api", { replicas: 3 }).pods;
    panics?.dies({ exitCode: 2, log: `${evil}\npanic: ${evil}\n\ngoroutine 1 [running]:\nmain.main()\n\t/a.go:1\n` });
    says?.dies({ exitCode: 3, message: evil });
    waits?.waits("CreateContainerConfigError", evil);
  });
  await using result = await runAction({ duration: "0s", logs: "always" }, { cluster });
  expect(result.outputs.verdict).toBe("failed");
  expect(result.log).toContain("owned");
  const commands = result.log.split(/[\n\r\u2028]/).filter((line) => /^\s*::|##\[/.test(line));
  // The action's own commands: groups, annotations, warnings.
  for (const command of commands)
    expect(command).toMatch(/^::(?:group::|endgroup::|error |error::|warning |warning::)/);
  for (const command of commands) expect(command).not.toMatch(/^::(?:(?:error|warning)::owned|stop-commands::x$)/);
  expect(result.summary).not.toMatch(/^\s*::|##\[/m);
});
