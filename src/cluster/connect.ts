/** One connection to one cluster: kubeconfig, context, and requests to the API server. */
import { readFileSync } from "node:fs";
import { type Agent, request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest, type RequestOptions } from "node:https";
import type { Readable, Transform } from "node:stream";
import { AccessError } from "../errors.ts";
import { createAgent, type TlsMaterial } from "./agent.ts";
import { type Credentials, createCredentials } from "./credentials.ts";
import { type Json, object, text } from "./json.ts";
import { readTarget, type Source, type Target } from "./kubeconfig.ts";
import { CLUSTER_LIMITS } from "./limits.ts";
import { proxyFromEnvironment } from "./proxy.ts";
import { createSentAhead } from "./sent-ahead.ts";
import { proxyAuthorization, proxyOptions } from "./tunnel.ts";

/** An unsuccessful answer of the API server. `status` is the HTTP code, `reason` Kubernetes' word for it. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly status: number;
  readonly reason: string;
  /** Seconds to wait, from `Retry-After`. */
  readonly retryAfterSeconds: number | null;
  /** True if a proxy, a gateway or another server answered instead of Kubernetes. */
  readonly isForeign: boolean;

  constructor(status: number, reason: string, message: string, retryAfterSeconds: number | null, isForeign = false) {
    super(message);
    this.status = status;
    this.reason = reason;
    this.retryAfterSeconds = retryAfterSeconds;
    this.isForeign = isForeign;
  }
}

/** One request to the API server. */
export interface RequestSpec {
  readonly method?: "GET" | "POST";
  /** Path and query, as `/api/v1/namespaces/prod/pods?limit=500`. */
  readonly path: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly signal?: AbortSignal;
  /** The longest that the stream may stay silent. */
  readonly idleTimeoutMs?: number;
  /** Asks for a compressed answer: for lists, not for streams whose lines must arrive at once. */
  readonly compressed?: boolean;
}

/** A successful answer: its body as a stream, decompressed. */
export interface ApiResponse {
  readonly body: Readable;
  /** The API server's clock, from its `Date` header; null if it sends none. */
  readonly date: Date | null;
  /** `application/json`, empty if the answer does not say. */
  readonly contentType: string;
}

/** The way to the API server. `send` throws ApiError for an unsuccessful answer, or the network's error. */
export interface Connection {
  /** The kubeconfig's context; null inside a cluster. */
  readonly context: string | null;
  /** The context's namespace, else `default`. */
  readonly namespace: string;
  /** Address of the API server, without user information. */
  readonly server: string;
  send(request: RequestSpec): Promise<ApiResponse>;
  /** Prefetches: the next `send` of the same request takes the answer. */
  ahead(request: RequestSpec): void;
  /** Base URL of requests: the server and its path prefix, without a trailing slash. */
  readonly base: string;
  /**
   * Options for a request outside `send`, such as a web socket. With `renewed`, new credentials are requested first
   * (after a 401).
   */
  socketOptions(renewed: boolean, signal: AbortSignal | undefined): Promise<RequestOptions>;
  /** Secrets in the kubeconfig, to be redacted literally. */
  readonly secrets: readonly string[];
  close(): void;
}

/** The connection to the API server. */
interface Transport {
  readonly target: Target;
  /** The proxy in use, if any. */
  readonly proxy: URL | null;
  /** The agent for these credentials. */
  agent(credentials: Credentials): Agent;
}

/**
 * Reads the given kubeconfig. `onDate` receives the API server's clock with each answer. Throws InputError if the
 * kubeconfig cannot be read, AccessError if there is none or its proxy is unusable.
 */
