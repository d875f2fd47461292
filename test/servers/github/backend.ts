/** The stateful part: issues, comments, labels and checks are kept by `emulate`. */
import { createEmulator } from "emulate";

export interface Answer {
  readonly status: number;
  readonly json: unknown;
  readonly link: string | null;
}

export interface Backend extends AsyncDisposable {
  readonly call: (login: string, method: string, path: string, body?: unknown) => Promise<Answer>;
}

/** An emulated GitHub with one public repository. It speaks of itself by `baseUrl`. */
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
  return {
    call: async (login, method, path, body) => {
      const response = await fetch(emulator.url.replace("localhost", "127.0.0.1") + path, {
        method,
        headers: { Authorization: `Bearer ${tokenOf(login)}`, "Content-Type": "application/json" },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      // Given a base URL of ours the emulator would no longer say on which port it listens.
      const ours = (theirs: string): string => theirs.replaceAll(emulator.url, baseUrl);
      const text = ours(await response.text());
      const link = response.headers.get("link");
      return {
        status: response.status,
        json: text === "" ? null : JSON.parse(text),
        link: link === null ? null : ours(link),
      };
    },
    [Symbol.asyncDispose]: async () => {
      await emulator.close();
    },
  };
}
