/** Events about one pod: best effort, an hour old at most; they classify a death, they never prove one. */
import type { PodEvent } from "../deaths/classify.ts";
import { getJson, namespaced } from "./api.ts";
import type { Connection } from "./connect.ts";
import { array, type Json, json, object, text } from "./json.ts";

/** Gives the pod's events. Throws what the request throws (ApiError 403 without the right). */
export async function podEvents(
  connection: Connection,
  namespace: string,
  podUid: string,
  signal: AbortSignal,
): Promise<readonly PodEvent[]> {
  const query = new URLSearchParams({ fieldSelector: `involvedObject.uid=${podUid}`, limit: "200" });
  const path = `${namespaced("", namespace, "events")}?${query}`;
  const { value } = await getJson(connection, { path, signal });
  return array(value.items)
    .map(object)
    .map(readEvent)
    .filter((event) => event.podUid === podUid);
}

function readEvent(event: Json): PodEvent {
  const involved = json(event, "involvedObject");
  const first = text(event.firstTimestamp) ?? text(event.eventTime);
  // `lastTimestamp` is null in events of the new API: `series` or `eventTime` stand for it.
  const last =
    text(event.lastTimestamp) ?? text(json(event, "series").lastObservedTime) ?? text(event.eventTime) ?? first;
  return {
    podUid: text(involved.uid) ?? "",
    reason: text(event.reason) ?? "",
    message: text(event.message) ?? "",
    container: containerOf(text(involved.fieldPath)),
    firstMs: first === null ? 0 : Date.parse(first),
    lastMs: last === null ? 0 : Date.parse(last),
  };
}

/** `spec.containers{app}` names the container app; init containers have `spec.initContainers{...}`. */
function containerOf(fieldPath: string | null): string | null {
  return /\{([^}]+)\}$/.exec(fieldPath ?? "")?.[1] ?? null;
}
