/** A GitHub with scripted answers, for those that a real one seldom gives. */
import { createServer, type Server } from "node:http";
import { type ClientOptions, connectToGitHub, type GitHubClient } from "../../src/github/client/client.ts";
import { type Environment, type GitHubContext, readGitHubContext } from "../../src/github/context.ts";

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** The raw body, instead of JSON. */
  readonly raw?: string;
}

/** The answer to a request, by `GET /path?query`. `hang` never answers; undefined is a 404. */
export type Script = (request: string, body: unknown) => Answer | "hang" | undefined;

export interface ScriptedGitHub extends AsyncDisposable {
  readonly url: string;
  /** `GET /repos/acme/shop/...`, in order of arrival. */
  readonly requests: readonly string[];
}

export async function scriptedGitHub(script: Script): Promise<ScriptedGitHub> {
  const requests: string[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const line = `${request.method} ${request.url}`;
    requests.push(line);
    const text = Buffer.concat(chunks).toString();
    const answer = script(line, text === "" ? null : JSON.parse(text)) ?? {
      status: 404,
      body: { message: "Not Found" },
    };
    if (answer === "hang") return;
    response.writeHead(answer.status ?? 200, { "content-type": "application/json", ...answer.headers });
    response.end(answer.raw ?? JSON.stringify(answer.body ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: addressOf(server),
    requests,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("not listening on a port");
  return `http://127.0.0.1:${address.port}`;
}

/** A script that looks up the exact request. */
export function routes(table: Readonly<Record<string, Answer | "hang">>): Script {
  return (request) => table[request];
}

export const SHA = "0123456789abcdef0123456789abcdef01234567";
export const OTHER_SHA = "fedcba9876543210fedcba9876543210fedcba98";

/** The context of a run in `acme/shop`. */
export function contextOf(env: Environment = {}, payload: unknown = {}): GitHubContext {
  const context = readGitHubContext(
    {
      GITHUB_ACTIONS: "true",
      GITHUB_REPOSITORY: "acme/shop",
      GITHUB_EVENT_NAME: "push",
      GITHUB_SHA: SHA,
      GITHUB_REF_NAME: "main",
      GITHUB_RUN_ID: "7001",
      GITHUB_RUN_NUMBER: "42",
      GITHUB_RUN_ATTEMPT: "1",
      GITHUB_WORKFLOW: "Deploy",
      GITHUB_WORKFLOW_REF: "acme/shop/.github/workflows/deploy.yml@refs/heads/main",
      GITHUB_JOB: "deploy",
      ...env,
    },
    JSON.stringify(payload),
    "token",
  );
  if (context === null) throw new Error("no context");
  return context;
}

/** A client of a scripted GitHub with all waits shortened a thousandfold. */
export function clientOf(github: { readonly url: string }, options: ClientOptions = {}): GitHubClient {
  return connectToGitHub(contextOf({ GITHUB_API_URL: github.url }), "token", { pace: 0.001, ...options });
}
