/** Credentials that change during a run: exec plugins called again, files read again, certificates renewed. */
import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { startKubernetes } from "../servers/kubernetes.ts";
import { panic } from "./logs.ts";
import { findingLines, runAction } from "./run-action.ts";

const CRASH = ["fails, panic, Deployment/api, app, 1 restarts, log current"];

/** A temporary folder, deleted on disposal. */
async function folder() {
  const path = await mkdtemp(join(tmpdir(), "crashgate-credentials-"));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

interface Plugin {
  readonly exec: Readonly<Record<string, unknown>>;
  /** One entry for each run, with the plugin's input. */
  readonly runs: () => Promise<readonly { readonly spec: Readonly<Record<string, unknown>> }[]>;
}

const V1 = "client.authentication.k8s.io/v1";

/** An executable that prints the n-th credential on its n-th run and then repeats the last one; null fails. */
async function pluginIn(path: string, given: readonly (object | null)[]): Promise<Plugin> {
  const command = join(path, "login");
  const log = join(path, "runs");
  const script = `#!${process.execPath}
const { appendFileSync, readFileSync } = require("node:fs");
appendFileSync(${JSON.stringify(log)}, process.env.KUBERNETES_EXEC_INFO + "\\n");
const runs = readFileSync(${JSON.stringify(log)}, "utf8").trim().split("\\n").length;
const all = ${JSON.stringify(given)};
const status = all[Math.min(runs, all.length) - 1];
if (status === null) {
  console.error("token endpoint unreachable for " + process.env.ACCOUNT);
  process.exit(3);
}
if (typeof status.inMs === "number") status.expirationTimestamp = new Date(Date.now() + status.inMs).toISOString();
console.log(JSON.stringify({ apiVersion: ${JSON.stringify(V1)}, kind: "ExecCredential", status }));
`;
  await writeFile(command, script);
  await chmod(command, 0o755);
  const text = (): Promise<string> => readFile(log, "utf8").catch(() => "");
  return {
    exec: { apiVersion: V1, command, env: [{ name: "ACCOUNT", value: "prod" }], interactiveMode: "Never" },
    runs: async () =>
      (await text())
        .trim()
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line)),
  };
}

/** The server accepts another token during the watch and ends the watch, so that the client must authenticate again. */
function rotating(tokens: readonly [string, string], onRotated: () => void | Promise<void> = () => {}) {
  return startKubernetes(async ({ world, server, watched, pause }) => {
    server.acceptTokens(tokens[0]);
    const [pod] = world.deployment("api").pods;
    await watched();
    await onRotated();
    server.acceptTokens(tokens[1]);
    server.endWatches();
    await pause(300);
    pod?.dies({ exitCode: 2, log: panic("after the rotation") });
  });
}

const WATCH = { duration: "4s", "fail-fast": "false" };

