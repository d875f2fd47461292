/** The client for GitHub: retries, throttling, time limits and proxies. The only file that loads octokit. */
import { getOctokit } from "@actions/github";
import { retry } from "@octokit/plugin-retry";
import { throttling } from "@octokit/plugin-throttling";
import Bottleneck from "bottleneck/light.js";
import type { GitHubContext } from "../context.ts";
import { BudgetSpent, UnreadableAnswer } from "./failures.ts";
import { createRequestBudget, type RequestBudget } from "./request-budget.ts";

/** octokit with GitHub's REST methods. */
export type Octokit = ReturnType<typeof getOctokit>;
type OctokitPlugin = NonNullable<Parameters<typeof getOctokit>[2]>;

/** A client whose calls share one time budget. */
export interface GitHubClient {
  readonly octokit: Octokit;
  readonly owner: string;
  readonly repo: string;
  /** Login of the token's user, as on its comments and issues: `github-actions[bot]`. Looked up once. */
  readonly author: () => Promise<string>;
  /** Runs a GraphQL query and returns `data`; throws if there is none. */
  readonly graphql: (query: string) => Promise<unknown>;
  /** The cached result of the first `ask` with this key. */
  readonly once: <T>(key: string, ask: () => Promise<T>) => Promise<T>;
  readonly requests: RequestBudget;
  /** Milliseconds left of the budget. Once spent, every call throws `BudgetSpent`. */
  readonly leftMs: () => number;
  /** Waits; returns false if less time is left. */
  readonly pause: (ms: number) => Promise<boolean>;
}

/** Options of `connect`. */
export interface ClientOptions {
  /** Budget of all calls together, including waits. */
  readonly budgetMs?: number;
  /** Time limit of one attempt. */
  readonly attemptMs?: number;
  /** Factor for all waits (before another attempt, between two writes): 1 in production, near 0 in tests. */
  readonly pace?: number;
  /** Aborts every call in progress. */
  readonly signal?: AbortSignal;
  /** Shared by all clients of the run. */
  readonly requests?: RequestBudget;
  /** Retries after a network error or a 5xx. */
  readonly retries?: number;
}

const DEFAULTS = { budgetMs: 60_000, attemptMs: 10_000, pace: 1, retries: 2 } as const;

/** Answers that a retry would not change. 429 is up to the throttling plugin, which reads how long to wait. */
const DO_NOT_RETRY = [400, 401, 403, 404, 410, 422, 429, 451];

/** Spacing of writes, as in GitHub's best practices for its REST API. */
const WRITE_SPACING_MS = 1_000;

/** Wait for rate limits that name none: GitHub asks for at least a minute. */
const UNSAID_RETRY_AFTER_S = 60;

/** A client for the repository of `context`. Its budget starts now. */
export function connectToGitHub(context: GitHubContext, token: string, options: ClientOptions = {}): GitHubClient {
  const { budgetMs, attemptMs, pace, retries } = { ...DEFAULTS, ...options };
  const requests = options.requests ?? createRequestBudget();
  const endsAt = performance.now() + budgetMs;
  const over = new AbortController();
  const leftMs = (): number => (options.signal?.aborted ? 0 : Math.max(0, endsAt - performance.now()));
  const fits = (retryAfterS: number): boolean => retryAfterS * 1000 * pace < leftMs();
  const spaced = new Bottleneck.Group({ maxConcurrent: 1, minTime: WRITE_SPACING_MS * pace });
  const silent = (): void => {};
  const octokit = getOctokit(
    token,
    {
      baseUrl: context.apiUrl,
      userAgent: "crashgate",
      log: { debug: silent, info: silent, warn: silent, error: silent },
      retry: { doNotRetry: DO_NOT_RETRY, retries, retryAfterBaseValue: 1000 * pace },
      throttle: {
        retryAfterBaseValue: 1000 * pace,
        fallbackSecondaryRateRetryAfter: UNSAID_RETRY_AFTER_S,
        onRateLimit: fits,
        onSecondaryRateLimit: fits,
        write: spaced,
        notifications: new Bottleneck.Group({}),
      },
    },
    // Each plugin wraps the previous ones: the budget covers all attempts and waits, an attempt is innermost.
    attempts(attemptMs, over.signal, requests),
    throttling,
    retry,
    budget(leftMs, over, options.signal),
  );
  let author: Promise<string> | null = null;
  const answers = new Map<string, Promise<unknown>>();
  return {
    octokit,
    owner: context.owner,
    repo: context.repo,
    author: () => {
      author ??= authorOf(octokit, context.graphqlUrl);
      return author;
    },
    graphql: (query) => askGraphql(octokit, context.graphqlUrl, query),
    once: <T>(key: string, ask: () => Promise<T>): Promise<T> => {
      const known = answers.get(key) ?? ask();
      answers.set(key, known);
      return known as Promise<T>;
    },
    requests,
    leftMs,
    pause: (ms) => pause(ms * pace, leftMs, options.signal),
  };
}

