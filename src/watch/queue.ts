/** Limits how many tasks run in parallel. */
import { setTimeout as delay } from "node:timers/promises";

/** A queue of tasks that run a few at a time. */
export interface Queue {
  /** Runs the work when its turn comes. Rejects with what it throws. */
  add(work: () => Promise<void>): Promise<void>;
  /** The same after a pause. */
  addLater(ms: number, work: () => Promise<void>): Promise<void>;
}

/** A queue that runs at most `parallel` tasks at a time, first come first served. */
export function createQueue(parallel: number): Queue {
  const waiting: (() => void)[] = [];
  let running = 0;

  async function add(work: () => Promise<void>): Promise<void> {
    if (running < parallel) running++;
    // A finished task hands its slot on: otherwise a later caller could take it first.
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
