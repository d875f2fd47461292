/** The GitHub of one scenario: a private repository whose deployed commit was merged by a pull request. */
import { type LocalGitHub, startGitHub } from "../../servers/github.ts";

export interface SceneGitHub extends AsyncDisposable {
  readonly server: LocalGitHub;
  readonly repository: string;
  readonly runId: number;
  /** The pull request of the deployed commit. */
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

/** Starts it; it knows the commit and nothing else. */
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
