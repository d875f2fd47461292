/**
 * The strict local GitHub for tests: `emulate` behind a front that checks every request against GitHub's OpenAPI and
 * enforces its limits, rights by token, paging, ETags and rate limits.
 *
 *     await using github = await startGitHub({
 *       repo: "acme/shop", private: true, permissions: READ_ONLY,     // all rights unless said
 *       commits: [{ sha, message, author, date, parents }],           // newest first; none: any id is taken for a commit
 *       pulls: [{ head: sha, mergedAs: sha, state, locked }],         // numbered 1, 2, ... in this order
 *       runs: [...], deployments: [...], tags: {...}, files: {...},
 *       faults: [{ on: "issues/create-comment", times: 1, trouble: secondaryRateLimit(1) }],
 *     });
 *     env: GITHUB_API_URL=github.apiUrl  GITHUB_GRAPHQL_URL=github.graphqlUrl  INPUT_GITHUB-TOKEN=github.token
 *     github.requests                       every request: method, path, operation, body, status, violations
 *     github.writes()                       "POST /repos/acme/shop/issues/1/comments 201", ... without the reads
 *     await github.comments(1); await github.issues(); github.annotations(checkRunId); github.history.deployments
 *     await github.as("jane", "PATCH", "/repos/acme/shop/issues/3", { state: "closed" })   // what a person does
 */
import { type GitHubPlan, type GitHubServer, serveGitHub } from "./github/server.ts";

export * from "./github/faults.ts";
export { READ_ONLY } from "./github/rules.ts";
export type { GitHubPlan } from "./github/server.ts";

export interface Comment {
  readonly id: number;
  readonly body: string;
  readonly user: { readonly login: string };
}

export interface Issue {
  readonly number: number;
  readonly title: string;
  readonly body: string | null;
  readonly state: "open" | "closed";
  readonly state_reason: string | null;
  readonly user: { readonly login: string };
  readonly labels: readonly { readonly name: string }[];
  readonly assignees: readonly { readonly login: string }[];
}

export interface LocalGitHub extends GitHubServer {
  /** Comments of an issue or a pull request, oldest first. */
  readonly comments: (number: number) => Promise<readonly Comment[]>;
  /** Issues without pull requests, oldest first. */
  readonly issues: () => Promise<readonly Issue[]>;
  readonly annotations: (checkRun: number) => readonly unknown[];
  /** A request by a person: not recorded, not limited. */
  readonly as: (login: string, method: string, path: string, body?: unknown) => Promise<unknown>;
  /** The writing requests, one line each. */
  readonly writes: () => readonly string[];
}

/** Starts the server; `await using` closes it. */
export async function startGitHub(plan: GitHubPlan = {}): Promise<LocalGitHub> {
  const server = await serveGitHub(plan);
  const { backend, owner, repo, requests } = server;
  const root = `/repos/${owner}/${repo}`;
  const as = async (login: string, method: string, path: string, body?: unknown): Promise<unknown> => {
    const { status, json } = await backend.call(login, method, path, body);
    if (status >= 400) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(json)}`);
    return json;
  };
  const all = async <T>(path: string): Promise<readonly T[]> => {
    const found: T[] = [];
    for (let page = 1; ; page++) {
      const glue = path.includes("?") ? "&" : "?";
      const items = (await as(owner, "GET", `${path}${glue}per_page=100&page=${page}`)) as T[];
      found.push(...items);
      if (items.length < 100) return found;
    }
  };
  return {
    ...server,
    as,
    comments: (number) => all<Comment>(`${root}/issues/${number}/comments`),
    issues: async () => {
      const issues = await all<Issue & { pull_request?: unknown }>(`${root}/issues?state=all&direction=asc`);
      return issues.filter((issue) => issue.pull_request === undefined);
    },
    annotations: (checkRun) => server.history.annotations.get(checkRun) ?? [],
    writes: () =>
      requests
        .filter(({ method, operation }) => method !== "GET" && operation !== "graphql")
        .map(({ method, path, status }) => `${method} ${path} ${status}`),
  };
}
