/** One connection to one cluster: whose kubeconfig, which context, and how to ask the API server. */
import { existsSync } from "node:fs";
import { request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest, type RequestOptions } from "node:https";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { KubeConfig } from "@kubernetes/client-node";
import { AccessError, InputError } from "../errors.ts";
import { CLUSTER_LIMITS } from "./limits.ts";

/** An answer of the API server that is not a success. `status` is the HTTP code, `reason` Kubernetes' word for it. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly status: number;
  readonly reason: string;
  /** Seconds to wait, from `Retry-After`. */
  readonly retryAfterSeconds: number | null;

  constructor(status: number, reason: string, message: string, retryAfterSeconds: number | null) {
    super(message);
    this.status = status;
    this.reason = reason;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

export interface RequestSpec {
  readonly method?: "GET" | "POST";
  /** Path and query, as `/api/v1/namespaces/prod/pods?limit=500`. */
  readonly path: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly signal?: AbortSignal;
  /** How long the stream may stay silent. */
  readonly idleTimeoutMs?: number;
  /** Ask for a compressed answer: for lists, not for streams whose lines must come at once. */
  readonly compressed?: boolean;
}

/** A successful answer: its body as a stream, decompressed. */
export interface ApiResponse {
  readonly body: Readable;
  /** The API server's clock, from its `Date` header; null where it sends none. */
  readonly date: Date | null;
}

/** The door to the API server. `send` throws ApiError for an answer that is no success, or the network's error. */
export interface Connection {
  /** Of the kubeconfig; null inside a cluster. */
  readonly context: string | null;
  /** The context's namespace, `default` where it names none. */
  readonly namespace: string;
  /** Address of the API server, without user information. */
  readonly server: string;
  send(request: RequestSpec): Promise<ApiResponse>;
  /** For parts that need the kubeconfig itself (exec). */
  readonly kubeConfig: KubeConfig;
  /** Secrets that the kubeconfig holds, so that they can be redacted literally. */
  readonly secrets: readonly string[];
  close(): void;
}

const IN_CLUSTER = "the pod's service account";

/** Reads the kubeconfig that is asked for; `onDate` is given the API server's clock with each answer. Throws InputError for one that cannot be read, AccessError where there is none. */
export function connect(kubeconfig: string | null, context: string | null, onDate: (date: Date) => void): Connection {
  const kc = new KubeConfig();
  const origin = load(kc, kubeconfig);
  if (context !== null) {
    const names = kc.getContexts().map((c) => c.name);
    if (!names.includes(context)) {
      const known = names.length > 0 ? `its contexts are ${names.join(", ")}` : "it has no context";
      throw new InputError(`context: ${JSON.stringify(context)} is not in ${origin}; ${known}`);
    }
    kc.setCurrentContext(context);
  }
  const cluster = kc.getCurrentCluster();
  if (!cluster?.server) {
    throw new AccessError(
      `No cluster to look at: ${origin} has no current context with a server. Give the input \`context\`, or set current-context in the kubeconfig.`,
    );
  }
  const url = parseServer(cluster.server, origin);
  if (url.protocol === "http:" && !cluster.skipTLSVerify) {
    // client-node refuses plain HTTP otherwise; a loopback proxy (`kubectl proxy`) is plain HTTP by design.
    Object.assign(cluster, { skipTLSVerify: true });
  }
  const user = kc.getCurrentUser();
  return {
    context: origin === IN_CLUSTER ? null : kc.getCurrentContext(),
    namespace: kc.getContextObject(kc.getCurrentContext())?.namespace ?? "default",
    server: `${url.protocol}//${url.host}`,
    kubeConfig: kc,
    secrets: [user?.token, user?.password].filter((s): s is string => typeof s === "string" && s.length > 0),
    async send(spec) {
      const response = await send(kc, url, spec);
      if (response.date !== null) onDate(response.date);
      return response;
    },
    close: () => agentOf(kc)?.destroy(),
  };
}

function load(kc: KubeConfig, kubeconfig: string | null): string {
  if (kubeconfig !== null) {
    const given = kubeconfig.trim();
    if (!given.includes("\n") && existsSync(given)) {
      return parse(kc, () => kc.loadFromFile(given), `kubeconfig ${given}`);
    }
    const yaml = kubeconfigText(given);
    return parse(kc, () => kc.loadFromString(yaml), "the kubeconfig given");
  }
  const fromEnvironment = process.env.KUBECONFIG;
  if (fromEnvironment) {
    const paths = fromEnvironment.split(process.platform === "win32" ? ";" : ":").filter((path) => path !== "");
    if (!paths.some((path) => existsSync(path))) {
      throw new AccessError(`No kubeconfig: KUBECONFIG names ${paths.join(", ")}, which does not exist.`);
    }
    return parse(kc, () => kc.loadFromDefault(), "KUBECONFIG");
  }
  const home = process.env.HOME ? `${process.env.HOME}/.kube/config` : null;
  if (home !== null && existsSync(home)) return parse(kc, () => kc.loadFromFile(home), `kubeconfig ${home}`);
  if (process.env.KUBERNETES_SERVICE_HOST) return parse(kc, () => kc.loadFromCluster(), IN_CLUSTER);
  throw new AccessError(
    "No kubeconfig: looked at the input `kubeconfig`, KUBECONFIG, ~/.kube/config and the in-cluster service account. " +
      "Log in to the cluster in an earlier step, or give the input `kubeconfig` (a path, or its content from a secret).",
  );
}

function parse(kc: KubeConfig, read: () => void, origin: string): string {
  try {
    read();
  } catch (cause) {
    throw new InputError(`kubeconfig: ${origin} could not be read: ${firstLine(cause)}`, { cause });
  }
  if (kc.getClusters().length === 0) {
    throw new InputError(`kubeconfig: ${origin} is not a kubeconfig (it names no cluster)`);
  }
  return origin;
}

/** Content given directly: YAML, or base64 of it. What is neither is most likely a path that does not exist. */
function kubeconfigText(given: string): string {
  if (/^\s*(?:apiVersion|clusters|kind|current-context|contexts|users|preferences)\s*:/m.test(given)) return given;
  if (given.startsWith("{")) return given;
  const packed = given.replace(/\s+/g, "");
  if (packed.length > 40 && /^[A-Za-z0-9+/_-]+={0,2}$/.test(packed)) {
    const text = Buffer.from(packed, "base64").toString("utf8");
    if (text.includes("clusters")) return text;
  }
  const shown = given.length > 80 || given.includes("\n") ? "the text given" : JSON.stringify(given);
  throw new InputError(`kubeconfig: ${shown} is no file that exists, no YAML of a kubeconfig, and no base64 of one`);
}

function parseServer(server: string, origin: string): URL {
  try {
    return new URL(server);
  } catch (cause) {
    throw new InputError(`kubeconfig: ${origin} has a server that is no URL`, { cause });
  }
}

function agentOf(kc: KubeConfig): { destroy(): void } | undefined {
  const cache: unknown = Reflect.get(kc, "agentCache");
  return cache instanceof Map ? cache.values().next().value : undefined;
}

async function send(kc: KubeConfig, server: URL, spec: RequestSpec): Promise<ApiResponse> {
  const body = spec.body === undefined ? undefined : JSON.stringify(spec.body);
  const options: RequestOptions = {
    method: spec.method ?? "GET",
    host: server.hostname.replace(/^\[|\]$/g, ""),
    port: server.port || (server.protocol === "https:" ? 443 : 80),
    path: server.pathname.replace(/\/$/, "") + spec.path,
    headers: {
      accept: "application/json",
      "user-agent": "crashgate",
      ...(spec.compressed ? { "accept-encoding": "gzip" } : {}),
      ...(body === undefined ? {} : { "content-type": "application/json", "content-length": Buffer.byteLength(body) }),
    },
    ...(spec.signal ? { signal: spec.signal } : {}),
  };
  // Adds CA, client certificate, token (also of exec plugins, cached until it expires) and the agent, with any proxy.
  await withinTime(kc.applyToHTTPSOptions(options), spec.signal);
  keepAlive(options.agent);
  const request = server.protocol === "https:" ? httpsRequest : httpRequest;
  const response = await exchange(request, options, body, spec.idleTimeoutMs ?? CLUSTER_LIMITS.idleTimeoutMs);
  const stream = response.headers["content-encoding"] === "gzip" ? response.pipe(createGunzip()) : response;
  if (stream !== response) response.on("error", (error) => stream.destroy(error));
  const status = response.statusCode ?? 0;
  if (status < 200 || status > 299) throw await statusError(status, response, stream);
  const date = response.headers.date ? new Date(response.headers.date) : null;
  return { body: stream, date: date && !Number.isNaN(date.getTime()) ? date : null };
}

/** An exec plugin may wait for somebody to log in, and knows neither a time limit nor a cancellation. */
async function withinTime(credentials: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  const done = new AbortController();
  const { promise: late, reject } = Promise.withResolvers<never>();
  const limit = AbortSignal.timeout(CLUSTER_LIMITS.idleTimeoutMs);
  for (const [ended, why] of [
    [limit, `the kubeconfig's credential plugin gave nothing within ${CLUSTER_LIMITS.idleTimeoutMs / 1000} s`],
    [signal, "cancelled"],
  ] as const) {
    const give = () => reject(new Error(why));
    if (ended?.aborted) give();
    ended?.addEventListener("abort", give, { signal: done.signal });
  }
  await Promise.race([credentials, late]).finally(() => done.abort());
}

/** client-node makes one agent a cluster and user, but without keep-alive: each request would pay a TLS handshake. */
function keepAlive(agent: unknown): void {
  if (typeof agent === "object" && agent !== null && "keepAlive" in agent) agent.keepAlive = true;
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
  let text = "";
  try {
    for await (const chunk of stream) {
      text += String(chunk);
      if (text.length > CLUSTER_LIMITS.errorBodyBytes) break;
    }
  } catch {
    // The code alone must do.
  }
  const header = response.headers["retry-after"];
  const retryAfter = header === undefined ? Number.NaN : Number(header);
  const { reason, message } = readStatus(text);
  return new ApiError(
    status,
    reason,
    message || text.trim().slice(0, 300) || `HTTP ${status}`,
    Number.isFinite(retryAfter) ? retryAfter : null,
  );
}

function readStatus(text: string): { reason: string; message: string } {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null) {
      const { reason, message } = value as { reason?: unknown; message?: unknown };
      return { reason: typeof reason === "string" ? reason : "", message: typeof message === "string" ? message : "" };
    }
  } catch {
    // Not a Status: a proxy's page, or nothing.
  }
  return { reason: "", message: "" };
}

function firstLine(cause: unknown): string {
  return (cause instanceof Error ? cause.message : String(cause)).split("\n", 1)[0]?.slice(0, 200) ?? "";
}
