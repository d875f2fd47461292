/** A log after it was read to its end. */
import type { Exit } from "../../crash/model.ts";
import { signalOf } from "../../deaths/classify.ts";
import type { Death } from "../../deaths/death.ts";
import type { LogOrigin } from "../../deaths/model.ts";
import type { KeptLog, LogRecorder } from "../../logs/log-recorder.ts";
import type { ExamineDeps } from "./deps.ts";

/** A parsed log, and its source. */
export interface CollectedLog {
  readonly kept: KeptLog | null;
  readonly origin: LogOrigin;
}

/** Parses the recorded log and stores it under a name made from the instance. */
export async function finish(recorder: LogRecorder, death: Death, deps: ExamineDeps, suffix: string): Promise<KeptLog> {
  const { pod, container, termination } = death;
  const id = (termination.containerId ?? `${Date.parse(termination.finishedAt ?? "") || deps.nowMs()}`)
    .replace(/^.*:\/\//, "")
    .slice(0, 12);
  const name = [pod.name, container.name, id]
    .map((part) => part.replace(/[^A-Za-z0-9.-]/g, "_").slice(0, 80))
    .join("_");
  return recorder.finish(exitOf(death), deps.inputs.reportDir, `logs/${name}${suffix}.log`);
}

/** The instance's exit, for the crash parser. */
export function exitOf({ termination }: Death): Exit {
  return { code: termination.exitCode, signal: signalOf(termination), reason: termination.reason };
}

/** RFC 3339, null for null. */
export function rfc3339(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}
