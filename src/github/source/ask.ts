/** Requests to GitHub about source, within the run's request budget. */
import type { Refused } from "../../source/suspects/history.ts";
import type { GitHubClient } from "../client/client.ts";
import { refusal } from "../client/refusal.ts";
import { mayLookUp } from "../client/request-budget.ts";
import type { GitHubContext } from "../context.ts";

/** A client, and the run's context for messages. */
export interface SourceClient {
  readonly client: GitHubClient;
  readonly context: GitHubContext;
}

/** The answer, or why there is none. Never throws. */
export async function askFor<T extends object>(
  { client, context }: SourceClient,
  what: string,
  request: () => Promise<T>,
): Promise<T | Refused> {
  if (!mayLookUp(client.requests)) return { why: `${what}: the run has reached its limit of requests to GitHub` };
  try {
    return await request();
  } catch (error) {
    return { why: refusal(what, error, "contents: read", context) };
  }
}

/** A nested value in untrusted JSON, null if the path does not exist. */
export function dig(value: unknown, ...keys: readonly string[]): unknown {
  let at: unknown = value;
  for (const key of keys) at = typeof at === "object" && at !== null ? Reflect.get(at, key) : null;
  return at ?? null;
}

/** A GraphQL query for `fields` of `repository(owner, name)`. */
export function ofRepository({ owner, repo }: Pick<GitHubClient, "owner" | "repo">, fields: string): string {
  return `query { repository(owner: ${quoted(owner)}, name: ${quoted(repo)}) { ${fields} } }`;
}

/** A GraphQL string: JSON's escapes are a subset of GraphQL's. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}