export async function connect(
  kubeconfig: string | null,
  context: string | null,
  onDate: (date: Date) => void,
): Promise<Connection> {
  const target = await readTarget(kubeconfig, context, process.env);
  const { server, user } = target;
  const proxy = proxyOf(target);
  const closing = new AbortController();
  const credentials = createCredentials(target, Date.now, closing.signal);
  const agents = createAgents(target, proxy);
  const transport: Transport = { target, proxy, agent: agents.for };

  async function send(spec: RequestSpec): Promise<ApiResponse> {
    const first = await credentials.get(spec.signal);
    try {
      return await sendAs(transport, first, spec);
    } catch (error) {
      const isRefused = error instanceof ApiError && error.status === 401;
      if (!isRefused || !(await credentials.renew(first, spec.signal))) throw error;
      return sendAs(transport, await credentials.get(spec.signal), spec);
    }
  }

  const sentAhead = createSentAhead(({ signal, ...spec }: RequestSpec) =>
    send({ ...spec, signal: signal === undefined ? closing.signal : AbortSignal.any([closing.signal, signal]) }),
  );

  return {
    context: target.context,
    namespace: target.namespace,
    server: `${server.protocol}//${server.host}`,
    base: `${server.protocol}//${server.host}${prefixOf(server)}`,
    secrets: [user.token, user.basic?.password, proxy?.password && decodeURIComponent(proxy.password)].filter(
      (secret): secret is string => typeof secret === "string" && secret !== "",
    ),
    async send(spec) {
      const response = await (sentAhead.take(spec) ?? send(spec));
      if (response.date !== null) onDate(response.date);
      return response;
    },
    ahead: sentAhead.add,
    async socketOptions(renewed, signal) {
      const before = await credentials.get(signal);
      if (renewed) await credentials.renew(before, signal);
      const { headers, ...tls } = renewed ? await credentials.get(signal) : before;
      const agent = agents.for({ headers, ...tls });
      return { agent, headers: headers as NonNullable<RequestOptions["headers"]> };
    },
    close() {
      closing.abort();
      agents.destroy();
    },
  };
}

function proxyOf({ proxy, server }: Target): URL | null {
  if (proxy !== null) return proxy;
  try {
    return proxyFromEnvironment(server, process.env);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new AccessError(
      `Could not reach ${server.host}: ${why}. Correct the variable, or name the host in NO_PROXY.`,
      {
        cause,
      },
    );
  }
}

interface Agents {
  readonly for: (credentials: Credentials) => Agent;
  readonly destroy: () => void;
}

/** Reuses one agent until the certificates change: renewed ones need new connections. */
function createAgents(target: Target, proxy: URL | null): Agents {
  const made: { readonly agent: Agent; readonly tls: TlsMaterial }[] = [];
  return {
    for({ certificate, key }) {
      const newest = made.at(-1);
      if (newest !== undefined && same(newest.tls.certificate, certificate) && same(newest.tls.key, key))
        return newest.agent;
      const { insecure, serverName, server } = target;
      const tls = { authority: authorityOf(target), certificate, key, insecure, serverName };
      const agent = createAgent(server, tls, proxy);
      made.push({ agent, tls });
      return agent;
    },
    destroy() {
      for (const { agent } of made) agent.destroy();
    },
  };
}

function same(one: Buffer | null, other: Buffer | null): boolean {
  return one === null || other === null ? one === other : one.equals(other);
}

function authorityOf({ authority, origin }: Target): Buffer | null {
  return authority === null ? null : contentOf(authority, origin);
}

function contentOf(source: Source, origin: string): Buffer {
  if (source.kind === "data") return source.data;
  try {
    return readFileSync(source.path);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new AccessError(`Could not read ${source.path}, which ${origin} names as certificate authority: ${why}.`, {
      cause,
    });
  }
}

