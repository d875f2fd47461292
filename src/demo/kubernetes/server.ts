/**
 * A Kubernetes API server on loopback, over TLS, as strict as the real one in what it serves: lists in pages, watches,
 * tables, logs with the kubelet's choice of the instance, reviews of rights. A script changes the world behind it.
 */
import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import type { TLSSocket } from "node:tls";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { createAuthority } from "./certificate.ts";
import { discovery } from "./discovery.ts";
import { getObject, listObjects } from "./list.ts";
import type { Pod } from "./objects.ts";
import { instanceOfLog, readLog, validateLogQuery } from "./read-log.ts";
import { boolean, integer, type ResourceRequest, readRequest } from "./request.ts";
import { REVIEWS } from "./reviews.ts";
import { type Denial, demand, type Rights, rightsWithout } from "./rights.ts";
import { failure, noSuchPath, notFound, StatusError, UNAUTHORIZED } from "./status.ts";
import { tableOf, wantsTable } from "./table.ts";
import { type Watch, type WatchEvent, watchObjects } from "./watch.ts";
import { World } from "./world.ts";

/** A request that reached the server. */
export interface Received {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  /** `get`, `list`, `watch`, `create`, or null where the path is none of a resource. */
  readonly verb: string | null;
  /** With the subresource: `pods/log`. */
  readonly resource: string | null;
  readonly namespace: string | null;
  readonly name: string | null;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly atMs: number;
  /** Of the answer; 0 until it was sent. */
  status: number;
}

/** What becomes of a request instead of the right answer, or before it. */
export type Fault =
  | { readonly kind: "refuse"; readonly error: StatusError }
  /** An answer that is none of Kubernetes': a proxy's page. */
  | { readonly kind: "answer"; readonly status: number; readonly contentType: string; readonly body: string }
  | { readonly kind: "hang" }
  | { readonly kind: "wait"; readonly ms: number }
  /** The connection is cut after that many bytes of the body. */
  | { readonly kind: "cut"; readonly afterBytes: number }
  /** Whatever a script writes, in whatever pieces. */
  | { readonly kind: "own"; readonly write: (response: ServerResponse) => void | Promise<void> };

export interface KubernetesOptions {
  readonly namespaces?: readonly string[];
  /** By how much the cluster's clock is ahead of this machine's. */
  readonly clockOffsetMs?: number;
  readonly deny?: readonly Denial[];
  /** Between two bookmarks of a watch; the real server sends one about every minute. */
  readonly bookmarkMs?: number;
  /** After this long every watch is ended, as a server or a proxy does. */
  readonly watchMs?: number;
  /** Watch events go out in pieces of so many bytes, which may cut a letter in two. */
  readonly watchPieceBytes?: number;
  /** Asked before each request is answered. */
  readonly before?: (request: Received) => Fault | null | Promise<Fault | null>;
  /** Serves `pods/exec` and other upgraded connections. */
  readonly upgrade?: (request: IncomingMessage, socket: Duplex, head: Buffer, world: World) => void;
}

export type KubeconfigAuth = "token" | "client-certificate" | "wrong-token" | "none";

export interface KubernetesServer extends AsyncDisposable {
  readonly world: World;
  readonly url: string;
  readonly caPem: string;
  readonly token: string;
  readonly requests: readonly Received[];
  /** A kubeconfig for this server, with one context `demo`; YAML, as JSON is. */
  readonly kubeconfig: (options?: { readonly auth?: KubeconfigAuth; readonly namespace?: string }) => string;
  /** Rights from now on. */
  readonly deny: (denials: readonly Denial[]) => void;
  /** Whether the token is taken from now on. */
  readonly expireCredentials: () => void;
  readonly watches: () => number;
  readonly bookmark: () => void;
  /** Sends an event to every watch: an ERROR, say. */
  readonly sendToWatches: (event: WatchEvent) => void;
  /** Ends every watch as the server does, or cuts its connection. */
  readonly endWatches: (how?: "end" | "cut") => void;
  readonly close: () => Promise<void>;
}

const USER = "system:serviceaccount:prod:crashgate";
const GZIP_FROM_BYTES = 128 * 1024;
const BOOKMARK_MS = 60_000;
const gzipAsync = promisify(gzip);

