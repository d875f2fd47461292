import { execFile } from "node:child_process";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { inject, test } from "vitest";
import { Cluster } from "../cluster.ts";
import { container, deployment, job, onlyOnce, pod, podSpec } from "../manifests.ts";
import { Scene } from "../scene.ts";

const cluster = new Cluster(inject("cluster"));

/** In bytes; the output of a noisy program before its death depends on the machine's speed. */
const LONGEST_OUTPUT = 256 * 1024 * 1024;

/**
 * The kubelet's message for a removed container. Once a minute it keeps only the newest container that does not run,
 * including one that is created but not yet started (`evictableContainers` in kuberuntime_gc.go); the crashed one is
 * then removed. That can happen to one of the commands, since no command can restore that log.
 */
const COLLECTED = /^unable to retrieve container logs for /m;
const CRASH = /^panic: |^fatal error: /m;

/** Output of a command line, run by a shell. */
async function typed(line: string): Promise<string> {
  const env = {
    ...process.env,
    KUBECONFIG: cluster.kubeconfig,
    PATH: `${dirname(cluster.kubectlPath)}:${process.env.PATH}`,
  };
  return (await promisify(execFile)("sh", ["-c", line], { env, maxBuffer: LONGEST_OUTPUT })).stdout;
}

test.concurrent("the command under each finding shows the crash if run right after the action", async ({ expect }) => {
  await using scene = await Scene.open(cluster, "typed-commands");
  const ending = (args: readonly string[], more = {}) => podSpec(container(args), more);
  await scene.apply(
    deployment("once", onlyOnce(["nil-dereference"])),
    deployment("again-and-again", ending(["deadlock"])),
    job("never", ending(["panic-error"], { restartPolicy: "Never" }), { backoffLimit: 0 }),
    pod("bare", ending(["panic-noisy"])),
  );
  const run = await scene.action({ duration: "25s", "fail-fast": "false" });

  const line = /\*\*Check it yourself:\*\* `([^`]+)`(?:, (with|without) `--previous`)?/g;
  const commands = [...(await scene.onlyComment()).matchAll(line)];
  expect(commands, run.stdout).toHaveLength(4);
  const lost: string[] = [];
  for (const [, command = "", otherwise] of commands) {
    // A container that was down may have been restarted since, or died again: then the alternative command applies.
    const other = otherwise === "with" ? `${command} --previous` : command.replace(/ --previous$/, "");
    const outputs = [await typed(command), ...(otherwise === undefined ? [] : [await typed(`${other} || true`)])];
    const output = outputs.join("\n");
    if (COLLECTED.test(output) && !CRASH.test(output)) lost.push(command);
    else expect(output, command).toMatch(CRASH);
  }
  expect(lost.length, lost.join("\n")).toBeLessThanOrEqual(1);
});
