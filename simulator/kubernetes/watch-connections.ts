/** The open watches of clients. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { KubernetesOptions } from "./options.ts";
import { integer, type ResourceRequest } from "./request.ts";
import { tableOf, wantsTable } from "./table.ts";
import { type Watch, type WatchEvent, watchObjects } from "./watch.ts";
import type { World } from "./world.ts";

interface OpenWatch {
  readonly watch: Watch;
  readonly response: ServerResponse;
}

const BOOKMARK_MS = 60_000;

export class WatchConnections {
  readonly #world: World;
  readonly #options: KubernetesOptions;
  readonly #open = new Set<OpenWatch>();

  constructor(world: World, options: KubernetesOptions) {
    this.#world = world;
    this.#options = options;
  }

  get size(): number {
    return this.#open.size;
  }

  bookmark(): void {
    for (const { watch } of this.#open) watch.bookmark();
  }

  /** Sends an event to every watch, such as an ERROR. */
  send(event: WatchEvent): void {
    for (const { watch } of this.#open) watch.send(event);
  }

  /** Ends every watch like the server does, or cuts its connection. */
  end(how: "end" | "cut"): void {
    for (const { response } of [...this.#open]) {
      if (how === "cut") response.destroy();
      else response.end();
    }
  }

  /** Answers a watch until its client, its time limit or the server ends it. */
  start(read: ResourceRequest, request: IncomingMessage, response: ServerResponse): void {
    const shown = wantsTable(request.headers.accept ?? "") ? this.#inTable(read) : (event: WatchEvent) => event;
    // The head is sent at once, since the client waits for it before the first event.
    const early: WatchEvent[] = [];
    const write = (event: WatchEvent): void => {
      if (!response.headersSent) early.push(event);
      else if (!response.writableEnded)
        for (const piece of this.#pieces(`${JSON.stringify(shown(event))}\n`)) response.write(piece);
    };
    let ended = false;
    const end = (): void => {
      ended = true;
    };
    const watch = watchObjects(this.#world.store, read, write, end);
    response.writeHead(200, { "Content-Type": "application/json" });
    response.flushHeaders();
    for (const event of early) write(event);
    if (ended) response.end();
    else this.#keep({ watch, response }, read.query);
  }

  #keep(open: OpenWatch, query: URLSearchParams): void {
    const { watch, response } = open;
    this.#open.add(open);
    const askedMs = (integer(query, "timeoutSeconds") ?? 3600) * 1000;
    const timer = setTimeout(() => response.end(), Math.min(askedMs, this.#options.watchMs ?? 3_600_000));
    const bookmarks = setInterval(watch.bookmark, this.#options.bookmarkMs ?? BOOKMARK_MS);
    response.on("close", () => {
      clearInterval(bookmarks);
      clearTimeout(timer);
      watch.stop();
      this.#open.delete(open);
    });
  }

  #inTable({ resource, query }: ResourceRequest): (event: WatchEvent) => WatchEvent | object {
    return (event) => {
      if (event.type === "ERROR" || event.type === "BOOKMARK" || !("uid" in event.object.metadata)) return event;
      const { resourceVersion } = event.object.metadata;
      const list = { metadata: { resourceVersion: String(resourceVersion) }, items: [event.object] as never };
      return { type: event.type, object: tableOf(resource, list, query, this.#world.nowMs()) };
    };
  }

  #pieces(text: string): readonly Buffer[] {
    const bytes = Buffer.from(text);
    const size = this.#options.watchPieceBytes ?? bytes.length;
    return Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
      bytes.subarray(at * size, (at + 1) * size),
    );
  }
}
