/** The events of a death. */

import { ApiError, eventsAbout } from "../../cluster/index.ts";
import { type Evidence, evictionOf, isFailedProbe, isStorageOverrun } from "../../deaths/classify.ts";
import type { Death } from "../../deaths/death.ts";
import type { PodEvent } from "../../deaths/event.ts";
import type { Cause } from "../../deaths/model.ts";
import { POST_START } from "../../deaths/waiting-reasons.ts";
import type { Redact } from "../../redact/index.ts";
import { type SafeText, written } from "../../redact/safe-text.ts";
import type { ExamineDeps } from "./deps.ts";

/** The events of the death's pod; none, with a warning, if they cannot be read. */
export async function eventsOf(death: Death, deps: ExamineDeps, signal: AbortSignal): Promise<readonly PodEvent[]> {
  const { namespace, uid } = death.pod;
  if (!deps.mayListEvents(namespace)) return [];
  try {
    return await eventsAbout(deps.connection, namespace, uid, signal);
  } catch (error) {
    if (deps.signal.aborted) return [];
    const why =
      error instanceof ApiError && error.status === 403 ? "no right to list events" : "events could not be read";
    deps.warn(`${why} in ${namespace}: probe kills cannot be told from other signals`);
    return [];
  }
}

/** The message of the event that shows the cause, redacted; empty if there is none. */
export function eventMessage(
  death: Death,
  cause: Cause,
  { pod, events }: Pick<Evidence, "pod" | "events">,
  redact: Redact,
): SafeText {
  const eviction = cause === "evicted" || cause === "exit" ? evictionOf(death, { pod, events }) : null;
  if (cause === "evicted") return redact(pod.disruption?.message || pod.message || eviction || "");
  if (cause === "exit") return redact(eviction !== null && isStorageOverrun(eviction) ? eviction : "");
  const { name, state } = death.container;
  if (cause === "stuck" && state.kind === "waiting" && state.reason === POST_START) return redact(state.message ?? "");
  const newest = [...events].sort((a, b) => b.lastMs - a.lastMs);
  if (cause === "stuck") {
    const hook = newest.find(({ reason, container }) => reason === "FailedPostStartHook" && container === name);
    return redact(hook?.message ?? "PostStartHook failed");
  }
  if (cause !== "probe") return written("");
  const kill = events.find((event) => event.reason === "Killing" && event.container === name);
  const failure = newest.find((event) => isFailedProbe(event, name));
  return redact(failure?.message ?? kill?.message ?? "");
}
