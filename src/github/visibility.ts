/** The repository's visibility, which decides if log lines may be shown there. */
import type { Inputs } from "../inputs.ts";
import type { GitHubClient } from "./client/client.ts";
import type { GitHubContext } from "./context.ts";
import { type Visibility, visibilityOf } from "./payload.ts";

/** From the event's payload, else from the API, else `unknown`. Never throws. */
export async function findVisibility(context: GitHubContext | null, client: GitHubClient | null): Promise<Visibility> {
  const known = context?.payload.visibility ?? "unknown";
  if (known !== "unknown" || client === null) return known;
  try {
    const { data } = await client.octokit.rest.repos.get({ owner: client.owner, repo: client.repo });
    return visibilityOf(data);
  } catch {
    return "unknown";
  }
}

/** True if reports may show log lines beyond the crash's own: internal counts as private, unknown as public. */
export function showsLogs(logs: Inputs["logs"], visibility: Visibility): boolean {
  return logs === "always" || (logs === "auto" && (visibility === "private" || visibility === "internal"));
}
