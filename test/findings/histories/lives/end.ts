/** The end of an instance, as a status words it. */
import type { Termination } from "../../../../src/deaths/snapshot.ts";

/** Of that instance. */
export function endOf(containerId: string, exitCode: number, startedAt: string, finishedAt: string): Termination {
  const reason = exitCode === 0 ? "Completed" : "Error";
  return { containerId, exitCode, signal: null, reason, message: null, startedAt, finishedAt };
}
