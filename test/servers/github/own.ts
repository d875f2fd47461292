/** Answers that the emulator does not provide. */
import type { CommitComment, Deployment, History } from "./history.ts";
import type { Call } from "./schema.ts";

export interface OwnAnswer {
  readonly status: number;
  readonly json: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly raw?: string;
  /** The message of a refusal. */
  readonly message?: string;
}

interface Place {
  readonly apiUrl: string;
  readonly serverUrl: string;
  readonly owner: string;
  readonly repo: string;
  readonly login: string;
  readonly private: boolean;
  readonly raw: boolean;
}

interface Asked {
  readonly history: History;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  readonly place: Place;
  readonly repoUrl: string;
  readonly htmlUrl: string;
  readonly page: (all: readonly unknown[], wrap?: (items: readonly unknown[]) => unknown) => OwnAnswer;
}

const ok = (json: unknown): OwnAnswer => ({ status: 200, json });
const refuse = (status: number, message: string): OwnAnswer => ({ status, json: null, message });
const NOT_FOUND = refuse(404, "Not Found");

type Route = (asked: Asked) => OwnAnswer;

const ROUTES: Readonly<Record<string, Route>> = {
  "repos/get": ({ place, repoUrl, htmlUrl }) =>
    ok({
      id: 4711,
      name: place.repo,
      full_name: `${place.owner}/${place.repo}`,
      private: place.private,
      visibility: place.private ? "private" : "public",
      default_branch: "main",
      url: repoUrl,
      html_url: htmlUrl,
      has_issues: true,
      owner: { login: place.owner, type: "Organization" },
    }),
  "repos/get-commit": ({ history, params, repoUrl, htmlUrl }) => {
    const ref = params.ref ?? "";
    if (history.onDisk !== null) return history.onDisk.commit(ref);
    const commit = history.find(ref);
    if (commit === null) return refuse(422, `No commit found for SHA: ${ref}`);
    return ok({ ...history.commitJson(commit, repoUrl, htmlUrl), files: [] });
  },
  "repos/list-commits": ({ history, query, repoUrl, htmlUrl, page }) => {
    const from = history.find(query.get("sha") ?? "main");
    if (from === null) return NOT_FOUND;
    return page(history.ancestry(from).map((commit) => history.commitJson(commit, repoUrl, htmlUrl)));
  },
  "git/get-tree": ({ history, params, query }) =>
    history.onDisk?.tree(params.tree_sha ?? "", query.has("recursive")) ?? NOT_FOUND,
  "repos/compare-commits-with-basehead": ({ history, params, query, repoUrl, htmlUrl }) => {
    const [base = "", head = ""] = (params.basehead ?? "").split("...");
    if (history.onDisk !== null)
      return history.onDisk.compare(base, head, Number(query.get("per_page") ?? 250), Number(query.get("page") ?? 1));
    const from = history.find(base);
    const to = history.find(head);
    if (from === null || to === null) return NOT_FOUND;
    const behind = history.ancestry(from);
    const ahead = history.ancestry(to);
    const added = ahead.filter((commit) => !behind.includes(commit));
    const missing = behind.filter((commit) => !ahead.includes(commit));
    const diverged = added.length > 0 && missing.length > 0;
    const status = diverged ? "diverged" : added.length > 0 ? "ahead" : missing.length > 0 ? "behind" : "identical";
    return ok({
      status,
      ahead_by: added.length,
      behind_by: missing.length,
      total_commits: added.length,
      html_url: `${htmlUrl}/compare/${base}...${head}`,
      commits: added.toReversed().map((commit) => history.commitJson(commit, repoUrl, htmlUrl)),
      files: [],
    });
  },
  "repos/list-pull-requests-associated-with-commit": ({ history, params, repoUrl, htmlUrl, page }) => {
    const sha = params.commit_sha ?? "";
    const pulls = history.pullsOf(sha);
    if (history.onDisk !== null && history.onDisk.resolve(`${sha}^{commit}`) === null)
      return refuse(422, `No commit found for SHA: ${sha}`);
    if (pulls.length === 0 && history.find(sha) === null && history.commits.length > 0)
      return refuse(422, `No commit found for SHA: ${sha}`);
    return page(pulls.map(({ pull, number }) => history.pullJson(pull, number, repoUrl, htmlUrl)));
  },
  "repos/get-content": ({ history, params, query, place, htmlUrl }) => {
    const path = params.path ?? "";
    if (history.onDisk !== null) return history.onDisk.content(path, query.get("ref") ?? "HEAD", place.raw);
    const text = history.files[path];
    if (text === undefined) return NOT_FOUND;
    if (place.raw) return { status: 200, json: null, raw: text };
    const content = Buffer.from(text).toString("base64");
    return ok({ type: "file", path, encoding: "base64", content, html_url: `${htmlUrl}/blob/main/${path}` });
  },
  "pulls/get": ({ history, params, repoUrl, htmlUrl }) => {
    const number = Number(params.pull_number);
    const pull = history.pulls[number - 1];
    return pull === undefined ? NOT_FOUND : ok(history.pullJson(pull, number, repoUrl, htmlUrl));
  },
  "pulls/list": ({ history, query, repoUrl, htmlUrl, page }) => {
    const state = query.get("state") ?? "open";
    const all = history.pulls.map((pull, index) => history.pullJson(pull, index + 1, repoUrl, htmlUrl));
    return page(all.filter((one) => state === "all" || ("state" in one && one.state === state)).toReversed());
  },
  // No image of a test has an attestation.
  "repos/list-attestations": () => NOT_FOUND,
  "repos/list-deployments": ({ history, query, page }) => {
    const environment = query.get("environment");
    const sha = query.get("sha");
    const wanted = history.deployments.filter(
      (one) => (environment === null || one.environment === environment) && (sha === null || one.sha === sha),
    );
    return page(wanted.map(deploymentJson));
  },
  "repos/get-deployment": ({ history, params }) => {
    const found = deploymentOf(history, params);
    return found === null ? NOT_FOUND : ok(deploymentJson(found));
  },
  "repos/create-deployment": ({ history, body }) => {
    const made: Deployment = {
      id: history.nextId(),
      sha: history.find(String(body.ref))?.sha ?? String(body.ref),
      environment: typeof body.environment === "string" ? body.environment : "production",
      statuses: [],
    };
    history.deployments.unshift(made);
    return { status: 201, json: deploymentJson(made) };
  },
  "repos/list-deployment-statuses": ({ history, params, page }) => {
    const found = deploymentOf(history, params);
    return found === null ? NOT_FOUND : page(found.statuses);
  },
  "repos/create-deployment-status": ({ history, params, body }) => {
    const found = deploymentOf(history, params);
    return found === null ? NOT_FOUND : { status: 201, json: history.addStatus(found, body) };
  },
  "actions/list-workflow-runs": ({ history, params, query, htmlUrl, page }) => {
    const workflow = params.workflow_id ?? "";
    if (!/^\d+$/.test(workflow) && !history.runs.some((run) => (run.workflow ?? "deploy.yml") === workflow))
      return NOT_FOUND;
    return runs(history, query, htmlUrl, page, workflow);
  },
  "actions/list-workflow-runs-for-repo": ({ history, query, htmlUrl, page }) =>
    runs(history, query, htmlUrl, page, "0"),
  "actions/get-workflow-run": ({ history, params, htmlUrl }) => {
    const run = history.runs.find(({ id }) => id === Number(params.run_id));
    return run === undefined ? NOT_FOUND : ok(history.runJson(run, htmlUrl));
  },
  "checks/list-annotations": ({ history, params, page }) =>
    page(history.annotations.get(Number(params.check_run_id)) ?? []),
  "repos/list-comments-for-commit": ({ history, params, page }) =>
    page(history.commitComments.filter(({ commit_id }) => commit_id === params.commit_sha)),
  "repos/list-commit-comments-for-repo": ({ history, page }) => page(history.commitComments),
  "repos/create-commit-comment": ({ history, params, body, place, repoUrl, htmlUrl }) => {
    const sha = params.commit_sha ?? "";
    if (history.commits.length > 0 && history.find(sha) === null) return refuse(422, `No commit found for SHA: ${sha}`);
    const id = history.nextId();
    const now = new Date().toISOString();
    const comment: CommitComment = {
      id,
      commit_id: sha,
      body: String(body.body),
      user: { login: place.login, type: place.login.endsWith("[bot]") ? "Bot" : "User" },
      url: `${repoUrl}/comments/${id}`,
      html_url: `${htmlUrl}/commit/${sha}#commitcomment-${id}`,
      created_at: now,
      updated_at: now,
    };
    history.commitComments.push(comment);
    return { status: 201, json: comment };
  },
  "repos/get-commit-comment": ({ history, params }) => {
    const found = commentOf(history, params);
    return found === null ? NOT_FOUND : ok(found);
  },
  "repos/update-commit-comment": ({ history, params, body }) => {
    const found = commentOf(history, params);
    if (found === null) return NOT_FOUND;
    found.body = String(body.body);
    found.updated_at = new Date().toISOString();
    return ok(found);
  },
  "repos/delete-commit-comment": ({ history, params }) => {
    const found = commentOf(history, params);
    if (found === null) return NOT_FOUND;
    history.commitComments.splice(history.commitComments.indexOf(found), 1);
    return { status: 204, json: null };
  },
};

