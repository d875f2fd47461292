/**
 * The permissions of each request, as GitHub documents them ("Permissions required for GitHub Apps"). README's table
 * is generated from them, messages about refusals name them, and the tests' local GitHub enforces them.
 */

/** A permission of the workflow's token, in the syntax of `permissions:`. */
export type Permission =
  | "actions: read"
  | "attestations: read"
  | "checks: write"
  | "contents: read"
  | "contents: write"
  | "deployments: read"
  | "deployments: write"
  | "issues: read"
  | "issues: write"
  | "pull-requests: read"
  | "pull-requests: write";

interface RequestRule {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  readonly path: string;
  /**
   * Any of these suffices; on a pull request it is the one for pull requests. Empty for metadata, which every token
   * may read.
   */
  readonly needs: readonly Permission[];
}

const REPOSITORY = "/repos/{owner}/{repo}";
const ISSUE = `${REPOSITORY}/issues/{issue_number}`;
const ISSUE_COMMENT = `${REPOSITORY}/issues/comments/{comment_id}`;
const READS_CONVERSATION: readonly Permission[] = ["issues: read", "pull-requests: read"];
const WRITES_CONVERSATION: readonly Permission[] = ["issues: write", "pull-requests: write"];

/** Every request that Crashgate makes, by its operation ID in GitHub's API description. */
export const REQUESTS = {
  "actions/get-workflow-run": rule("GET", `${REPOSITORY}/actions/runs/{run_id}`, "actions: read"),
  "actions/list-workflow-runs": rule("GET", `${REPOSITORY}/actions/workflows/{workflow_id}/runs`, "actions: read"),
  "checks/create": rule("POST", `${REPOSITORY}/check-runs`, "checks: write"),
  "checks/update": rule("PATCH", `${REPOSITORY}/check-runs/{check_run_id}`, "checks: write"),
  "git/get-tree": rule("GET", `${REPOSITORY}/git/trees/{tree_sha}`, "contents: read"),
  "issues/add-assignees": rule("POST", `${ISSUE}/assignees`, ...WRITES_CONVERSATION),
  "issues/add-labels": rule("POST", `${ISSUE}/labels`, ...WRITES_CONVERSATION),
  "issues/create": rule("POST", `${REPOSITORY}/issues`, "issues: write"),
  "issues/create-comment": rule("POST", `${ISSUE}/comments`, ...WRITES_CONVERSATION),
  "issues/create-label": rule("POST", `${REPOSITORY}/labels`, ...WRITES_CONVERSATION),
  "issues/delete-comment": rule("DELETE", ISSUE_COMMENT, ...WRITES_CONVERSATION),
  "issues/get": rule("GET", ISSUE, "issues: read"),
  "issues/get-comment": rule("GET", ISSUE_COMMENT, ...READS_CONVERSATION),
  "issues/list-comments": rule("GET", `${ISSUE}/comments`, ...READS_CONVERSATION),
  "issues/list-comments-for-repo": rule("GET", `${REPOSITORY}/issues/comments`, ...READS_CONVERSATION),
  "issues/list-for-repo": rule("GET", `${REPOSITORY}/issues`, "issues: read"),
  "issues/update": rule("PATCH", ISSUE, ...WRITES_CONVERSATION),
  "issues/update-comment": rule("PATCH", ISSUE_COMMENT, ...WRITES_CONVERSATION),
  "repos/compare-commits-with-basehead": rule("GET", `${REPOSITORY}/compare/{basehead}`, "contents: read"),
  // Creating one needs only the right to read, as the commit does not change; editing one needs the right to write.
  "repos/create-commit-comment": rule("POST", `${REPOSITORY}/commits/{commit_sha}/comments`, "contents: read"),
  "repos/create-deployment-status": rule(
    "POST",
    `${REPOSITORY}/deployments/{deployment_id}/statuses`,
    "deployments: write",
  ),
  "repos/delete-commit-comment": rule("DELETE", `${REPOSITORY}/comments/{comment_id}`, "contents: write"),
  "repos/get": rule("GET", REPOSITORY),
  "repos/get-commit": rule("GET", `${REPOSITORY}/commits/{ref}`, "contents: read"),
  "repos/get-commit-comment": rule("GET", `${REPOSITORY}/comments/{comment_id}`),
  "repos/get-content": rule("GET", `${REPOSITORY}/contents/{path}`, "contents: read"),
  "repos/list-attestations": rule("GET", `${REPOSITORY}/attestations/{subject_digest}`, "attestations: read"),
  "repos/list-comments-for-commit": rule("GET", `${REPOSITORY}/commits/{commit_sha}/comments`),
  "repos/list-commit-comments-for-repo": rule("GET", `${REPOSITORY}/comments`),
  "repos/list-deployment-statuses": rule(
    "GET",
    `${REPOSITORY}/deployments/{deployment_id}/statuses`,
    "deployments: read",
  ),
  "repos/list-deployments": rule("GET", `${REPOSITORY}/deployments`, "deployments: read"),
  "repos/list-pull-requests-associated-with-commit": rule(
    "GET",
    `${REPOSITORY}/commits/{commit_sha}/pulls`,
    "pull-requests: read",
  ),
  "repos/update-commit-comment": rule("PATCH", `${REPOSITORY}/comments/{comment_id}`, "contents: write"),
  "users/get-authenticated": rule("GET", "/user"),
} as const satisfies Readonly<Record<string, RequestRule>>;

