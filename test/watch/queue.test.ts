import { expect, test } from "vitest";
import { createQueue } from "../../src/watch/queue.ts";

test("runs a limited number at once, in order of arrival, including one added while another ends", async () => {
  const queue = createQueue(1);
  const first = Promise.withResolvers<void>();
  const began: string[] = [];
  let running = 0;
  let most = 0;
  const task = (name: string) => async (): Promise<void> => {
    began.push(name);
    most = Math.max(most, ++running);
    await new Promise((resolve) => setImmediate(resolve));
    running--;
  };
  const all = [queue.add(() => first.promise), queue.add(task("waits"))];
  // Between the end of the first task and the start of the waiting one.
  all.push(first.promise.then(() => queue.add(task("newcomer"))));
  first.resolve();
  await Promise.all(all);
  expect(began).toEqual(["waits", "newcomer"]);
  expect(most).toBe(1);
});

test("rejects with a task's error, and continues with the next", async () => {
  const queue = createQueue(1);
  const failed = queue.add(() => Promise.reject(new Error("no")));
  const done: string[] = [];
  const next = queue.add(async () => void done.push("next"));
  await expect(failed).rejects.toThrow("no");
  await next;
  expect(done).toEqual(["next"]);
});