/** The answer to the call; null if the emulator provides it. */
export function answerOwn(history: History, call: Call, body: unknown, place: Place): OwnAnswer | null {
  const route = ROUTES[call.operation.id];
  if (route === undefined) return null;
  const repoUrl = `${place.apiUrl}/repos/${place.owner}/${place.repo}`;
  return route({
    history,
    params: call.params,
    query: call.query,
    body: typeof body === "object" && body !== null ? { ...body } : {},
    place,
    repoUrl,
    htmlUrl: `${place.serverUrl}/${place.owner}/${place.repo}`,
    page: (all, wrap) => paged(all, call, place.apiUrl, wrap),
  });
}

/** GitHub returns at most 100 per page, whatever the request says. */
const LARGEST_PAGE = 100;

function paged(
  all: readonly unknown[],
  { query, params, operation }: Call,
  apiUrl: string,
  wrap: (items: readonly unknown[]) => unknown = (items) => items,
): OwnAnswer {
  const size = Math.min(LARGEST_PAGE, Math.max(1, Number(query.get("per_page") ?? 30)));
  const number = Math.max(1, Number(query.get("page") ?? 1));
  const last = Math.max(1, Math.ceil(all.length / size));
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
  const to = (page: number, rel: string): string => {
    const next = new URLSearchParams(query);
    next.set("page", String(page));
    return `<${apiUrl}${path}?${next}>; rel="${rel}"`;
  };
  const links = [
    ...(number > 1 ? [to(number - 1, "prev"), to(1, "first")] : []),
    ...(number < last ? [to(number + 1, "next"), to(last, "last")] : []),
  ];
  return {
    status: 200,
    json: wrap(all.slice((number - 1) * size, number * size)),
    ...(links.length === 0 ? {} : { headers: { link: links.join(", ") } }),
  };
}

