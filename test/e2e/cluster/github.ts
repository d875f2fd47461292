/** The GitHub of one scenario: a private repository with a pull request that was merged as the deployed commit. */
import { type LocalGitHub, startGitHub } from "../../servers/github.ts";

export interface SceneGitHub extends AsyncDisposable {
  readonly server: LocalGitHub;
  readonly repository: string;
  readonly runId: number;
  /** Number of the deployed commit's pull request. */
  readonly pullRequest: number;
  readonly pushEvent: object;
  readonly scheduleEvent: object;
}

const REPOSITORY = {
  name: "shop",
  full_name: "acme/shop",
  private: true,
  visibility: "private",
  default_branch: "main",
};

/** Starts a GitHub that knows only the commit. */
export async function openGitHub(sha: string): Promise<SceneGitHub> {
  const server = await startGitHub({ repo: "acme/shop", private: true, pulls: [{ head: sha, mergedAs: sha }] });
  return {
    server,
    repository: "acme/shop",
    runId: 42,
    pullRequest: 1,
    pushEvent: { ref: "refs/heads/main", after: sha, repository: REPOSITORY },
    scheduleEvent: { schedule: "0 6 * * *", repository: REPOSITORY },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}
