/** Who may read the repository, and so whether lines of log may be shown there. */
import type { Inputs } from "../inputs.ts";
import type { GitHubClient } from "./client.ts";
import type { GitHubContext } from "./context.ts";
import { type Visibility, visibilityOf } from "./payload.ts";

/** From the event's payload, else by asking, else `unknown`. Never throws. */
export async function findVisibility(context: GitHubContext | null, client: GitHubClient | null): Promise<Visibility> {
  const said = context?.payload.visibility ?? "unknown";
  if (said !== "unknown" || client === null) return said;
  try {
    const { data } = await client.octokit.rest.repos.get({ owner: client.owner, repo: client.repo });
    return visibilityOf(data);
  } catch {
    return "unknown";
  }
}

/** Whether reports may show lines of log beside the crash's own: internal counts as private, unknown as public. */
export function showsLogs(logs: Inputs["logs"], visibility: Visibility): boolean {
  return logs === "always" || (logs === "auto" && (visibility === "private" || visibility === "internal"));
}
