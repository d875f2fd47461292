/** Checks the credentials' permissions before the first look. */
import { ALL_NAMESPACES } from "../inputs.ts";
import { getJson } from "./api.ts";
import { ApiError, type Connection, type RequestSpec } from "./connect.ts";
import { array, isTrue, type Json, json, object, text } from "./json.ts";

/** A right that Crashgate can use, by the words of RBAC. */
export interface Right {
  readonly group: string;
  readonly resource: string;
  readonly verb: string;
}

/** `null`: the cluster would not say. */
export type Allowed = boolean | null;

/**
 * Every right that the product can use. The first three are needed; the warning for each other one says what its lack
 * costs.
 */
export const RIGHTS = {
  listPods: { group: "", resource: "pods", verb: "list" },
  watchPods: { group: "", resource: "pods", verb: "watch" },
  getPods: { group: "", resource: "pods", verb: "get" },
  getLogs: { group: "", resource: "pods/log", verb: "get" },
  listEvents: { group: "", resource: "events", verb: "list" },
  listDeployments: { group: "apps", resource: "deployments", verb: "list" },
  getReplicaSets: { group: "apps", resource: "replicasets", verb: "get" },
  listReplicaSets: { group: "apps", resource: "replicasets", verb: "list" },
  listStatefulSets: { group: "apps", resource: "statefulsets", verb: "list" },
  listDaemonSets: { group: "apps", resource: "daemonsets", verb: "list" },
  listControllerRevisions: { group: "apps", resource: "controllerrevisions", verb: "list" },
  getJobs: { group: "batch", resource: "jobs", verb: "get" },
  listJobs: { group: "batch", resource: "jobs", verb: "list" },
} as const satisfies Record<string, Right>;

/** The rights that are checked. */
export type RightName = keyof typeof RIGHTS;
/** Each right of one namespace: granted, denied, or null if the server did not report on it. */
export type Rights = Readonly<Record<RightName, Allowed>>;

/**
 * Asks for all rights in one request (SelfSubjectRulesReview). Each right that it does not grant is checked again
 * alone (SelfSubjectAccessReview), since authorizers other than RBAC need not list their rules.
 */
export async function reviewRights(connection: Connection, namespace: string, signal: AbortSignal): Promise<Rights> {
  // The cluster lists rules by namespace only.
  const rules = namespace === ALL_NAMESPACES ? null : await listRules(connection, namespace, signal);
  const names = Object.keys(RIGHTS) as RightName[];
  const answers = await Promise.all(
    names.map(async (name): Promise<[RightName, Allowed]> => {
      if (rules?.some((rule) => grants(rule, RIGHTS[name]))) return [name, true];
      return [name, await ask(connection, namespace, RIGHTS[name], signal)];
    }),
  );
  return Object.fromEntries(answers) as Record<RightName, Allowed>;
}

/** Asks for all that the credentials may do in a namespace. */
export function rulesReview(namespace: string): RequestSpec {
  return review("SelfSubjectRulesReview", { namespace });
}

function review(kind: "SelfSubjectRulesReview" | "SelfSubjectAccessReview", spec: object): RequestSpec {
  const apiVersion = "authorization.k8s.io/v1";
  return { method: "POST", path: `/apis/${apiVersion}/${kind.toLowerCase()}s`, body: { apiVersion, kind, spec } };
}

async function listRules(
  connection: Connection,
  namespace: string,
  signal: AbortSignal,
): Promise<readonly Json[] | null> {
  const answer = await post(connection, { ...rulesReview(namespace), signal });
  return answer === null ? null : array(json(answer, "status").resourceRules).map(object);
}

async function ask(connection: Connection, namespace: string, right: Right, signal: AbortSignal): Promise<Allowed> {
  const [resource, subresource] = right.resource.split("/");
  const resourceAttributes = {
    ...(namespace === ALL_NAMESPACES ? {} : { namespace }),
    verb: right.verb,
    group: right.group,
    resource,
    ...(subresource ? { subresource } : {}),
  };
  const answer = await post(connection, { ...review("SelfSubjectAccessReview", { resourceAttributes }), signal });
  return answer === null ? null : isTrue(json(answer, "status").allowed);
}

/** Null if the cluster does not answer such reviews. Throws on anything else: expired credentials, no network. */
async function post(connection: Connection, spec: RequestSpec): Promise<Json | null> {
  try {
    return await getJson(connection, spec);
  } catch (error) {
    if (error instanceof ApiError && error.status !== 401) return null;
    throw error;
  }
}

function grants(rule: Json, right: Right): boolean {
  return (
    array(rule.resourceNames).length === 0 &&
    covers(rule.apiGroups, right.group) &&
    covers(rule.verbs, right.verb) &&
    (covers(rule.resources, right.resource) || covers(rule.resources, `*/${right.resource.split("/")[1] ?? ""}`))
  );
}

function covers(values: unknown, wanted: string): boolean {
  return array(values).some((value) => text(value) === "*" || value === wanted);
}