describe.concurrent("a credential plugin", () => {
  it("runs once for a whole run, and receives the cluster if it asks for it", async () => {
    await using at = await folder();
    await using cluster = await startKubernetes(({ world }) => void world.deployment("api"));
    const plugin = await pluginIn(at.path, [{ token: cluster.token }]);
    const kubeconfig = cluster.kubeconfig({ user: { exec: { ...plugin.exec, provideClusterInfo: true } } });
    await using result = await runAction({ duration: "0s", kubeconfig });
    expect([result.outputs.verdict, result.report?.errors]).toEqual(["passed", []]);
    const runs = await plugin.runs();
    expect(runs).toHaveLength(1);
    expect(runs[0]).toMatchObject({ apiVersion: V1, kind: "ExecCredential", spec: { interactive: false } });
    expect(runs[0]?.spec.cluster).toMatchObject({ server: cluster.url });
  });

  it("runs again once after a 401 in the middle of a watch", async () => {
    await using at = await folder();
    const plugin = await pluginIn(at.path, [{ token: "one" }, { token: "two" }]);
    await using cluster = await rotating(["one", "two"]);
    const kubeconfig = cluster.kubeconfig({ user: { exec: plugin.exec } });
    await using result = await runAction({ ...WATCH, kubeconfig });
    expect(findingLines(result)).toEqual(CRASH);
    expect(result.report?.errors).toEqual([]);
    expect(await plugin.runs()).toHaveLength(2);
  });

  it("runs again before its credentials expire, so that no request is refused", async () => {
    await using at = await folder();
    const plugin = await pluginIn(at.path, [
      { token: "one", inMs: 2000 },
      { token: "two", inMs: 3_600_000 },
    ]);
    await using cluster = await startKubernetes(async ({ world, server, watched, pause }) => {
      server.acceptTokens("one", "two");
      const [pod] = world.deployment("api").pods;
      await watched();
      await pause(2100);
      server.acceptTokens("two");
      pod?.dies({ exitCode: 2, log: panic("later") });
    });
    const kubeconfig = cluster.kubeconfig({ user: { exec: plugin.exec } });
    await using result = await runAction({ ...WATCH, duration: "5s", kubeconfig });
    expect(findingLines(result)).toEqual(CRASH);
    expect(cluster.requests.filter(({ status }) => status === 401)).toEqual([]);
    expect(await plugin.runs()).toHaveLength(2);
  });

  it("that keeps returning refused credentials is an error, not a loop", async () => {
    await using at = await folder();
    await using cluster = await startKubernetes(({ world }) => void world.deployment("api"));
    const plugin = await pluginIn(at.path, [{ token: "wrong" }]);
    const kubeconfig = cluster.kubeconfig({ user: { exec: plugin.exec } });
    await using result = await runAction({ duration: "0s", kubeconfig });
    expect(result.report?.errors[0]).toMatch(/does not accept the credentials/);
    expect((await plugin.runs()).length).toBeLessThanOrEqual(2);
  });

  it("that is not installed is reported at once with the kubeconfig's install hint", { retry: 2 }, async () => {
    await using cluster = await startKubernetes(() => {});
    const installHint =
      "Install gke-gcloud-auth-plugin for use with kubectl by following\nhttps://cloud.example/install";
    const exec = { apiVersion: V1, command: "no-such-auth-plugin", installHint };
    await using result = await runAction({ duration: "0s", kubeconfig: cluster.kubeconfig({ user: { exec } }) });
    expect(result.report?.errors).toEqual([
      "The kubeconfig's credential plugin no-such-auth-plugin is not installed on this machine. The kubeconfig says: Install gke-gcloud-auth-plugin for use with kubectl by following https://cloud.example/install",
    ]);
    expect(result.tookMs).toBeLessThan(6000);
    expect(cluster.requests).toEqual([]);
  });

  it("that fails is quoted with its last line, and runs again", async () => {
    await using at = await folder();
    await using cluster = await startKubernetes(({ world }) => void world.deployment("api"));
    const flaky = await pluginIn(at.path, [null, { token: cluster.token }]);
    await using passed = await runAction({
      duration: "0s",
      kubeconfig: cluster.kubeconfig({ user: { exec: flaky.exec } }),
    });
    expect(passed.outputs.verdict).toBe("passed");
    await using there = await folder();
    const broken = await pluginIn(there.path, [null]);
    await using failed = await runAction({
      duration: "0s",
      kubeconfig: cluster.kubeconfig({ user: { exec: broken.exec } }),
    });
    expect(failed.report?.errors[0]).toMatch(/login ended with exit code 3: token endpoint unreachable for prod/);
  });

  it("may return a client certificate", async () => {
    await using at = await folder();
    await using cluster = await startKubernetes(({ world }) => void world.deployment("api"));
    const config: { users: { user: Record<string, string> }[] } = JSON.parse(
      cluster.kubeconfig({ auth: "client-certificate" }),
    );
    const pem = (key: string): string => Buffer.from(config.users[0]?.user[key] ?? "", "base64").toString();
    const status = {
      clientCertificateData: pem("client-certificate-data"),
      clientKeyData: pem("client-key-data"),
    };
    const plugin = await pluginIn(at.path, [status]);
    const kubeconfig = cluster.kubeconfig({ user: { exec: plugin.exec } });
    await using result = await runAction({ duration: "0s", kubeconfig });
    expect(result.outputs.verdict).toBe("passed");
  });

  it("that needs to prompt is refused, since there is no user", async () => {
    await using cluster = await startKubernetes(() => {});
    const exec = { apiVersion: V1, command: "login", interactiveMode: "Always" };
    await using result = await runAction({ duration: "0s", kubeconfig: cluster.kubeconfig({ user: { exec } }) });
    expect(result.report?.errors[0]).toMatch(/is interactive \(interactiveMode: Always\)/);
  });
});

