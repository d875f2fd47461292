/** Requests that are asked again when the cluster stumbles, and answers as JSON. */
import { setTimeout as delay } from "node:timers/promises";
import pRetry, { AbortError } from "p-retry";
import { ApiError, type ApiResponse, type Connection, type RequestSpec } from "./connect.ts";
import { array, type Json, json, object, text } from "./json.ts";
import { CLUSTER_LIMITS } from "./limits.ts";

/** Whether asking again may help: too many requests, a server's failure, a broken connection. Not a 4xx that is about us. */
export function isPassing(error: unknown): boolean {
  if (error instanceof ApiError) return error.status === 429 || error.status >= 500;
  return !(error instanceof Error && error.name === "AbortError");
}

/** Sends until it succeeds, within `CLUSTER_LIMITS.retries` and `retryForMs`, honouring `Retry-After`. Throws the last error. */
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

/** p-retry takes a TypeError for a defect unless it comes from `fetch`; here every error is the network's. */
function asError(error: unknown): Error {
  if (error instanceof TypeError) return new Error(error.message, { cause: error });
  return error instanceof Error ? error : new Error(String(error));
}

export interface JsonResponse {
  readonly value: Json;
  readonly date: Date | null;
}

/** One answer as JSON. Throws ApiError, or the network's error after the tries. */
export async function getJson(connection: Connection, spec: RequestSpec): Promise<JsonResponse> {
  return persist(async () => readJson(await connection.send(spec)), spec.signal);
}

async function readJson(response: ApiResponse): Promise<JsonResponse> {
  const chunks: Buffer[] = [];
  for await (const chunk of response.body) chunks.push(chunk as Buffer);
  const body = (chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)) ?? Buffer.alloc(0);
  return { value: object(JSON.parse(body.toString("utf8"))), date: response.date };
}

/** A page of a list. */
export interface Page {
  readonly items: readonly unknown[];
  readonly resourceVersion: string | null;
  readonly date: Date | null;
}

/**
 * The pages of one consistent list. Where a `continue` token expires (`restarted` is called, drop what you have), the list
 * is asked for anew in one piece, which cannot expire. Throws what the requests throw.
 */
export async function* listPages(
  connection: Connection,
  path: string,
  query: Readonly<Record<string, string>>,
  signal: AbortSignal,
  restarted: () => void,
): AsyncGenerator<Page> {
  const parameters = new URLSearchParams({ limit: String(CLUSTER_LIMITS.pageSize), ...query });
  for (;;) {
    let response: JsonResponse;
    try {
      response = await getJson(connection, { path: `${path}?${parameters}`, signal, compressed: true });
    } catch (error) {
      // 410: the token outlived etcd's history.
      if (!(error instanceof ApiError) || error.status !== 410 || !parameters.has("continue")) throw error;
      parameters.delete("continue");
      parameters.delete("limit");
      restarted();
      continue;
    }
    const { value, date } = response;
    // Go writes an empty list as null; what has neither items nor a list's kind is another server's answer.
    if (!("items" in value) && !/List$/.test(text(value.kind) ?? ""))
      throw new Error("the answer is no list of objects");
    const metadata = json(value, "metadata");
    yield { items: array(value.items), resourceVersion: text(metadata.resourceVersion), date };
    const token = text(metadata.continue);
    if (token === null) return;
    parameters.set("continue", token);
  }
}

/** `/api/v1/namespaces/prod/pods`, with what is foreign escaped. */
export function namespaced(group: "" | "apps/v1" | "batch/v1", namespace: string, ...rest: readonly string[]): string {
  const base = group === "" ? "/api/v1" : `/apis/${group}`;
  return `${base}/namespaces/${encodeURIComponent(namespace)}/${rest.map(encodeURIComponent).join("/")}`;
}
