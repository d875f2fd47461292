/** Addresses without a Kubernetes API server: reported at once, and no right is shown as granted. */
import { createServer as createHttpServer, type RequestListener } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { type AddressInfo, createServer as createTcpServer, type Server } from "node:net";
import { describe, expect, it } from "vitest";
import { createAuthority } from "../../simulator/kubernetes/certificate.ts";
import { runAction } from "./run-action.ts";

const authority = createAuthority();

async function listen(server: Server) {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    async [Symbol.asyncDispose]() {
      if ("closeAllConnections" in server) (server as { closeAllConnections(): void }).closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function overTls(answer: RequestListener): Server {
  return createTlsServer({ key: authority.server.keyPem, cert: authority.server.certPem }, answer);
}

function kubeconfig(server: string): string {
  return JSON.stringify({
    "current-context": "x",
    clusters: [
      {
        name: "x",
        cluster: { server, "certificate-authority-data": Buffer.from(authority.caPem).toString("base64") },
      },
    ],
    contexts: [{ name: "x", context: { cluster: "x", user: "x" } }],
    users: [{ name: "x", user: { token: "t" } }],
  });
}

const html = (status: number): Server =>
  overTls((_, response) => {
    response.writeHead(status, { "Content-Type": "text/html" });
    response.end("<html><head><title>Sign in to Acme</title></head></html>");
  });

describe.concurrent("a server that is not an API server", () => {
  it.each<[string, () => Server, RegExp]>([
    [
      "404 to everything",
      () => overTls((_, response) => void response.writeHead(404).end("404 page not found\n")),
      /is not a Kubernetes API server \(404/,
    ],
    [
      "404 in JSON of its own",
      () =>
        overTls(
          (_, response) =>
            void response.writeHead(404, { "Content-Type": "application/json" }).end('{"error":"no route"}'),
        ),
      /is not a Kubernetes API server \(404/,
    ],
    ["HTML with 200", () => html(200), /not a Kubernetes API server: it returned an HTML page/],
    [
      "HTML with 403",
      () => html(403),
      /something in front of the API server, such as a proxy or a gateway, refused the request.*Sign in to Acme/,
    ],
    [
      "a redirection",
      () =>
        overTls(
          (_, response) => void response.writeHead(302, { Location: "https://login.example/?next=secret" }).end(),
        ),
      /not a Kubernetes API server \(302 a redirection to https:\/\/login\.example\/\)/,
    ],
    [
      "plain text with 200",
      () => overTls((_, response) => void response.end("ok")),
      /not a Kubernetes API server: it returned something without a content type/,
    ],
    [
      "HTTP where TLS was asked for",
      () => createHttpServer((_, response) => void response.end("ok")),
      /does not speak TLS/,
    ],
    [
      "something else behind TLS's port",
      () =>
        createTcpServer(
          (socket) =>
            void socket
              .resume()
              .on("error", () => {})
              .end("SSH-2.0-OpenSSH_9.2\r\n"),
        ),
      /does not speak TLS/,
    ],
  ])("%s", { retry: 2 }, async (_, make, message) => {
    await using server = await listen(make());
    await using result = await runAction({
      duration: "0s",
      kubeconfig: kubeconfig(`https://127.0.0.1:${server.port}`),
    });
    expect(result.outputs.verdict).toBe("error");
    expect(result.report?.errors).toHaveLength(1);
    expect(result.report?.errors[0]).toMatch(message);
    expect(result.log).not.toContain("✓");
    expect(result.log).not.toContain("next=secret");
    expect(result.tookMs).toBeLessThan(8000);
  });

  it("TLS where plain HTTP was asked for", async () => {
    const answer: RequestListener = (_, response) =>
      void response.writeHead(400).end("Client sent an HTTP request to an HTTPS server.\n");
    await using server = await listen(createHttpServer(answer));
    await using result = await runAction({ duration: "0s", kubeconfig: kubeconfig(`http://127.0.0.1:${server.port}`) });
    expect(result.report?.errors[0]).toMatch(/speaks TLS at that port.*https:\/\//);
  });

  it("one that does not speak HTTP at all", async () => {
    await using server = await listen(
      createTcpServer(
        (socket) =>
          void socket
            .resume()
            .on("error", () => {})
            .end("+OK hello\r\n"),
      ),
    );
    await using result = await runAction({ duration: "0s", kubeconfig: kubeconfig(`http://127.0.0.1:${server.port}`) });
    expect(result.report?.errors[0]).toMatch(/does not speak HTTP/);
  });
});
