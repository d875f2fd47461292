/** The strict front: checks the token, GitHub's schema, limits and rights, and injects faults; then answers. */
import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Backend, startBackend } from "./backend.ts";
import { type GitHubFault, LOCKED, type Refusal, type Trouble, troubles } from "./faults.ts";
import { answerGraphql } from "./graphql.ts";
import { History, type HistoryPlan } from "./history.ts";
import { answerOwn, type OwnAnswer } from "./own.ts";
import { ALL_PERMISSIONS, assignable, missingRights, oversize, type Permissions, unassignable } from "./rules.ts";
import { type Call, recognise, violations } from "./schema.ts";

export interface GitHubPlan extends HistoryPlan {
  /** Default: `acme/shop`. */
  readonly repo?: string;
  readonly private?: boolean;
  readonly permissions?: Permissions;
  /** The token's author; default: `github-actions[bot]`. */
  readonly login?: string;
  readonly faults?: readonly GitHubFault[];
  /** Prefix of the API's paths, as on GitHub Enterprise Server: `/api/v3`. */
  readonly basePath?: string;
  /** Content-creating requests per minute before the secondary rate limit; 80 on GitHub. */
  readonly creationsPerMinute?: number;
  /** Remaining requests of the hour; 1,000 for GITHUB_TOKEN. */
  readonly rateLimit?: number;
}

/** A request that reached the local GitHub. */
export interface GitHubRequest {
  readonly method: string;
  /** Without the base path, with the query. */
  readonly path: string;
  /** `issues/create-comment`, `graphql`, or null if GitHub has no such operation here. */
  readonly operation: string | null;
  readonly login: string | null;
  readonly body: unknown;
  readonly atMs: number;
  /** Status of the answer, 0 if there was none. */
  status: number;
  /** Violations of the schema, which were answered by a 422. */
  violations: readonly string[];
}

export interface GitHubServer extends AsyncDisposable {
  /** Without a trailing slash. */
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly token: string;
  readonly owner: string;
  readonly repo: string;
  readonly requests: readonly GitHubRequest[];
  readonly history: History;
  readonly backend: Backend;
  /** A token of another user, with all rights. */
  readonly tokenOf: (login: string) => string;
  readonly close: () => Promise<void>;
}

const BOT = "github-actions[bot]";
const CREATES = /(?:^|\/)(?:create|add)(?:-|$)/;

interface Answered {
  readonly status: number;
  readonly json: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Raw body, instead of `json`. */
  readonly raw?: string;
}

class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

