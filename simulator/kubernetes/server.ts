/**
 * A Kubernetes API server on loopback, over TLS, as strict as the real one in what it serves: lists in pages,
 * watches, tables, logs with the kubelet's choice of instance, access reviews. A script changes the world behind it.
 */
import type { IncomingMessage } from "node:http";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { answer, type Surroundings, upgrade } from "./answer.ts";
import { createAuthority } from "./certificate.ts";
import { Gate } from "./gate.ts";
import { kubeconfigOf } from "./kubeconfig.ts";
import type { KubeconfigOptions, KubernetesOptions, Received } from "./options.ts";
import type { Denial } from "./rights.ts";
import type { WatchEvent } from "./watch.ts";
import { WatchConnections } from "./watch-connections.ts";
import { World } from "./world.ts";

export interface KubernetesServer extends AsyncDisposable {
  readonly world: World;
  readonly url: string;
  readonly caPem: string;
  readonly token: string;
  readonly requests: readonly Received[];
  /** A kubeconfig for this server with one context `demo`, as JSON, which is valid YAML. */
  readonly kubeconfig: (options?: KubeconfigOptions) => string;
  /** Denies these rights from now on, and no others. */
  readonly deny: (denials: readonly Denial[]) => void;
  /** Accepts only these tokens from now on. */
  readonly acceptTokens: (...tokens: readonly string[]) => void;
  /** Refuses all client certificates seen so far. */
  readonly refuseCertificates: () => void;
  /** Accepts no credentials from now on. */
  readonly expireCredentials: () => void;
  readonly watches: () => number;
  readonly bookmark: () => void;
  /** Sends an event to every watch, such as an ERROR. */
  readonly sendToWatches: (event: WatchEvent) => void;
  /** Ends every watch like the server does, or cuts its connection. */
  readonly endWatches: (how?: "end" | "cut") => void;
  readonly close: () => Promise<void>;
}

/** Starts the server on a free port of 127.0.0.1. */
export async function serveKubernetes(options: KubernetesOptions = {}): Promise<KubernetesServer> {
  const world = new World(options.namespaces ?? ["prod"], options.clockOffsetMs ?? 0, options.kinds ?? []);
  const authority = createAuthority();
  const gate = new Gate(options.deny ?? []);
  const watches = new WatchConnections(world, options);
  const requests: Received[] = [];
  const closing = new AbortController();
  const around: Surroundings = { world, gate, watches, options, requests, closing: closing.signal };

  const server: Server = createServer(
    {
      key: authority.server.keyPem,
      cert: authority.server.certPem,
      ca: authority.caPem,
      requestCert: true,
      rejectUnauthorized: false,
    },
    (request, response) => {
      void answer(around, request, response).catch((error: unknown) => response.destroy(error as Error));
    },
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) =>
    upgrade(around, request, socket, head),
  );
  const { port } = server.address() as AddressInfo;
  const url = `https://127.0.0.1:${port}`;

  const close = async (): Promise<void> => {
    closing.abort();
    watches.end("cut");
    server.closeAllConnections();
    if (server.listening) await new Promise<void>((resolve) => server.close(() => resolve()));
  };

  return {
    world,
    url,
    caPem: authority.caPem,
    token: gate.token,
    requests,
    kubeconfig: (given) => kubeconfigOf(url, authority, gate.token, given),
    deny: (denials) => gate.deny(denials),
    acceptTokens: (...tokens) => gate.accept(...tokens),
    refuseCertificates: () => gate.refuseCertificates(),
    expireCredentials: () => gate.expire(),
    watches: () => watches.size,
    bookmark: () => watches.bookmark(),
    sendToWatches: (event) => watches.send(event),
    endWatches: (how = "end") => watches.end(how),
    close,
    [Symbol.asyncDispose]: close,
  };
}
