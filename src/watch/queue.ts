/** Work in parallel, but not all at once. */
import { setTimeout as delay } from "node:timers/promises";

export interface Queue {
  /** Runs the work when its turn comes. What it throws is given to the caller by rejection. */
  add(work: () => Promise<void>): Promise<void>;
  /** The same after a pause. */
  addLater(ms: number, work: () => Promise<void>): Promise<void>;
}

/** A queue that runs at most `parallel` pieces at a time, first come first served. */
export function createQueue(parallel: number): Queue {
  const waiting: (() => void)[] = [];
  let running = 0;

  async function add(work: () => Promise<void>): Promise<void> {
    if (running >= parallel) await new Promise<void>((resolve) => waiting.push(resolve));
    running++;
    try {
      await work();
    } finally {
      running--;
      waiting.shift()?.();
    }
  }

  return {
    add,
    async addLater(ms, work) {
      await delay(ms);
      await add(work);
    },
  };
}
