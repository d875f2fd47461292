/** Limits beyond GitHub's schema: sizes, and rights that a token lacks. */
import { REQUESTS } from "../../../src/github/client/permissions.ts";
import type { Call } from "./schema.ts";

export type Access = "none" | "read" | "write";

/** Permissions of `GITHUB_TOKEN`, named as in a workflow. Missing ones are `none`. */
export type Permissions = Readonly<Record<string, Access>>;

export const ALL_PERMISSIONS: Permissions = {
  actions: "read",
  attestations: "read",
  checks: "write",
  contents: "read",
  deployments: "write",
  issues: "write",
  "pull-requests": "write",
};

/** Permissions of a run for a fork or Dependabot. */
export const READ_ONLY: Permissions = Object.fromEntries(Object.keys(ALL_PERMISSIONS).map((name) => [name, "read"]));

/** In characters, unless named bytes; exceeding one is a 422. */
const LIMITS = {
  body: 65_536,
  title: 256,
  description: 140,
  checkTitle: 255,
  checkTextBytes: 65_535,
  annotationBytes: 64 * 1024,
  annotations: 50,
  assignees: 10,
  labels: 100,
  label: 50,
} as const;

/** An entry of `errors` in GitHub's 422. */
export interface FieldError {
  readonly resource: string;
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

/** Fields of the body that exceed a limit. */
export function oversize(call: Call, body: unknown): readonly FieldError[] {
  const found: FieldError[] = [];
  const [resource = ""] = /^[a-z]+/.exec(call.operation.id.split("/")[1]?.split("-").at(-1) ?? "") ?? [];
  const chars = (field: string, value: unknown, limit: number): void => {
    if (typeof value === "string" && value.length > limit)
      found.push({
        resource,
        field,
        code: "custom",
        message: `${field} is too long (maximum is ${limit} characters)`,
      });
  };
  const bytes = (field: string, value: unknown, limit: number): void => {
    if (typeof value === "string" && Buffer.byteLength(value) > limit)
      found.push({ resource, field, code: "custom", message: `${field} exceeds a maximum bytesize of ${limit}` });
  };
  chars("body", field(body, "body"), LIMITS.body);
  chars("title", field(body, "title"), LIMITS.title);
  chars("description", field(body, "description"), LIMITS.description);
  for (const name of ["assignees", "labels"] as const) {
    const list = field(body, name);
    if (Array.isArray(list) && list.length > LIMITS[name])
      found.push({ resource, field: name, code: "custom", message: `cannot have more than ${LIMITS[name]} ${name}` });
  }
  const labels = field(body, "labels");
  for (const label of Array.isArray(labels) ? labels : []) chars("name", label, LIMITS.label);
  chars("name", call.operation.id === "issues/create-label" ? field(body, "name") : null, LIMITS.label);
  const output = field(body, "output");
  chars("output.title", field(output, "title"), LIMITS.checkTitle);
  bytes("output.summary", field(output, "summary"), LIMITS.checkTextBytes);
  bytes("output.text", field(output, "text"), LIMITS.checkTextBytes);
  const annotations = field(output, "annotations");
  if (Array.isArray(annotations)) {
    if (annotations.length > LIMITS.annotations)
      found.push({
        resource,
        field: "output.annotations",
        code: "custom",
        message: `No more than ${LIMITS.annotations} items are allowed; ${annotations.length} were supplied.`,
      });
    for (const annotation of annotations) {
      bytes("annotation.message", field(annotation, "message"), LIMITS.annotationBytes);
      bytes("annotation.raw_details", field(annotation, "raw_details"), LIMITS.annotationBytes);
      chars("annotation.title", field(annotation, "title"), LIMITS.checkTitle);
    }
  }
  return found;
}

/** Assignees of a new issue that cannot be assigned. (For an existing issue, GitHub silently ignores those.) */
export function unassignable(call: Call, body: unknown, logins: readonly string[]): readonly FieldError[] {
  const assignees = call.operation.id === "issues/create" ? field(body, "assignees") : [];
  return (Array.isArray(assignees) ? assignees : [])
    .filter((login) => !logins.includes(String(login)))
    .map((login) => ({
      resource: "Issue",
      field: "assignees",
      code: "invalid",
      message: `${login} cannot be assigned`,
    }));
}

/** The body with only the assignees that can be assigned. */
export function assignable(body: unknown, logins: readonly string[]): object {
  const assignees = field(body, "assignees");
  return { assignees: (Array.isArray(assignees) ? assignees : []).filter((login) => logins.includes(String(login))) };
}

/** Requests made only by tests; `REQUESTS` in src has all others. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  "actions/list-workflow-runs-for-repo": ["actions: read"],
  "checks/get": ["checks: read"],
  "checks/list-annotations": ["checks: read"],
  "checks/list-for-ref": ["checks: read"],
  "issues/get-label": ["issues: read", "pull-requests: read"],
  "pulls/get": ["pull-requests: read"],
  "pulls/list": ["pull-requests: read"],
  "repos/create-deployment": ["deployments: write"],
  "repos/get-deployment": ["deployments: read"],
  "repos/list-commits": ["contents: read"],
};

const NEEDS: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(Object.entries(REQUESTS).map(([name, { needs }]) => [name, needs])),
  ...OTHERS,
};

/**
 * Permissions of which the token needs one and has none; empty if nothing is missing. A request without a row is
 * refused.
 *
 * @param onPullRequest true if the issue written to is a pull request, for which `issues` does not suffice
 */
export function missingRights(
  call: Call,
  permissions: Permissions,
  publicRepository: boolean,
  onPullRequest: boolean,
): readonly string[] {
  const { id, method } = call.operation;
  const all = NEEDS[id] ?? [`a row for ${id}: none`];
  if (method === "GET" && publicRepository && id in NEEDS) return [];
  const written = onPullRequest ? "pull-requests: write" : "issues: write";
  const needs = all.includes(written) ? [written] : all;
  const has = (need: string): boolean => {
    const [right = "", access] = need.split(": ");
    return permissions[right] === access || permissions[right] === "write";
  };
  return needs.length === 0 || needs.some(has) ? [] : needs;
}

function field(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}
