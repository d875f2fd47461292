/** `crashgate watch` on clusters that cannot be read: exit code 2, and one message with the reason. */
import { spawn } from "node:child_process";
import { mkdtempDisposable, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { panic } from "../action/logs.ts";
import { type Fault, type KubernetesOptions, type Script, startKubernetes } from "../servers/kubernetes.ts";

const COMMAND = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));

interface Ended {
  readonly exitCode: number | null;
  /** Standard output and standard error. */
  readonly output: string;
}

async function watch(kubeconfig: string): Promise<Ended> {
  await using folder = await mkdtempDisposable(join(tmpdir(), "crashgate-watch-"));
  const file = join(folder.path, "kubeconfig");
  await writeFile(file, kubeconfig);
  const child = spawn(process.execPath, [COMMAND, "watch", "--kubeconfig", file, "--duration", "2s"], {
    cwd: folder.path,
    env: { PATH: process.env.PATH ?? "", HOME: folder.path },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => {
      output += chunk;
    });
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  return { exitCode, output };
}

const quiet: Script = ({ world }) => void world.deployment("api");

async function watchOf(options: KubernetesOptions, script: Script = quiet): Promise<Ended> {
  await using cluster = await startKubernetes(script, options);
  return await watch(cluster.kubeconfig());
}

/** The full reason appears once, with the verdict, and without internals. */
function expectUnseen({ exitCode, output }: Ended, reason: RegExp): void {
  const problems = output.match(/^! .*$/gm) ?? [];
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(reason);
  expect(output).toMatch(/^\S+ Crashgate could not look$/m);
  expect(output).not.toMatch(/^ {4}at |No crash in/m);
  expect(exitCode).toBe(2);
}

function always(fault: Fault): KubernetesOptions {
  return { before: () => fault };
}

function answer(status: number, contentType: string, body: string): KubernetesOptions {
  return always({ kind: "answer", status, contentType, body });
}

const PAGE = "<html><body>sign in</body></html>";

describe.concurrent("a watch from the terminal", () => {
  // Takes longest, so it starts first.
  it("says that there was no answer", async () => {
    expectUnseen(await watchOf(always({ kind: "hang" })), /no answer|not answer|timed? ?out/i);
  });

  it("exits with 1 if a container crashed", async () => {
    const { exitCode, output } = await watchOf({}, async ({ world, watched }) => {
      const [pod] = world.deployment("api").pods;
      await watched();
      pod?.dies({ exitCode: 2, log: panic("of the terminal") });
    });
    expect(output).toContain("panic: of the terminal");
    expect(exitCode).toBe(1);
  });

  it("exits with 0 if none did", async () => {
    const { exitCode, output } = await watchOf({});
    expect(output).toContain("No crash in");
    expect(exitCode).toBe(0);
  });

  it("exits with 2 if its output is closed before the verdict", async () => {
    await using cluster = await startKubernetes(quiet);
    await using folder = await mkdtempDisposable(join(tmpdir(), "crashgate-watch-"));
    const file = join(folder.path, "kubeconfig");
    await writeFile(file, cluster.kubeconfig());
    const child = spawn(process.execPath, [COMMAND, "watch", "--kubeconfig", file, "--duration", "2s"], {
      cwd: folder.path,
      env: { PATH: process.env.PATH ?? "", HOME: folder.path },
      stdio: ["ignore", "pipe", "ignore"],
    });
    child.stdout.once("data", () => child.stdout.destroy());
    const exitCode = await new Promise((resolve) => child.on("exit", resolve));
    expect(exitCode).toBe(2);
  });

  it("says that nothing answers at the cluster's address", async () => {
    const cluster = await startKubernetes(quiet);
    const kubeconfig = cluster.kubeconfig();
    await cluster.close();
    expectUnseen(await watch(kubeconfig), /ECONNREFUSED|refused/);
  });

  it("says that the credentials are refused", async () => {
    await using cluster = await startKubernetes(quiet);
    expectUnseen(await watch(cluster.kubeconfig({ auth: "wrong-token" })), /401|credentials/);
  });

  it("names the missing right", async () => {
    expectUnseen(await watchOf({ deny: ["list pods"] }), /list.*pods|pods.*list/);
  });

  it("says that a proxy answered with a page, with any status", async () => {
    expectUnseen(await watchOf(answer(502, "text/html", PAGE)), /502/);
    expectUnseen(await watchOf(answer(200, "text/html", PAGE)), /Could not ask .* on https:.* JSON/);
  });

  it("says that the answer was garbage, or was cut off", async () => {
    expectUnseen(await watchOf(answer(200, "application/json", '{"kind":')), /Could not ask .* on https:.* JSON/);
    expectUnseen(await watchOf(always({ kind: "cut", afterBytes: 20 })), /Could not ask .* on https:/);
  });
});
