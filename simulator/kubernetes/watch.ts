/** The changes of a kind of object as a stream of events. */

import { selection } from "./list.ts";
import { groupVersion, type KubernetesObject } from "./objects.ts";
import { boolean, integer, type ResourceRequest } from "./request.ts";
import { type Status, tooOld } from "./status.ts";
import type { Change, Store } from "./store.ts";

export interface WatchEvent {
  readonly type: "ADDED" | "MODIFIED" | "DELETED" | "BOOKMARK" | "ERROR";
  readonly object: KubernetesObject | Status | Bookmark;
}

interface Bookmark {
  readonly kind: string;
  readonly apiVersion: string;
  readonly metadata: { readonly resourceVersion: string; readonly annotations?: Readonly<Record<string, string>> };
}

export interface Watch {
  /** Ends the watch; nothing is sent after it. */
  readonly stop: () => void;
  /** Sends a bookmark, if the client allows them. */
  readonly bookmark: () => void;
  readonly send: (event: WatchEvent) => void;
}

/**
 * Sends events from the requested version on; without one, first every object as ADDED.
 * A version that is no longer kept is an ERROR event in the stream, after which `end` is called.
 */
export function watchObjects(
  store: Store,
  request: ResourceRequest,
  send: (event: WatchEvent) => void,
  end: () => void,
): Watch {
  const { query, resource } = request;
  const selects = selection(request);
  const version = integer(query, "resourceVersion") ?? 0;
  const streams = boolean(query, "sendInitialEvents");
  const bookmarks = boolean(query, "allowWatchBookmarks");
  let stopped = false;
  const guarded = (event: WatchEvent): void => {
    if (!stopped) send(event);
  };
  const bookmark = (annotations?: Readonly<Record<string, string>>): void => {
    const metadata = { resourceVersion: String(store.revision), ...(annotations === undefined ? {} : { annotations }) };
    if (bookmarks)
      guarded({ type: "BOOKMARK", object: { kind: resource.kind, apiVersion: groupVersion(resource), metadata } });
  };
  if (version > 0 && version < store.oldest && !streams) {
    guarded({ type: "ERROR", object: tooOld(version, store.oldest) });
    end();
    return { stop: () => {}, bookmark: () => {}, send: () => {} };
  }
  const forward = (change: Change): void => {
    if (change.plural !== resource.plural) return;
    const event = seenBy(change, selects);
    if (event !== null) guarded(event);
  };
  if (version === 0 || streams) {
    for (const object of store.list(resource.plural).items) if (selects(object)) guarded({ type: "ADDED", object });
    if (streams) bookmark({ "k8s.io/initial-events-end": "true" });
  } else {
    for (const change of store.changesAfter(version)) forward(change);
  }
  const unsubscribe = store.subscribe(forward);
  return {
    stop: () => {
      stopped = true;
      unsubscribe();
    },
    bookmark: () => bookmark(),
    send: guarded,
  };
}

/** The event as the client sees it: an object that starts or stops matching is added or deleted. */
function seenBy(change: Change, selects: (object: KubernetesObject) => boolean): WatchEvent | null {
  const was = change.before !== null && selects(change.before);
  const is = change.type !== "DELETED" && selects(change.object);
  if (is) return { type: was ? "MODIFIED" : "ADDED", object: change.object };
  return was ? { type: "DELETED", object: change.object } : null;
}
