/** Limits the heap for long reads: V8 fills much of a machine's memory before it collects garbage. */
import { runInNewContext } from "node:vm";

let isSmall = false;
let isCollected = false;

/**
 * V8 doubles the space for new objects under load, up to three times 16 MB, and keeps it. Reads pod by pod or chunk
 * by chunk gain nothing from that: without it a log of 100 MB peaks at 151 MB instead of 179. Old objects may grow to
 * 1.6 times the live size before a collection, not four times.
 */
export function keepHeapSmall(): void {
  if (isSmall) return;
  isSmall = true;
  const { setFlagsFromString } = process.getBuiltinModule("node:v8");
  setFlagsFromString("--semi-space-growth-factor=1");
  setFlagsFromString("--heap-growing-percent=60");
}

/**
 * Collects garbage once after a long list, before its watch. V8 sets its limit by the live size at the last
 * collection, and would not collect before 170 MB.
 */
export function collectAfterLongList(): void {
  if (!isSmall || isCollected) return;
  isCollected = true;
  collect("major");
}

/** Bytes of large logs after which their chunks are collected. */
const COLLECTED_BYTES = 4 * 1024 * 1024;
let uncollectedBytes = 0;

/**
 * Counts a chunk of a large log, of whichever log it is, and frees those read before from time to time. V8 counts
 * their small objects only, and keeps 40 MB of them.
 */
export function passedChunk(bytes: number): void {
  uncollectedBytes += bytes;
  if (uncollectedBytes < COLLECTED_BYTES) return;
  uncollectedBytes = 0;
  collect("minor");
}

type Collect = (options: { readonly type: "major" | "minor" }) => void;

let collector: Collect | null = null;

function collect(type: "major" | "minor"): void {
  if (collector === null) {
    process.getBuiltinModule("node:v8").setFlagsFromString("--expose-gc");
    const exposed: unknown = runInNewContext("gc");
    collector = typeof exposed === "function" ? (exposed as Collect) : () => {};
  }
  collector({ type });
}
