/** One object, or a list in pages that all show the same moment. */
import { groupVersion, type KubernetesObject, type ResourceType } from "./objects.ts";
import { integer, type ResourceRequest } from "./request.ts";
import { fieldSelector, labelSelector, type Selector } from "./selectors.ts";
import { badRequest, continueExpired, failure, notFound, StatusError } from "./status.ts";
import type { Snapshot, Store } from "./store.ts";

export interface ObjectList {
  readonly kind: string;
  readonly apiVersion: string;
  readonly metadata: {
    readonly resourceVersion: string;
    readonly continue?: string;
    readonly remainingItemCount?: number;
  };
  readonly items: readonly KubernetesObject[];
}

/** The selection of a request: its namespace, labels and fields. */
export function selection(request: ResourceRequest): Selector {
  const { namespace, query, resource } = request;
  const byLabel = labelSelector(query.get("labelSelector") ?? "");
  const byField = fieldSelector(query.get("fieldSelector") ?? "", resource);
  return (object) =>
    (namespace === null || object.metadata.namespace === namespace) && byLabel(object) && byField(object);
}

export function getObject(store: Store, request: ResourceRequest): KubernetesObject {
  const { resource, namespace, name } = request;
  const object = store.get(resource.plural, namespace ?? undefined, name ?? "");
  if (object === null) throw notFound(resource.group, resource.plural, name ?? "");
  return object;
}

interface ContinueToken {
  readonly revision: number;
  readonly start: number;
}

/** A page of the list. As in the real API, items have no kind and apiVersion. */
export function listObjects(store: Store, request: ResourceRequest): ObjectList {
  const { query, resource } = request;
  const token = query.get("continue");
  const version = integer(query, "resourceVersion");
  if (query.get("resourceVersionMatch") && version === null)
    throw new StatusError(
      failure(
        422,
        "Invalid",
        'ListOptions.meta.k8s.io "" is invalid: resourceVersionMatch: Forbidden: resourceVersionMatch is forbidden unless resourceVersion is provided',
      ),
    );
  if (token && version !== null && version !== 0)
    throw badRequest("specifying resource version is not allowed when using continue");
  const from = token ? decode(token) : null;
  // Version 0 is answered from the watch cache, which has no pages.
  const limit = version === 0 && from === null ? 0 : (integer(query, "limit") ?? 0);
  const snapshot =
    from === null
      ? limit > 0
        ? store.keepList(resource.plural)
        : store.list(resource.plural)
      : kept(store, resource, from);
  const selected = snapshot.items.filter(selection(request));
  const start = from?.start ?? 0;
  const end = limit > 0 ? Math.min(selected.length, start + limit) : selected.length;
  const left = selected.length - end;
  const selects = query.get("labelSelector") || query.get("fieldSelector");
  return {
    kind: `${resource.kind}List`,
    apiVersion: groupVersion(resource),
    metadata: {
      resourceVersion: String(snapshot.revision),
      ...(left > 0 ? { continue: encode({ revision: snapshot.revision, start: end }) } : {}),
      ...(left > 0 && !selects ? { remainingItemCount: left } : {}),
    },
    items: selected.slice(start, end).map(({ kind, apiVersion, ...item }) => item as KubernetesObject),
  };
}

function kept(store: Store, resource: ResourceType, token: ContinueToken): Snapshot {
  const snapshot = store.listAt(resource.plural, token.revision);
  if (snapshot === null) throw continueExpired();
  return snapshot;
}

function encode(token: ContinueToken): string {
  return Buffer.from(JSON.stringify({ v: "meta.k8s.io/v1", rv: token.revision, start: token.start })).toString(
    "base64url",
  );
}

function decode(text: string): ContinueToken {
  try {
    const token: unknown = JSON.parse(Buffer.from(text, "base64url").toString());
    if (typeof token === "object" && token !== null && "rv" in token && "start" in token)
      return { revision: Number(token.rv), start: Number(token.start) };
  } catch {
    // The error below reports it.
  }
  throw badRequest("continue key is not valid: invalid character");
}
