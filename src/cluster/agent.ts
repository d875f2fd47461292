/** HTTP agents that keep connections to the API server open, with its TLS settings and proxy. */
import { Agent as HttpAgent } from "node:http";
import { type AgentOptions, Agent as HttpsAgent } from "node:https";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { type ProxyTrust, tunnel } from "./tunnel.ts";

/** TLS settings of a connection. Connections that differ in them cannot share an agent. */
export interface TlsMaterial {
  readonly authority: Buffer | null;
  readonly certificate: Buffer | null;
  readonly key: Buffer | null;
  readonly insecure: boolean;
  readonly serverName: string | null;
}

type Opened = (error: Error | null, socket: Duplex) => void;

/** `proxy` is null if there is none, or if the request itself goes to the proxy (plain HTTP). */
export function createAgent(server: URL, tls: TlsMaterial, proxy: URL | null): HttpAgent {
  const trust: ProxyTrust = tls;
  if (server.protocol === "http:") return proxy === null ? new HttpAgent(KEPT) : new HttpTunnelAgent(proxy, trust);
  const options: AgentOptions = {
    ...KEPT,
    rejectUnauthorized: !tls.insecure,
    ...(tls.authority === null ? {} : { ca: tls.authority }),
    ...(tls.certificate === null ? {} : { cert: tls.certificate }),
    ...(tls.key === null ? {} : { key: tls.key }),
    ...(tls.serverName === null ? {} : { servername: tls.serverName }),
  };
  return proxy === null ? new HttpsAgent(options) : new HttpsTunnelAgent(options, proxy, trust);
}

/** Without it each request would pay a TLS handshake. */
const KEPT = { keepAlive: true };

class HttpsTunnelAgent extends HttpsAgent {
  readonly #proxy: URL;
  readonly #trust: ProxyTrust;

  constructor(options: AgentOptions, proxy: URL, trust: ProxyTrust) {
    super(options);
    this.#proxy = proxy;
    this.#trust = trust;
  }

  override createConnection(options: AgentOptions & Target, opened?: Opened): undefined {
    open(this.#proxy, options, this.#trust, opened, (socket) => {
      const over: AgentOptions & { readonly socket: Socket } = { ...options, socket };
      return super.createConnection(over);
    });
  }
}

class HttpTunnelAgent extends HttpAgent {
  readonly #proxy: URL;
  readonly #trust: ProxyTrust;

  constructor(proxy: URL, trust: ProxyTrust) {
    super(KEPT);
    this.#proxy = proxy;
    this.#trust = trust;
  }

  override createConnection(options: Target, opened?: Opened): undefined {
    open(this.#proxy, options, this.#trust, opened, (socket) => socket);
  }
}

interface Target {
  readonly host?: string | null | undefined;
  readonly port?: string | number | null | undefined;
}

function open(
  proxy: URL,
  { host, port }: Target,
  trust: ProxyTrust,
  opened: Opened | undefined,
  wrap: (socket: Socket) => Duplex | null | undefined,
): void {
  tunnel(proxy, host ?? "", Number(port), trust).then(
    (socket) => {
      const wrapped = wrap(socket);
      if (wrapped) opened?.(null, wrapped);
    },
    // On an error the callback ignores the socket.
    (error: Error) => opened?.(error, null as never),
  );
}
