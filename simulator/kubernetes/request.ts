/** Parses a request from its path and query, as the API server does. */
import type { ResourceType } from "./objects.ts";
import { badRequest, noSuchPath } from "./status.ts";

export interface ResourceRequest {
  readonly verb: "get" | "list" | "watch" | "create";
  readonly resource: ResourceType;
  readonly subresource: string | null;
  readonly namespace: string | null;
  readonly name: string | null;
  readonly query: URLSearchParams;
}

const PATH =
  /^\/(?:api|apis\/(?<group>[^/]+))\/(?<version>v\d\w*)(?:\/namespaces\/(?<namespace>[^/]+))?\/(?<plural>[^/]+)(?:\/(?<name>[^/]+))?(?:\/(?<subresource>[^/]+))?$/;
const NAMESPACES = /^\/api\/v1\/namespaces(?:\/(?<name>[^/]+))?$/;

/** The parsed request; an unknown path or kind is a 404, an unsupported method a 405. */
export function readRequest(method: string, url: URL, kinds: readonly ResourceType[]): ResourceRequest {
  const query = url.searchParams;
  const namespaces = NAMESPACES.exec(url.pathname)?.groups;
  const groups =
    namespaces === undefined ? PATH.exec(url.pathname)?.groups : { plural: "namespaces", version: "v1", ...namespaces };
  if (groups === undefined) throw noSuchPath();
  const { group = "", version, plural, name = null, namespace = null, subresource = null } = decoded(groups);
  const resource = kinds.find((one) => one.group === group && one.version === version && one.plural === plural);
  if (resource === undefined || (subresource !== null && !resource.subresources.includes(subresource)))
    throw noSuchPath();
  const watches = boolean(query, "watch");
  const reading = name === null ? (watches ? "watch" : "list") : "get";
  if (method !== "GET" && method !== "POST") throw noSuchPath();
  return {
    verb: method === "POST" ? "create" : reading,
    resource,
    subresource,
    namespace,
    name,
    query,
  };
}

function decoded(groups: Readonly<Record<string, string | undefined>>): Record<string, string | undefined> {
  try {
    return Object.fromEntries(
      Object.entries(groups).map(([key, value]) => [key, value === undefined ? undefined : decodeURIComponent(value)]),
    );
  } catch {
    throw noSuchPath();
  }
}

/** A whole number in the query, null if not given. */
export function integer(query: URLSearchParams, key: string): number | null {
  const text = query.get(key);
  if (text === null || text === "") return null;
  if (!/^-?\d{1,15}$/.test(text)) throw badRequest(`strconv.ParseInt: parsing "${text}": invalid syntax`);
  return Number(text);
}

/** A boolean in the query; without a value it is true, as in the API server. */
export function boolean(query: URLSearchParams, key: string): boolean {
  const text = query.get(key);
  return text !== null && text !== "0" && text.toLowerCase() !== "false";
}
