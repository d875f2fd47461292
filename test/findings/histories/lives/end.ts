/** The termination of an instance, as in a pod's status. */
import type { Termination } from "../../../../src/deaths/snapshot.ts";

export function endOf(containerId: string, exitCode: number, startedAt: string, finishedAt: string): Termination {
  const reason = exitCode === 0 ? "Completed" : "Error";
  return { containerId, exitCode, signal: null, reason, message: null, startedAt, finishedAt };
}
