/** Handles one request, from its credentials to its answer. */
import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { discovery } from "./discovery.ts";
import { suffer } from "./faults.ts";
import { attemptOf, type Gate } from "./gate.ts";
import { getObject, listObjects } from "./list.ts";
import type { KubernetesOptions, Received } from "./options.ts";
import { type ResourceRequest, readRequest } from "./request.ts";
import { REVIEWS } from "./reviews.ts";
import { sendDocument, sendJson, sendLog } from "./send.ts";
import { failure, noSuchPath, StatusError } from "./status.ts";
import { tableOf, wantsTable } from "./table.ts";
import type { WatchConnections } from "./watch-connections.ts";
import type { World } from "./world.ts";

/** The context of an answer. */
export interface Surroundings {
  readonly world: World;
  readonly gate: Gate;
  readonly watches: WatchConnections;
  readonly options: KubernetesOptions;
  readonly requests: Received[];
  readonly closing: AbortSignal;
}

/** Answers one request. Throws only for a bug in the script. */
export async function answer(around: Surroundings, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { world, gate, options, requests, closing } = around;
  response.sendDate = false;
  response.setHeader("Date", new Date(world.nowMs()).toUTCString());
  response.setHeader("Audit-Id", randomUUID());
  response.setHeader("Cache-Control", "no-cache, private");
  const url = new URL(request.url ?? "/", "https://127.0.0.1");
  const { read, error } = attempt(() => readRequest(request.method ?? "GET", url, world.kinds));
  const received = recordOf(request, read);
  requests.push(received);
  response.on("close", () => {
    received.status = response.headersSent ? response.statusCode : 0;
  });
  const body = await bodyOf(request);
  try {
    const fault = (await options.before?.(received)) ?? null;
    if (fault !== null && !(await suffer(fault, response, closing))) return;
    gate.admit(request);
    const document = discovery(url.pathname, world.kinds);
    if (document !== null) await sendDocument(request, response, document);
    else if (read === null) throw error;
    else await serve(around, read, body, request, response);
  } catch (thrown) {
    if (!(thrown instanceof StatusError)) throw thrown;
    for (const [name, value] of Object.entries(thrown.headers)) response.setHeader(name, value);
    await sendJson(request, response, thrown.status, thrown.status.code);
  }
}

async function serve(
  { world, gate, watches, closing }: Surroundings,
  read: ResourceRequest,
  body: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { resource, subresource, verb, query } = read;
  const reviews = REVIEWS[resource.plural];
  if (reviews !== undefined) {
    await sendJson(request, response, reviews(body, gate.rights, world.kinds), 201);
    return;
  }
  gate.demand(read);
  if (subresource === "log") await sendLog(world, read, response, closing);
  else if (subresource === "exec") throw badUpgrade();
  else if (verb === "get") await sendJson(request, response, getObject(world.store, read));
  else if (verb === "list") {
    const list = listObjects(world.store, read);
    const table = wantsTable(request.headers.accept ?? "");
    await sendJson(request, response, table ? tableOf(resource, list, query, world.nowMs()) : list);
  } else if (verb === "watch") watches.start(read, request, response);
  else
    throw new StatusError(
      failure(405, "MethodNotAllowed", "the server does not allow this method on the requested resource"),
    );
}

/** Serves `pods/exec` and other upgraded connections as the script says, or refuses them. */
export function upgrade(
  { world, gate, options, requests }: Surroundings,
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): void {
  const url = new URL(request.url ?? "/", "https://127.0.0.1");
  const { read } = attempt(() => readRequest("GET", url, world.kinds));
  const received = recordOf(request, read);
  requests.push(received);
  const refused = attempt(() => {
    gate.admit(request);
    if (read === null || options.upgrade === undefined) throw noSuchPath();
    gate.demand(read);
    gate.demand(read, "create");
  }).error;
  received.status = refused?.status.code ?? 101;
  if (refused === null) options.upgrade?.(request, socket, head, world);
  else {
    const json = JSON.stringify(refused.status);
    socket.end(
      `HTTP/1.1 ${refused.status.code} ${refused.status.reason}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(json)}\r\nConnection: close\r\n\r\n${json}`,
    );
  }
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
