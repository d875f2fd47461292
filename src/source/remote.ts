/** Facts that the repository's host adds to the checkout: the files of a commit, and its changes. */
import type { CommitFiles } from "./repository.ts";
import type { ChangeHistory, Refused } from "./suspects/history.ts";

/** A repository that is asked over the network. Nothing of it throws, and it bounds its own requests. */
export interface RemoteRepository {
  /** Files as of a commit, by its full id. */
  files(sha: string): Promise<CommitFiles | Refused>;
  readonly history: ChangeHistory;
}
