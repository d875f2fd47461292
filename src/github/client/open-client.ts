/** Loads octokit on first use, so that a run without a token never waits for it. */

import type { GitHubContext } from "../context.ts";
import type { ClientOptions, GitHubClient } from "./client.ts";

/**
 * A client for the repository of `context`, null without a token. Its time budget starts now: open one for each phase
 * of a run.
 */
export async function openGitHub(
  context: GitHubContext | null,
  token: string | null,
  options: ClientOptions = {},
): Promise<GitHubClient | null> {
  if (context === null || token === null || token === "") return null;
  const { connectToGitHub } = await import("./client.ts");
  return connectToGitHub(context, token, options);
}
