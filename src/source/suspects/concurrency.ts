/** Crashes of concurrent code: finds the commit that started the concurrency, or removed its lock. */
import type { Judged, SuspectEvidence } from "./judged.ts";
import { baseName } from "./tokens.ts";
import type { TracePlace } from "./trace.ts";
import { WEIGHTS } from "./weights.ts";

const STARTS =
  /\bgo\s+(?:func\b|[\w.]+\()|\b(?:new\s+Thread|Thread(?:\.new|\s*\(|::spawn)|thread::spawn|tokio::spawn|Task\.Run|Parallel\.|parallelStream|parallel_map|\.submit\(|executor|ThreadPool\w*)/;

const LOCKS =
  /\b(?:[rR]?[lL]ock|[mM]utex|[sS]emaphore|synchronized|[aA]tomic\w*|Concurrent\w+|GUARDED_BY|lock_guard|unique_lock)\b|\bsync\.|\.(?:R?Lock|acquire)\(/;

/** A hunk that removes a lock, or starts another thread in a file of the trace. */
export function evidenceOfThread({ hunk, path }: Judged, trace: readonly TracePlace[]): SuspectEvidence | null {
  if (!trace.some((place) => place.path === path)) return null;
  const locked = hunk.removed.findIndex((line) => LOCKS.test(line));
  if (locked !== -1 && !hunk.added.some((line) => LOCKS.test(line)))
    return { score: WEIGHTS.thread, why: `removed the lock on line ${hunk.oldStart + locked} of ${baseName(path)}` };
  const started = hunk.added.findIndex((line) => STARTS.test(line));
  if (started === -1 || hunk.removed.some((line) => STARTS.test(line))) return null;
  return { score: WEIGHTS.thread, why: `starts a thread on line ${hunk.newStart + started} of ${baseName(path)}` };
}