interface OpenWatch {
  readonly watch: Watch;
  readonly response: ServerResponse;
}

/** Starts the server on a free port of 127.0.0.1. */
export async function serveKubernetes(options: KubernetesOptions = {}): Promise<KubernetesServer> {
  const world = new World(options.namespaces ?? ["prod"], options.clockOffsetMs ?? 0);
  const authority = createAuthority();
  const token = randomUUID();
  const requests: Received[] = [];
  const openWatches = new Set<OpenWatch>();
  const closing = new AbortController();
  let rights: Rights = rightsWithout(USER, options.deny ?? []);
  let expired = false;

  const server: Server = createServer(
    {
      key: authority.server.keyPem,
      cert: authority.server.certPem,
      ca: authority.caPem,
      requestCert: true,
      rejectUnauthorized: false,
    },
    (request, response) => {
      const socket = request.socket as TLSSocket;
      void answer(request, response, socket.authorized).catch((error: unknown) => response.destroy(error as Error));
    },
  );

  async function answer(request: IncomingMessage, response: ServerResponse, certified: boolean): Promise<void> {
    response.sendDate = false;
    response.setHeader("Date", new Date(world.nowMs()).toUTCString());
    response.setHeader("Audit-Id", randomUUID());
    response.setHeader("Cache-Control", "no-cache, private");
    const url = new URL(request.url ?? "/", "https://127.0.0.1");
    const { read, error } = attempt(() => readRequest(request.method ?? "GET", url));
    const received = recordOf(request, read);
    requests.push(received);
    response.on("close", () => {
      received.status = response.headersSent ? response.statusCode : 0;
    });
    const body = await bodyOf(request);
    try {
      const fault = (await options.before?.(received)) ?? null;
      if (fault !== null && !(await suffer(fault, response))) return;
      if (!certified && (expired || request.headers.authorization !== `Bearer ${token}`)) throw UNAUTHORIZED;
      const document = discovery(url.pathname);
      if (document !== null) await sendDocument(request, response, document);
      else if (read === null) throw error;
      else await serve(read, body, request, response);
    } catch (thrown) {
      if (!(thrown instanceof StatusError)) throw thrown;
      for (const [name, value] of Object.entries(thrown.headers)) response.setHeader(name, value);
      await sendJson(request, response, thrown.status, thrown.status.code);
    }
  }

  /** Whether the request is to be answered all the same. */
  async function suffer(fault: Fault, response: ServerResponse): Promise<boolean> {
    switch (fault.kind) {
      case "refuse":
        throw fault.error;
      case "answer":
        response.writeHead(fault.status, { "Content-Type": fault.contentType }).end(fault.body);
        return false;
      case "hang":
        return false;
      case "wait":
        await sleep(fault.ms, closing.signal);
        return true;
      case "own":
        await fault.write(response);
        return false;
      case "cut":
        cutAfter(response, fault.afterBytes);
        return true;
    }
  }

  async function serve(
    read: ResourceRequest,
    body: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const { resource, subresource, verb, query } = read;
    const reviews = REVIEWS[resource.plural];
    if (reviews !== undefined) {
      await sendJson(request, response, reviews(body, rights), 201);
      return;
    }
    demand(rights, attemptOf(read));
    if (subresource === "log") await sendLog(read, response);
    else if (subresource === "exec") throw badUpgrade();
    else if (verb === "get") await sendJson(request, response, getObject(world.store, read));
    else if (verb === "list") {
      const list = listObjects(world.store, read);
      const table = wantsTable(request.headers.accept ?? "");
      await sendJson(request, response, table ? tableOf(resource, list, query, world.nowMs()) : list);
    } else if (verb === "watch") startWatch(read, request, response);
    else
      throw new StatusError(
        failure(405, "MethodNotAllowed", "the server does not allow this method on the requested resource"),
      );
  }

  function pieces(text: string): readonly Buffer[] {
    const bytes = Buffer.from(text);
    const size = options.watchPieceBytes ?? bytes.length;
    return Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
      bytes.subarray(at * size, (at + 1) * size),
    );
  }

  function startWatch(read: ResourceRequest, request: IncomingMessage, response: ServerResponse): void {
    const { query, resource } = read;
    const table = wantsTable(request.headers.accept ?? "");
    const shown = (event: WatchEvent): WatchEvent | object =>
      table && event.type !== "ERROR" && event.type !== "BOOKMARK" && "uid" in event.object.metadata
        ? {
            type: event.type,
            object: tableOf(
              resource,
              {
                metadata: { resourceVersion: String(event.object.metadata.resourceVersion) },
                items: [event.object] as never,
              },
              query,
              world.nowMs(),
            ),
          }
        : event;
    // The head goes out at once, as the client waits for it before the first event.
    const early: WatchEvent[] = [];
    const write = (event: WatchEvent): void => {
      if (!response.headersSent) early.push(event);
      else for (const piece of pieces(`${JSON.stringify(shown(event))}\n`)) response.write(piece);
    };
    let ended = false;
    const end = (): void => {
      ended = true;
    };
    const watch = watchObjects(world.store, read, write, end);
    response.writeHead(200, { "Content-Type": "application/json" });
    response.flushHeaders();
    for (const event of early) write(event);
    if (ended) {
      response.end();
      return;
    }
    const open: OpenWatch = { watch, response };
    openWatches.add(open);
    const timeoutMs = Math.min((integer(query, "timeoutSeconds") ?? 3600) * 1000, options.watchMs ?? 3_600_000);
    const bookmarks = setInterval(watch.bookmark, options.bookmarkMs ?? BOOKMARK_MS);
    const timer = setTimeout(() => response.end(), timeoutMs);
    response.on("close", () => {
      clearInterval(bookmarks);
      clearTimeout(timer);
      watch.stop();
      openWatches.delete(open);
    });
  }

  async function sendLog(read: ResourceRequest, response: ServerResponse): Promise<void> {
    const pod = world.pod(read.namespace ?? "", read.name ?? "");
    if (pod === null) throw notFound("", "pods", read.name ?? "");
    validateLogQuery(read.query);
    const instance = instanceOfLog(pod as Pod, read.query);
    const gone = new AbortController();
    response.on("close", () => gone.abort());
    response.writeHead(200, { "Content-Type": "text/plain" });
    if (boolean(read.query, "follow")) response.flushHeaders();
    const signal = AbortSignal.any([gone.signal, closing.signal]);
    for await (const chunk of readLog(world.logs, instance, read.query, signal)) {
      if (response.destroyed) return;
      if (!response.write(chunk)) await drained(response);
    }
    response.end();
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const url = new URL(request.url ?? "/", "https://127.0.0.1");
    const { read } = attempt(() => readRequest("GET", url));
    const received = recordOf(request, read);
    requests.push(received);
    const refused = attempt(() => {
      const authorized = (socket as TLSSocket).authorized || request.headers.authorization === `Bearer ${token}`;
      if (!authorized || expired) throw UNAUTHORIZED;
      if (read === null || options.upgrade === undefined) throw noSuchPath();
      demand(rights, attemptOf(read));
      demand(rights, { ...attemptOf(read), verb: "create" });
    }).error;
    received.status = refused?.status.code ?? 101;
    if (refused === null) options.upgrade?.(request, socket, head, world);
    else {
      const json = JSON.stringify(refused.status);
      socket.end(
        `HTTP/1.1 ${refused.status.code} ${refused.status.reason}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(json)}\r\nConnection: close\r\n\r\n${json}`,
      );
    }
  });
  const { port } = server.address() as AddressInfo;
  const url = `https://127.0.0.1:${port}`;

  const close = async (): Promise<void> => {
    closing.abort();
    for (const { response } of openWatches) response.destroy();
    server.closeAllConnections();
    if (server.listening) await new Promise<void>((resolve) => server.close(() => resolve()));
  };

  return {
    world,
    url,
    caPem: authority.caPem,
    token,
    requests,
    kubeconfig: ({ auth = "token", namespace = "prod" } = {}) => {
      const client = auth === "client-certificate" ? authority.client(USER) : null;
      const users = {
        token: { token },
        "wrong-token": { token: "expired" },
        "client-certificate": {
          "client-certificate-data": base64(client?.certPem ?? ""),
          "client-key-data": base64(client?.keyPem ?? ""),
        },
        none: {},
      };
      return JSON.stringify({
        apiVersion: "v1",
        kind: "Config",
        "current-context": "demo",
        clusters: [{ name: "demo", cluster: { server: url, "certificate-authority-data": base64(authority.caPem) } }],
        contexts: [{ name: "demo", context: { cluster: "demo", user: "demo", namespace } }],
        users: [{ name: "demo", user: users[auth] }],
      });
    },
    deny: (denials) => {
      rights = rightsWithout(USER, denials);
    },
    expireCredentials: () => {
      expired = true;
    },
    watches: () => openWatches.size,
    bookmark: () => {
      for (const { watch } of openWatches) watch.bookmark();
    },
    sendToWatches: (event) => {
      for (const { watch } of openWatches) watch.send(event);
    },
    endWatches: (how = "end") => {
      for (const { response } of [...openWatches]) {
        if (how === "cut") response.destroy();
        else response.end();
      }
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

function base64(text: string): string {
  return Buffer.from(text).toString("base64");
}

function attempt<T>(act: () => T): { readonly read: T | null; readonly error: StatusError | null } {
  try {
    return { read: act(), error: null };
  } catch (error) {
    if (error instanceof StatusError) return { read: null, error };
    throw error;
  }
}

function badUpgrade(): StatusError {
  return new StatusError(failure(400, "BadRequest", "Upgrade request required"));
}

function attemptOf(read: ResourceRequest) {
  const { verb, resource, subresource, namespace, name } = read;
  const full = subresource === null ? resource.plural : `${resource.plural}/${subresource}`;
  return { verb, group: resource.group, resource: full, namespace, name };
}

function recordOf(request: IncomingMessage, read: ResourceRequest | null): Received {
  return {
    method: request.method ?? "GET",
    path: request.url ?? "/",
    verb: read?.verb ?? null,
    resource: read === null ? null : attemptOf(read).resource,
    namespace: read?.namespace ?? null,
    name: read?.name ?? null,
    headers: request.headers,
    atMs: performance.now(),
    status: 0,
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

async function sendDocument(
  request: IncomingMessage,
  response: ServerResponse,
  document: object | string,
): Promise<void> {
  if (typeof document === "string") response.writeHead(200, { "Content-Type": "text/plain" }).end(document);
  else await sendJson(request, response, document);
}

async function sendJson(
  request: IncomingMessage,
  response: ServerResponse,
  document: object,
  status = 200,
): Promise<void> {
  const json = Buffer.from(`${JSON.stringify(document)}\n`);
  const zips = /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? "")) && json.length >= GZIP_FROM_BYTES;
  const body = zips ? await gzipAsync(json, { level: 1 }) : json;
  response.writeHead(status, {
    "Content-Type": "application/json",
    "Content-Length": body.length,
    ...(zips ? { "Content-Encoding": "gzip", Vary: "Accept-Encoding" } : {}),
  });
  response.end(body);
}

/** Destroys the connection once that many bytes of the body were written. */
function cutAfter(response: ServerResponse, bytes: number): void {
  let left = bytes;
  const limited = (write: ServerResponse["write"]) =>
    ((chunk: unknown) => {
      const buffer = Buffer.from(chunk as Buffer | string);
      const part = buffer.subarray(0, left);
      left -= part.length;
      const full = left <= 0;
      return write.call(response, part, "utf8", () => {
        if (full) response.destroy();
      });
    }) as ServerResponse["write"];
  const write = limited(response.write);
  response.write = write;
  response.end = ((chunk: unknown) => {
    if (chunk !== undefined && chunk !== null) write(chunk);
    // Whatever was to come: the other side never sees a regular end.
    setTimeout(() => response.destroy(), 20);
    return response;
  }) as ServerResponse["end"];
}

function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      response.off("drain", done).off("close", done);
      resolve();
    };
    response.on("drain", done).on("close", done);
  });
}

/** Waits, or ends at once where the signal does. */
export function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
