/** A local GitHub with one repository and one pull request, limited to what a run of the action requests. */
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { DemoCommits } from "./repository.ts";

/** A comment that the action wrote. */
export interface PostedComment {
  readonly id: number;
  readonly node_id: string;
  body: string;
  readonly user: { readonly login: string; readonly type: "Bot" };
  readonly html_url: string;
}

/** The demo's local GitHub. */
export interface DemoGitHub extends AsyncDisposable {
  readonly url: string;
  readonly token: string;
  readonly comments: readonly PostedComment[];
}

const TOKEN = "ghs_tokenOfTheDemo";
const BOT = "github-actions[bot]";

interface Route {
  readonly method: string;
  readonly path: RegExp;
  readonly answer: (body: Readonly<Record<string, unknown>>, id: string) => readonly [status: number, json: unknown];
}

/** The address of its pages in links, which lead nowhere. */
export const SERVER_URL = "https://github.example";

/** Starts it on a free port of 127.0.0.1. */
export async function startDemoGitHub(repository: string, pull: number, commits: DemoCommits): Promise<DemoGitHub> {
  const comments: PostedComment[] = [];
  const routes = routesOf(comments, `${SERVER_URL}/${repository}/pull/${pull}`, pull, commits);
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const path = new URL(request.url ?? "/", SERVER_URL).pathname.replace(`/repos/${repository}`, "");
      const route = routes.find((one) => one.method === request.method && one.path.test(path));
      const id = route?.path.exec(path)?.[1] ?? "";
      const known = request.headers.authorization?.endsWith(` ${TOKEN}`) ?? false;
      const [status, json] = !known
        ? [401, { message: "Bad credentials" }]
        : (route?.answer(body, id) ?? [404, { message: "Not Found" }]);
      response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
      response.end(JSON.stringify(json));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token: TOKEN,
    comments,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** The routes; a posted comment is kept in `comments`. */
function routesOf(
  comments: PostedComment[],
  page: string,
  pull: number,
  { previous, deployed }: DemoCommits,
): readonly Route[] {
  const pullJson = () => ({
    number: pull,
    state: "closed",
    title: "Cache activity lists",
    html_url: page,
    merged_at: new Date().toISOString(),
    merge_commit_sha: deployed,
    head: { sha: deployed, ref: "cache-lists" },
    base: { ref: "main" },
  });
  return [
    { method: "POST", path: /^\/graphql$/, answer: () => [200, { data: { viewer: { login: BOT } } }] },
    {
      method: "GET",
      path: /^$/,
      answer: () => [200, { private: true, visibility: "private", default_branch: "main" }],
    },
    {
      method: "GET",
      path: /^\/commits\/([0-9a-f]{40})$/,
      answer: (_, id) => (id === previous || id === deployed ? [200, { sha: id }] : [404, { message: "Not Found" }]),
    },
    { method: "GET", path: /^\/commits\/[0-9a-f]+\/pulls$/, answer: () => [200, [pullJson()]] },
    { method: "GET", path: /^\/issues\/\d+\/comments$/, answer: () => [200, comments] },
    { method: "GET", path: /^\/issues(?:\/comments)?$/, answer: () => [200, []] },
    { method: "GET", path: /^\/comments$/, answer: () => [200, []] },
    {
      method: "POST",
      path: /^\/issues\/\d+\/comments$/,
      answer: ({ body }) => {
        const id = comments.length + 1;
        comments.push({
          id,
          node_id: `IC_${id}`,
          body: String(body),
          user: { login: BOT, type: "Bot" },
          html_url: `${page}#issuecomment-${id}`,
        });
        return [201, comments.at(-1)];
      },
    },
    {
      method: "PATCH",
      path: /^\/issues\/comments\/(\d+)$/,
      answer: ({ body }, id) => {
        const found = comments.find((comment) => comment.id === Number(id));
        if (found === undefined) return [404, { message: "Not Found" }];
        found.body = String(body);
        return [200, found];
      },
    },
  ];
}

async function bodyOf(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  const json: unknown = text === "" ? {} : JSON.parse(text);
  return typeof json === "object" && json !== null ? { ...json } : {};
}
