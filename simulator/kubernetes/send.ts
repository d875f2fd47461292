/** Sends answers. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Pod } from "./objects.ts";
import { instanceOfLog, readLog, validateLogQuery } from "./read-log.ts";
import { boolean, type ResourceRequest } from "./request.ts";
import { notFound } from "./status.ts";
import type { World } from "./world.ts";

const GZIP_FROM_BYTES = 128 * 1024;
const gzipAsync = promisify(gzip);

/** Sends a text as it is, anything else as JSON. */
export async function sendDocument(
  request: IncomingMessage,
  response: ServerResponse,
  document: object | string,
): Promise<void> {
  if (typeof document === "string") response.writeHead(200, { "Content-Type": "text/plain" }).end(document);
  else await sendJson(request, response, document);
}

/** Sends JSON, gzipped if it is large and the client accepts that, like the real server. */
export async function sendJson(
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

/**
 * Sends a container's log, of the instance that the kubelet would pick; with `follow` until the instance or the
 * server ends.
 */
export async function sendLog(
  world: World,
  read: ResourceRequest,
  response: ServerResponse,
  closing: AbortSignal,
): Promise<void> {
  const pod = world.pod(read.namespace ?? "", read.name ?? "");
  if (pod === null) throw notFound("", "pods", read.name ?? "");
  validateLogQuery(read.query);
  const instance = instanceOfLog(pod as Pod, read.query);
  const gone = new AbortController();
  response.on("close", () => gone.abort());
  response.writeHead(200, { "Content-Type": "text/plain" });
  if (boolean(read.query, "follow")) response.flushHeaders();
  const signal = AbortSignal.any([gone.signal, closing]);
  for await (const chunk of readLog(world.logs, instance, read.query, signal)) {
    if (response.destroyed) return;
    if (!response.write(chunk)) await drained(response);
  }
  response.end();
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
