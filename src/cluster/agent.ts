/** The agent that keeps connections to the API server open, with the credentials of TLS and the way through a proxy. */
import { Agent as HttpAgent } from "node:http";
import { type AgentOptions, Agent as HttpsAgent } from "node:https";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { type ProxyTrust, tunnel } from "./tunnel.ts";

/** What makes two connections to one server different. */
export interface TlsMaterial {
  readonly authority: Buffer | null;
  readonly certificate: Buffer | null;
  readonly key: Buffer | null;
  readonly insecure: boolean;
  readonly serverName: string | null;
}

type Opened = (error: Error | null, socket: Duplex) => void;

/** `proxy` is null if the server is reached without one, or where requests themselves go to it (plain HTTP). */
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

/** Each request would pay a TLS handshake otherwise. */
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
    // A socket is not looked at where there is an error.
    (error: Error) => opened?.(error, null as never),
  );
}
