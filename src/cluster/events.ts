/**
 * Events about one pod. They are best effort and expire after an hour: they classify a death, but never prove one.
 */
import type { PodEvent } from "../deaths/event.ts";
import { listPages, namespaced } from "./api.ts";
import type { Connection } from "./connect.ts";
import { type Json, json, moment, number, text } from "./json.ts";

/** More than a pod ever has: the kubelet sends bursts of 25, and events expire after an hour. */
const MOST_EVENTS = 2000;

/** The events about the object with that UID. Throws what the request throws (ApiError 403 without the right). */
export async function eventsAbout(
  connection: Connection,
  namespace: string,
  uid: string,
  signal: AbortSignal,
): Promise<readonly PodEvent[]> {
  let events: PodEvent[] = [];
  const pages = listPages(connection, namespaced("", namespace, "events"), {
    query: { fieldSelector: `involvedObject.uid=${uid}` },
    signal,
    read: readEvent,
    restarted: () => {
      events = [];
    },
  });
  for await (const { items } of pages) {
    events.push(...items.filter((event) => event.podUid === uid));
    if (events.length >= MOST_EVENTS) break;
  }
  return events;
}

function readEvent(event: Json): PodEvent {
  const involved = json(event, "involvedObject");
  const made = moment(json(event, "metadata").creationTimestamp);
  const first = moment(event.firstTimestamp) ?? moment(event.eventTime) ?? made;
  // `lastTimestamp` is null in events of the new API: fall back to `series` or `eventTime`.
  const last =
    moment(event.lastTimestamp) ?? moment(json(event, "series").lastObservedTime) ?? moment(event.eventTime) ?? first;
  return {
    podUid: text(involved.uid) ?? "",
    reason: text(event.reason) ?? "",
    message: text(event.message) ?? "",
    container: containerOf(text(involved.fieldPath)),
    firstMs: first ?? 0,
    lastMs: last ?? 0,
    count: number(event.count) ?? number(json(event, "series").count) ?? 1,
  };
}

/** `spec.containers{app}` names the container app; init containers have `spec.initContainers{...}`. */
function containerOf(fieldPath: string | null): string | null {
  return /\{([^}]+)\}$/.exec(fieldPath ?? "")?.[1] ?? null;
}
