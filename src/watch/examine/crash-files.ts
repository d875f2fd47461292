/** Crashes that a program writes to a file of its own. */
import { setTimeout as delay } from "node:timers/promises";
import { readCrashFile } from "../../cluster/index.ts";
import type { Death } from "../../deaths/death.ts";
import type { LogRecorder } from "../../logs/log-recorder.ts";
import { type CollectedLog, finish, rfc3339 } from "./collected-log.ts";
import type { ExamineDeps } from "./deps.ts";

/** Reads crash files once the container runs again: on a volume they outlive the program that wrote them. */
export async function readCrashFiles(
  death: Death,
  deps: ExamineDeps,
  open: () => LogRecorder,
): Promise<CollectedLog | null> {
  if (deps.inputs.crashFiles.length === 0 || !(await runsAgain(death, deps))) return null;
  for (const [index, file] of deps.inputs.crashFiles.entries()) {
    const recorder = open();
    const place = { pod: death.pod, container: death.container.name, path: file };
    const problem = await readCrashFile(deps.connection, place, recorder.write, deps.signal);
    if (problem !== null) {
      recorder.discard();
      deps.warn(`crash file ${file} in ${death.pod.name}/${death.container.name}: ${problem}`);
      continue;
    }
    const kept = await finish(recorder, death, deps, `-crash-file-${index + 1}`);
    if (kept.parsed.crash === null) continue;
    return {
      kept,
      origin: { source: "crash-file", note: `read from ${file}`, path: kept.path, fetchedAt: rfc3339(deps.nowMs()) },
    };
  }
  return null;
}

const RESTART_WAIT_MS = 30_000;

/** True if the container runs again within the usual back-off after a first crash. */
async function runsAgain(death: Death, deps: ExamineDeps): Promise<boolean> {
  const runs = () =>
    deps.tracker.pod(death.pod.uid)?.containers.find((c) => c.name === death.container.name)?.state.kind === "running";
  const until = deps.nowMs() + (deps.inputs.durationMs === 0 ? 0 : RESTART_WAIT_MS);
  while (!runs() && deps.nowMs() < until && !deps.signal.aborted) await delay(200);
  return runs();
}
