/** The GitHub login of a commit's author. */
import type { GitHubClient } from "../client/client.ts";
import { mayLookUp } from "../client/request-budget.ts";

/** docs.github.com, "Username considerations": the form of a login that can be mentioned. */
const LOGIN = /^[a-z\d](?:[a-z\d-]{0,38})$/i;

/**
 * The login of a commit's author; null if GitHub links it to nobody or to a bot, or if no request is left. Looked up
 * once, never throws.
 */
export async function authorOf(commit: string, client: GitHubClient): Promise<string | null> {
  return client.once(`author of ${commit}`, async () => {
    if (!mayLookUp(client.requests)) return null;
    const { owner, repo } = client;
    try {
      const { data } = await client.octokit.rest.repos.getCommit({ owner, repo, ref: commit, per_page: 1 });
      const { author } = data;
      if (author === null || !("login" in author) || author.type !== "User") return null;
      return typeof author.login === "string" && LOGIN.test(author.login) ? author.login : null;
    } catch {
      return null;
    }
  });
}