async function pause(ms: number, leftMs: () => number, signal: AbortSignal | undefined): Promise<boolean> {
  if (leftMs() < ms) return false;
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  const end = (): void => resolve();
  signal?.addEventListener("abort", end, { once: true });
  await promise;
  clearTimeout(timer);
  signal?.removeEventListener("abort", end);
  return leftMs() > 0;
}

/** Limits the time of each attempt, and rewords rate limits to the form that the throttling plugin recognises. */
function attempts(attemptMs: number, over: AbortSignal, requests: RequestBudget): OctokitPlugin {
  let isSilent = false;
  return (octokit) => {
    octokit.hook.wrap("request", async (request, options) => {
      const attempt = new AbortController();
      const end = (): void => attempt.abort(new Error("no time was left for it"));
      let timedOut = false;
      const timer = setTimeout(() => {
        timedOut = true;
        attempt.abort(new Error(`no answer within ${attemptMs / 1000} s`));
      }, attemptMs);
      over.addEventListener("abort", end, { once: true });
      // Inner hooks, such as octokit's own for authentication, are bound to this very object.
      options.request = { ...options.request, signal: attempt.signal };
      try {
        requests.spend();
        const response = await request(options);
        // Octokit returns a body that is not JSON as text.
        if (typeof response.data === "string" && response.data !== "")
          throw new UnreadableAnswer(response.headers["content-type"] ?? "no content type");
        return response;
      } catch (error) {
        // Two timeouts in a row stop retries: they would use up the time of requests that may still succeed.
        if (timedOut && isSilent) options.request = { ...options.request, retries: 0 };
        if (isRateLimit(error) && !/\bsecondary rate\b/i.test(error.message))
          error.message += " (secondary rate limit)";
        throw error;
      } finally {
        isSilent = timedOut;
        clearTimeout(timer);
        over.removeEventListener("abort", end);
      }
    });
  };
}

/** A 429, or a 403 with a time to retry after: the plugin itself only checks the message. */
function isRateLimit(error: unknown): error is Error {
  if (!(error instanceof Error) || !("status" in error) || !("response" in error)) return false;
  const headers = (error.response as { headers?: Record<string, unknown> } | undefined)?.headers ?? {};
  if (headers["x-ratelimit-remaining"] === "0") return false;
  return error.status === 429 || (error.status === 403 && headers["retry-after"] !== undefined);
}

/** Limits every call and its waits to the rest of the budget. */
function budget(leftMs: () => number, over: AbortController, cancelled: AbortSignal | undefined): OctokitPlugin {
  return (octokit) => {
    octokit.hook.wrap("request", async (request, options) => {
      const left = leftMs();
      if (left <= 0) throw spent(cancelled);
      // A request that creates something is not repeated: the caller first checks if the first attempt succeeded.
      const once = options.method === "POST" && !options.url.endsWith("/graphql");
      options.request = { ...options.request, ...(once ? { retries: 0 } : {}) };
      const { promise: end, reject } = Promise.withResolvers<never>();
      const stop = (): void => {
        over.abort();
        reject(spent(cancelled));
      };
      const timer = setTimeout(stop, left);
      cancelled?.addEventListener("abort", stop, { once: true });
      try {
        return await Promise.race([Promise.resolve(request(options)), end]);
      } finally {
        clearTimeout(timer);
        cancelled?.removeEventListener("abort", stop);
      }
    });
  };
}

function spent(cancelled: AbortSignal | undefined): BudgetSpent {
  return new BudgetSpent(cancelled?.aborted ? "the run was cancelled" : "the time for GitHub has run out");
}

/** GraphQL may answer 200 with errors and only a part of the data. */
async function askGraphql(octokit: Octokit, url: string, query: string): Promise<unknown> {
  const { data } = await octokit.request({ method: "POST", url, query });
  const answer: unknown = data?.data ?? null;
  if (answer !== null) return answer;
  const message: unknown = data?.errors?.[0]?.message;
  throw new Error(`GraphQL returned no data${typeof message === "string" ? ` (${message})` : ""}`);
}

/** The author of GitHub Actions' own token. */
const ACTIONS_BOT = "github-actions[bot]";

/** `viewer.login` works with every kind of token, `GET /user` only with a person's. */
async function authorOf(octokit: Octokit, graphqlUrl: string): Promise<string> {
  try {
    const data = await askGraphql(octokit, graphqlUrl, "{ viewer { login } }");
    const login: unknown = (data as { viewer?: { login?: unknown } }).viewer?.login;
    if (typeof login === "string" && login !== "") return login;
  } catch {
    // The next way may work.
  }
  try {
    const { data } = await octokit.rest.users.getAuthenticated();
    return data.login;
  } catch {
    return ACTIONS_BOT;
  }
}