describe.concurrent("credentials in files", () => {
  it("are read again after the token is rotated", async () => {
    await using at = await folder();
    const path = join(at.path, "token");
    await writeFile(path, "one\n");
    await using cluster = await rotating(["one", "two"], () => writeFile(path, "two\n"));
    const kubeconfig = cluster.kubeconfig({ user: { tokenFile: path } });
    await using result = await runAction({ ...WATCH, kubeconfig });
    expect(findingLines(result)).toEqual(CRASH);
    expect(result.report?.errors).toEqual([]);
  });

  it("are relative to the kubeconfig that names them", async () => {
    await using at = await folder();
    await using cluster = await startKubernetes(({ world }) => void world.deployment("api"));
    await writeFile(join(at.path, "token"), cluster.token);
    await writeFile(join(at.path, "ca.crt"), cluster.caPem);
    const path = join(at.path, "config");
    const files = { "certificate-authority-data": undefined, "certificate-authority": "ca.crt" };
    await writeFile(path, cluster.kubeconfig({ user: { tokenFile: "token" }, cluster: files }));
    await using result = await runAction({ duration: "0s", kubeconfig: path });
    expect(result.outputs.verdict).toBe("passed");
  });

  it("that are missing are named", async () => {
    await using cluster = await startKubernetes(() => {});
    const kubeconfig = cluster.kubeconfig({ user: { tokenFile: "/no/such/token" } });
    await using result = await runAction({ duration: "0s", kubeconfig });
    expect(result.report?.errors[0]).toMatch(/Could not read \/no\/such\/token/);
    expect(cluster.requests).toEqual([]);
  });

  it("may be renewed client certificates", async () => {
    await using at = await folder();
    const files = { cert: join(at.path, "tls.crt"), key: join(at.path, "tls.key") };
    await using cluster = await startKubernetes(async ({ world, server, watched, pause }) => {
      const [pod] = world.deployment("api").pods;
      await watched();
      await renew(server.kubeconfig({ auth: "client-certificate" }));
      server.refuseCertificates();
      server.endWatches();
      await pause(300);
      pod?.dies({ exitCode: 2, log: panic("after the renewal") });
    });
    const renew = async (from: string): Promise<void> => {
      const config: { users: { user: Record<string, string> }[] } = JSON.parse(from);
      const user = config.users[0]?.user ?? {};
      await writeFile(files.cert, Buffer.from(user["client-certificate-data"] ?? "", "base64"));
      await writeFile(files.key, Buffer.from(user["client-key-data"] ?? "", "base64"));
    };
    await renew(cluster.kubeconfig({ auth: "client-certificate" }));
    const kubeconfig = cluster.kubeconfig({ user: { "client-certificate": files.cert, "client-key": files.key } });
    await using result = await runAction({ ...WATCH, kubeconfig });
    expect(findingLines(result)).toEqual(CRASH);
    expect(result.report?.errors).toEqual([]);
  });
});