function runs(
  history: History,
  query: URLSearchParams,
  htmlUrl: string,
  page: Asked["page"],
  workflow: string,
): OwnAnswer {
  const wanted = history.runs.filter(
    (run) =>
      (/^\d+$/.test(workflow) || (run.workflow ?? "deploy.yml") === workflow) &&
      (query.get("branch") === null || (run.branch ?? "main") === query.get("branch")) &&
      (query.get("event") === null || (run.event ?? "push") === query.get("event")) &&
      (query.get("status") === null ||
        run.conclusion === query.get("status") ||
        (query.get("status") === "completed" && run.conclusion !== null)),
  );
  return page(
    wanted.map((run) => history.runJson(run, htmlUrl)),
    (items) => ({ total_count: wanted.length, workflow_runs: items }),
  );
}

function deploymentOf(history: History, params: Readonly<Record<string, string>>): Deployment | null {
  return history.deployments.find(({ id }) => id === Number(params.deployment_id)) ?? null;
}

function deploymentJson({ id, sha, environment }: Deployment): object {
  return { id, sha, ref: sha, environment, task: "deploy", created_at: "2026-01-01T00:00:00Z" };
}

function commentOf(history: History, params: Readonly<Record<string, string>>): CommitComment | null {
  return history.commitComments.find(({ id }) => id === Number(params.comment_id)) ?? null;
}