async function sendAs(transport: Transport, credentials: Credentials, spec: RequestSpec): Promise<ApiResponse> {
  const { target, proxy } = transport;
  const { server } = target;
  const body = spec.body === undefined ? undefined : JSON.stringify(spec.body);
  const path = prefixOf(server) + spec.path;
  const options: RequestOptions = {
    method: spec.method ?? "GET",
    host: server.hostname.replace(/^\[|\]$/g, ""),
    port: server.port || (server.protocol === "https:" ? 443 : 80),
    path,
    agent: transport.agent(credentials),
    headers: {
      accept: "application/json",
      "user-agent": "crashgate",
      ...(spec.compressed ? { "accept-encoding": "gzip" } : {}),
      ...(body === undefined ? {} : { "content-type": "application/json", "content-length": Buffer.byteLength(body) }),
      ...(credentials.headers as Record<string, string>),
    },
    ...(spec.signal ? { signal: spec.signal } : {}),
  };
  const isPlain = server.protocol === "http:";
  // A proxy gets plain requests with the full URL; TLS goes through a tunnel.
  const asksProxy = isPlain && proxy !== null && /^https?:$/.test(proxy.protocol);
  if (asksProxy) askProxy(options, proxy, server, path);
  const request = (asksProxy ? proxy.protocol === "http:" : isPlain) ? httpRequest : httpsRequest;
  const response = await exchange(request, options, body, spec.idleTimeoutMs ?? CLUSTER_LIMITS.idleTimeoutMs);
  const stream = response.headers["content-encoding"] === "gzip" ? response.pipe(gunzip()) : response;
  if (stream !== response) response.on("error", (error) => stream.destroy(error));
  const status = response.statusCode ?? 0;
  if (status < 200 || status > 299) throw await statusError(status, response, stream);
  const date = response.headers.date ? new Date(response.headers.date) : null;
  return {
    body: stream,
    date: date && !Number.isNaN(date.getTime()) ? date : null,
    contentType: response.headers["content-type"] ?? "",
  };
}

/** Loads zlib on the first compressed answer: small answers are not compressed, so a short run does without it. */
function gunzip(): Transform {
  return process.getBuiltinModule("node:zlib").createGunzip();
}

/** Some gateways serve clusters below a path. */
function prefixOf(server: URL): string {
  return server.pathname.replace(/\/+$/, "");
}

function askProxy(options: RequestOptions, proxy: URL, server: URL, path: string): void {
  const headers = { ...options.headers, host: server.host, ...proxyAuthorization(proxy) };
  Object.assign(options, proxyOptions(proxy, { authority: null, insecure: false }), {
    path: `${server.protocol}//${server.host}${path}`,
    agent: false,
    headers,
  });
}

function exchange(
  request: typeof httpsRequest,
  options: RequestOptions,
  body: string | undefined,
  idleTimeoutMs: number,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const outgoing = request(options, resolve);
    outgoing.setTimeout(idleTimeoutMs, () => outgoing.destroy(new Error(`no answer for ${idleTimeoutMs / 1000} s`)));
    outgoing.on("socket", (socket) => socket.setKeepAlive(true, CLUSTER_LIMITS.tcpKeepAliveMs));
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}

async function statusError(status: number, response: IncomingMessage, stream: Readable): Promise<ApiError> {
  let body = "";
  try {
    for await (const chunk of stream) {
      body += String(chunk);
      if (body.length > CLUSTER_LIMITS.errorBodyBytes) break;
    }
  } catch {
    // The status code must do.
  }
  const header = response.headers["retry-after"];
  const retryAfter = header === undefined ? Number.NaN : Number(header);
  const { kind, reason, message } = readStatus(body);
  return new ApiError(
    status,
    reason ?? "",
    message ?? (shortly(body, response) || `HTTP ${status}`),
    Number.isFinite(retryAfter) ? retryAfter : null,
    kind !== "Status",
  );
}

/** Describes a foreign answer: the target of its redirection, its title, or its first words. */
function shortly(body: string, { headers }: IncomingMessage): string {
  const [type = ""] = (headers["content-type"] ?? "").split(";");
  if (headers.location !== undefined)
    return `a redirection to ${headers.location.replace(/[?#].*$/s, "").slice(0, 200)}`;
  if (/html/i.test(type)) {
    const title = /<title[^>]*>([^<]{1,200})</i.exec(body)?.[1]?.replace(/\s+/g, " ").trim();
    return title ? `the page "${title}"` : "an HTML page";
  }
  return body.trim().split("\n", 1)[0]?.slice(0, 300) ?? "";
}

function readStatus(body: string): Readonly<Record<"kind" | "reason" | "message", string | null>> {
  let value: Json = {};
  try {
    value = object(JSON.parse(body));
  } catch {
    // Not a Status: a proxy's page, or nothing.
  }
  return { kind: text(value.kind), reason: text(value.reason), message: text(value.message) };
}
