/** Connections to a server through a proxy. */
import { request as httpRequest, type RequestOptions } from "node:http";
import { request as httpsRequest } from "node:https";
import { isIP, type Socket } from "node:net";
import { getCACertificates } from "node:tls";
import { CLUSTER_LIMITS } from "./limits.ts";

/** A proxy's refusal or failure; the message names the proxy without its password. */
export class ProxyError extends Error {
  override readonly name = "ProxyError";
  /** Status of the proxy's answer; null if there was none. */
  readonly status: number | null;

  constructor(proxy: URL, fault: string, status: number | null, cause?: unknown) {
    super(`the proxy ${addressOf(proxy)} ${fault}`, { cause });
    this.status = status;
  }
}

/**
 * The authorities for TLS to the proxy itself: Go uses the cluster's own; here those of the machine are accepted too.
 */
export interface ProxyTrust {
  readonly authority: Buffer | null;
  readonly insecure: boolean;
}

/** A socket to `host`:`port` through the proxy. Throws ProxyError. */
export function tunnel(proxy: URL, host: string, port: number, trust: ProxyTrust): Promise<Socket> {
  return proxy.protocol.startsWith("socks5")
    ? throughSocks(proxy, host, port)
    : throughConnect(proxy, host, port, trust);
}

/** `http://proxy:3128`. */
export function addressOf(proxy: URL): string {
  return `${proxy.protocol}//${proxy.host}`;
}

/** The header with the proxy's password; empty if its address has none. */
export function proxyAuthorization(proxy: URL): Readonly<Record<string, string>> {
  if (proxy.username === "" && proxy.password === "") return {};
  const credentials = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
  return { "proxy-authorization": `Basic ${Buffer.from(credentials).toString("base64")}` };
}

/** The connection to the proxy itself. */
export function proxyOptions(proxy: URL, trust: ProxyTrust): RequestOptions & { readonly servername?: string } {
  const host = bare(proxy.hostname);
  const isTls = proxy.protocol === "https:";
  return {
    host,
    port: proxy.port === "" ? (isTls ? 443 : 80) : Number(proxy.port),
    ...(isTls && isIP(host) === 0 ? { servername: host } : {}),
    ...(isTls && trust.insecure ? { rejectUnauthorized: false } : {}),
    ...(isTls && trust.authority !== null ? { ca: [trust.authority, ...getCACertificates("default")] } : {}),
  };
}

function throughConnect(proxy: URL, host: string, port: number, trust: ProxyTrust): Promise<Socket> {
  const target = `${host.includes(":") ? `[${host}]` : host}:${port}`;
  const request = proxy.protocol === "https:" ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const outgoing = request({
      ...proxyOptions(proxy, trust),
      method: "CONNECT",
      path: target,
      headers: { host: target, ...proxyAuthorization(proxy) },
      agent: false,
    });
    outgoing.setTimeout(CLUSTER_LIMITS.idleTimeoutMs, () =>
      outgoing.destroy(new Error(`gave no answer for ${CLUSTER_LIMITS.idleTimeoutMs / 1000} s`)),
    );
    outgoing.on("connect", (response, socket, head) => {
      socket.setTimeout(0);
      const status = response.statusCode ?? 0;
      if (status >= 200 && status <= 299) {
        if (head.length > 0) socket.unshift(head);
        resolve(socket as Socket);
      } else {
        socket.destroy();
        reject(new ProxyError(proxy, `answered ${status} ${response.statusMessage ?? ""}`.trimEnd(), status));
      }
    });
    // The proxy treated CONNECT as an ordinary method.
    outgoing.on("response", (response) => {
      response.destroy();
      reject(new ProxyError(proxy, `answered ${response.statusCode} instead of connecting`, response.statusCode ?? 0));
    });
    outgoing.on("error", (cause) => reject(failure(proxy, cause)));
    outgoing.end();
  });
}

async function throughSocks(proxy: URL, host: string, port: number): Promise<Socket> {
  const { SocksClient } = await import("socks");
  try {
    const { socket } = await SocksClient.createConnection({
      proxy: {
        host: bare(proxy.hostname),
        port: proxy.port === "" ? 1080 : Number(proxy.port),
        type: 5,
        ...(proxy.username === "" ? {} : { userId: decodeURIComponent(proxy.username) }),
        ...(proxy.password === "" ? {} : { password: decodeURIComponent(proxy.password) }),
      },
      command: "connect",
      destination: { host, port },
      timeout: CLUSTER_LIMITS.idleTimeoutMs,
    });
    return socket;
  } catch (cause) {
    throw failure(proxy, cause);
  }
}

function failure(proxy: URL, cause: unknown): ProxyError {
  const message = cause instanceof Error ? cause.message : String(cause);
  return new ProxyError(proxy, `could not be used: ${message.split("\n", 1)[0]?.slice(0, 200)}`, null, cause);
}

function bare(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, "");
}
