/** Access reviews of the authorization API. */
import type { ResourceType } from "./objects.ts";
import type { Rights } from "./rights.ts";
import { failure, StatusError } from "./status.ts";

/** The answer to a review's body, by the review's plural. */
export const REVIEWS: Readonly<
  Record<string, (body: string, rights: Rights, kinds: readonly ResourceType[]) => object>
> = {
  selfsubjectaccessreviews: accessReview,
  selfsubjectrulesreviews: rulesReview,
};

function accessReview(body: string, rights: Rights): object {
  const spec = specOf(body);
  const attributes = field(spec, "resourceAttributes");
  const of = (key: string): string => {
    const value = field(attributes, key);
    return typeof value === "string" ? value : "";
  };
  const allowed = rights.allows({
    verb: of("verb"),
    group: of("group"),
    resource: of("subresource") === "" ? of("resource") : `${of("resource")}/${of("subresource")}`,
    namespace: of("namespace") || null,
    name: of("name") || null,
  });
  return answer("SelfSubjectAccessReview", spec, allowed ? { allowed, reason: "RBAC: allowed" } : { allowed });
}

const VERBS = ["get", "list", "watch", "create"];

/** One rule per kind of object, as an authorizer other than RBAC may list them. */
function rulesReview(body: string, rights: Rights, kinds: readonly ResourceType[]): object {
  const spec = specOf(body);
  const namespace = field(spec, "namespace");
  if (typeof namespace !== "string" || namespace === "")
    throw new StatusError(failure(400, "BadRequest", "no namespace on request"));
  const resourceRules = kinds
    .flatMap((resource) =>
      ["", ...resource.subresources.map((subresource) => `/${subresource}`)].map((ending) => {
        const name = `${resource.plural}${ending}`;
        const allowed = (verb: string): boolean =>
          rights.allows({ verb, group: resource.group, resource: name, namespace, name: null });
        return { verbs: VERBS.filter(allowed), apiGroups: [resource.group], resources: [name] };
      }),
    )
    .filter(({ verbs }) => verbs.length > 0);
  return answer("SelfSubjectRulesReview", spec, { resourceRules, nonResourceRules: [], incomplete: false });
}

function answer(kind: string, spec: unknown, status: object): object {
  return { kind, apiVersion: "authorization.k8s.io/v1", metadata: {}, spec, status };
}

function specOf(body: string): unknown {
  try {
    return field(JSON.parse(body), "spec");
  } catch {
    throw new StatusError(failure(400, "BadRequest", "the object provided is unrecognized"));
  }
}

function field(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}
