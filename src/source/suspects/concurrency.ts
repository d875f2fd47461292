/** Crashes of concurrent code: finds the commit that started the concurrency. */
import type { Judged, SuspectEvidence } from "./judged.ts";
import { baseName } from "./tokens.ts";
import type { TracePlace } from "./trace.ts";
import { WEIGHTS } from "./weights.ts";

const STARTS =
  /\bgo\s+(?:func\b|[\w.]+\()|\b(?:new\s+Thread|Thread(?:\.new|\s*\(|::spawn)|thread::spawn|tokio::spawn|Task\.Run|Parallel\.|parallelStream|parallel_map|\.submit\(|executor|ThreadPool\w*)/;

/** A hunk that starts another thread in a file of the trace. */
export function evidenceOfThread({ hunk, path }: Judged, trace: readonly TracePlace[]): SuspectEvidence | null {
  const started = hunk.added.findIndex((line) => STARTS.test(line));
  if (started === -1 || hunk.removed.some((line) => STARTS.test(line))) return null;
  if (!trace.some((place) => place.path === path)) return null;
  return { score: WEIGHTS.thread, why: `starts a thread on line ${hunk.newStart + started} of ${baseName(path)}` };
}
