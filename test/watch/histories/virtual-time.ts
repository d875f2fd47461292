/** A virtual clock: minutes of a watch pass in milliseconds. */
import { syncBuiltinESMExports } from "node:module";
import timersPromises from "node:timers/promises";

/**
 * Idle turns before the work counts as stuck: waiting for the kernel takes real time that the virtual clock does not
 * see.
 */
const MOST_IDLE_TURNS = 10_000;

interface Timer {
  readonly atMs: number;
  readonly order: number;
  readonly run: () => void;
}

/** Replaces every clock and timer of the process, starting at `startMs`, until disposed of. */
export class VirtualTime implements Disposable {
  #nowMs: number;
  #order = 0;
  readonly #startMs: number;
  readonly #timers: Timer[] = [];
  readonly #restore: (() => void)[] = [];

  constructor(startMs: number) {
    this.#nowMs = startMs;
    this.#startMs = startMs;
    const replace = <T extends object, K extends keyof T>(target: T, key: K, value: T[K]): void => {
      const before = target[key];
      target[key] = value;
      this.#restore.push(() => {
        target[key] = before;
      });
    };
    replace(Date, "now", () => this.#nowMs);
    replace(performance, "now", () => this.#nowMs - this.#startMs);
    replace(timersPromises, "setTimeout", this.#delay as typeof timersPromises.setTimeout);
    replace(globalThis, "setTimeout", ((run: () => void, ms = 0) => this.at(this.#nowMs + ms, run)) as never);
    replace(globalThis, "clearTimeout", ((timer: Timer | undefined) => this.#clear(timer)) as never);
    replace(globalThis, "setInterval", ((run: () => void, ms: number) => this.#every(ms, run)) as never);
    replace(globalThis, "clearInterval", ((timer: { current: Timer } | undefined) =>
      this.#clear(timer?.current)) as never);
    replace(AbortSignal, "timeout", (ms: number) => {
      const controller = new AbortController();
      this.at(this.#nowMs + ms, () => controller.abort(new DOMException("timed out", "TimeoutError")));
      return controller.signal;
    });
    syncBuiltinESMExports();
  }

  get nowMs(): number {
    return this.#nowMs;
  }

  /** Runs a function at that moment. */
  at(atMs: number, run: () => void): Timer {
    const timer: Timer = { atMs: Math.max(this.#nowMs, atMs), order: this.#order++, run };
    let index = this.#timers.length;
    while (index > 0 && isLater(this.#timers[index - 1], timer)) index--;
    this.#timers.splice(index, 0, timer);
    return timer;
  }

  /** Advances time until the work is done; rejects if nothing is scheduled that could complete it. */
  async run<T>(work: Promise<T>): Promise<T> {
    let isDone = false;
    const done = () => {
      isDone = true;
    };
    work.then(done, done);
    let idle = 0;
    for (;;) {
      await settled();
      if (isDone) return work;
      const next = this.#timers.shift();
      if (next === undefined) {
        if (++idle > MOST_IDLE_TURNS) throw new Error("the work waits for nothing that is going to happen");
        continue;
      }
      idle = 0;
      this.#nowMs = next.atMs;
      next.run();
    }
  }

  readonly #delay = (ms = 0, value?: unknown, options: { readonly signal?: AbortSignal } = {}): Promise<unknown> => {
    const { signal } = options;
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    if (signal?.aborted) return Promise.reject(aborted(signal));
    const onAbort = () => {
      this.#clear(timer);
      reject(aborted(signal));
    };
    const timer = this.at(this.#nowMs + ms, () => {
      signal?.removeEventListener("abort", onAbort);
      resolve(value);
    });
    signal?.addEventListener("abort", onAbort, { once: true });
    return promise;
  };

  #every(ms: number, run: () => void): { current: Timer } {
    const timer = { current: this.at(this.#nowMs + ms, () => again()) };
    const again = () => {
      timer.current = this.at(this.#nowMs + ms, again);
      run();
    };
    return timer;
  }

  #clear(timer: Timer | undefined): void {
    const index = timer === undefined ? -1 : this.#timers.indexOf(timer);
    if (index >= 0) this.#timers.splice(index, 1);
  }

  [Symbol.dispose](): void {
    for (const restore of this.#restore.reverse()) restore();
    syncBuiltinESMExports();
  }
}

function isLater(a: Timer | undefined, b: Timer): boolean {
  return a !== undefined && (a.atMs > b.atMs || (a.atMs === b.atMs && a.order > b.order));
}

function aborted(signal: AbortSignal | undefined): Error {
  return new DOMException("The operation was aborted", { name: "AbortError", cause: signal?.reason });
}

/** Waits for everything that takes no virtual time: promises, streams, and file operations. */
async function settled(): Promise<void> {
  await turn();
  while (process.getActiveResourcesInfo().some((resource) => /^(?:FSReq|FileHandle|CloseReq)/.test(resource)))
    await turn();
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