/** The names of the requests in the table. */
export type RequestName = keyof typeof REQUESTS;

function rule(method: RequestRule["method"], path: string, ...needs: readonly Permission[]): RequestRule {
  return { method, path, needs };
}

interface Feature {
  readonly name: string;
  readonly requests: readonly RequestName[];
  /** The permission that this feature uses, if a request accepts several. */
  readonly of?: "issues" | "pull-requests";
  readonly without: string;
}

const LOOKS_FOR_PULL_REQUEST: RequestName = "repos/list-pull-requests-associated-with-commit";

/** The features of a workflow, and the requests behind each. */
export const FEATURES: readonly Feature[] = [
  {
    name: "annotations, step summary, report, outputs",
    requests: [],
    without: "",
  },
  {
    name: "the comment on the pull request (`comment`)",
    of: "pull-requests",
    requests: [
      LOOKS_FOR_PULL_REQUEST,
      "issues/list-comments",
      "issues/list-comments-for-repo",
      "issues/get-comment",
      "issues/create-comment",
      "issues/update-comment",
      "issues/delete-comment",
    ],
    without: "an issue instead",
  },
  {
    name: "issues (`issue`)",
    of: "issues",
    requests: [
      "issues/list-for-repo",
      "issues/get",
      "issues/create",
      "issues/update",
      "issues/create-label",
      "issues/add-labels",
      "issues/add-assignees",
      "issues/create-comment",
      "repos/compare-commits-with-basehead",
      "repos/get-commit",
    ],
    without: "the comment only",
  },
  {
    name: "a comment on the commit (`comment: commit`)",
    requests: [
      "repos/list-comments-for-commit",
      "repos/list-commit-comments-for-repo",
      "repos/get-commit-comment",
      "repos/create-commit-comment",
      "repos/update-commit-comment",
      "repos/delete-commit-comment",
    ],
    without: "with `contents: read` it is written, but never updated or resolved",
  },
  {
    name: "a check run (`check-run`)",
    requests: ["checks/create", "checks/update"],
    without: "annotations only",
  },
  {
    name: "the status of a deployment (`deployment-status`)",
    requests: ["repos/list-deployments", "repos/list-deployment-statuses", "repos/create-deployment-status"],
    without: "the status stays as it is",
  },
  {
    name: "`since: last-run`, and `auto` on `schedule`",
    requests: ["actions/list-workflow-runs", "actions/get-workflow-run"],
    without: "the last 24 h count",
  },
  {
    name: "the deployed commit by a tag or an abbreviated id on the workload; source and suspects that the checkout lacks",
    requests: ["repos/get-commit", "git/get-tree", "repos/get-content", "repos/compare-commits-with-basehead"],
    without: "the event's commit; what the checkout has",
  },
  {
    name: "the deployed commit by the newest deployment of `environment`",
    requests: ["repos/list-deployments", "repos/list-deployment-statuses"],
    without: "the commit is not known",
  },
  {
    name: "the deployed commit by an image's provenance",
    requests: ["repos/list-attestations"],
    without: "the other ways to find the commit",
  },
];

/** The permissions that a feature needs; a write permission includes the read permission. */
export function permissionsOf({ requests, of }: Pick<Feature, "requests" | "of">): readonly Permission[] {
  const all = new Set(
    requests.flatMap((name) => {
      const needs: readonly Permission[] = REQUESTS[name].needs;
      return needs.length > 1 ? needs.filter((permission) => permission.startsWith(`${of}:`)) : needs;
    }),
  );
  const isEnough = (permission: Permission) => !all.has(permission.replace(": read", ": write") as Permission);
  return [...all].filter((permission) => permission.endsWith("write") || isEnough(permission)).sort();
}

const depth = ({ path }: RequestRule): number => path.split("/").length;
const variables = ({ path }: RequestRule): number => path.split("{").length;

const PATTERNS: readonly (readonly [RequestRule, RegExp])[] = Object.values(REQUESTS)
  // `issues/comments/1` before `issues/{issue_number}`, and paths that end early before those that may hold slashes.
  .toSorted((a, b) => depth(b) - depth(a) || variables(a) - variables(b))
  .map((each) => [
    each,
    new RegExp(`${each.path.replace(/\{(ref|basehead|path)\}/g, ".+").replace(/\{\w+\}/g, "[^/]+")}$`),
  ]);

/** The permissions of a request, by its method and URL; null if it is not in the table. */
export function needsOf(method: string, url: string): readonly Permission[] | null {
  const path = URL.parse(url)?.pathname ?? url;
  return PATTERNS.find(([each, pattern]) => each.method === method && pattern.test(path))?.[0].needs ?? null;
}
