/** A scripted cluster: a server, and a story that runs while a client watches. */
import { sleep } from "./faults.ts";
import type { KubernetesOptions, Received } from "./options.ts";
import { type KubernetesServer, serveKubernetes } from "./server.ts";
import type { World } from "./world.ts";

/** The means of a story: waits, and changes of the world. */
export interface Story {
  readonly world: World;
  readonly server: KubernetesServer;
  /** Waits, or returns as soon as the server is closed. */
  readonly pause: (ms: number) => Promise<void>;
  /** Waits until `holds` returns true, checking every few milliseconds. */
  readonly until: (holds: () => boolean) => Promise<void>;
  /** Waits for a later request with that verb and resource: `watch pods`, `get pods/log`. */
  readonly asked: (what: string, times?: number) => Promise<void>;
  /** Waits until a client watches pods, or has listed them twice. */
  readonly watched: () => Promise<void>;
}

export interface ScriptedKubernetes extends KubernetesServer {
  /** Resolves when the story has ended; rejects if it threw. */
  readonly ended: Promise<void>;
}

/** The code before the first wait runs before `startKubernetes` returns; the rest runs while the client watches. */
export type Script = (story: Story) => void | Promise<void>;

const POLL_MS = 5;

/** Starts a server and its story. Closing the server ends the story. */
export async function startKubernetes(script: Script, options: KubernetesOptions = {}): Promise<ScriptedKubernetes> {
  const server = await serveKubernetes(options);
  const closing = new AbortController();
  const pause = (ms: number): Promise<void> => sleep(ms, closing.signal);
  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds()) {
      await pause(POLL_MS);
      // The story never continues without its server.
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
  const ended = (async () => script({ world: server.world, server, pause, until, asked, watched }))();
  // The caller that awaits it gets the error; a test that does not must not crash.
  ended.catch(() => {});
  const close = async (): Promise<void> => {
    closing.abort();
    await server.close();
  };
  return { ...server, ended, close, [Symbol.asyncDispose]: close };
}
