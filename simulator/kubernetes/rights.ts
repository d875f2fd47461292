/** The user and what is denied to it. */
import { type Attempt, forbidden } from "./status.ts";

/** A right that is missing: `list events`, `get pods/log`, `watch pods in prod`, or `* deployments`. */
export type Denial = string;

export interface Rights {
  readonly user: string;
  readonly allows: (attempt: Omit<Attempt, "user">) => boolean;
}

/** Every right except the denied ones. A denial that cannot be parsed is a bug in the script. */
export function rightsWithout(user: string, denials: readonly Denial[]): Rights {
  const rules = denials.map((denial) => {
    const groups = /^(?<verb>[a-z]+|\*) (?<resource>[a-z]+(?:\/[a-z]+)?|\*)(?: in (?<namespace>\S+))?$/.exec(
      denial,
    )?.groups;
    if (groups === undefined) throw new Error(`not a denial: ${denial}`);
    return groups;
  });
  return {
    user,
    allows: ({ verb, resource, namespace }) =>
      !rules.some(
        (rule) =>
          (rule.verb === "*" || rule.verb === verb) &&
          (rule.resource === "*" || rule.resource === resource) &&
          (rule.namespace === undefined || rule.namespace === namespace),
      ),
  };
}

/** Throws RBAC's refusal if the right is missing. */
export function demand(rights: Rights, attempt: Omit<Attempt, "user">): void {
  if (!rights.allows(attempt)) throw forbidden({ ...attempt, user: rights.user });
}
