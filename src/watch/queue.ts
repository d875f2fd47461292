/** Work in parallel, but not all at once. */
import { setTimeout as delay } from "node:timers/promises";

export interface Queue {
  /** Runs the work when its turn comes. What it throws is given to `onError` of the caller by rejection. */
  add(work: () => Promise<void>): Promise<void>;
  /** The same after a pause, during which the queue does not count as idle. */
  addLater(ms: number, work: () => Promise<void>): Promise<void>;
  /** Resolves when nothing is waiting or running. */
  idle(): Promise<void>;
  /** Waiting and running. */
  size(): number;
}

/** A queue that runs at most `parallel` pieces at a time, first come first served. */
export function createQueue(parallel: number): Queue {
  const waiting: (() => void)[] = [];
  const idlers: (() => void)[] = [];
  let running = 0;
  let size = 0;

  async function add(work: () => Promise<void>): Promise<void> {
    size++;
    try {
      if (running >= parallel) await new Promise<void>((resolve) => waiting.push(resolve));
      running++;
      try {
        await work();
      } finally {
        running--;
        waiting.shift()?.();
      }
    } finally {
      size--;
      if (size === 0) for (const idler of idlers.splice(0)) idler();
    }
  }

  return {
    add,
    async addLater(ms, work) {
      size++;
      try {
        await delay(ms);
        await add(work);
      } finally {
        size--;
        if (size === 0) for (const idler of idlers.splice(0)) idler();
      }
    },
    idle: () => (size === 0 ? Promise.resolve() : new Promise((resolve) => idlers.push(resolve))),
    size: () => size,
  };
}
