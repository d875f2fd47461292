/** A scripted cluster: a server, and a story that is told to it while a client watches. */
import { sleep } from "./faults.ts";
import type { KubernetesOptions, Received } from "./options.ts";
import { type KubernetesServer, serveKubernetes } from "./server.ts";
import type { World } from "./world.ts";

/** The hand of the story: what it waits for, and what then happens. */
export interface Story {
  readonly world: World;
  readonly server: KubernetesServer;
  /** Waits; ends at once where the server is closed. */
  readonly pause: (ms: number) => Promise<void>;
  /** Waits until it holds; asked every few milliseconds. */
  readonly until: (holds: () => boolean) => Promise<void>;
  /** Waits for a request of that verb and resource that came after this call: `watch pods`, `get pods/log`. */
  readonly asked: (what: string, times?: number) => Promise<void>;
  /** Waits until somebody watches pods, or has listed them twice. */
  readonly watched: () => Promise<void>;
}

export interface ScriptedKubernetes extends KubernetesServer {
  /** Resolves when the story is told; rejects where it was wrong. */
  readonly told: Promise<void>;
}

/** What stands at the beginning is done before the server is given back; the rest happens while the client looks on. */
export type Script = (story: Story) => void | Promise<void>;

const POLL_MS = 5;

/** Starts a server and tells it the story. Closing it ends the story. */
export async function startKubernetes(script: Script, options: KubernetesOptions = {}): Promise<ScriptedKubernetes> {
  const server = await serveKubernetes(options);
  const closing = new AbortController();
  const pause = (ms: number): Promise<void> => sleep(ms, closing.signal);
  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds()) {
      await pause(POLL_MS);
      // A story whose server is gone is never told further.
      if (closing.signal.aborted) await new Promise(() => {});
    }
  };
  const matching = (what: string): readonly Received[] =>
    server.requests.filter(({ verb, resource }) => `${verb} ${resource}` === what);
  const asked = (what: string, times = 1): Promise<void> => {
    const before = matching(what).length;
    return until(() => matching(what).length >= before + times);
  };
  const watched = (): Promise<void> =>
    until(() => server.watches() > 0 || matching("list pods").filter(({ status }) => status === 200).length >= 2);
  const told = (async () => script({ world: server.world, server, pause, until, asked, watched }))();
  // Told to whoever awaits it; a test that does not must not die of it.
  told.catch(() => {});
  const close = async (): Promise<void> => {
    closing.abort();
    await server.close();
  };
  return { ...server, told, close, [Symbol.asyncDispose]: close };
}
