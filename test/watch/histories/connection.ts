/** A connection to the scripted API server without a network in between: its answers, refusals and watches. */
import { PassThrough, Readable } from "node:stream";
import { setTimeout as delay } from "node:timers/promises";
import { attemptOf } from "../../../simulator/kubernetes/gate.ts";
import { getObject, listObjects } from "../../../simulator/kubernetes/list.ts";
import type { Pod } from "../../../simulator/kubernetes/objects.ts";
import { instanceOfLog, readLog } from "../../../simulator/kubernetes/read-log.ts";
import { type ResourceRequest, readRequest } from "../../../simulator/kubernetes/request.ts";
import { demand, rightsWithout } from "../../../simulator/kubernetes/rights.ts";
import { failure, StatusError } from "../../../simulator/kubernetes/status.ts";
import { type WatchEvent, watchObjects } from "../../../simulator/kubernetes/watch.ts";
import type { World } from "../../../simulator/kubernetes/world.ts";
import { ApiError, type Connection } from "../../../src/cluster/connect.ts";

/** The behaviour of the server and the network. */
export interface Weather {
  readonly deny: readonly string[];
  /** Delay of the next answer. */
  readonly latencyMs: (what: string) => number;
  /** True if the next answer reflects the end of that delay instead of its beginning. */
  readonly answersLate: () => boolean;
  /** Copies of each watch event, and the delay of a pod's events, which stay in order. */
  readonly copies: () => number;
  readonly heldBackMs: (pod: string) => number;
  /** True while the server does not answer. */
  readonly isAway: () => boolean;
}

export interface ScriptedConnection extends Connection {
  /** Every pod sent to the client, in any answer. */
  readonly served: readonly Pod[];
  /** Ends every watch, with an error or silently. */
  endWatches(how: "end" | "cut"): void;
}

/** Opens a connection to the world. */
export function scriptedConnection(world: World, weather: Weather): ScriptedConnection {
  const rights = rightsWithout("test", weather.deny);
  const served: Pod[] = [];
  const watches = new Set<PassThrough>();

  async function send({ method = "GET", path, signal }: Parameters<Connection["send"]>[0]) {
    signal?.throwIfAborted();
    const read = attempt(() => readRequest(method, new URL(path, "https://server"), world.kinds));
    const what = `${read.verb} ${read.resource.plural}${read.subresource === null ? "" : `/${read.subresource}`}`;
    const isList = read.verb === "list";
    const early = isList && !weather.answersLate() && !weather.isAway() ? attempt(() => answer(read)) : null;
    await delay(weather.latencyMs(what), undefined, signal === undefined ? {} : { signal });
    if (weather.isAway()) throw Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
    attempt(() => demand(rights, attemptOf(read)));
    const body = attempt(() => (early === null ? bodyOf(read, signal) : bytesOf(early)));
    const aborted = () => body.destroy();
    signal?.addEventListener("abort", aborted, { once: true });
    body.on("close", () => signal?.removeEventListener("abort", aborted));
    // A body that is no longer read may fail with no one listening.
    body.on("error", () => {});
    return { body, date: new Date(world.nowMs()), contentType: read.subresource === "log" ? "text/plain" : JSON_TYPE };
  }

  function bodyOf(read: ResourceRequest, signal: AbortSignal | undefined): Readable {
    if (read.subresource === "log") {
      const pod = world.pod(read.namespace ?? "", read.name ?? "");
      if (pod === null) throw new StatusError(failure(404, "NotFound", `pods "${read.name}" not found`));
      const never = new AbortController().signal;
      return Readable.from(readLog(world.logs, instanceOfLog(pod, read.query), read.query, signal ?? never));
    }
    if (read.verb === "watch") return watchOf(read);
    return bytesOf(answer(read));
  }

  function answer(read: ResourceRequest) {
    const given = read.verb === "get" ? getObject(world.store, read) : listObjects(world.store, read);
    if (read.resource.plural === "pods")
      served.push(...(("items" in given ? given.items : [given]) as unknown as Pod[]));
    return given;
  }

  function watchOf(read: ResourceRequest): Readable {
    const stream = new PassThrough();
    const write = (event: WatchEvent) => {
      if (stream.writableEnded || stream.destroyed) return;
      if (event.type !== "ERROR" && event.type !== "BOOKMARK") served.push(event.object as unknown as Pod);
      stream.write(`${JSON.stringify(event)}\n`);
    };
    const send = (event: WatchEvent) => {
      const name = "metadata" in event.object ? String((event.object.metadata as { name?: string }).name ?? "") : "";
      const heldMs = name === "" ? 0 : weather.heldBackMs(name);
      for (let copy = weather.copies(); copy > 0; copy--) {
        if (heldMs === 0) write(event);
        else setTimeout(() => write(event), heldMs);
      }
    };
    const watch = watchObjects(world.store, read, send, () => stream.end());
    const seconds = Number(read.query.get("timeoutSeconds") ?? "3600");
    const timer = setTimeout(() => stream.end(), seconds * 1000);
    watches.add(stream);
    stream.on("close", () => {
      clearTimeout(timer);
      watch.stop();
      watches.delete(stream);
    });
    return stream;
  }

  return {
    context: "test",
    namespace: "prod",
    server: "https://server",
    base: "https://server",
    secrets: [],
    served,
    send,
    ahead: () => {},
    socketOptions: () => Promise.reject(new Error("no sockets here")),
    close: () => {},
    endWatches(how) {
      for (const stream of [...watches]) {
        if (how === "end") stream.end();
        else stream.destroy(Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" }));
      }
    },
  };
}

function bytesOf(answer: object): Readable {
  return Readable.from([Buffer.from(JSON.stringify(answer))]);
}

const JSON_TYPE = "application/json";

function attempt<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof StatusError)) throw error;
    const { code, reason, message } = error.status;
    throw new ApiError(code, reason ?? "", message, null);
  }
}