/** Starts the server on a free port of 127.0.0.1. */
export async function serveGitHub(plan: GitHubPlan = {}): Promise<GitHubServer> {
  const [owner = "", repo = ""] = (plan.repo ?? "acme/shop").split("/");
  const login = plan.login ?? BOT;
  const basePath = plan.basePath ?? "";
  const permissions = plan.permissions ?? ALL_PERMISSIONS;
  const history = new History(plan);
  const requests: GitHubRequest[] = [];
  const creations: number[] = [];
  const trouble = troubles(plan.faults ?? []);
  let left = plan.rateLimit ?? 1000;
  const token = "ghs_localGitHubTokenOfTheRun";
  const others = "token-of-";

  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const serverUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const apiUrl = `${serverUrl}${basePath}`;
  const logins = [login, BOT, "jane", "joe", "mallory"];
  const backend = await startBackend(apiUrl, owner, repo, logins);
  for (const [index, pull] of history.pulls.entries()) {
    const head = pull.branch ?? `branch-${index + 1}`;
    const title = pull.title ?? `Pull request ${index + 1}`;
    const made = await backend.call("jane", "POST", `/repos/${owner}/${repo}/pulls`, { title, head, base: "main" });
    if (made.status !== 201) throw new Error(`the emulator made no pull request: ${JSON.stringify(made.json)}`);
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", serverUrl);
    const graphql = url.pathname === graphqlPath(basePath) && request.method === "POST";
    if (url.pathname.startsWith(`${basePath}/`)) url.pathname = url.pathname.slice(basePath.length);
    const body = parsed(await bodyOf(request));
    const call = graphql ? null : recognise(request.method ?? "GET", url);
    const asker = askerOf(request.headers.authorization);
    const received: GitHubRequest = {
      method: request.method ?? "GET",
      path: url.pathname + url.search,
      operation: graphql ? "graphql" : (call?.operation.id ?? null),
      login: asker,
      body,
      atMs: performance.now(),
      status: 0,
      violations: [],
    };
    requests.push(received);
    const met = trouble(received.operation ?? "");
    if (met?.kind === "hang") return;
    if (met?.kind === "cut" && met.when === "before") {
      request.socket.destroy();
      return;
    }
    if (met?.kind === "answer") {
      received.status = met.status;
      response.writeHead(met.status, { "Content-Type": met.contentType }).end(met.body);
      return;
    }
    const answered = await settle(received, call, graphql, met, request.headers.accept ?? "");
    if (met?.kind === "cut") {
      request.socket.destroy();
      return;
    }
    received.status = answered.status;
    send(request, response, answered);
  }

  /** Settles the answer; refusals are answers, too. */
  async function settle(
    received: GitHubRequest,
    call: Call | null,
    graphql: boolean,
    met: Trouble | null,
    accept: string,
  ): Promise<Answered> {
    try {
      if (met?.kind === "refuse") throw new Refused(met);
      if (received.login === null) throw new Refused({ status: 401, message: "Bad credentials" });
      spend(received);
      if (graphql) {
        const canReadContents =
          received.login !== login || plan.private !== true || ["read", "write"].includes(permissions.contents ?? "");
        const scene = { login: received.login, owner, repo, canReadContents, repository: history.onDisk };
        return { status: 200, json: answerGraphql(received.body, scene) };
      }
      if (call === null) throw new Refused({ status: 404, message: "Not Found" });
      return await carryOut(received, received.login, call, accept);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const { status, message, headers, errors } = error.refusal;
      const documentation = call?.operation.docs ?? "https://docs.github.com/rest";
      return {
        status,
        json: { message, ...(errors ? { errors } : {}), documentation_url: documentation, status: String(status) },
        ...(headers === undefined ? {} : { headers }),
      };
    }
  }

  function spend(received: GitHubRequest): void {
    if (left-- <= 0)
      throw new Refused({
        status: 403,
        message: "API rate limit exceeded for installation.",
        headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(Math.ceil(Date.now() / 1000) + 3600) },
      });
    if (received.method === "GET" || !CREATES.test(received.operation ?? "")) return;
    const now = performance.now();
    while ((creations[0] ?? now) < now - 60_000) creations.shift();
    creations.push(now);
    if (creations.length > (plan.creationsPerMinute ?? 80))
      throw new Refused({
        status: 403,
        message: "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.",
        headers: { "Retry-After": "60" },
      });
  }

  async function carryOut(received: GitHubRequest, asker: string, call: Call, accept: string): Promise<Answered> {
    const { params, operation } = call;
    if (operation.path.startsWith("/repos/") && (!same(params.owner, owner) || !same(params.repo, repo)))
      throw new Refused({ status: 404, message: "Not Found" });
    received.violations = violations(call, received.body);
    if (received.violations.length > 0)
      throw new Refused({ status: 422, message: `Invalid request.\n\n${received.violations.join("\n")}` });
    const pull = history.pulls[(await issueOf(params)) - 1];
    if (asker === login) {
      const missing = missingRights(call, permissions, !(plan.private ?? false), pull !== undefined);
      if (missing.length > 0)
        throw new Refused({
          status: 403,
          message: "Resource not accessible by integration",
          headers: {
            "x-accepted-github-permissions": missing
              .map((need) => need.replace("-", "_").replace(": ", "="))
              .join("; "),
          },
        });
      // An installation's token has no user.
      if (operation.id === "users/get-authenticated" && login.endsWith("[bot]"))
        throw new Refused({ status: 403, message: "Resource not accessible by integration" });
    }
    const wrong = [...oversize(call, received.body), ...unassignable(call, received.body, logins)];
    if (wrong.length > 0) throw new Refused({ status: 422, message: "Validation Failed", errors: wrong });
    if (operation.id === "issues/create-comment" && pull?.locked && LOCKED.kind === "refuse") throw new Refused(LOCKED);
    const own = answerOwn(history, call, received.body, {
      apiUrl,
      serverUrl,
      owner,
      repo,
      login: asker,
      private: plan.private ?? false,
      raw: /\braw\b/.test(accept),
    });
    if (own !== null) return ownOf(own);
    const body = operation.id === "issues/add-assignees" ? assignable(received.body, logins) : received.body;
    const { status, json, link } = await backend.call(asker, received.method, received.path, body);
    if (operation.id.startsWith("checks/")) history.annotate(json, received.body);
    return { status, json: bots(json), ...(link === null ? {} : { headers: { link } }) };
  }

  /** Number of the issue or pull request that a request concerns; 0 if none. */
  async function issueOf(params: Call["params"]): Promise<number> {
    if (params.issue_number !== undefined) return Number(params.issue_number);
    if (params.comment_id === undefined) return 0;
    const { json } = await backend.call(owner, "GET", `/repos/${owner}/${repo}/issues/comments/${params.comment_id}`);
    const url = typeof json === "object" && json !== null && "issue_url" in json ? String(json.issue_url) : "";
    return Number(url.split("/").at(-1)) || 0;
  }

  function ownOf(own: OwnAnswer): Answered {
    if (own.status >= 400 && own.message !== undefined) throw new Refused({ status: own.status, message: own.message });
    return own;
  }

  /** Login of the token's owner; null for an invalid token. */
  function askerOf(authorization: string | undefined): string | null {
    const given = /^(?:token|bearer) (.+)$/i.exec(authorization ?? "")?.[1];
    if (given === token) return login;
    return given?.startsWith(others) && logins.includes(given.slice(others.length)) ? given.slice(others.length) : null;
  }

  function send(request: IncomingMessage, response: ServerResponse, { status, json, headers, raw }: Answered): void {
    const text = raw ?? (json === null ? "" : JSON.stringify(json));
    const etag = `W/"${createHash("sha256").update(text).digest("hex")}"`;
    const unchanged = status === 200 && request.method === "GET" && request.headers["if-none-match"] === etag;
    response.writeHead(unchanged ? 304 : status, {
      "content-type": raw === undefined ? "application/json; charset=utf-8" : "application/vnd.github.raw+json",
      "x-github-media-type": "github.v3; format=json",
      "x-ratelimit-limit": "1000",
      "x-ratelimit-remaining": String(Math.max(0, left)),
      "x-ratelimit-reset": String(Math.ceil(Date.now() / 1000) + 3600),
      ...(status === 200 && request.method === "GET" ? { etag } : {}),
      ...headers,
    });
    response.end(unchanged || status === 204 ? undefined : text);
  }

  const close = async (): Promise<void> => {
    server.closeAllConnections();
    if (server.listening) await new Promise<void>((resolve) => server.close(() => resolve()));
    await backend[Symbol.asyncDispose]();
  };
  return {
    apiUrl,
    graphqlUrl: `${serverUrl}${graphqlPath(basePath)}`,
    token,
    owner,
    repo,
    requests,
    history,
    backend,
    tokenOf: (other) => `${others}${other}`,
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** `/graphql`, or `/api/graphql` beside `/api/v3`. */
function graphqlPath(basePath: string): string {
  return `${basePath.replace(/\/v3$/, "")}/graphql`;
}

/** Logins that end with `[bot]` are bots, which the emulator does not know. */
function bots(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(bots);
  if (typeof json !== "object" || json === null) return json;
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(json)) copy[key] = bots(value);
  if ("type" in copy && typeof copy.login === "string" && copy.login.endsWith("[bot]")) copy.type = "Bot";
  return copy;
}

function same(a: string | undefined, b: string): boolean {
  return a?.toLowerCase() === b.toLowerCase();
}

function parsed(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
