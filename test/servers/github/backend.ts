/** The stateful part: `emulate` stores issues, comments, labels and checks. */
import { createEmulator } from "emulate";

export interface Answer {
  readonly status: number;
  readonly json: unknown;
  readonly link: string | null;
}

export interface Backend extends AsyncDisposable {
  readonly call: (login: string, method: string, path: string, body?: unknown) => Promise<Answer>;
}

/** An emulated GitHub with one public repository, whose URLs begin with `baseUrl`. */
export async function startBackend(
  baseUrl: string,
  owner: string,
  repo: string,
  logins: readonly string[],
): Promise<Backend> {
  const everyone = [...new Set([owner, ...logins])];
  const tokenOf = (login: string): string => `token-of-${login}`;
  const emulator = await createEmulator({
    service: "github",
    port: 0,
    seed: {
      tokens: Object.fromEntries(
        everyone.map((login) => [tokenOf(login), { login, scopes: ["repo", "user", "admin:org"] }]),
      ),
      github: { users: everyone.map((login) => ({ login })), repos: [{ owner, name: repo }] },
    },
  });
  const call: Backend["call"] = async (login, method, path, body) => {
    const response = await fetch(emulator.url.replace("localhost", "127.0.0.1") + path, {
      method,
      headers: { Authorization: `Bearer ${tokenOf(login)}`, "Content-Type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    // With a base URL option, the emulator would no longer report its port.
    const ours = (theirs: string): string => theirs.replaceAll(emulator.url, baseUrl);
    const text = ours(await response.text());
    const link = response.headers.get("link");
    return {
      status: response.status,
      json: text === "" ? null : JSON.parse(text),
      link: link === null ? null : ours(link),
    };
  };
  return {
    call: async (login, method, path, body) =>
      method === "GET" && path.startsWith(`/repos/${owner}/${repo}/issues/comments?`)
        ? commentsOfRepository(path, (subPath) => call(login, "GET", subPath))
        : call(login, method, path, body),
    [Symbol.asyncDispose]: async () => {
      await emulator.close();
    },
  };
}

/** The emulator mistakes `issues/comments` for an issue, so the list is assembled from the comments of each issue. */
async function commentsOfRepository(path: string, get: (path: string) => Promise<Answer>): Promise<Answer> {
  const { pathname, searchParams } = new URL(path, "http://localhost");
  const issues = await all(pathname.replace(/\/comments$/, "?state=all"), get);
  // For GitHub a pull request is an issue; for the emulator it is not.
  const pulls = await all(pathname.replace(/\/issues\/comments$/, "/pulls?state=all"), get);
  const lists = await Promise.all(
    [...issues, ...pulls].map((issue) =>
      all(pathname.replace(/comments$/, `${field(issue, "number")}/comments?`), get),
    ),
  );
  const sort = searchParams.get("sort") === "updated" ? "updated_at" : "created_at";
  const turn = searchParams.get("direction") === "desc" ? -1 : 1;
  const sorted = lists.flat().sort((a, b) => turn * String(field(a, sort)).localeCompare(String(field(b, sort))));
  const size = Number(searchParams.get("per_page") ?? 30);
  const first = (Number(searchParams.get("page") ?? 1) - 1) * size;
  return { status: 200, json: sorted.slice(first, first + size), link: null };
}

async function all(path: string, get: (path: string) => Promise<Answer>): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  for (let page = 1; ; page++) {
    const { json } = await get(`${path}&per_page=100&page=${page}`);
    if (!Array.isArray(json)) return found;
    found.push(...json);
    if (json.length < 100) return found;
  }
}

function field(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}
