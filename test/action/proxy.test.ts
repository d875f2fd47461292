/** A cluster behind a proxy: lists, the watch, logs and exec all use it. */
import { describe, expect, it } from "vitest";
import { SUCCESS, serveExec } from "../servers/exec.ts";
import { type KubernetesOptions, startKubernetes } from "../servers/kubernetes.ts";
import { type LocalProxy, startHttpProxy, startSocksProxy } from "../servers/proxy.ts";
import { panic } from "./logs.ts";
import { findingLines, runAction } from "./run-action.ts";

/** Only the proxy can resolve this name; clients never use a proxy for `localhost` and loopback addresses. */
const NAME = "api.cluster.example";
const CRASH = ["fails, panic, Deployment/api, app, 1 restarts, log crash-file"];

async function crashing(options: KubernetesOptions = {}) {
  return startKubernetes(
    async ({ world, watched, pause }) => {
      const [pod] = world.deployment("api").pods;
      await watched();
      pod?.dies({ exitCode: 2, log: "starting\n" });
      await pause(50);
      pod?.starts();
    },
    {
      upgrade: serveExec(() => ({ stdout: [Buffer.from(panic("behind a proxy"))], status: SUCCESS })),
      ...options,
    },
  );
}

type Cluster = Awaited<ReturnType<typeof crashing>>;

function kubeconfig(cluster: Cluster, more: object = {}): string {
  const { port } = new URL(cluster.url);
  return cluster.kubeconfig({
    cluster: { server: `https://${NAME}:${port}`, "tls-server-name": "localhost", ...more },
  });
}

const INPUTS = { duration: "4s", "fail-fast": "false", "crash-files": "/crash.log" };

function expectAll(cluster: Cluster, proxy: LocalProxy, by: string): void {
  const { port } = new URL(cluster.url);
  expect(new Set(proxy.asked)).toEqual(new Set([`${by} ${NAME}:${port}`]));
  const kinds = new Set(cluster.requests.map(({ verb, resource }) => `${verb} ${resource}`));
  for (const kind of ["list pods", "watch pods", "get pods/log", "get pods/exec"]) expect(kinds).toContain(kind);
}

describe.concurrent("a cluster behind a proxy", () => {
  it.each(["HTTPS_PROXY", "https_proxy"])("is reached through the one of %s", async (name) => {
    await using cluster = await crashing();
    await using proxy = await startHttpProxy();
    const env = { [name]: `http://127.0.0.1:${proxy.port}` };
    await using result = await runAction({ ...INPUTS, kubeconfig: kubeconfig(cluster) }, { env });
    expect(findingLines(result)).toEqual(CRASH);
    expectAll(cluster, proxy, "CONNECT");
  });

  it("is reached through the kubeconfig's `proxy-url` in preference, with its password", async () => {
    await using cluster = await crashing();
    await using proxy = await startHttpProxy(false, { credentials: "me:pass word" });
    await using other = await startHttpProxy();
    const env = { HTTPS_PROXY: `http://127.0.0.1:${other.port}`, NO_PROXY: "*" };
    const config = kubeconfig(cluster, { "proxy-url": `http://me:pass%20word@127.0.0.1:${proxy.port}` });
    await using result = await runAction({ ...INPUTS, kubeconfig: config }, { env });
    expect(findingLines(result)).toEqual(CRASH);
    expectAll(cluster, proxy, "CONNECT");
    expect(other.asked).toEqual([]);
  });

  it("is reached through SOCKS5, with its password", async () => {
    await using cluster = await crashing();
    await using proxy = await startSocksProxy({ credentials: "me:secret" });
    const config = kubeconfig(cluster, { "proxy-url": `socks5://me:secret@127.0.0.1:${proxy.port}` });
    await using result = await runAction({ ...INPUTS, kubeconfig: config });
    expect(findingLines(result)).toEqual(CRASH);
    expectAll(cluster, proxy, "SOCKS5");
  });

  it("is reached through a proxy that itself uses TLS", async () => {
    await using cluster = await crashing();
    await using proxy = await startHttpProxy(true);
    const both = Buffer.from(cluster.caPem + proxy.caPem).toString("base64");
    const config = kubeconfig(cluster, {
      "proxy-url": `https://localhost:${proxy.port}`,
      "certificate-authority-data": both,
    });
    await using result = await runAction({ ...INPUTS, kubeconfig: config });
    expect(findingLines(result)).toEqual(CRASH);
    expectAll(cluster, proxy, "CONNECT");
  });

  it("is reached directly if NO_PROXY names it", async () => {
    await using cluster = await crashing();
    await using proxy = await startHttpProxy();
    const env = { HTTPS_PROXY: `http://127.0.0.1:${proxy.port}`, NO_PROXY: ".cluster.example" };
    await using result = await runAction({ duration: "0s", kubeconfig: kubeconfig(cluster) }, { env });
    expect(result.report?.errors[0]).toMatch(/does not resolve/);
    expect(proxy.asked).toEqual([]);
  });

  it.each([
    [{ answers: 403 }, /the proxy http:\/\/127\.0\.0\.1:\d+ answered 403.*NO_PROXY/],
    [{ credentials: "a:b" }, /answered 407.*user and password/],
  ])("that refuses (%j) is reported at once, without the password", async (options, message) => {
    await using cluster = await crashing();
    await using proxy = await startHttpProxy(false, options);
    const env = { HTTPS_PROXY: `http://x:hunter2@127.0.0.1:${proxy.port}` };
    await using result = await runAction({ duration: "0s", kubeconfig: kubeconfig(cluster) }, { env });
    expect(result.report?.errors[0]).toMatch(message);
    expect(result.log).not.toContain("hunter2");
    // The proxy is asked once for each of the two concurrent requests, without a retry.
    expect(proxy.asked.length).toBeLessThanOrEqual(2);
  });

  it("that does not exist is reported with its address", async () => {
    const proxy = await startHttpProxy();
    await proxy[Symbol.asyncDispose]();
    await using cluster = await crashing();
    const config = kubeconfig(cluster, { "proxy-url": `http://127.0.0.1:${proxy.port}` });
    await using result = await runAction({ duration: "0s", kubeconfig: config });
    expect(result.report?.errors[0]).toMatch(/the proxy http:\/\/127\.0\.0\.1:\d+ could not be used.*proxy-url/);
  });

  it("with a scheme that no Kubernetes client supports is refused", async () => {
    await using cluster = await crashing();
    const config = kubeconfig(cluster, { "proxy-url": "ftp://127.0.0.1" });
    await using result = await runAction({ duration: "0s", kubeconfig: config });
    expect(result.log).toMatch(/proxy-url.*ftp.*socks5/);
  });
});
