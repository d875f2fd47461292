/** Work in parallel, but not all at once. */
import { setTimeout as delay } from "node:timers/promises";

/** A queue of tasks that run a few at a time. */
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
    if (running < parallel) running++;
    // The place of one that ended is handed on: whoever comes before this goes on would take it otherwise.
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running--;
      else next();
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
