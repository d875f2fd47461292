/** Limits the heap while much is read: V8 takes whatever a machine has before it looks for garbage. */
import { runInNewContext } from "node:vm";

let isSmall = false;
let isCollected = false;

/**
 * The space of new objects is doubled while much is allocated, up to three times 16 MB, and kept. What is read pod by
 * pod or piece by piece gains nothing by that: with a log of 100 MB the peak is 151 MB instead of 179. Old objects may
 * take 1.6 times what is alive before garbage is looked for, not four times.
 */
export function keepHeapSmall(): void {
  if (isSmall) return;
  isSmall = true;
  const { setFlagsFromString } = process.getBuiltinModule("node:v8");
  setFlagsFromString("--semi-space-growth-factor=1");
  setFlagsFromString("--heap-growing-percent=60");
}

/**
 * Collects garbage once where a long list was read, before the watch of it: V8 sets its limit by what was alive when it
 * last did, and would first do so at 170 MB.
 */
export function collectAfterLongList(): void {
  if (!isSmall || isCollected) return;
  isCollected = true;
  process.getBuiltinModule("node:v8").setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  if (typeof collect === "function") collect();
}
