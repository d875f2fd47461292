/** Objects of any kind, read once and cached; discovery gives the path of a kind's API. */
import type { OwnerReference } from "../deaths/snapshot.ts";
import { getJson } from "./api.ts";
import { ApiError, type Connection } from "./connect.ts";
import { array, isTrue, type Json, json, object, text } from "./json.ts";
import { groupOf, STAYING_OWNERS } from "./owner-marks.ts";

/** Objects of any kind, read once. */
export interface Objects {
  /**
   * Null if it is gone, may not be read or does not arrive; only the last case is retried on the next call. Never
   * throws.
   */
  read(reference: OwnerReference, namespace: string, signal: AbortSignal): Promise<Json | null>;
  /** Forgets what may have changed: all custom objects, and built-in ones whose path `isStale` accepts. */
  forget(isStale: (path: string) => boolean): void;
  /** True if asking again is useless: it was refused or does not exist. */
  isSettled(reference: OwnerReference, namespace: string): boolean;
}

interface Place {
  readonly plural: string;
  readonly namespaced: boolean;
}

const OWN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "apps/v1": {
    ReplicaSet: "replicasets",
    Deployment: "deployments",
    StatefulSet: "statefulsets",
    DaemonSet: "daemonsets",
  },
  "batch/v1": { Job: "jobs", CronJob: "cronjobs" },
  v1: { Pod: "pods", ReplicationController: "replicationcontrollers" },
};

/** `onRefused` is called once for each custom kind that may not be read: `rollouts.argoproj.io`. */
export function createObjects(connection: Connection, onRefused: (resource: string) => void): Objects {
  const objects = new Map<string, Promise<Json | null>>();
  const places = new Map<string, Promise<ReadonlyMap<string, Place> | null>>();
  const refused = new Set<string>();
  /** The path of each requested object, by its reference. */
  const paths = new Map<string, string>();

  async function placeOf({ apiVersion, kind }: OwnerReference, signal: AbortSignal): Promise<Place | null> {
    const own = OWN[apiVersion]?.[kind];
    if (own !== undefined) return { plural: own, namespaced: true };
    const known = STAYING_OWNERS.find((each) => each.kind === kind && each.apiVersion === apiVersion);
    if (known !== undefined) return { plural: known.plural, namespaced: true };
    const found = await remember(places, apiVersion, async () =>
      placesIn(await getJson(connection, { path: groupPath(apiVersion), signal })),
    );
    return found?.get(kind) ?? null;
  }

  return {
    async read(reference, namespace, signal) {
      const place = await placeOf(reference, signal);
      if (place === null) return null;
      const scope = place.namespaced ? `/namespaces/${encodeURIComponent(namespace)}` : "";
      const path = `${groupPath(reference.apiVersion)}${scope}/${place.plural}/${encodeURIComponent(reference.name)}`;
      const resource = `${place.plural}.${groupOf(reference.apiVersion)}`;
      const kindKey = `${namespace}/${resource}`;
      paths.set(keyOf(reference, namespace), path);
      // One refusal holds for every object of the kind.
      if (refused.has(kindKey)) return null;
      return remember(objects, path, async () => {
        try {
          return await getJson(connection, { path, signal });
        } catch (error) {
          if (isCustom(reference.apiVersion) && error instanceof ApiError && error.status === 403) {
            refused.add(kindKey);
            onRefused(resource);
          }
          throw error;
        }
      });
    },
    forget(isStale) {
      for (const path of objects.keys()) if (isStale(path) || isCustomPath(path)) objects.delete(path);
    },
    isSettled(reference, namespace) {
      const path = paths.get(keyOf(reference, namespace));
      return path !== undefined && objects.has(path);
    },
  };
}

function keyOf({ apiVersion, kind, name }: OwnerReference, namespace: string): string {
  return `${apiVersion}/${kind}/${namespace}/${name}`;
}

/** True unless the API is one of Kubernetes' own that create pods. */
export function isCustom(apiVersion: string): boolean {
  return isCustomGroup(groupOf(apiVersion));
}

/** The same for an API group. */
export function isCustomGroup(group: string): boolean {
  return group !== "" && group !== "apps" && group !== "batch";
}

function isCustomPath(path: string): boolean {
  return !/^\/(?:api\/v1|apis\/(?:apps|batch)\/v1)\//.test(path);
}

function groupPath(apiVersion: string): string {
  const path = apiVersion.split("/").map(encodeURIComponent).join("/");
  return apiVersion.includes("/") ? `/apis/${path}` : `/api/${path}`;
}

/** The kinds of an APIResourceList; subresources have a slash in their name. */
function placesIn(list: Json): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const resource of array(list.resources).map(object)) {
    const plural = text(resource.name);
    const kind = text(resource.kind);
    if (plural !== null && kind !== null && !plural.includes("/"))
      places.set(kind, { plural, namespaced: isTrue(resource.namespaced) });
  }
  return places;
}

/** The controller that owns an object; null if it has none. */
export function controllerOf(item: Json | null): OwnerReference | null {
  if (item === null) return null;
  const owner = array(json(item, "metadata").ownerReferences)
    .map(object)
    .find((reference) => reference.controller === true);
  const kind = text(owner?.kind);
  const name = text(owner?.name);
  return kind === null || name === null ? null : { kind, name, apiVersion: text(owner?.apiVersion) ?? "" };
}

/** One request per key. Null on failure; only a refusal (403, 404) is cached, since other failures may pass. */
export function remember<T>(
  known: Map<string, Promise<T | null>>,
  key: string,
  ask: () => Promise<T>,
): Promise<T | null> {
  const before = known.get(key);
  if (before !== undefined) return before;
  const asked = ask().catch((error: unknown) => {
    const final = error instanceof ApiError && (error.status === 403 || error.status === 404);
    if (!final && known.get(key) === asked) known.delete(key);
    return null;
  });
  known.set(key, asked);
  return asked;
}
