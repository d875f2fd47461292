/** Requests to the API server with retries, and their JSON answers. */
import { setTimeout as delay } from "node:timers/promises";
import pRetry, { AbortError } from "p-retry";
import { AccessError } from "../errors.ts";
import { ALL_NAMESPACES } from "../inputs.ts";
import { ApiError, type ApiResponse, type Connection, type RequestSpec } from "./connect.ts";
import { type Json, json, object, text } from "./json.ts";
import { CLUSTER_LIMITS } from "./limits.ts";
import { createListReader } from "./list-reader.ts";
import { codeOf, isLasting } from "./network-errors.ts";
import { keepHeapSmall } from "./small-heap.ts";
import { ProxyError } from "./tunnel.ts";

/** A 2xx answer that does not come from Kubernetes: a login page, a captive portal, another server. */
export class ForeignAnswerError extends Error {
  override readonly name = "ForeignAnswerError";
}

/**
 * True if a retry may help: too many requests, a server failure, a broken connection. False for other 4xx answers.
 */
export function isPassing(error: unknown): boolean {
  if (error instanceof ApiError) return error.status === 429 || error.status >= 500;
  if (error instanceof AccessError || error instanceof ForeignAnswerError) return false;
  if (error instanceof ProxyError && error.status !== null) return error.status >= 500;
  const code = codeOf(error);
  if (code !== null && isLasting(code)) return false;
  return !(error instanceof Error && error.name === "AbortError");
}

/** Sends a request and accepts JSON only. The body of any other answer is discarded. */
export async function sendForJson(connection: Connection, spec: RequestSpec): Promise<ApiResponse> {
  const response = await connection.send(spec);
  if (/\bjson\b/i.test(response.contentType)) return response;
  response.body.destroy();
  const what = response.contentType.split(";", 1)[0] || "something without a content type";
  throw new ForeignAnswerError(
    `the server at that address is not a Kubernetes API server: it returned ${/html/i.test(what) ? "an HTML page" : what} instead of JSON. ` +
      "A login page or a proxy may be in between; check the server's address in the kubeconfig",
  );
}

/** Retries within `CLUSTER_LIMITS.retries` and `retryForMs`, honouring `Retry-After`. Throws the last error. */
export async function persist<T>(attempt: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  return pRetry(
    async () => {
      try {
        return await attempt();
      } catch (error) {
        if (signal?.aborted || !isPassing(error)) throw new AbortError(asError(error));
        if (error instanceof ApiError && error.retryAfterSeconds !== null) {
          await delay(Math.min(error.retryAfterSeconds * 1000, CLUSTER_LIMITS.retryAfterMaxMs), undefined, {
            ...(signal ? { signal } : {}),
          });
        }
        throw asError(error);
      }
    },
    {
      retries: CLUSTER_LIMITS.retries,
      maxRetryTime: CLUSTER_LIMITS.retryForMs,
      minTimeout: 250,
      maxTimeout: 4000,
      randomize: true,
      ...(signal ? { signal } : {}),
    },
  );
}

/** p-retry treats a TypeError as a defect unless it comes from `fetch`; here every error comes from the network. */
function asError(error: unknown): Error {
  if (error instanceof TypeError) return new Error(error.message, { cause: error });
  return error instanceof Error ? error : new Error(String(error));
}

/** Requests one object. Throws ApiError, or the network's error after the last retry. */
export async function getJson(connection: Connection, spec: RequestSpec): Promise<Json> {
  return persist(async () => {
    const chunks: Buffer[] = [];
    for await (const chunk of (await sendForJson(connection, spec)).body) chunks.push(chunk as Buffer);
    return object(JSON.parse(Buffer.concat(chunks).toString("utf8")));
  }, spec.signal);
}

/** A page of a list. */
export interface ListPage<Item> {
  readonly items: readonly Item[];
  readonly resourceVersion: string | null;
}

/** Options for reading a list. */
export interface ListOptions<Item> {
  readonly query?: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** Reduces an object, so that a page of thousands is never in memory as a whole. Null skips it. */
  readonly read: (item: Json) => Item | null;
  /** Called if the list starts over: discard its items so far. */
  readonly restarted: () => void;
}

/**
 * The pages of one consistent list. If a `continue` token expires, the list is requested again in one piece, which
 * cannot expire. Throws what the requests throw.
 */
export async function* listPages<Item>(
  connection: Connection,
  path: string,
  { query, signal, read, restarted }: ListOptions<Item>,
): AsyncGenerator<ListPage<Item>> {
  const parameters = pageParameters(query);
  for (;;) {
    const spec = { ...pageOf(path, parameters), signal };
    let page: ListPage<Item> & { readonly next: string | null };
    try {
      page = await persist(async () => readPage(await sendForJson(connection, spec), read), signal);
    } catch (error) {
      // 410: the token outlived etcd's history.
      if (!(error instanceof ApiError) || error.status !== 410 || !parameters.has("continue")) throw error;
      parameters.delete("continue");
      parameters.delete("limit");
      restarted();
      continue;
    }
    yield page;
    if (page.next === null) return;
    keepHeapSmall();
    parameters.set("continue", page.next);
  }
}

/** The request for the first page of a list. */
export function firstPage(path: string, query: Readonly<Record<string, string>> = {}): RequestSpec {
  return pageOf(path, pageParameters(query));
}

function pageOf(path: string, parameters: URLSearchParams): RequestSpec {
  return { path: `${path}?${parameters}`, compressed: true };
}

function pageParameters(query: Readonly<Record<string, string>> | undefined): URLSearchParams {
  return new URLSearchParams({ limit: String(CLUSTER_LIMITS.pageSize), ...query });
}

async function readPage<Item>(
  response: ApiResponse,
  read: (item: Json) => Item | null,
): Promise<ListPage<Item> & { readonly next: string | null }> {
  const items: Item[] = [];
  const reader = createListReader((value) => {
    const item = read(value);
    if (item !== null) items.push(item);
  });
  for await (const chunk of response.body) reader.write(chunk as Buffer);
  const list = reader.end();
  // Go writes an empty list as null. Without `items` and without a list's kind, another server answered.
  if (!("items" in list) && !/List$/.test(text(list.kind) ?? ""))
    throw new Error("the response is not a list of objects");
  const metadata = json(list, "metadata");
  return { items, resourceVersion: text(metadata.resourceVersion), next: text(metadata.continue) };
}

/** `/api/v1/namespaces/prod/pods`, or `/api/v1/pods` for all namespaces; each part is URL-encoded. */
export function namespaced(group: "" | "apps/v1" | "batch/v1", namespace: string, ...rest: readonly string[]): string {
  const base = group === "" ? "/api/v1" : `/apis/${group}`;
  const scope = namespace === ALL_NAMESPACES ? "" : `/namespaces/${encodeURIComponent(namespace)}`;
  return `${base}${scope}/${rest.map(encodeURIComponent).join("/")}`;
}
